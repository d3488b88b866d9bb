"""PDFs of the kind that is wanted, with all that they need in them, and nothing fetched for them."""

import subprocess
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

pytestmark = pytest.mark.libreoffice


def told(program: str, pdf: bytes) -> str:
    """What one of poppler's programs says of a PDF."""
    return subprocess.run([program, "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def test_a_pdf_is_tagged_and_all_its_fonts_are_embedded(warm, notice):
    pdf = warm.pdf(notice)
    assert "Tagged:          yes" in told("pdfinfo", pdf)
    fonts = told("pdffonts", pdf).splitlines()[2:]
    assert fonts
    # Columns from the right: object (two words), unicode, subset, embedded.
    assert {line.split()[-5] for line in fonts} == {"yes"}


@pytest.mark.parametrize("archival", [False, True])
def test_a_pdf_is_of_version_1_7_and_whole(warm, notice, archival):
    pdf = warm.pdf(notice, archival=archival)
    assert pdf.startswith(b"%PDF-1.7\n")
    assert "PDF version:     1.7" in told("pdfinfo", pdf)
    # The table of places is where the end of the file says: nothing was shifted.
    place = int(pdf.rsplit(b"startxref", 1)[1].split()[0])
    assert pdf[place:].startswith(b"xref")


def test_a_pdf_for_the_archives_has_what_pdf_a_2_asks_of_a_file(warm, notice):
    # ISO 19005-2: a profile of its colours, all fonts embedded, an identifier, no encryption, no scripts.
    pdf = warm.pdf(notice, archival=True)
    assert b"/OutputIntents" in pdf
    assert b"/GTS_PDFA1" in pdf
    assert {line.split()[-5] for line in told("pdffonts", pdf).splitlines()[2:]} == {"yes"}
    assert b"/ID" in pdf[pdf.rindex(b"trailer") :]
    assert not any(word in pdf for word in (b"/Encrypt", b"/JavaScript", b"/JS", b"/EmbeddedFile"))


def test_a_pdf_for_the_archives_says_that_it_is_pdf_a_2b(warm, notice):
    metadata = warm.pdf(notice, archival=True)
    assert b"<pdfaid:part>2</pdfaid:part>" in metadata
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in metadata
    assert b"pdfaid" not in warm.pdf(notice)


def with_linked_picture(address: str) -> bytes:
    document, target = docx.Document(), BytesIO()
    link = document.part.relate_to(address, RELATIONSHIP_TYPE.IMAGE, is_external=True)
    paragraph = document.add_paragraph("图")
    picture = (
        f'<w:r {nsdecls("w", "wp", "a", "pic", "r")}><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/>'
        '<wp:docPr id="1" name="1"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="1"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:link="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )
    paragraph._p.append(parse_xml(picture))
    document.save(target)
    return target.getvalue()


def test_what_a_document_links_to_is_not_fetched(warm):
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        warm.pdf(with_linked_picture(f"http://127.0.0.1:{server.server_port}/seal.png"))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert asked == []
