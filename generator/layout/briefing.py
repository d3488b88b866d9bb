"""The plan of a 工作简报; its places are practice, from `standard.briefing`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import ClassVar

from generator.layout.blocks import body_boxes
from generator.layout.boxes import Box, LandscapeBox, MarkBox, ParagraphBox, Run
from generator.layout.imprint import FootLine, ImprintBox, ImprintPlace, foot_box, imprint_place, labelled
from generator.layout.lines import Renderer
from generator.layout.mark import mark_box
from generator.layout.pages import Pages, Slot, paginate
from generator.layout.paragraphs import paragraph_lines
from generator.layout.slots import blank_lines, head_lines, ruled_line, slots
from generator.layout.title import break_title
from generator.layout.unit_and_date import unit_and_date
from generator.model.briefing import Article, Briefing
from generator.standard import briefing, main, page, styles
from generator.standard.page import LINE_PITCH, foot_chars


@dataclass(frozen=True)
class BriefingPlan:
    """A briefing laid out."""

    format: ClassVar[str] = "briefing"

    notice_label: str | None
    masthead: MarkBox
    issue: str
    editor_lines: tuple[ParagraphBox, ...]
    body: tuple[Box, ...]
    imprint: ImprintBox | None
    imprint_place: ImprintPlace
    pages: int
    text: Pages

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All boxes of the text, in reading order."""
        return self.body


def briefing_plan(document: Briefing, *, renderer: Renderer, whole_names: Collection[str] = ()) -> BriefingPlan:
    """Places the masthead, the articles and the distribution at the foot; titles keep names whole."""
    above = LINE_PITCH.twips if document.notice_label else 0
    mark = mark_box(document.name, ink_top=briefing.MARK_DROP, used_above=above, size_most=briefing.MARK_SIZE_MOST)
    body = (*_editor_note(document), *_contents(document), *_articles(document.articles, whole_names))
    imprint = _imprint(document, renderer)
    editor = unit_and_date(document.editor, document.date_issued, renderer=renderer)
    flow = [
        Slot((above + mark.height,), drawn=mark),
        *blank_lines(briefing.BLANK_LINES_BELOW_MARK),
        *head_lines([ParagraphBox(styles.ISSUE_NUMBER, (Run(_issue(document)),))]),
        *blank_lines(briefing.BLANK_LINES_BELOW_ISSUE),
        *head_lines(editor[:-1]),
        ruled_line(editor[-1]),
        *slots(body, renderer),
    ]
    text = paginate(flow, renderer=renderer)
    place = imprint_place(imprint, text, on_even_page=False)
    return BriefingPlan(
        notice_label=document.notice_label,
        masthead=mark,
        issue=_issue(document),
        editor_lines=editor,
        body=body,
        imprint=imprint,
        imprint_place=place,
        pages=text.count + place.new_page + place.blank_page,
        text=text,
    )


def _issue(document: Briefing) -> str:
    total = f"（总第{document.total_issue_number}期）" if document.total_issue_number else ""
    return f"第{document.issue_number}期{total}"


def _editor_note(document: Briefing) -> list[ParagraphBox]:
    if not document.editor_note:
        return []
    label = Run("编者按：", styles.EDITOR_NOTE_LABEL)
    first, *others = document.editor_note
    return [
        ParagraphBox(styles.BLANK),
        ParagraphBox(styles.EDITOR_NOTE, (label, Run(first))),
        *(ParagraphBox(styles.EDITOR_NOTE, (Run(text),)) for text in others),
    ]


def _contents(document: Briefing) -> list[ParagraphBox]:
    if not document.contents_shown:
        return []
    titles = ["".join(article.title.split("\n")) for article in document.articles]
    return [
        ParagraphBox(styles.BLANK),
        ParagraphBox(styles.CONTENTS_LABEL, (Run("本期要目"),)),
        *(ParagraphBox(styles.BODY, (Run(title),)) for title in titles),
    ]


def _articles(articles: tuple[Article, ...], whole_names: Collection[str]) -> list[Box]:
    boxes: list[Box] = []
    for index, article in enumerate(articles):
        text = body_boxes(article.body, first_stays=index == 0)
        if index and isinstance(text[0], LandscapeBox):
            # The title goes with a wide table that the article begins with (8).
            title = _title(article.title, whole_names, limit=main.LANDSCAPE_TITLE_CHARS_PER_LINE)
            boxes += [text[0]._replace(boxes=(*title, *text[0].boxes)), *text[1:]]
        else:
            # Space above, not blank lines: the top of a page takes it away.
            above = page.lines(briefing.BLANK_LINES_BETWEEN_ARTICLES if index else briefing.BLANK_LINES_ABOVE_TITLE)
            first, *others = _title(article.title, whole_names, limit=main.TITLE_CHARS_PER_LINE)
            boxes += [first._replace(space_before=above.twips), *others, *text]
        if article.credit:
            boxes.append(ParagraphBox(styles.CREDIT, (Run(f"（{article.credit}供稿）"),)))
    return boxes


def _title(title: str, whole_names: Collection[str], *, limit: int) -> tuple[ParagraphBox, ...]:
    lines = break_title(title, whole=whole_names, limit=limit)
    blanks = (ParagraphBox(styles.BLANK, keep_with_next=True),) * briefing.BLANK_LINES_BELOW_TITLE
    return (ParagraphBox(styles.TITLE, (Run("\n".join(lines)),)), *blanks)


def _imprint(document: Briefing, renderer: Renderer) -> ImprintBox | None:
    """报, 送, 发 between thick rules, the number of copies below a thin one."""
    lists = (("报", document.report_to), ("送", document.send_to), ("发", document.distribute_to))
    boxes = [
        labelled(styles.DISTRIBUTION, label, bodies, label_chars=briefing.LABEL_CHARS)
        for label, bodies in lists
        if bodies
    ]
    lines = [FootLine(box, None, len(paragraph_lines(box, renderer))) for box in boxes]
    if document.print_count:
        count = ParagraphBox(
            styles.PRINT_COUNT,
            (Run(f"（共印{document.print_count}份）"),),
            right=foot_chars(briefing.INDENT_CHARS).twips,
        )
        lines.append(FootLine(count, "thin", 1))
    if not lines:
        return None
    lines[0] = replace(lines[0], rule_above="thick")
    return foot_box(lines, rule_below="thick")
