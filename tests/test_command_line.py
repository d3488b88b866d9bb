import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import GENRES, Fault, TemplateFault, example, file_name, generate, load, schema
from generator.__main__ import main
from generator.commands.exits import FAULTY_INPUT, FILE_TROUBLE, MADE, NOT_DRAWN, OUR_FAULT, WRONG_USAGE
from tests.model.cases import notice

ROOT = Path(__file__).parent.parent
NOTICE = json.dumps(example("notice"), default=float)
MADE_NOTICE = generate(load(example("notice")))
NOTICE_NAME = file_name(load(example("notice")))
FAULTY = '{"genre": "notice", "titel": "甲"}'


def run(*arguments: str, folder: Path, **options) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, as a script calls it."""
    command = [sys.executable, "-m", "generator", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=60, check=False, **options)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty current folder with one sound and one faulty file."""
    monkeypatch.chdir(tmp_path)
    Path("notice.json").write_text(NOTICE, "utf-8")
    Path("faulty.json").write_text(FAULTY, "utf-8")
    return tmp_path


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")} - {"notice.json", "faulty.json"}


def test_one_file_is_made_where_it_is_wanted(folder, capsys):
    assert main(["make", "notice.json", "-o", "out.docx"]) == MADE
    assert Path("out.docx").read_bytes() == MADE_NOTICE
    assert capsys.readouterr() == ("out.docx\n", "")


def test_without_a_place_a_document_stands_beside_its_data_under_its_own_name(folder, capsys):
    Path("data").mkdir()
    Path("data/16.json").write_text(NOTICE, "utf-8")
    assert main(["make", "data/16.json"]) == MADE
    assert files(folder) == {"data", "data/16.json", f"data/{NOTICE_NAME}"}
    assert capsys.readouterr().out == f"data/{NOTICE_NAME}\n"


def test_a_document_for_one_sided_paper_is_made_when_it_is_asked_for(folder):
    data = notice(copy_to=["县委办公室"])
    Path("notice.json").write_text(json.dumps(data), "utf-8")
    assert main(["make", "notice.json", "-o", "out.docx", "--single-sided"]) == MADE
    made = Path("out.docx").read_bytes()
    assert made == generate(load(data), double_sided=False) != generate(load(data))


def test_a_document_that_the_pages_cannot_hold_is_refused_like_other_faulty_data(folder, capsys):
    Path("notice.json").write_text(json.dumps(json.loads(NOTICE) | {"title": "\n".join("甲" * 20) + "通知"}), "utf-8")
    assert main(["make", "notice.json", "-o", "out.docx"]) == FAULTY_INPUT
    assert "/title" in capsys.readouterr().err
    assert files(folder) == set()


def test_several_files_are_made_in_a_folder_that_need_not_exist(folder, capsys):
    for genre in GENRES:
        Path(f"{genre}.json").write_text(json.dumps(example(genre), default=float), "utf-8")
    assert main(["make", *(f"{genre}.json" for genre in GENRES), "-o", "made/today"]) == MADE
    names = {file_name(load(example(genre))) for genre in GENRES}
    assert {path.name for path in Path("made/today").iterdir()} == names
    assert capsys.readouterr().out.splitlines() == [f"made/today/{file_name(load(example(genre)))}" for genre in GENRES]


@pytest.mark.parametrize("place", ["new/", "old"])
def test_one_file_is_made_in_a_folder_where_a_folder_is_named(folder, place):
    Path("old").mkdir()
    assert main(["make", "notice.json", "-o", place]) == MADE
    assert (Path(place) / NOTICE_NAME).read_bytes() == MADE_NOTICE


def test_all_faults_of_all_files_are_told_and_the_others_made(folder, capsys):
    Path("broken.json").write_text("{", "utf-8")
    assert main(["make", "faulty.json", "notice.json", "broken.json", "-o", "made"]) == FAULTY_INPUT
    told = capsys.readouterr()
    assert told.out == f"made/{NOTICE_NAME}\n"
    assert "faulty.json: /title: 缺少“标题”。 请填写这一项；系统不会代为编造。" in told.err.splitlines()
    assert "faulty.json: /titel: 没有“titel”这一项。 请核对字段名的拼写。" in told.err.splitlines()
    assert "broken.json: 这不是有效的 JSON：第1行第2列有误。 请检查括号、引号和逗号。" in told.err.splitlines()


def test_faults_are_told_in_english_where_that_is_wanted(folder, capsys):
    assert main(["make", "--language", "en", "faulty.json"]) == FAULTY_INPUT
    assert "faulty.json: /title: “title” is missing." in capsys.readouterr().err


def test_a_faulty_file_leaves_nothing_behind(folder):
    Path("out.docx").write_bytes(b"of yesterday")
    assert main(["make", "faulty.json", "-o", "out.docx"]) == FAULTY_INPUT
    assert files(folder) == {"out.docx"}
    assert Path("out.docx").read_bytes() == b"of yesterday"


def test_an_earlier_document_is_replaced_and_no_scrap_stays(folder):
    Path("out.docx").write_bytes(b"of yesterday")
    assert main(["make", "notice.json", "-o", "out.docx"]) == MADE
    assert files(folder) == {"out.docx"}
    assert Path("out.docx").read_bytes() == MADE_NOTICE


def test_the_data_are_never_overwritten(folder, capsys):
    Path("link.json").symlink_to("notice.json")
    for place in ("notice.json", "./notice.json", "link.json"):
        assert main(["make", "notice.json", "-o", place]) == FILE_TROUBLE
        assert place.removeprefix("./") in capsys.readouterr().err
    assert Path("notice.json").read_text("utf-8") == NOTICE


