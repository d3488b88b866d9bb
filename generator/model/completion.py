"""Results → the section 目标任务完成情况, and the attachment with the figures of each unit.

Sentences and tables are made of the same printed figures (`completion_tables.shown`), so they agree.
"""

from __future__ import annotations

from generator.model.blocks import Block, Heading, Paragraph
from generator.model.calculation import IndicatorResult, Result
from generator.model.completion_tables import summary_table, unit_table
from generator.model.elements import Attachment
from generator.model.findings import (
    amounts_sentence,
    is_ceiling,
    names_text,
    numbered_findings,
    overall,
    ranking_basis,
    ranking_sentences,
)
from generator.wording import chinese_numeral, date_text


def completion_section(result: Result, *, attachment_label: str) -> tuple[Block, ...]:
    """The section's heading, its lead, the table of totals, and the findings on each indicator.

    `attachment_label` is what the attachment is called in the text: 附件, or 附件2 beside others.
    """
    return (
        Heading(level=1, text="一、目标任务完成情况"),
        Paragraph(text=_lead(result, attachment_label)),
        summary_table(result, caption=f"表1　{_period(result)}主要指标完成情况", notes=_definitions(result)),
        *_findings(result),
    )


def completion_attachment(result: Result) -> Attachment | None:
    """A table for each indicator, numbered apart from the tables of the body; None where a single unit reports."""
    kind = result.figures.unit_kind
    if not _compares_units(result):
        return None
    return Attachment(
        title=f"{_period(result)}各{kind}主要指标完成情况表",
        body=tuple(
            unit_table(item, caption=f"附表{number}　{item.indicator.name}{_state(item)}", unit_kind=kind)
            for number, item in enumerate(result.indicators, start=1)
        ),
    )


def _compares_units(result: Result) -> bool:
    return len(result.figures.units) > 1


def _state(item: IndicatorResult) -> str:
    return "控制情况" if is_ceiling(item) else "完成情况"


def _period(result: Result) -> str:
    return f"{result.year}年第{chinese_numeral(result.quarter)}季度"


def _previous_period(result: Result) -> str:
    year, quarter = (result.year, result.quarter - 1) if result.quarter > 1 else (result.year - 1, 4)
    return f"{year}年第{chinese_numeral(quarter)}季度"


def _lead(result: Result, attachment_label: str) -> str:
    kind = result.figures.unit_kind
    lead = f"截至{date_text(result.figures.data_until)}，{overall(result.indicators)}指标完成情况见表1"
    if _compares_units(result):
        lead += f"，各{kind}完成情况和排名见{attachment_label}"
    lead += f"。数据来源于{result.figures.source}"
    if _compares_units(result):
        lead += f"；{ranking_basis(result.indicators)}"
    return lead + "。"


def _definitions(result: Result) -> list[str]:
    """统计口径: what the computed columns of the table of totals mean."""
    notes = [f"完成率为累计完成数占年度目标的百分比；{_period(result)}末序时进度为{result.pace}%。"]
    ceilings = [item.indicator.name for item in result.indicators if is_ceiling(item)]
    if ceilings:
        notes.append(
            f"{names_text(ceilings)}为控制类指标，年度目标为年度控制数，完成率为累计数占控制数的百分比，以低为好。"
        )
    if any(item.indicator.has("same_period_last_year") for item in result.indicators):
        notes.append(f"同比为累计数与{result.year - 1}年同期相比的增减幅度。")
    if any(item.indicator.has("previous_quarter") for item in result.indicators):
        notes.append(f"环比为本季度数与{_previous_period(result)}相比的增减幅度。")
    return notes


def _findings(result: Result) -> list[Block]:
    kind = result.figures.unit_kind
    texts = [
        amounts_sentence(item, quarter=result.quarter)
        + (ranking_sentences(item, kind) if _compares_units(result) else "")
        for item in result.indicators
    ]
    return numbered_findings(result.indicators, texts)
