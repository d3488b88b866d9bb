from collections import Counter
from datetime import date

from generator.model import load
from tests.model.cases import VALID, notice, read

SEED = next(path for path in VALID if path.stem == "notice_jishan_2022_16")


def test_the_seeds_notice_is_read_with_its_structure():
    document = load(read(SEED))
    assert document.document_number.text == "稷政办发〔2022〕16号"
    assert document.recipients == (("各乡（镇）人民政府",), ("县直各有关单位",), ("稷山经开区管委会",))
    assert (document.date_signed, document.annotation) == (date(2022, 4, 12), "此件公开发布")
    assert Counter(block.kind for block in document.blocks) == {"paragraph": 21, "heading": 18, "list_item": 24}
    assert [block.text for block in document.blocks if block.kind == "heading" and block.level == 1] == [
        "一、组成人员及主要职责",
        "二、机构设置",
        "三、工作机制",
        "四、工作保障",
    ]
    assert [block.text[:3] for block in document.blocks if block.kind == "heading" and block.level == 2] == [
        *("（一）", "（二）", "（三）", "（四）", "（五）"),
        *("（一）", "（二）", "（三）", "（四）", "（五）", "（六）"),
        *("（一）", "（二）", "（三）"),
    ]


def test_names_of_the_seeds_team_stand_under_one_another():
    lines = [block.text for block in load(read(SEED)).blocks[2:5]]
    assert [line.split("\u3000")[-2:] for line in lines] == [
        ["长：孙贵明", "县政府副县长"],
        ["副组长：杨通通", "县政府办副主任"],
        ["王亚洲", "县行政审批服务管理局局长"],
    ]
    # 组　长： and 副组长： are four characters wide, and so is the blank before the third name.
    assert [line.index(name) for line, name in zip(lines, ("孙贵明", "杨通通", "王亚洲"), strict=True)] == [4, 4, 4]


def test_the_seeds_text_has_no_blank_that_its_author_did_not_set():
    texts = [block.text for block in load(read(SEED)).blocks]
    assert not [text for text in texts if " " in text]
    assert [text[:4] for text in texts if "\u3000" in text] == ["组　长：", "副组长：", "　　　　", "成　员："]


def test_a_notice_says_its_body_and_names_its_attachments_as_given():
    document = load(notice(body="甲。", attachments=[{"title": "名单"}]))
    assert document.blocks == document.body
    assert document.all_attachments == document.attachments
    assert document.layout_format == "general"


def test_a_notice_may_have_no_recipients():
    assert load(notice()).recipients is None
