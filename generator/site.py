"""A site's configuration: its organisations, typefaces, titles and templates, read from one TOML file.

docs/configuration.md is its manual. What is wrong with the file is told all at once, with the place of each fault.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, Strict, ValidationError

from generator.errors import Fault, InvalidConfiguration
from generator.model.base import Bodies, Name, ShortName, Value, different, doubles, fault, refuse
from generator.model.elements import IssuerCode
from generator.model.faults import faults_of
from generator.standard import faces
from generator.standard.faces import SiteFaces

_LINE = re.compile(r"at line (\d+)")


class IssuerMarks(Value):
    """发文机关标志 by format; a format that is left out has the mark that the issuer's name makes (7.2.4, 10)."""

    general: Name | None = None
    letter: Name | None = None
    order: Name | None = None
    minutes: Name | None = None


class IssuerCodes(Value):
    """机关代字 by format (7.2.5)."""

    general: IssuerCode | None = None
    letter: IssuerCode | None = None
    minutes: IssuerCode | None = None


class Organisation(Value):
    """An organisation under its full name, how it is called in data, and what its documents have by default."""

    name: Name
    id: ShortName | None = None
    short_name: ShortName | None = None
    issuer_marks: IssuerMarks = IssuerMarks()
    issuer_codes: IssuerCodes = IssuerCodes()
    copy_to: Bodies | None = None
    printing_office: Name | None = None
    # Whether the date of printing is that of signing, where the data give none.
    printed_when_signed: Annotated[bool, Strict()] = False

    @property
    def names(self) -> tuple[str, ...]:
        """What the organisation is called by, the full name first."""
        return tuple(name for name in (self.name, self.short_name, self.id) if name)


class RecipientGroup(Value):
    """Bodies that are often addressed together, chosen in one go under a name that is not printed."""

    name: ShortName
    members: Annotated[tuple[Name, ...], Field(min_length=1, max_length=500), AfterValidator(different)]


class Faces(Value):
    """Names of the faces on the computers of the site: those of a family, but for the ones that are given."""

    family: Literal["gb2312", "windows", "founder"] = "gb2312"
    fang_song: Name | None = None
    kai: Name | None = None
    hei: Name | None = None
    song: Name | None = None
    xiao_biao_song: Name | None = None
    # For letters and digits; without it they have the face of the characters around them. Page numbers keep 宋体 (7.5).
    latin: Name | None = None

    @property
    def site_faces(self) -> SiteFaces:
        """The names that differ from the standard's."""
        own = {
            faces.FANG_SONG: self.fang_song,
            faces.KAI: self.kai,
            faces.HEI: self.hei,
            faces.SONG: self.song,
            faces.XIAO_BIAO_SONG: self.xiao_biao_song,
        }
        names = {face: own[face] or name for face, name in faces.SETS[self.family].items()}
        return SiteFaces(tuple((face, name) for face, name in names.items() if face != name), self.latin)


class Title(Value):
    """How titles are broken: names that stay on one line, besides those of the issuers (7.3.1)."""

    whole_names: Annotated[tuple[ShortName, ...], Field(max_length=500)] = ()


def _told_apart(organisations: tuple[Organisation, ...]) -> tuple[Organisation, ...]:
    """No two organisations go by one name."""
    called = [(place, name) for place, each in enumerate(organisations) for name in dict.fromkeys(each.names)]
    again = {index for index, _name in doubles([name for _place, name in called])}
    refuse([((place,), fault("duplicate-name", name=name)) for i, (place, name) in enumerate(called) if i in again])
    return organisations


def _groups_told_apart(groups: tuple[RecipientGroup, ...]) -> tuple[RecipientGroup, ...]:
    """No two groups go by one name."""
    again = doubles([each.name for each in groups])
    refuse([((place, "name"), fault("duplicate-name", name=name)) for place, name in again])
    return groups


class Site(Value):
    """Everything that a site configures; a site without a configuration has none of it."""

    organisations: Annotated[tuple[Organisation, ...], Field(max_length=500), AfterValidator(_told_apart)] = ()
    recipient_groups: Annotated[
        tuple[RecipientGroup, ...], Field(max_length=100), AfterValidator(_groups_told_apart)
    ] = ()
    faces: Faces = Faces()
    title: Title = Title()
    # Templates of the site's own, which override the built-in ones by name.
    templates: Path | None = None

    def organisation(self, name: str) -> Organisation | None:
        """The organisation that goes by a name: its full one, its short one or its identifier."""
        return next((each for each in self.organisations if name in each.names), None)


def read_site(path: Path) -> Site:
    """Reads a configuration. Raises `InvalidConfiguration` with every fault of it."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidConfiguration(Fault("configuration-unreadable", parameters={"name": str(path)})) from error
    site = _checked(_parsed(text))
    if site.templates is None:
        return site
    folder = path.parent / site.templates
    if not folder.is_dir():
        raise InvalidConfiguration(Fault("folder-missing", "/templates", {"name": str(folder)}))
    return site.model_copy(update={"templates": folder})


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        detail = str(error)
        told = _LINE.search(detail)
        line = int(told[1]) if told else len(text.splitlines())
        raise InvalidConfiguration(Fault("malformed-toml", parameters={"line": line, "detail": detail})) from None


def _checked(data: dict[str, Any]) -> Site:
    try:
        return Site.model_validate(data)
    except ValidationError as error:
        raise InvalidConfiguration(*faults_of(error, data, genres=())) from None
