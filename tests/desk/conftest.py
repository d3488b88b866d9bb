"""The desk on a machine without LibreOffice, and somebody who sits at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app import create_app
from tests.browser import DESKTOP, PHONE, serving, watched, without_office
from tests.desk.clerk import Clerk


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The desk on a machine without LibreOffice: pages are drawn from the plan, and fast."""
    with serving(without_office(create_app())) as address:
        yield address


@pytest.fixture(params=["zh-CN", "en-US"])
def language(request) -> str:
    return request.param


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def size(request) -> tuple[int, int]:
    return request.param


@pytest.fixture
def clerk(browser, address) -> Iterator[Clerk]:
    with watched(browser, address) as page:
        yield Clerk(page, address)


@pytest.fixture(scope="module")
def office_address():
    """A service that draws with LibreOffice."""
    app = create_app()
    with serving(app) as address:
        yield address
    app.extensions["converter"].close()
