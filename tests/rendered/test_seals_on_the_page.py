"""署名 with seals and signature stamps on the rendered page (7.3.5)."""

import itertools

import pytest

from generator.wording import date_text
from tests.rendered.elements import BOTTOM, CHAR, LEFT, LINE, RIGHT, element
from tests.rendered.page import red

pytestmark = pytest.mark.libreoffice

SEALED = ("seal_picture", "joint_issue_three_seals", "joint_issue_five_seals")


def _signed(name):
    """The page, its line of the date, and the rows of names above it, from the top."""
    result = element(name)
    page, date = result.line(date_text(result.document.date_signed))
    together = "".join(result.document.issuers)
    rows = [
        line
        for line in page.lines
        if line.middle < date.middle and line.text in together and line.text[:2] in ("稷山", "中共")
    ]
    return result, page, date, rows


def _named(row, issuers):
    """The characters of each name in a row."""
    text, characters = row.text, list(row.characters)
    for name in issuers:
        if text.startswith(name):
            text, found, characters = text[len(name) :], characters[: len(name)], characters[len(name) :]
            yield found[0].left, found[-1].right


def _seals(page, row, count):
    """The ink of the seals in one row, from the left: columns of red with blanks between them."""
    band = {"top": row.middle - 25, "bottom": row.middle + 25}
    edges = [LEFT]
    found = []
    for _ in range(count):
        start = page.ink(left=edges[-1], right=RIGHT, where=red, **band).left
        seal = page.ink(left=start, right=start + 52, where=red, **band)
        # The first blank column after the start ends the seal.
        width = 30.0
        while page.ink(left=start + width, right=start + width + 0.3, where=red, **band) is not None:
            width += 0.1
        seal = page.ink(left=start, right=start + width, where=red, **band)
        found.append(seal)
        edges.append(start + width)
    return found


def _all_seals(name):
    result, page, date, rows = _signed(name)
    seals, names = [], []
    for row in rows:
        named = list(_named(row, result.document.issuers))
        names.append(named)
        seals.append(_seals(page, row, len(named)))
    assert sum(map(len, names)) == len(result.document.issuers)
    return result, page, date, rows, names, seals


@pytest.mark.parametrize("name", SEALED)
def test_each_seal_is_as_wide_as_its_diameter_and_upright(name):
    result, *_, seals = _all_seals(name)
    diameters = [seal.diameter for seal in result.document.seals]
    for ink, diameter in zip(itertools.chain(*seals), diameters, strict=True):
        assert ink.right - ink.left == pytest.approx(diameter, abs=0.4)
        assert ink.bottom - ink.top == pytest.approx(diameter, abs=0.4)


@pytest.mark.parametrize("name", SEALED)
def test_each_seal_is_centred_on_its_name_and_the_last_on_the_date_too(name):
    _, page, date, rows, names, seals = _all_seals(name)
    for row, named, inks in zip(rows, names, seals, strict=True):
        for (left, right), ink in zip(named, inks, strict=True):
            assert (ink.left + ink.right) / 2 == pytest.approx((left + right) / 2, abs=0.5)
            # The middle of the seal is on the name; the date, a line below, is inside the last.
            text = page.ink(left=left, right=right, top=row.middle - 3, bottom=row.middle + 5)
            assert (ink.top + ink.bottom) / 2 == pytest.approx((text.top + text.bottom) / 2, abs=0.5)
    last = seals[-1][-1]
    assert (last.left + last.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=0.5)
    assert date.middle == pytest.approx(rows[-1].middle + LINE, abs=0.2)
    assert (last.top + last.bottom) / 2 < (rows[-1].middle + date.middle) / 2
    assert date.middle + 3 < last.bottom


def test_a_seal_at_the_foot_of_a_page_stays_inside_the_type_area_and_off_the_imprint():
    _, page, *_, ((seal,),) = _all_seals("seal_at_foot")
    assert page.number == 2
    assert BOTTOM - LINE < seal.bottom <= BOTTOM
    _, page, *_, ((seal,),) = _all_seals("seal_above_imprint")
    first_rule = page.rules()[0]
    assert seal.bottom < first_rule.top < seal.bottom + 2 * LINE


def test_a_date_whose_seal_would_hang_out_of_the_page_goes_on_with_a_line_of_text():
    result, page, _, _, _, ((seal,),) = _all_seals("seal_moved")
    assert page.number == 3
    text, *_ = page.lines
    assert text.text == result.document.body[0].text
    assert 0 < seal.top - text.middle <= LINE + 4


@pytest.mark.parametrize("name", SEALED)
def test_the_top_of_the_first_row_of_seals_is_within_one_line_of_the_text(name):
    _, page, _, rows, _, seals = _all_seals(name)
    text = [line for line in page.lines if line.middle < rows[0].middle - 1][-1]
    ink = page.ink(left=LEFT, right=RIGHT, top=text.middle - 4, bottom=text.middle + 4)
    for seal in seals[0]:
        assert 0 < seal.top - ink.bottom <= LINE


