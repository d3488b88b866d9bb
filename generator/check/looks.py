"""How each element looks by its clause: face, size and colour, taken from the styles that our own files are written with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.check.contents import PAGE_FIELD, Contents, Section, WordRun
from generator.check.elements import Element, Elements, Role
from generator.check.findings import Finding, Measure, Place, Verbatim, finding
from generator.check.rules import Strength, _
from generator.check.word_properties import RunProperties
from generator.standard import faces, page, styles
from generator.standard.styles import ParagraphStyle

EXCERPT_LENGTH = 20


@dataclass(frozen=True)
class Look:
    """What an element is called, the clause on its face and size, how binding it is, and the style that keeps it."""

    name: str
    clause: str
    strength: Strength
    style: ParagraphStyle
    # A mark is as large as its length allows (7.2.4).
    any_size: bool = False


LOOKS: Mapping[Role, Look] = {
    "copy_number": Look(_("份号"), "7.2.1", "一般", styles.COPY_NUMBER),
    "secrecy": Look(_("密级和保密期限"), "7.2.2", "一般", styles.SECRECY),
    "urgency": Look(_("紧急程度"), "7.2.3", "一般", styles.URGENCY),
    "issuer_mark": Look(_("发文机关标志"), "7.2.4", "推荐", styles.ISSUER_MARK, any_size=True),
    "document_number": Look(_("发文字号"), "5.2.2", "一般", styles.DOCUMENT_NUMBER),
    "title": Look(_("标题"), "7.3.1", "一般", styles.TITLE),
    "recipients": Look(_("主送机关"), "5.2.2", "一般", styles.RECIPIENTS),
    "body": Look(_("正文"), "5.2.2", "一般", styles.BODY),
    "attachment_note": Look(_("附件说明"), "5.2.2", "一般", styles.ATTACHMENT_NOTE),
    "signature": Look(_("发文机关署名"), "5.2.2", "一般", styles.SIGNATURE),
    "date_signed": Look(_("成文日期"), "5.2.2", "一般", styles.DATE_SIGNED),
    "annotation": Look(_("附注"), "5.2.2", "一般", styles.ANNOTATION),
    "annex_label": Look(_("附件序号"), "7.3.7", "规定", styles.ATTACHMENT_LABEL),
    "annex_title": Look(_("附件标题"), "", "惯例", styles.TITLE),
    "annex_body": Look(_("附件正文"), "7.3.7", "一般", styles.BODY),
    "copy_to": Look(_("抄送机关"), "7.4.2", "一般", styles.COPY_TO),
    "printing": Look(_("印发机关和印发日期"), "7.4.3", "一般", styles.PRINTING),
}
HEADINGS = tuple(
    Look(name, "7.3.3", "一般", style)
    for name, style in zip((_("一级标题"), _("二级标题"), _("三级标题"), _("四级标题")), styles.HEADINGS, strict=True)
)
SIGNERS_LABEL = Look(_("“签发人”三字"), "7.2.6", "规定", styles.SIGNERS)
SIGNERS_NAME = Look(_("签发人姓名"), "7.2.6", "规定", ParagraphStyle("", face=faces.KAI))
ATTENDANCE_LABEL = Look(_("“出席”等字"), "10.3", "规定", ParagraphStyle("", face=faces.HEI))
ATTENDANCE_NAMES = Look(_("出席等人员名单"), "10.3", "规定", styles.ATTENDANCE)
PAGE_NUMBER = Look(_("页码"), "7.5", "一般", styles.PAGE_NUMBER)

# What is looked at: the look that holds, where it stands, and the run.
Part = tuple[Look, Place, WordRun]


def look_findings(file: Contents, elements: Elements) -> Iterator[Finding]:
    """Face, size, weight and colour of every element that was found, and of the page numbers."""
    parts = [(look, _place(element), run) for element in elements.all for look, runs in _looks(element) for run in runs]
    parts += [(PAGE_NUMBER, Place(part="odd_footer"), run) for run in _page_numbers(file.sections)]
    for look in dict.fromkeys(look for look, _where, _run in parts):
        yield from _judge(look, [(place, run) for each, place, run in parts if each is look])
    themed = [(look, place) for look, place, run in parts if run.properties.theme and _is_judged(look, run)]
    if themed:
        # One fact of the file: the faces of the theme are those of every text for which nobody chose one.
        names = tuple(dict.fromkeys(look.name for look, _where in themed))
        yield finding("theme-face", themed[0][1], element=names)


def _looks(element: Element) -> Iterator[tuple[Look, tuple[WordRun, ...]]]:
    """The runs of an element under the look that holds for them."""
    match element.role:
        case "heading":
            heading, text = _split(element.runs, element.heading)
            yield HEADINGS[(element.level or 1) - 1], heading
            yield LOOKS["body"], text
        case "signers":
            label, names = _split(element.runs, len("签发人：") if element.text.startswith("签发人") else 0)
            yield SIGNERS_LABEL, label
            yield SIGNERS_NAME, names
        case "attendance":
            label, names = _split(element.runs, len("出席："))
            yield ATTENDANCE_LABEL, label
            yield ATTENDANCE_NAMES, names
        case role if role in LOOKS:
            yield LOOKS[role], element.runs


def _split(runs: tuple[WordRun, ...], length: int) -> tuple[tuple[WordRun, ...], tuple[WordRun, ...]]:
    """Runs up to a length of the text, blanks at its beginning not counted, and the others."""
    first, rest, left = [], [], length
    for index, run in enumerate(runs):
        text = run.text if index else run.text.lstrip()
        if text[:left]:
            first.append(WordRun(text[:left], run.properties))
        if text[left:].strip():
            rest.append(WordRun(text[left:], run.properties))
        left = max(0, left - len(text))
    return tuple(first), tuple(rest)


def _page_numbers(sections: tuple[Section, ...]) -> Iterator[WordRun]:
    for section in sections:
        for paragraphs in section.footers.values():
            for paragraph in paragraphs:
                if PAGE_FIELD in paragraph.text:
                    yield from paragraph.written


def _judge(look: Look, runs: Sequence[tuple[Place, WordRun]]) -> Iterator[Finding]:
    style = look.style
    if han := [(place, run) for place, run in runs if _is_judged(look, run)]:
        yield _first_broken("face", look, han, lambda run: run.face in faces.names_of(style.face), _face, style.face)
    if not look.any_size:
        wanted = Measure(style.size.pt, "pt")
        sized = _first_broken("size", look, runs, lambda run: run.size == style.size.pt, _size, wanted)
        yield replace(sized, parameters={**sized.parameters, "name": Verbatim(page.SIZE_NAMES[style.size])})
    yield _first_broken("bold", look, runs, lambda run: not run.bold, _weight, _("不加粗"))
    if style.color == faces.RED:
        red = replace(look, clause="7.2.4", strength="规定")
        yield _first_broken("color", red, runs, lambda run: run.is_red, _color, _("红色"))
    else:
        black = replace(look, clause="5.2.4", strength="规定")
        yield _first_broken("color", black, runs, lambda run: run.is_black, _color, _("黑色"))


def _is_judged(look: Look, run: WordRun) -> bool:
    """Letters and digits have a face of their own in Word, of which the standard says nothing but for the page number."""
    return look is PAGE_NUMBER or not run.text.strip().isascii()


def _first_broken(
    code: str,
    look: Look,
    runs: Sequence[tuple[Place, WordRun]],
    holds: Callable[[RunProperties], bool],
    got: Callable[[RunProperties], Measure | str],
    wanted: Measure | str,
) -> Finding:
    """One finding for all runs of a look: the first that breaks the rule, or that it holds."""
    broken = [(place, run) for place, run in runs if not holds(run.properties)]
    place, run = (broken or runs)[0]
    return finding(
        code,
        place,
        wanted=wanted,
        got=got(run.properties),
        state="fails" if broken else "holds",
        clause=look.clause,
        strength=look.strength,
        element=look.name,
    )


def _face(run: RunProperties) -> str:
    return run.face


def _size(run: RunProperties) -> Measure:
    return Measure(run.size, "pt")


def _weight(run: RunProperties) -> str:
    return _("加粗") if run.bold else _("不加粗")


def _color(run: RunProperties) -> str:
    if run.is_black:
        return _("黑色")
    return _("红色") if run.is_red else f"#{run.color}"


def _place(element: Element) -> Place:
    return Place(part="body", paragraph=element.paragraph.number, excerpt=excerpt(element.text))


def excerpt(text: str) -> Verbatim:
    """The beginning of a text, for people to find it by."""
    words = " ".join(text.split())
    return Verbatim(words if len(words) <= EXCERPT_LENGTH else f"{words[:EXCERPT_LENGTH]}…")
