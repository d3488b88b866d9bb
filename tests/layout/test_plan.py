import pytest

from generator import InvalidDocument, example, load
from generator.layout import official_plan
from generator.standard.styles import ATTACHMENT_LABEL, BLANK, DATE_SIGNED, TITLE
from tests.model.cases import notice

IMPRINT = {"copy_to": ["县委办公室"], "printing": {"office": "县政府办公室", "date": "2022-12-05"}}
# Lines of page one that the elements of `notice` take besides its body: the mark 2726 twips, two blank lines, the number
# 759, two blank lines, the title, a blank line; two blank lines, 署名, the date.


def plan(**fields):
    return official_plan(load(notice(**fields)), renderer="word")


def text(box):
    return "".join(run.text for run in box.runs)


def body(lines):
    """A body of so many lines."""
    return ["政" * 20] * lines


def test_a_notice_is_laid_out_in_the_general_format_and_an_interview_notice_as_a_letter():
    assert plan().format == "general"
    assert official_plan(load(example("interview_notice")), renderer="word").format == "letter"
    general = example("interview_notice") | {"format": "general"}
    assert official_plan(load(general), renderer="word").format == "general"


def test_the_title_is_broken_and_the_recipients_end_with_a_colon():
    found = plan(
        title="稷山县人民政府办公室关于报送优化营商环境工作总结的通知", recipients=[["各乡（镇）"], ["县直各单位"]]
    )
    assert found.title == ("稷山县人民政府办公室", "关于报送优化营商环境工作总结的通知")
    assert found.recipients == "各乡（镇），县直各单位："
    assert plan().recipients is None


def test_the_names_of_the_recipients_stay_whole_in_the_title():
    name = "稷山县推进县城城镇化工作服务队"
    title = f"关于表彰{name}全体队员的决定"
    plan = official_plan(load(notice(title=title, recipients=[[name]])), renderer="word")
    assert len(plan.title) == 2
    assert any(name in line for line in plan.title)


def test_the_end_of_the_text_stays_with_the_signature():
    found = plan(attachments=[{"title": "名单"}])
    for box in (found.body[-1], *found.attachment_note, *found.signature[:-1]):
        assert box.keep_with_next
    assert not found.body[0].keep_with_next or len(found.body) == 1


def test_brackets_are_set_around_an_annotation():
    assert plan(annotation="此件公开发布").annotation == "（此件公开发布）"
    assert plan(annotation="（此件公开发布）").annotation == "（此件公开发布）"


def test_an_attachment_with_text_has_a_page_its_label_and_its_title_on_line_three():
    found = plan(attachments=[{"title": "名单"}, {"title": "办法", "body": "第一条　为了……"}])
    label, blank, title, below, first = found.attachments
    assert (label.style, text(label), label.page_break_before) == (ATTACHMENT_LABEL, "附件2", True)
    assert (blank.style, title.style, text(title), below.style) == (BLANK, TITLE, "办法", BLANK)
    assert text(first) == "第一条　为了……"
    assert not any(box.page_break_before for box in found.attachments[1:])


@pytest.mark.parametrize(
    ("lines", "pages"),
    [
        # (22 × 579 − 2726 − 4 × 579 − 759 − 2 × 579 − 4 × 579) ÷ 579 = 5.97: five lines fit on page one, …
        (5, 1),
        # … with the sixth the whole chain of the end moves on.
        (6, 2),
        (5 + 21, 2),
        # With one line more the date would end page two, and its seal hang out of it.
        (5 + 22, 3),
    ],
)
def test_pages_are_counted(lines, pages):
    assert plan(body=body(lines)).pages == pages


@pytest.mark.parametrize(
    ("lines", "new_page", "blank_page", "pages"),
    [
        (1, True, False, 2),  # the text ends on page one
        (20, False, False, 2),  # on page two, with room
        (5 + 21, True, True, 4),  # on page two, without
        (5 + 24, True, False, 4),  # on page three
    ],
)
def test_the_imprint_stands_on_the_last_and_even_page(lines, new_page, blank_page, pages):
    found = plan(body=body(lines), **IMPRINT)
    place = found.imprint_place
    assert (place.new_page, place.blank_page, found.pages) == (new_page, blank_page, pages)


