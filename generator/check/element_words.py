"""How single elements of a Word file are worded: labels, colons, brackets, endings. Our own data cannot say them wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.elements import Element, Elements
from generator.check.findings import Finding, Place, finding
from generator.check.looks import excerpt
from generator.check.patterns import DATE

_LABEL = re.compile(r"附件?\s*[一二三四五六七八九十0-9]*\s*[:：、.．]?")
_ORDINAL = re.compile(r"([0-9]{1,2})\s*([.．、:：）)]?)\s*")
_ANNEX_LABEL = re.compile(r"(?P<number>.*号)?附件(?P<position>[0-9]{0,2})")


def element_word_findings(elements: Elements) -> Iterator[Finding]:
    """The wording of recipients, signers, attachment note, annotation and imprint."""
    for element in elements.of("recipients")[-1:]:
        if not element.text.endswith("：") and elements.kind in ("general", "letter"):
            yield finding("recipients-colon", _place(element), got=excerpt(element.text))
    for element in elements.of("signers"):
        if element.text.startswith("签发人") and not element.text.startswith("签发人："):
            yield finding("signers-colon", _place(element), got=excerpt(element.text))
        if element.text.endswith(("。", "；", "，", "、")):
            yield finding("signers-ending", _place(element), got=_ends(element.text))
    yield from _note(elements)
    yield from _annexes(elements)
    for element in elements.of("annotation"):
        if not re.fullmatch("（.*）", element.text):
            yield finding("annotation-brackets", _place(element), got=excerpt(element.text))
    for element in elements.of("copy_to"):
        if not re.fullmatch("[^：:]{1,3}：.*。", "".join(element.text.split())):
            yield finding("copy-to-form", _place(element), got=_ends(element.text))
    for element in elements.of("printing"):
        if not element.text.endswith("印发"):
            yield finding("printing-ending", _place(element), got=_ends(element.text))


def attachment_names(elements: Elements) -> tuple[str, ...]:
    """The names in the attachment note, without label, number and what was typed behind them."""
    return tuple(name for _element, _ordinal, name in _noted(elements))


def _noted(elements: Elements) -> Iterator[tuple[Element, str, str]]:
    for index, element in enumerate(elements.of("attachment_note")):
        text = "".join(element.text.split())
        if not index and (label := _LABEL.match(text)):
            text = text[label.end() :]
        ordinal = _ORDINAL.match(text)
        # 2022年… is a name that begins with a number.
        has_ordinal = ordinal is not None and bool(ordinal[2])
        yield (
            element,
            ordinal[0] if has_ordinal and ordinal else "",
            text[ordinal.end() :] if has_ordinal and ordinal else text,
        )


def _note(elements: Elements) -> Iterator[Finding]:
    for index, (element, ordinal, name) in enumerate(_noted(elements)):
        label = _LABEL.match("".join(element.text.split()))
        if not index and label and label[0] != "附件：":
            yield finding("attachment-label", _place(element), got=label[0])
        if ordinal and not re.fullmatch(r"[0-9]{1,2}\.", ordinal):
            right = re.sub("[^0-9]", "", ordinal) + "."
            yield finding("attachment-ordinal", _place(element), wanted=right, got=ordinal)
        if name.endswith(("。", "；", "，", "、", ";", ",", ".")):
            yield finding("attachment-ending", _place(element), got=_ends(name))
        bare = name.rstrip("。；，、;,.")
        if re.fullmatch("《[^《》]*》", bare):
            yield finding("attachment-book-marks", _place(element), got=excerpt(bare))


def _annexes(elements: Elements) -> Iterator[Finding]:
    """Labels and titles of the attachments, beside what the note says."""
    names = attachment_names(elements)
    count = 0
    for index, element in enumerate(elements.all):
        if element.role != "annex_label":
            continue
        count += 1
        label = _ANNEX_LABEL.fullmatch("".join(element.text.split()))
        if label is None:
            yield finding("annex-label-form", _place(element), got=excerpt(element.text))
        position = int(label["position"]) if label and label["position"] else count
        titles = []
        for following in elements.all[index + 1 :]:
            if following.role != "annex_title":
                break
            titles.append("".join(following.text.split()))
        title = "".join(titles)
        if title and 0 < position <= len(names):
            wanted = names[position - 1].rstrip("。；，、;,.")
            if title not in (wanted, wanted.strip("《》")):
                yield finding("attachment-title", _place(element), wanted=excerpt(wanted), got=excerpt(title))


def date_of(element: Element | None) -> str:
    """The date in the words of an element."""
    found = DATE.search(element.text) if element else None
    return found[0] if found else ""


def _place(element: Element) -> Place:
    return Place(part="body", paragraph=element.paragraph.number, excerpt=excerpt(element.text))


def _ends(text: str) -> str:
    words = "".join(text.split())
    return words if len(words) <= 12 else f"…{words[-12:]}"
