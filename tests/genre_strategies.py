"""Valid documents of the genres that `tests.drawn_documents` does not draw: those of few rules, and those that compose lists."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.drawn_documents import BY_GENRE, CLAUSE_LISTS, CLAUSES, as_letter, elements, numbers
from tests.model.figures_data import UNITS
from tests.strategies import BODIES, DATES, MAIN_TEXTS, NAMES, PERSONS, TITLES, Data, optional

# No mark that parts names, and no blank at an edge.
ONE_UNIT = st.sampled_from(UNITS)
SHORT = st.text(st.sampled_from("甲乙丙1a&<"), min_size=1, max_size=8)
CONTACTS = st.builds(lambda name, number: {"name": name, "telephone": number}, PERSONS, CLAUSES)


def titles(word: str) -> st.SearchStrategy[str]:
    return TITLES.map(lambda title: f"{title}的{word}")


@st.composite
def documents(draw: st.DrawFn, genre: str, word: str, signed: date | None = None) -> Data:
    """A downward document of a genre, but for its text."""
    drawn = draw(elements(signed) if signed else DATES.flatmap(elements))
    return {**drawn, "genre": genre, "title": draw(titles(word))}


@st.composite
def written(draw: st.DrawFn, genre: str, word: str, *, upward: bool = False) -> Data:
    data: Data = {**draw(documents(genre, word)), "recipients": draw(BODIES), "body": draw(MAIN_TEXTS)}
    if upward:
        # Short enough to stand beside the signers.
        data["document_number"] = draw(numbers(most=4))
        data["signers"] = draw(st.lists(PERSONS, min_size=1, max_size=3))
    return data


@st.composite
def opinions(draw: st.DrawFn) -> Data:
    direction = draw(st.sampled_from(("upward", "downward", "level")))
    return {**draw(written("opinion", "意见", upward=direction == "upward")), "direction": direction}


@st.composite
def requests(draw: st.DrawFn) -> Data:
    return {**draw(written("request", "请示", upward=True)), "recipients": [draw(NAMES)]}


@st.composite
def replies(draw: st.DrawFn) -> Data:
    incoming = {"title": draw(NAMES), "document_number": draw(numbers())}
    drawn = {**draw(written("reply", "批复")), "incoming_document": incoming, "format": "general", **draw(FORMATS)}
    return as_letter(drawn)


@st.composite
def letters(draw: st.DrawFn) -> Data:
    return as_letter({**draw(written("letter", "函")), **draw(FORMATS)})


FORMATS = optional(format=st.sampled_from(("general", "letter")))
# For the genres whose format is the general one where none is told.
GENERAL_OR_LETTER = FORMATS.map(lambda given: {"format": "general", **given})


@st.composite
def circulars(draw: st.DrawFn) -> Data:
    return {
        **draw(documents("circular", "通报", date(2022, 10, 14))),
        "body": draw(MAIN_TEXTS),
        **draw(optional(opening=MAIN_TEXTS, ranking=rankings())),
    }


@st.composite
def rankings(draw: st.DrawFn) -> Data:
    units = draw(st.lists(st.sampled_from(UNITS), min_size=2, max_size=8, unique=True))
    names = draw(st.lists(st.sampled_from(("新增市场主体", "民间投资")), min_size=1, max_size=2, unique=True))
    return {
        **{"data_until": "2022-09-30", "source": "报表", "unit_kind": "乡镇", "units": units},
        "indicators": [draw(indicators(name, units)) for name in names],
    }


@st.composite
def indicators(draw: st.DrawFn, name: str, units: list[str]) -> Data:
    ranks = st.integers(1, len(units))
    compared = draw(st.booleans())

    def figures(unit: str) -> Data:
        given: Data = {"unit": unit, "target": draw(st.integers(1, 40)), "done": draw(st.integers(-3, 60))}
        if compared:
            given["previous_rank"] = draw(ranks)
        return given | draw(optional(remark=SHORT))

    direction = draw(st.sampled_from(("higher_is_better", "lower_is_better")))
    return {"name": name, "measure": "户", "direction": direction, "values": [figures(unit) for unit in units]}


@st.composite
def supervision_notices(draw: st.DrawFn) -> Data:
    signed = draw(DATES)
    matter = st.fixed_dictionaries(
        {
            **{"matter": CLAUSES, "origin": CLAUSES, "host_unit": ONE_UNIT, "handling": CLAUSES, "feedback": CLAUSES},
            "due": st.integers(0, 90).map(lambda days: (signed + timedelta(days)).isoformat()),
        },
        optional={"assisting_units": st.lists(ONE_UNIT, max_size=3)},
    )
    return as_letter(
        {
            **draw(documents("supervision_notice", "通知", signed)),
            **{"recipients": draw(BODIES), "cause": draw(MAIN_TEXTS), "contact": draw(CONTACTS)},
            "matters": draw(st.lists(matter, min_size=1, max_size=3)),
            **draw(optional(basis=CLAUSE_LISTS, requirements=CLAUSE_LISTS)),
            **draw(GENERAL_OR_LETTER),
        }
    )


@st.composite
def referral_letters(draw: st.DrawFn) -> Data:
    signed = draw(DATES)
    material = st.fixed_dictionaries({"name": NAMES, "pages": st.integers(1, 999)})
    clue = st.fixed_dictionaries(
        {
            **{"clue_number": SHORT, "subject": NAMES, "problem": CLAUSES, "origin": NAMES},
            "found_on": st.integers(0, 90).map(lambda days: (signed - timedelta(days)).isoformat()),
        },
        optional={"post": NAMES, "materials": st.lists(material, max_size=3)},
    )
    clues = st.lists(clue, min_size=1, max_size=3, unique_by=lambda each: each["clue_number"])
    return {
        **draw(documents("referral_letter", "函", signed)),
        **{"recipients": draw(BODIES), "cause": draw(MAIN_TEXTS), "clues": draw(clues)},
        **draw(optional(basis=CLAUSE_LISTS)),
        **draw(FORMATS),
    }


@st.composite
def candidate_interview_notices(draw: st.DrawFn) -> Data:
    signed = draw(DATES)
    day = (signed + timedelta(draw(st.integers(1, 40)))).isoformat()
    candidate = st.fixed_dictionaries({"ticket_number": SHORT}, optional={"name": PERSONS, "group": SHORT})
    candidates = st.lists(candidate, min_size=1, max_size=9, unique_by=lambda each: each["ticket_number"])
    return as_letter(
        {
            **draw(documents("candidate_interview_notice", "通知", signed)),
            **{"opening": draw(MAIN_TEXTS), "time": f"{day}T08:30", "place": draw(CLAUSES), "contact": draw(CONTACTS)},
            "candidates": draw(candidates),
            **draw(optional(check_in=st.just(f"{day}T07:40"), materials=CLAUSE_LISTS, requirements=CLAUSE_LISTS)),
            **draw(GENERAL_OR_LETTER),
        }
    )


@st.composite
def listed_notices(draw: st.DrawFn) -> Data:
    return as_letter(
        {**draw(BY_GENRE["notice"]()), **draw(optional(four_lists=four_lists())), **draw(GENERAL_OR_LETTER)}
    )


@st.composite
def listed_reports(draw: st.DrawFn) -> Data:
    return {**draw(written("report", "报告", upward=True)), **draw(optional(four_lists=four_lists()))}


@st.composite
def four_lists(draw: st.DrawFn) -> Data:
    tasks = draw(st.lists(SHORT, min_size=1, max_size=3, unique=True))
    begins = draw(DATES)
    last = (begins + timedelta(draw(st.integers(0, 90)))).isoformat()
    amounts = st.integers(1, 99)

    def entries(fields: dict[str, st.SearchStrategy[Any]], more: dict[str, st.SearchStrategy[Any]]) -> list[Data]:
        drawn = [{"task_number": task, **draw(st.fixed_dictionaries(fields, optional=more))} for task in tasks]
        return draw(st.permutations(drawn))

    dates = {"begins": st.just(begins.isoformat()), "ends": st.just(last)}
    return {
        **draw(optional(name=SHORT)),
        "tasks": entries({"task": NAMES, "goal": CLAUSES, **dates}, {"basis": NAMES, "priority": SHORT}),
        "responsibilities": entries(
            {"lead_unit": ONE_UNIT},
            {"leader": NAMES, "person": NAMES, "partners": st.lists(ONE_UNIT, max_size=2), "telephone": NAMES},
        ),
        "steps": entries({"step": CLAUSES, "due": st.just(last)}, {"milestone": CLAUSES, "support": NAMES}),
        "outcomes": entries(
            {"expected": NAMES, "measure": st.just("户"), "planned": amounts},
            {"actual": amounts, "proofs": st.lists(SHORT, max_size=2), "closed": st.booleans(), "remark": NAMES},
        ),
    }


FURTHER_GENRES: dict[str, Callable[[], st.SearchStrategy[Data]]] = {
    "notice": listed_notices,
    "circular": circulars,
    "opinion": opinions,
    "decision": lambda: written("decision", "决定"),
    "request": requests,
    "reply": replies,
    "letter": letters,
    "report": listed_reports,
    "supervision_notice": supervision_notices,
    "referral_letter": lambda: referral_letters().map(as_letter),
    "candidate_interview_notice": candidate_interview_notices,
}
EVERY_GENRE = [*BY_GENRE.values(), *FURTHER_GENRES.values()]
