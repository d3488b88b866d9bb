"""Page set-up, line pitch and page numbers as the Word file has them (5.1, 5.2, 7.5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docx.shared import Length, Twips

from generator.check.contents import PAGE_FIELD, Contents, Section, WordParagraph
from generator.check.elements import Elements, Role
from generator.check.findings import Finding, Measure, Part, Place, finding
from generator.check.rules import _
from generator.check.word_properties import SINGLE_LINE
from generator.standard import page
from generator.standard.tolerances import LINE_SLACK, MARGIN, SHEET

_FOOTERS: dict[str, tuple[Part, str]] = {
    "default": ("odd_footer", _("单页页脚")),
    "even": ("even_footer", _("双页页脚")),
}
_TEXT_ROLES: tuple[Role, ...] = ("recipients", "body", "heading", "annex_body", "attachment_note")


def set_up_findings(file: Contents, elements: Elements) -> Iterator[Finding]:
    """Each section's paper and margins, the pitch of the text, and what stands in the footers."""
    for section in file.sections:
        yield from _paper(section)
        # A wide table may have a section on paper turned by a quarter (8).
        if section.width < section.height:
            yield from _margins(section)
    if file.sections:
        yield from _pitch(file.sections[0], elements)
        yield from _footers(file)


def line_pitch(paragraph: WordParagraph, section: Section) -> Length | None:
    """How far the paragraph's lines are apart; None where only the program that draws them knows."""
    properties = paragraph.properties
    if properties.line_rule == "exact":
        return Twips(properties.line)
    if section.grid_pitch and properties.snaps and properties.line_rule == "auto":
        pitch = round(section.grid_pitch * properties.line / SINGLE_LINE)
        return Twips(pitch)
    return None


def _paper(section: Section) -> Iterator[Finding]:
    sides = sorted((section.width, section.height))
    wanted = (page.PAGE_WIDTH.twips, page.PAGE_HEIGHT.twips)
    holds = all(abs(got - want) <= SHEET.twips for got, want in zip(sides, wanted, strict=True))
    yield finding(
        "page-size",
        Place(section=section.number),
        wanted=_size(*wanted),
        got=_size(section.width, section.height),
        state="holds" if holds else "fails",
    )


def _margins(section: Section) -> Iterator[Finding]:
    place = Place(section=section.number)
    for code, got, wanted in (
        ("top-margin", section.top, page.TOP_MARGIN),
        ("binding-margin", section.left, page.BINDING_MARGIN),
    ):
        yield finding(
            code,
            place,
            wanted=Measure(wanted.mm, "mm"),
            got=Measure(Twips(got).mm, "mm"),
            state="holds" if abs(got - wanted.twips) <= MARGIN.twips else "fails",
        )
    width, height = section.width - section.left - section.right, section.height - section.top - section.bottom
    # A margin that is wrong has been told: the type area is wrong of its own where its other edge is, too.
    wrong = [
        abs(extent - wanted.twips) > MARGIN.twips and abs(edge - wanted_edge) > MARGIN.twips
        for extent, wanted, edge, wanted_edge in (
            (width, page.TYPE_AREA_WIDTH, section.right, page.RIGHT_MARGIN.twips),
            (height, page.TYPE_AREA_HEIGHT, section.bottom, page.BOTTOM_MARGIN.twips),
        )
    ]
    yield finding(
        "type-area",
        place,
        wanted=_size(page.TYPE_AREA_WIDTH.twips, page.TYPE_AREA_HEIGHT.twips),
        got=_size(width, height),
        state="fails" if any(wrong) else "holds",
    )


def _pitch(section: Section, elements: Elements) -> Iterator[Finding]:
    """The pitch that most of the text has, and whether it makes 22 lines that fill the type area."""
    paragraphs = [element.paragraph for element in elements.of(*_TEXT_ROLES)]
    pitches = [line_pitch(paragraph, section) for paragraph in paragraphs]
    if not paragraphs:
        return
    # One paragraph drawn closer or wider, as 7.3.5.5 allows, does not make the pitch of the text.
    pitch, _count = Counter(pitches).most_common(1)[0]
    first = paragraphs[pitches.index(pitch)]
    wanted = Measure(page.LINE_PITCH.pt, "pt")
    where = Place(part="body", paragraph=first.number)
    if pitch is None:
        yield finding("line-pitch", where, wanted=wanted, state="unverified")
        return
    filled = page.LINES_PER_PAGE * pitch.twips
    holds = filled <= page.TYPE_AREA_HEIGHT.twips and abs(pitch - page.LINE_PITCH) <= LINE_SLACK
    yield finding("line-pitch", where, wanted=wanted, got=Measure(pitch.pt, "pt"), state="holds" if holds else "fails")


def _footers(file: Contents) -> Iterator[Finding]:
    kinds = ("default", "even") if file.odd_and_even_differ else ("default",)
    footers = file.sections[0].footers
    for kind in kinds:
        part, name = _FOOTERS[kind]
        paragraphs = [each for each in footers.get(kind, ()) if each.text.strip()]
        numbers = [each for each in paragraphs if PAGE_FIELD in each.text]
        place = Place(part=part)
        got = _("有") if numbers else _("没有")
        yield finding("page-number", place, got=got, state="holds" if numbers else "fails", part=name)
        wanted = f"{page.PAGE_NUMBER_DASH} 1 {page.PAGE_NUMBER_DASH}"
        for number in numbers[:1]:
            got = " ".join(number.text.split()).replace(PAGE_FIELD, "1")
            holds = "".join(got.split()) == "".join(wanted.split())
            yield finding("page-number-form", place, wanted=wanted, got=got, state="holds" if holds else "fails")


def _size(width: int, height: int) -> str:
    return f"{Twips(width).mm:.0f} × {Twips(height).mm:.0f} mm"
