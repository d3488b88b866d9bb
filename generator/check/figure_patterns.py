"""Rules for figures, quantities and units that one piece of text keeps or breaks by itself (9, GB/T 15835, GB 3100)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from generator.check.pattern import RUNNING, Pattern
from generator.check.patterns import HAN

_HAN_DIGITS = str.maketrans("123456789", "一二三四五六七八九")
# As far as 分别 may stand before the figures that it parts.
_SENTENCE = 12
_COUNTED = "[个天次名人家户]"
# Units whose case says what they are: a capital K is kelvin, a small one a thousand.
_SYMBOLS: Mapping[str, str] = {
    "KM": "km",
    "Km": "km",
    "CM": "cm",
    "Cm": "cm",
    "MM": "mm",
    "KG": "kg",
    "Kg": "kg",
    "KW": "kW",
    "Kw": "kW",
    "kw": "kW",
    "KWH": "kW·h",
    "KWh": "kW·h",
    "Kwh": "kW·h",
    "kwh": "kW·h",
}


def _range(match: re.Match[str]) -> str:
    return f"{match[1]}{match[3]}～{match[2]}{match[3]}"


def _points(match: re.Match[str]) -> str:
    """由80%提高到85%，提高5% → …提高5个百分点: only where 5 is the difference of both."""
    before, after, change = (Decimal(match[name]) for name in ("before", "after", "change"))
    return f"{match[0][:-1]}个百分点" if abs(after - before) == change else match[0]


def _approximate(match: re.Match[str]) -> str:
    """三、五个 → 三五个; of two that 分别 parts, each is a figure of its own."""
    if "分别" in match.string[max(0, match.start() - _SENTENCE) : match.start()]:
        return match[0]
    return match[0].replace("、", "").translate(_HAN_DIGITS)


FIGURE_PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        "full-width-digit",
        re.compile("[０-９Ａ-Ｚａ-ｚ]+"),
        lambda match: unicodedata.normalize("NFKC", match[0]),
    ),
    Pattern(
        "zero-in-han",
        re.compile("(?<=[一二三四五六七八九])[0Oo]{1,3}(?=[一二三四五六七八九年])"),
        lambda match: "〇" * len(match[0]),
    ),
    Pattern(
        "range-unit",
        re.compile(r"(?<![\d.%-])(\d+(?:\.\d+)?)\s*[-~～—－]+\s*(\d+(?:\.\d+)?)([%％万亿])"),
        _range,
        never=frozenset(("cell",)),
    ),
    Pattern(
        "range-mark",
        re.compile(rf"(?<=[\d%％{HAN}])[~–](?=\d)(?!\d+(?:\.\d+)?[%％万亿])"),
        lambda match: "～",
    ),
    Pattern("decimal-zero", re.compile(f"(?<=[{HAN}，。；：（])\\.\\d+"), lambda match: f"0{match[0]}"),
    Pattern(
        "mixed-large-unit",
        # 千 may belong to the unit: 千瓦, 千克.
        re.compile(r"(?<![\d.])(\d+)(?:(亿)([1-9])千万|(万)([1-9])千(?![瓦克米伏卡帕焦赫]))"),
        lambda match: f"{match[1]}.{match[3] or match[5]}{match[2] or match[4]}",
    ),
    Pattern(
        "doubled-approximation",
        re.compile(
            r"(?:约|近|大约|接近)[^，。；：、（）]{0,6}\d[^，。；：、（）]{0,5}(?:左右|上下)|超过\d[^，。；：、（）]{0,5}以上"
        ),
        lambda match: None,
    ),
    Pattern(
        "approximate-comma",
        re.compile(
            f"(?<=[^第一二三四五六七八九十])(?:一、二|二、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九)(?={_COUNTED})"
            rf"|(?<=[^\d第件.、])(?:1、2|2、3|3、4|3、5|4、5|5、6|6、7|7、8|8、9)(?={_COUNTED})"
        ),
        _approximate,
        only=RUNNING,
    ),
    Pattern(
        "times-fewer",
        re.compile(r"(?:减少|降低|下降|缩短|缩小|压缩|减)了?(?:\d{1,6}(?:\.\d{1,3})?|[一二两三四五六七八九十]{1,3})倍"),
        lambda match: None,
    ),
    Pattern(
        "percentage-points",
        re.compile(
            r"由(?P<before>\d{1,6}(?:\.\d{1,4})?)[%％][^，。；\d]{0,6}[至到为](?P<after>\d{1,6}(?:\.\d{1,4})?)[%％]，"
            r"[^，。；\d]{0,8}(?:提高|提升|上升|增长|增加|下降|降低|减少)了?(?P<change>\d{1,6}(?:\.\d{1,4})?)[%％]"
        ),
        _points,
    ),
    Pattern(
        "unit-symbol",
        re.compile(rf"(?<=\d)(?:{'|'.join(sorted(_SYMBOLS, key=len, reverse=True))})(?![A-Za-z0-9])"),
        lambda match: _SYMBOLS[match[0]],
    ),
)
