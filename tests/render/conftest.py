import tempfile
from pathlib import Path

import pytest

from generator import example, generate, load
from generator.render import Pool
from generator.render.installation import installation
from tests.render.processes import BRIDGE, OFFICE, running, sockets


@pytest.fixture(scope="session")
def notice() -> bytes:
    return generate(load(example("notice")), renderer="libreoffice")


@pytest.fixture(scope="session")
def long_notice() -> bytes:
    """A document of some 60 pages, which keeps LibreOffice busy for about a second."""
    data = example("notice")
    return generate(
        load({**data, "body": "请各乡（镇）确定联络员，按时报送名单，逾期不候。" * 12 + "\n" + "一、报送内容\n" * 1000})
    )


@pytest.fixture(scope="module")
def warm():
    """A pool for all tests of a file that ask nothing but PDFs of it."""
    pool = Pool(installation())
    yield pool
    pool.close()


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """Where LibreOffice's folders are made; empty again at the end."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def make_pool(place):
    """Makes pools; at the end they are closed and must leave nothing: no process, no file, no socket."""
    pools: list[Pool] = []

    def make(**settings) -> Pool:
        pools.append(Pool(installation(), **settings))
        return pools[-1]

    yield make
    held = sockets(running(OFFICE))
    for pool in pools:
        pool.close()
    assert running(OFFICE) == running(BRIDGE) == []
    assert list(place.iterdir()) == []
    assert [path for path in held if path.exists()] == []
