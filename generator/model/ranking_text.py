"""A month's figures → the section 指标完成和排名情况, and the attachment with the ranking table of each indicator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.model.blocks import Block, Heading, Paragraph
from generator.model.calculation import Completion, IndicatorResult, UnitResult, indicator_results, monthly_pace
from generator.model.completion_tables import shown
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
from generator.model.listing import NOTHING, ListColumn, listing
from generator.model.ranking import RankedIndicator, Ranking
from generator.model.tables import Cell, Table
from generator.wording import date_text


def ranking_section(ranking: Ranking, *, attachment_label: str) -> tuple[Block, ...]:
    """The section's heading, its lead, and what is to be said on each indicator."""
    results = _results(ranking)
    kind = ranking.unit_kind
    texts = [
        amounts_sentence(result) + ranking_sentences(result, kind) + _moves_sentence(indicator, result, kind)
        for indicator, result in zip(ranking.indicators, results, strict=True)
    ]
    lead = (
        f"截至{date_text(ranking.data_until)}，{overall(results)}各{kind}完成情况和排名见{attachment_label}。"
        f"数据来源于{ranking.source}；{ranking_basis(results)}。{_definitions(ranking, results)}"
    )
    return (
        Heading(level=1, text="一、指标完成和排名情况"),
        Paragraph(text=lead),
        *numbered_findings(results, texts),
    )


def ranking_attachment(ranking: Ranking) -> Attachment:
    """A table for each indicator."""
    results = _results(ranking)
    several = len(results) > 1
    return Attachment(
        title=f"{_month(ranking)}份各{ranking.unit_kind}主要指标完成情况排名表",
        body=tuple(
            _table(
                indicator,
                result,
                ranking,
                caption=f"附表{number}　{indicator.name}" if several else indicator.name,
            )
            for number, (indicator, result) in enumerate(zip(ranking.indicators, results, strict=True), start=1)
        ),
    )


def _results(ranking: Ranking) -> tuple[IndicatorResult, ...]:
    return indicator_results(ranking, expected=_pace(ranking))


def _pace(ranking: Ranking) -> Decimal:
    return monthly_pace(ranking.data_until.month)


def _month(ranking: Ranking) -> str:
    return f"{ranking.data_until.year}年{ranking.data_until.month}月"


def _definitions(ranking: Ranking, results: Sequence[IndicatorResult]) -> str:
    """统计口径 of the computed column."""
    clauses = []
    if not all(map(is_ceiling, results)):
        clauses.append("完成率为累计完成数占年度目标的百分比")
    if any(map(is_ceiling, results)):
        clauses.append("占控制数的比例为累计数占年度控制数的百分比，以低为好")
    return f"{'；'.join(clauses)}。{_month(ranking)}末序时进度为{_pace(ranking)}%。"


def _ranked(indicator: RankedIndicator, result: IndicatorResult) -> Iterator[tuple[UnitResult, int | None, str | None]]:
    """Each unit by its rank, with the rank that it had and the remark on it."""
    given = {value.unit: value for value in indicator.values}
    for unit in result.units:
        yield unit, given[unit.unit].previous_rank, given[unit.unit].remark


def _moves_sentence(indicator: RankedIndicator, result: IndicatorResult, kind: str) -> str:
    """Who stands higher than the month before, and who lower; nothing where the ranks of that month are not known."""
    moves = [(unit.unit, previous - unit.rank) for unit, previous, _ in _ranked(indicator, result) if previous]
    if not moves:
        return ""
    risen = [f"{unit}（升{move}位）" for unit, move in moves if move > 0]
    fallen = [f"{unit}（降{-move}位）" for unit, move in moves if move < 0]
    clauses = [f"{verb}的是{names_text(units)}" for verb, units in (("上升", risen), ("下降", fallen)) if units]
    return f"与上月相比，排名{'，'.join(clauses)}。" if clauses else f"各{kind}排名均与上月持平。"


def _table(indicator: RankedIndicator, result: IndicatorResult, ranking: Ranking, *, caption: str) -> Table:
    compared = indicator.has("previous_rank")
    remarked = any(value.remark for value in indicator.values)
    headers = (
        ("年度\n控制数", "累计数", "占控制数\n（%）")
        if is_ceiling(result)
        else ("年度\n目标", "累计\n完成", "完成率\n（%）")
    )
    columns = [
        *(ListColumn("排名"), ListColumn(ranking.unit_kind, "left")),
        *(ListColumn(header, "right") for header in headers),
        *(ListColumn(header) for header in ("上月\n排名", "升降") if compared),
        *(ListColumn(header, "left") for header in ("备注",) if remarked),
    ]
    rows: list[list[str | Cell]] = []
    for unit, previous, remark in _ranked(indicator, result):
        row: list[str | Cell] = [str(unit.rank), unit.unit, *_figures(unit.completion, indicator)]
        if previous:
            row += [str(previous), _move(previous - unit.rank)]
        rows.append([*row, remark or NOTHING] if remarked else row)
    blank = [NOTHING] * (2 * compared + remarked)
    rows.append([Cell(text="合计", column_span=2, align="center"), *_figures(result.total, indicator), *blank])
    return listing(columns, rows, caption=caption, measure=indicator.measure)


def _figures(line: Completion, indicator: RankedIndicator) -> tuple[str, str, str]:
    printed = shown(line, indicator)
    return printed.target, printed.done, printed.rate


def _move(move: int) -> str:
    """升2, 降1, 持平: places gained or lost."""
    return f"升{move}" if move > 0 else f"降{-move}" if move < 0 else "持平"
