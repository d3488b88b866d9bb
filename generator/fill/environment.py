"""The Jinja environment that fills templates: sandboxed, strict, escaping; what a user types appears literally."""

from __future__ import annotations

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.fill.markup import inline_text


def _written(value: object) -> object:
    """Text becomes the content of `w:t`; an element that the document does not have leaves nothing."""
    if value is None:
        return Markup("")
    if isinstance(value, str) and not isinstance(value, Markup):
        return Markup(inline_text(value))
    return value


def environment() -> ImmutableSandboxedEnvironment:
    """An environment without globals: a template sees the document's tags and nothing else."""
    made = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=_written, keep_trailing_newline=True
    )
    made.globals.clear()
    return made
