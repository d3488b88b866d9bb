"""What the documentation shows and says can be checked: examples work, links lead somewhere, counts are counts."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from generator import GENRES, example, generate, load, parse
from tests.check.alterations import LOOK, NUMBERS, PAGE, SAFETY, TAGS
from tests.check.test_right_and_wrong import BREAKS
from tools.fields import handbook
from tools.template_rules import page as template_findings

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.zh-CN.md")
PAGES = [ROOT / name for name in (*READMES, "CHANGELOG.md", "templates_docx/README.md", *ROOT.glob("docs/**/*.md"))]
FENCED = re.compile(r"^```(\w*) ?(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CLAUSES = (ROOT / "docs" / "clauses.md").read_text("utf-8")


def blocks(page: Path, kind: str) -> list[tuple[str, str]]:
    """Argument and text of each fenced block of one kind."""
    return [(argument, text) for found, argument, text in FENCED.findall(page.read_text("utf-8")) if found == kind]


FRAGMENTS = [
    (page.name, genre, text) for page in sorted(ROOT.glob("docs/elements/*.md")) for genre, text in blocks(page, "json")
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page):
    text = FENCED.sub("", page.read_text("utf-8"))
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)]+)\)", text)]
    assert [target for target in targets if ":" not in target and not (page.parent / target).exists()] == []


@pytest.mark.parametrize("name", READMES)
def test_the_python_example_makes_a_document_of_the_json_example(name, tmp_path, monkeypatch):
    ((_, data),) = blocks(ROOT / name, "json")
    ((_, code),) = blocks(ROOT / name, "python")
    (tmp_path / "通知.json").write_text(data, "utf-8")
    monkeypatch.chdir(tmp_path)
    exec(code, {})
    (document,) = tmp_path.glob("*.docx")
    assert json.loads(data)["title"] in document.stem


@pytest.mark.parametrize("name", READMES)
def test_the_table_of_genres_is_complete(name):
    rows = re.findall(r"^\| [^|]+ \| `(\w+)` \|", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    assert rows == ["genre", *GENRES]


@pytest.mark.parametrize(("page", "genre", "text"), FRAGMENTS, ids=[page for page, _, _ in FRAGMENTS])
def test_the_data_of_an_element_makes_a_document(page, genre, text):
    data = parse(text)
    document = generate(load({**example(genre), **data}))
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        assert archive.testzip() is None


@pytest.mark.parametrize("name", READMES)
def test_clauses_kept_are_counted(name):
    measured = re.findall(r"^\| [\d.–]+ \| .+ \| page \|", CLAUSES, re.MULTILINE)
    row = next(line for line in (ROOT / name).read_text("utf-8").splitlines() if "docs/clauses.md" in line)
    assert re.findall(r"\d+", row) == [str(len(measured))]


@pytest.mark.parametrize("name", READMES)
def test_statements_measured_on_the_page_are_counted(name):
    sources = (path.read_text("utf-8") for path in (ROOT / "tests" / "rendered").glob("test_*.py"))
    statements = sum(len(re.findall(r"^def test_", source, re.MULTILINE)) for source in sources)
    row = next(line for line in (ROOT / name).read_text("utf-8").splitlines() if "pytest tests/rendered" in line)
    assert re.findall(r"\d+", row) == [str(statements)]


@pytest.mark.parametrize("name", READMES)
def test_ways_to_spoil_a_template_are_counted(name):
    ways = sum(map(len, (PAGE, LOOK, NUMBERS, TAGS, SAFETY)))
    row = next(line for line in (ROOT / name).read_text("utf-8").splitlines() if "pytest tests/check" in line)
    assert re.findall(r"\d+", row) == [str(ways)]


def test_tests_named_in_the_documentation_exist():
    named = {name for page in PAGES for name in re.findall(r"tests/[\w/]+\.py", page.read_text("utf-8"))}
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_the_page_of_the_fields_tells_the_model_as_it_is():
    assert (ROOT / "docs" / "fields.md").read_text("utf-8") == handbook()


def test_the_page_of_template_findings_is_what_the_program_writes():
    assert (ROOT / "docs" / "template-findings.md").read_text("utf-8") == template_findings()


@pytest.mark.parametrize("name", READMES)
def test_broken_files_told_apart_are_counted(name):
    row = next(
        line for line in (ROOT / name).read_text("utf-8").splitlines() if "tests/check/test_right_and_wrong.py" in line
    )
    assert re.findall(r"\d+", row) == [str(len(BREAKS))]
