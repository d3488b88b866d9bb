"""The named styles that a template must have: face, size and pitch of each element, once.

The builder of the templates writes them, the layout measures with them, and the filling finds them by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from docx.shared import Length, Pt, Twips

from generator.standard import faces, imprint, letter, page


# A style is equal to itself alone: what is worked out once for each is looked up without comparing all its fields.
@dataclass(frozen=True, eq=False)
class ParagraphStyle:
    """A paragraph style; indents in characters of its own size, the line exact unless there is none."""

    name: str
    face: str = faces.FANG_SONG
    size: Length = page.SIZE_3
    line: Length | None = page.LINE_PITCH
    align: Literal["left", "center", "right", "both"] = "both"
    first_line_chars: float = 0
    left_chars: float = 0
    right_chars: float = 0
    color: str = faces.BLACK
    tightening: Length = page.CHAR_TIGHTENING
    outline_level: int | None = None
    keep_with_next: bool = False


@dataclass(frozen=True, eq=False)
class CharacterStyle:
    """A face for part of a paragraph."""

    name: str
    face: str


NO_TIGHTENING = Twips(0)
# Table lines are ours: 20 pt for 12 pt text.
TABLE_LINE = Pt(20)

BODY = ParagraphStyle("公文正文", first_line_chars=2)
BLANK = ParagraphStyle("公文空行")
HEADINGS = tuple(
    ParagraphStyle(name, face=face, first_line_chars=2, outline_level=level, keep_with_next=True)
    for level, (name, face) in enumerate(
        zip(("一级标题", "二级标题", "三级标题", "四级标题"), faces.HEADING_FACES, strict=True)
    )
)
HEADING_SENTENCES = tuple(
    CharacterStyle(name, face)
    for name, face in zip(("一级标题句", "二级标题句", "三级标题句", "四级标题句"), faces.HEADING_FACES, strict=True)
)

COPY_NUMBER = ParagraphStyle("份号", align="left")
SECRECY = ParagraphStyle("密级和保密期限", face=faces.HEI, align="left")
URGENCY = ParagraphStyle("紧急程度", face=faces.HEI, align="left")
ISSUER_MARK = ParagraphStyle(
    "发文机关标志",
    face=faces.XIAO_BIAO_SONG,
    size=Pt(42),
    line=Pt(52.5),
    align="center",
    color=faces.RED,
    tightening=NO_TIGHTENING,
)
DOCUMENT_NUMBER = ParagraphStyle("发文字号", align="center", tightening=NO_TIGHTENING)
SIGNERS = ParagraphStyle("签发人", align="left", tightening=NO_TIGHTENING)
SIGNER_NAME = CharacterStyle("签发人姓名", faces.KAI)

TITLE = ParagraphStyle(
    "公文标题",
    face=faces.XIAO_BIAO_SONG,
    size=page.SIZE_2,
    align="center",
    tightening=NO_TIGHTENING,
    keep_with_next=True,
)
RECIPIENTS = ParagraphStyle("主送机关")
ATTACHMENT_NOTE = ParagraphStyle("附件说明")
SIGNATURE = ParagraphStyle("发文机关署名", align="left")
DATE_SIGNED = ParagraphStyle("成文日期", align="left")
LETTER_ANCHOR = ParagraphStyle("信函红线", line=letter.ANCHOR_LINE, tightening=NO_TIGHTENING)
SECRECY_WORDS = CharacterStyle("密级和紧急程度字", faces.HEI)
LETTER_NUMBER = ParagraphStyle("信函编号行", align="left", tightening=NO_TIGHTENING)
ANNOTATION = ParagraphStyle("附注", first_line_chars=2)
ATTACHMENT_LABEL = ParagraphStyle("附件序号", face=faces.HEI, align="left")

# Lines that carry nothing but a rule or the anchor of the imprint.
IMPRINT_RULE = ParagraphStyle("版记分隔线", line=imprint.RULE_LINE, tightening=NO_TIGHTENING)
IMPRINT_ANCHOR = ParagraphStyle("版记定位", line=imprint.ANCHOR_LINE, tightening=NO_TIGHTENING)
COPY_TO = ParagraphStyle("抄送机关", size=page.SIZE_4, tightening=NO_TIGHTENING)
PRINTING = ParagraphStyle("印发机关和印发日期", size=page.SIZE_4, align="left", tightening=NO_TIGHTENING)
PAGE_NUMBER = ParagraphStyle("公文页码", face=faces.SONG, size=page.SIZE_4, line=Pt(14), tightening=NO_TIGHTENING)

TABLE_CAPTION = ParagraphStyle("表题", face=faces.HEI, align="center", tightening=NO_TIGHTENING, keep_with_next=True)
TABLE_MEASURE = ParagraphStyle(
    "计量单位", size=page.SIZE_SMALL_4, line=TABLE_LINE, align="right", tightening=NO_TIGHTENING, keep_with_next=True
)
TABLE_HEADER = ParagraphStyle(
    "表头文字", face=faces.HEI, size=page.SIZE_SMALL_4, line=TABLE_LINE, align="center", tightening=NO_TIGHTENING
)
TABLE_TEXT = ParagraphStyle(
    "表格文字", size=page.SIZE_SMALL_4, line=TABLE_LINE, align="center", tightening=NO_TIGHTENING
)
TABLE_NOTE = ParagraphStyle("表注", size=page.SIZE_SMALL_4, line=TABLE_LINE, tightening=NO_TIGHTENING)
# A picture is as high as it is: an exact line would cut it.
IMAGE = ParagraphStyle("图片", line=None, align="center", tightening=NO_TIGHTENING)
IMAGE_CAPTION = ParagraphStyle("图题", size=page.SIZE_4, align="center", tightening=NO_TIGHTENING)

# 10.2, 10.3: order and minutes.
ORDER_NUMBER = ParagraphStyle("令号", align="center")
MINUTES_NUMBER = ParagraphStyle("纪要编号", align="center")
ATTENDANCE = ParagraphStyle("出席人员")
ATTENDANCE_LABEL = CharacterStyle("出席标签", faces.HEI)

# 工作简报; practice, not the standard.
ISSUE_NUMBER = ParagraphStyle("期号", align="center")
EDITOR = ParagraphStyle("编印单位", align="left", tightening=NO_TIGHTENING)
EDITOR_LINE = ParagraphStyle("编印行", align="left", tightening=NO_TIGHTENING)
NOTICE_LABEL = ParagraphStyle("提示语", face=faces.HEI, align="left")
EDITOR_NOTE = ParagraphStyle("编者按", face=faces.KAI, left_chars=2, right_chars=2, first_line_chars=2)
EDITOR_NOTE_LABEL = CharacterStyle("编者按标签", faces.HEI)
CONTENTS_LABEL = ParagraphStyle("要目标签", face=faces.HEI, align="left", first_line_chars=2, keep_with_next=True)
CREDIT = ParagraphStyle("供稿单位", face=faces.KAI, align="right")
DISTRIBUTION = ParagraphStyle("报送发", size=page.SIZE_4, tightening=NO_TIGHTENING)
PRINT_COUNT = ParagraphStyle("份数", size=page.SIZE_4, align="right", tightening=NO_TIGHTENING)

# The table style; its borders and cell margins are those of `standard.tables`.
TABLE = "公文表格"

SHARED: tuple[ParagraphStyle | CharacterStyle, ...] = (
    BODY,
    BLANK,
    *HEADINGS,
    *HEADING_SENTENCES,
    TITLE,
    PAGE_NUMBER,
    IMPRINT_RULE,
    IMPRINT_ANCHOR,
    TABLE_CAPTION,
    TABLE_MEASURE,
    TABLE_HEADER,
    TABLE_TEXT,
    TABLE_NOTE,
    IMAGE,
    IMAGE_CAPTION,
    ISSUER_MARK,
)
OFFICIAL: tuple[ParagraphStyle | CharacterStyle, ...] = (
    COPY_NUMBER,
    SECRECY,
    URGENCY,
    DOCUMENT_NUMBER,
    SIGNERS,
    SIGNER_NAME,
    RECIPIENTS,
    ATTACHMENT_NOTE,
    SIGNATURE,
    DATE_SIGNED,
    ANNOTATION,
    LETTER_NUMBER,
    LETTER_ANCHOR,
    SECRECY_WORDS,
    ATTACHMENT_LABEL,
    COPY_TO,
    PRINTING,
)
BRIEFING: tuple[ParagraphStyle | CharacterStyle, ...] = (
    ISSUE_NUMBER,
    EDITOR,
    EDITOR_LINE,
    NOTICE_LABEL,
    EDITOR_NOTE,
    EDITOR_NOTE_LABEL,
    CONTENTS_LABEL,
    CREDIT,
    DISTRIBUTION,
    PRINT_COUNT,
)
ORDER: tuple[ParagraphStyle | CharacterStyle, ...] = (
    ORDER_NUMBER,
    ATTACHMENT_NOTE,
    SIGNATURE,
    DATE_SIGNED,
    ANNOTATION,
    ATTACHMENT_LABEL,
    COPY_TO,
    PRINTING,
)
MINUTES: tuple[ParagraphStyle | CharacterStyle, ...] = (
    MINUTES_NUMBER,
    EDITOR,
    EDITOR_LINE,
    ATTACHMENT_NOTE,
    ATTENDANCE,
    ATTENDANCE_LABEL,
    ATTACHMENT_LABEL,
    COPY_TO,
    PRINTING,
)
# The styles of each format's template.
BY_FORMAT: Mapping[str, tuple[ParagraphStyle | CharacterStyle, ...]] = {
    "general": SHARED + OFFICIAL,
    "letter": SHARED + OFFICIAL,
    "briefing": SHARED + BRIEFING,
    "order": SHARED + ORDER,
    "minutes": SHARED + MINUTES,
}
