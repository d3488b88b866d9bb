"""`series`: a Word file for each unit, one PDF of all, and every fault with its place."""

import json
from pathlib import Path

import pytest

from generator import RendererBusy, generate, load_series, read_series
from generator.__main__ import main
from generator.commands.exits import FAULTY_INPUT, FILE_TROUBLE, MADE, NOT_DRAWN
from generator.render import open_pdf
from generator.site import Site
from tests.converters import PAGES, BlankPages, Failing
from tests.test_series import SHARED, UNITS

NAMES = [
    "稷约〔2022〕3号 关于约谈太阳乡人民政府的通知.docx",
    "稷约〔2022〕4号 关于约谈蔡村乡人民政府的通知.docx",
    "稷约〔2022〕5号 关于约谈清河镇人民政府的通知.docx",
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write()
    return tmp_path


def write(**changes):
    Path("约谈.json").write_text(json.dumps({"shared": SHARED, "units": UNITS} | changes), "utf-8")


def test_a_word_file_for_each_unit(folder, capsys):
    assert main(["series", "约谈.json", "-o", "制成"]) == MADE
    assert capsys.readouterr() == ("".join(f"制成/{name}\n" for name in NAMES), "")
    documents = load_series(read_series({"shared": SHARED, "units": UNITS}), Site())
    assert [(folder / "制成" / name).read_bytes() for name in NAMES] == [generate(each) for each in documents]


def test_one_pdf_of_all_beside_them(folder, monkeypatch):
    blank = BlankPages()
    monkeypatch.setattr("generator.commands.series.converter", lambda *_, **__: blank)
    assert main(["series", "约谈.json", "--pdf"]) == MADE
    with open_pdf((folder / "稷约〔2022〕3—5号 约谈通知书.pdf").read_bytes()) as pdf:
        assert len(pdf) == PAGES * len(UNITS)
    assert blank.closed


def test_nothing_is_written_where_the_pdf_cannot_be_made(folder, monkeypatch):
    monkeypatch.setattr("generator.commands.series.converter", lambda *_, **__: Failing(RendererBusy()))
    assert main(["series", "约谈.json", "--pdf"]) == NOT_DRAWN
    assert [path.name for path in folder.iterdir()] == ["约谈.json"]


def test_every_fault_is_told_with_its_row(folder, capsys):
    write(units=[{"unit": "甲局", "time": "明天"}, {"unit": ""}])
    assert main(["series", "约谈.json", "--language", "en"]) == FAULTY_INPUT
    assert [line.split(": ")[1] for line in capsys.readouterr().err.splitlines()] == ["/units/0/time", "/units/1/unit"]


def test_what_no_page_can_hold_is_told_once_and_nothing_is_written(folder, capsys):
    write(shared=SHARED | {"copy_to": [[f"第{number}工作组" for number in range(400)]]})
    assert main(["series", "约谈.json"]) == FAULTY_INPUT
    assert [line.split(": ")[1] for line in capsys.readouterr().err.splitlines()] == ["/shared"]
    assert [path.name for path in folder.iterdir()] == ["约谈.json"]


def test_a_file_that_is_not_there_is_told(folder, capsys):
    assert main(["series", "别的.json"]) == FILE_TROUBLE
    assert "没有这个文件" in capsys.readouterr().err


def test_the_example_of_the_manual_makes_two_notices(folder, capsys):
    manual = (Path(__file__).parent.parent / "docs" / "command-line.md").read_text("utf-8")
    Path("约谈.json").write_text(manual.partition("```json\n")[2].partition("```")[0], "utf-8")
    assert main(["series", "约谈.json"]) == MADE
    assert len(capsys.readouterr().out.splitlines()) == 2
