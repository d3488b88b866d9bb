"""One LibreOffice with a profile of its own: started, asked for one PDF after another, killed with all that it left."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.errors import Fault, RenderTimeout, UnreadableFile
from generator.render import bridge
from generator.render.installation import Installation

START_SECONDS = 30
# Beyond this LibreOffice gets no memory and ends, before the machine is out of it.
ADDRESS_SPACE = 4 * 2**30
# A grown LibreOffice is replaced: 150 MB when fresh, 230 MB after 120 documents of a few pages.
RESIDENT_BYTES = 600 * 2**20

# What a document names is not fetched, and none of its programs is run.
SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Save/Document"><prop oor:name="AutoSave" oor:op="fuse">
<value>false</value></prop></item>
</oor:items>
"""


class OfficeCrashed(Exception):
    """LibreOffice or its bridge ended on its own, or could not write; the document may not be the cause."""


class Office:
    """LibreOffice and the bridge to it. They live no longer than the thread that starts them, whatever ends it."""

    def __init__(self, installation: Installation) -> None:
        """Starts both and waits until they answer. Raises `OfficeCrashed`."""
        self._folder = Path(tempfile.mkdtemp(prefix="hongtou-render-"))
        self._sockets: set[str] = set()
        self._processes: list[subprocess.Popen[bytes]] = []
        self.converted = 0
        try:
            self._launch(installation)
            self._answer(START_SECONDS)
            self._sockets |= bridge.sockets_of(self._office.pid)
        except (RenderTimeout, subprocess.TimeoutExpired) as error:
            self.close()
            raise OfficeCrashed from error
        except BaseException:
            self.close()
            raise

    def pdf(self, document: bytes, export: Mapping[str, Any], *, seconds: float) -> bytes:
        """A Word file as PDF, with properties of LibreOffice's export filter.

        Raises `UnreadableFile`; raises `RenderTimeout` or `OfficeCrashed` when this office is of no use any more.
        """
        source, target = self._folder / "in.docx", self._folder / "out.pdf"
        source.write_bytes(document)
        target.unlink(missing_ok=True)
        self.converted += 1
        self._ask({"source": str(source), "target": str(target), "filter": dict(export)})
        outcome = self._answer(seconds)["outcome"]
        if outcome == bridge.REFUSED:
            raise UnreadableFile(Fault("file-unreadable"))
        if outcome == bridge.FAILED or not target.exists():
            raise OfficeCrashed
        return target.read_bytes()

    @property
    def grown(self) -> bool:
        """Whether LibreOffice holds more memory than it should keep."""
        try:
            pages = int(Path(f"/proc/{self._office.pid}/statm").read_text("utf-8").split()[1])
        except OSError:
            return True
        return pages * os.sysconf("SC_PAGE_SIZE") > RESIDENT_BYTES

    def kill(self) -> None:
        """Kills both with their children; who waits for an answer hears that LibreOffice has crashed."""
        for process in self._processes:
            # Before the wait, a dead leader's number belongs to its group still.
            if process.returncode is None:
                os.killpg(process.pid, signal.SIGKILL)

    def close(self) -> None:
        """Kills both, and removes the folder and the sockets."""
        for process in self._processes:
            self._sockets |= bridge.sockets_of(process.pid)
        self.kill()
        for process in self._processes:
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream:
                    stream.close()
        self._processes.clear()
        bridge.remove(str(self._folder), self._sockets)

    def _launch(self, installation: Installation) -> None:
        # First, for it cleans up. Woken, should it be stopped, so that it sees its input end.
        self._bridge = self._start(
            *("setpriv", "--pdeathsig", "CONT", str(installation.python), "-I", bridge.__file__, str(self._folder)),
            stream=subprocess.PIPE,
        )
        profile = self._folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, "utf-8")
        office = (
            # Killed with the thread above it, also when that is killed itself.
            *("setpriv", "--pdeathsig", "KILL", "prlimit", f"--as={ADDRESS_SPACE}", str(installation.office)),
            *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard"),
            f"-env:UserInstallation={profile.as_uri()}",
        )
        # In a new profile LibreOffice sets up its extensions, then ends and wants to be started again.
        self._start(*office, "--terminate_after_init").wait(START_SECONDS)
        self._processes.pop()
        # The folder's name is random, and short enough for the name of a socket.
        self._office = self._start(*office, f"--accept=pipe,name={self._folder.name};urp;")
        number = self._folder / "number"
        number.write_text(str(self._office.pid), "utf-8")
        # The bridge must not read it half written.
        number.rename(self._folder / bridge.PROCESS)

    def _start(self, *command: str, stream: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            stdin=stream,
            stdout=stream,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C.UTF-8", "TMPDIR": str(self._folder)},
            cwd=self._folder,
            start_new_session=True,
        )
        self._processes.append(process)
        return process

    def _ask(self, request: Mapping[str, Any]) -> None:
        stream = self._bridge.stdin
        assert stream
        try:
            stream.write(json.dumps(request).encode() + b"\n")
            stream.flush()
        except BrokenPipeError as error:
            raise OfficeCrashed from error

    def _answer(self, seconds: float) -> dict[str, Any]:
        stream = self._bridge.stdout
        assert stream
        waiting = select.poll()
        waiting.register(stream, select.POLLIN)
        # Becomes readable when LibreOffice ends: before the connection stands, the bridge would not notice.
        death = os.pidfd_open(self._office.pid)
        try:
            waiting.register(death, select.POLLIN)
            ready = {descriptor for descriptor, _ in waiting.poll(seconds * 1000)}
        finally:
            os.close(death)
        if not ready:
            raise RenderTimeout(Fault("render-timeout", parameters={"seconds": round(seconds)}))
        # A line is written at once and shorter than a pipe: where it begins, it is whole.
        line = stream.readline() if stream.fileno() in ready else b""
        if not line:
            raise OfficeCrashed
        answer: dict[str, Any] = json.loads(line)
        return answer
