"""The ends of texts of every length: no page without text where the standard wants some (7.3.3, 7.3.5.5, 7.4.1)."""

import itertools

import pytest

from generator import InvalidDocument, load
from generator.layout import official_plan
from generator.layout.slots import slots
from tests.model.cases import notice
from tests.strategies import picture

PICTURE = picture(100, 100, "PNG", "red")
RENDERERS = ("word", "libreoffice")
ISSUERS = ("稷山县发展和改革局", "稷山县财政局", "稷山县公安局", "稷山县教育局", "稷山县统计局")
NOTES = ((), ("名单",), ("任务分工表", "联络员名单", "考核办法", "任务清单", "责任清单"))
IMPRINT = {"copy_to": ["县委办公室"], "printing": {"office": "县政府办公室", "date": "2022-12-05"}}
# In twips: 22 lines of 579, the type area, and a line.
TEXT, AREA, LINE = 12_738, 12_756, 579
# 50, 42 and 30 mm, their middles 4 mm above the foot of the line above the date's.
HANGING = {50: 611, 42: 385, 30: 45}

SIGNATURES = {
    "no_seal": [{"signature_mode": "no_seal", "issuers": list(ISSUERS[:count])} for count in range(1, 6)],
    "seal": [{"issuers": list(ISSUERS[:count])} for count in range(1, 6)],
    "seal_picture": [
        {"issuers": [ISSUERS[0]], "seals": [{"data": PICTURE, "diameter": diameter}]} for diameter in HANGING
    ],
    "signature_stamp": [
        {
            "signature_mode": "signature_stamp",
            "signatories": [{"post": "县长", "name": "张三", **stamp}] * count,
        }
        for count in (1, 3)
        for stamp in ({}, {"signature_stamp": PICTURE})
    ],
}


def lines_of(count):
    return ["政" * 20] * count


def one_paragraph(count):
    # 26 characters in the first line, 28 in each of the others.
    return ["政" * (26 + 28 * (count - 1))]


def headed(count):
    return ["一、目标任务", *one_paragraph(count)]


def placed(text):
    """For every line of the plan's slots: the slot, its page, and where on the page it ends."""
    found, page, used = [], 1, 0
    for index, (slot, begun) in enumerate(zip(text.slots, text.begun, strict=True)):
        if begun > page:
            page, used = begun, 0
        for line, height in enumerate(slot.heights, start=1):
            # In Word, the last line of a paragraph that is kept with the next goes with it.
            taken_along = line == len(slot.heights) and slot.keep_with_next and text.begun[index + 1] > page
            if used + height > TEXT or taken_along:
                page, used = page + 1, 0
            used += height
            found.append((index, page, used))
    return found


def assert_sound(plan, *, renderer, diameter=None):
    """Page one shows text, text stands above 署名 and date, the seal has room, the imprint is at the foot of an even page."""
    end = len(plan.text.slots) - len(slots((*plan.issued_text, *plan.attachments), renderer))
    signed = end - len(slots(plan.signature, renderer)) - bool(plan.annotation)
    body = signed - len(slots((*plan.body, *plan.attachment_note), renderer))
    lines = placed(plan.text)
    pages = {index: page for index, page, _ in lines}
    assert plan.text.begun[body] == 1
    assert {page for index, page, _ in lines if signed <= index < end} == {pages[end - 1]}
    assert pages[end - 1] in {page for index, page, _ in lines if body <= index < signed}
    assert plan.text.used == lines[-1][2]
    place, box = plan.imprint_place, plan.imprint
    foot = AREA
    if box:
        assert (plan.text.count + place.new_page + place.blank_page) % 2 == 0
        if not place.new_page:
            assert plan.text.used + box.height <= AREA
            foot -= box.height - LINE
    if diameter:
        date = next(
            index for index, box in enumerate(plan.signature) if "2022年" in "".join(run.text for run in box.runs)
        )
        (_, _, date_foot), *_ = [line for line in lines if line[0] == signed + date]
        # With the last line of a page below it, a seal of 50 mm hangs 0.25 mm out.
        assert date_foot + HANGING[diameter] <= foot + 14


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("way", SIGNATURES)
def test_texts_of_every_length_end_soundly(way, renderer):
    cases = itertools.cycle(itertools.product(SIGNATURES[way], NOTES, ({}, IMPRINT)))
    for count in range(1, 61):
        for signed, note, imprint in itertools.islice(cases, 8):
            fields = {**signed, **imprint, "attachments": [{"title": title} for title in note]}
            plan = official_plan(load(notice(body=lines_of(count), **fields)), renderer=renderer)
            diameter = fields["seals"][0]["diameter"] if "seals" in fields else 42 if way == "seal" else None
            assert_sound(plan, renderer=renderer, diameter=diameter)


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("text", [one_paragraph, headed])
@pytest.mark.parametrize("note", NOTES)
def test_a_text_of_one_paragraph_ends_soundly(text, note, renderer):
    for count in (*range(1, 19), *range(27, 54, 3)):
        data = notice(body=text(count), attachments=[{"title": title} for title in note], **IMPRINT)
        assert_sound(official_plan(load(data), renderer=renderer), renderer=renderer, diameter=42)


