"""批复: answers the 请示 of a body below (条例, art. 8)."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.base import Bodies, LinesText, Name, Value
from generator.model.blocks import Block, Paragraph
from generator.model.composition import addressed
from generator.model.elements import DocumentNumber
from generator.model.official import DocumentWithBody, GeneralOrLetter, title_ending
from generator.wording import cited


class IncomingDocument(Value):
    """来文: the document that is answered, cited by its title and its number."""

    title: Name
    document_number: DocumentNumber


class Reply(DocumentWithBody, GeneralOrLetter):
    """A reply begins with what it answers; the answer itself is written."""

    genre: Literal["reply"]
    title: Annotated[LinesText, title_ending("批复")]
    recipients: Bodies
    incoming_document: IncomingDocument

    @property
    def blocks(self) -> tuple[Block, ...]:
        incoming = cited(self.incoming_document.title, number=self.incoming_document.document_number.text)
        return (Paragraph(text=f"{addressed(self.recipients)}{incoming}收悉。现批复如下："), *self.body)
