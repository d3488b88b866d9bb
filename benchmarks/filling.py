"""How fast notices are made, by us and by others: `python -m benchmarks.filling [PARAGRAPHS ...]`.

Every engine makes the same notice, one engine after the other, round after round; each file is read once, and its text
has to be that of the notice. A notice of so many paragraphs has a quarter as many rows in a table; 1000 + 500 comes
besides. Times are those of the processor, which the machine's other work disturbs least; none of the engines waits.

`whole` is our way from the bytes of the JSON to the bytes of the .docx, planning included; `fill` is filling and
packaging of its plan alone; `as docxtpl` is what we make of docxtpl's own template and context. The others' template is
one that Word saved, as templates are; `docxtpl, lean` has one that holds as little as ours.
"""

from __future__ import annotations

import math
import statistics
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter, process_time

from benchmarks import memory, others, ours, peers
from benchmarks.cases import Case, long_notice, notice
from benchmarks.text import paragraphs
from generator import prepare

SIZES = (20, 1000, 10_000)
ENGINES = {
    "whole": ours.whole_way,
    "fill": ours.plan_to_file,
    "as docxtpl": ours.their_template,
    "docxtpl": others.docxtpl_from_disk,
    "docxtpl, lean": others.docxtpl_lean,
    "docxtpl in memory": others.docxtpl_in_memory,
    "python-docx": others.python_docx,
}
# A case has rounds for so many seconds, at least some and at most so many.
SECONDS, FEWEST, MOST = 30, 3, 60
# An engine that needs more milliseconds for one document is not asked for another of that size.
PATIENCE = 10_000

# Milliseconds that a document took, and the document.
Timed = Callable[[], tuple[float, bytes]]


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    cases = [notice()]
    for size in sizes:
        cases.append(long_notice(size, size // 4))
        if size == 1000:
            cases.append(long_notice(size, size // 2))
    prepare()
    least = {case.name: compare(case) for case in cases}
    if 1000 in sizes and max(sizes) > 1000:
        print_growth(least, 1000, max(sizes))
    print_memory(max(sizes))


def compare(case: Case) -> dict[str, float]:
    """Prints a table, and gives the least milliseconds of each engine."""
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        works = works_of(case, Path(name), stack)
        sizes = {}
        for engine, work in works.items():
            _, file = work()
            if paragraphs(file) != case.text:
                raise SystemExit(f"{engine}: another text")
            sizes[engine], times[engine] = len(file), []
        end = perf_counter() + SECONDS
        while (count := len(times["whole"])) < FEWEST or (perf_counter() < end and count < MOST):
            for engine, work in works.items():
                if not times[engine] or times[engine][0] < PATIENCE:
                    times[engine].append(work()[0])
    least = {engine: min(found) for engine, found in times.items()}
    print(f"\n{case.name}, {len(times['whole'])} rounds")
    print(f"{'':20}{'least ms':>10}{'median':>10}{'kB':>8}{'docxtpl ÷ it':>14}{'it ÷ whole':>12}")
    for engine, value in least.items():
        print(
            f"{engine:20}{value:10.2f}{statistics.median(times[engine]):10.2f}{sizes[engine] / 1024:8.1f}"
            f"{least['docxtpl'] / value:14.1f}{value / least['whole']:12.1f}"
        )
    sys.stdout.flush()
    return least


def works_of(case: Case, folder: Path, stack: ExitStack) -> dict[str, Timed]:
    works = {engine: timed(prepared(case, folder)) for engine, prepared in ENGINES.items()}
    if peers.at_hand():
        for name in peers.PEERS:
            peer = stack.enter_context(peers.Peer(name, folder))
            works[name] = lambda peer=peer: peer.fill(case)
    return works


def timed(work: Callable[[], bytes]) -> Timed:
    def measured() -> tuple[float, bytes]:
        start = process_time()
        file = work()
        return (process_time() - start) * 1000, file

    return measured


def print_growth(least: dict[str, dict[str, float]], small: int, large: int) -> None:
    """The power of the size by which the time grows: 1 where twice the text takes twice as long."""
    first, last = least[long_name(small)], least[long_name(large)]
    print(f"\nGrowth from {small} to {large} paragraphs")
    for engine in first:
        print(f"{engine:20}{math.log(last[engine] / first[engine], large / small):10.2f}")


def long_name(size: int) -> str:
    return f"{size} + {size // 4}"


def print_memory(size: int) -> None:
    print(f"\nMost memory of a process, MB {'20':>11}{size:>10}{'more':>10}")
    for engine in memory.ENGINES:
        small, large = memory.most(engine, 20, 5), memory.most(engine, size, size // 4)
        print(f"{engine:28}{small:10.1f}{large:10.1f}{large - small:10.1f}")


if __name__ == "__main__":
    main()
