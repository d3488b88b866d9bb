"""Outside programs that judge a .docx file: LibreOffice draws it, two validators read it."""

import json
import math
import os
import shutil
import signal
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, overload

from openxml_audit import FileFormat, OpenXmlValidator

from generator.render.installation import installation

TOOLS = Path(__file__).parent.parent / "tools"
OOXML = TOOLS / "ooxml"
AXE = TOOLS / "axe" / "node_modules" / "axe-core" / "axe.min.js"

START_SECONDS = 30
SECONDS_PER_DOCUMENT = 30
# LibreOffice 7.4 ends without a word at the 247th document of one run.
DOCUMENTS_PER_RUN = 200
# Fewer are drawn sooner than a second LibreOffice has started beside the first.
DOCUMENTS_FOR_TWO = 8


class MissingTool(NamedTuple):
    """A program that the machine lacks: what to do about it, if anything can be done."""

    remedy: str
    obtainable: bool = True


def missing_tools() -> dict[str, MissingTool]:
    """Marker of each tool that this machine lacks → the tool."""
    missing = {}
    if shutil.which("chromium") is None:
        missing["chromium"] = MissingTool("the Debian package chromium")
    if installation() is None:
        missing["libreoffice"] = MissingTool("the Debian packages libreoffice-writer-nogui and python3-uno")
    if not AXE.exists():
        missing["axe"] = MissingTool("npm and the package of tools/axe: `make test` installs them")
    wrapper = OOXML / "node_modules" / "@xarsh" / "ooxml-validator"
    if shutil.which("node") is None or not wrapper.exists():
        missing["ooxml"] = MissingTool("Node.js, npm and the packages of tools/ooxml: `make test` installs them")
    elif not any(wrapper.parent.glob("*/ooxml-validator")):
        missing["ooxml"] = MissingTool("a build of the Open XML validator for this processor", obtainable=False)
    return missing


@overload
def convert_to_pdf(documents: bytes) -> bytes: ...
@overload
def convert_to_pdf(documents: list[bytes]) -> list[bytes]: ...
def convert_to_pdf(documents: bytes | list[bytes]) -> bytes | list[bytes]:
    """PDF of each .docx, drawn by few runs of LibreOffice, two at a time: a run costs over a second, a further document far less."""
    if isinstance(documents, bytes):
        return convert_to_pdf([documents])[0]
    runs = 1 if len(documents) < DOCUMENTS_FOR_TWO else max(2, math.ceil(len(documents) / DOCUMENTS_PER_RUN))
    with ThreadPoolExecutor(2) as threads:
        # Dealt out like cards, so that all runs take about as long.
        dealt = list(threads.map(_run_of_libreoffice, [documents[start::runs] for start in range(runs)]))
    return [dealt[index % runs][index // runs] for index in range(len(documents))]


def _run_of_libreoffice(documents: list[bytes]) -> list[bytes]:
    """PDF of each .docx, drawn by one run."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        paths = _write(documents, folder)
        options = [
            "--headless",
            # A profile of its own: of two runs on one profile, one silently writes nothing.
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            # A named filter: without it LibreOffice makes a PDF of any text.
            "--infilter=MS Word 2007 XML",
            *("--convert-to", "pdf:writer_pdf_Export"),
            *("--outdir", str(folder)),
        ]
        log = _run("soffice", *options, *map(str, paths), documents=len(paths))
        pdfs = [path.with_suffix(".pdf") for path in paths]
        # The exit status is 0 whatever happened.
        missing = [index for index, pdf in enumerate(pdfs) if not pdf.exists()]
        if missing:
            raise AssertionError(f"LibreOffice made no PDF of documents {missing}:\n{log.stderr}")
        return [pdf.read_bytes() for pdf in pdfs]


def validate_ooxml(documents: list[bytes]) -> list[list[str]]:
    """Errors that Microsoft's Open XML SDK finds in each .docx: about a third of a second of one core for a document."""
    with TemporaryDirectory() as name:
        paths = _write(documents, Path(name))
        log = _run("node", str(OOXML / "validate.mjs"), *map(str, paths), documents=len(paths))
    reports = [json.loads(line)["errors"] for line in log.stdout.splitlines()]
    return [[f"{error['path']} {error['xPath']}: {error['description']}" for error in errors] for errors in reports]


def audit_ooxml(document: bytes) -> list[str]:
    """Errors and warnings that openxml-audit finds in a .docx: the SDK's rules, and what Word itself stumbles over."""
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0, security_validation=True)
    with TemporaryDirectory() as name:
        (path,) = _write([document], Path(name))
        return [str(error) for error in validator.validate(path).errors]


def _write(documents: list[bytes], folder: Path) -> list[Path]:
    """Path of each document, written to a numbered file in the folder."""
    paths = [folder / f"{index}.docx" for index in range(len(documents))]
    for path, document in zip(paths, documents, strict=True):
        path.write_bytes(document)
    return paths


def _run(*command: str, documents: int) -> subprocess.CompletedProcess[str]:
    """What a program printed. Out of time, it is killed with all its children."""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            output, errors = process.communicate(timeout=START_SECONDS + SECONDS_PER_DOCUMENT * documents)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    if process.returncode != 0:
        raise AssertionError(f"{command[0]} ended with status {process.returncode}:\n{output}{errors}")
    return subprocess.CompletedProcess(command, process.returncode, output, errors)
