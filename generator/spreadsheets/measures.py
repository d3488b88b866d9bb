"""新增市场主体（户）: what an indicator is counted in, where it stands in brackets behind the indicator's name."""

from __future__ import annotations

import re
from typing import NamedTuple

_OF_MANY = "[十百千]?[万亿]|[十百千]"
_MEASURES = (
    *("户", "户次", "家", "个", "人", "人次", "名", "位", "件", "项", "次", "起", "宗", "例", "批", "份", "册", "篇", "期", "场", "条"),
    *("处", "所", "座", "栋", "幢", "间", "套", "台", "辆", "艘", "架", "部", "头", "只", "羽", "株", "棵", "支", "元", "美元"),
    *("亩", "公顷", "平方米", "平方公里", "平方千米", "公里", "千米", "米", "立方米", "方", "吨", "公斤", "千克", "吨标准煤"),
    *("千瓦", "兆瓦", "千瓦时", "度", "小时", "天", "公里/小时", "%", "％", "‰"),
)  # fmt: skip
_NAMED = re.compile(
    rf"(?P<name>.*\S)\s*[（(]\s*(?:单位[：:])?(?P<measure>(?:{_OF_MANY})?(?:{'|'.join(_MEASURES)}))\s*[）)]"
)
# Beyond this it is no name of an indicator.
_LONGEST = 100


class Indicator(NamedTuple):
    """An indicator's name, and what it is counted in, empty where that is not said."""

    name: str
    measure: str


def split_measure(text: str) -> Indicator:
    """Name and measure; brackets that hold something else, such as （含个体）, stay part of the name."""
    found = _NAMED.fullmatch(text) if len(text) <= _LONGEST else None
    return Indicator(found["name"], found["measure"]) if found else Indicator(text, "")