def test_two_documents_of_one_name_do_not_overwrite_each_other(folder, capsys):
    Path("again.json").write_text(NOTICE.replace("各乡", "各镇"), "utf-8")
    assert main(["make", "notice.json", "again.json", "-o", "made"]) == FILE_TROUBLE
    assert (Path("made") / NOTICE_NAME).read_bytes() == MADE_NOTICE
    told = capsys.readouterr()
    assert told.out == f"made/{NOTICE_NAME}\n"
    assert told.err.startswith(f"made/{NOTICE_NAME}: ")


def test_a_file_that_cannot_be_read_is_named(folder, capsys):
    assert main(["make", "missing.json", "notice.json", "-o", "made"]) == FILE_TROUBLE
    told = capsys.readouterr()
    assert told.out == f"made/{NOTICE_NAME}\n"
    assert told.err.startswith("missing.json: ")


def test_a_place_that_cannot_be_written_is_named(folder, capsys):
    assert main(["make", "notice.json", "-o", "faulty.json/out.docx"]) == FILE_TROUBLE
    assert capsys.readouterr().err.startswith("faulty.json")
    assert files(folder) == set()


def test_the_new_file_has_the_permissions_of_any_other(folder):
    main(["make", "notice.json", "-o", "out.docx"])
    assert Path("out.docx").stat().st_mode == Path("notice.json").stat().st_mode


def test_the_gravest_of_several_troubles_is_the_exit_code(folder):
    assert main(["make", "missing.json", "faulty.json", "notice.json", "-o", "made"]) == FILE_TROUBLE


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["make"],
        ["print"],
        ["schema"],
        ["schema", "ballad"],
        ["make", "a", "b", "-o", "-"],
        ["make", "a", "-o", "-", "--pdf"],
        ["make", "a", "-o", "a.pdf", "--pdf"],
        ["make", "a", "--png", "--dpi", "5000"],
        ["genres", "--language", "fr"],
    ],
)
def test_a_command_written_wrongly_ends_with_its_own_code(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == WRONG_USAGE
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize(("language", "name"), [("zh", "约谈通知书"), ("en", "Interview notice")])
def test_the_genres_are_listed(language, name, capsys):
    assert main(["genres", "--language", language]) == MADE
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [genre for genre, _name in lines] == list(GENRES)
    assert ["interview_notice", name] in lines


@pytest.mark.parametrize("genre", GENRES)
def test_schema_and_example_are_printed_as_json(genre, capsys):
    assert main(["schema", genre]) == MADE
    assert json.loads(capsys.readouterr().out) == schema(genre)
    assert main(["example", genre]) == MADE
    printed = capsys.readouterr().out
    assert load(json.loads(printed)) == load(example(genre))
    assert "\\u" not in printed


def test_a_fault_of_ours_is_told_with_its_whole_chain(folder, capsys, monkeypatch):
    fault = TemplateFault(Fault("template-missing", parameters={"name": "general.docx"}))

    def fail(_document, **_options):
        raise fault from ZeroDivisionError("deeper")

    monkeypatch.setattr("generator.commands.make.generate", fail)
    assert main(["make", "notice.json"]) == OUR_FAULT
    told = capsys.readouterr().err
    assert "ZeroDivisionError: deeper" in told
    assert told.splitlines()[-1].startswith("notice.json: 找不到模板“general.docx”。")


def test_a_script_gets_the_document_through_a_pipe(tmp_path):
    done = run("make", "-", "-o", "-", folder=tmp_path, input=NOTICE.encode())
    assert (done.returncode, done.stdout, done.stderr) == (MADE, MADE_NOTICE, b"")
    assert list(tmp_path.iterdir()) == []


def test_a_script_gets_faults_and_the_exit_code(tmp_path):
    done = run("make", "-", folder=tmp_path, input=FAULTY.encode())
    assert (done.returncode, done.stdout) == (FAULTY_INPUT, b"")
    assert "-: /title: 缺少“标题”。" in done.stderr.decode()


def test_an_unforeseen_error_does_not_look_like_faulty_data():
    damaged = (
        "import generator.model, runpy; generator.model.GENRES = None; runpy.run_module('generator', None, '__main__')"
    )
    done = subprocess.run([sys.executable, "-c", damaged], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.returncode == OUR_FAULT
    assert b"Traceback" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_standard_output_is_told():
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "generator", "make", "-", "-o", "-"]
        done = subprocess.run(
            command, cwd=ROOT, input=NOTICE.encode(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == FILE_TROUBLE


def test_help_and_manual_tell_every_command_and_exit_code(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    manual = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    for command in ("make", "genres", "schema", "example"):
        assert f"    {command} " in told
        assert f"| `{command}" in manual
    for code in (MADE, FAULTY_INPUT, WRONG_USAGE, OUR_FAULT, FILE_TROUBLE, NOT_DRAWN):
        assert f"\n  {code}  " in told
        assert f"\n| {code} | " in manual


def test_a_word_file_in_place_of_data_is_told_what_it_is(folder, capsys):
    Path("别人.docx").write_bytes(MADE_NOTICE)
    assert main(["make", "别人.docx"]) == FAULTY_INPUT
    assert "这是 Word 或 WPS 的文件" in capsys.readouterr().err


def test_a_reader_who_has_enough_ends_a_command_quietly(folder):
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "generator", "example", "notice"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, stdout=writing, stderr=subprocess.PIPE, env=environment, cwd=folder, timeout=60, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (MADE, b"")
