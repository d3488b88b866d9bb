"""What the genres have in common, and the rules of those that are written in the words given."""

from typing import Any

import pytest

from generator import GENRES, example
from generator.examples import FIXTURES
from generator.model import REGISTRY, load
from tests.model.cases import codes, notice

LOWER, UPPER = ["各乡（镇）人民政府"], ["稷山县人民政府"]
INCOMING = {"title": "关于甲的请示", "document_number": {"issuer_code": "稷统请", "year": 2022, "serial": 4}}

# What a notice lacks to be a document of each genre.
WRITTEN: dict[str, dict[str, Any]] = {
    "circular": {"title": "关于甲的通报"},
    "opinion": {"title": "关于甲的意见", "recipients": LOWER, "direction": "downward"},
    "decision": {"title": "关于甲的决定"},
    "letter": {"title": "关于甲的函", "recipients": ["国家税务总局稷山县税务局"]},
    "reply": {"title": "关于甲的批复", "recipients": ["县统计局"], "incoming_document": INCOMING},
    "request": {"title": "关于甲的请示", "recipients": UPPER, "signers": ["李明远"]},
    "report": {"title": "关于甲的报告", "recipients": UPPER, "signers": ["李明远"]},
}
UPWARD = {"request", "report"}
EITHER_FORMAT = {"letter": "letter", "reply": "general"}


def written(genre: str, **fields: Any) -> dict[str, Any]:
    return notice(genre=genre, **WRITTEN[genre] | fields)


def test_an_entry_of_the_registry_stands_under_the_name_that_its_documents_bear():
    assert list(REGISTRY) == list(GENRES)
    for genre, entry in REGISTRY.items():
        assert (entry.id, entry.model) == (genre, GENRES[genre])


def test_every_genre_has_a_fixture_of_its_own_as_its_example():
    names = [entry.example for entry in REGISTRY.values()]
    assert len(set(names)) == len(names)
    assert {path.stem for path in FIXTURES.glob("*.json")} == set(names)
    assert all(name.startswith(f"{genre}_") for genre, name in zip(REGISTRY, names, strict=True))


@pytest.mark.parametrize("genre", WRITTEN)
def test_a_written_genre_says_its_body(genre):
    document = load(written(genre))
    assert document.blocks[-1].text == "请按时报送。"
    assert document.all_attachments == ()
    assert document.layout_format == EITHER_FORMAT.get(genre, "general")


@pytest.mark.parametrize("genre", WRITTEN)
def test_a_title_ends_with_the_word_of_its_genre(genre):
    title = WRITTEN[genre]["title"]
    for ending in ("", "（试行）", "（摘要）（2022年修订）"):
        assert codes(written(genre, title=title + ending)) == []
    assert codes(written(genre, title=title.replace("的", "的\n"))) == []
    for wrong in (f"{title}的办法", "关于甲的办法", f"（{title}）", f"{title}。"):
        assert codes(written(genre, title=wrong)) == [("title-ending", "/title")]


def test_the_word_in_the_title_may_be_longer_than_the_genres_name():
    for genre, word in (("opinion", "实施意见"), ("letter", "复函"), ("circular", "情况通报")):
        assert codes(written(genre, title=f"关于甲的{word}")) == []


@pytest.mark.parametrize("genre", WRITTEN)
def test_only_a_document_to_a_body_above_names_its_signers(genre):
    without = written(genre)
    without.pop("signers", None)
    assert codes(without) == ([("signer-missing", "/signers")] if genre in UPWARD else [])
    assert codes(written(genre, signers=["李明远"])) == (
        [] if genre in UPWARD else [("signer-not-allowed", "/signers")]
    )


@pytest.mark.parametrize("genre", WRITTEN)
def test_recipients_may_be_left_out_only_where_everybody_may_be_meant(genre):
    without = written(genre)
    without.pop("recipients", None)
    assert codes(without) == ([] if genre in ("circular", "decision") else [("missing-field", "/recipients")])


