"""Sections of a file: none is empty, each is as wide as what stands in it, and landscape pages are those of the plan."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import example, generate, load
from generator.layout.boxes import LandscapeBox
from generator.pipeline import plan
from tests.document_text import W, part
from tests.genre_strategies import EVERY_GENRE
from tests.model.cases import FIXTURES, notice, read

PORTRAIT, LANDSCAPE = 8844, 12_756
RENDERERS = ("word", "libreoffice")
WIDE = {"kind": "table", "columns": [{}] * 9, "rows": [["甲"] * 9]}
# So wide that it does not stand upright above the signature either.
WIDER = {"kind": "table", "columns": [{}] * 9, "rows": [["甲乙丙丁"] * 9]}
# Elements of a paragraph that show something.
SHOWN = (f"{W}t", f"{W}drawing")


def sections(file):
    """What stands in each section, and its properties."""
    found, standing = [], []
    for node in part(file).find(f"{W}body"):
        if node.tag == f"{W}sectPr":
            found.append((standing, node))
            continue
        standing.append(node)
        if (properties := node.find(f"{W}pPr/{W}sectPr")) is not None:
            found.append((standing, properties))
            standing = []
    return found


def is_landscape(properties):
    return properties.find(f"{W}pgSz").get(f"{W}orient") == "landscape"


def assert_sound(document, renderer):
    placed = plan(document, renderer=renderer)
    found = sections(generate(document, renderer=renderer))
    for standing, properties in found:
        assert any(next(node.iter(kind), None) is not None for node in standing for kind in SHOWN)
        widths = [int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) for table in standing if table.tag == f"{W}tbl"]
        assert all(width <= (LANDSCAPE if is_landscape(properties) else PORTRAIT) for width in widths)
        assert not is_landscape(properties) or LANDSCAPE in widths
    turned = [box for box in placed.boxes if isinstance(box, LandscapeBox)]
    assert sum(is_landscape(properties) for _, properties in found) == len(turned)
    # Word wants a paragraph behind a table.
    assert found[-1][0][-1].tag == f"{W}p"
    return len(turned)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.one_of(*(strategy() for strategy in EVERY_GENRE)), st.sampled_from(RENDERERS))
def test_no_section_is_empty_and_tables_are_as_wide_as_their_lines(data, renderer):
    assert_sound(load(data), renderer)


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize(
    ("name", "turned"),
    [("landscape_table_odd", 1), ("two_landscape_tables", 2), ("four_lists", 4), ("table_many_columns", 0)],
)
def test_so_it_is_with_the_fixtures(name, turned, renderer):
    assert assert_sound(load(read(FIXTURES / "elements" / f"{name}.json")), renderer) == turned


@pytest.mark.parametrize("more", [[], ["正文。"], [WIDE, {"kind": "page_break"}, WIDE]])
@pytest.mark.parametrize("imprint", [{}, {"copy_to": ["县委办公室"]}])
@pytest.mark.parametrize("bound", [True, False])
def test_so_it_is_wherever_a_wide_table_stands(more, imprint, bound):
    attachments = [{"title": "甲表", "bound": bound, "body": [WIDE, *more]}, {"title": "乙表", "body": [WIDE]}]
    data = notice(body=["正文。", WIDE, *more], attachments=attachments, issued_text={"title": "办法", "body": [WIDE]})
    assert assert_sound(load(data | imprint), "word") >= 4


@pytest.mark.parametrize("genre", ["briefing", "minutes", "order", "letter"])
def test_so_it_is_in_every_format(genre):
    data = example(genre)
    if genre == "briefing":
        data["articles"][-1] = {"title": "甲", "body": [WIDER]}
    else:
        data["body"] = [*data["body"], WIDER]
    assert assert_sound(load(data), "word") == 1
