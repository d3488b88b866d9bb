"""Text, tables and blocks as JSON-like data, drawn by Hypothesis: office prose mixed with what breaks files."""

import base64
import io
from datetime import date
from typing import Any

from hypothesis import strategies as st
from PIL import Image

from generator.wording import illegal_character

Data = dict[str, Any]

WORDS = (
    *(
        "稷山县",
        "太阳乡人民政府",
        "办公室",
        "关于",
        "印发",
        "优化营商环境",
        "工作方案",
        "的通知",
        "和",
        "、",
        "，",
        "。",
    ),
    *(
        "12.5万元",
        "2022年第三季度",
        "3个百分点",
        "GB/T 9704",
        "No. 7",
        "《管理办法》",
        "“放管服”",
        "（试行）",
        "……",
        "——",
        "％",
        "·",
    ),
)
# Template syntax of docxtpl and Jinja, XML, and blanks that a careless writer drops.
HOSTILE = (
    *("A & B <甲>", "{{7*7}}", "{% x %}", "{#x#}", "{_{", "}_}", "{{r x}}", "{{p body }}", "{%p if x %}", "{%tr for%}"),
    *("]]>", "<![CDATA[", "&amp;", "&#65;", "</w:t>", "<w:br/>", "xml:space", "%(name)s", "\\t", "'\"", "`$"),
    *("\t", " ", "  ", "\u3000", "\u00a0", "\u200b", "\u00ad", "e\u0301", "㐂", "𬱖", "\U0001f600"),
)

LEGAL = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn")).filter(
    lambda character: illegal_character(character) is None and len(f"{character}.".splitlines()) == 1
)
CHINESE = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)


PIECES = st.sampled_from(WORDS) | st.sampled_from(HOSTILE) | st.text(LEGAL, max_size=4)


def written(words: tuple[str, ...], *, most: int) -> st.SearchStrategy[str]:
    """Text that is more than blanks, for there is one of the words in it."""
    pieces = st.lists(PIECES, max_size=most)
    return st.builds(
        lambda before, word, after: "".join([*before, word, *after]), pieces, st.sampled_from(words), pieces
    )


def bare(name: str) -> str:
    """A body's name without the ： or 。 behind it, which the layout puts."""
    return name.strip().rstrip("：。")


PROSE = written(WORDS, most=3)
# The model refuses tabs in names, and names of which nothing is left without the mark at their end.
NAMES = written(tuple(word for word in WORDS if any(map(str.isalnum, word))), most=1).map(
    lambda text: text.replace("\t", " ")
)
# Long enough now and then to run over lines and pages.
LONG_PROSE = st.builds(lambda text, times: text * times, PROSE, st.sampled_from((1, 1, 1, 4, 15)))
PERSONS = st.text(CHINESE, min_size=2, max_size=4)
DATES = st.dates(date(1949, 10, 1), date(2099, 12, 1))
BODIES = st.lists(NAMES, min_size=1, max_size=4) | st.lists(
    st.lists(NAMES, min_size=1, max_size=3), min_size=1, max_size=3
)
TITLES = st.lists(PROSE, min_size=1, max_size=2).map("\n".join)
ORDINALS = {1: "一、", 2: "（二）", 3: "3.", 4: "（4）"}


def optional(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Data]:
    return st.fixed_dictionaries({}, optional=fields)


def picture(width: int, height: int, kind: str, color: str) -> str:
    target = io.BytesIO()
    Image.new("RGB", (width, height), color).save(target, kind)
    return base64.b64encode(target.getvalue()).decode("ascii")


PICTURES = tuple(
    picture(*size, kind, color)
    for size, kind, color in (((1, 1), "PNG", "red"), ((40, 3), "JPEG", "blue"), ((2, 300), "PNG", "white"))
)


@st.composite
def tables(draw: st.DrawFn) -> Data:
    """Cells that span columns and rows in every way that fills the grid."""
    columns = draw(st.integers(1, 4))
    table: Data = {
        "kind": "table",
        "columns": [draw(optional(width=st.integers(1, 30), align=ALIGNMENTS)) for _ in range(columns)],
        "rows": draw(grids(columns)),
        **draw(optional(caption=NAMES, measure=NAMES, notes=st.lists(PROSE, max_size=2), landscape=st.booleans())),
    }
    return table | draw(optional(header=grids(columns)))


ALIGNMENTS = st.sampled_from(("left", "center", "right"))
CELL_TEXTS = st.just("") | PROSE | st.lists(PROSE, max_size=3).map("\n".join)


@st.composite
def grids(draw: st.DrawFn, columns: int) -> list[list[Any]]:
    height = draw(st.integers(1, 3))
    covered: set[tuple[int, int]] = set()
    rows = []
    for row in range(height):
        cells: list[Any] = []
        for column in range(columns):
            if (row, column) in covered:
                continue
            free = next((end for end in range(column, columns) if (row, end) in covered), columns) - column
            across, down = draw(st.integers(1, free)), draw(st.integers(1, height - row))
            covered |= {(row + below, column + beside) for below in range(down) for beside in range(across)}
            text = draw(CELL_TEXTS)
            if across == down == 1 and draw(st.booleans()):
                cells.append(text)
            else:
                cells.append(
                    {"text": text, "column_span": across, "row_span": down, **draw(optional(align=ALIGNMENTS))}
                )
        rows.append(cells)
    # A row that is covered as a whole has no cells, which JSON cannot say: the model wants one at least.
    return rows if all(rows) else [["" for _ in range(columns)]]


def headed(level: int) -> st.SearchStrategy[str]:
    return PROSE.map(lambda text: f"{ORDINALS[level]}关于{text[:60]}")


BLOCKS = (
    st.builds(lambda text: {"kind": "paragraph", "text": text}, LONG_PROSE)
    | st.builds(lambda text: {"kind": "list_item", "text": f"1.{text}"}, LONG_PROSE)
    | st.integers(1, 4).flatmap(
        lambda level: st.builds(lambda text: {"kind": "heading", "level": level, "text": text}, headed(level))
    )
    | st.integers(1, 4).flatmap(
        lambda level: st.builds(
            lambda heading, text: {"kind": "run_in_heading", "level": level, "heading": heading, "text": text},
            headed(level),
            LONG_PROSE,
        )
    )
    | tables()
    | st.just({"kind": "page_break"})
    | st.builds(
        lambda data, width, text, more: {
            "kind": "image", "data": data, "width_chars": width, "alternative_text": text, **more
        },
        st.sampled_from(PICTURES),
        st.integers(1, 28),
        NAMES,
        optional(caption=NAMES),
    )
)  # fmt: skip
TEXTS = st.lists(LONG_PROSE, min_size=1, max_size=4).map("\n".join) | st.lists(
    LONG_PROSE | BLOCKS, min_size=1, max_size=7
).filter(lambda blocks: any(block != {"kind": "page_break"} for block in blocks))


def _words_first(text: Any) -> Any:
    words_first = isinstance(text, str) or isinstance(text[0], str)
    return text if words_first else ["现将有关事项通知如下。", *text]


# The text of a document: one that begins with a picture as high as a page is refused.
MAIN_TEXTS = TEXTS.map(_words_first)
ATTACHMENTS = st.lists(
    st.builds(lambda title, more: {"title": title, **more}, NAMES, optional(body=TEXTS, bound=st.booleans())),
    min_size=1,
    max_size=3,
)
