"""The desk: pages on which office staff write documents. What is typed stays in their browser; nothing is kept here."""

from flask import Blueprint

from web.desk import checking, figures, findings, notices, preview, reading, start, writing


def blueprint() -> Blueprint:
    desk = Blueprint("desk", __name__)
    for part in (start, checking, notices, writing, preview, findings, reading, figures):
        part.add_routes(desk)
    return desk
