"""Rules of numbers, dates, marks and words that one piece of text keeps or breaks by itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date

from generator.check.figure_patterns import FIGURE_PATTERNS
from generator.check.pattern import RUNNING, Pattern
from generator.check.patterns import HAN, NUMBER
from generator.wording import date_text

_HAN = f"[{HAN}]"
_DIGITS = "〇零○一二三四五六七八九"
_ZERO_TO_NINE, _ZEROS = "零一二三四五六七八九", {"〇": "零", "○": "零"}
# A date, each of whose parts is in 汉字 or in digits.
_YEAR = f"([{_DIGITS}]{{4}}|(?<![0-9])[0-9]{{4}})年"
_MONTH, _DAY = "([一二三四五六七八九十]{1,2}|[0-9]{1,2})月", "([一二三四五六七八九十]{1,3}|[0-9]{1,2})"
# What is left of a date without its units: digits alone are as they should be.
_NO_DIGITS = str.maketrans("", "", "年月日号")
_FULL = str.maketrans(",;:?!()", "，；：？！（）")


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
    return match[0] if _calendar(*_arabic(match)) else None


def _han_date(match: re.Match[str]) -> str:
    """二〇二二年四月十二日, 2022年四月12日 → 2022年4月12日; a day that the calendar does not have is told as that."""
    parts = _arabic(match)
    if match[0].translate(_NO_DIGITS).isdigit() or (len(parts) == 3 and not _calendar(*parts)):
        return match[0]
    return "".join(part + unit for part, unit in zip(parts, "年月日", strict=False))


def _arabic(match: re.Match[str]) -> tuple[str, ...]:
    """Year, month and day of a date, as far as it has them, in Arabic numerals."""
    year, *small = (part for part in match.groups() if part)
    digits = "".join(each if each.isdecimal() else str(_ZERO_TO_NINE.index(_ZEROS.get(each, each))) for each in year)
    return (digits, *(part if part.isdecimal() else str(_small(part)) for part in small))


def _small(numeral: str) -> int:
    """一 to 三十一."""
    tens, _mark, units = numeral.rpartition("十")
    ten = 0 if "十" not in numeral else _DIGITS.index(tens) - 2 if tens else 1
    return ten * 10 + (_DIGITS.index(units) - 2 if units else 0)


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
    **{f"{word}帐": f"{word}账" for word in "报记入转对查结欠坏呆"},
    **{f"帐{word}": f"账{word}" for word in ("单", "册", "簿", "本", "面", "款")},
    "座落": "坐落",
    "渡过难关": "度过难关",
    "渡假": "度假",
    "即然": "既然",
    "必竟": "毕竟",
    "签定": "签订",
    "复盖": "覆盖",
    "部暑": "部署",
    "再接再励": "再接再厉",
    "一如继往": "一如既往",
}


def _misspelt(word: str) -> str:
    """Where a word ends and another begins, the same characters are right: 反复盖章, 抽签定标, 转入帐篷."""
    if word.endswith("帐"):
        return f"{word}(?![篷子幕])"
    return {
        "复盖": "(?<!反)(?<!重)复盖",
        "签定": "(?<![抽中])签定",
        "即然": "(?<![立随当])即然",
        "必竟": "(?<!务)必竟",
    }.get(word, word)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


PATTERNS: tuple[Pattern, ...] = (
    *FIGURE_PATTERNS,
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
        # Not the name of an event or a feast: 1917年十月革命, 2022年三月三.
        _pattern(f"{_YEAR}(?:{_MONTH}(?:{_DAY}[日号]|(?!革命|[一二三四五六七八九十])))?"),
        _han_date,
    ),
    Pattern("date-short-year", _pattern(r"(?<![\d〔])\d{2}年\d{1,2}月(?:\d{1,2}日)?|’\d{2}年"), lambda match: None),
    # “2.0”, “4.0” are versions.
    Pattern(
        "day-name-point",
        _pattern(r"“(1[0-2]|[1-9])[.．]([12]\d|3[01]|[1-9])”(?!版)"),
        lambda match: f"“{match[1]}·{match[2]}”",
    ),
    Pattern("date-day-word", _pattern(r"\d{1,2}月\d{1,2}号"), lambda match: match[0][:-1] + "日"),
    Pattern("date-unreal", _pattern(f"{_YEAR}{_MONTH}{_DAY}[日号]"), _unreal),
    Pattern("clock-twice", _pattern(r"(?:上午|下午|晚上|中午)(?:1[3-9]|2[0-3])[:：时点]"), lambda match: None),
    Pattern(
        "ordinal-comma",
        _pattern(r"(?:^|(?<=[。；：]))第[一二三四五六七八九十]、(?![一二三四五六七八九十])"),
        lambda match: match[0][:-1] + "，",
        only=RUNNING,
    ),
    # The brackets of a document's number are another rule's: they become 〔〕.
    Pattern(
        "half-width-mark",
        _pattern(
            f"(?<=[{HAN}”》）])[,;:?!](?!$)|[,;:?!](?=[{HAN}“《（])|(?<=[{HAN}”》）])[,;?!]$|(?<={_HAN})\\((?!\\d{{4}}\\)第?\\d+号)"
            f"|\\)(?={_HAN})|\\((?={_HAN})|(?<={_HAN})\\)|(?<={_HAN})\\.(?={_HAN}|$)"
        ),
        _mark,
        never=frozenset(("document_number", "signers", "printing")),
    ),
    Pattern("straight-quote", _pattern('"[^"]{0,200}"|\'[^\']{0,200}\'|["「」『』]'), _curved),
    Pattern("nested-book-marks", _pattern("《[^《》]*《[^《》]*》"), lambda match: None),
    # An ordinal keeps its brackets, and so does a name: （第八条第（一）项）, （《办法（试行）》）.
    Pattern(
        "nested-brackets",
        _pattern("（(?:[^（）《》]|《[^《》]{0,200}》|第（[^（）]{1,3}）){0,200}(?<!第)（(?!试行）)[^（）]{0,200}）"),
        lambda match: None,
    ),
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
        _pattern(
            f"(?<=[{HAN}0-9，。；：、）》”]) +(?=[{HAN}“《（])|(?<=[{HAN}，。；：、）》”]) +(?=[0-9，。；：、）》”])"
        ),
        lambda match: "",
        only=frozenset(("body", "heading", "annex_body")),
    ),
    Pattern("misspelling", _pattern("|".join(map(_misspelt, _SPELLINGS))), lambda match: _SPELLINGS[match[0]]),
    # 截止 is an end: 报名截止, 申报截止; 截至 goes up to a day, and begins a clause.
    Pattern(
        "until-word",
        _pattern(rf"(?<![{HAN}A-Za-z0-9”》）])截止[到至]?(?=\d{{1,4}}[年月]|目前|今)"),
        lambda match: "截至",
    ),
    Pattern(
        "title-ending", _pattern("[。，；：！？、.,;:!?]$"), lambda match: "", only=frozenset(("title", "annex_title"))
    ),
    Pattern(
        "title-vague",
        _pattern("关于(?:有关|相关)(?:问题|事宜|事项|工作)的"),
        lambda match: None,
        only=frozenset(("title",)),
    ),
    Pattern("caption-ending", _pattern("[。；，：]$"), lambda match: "", only=frozenset(("caption",))),
    Pattern("attachment-ending", _pattern("[。；，、;,.]$"), lambda match: "", only=frozenset(("attachment_name",))),
    Pattern(
        "attachment-book-marks",
        _pattern("^《([^《》]*)》$"),
        lambda match: match[1],
        only=frozenset(("attachment_name",)),
    ),
)
