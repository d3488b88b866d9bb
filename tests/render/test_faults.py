"""The pool in bad times: whatever is killed, stopped or crowded, every call is answered and nothing is left behind."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.errors import RendererBusy, RenderTimeout
from generator.render import Pool
from generator.render import office as office_module
from generator.render import pool as pool_module
from generator.render.installation import Installation
from tests.render.processes import BRIDGE, OFFICE, naming, running, sockets, wait_until

pytestmark = pytest.mark.libreoffice

ROOT = Path(__file__).parents[2]


@pytest.fixture
def threads():
    with ThreadPoolExecutor(50) as threads:
        yield threads


def begin(threads: ThreadPoolExecutor, pool: Pool, document: bytes, place: Path) -> Future[bytes]:
    """A conversion that LibreOffice is in the middle of."""
    outcome = threads.submit(pool.pdf, document)
    wait_until(lambda: list(place.glob("*/in.docx")))
    time.sleep(0.1)
    assert not outcome.done()
    return outcome


@pytest.mark.parametrize("program", [OFFICE, BRIDGE])
def test_a_document_is_drawn_though_its_process_is_killed_in_the_middle(
    make_pool, threads, long_notice, place, program
):
    outcome = begin(threads, make_pool(), long_notice, place)
    (victim,) = running(program)
    os.kill(victim, signal.SIGKILL)
    assert outcome.result().startswith(b"%PDF-")
    assert victim not in running(program)


@pytest.mark.parametrize("program", [OFFICE, BRIDGE])
def test_a_process_that_hangs_is_killed_and_the_next_document_drawn(
    make_pool, threads, notice, long_notice, place, program
):
    # Long enough for the next document on a busy machine.
    pool = make_pool(seconds=4)
    outcome = begin(threads, pool, long_notice, place)
    (victim,) = running(program)
    held = sockets(running(OFFICE))
    os.kill(victim, signal.SIGSTOP)
    with pytest.raises(RenderTimeout):
        outcome.result()
    assert running(OFFICE) == running(BRIDGE) == []
    assert [path for path in held if path.exists()] == []
    assert pool.pdf(notice).startswith(b"%PDF-")


def test_a_document_that_takes_too_long_is_stopped(make_pool, long_notice):
    with pytest.raises(RenderTimeout):
        make_pool(seconds=0.2).pdf(long_notice)


def test_a_libreoffice_that_is_killed_again_and_again_is_told_as_failed(make_pool, threads, long_notice, place):
    outcome = begin(threads, make_pool(), long_notice, place)
    while not outcome.done():
        for victim in running(OFFICE):
            os.kill(victim, signal.SIGKILL)
        time.sleep(0.05)
    with pytest.raises(RendererBusy) as told:
        outcome.result()
    assert [fault.code for fault in told.value.faults] == ["renderer-failed"]


@pytest.mark.parametrize("script", ["exit 1", "exec sleep 60"])
def test_a_libreoffice_that_does_not_start_is_told_as_failed(place, tmp_path_factory, notice, monkeypatch, script):
    program = tmp_path_factory.mktemp("bin") / "soffice.bin"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(office_module, "START_SECONDS", 0.5)
    pool = Pool(Installation(program, Path("/usr/bin/python3")))
    with pytest.raises(RendererBusy) as told:
        pool.pdf(notice)
    pool.close()
    assert [fault.code for fault in told.value.faults] == ["renderer-failed"]
    assert naming(program) == []
    assert list(place.iterdir()) == []


def test_of_fifty_documents_at_once_each_is_drawn_or_refused(make_pool, threads, notice, monkeypatch):
    # However slow the machine is, the queue alone decides.
    monkeypatch.setattr(pool_module, "PATIENCE_SECONDS", 120)
    pool = make_pool()
    outcomes = [threads.submit(pool.pdf, notice) for _ in range(50)]
    drawn = refused = 0
    for outcome in outcomes:
        try:
            drawn += outcome.result().startswith(b"%PDF-")
        except RendererBusy as error:
            refused += [fault.code for fault in error.faults] == ["renderer-busy"]
    assert drawn + refused == 50
    # The queue holds 32 documents, and one is being drawn.
    assert drawn >= 33


def test_who_waits_too_long_for_a_turn_is_refused_and_not_drawn_later(
    make_pool, threads, notice, long_notice, place, monkeypatch
):
    monkeypatch.setattr(pool_module, "PATIENCE_SECONDS", 0.1)
    pool = make_pool()
    outcome = begin(threads, pool, long_notice, place)
    # However slow the machine is, the first document is still being drawn.
    for each in running(OFFICE):
        os.kill(each, signal.SIGSTOP)
    with pytest.raises(RendererBusy) as told:
        pool.pdf(notice)
    for each in running(OFFICE):
        os.kill(each, signal.SIGCONT)
    assert [fault.code for fault in told.value.faults] == ["renderer-busy"]
    assert outcome.result().startswith(b"%PDF-")


def test_closing_answers_those_who_wait(make_pool, threads, notice, long_notice, place):
    pool = make_pool()
    outcomes = [begin(threads, pool, long_notice, place), *(threads.submit(pool.pdf, notice) for _ in range(5))]
    pool.close()
    for outcome in outcomes:
        with pytest.raises(RendererBusy):
            outcome.result(timeout=5)
    assert running(OFFICE) == running(BRIDGE) == []


SERVICE = """
import sys, tempfile
from pathlib import Path
from generator.render import converter
tempfile.tempdir = sys.argv[1]
document = Path(sys.argv[2]).read_bytes()
office = converter()
while True:
    office.pdf(document)
    print("drawn", flush=True)
    if sys.argv[3] == "once":
        break
"""


def service(place: Path, file: Path, times: str) -> subprocess.Popen[str]:
    """A process of its own that draws a document again and again."""
    command = [sys.executable, "-c", SERVICE, str(place), str(file), times]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("moment", ["starting", "idle", "drawing", "stopped"])
def test_a_killed_service_leaves_neither_processes_nor_files(tmp_path, tmp_path_factory, notice, long_notice, moment):
    file = tmp_path_factory.mktemp("data") / "in.docx"
    file.write_bytes(long_notice if moment == "drawing" else notice)
    with service(tmp_path, file, "always") as process:
        if moment == "starting":
            wait_until(lambda: running(OFFICE, parent=process.pid))
        else:
            assert process.stdout.readline() == "drawn\n"
        children = running(OFFICE, parent=process.pid) + running(BRIDGE, parent=process.pid)
        held = sockets(children)
        if moment == "stopped":
            for child in children:
                os.kill(child, signal.SIGSTOP)
        process.kill()
    wait_until(lambda: not naming(tmp_path) and not list(tmp_path.iterdir()))
    assert [path for path in held if path.exists()] == []


def test_a_service_that_ends_leaves_neither_processes_nor_files(tmp_path, tmp_path_factory, notice):
    file = tmp_path_factory.mktemp("data") / "in.docx"
    file.write_bytes(notice)
    with service(tmp_path, file, "once") as process:
        assert process.wait(30) == 0
    assert naming(tmp_path) == []
    assert list(tmp_path.iterdir()) == []
