"""The reader's language: Chinese is the source text, the catalogues in `translations/` hold the others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path
from typing import Any

from generator.check import RULES, Finding, Measure, Place
from generator.check.findings import PARTS, STATES, STEPS, STRENGTHS, UNITS, UNVERIFIED, State, Value, Verbatim
from generator.check.rules import Strength, _
from generator.errors import CODES, Fault, Sentences
from generator.model import REGISTRY
from generator.model.labels import LABELS

SOURCE = "zh"
LANGUAGES = (SOURCE, "en")
TRANSLATIONS = Path(__file__).parent / "translations"


def sentences(fault: Fault, language: str = SOURCE) -> Sentences:
    """What is wrong and what to do about it, in one of `LANGUAGES`."""
    translate = _translate(language)
    facts = dict(fault.parameters)
    if language != SOURCE:
        if "label" in facts:
            facts["label"] = _place(fault.pointer, translate)
        if "expected" in facts:
            facts["expected"] = translate(str(facts["expected"]))
        if "allowed" in facts:
            facts["allowed"] = str(facts["allowed"]).replace("、", ", ")
    message, hint = patterns(fault.code, language)
    return Sentences(message % facts, hint % facts)


def patterns(code: str, language: str = SOURCE) -> Sentences:
    """The sentences of a fault code before the facts are put in."""
    return Sentences(*map(_translate(language), CODES[code]))


def finding_sentences(finding: Finding, language: str = SOURCE) -> Sentences:
    """What a finding says and how to mend it, in one of `LANGUAGES`; where nothing is wrong, what is right as the rule wants it."""
    translate = _translate(language)
    message, hint = rule_sentences(finding.code, language)
    # What was not seen has no facts.
    facts: defaultdict[str, str | int] = defaultdict(lambda: "…")
    facts |= {name: _word(value, translate) for name, value in finding.parameters.items()}
    facts |= {
        name: amount(value, language) for name, value in (("wanted", finding.wanted), ("got", finding.got)) if value
    }
    if finding.state == "fails":
        return Sentences(message % facts, hint % facts)
    statement = rule_statement(finding.code, language) % facts
    if finding.state == "unverified":
        # A remedy is for a fault, and of what could not be measured none is known.
        remedy = translate(_LOOK_YOURSELF) if finding.got == UNVERIFIED else hint % facts
        return Sentences(translate(_NOT_SEEN) % {"statement": statement}, remedy)
    if measured := _measured(finding, language):
        return Sentences(translate(_MEASURED) % {"statement": statement, "measured": measured}, "")
    return Sentences(translate(_HOLDS) % {"statement": statement}, "")


_HOLDS = _("%(statement)s。")
_MEASURED = _("%(statement)s（%(measured)s）。")
_NOT_SEEN = _("未验证：%(statement)s。")
_LOOK_YOURSELF = _("这一处没有量到，请打开文件看一看。")


def _measured(finding: Finding, language: str) -> str:
    """What was measured of a place that holds: a measure that is not just what is wanted, or how far it is off words or nought."""
    translate = _translate(language)
    wanted, got = finding.wanted, finding.got
    if not isinstance(got, Measure):
        return ""
    if isinstance(wanted, Measure) and wanted.value and wanted.unit == got.unit:
        told = amount(got, language)
        return "" if told == amount(wanted, language) else translate(_("实测%(got)s")) % {"got": told}
    words = [amount(wanted, language)] if isinstance(wanted, str) else []
    if (off := amount(got, language)) != amount(Measure(0, got.unit), language):
        words.append(translate(_("相差%(got)s")) % {"got": off})
    return translate(_("，")).join(words)


def rule_sentences(code: str, language: str = SOURCE) -> Sentences:
    """The sentences of a rule before the facts are put in."""
    translate = _translate(language)
    return Sentences(translate(RULES[code].message), translate(RULES[code].hint))


def rule_statement(code: str, language: str = SOURCE) -> str:
    """What a rule wants, before the facts are put in; empty for rules that tell only what breaks them."""
    statement = RULES[code].statement
    # An empty text would be answered with the head of the catalogue.
    return statement and _translate(language)(statement)


def finding_data(finding: Finding, language: str = SOURCE) -> dict[str, Any]:
    """A finding as JSON has it: its values for programs, its sentences for people."""
    message, hint = finding_sentences(finding, language)
    return {**asdict(finding), "where": place(finding.place, language), "message": message, "hint": hint}


def amount(value: Measure | str | None, language: str = SOURCE) -> str:
    """What is wanted or was got, as people write it; empty for nothing."""
    translate = _translate(language)
    if not isinstance(value, Measure):
        return str(_word(value or "", translate))
    # Lines and characters are told to a tenth, which nobody sees; millimetres and points to a hundredth, as rules are thin.
    number = f"{round(value.value, 1 if value.unit in ('lines', 'chars') else 2):g}"
    return translate(UNITS[value.unit]) % {"value": number} if value.unit in UNITS else f"{number} {value.unit}"


def _word(value: Value, translate: Callable[[str], str]) -> str | int:
    """Words of ours in the reader's language, several of them as a list; names and numbers as they are."""
    if isinstance(value, tuple):
        return translate(_("、")).join(map(translate, value))
    # An empty text would be answered with the head of the catalogue.
    return translate(value) if isinstance(value, str) and value and not isinstance(value, Verbatim) else value


