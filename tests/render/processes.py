"""What this process has started and what LibreOffice leaves in folders, as the system tells it."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from generator.render import bridge

OFFICE, BRIDGE = "soffice.bin", "bridge.py"


def running(program: str, *, parent: int | None = None) -> list[int]:
    """Children of a process, this one if none is named, whose command line names the program."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()
            command = (folder / "cmdline").read_text("utf-8")
        except OSError:
            continue
        # A dead one that nobody has asked about yet has no command line.
        if int(status[1]) == (parent or os.getpid()) and program in command:
            found.append(int(folder.name))
    return found


def naming(path: Path) -> list[str]:
    """Command lines of all living processes that name a path."""
    commands = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            commands.append((folder / "cmdline").read_text("utf-8"))
        except OSError:
            continue
    return [command for command in commands if str(path) in command]


def sockets(processes: list[int]) -> set[Path]:
    """Socket files that processes hold now, and would leave behind."""
    return {Path(path) for process in processes for path in bridge.sockets_of(process)}


def wait_until(holds: Callable[[], object], *, seconds: float = 15) -> None:
    """Looks again and again until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
