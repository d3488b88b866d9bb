"""Speaks UNO with one LibreOffice: a path a line in, an outcome a line out. Run by the Python that has `uno`, not by ours.

    {"source": "/…/in.docx", "target": "/…/out.pdf", "filter": {"UseTaggedPDF": true}}  →  {"outcome": "made"}

The first line out is {"outcome": "ready"}. When the input ends because the process above is gone, LibreOffice is gone
too, and the bridge removes what both leave behind.
"""

from __future__ import annotations

import json
import select
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

IMPORT_FILTER = "MS Word 2007 XML"
EXPORT_FILTER = "writer_pdf_Export"

READY, MADE, REFUSED, FAILED = "ready", "made", "refused", "failed"

# The file in the folder that holds the number of LibreOffice's process.
PROCESS = "process"
# Where LibreOffice puts its sockets, whatever TMPDIR says.
PIPE_FOLDERS = ("/tmp", "/var/tmp")
# How often LibreOffice is asked, while it starts, whether it listens yet.
PAUSE_SECONDS = 0.05


def main(folder: str) -> None:
    """Connects to the LibreOffice that will listen on a pipe named after its folder, and converts until the input ends."""
    sockets: set[str] = set()
    try:
        desktop = _desktop(Path(folder), sockets)
        _say(READY)
        for line in sys.stdin:
            sockets |= _sockets(Path(folder))
            _say(_outcome(desktop, **json.loads(line)))
    finally:
        remove(folder, sockets)


def sockets_of(process: int) -> set[str]:
    """Paths of the sockets that a process holds open (Linux)."""
    inodes = set()
    for descriptor in Path(f"/proc/{process}/fd").glob("*"):
        try:
            kind, _, inode = str(descriptor.readlink()).partition(":")
        except OSError:
            # It was closed since the folder was listed.
            continue
        if kind == "socket":
            inodes.add(inode.strip("[]"))
    rows = (line.split() for line in Path("/proc/net/unix").read_text("utf-8").splitlines()[1:])
    return {row[7] for row in rows if len(row) == 8 and row[6] in inodes and row[7].startswith("/")}


def remove(folder: str, sockets: Iterable[str]) -> None:
    """Removes the folder of a killed LibreOffice and its sockets; the pipe has the folder's name, known or not yet."""
    pipes = (path for place in PIPE_FOLDERS for path in Path(place).glob(f"OSL_PIPE_*_{Path(folder).name}"))
    for path in [*map(Path, sockets), *pipes]:
        path.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def _sockets(folder: Path) -> set[str]:
    number = folder / PROCESS
    return sockets_of(int(number.read_text("utf-8"))) if number.exists() else set()


def _desktop(folder: Path, sockets: set[str]) -> Any:
    import uno

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while True:
        sockets |= _sockets(folder)
        try:
            remote = resolver.resolve(f"uno:pipe,name={folder.name};urp;StarOffice.ComponentContext")
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            # Nothing is asked before the connection stands: what can be read is the end.
            if select.select([sys.stdin], [], [], PAUSE_SECONDS)[0]:
                sys.exit()
        else:
            return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)


def _outcome(desktop: Any, *, source: str, target: str, filter: dict[str, Any]) -> str:
    import uno

    broken, refusal = map(uno.getClass, ("com.sun.star.uno.RuntimeException", "com.sun.star.uno.Exception"))
    # Without a named filter LibreOffice makes a document of any bytes. No macros, no links followed.
    reading = _properties(Hidden=True, ReadOnly=True, FilterName=IMPORT_FILTER, MacroExecutionMode=0, UpdateDocMode=0)
    try:
        document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, reading)
    except broken:
        return FAILED
    except refusal:
        return REFUSED
    if document is None:
        return REFUSED
    data = uno.Any("[]com.sun.star.beans.PropertyValue", _properties(**filter))
    try:
        document.storeToURL(Path(target).as_uri(), _properties(FilterName=EXPORT_FILTER, FilterData=data))
        document.close(True)
    except refusal:
        # LibreOffice is gone, or the disk is full: the document is not to blame.
        return FAILED
    return MADE


def _properties(**values: Any) -> tuple[Any, ...]:
    from com.sun.star.beans import PropertyValue

    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def _say(outcome: str) -> None:
    print(json.dumps({"outcome": outcome}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
