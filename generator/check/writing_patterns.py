"""Rules that one piece of text keeps or breaks by itself: each a pattern, and how what it finds should be written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.check.ordinals import right_ordinal
from generator.check.passages import Kind
from generator.check.patterns import HAN, NUMBER
from generator.wording import date_text

_HAN = f"[{HAN}]"
_DIGITS = "〇零○一二三四五六七八九"
_FULL = str.maketrans(",;:?!()", "，；：？！（）")
# Addresses and programs keep their marks.
_MACHINE = re.compile(
    r"https?://[!-~]+|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,64}|\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|<[^<>]{0,200}>|&\w{1,10};"
)
_MASK = "\ufffc"
_RUNNING: frozenset[Kind] = frozenset(("body", "heading", "annex_body", "note", "title"))


@dataclass(frozen=True)
class Pattern:
    """`right` writes what was found as it should be, and is None where only a person can; empty text deletes."""

    code: str
    pattern: re.Pattern[str]
    right: Callable[[re.Match[str]], str | None]
    only: frozenset[Kind] | None = None
    never: frozenset[Kind] = frozenset()

    def found(self, kind: Kind, text: str) -> Iterator[tuple[re.Match[str], str | None]]:
        """Each place of the text that breaks the rule, and what should stand there."""
        if kind in self.never or (self.only is not None and kind not in self.only):
            return
        masked = _masked(text)
        if typed := right_ordinal(masked):
            # An ordinal has a rule of its own.
            masked = _MASK * len(typed[0]) + masked[len(typed[0]) :]
        for match in self.pattern.finditer(masked):
            right = self.right(match)
            if right != match[0] and _MASK not in match[0]:
                yield match, right


def _masked(text: str) -> str:
    return _MACHINE.sub(lambda found: _MASK * len(found[0]), text)


def _number(match: re.Match[str]) -> str:
    serial = unicodedata.normalize("NFKC", match["serial"])
    year = unicodedata.normalize("NFKC", match["year"])
    return f"{match['code'] or ''}〔{year}〕{int(serial)}号"


def _broken_number(part: Callable[[re.Match[str]], bool]) -> Callable[[re.Match[str]], str]:
    """The number as it should be, where the part that a rule is about is wrong; else as it stands."""
    return lambda match: _number(match) if part(match) else match[0]


def _calendar(year: str, month: str, day: str) -> str | None:
    try:
        return date_text(date(int(year), int(month), int(day)))
    except ValueError:
        return None


def _unreal(match: re.Match[str]) -> str | None:
    return match[0] if _calendar(*match.groups()) else None


def _han_date(match: re.Match[str]) -> str:
    """二〇二二年四月十二日 → 2022年4月12日."""
    year = "".join(str("零一二三四五六七八九".index(each.replace("〇", "零").replace("○", "零"))) for each in match[1])
    return f"{year}年" + "".join(f"{_small(part)}{unit}" for part, unit in ((match[2], "月"), (match[3], "日")) if part)


def _small(numeral: str) -> int:
    """一 to 三十一."""
    tens, _mark, units = numeral.rpartition("十")
    ten = 0 if "十" not in numeral else _DIGITS.index(tens) - 2 if tens else 1
    return ten * 10 + (_DIGITS.index(units) - 2 if units else 0)


def _range(match: re.Match[str]) -> str:
    return f"{match[1]}{match[3]}～{match[2]}{match[3]}"


def _curved(match: re.Match[str]) -> str | None:
    """“甲” for "甲"; a mark alone may open or close."""
    if len(match[0]) == 1:
        return None
    if match[0].isascii():
        return match[0]
    first, last = ("“", "”") if match[0][0] == '"' else ("‘", "’")
    return first + match[0][1:-1] + last


def _mark(match: re.Match[str]) -> str:
    return match[0].translate(_FULL).replace(".", "。")


def _one_mark(match: re.Match[str]) -> str:
    return "。" if "。" in match[0] else match[0][0]


_SPELLINGS: Mapping[str, str] = {
    "其它": "其他",
    "做为": "作为",
    "既使": "即使",
    "布署": "部署",
    "按装": "安装",
    "帐户": "账户",
    "帐目": "账目",
    "帐号": "账号",
    "台帐": "台账",
    "报帐": "报账",
    "座落": "坐落",
    "渡过难关": "度过难关",
    "再接再励": "再接再厉",
    "一如继往": "一如既往",
}


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


PATTERNS: tuple[Pattern, ...] = (
    Pattern("number-brackets", NUMBER, _broken_number(lambda match: (match["open"], match["close"]) != ("〔", "〕"))),
    Pattern("number-word", NUMBER, _broken_number(lambda match: bool(match["word"]))),
    Pattern("number-zero", NUMBER, _broken_number(lambda match: match["serial"][0] in "0０")),
    Pattern(
        "number-blank",
        NUMBER,
        _broken_number(lambda match: any(match[name] for name in ("before", "after", "gap", "blank"))),
    ),
    Pattern("cited-number-first", _pattern(r"（[^（）]*〔\d{4}〕\d+号）《"), lambda match: None),
    Pattern(
        "date-marks",
        _pattern(r"(?<![\d./-])((?:19|20)\d{2})\s*[.．\-/／]\s*(\d{1,2})\s*[.．\-/／]\s*(\d{1,2})(?![\d./-])日?"),
        lambda match: _calendar(*match.groups()),
    ),
    Pattern(
        "date-zero",
        _pattern(r"(?:\d{4}年)?(?:0\d月(?:\d{1,2}[日号])?|\d{1,2}月0\d[日号])"),
        lambda match: re.sub(r"(?<!\d)0(?=\d[月日号])", "", match[0]),
    ),
    Pattern(
        "date-in-han",
        _pattern(f"([{_DIGITS}]{{4}})年(?:([一二三四五六七八九十]{{1,2}})月(?:([一二三四五六七八九十]{{1,3}})日)?)?"),
        _han_date,
    ),
    Pattern("date-short-year", _pattern(r"(?<![\d〔])\d{2}年\d{1,2}月(?:\d{1,2}日)?"), lambda match: None),
    Pattern("date-day-word", _pattern(r"\d{1,2}月\d{1,2}号"), lambda match: match[0][:-1] + "日"),
    Pattern("date-unreal", _pattern(r"(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日"), _unreal),
    Pattern("clock-twice", _pattern(r"(?:上午|下午|晚上|中午)(?:1[3-9]|2[0-3])[:：时点]"), lambda match: None),
    Pattern(
        "full-width-digit",
        _pattern("[０-９Ａ-Ｚａ-ｚ]+"),
        lambda match: unicodedata.normalize("NFKC", match[0]),
    ),
    Pattern(
        "range-unit",
        _pattern(r"(?<![\d.%-])(\d+(?:\.\d+)?)\s*[-~～—－]+\s*(\d+(?:\.\d+)?)([%％万亿])"),
        _range,
        never=frozenset(("cell",)),
    ),
    Pattern("decimal-zero", _pattern(f"(?<=[{HAN}，。；：（])\\.\\d+"), lambda match: f"0{match[0]}"),
    Pattern(
        "doubled-approximation",
        _pattern(
            r"(?:约|近|大约|接近)[^，。；：、（）]{0,6}\d[^，。；：、（）]{0,5}(?:左右|上下)|超过\d[^，。；：、（）]{0,5}以上"
        ),
        lambda match: None,
    ),
    Pattern(
        "approximate-comma",
        _pattern(
            "(?<=[^第一二三四五六七八九十])(?:一、二|二、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九)(?=[个天次名人家户])"
        ),
        lambda match: match[0].replace("、", ""),
        only=_RUNNING,
    ),
    Pattern(
        "ordinal-comma",
        _pattern(r"(?:^|(?<=[。；：]))第[一二三四五六七八九十]、(?![一二三四五六七八九十])"),
        lambda match: match[0][:-1] + "，",
        only=_RUNNING,
    ),
    Pattern(
        "half-width-mark",
        _pattern(
            f"(?<=[{HAN}”》）])[,;:?!](?!$)|[,;:?!](?=[{HAN}“《（])|(?<=[{HAN}”》）])[,;?!]$|(?<={_HAN})\\("
            f"|\\)(?={_HAN})|\\((?={_HAN})|(?<={_HAN})\\)|(?<={_HAN})\\.(?={_HAN}|$)"
        ),
        _mark,
        never=frozenset(("document_number", "signers", "printing")),
    ),
    Pattern("straight-quote", _pattern('"[^"]{0,200}"|\'[^\']{0,200}\'|["「」『』]'), _curved),
    Pattern("nested-book-marks", _pattern("《[^《》]*《[^《》]*》"), lambda match: None),
    Pattern("mark-between-names", _pattern("(?<=”)、(?=“)|(?<=》)、(?=《)"), lambda match: ""),
    Pattern(
        "ellipsis-form",
        _pattern(r"\.{3,}|。{3,}|·{3,}|(?<!…)…(?!…)|等……|……等"),
        lambda match: None if "等" in match[0] else "……",
    ),
    Pattern("dash-form", _pattern("-{2,}|－{2,}"), lambda match: "——"),
    Pattern("doubled-mark", _pattern("[，；：、]{2,}|。[，；：、]+|[，；：、]+。|(?<!。)。。(?!。)"), _one_mark),
    Pattern(
        "blank-in-text",
        _pattern(f"(?<={_HAN}) +(?={_HAN})"),
        lambda match: "",
        only=frozenset(("body", "heading", "annex_body")),
    ),
    Pattern("misspelling", _pattern("|".join(_SPELLINGS)), lambda match: _SPELLINGS[match[0]]),
    Pattern(
        "title-ending", _pattern("[。，；：！？、.,;:!?]$"), lambda match: "", only=frozenset(("title", "annex_title"))
    ),
    Pattern("attachment-ending", _pattern("[。；，、;,.]$"), lambda match: "", only=frozenset(("attachment_name",))),
    Pattern(
        "attachment-book-marks",
        _pattern("^《([^《》]*)》$"),
        lambda match: match[1],
        only=frozenset(("attachment_name",)),
    ),
)
