import importlib
import sys
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.package import compression


def inflated(data):
    return zlib.decompress(data, -zlib.MAX_WBITS)


@given(st.binary(max_size=2000) | st.text("甲乙丙<w:p>", max_size=2000).map(str.encode))
def test_what_is_deflated_inflates_to_the_same(data):
    assert inflated(compression.deflate(data)) == inflated(compression.deflate_thoroughly(data)) == data
    assert compression.checksum(data) == zlib.crc32(data)


@pytest.fixture
def without_isal(monkeypatch):
    monkeypatch.setitem(sys.modules, "isal", None)
    importlib.reload(compression)
    yield
    monkeypatch.undo()
    importlib.reload(compression)


@pytest.mark.usefixtures("without_isal")
def test_where_isal_is_missing_zlib_does_the_same():
    assert compression.fast is zlib
    assert inflated(compression.deflate("公文".encode() * 1000)) == "公文".encode() * 1000
    assert compression.checksum(b"1") == zlib.crc32(b"1")


def test_isal_is_used_where_it_is_installed():
    assert compression.fast.__name__ == "isal.isal_zlib"
