"""How the elements of a 公文 are written, read leniently."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.wording import chinese_numeral

_DATE = r"(?P<year>(?:19|20)[0-9]{2})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
_DATE_IN_HAN = (
    r"(?P<han_year>[一二][〇○零一二三四五六七八九]{3})年"
    r"(?P<han_month>[一二三四五六七八九十]{1,2})月(?P<han_day>[一二三四五六七八九十]{1,3})日"
)

NUMBER = re.compile(
    r"(?P<code>[\u3400-\u4dbf\u4e00-\u9fff]{1,15})〔(?P<year>(?:19|20)[0-9]{2})〕第?(?P<serial>[1-9][0-9]{0,4})号(?P<rest>.*)"
)
SIGNERS = re.compile(r"签发人[：:](?P<names>.+)")
DATE = re.compile(f"{_DATE}|{_DATE_IN_HAN}")
# What stands in for numbers that are not known yet: blanks, 2026年×月×日, 2026年__月__日.
_UNKNOWN = r"\s×xX＿_*□○〇"
_PART = f"[0-9〇○零一二三四五六七八九十{_UNKNOWN}]{{0,8}}"
# A date, filled in or not, with what stands before it on its line.
_ANY_DATE = rf"(?P<any_year>{_PART})年(?P<any_month>{_PART})月(?P<any_day>{_PART})日"
DATED = re.compile(rf"(?P<before>.*?)\s*(?P<date>{_ANY_DATE})")
_UNFILLED = re.compile(r"[\s○〇]*|.*[×xX＿_*□].*")
COPY_NUMBER = re.compile("[0-9]{6}")
SECRECY = re.compile("(?P<level>绝密|机密|秘密)(★(?P<period>.+))?")
ANNOTATION = re.compile(r"[（(](?P<text>.+)[）)]")
# What stands before a list of names, and is no part of the first.
LIST_LABEL = re.compile(r"\s*(?:主\s*送|抄\s*[送报]|报\s*送|分\s*送|[报送发])(?:\s*机\s*关)?\s*[：:]\s*")
COPY_TO = re.compile(r"(?P<label>抄\s*[送报])(?:\s*机\s*关)?\s*[：:](?P<names>.+)")
PRINTING = re.compile(rf"(?P<office>\S.*?)(?:{_DATE}|{_DATE_IN_HAN})印发?")
# Looked for where a line of 印发 has no date.
UNDATED_PRINTING = re.compile(rf"(?=.{{,120}}$)(?P<before>\S.*?)\s*{_ANY_DATE}印发?")
ATTACHMENT = re.compile(r"附件[0-9]{0,2}[：:]?")
ATTACHMENT_NOTE = re.compile(r"附件[：:](?P<first>.+)")
NUMBERED = re.compile(r"[0-9]{1,2}[.．、](?P<title>.+)")
RECIPIENTS = re.compile(
    r"主\s*送(?:\s*机\s*关)?\s*[：:]\s*(?P<labelled>[^。；！？]{2,500})[：:。]?|(?P<names>[^。；！？]{2,500})[：:]"
)
TITLE = re.compile(
    r"(通知书?|通报|意见|决定|决议|公告|通告|公报|议案|批复|函|报告|请示|纪要|方案|办法|规定)(（[^（）]*）)?$"
)
ENDED = re.compile(r"[。；：！？，、;:,]$")

_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_HAN_NUMBERS = {chinese_numeral(number): number for number in range(1, 32)}
_BODY = re.compile(
    "(府|室|局|委|委员会|会|厅|部|组|中心|院|站|所|队|公司|专班|处|科|镇|乡|街道|党组|社|学校|大学|行|团|馆|台|庭|署|指挥部)$"
)
_PUNCTUATION = re.compile(r"[。，；：！？、,;:!?]")


def is_name(line: str, longest: int) -> bool:
    """Whether a line may be a name alone: short, and without punctuation."""
    return len(line) <= longest and not _PUNCTUATION.search(line) and not DATE.search(line)


def is_body(line: str, longest: int) -> bool:
    """Whether a line is the name of an official body, by the word at its end."""
    return is_name(line, longest) and _BODY.search(line) is not None


def iso(found: re.Match[str]) -> str | None:
    """The day of a match that has one, in numerals of either kind; None for a day that no calendar has."""
    parts = found.groupdict()
    if parts.get("han_year"):
        year = parts["han_year"].translate(_HAN_DIGITS)
        month, day = (_HAN_NUMBERS.get(parts[name], 0) for name in ("han_month", "han_day"))
    else:
        year, month, day = parts["year"], int(parts["month"]), int(parts["day"])
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return None


def is_unfilled(dated: re.Match[str]) -> bool:
    """Whether year, month or day of a `DATED` line is still to be filled in."""
    return any(_UNFILLED.fullmatch(dated[part]) for part in ("any_year", "any_month", "any_day"))


def flat(line: str) -> str:
    """A name or a title without the blanks that its lines were broken with."""
    return re.sub(r"(?<=[\u3400-\u9fff（）《》])[\s\u3000]+(?=[\u3400-\u9fff（）《》])", "", line).strip()


def parted(text: str, marks: str) -> Iterator[str]:
    """The text cut at the marks that stand in no brackets."""
    depth, part = 0, ""
    for character in text:
        depth += (character in "（(") - (character in "）)")
        if character in marks and depth <= 0:
            yield part
            part = ""
        else:
            part += character
    yield part
