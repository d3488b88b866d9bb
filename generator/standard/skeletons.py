"""The skeleton of each format's template: which tags stand in which order, in which style, with how many blank lines.

`{{ x }}` becomes text, `{{p x }}` paragraphs, and what stands between `{%p if x %}` and `{%p endif %}` is there only
where the document has the element. The builder writes the templates from it; the check holds a keeper's against it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain

from generator.standard import briefing, letter, main, minutes, order, styles
from generator.standard.head import BLANK_LINES_BELOW_MARK
from generator.standard.styles import ParagraphStyle

# A paragraph's style and its text.
Line = tuple[ParagraphStyle, str]


def _blank(count: int) -> list[Line]:
    return [(styles.BLANK, "")] * count


def _when(name: str, *lines: Line) -> list[Line]:
    """Lines that stand only where the document has the element."""
    return [(lines[0][0], f"{{%p if {name} %}}"), *lines, (lines[-1][0], "{%p endif %}")]


# From the text on, general, letter and order format are alike (7.3, 10.1, 10.2).
_TEXT: list[Line] = [
    (styles.BODY, "{{p body }}"),
    (styles.ATTACHMENT_NOTE, "{{p attachment_note }}"),
    (styles.SIGNATURE, "{{p signature }}"),
    *_when("annotation", (styles.ANNOTATION, "{{ annotation }}")),
    (styles.BODY, "{{p issued_text }}"),
    (styles.BODY, "{{p attachments }}"),
    (styles.IMPRINT_ANCHOR, "{{p imprint }}"),
]
_MAIN: list[Line] = [
    (styles.TITLE, "{{ title }}"),
    *_blank(main.BLANK_LINES_ABOVE_RECIPIENTS),
    *_when("recipients", (styles.RECIPIENTS, "{{ recipients }}")),
    *_TEXT,
]

SKELETONS: Mapping[str, list[Line]] = {
    "general": [
        *_when("copy_number", (styles.COPY_NUMBER, "{{ copy_number }}")),
        *_when("secrecy", (styles.SECRECY, "{{ secrecy }}")),
        *_when("urgency", (styles.URGENCY, "{{ urgency }}")),
        (styles.ISSUER_MARK, "{{p issuer_mark }}"),
        *_blank(BLANK_LINES_BELOW_MARK),
        (styles.DOCUMENT_NUMBER, "{{p number_lines }}"),
        *_blank(main.BLANK_LINES_ABOVE_TITLE),
        *_MAIN,
    ],
    "letter": [
        (styles.ISSUER_MARK, "{{p issuer_mark }}"),
        (styles.LETTER_ANCHOR, "{{p letter_rules }}"),
        (styles.LETTER_NUMBER, "{{p number_lines }}"),
        *_blank(letter.BLANK_LINES_ABOVE_TITLE),
        *_MAIN,
    ],
    "briefing": [
        *_when("notice_label", (styles.NOTICE_LABEL, "{{ notice_label }}")),
        (styles.ISSUER_MARK, "{{p masthead }}"),
        *_blank(briefing.BLANK_LINES_BELOW_MARK),
        (styles.ISSUE_NUMBER, "{{ issue }}"),
        *_blank(briefing.BLANK_LINES_BELOW_ISSUE),
        (styles.EDITOR_LINE, "{{p editor_lines }}"),
        (styles.BODY, "{{p body }}"),
        (styles.IMPRINT_ANCHOR, "{{p imprint }}"),
    ],
    "order": [
        (styles.ISSUER_MARK, "{{p issuer_mark }}"),
        *_blank(order.BLANK_LINES_BELOW_MARK),
        (styles.ORDER_NUMBER, "{{ order_number }}"),
        *_blank(order.BLANK_LINES_BELOW_NUMBER),
        *_TEXT,
    ],
    "minutes": [
        (styles.ISSUER_MARK, "{{p issuer_mark }}"),
        *_blank(minutes.BLANK_LINES_BELOW_MARK),
        (styles.MINUTES_NUMBER, "{{ document_number }}"),
        *_blank(minutes.BLANK_LINES_BELOW_NUMBER),
        (styles.EDITOR_LINE, "{{p issuer_lines }}"),
        *_when("title", *_blank(minutes.BLANK_LINES_ABOVE_TITLE), (styles.TITLE, "{{ title }}")),
        *_blank(minutes.BLANK_LINES_ABOVE_BODY),
        (styles.BODY, "{{p body }}"),
        (styles.ATTACHMENT_NOTE, "{{p attachment_note }}"),
        (styles.ATTENDANCE, "{{p attendance }}"),
        (styles.BODY, "{{p attachments }}"),
        (styles.IMPRINT_ANCHOR, "{{p imprint }}"),
    ],
}

# The title among the properties of the file; it is not printed.
PROPERTY = "document_title"

_NAME = re.compile(r"\{\{p? (\w+) \}\}")


def names(skeleton: str) -> tuple[str, ...]:
    """Names of a skeleton's tags, in their order."""
    return tuple(found[1] for _style, text in SKELETONS[skeleton] if (found := _NAME.fullmatch(text)))


# Every tag that a format's documents can fill: a letter and a document in the general format have the same elements.
_ALIKE: Mapping[str, tuple[str, ...]] = {"general": ("letter",), "letter": ("general",)}
TAGS: Mapping[str, frozenset[str]] = {
    name: frozenset((PROPERTY, *names(name), *chain.from_iterable(map(names, _ALIKE.get(name, ())))))
    for name in SKELETONS
}

# 10.1: the first page of a letter shows no number.
FIRST_PAGE_UNNUMBERED = frozenset({"letter"})
