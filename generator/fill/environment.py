"""The Jinja environments that fill templates: sandboxed, strict, escaping; what a user types appears literally."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from jinja2 import Environment, StrictUndefined
from jinja2.compiler import CodeGenerator
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.fill.markup import inline_text

# Filters that make markup of a text, which a Word file would not open with.
_UNSAFE_FILTERS = ("safe", "urlize")


class _Writer(CodeGenerator):
    """Leaves all of writing a value to `finalize`, which escapes it, whatever the template says of escaping.

    Jinja would escape its result once more, which takes longer than all the rest.
    """

    def _output_child_pre(self, *_: Any) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, *_: Any) -> None:
        self.write(")")


class _Environment(ImmutableSandboxedEnvironment):
    """Without globals: a template sees the document's tags and nothing else."""

    code_generator_class = _Writer

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


def _environment(finalize: Callable[[object], str]) -> Environment:
    made = _Environment(autoescape=True, undefined=StrictUndefined, finalize=finalize, keep_trailing_newline=True)
    made.globals.clear()
    for name in _UNSAFE_FILTERS:
        del made.filters[name]
    return made


def _written(value: object) -> str:
    """An element that the document does not have leaves nothing; a tab or a line break is an element of the run."""
    if type(value) is str:
        return inline_text(value)
    if value is None:
        return ""
    # Finished markup, and docxtpl's values, which become it.
    markup: Callable[[], str] | None = getattr(value, "__html__", None)
    return markup() if markup else _written(str(value))


def _property(value: object) -> str:
    if value is None:
        return ""
    text = value.striptags() if isinstance(value, Markup) else str(value)
    return escape(" ".join(text.split()), quote=False)
