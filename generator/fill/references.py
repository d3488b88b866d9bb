"""What the parts of one document refer to beyond what their template does: pictures, and links out of the file."""

from __future__ import annotations

from typing import IO

from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.shape import CT_Inline
from docx.shared import Length

from generator.package import Link, Reference, RelatedFile

DOCUMENT = "word/document.xml"


class References:
    """The references of one document, gathered while its parts are written.

    docxtpl's values find here what they ask their template for: `InlineImage(references, "章.png", width=Mm(40))` in a
    context is a picture of the part in which it comes to stand, and `RichText` takes the `build_url_id` of a link.
    """

    def __init__(self, *, stem: str = "picture") -> None:
        # No identifier and no name of the template's has this stem.
        self._stem = stem
        self._made: dict[tuple[str, str | bytes], Reference] = {}
        self._names: dict[bytes, str] = {}
        # The part that is being written.
        self.part = DOCUMENT
        # Whether a drawing without a number of its own was written.
        self.draws = False

    @property
    def made(self) -> tuple[Reference, ...]:
        """All of them, in the order in which they were asked for."""
        return tuple(self._made.values())

    def picture(self, data: bytes, media_type: str) -> str:
        """Identifier of a picture of the part; one that comes again is the same file."""
        if (self.part, data) not in self._made:
            ending = media_type.rpartition("/")[2]
            name = self._names.setdefault(data, f"media/{self._stem}{len(self._names) + 1}.{ending}")
            file = RelatedFile(self.part, self._identifier(), RELATIONSHIP_TYPE.IMAGE, name, data, media_type)
            self._made[self.part, data] = file
        return self._made[self.part, data].identifier

    def build_url_id(self, url: str) -> str:
        """Identifier of a link of the part."""
        return self.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    @property
    def current_rendering_part(self) -> References:
        """The part that is being written, as far as a picture needs to know it."""
        return self

    def relate_to(self, target: str, kind: str, *, is_external: bool) -> str:
        """Identifier of a relationship of the part to a place outside the file."""
        assert is_external
        if (self.part, target) not in self._made:
            self._made[self.part, target] = Link(self.part, self._identifier(), kind, target)
        return self._made[self.part, target].identifier

    def new_pic_inline(
        self, descriptor: str | IO[bytes], width: int | Length | None = None, height: int | Length | None = None
    ) -> CT_Inline:
        """A drawing of the picture in a file, as large as asked for, in proportion where one measure is missing."""
        image = Image.from_file(descriptor)
        identifier = self.picture(image.blob, image.content_type)
        self.draws = True
        return CT_Inline.new_pic_inline(1, identifier, image.filename, *image.scaled_dimensions(width, height))

    def _identifier(self) -> str:
        return f"rId{self._stem.capitalize()}{len(self._made) + 1}"


def free_stem(taken: bytes, *, wanted: str = "picture") -> str:
    """A stem for names and identifiers that does not occur in the relationships that a template has."""
    while wanted.encode("ascii") in taken.lower():
        wanted += "x"
    return wanted
