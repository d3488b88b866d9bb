"""Holds plans against pages: does LibreOffice break lines and pages where the plan says?

`python -m tools.agreement [count] [seed]`, which `make agreement` calls, plans all fixtures and `count` sample documents
for LibreOffice, has it draw them, and prints how far both agree, with examples of what does not. It ends with status 1
where one of the aims is missed.
"""

from __future__ import annotations

import ctypes
import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from generator import generate, load
from generator.layout.trace import Trace, trace
from generator.pipeline import plan
from tests.tools import convert_to_pdf
from tools.samples import sample_documents

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"

# Shares that must agree.
AIMS = {"page count": 1.0, "page of the imprint": 1.0, "page of a first line": 0.995, "line breaks": 0.99}

COUNT = 200
SEED = 9704
PROCESSES = 2
BATCH = 25

# Page numbers stand below the type area; in points from the top of the page.
FOOT = 262 / 25.4 * 72
# Characters of one line have baselines as close as this, in points.
SAME_LINE = 1.0
# How far ahead a text is looked for behind what is not planned; a short one in a table only where it should be.
AHEAD = 2_000
SHORT = 6
BUFFER = 1 << 16


class Character(NamedTuple):
    """A character that is not blank, the page it is on, and how far its baseline is from the top."""

    text: str
    page: int
    baseline: float


@dataclass
class Agreement:
    """What was compared, what of it agreed, and what did not."""

    compared: Counter[str] = field(default_factory=Counter)
    agreed: Counter[str] = field(default_factory=Counter)
    # The first disagreement of each document in each measure.
    examples: dict[tuple[str, str], str] = field(default_factory=dict)

    def compare(self, name: str, measure: str, agrees: bool, example: str) -> None:
        self.compared[measure] += 1
        self.agreed[measure] += agrees
        if not agrees:
            self.examples.setdefault((name, measure), example)

    def share(self, measure: str) -> float:
        return self.agreed[measure] / self.compared[measure] if self.compared[measure] else 1.0

    @property
    def missed(self) -> list[str]:
        """Measures below their aims."""
        return [measure for measure, aim in AIMS.items() if self.share(measure) < aim]


def fixtures() -> dict[str, dict[str, Any]]:
    """Every fixture by its name."""
    paths = sorted((*FIXTURES.glob("*.json"), *FIXTURES.glob("elements/*.json")))
    return {str(path.relative_to(FIXTURES)): json.loads(path.read_text("utf-8")) for path in paths}


def agreement(documents: dict[str, dict[str, Any]]) -> Agreement:
    """Draws the documents and compares each with its plan."""
    found = Agreement()
    loaded = [(name, load(data)) for name, data in documents.items()]
    batches = [loaded[start : start + BATCH] for start in range(0, len(loaded), BATCH)]
    with ThreadPoolExecutor(PROCESSES) as executor:
        for batch, pdfs in zip(batches, executor.map(_drawn, batches), strict=True):
            for (name, document), pdf in zip(batch, pdfs, strict=True):
                _compare(found, name, plan(document, renderer="libreoffice"), pdf)
    return found


def _drawn(batch: Sequence[tuple[str, Any]]) -> list[bytes]:
    return convert_to_pdf([generate(document, renderer="libreoffice") for _, document in batch])


def _compare(found: Agreement, name: str, planned: Any, pdf: bytes) -> None:
    pages, characters = _read(pdf)
    found.compare(name, "page count", planned.pages == pages, f"planned {planned.pages}, drawn {pages}")
    stream = "".join(character.text for character in characters)
    if planned.imprint:
        beginning = _solid(planned.imprint.lines[0].box.runs[0].text)
        place = stream.rfind(beginning)
        drawn = characters[place].page if place >= 0 else None
        page = planned.text.count + planned.imprint_place.new_page + planned.imprint_place.blank_page
        found.compare(name, "page of the imprint", drawn == page, f"planned {page}, drawn {drawn}")
    position = 0
    for text in trace(planned.text):
        position = _compare_text(found, name, text, characters, stream, position)


