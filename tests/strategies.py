"""Valid documents of every genre as JSON-like data, drawn by Hypothesis: office prose mixed with what breaks files."""

import base64
import io
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.wording import illegal_character
from tests.model.figures_data import drawn_figures

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


def written(*, most: int) -> st.SearchStrategy[str]:
    """Text that is more than blanks, for there is a word in it."""
    pieces = st.lists(PIECES, max_size=most)
    return st.builds(
        lambda before, word, after: "".join([*before, word, *after]), pieces, st.sampled_from(WORDS), pieces
    )


PROSE = written(most=3)
NAMES = written(most=1)
# Long enough now and then to run over lines and pages.
LONG_PROSE = st.builds(lambda text, times: text * times, PROSE, st.sampled_from((1, 1, 1, 4, 15)))
PERSONS = st.text(CHINESE, min_size=2, max_size=4)
DATES = st.dates(date(1949, 10, 1), date(2999, 12, 1))
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
        **draw(optional(caption=NAMES, measure=NAMES, notes=st.lists(PROSE, max_size=2))),
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
)
ATTACHMENTS = st.lists(
    st.builds(lambda title, more: {"title": title, **more}, NAMES, optional(body=TEXTS)), min_size=1, max_size=3
)
NUMBERS = st.builds(
    lambda code, year, serial: {"issuer_code": code, "year": year, "serial": serial},
    st.text(CHINESE, min_size=1, max_size=15),
    st.integers(1949, 2999),
    st.integers(1, 99_999),
)


@st.composite
def elements(draw: st.DrawFn, signed: date) -> Data:
    """What every 公文 has, but for its text."""
    drawn: Data = {
        "issuers": draw(st.lists(NAMES, min_size=1, max_size=4)),
        "document_number": draw(NUMBERS),
        "title": draw(TITLES),
        "date_signed": signed.isoformat(),
        "signature_mode": draw(st.sampled_from(("seal", "no_seal", "signature_stamp"))),
        **draw(
            optional(
                issuer_mark=NAMES,
                copy_number=st.integers(1, 999_999),
                urgency=st.sampled_from(("特急", "加急")),
                recipients=BODIES,
                attachments=ATTACHMENTS,
                annotation=NAMES | NAMES.map(lambda text: f"（{text}）"),
                copy_to=BODIES,
                printing=st.builds(
                    lambda office, days: {"office": office, "date": (signed + timedelta(days)).isoformat()},
                    NAMES,
                    st.integers(0, 30),
                ),
            )
        ),
    }
    if drawn["signature_mode"] == "signature_stamp":
        signatory = st.builds(lambda post, name: {"post": post, "name": name}, NAMES, PERSONS)
        drawn["signatories"] = draw(st.lists(signatory, min_size=1, max_size=3))
    if "copy_number" in drawn:
        levels = st.builds(lambda level: {"level": level}, st.sampled_from(("绝密", "机密", "秘密")))
        drawn |= draw(optional(secrecy=st.builds(lambda level, more: level | more, levels, optional(period=NAMES))))
    return drawn


@st.composite
def notices(draw: st.DrawFn) -> Data:
    return {"genre": "notice", **draw(DATES.flatmap(elements)), "body": draw(TEXTS)}


@st.composite
def quarterly_reports(draw: st.DrawFn) -> Data:
    return {
        "genre": "quarterly_report",
        **draw(elements(date(2022, 10, 14))),
        "signers": draw(st.lists(PERSONS, min_size=1, max_size=5)),
        "year": 2022,
        "quarter": 3,
        "opening": draw(TEXTS),
        "figures": draw(drawn_figures()).model_dump(mode="json", exclude_none=True),
        "body": draw(TEXTS),
    }


# Neither an ordinal at the start nor a mark at the end, for which the genre has rules of its own.
CLAUSES = PROSE.map(lambda text: f"说明{text}情况")
CLAUSE_LISTS = st.lists(CLAUSES, min_size=1, max_size=3)


@st.composite
def interview_notices(draw: st.DrawFn) -> Data:
    signed = draw(DATES)
    day = signed + timedelta(draw(st.integers(2, 40)))
    reply = {"return_by": signed.isoformat(), "return_to": draw(CLAUSES)}
    return {
        "genre": "interview_notice",
        **draw(elements(signed)),
        "recipients": draw(BODIES),
        "interviewees": draw(CLAUSE_LISTS),
        "cause": draw(TEXTS),
        "time": f"{day.isoformat()}T{draw(st.integers(0, 23)):02}:{draw(st.integers(0, 59)):02}",
        "place": draw(CLAUSES),
        "interviewers": draw(CLAUSE_LISTS),
        "topics": draw(CLAUSE_LISTS),
        "requirements": draw(CLAUSE_LISTS),
        "contact": {"name": draw(PERSONS), "telephone": draw(CLAUSES)},
        **draw(
            optional(
                format=st.sampled_from(("letter", "general")),
                basis=CLAUSE_LISTS,
                materials=CLAUSE_LISTS,
                report_due=st.just((day + timedelta(10)).isoformat()),
                reply_slip=st.just(reply),
            )
        ),
    }


@st.composite
def briefings(draw: st.DrawFn) -> Data:
    issue = draw(st.integers(1, 200))
    article = st.builds(
        lambda title, body, more: {"title": title, "body": body, **more}, TITLES, TEXTS, optional(credit=NAMES)
    )
    return {
        "genre": "briefing",
        "name": draw(NAMES),
        "issue_number": issue,
        "editor": draw(NAMES),
        "date_issued": draw(DATES).isoformat(),
        "articles": draw(st.lists(article, min_size=1, max_size=3)),
        **draw(
            optional(
                notice_label=NAMES,
                total_issue_number=st.integers(issue, 500),
                editor_note=st.lists(PROSE, max_size=2),
                contents_shown=st.booleans(),
                report_to=BODIES,
                send_to=BODIES,
                distribute_to=BODIES,
                print_count=st.integers(1, 999),
            )
        ),
    }


BY_GENRE: dict[str, Callable[[], st.SearchStrategy[Data]]] = {
    "notice": notices,
    "quarterly_report": quarterly_reports,
    "interview_notice": interview_notices,
    "briefing": briefings,
}


def sample(strategy: st.SearchStrategy[Data], count: int) -> list[Data]:
    """The same documents each time, for programs that judge many at once."""
    drawn: list[Data] = []

    @settings(max_examples=count, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
    @given(strategy)
    def collect(data: Data) -> None:
        drawn.append(data)

    collect()
    return drawn
