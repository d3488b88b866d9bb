"""工作简报: its head, 编者按, 本期要目, articles, and whom it goes to; a text without a head is one article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.reading import patterns
from generator.reading.items import Item, Reading, Unplaced, block, names, place_below_names
from generator.reading.tidying import Change
from generator.wording import chinese_numeral, split_ordinal

_HEAD_LINES = 8
_LONGEST_NAME = 48
_LONGEST_TITLE_LINE = 60
_TITLE_LINES = 3
# As many articles as an issue has, and lines with points and a number of a page behind the title.
_MOST_TITLES = 50
_LONGEST_LINE = 120
_COUNT = "[0-9]{1,6}|[一二三四五六七八九十百零〇]{1,7}"
_ISSUE = re.compile(
    rf"(?:(?:19|20)[0-9]{{2}}年)?[（(]?第(?P<issue>{_COUNT})期[）)]?(?:[（(]?总第?(?P<total>{_COUNT})期[）)]?)?"
)
_NOTICE = re.compile("内部|注意保存|妥善保管|不得外传")
_EDITOR_LABEL = re.compile(r"(编\s*印|编\s*发|主\s*办|编\s*辑|印\s*发)(\s*[单部]\s*[位门])?\s*[：:]\s*")
_NOTE = re.compile(r"[【\[]?编\s*者\s*按[】\]]?\s*[：:]?\s*(?P<text>.*)")
_CONTENTS = re.compile(r"[【\[]?(本期)?(要目|目录|导读|内容提要|看点)[】\]]?[：:]?|目\s+[录次]")
# Points and the number of the page, behind a title in the contents.
_LEADER = re.compile(r"[\s.．…·]*[（(]?[0-9]*[）)]?$")
_BULLET = re.compile(r"^[\s◆◇●○■□★☆▲△※•·]+")
_CREDIT = re.compile(
    r"[（(]\s*(?:供稿(?:单位)?[：:]\s*(?P<after>[^（）()]+)|(?P<before>[^（）()：:]+?)\s*供稿)\s*[）)]"
    r"|供稿(?:单位)?[：:]\s*(?P<bare>.+)"
)
_PRINTED = re.compile(r"[（(]?\s*(?:共|本期)?\s*印(?:发|数|制)?[：:]?\s*(?P<count>[0-9]{1,6})\s*份\s*[）)]?。?")
# 南河乡政府供稿, on a line of its own.
_PLAIN_CREDIT = re.compile(r"(?P<name>[^（）()]{2,48}?)\s*供稿")
# Who made the issue, which no field takes: 编辑：赵晓燕　审核：孙志强　签发：刘大伟
_ROLE = r"(?:(?:责任|执行)?\s*编\s*辑|[责主]\s*编|编\s*[审校]|审\s*[核签定稿]|[初复终]\s*审|核\s*[稿签]|校\s*[对核]|签\s*发|撰\s*稿)"
_REACHED_BY = r"(?:(?:联系|投稿)?(?:电话|邮箱)|传真)"
_ROLES = re.compile(rf"{_ROLE}\s*[：:][^：:]*(?:(?:{_ROLE}|{_REACHED_BY})\s*[：:][^：:]*)*")
_LISTS: Mapping[str, str] = {
    **dict.fromkeys(("报", "报送", "抄报", "呈报", "主报"), "report_to"),
    **dict.fromkeys(("送", "抄送", "主送"), "send_to"),
    **dict.fromkeys(("发", "分送", "分发", "下发"), "distribute_to"),
}
_LIST = re.compile(r"(?P<label>(?:[抄呈主]\s*)?[报送]|报\s*送|[分下]?\s*发|分\s*送)\s*[：:]\s*(?P<names>.+)")
_NUMERALS = {chinese_numeral(number): number for number in range(1, 1000)}


def is_briefing(items: Sequence[Item]) -> bool:
    """Whether a 简报 and its issue stand above the text."""
    place = _place_of_issue(items)
    return place is not None and any(str(item).endswith("简报") for item in items[:place])


def read_briefing(items: Sequence[Item], changes: list[Change]) -> Reading:
    """One issue; a text without a head and without credits is one article."""
    found: dict[str, Any] = {}
    unplaced: list[Unplaced] = []
    rest = _foot(list(items), found, unplaced)
    rest, has_head = _head(rest, found)
    rest = _editor_note(rest, found)
    rest, titles = _contents(rest)
    if titles:
        found["contents_shown"] = True
    if articles := _articles(rest, titles, several=has_head):
        found["articles"] = articles
    return Reading(found, changes, unplaced)


def _foot(items: list[Item], found: dict[str, Any], unplaced: list[Unplaced]) -> list[Item]:
    """报, 送, 发, the number of copies and who made the issue, from the end upwards."""
    while items and isinstance(items[-1], str):
        last = items[-1]
        if printed := _PRINTED.fullmatch(last):
            found["print_count"] = int(printed["count"])
        elif listed := _LIST.fullmatch(last):
            name = _LISTS["".join(listed["label"].split())]
            found[name] = [*names(listed["names"]), *found.get(name, [])]
        elif len(last) <= _LONGEST_LINE and _ROLES.fullmatch(last):
            unplaced.insert(0, Unplaced("persons", last))
        else:
            break
        items = items[:-1]
    return items


def _place_of_issue(items: Sequence[Item]) -> int | None:
    """Where 第N期 stands, with nothing but names above it."""
    return place_below_names(
        items, lambda line: _ISSUE.fullmatch(_bare(line)), lines=_HEAD_LINES, longest=_LONGEST_NAME
    )


def _head(items: list[Item], found: dict[str, Any]) -> tuple[list[Item], bool]:
    """What stands down to the editor and the date; all above 第N期 is understood, or none is taken."""
    place = _place_of_issue(items)
    issue = _ISSUE.fullmatch(_bare(str(items[place]))) if place is not None else None
    if place is None or issue is None:
        return items, False
    above = [str(item) for item in items[:place]]
    labels = [line for line in above if _NOTICE.search(line)]
    name = "".join(patterns.flat(line) for line in above if line not in labels)
    if not name or len(labels) > 1 or len(name) > _LONGEST_NAME:
        return items, False
    found |= {"name": name, "issue_number": _number(issue["issue"])}
    if issue["total"]:
        found["total_issue_number"] = _number(issue["total"])
    if labels:
        found["notice_label"] = labels[0]
    return _editor(items[place + 1 :], found), True


def _editor(items: list[Item], found: dict[str, Any]) -> list[Item]:
    """编印单位 and the date, on one line or on two."""
    for count in (1, 2):
        lines = items[:count]
        if len(lines) < count or not all(isinstance(line, str) for line in lines):
            return items
        line = "　".join(map(str, lines))
        dated = patterns.DATED.fullmatch(line) if len(line) <= _LONGEST_LINE else None
        editor = _EDITOR_LABEL.sub("", dated["before"]).strip() if dated else ""
        if dated and editor and patterns.is_name(editor, _LONGEST_NAME):
            whole = patterns.DATE.fullmatch(dated["date"])
            found |= {"editor": patterns.flat(editor), "date_issued": patterns.iso(whole) if whole else None}
            return items[count:]
    return items


def _editor_note(items: list[Item], found: dict[str, Any]) -> list[Item]:
    """编者按 and the paragraphs that go on with it, up to what has no mark at its end: a title."""
    note = _NOTE.fullmatch(items[0]) if items and isinstance(items[0], str) else None
    if note is None:
        return items
    texts = [note["text"]] if note["text"] else []
    rest = items[1:]
    while rest and isinstance(rest[0], str) and _is_sentence(rest[0]):
        texts.append(rest[0])
        rest = rest[1:]
    if not texts:
        return items
    found["editor_note"] = texts
    return rest


def _contents(items: list[Item]) -> tuple[list[Item], list[str]]:
    """Below 本期要目, the lines that stand as titles further on; a heading without any is left where it is."""
    if not items or not isinstance(items[0], str) or not _CONTENTS.fullmatch(items[0]):
        return items, []
    titles: list[str] = []
    for place, item in enumerate(items[1:], start=1):
        title = _listed_title(item)
        if (
            not title
            or title in titles
            or len(titles) == _MOST_TITLES
            or _place_of_title(items, place + 1, title) is None
        ):
            return (items[place:], titles) if titles else (items, [])
        titles.append(title)
    return items, []


def _listed_title(item: Item) -> str:
    if not isinstance(item, str) or len(item) > _LONGEST_LINE:
        return ""
    bare = _LEADER.sub("", _BULLET.sub("", item))
    return _bare(split_ordinal(bare).rest)


def _place_of_title(items: Sequence[Item], start: int, title: str) -> tuple[int, int] | None:
    """From where to where the lines go that make up a title."""
    for place in range(start, len(items)):
        made = ""
        for end in range(place, min(place + _TITLE_LINES, len(items))):
            line = items[end]
            if not isinstance(line, str):
                break
            made += _bare(line)
            if made == title:
                return place, end + 1
            if not title.startswith(made):
                break
    return None


def _articles(items: list[Item], titles: Sequence[str], *, several: bool) -> list[dict[str, Any]]:
    """The text cut before each title: as the contents name them, else below each 供稿, else by their looks."""
    begins: dict[int, int] = {}
    for title in titles:
        start = max(begins.values(), default=0)
        if (place := _place_of_title(items, start, title)) is not None:
            begins[place[0]] = place[1]
    if not begins:
        begins = _titles_by_place(items, several=several)
    begins.setdefault(0, _lines_of_title(items, 0))
    places = sorted(begins)
    return [
        article
        for place, end in zip(places, [*places[1:], len(items)], strict=True)
        if (article := _article(items[place : begins[place]], items[begins[place] : end]))
    ]


def _titles_by_place(items: Sequence[Item], *, several: bool) -> dict[int, int]:
    begins = {}
    credited = any(_is_credit(item) for item in items)
    for place in range(1, len(items)):
        before = items[place - 1]
        if _is_credit(before) or (several and not credited and isinstance(before, str) and _is_sentence(before)):
            count = _lines_of_title(items, place)
            if count and (several or _is_credit(before)):
                begins[place] = count
    return begins


def _lines_of_title(items: Sequence[Item], place: int) -> int:
    """The end of the lines from a place on that look like a title with text below; the place itself where none do."""
    end = place
    while end < min(place + _TITLE_LINES, len(items)) and _is_title_line(items[end]):
        end += 1
    has_text_below = end < len(items) and not _is_title_line(items[end])
    return end if has_text_below else place


def _is_title_line(item: Item) -> bool:
    return (
        isinstance(item, str)
        and len(item) <= _LONGEST_TITLE_LINE
        and not patterns.ENDED.search(item)
        and split_ordinal(item).level is None
        and not _is_credit(item)
    )


def _is_sentence(line: str) -> bool:
    return re.search("[。！？；：][”’）》]*$", line) is not None


def _is_credit(item: Item) -> bool:
    return _credit(item) is not None


def _credit(item: Item) -> str | None:
    """Who supplied an article, where a line says so; without brackets and a label it must be a body."""
    if not isinstance(item, str):
        return None
    if labelled := _CREDIT.fullmatch(item):
        return next(part for part in labelled.groups() if part).strip()
    plain = _PLAIN_CREDIT.fullmatch(item)
    return plain["name"] if plain and patterns.is_body(plain["name"], _LONGEST_NAME) else None


def _article(title: Sequence[Item], body: Sequence[Item]) -> dict[str, Any]:
    """Title, text and who supplied it, as far as they are there."""
    article: dict[str, Any] = {}
    if title:
        article["title"] = "".join(patterns.flat(str(line)) for line in title)
    credit = _credit(body[-1]) if body else None
    text = body[:-1] if credit else body
    if text:
        article["body"] = [block(item) for item in text]
    if credit:
        article["credit"] = credit
    return article


def _bare(line: str) -> str:
    return "".join(line.split())


def _number(text: str) -> int | None:
    return int(text) if text.isascii() else _NUMERALS.get(text.replace("〇", "零"))
