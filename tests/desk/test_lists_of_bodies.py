"""Lines that are pasted or typed into a list of bodies leave their labels and closing marks behind."""

import pytest

from tests.desk.clerk import Clerk

pytestmark = pytest.mark.chromium

LISTS = [
    ("主送：各乡镇人民政府，县直各单位：", ["各乡镇人民政府", "县直各单位"]),
    ("主送机关：各乡镇人民政府。", ["各乡镇人民政府"]),
    ("抄　送:县委办公室、县政协办公室。", ["县委办公室", "县政协办公室"]),
    ("抄报：市政府办公室。\n抄送：县委办公室。", ["市政府办公室", "县委办公室"]),
    ("报：市工作专班\n送：县委办公室\n发：各乡镇。", ["市工作专班", "县委办公室", "各乡镇"]),
    ("分送：各成员单位", ["各成员单位"]),
    # No labels.
    ("县委报送办公室", ["县委报送办公室"]),
    ("发展改革局，报社", ["发展改革局", "报社"]),
]
PARTED = """async (texts) => {
  const { parted } = await import("/static/desk/chips.js");
  return texts.map((text) => parted(text).map(([name]) => name));
}"""


def chips(clerk: Clerk, name: str) -> list[str]:
    return clerk.field(name).locator(".chip-text").all_inner_texts()


def test_labels_and_closing_marks_are_no_part_of_a_name(clerk):
    clerk.write("notice")
    read = clerk.page.evaluate(PARTED, [text for text, _ in LISTS])
    for (text, wanted), got in zip(LISTS, read, strict=True):
        assert got == wanted, text


def test_a_labelled_line_is_pasted_and_typed_without_its_label(clerk):
    clerk.write("briefing")
    clerk.page.locator("#section-imprint").evaluate("details => (details.open = true)")
    clerk.field("report_to").locator("input").focus()
    clerk.paste("报：市工作专班，县领导。")
    assert chips(clerk, "report_to") == ["市工作专班", "县领导"]
    clerk.field("send_to").locator("input").focus()
    clerk.paste("送：县委办公室\n抄送：县政协办公室。")
    assert chips(clerk, "send_to") == ["县委办公室", "县政协办公室"]
    clerk.field("distribute_to").locator("input").focus()
    clerk.page.keyboard.type("发：各乡镇、县直各单位。")
    clerk.press("Enter")
    assert chips(clerk, "distribute_to") == ["各乡镇", "县直各单位"]
