"""A pasted list of units: headings and serial numbers are no units, and no part of their names."""

import pytest

from tests.desk.clerk import Clerk
from tests.desk.test_interview_notices import PAGE, names, units

pytestmark = pytest.mark.chromium

NAMES = [{"unit": "戊镇"}, {"unit": "己镇"}]
SLOW = [{"unit": "戊镇", "facts": ["进度滞后。"]}, {"unit": "己镇", "facts": ["没有 台账。"]}]
# Texts as they are pasted, and what they are.
LISTS = [
    ("戊镇、己镇", NAMES),
    ("单位\n戊镇\n己镇", NAMES),
    ("单位 情况\n戊镇\n己镇", NAMES),
    ("单位 情况\n戊镇 进度滞后。\n己镇　没有 台账。", SLOW),
    ("单位\t情况\n戊镇\t进度滞后。\n己镇\t没有 台账。", SLOW),
    ("单位\t情况\n戊镇\n己镇", NAMES),
    ("序号 单位\n1 戊镇\n2 己镇", NAMES),
    ("序号\t单位名称：\t存在问题\n1\t戊镇\t进度滞后。\n2\t己镇\t没有 台账。", SLOW),
    ("存在问题\t乡（镇）\n进度滞后。\t戊镇\n没有 台账。\t己镇", SLOW),
    ("1\t戊镇\t进度滞后。\n2\t己镇\t没有 台账。", SLOW),
    ("1.戊镇\n2.己镇", NAMES),
    ("1、戊镇\n2、己镇", NAMES),
    ("（1）戊镇\n（2）己镇", NAMES),
    ("(1) 戊镇\n(2) 己镇", NAMES),
    ("１．戊镇\n２．己镇", NAMES),
    ("一、戊镇\n二、己镇", NAMES),
    ("（十）戊镇\n（十一）己镇", NAMES),
    ("3.戊镇\n4.己镇", NAMES),
    ("1.戊镇；2.己镇", NAMES),
    ("1、戊镇", NAMES[:1]),
    ("单位\n1.戊镇\n2.己镇", NAMES),
    ("戊镇\t进度滞后。\n\t没有 台账。", [{"unit": "戊镇", "facts": ["进度滞后。", "没有 台账。"]}]),
    # No serial numbers.
    ("110指挥中心\n12345热线办", [{"unit": "110指挥中心"}, {"unit": "12345热线办"}]),
    ("5.戊镇", [{"unit": "5.戊镇"}]),
    ("1.戊镇\n3.己镇", [{"unit": "1.戊镇"}, {"unit": "3.己镇"}]),
    ("各乡镇\n县直各单位", [{"unit": "各乡镇"}, {"unit": "县直各单位"}]),
    ("一中\n二中", [{"unit": "一中"}, {"unit": "二中"}]),
    ("", []),
    ("单位 情况", []),
]
READ = """async (texts) => {
  const [{ fromText }, { unitsIn }] = [await import("/static/desk/clipboard.js"), await import("/static/desk/unit_lists.js")];
  return texts.map((text) => unitsIn(fromText(text)));
}"""


def test_headings_and_serial_numbers_are_no_part_of_a_list(clerk: Clerk):
    clerk.open(PAGE)
    read = clerk.page.evaluate(READ, [text for text, _ in LISTS])
    for (text, wanted), got in zip(LISTS, read, strict=True):
        assert got == wanted, text


def test_a_list_is_pasted_and_typed_without_its_headings(clerk: Clerk):
    clerk.open(PAGE)
    clerk.page.locator("#add-units").focus()
    clerk.paste("序号\t单位\t情况\n1\t戊镇\t进度滞后。\n2\t己镇\t")
    assert units(clerk) == [{"unit": "戊镇", "facts": ["进度滞后。"]}, {"unit": "己镇"}]
    clerk.type("1、庚镇", clerk.page.locator("#add-units"))
    clerk.press("Enter")
    clerk.type("单位", clerk.page.locator("#add-units"))
    clerk.press("Enter")
    assert names(clerk) == ["戊镇", "己镇", "庚镇"]
    assert clerk.page.locator("#add-units").input_value() == "单位"
