"""Tags of a template: unknown and misspelt ones, those that are missing, cut or unbalanced, and those that could reach out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from generator.check.findings import Finding, Place, Verbatim, finding
from generator.check.rules import _
from generator.check.tags import FULL_WIDTH_TAG, Line, Tag
from generator.fill.tag_forms import LOOSE_END, WHOLE_TAG
from generator.model.labels import LABELS
from generator.standard.skeletons import PROPERTY, SKELETONS, TAGS, names

_CLOSING = ("}}", "%}", "#}")
_SMART_QUOTES = re.compile("[“”‘’]")
_WORD = re.compile(r"\w+")


def nearest(name: str, known: frozenset[str]) -> str | None:
    """The known name that was probably meant: by its letters, or by its Chinese label."""
    labelled = [each for each in sorted(known) if LABELS.get(each) == name]
    close = get_close_matches(name, sorted(known), n=1)
    return next(iter([*labelled, *close]), None)


def check_tags(lines: Sequence[Line], name: str) -> Iterator[Finding]:
    """Findings about every tag, and about those that a template of this format must have."""
    known = TAGS[name]
    opened = False
    for line in lines:
        loose = LOOSE_END.findall(WHOLE_TAG.sub("", line.text))
        # The other half of a tag that Enter has cut is told with the first.
        if not (opened and loose and all(end in _CLOSING for end in loose)):
            yield from _ends(line)
        opened = bool(loose) and loose[-1] not in _CLOSING
        for text in line.cut:
            yield finding("template-tag-cut", line.place, tag=text)
        for tag in line.tags:
            yield from _faults(tag)
    yield from _unknown(lines, known)
    yield from _unbalanced(lines)
    yield from _forms(lines, name)
    yield from _missing(lines, name)


def _ends(line: Line) -> Iterator[Finding]:
    """Braces that open or close no tag."""
    wide = FULL_WIDTH_TAG.search(WHOLE_TAG.sub("", line.text))
    if wide:
        yield finding("template-tag-full-width", line.place, tag=wide[0])
    elif LOOSE_END.search(WHOLE_TAG.sub("", line.text)):
        yield finding("template-tag-syntax", line.place, tag=line.place.excerpt, detail=_("花括号不成对"))


def _faults(tag: Tag) -> Iterator[Finding]:
    if tag.fault == "syntax":
        yield finding("template-tag-syntax", tag.place, tag=tag.text, detail=tag.detail)
    elif tag.fault == "forbidden":
        yield finding("template-tag-forbidden", tag.place, tag=tag.text, detail=tag.detail)
    if _SMART_QUOTES.search(tag.text):
        yield finding("template-tag-quotes", tag.place, tag=tag.text)


def _unknown(lines: Sequence[Line], known: frozenset[str]) -> Iterator[Finding]:
    local: set[str] = set()
    for line in lines:
        for tag in line.tags:
            for name in sorted(tag.names - known - local):
                meant = nearest(name, known)
                code = "template-tag-misspelt" if meant else "template-tag-unknown"
                yield finding(code, tag.place, name=Verbatim(name), wanted=meant)
            local |= tag.sets


@dataclass(frozen=True)
class _Open:
    tag: Tag
    kind: str


def _unbalanced(lines: Sequence[Line]) -> Iterator[Finding]:
    """Each `if` has its `endif` and each `for` its `endfor`, in the same part of the file."""
    part, opened = None, list[_Open]()
    for line in [*lines, Line(Place(), "", ())]:
        if line.place.part != part:
            yield from (_unclosed(each.tag) for each in opened if each.kind)
            part, opened = line.place.part, []
        for tag in line.tags:
            if tag.fault == "syntax" and tag.keyword:
                # Whatever it was meant to be, its end is not to blame.
                opened.append(_Open(tag, ""))
            elif tag.keyword in ("if", "for"):
                if tag.keyword == "for" and any(each.kind == "for" for each in opened):
                    # Over texts of thousands of characters, a loop in a loop does not end in our time.
                    yield finding("template-tag-forbidden", tag.place, tag=tag.text, detail="for … for")
                opened.append(_Open(tag, tag.keyword))
            elif tag.keyword in ("elif", "else") and not opened:
                yield finding("template-tag-unopened", tag.place, tag=tag.text)
            elif tag.keyword in ("endif", "endfor"):
                if opened and opened[-1].kind in ("", tag.keyword.removeprefix("end")):
                    opened.pop()
                else:
                    yield finding("template-tag-unopened", tag.place, tag=tag.text)


def _unclosed(tag: Tag) -> Finding:
    return finding("template-tag-unclosed", tag.place, tag=tag.text, wanted=f"{{%p end{tag.keyword} %}}")


def _forms(lines: Sequence[Line], name: str) -> Iterator[Finding]:
    """A tag that becomes paragraphs has a `p` and a paragraph to itself; one that becomes text has neither."""
    prefixes = {each: "p" for each in names(name) if (each, "p") in _skeleton_forms(name)}
    for line in lines:
        for tag in line.tags:
            whole = tag.text == line.text.strip()
            if tag.keyword:
                if tag.prefix == "p" and not whole:
                    yield finding("template-tag-shared", tag.place, tag=tag.text)
                continue
            for each in sorted(tag.names & set(names(name))):
                wanted = prefixes.get(each, "")
                if tag.prefix != wanted and tag.prefix in ("", "p"):
                    yield finding("template-tag-form", tag.place, wanted=f"{{{{{wanted} {each} }}}}", got=tag.text)
                elif wanted and not whole:
                    yield finding("template-tag-shared", tag.place, tag=tag.text)


def _skeleton_forms(name: str) -> set[tuple[str, str]]:
    """Name and prefix of each tag of the skeleton."""
    found = (re.fullmatch(r"\{\{(p?) (\w+) \}\}", text) for _style, text in SKELETONS[name])
    return {(match[2], match[1]) for match in found if match}


def _missing(lines: Sequence[Line], name: str) -> Iterator[Finding]:
    """Tags without which documents would lose an element unseen."""
    present = set(mentioned(lines, name))
    for each in (*names(name), PROPERTY):
        if each not in present:
            part: Place = Place(part="properties" if each == PROPERTY else "body")
            yield finding("template-tag-missing", part, name=each)


def mentioned(lines: Sequence[Line], name: str) -> Iterator[str]:
    """Names that stand in the body or the properties, also those that are told already as misspelt or broken."""
    for line in lines:
        if line.place.part not in ("body", "properties"):
            continue
        for tag in line.tags:
            if not tag.keyword:
                yield from (nearest(each, TAGS[name]) or each for each in tag.names)
        broken = any(tag.fault for tag in line.tags) or LOOSE_END.search(WHOLE_TAG.sub("", line.text))
        if broken or FULL_WIDTH_TAG.search(line.text):
            yield from (nearest(word, TAGS[name]) or word for word in _WORD.findall(line.text))
