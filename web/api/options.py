"""What a caller wants beside the document itself: the format, and what each format lets choose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from flask import Request, abort

from generator import HIGHEST_DPI, LOWEST_DPI, USUAL_DPI, Fault, InvalidOptions

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF, PNG, ZIP = "application/pdf", "image/png", "application/zip"

# The first is given to whoever takes several alike.
FORMATS: Mapping[str, str] = {"docx": DOCX, "pdf": PDF, "png": PNG, "zip": ZIP}
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "docx": ("format", "sides"),
    "pdf": ("format", "sides", "pdfa"),
    "png": ("format", "sides", "page", "dpi"),
    "zip": ("format", "sides", "pdfa", "dpi"),
}
# 双面、单面印制; the first unless the caller says otherwise.
SIDES = ("double", "single")
# More digits than any page or resolution has.
LONGEST_NUMBER = 6


class Options(NamedTuple):
    """The wishes of one request."""

    format: str
    double_sided: bool
    archival: bool
    page: int
    dpi: int


def options(request: Request) -> Options:
    """Wishes from the address and the Accept header. Raises `InvalidOptions` with all faults; 406 where none is left."""
    faults: list[Fault] = []
    given = {name: ",".join(request.args.getlist(name)) for name in request.args}
    wanted = given.get("format") or _accepted(request)
    if wanted not in FORMATS:
        raise InvalidOptions(_not_allowed("format", wanted, "、".join(FORMATS)))
    if request.accept_mimetypes and not request.accept_mimetypes.best_match([FORMATS[wanted]]):
        abort(406)
    for name in given:
        if name not in OPTIONS[wanted]:
            faults.append(Fault("unknown-option", parameters={"name": name, "allowed": "、".join(OPTIONS[wanted])}))
    sides = given.get("sides", SIDES[0])
    if sides not in SIDES:
        faults.append(_not_allowed("sides", sides, "、".join(SIDES)))
    archival = given.get("pdfa", "false")
    if archival not in ("true", "false"):
        faults.append(_not_allowed("pdfa", archival, "true、false"))
    page = _number("page", given.get("page", "1"), 1, 10**LONGEST_NUMBER - 1, faults)
    dpi = _number("dpi", given.get("dpi", str(USUAL_DPI)), LOWEST_DPI, HIGHEST_DPI, faults)
    if faults:
        raise InvalidOptions(*faults)
    return Options(wanted, sides == "double", archival == "true", page, dpi)


def _accepted(request: Request) -> str:
    if not request.accept_mimetypes:
        return "docx"
    accepted = request.accept_mimetypes.best_match(FORMATS.values())
    return next((name for name, kind in FORMATS.items() if kind == accepted), "") or abort(406)


def _number(name: str, text: str, lowest: int, highest: int, faults: list[Fault]) -> int:
    if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER and lowest <= int(text) <= highest:
        return int(text)
    faults.append(_not_allowed(name, text, f"{lowest}–{highest}"))
    return lowest


def _not_allowed(name: str, value: str, allowed: str) -> Fault:
    return Fault("option-not-allowed", parameters={"name": name, "value": value, "allowed": allowed})
