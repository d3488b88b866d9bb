"""docs/adding-a-genre.md says what a genre takes: its blocks are the real ones, and they are enough."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import GENRES, example, generate, load, schema

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "adding-a-genre.md").read_text("utf-8")
(MODEL,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
(DIFF,) = re.findall(r"^```diff\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
IMPORT, ENTRY = (line.removeprefix("+") for line in DIFF.splitlines(keepends=True))
FIXTURE = "fixtures/decision_jishan_2022_14.json"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The generator alone, without 决定."""
    ignored = shutil.ignore_patterns("__pycache__")
    for folder in ("generator", "templates_docx", "fixtures"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    (tmp_path / "generator/model/decision.py").unlink()
    (tmp_path / FIXTURE).unlink()
    registry = tmp_path / "generator/model/genres.py"
    text = registry.read_text("utf-8")
    assert text.count(IMPORT) == text.count(ENTRY) == 1
    registry.write_text(text.replace(IMPORT, "").replace(ENTRY, ""), "utf-8")
    return tmp_path


def run(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-W", "error", "-m", "generator", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=60, check=True)
    return done.stdout.decode()


def genres(folder: Path) -> list[str]:
    return [line.split("\t")[0] for line in run(folder, "genres").splitlines()]


def test_the_page_shows_the_real_model() -> None:
    assert (ROOT / "generator/model/decision.py").read_text("utf-8") == MODEL


def test_nothing_but_its_file_its_entry_and_its_fixture_knows_a_genre(copy: Path) -> None:
    assert genres(copy) == [genre for genre in GENRES if genre != "decision"]


def test_a_file_an_entry_and_a_fixture_make_a_genre(copy: Path) -> None:
    (copy / "generator/model/decision.py").write_text(MODEL, "utf-8")
    registry = copy / "generator/model/genres.py"
    text = registry.read_text("utf-8").replace("\n\nDocument =", f"\n{IMPORT}\nDocument =")
    registry.write_text(text.replace("_ENTRIES = (\n", f"_ENTRIES = (\n{ENTRY}"), "utf-8")
    shutil.copy(ROOT / FIXTURE, copy / FIXTURE)
    assert genres(copy)[0] == "decision"
    assert json.loads(run(copy, "example", "decision")) == example("decision")
    assert json.loads(run(copy, "schema", "decision")) == schema("decision")
    (made,) = run(copy, "make", FIXTURE, "-o", "made/").splitlines()
    assert (copy / made).read_bytes() == generate(load(example("decision")))
