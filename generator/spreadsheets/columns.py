"""What the columns of a spreadsheet of figures are called, and which field each one fills."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

# Genres whose documents are made of figures, and the field that holds these.
FIGURES_FIELDS: Mapping[str, str] = {"quarterly_report": "figures", "circular": "ranking"}


class Column(NamedTuple):
    """A column of the form: the field of the data, its title in a blank form, and how else offices call it."""

    field: str
    title: str
    others: tuple[str, ...] = ()


_INDICATOR = Column("indicator", "指标", ("指标名称", "项目", "考核指标"))
_MEASURE = Column("measure", "计量单位", ("单位（计量）",))
_DIRECTION = Column("direction", "方向", ("高低", "指标方向"))
_UNIT = Column("unit", "单位", ("乡镇", "乡（镇）", "单位名称", "县区", "县（市、区）", "部门", "责任单位", "地区"))
_TARGET = Column("target", "年度目标", ("目标", "目标任务", "年度任务", "全年目标", "全年任务", "年度控制数", "控制数"))
_DONE = Column("done", "累计完成", ("完成", "累计", "完成数", "累计数", "本年累计", "累计完成数"))

_OWN: Mapping[str, Sequence[Column]] = {
    "quarterly_report": (
        Column("done_in_quarter", "本季度完成", ("本季度", "本季度数", "本季完成", "本季")),
        Column("previous_quarter", "上季度完成", ("上季度", "上季度数", "上季完成", "上季")),
        Column(
            "same_period_last_year", "去年同期累计", ("去年同期", "上年同期", "同期", "上年同期累计", "去年同期完成")
        ),
    ),
    "circular": (
        Column("previous_rank", "上月排名", ("上月名次", "上期排名")),
        Column("remark", "备注", ("说明",)),
    ),
}

DIRECTIONS: Mapping[str, str] = {
    "高": "higher_is_better",
    "越高越好": "higher_is_better",
    "正向": "higher_is_better",
    "低": "lower_is_better",
    "越低越好": "lower_is_better",
    "负向": "lower_is_better",
    "逆向": "lower_is_better",
}


def columns_of(genre: str) -> tuple[Column, ...]:
    """In the order of the blank form."""
    return (_INDICATOR, _MEASURE, _DIRECTION, _UNIT, _TARGET, _DONE, *_OWN[genre])


def header_fields(row: Sequence[str], genre: str) -> dict[str, int]:
    """Which field stands in which column, where the row is a header; nothing where it is none."""
    names = {even(name): column.field for column in columns_of(genre) for name in (column.title, *column.others)}
    found = [(names[even(cell)], even(cell), index) for index, cell in enumerate(row) if even(cell) in names]
    fields: dict[str, int] = {}
    for field, name, index in found:
        # Beside 乡镇, 单位 is what the figures are counted in.
        other = name == _UNIT.title and any(field == "unit" and name != _UNIT.title for field, name, _ in found)
        fields.setdefault("measure" if other else field, index)
    return fields if {"indicator", "unit", "target", "done"} <= fields.keys() else {}


def even(text: str) -> str:
    """A title without blanks, line breaks and the difference of wide and narrow brackets."""
    return "".join(unicodedata.normalize("NFKC", text).split())
