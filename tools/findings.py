"""Writes docs/findings.md, every rule that a document is checked by, from the tables themselves: `python -m tools.findings`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from generator.check.examples import EXAMPLES
from generator.check.file_rules import FILE_RULES
from generator.check.page_rules import PAGE_RULES
from generator.check.rules import Rule
from generator.check.writing_rules import WRITING_RULES
from generator.language import rule_sentences, rule_statement, strength_name

TARGET = Path(__file__).resolve().parent.parent / "docs" / "findings.md"

_HEAD = """\
# 检查代码 · Codes of the checks

检查一份公文（JSON 或任何 .docx）时用的每一条规则：代码、条款、效力、说的是什么、怎么改。怎么检查，见[检查公文](checking.md)。
效力：**规定** 标准写死的；**一般** 标准用了“一般”或允许特殊情况调整的；**推荐** 标准推荐的；
**惯例** 标准没有写、各单位通行的，不能当作国标规定；**工具** 本程序的说明。
条款没有注明文件的，是 GB/T 9704—2012 的条款。同一代码用于不同要素时，条款和效力随要素，以报告里写的为准。
句中的“…”在报告里是具体的数值或文字；符合的、未验证的，报告里写“符合时”那一句。本页由 `python -m tools.findings` 从程序写出。

Every rule that a document is checked by: code, clause, how binding it is, what it says and what to do. Clauses without the
name of a paper are those of GB/T 9704-2012; where one code serves several elements, the report tells the element's own clause.
Of a place that holds, or that was not seen, the report has the sentence “Where it holds”.
Written by `python -m tools.findings` from the tables in `generator/check/`.
"""
_GROUPS: Mapping[str, Mapping[str, Rule]] = {
    "文件里的设置 · In the file": FILE_RULES,
    "页面上的位置 · On the page": PAGE_RULES,
    "文字 · Writing": WRITING_RULES,
}


def main() -> None:
    TARGET.write_text(handbook(), encoding="utf-8")
    print(TARGET)


def handbook() -> str:
    """The whole page, Markdown."""
    return _HEAD + "".join(
        f"\n## {name}\n" + "".join(_section(code, rule) for code, rule in rules.items())
        for name, rules in _GROUPS.items()
    )


def _section(code: str, rule: Rule) -> str:
    chinese, english = rule_sentences(code), rule_sentences(code, "en")
    bound = f"{rule.clause or '—'} · {rule.strength} {strength_name(rule.strength, 'en')}"
    lines = [
        f"\n### `{code}`\n",
        f"{bound}\n",
        _general(chinese.message),
        f"*{_general(english.message)}*\n",
        f"- 改法：{chinese.hint}",
        f"  *{english.hint}*",
    ]
    if rule.statement:
        lines.append(
            f"- 符合时：{_general(rule_statement(code))}。\n  *Where it holds: {_general(rule_statement(code, 'en'))}.*"
        )
    if code in EXAMPLES:
        wrong, right = EXAMPLES[code]
        lines.append(f"- 例：`{wrong}` → `{right}`")
    return "\n".join(lines) + "\n"


def _general(sentence: str) -> str:
    """The facts of a case shown as an ellipsis."""
    return re.sub(r"%\(\w+\)s", "…", sentence)


if __name__ == "__main__":
    main()
