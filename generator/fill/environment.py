"""The Jinja environments that fill templates: sandboxed, strict, escaping; what a user types appears literally."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from generator.fill.markup import inline_text

_NOTHING = Markup("")
# Filters that make markup of a text, which a Word file would not open with.
_UNSAFE_FILTERS = ("safe", "urlize")


class _Environment(ImmutableSandboxedEnvironment):
    """Without globals: a template sees the document's tags and nothing else."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        # `row.name` is nearly always a key; asking for the attribute first costs an exception each time.
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def text_environment() -> Environment:
    """For the parts that hold text: a value becomes the content of `w:t`."""
    return _environment(_written)


def property_environment() -> Environment:
    """For the properties of the file, which have characters and nothing else."""
    return _environment(_property)


def _environment(finalize: Any) -> Environment:
    made = _Environment(autoescape=True, undefined=StrictUndefined, finalize=finalize, keep_trailing_newline=True)
    made.globals.clear()
    for name in _UNSAFE_FILTERS:
        del made.filters[name]
    return made


def _written(value: object) -> object:
    """An element that the document does not have leaves nothing; a tab or a line break is an element of the run."""
    if value is None:
        return _NOTHING
    if isinstance(value, str) and not isinstance(value, Markup):
        return Markup(inline_text(value)) if "\t" in value or "\n" in value else escape(value)
    return value


def _property(value: object) -> object:
    if value is None:
        return _NOTHING
    text = value.striptags() if isinstance(value, Markup) else str(value)
    return escape(" ".join(text.split()))
