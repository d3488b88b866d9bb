"""How long a PDF takes: `python -m benchmarks.pdf [ROUNDS]`; `--soak [DOCUMENTS]` looks at memory instead.

The same documents become PDFs by the command `soffice --convert-to`, one start for each, by a pool of one LibreOffice
kept warm and by a pool of two, in turns, so that whatever else the machine does falls on all alike. The command's profile
exists and each pool is warm before they are timed; two callers wait for the pool of two.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from generator import GENRES, example, generate, load
from generator.render import Pool
from generator.render.installation import installation

ROUNDS = 3
SOAK = 300
MB = 2**20


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pdf")
    parser.add_argument("rounds", nargs="?", type=int, default=ROUNDS)
    parser.add_argument("--soak", nargs="?", type=int, const=SOAK, metavar="DOCUMENTS")
    options = parser.parse_args()
    found = installation()
    if found is None:
        raise SystemExit("no LibreOffice: make office")
    documents = [generate(load(example(genre)), renderer="libreoffice") for genre in GENRES]
    with closing(Pool(found)) as one, closing(Pool(found, workers=2)) as two:
        if options.soak:
            soak(one, documents, options.soak)
        else:
            compare(one, two, documents, options.rounds)


def compare(one: Pool, two: Pool, documents: Sequence[bytes], rounds: int) -> None:
    """Seconds for a document in each way, and how much faster than the command each pool is."""
    with TemporaryDirectory() as folder:
        command = partial(_command, Path(folder))
        ways: dict[str, Callable[[], object]] = {
            "soffice --convert-to": lambda: [command(document) for document in documents],
            "pool of one": lambda: [one.pdf(document) for document in documents],
            "pool of two": partial(_in_two_threads, two, documents),
        }
        command(documents[0])
        one.pdf(documents[0])
        _in_two_threads(two, documents)
        seconds: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name, way in ways.items():
                start = perf_counter()
                way()
                seconds[name].append((perf_counter() - start) / len(documents))
    print(
        f"PDF of the examples of {len(documents)} genres, {rounds} rounds, {os.cpu_count()} cores; median seconds a document"
    )
    medians = {name: statistics.median(times) for name, times in seconds.items()}
    for name, median in medians.items():
        print(f"{name:22}{median:8.3f}{medians['soffice --convert-to'] / median:8.1f} ×")


def soak(pool: Pool, documents: Sequence[bytes], count: int) -> None:
    """Memory of LibreOffice and of this process while many documents become PDFs."""
    print(f"{'documents':>10}{'LibreOffice MB':>16}{'its process':>12}{'this process MB':>17}")
    for number in range(1, count + 1):
        pool.pdf(documents[number % len(documents)])
        if number % max(1, count // 10) == 0:
            (office,) = _offices()
            print(f"{number:10}{_resident(office) / MB:16.0f}{office:12}{_resident(os.getpid()) / MB:17.0f}")


def _command(folder: Path, document: bytes) -> bytes:
    source, target = folder / "in.docx", folder / "in.pdf"
    source.write_bytes(document)
    target.unlink(missing_ok=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ("--headless", profile, "--infilter=MS Word 2007 XML", "--convert-to", "pdf:writer_pdf_Export")
    subprocess.run(["soffice", *options, "--outdir", folder, source], capture_output=True, check=True)
    return target.read_bytes()


def _in_two_threads(pool: Pool, documents: Sequence[bytes]) -> list[bytes]:
    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(pool.pdf, documents))


def _offices() -> list[int]:
    told = subprocess.run(["pgrep", "-P", str(os.getpid()), "soffice.bin"], capture_output=True, text=True)
    return [int(line) for line in told.stdout.split()]


def _resident(process: int) -> int:
    return int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()
