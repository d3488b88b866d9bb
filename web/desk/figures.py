"""Spreadsheets → the figures of the form, what they amount to, and a blank form to fill in."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from flask import Blueprint, Response, abort, jsonify, render_template, request, send_file

from generator import (
    FIGURES_FIELDS,
    blank_form,
    computed_tables,
    genre_name,
    parse,
    read_figures,
    read_rows,
    within_bounds,
)
from web.desk.reading import is_text
from web.desk.told import sentence

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def add_routes(desk: Blueprint) -> None:
    desk.add_url_rule("/desk/figures/<genre>/read", view_func=read_table, methods=["POST"])
    desk.add_url_rule("/desk/figures/<genre>/results", view_func=results, methods=["POST"])
    desk.add_url_rule("/desk/figures/<genre>/form.xlsx", view_func=blank_figures)


def read_table(genre: str) -> Response:
    """The bytes of a spreadsheet, or `{"rows": [[cell]]}` as JSON."""
    _admit(genre)
    data = request.get_data(cache=False)
    reading = read_figures(_rows(parse(data)) if request.is_json else read_rows(data), genre)
    told = [sentence(fault) for fault in reading.faults]
    return jsonify(fields=reading.fields, told=told)


def results(genre: str) -> str:
    """The tables that the figures of an unfinished document amount to already."""
    _admit(genre)
    data = parse(request.get_data(cache=False))
    return render_template("desk/results.html", tables=computed_tables({**data, "genre": genre}))


def blank_figures(genre: str) -> Response:
    _admit(genre)
    name = f"{genre_name(genre)}空白表.xlsx"
    return send_file(BytesIO(blank_form(genre)), mimetype=_XLSX, as_attachment=True, download_name=name)


def _admit(genre: str) -> None:
    if genre not in FIGURES_FIELDS:
        abort(404)


def _rows(data: dict[str, Any]) -> list[list[str]]:
    rows = data.get("rows")
    if not isinstance(rows, list):
        abort(400)
    if not all(isinstance(row, list) and all(map(is_text, row)) for row in rows):
        abort(400)
    return within_bounds(rows)
