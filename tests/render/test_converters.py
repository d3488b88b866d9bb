"""What makes PDFs where: a Gotenberg by its address, LibreOffice where it is installed, or nothing."""

import threading
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.errors import RendererBusy, RendererMissing, RenderTimeout, UnreadableFile
from generator.render import Gotenberg, OfdService, Pool, converter
from generator.render.installation import installation

DOCUMENT = bytes(range(256)) * 8


class Stub(ThreadingHTTPServer):
    """Answers like a service elsewhere, with one status and body, and keeps what it was sent."""

    daemon_threads = True

    def __init__(self, status=200, *, body=b"%PDF-1.7", cut=False, silent=False):
        super().__init__(("127.0.0.1", 0), Handler)
        self.status, self.body, self.cut, self.received = status, body, cut, []
        self.spoken = threading.Event()
        if not silent:
            self.spoken.set()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.received.append((self.path, self.headers["Content-Type"], body))
        self.server.spoken.wait(10)
        self.send_response(self.server.status)
        self.send_header("Content-Length", "1000" if self.server.cut else str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *_):
        pass


@pytest.fixture
def serve():
    servers = []

    def start(*arguments, **settings):
        server = Stub(*arguments, **settings)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        servers.append((server, thread))
        return server

    yield start
    for server, thread in servers:
        server.spoken.set()
        server.shutdown()
        thread.join()
        server.server_close()


def form(content_type, body):
    """Name → file name and content of each part."""
    message = message_from_bytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    return {
        part.get_param("name", header="Content-Disposition"): (part.get_filename(), part.get_payload(decode=True))
        for part in message.get_payload()
    }


@pytest.mark.parametrize(("archival", "fields"), [(False, {}), (True, {"pdfa": (None, b"PDF/A-2b")})])
def test_a_gotenberg_is_sent_the_document_as_its_form_wants_it(serve, archival, fields):
    server = serve()
    assert converter(server.url + "/").pdf(DOCUMENT, archival=archival) == b"%PDF-1.7"
    ((path, content_type, body),) = server.received
    assert path == "/forms/libreoffice/convert"
    # Read back by Python's own parser of MIME, which may end lines in its own way.
    name, content = form(content_type, body).pop("files")
    assert name == "document.docx"
    assert content.splitlines() == DOCUMENT.splitlines()
    assert {key: value for key, value in form(content_type, body).items() if key != "files"} == fields
    assert DOCUMENT in body


@pytest.mark.parametrize(
    ("status", "error", "code"),
    [
        (400, UnreadableFile, "file-unreadable"),
        (503, RenderTimeout, "render-timeout"),
        (429, RendererBusy, "renderer-unreachable"),
        (500, RendererBusy, "renderer-unreachable"),
        (404, RendererBusy, "renderer-unreachable"),
    ],
)
def test_a_refusal_of_a_gotenberg_becomes_an_error_of_ours(serve, status, error, code):
    with pytest.raises(error) as told:
        converter(serve(status).url).pdf(DOCUMENT)
    assert [fault.code for fault in told.value.faults] == [code]


def test_a_gotenberg_that_is_silent_is_not_waited_for(serve):
    with pytest.raises(RenderTimeout):
        converter(serve(silent=True).url, seconds=0.2).pdf(DOCUMENT)


def test_a_gotenberg_that_breaks_off_or_is_away_is_told(serve):
    server = serve(cut=True)
    for url in (server.url, "http://127.0.0.1:1"):
        with pytest.raises(RendererBusy) as told:
            converter(url).pdf(DOCUMENT)
        assert [fault.code for fault in told.value.faults] == ["renderer-unreachable"]


@pytest.mark.parametrize("url", ["gotenberg:3000", "file:///etc/passwd", "ftp://gotenberg"])
def test_what_is_no_address_of_a_gotenberg_is_refused(url):
    with pytest.raises(ValueError, match="Gotenberg"):
        Gotenberg(url)


def test_an_ofd_service_is_sent_the_pdf_as_it_is(serve):
    server = serve(body=b"PK\x03\x04 OFD")
    assert OfdService(server.url).ofd(DOCUMENT) == b"PK\x03\x04 OFD"
    assert server.received == [("/", "application/pdf", DOCUMENT)]


@pytest.mark.parametrize("settings", [{"body": b"<html>"}, {"body": b""}, {"status": 500}, {"status": 400}])
def test_an_ofd_service_that_gives_no_ofd_is_told(serve, settings):
    with pytest.raises(RendererBusy) as told:
        OfdService(serve(**settings).url).ofd(DOCUMENT)
    assert [fault.code for fault in told.value.faults] == ["renderer-unreachable"]


def test_without_an_ofd_service_there_is_a_clear_word():
    with pytest.raises(RendererMissing) as told:
        OfdService().ofd(DOCUMENT)
    assert [fault.code for fault in told.value.faults] == ["ofd-missing"]


@pytest.fixture
def fresh():
    """LibreOffice is looked for anew, and again after the test."""
    installation.cache_clear()
    yield
    installation.cache_clear()


def test_without_libreoffice_there_is_a_clear_word(fresh, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    nothing = converter()
    assert nothing.kind == "none"
    with pytest.raises(RendererMissing) as told:
        nothing.pdf(DOCUMENT)
    assert [fault.code for fault in told.value.faults] == ["renderer-missing"]


def test_libreoffice_without_its_python_bridge_is_none(fresh, monkeypatch):
    monkeypatch.setattr("generator.render.installation.PYTHONS", ("python-that-is-not-there", "/bin/false"))
    assert converter().kind == "none"


@pytest.mark.libreoffice
def test_the_libreoffice_that_is_installed_is_found(fresh):
    assert isinstance(converter(), Pool)
