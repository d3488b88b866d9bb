import json
from pathlib import Path

import docx
import pytest

from generator.__main__ import main
from generator.commands.exits import FAULTY_INPUT, FILE_TROUBLE, MADE, NOT_DRAWN, OUR_FAULT
from generator.package import open_package, write_parts
from generator.pipeline import inspect
from generator.standard.skeletons import SKELETONS
from tests.check.alterations import altered, more, swap

TITLE = swap("word/document.xml", "{{ title }}", "（试行）{{ title }}")
MISSPELT = swap("word/document.xml", "{{ title }}", "{{ titel }}")
MARGIN = swap("word/document.xml", 'w:top="2098"', 'w:top="2381"')
FACE = swap("word/styles.xml", 'w:eastAsia="黑体"', 'w:eastAsia="等线"')


def file(path: str, *alterations, name: str = "general") -> None:
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_bytes(write_parts(altered(name, *alterations)))


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HONGTOU_CONFIG", raising=False)
    return tmp_path


@pytest.fixture
def site(folder):
    (folder / "模板").mkdir()
    (folder / "hongtou.toml").write_text('templates = "模板"', "utf-8")
    return ("--config", "hongtou.toml")


def test_the_templates_in_use_are_listed(capsys):
    assert main(["templates", "list"]) == MADE
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines[1:]] == [[name, "内置"] for name in SKELETONS]


def test_a_sites_own_template_is_listed_with_its_versions(site, capsys):
    file("模板/letter.docx", name="letter")
    assert main(["templates", "list", *site, "--json"]) == MADE
    listed = {each["format"]: each for each in json.loads(capsys.readouterr().out)}
    assert (listed["letter"]["source"], listed["general"]["source"]) == ("site", "built-in")
    assert main(["templates", "list", *site, "--json"]) == MADE
    assert json.loads(capsys.readouterr().out)[1]["versions_kept"] == 1


def test_a_template_that_is_not_used_is_listed_with_its_faults(site, capsys):
    file("模板/general.docx", MARGIN)
    assert main(["templates", "list", *site]) == FAULTY_INPUT
    told = capsys.readouterr().out
    assert "模板/general.docx: 没有使用" in told
    assert "✗ template-top-margin (国标 5.2.1 规定) 正文 › 第1节" in told


def test_the_configuration_may_be_named_by_the_environment(site, capsys, monkeypatch):
    monkeypatch.setenv("HONGTOU_CONFIG", "hongtou.toml")
    file("模板/general.docx")
    assert main(["templates", "list"]) == MADE
    assert "本单位 site" in capsys.readouterr().out


def test_tags_are_listed_with_the_paragraphs_they_stand_in(capsys):
    file("general.docx", MISSPELT, swap("word/footer1.xml", " \u2014</w:t>", " \u2014{{ title }}</w:t>"))
    assert main(["templates", "variables", "general.docx"]) == FAULTY_INPUT
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["{{p", "body", "}}", "正文", "√", "正文", "›", "第21段"] in [line[:8] for line in lines]
    assert any("titel" in line and "?" in line and "title" in line for line in lines)
    assert any("单页页脚" in line for line in lines)


def test_tags_are_listed_as_json(capsys):
    assert main(["templates", "variables", "briefing", "--json"]) == MADE
    listed = json.loads(capsys.readouterr().out)
    assert {"tag": "{{p body }}", "names": ["body"], "known": True, "meant": None} in [
        {name: each[name] for name in ("tag", "names", "known", "meant")} for each in listed
    ]
    assert listed[-1]["place"]["part"] == "properties"


@pytest.mark.parametrize("name", SKELETONS)
def test_a_built_in_template_is_usable(name, capsys):
    assert main(["templates", "check", name]) == MADE
    assert "可以使用" in capsys.readouterr().out


def test_what_is_wrong_with_a_template_is_told_with_its_remedy(capsys):
    file("copy of general.docx", MARGIN, FACE)
    assert main(["templates", "check", "copy of general.docx"]) == FAULTY_INPUT
    told = capsys.readouterr().out
    assert "(general): 不能使用" in told
    assert "上边距（天头）是42毫米，应当是37毫米" in told
    assert "“布局—页边距—自定义边距”" in told
    assert "· template-face" in told


def test_what_is_wrong_with_a_template_is_told_in_english_and_as_json(capsys):
    file("general.docx", MARGIN)
    assert main(["templates", "check", "general.docx", "--json", "--language", "en"]) == FAULTY_INPUT
    told = json.loads(capsys.readouterr().out)
    (found,) = told["findings"]
    assert (told["format"], told["usable"]) == ("general", False)
    assert (found["code"], found["clause"], found["wanted"]) == (
        "template-top-margin",
        "5.2.1",
        {"value": 37.0, "unit": "mm"},
    )
    assert found["message"].startswith("The top margin is 42 mm; it must be 37 mm")


def test_remarks_alone_leave_a_template_usable(capsys):
    file("general.docx", FACE)
    assert main(["templates", "check", "general.docx"]) == MADE


@pytest.mark.parametrize("name", SKELETONS)
def test_the_format_of_a_file_is_known_by_its_tags(name, capsys):
    file("新模板.docx", name=name)
    assert main(["templates", "check", "新模板.docx"]) == MADE
    assert f"({name})" in capsys.readouterr().out


