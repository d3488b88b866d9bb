"""How long a check takes with LibreOffice warm: `python -m benchmarks.check [ROUNDS]`.

The seed's notice and the longest example, each from its data to the report, and with pictures of all pages marked.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable
from contextlib import closing
from time import perf_counter

from generator import check_data, converter, example, marked

ROUNDS = 5
DPI = 100


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with closing(converter()) as drawing:
        check_data(example("notice"), drawing, classified=False)
        for genre in ("notice", "quarterly_report"):
            data = example(genre)
            report = median(lambda: check_data(data, drawing, classified=False), rounds)  # noqa: B023
            pictured = median(lambda: marked(check_data(data, drawing, classified=False), dpi=DPI), rounds)  # noqa: B023
            print(f"{genre:18}{report:6.2f} s the report{pictured:8.2f} s with pictures of all pages")


def median(work: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
