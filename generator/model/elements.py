"""Elements that several genres share: head, signature, attachments, imprint (GB/T 9704-2012, clause 7)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, Strict, ValidationInfo

from generator.model.base import CalendarDate, LinesText, Name, Value, Year, different, fault, refuse
from generator.model.blocks import Body
from generator.model.images import ImageData

# 机关代字 are Chinese characters alone; the brackets, the year and 号 are added (7.2.5).
_ISSUER_CODE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]{1,15}")


def _issuer_code(text: str) -> str:
    if not _ISSUER_CODE.fullmatch(text):
        raise fault("issuer-code-form", value=text)
    return text


def _without_outer_brackets(value: Any) -> Any:
    """附注 stands in brackets, which are added (7.3.6): brackets already typed, or one of them, are not doubled."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    first, last = text.startswith("（"), text.endswith("）")
    surplus = text.count("（") - text.count("）")
    if first and (surplus > 0 or (surplus == 0 and last)):
        text = text[1:]
    if last and (surplus < 0 or (surplus == 0 and first)):
        text = text[:-1]
    return text


IssuerCode = Annotated[Name, AfterValidator(_issuer_code)]


class DocumentNumber(Value):
    """发文字号: the issuer's code, the year in full and a serial without padding (7.2.5)."""

    issuer_code: IssuerCode
    year: Year
    serial: Annotated[int, Strict(), Field(ge=1, le=99_999)]

    @property
    def text(self) -> str:
        return f"{self.issuer_code}〔{self.year}〕{self.serial}号"


SecrecyLevel = Literal["绝密", "机密", "秘密"]
SECRECY_LEVELS: tuple[SecrecyLevel, ...] = get_args(SecrecyLevel)


class Secrecy(Value):
    """密级和保密期限 (7.2.2); the star between them comes from the rules on marking state secrets."""

    level: SecrecyLevel
    period: Name | None = None

    @property
    def text(self) -> str:
        return f"{self.level}★{self.period}" if self.period else self.level


class Seal(Value):
    """印章: its picture, best a PNG on a transparent ground, and how wide it is in millimetres (国发〔1999〕25号)."""

    data: ImageData
    diameter: Annotated[int, Strict(), Field(ge=30, le=50)] = 42


class Signatory(Value):
    """Who puts a signature stamp: the post in full, the person's name, and a picture of the stamp (7.3.5.3)."""

    post: Name
    name: Name
    signature_stamp: ImageData | None = None


class IssuedText(Value):
    """The text that a document issues or forwards: it follows the date on a page of its own, and is no 附件."""

    title: LinesText
    body: Body


class Attachment(Value):
    """附件: named after the body, without a mark behind the name; with a `body`, it stands on a page of its own (7.3.4, 7.3.7).

    One that cannot be bound with the text bears the document's number.
    """

    title: Name
    body: Body | None = None
    bound: Annotated[bool, Strict()] = True


class Printing(Value):
    """印发机关和印发日期 (7.4.3)."""

    office: Name
    date: CalendarDate


def mark_ending(ending: str) -> Callable[[str], str]:
    """A check that the mark names the kind of the document at its end, as the formats of clause 10 want."""

    def check(mark: str) -> str:
        if not mark.endswith(ending):
            raise fault("mark-ending", ending=ending)
        return mark

    return check


def printed_after_signing(printing: Printing | None, info: ValidationInfo) -> Printing | None:
    """A document is printed when it is signed, or later."""
    signed = info.data.get("date_signed")
    if printing and signed and printing.date < signed:
        refuse([(("date",), fault("printing-date-before-signing"))])
    return printing


Annotation = Annotated[Name, BeforeValidator(_without_outer_brackets)]
# Two lines of 24 characters hold the longest mark; a name is given 文件 or 令.
Mark = Annotated[Name, Field(max_length=48)]
IssuerName = Annotated[Name, Field(max_length=46)]
Issuers = Annotated[tuple[IssuerName, ...], Field(min_length=1, max_length=10), AfterValidator(different)]
CopyNumber = Annotated[int, Strict(), Field(ge=1, le=999_999)]
Urgency = Literal["特急", "加急"]
# Whose names the mark of a joint issue shows: those of all, or the leading one's alone (7.2.4).
JointMark = Literal["all", "lead"]
SignatureMode = Literal["seal", "no_seal", "signature_stamp"]
