"""What a site's configuration adds to the data of a document: full names for short ones, and elements that were left out.

Nothing is invented: only what the configuration says of the leading issuer is added, and only where the data do not
mention the element at all. An element given as null stays left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from generator.model import GENRES
from generator.site import Organisation, Site


def complete(data: Mapping[str, Any], site: Site) -> dict[str, Any]:
    """The data with the site's names and defaults; what is faulty in them stays as it is."""
    completed = dict(data)
    if isinstance(completed.get("issuers"), list):
        completed["issuers"] = [_full(each, site) for each in completed["issuers"]]
    if "editor" in completed:
        completed["editor"] = _full(completed["editor"], site)
    printing = completed.get("printing")
    if isinstance(printing, dict) and "office" in printing:
        completed["printing"] = {**printing, "office": _full(printing["office"], site)}
    genre, issuers = completed.get("genre"), completed.get("issuers")
    leading = issuers[0] if isinstance(issuers, list) and issuers else None
    organisation = site.organisation(leading) if isinstance(leading, str) else None
    if organisation is None or not isinstance(genre, str) or genre not in GENRES:
        return completed
    return _with_defaults(completed, organisation, genre)


def _full(value: Any, site: Site) -> Any:
    organisation = site.organisation(value) if isinstance(value, str) else None
    return organisation.name if organisation else value


def _with_defaults(data: dict[str, Any], organisation: Organisation, genre: str) -> dict[str, Any]:
    fields = GENRES[genre].model_fields
    format = _format(data, genre)
    mark = getattr(organisation.issuer_marks, format, None)
    # A joint issue shows the names of all (7.2.4): the leading issuer's own mark is not for it.
    if mark and "issuer_mark" in fields and len(data["issuers"]) == 1:
        data.setdefault("issuer_mark", mark)
    code, number = getattr(organisation.issuer_codes, format, None), data.get("document_number")
    if code and isinstance(number, dict):
        data["document_number"] = {"issuer_code": code, **number}
    if organisation.copy_to is not None and "copy_to" in fields:
        data.setdefault("copy_to", [list(kind) for kind in organisation.copy_to])
    # 10.1: the imprint of a letter has neither office nor date of printing.
    if organisation.printing_office and "printing" in fields and format != "letter":
        _add_printing(data, organisation)
    return data


def _add_printing(data: dict[str, Any], organisation: Organisation) -> None:
    default: dict[str, Any] = {"office": organisation.printing_office}
    if organisation.printed_when_signed and "date_signed" in data:
        default["date"] = data["date_signed"]
    given = data.get("printing")
    if isinstance(given, dict):
        data["printing"] = {**default, **given}
    elif "date" in default:
        data.setdefault("printing", default)


def _format(data: Mapping[str, Any], genre: str) -> str:
    """版式: as given, else what the genre has; a faulty one is told as such, and by no faults of what depends on it."""
    field = GENRES[genre].model_fields.get("format")
    if field is not None:
        given = data.get("format")
        return str(given if given in get_args(field.annotation) else field.default)
    return genre if genre in ("order", "minutes") else "general"
