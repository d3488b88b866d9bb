"""Pages served to a browser that is watched: it asks no other server, and its scripts complain of nothing."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from flask import Flask
from playwright.sync_api import Browser, Page
from werkzeug.serving import WSGIRequestHandler, make_server

from generator.render.converters import NoConverter

DESKTOP, PHONE = (1366, 768), (390, 844)


class _Handler(WSGIRequestHandler):
    """Keeps connections open, for a page loads thirty files; says nothing of each."""

    protocol_version = "HTTP/1.1"

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        pass


@contextmanager
def serving(app: Flask, port: int = 0) -> Iterator[str]:
    """The address of the app, until the end."""
    server = make_server("127.0.0.1", port, app, threaded=True, request_handler=_Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def without_office(app: Flask) -> Flask:
    """The app as on a machine without LibreOffice."""
    app.extensions["converter"].close()
    app.extensions["converter"] = NoConverter()
    return app


@contextmanager
def watched(
    browser: Browser,
    address: str,
    *,
    language: str = "zh-CN",
    size: tuple[int, int] = DESKTOP,
    expected: Collection[str] = (),
) -> Iterator[Page]:
    """A page that asks no other server, and whose scripts complain of nothing but what is expected."""
    context = browser.new_context(
        locale=language, viewport={"width": size[0], "height": size[1]}, accept_downloads=True
    )
    context.set_default_timeout(8_000)
    asked: list[str] = []
    complaints: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert [each for each in complaints if not any(word in each for word in expected)] == []
    own = urlsplit(address).netloc
    assert {url for url in asked if not url.startswith(("data:", "blob:")) and urlsplit(url).netloc != own} == set()
