"""The pool in good times: rubbish refused, as many processes as are wanted, each replaced in time."""

import os
import tempfile
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.errors import RendererBusy, UnreadableFile
from generator.render import bridge
from generator.render import office as office_module
from generator.render import pool as pool_module
from generator.render.installation import installation
from tests.render.processes import OFFICE, running, sockets, wait_until

pytestmark = pytest.mark.libreoffice


def test_what_is_no_word_file_is_refused_and_not_drawn(make_pool, notice):
    pool = make_pool()
    for rubbish in (b"", b"text", b"PK\x03\x04 and no more", notice[:5000], notice[:-100]):
        with pytest.raises(UnreadableFile):
            pool.pdf(rubbish)
    # The same LibreOffice is as good as before.
    (before,) = running(OFFICE)
    assert pool.pdf(notice).startswith(b"%PDF-")
    assert running(OFFICE) == [before]


def test_nothing_runs_before_the_first_document(make_pool, notice):
    pool = make_pool()
    assert running(OFFICE) == []
    pool.pdf(notice)
    assert len(running(OFFICE)) == 1


def test_two_workers_draw_two_documents_at_once(make_pool, notice):
    pool = make_pool(workers=2)
    with ThreadPoolExecutor(4) as threads:
        pdfs = list(threads.map(pool.pdf, [notice] * 8))
    assert len(running(OFFICE)) == 2
    assert all(pdf.startswith(b"%PDF-") for pdf in pdfs)


def test_a_libreoffice_is_replaced_after_some_documents(make_pool, notice, monkeypatch):
    monkeypatch.setattr(pool_module, "DOCUMENTS_PER_OFFICE", 4)
    pool, seen, held = make_pool(), set(), set()
    for _ in range(10):
        assert pool.pdf(notice).startswith(b"%PDF-")
        seen |= set(running(OFFICE))
        held |= sockets(running(OFFICE))
    assert 2 <= len(seen) <= 3
    assert len([path for path in held if path.exists()]) <= len(held) / len(seen)


def test_a_libreoffice_that_has_grown_is_replaced(make_pool, notice, monkeypatch):
    pool = make_pool()
    pool.pdf(notice)
    (before,) = running(OFFICE)
    monkeypatch.setattr(office_module, "RESIDENT_BYTES", 2**20)
    pool.pdf(notice)
    wait_until(lambda: running(OFFICE) == [])
    monkeypatch.undo()
    assert pool.pdf(notice).startswith(b"%PDF-")
    assert before not in running(OFFICE)


def test_an_unused_libreoffice_gives_its_memory_back(make_pool, notice, monkeypatch):
    monkeypatch.setattr(pool_module, "IDLE_SECONDS", 0.2)
    pool = make_pool()
    pool.pdf(notice)
    wait_until(lambda: running(OFFICE) == [])
    assert pool.pdf(notice).startswith(b"%PDF-")


def test_a_closed_pool_makes_nothing_any_more(make_pool, notice):
    pool = make_pool()
    pool.close()
    with pytest.raises(RendererBusy):
        pool.pdf(notice)


OPEN_TO_ALL = all(folder.stat().st_mode & 0o001 for folder in Path(bridge.__file__).parents)


@pytest.mark.skipif(os.getuid() != 0 or not OPEN_TO_ALL, reason="needs root, and a clone that nobody may read")
def test_nobody_without_a_home_can_draw_too(notice, monkeypatch):
    monkeypatch.delenv("HOME", raising=False)
    found = installation()
    # Not below pytest's own folder, which is closed to others.
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o777)
        monkeypatch.setattr(tempfile, "tempdir", place)
        child = os.fork()
        if child == 0:
            try:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
                pool = pool_module.Pool(found)
                made = pool.pdf(notice).startswith(b"%PDF-")
                pool.close()
                os._exit(0 if made else 1)
            except BaseException:
                traceback.print_exc()
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert list(Path(place).iterdir()) == []
