"""Lines and tables of a draft → what each of them is: the fields of a document's data, and the body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.reading import patterns
from generator.reading.joining import joined
from generator.reading.signing import signed
from generator.reading.tidying import Change, tidy
from generator.wording import ended_headings, split_ordinal
from generator.wording import lines as lines_of

# Rows of cells, as a spreadsheet or a Word file has them.
TableRows = Sequence[Sequence[str]]
# A line of text, a table, or a block of the model's data, such as a picture.
Item = str | TableRows | dict[str, Any]

_HEAD_LINES = 14
_TITLE_LINES = 5
_LONGEST_TITLE = 200
_LONGEST_NAME = 40


@dataclass
class Reading:
    """Fields of a document's data as far as they were found, and every change made on the way."""

    fields: dict[str, Any] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)


def read_body(items: Iterable[Item]) -> Reading:
    """All of it is body: tidied, its cut paragraphs joined."""
    changes: list[Change] = []
    body = _tidied(items, changes)
    return Reading({"body": [_block(item) for item in body]}, changes)


def read_draft(items: Iterable[Item]) -> Reading:
    """A whole document: head, title, recipients, body, signature, date, attachments, imprint."""
    changes: list[Change] = []
    rest = _tidied(items, changes)
    found: dict[str, Any] = {}
    # 版记 stands at the very end, or before the attachments that are not bound with the text.
    rest = _imprint(rest, found, changes)
    rest = _attached(rest, found)
    rest = _imprint(rest, found, changes)
    rest = list(signed(rest, found, changes))
    rest = _head(rest, found)
    rest = _title_and_recipients(rest, found)
    rest = _attachment_note(rest, found)
    if rest:
        found["body"] = [_block(item) for item in rest]
    return Reading(found, changes)


def _tidied(items: Iterable[Item], changes: list[Change]) -> list[Item]:
    made: list[Item] = []
    run: list[str] = []
    for item in items:
        if isinstance(item, str):
            run += [_tidy(line, changes) for line in lines_of(item)]
        else:
            made += [*_joined(run, changes), item]
            run = []
    return _with_headings([*made, *_joined(run, changes)], changes)


def _with_headings(items: list[Item], changes: list[Change]) -> list[Item]:
    """一、总体要求。 above text of its own is a heading with a mark too many."""
    for place in ended_headings([item if isinstance(item, str) else "" for item in items]):
        line = str(items[place])
        if line.endswith("。"):
            items[place] = line[:-1]
            changes.append(Change(line, line[:-1], ("heading",)))
    return items


def _tidy(line: str, changes: list[Change]) -> str:
    text, reasons = tidy(line)
    if reasons:
        changes.append(Change(line, text, reasons))
    return text


def _joined(run: list[str], changes: list[Change]) -> Iterator[str]:
    for lines in joined(run):
        text = "".join(lines)
        if len(lines) > 1:
            changes.append(Change("\n".join(lines), text, ("joined",)))
        yield text


def _block(item: Item) -> Any:
    """Text is a line of the body, rows are a table; the first row of several is its header."""
    if isinstance(item, str | dict):
        return item
    columns = max(map(len, item))
    rows = [[*row, *[""] * (columns - len(row))] for row in item]
    header = 1 if len(rows) > 1 else 0
    return {"kind": "table", "columns": [{}] * columns, "header": rows[:header], "rows": rows[header:]}


def _attached(items: list[Item], found: dict[str, Any]) -> list[Item]:
    """附件1 on a line of its own begins an attachment: its title, then its text."""
    places = [
        index for index, item in enumerate(items) if isinstance(item, str) and patterns.ATTACHMENT.fullmatch(item)
    ]
    if not places:
        return items
    attachments = []
    for place, end in zip(places, [*places[1:], len(items)], strict=True):
        title, *body = items[place + 1 : end] or [""]
        if not isinstance(title, str) or not title:
            return items
        attachments.append(
            {"title": patterns.flat(title), **({"body": [_block(item) for item in body]} if body else {})}
        )
    found["attachments"] = attachments
    return items[: places[0]]


def _imprint(items: list[Item], found: dict[str, Any], changes: list[Change]) -> list[Item]:
    kept = list(items)
    while kept and isinstance(kept[-1], str):
        last = kept[-1]
        if printed := patterns.PRINTING.fullmatch(last):
            found["printing"] = {"office": printed["office"].strip(), "date": patterns.iso(printed)}
        elif (undated := patterns.UNDATED_PRINTING.fullmatch(last)) and patterns.is_unfilled(undated):
            found["printing"] = {"office": undated["before"].strip(), "date": None}
            changes.append(Change(last, undated["before"].strip(), ("undated",)))
        elif copied := patterns.COPY_TO.fullmatch(last):
            # 抄报 is 抄送 in the standard (7.4.2): one list, in the order of the lines.
            found["copy_to"] = [*names(copied["names"]), *found.get("copy_to", [])]
            if copied["label"].endswith("报"):
                changes.append(Change(last, f"抄送：{copied['names']}", ("copies",)))
        else:
            break
        kept.pop()
    return kept


