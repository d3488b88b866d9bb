"""All measurements of a drawn file, and what of it could not be seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.check.annex_checks import annex_findings
from generator.check.contents import Contents
from generator.check.elements import Elements, Kind, Role
from generator.check.findings import UNVERIFIED, Finding, finding
from generator.check.head_checks import head_findings
from generator.check.imprint_checks import imprint_findings
from generator.check.looks import LOOKS
from generator.check.main_checks import main_findings
from generator.check.sheet import Sheet
from generator.check.signature_checks import signature_findings
from generator.check.wide_page_checks import wide_page_findings

_CHECKS = (head_findings, main_findings, annex_findings, signature_findings, imprint_findings, wide_page_findings)

# What is to be measured where a file has an element.
_OF_ROLE: Mapping[Role, tuple[str, ...]] = {
    "issuer_mark": ("mark-top", "mark-centre"),
    "copy_number": ("corner-mark-left",),
    "secrecy": ("corner-mark-left",),
    "urgency": ("corner-mark-left",),
    "document_number": ("number-place",),
    "signers": ("number-line", "signers-place"),
    "title": ("title-centre", "title-shape", "title-words"),
    "recipients": ("recipients-gap", "recipients-left", "body-start"),
    "body": ("first-line-indent", "chars-per-line", "outside-type-area"),
    "attachment_note": ("attachment-note-gap", "attachment-note-indent"),
    "signature": ("signature-place", "date-place", "signature-with-text"),
    "annotation": ("annotation-place",),
    "attendance": ("attendance-indent",),
    "annex_label": ("annex-new-page", "annex-label-left"),
    "copy_to": ("imprint-foot", "copy-to-indent"),
    "printing": ("imprint-foot", "printing-place"),
}
_OF_KIND: Mapping[Kind, tuple[str, ...]] = {
    "general": ("number-gap", "head-rule", "head-rule-drop", "title-gap", "body-on-first-page"),
    "letter": (
        "letter-rules",
        "letter-rule-drop",
        "letter-rule-rise",
        "letter-number-drop",
        "letter-first-page-number",
    ),
    "order": ("number-gap", "order-text-gap", "body-on-first-page"),
    "minutes": ("number-gap", "head-rule", "body-on-first-page"),
    "briefing": ("number-gap", "head-rule"),
    "unknown": (),
}
_PAGES = ("page-number-drop", "page-number-side")
_WIDE_PAGES = ("wide-page-number", "wide-page-head")
# Without these a paper is no 公文, or was not understood.
_NEEDED: Mapping[Kind, tuple[Role, ...]] = {
    "general": ("issuer_mark", "document_number", "title", "body", "date_signed"),
    "letter": ("issuer_mark", "document_number", "title", "body", "date_signed"),
    "order": ("issuer_mark", "document_number", "body", "date_signed"),
    "minutes": ("issuer_mark", "body"),
    "briefing": ("issuer_mark", "document_number"),
    "unknown": ("issuer_mark", "document_number", "title", "body", "date_signed"),
}


def page_findings(file: Contents, elements: Elements, sheet: Sheet | None) -> Iterator[Finding]:
    """What the pages show, if there are any; nothing is said for an element that they do not show as the file has it."""
    seen: set[str] = set()
    if sheet is not None:
        for check in _CHECKS:
            for each in check(sheet):
                seen.add(each.code)
                yield each
    for code, names in _to_measure(file, elements).items():
        if code not in seen:
            yield finding(code, got=UNVERIFIED, state="unverified", element=names)


def missing_elements(elements: Elements) -> Iterator[Finding]:
    """Elements that every document of the kind has, and that were not found."""
    for role in _NEEDED[elements.kind]:
        if not elements.of(role) and not (role == "body" and elements.of("heading")):
            yield finding("element-not-found", state="unverified", element=LOOKS[role].name)


def _to_measure(file: Contents, elements: Elements) -> Mapping[str, tuple[str, ...]]:
    """Codes, each with the names of the elements that are measured under it."""
    named: dict[str, tuple[str, ...]] = dict.fromkeys(_OF_KIND[elements.kind], ())
    for role, codes in _OF_ROLE.items():
        if elements.of(role):
            name = (LOOKS[role].name,) if role in LOOKS else ()
            named |= {code: (*named.get(code, ()), *name) for code in codes}
    wide = _WIDE_PAGES if any(section.width > section.height for section in file.sections) else ()
    return named | dict.fromkeys((*_PAGES, *wide), ())
