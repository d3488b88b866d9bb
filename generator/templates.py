"""Which file fills a format: the site's own template, its last good version, or the built-in one.

A site's templates lie in a folder of their own and override by name. Each good one is kept in `versions/` below it when
it comes into use, the newest twenty; when an edit fails its check or cannot be read, the newest version that is still good
goes on being used.
"""

from __future__ import annotations

import hashlib
import logging
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from generator.check import Finding, Place, finding
from generator.check.template import usable
from generator.errors import Fault, TemplateFault

BUILT_IN = Path(__file__).resolve().parent.parent / "templates_docx"
VERSIONS = "versions"
MOST_VERSIONS = 20
# A template with pictures is a tenth of this; a larger file is not read.
MOST_BYTES = 16 * 2**20

# Bytes and name of a template → what is wrong with it.
Inspector = Callable[[bytes, str], tuple[Finding, ...]]
Source = Literal["built-in", "site", "kept"]

_VERSION = re.compile(r"(\d{4,})-[0-9a-f]{12}\.docx")
_PACKAGE = Place(part="package")
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Choice:
    """The template that a format is filled with, and what was found in the site's own, if it has one."""

    name: str
    source: Source
    path: Path
    data: bytes
    findings: tuple[Finding, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether the site has a template of this name that is not used."""
        return not usable(self.findings)


def choose(name: str, *, built_in: Path, site: Path | None, inspect: Inspector) -> Choice:
    """The template of a format. Raises `TemplateFault` if there is none at all."""
    own = _read(site / f"{name}.docx") if site else None
    if site is None or own is None:
        return _built_in(name, built_in, ())
    if isinstance(own, Finding):
        _log.warning("the template %s of %s is not read: %s", name, site, own.code)
        findings: tuple[Finding, ...] = (own,)
    else:
        findings = inspect(own, name)
        if usable(findings):
            return Choice(name, "site", site / f"{name}.docx", own, findings)
    for version in reversed(versions(site, name)):
        data = _read(version)
        if isinstance(data, bytes) and usable(inspect(data, name)):
            return Choice(name, "kept", version, data, findings)
    return _built_in(name, built_in, findings)


def versions(site: Path, name: str) -> list[Path]:
    """The kept versions of a template, the oldest first."""
    folder = site / VERSIONS / name
    return sorted(path for path in folder.glob("*.docx") if _VERSION.fullmatch(path.name))


def keep(choice: Choice, site: Path) -> None:
    """Keeps a site's template that is used and was not the last one: written beside, then renamed into place.

    One that was used before becomes the newest version; what is more than `MOST_VERSIONS` goes, the oldest first.
    """
    if choice.source != "site":
        return
    kept = versions(site, choice.name)
    mark = hashlib.sha256(choice.data).hexdigest()[:12]
    if kept and mark in kept[-1].name:
        return
    before = [version for version in kept if mark in version.name]
    number = int(kept[-1].name.partition("-")[0]) + 1 if kept else 1
    folder = site / VERSIONS / choice.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".hongtou-") as scratch:
            unfinished = Path(scratch) / "template"
            unfinished.write_bytes(choice.data)
            unfinished.replace(folder / f"{number:04d}-{mark}.docx")
        for version in [*before, *versions(site, choice.name)[:-MOST_VERSIONS]]:
            version.unlink(missing_ok=True)
    except OSError:
        # Documents are made all the same; only the way back is missing.
        _log.warning("no version of the template %s could be kept in %s", choice.name, folder, exc_info=True)


def _built_in(name: str, folder: Path, findings: tuple[Finding, ...]) -> Choice:
    path = folder / f"{name}.docx"
    data = _read(path)
    if not isinstance(data, bytes):
        raise TemplateFault(Fault("template-missing", parameters={"name": path.name}))
    return Choice(name, "built-in", path, data, findings)


def _read(path: Path) -> bytes | Finding | None:
    """The bytes of a file, or what keeps it from being read; None where there is nothing of that name."""
    try:
        status = path.stat()
        # A pipe would be waited for, and a device read without end.
        if not stat.S_ISREG(status.st_mode):
            return finding("template-unreadable", _PACKAGE, detail=path.name)
        if status.st_size > MOST_BYTES:
            return finding("template-too-large", _PACKAGE)
        return path.read_bytes()
    except FileNotFoundError:
        return finding("template-unreadable", _PACKAGE, detail=path.name) if path.is_symlink() else None
    except OSError as error:
        return finding("template-unreadable", _PACKAGE, detail=error.strerror or path.name)
