"""The figures compare like with like: every engine makes the same notice."""

import json

import pytest

from benchmarks import filling, peers
from benchmarks.cases import long_notice, notice
from benchmarks.text import paragraphs

CASES = {case.name: case for case in (notice(), long_notice(20, 5))}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.parametrize("engine", filling.ENGINES)
def test_every_engine_makes_the_text_of_the_notice(engine, case, tmp_path):
    assert paragraphs(filling.ENGINES[engine](case, tmp_path)()) == case.text


def test_the_engines_for_node_are_locked_without_the_address_of_a_registry():
    locked = json.loads((peers.FOLDER / "package-lock.json").read_text("utf-8"))["packages"]
    assert all("integrity" in package and "resolved" not in package for name, package in locked.items() if name)
    wanted = json.loads((peers.FOLDER / "package.json").read_text("utf-8"))["dependencies"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