def _compare_text(
    found: Agreement, name: str, text: Trace, characters: Sequence[Character], stream: str, position: int
) -> int:
    """Compares one text, and tells where in the stream it ends."""
    whole, header = _solid("".join(text.lines)), _solid(text.header or "")
    if stream.startswith(header + whole, position):
        position += len(header)
    ahead = 0 if text.header is not None and len(whole) < SHORT else AHEAD
    start = stream.find(whole, position, position + len(whole) + ahead)
    found.compare(name, "text found", start >= 0, f"{whole[:30]!r} at {stream[position : position + 30]!r}")
    if start < 0:
        return position
    drawn = characters[start : start + len(whole)]
    found.compare(
        name,
        "page of a first line",
        drawn[0].page == text.page,
        f"planned {text.page}, drawn {drawn[0].page}: {whole[:30]!r}",
    )
    planned_ends = _ends(len(_solid(line)) for line in text.lines)
    drawn_ends = _ends(len(line) for line in _lines(drawn))
    for end in planned_ends | drawn_ends:
        agrees = end in planned_ends and end in drawn_ends
        by = "planned" if end in planned_ends else "drawn"
        found.compare(name, "line breaks", agrees, f"{by}: {whole[max(0, end - 30) : end]}|{whole[end : end + 5]}")
    return start + len(whole)


def _ends(lengths: Iterable[int]) -> set[int]:
    """Where lines end, but for the last."""
    return set(list(itertools.accumulate(length for length in lengths if length))[:-1])


def _lines(characters: Sequence[Character]) -> list[list[Character]]:
    lines: list[list[Character]] = []
    for character in characters:
        last = lines[-1][-1] if lines else None
        if last and last.page == character.page and abs(last.baseline - character.baseline) < SAME_LINE:
            lines[-1].append(character)
        else:
            lines.append([character])
    return lines


def _solid(text: str) -> str:
    """Text without blanks, in UTF-16 as PDFium counts it."""
    # A hyphen at the end of a line is a control character to PDFium.
    units = "".join(text.replace("\x02", "-").split()).encode("utf-16-le", "surrogatepass")
    return "".join(chr(int.from_bytes(units[place : place + 2], "little")) for place in range(0, len(units), 2))


def _read(pdf: bytes) -> tuple[int, list[Character]]:
    """Number of pages, and the characters above the page numbers as they are drawn, each line from left to right."""
    document = pypdfium2.PdfDocument(pdf)
    found: list[Character] = []
    for number, page in enumerate(document, start=1):
        for _, line in itertools.groupby(_drawn_texts(page), key=lambda drawn: round(drawn.baseline)):
            for drawn in sorted(line):
                found += [Character(unit, number, drawn.baseline) for unit in _solid(drawn.text)]
    return len(document), found


class _Drawn(NamedTuple):
    """A text drawn at once."""

    left: float
    baseline: float
    text: str


def _drawn_texts(page: pypdfium2.PdfPage) -> Iterator[_Drawn]:
    """The texts of a page above its number.

    By PDFium's own functions: pdfplumber takes seconds for what these do in milliseconds, and PDFium's text page puts
    cells into another order.
    """
    text_page, height = page.get_textpage(), page.get_height()
    buffer = ctypes.create_string_buffer(BUFFER)
    units = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    matrix, color = raw.FS_MATRIX(), [ctypes.c_uint() for _ in range(4)]
    for index in range(raw.FPDFPage_CountObjects(page)):
        drawn = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        raw.FPDFPageObj_GetMatrix(drawn, matrix)
        raw.FPDFPageObj_GetFillColor(drawn, *color)
        # The mark of a letter floats above the text of page one, and is drawn behind it; it alone is not black.
        # The number of a landscape page is turned.
        if height - matrix.f < FOOT and not matrix.b and not color[0].value:
            length = raw.FPDFTextObj_GetText(drawn, text_page, units, BUFFER)
            yield _Drawn(matrix.e, height - matrix.f, buffer.raw[: length - 2].decode("utf-16-le", "surrogatepass"))


def main(count: int = COUNT, seed: int = SEED) -> int:
    samples = {f"sample {index}": data for index, data in enumerate(sample_documents(seed, count))}
    found = agreement(fixtures() | samples)
    for measure, compared in found.compared.items():
        aim = f", aim {AIMS[measure]:.1%}" if measure in AIMS else ""
        print(f"{measure}: {found.agreed[measure]} of {compared}, {found.share(measure):.3%}{aim}")
    for (name, measure), example in found.examples.items():
        print(f"  {name}, {measure}: {example}")
    return 1 if found.missed else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
