"""The text of a 公文, its end, and what is attached: paragraph after paragraph, found by what they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check import patterns
from generator.check.contents import WordParagraph
from generator.check.elements import LARGE, Element, Kind, Role, whole
from generator.check.ordinals import right_ordinal
from generator.standard import faces, page
from generator.wording import outline
from generator.wording.outline import LONGEST_HEADING

# Notes below a table and the measure above it.
_SMALL = (page.SIZE_SMALL_4.pt + page.SIZE_4.pt) / 2
_LONGEST_NOTE_LINE = 100
_LONGEST_SIGNATURE = 60


def begins_annex(paragraph: WordParagraph, index: int) -> bool:
    """附件1 alone on its line, or a text that follows on a page of its own under a title."""
    if paragraph.in_table:
        return False
    text = paragraph.text.strip()
    if patterns.ATTACHMENT_LABEL.fullmatch(text) and index:
        return True
    return bool(index) and (paragraph.size or 0) >= LARGE and paragraph.properties.align == "center"


def main_elements(text: Sequence[WordParagraph], kind: Kind) -> Iterator[Element]:
    """The text, and what ends it: attachment note, 署名, date, annotation."""
    date = None
    if kind not in ("briefing", "minutes"):
        lone = [index for index, each in enumerate(text) if _is_date(each)]
        date = lone[0] if lone else None
    signed = _signature(text, date)
    note = _note(text, date)
    previous: Role = "recipients"
    for index, paragraph in enumerate(text):
        role: Role
        if index in note:
            role = "attachment_note"
        elif date is not None and index in signed:
            role = "signature"
        elif index == date:
            role = "date_signed"
        elif date is not None and index > date:
            role = "annotation" if patterns.ANNOTATION.fullmatch(paragraph.text.strip()) else "other"
        else:
            yield (element := _text_element(paragraph, previous))
            previous = element.role
            continue
        previous = role
        yield whole(role, paragraph)


def _is_date(paragraph: WordParagraph) -> bool:
    return not paragraph.in_table and patterns.DATE.fullmatch(paragraph.text.strip()) is not None


def _signature(text: Sequence[WordParagraph], date: int | None) -> set[int]:
    """The lines above the date that are no sentences: names of bodies, or posts and names of persons."""
    found: set[int] = set()
    for index in range((date or 0) - 1, 0, -1):
        words = text[index].text.strip()
        if (
            text[index].in_table
            or patterns.SENTENCE_END.search(words)
            or patterns.ATTACHMENT_NOTE.match(words)
            or patterns.ATTACHMENT_NOTE_GOES_ON.match(words)
            or len(words) > _LONGEST_SIGNATURE
            or outline(words)[0].level is not None
            or (found and _begins_as_text_does(text[index]))
        ):
            break
        found.add(index)
    return found


def _begins_as_text_does(paragraph: WordParagraph) -> bool:
    """Two characters in, and nothing else that would move it to where names stand."""
    given = paragraph.properties
    in_characters = given.first_line / 20 / paragraph.size if paragraph.size else 0
    return 1.5 < in_characters < 2.5 and given.align not in ("right", "center") and "\t" not in paragraph.text


def _note(text: Sequence[WordParagraph], date: int | None) -> set[int]:
    end = len(text) if date is None else date
    for index in range(end):
        words = text[index].text.strip()
        if (
            index
            and not text[index].in_table
            and len(words) < _LONGEST_NOTE_LINE
            and patterns.ATTACHMENT_NOTE.match(words)
        ):
            last = index + 1
            while last < end and patterns.ATTACHMENT_NOTE_GOES_ON.match(text[last].text.strip()):
                last += 1
            return set(range(index, last))
    return set()


def _text_element(paragraph: WordParagraph, previous: Role, *, annex: bool = False) -> Element:
    """A paragraph of running text by its ordinal; captions, notes and cells are not running text."""
    text = paragraph.text.strip()
    if paragraph.in_table:
        return whole("other", paragraph)
    if patterns.ATTENDANCE.match(text):
        return whole("attendance", paragraph)
    if paragraph.properties.align == "center":
        return whole("title" if (paragraph.size or 0) >= LARGE else "caption", paragraph)
    if (
        paragraph.properties.align == "right"
        or text.startswith("注：")
        or (previous == "note" and _is_small(paragraph))
    ):
        return whole("note", paragraph)
    if patterns.EDITOR_NOTE.match(text) or patterns.CONTENTS_LABEL.fullmatch(text):
        return whole("note", paragraph)
    typed = right_ordinal(text)
    # One that is typed wrongly shows what was meant.
    line = outline(typed[1] + text[len(typed[0]) :] if typed else text)[0]
    if line.kind == "heading" or (line.kind == "list_item" and _looks_like_heading(paragraph, line.level)):
        return whole("heading", paragraph, level=line.level, heading=len(text))
    if line.kind == "run_in_heading":
        typed_length = len(line.heading) + (len(typed[0]) - len(typed[1]) if typed else 0)
        return whole("heading", paragraph, level=line.level, heading=typed_length)
    return whole("annex_body" if annex else "body", paragraph)


def _looks_like_heading(paragraph: WordParagraph, level: int | None) -> bool:
    """A short line in the face of headings, though it ends as a sentence does."""
    if level not in (1, 2) or len(paragraph.text) > LONGEST_HEADING:
        return False
    known = faces.names_of(faces.HEADING_FACES[level - 1])
    return all(run.properties.face in known for run in paragraph.written)


def _is_small(paragraph: WordParagraph) -> bool:
    return bool((paragraph.size or 0) <= _SMALL)


def annex_elements(text: Sequence[WordParagraph]) -> Iterator[Element]:
    """What follows the date on pages of its own: labels, titles and texts."""
    previous: Role = "annex_body"
    for paragraph in text:
        words = paragraph.text.strip()
        if not paragraph.in_table and patterns.ATTACHMENT_LABEL.fullmatch(words):
            previous = "annex_label"
            yield whole(previous, paragraph)
        elif not paragraph.in_table and (
            (paragraph.size or 0) >= LARGE or (previous == "annex_label" and paragraph.properties.align == "center")
        ):
            previous = "annex_title"
            yield whole(previous, paragraph)
        else:
            element = _text_element(paragraph, previous, annex=True)
            previous = element.role
            yield element
