"""Ways to break a Word file of ours in exactly one place."""

import re
from collections.abc import Callable
from typing import NamedTuple

from tests.check.alterations import DOCUMENT, Alteration, Parts, in_style, swap

PARAGRAPH = re.compile(r"<w:p>(?:(?!<w:p>).)*?</w:p>", re.DOTALL)
BLANK = '<w:p><w:pPr><w:pStyle w:val="Hongtou02"/></w:pPr></w:p>'
BLANK_BEFORE = re.compile(r'<w:p><w:pPr><w:pStyle w:val="Hongtou02"/>(?:<w:keepNext/>)?</w:pPr></w:p>$')


class Break(NamedTuple):
    """A fixture, what is done to its file, and the code and clause of what is found."""

    name: str
    base: str
    alteration: Alteration
    code: str
    clause: str


def on_document(change: Callable[[str], str]) -> Alteration:
    def alter(parts: Parts) -> None:
        text = parts[DOCUMENT].decode("utf-8")
        changed = change(text)
        assert changed != text
        parts[DOCUMENT] = changed.encode("utf-8")

    return alter


def paragraph_with(text: str, words: str) -> str:
    return next(each for each in PARAGRAPH.findall(text) if words in re.sub("<[^>]*>", "", each))


def in_paragraph(words: str, old: str, new: str) -> Alteration:
    """Puts `new` where `old` stands within the paragraph that has the words."""

    def change(text: str) -> str:
        found = paragraph_with(text, words)
        assert old in found, (words, old)
        return text.replace(found, found.replace(old, new, 1), 1)

    return on_document(change)


def before(words: str, more: str) -> Alteration:
    return on_document(lambda text: text.replace(found := paragraph_with(text, words), more + found, 1))


def without_blank_before(words: str) -> Alteration:
    def change(text: str) -> str:
        start = text.index(paragraph_with(text, words))
        head = BLANK_BEFORE.sub("", text[:start])
        assert head != text[:start], words
        return head + text[start:]

    return on_document(change)


def says(old: str, new: str) -> Alteration:
    """Other words, all in one run."""
    return swap(DOCUMENT, old, new)


def all_of(*alterations: Alteration) -> Alteration:
    def alter(parts: Parts) -> None:
        for each in alterations:
            each(parts)

    return alter


def face(style: str, old: str, new: str) -> Alteration:
    return in_style(style, f'w:eastAsia="{old}"', f'w:eastAsia="{new}"')


def bold(style: str) -> Alteration:
    return in_style(style, "<w:color", "<w:b/><w:color")


def raised(twips: int) -> Alteration:
    """The mark stands higher: the first space above is less."""

    def change(text: str) -> str:
        found = re.search(r'<w:spacing w:before="(\d+)"', text)
        assert found
        return text.replace(found[0], f'<w:spacing w:before="{int(found[1]) - twips}"', 1)

    return on_document(change)


def unparted(text: str) -> str:
    """One blank line above 署名 is gone."""
    start = text.index('<w:p><w:pPr><w:pStyle w:val="Hongtou31"/>')
    return BLANK_BEFORE.sub("", text[:start]) + text[start:]


def moved(stop: int, twips: int) -> Alteration:
    """署名 and date stand at another tab stop."""
    return swap(DOCUMENT, f'w:val="center" w:pos="{stop}"', f'w:val="center" w:pos="{stop + twips}"', everywhere=True)


def without_rule(number: int) -> Alteration:
    """One of the imprint's rules is gone, counted from 0; its line stays."""

    def change(text: str) -> str:
        start = [found.start() for found in re.finditer("<w:pBdr><w:top", text)][number]
        return text[:start] + text[text.index("</w:pBdr>", start) + len("</w:pBdr>") :]

    return on_document(change)


def without_drawing(name: str) -> Alteration:
    """A shape is gone, and the run that it hangs in."""

    def change(text: str) -> str:
        place = text.index(f'name="{name}"')
        start, end = text.rindex("<w:r><mc:AlternateContent>", 0, place), text.index("</w:r>", place) + len("</w:r>")
        return text[:start] + text[end:]

    return on_document(change)


def emptied(part: str) -> Alteration:
    """A footer without text."""

    def alter(parts: Parts) -> None:
        parts[part] = re.sub(rb"<w:r>.*</w:r>", b"", parts[part])

    return alter


def in_part(part: str, old: str, new: str) -> Alteration:
    """Everywhere in a part."""
    return swap(part, old, new, everywhere=True)


FANG, KAI, HEI, XIAO = "仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体"
RUN = '<w:rFonts w:hint="eastAsia"/>'
CENTRE, LEFT = '<w:jc w:val="center"/>', '<w:jc w:val="left"/>'
NOTICE, REPORT, LETTER = "notice_jishan_2022_16", "report_jishan_2022_8", "interview_notice_jishan_2022_3"
MINUTES, ORDER = "minutes_jishan_2022_5", "order_jishan_2022_1"
