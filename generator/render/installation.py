"""The LibreOffice of this machine, and the Python that can speak with it."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import NamedTuple

# Beside LibreOffice in the builds of its makers; of the system in Debian's, where python3-uno belongs to it.
PYTHONS = ("python", "/usr/bin/python3")
SECONDS = 20


class Installation(NamedTuple):
    """Paths of two programs: LibreOffice itself, without the script around it, and a Python that has `uno`."""

    office: Path
    python: Path


@cache
def installation() -> Installation | None:
    """What is installed, found once; None if LibreOffice or its Python bridge is missing."""
    command = shutil.which("soffice")
    if command is None:
        return None
    # The script and its helper start the program as a grandchild, which a kill of the child would miss.
    office = Path(command).resolve().with_name("soffice.bin")
    pythons = (office.parent / name for name in PYTHONS)
    python = next((path for path in pythons if path.exists() and _speaks_uno(path)), None)
    return Installation(office, python) if office.exists() and python else None


def _speaks_uno(python: Path) -> bool:
    try:
        return subprocess.run([python, "-I", "-c", "import uno"], capture_output=True, timeout=SECONDS).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
