"""Elements of a 公文 as a Word file has them: which paragraph is which, and what is known of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from generator.check.contents import WordParagraph, WordRun
from generator.standard import page

Role = Literal[
    "copy_number",
    "secrecy",
    "urgency",
    "issuer_mark",
    "document_number",
    "signers",
    "editor_line",
    "title",
    "recipients",
    "body",
    "heading",
    "caption",
    "note",
    "attachment_note",
    "signature",
    "date_signed",
    "annotation",
    "attendance",
    "annex_label",
    "annex_title",
    "annex_body",
    "copy_to",
    "printing",
    "print_count",
    "other",
]
Kind = Literal["general", "letter", "order", "minutes", "briefing", "unknown"]
KINDS: tuple[Kind, ...] = get_args(Kind)

# A title is larger than the text, and so is a mark: half way between 三号 and 二号.
LARGE = (page.SIZE_2.pt + page.SIZE_3.pt) / 2


@dataclass(frozen=True)
class Element:
    """One paragraph, or the part of it between two tabs, and what it is; `heading` is the length of a heading sentence."""

    role: Role
    paragraph: WordParagraph
    text: str
    runs: tuple[WordRun, ...]
    level: int | None = None
    heading: int = 0


@dataclass(frozen=True)
class Elements:
    """All elements in the order of the file."""

    kind: Kind
    all: tuple[Element, ...]

    def of(self, *roles: Role) -> tuple[Element, ...]:
        return tuple(element for element in self.all if element.role in roles)

    def first(self, role: Role) -> Element | None:
        return next(iter(self.of(role)), None)

    def text(self, role: Role) -> str:
        """The words of an element that may stand in several paragraphs."""
        return "".join("".join(element.text.split()) for element in self.of(role))

    @property
    def is_upward(self) -> bool:
        return bool(self.of("signers"))


def whole(role: Role, paragraph: WordParagraph, *, level: int | None = None, heading: int = 0) -> Element:
    """A whole paragraph as an element."""
    return Element(role, paragraph, paragraph.text.strip(), paragraph.written, level, heading)
