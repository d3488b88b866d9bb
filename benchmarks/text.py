"""What a reader reads in a file, whoever made it."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(file: bytes) -> list[str]:
    """Text of each paragraph that has some, on one line, without the blanks at its edges."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    texts = ("".join(node.text or "" for node in paragraph.iter(f"{W}t")) for paragraph in root.iter(f"{W}p"))
    return [text.strip() for text in texts if text.strip()]
