"""The walls of the house: who may import whom, and what no room may hold. Read from the syntax trees, nothing is run."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator

ROOT = Path(__file__).parents[2]

# A room → the rooms of ours that it may import; itself it always may.
MAY_IMPORT = {
    "generator.fault_codes": set(),
    "generator.errors": {"generator.fault_codes"},
    "generator.wording": {"generator.errors"},
    "generator.standard": {"generator.errors"},
    "generator.model": {"generator.errors", "generator.wording"},
    "generator.layout": {"generator.errors", "generator.model", "generator.standard", "generator.wording"},
    "generator.draft": {"generator.errors", "generator.layout", "generator.standard"},
    "generator.fill": {
        *("generator.errors", "generator.layout", "generator.model", "generator.package", "generator.standard"),
    },
    "generator.package": {"generator.errors"},
    "generator.reading": {"generator.errors", "generator.package", "generator.standard", "generator.wording"},
    "generator.render": {"generator.errors"},
    "generator.spreadsheets": {"generator.errors", "generator.package"},
    "generator.check": {
        *("generator.errors", "generator.fill", "generator.layout", "generator.model"),
        *("generator.standard", "generator.wording"),
    },
    "generator.language": {"generator.check", "generator.errors", "generator.model"},
    "generator.examples": {"generator.model"},
    "generator.site": {"generator.errors", "generator.model", "generator.standard"},
    "generator.defaults": {"generator.model", "generator.site"},
    "generator.series": {"generator.defaults", "generator.errors", "generator.model", "generator.site"},
    "generator.templates": {"generator.check", "generator.errors"},
    "generator.inspection": {"generator.check", "generator.errors", "generator.model", "generator.package"},
    "generator.pipeline": {"generator"},
    "generator.checking": {"generator"},
    "generator.whereabouts": {"generator"},
    "generator.reporting": {"generator"},
    "generator.commands": {"generator"},
    "generator.__main__": {"generator"},
    "generator.__init__": {"generator"},
    "template_builder": {"generator.standard", "generator.package"},
    "service": {"generator.__init__"},
    "web": {"generator.__init__", "service"},
    "app": {"generator.__init__", "service", "web"},
}

# What only these rooms know: zip files, XML, Word and its templates, HTTP, the database.
KNOWN_TO = {
    "zipfile": {"generator.package"},
    "lxml": {"generator.package", "generator.fill", "generator.check"},
    "docxtpl": {"generator.fill", "generator.check"},
    "jinja2": {"generator.fill", "generator.check"},
    "docx": {
        *("generator.standard", "generator.layout", "generator.fill", "generator.check", "generator.reading"),
        "template_builder",
    },
    "openpyxl": {"generator.spreadsheets"},
    "flask": {"web", "app"},
    "werkzeug": {"web", "app"},
    "sqlalchemy": {"service"},
}
# Equal input gives equal bytes: the clock and chance are arguments.
CLOCK_AND_CHANCE = {"time", "random", "secrets", "uuid"}
CLOCK_CALLS = {"now", "utcnow", "today"}

FILES = [
    ROOT / "app.py",
    *(
        path
        for room in ("generator", "template_builder", "service", "web")
        for path in sorted((ROOT / room).rglob("*.py"))
    ),
]
TESTS = sorted((ROOT / "tests").rglob("*.py"))

LENGTHS = {"Mm", "Cm", "Pt", "Twips", "Emu", "Inches"}
# A line of the grid has 28 characters and a page 22 lines, a type size is 12 or more: small counts are no lengths.
LARGEST_COUNT = 16
# Per cent, hundredths of a character, thousandths of an em, the characters of a path, and the weights by which breaks of
# a title are compared: they measure nothing on the page.
NO_LENGTHS = {
    "generator/fill/markup.py": {100},
    "generator/layout/libreoffice_lines.py": {66},
    "generator/layout/mark.py": {100},
    "generator/layout/metrics.py": {1000},
    "generator/layout/title_cuts.py": {20, 100, 1000},
    "template_builder/styles.py": {100},
}
# Shares and tolerances of the layout's own, and what programs do of their own accord, none of them from the standard.
FRACTIONS = {
    "generator/layout/columns.py": {0.25, 16.0},
    "generator/layout/libreoffice_lines.py": {0.2, 0.45, 1.01},
    "generator/layout/metrics.py": {1.5},
    "generator/layout/slots.py": {0.3, 1.2, 1.3},
    "generator/layout/word_lines.py": {1e-6},
}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def room(module: str) -> str:
    """generator.layout.title → generator.layout; web.api.render → web."""
    first, *rest = module.split(".")
    return f"{first}.{rest[0]}" if first == "generator" and rest else first


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Module and name of each import, wherever in the file it stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from ((node.module or "", alias.name) for alias in node.names)


def imported_room(module: str, name: str) -> str:
    if module == "generator" and name not in generator.__all__:
        return f"generator.{name}"
    return "generator.__init__" if module == "generator" else room(module)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_imports_only_the_rooms_that_its_own_may(path):
    own = room(module_of(path))
    allowed = MAY_IMPORT[own] | {own}
    ours = {
        imported_room(*each)
        for each in imports(path)
        if each[0].split(".")[0] in {room(key) for key in MAY_IMPORT} | {"generator"}
    }
    strangers = {each for each in ours if each not in allowed and each.partition(".")[0] not in allowed}
    assert strangers == set()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_uses_only_the_libraries_that_its_room_may_know(path):
    own = room(module_of(path))
    used = {module.split(".")[0] for module, _ in imports(path)}
    assert {library for library in used & KNOWN_TO.keys() if own not in KNOWN_TO[library]} == set()


@pytest.mark.parametrize("path", [path for path in FILES if "generator" in path.parts], ids=name_of)
def test_the_generator_asks_neither_the_clock_nor_chance(path):
    assert CLOCK_AND_CHANCE & {module.split(".")[0] for module, _ in imports(path)} == set()
    attributes = {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    assert CLOCK_CALLS & attributes == set()


@pytest.mark.parametrize("path", [path for path in FILES if path.parent.name != "standard"], ids=name_of)
def test_lengths_are_written_in_the_standard_alone(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in LENGTHS:
            # The half of a length and the double of one are lengths of the standard still.
            assert {part.value for part in ast.walk(node) if isinstance(part, ast.Constant)} <= {2}, ast.unparse(node)


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.parent.name in ("layout", "fill", "template_builder")], ids=name_of
)
def test_a_number_outside_the_standard_is_a_count(path):
    numbers = {
        node.value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and type(node.value) in (int, float)
    }
    allowed = NO_LENGTHS.get(name_of(path), set()) | FRACTIONS.get(name_of(path), set())
    assert {number for number in numbers - allowed if number > LARGEST_COUNT or number % 1} == set()


@pytest.mark.parametrize("path", [*FILES, *TESTS], ids=name_of)
def test_a_file_is_short_enough_to_be_read_at_once(path):
    assert len(path.read_text("utf-8").splitlines()) <= (400 if path in TESTS else 300)


def test_every_room_says_in_a_few_sentences_what_it_knows():
    rooms = {path.parent for path in FILES if path.parent != ROOT} - set((ROOT / "web").glob("*"))
    for folder in rooms:
        text = (folder / "README.md").read_text("utf-8")
        first, _, rest = text.partition("\n\n")
        assert first.startswith("# ")
        assert 3 <= len(re.findall(r"[.:](?=\s|$)", rest)) <= 30


def test_every_room_stands_in_the_table():
    assert {room(module_of(path)) for path in FILES} <= MAY_IMPORT.keys()
