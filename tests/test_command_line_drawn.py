"""`make --pdf --png`: more files beside the Word file, or none at all."""

import io
import json
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from generator import Fault, GeneratorError, RendererBusy, RendererMissing, RenderTimeout, example, generate, load
from generator.__main__ import main
from generator.commands.exits import FAULTY_INPUT, MADE, NOT_DRAWN
from generator.commands.progress import Progress
from tests.converters import BlankPages, Failing, blank_pdf

NOTICE = example("notice")


@pytest.fixture
def blank(monkeypatch):
    made = BlankPages()
    monkeypatch.setattr("generator.commands.make.converter", lambda *_, **__: made)
    return made


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty current folder with one file of data."""
    monkeypatch.chdir(tmp_path)
    Path("notice.json").write_text(json.dumps(NOTICE, default=float), "utf-8")
    return tmp_path


def made(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")} - {"notice.json"}


def test_pdf_and_pictures_stand_beside_the_word_file(folder, blank, capsys):
    assert main(["make", "notice.json", "-o", "out.docx", "--pdf", "--png", "--dpi", "100"]) == MADE
    assert made(folder) == {"out.docx", "out.pdf", "out-1.png", "out-2.png"}
    assert capsys.readouterr() == ("out.docx\nout.pdf\nout-1.png\nout-2.png\n", "")
    assert Path("out.docx").read_bytes() == generate(load(NOTICE))
    assert Path("out.pdf").read_bytes() == blank_pdf()
    # 210 mm × 297 mm at 100 dots per inch.
    assert Image.open(io.BytesIO(Path("out-2.png").read_bytes())).size == (827, 1170)
    assert blank.asked == [(generate(load(NOTICE), renderer="libreoffice"), False)]
    assert blank.closed


@pytest.mark.parametrize(
    ("wanted", "files"),
    [
        ([], {"out"}),
        (["--pdf"], {"out", "out.pdf"}),
        (["--pdfa"], {"out", "out.pdf"}),
        (["--png"], {"out", "out-1.png", "out-2.png"}),
    ],
)
def test_only_what_is_wanted_is_written(folder, blank, wanted, files):
    assert main(["make", "notice.json", "-o", "out", *wanted]) == MADE
    assert made(folder) == files
    assert [archival for _, archival in blank.asked] == [wanted == ["--pdfa"]] * bool(wanted)


def test_many_files_are_written_in_the_order_of_the_command(folder, blank, capsys):
    names = []
    for serial in range(1, 13):
        data = {**NOTICE, "document_number": {**NOTICE["document_number"], "serial": serial}}
        Path(f"{serial}.json").write_text(json.dumps(data, default=float), "utf-8")
        names.append(f"{serial}.json")
    assert main(["make", *names, "-o", "made", "--pdf"]) == MADE
    told = capsys.readouterr()
    assert told.err == ""
    serials = [line.partition("〕")[2].partition("号")[0] for line in told.out.splitlines()]
    assert serials == [str(serial) for serial in range(1, 13) for _ in ("docx", "pdf")]


@pytest.mark.parametrize(
    "error",
    [
        RendererMissing(Fault("renderer-missing")),
        RendererBusy(Fault("renderer-failed")),
        RenderTimeout(Fault("render-timeout", parameters={"seconds": 600})),
    ],
)
def test_where_no_pdf_can_be_made_nothing_is_written_and_the_code_says_so(folder, monkeypatch, capsys, error):
    monkeypatch.setattr("generator.commands.make.converter", lambda *_, **__: Failing(error))
    Path("faulty.json").write_text("{", "utf-8")
    assert main(["make", "notice.json", "faulty.json", "-o", "made", "--pdf"]) == NOT_DRAWN
    assert made(folder) == {"faulty.json"}
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith(f"notice.json: {error.faults[0].message}")
    assert told[1].startswith("faulty.json: ")


def test_pictures_that_are_too_large_are_faulty_input(folder, monkeypatch, capsys):
    pages = 25
    document, target = pypdfium2.PdfDocument.new(), io.BytesIO()
    for _ in range(pages):
        document.new_page(595, 842)
    document.save(target)
    document.close()
    blank = BlankPages()
    monkeypatch.setattr(blank, "pdf", lambda *_, **__: target.getvalue())
    monkeypatch.setattr("generator.commands.make.converter", lambda *_, **__: blank)
    assert main(["make", "notice.json", "--png", "--dpi", "300"]) == FAULTY_INPUT
    assert made(folder) == set()
    assert "万像素" in capsys.readouterr().err


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_shows_how_far_many_files_are():
    terminal = Terminal()
    progress = Progress(2, terminal)
    progress.show()
    assert terminal.getvalue().endswith("0/2")
    with progress.step():
        # Taken away, so that other lines can be printed.
        assert terminal.getvalue().endswith("\r\x1b[K")
    assert terminal.getvalue().endswith("[###############...............] 1/2")
    with progress.step():
        pass
    assert terminal.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(("total", "terminal"), [(1, Terminal()), (2, io.StringIO())])
def test_one_file_or_no_terminal_needs_no_progress(total, terminal):
    progress = Progress(total, terminal)
    progress.show()
    with progress.step():
        pass
    assert terminal.getvalue() == ""


def test_every_error_of_a_renderer_has_the_same_exit_code():
    # A new kind of error that nobody has thought of would count as a fault of ours.
    named = {kind.__name__ for kind in GeneratorError.__subclasses__() if "Render" in kind.__name__}
    assert named == {"RendererMissing", "RendererBusy", "RenderTimeout"}


@pytest.mark.libreoffice
def test_libreoffice_draws_and_the_typefaces_that_stand_in_are_told(folder, capsys):
    assert main(["make", "notice.json", "-o", "out.docx", "--pdfa"]) == MADE
    assert Path("out.pdf").read_bytes().startswith(b"%PDF-1.")
    (line,) = capsys.readouterr().err.splitlines()
    assert "仿宋_GB2312 → FandolFang-Regular" in line
