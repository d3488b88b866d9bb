"""How far a command with many files is: one line on a terminal, nothing elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

WIDTH = 30
CLEAR_LINE = "\r\x1b[K"


class Progress:
    """A bar that grows with every file; other lines are printed while it is taken away."""

    def __init__(self, total: int, terminal: TextIO) -> None:
        self._total, self._done = total, 0
        self._terminal = terminal if total > 1 and terminal.isatty() else None

    @contextmanager
    def step(self) -> Iterator[None]:
        """The end of one file's work, in which lines may be printed."""
        self._write(CLEAR_LINE)
        try:
            yield
        finally:
            self._done += 1
            if self._done < self._total:
                self.show()

    def show(self) -> None:
        """Draws the bar."""
        filled = WIDTH * self._done // self._total
        self._write(f"{CLEAR_LINE}[{'#' * filled}{'.' * (WIDTH - filled)}] {self._done}/{self._total}")

    def _write(self, text: str) -> None:
        if self._terminal:
            self._terminal.write(text)
            self._terminal.flush()
