import re
from pathlib import Path

import pytest

from generator.check import FINDING_CODES, RULES
from tools.findings import handbook

ROOT = Path(__file__).parents[2]
SOURCE = "".join(
    path.read_text("utf-8") for path in (ROOT / "generator" / "check").glob("*.py") if not path.stem.endswith("_rules")
)


def test_the_page_of_the_findings_is_the_tables_as_they_are():
    assert (ROOT / "docs" / "findings.md").read_text("utf-8") == handbook()


@pytest.mark.parametrize("code", FINDING_CODES)
def test_a_code_is_kebab_case_and_found_by_something(code):
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", code)
    assert f'"{code}"' in SOURCE


@pytest.mark.parametrize("code", FINDING_CODES)
def test_only_what_the_standard_says_is_called_its_own(code):
    clause, strength = RULES[code].clause, RULES[code].strength
    # A custom or a word of the program may stand beside a clause; what binds has one.
    assert clause or strength in ("惯例", "工具")
