"""How long a plan takes, and how that grows: `python -m benchmarks.plan [ROUNDS]`.

The notice, and documents of 20, 1 000 and 10 000 paragraphs: the notice's own over and over, each with its number, and a
table of ten rows after every twenty. Each round plans all of them in turn, for Word and for LibreOffice, so that whatever
else the machine does falls on all alike: each once untimed and once timed, a short one ten times. The figures are medians
of processor time. `growth` is the power of the number of paragraphs that the time grows with from one line to the next: 1
is linear. `kept` is the memory that a second round of all plans leaves behind. The garbage collector does not see the
documents: it would walk through all three for the plan of one.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tracemalloc
from collections.abc import Mapping, Sequence
from math import log
from time import process_time
from typing import Any

from generator import example, load
from generator.layout import Renderer
from generator.model import Document
from generator.pipeline import plan, prepare

ROUNDS = 15
SIZES = {"20 paragraphs": 20, "1 000 paragraphs": 1_000, "10 000 paragraphs": 10_000}
# In characters, so that 10 000 paragraphs are no more text than a document may have.
LONGEST = 100
TABLE_EVERY = 20
TABLE_ROWS = 10
SHORT_TIMES_OVER = 10
LONG_PAGES = 50
RENDERERS: tuple[Renderer, ...] = ("word", "libreoffice")


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    prepare()
    documents = {"the notice": load(example("notice")), **{name: document(size) for name, size in SIZES.items()}}
    gc.collect()
    gc.freeze()
    times = measured(documents, rounds)
    print(f"Plans, {rounds} rounds, milliseconds")
    print(f"{'':20}{'pages':>7}{'word':>10}{'growth':>8}{'libreoffice':>14}{'growth':>8}")
    before: str | None = None
    for name, made in documents.items():
        columns = "".join(
            f"{statistics.median(times[name, renderer]):{width}.2f}{growth(times, before, name, renderer):>8}"
            for renderer, width in zip(RENDERERS, (10, 14), strict=True)
        )
        print(f"{name:20}{plan(made).pages:7}{columns}")
        before = name if name in SIZES else None
    print(f"kept: {kept(documents) / 1024:.1f} kB")


def document(paragraphs: int) -> Document:
    """A notice of so many paragraphs."""
    texts = [block for block in example("notice")["body"] if isinstance(block, str) and len(block) <= LONGEST]
    body: list[Any] = []
    for number in range(1, paragraphs + 1):
        body.append(f"{number}.{texts[number % len(texts)]}")
        if number % TABLE_EVERY == 0:
            body.append(table(number))
    return load({**example("notice"), "body": body})


def table(number: int) -> Mapping[str, Any]:
    """A table of units and figures."""
    rows = [[f"稷山县第{row}工作组", f"{number * row}", f"{row}.{number % 10}%"] for row in range(1, TABLE_ROWS + 1)]
    return {
        "kind": "table",
        "columns": [{}, {"align": "right"}, {"align": "right"}],
        "header": [["单位", "完成", "增长"]],
        "rows": rows,
    }


def measured(documents: Mapping[str, Document], rounds: int) -> dict[tuple[str, Renderer], list[float]]:
    """Milliseconds of each round, by document and renderer."""
    times: dict[tuple[str, Renderer], list[float]] = {
        (name, renderer): [] for name in documents for renderer in RENDERERS
    }
    for _ in range(rounds):
        for (name, renderer), taken in times.items():
            times_over = SHORT_TIMES_OVER if plan(documents[name], renderer=renderer).pages < LONG_PAGES else 1
            start = process_time()
            for _ in range(times_over):
                plan(documents[name], renderer=renderer)
            taken.append((process_time() - start) * 1000 / times_over)
    return times


def growth(
    times: Mapping[tuple[str, Renderer], Sequence[float]], before: str | None, name: str, renderer: Renderer
) -> str:
    """The power of the number of paragraphs that the time grew with since the document before."""
    if before is None:
        return ""
    slower = statistics.median(times[name, renderer]) / statistics.median(times[before, renderer])
    return f"{log(slower) / log(SIZES[name] / SIZES[before]):.2f}"


def kept(documents: Mapping[str, Document]) -> int:
    """Bytes that a second round of plans leaves behind."""
    tracemalloc.start()
    held = []
    for _ in range(2):
        for made in documents.values():
            for renderer in RENDERERS:
                plan(made, renderer=renderer)
        gc.collect()
        held.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    first, second = held
    return second - first


if __name__ == "__main__":
    main()