def _head(items: list[Item], found: dict[str, Any]) -> list[Item]:
    """What stands above the title, down to the number; all of it is understood, or none is taken."""
    for place, item in enumerate(items[:_HEAD_LINES]):
        if isinstance(item, str) and (number := patterns.NUMBER.fullmatch(item)):
            head = _head_fields([*items[:place], number["rest"].strip()], found.get("issuers", []))
            if head is None:
                return items
            found |= head
            found["document_number"] = {
                "issuer_code": number["code"],
                "year": int(number["year"]),
                "serial": int(number["serial"]),
            }
            return items[place + 1 :]
    return items


def _head_fields(above: Sequence[Item], issuers: list[str]) -> dict[str, Any] | None:
    """份号, 密级, 紧急程度, mark and 签发人; None where a line is none of them."""
    fields: dict[str, Any] = {}
    for line in above:
        if not isinstance(line, str):
            return None
        if not line:
            continue
        if line in ("特急", "加急"):
            fields["urgency"] = line
        elif copies := patterns.COPY_NUMBER.fullmatch(line):
            fields["copy_number"] = int(copies[0])
        elif secrecy := patterns.SECRECY.fullmatch(line):
            period = {"period": secrecy["period"]} if secrecy["period"] else {}
            fields["secrecy"] = {"level": secrecy["level"], **period}
        elif signers := patterns.SIGNERS.fullmatch(line):
            fields["signers"] = [name for name in re.split(r"[、\s]+", signers["names"]) if name]
        elif patterns.is_name(line, _LONGEST_NAME) and "issuer_mark" not in fields:
            fields["issuer_mark"] = patterns.flat(line)
        else:
            return None
    return _without_plain_mark(fields, issuers)


def _without_plain_mark(fields: dict[str, Any], issuers: list[str]) -> dict[str, Any]:
    """A mark that the layout makes of the issuer's name is not typed."""
    mark = fields.get("issuer_mark")
    if mark and not issuers:
        fields["issuers"] = issuers = [mark.removesuffix("文件")]
    if issuers and mark in (issuers[0], issuers[0] + "文件"):
        del fields["issuer_mark"]
    return fields


def _title_and_recipients(items: list[Item], found: dict[str, Any]) -> list[Item]:
    for count in range(1, min(_TITLE_LINES, len(items)) + 1):
        head = items[:count]
        if not isinstance(head[-1], str) or patterns.ENDED.search(head[-1]) or split_ordinal(head[-1]).level:
            break
        title = "".join(patterns.flat(line) for line in head if isinstance(line, str))
        if len(title) > _LONGEST_TITLE:
            break
        if patterns.TITLE.search(title):
            found["title"] = title
            items = items[count:]
            break
    if "title" in found and items and isinstance(items[0], str) and (to := patterns.RECIPIENTS.fullmatch(items[0])):
        found["recipients"] = names(to["labelled"] or to["names"])
        items = items[1:]
    return items


def _attachment_note(items: list[Item], found: dict[str, Any]) -> list[Item]:
    """附件：1.甲 and the lines below it, at the end of the text, name the attachments."""
    for index in range(len(items) - 1, -1, -1):
        item = items[index]
        if isinstance(item, str) and (note := patterns.ATTACHMENT_NOTE.fullmatch(item)):
            break
        if not isinstance(item, str) or not patterns.NUMBERED.fullmatch(item):
            return items
    else:
        return items
    numbered = [note["first"], *(line for line in items[index + 1 :] if isinstance(line, str))]
    titles = [found_title["title"] for line in numbered if (found_title := patterns.NUMBERED.fullmatch(line))]
    named = titles if len(titles) == len(numbered) else [note["first"]] if len(numbered) == 1 else []
    if not named:
        return items
    texts = found.get("attachments", [])
    if texts and [attachment["title"] for attachment in texts] != [patterns.flat(title) for title in named]:
        return items
    if not texts:
        found["attachments"] = [{"title": patterns.flat(title)} for title in named]
    return items[:index]


def names(text: str) -> list[list[str]]:
    """Kinds of bodies parted by ，, bodies of a kind by 、; marks inside brackets part nothing, and a label is no name."""
    kinds = patterns.parted(patterns.LIST_LABEL.sub("", text, count=1).strip().rstrip("：:。."), "，,；;")
    return [kept for kind in kinds if (kept := [name.strip() for name in patterns.parted(kind, "、") if name.strip()])]
