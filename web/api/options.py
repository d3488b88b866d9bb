"""What a caller wants beside the document itself: the format, and what each format lets choose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flask import Request, abort

from generator import HIGHEST_DPI, LOWEST_DPI, USUAL_DPI, Fault, InvalidOptions

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF, PNG, ZIP, OFD = "application/pdf", "image/png", "application/zip", "application/ofd"
JSON, MIXED = "application/json", "multipart/mixed"

# The first is given to whoever takes several alike.
FORMATS: Mapping[str, str] = {"docx": DOCX, "pdf": PDF, "png": PNG, "zip": ZIP, "mixed": MIXED, "ofd": OFD}
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "docx": ("format", "sides"),
    "pdf": ("format", "sides", "pdfa"),
    "png": ("format", "sides", "page", "dpi"),
    "zip": ("format", "sides", "pdfa", "dpi"),
    "mixed": ("format", "sides", "pdfa", "dpi"),
    "ofd": ("format", "sides"),
}
# 双面、单面印制; the first unless the caller says otherwise.
SIDES = ("double", "single")
SWITCH = ("false", "true")
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
    given = given_options(request)
    wanted = chosen_format(request, given, FORMATS)
    faults = unknown_options(given, OPTIONS[wanted])
    sides = choice("sides", given, SIDES, faults)
    archival = choice("pdfa", given, SWITCH, faults)
    page = number("page", given, 1, 1, 10**LONGEST_NUMBER - 1, faults)
    dpi = number("dpi", given, USUAL_DPI, LOWEST_DPI, HIGHEST_DPI, faults)
    if faults:
        raise InvalidOptions(*faults)
    return Options(wanted, sides == "double", archival == "true", page, dpi)


def given_options(request: Request) -> dict[str, str]:
    """The parameters of the address; one that is given twice is no value that is allowed."""
    return {name: ",".join(request.args.getlist(name)) for name in request.args}


def chosen_format(request: Request, given: Mapping[str, str], formats: Mapping[str, str]) -> str:
    """The format that is asked for, or that Accept takes: one of `formats`, whose first is usual."""
    wanted = given.get("format") or _accepted(request, formats)
    if wanted not in formats:
        raise InvalidOptions(_not_allowed("format", wanted, "、".join(formats)))
    if request.accept_mimetypes and not request.accept_mimetypes.best_match([formats[wanted]]):
        abort(406)
    return wanted


def unknown_options(given: Mapping[str, str], allowed: Sequence[str]) -> list[Fault]:
    """Parameters that the format does not have."""
    return [
        Fault("unknown-option", parameters={"name": name, "allowed": "、".join(allowed)})
        for name in given
        if name not in allowed
    ]


def choice(name: str, given: Mapping[str, str], allowed: Sequence[str], faults: list[Fault]) -> str:
    """One of several values; the first is usual."""
    value = given.get(name, allowed[0])
    if value not in allowed:
        faults.append(_not_allowed(name, value, "、".join(allowed)))
    return value


def number(name: str, given: Mapping[str, str], usual: int, lowest: int, highest: int, faults: list[Fault]) -> int:
    text = given.get(name, str(usual))
    if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER and lowest <= int(text) <= highest:
        return int(text)
    faults.append(_not_allowed(name, text, f"{lowest}–{highest}"))
    return lowest


def _accepted(request: Request, formats: Mapping[str, str]) -> str:
    if not request.accept_mimetypes:
        return next(iter(formats))
    accepted = request.accept_mimetypes.best_match(formats.values())
    return next((name for name, kind in formats.items() if kind == accepted), "") or abort(406)


def _not_allowed(name: str, value: str, allowed: str) -> Fault:
    return Fault("option-not-allowed", parameters={"name": name, "value": value, "allowed": allowed})