def test_the_keeper_checks_the_sites_own_file_also_while_another_is_used(site, capsys):
    file("模板/general.docx", MARGIN)
    assert main(["templates", "check", "general", *site]) == FAULTY_INPUT
    assert "模板/general.docx" in capsys.readouterr().out


@pytest.mark.parametrize("name", SKELETONS)
def test_a_preview_is_the_example_in_the_template(name, capsys):
    assert main(["templates", "preview", name, "-o", "试样.docx"]) == MADE
    assert capsys.readouterr().out == "试样.docx\n"
    open_package(Path("试样.docx").read_bytes())
    assert "{{" not in "".join(each.text for each in docx.Document("试样.docx").paragraphs)


@pytest.mark.libreoffice
def test_a_preview_is_drawn_as_pdf_and_pictures_where_they_are_wanted(capsys):
    assert main(["templates", "preview", "letter", "--pdf", "--png", "-o", "试样.docx"]) == MADE
    names = capsys.readouterr().out.split()
    assert names[:3] == ["试样.docx", "试样.pdf", "试样-1.png"]
    assert Path("试样.pdf").read_bytes().startswith(b"%PDF")
    assert Path("试样-1.png").read_bytes().startswith(b"\x89PNG")


def test_a_preview_that_cannot_be_drawn_is_told(capsys, monkeypatch):
    monkeypatch.setenv("HONGTOU_RENDER_URL", "http://127.0.0.1:9/")
    assert main(["templates", "preview", "letter", "--pdf"]) == NOT_DRAWN
    assert not Path("letter-preview.docx").exists()


def test_a_preview_shows_the_keepers_words_and_the_genre_that_is_asked_for():
    file("general.docx", TITLE)
    assert main(["templates", "preview", "general.docx", "--genre", "request", "-o", "out.docx"]) == MADE
    texts = [each.text for each in docx.Document("out.docx").paragraphs]
    assert any(text.startswith("（试行）") and "请示" in text for text in texts)


def test_a_preview_of_a_genre_of_another_format_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["templates", "preview", "general", "--genre", "briefing"])
    assert ended.value.code == 2


def test_a_template_that_reaches_out_is_not_previewed(capsys):
    file("general.docx", more("word/vbaProject.bin", b"\xd0\xcf"))
    assert main(["templates", "preview", "general.docx"]) == FAULTY_INPUT
    assert "template-macro" in capsys.readouterr().out
    assert not Path("general-preview.docx").exists()


def test_a_template_is_never_overwritten_by_its_preview(capsys):
    file("general.docx")
    before = Path("general.docx").read_bytes()
    assert main(["templates", "preview", "general.docx", "-o", "general.docx"]) == FILE_TROUBLE
    assert Path("general.docx").read_bytes() == before


@pytest.mark.parametrize("command", ["variables", "check", "preview"])
def test_a_file_that_is_not_there_or_no_template_is_told(command, capsys):
    assert main(["templates", command, "none.docx"]) == FILE_TROUBLE
    Path("rubbish.docx").write_bytes(b"rubbish")
    assert main(["templates", command, "rubbish.docx"]) == FAULTY_INPUT
    told = capsys.readouterr()
    assert "none.docx" in told.err
    assert "rubbish.docx" in told.err or "template-unreadable" in told.out


@pytest.mark.parametrize("command", ["variables", "check", "preview"])
def test_a_file_that_unpacks_into_too_much_is_never_unpacked(command, capsys, monkeypatch):
    file("general.docx")
    monkeypatch.setattr("generator.package.limits.MOST_BYTES", 1_000)
    monkeypatch.setattr("zipfile.ZipFile.read", None)
    inspect.cache_clear()
    assert main(["templates", command, "general.docx"]) == FAULTY_INPUT
    inspect.cache_clear()


def test_documents_are_made_with_the_sites_names_and_templates(site, capsys):
    file("模板/general.docx", TITLE)
    text = 'templates = "模板"\n[[organisations]]\nname = "稷山县人民政府办公室"\nshort_name = "县政府办"\n'
    Path("hongtou.toml").write_text(text + 'issuer_codes = { general = "稷政办发" }\n', "utf-8")
    data = {
        "genre": "notice",
        "issuers": ["县政府办"],
        "document_number": {"year": 2022, "serial": 1},
        "title": "关于报送总结的通知",
        "body": "请于4月20日前报送。",
        "date_signed": "2022-04-12",
    }
    Path("a.json").write_text(json.dumps(data), "utf-8")
    assert main(["make", "a.json", "-o", "a.docx", *site]) == MADE
    texts = [each.text.strip() for each in docx.Document("a.docx").paragraphs]
    assert {"稷政办发〔2022〕1号", "稷山县人民政府办公室"} <= set(texts)
    assert any(text.startswith("（试行）") for text in texts)
    assert main(["make", "a.json", "-o", "b.docx"]) == FAULTY_INPUT


def test_a_faulty_configuration_is_told_before_anything_is_made(capsys):
    Path("bad.toml").write_text('[faces]\nfamily = "apple"\n', "utf-8")
    assert main(["make", "a.json", "--config", "bad.toml"]) == OUR_FAULT
    assert "bad.toml: /faces/family" in capsys.readouterr().err
