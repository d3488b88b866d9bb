"""A template's bytes → findings: held against the standard, then filled with the examples of every genre that uses it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

from generator.check import Finding, Place, finding
from generator.check.template import check_template, usable
from generator.errors import GeneratorError, PackageFault
from generator.model import Document
from generator.package import read_parts, within_limits

# Makes a document with a template's bytes.
Maker = Callable[[Document, bytes], bytes]
_PACKAGE = Place(part="package")
_log = logging.getLogger(__name__)


def inspect_template(data: bytes, name: str, *, examples: Iterable[Document], make: Maker) -> tuple[Finding, ...]:
    """All findings about a template of the format `name`; one that cannot be read or filled has a finding, too."""
    try:
        if not within_limits(data):
            return (finding("template-too-large", _PACKAGE),)
        found = check_template(read_parts(data), name)
    except PackageFault as error:
        return (finding("template-unreadable", _PACKAGE, detail=error.faults[0].message),)
    except Exception as error:
        # Whatever a strange template brings about, another one can be used, and documents go on being made.
        _log.exception("a template could not be checked")
        return (finding("template-unreadable", _PACKAGE, detail=repr(error)),)
    trouble = _trouble(data, examples, make) if usable(found) else None
    return (*found, finding("template-does-not-fill", _PACKAGE, detail=trouble)) if trouble else found


def _trouble(data: bytes, examples: Iterable[Document], make: Maker) -> str | None:
    """What keeps the examples from being made with the template."""
    try:
        for document in examples:
            make(document, data)
    except GeneratorError as error:
        return error.faults[0].message
    except Exception as error:
        _log.exception("a template could not be filled")
        return repr(error)
    return None
