"""Stand-ins for what makes PDFs: service and command line are tried without LibreOffice, in every mood of it."""

import io
from functools import cache

import pypdfium2

A4 = (595.3, 841.9)
PAGES = 2


@cache
def blank_pdf() -> bytes:
    document, target = pypdfium2.PdfDocument.new(), io.BytesIO()
    for _ in range(PAGES):
        document.new_page(*A4)
    document.save(target)
    document.close()
    return target.getvalue()


class BlankPages:
    """Takes every file and gives blank pages; remembers what it was asked for."""

    kind = "libreoffice"

    def __init__(self):
        self.asked = []
        self.closed = False

    def pdf(self, document, *, archival=False):
        self.asked.append((document, archival))
        return blank_pdf()

    def close(self):
        self.closed = True


class Failing:
    """Raises one error whatever it is given."""

    kind = "libreoffice"

    def __init__(self, error):
        self.error = error

    def pdf(self, document, *, archival=False):
        raise self.error

    def close(self):
        pass


class Ready:
    """Gives a PDF that was made before."""

    kind = "libreoffice"

    def __init__(self, made):
        self.made = made

    def pdf(self, document, *, archival=False):
        return self.made

    def close(self):
        pass
