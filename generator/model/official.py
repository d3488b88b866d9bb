"""The elements of a 公文 in the general and the letter format, as its genres inherit them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from generator.model.base import Bodies, CalendarDate, LinesText, Name, Value, fault
from generator.model.blocks import Block, Body
from generator.model.elements import (
    Annotation,
    Attachment,
    CopyNumber,
    DocumentNumber,
    IssuedText,
    Issuers,
    JointMark,
    Mark,
    Printing,
    Seal,
    Secrecy,
    Signatory,
    SignatureMode,
    Urgency,
    printed_after_signing,
)
from generator.wording import lines

Format = Literal["general", "letter"]


class OfficialDocument(Value):
    """What a 公文 says, whatever its genre."""

    upward: ClassVar[bool] = False

    genre: str
    issuers: Issuers
    issuer_mark: Mark | None = None
    joint_mark: JointMark = "all"
    secrecy: Secrecy | None = None
    copy_number: CopyNumber | None = None
    urgency: Urgency | None = None
    document_number: DocumentNumber
    signers: Annotated[tuple[Name, ...], Field(max_length=10)] = ()
    title: LinesText
    recipients: Bodies | None = None
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=99)] = ()
    signature_mode: SignatureMode = "seal"
    seals: Annotated[tuple[Seal, ...], Field(max_length=10)] = ()
    signatories: Annotated[tuple[Signatory, ...], Field(max_length=10)] = ()
    date_signed: CalendarDate
    annotation: Annotation | None = None
    issued_text: IssuedText | None = None
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
    def layout_format(self) -> Format:
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
    def _only_upward_documents_name_signers(cls, signers: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        upward = cls._goes_upward(info.data)
        if upward and not signers:
            raise fault("signer-missing")
        if signers and upward is False:
            raise fault("signer-not-allowed")
        return signers

    @classmethod
    def _goes_upward(cls, _fields: Mapping[str, object]) -> bool | None:
        """Whether it goes to a body above, as far as its genre or the fields read so far tell; None if they do not."""
        return cls.upward

    @field_validator("seals")
    @classmethod
    def _every_issuer_has_its_seal(cls, seals: tuple[Seal, ...], info: ValidationInfo) -> tuple[Seal, ...]:
        if seals and info.data.get("signature_mode", "seal") != "seal":
            raise fault("seals-not-allowed")
        wanted = len(info.data.get("issuers", seals))
        if seals and len(seals) != wanted:
            raise fault("seals-count", got=len(seals), wanted=wanted)
        return seals

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

    _printed_after_signing = field_validator("printing")(printed_after_signing)


class GeneralOrLetter(OfficialDocument):
    """A 公文 that its issuer may set in the general format or as a letter; never one to a body above."""

    format: Format = "general"

    @field_validator("format")
    @classmethod
    def _a_letter_has_no_printing_line(cls, format: Format, info: ValidationInfo) -> Format:
        # 10.1: the imprint of a letter has neither office nor date of printing.
        if format == "letter" and info.data.get("printing"):
            raise fault("printing-not-in-letter")
        return format

    @property
    def layout_format(self) -> Format:
        return self.format


class DocumentWithBody(OfficialDocument):
    """A 公文 whose text is written, not computed."""

    body: Body

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.body


_BRACKETED_END = re.compile(r"(（[^（）]*）)+$")


def title_ending(*words: str) -> AfterValidator:
    """A title ends with the word of its genre (条例, art. 9-7), but for what stands in brackets behind it: （试行）."""

    def ended(title: str) -> str:
        if not _BRACKETED_END.sub("", "".join(lines(title))).endswith(words):
            raise fault("title-ending", words="”或“".join(words))
        return title

    return AfterValidator(ended)


def _single(recipients: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    if sum(map(len, recipients)) > 1:
        raise fault("too-many", limit=1)
    return recipients


OneRecipient = Annotated[Bodies, AfterValidator(_single)]
