"""Edits a template in LibreOffice Writer as its keeper would: `python3 writer.py SOURCE FOLDER`.

Run by the Python that has `uno`, not by the project's. Writes one file into the folder for each edit, under its name.
"""

import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

WORD = "MS Word 2007 XML"


def style(document, name):
    return document.StyleFamilies.getByName("ParagraphStyles").getByName(name)


def pages(document):
    return document.StyleFamilies.getByName("PageStyles")


def paragraph(document, text):
    found = document.Text.createEnumeration()
    while found.hasMoreElements():
        each = found.nextElement()
        if each.supportsService("com.sun.star.text.Paragraph") and text in each.String:
            return each
    raise LookupError(text)


def another_face(document):
    for name in ("CharFontName", "CharFontNameAsian"):
        style(document, "公文正文").setPropertyValue(name, "楷体_GB2312")


def own_words(document):
    body = paragraph(document, "{{p body }}")
    cursor = document.Text.createTextCursorByRange(body.End)
    document.Text.insertControlCharacter(cursor, 0, False)
    cursor.ParaStyleName = "公文正文"
    document.Text.insertString(cursor, "特此通知。", False)


def higher_margin(document):
    for index in range(pages(document).Count):
        page = pages(document).getByIndex(index)
        if page.isInUse():
            # Hundredths of a millimetre.
            page.TopMargin += 500


def larger_title(document):
    for name in ("CharHeight", "CharHeightAsian"):
        style(document, "公文标题").setPropertyValue(name, 26.0)


def bold_headings(document):
    for name in ("CharWeight", "CharWeightAsian"):
        style(document, "一级标题").setPropertyValue(name, 150.0)


def no_title(document):
    title = paragraph(document, "{{ title }}")
    title.String = ""


def misspelt(document):
    paragraph(document, "{{ title }}").String = "{{ titel }}"


EDITS = (another_face, own_words, higher_margin, larger_title, bold_headings, no_title, misspelt)


def options(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def main(source: Path, folder: Path) -> None:
    name = f"keeper{folder.stat().st_ino}"
    office = subprocess.Popen(
        [
            *("soffice", "--headless", "--norestore", f"--accept=pipe,name={name};urp;"),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        ]
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    desktop = None
    while desktop is None:
        try:
            remote = resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
            desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            time.sleep(0.2)
    for edit in EDITS:
        document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, options(Hidden=True, FilterName=WORD))
        edit(document)
        document.storeToURL((folder / f"{edit.__name__}.docx").as_uri(), options(FilterName=WORD))
        document.close(True)
    desktop.terminate()
    office.wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
