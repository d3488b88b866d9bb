"""Rules that join several places of a document: title and 署名, attachments and what is said of them, dates, genre."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.check.findings import Finding, Place, finding
from generator.check.looks import excerpt
from generator.check.passages import Kind, Passage
from generator.check.patterns import GENRE_WORDS

_BRACKETED_END = re.compile("(?:（[^（）]*）)+$")
_QUOTED = re.compile("《[^《》]*》|“[^“”]*”|（[^（）]*）")
_TITLE_MARKS = re.compile("[。，；：！？.,;:!?](?=.)")
_BEFORE_MATTER = re.compile("(?:转发|批转|印发|公布|发布|同意|表彰|授予|成立)?关于|(?:转发|批转|印发|公布|发布|同意)")
_REQUESTS = re.compile("请予?(?:批准|批复|审批|批示)|恳请[^。；]{0,20}(?:支持|批准|解决|批复)|[当妥]否[，,]")
_REFERENCE = re.compile(r"(?:见|按照?|填写|参照|照)附件\s*([0-9]{1,2}|[一二三四五六七八九])?(?![0-9])")
_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_PAIRS = {"）": "（", "”": "“", "’": "‘", "》": "《", "〉": "〈", "〕": "〔", "】": "【"}
_QUOTED = re.compile("《[^》]{0,200}》|“[^”]{0,200}”")
_TEXT_KINDS: frozenset[Kind] = frozenset(("body", "heading"))


@dataclass(frozen=True)
class Facts:
    """What is known of the document as a whole; `attachments` are the names, None where they cannot be told."""

    title: str
    issuers: tuple[str, ...] = ()
    attachments: tuple[str, ...] | None = None
    annotation: str = ""
    # A Word file shows what the data of ours cannot even say wrongly.
    has_signers: bool | None = None
    recipients: str = ""
    # The year of the document's number.
    numbered_in: int | None = None
    signed_on: date | None = None
    printed_on: date | None = None


def document_findings(
    facts: Facts, passages: Sequence[Passage], *, title_place: Place, date_place: Place
) -> Iterator[Finding]:
    """What can be told only from the whole."""
    yield from _title(facts, title_place)
    yield from _genre(facts, passages, title_place)
    yield from _references(facts, passages)
    yield from _unpaired(passages)
    if facts.signed_on and facts.numbered_in not in (None, facts.signed_on.year):
        yield finding("number-year", date_place, wanted=_written(facts.signed_on), got=str(facts.numbered_in))
    if facts.signed_on and facts.printed_on and facts.printed_on < facts.signed_on:
        places = [each.place for each in passages if each.kind == "printing"]
        yield finding(
            "printed-before-signing",
            (places or [Place()])[0],
            wanted=_written(facts.signed_on),
            got=_written(facts.printed_on),
        )


def first_date(text: str) -> date | None:
    """The first date of a text that is one."""
    found = _DATE.search(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _title(facts: Facts, place: Place) -> Iterator[Finding]:
    title = "".join(facts.title.split())
    if not title:
        return
    bare = _BRACKETED_END.sub("", title.rstrip("。，；：！？、.,;:!?"))
    shown = excerpt(title)
    if not bare.endswith(GENRE_WORDS):
        yield finding("title-genre", place, got=shown)
    if re.search("通知》?的通知|报告》?的报告|请示》?的请示|请示报告$|意见的意见", bare):
        yield finding("title-genre-twice", place, got=shown)
    if found := _TITLE_MARKS.search(_QUOTED.sub("", title)):
        yield finding("title-marks", place, got=found[0])
    yield from _title_issuer(facts, title, place)


def _title_issuer(facts: Facts, title: str, place: Place) -> Iterator[Finding]:
    matter = _BEFORE_MATTER.search(title)
    named = title[: matter.start()] if matter else ""
    if not named or not facts.issuers:
        return
    left = named
    for issuer in sorted(facts.issuers, key=len, reverse=True):
        left = left.replace("".join(issuer.split()), "")
    if left.strip("、和"):
        yield finding("title-issuer", place, wanted="、".join(facts.issuers), got=named)


def _genre(facts: Facts, passages: Sequence[Passage], place: Place) -> Iterator[Finding]:
    """What 请示 and 报告 must and must not have (条例, art. 15)."""
    title = _BRACKETED_END.sub("", "".join(facts.title.split()))
    is_request, is_report = title.endswith("请示"), title.endswith("报告")
    if is_report:
        for passage in passages:
            found = _REQUESTS.search(passage.text) if passage.kind in _TEXT_KINDS else None
            if found:
                yield finding(
                    "report-with-request", passage.place, got=excerpt(passage.text[max(0, found.start() - 6) :])
                )
    if is_request and not re.search("联系|电话", facts.annotation):
        yield finding("request-contact", place)
    if is_request and re.search("[、，]", facts.recipients.rstrip("：:")):
        yield finding("request-recipients", place, got=excerpt(facts.recipients))
    yield from _address(title, passages)
    if facts.has_signers is not None:
        if (is_request or is_report) and not facts.has_signers:
            yield finding("signers-missing", place)
        if facts.has_signers and title.endswith(("通知", "通报", "决定", "批复", "函")):
            yield finding("signers-not-due", place)


def _address(title: str, passages: Sequence[Passage]) -> Iterator[Finding]:
    """A body below is addressed as 你局, one above or beside as 贵局; 函 and 意见 go either way."""
    if title.endswith(("请示", "报告")):
        wrong, right = "你", "贵"
    elif title.endswith(("通知", "通知书", "通报", "批复", "决定")):
        wrong, right = "贵", "你"
    else:
        return
    # Not 昂贵办公用品 or 名贵乡土树种.
    form = re.compile(f"(?<![昂名珍富宝可高华尊显权]){wrong}(?=[局县市区乡镇委办厅部院校站所]|单位|公司|政府|中心)")
    for passage in passages:
        # What is quoted is addressed as its own writer had it.
        text = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), passage.text)
        if passage.kind in _TEXT_KINDS and (found := form.search(text)):
            got = text[found.start() : found.start() + 2]
            yield finding("address-form", passage.place, wanted=right + got[1:], got=got)


def _references(facts: Facts, passages: Sequence[Passage]) -> Iterator[Finding]:
    """见附件3 where there are two, 见附件 where there is none."""
    if facts.attachments is None:
        return
    count = len(facts.attachments)
    for passage in passages:
        if passage.kind not in _TEXT_KINDS:
            continue
        for found in _REFERENCE.finditer(passage.text):
            number = found[1]
            position = 1 if not number else int(number) if number.isdigit() else "一二三四五六七八九".index(number) + 1
            if position > count:
                yield finding("attachment-reference", passage.place, wanted=str(count), got=found[0])


def _unpaired(passages: Sequence[Passage]) -> Iterator[Finding]:
    for passage in passages:
        if (broken := _first_unpaired(passage.text)) is not None:
            yield finding("unpaired-mark", passage.place, got=excerpt(passage.text[max(0, broken - 8) :]))


def _first_unpaired(text: str) -> int | None:
    """Place of the first mark without its other half; a full-width ） behind a numeral ends an ordinal, and nothing else."""
    opened: list[tuple[str, int]] = []
    for index, character in enumerate(text):
        if character in _PAIRS.values():
            opened.append((character, index))
        elif character in _PAIRS:
            if opened and opened[-1][0] == _PAIRS[character]:
                opened.pop()
            # ’ is an apostrophe, too.
            elif character != "’" and not re.fullmatch("[0-9一二三四五六七八九十]{1,2}", text[:index]):
                return index
    return opened[0][1] if opened else None


def _written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