def strength_name(strength: Strength, language: str = SOURCE) -> str:
    """How binding a rule is."""
    return _translate(language)(STRENGTHS[strength])


def basis(finding: Finding, language: str = SOURCE) -> str:
    """What a finding rests on, for people: the paper with its clause and how binding it is, custom, or this program."""
    translate = _translate(language)
    clause = finding.clause
    paper = translate(_("国标 %(clause)s")) % {"clause": clause} if clause[:1].isdigit() else clause
    if finding.strength == "惯例" and not clause:
        return strength_name(finding.strength, language)
    return translate(_BASES[finding.strength]) % {"paper": paper}


_BASES: Mapping[Strength, str] = {
    "规定": _("%(paper)s 规定"),
    "一般": _("%(paper)s 一般要求"),
    "推荐": _("%(paper)s 推荐"),
    "惯例": _("惯例（参见%(paper)s）"),
    "工具": _("本程序"),
}


def state_name(state: State, language: str = SOURCE) -> str:
    """Whether a rule holds, as people say it."""
    return _translate(language)(STATES[state])


def place(place: Place, language: str = SOURCE) -> str:
    """Where a finding stands, from the large to the small."""
    translate = _translate(language)
    steps = [translate(PARTS[place.part])] if place.part else []
    if place.pointer is not None:
        steps.append(_place(place.pointer, translate))
    for name, pattern in STEPS.items():
        if getattr(place, name):
            steps.append(translate(pattern) % {"step": getattr(place, name)})
    return " › ".join(steps)


def genre_name(genre: str, language: str = SOURCE) -> str:
    """Name of a genre as readers know it. Raises KeyError for an unknown genre."""
    return _translate(language)(REGISTRY[genre].name)


def field_name(field: str, language: str = SOURCE) -> str:
    """A field's label. Raises KeyError for a field that no value has."""
    return _translate(language)(LABELS[field])


def _place(pointer: str, translate: Callable[[str], str]) -> str:
    """The way to a place, told step by step and not in one noun as Chinese does: attachments › 2 › title."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    return " › ".join(_step(step, translate) for step in steps) or translate("公文")


def _step(step: str, translate: Callable[[str], str]) -> str:
    # A number of more digits is no place in a list but a field's name, and Python refuses to read thousands of digits.
    if re.fullmatch(r"[0-9]{1,9}", step):
        return str(int(step) + 1)
    return translate(LABELS[step]) if step in LABELS else step


@cache
def _translate(language: str) -> Callable[[str], str]:
    catalogue = NullTranslations() if language == SOURCE else translation("messages", TRANSLATIONS, [language])
    return catalogue.gettext
