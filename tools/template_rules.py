"""Writes docs/template-findings.md, every rule that a template is held against: `python -m tools.template_rules`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.check.rules import Rule
from generator.check.template import REMARKS
from generator.check.template_page_rules import PAGE_RULES
from generator.check.template_safety_rules import SAFETY_RULES
from generator.check.template_style_rules import STYLE_RULES
from generator.check.template_tag_rules import TAG_RULES
from generator.language import rule_sentences, strength_name

TARGET = Path(__file__).resolve().parent.parent / "docs" / "template-findings.md"

_GROUPS: Mapping[str, Mapping[str, Rule]] = {
    "页面、页码 · Pages and page numbers": PAGE_RULES,
    "样式 · Styles": STYLE_RULES,
    "标签 · Tags": TAG_RULES,
    "模板里不能有的 · What a template may not hold": SAFETY_RULES,
}

_HEAD = """\
# 模板检查的结果 · Findings of the template check

`python -m generator templates check 模板` 报出的每一种结果：代码、依据的条款、约束力、问题、在 Word 里怎么改。
“规定、一般、推荐”是标准里的说法；“惯例”是标准没有写的；“工具”是程序需要的。标“只提示”的不影响使用，其他的要改好才能用。
样式的结果，条款以所在要素为准，例如“公文标题”是 7.3.1。

*Every finding of `python -m generator templates check TEMPLATE`: code, clause, how binding it is, what is wrong, how to mend it in Word.
规定 (fixed), 一般 (in general) and 推荐 (recommended) are the standard's words; 惯例 is custom; 工具 is what the program needs. A
“remark” does not keep a template from use; everything else does. A finding about a style has the clause of its element.*

本页由 `python -m tools.template_rules` 从程序写出。
*Written from the program by `python -m tools.template_rules`.*
"""


def page() -> str:
    """The whole page."""
    return "\n".join(
        [_HEAD, *(part for title, rules in _GROUPS.items() for part in (f"## {title}\n", *_sections(rules)))]
    )


def _sections(rules: Mapping[str, Rule]) -> Iterator[str]:
    for code, rule in rules.items():
        (message, hint), (english, remedy) = (
            map(_general, rule_sentences(code, language)) for language in ("zh", "en")
        )
        basis = [rule.clause, f"{rule.strength} {strength_name(rule.strength, 'en')}"]
        if code in REMARKS:
            basis.append("只提示 remark")
        told = " · ".join(part for part in basis if part)
        yield f"### `{code}`\n\n{told}\n\n{message}\n*{english}*\n\n- 改法：{hint}\n  *{remedy}*\n"


def _general(sentence: str) -> str:
    """The facts of a case shown as an ellipsis."""
    return re.sub(r"%\(\w+\)s", "…", sentence).replace("%%", "%")


def main() -> None:
    TARGET.write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
