"""Equal documents give equal bytes: in one process, in another, and whatever order hashes have there."""

import hashlib
import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import GENRES, example, generate, load
from tests.genre_strategies import EVERY_GENRE

SUMS = "import hashlib; from generator import *; " + (
    "print([hashlib.sha256(generate(load(example(genre)))).hexdigest() for genre in GENRES])"
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.one_of(*(strategy() for strategy in EVERY_GENRE)), st.sampled_from(("word", "libreoffice")))
def test_a_document_read_twice_is_written_the_same(data, renderer):
    first, second = (generate(load(data), renderer=renderer) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("seed", ["1", "2022"])
def test_another_process_writes_the_same_bytes(seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "America/New_York", "LANG": "C"}
    other = subprocess.run(
        [sys.executable, "-c", SUMS], capture_output=True, text=True, check=True, env=environment, timeout=60
    )
    sums = [hashlib.sha256(generate(load(example(genre)))).hexdigest() for genre in GENRES]
    assert other.stdout == f"{sums}\n"