def test_a_seal_that_would_hang_out_of_the_page_takes_the_date_to_the_next():
    # With 26 lines the date ends 597 twips above the foot of page two, with 27 it would end 18 above it.
    roomy, tight = (official_plan(load(notice(body=lines_of(count))), renderer="word") for count in (26, 27))
    assert (len(roomy.signature), roomy.pages) == (4, 2)
    assert (len(tight.signature), tight.pages) == (5, 3)
    unsealed = official_plan(load(notice(body=lines_of(28), signature_mode="no_seal")), renderer="word")
    assert (len(unsealed.signature), unsealed.pages) == (3, 2)


def test_below_an_annotation_a_seal_has_room_without_a_blank_line():
    plan = official_plan(load(notice(body=lines_of(26), annotation="此件公开发布")), renderer="word")
    assert (len(plan.signature), plan.pages) == (4, 2)


def test_one_line_of_text_stays_on_page_one_and_the_attachment_note_goes_with_the_signature():
    title = "关于印发稷山县优化营商环境\n三年行动方案和考核办法\n等五项制度的通知"
    attachments = [{"title": title} for title in (*NOTES[2], *NOTES[2])]
    for renderer in RENDERERS:
        data = notice(title=title, body=lines_of(1), attachments=attachments, recipients=["各乡（镇）人民政府"])
        plan = official_plan(load(data), renderer=renderer)
        assert not plan.body[-1].keep_with_next
        assert_sound(plan, renderer=renderer, diameter=42)


def test_recipients_make_way_for_the_signature_of_a_text_of_one_line():
    title = "关于印发稷山县优化营商环境\n三年行动方案和考核办法\n等五项制度的通知"
    recipients = ["稷山经济技术开发区管理委员会"] * 6
    plan = official_plan(load(notice(title=title, recipients=recipients)), renderer="word")
    assert (plan.recipients, plan.text.count) == (None, 1)
    # They stay where that does not help.
    stamped = {"signature_mode": "signature_stamp", "signatories": [{"post": "县长", "name": "张三"}] * 10}
    plan = official_plan(load(notice(title=title, recipients=recipients, body=["略。"], **stamped)), renderer="word")
    assert plan.recipients
    assert plan.text.count == 2


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("text", ["请遵照执行。", "一、执行。现将五项制度印发给你们，请认真贯彻执行。"])
def test_a_text_of_one_line_is_parted_where_its_signature_has_no_room(text, renderer):
    title = "关于印发稷山县优化营商环境\n三年行动方案和考核办法\n等五项制度的通知"
    stamped = {"signature_mode": "signature_stamp", "signatories": [{"post": "县长", "name": "张三"}] * 10}
    plan = official_plan(
        load(notice(title=title, recipients=["各乡（镇）"], body=[text], **stamped)), renderer=renderer
    )
    assert plan.recipients
    assert_sound(plan, renderer=renderer)
    assert "".join(run.text for run in plan.body[-1].runs) == text


def test_a_paragraph_over_two_pages_leaves_no_gap_on_the_first_in_libreoffice():
    plan = official_plan(load(notice(body=["一段。", *one_paragraph(18)])), renderer="libreoffice")
    assert not plan.body[-1].keep_with_next
    assert plan.text.begun[-6:] == (1, 1, 2, 2, 2, 2)


def rows(count, columns):
    return {"kind": "table", "columns": [{}] * columns, "rows": [["1234"] * columns] * count}


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("columns", [3, 14])
@pytest.mark.parametrize("signed", ["seal", "no_seal"])
def test_a_text_that_ends_with_a_table_of_any_length_is_signed_below_a_row(signed, columns, renderer):
    for count in range(2, 45, 5):
        plan = official_plan(
            load(notice(body=["如下。", rows(count, columns)], signature_mode=signed)), renderer=renderer
        )
        # Across, the signature is among the boxes of the body, and a blank line keeps room for the seal.
        signature = len(plan.signature) or {"seal": 5, "no_seal": 3}[signed]
        pages, row = plan.text.begun, len(plan.text.slots) - signature
        assert plan.text.slots[row - 1].ends_table
        assert len(set(pages[row - 1 :])) == 1
        assert plan.text.end_landscape is (columns == 14)


def test_a_wide_table_below_which_the_attachments_are_named_stays_on_its_landscape_page_alone():
    plan = official_plan(load(notice(body=["如下。", rows(3, 14)], attachments=[{"title": "名单"}])), renderer="word")
    assert not plan.text.end_landscape
    assert [box.style.name for box in plan.signature][-1] == "成文日期"


def refusal(document, plan=official_plan):
    with pytest.raises(InvalidDocument) as caught:
        plan(document, renderer="word")
    return [(fault.code, fault.pointer) for fault in caught.value.faults]


def test_a_title_that_fills_page_one_is_refused():
    data = notice(title="\n".join(["稷山县人民政府"] * 14) + "的通知")
    assert refusal(load(data)) == [("first-page-full", "/title")]
    assert refusal(load(data | {"recipients": ["各乡（镇）"]})) == [("first-page-full", "/title")]


def test_a_picture_that_has_no_room_on_page_one_is_refused_where_text_should_stand():
    image = {"kind": "image", "data": PICTURE, "alternative_text": "图"}
    assert refusal(load(notice(body=[image, "正文。"]))) == [("first-page-without-text", "/body")]
    official_plan(load(notice(body=["正文。", image])), renderer="word")
