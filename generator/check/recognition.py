"""The paragraphs of a Word file → the elements of a 公文, found by what they are: their words, sizes and places.

Neither style names nor anything else of ours is asked, so that a file made by hand is read as one of ours is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check import patterns
from generator.check.contents import PAGE_FIELD, Contents, WordParagraph, WordRun
from generator.check.elements import LARGE, Element, Elements, Kind, Role, whole
from generator.check.text_recognition import annex_elements, begins_annex, main_elements
from generator.wording import outline

_LONGEST_IMPRINT = 300


def find_elements(file: Contents) -> Elements:
    """Reads the flow of the file once: head, title, text, end, what is attached, and the imprint wherever it hangs."""
    flow = [each for each in file.paragraphs if each.text.strip()]
    head, rest = _head(flow)
    mark = "".join(element.text for element in head if element.role == "issuer_mark")
    numbers = [element for element in head if element.role == "document_number"]
    at_right = any(_is_at_right(element.paragraph) for element in numbers)
    kind = _kind(mark, numbers[0].text if numbers else "", file, at_right=at_right)
    found = [*head, *_after_head(rest, file, kind)]
    return Elements(kind, tuple(found))


def _kind(mark: str, number: str, file: Contents, *, at_right: bool) -> Kind:
    if mark.endswith("令"):
        return "order"
    if mark.endswith("纪要"):
        return "minutes"
    if mark.endswith("简报") or patterns.ISSUE.match(number):
        return "briefing"
    if mark.endswith("文件"):
        return "general"
    # A letter's mark is the bare name; its first page has no number, or its number stands at the right edge (10.1).
    first = file.sections[0].footers.get("first") if file.sections else None
    unnumbered = first is not None and not any(PAGE_FIELD in paragraph.text for paragraph in first)
    if mark and number and (unnumbered or at_right):
        return "letter"
    return "general" if mark and number else "unknown"


def _is_at_right(paragraph: WordParagraph) -> bool:
    """A number behind a tab, or set to the right, without the red rule of the general format and without signers."""
    behind = "\t" in paragraph.text or paragraph.properties.align == "right"
    return behind and not paragraph.properties.ruled_below and "签发人" not in paragraph.text


def _head(flow: Sequence[WordParagraph]) -> tuple[list[Element], list[WordParagraph]]:
    """What stands above the title, and the paragraphs after it; nothing where no number is found near the top."""
    ends = [
        index
        for index, paragraph in enumerate(flow)
        if any(
            patterns.NUMBER.fullmatch(part.strip())
            or patterns.PLAIN_NUMBER.fullmatch(part.strip())
            or patterns.ISSUE.fullmatch(part.strip())
            for part in paragraph.text.split("\t")
        )
    ]
    if not ends:
        marks = [paragraph for paragraph in flow if _is_red(paragraph) and (paragraph.size or 0) >= LARGE]
        return [whole("issuer_mark", each) for each in marks], [each for each in flow if each not in marks]
    end = ends[0] + 1
    # A letter has 密级 and 紧急程度 below the number; minutes and briefings the unit and the date.
    while end < len(flow) and _is_head_line(flow[end]):
        end += 1
    return [element for paragraph in flow[:end] for element in _head_elements(paragraph)], list(flow[end:])


def _is_head_line(paragraph: WordParagraph) -> bool:
    parts = [part.strip() for part in paragraph.text.split("\t") if part.strip()]
    if all(patterns.SECRECY.fullmatch(part) or patterns.URGENCY.fullmatch(part) for part in parts):
        return True
    return (
        len(parts) <= 2
        and (paragraph.properties.ruled_below or paragraph.text.startswith("\t"))
        and not paragraph.in_box
        and (paragraph.size or 0) < LARGE
    )


def _head_elements(paragraph: WordParagraph) -> Iterator[Element]:
    if (paragraph.size or 0) >= LARGE:
        yield whole("issuer_mark", paragraph)
        return
    for text, runs in _parts(paragraph):
        yield Element(_head_role(text), paragraph, text, runs)


def _head_role(text: str) -> Role:
    if patterns.COPY_NUMBER.fullmatch(text):
        return "copy_number"
    if patterns.SECRECY.fullmatch(text):
        return "secrecy"
    if patterns.URGENCY.fullmatch(text):
        return "urgency"
    if patterns.NUMBER.fullmatch(text) or patterns.PLAIN_NUMBER.fullmatch(text) or patterns.ISSUE.fullmatch(text):
        return "document_number"
    if patterns.DATE.fullmatch(text) or (len(text) > 4 and not text.startswith("签发人")):
        return "editor_line"
    return "signers"


def _parts(paragraph: WordParagraph) -> Iterator[tuple[str, tuple[WordRun, ...]]]:
    """The texts between tabs, each with its runs."""
    runs: list[WordRun] = []
    for run in (*paragraph.runs, None):
        pieces = run.text.split("\t") if run else ["", ""]
        for index, piece in enumerate(pieces):
            if index:
                text = "".join(each.text for each in runs)
                if text.strip():
                    yield text.strip(), tuple(each for each in runs if each.text.strip())
                runs = []
            if run and piece:
                runs.append(WordRun(piece, run.properties))


def _is_red(paragraph: WordParagraph) -> bool:
    return any(run.properties.is_red for run in paragraph.written)


def _after_head(rest: Sequence[WordParagraph], file: Contents, kind: Kind) -> Iterator[Element]:
    imprint = [each for each in rest if _imprint_role(each)]
    flow = [each for each in rest if not _imprint_role(each)]
    titles = _leading_titles(flow) if kind != "order" else []
    yield from (whole("title", each) for each in titles)
    text = flow[len(titles) :]
    if kind in ("general", "letter", "unknown") and titles and text and _is_recipients(text[0]):
        yield whole("recipients", text[0])
        text = text[1:]
    annex = next((index for index, each in enumerate(text) if begins_annex(each, index)), len(text))
    yield from main_elements(text[:annex], kind)
    yield from annex_elements(text[annex:])
    for paragraph in imprint:
        yield whole(_imprint_role(paragraph) or "other", paragraph)


def _imprint_role(paragraph: WordParagraph) -> Role | None:
    """抄送, 印发 and the like: at the foot in a box, in a table without borders, or at the end of the flow."""
    text = paragraph.text.strip()
    if paragraph.in_box or len(text) < _LONGEST_IMPRINT:
        if patterns.COPY_TO.match(text):
            return "copy_to"
        if patterns.PRINT_COUNT.fullmatch(text):
            return "print_count"
        if patterns.PRINTING.fullmatch(text) and (text.endswith(("印发", "印")) or paragraph.in_box):
            return "printing"
    return "other" if paragraph.in_box else None


def _leading_titles(flow: Sequence[WordParagraph]) -> list[WordParagraph]:
    found: list[WordParagraph] = []
    for paragraph in flow:
        large = (paragraph.size or 0) >= LARGE
        if paragraph.in_table or not (large or paragraph.properties.align == "center"):
            break
        # A title goes on in paragraphs of the same size only.
        if found and paragraph.size != found[0].size:
            break
        found.append(paragraph)
    return found


def _is_recipients(paragraph: WordParagraph) -> bool:
    text = paragraph.text.strip()
    if text.endswith(("：", ":")) and paragraph.properties.first_line <= 0:
        return True
    indented = paragraph.properties.first_line > 0 or paragraph.text[:1] in "\u3000 "
    return (
        not indented
        and not paragraph.in_table
        and not patterns.SENTENCE_END.search(text)
        and outline(text)[0].level is None
    )
