from generator.layout.attachment_note import attachment_note
from generator.standard.page import chars
from generator.standard.styles import ATTACHMENT_NOTE, BLANK


def text(box):
    return "".join(run.text for run in box.runs)


def test_a_document_without_attachments_has_no_note():
    assert attachment_note(()) == ()


def test_a_single_attachment_has_no_ordinal_and_wraps_under_its_name():
    blank, box = attachment_note(("登记表",))
    assert (blank.style, box.style, text(box)) == (BLANK, ATTACHMENT_NOTE, "附件：登记表")
    # Two characters in, three for 附件：; the name begins, and wraps, at the fifth.
    assert (box.left, box.hanging) == (chars(5).twips, chars(3).twips)


def test_several_attachments_are_numbered_and_their_names_aligned():
    _, first, second = attachment_note(("登记表", "名单"))
    assert [text(first), text(second)] == ["附件：1.\t登记表", "2.\t名单"]
    # 2 + 3 + 1 = 6 for all names; the ordinals stand one character before them.
    assert [box.left for box in (first, second)] == [chars(6).twips] * 2
    assert [box.hanging for box in (first, second)] == [chars(4).twips, chars(1).twips]
    assert {tab.position for box in (first, second) for tab in box.tabs} == {chars(6).twips}


def test_ten_attachments_leave_room_for_two_digits():
    _, *boxes = attachment_note(tuple("甲乙丙丁戊己庚辛壬癸"))
    assert text(boxes[-1]) == "10.\t癸"
    assert {box.left for box in boxes} == {chars(7).twips}
