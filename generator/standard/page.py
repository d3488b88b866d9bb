"""Paper, type area, grid and page number (GB/T 9704-2012, clauses 5 and 7.5)."""

from collections.abc import Mapping

from docx.shared import Length, Mm, Pt, Twips

# 5.1: A4.
PAGE_WIDTH = Twips(11906)
PAGE_HEIGHT = Twips(16838)

# 5.2.1: the type area and the two margins that the clause names; the other two follow from A4.
TYPE_AREA_WIDTH = Mm(156)
TYPE_AREA_HEIGHT = Mm(225)
TOP_MARGIN = Mm(37)
BINDING_MARGIN = Mm(28)
RIGHT_MARGIN = Mm(210 - 28 - 156)
BOTTOM_MARGIN = Mm(297 - 37 - 225)
# The clause lets two margins vary by 1 mm, but two that vary by more than this leave no room for 22 lines; Word's dialog
# rounds to 0.1 mm.
MARGIN_TOLERANCE = Mm(0.15)

# 8: on a landscape page the type area lies on its side.
LANDSCAPE_LINE_WIDTH = TYPE_AREA_HEIGHT
LANDSCAPE_TEXT_HEIGHT = TYPE_AREA_WIDTH

# 5.2.3: 22 lines of 28 characters. 225 mm ÷ 22 = 579.8 twips; 580 leaves room for 21 lines only.
LINES_PER_PAGE = 22
CHARS_PER_LINE = 28
# As many of the same characters stand on a line of a landscape page.
LANDSCAPE_CHARS_PER_LINE = CHARS_PER_LINE * LANDSCAPE_LINE_WIDTH / TYPE_AREA_WIDTH
LINE_PITCH = Twips(579)

# What text fills of a page: with a grid of lines, LibreOffice ends a page after whole lines.
TEXT_HEIGHT = Twips(LINES_PER_PAGE * LINE_PITCH.twips)

# A 16 pt character is wider than 156 mm ÷ 28 = 15.79 pt; −5 twips (−0.25 pt) is the least that brings 28 on a line.
CHAR_TIGHTENING = Twips(-5)
CHAR_PITCH = Twips(316)

# 3.1: one 字 of an indent is the width of a character of the line's own size.
FOOT_CHAR_PITCH = Twips(280)

# 7.5: the dash stands 7 mm below the type area.
PAGE_NUMBER_DROP = Mm(7)
PAGE_NUMBER_INDENT_CHARS = 1
# 一字线.
PAGE_NUMBER_DASH = "\u2014"


def chars(count: float) -> Length:
    """Width of `count` characters of 三号 in a body line."""
    return Twips(round(count * TYPE_AREA_WIDTH.twips / CHARS_PER_LINE))


def foot_chars(count: float) -> Length:
    """Width of `count` characters of 四号 in the imprint or the page number."""
    return Twips(round(count * FOOT_CHAR_PITCH.twips))


def lines(count: float) -> Length:
    """Height of `count` lines of the grid."""
    return Twips(round(count * LINE_PITCH.twips))


def millimetres(count: float) -> Length:
    """A length that people give in millimetres: the diameter of a seal."""
    return Mm(count)


def half_points(size: Length) -> int:
    """A type size as Word writes it."""
    return int(size.pt * 2 + 0.5)


# Sizes by their Chinese names.
SIZE_2 = Pt(22)
SIZE_3 = Pt(16)
SIZE_4 = Pt(14)
SIZE_SMALL_4 = Pt(12)
# What the clauses call them.
SIZE_NAMES: Mapping[Length, str] = {SIZE_2: "二号", SIZE_3: "三号", SIZE_4: "四号", SIZE_SMALL_4: "小四号"}

# From the bottom edge of the page to the number's line, whose middle is PAGE_NUMBER_DROP below the type area.
FOOTER_DISTANCE = Twips(BOTTOM_MARGIN.twips - PAGE_NUMBER_DROP.twips - SIZE_4.twips // 2)


def eighths(weight: Length) -> int:
    """A border's weight as Word writes it, in eighths of a point."""
    return int(weight.pt * 8 + 0.5)
