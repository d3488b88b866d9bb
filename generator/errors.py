"""The error tree, and the faults that an error carries.

GeneratorError
├── MalformedData         the text is not JSON, or not a JSON object
├── InvalidDocument       JSON that does not describe a document; carries every fault at once
├── ClassifiedRefused     a document with 密级, on a deployment that is not declared for such
├── InvalidConfiguration  a site's configuration that cannot be used; the operator's to mend
├── TemplateFault         a Word template that cannot be filled; ours to mend
├── PackageFault          a file that would not open; ours to mend
├── InvalidOptions        a wish that cannot be met, such as a page that the document does not have
├── UnreadableFile        a file that opens neither as a Word file nor as a spreadsheet, or is too large
├── RendererMissing       nothing on this machine makes PDFs
├── RendererBusy          what makes PDFs has no time or has failed; later it may work
└── RenderTimeout         a document took too long

A fault is a value: a stable code, the place as a JSON pointer (RFC 6901) and the facts of the case. Its sentences
come from `fault_codes.CODES`, where Chinese is the source text and Babel catalogues hold the English.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.fault_codes import CODES, Sentences

__all__ = [
    "CODES",
    "ClassifiedRefused",
    "Fault",
    "GeneratorError",
    "InvalidConfiguration",
    "InvalidDocument",
    "InvalidOptions",
    "MalformedData",
    "PackageFault",
    "RenderTimeout",
    "RendererBusy",
    "RendererMissing",
    "Sentences",
    "TemplateFault",
    "UnreadableFile",
]


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, where, and how to mend it."""

    code: str
    pointer: str = ""
    parameters: Mapping[str, str | int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise ValueError(f"undeclared fault code: {self.code}")

    @property
    def sentences(self) -> Sentences:
        """Chinese sentences before the facts are put in: the catalogue's keys."""
        return CODES[self.code]

    @property
    def message(self) -> str:
        return self.sentences.message % self.parameters

    @property
    def hint(self) -> str:
        return self.sentences.hint % self.parameters


class GeneratorError(Exception):
    """Root of all errors that this package raises on purpose."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("；".join(f"{fault.pointer or '/'} {fault.message}" for fault in faults))
        self.faults = faults


class MalformedData(GeneratorError):
    """The text is not JSON, or its outermost value is not an object."""


class InvalidDocument(GeneratorError):
    """The data does not describe a document; `faults` holds all that is wrong, in document order."""


class ClassifiedRefused(GeneratorError):
    """A document carries 密级, and the deployment is not declared for classified use."""


class InvalidConfiguration(GeneratorError):
    """A site's configuration cannot be used; `faults` holds all that is wrong with it."""


class TemplateFault(GeneratorError):
    """A Word template cannot be filled."""


class PackageFault(GeneratorError):
    """The finished file failed its opening check and was not handed out."""


class InvalidOptions(GeneratorError):
    """What is asked for beside the document cannot be had."""


class UnreadableFile(GeneratorError):
    """A file opens neither as a Word file nor as a spreadsheet, or is too large."""


class RendererMissing(GeneratorError):
    """Nothing makes PDFs: LibreOffice is not installed, and no other renderer named."""


class RendererBusy(GeneratorError):
    """A PDF cannot be made now: too many wait, or the renderer failed."""


class RenderTimeout(GeneratorError):
    """A PDF was not done in time."""
