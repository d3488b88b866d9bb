"""`check`: a readable report, data for programs, pictures, mended data, and an exit code."""

import json
from pathlib import Path

import pytest

from generator import Fault, RendererMissing, example, generate, load
from generator.__main__ import main
from generator.commands.exits import FAULTY_INPUT, FILE_TROUBLE, MADE
from tests.converters import BlankPages, Failing

NOTICE = example("notice")


@pytest.fixture
def blank(monkeypatch):
    made = BlankPages()
    monkeypatch.setattr("generator.commands.check.converter", lambda *_, **__: made)
    return made


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The current folder with a sound document, as data and as a Word file, and one with faults in its writing."""
    monkeypatch.chdir(tmp_path)
    Path("good.json").write_text(json.dumps(NOTICE, default=float), "utf-8")
    Path("good.docx").write_bytes(generate(load(NOTICE)))
    bad = NOTICE | {"body": "自2022.4.12起施行,请照办。"}
    Path("bad.json").write_text(json.dumps(bad, default=float), "utf-8")
    return tmp_path


def test_a_sound_file_ends_with_zero_and_tells_what_was_not_seen(folder, blank, capsys):
    assert main(["check", "good.json", "good.docx"]) == MADE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "good.json"
    assert any(line.startswith("不符合 0  未验证 ") for line in lines)
    assert any("mark-top" in line and "未验证" in line for line in lines)
    assert blank.closed


def test_what_fails_is_told_with_clause_place_and_remedy_and_ends_with_one(folder, blank, capsys):
    assert main(["check", "bad.json"]) == FAULTY_INPUT
    text = capsys.readouterr().out
    assert "1. [GB/T 15835—2011 规定] 日期应当用“年月日”：“2022.4.12”应写成“2022年4月12日”。" in text
    assert "     正文 › “自2022.4.12起施行,请照办。”" in text
    assert "     → 写成 2022年4月12日 的样子。  (date-marks)" in text


def test_data_for_one_side_of_the_paper_are_checked_so_when_it_is_asked_for(folder, blank):
    data = NOTICE | {"copy_to": [["县委办公室"]]}
    Path("good.json").write_text(json.dumps(data, default=float), "utf-8")
    main(["check", "good.json", "good.docx", "--single-sided"])
    drawn, _archival = blank.asked[0]
    assert drawn == generate(load(data), renderer="libreoffice", double_sided=False)


def test_english_is_spoken_on_request(folder, blank, capsys):
    main(["check", "bad.json", "--language", "en"])
    assert "Dates are written with 年, 月 and 日: “2022.4.12” should be “2022年4月12日”." in capsys.readouterr().out


def test_mended_data_are_written_with_the_changes_told(folder, blank, capsys):
    assert main(["check", "bad.json", "--fix", "mended.json"]) == MADE
    assert json.loads(Path("mended.json").read_text("utf-8"))["body"] == "自2022年4月12日起施行，请照办。"
    assert "  half-width-mark /body: " in capsys.readouterr().out


def test_a_report_for_programs_is_a_line_of_json(folder, blank, capsys):
    assert main(["check", "bad.json", "good.docx", "--json"]) == FAULTY_INPUT
    bad, good = map(json.loads, capsys.readouterr().out.splitlines())
    assert (bad["file"], bad["counts"]["fails"]) == ("bad.json", 2)
    assert (good["file"], good["counts"]["fails"], good["kind"]) == ("good.docx", 0, "general")


def test_pictures_of_the_pages_are_written(folder, blank, capsys):
    main(["check", "good.docx", "--pictures", "pictures", "--dpi", "30"])
    assert sorted(path.name for path in Path("pictures").iterdir()) == ["good-1.png", "good-2.png"]
    assert "pictures/good-2.png" in capsys.readouterr().out


def test_no_pages_needs_no_libreoffice(folder, monkeypatch, capsys):
    monkeypatch.setattr("generator.commands.check.converter", lambda *_, **__: 1 / 0)
    assert main(["check", "good.docx", "--no-pages"]) == MADE
    assert "未验证" in capsys.readouterr().out


def test_without_libreoffice_pages_are_unverified(folder, monkeypatch, capsys):
    missing = Failing(RendererMissing(Fault("renderer-missing")))
    monkeypatch.setattr("generator.commands.check.converter", lambda *_, **__: missing)
    assert main(["check", "good.docx", "--json"]) == MADE
    assert json.loads(capsys.readouterr().out)["pages"] is None


def test_all_lists_what_holds_too(folder, blank, capsys):
    main(["check", "good.docx", "--all"])
    text = capsys.readouterr().out
    assert "符合:" in text
    assert "     [国标 5.2.1 规定] 版心为156 × 225 mm。  (type-area)" in text


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("missing.json", None, FILE_TROUBLE, "没有这个文件或文件夹"),
        ("text.json", b"hello", FAULTY_INPUT, "这不是有效的 JSON"),
        ("empty.docx", b"", FAULTY_INPUT, "JSON"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", FAULTY_INPUT, "请用 Word 或 WPS 打开，另存为 .docx 后重试。"),
        ("zip.docx", b"PK\x03\x04", FAULTY_INPUT, "这个文件不能作为 Word 文件打开。"),
    ],
)
def test_what_cannot_be_read_is_told(folder, blank, capsys, name, content, code, words):
    if content is not None:
        Path(name).write_bytes(content)
    assert main(["check", name]) == code
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["good.json", "bad.json", "--fix", "x"],
        ["good.docx", "--no-pages", "--pictures", "x"],
        ["good.docx", "--fix", "x"],
    ],
)
def test_options_that_do_not_go_together_are_refused(folder, blank, arguments):
    with pytest.raises(SystemExit) as ended:
        main(["check", *arguments])
    assert ended.value.code == 2
