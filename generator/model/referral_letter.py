"""移交线索函: hands clues of possible breaches over to the body that may pursue them. It alleges; it does not judge."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from generator.model.base import (
    Bodies,
    CalendarDate,
    Clause,
    Count,
    LinesText,
    Name,
    ShortName,
    Value,
    doubles,
    fault,
    refuse,
)
from generator.model.blocks import Block, Body, Paragraph
from generator.model.composition import Basis, basis_clause
from generator.model.elements import Attachment
from generator.model.listing import NOTHING, ListColumn, day_cell, listing
from generator.model.official import Format, GeneralOrLetter, title_ending

_CLUE_COLUMNS = (
    ListColumn("序号", width=3),
    ListColumn("线索\n编号"),
    ListColumn("被反映单位\n或人员", "left"),
    ListColumn("职务", "left"),
    ListColumn("反映的\n主要问题", "left"),
    ListColumn("线索\n来源", "left"),
    ListColumn("发现时间", width=6),
    ListColumn("证据\n材料", width=4),
    # The last three are filled in by hand when the clues change hands.
    ListColumn("移交人", width=4),
    ListColumn("接收人", width=4),
    ListColumn("移交日期", width=6),
)
_MATERIAL_COLUMNS = (
    ListColumn("序号"),
    ListColumn("线索编号"),
    ListColumn("材料名称", "left"),
    ListColumn("页数", "right"),
)


class Material(Value):
    """A piece of evidence that goes with a clue."""

    name: Name
    pages: Count


class Clue(Value):
    """问题线索: of whom, holding which post, what is alleged, from where it comes, and since when it is known."""

    clue_number: ShortName
    subject: Name
    post: Name | None = None
    problem: Clause
    origin: Name
    found_on: CalendarDate
    materials: Annotated[tuple[Material, ...], Field(max_length=200)] = ()


class ReferralLetter(GeneralOrLetter):
    """A letter that counts and lists what it hands over; nobody gets a copy unless 抄送 is given."""

    genre: Literal["referral_letter"]
    format: Format = "letter"
    title: Annotated[LinesText, title_ending("函")]
    recipients: Bodies
    cause: Body
    basis: Basis = ()
    clues: Annotated[tuple[Clue, ...], Field(min_length=1, max_length=100)]

    @field_validator("clues")
    @classmethod
    def _clues_are_sound(cls, clues: tuple[Clue, ...], info: ValidationInfo) -> tuple[Clue, ...]:
        signed = info.data.get("date_signed")
        numbers = [clue.clue_number for clue in clues]
        refuse(
            [
                *(((index, "clue_number"), fault("duplicate-name", name=number)) for index, number in doubles(numbers)),
                *(
                    ((index, "found_on"), fault("found-after-signing"))
                    for index, clue in enumerate(clues)
                    if signed and clue.found_on > signed
                ),
            ]
        )
        return clues

    @property
    def blocks(self) -> tuple[Block, ...]:
        handed_over = f"{len(self.clues)}条问题线索{self._evidence}"
        return (
            *self.cause,
            Paragraph(
                text=f"{basis_clause(self.basis)}现将{handed_over}移交贵单位，"
                "请依规依纪依法处置，并将处置结果函告我单位。"
            ),
        )

    @property
    def all_attachments(self) -> tuple[Attachment, ...]:
        """The computed ones stand behind those of the author."""
        clues = Attachment(title="问题线索移交清单", body=(listing(_CLUE_COLUMNS, self._clue_rows),))
        if not self._materials:
            return (*self.attachments, clues)
        rows = [
            (str(number), clue, material.name, str(material.pages))
            for number, (clue, material) in enumerate(self._materials, start=1)
        ]
        materials = Attachment(title="证据材料目录", body=(listing(_MATERIAL_COLUMNS, rows),))
        return (*self.attachments, clues, materials)

    @property
    def _materials(self) -> list[tuple[str, Material]]:
        return [(clue.clue_number, material) for clue in self.clues for material in clue.materials]

    @property
    def _evidence(self) -> str:
        pages = sum(material.pages for _, material in self._materials)
        return f"及证据材料{len(self._materials)}件（共{pages}页）" if self._materials else ""

    @property
    def _clue_rows(self) -> list[tuple[str, ...]]:
        return [
            (
                *(str(number), clue.clue_number, clue.subject, clue.post or NOTHING, clue.problem, clue.origin),
                *(day_cell(clue.found_on), _counted(clue.materials), "", "", ""),
            )
            for number, clue in enumerate(self.clues, start=1)
        ]


def _counted(materials: tuple[Material, ...]) -> str:
    return f"{len(materials)}件\n{sum(material.pages for material in materials)}页" if materials else NOTHING
