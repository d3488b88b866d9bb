"""Lines and tables of a draft → what each of them is: the fields of a document's data, and the body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from generator.reading import patterns
from generator.reading.items import Item, Reading, block, names, tidied
from generator.reading.signing import signed
from generator.reading.tidying import Change
from generator.wording import split_ordinal

_HEAD_LINES = 14
_TITLE_LINES = 5
_LONGEST_TITLE = 200
_LONGEST_NAME = 40


def read_body(items: Iterable[Item]) -> Reading:
    """All of it is body: tidied, its cut paragraphs joined."""
    changes: list[Change] = []
    body = tidied(items, changes)
    return Reading({"body": [block(item) for item in body]}, changes)


def read_official(items: Sequence[Item], changes: list[Change]) -> Reading:
    """A whole 公文, tidied already: head, title, recipients, body, signature, date, attachments, imprint."""
    rest = list(items)
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
        found["body"] = [block(item) for item in rest]
    return Reading(found, changes)


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
            {"title": patterns.flat(title), **({"body": [block(item) for item in body]} if body else {})}
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
    return without_plain_mark(fields, issuers)


def without_plain_mark(fields: dict[str, Any], issuers: list[str], ending: str = "文件") -> dict[str, Any]:
    """A mark that the layout makes of the issuer's name is not typed."""
    mark = fields.get("issuer_mark")
    if mark and not issuers:
        fields["issuers"] = issuers = [mark.removesuffix(ending)]
    if issuers and mark in (issuers[0], issuers[0] + ending):
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
