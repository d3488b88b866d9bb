"""What a reader of a .docx reads, paragraph by paragraph; made for the tests, of ElementTree alone."""

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PRESERVED = "{http://www.w3.org/XML/1998/namespace}space"
BREAK = "\n"


def part(document: bytes, name: str = "word/document.xml") -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return ElementTree.fromstring(archive.read(name))


def paragraphs(document: bytes) -> list[str]:
    """Text of every paragraph that has some: tabs as tabs, line breaks as `BREAK`, a text box where it is anchored."""
    body = part(document).find(f"{W}body")
    assert body is not None
    return [text for text in _paragraphs(body) if text]


def _paragraphs(container: ElementTree.Element) -> Iterator[str]:
    for node in container:
        if node.tag == f"{W}p":
            yield from (text for box in node.iter(f"{W}txbxContent") for text in _paragraphs(box))
            yield "".join(_texts(node))
        else:
            yield from _paragraphs(node)


def _texts(node: ElementTree.Element) -> Iterator[str]:
    for child in node:
        match child.tag.removeprefix(W):
            case "t":
                text = child.text or ""
                yield text if child.get(PRESERVED) == "preserve" else text.strip(" \t\r\n")
            case "tab":
                yield "\t"
            case "br":
                assert not child.attrib, "a break of a page or a column"
                yield BREAK
            case "pPr" | "txbxContent":
                pass
            case _:
                yield from _texts(child)
