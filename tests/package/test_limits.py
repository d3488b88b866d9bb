import io
import zipfile

import pytest

from generator.errors import PackageFault
from generator.package import within_limits
from generator.package.limits import MOST_BYTES, MOST_PARTS


def packed(*parts: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return target.getvalue()


def test_a_file_of_few_parts_is_read():
    assert within_limits(packed(("a", b"1"), ("b", b"2")))


def test_a_small_file_that_unpacks_into_much_is_not_read():
    bomb = packed(("a", bytes(MOST_BYTES)), ("b", b"1"))
    assert len(bomb) < MOST_BYTES // 500
    assert not within_limits(bomb)


def test_a_file_of_very_many_parts_is_not_read():
    assert not within_limits(packed(*((str(number), b"") for number in range(MOST_PARTS + 1))))


def later_version():
    whole = bytearray(packed(("a", b"1")))
    whole[whole.index(b"PK\x01\x02") + 6] = 255
    return bytes(whole)


@pytest.mark.parametrize("data", [b"\xd0\xcf\x11\xe0", later_version()])
def test_what_is_no_zip_file_that_can_be_read_is_damage(data):
    with pytest.raises(PackageFault):
        within_limits(data)
