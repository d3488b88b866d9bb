"""The engines for Node.js: one process each, which fills what it is asked for and tells how long that took."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from types import TracebackType

from benchmarks.cases import Case
from benchmarks.templates import template

FOLDER = Path(__file__).resolve().parent / "peers"
PEERS = ("docxtemplater", "carbone")


def at_hand() -> bool:
    """Whether Node.js and the engines are installed."""
    return shutil.which("node") is not None and (FOLDER / "node_modules").is_dir()


class Peer:
    """One engine in one process."""

    def __init__(self, name: str, folder: Path) -> None:
        self._name, self._folder = name, folder
        self._process = subprocess.Popen(
            ["node", "peers.mjs"], cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Peer:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._process.communicate()

    def fill(self, case: Case) -> tuple[float, bytes]:
        """Milliseconds of the processor, and the file."""
        target = self._folder / f"{self._name}.docx"
        template_path = self._folder / f"{self._name} {bool(case.rows)}.docx"
        data_path = self._folder / f"{case.name}.json"
        if not template_path.exists():
            template_path.write_bytes(template(self._name, table=bool(case.rows)))
        if not data_path.exists():
            data_path.write_bytes(case.fields_data)
        request = {"engine": self._name, "template": template_path, "data": data_path, "target": target}
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps(request, default=str), file=self._process.stdin, flush=True)
        answer = json.loads(self._process.stdout.readline())
        return answer["milliseconds"], target.read_bytes()
