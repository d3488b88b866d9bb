from generator.layout.annexes import attachment_boxes, issued_text_boxes, loose_attachment_boxes
from generator.model.elements import Attachment, IssuedText
from generator.standard.styles import ATTACHMENT_LABEL, BLANK, BODY, TITLE


def text(box):
    return "".join(run.text for run in box.runs)


def attachment(title, *, bound=True, body=("请填写。",)):
    return Attachment(title=title, bound=bound, body=body and list(body))


def styles(boxes):
    return [box.style for box in boxes]


def test_an_issued_text_begins_a_page_with_its_title_on_line_three():
    boxes = issued_text_boxes(IssuedText(title="稷山县涉企投诉办理办法", body=["第一条"]))
    assert styles(boxes) == [BLANK, BLANK, TITLE, BLANK, BODY]
    assert [box.page_break_before for box in boxes] == [True, False, False, False, False]
    assert text(boxes[2]) == "稷山县涉企投诉办理办法"


def test_a_document_that_issues_nothing_has_no_issued_text():
    assert issued_text_boxes(None) == ()


def test_a_bound_attachment_begins_a_page_with_its_label():
    boxes = attachment_boxes((attachment("登记表"),))
    assert styles(boxes) == [ATTACHMENT_LABEL, BLANK, TITLE, BLANK, BODY]
    assert (text(boxes[0]), boxes[0].page_break_before) == ("附件", True)


def test_attachments_keep_their_numbers_whether_bound_or_not():
    given = (attachment("甲表"), attachment("乙表", bound=False), attachment("丙表"), attachment("丁表", bound=False))
    bound, loose = attachment_boxes(given), loose_attachment_boxes(given, document_number="稷政发〔2022〕5号")
    assert [text(box) for box in bound if box.style == ATTACHMENT_LABEL] == ["附件1", "附件3"]
    labels = [text(box) for box in loose if box.style == ATTACHMENT_LABEL]
    assert labels == ["稷政发〔2022〕5号附件2", "稷政发〔2022〕5号附件4"]


def test_an_attachment_that_is_only_named_has_no_page():
    named = (attachment("另册", body=None), attachment("另册", bound=False, body=None))
    assert attachment_boxes(named) == ()
    assert loose_attachment_boxes(named, document_number="第1号") == ()


WIDE = {"kind": "table", "columns": [{}] * 9, "rows": [["甲"] * 9]}


def test_an_attachment_that_begins_with_a_wide_table_stands_on_its_landscape_page_with_label_and_title():
    heading = {"kind": "heading", "level": 1, "text": "一、目标"}
    for body in ([WIDE], [heading, WIDE, "请填写。"]):
        turned, *after = attachment_boxes((attachment("登记表", body=body),))
        label, blank, title, below, *others = turned.boxes
        assert styles((label, blank, title, below)) == [ATTACHMENT_LABEL, BLANK, TITLE, BLANK]
        # Its section begins the page.
        assert not label.page_break_before
        assert len(others) + len(after) == len(body)


def test_one_that_has_a_wide_table_further_on_begins_upright():
    *upright, turned = attachment_boxes((attachment("登记表", body=["请填写。", WIDE]),))
    assert styles(upright) == [ATTACHMENT_LABEL, BLANK, TITLE, BLANK, BODY]
    assert len(turned.boxes) == 1


def test_a_title_has_longer_lines_on_a_landscape_page():
    name = "稷山县优化营商环境促进市场主体倍增工作专班任务清单"  # 25 characters: 20 fit into 156 mm, 28 into 225 mm
    (turned,) = attachment_boxes((attachment(name, body=[WIDE]),))
    (upright,) = (box for box in attachment_boxes((attachment(name),)) if box.style == TITLE)
    assert (text(turned.boxes[2]), text(upright).count("\n")) == (name, 1)


def test_an_issued_text_that_begins_with_a_wide_table_stands_on_its_landscape_page_too():
    (turned,) = issued_text_boxes(IssuedText(title="责任分工表", body=[WIDE]))
    assert styles(turned.boxes[:-1]) == [BLANK, BLANK, TITLE, BLANK]
