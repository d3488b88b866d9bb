"""The elements of a 公文 in the general and the letter format, as its genres inherit them."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from generator.model.base import Bodies, CalendarDate, LinesText, Name, Value, fault, refuse
from generator.model.blocks import Block, Body
from generator.model.elements import (
    Attachment,
    CopyNumber,
    DocumentNumber,
    Printing,
    Secrecy,
    Signatory,
    SignatureMode,
    Urgency,
)

_BRACKETED = re.compile(r"（([^（）]*)）")


def _without_outer_brackets(value: Any) -> Any:
    """附注 stands in brackets, which are added (7.3.6): brackets already typed are not doubled."""
    match = _BRACKETED.fullmatch(value.strip()) if isinstance(value, str) else None
    return match.group(1) if match else value


class OfficialDocument(Value):
    """What a 公文 says, whatever its genre."""

    upward: ClassVar[bool] = False

    issuers: Annotated[tuple[Name, ...], Field(min_length=1, max_length=10)]
    issuer_mark: Name | None = None
    secrecy: Secrecy | None = None
    copy_number: CopyNumber | None = None
    urgency: Urgency | None = None
    document_number: DocumentNumber
    signers: Annotated[tuple[Name, ...], Field(max_length=10)] = ()
    title: LinesText
    recipients: Bodies | None = None
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=99)] = ()
    signature_mode: SignatureMode = "seal"
    signatories: Annotated[tuple[Signatory, ...], Field(max_length=10)] = ()
    date_signed: CalendarDate
    annotation: Annotated[Name, BeforeValidator(_without_outer_brackets)] | None = None
    copy_to: Bodies | None = None
    printing: Printing | None = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The whole text between the recipients and the attachment note."""
        raise NotImplementedError

    @property
    def all_attachments(self) -> tuple[Attachment, ...]:
        return self.attachments

    @property
    def layout_format(self) -> Literal["general", "letter"]:
        """版式: how head and foot look."""
        return "general"

    # Each rule stands at the field that is to be mended, so that all of them are told at once.

    @field_validator("copy_number")
    @classmethod
    def _secret_copies_are_numbered(cls, copy_number: int | None, info: ValidationInfo) -> int | None:
        if info.data.get("secrecy") and copy_number is None:
            raise fault("secrecy-without-copy-number")
        return copy_number

    @field_validator("signers")
    @classmethod
    def _only_upward_documents_name_signers(cls, signers: tuple[str, ...]) -> tuple[str, ...]:
        if cls.upward and not signers:
            raise fault("signer-missing")
        if signers and not cls.upward:
            raise fault("signer-not-allowed")
        return signers

    @field_validator("signatories")
    @classmethod
    def _a_stamp_has_a_signatory(
        cls, signatories: tuple[Signatory, ...], info: ValidationInfo
    ) -> tuple[Signatory, ...]:
        stamped = info.data.get("signature_mode") == "signature_stamp"
        if stamped and not signatories:
            raise fault("signatory-missing")
        if signatories and not stamped:
            raise fault("signatory-not-allowed")
        return signatories

    @field_validator("printing")
    @classmethod
    def _printing_follows_signing(cls, printing: Printing | None, info: ValidationInfo) -> Printing | None:
        signed = info.data.get("date_signed")
        if printing and signed and printing.date < signed:
            refuse([(("date",), fault("printing-date-before-signing"))])
        return printing


class DocumentWithBody(OfficialDocument):
    """A 公文 whose text is written, not computed."""

    body: Body

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.body