@pytest.mark.parametrize("genre", WRITTEN)
def test_the_format_is_chosen_only_where_there_is_a_choice(genre):
    for form in ("general", "letter"):
        if genre in EITHER_FORMAT:
            assert load(written(genre, format=form)).layout_format == form
        else:
            assert codes(written(genre, format=form)) == [("unknown-field", "/format")]


@pytest.mark.parametrize(
    ("recipients", "expected"),
    [
        (["稷山县人民政府"], []),
        ([["稷山县人民政府"]], []),
        (["稷山县人民政府", "县财政局"], [("too-many", "/recipients")]),
        ([["稷山县人民政府"], ["县财政局"]], [("too-many", "/recipients")]),
        ([], [("too-few", "/recipients")]),
    ],
)
def test_a_request_goes_to_one_body(recipients, expected):
    assert codes(written("request", recipients=recipients)) == expected


def test_a_report_may_go_to_several_bodies():
    assert codes(written("report", recipients=["稷山县人民政府", "运城市统计局"])) == []


def test_a_request_may_lack_the_contact_that_practice_wants():
    assert load(written("request")).annotation is None


@pytest.mark.parametrize(
    ("direction", "signers", "expected"),
    [
        ("upward", ["李明远"], []),
        ("upward", [], [("signer-missing", "/signers")]),
        ("downward", [], []),
        ("downward", ["李明远"], [("signer-not-allowed", "/signers")]),
        ("level", [], []),
        ("level", ["李明远"], [("signer-not-allowed", "/signers")]),
        # A direction that is not known says nothing about signers.
        ("向上", [], [("not-allowed", "/direction")]),
        ("向上", ["李明远"], [("not-allowed", "/direction")]),
    ],
)
def test_the_direction_of_an_opinion_decides_about_its_signers(direction, signers, expected):
    assert codes(written("opinion", direction=direction, signers=signers)) == expected


def test_all_that_is_wrong_with_an_opinion_is_told_at_once():
    data = written("opinion", title="关于甲的办法", signers=["李明远"], recipients=[], body="")
    assert codes(data) == [
        ("signer-not-allowed", "/signers"),
        ("title-ending", "/title"),
        ("too-few", "/recipients"),
        ("empty-text", "/body"),
    ]


@pytest.mark.parametrize(
    ("recipients", "title", "opening"),
    [
        (["县统计局"], "关于甲的请示", "你单位《关于甲的请示》（稷统请〔2022〕4号）收悉。现批复如下："),
        (["县统计局"], "《关于甲的请示》", "你单位《关于甲的请示》（稷统请〔2022〕4号）收悉。现批复如下："),
        (["县统计局"], "关于印发《乙》的请示", "你单位《关于印发〈乙〉的请示》（稷统请〔2022〕4号）收悉。现批复如下："),
        (["甲镇", "乙镇"], "关于甲的请示", "你们《关于甲的请示》（稷统请〔2022〕4号）收悉。现批复如下："),
    ],
)
def test_a_reply_begins_with_what_it_answers(recipients, title, opening):
    document = load(written("reply", recipients=recipients, incoming_document={**INCOMING, "title": title}))
    assert [block.text for block in document.blocks] == [opening, "请按时报送。"]


def test_the_reply_of_the_fixtures_answers_their_request():
    request, reply = example("request"), example("reply")
    assert reply["incoming_document"] == {key: request[key] for key in ("title", "document_number")}
    assert reply["date_signed"] > request["date_signed"]


def test_the_costs_in_the_request_add_up():
    (attachment,) = load(example("request")).all_attachments
    *posts, total = [[cell.text for cell in row] for row in attachment.body[0].rows]
    assert sum(int(row[1]) for row in posts) == int(total[1]) == 10
    for _, persons, monthly, yearly in posts:
        assert int(persons) * int(monthly) * 12 == float(yearly) * 10_000
    assert sum(float(row[3]) for row in posts) == pytest.approx(float(total[3]))
    assert "10人全年共需50.40万元" in str(example("request")["body"])
