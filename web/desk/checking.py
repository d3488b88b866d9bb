"""Somebody's Word file, whoever made it → the report clause by clause, with its pages marked."""

from __future__ import annotations

from flask import Blueprint, current_app, render_template, request

from generator import Converter, check_file
from web.desk.findings import drawn_report


def add_routes(desk: Blueprint) -> None:
    desk.add_url_rule("/desk/check", view_func=check_page)
    desk.add_url_rule("/desk/check", view_func=check, methods=["POST"])


def check_page() -> str:
    return render_template("desk/check.html", most_bytes=current_app.config["MAX_CONTENT_LENGTH"])


def check() -> str:
    """The bytes of a .docx."""
    converter: Converter = current_app.extensions["converter"]
    return drawn_report(
        check_file(request.get_data(cache=False), converter, classified=current_app.config["CLASSIFIED"])
    )
