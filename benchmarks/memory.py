"""The most memory that a process takes for one notice: `python -m benchmarks.memory ENGINE PARAGRAPHS ROWS`, in MB."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.cases import long_notice

# Module and function of each engine: a process imports what it needs and nothing else.
ENGINES = {
    "whole": ("benchmarks.ours", "whole_way"),
    "as docxtpl": ("benchmarks.ours", "their_template"),
    "docxtpl": ("benchmarks.others", "docxtpl_from_disk"),
    "python-docx": ("benchmarks.others", "python_docx"),
}


def most(engine: str, paragraphs: int, rows: int) -> float:
    """Megabytes, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.memory", engine, str(paragraphs), str(rows)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    engine, paragraphs, rows = sys.argv[1:]
    module, function = ENGINES[engine]
    with tempfile.TemporaryDirectory() as folder:
        getattr(importlib.import_module(module), function)(long_notice(int(paragraphs), int(rows)), Path(folder))()
    # What getrusage tells begins with the memory of the process that started this one.
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("utf-8"))
    assert found
    print(int(found[1]) / 1024)


if __name__ == "__main__":
    main()
