import re
from pathlib import Path

import pytest

from generator.errors import CODES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "errors.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^### `([a-z0-9-]+)`\n\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
SOURCE = "".join(
    path.read_text("utf-8")
    for room in ("generator", "web")
    for path in (ROOT / room).rglob("*.py")
    if path != ROOT / "generator" / "fault_codes.py"
)


def test_the_page_has_a_section_for_each_code_and_for_no_other():
    assert len(re.findall("^### ", PAGE, re.MULTILINE)) == len(SECTIONS)
    assert set(SECTIONS) == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_section_has_meaning_example_and_remedy_in_two_languages(code):
    parts = re.fullmatch(r"(.+)\n\*(.+)\*\n\n- 例：(.+)\n  \*(.+)\*\n- 改法：(.+)\n  \*(.+)\*\n+", SECTIONS[code])
    assert parts
    chinese, english = parts.groups()[::2], parts.groups()[1::2]
    assert all(part.endswith("。") for part in chinese)
    assert all(part.endswith(".") for part in english)


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_kebab_case_and_raised_by_something(code):
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", code)
    assert f'"{code}"' in SOURCE
