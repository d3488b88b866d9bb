import pytest

from generator.layout import order_plan
from generator.layout.boxes import JointMarkBox, MarkBox
from generator.model import load
from generator.standard.styles import DATE_SIGNED
from tests.model.cases import FIXTURES, read

ORDER = read(FIXTURES / "order_jishan_2022_1.json")


def plan(**fields):
    return order_plan(load(ORDER | fields), renderer="word")


def text(box):
    return "".join(run.text for run in box.runs)


def test_the_mark_is_20_mm_below_the_type_area():
    mark = plan().issuer_mark
    assert isinstance(mark, MarkBox)
    # 20 mm = 1134 twips, less the 0.22 × 42 pt = 185 above its ink.
    assert (mark.text, mark.space_before) == ("稷山县人民政府令", 1134 - 185)


def test_a_joint_order_shows_all_issuers_beside_one_word():
    mark = plan(issuers=["稷山县人民政府", "稷山县人民武装部"]).issuer_mark
    assert isinstance(mark, JointMarkBox)
    assert (mark.names, mark.word) == (("稷山县人民政府", "稷山县人民武装部"), "令")


def test_an_order_ends_with_its_stamps_and_the_date():
    signature = plan(signatories=[{"post": "县　长", "name": "周文远"}]).signature
    assert [text(box) for box in signature if box.runs] == ["县　长\t周文远", "2022年2月24日"]
    assert signature[-1].style == DATE_SIGNED


@pytest.mark.parametrize(("lines", "pages"), [(1, 2), (40, 4)])
def test_the_last_page_of_an_order_with_an_imprint_is_even(lines, pages):
    assert plan(body=["政" * 20] * lines, annotation=None).pages == pages


def test_an_order_without_an_imprint_ends_with_its_text():
    assert plan(body=["命令如下。"], copy_to=None, printing=None).pages == 1


def test_what_is_issued_follows_on_pages_of_its_own_before_the_attachments():
    made = plan(
        issued_text={"title": "办法", "body": ["第一条"]},
        attachments=[{"title": "表", "body": ["填写。"]}],
        printing=None,
    )
    assert [text(box) for box in made.boxes if box.style.name in ("公文标题", "附件序号")] == ["办法", "附件", "表"]