@pytest.mark.parametrize("name", SEALED)
def test_seals_neither_touch_nor_leave_the_type_area_and_those_of_a_row_are_level(name):
    *_, seals = _all_seals(name)
    for row in seals:
        assert row[0].left >= LEFT
        assert row[-1].right <= RIGHT
        assert all(right.left - left.right > 1 for left, right in itertools.pairwise(row))
        assert max(seal.top for seal in row) - min(seal.top for seal in row) < 0.2
    for upper, lower in itertools.pairwise(seals):
        assert max(seal.bottom for seal in upper) + 1 < min(seal.top for seal in lower)


def test_three_names_stand_in_the_thirds_of_a_line_and_a_fourth_and_fifth_below_the_last_two():
    *_, names, _ = _all_seals("joint_issue_five_seals")
    thirds = [LEFT + 156 * (index + 0.5) / 3 for index in range(3)]
    assert [(left + right) / 2 for left, right in names[0]] == pytest.approx(thirds, abs=0.5)
    assert [(left + right) / 2 for left, right in names[1]] == pytest.approx(thirds[1:], abs=0.5)


@pytest.mark.parametrize("name", ["joint_mark_own", "seal_picture"])
def test_the_date_of_one_issuer_or_two_ends_four_characters_from_the_right(name):
    _, _, date, rows = _signed(name)
    assert date.right == pytest.approx(RIGHT - 4 * CHAR, abs=0.7)
    assert rows[-1].right <= RIGHT


def test_two_names_are_as_far_from_the_middle_of_the_line():
    result, *_, rows = _signed("joint_issue_two")
    (first, second) = _named(rows[0], result.document.issuers)
    assert (sum(first) + sum(second)) / 4 == pytest.approx((LEFT + RIGHT) / 2, abs=0.3)
    assert second[0] - first[1] >= CHAR - 0.3


def test_without_seals_names_stand_one_below_the_other_in_their_order():
    result, page, date, rows = _signed("joint_issue_three_no_seal")
    assert [row.text for row in rows] == list(result.document.issuers)
    assert max(row.left for row in rows) - min(row.left for row in rows) < 0.2
    assert [lower.middle - upper.middle for upper, lower in itertools.pairwise([*rows, date])] == pytest.approx(
        [LINE] * 3, abs=0.2
    )
    text = [line for line in page.lines if line.middle < rows[0].middle - 1][-1]
    assert rows[0].middle - text.middle == pytest.approx(2 * LINE, abs=0.3)


def _stamped(name):
    result = element(name)
    page, date = result.line(date_text(result.document.date_signed))
    posts = [page_line for each in result.document.signatories for page_line in [result.line(each.post)[1]]]
    return result, page, date, posts


STAMPED = ("signature_stamp_picture", "signature_stamps_joint", "order_promulgating")


@pytest.mark.parametrize("name", STAMPED)
def test_a_signature_stamp_is_four_characters_from_the_right_and_level_with_its_post(name):
    _, page, _, posts = _stamped(name)
    for post in posts:
        stamp = page.ink(left=post.right + 1, right=RIGHT, top=post.middle - LINE, bottom=post.middle + LINE, where=red)
        assert stamp.right == pytest.approx(RIGHT - 4 * CHAR, abs=0.5)
        assert stamp.left - post.right == pytest.approx(2 * CHAR, abs=0.7)
        text = page.ink(left=post.left, right=post.right, top=post.middle - 3, bottom=post.middle + 5)
        assert (stamp.top + stamp.bottom) / 2 == pytest.approx((text.top + text.bottom) / 2, abs=0.5)
        assert stamp.bottom - stamp.top <= 2 * LINE


@pytest.mark.parametrize("name", STAMPED)
def test_two_blank_lines_part_a_signature_stamp_from_the_text_and_one_the_date_from_it(name):
    _, page, date, posts = _stamped(name)
    text = [line for line in page.lines if line.middle < posts[0].middle - 1][-1]
    # The stamp's room is two lines high: half a line of it is above the post's line, and half below.
    assert posts[0].middle - text.middle == pytest.approx(3.5 * LINE, abs=0.3)
    assert date.middle - posts[-1].middle == pytest.approx(2.5 * LINE, abs=0.3)
    assert date.right == pytest.approx(RIGHT - 4 * CHAR, abs=0.5)


def test_posts_and_stamps_of_several_signatories_end_below_one_another():
    result, _, _, posts = _stamped("signature_stamps_joint")
    assert [post.text for post in posts] == [each.post for each in result.document.signatories]
    assert posts[0].right == pytest.approx(posts[1].right, abs=0.3)
    assert posts[1].middle - posts[0].middle == pytest.approx(2 * LINE, abs=0.2)


@pytest.mark.parametrize("name", ["signature_stamp", "order_joint", "order_jishan_2022_1"])
def test_a_typed_name_stands_in_the_stamps_place(name):
    result, page, date, posts = _stamped(name)
    for post, signatory in zip(posts, result.document.signatories, strict=True):
        assert post.text == "".join(signatory.post.split()) + signatory.name
        assert post.right == pytest.approx(RIGHT - 4 * CHAR, abs=0.5)
        gap = post.characters[-len(signatory.name)].left - post.characters[-len(signatory.name) - 1].right
        assert gap == pytest.approx(2 * CHAR, abs=0.5)
    text = [line for line in page.lines if line.middle < posts[0].middle - 1][-1]
    assert posts[0].middle - text.middle == pytest.approx(3 * LINE, abs=0.3)
    assert date.middle - posts[-1].middle == pytest.approx(2 * LINE, abs=0.3)
