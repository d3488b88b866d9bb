"""Elements that several genres share: head, signature, attachments, imprint (GB/T 9704-2012, clause 7)."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, Strict

from generator.model.base import CalendarDate, Name, Value, fault
from generator.model.blocks import Body

# 机关代字 are Chinese characters alone; the brackets, the year and 号 are added (7.2.5).
_ISSUER_CODE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]{1,15}")


def _issuer_code(text: str) -> str:
    if not _ISSUER_CODE.fullmatch(text):
        raise fault("issuer-code-form", value=text)
    return text


class DocumentNumber(Value):
    """发文字号: the issuer's code, the year in full and a serial without padding (7.2.5)."""

    issuer_code: Annotated[Name, AfterValidator(_issuer_code)]
    year: Annotated[int, Strict(), Field(ge=1949, le=2999)]
    serial: Annotated[int, Strict(), Field(ge=1, le=99_999)]

    @property
    def text(self) -> str:
        return f"{self.issuer_code}〔{self.year}〕{self.serial}号"


class Secrecy(Value):
    """密级和保密期限 (7.2.2); the star between them comes from the rules on marking state secrets."""

    level: Literal["绝密", "机密", "秘密"]
    period: Name | None = None

    @property
    def text(self) -> str:
        return f"{self.level}★{self.period}" if self.period else self.level


class Signatory(Value):
    """Who puts a signature stamp: the post in full, and the person's name (7.3.5.3)."""

    post: Name
    name: Name


class Attachment(Value):
    """附件: named after the body; with a `body`, bound behind it on a page of its own (7.3.4, 7.3.7)."""

    title: Name
    body: Body | None = None


class Printing(Value):
    """印发机关和印发日期 (7.4.3)."""

    office: Name
    date: CalendarDate


CopyNumber = Annotated[int, Strict(), Field(ge=1, le=999_999)]
Urgency = Literal["特急", "加急"]
SignatureMode = Literal["seal", "no_seal", "signature_stamp"]
