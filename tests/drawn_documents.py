"""Valid documents as JSON-like data, drawn by Hypothesis.

Every plan and every template is met; genres that differ in their words alone are met in one of them.
"""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.model.figures_data import drawn_figures
from tests.strategies import (
    ATTACHMENTS,
    BODIES,
    CHINESE,
    DATES,
    MAIN_TEXTS,
    NAMES,
    PERSONS,
    PICTURES,
    PROSE,
    TEXTS,
    TITLES,
    Data,
    optional,
)


def numbers(*, most: int = 15) -> st.SearchStrategy[Data]:
    return st.builds(
        lambda code, year, serial: {"issuer_code": code, "year": year, "serial": serial},
        st.text(CHINESE, min_size=1, max_size=most),
        st.integers(1949, 2099),
        st.integers(1, 99_999),
    )


SIGNATORIES = st.lists(
    st.builds(
        lambda post, name, more: {"post": post, "name": name, **more},
        NAMES,
        PERSONS,
        optional(signature_stamp=st.sampled_from(PICTURES)),
    ),
    min_size=1,
    max_size=3,
)


def issuers(*, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(NAMES, min_size=1, max_size=most, unique_by=str.strip)


JOINT_MARKS = st.sampled_from(("all", "lead"))


def printings(signed: date) -> st.SearchStrategy[Data]:
    return st.builds(
        lambda office, days: {"office": office, "date": (signed + timedelta(days)).isoformat()},
        NAMES,
        st.integers(0, 30),
    )


def after_the_text(signed: date) -> st.SearchStrategy[Data]:
    """What may follow the text of a 公文 and of an order."""
    return optional(
        attachments=ATTACHMENTS,
        annotation=NAMES | NAMES.map(lambda text: f"（{text}）"),
        issued_text=st.builds(lambda title, body: {"title": title, "body": body}, TITLES, TEXTS),
        copy_to=BODIES,
        printing=printings(signed),
    )


@st.composite
def elements(draw: st.DrawFn, signed: date) -> Data:
    """What every 公文 has, but for its text."""
    drawn: Data = {
        "issuers": draw(issuers(most=4)),
        "document_number": draw(numbers()),
        "title": draw(TITLES),
        "date_signed": signed.isoformat(),
        "signature_mode": draw(st.sampled_from(("seal", "no_seal", "signature_stamp"))),
        **draw(
            optional(
                issuer_mark=NAMES,
                joint_mark=JOINT_MARKS,
                copy_number=st.integers(1, 999_999),
                urgency=st.sampled_from(("特急", "加急")),
                recipients=BODIES,
            )
        ),
        **draw(after_the_text(signed)),
    }
    if drawn["signature_mode"] == "signature_stamp":
        drawn["signatories"] = draw(SIGNATORIES)
    if drawn["signature_mode"] == "seal" and draw(st.booleans()):
        seal = st.builds(
            lambda data, diameter: {"data": data, "diameter": diameter}, st.sampled_from(PICTURES), st.integers(30, 50)
        )
        drawn["seals"] = [draw(seal) for _ in drawn["issuers"]]
    if "copy_number" in drawn:
        levels = st.builds(lambda level: {"level": level}, st.sampled_from(("绝密", "机密", "秘密")))
        drawn |= draw(optional(secrecy=st.builds(lambda level, more: level | more, levels, optional(period=NAMES))))
    return drawn


@st.composite
def notices(draw: st.DrawFn) -> Data:
    return {"genre": "notice", **draw(DATES.flatmap(elements)), "body": draw(MAIN_TEXTS)}


@st.composite
def orders(draw: st.DrawFn) -> Data:
    signed = draw(DATES)
    return {
        "genre": "order",
        "issuers": draw(issuers(most=3)),
        "order_number": draw(st.integers(1, 999)),
        "body": draw(MAIN_TEXTS),
        "signatories": draw(SIGNATORIES),
        "date_signed": signed.isoformat(),
        **draw(optional(issuer_mark=NAMES.map(lambda text: f"{text}令"), joint_mark=JOINT_MARKS)),
        **draw(after_the_text(signed)),
    }


def delegations(prefix: str) -> st.SearchStrategy[list[Data]]:
    """Units of their own for each list, for nobody stands in two."""
    each = st.builds(
        lambda unit, persons: {"unit": f"{prefix}{unit}", "persons": persons},
        NAMES,
        st.lists(PERSONS, min_size=1, max_size=3),
    )
    return st.lists(each, min_size=1, max_size=3)


@st.composite
def minutes(draw: st.DrawFn) -> Data:
    signed = draw(DATES)
    return {
        "genre": "minutes",
        "issuer_mark": draw(NAMES.map(lambda text: f"{text}纪要")),
        "document_number": {"serial": draw(st.integers(1, 999)), **draw(optional(year=st.integers(1949, 2099)))},
        "issuers": draw(issuers(most=3)),
        "date_signed": signed.isoformat(),
        "body": draw(MAIN_TEXTS),
        "attendees": draw(delegations("出席")),
        **draw(
            optional(
                title=TITLES,
                attachments=ATTACHMENTS,
                absentees=delegations("请假"),
                observers=delegations("列席"),
                circulate_to=BODIES,
                printing=printings(signed),
            )
        ),
    }


@st.composite
def quarterly_reports(draw: st.DrawFn) -> Data:
    return {
        "genre": "quarterly_report",
        **draw(elements(date(2022, 10, 14))),
        # Short enough to stand beside the signers.
        "document_number": draw(numbers(most=4)),
        "signers": draw(st.lists(PERSONS, min_size=1, max_size=5)),
        "year": 2022,
        "quarter": 3,
        "opening": draw(MAIN_TEXTS),
        "figures": draw(drawn_figures()).model_dump(mode="json", exclude_none=True),
        "body": draw(MAIN_TEXTS),
    }


# Neither an ordinal at the start nor a mark at the end, for which the genre has rules of its own.
CLAUSES = PROSE.map(lambda text: f"说明{text}情况".replace("\t", " "))
CLAUSE_LISTS = st.lists(CLAUSES, min_size=1, max_size=3)


def as_letter(data: Data) -> Data:
    """The data of a document whose genre is a letter by default: a letter has no printing line (10.1)."""
    return {key: value for key, value in data.items() if key != "printing" or data.get("format") == "general"}


def interview_notices() -> st.SearchStrategy[Data]:
    return summonses().map(as_letter)


@st.composite
def summonses(draw: st.DrawFn) -> Data:
    signed = draw(DATES)
    day = signed + timedelta(draw(st.integers(2, 40)))
    reply = {"return_by": signed.isoformat(), "return_to": draw(CLAUSES)}
    return {
        "genre": "interview_notice",
        **draw(elements(signed)),
        "recipients": draw(BODIES),
        "interviewees": draw(CLAUSE_LISTS),
        "cause": draw(MAIN_TEXTS),
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
    "order": orders,
    "minutes": minutes,
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
