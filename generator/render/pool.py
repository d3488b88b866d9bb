"""LibreOffice processes kept warm, each with a thread that hands it one document after another."""

from __future__ import annotations

import atexit
import threading
from concurrent.futures import Future
from contextlib import suppress
from queue import Empty, Full, Queue
from typing import Any, NamedTuple

from generator.errors import Fault, RendererBusy, RenderTimeout, UnreadableFile
from generator.render.installation import Installation
from generator.render.office import Office, OfficeCrashed

# At a third of a second each, the last in the queue has its turn before its patience ends.
QUEUED = 32
PATIENCE_SECONDS = 15
# A LibreOffice that ends on its own was perhaps killed from outside: the document is tried once more.
ATTEMPTS = 2
# LibreOffice grows with every document.
DOCUMENTS_PER_OFFICE = 200
# An unused LibreOffice gives its memory back.
IDLE_SECONDS = 600

# A thread that is not done by then ends with this process, and its LibreOffice with it.
END_SECONDS = 5

ZIP_SIGNATURE = b"PK\x03\x04"

# Versions as LibreOffice's export filter numbers them: PDF 1.7 and PDF/A-2b.
PDF_1_7, PDF_A_2B = 17, 2
# LibreOffice 7.4 knows no 1.7 and heads every file with 1.6, though PDF/A-2 is built on 1.7. All of 1.6 is in 1.7.
HEADERS = (b"%PDF-1.6", b"%PDF-1.7")


class _Job(NamedTuple):
    document: bytes
    archival: bool
    started: threading.Event
    outcome: Future[bytes]


class Pool:
    """Makes PDFs with the LibreOffice of this machine; started by the first document."""

    kind = "libreoffice"

    def __init__(self, installation: Installation, *, workers: int = 1, seconds: float = 20) -> None:
        """`workers` processes of LibreOffice at most; `seconds` for one document."""
        self._installation = installation
        self._workers = workers
        self._seconds = seconds
        self._queue: Queue[_Job | None] = Queue(QUEUED)
        self._lock = threading.Lock()
        self._threads: list[_Worker] = []
        self._closed = False

    def pdf(self, document: bytes, *, archival: bool = False) -> bytes:
        """A Word file as PDF 1.7 or, for the archives, PDF/A-2b: tagged, its fonts embedded.

        Raises `UnreadableFile`, `RendererBusy`, `RenderTimeout`. Can be called by several threads at once.
        """
        if not document.startswith(ZIP_SIGNATURE):
            raise UnreadableFile(Fault("file-unreadable"))
        job = _Job(document, archival, threading.Event(), Future())
        with self._lock:
            self._start()
            try:
                self._queue.put_nowait(job)
            except Full:
                raise RendererBusy(Fault("renderer-busy")) from None
        if not job.started.wait(PATIENCE_SECONDS):
            job.outcome.cancel()
        if job.outcome.cancelled():
            raise RendererBusy(Fault("renderer-busy"))
        return job.outcome.result()

    def close(self) -> None:
        """Ends every process and thread; who still waits is refused."""
        with self._lock:
            self._closed = True
            atexit.unregister(self.close)
            with suppress(Empty):
                while job := self._queue.get_nowait():
                    job.outcome.cancel()
                    job.started.set()
            for _ in self._threads:
                self._queue.put_nowait(None)
        for thread in self._threads:
            thread.stop()
            thread.join(END_SECONDS)

    def _start(self) -> None:
        if self._closed:
            raise RendererBusy(Fault("renderer-busy"))
        if not self._threads:
            self._threads = [_Worker(self._queue, self._installation, self._seconds) for _ in range(self._workers)]
            for thread in self._threads:
                thread.start()
            atexit.register(self.close)


class _Worker(threading.Thread):
    """Starts a LibreOffice when it has a document and none, and ends it when it is of no use any more."""

    def __init__(self, queue: Queue[_Job | None], installation: Installation, seconds: float) -> None:
        super().__init__(daemon=True)
        self._queue, self._installation, self._seconds = queue, installation, seconds
        self._office: Office | None = None
        self._stopped = False

    def run(self) -> None:
        """Takes documents from the queue until there is None in it."""
        while not self._stopped:
            try:
                job = self._queue.get(timeout=IDLE_SECONDS)
            except Empty:
                self._end_office()
                continue
            if job is None:
                break
            if job.outcome.set_running_or_notify_cancel():
                job.started.set()
                self._carry_out(job)
        self._end_office()

    def stop(self) -> None:
        """Breaks off the document at hand; called by another thread."""
        self._stopped = True
        if office := self._office:
            office.kill()

    def _carry_out(self, job: _Job) -> None:
        try:
            job.outcome.set_result(self._pdf(job))
        except Exception as error:
            job.outcome.set_exception(error)
        # The answer is out: nobody waits for this.
        if self._office and (self._office.converted >= DOCUMENTS_PER_OFFICE or self._office.grown):
            self._end_office()

    def _pdf(self, job: _Job) -> bytes:
        for _ in range(ATTEMPTS):
            if self._stopped:
                break
            try:
                self._office = self._office or Office(self._installation)
                return _headed(self._office.pdf(job.document, _export(job.archival), seconds=self._seconds))
            except OfficeCrashed:
                self._end_office()
            except RenderTimeout:
                self._end_office()
                raise
        raise RendererBusy(Fault("renderer-failed"))

    def _end_office(self) -> None:
        if self._office:
            self._office.close()
            self._office = None


def _headed(pdf: bytes) -> bytes:
    """The PDF under the version that it is made to."""
    older, wanted = HEADERS
    return wanted + pdf[len(older) :] if pdf.startswith(older) else pdf


def _export(archival: bool) -> dict[str, Any]:
    """Properties of LibreOffice's PDF filter. Fonts are always embedded as subsets."""
    return {"SelectPdfVersion": PDF_A_2B if archival else PDF_1_7, "UseTaggedPDF": True}
