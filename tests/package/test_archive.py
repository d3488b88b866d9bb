import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import PackageFault
from generator.package import read_parts, write_parts

NAMES = st.text("abcxyz._/0123456789", min_size=1, max_size=20).filter(lambda name: not name.endswith("/"))
PARTS = {"word/document.xml": b"<w/>", "[Content_Types].xml": b"<t/>", "_rels/.rels": b"<r/>", "a.xml": b"<a/>"}


@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=6))
def test_parts_are_read_back_as_they_were_written(parts):
    assert read_parts(write_parts(parts)) == parts


@given(st.permutations(list(PARTS.items())))
def test_equal_parts_give_equal_bytes_in_whatever_order_they_come(items):
    assert write_parts(dict(items)) == write_parts(PARTS)


def test_the_parts_that_a_reader_wants_first_come_first():
    assert list(read_parts(write_parts(PARTS))) == ["[Content_Types].xml", "_rels/.rels", "a.xml", "word/document.xml"]


def test_a_file_tells_neither_when_nor_on_what_system_it_was_written():
    with zipfile.ZipFile(io.BytesIO(write_parts(PARTS))) as archive:
        for member in archive.infolist():
            assert member.date_time == (1980, 1, 1, 0, 0, 0)
            assert (member.create_system, member.extra) == (0, b"")
            assert member.compress_type == zipfile.ZIP_DEFLATED


def test_folders_are_no_parts():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/", b"")
        archive.writestr("word/document.xml", b"<w/>")
    assert read_parts(target.getvalue()) == {"word/document.xml": b"<w/>"}


def changed(data, place, replacement):
    return data[:place] + replacement + data[place + len(replacement) :]


def damaged_files():
    whole = write_parts({"word/document.xml": b"<w/>" * 1000})
    body = whole.index(b"word/document.xml") + len("word/document.xml")
    directory = whole.index(b"PK\x01\x02")
    yield "no zip file at all", b"PK"
    yield "cut off", whole[:-30]
    yield "wrong data", changed(whole, body, b"\xff" * 20)
    yield "wrong sum", changed(whole, directory + 16, b"\x00\x00\x00\x00")
    yield "encrypted", changed(changed(whole, 6, b"\x01"), directory + 8, b"\x01")
    yield "unknown compression", changed(changed(whole, 8, b"\x63"), directory + 10, b"\x63")
    yield "of a later version", changed(whole, directory + 6, b"\xff")
    yield "a directory in front of the file", changed(whole, whole.index(b"PK\x05\x06") + 16, b"\xff\xff\xff\x7f")
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        yield f"wrong data of method {method}", compressed_wrongly(method)


def compressed_wrongly(method):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.writestr("word/document.xml", b"<w/>" * 1000)
    whole = target.getvalue()
    # Behind the four bytes with which LZMA in a zip file says how long its properties are.
    return changed(whole, whole.index(b"word/document.xml") + len("word/document.xml") + 4, b"\xff" * 12)


@pytest.mark.parametrize(("what", "data"), list(damaged_files()))
def test_a_damaged_file_is_a_fault_and_nothing_else(what, data):
    with pytest.raises(PackageFault) as caught:
        read_parts(data)
    (fault,) = caught.value.faults
    assert fault.code == "package-damaged"
    assert fault.parameters["detail"], what
