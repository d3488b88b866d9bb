"""The configuration that the service was started with."""

from __future__ import annotations

from typing import Any

from flask import current_app

from generator import Site


def site_in_use() -> Site:
    site: Site = current_app.config["SITE"]
    return site


def recipient_groups() -> list[dict[str, Any]]:
    """The groups whose members are addressed in one go."""
    return [{"name": each.name, "members": list(each.members)} for each in site_in_use().recipient_groups]


def organisations() -> list[dict[str, Any]]:
    """What a form takes from each organisation, as data for its page."""
    return [
        {
            "names": list(each.names),
            "codes": each.issuer_codes.model_dump(exclude_none=True),
            "copy_to": [list(kind) for kind in each.copy_to or ()],
            "printing_office": each.printing_office,
        }
        for each in site_in_use().organisations
    ]