@pytest.mark.parametrize(
    ("lines", "new_page", "pages"),
    [
        (1, False, 1),
        (5, True, 2),  # page one has no room
        (20, False, 2),
        (5 + 21, True, 3),  # nor has page two
    ],
)
def test_printed_on_one_side_the_imprint_stands_where_the_text_ends(lines, new_page, pages):
    found = official_plan(load(notice(body=body(lines), **IMPRINT)), renderer="word", double_sided=False)
    place = found.imprint_place
    assert (place.new_page, place.blank_page, found.pages) == (new_page, False, pages)


MANY = [[f"县级第{number}局" for number in range(1, 60)], ["稷山经开区管委会"]]


@pytest.mark.parametrize("format", ["general", "letter"])
@pytest.mark.parametrize("imprint", [{}, {"copy_to": ["县委办公室"]}])
def test_recipients_that_fill_page_one_stand_in_the_imprint_above_the_copies(imprint, format):
    found = plan(recipients=MANY, format=format, **imprint)
    assert found.recipients is None
    main_to, *others = found.imprint.lines
    assert text(main_to.box) == f"主送：{'、'.join(MANY[0])}，{MANY[1][0]}。"
    assert [text(line.box) for line in others] == ["抄送：县委办公室。"] * len(imprint)
    assert [line.rule_above for line in others] == [None] * len(imprint)
    assert main_to.rule_above == found.imprint.rule_below == ("thick" if format == "general" else None)
    assert found.text.begun[-5] == 1


def test_recipients_stay_on_page_one_while_it_shows_a_line_of_text():
    # 12 738 − 2726 − 4 × 579 − 759 − 2 × 579 = 5779 twips, 9.98 lines: nine of recipients leave none for the text.
    moved = [plan(recipients=["县" * 27] * lines, body=body(5)).recipients is None for lines in (8, 9)]
    assert moved == [False, True]


def test_a_text_of_one_paragraph_leaves_its_last_line_to_the_signature_and_the_rest_on_page_one():
    (box,) = plan(body=["政" * (26 + 5 * 28)]).body
    # The space reaches from the foot of the type area to the middle of the last line: five lines of six stay.
    above = 2726 + 4 * 579 + 759 + 2 * 579
    assert box.foot_space == 12756 - (above + 6 * 579) + 579 // 2
    assert not box.keep_with_next


def test_a_table_at_the_end_is_kept_with_the_signature():
    table = {"kind": "table", "columns": [{}], "rows": [["甲"]] * 40}
    found = plan(body=["一段。", table]).body[-1]
    assert [row.keep_with_next for row in found.rows] == [False] * 39 + [True]


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"signature_mode": "seal"}, 4),
        ({"signature_mode": "no_seal"}, 3),
        ({"signature_mode": "signature_stamp", "signatories": [{"post": "县长", "name": "张三"}]}, 5),
    ],
)
def test_each_way_of_signing_ends_with_the_date(fields, lines):
    signature = plan(**fields).signature
    assert len(signature) == lines
    assert (signature[-1].style, text(signature[-1]).strip()) == (DATE_SIGNED, "2022年12月5日")


WIDE = {"kind": "table", "columns": [{}] * 9, "rows": [["甲"] * 9]}


def test_a_text_that_begins_with_a_wide_table_leaves_page_one_without_text_and_is_refused():
    with pytest.raises(InvalidDocument) as refused:
        plan(body=[WIDE, "正文。"])
    assert [fault.code for fault in refused.value.faults] == ["first-page-without-text"]
    heading = {"kind": "heading", "level": 1, "text": "一、目标"}
    assert plan(body=[heading, WIDE, "正文。"]).text.begun[-1] == 3


def test_landscape_pages_count_and_the_imprint_stands_behind_them_on_an_upright_even_page():
    found = plan(body=["正文。", WIDE, "正文。"], **IMPRINT)
    assert (found.text.count, found.imprint_place.new_page, found.pages) == (3, True, 4)
    found = plan(attachments=[{"title": "甲表", "body": [WIDE]}], **IMPRINT)
    # The attachment is page two: page three is blank.
    assert (found.text.count, found.imprint_place.blank_page, found.pages) == (2, True, 4)


@pytest.mark.parametrize("renderer", ["word", "libreoffice"])
def test_the_copies_of_a_letter_stand_on_a_page_with_text(renderer):
    for count in range(1, 60):
        found = official_plan(
            load(notice(body=["政" * 20] * count, copy_to=["县委办公室"], format="letter")), renderer=renderer
        )
        assert not found.imprint_place.new_page
        assert found.pages == found.text.count
