"""约谈通知书 and other genres that compose sections from facts: the sections of a draft → the facts, the rest stays text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from generator.reading import patterns
from generator.reading.drafts import read_official
from generator.reading.items import Item, Reading, names
from generator.reading.tidying import Change
from generator.wording import split_ordinal

# What a section says as fields; None where it says more, or something else.
Facts = dict[str, Any] | None
_HEADING = re.compile(r"(?P<title>[^：:。]{2,12})(?:[：:。](?P<rest>.*))?")
_MARKS = "。；;. 　"
_LONGEST_NAME = 200
_DATE = r"(?P<year>[0-9]{4})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
_CLOCK = r"(?P<hour>[0-9]{1,2})(?:[:：时点](?P<minute>[0-9]{1,2})?)分?"
_TIME = re.compile(
    rf"{_DATE}\s*(?:[（(](?:星期|周).[）)])?\s*(?P<half>上午|下午|晚上)?\s*{_CLOCK}(?:开始)?(?:，请于当日(?P<check>[0-9]{{1,2}}:[0-9]{{2}})前报到)?"
)
_CONTACT = re.compile(
    r"(?:联系人[：:])?(?P<name>[^，,；;：:\s]+)[，,；;\s]*(?:联系)?电话[：:](?P<telephone>[^，；。]+)"
)
_TELEPHONE = re.compile("(?:联系)?电话[：:]")
_REPORT_DUE = re.compile(rf"请于{_DATE}前报送整改报告")
_REPLY = re.compile(rf"请填写附件中的回执，于{_DATE}前反馈至(?P<to>.+)")
_SLIP = re.compile(
    "单位（盖章）|参加人员|姓名|职务|联系电话|是否按时参加|备注|(注：)?(1\\.)?请于.*前反馈。|(2\\.)?反馈至：.*|"
)
_BOOK = "《[^《》]*》(?:（[^（）]*）)?"
_UNIT = "单位|部门|公司|企业|中心|街道|办事处|开发区|管委会|社区|[省市县区乡镇村厅局委办处科院校所站]"
# The sentences that the program writes itself before the sections, with the unit spoken to in the author's way.
_DECISION = rf"决定对(?P<unit>[你贵](?:{_UNIT})|你们|[^，。；：你贵]{{2,40}})进行约谈"
_LEAD = re.compile(rf"{_DECISION}(?:[，。](?:现将|现就)?(?:约谈)?(?:有关|相关)?事项通知如下)?[：。]")
_BASIS = re.compile(r"根据(?P<basis>[^，。；：]{2,200})，")
_BASIS_NAME = re.compile(_BOOK)
_BETWEEN_BOOKS = re.compile("(?<=[》）])[、和](?=《)")
_IS_SENTENCE = re.compile("[。！？；][”’）]*$")

_TITLE = re.compile("关于(?:对.{2,60})?约谈.{0,60}的通知书?$|约谈通知书?$")
# With the title one of them is enough, without it three are.
_OF_INTERVIEWS = ("约谈对象", "约谈时间", "约谈地点", "约谈人", "约谈内容", "约谈事项", "约谈要求")
_FEWEST_SECTIONS = 3


class _Section(NamedTuple):
    """A heading as it stands and the texts below it; the title is empty where it is none that is known."""

    title: str
    heading: list[Any]
    texts: list[Any]


def is_interview_notice(title: str, body: Sequence[Any]) -> bool:
    """Whether a draft is a 约谈通知书, by its title and the sections that no other genre has."""
    found = {_known(block)[0] for block in body} & set(_OF_INTERVIEWS)
    return len(found) >= (1 if _TITLE.search(title) else _FEWEST_SECTIONS)


def read_composed(items: Sequence[Item], changes: list[Change], *, known: Collection[str]) -> Reading:
    """The fields of a draft; sections that tell one of the `known` fields become it, the others stay in the text."""
    reading = read_official(items, changes)
    text: list[Any] = []
    sections = _sections(reading.fields.pop("body", []))
    if "basis" in known:
        _drop_lead(sections[0].texts, reading)
    for section in sections:
        facts = _SECTIONS[section.title](section.texts) if section.title else None
        if facts and facts.keys() <= set(known) and not facts.keys() & reading.fields.keys():
            reading.fields |= facts
        else:
            text += [*section.heading, *section.texts]
    if "reply_slip" in reading.fields:
        _without_slip(reading)
    if text:
        reading.fields["body"] = text
    return reading


def _sections(body: Sequence[Any]) -> list[_Section]:
    """The text cut before each known section and before each other heading of the first level."""
    sections = [_Section("", [], [])]
    for block in body:
        title, rest = _known(block)
        current = sections[-1]
        if title and not (rest and current.title and not current.texts):
            # A section on one line is its own heading.
            sections.append(_Section(title, [] if rest else [block], [block] if rest else []))
            continue
        # 联系人：… right below the heading 联系方式 is its text.
        if (
            not title
            and isinstance(block, str)
            and (split_ordinal(block).level == 1 or _is_beyond_contact(current, block))
        ):
            sections.append(_Section("", [], []))
        sections[-1].texts.append(block)
    return sections


def _is_beyond_contact(section: _Section, line: str) -> bool:
    """Whether a line stands below 联系人：… and tells no more of it."""
    return section.title == "联系人" and not section.heading and not _TELEPHONE.match(line)


def _known(block: Any) -> tuple[str, str]:
    """The title of a known section and what follows it on its line."""
    line = split_ordinal(block).rest if isinstance(block, str) else ""
    heading = _HEADING.fullmatch(line)
    if heading is None or heading["title"] not in _SECTIONS:
        return "", ""
    return heading["title"], heading["rest"] or ""


def _lines(texts: Sequence[Any]) -> list[str] | None:
    """Lines without their titles, ordinals and marks; None where a table or a picture stands among them."""
    if not texts or not all(isinstance(text, str) for text in texts):
        return None
    first = _known(texts[0])[1] or texts[0]
    return [split_ordinal(line).rest.strip().rstrip(_MARKS) for line in (first, *texts[1:])]


def _line(texts: Sequence[Any]) -> str | None:
    lines = _lines(texts)
    return lines[0] if lines and len(lines) == 1 and lines[0] else None


def _place(texts: Sequence[Any]) -> Facts:
    line = _line(texts)
    return {"place": line} if line and len(line) <= _LONGEST_NAME else None


def _time(texts: Sequence[Any]) -> Facts:
    time = _TIME.fullmatch(_line(texts) or "")
    day = patterns.iso(time) if time else None
    if time is None or day is None:
        return None
    hour = int(time["hour"]) + (12 if time["half"] in ("下午", "晚上") and int(time["hour"]) < 12 else 0)
    facts = {"time": _moment(day, f"{hour}:{time['minute'] or '0'}")}
    if time["check"]:
        facts["check_in"] = _moment(day, time["check"])
    return facts if all(facts.values()) else None


def _moment(day: str, clock: str) -> str | None:
    hour, minute = clock.split(":")
    try:
        return datetime.fromisoformat(f"{day}T{int(hour):02}:{int(minute):02}").isoformat(timespec="minutes")
    except ValueError:
        return None


def _names(field: str) -> Callable[[Sequence[Any]], Facts]:
    def read(texts: Sequence[Any]) -> Facts:
        line = _line(texts)
        found = [name for kind in names(line) for name in kind] if line and "。" not in line else []
        return {field: found} if found and all(len(name) <= _LONGEST_NAME for name in found) else None

    return read


def _clauses(field: str) -> Callable[[Sequence[Any]], Facts]:
    def read(texts: Sequence[Any]) -> Facts:
        lines = [line for line in _lines(texts) or [] if line]
        return {field: lines} if lines else None

    return read


def _contact(texts: Sequence[Any]) -> Facts:
    contact = _CONTACT.fullmatch("，".join(_lines(texts) or []))
    return {"contact": {"name": contact["name"], "telephone": contact["telephone"].strip()}} if contact else None


def _report_due(texts: Sequence[Any]) -> Facts:
    due = _REPORT_DUE.fullmatch(_line(texts) or "")
    day = patterns.iso(due) if due else None
    return {"report_due": day} if day else None


def _reply_slip(texts: Sequence[Any]) -> Facts:
    reply = _REPLY.fullmatch(_line(texts) or "")
    day = patterns.iso(reply) if reply else None
    return {"reply_slip": {"return_by": day, "return_to": reply["to"]}} if reply and day else None


_SECTIONS: Mapping[str, Callable[[Sequence[Any]], Facts]] = {
    "约谈对象": _names("interviewees"),
    "约谈人": _names("interviewers"),
    **dict.fromkeys(("约谈时间", "面试时间"), _time),
    **dict.fromkeys(("约谈地点", "面试地点"), _place),
    **dict.fromkeys(("约谈内容", "约谈事项"), _clauses("topics")),
    **dict.fromkeys(("有关要求", "约谈要求", "面试要求", "工作要求", "相关要求"), _clauses("requirements")),
    **dict.fromkeys(("需准备的材料", "需携带的材料", "准备材料", "携带材料"), _clauses("materials")),
    **dict.fromkeys(("联系方式", "联系人"), _contact),
    "整改报告期限": _report_due,
    "回执报送": _reply_slip,
}


def _drop_lead(texts: list[Any], reading: Reading) -> None:
    """Takes from the end of the cause what the program writes itself before the sections; its basis is a fact."""
    last = texts[-1] if texts else None
    place = last.rfind("决定对") if isinstance(last, str) else -1
    lead = _LEAD.fullmatch(last, place) if isinstance(last, str) and place >= 0 else None
    if lead is None or not _is_addressed(lead["unit"], reading):
        return
    above, basis = _parted_from_basis(str(last)[:place])
    if above and not _IS_SENTENCE.search(above):
        # 经研究，决定…: what is left would be half a sentence.
        return
    texts[-1:] = [above] if above else []
    reading.fields |= {"basis": basis} if basis else {}
    reading.changes.append(Change(str(last), above, ("written",)))


def _is_addressed(unit: str, reading: Reading) -> bool:
    return unit[0] in "你贵" or any(unit in kind for kind in reading.fields.get("recipients", []))


def _parted_from_basis(text: str) -> tuple[str, list[str]]:
    """The text without 根据…， at its end, and what is named there."""
    place = text.rfind("根据")
    basis = _BASIS.fullmatch(text, place) if place >= 0 else None
    if basis is None:
        return text, []
    books = _BASIS_NAME.findall(basis["basis"])
    named = "".join(books) == _BETWEEN_BOOKS.sub("", basis["basis"])
    return text[:place], books if named else [basis["basis"]]


def _without_slip(reading: Reading) -> None:
    """The 回执 that the program draws itself is no attachment of the author's."""
    kept = [each for each in reading.fields.pop("attachments", []) if not _is_slip(each)]
    if kept:
        reading.fields["attachments"] = kept


def _is_slip(attachment: Mapping[str, Any]) -> bool:
    if attachment["title"] != "约谈回执":
        return False
    texts: list[str] = []
    for block in attachment.get("body", []):
        texts += (
            [block] if isinstance(block, str) else [cell for row in (*block["header"], *block["rows"]) for cell in row]
        )
    return all(_SLIP.fullmatch("".join(text.split())) for text in texts)
