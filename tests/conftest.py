"""A test marked with a tool that the machine lacks fails, so that no check is lost unseen."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from generator.templates import BUILT_IN
from tests.tools import missing_tools

MISSING_TOOLS = missing_tools()
SKIP_MISSING_TOOLS = os.environ.get("HONGTOU_SKIP_MISSING_TOOLS") == "1"

# The same examples in every run, however slow the machine: what passed once passes on the next one. `make search` draws others.
settings.register_profile("proof", derandomize=True, database=None, deadline=None)
settings.load_profile("proof")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the files of tests/golden/ anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether what a test obtains takes the place of what is kept."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all walks; each has a context of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fails the test, before its fixtures run, when it needs a tool that is missing and can be had."""
    for marker, (remedy, obtainable) in MISSING_TOOLS.items():
        if item.get_closest_marker(marker) is None:
            continue
        if SKIP_MISSING_TOOLS or not obtainable:
            pytest.skip(f"needs {remedy}")
        pytest.fail(f"needs {remedy}; HONGTOU_SKIP_MISSING_TOOLS=1 skips such tests", pytrace=False)


@pytest.fixture(scope="session")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The templates, opened and saved by another program."""
    folder = tmp_path_factory.mktemp("saved")
    command = [
        *("soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
        *("--infilter=MS Word 2007 XML", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder)),
        *map(str, sorted(BUILT_IN.glob("*.docx"))),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert {path.name for path in folder.glob("*.docx")} == {path.name for path in BUILT_IN.glob("*.docx")}
    return folder
