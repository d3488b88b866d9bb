"""A complete example for each genre: the fixture that its entry names, read as data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.model import REGISTRY, parse

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


def example(genre: str) -> dict[str, Any]:
    """The data of one genre's example. Raises KeyError for an unknown genre."""
    return parse((FIXTURES / f"{REGISTRY[genre].example}.json").read_text("utf-8"))
