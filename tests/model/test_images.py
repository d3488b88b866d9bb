import base64
import io
import warnings
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pydantic import TypeAdapter, ValidationError

from generator.model.images import ImageData

ADAPTER = TypeAdapter(ImageData)


def picture(form: str, size: tuple[int, int] = (12, 8)) -> bytes:
    data = io.BytesIO()
    Image.new("L", size, 200).save(data, form)
    return data.getvalue()


PNG, JPEG = picture("PNG"), picture("JPEG")


def chunk(name: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4) + name + content + zlib.crc32(name + content).to_bytes(4)


def fault_type(value):
    with pytest.raises(ValidationError) as caught:
        ADAPTER.validate_python(value)
    return caught.value.errors()[0]["type"]


@pytest.mark.parametrize("data", [PNG, JPEG], ids=["png", "jpeg"])
def test_png_and_jpeg_are_kept_byte_for_byte(data):
    assert ADAPTER.validate_python(base64.b64encode(data).decode()) == data


@pytest.mark.parametrize("data", [PNG, JPEG], ids=["png", "jpeg"])
def test_a_picture_is_written_as_base64(data):
    assert base64.b64decode(ADAPTER.dump_python(data, mode="json")) == data


@pytest.mark.parametrize("form", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_forms_are_refused(form):
    assert fault_type(picture(form)) == "image-unreadable"


@pytest.mark.parametrize("value", ["", "图片", "iVBORw0KGgo", "aGVs bG8=", 7, None, [], "\ud800"])
def test_what_is_no_base64_of_a_picture_is_refused(value):
    assert fault_type(value) in {"invalid-base64", "image-unreadable"}


# From under the limit of 50 megapixels to far beyond where Pillow itself warns, and then refuses.
@pytest.mark.parametrize(("width", "accepted"), [(4_900, True), (5_100, False), (9_500, False), (30_000, False)])
def test_a_picture_of_more_than_50_megapixels_is_refused_without_decoding_it(width, accepted):
    data = PNG[:8] + chunk(b"IHDR", width.to_bytes(4) + (10_000).to_bytes(4) + b"\1\0\0\0\0")
    data += chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    with warnings.catch_warnings(action="error"):
        if accepted:
            assert ADAPTER.validate_python(data) == data
        else:
            assert fault_type(data) == "image-too-large"


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_picture_that_is_cut_short_is_refused(form):
    data = picture(form, (400, 300))
    assert fault_type(data[: len(data) // 2]) == fault_type(data[:-40]) == "image-unreadable"


@given(st.sampled_from([PNG, JPEG]), st.data())
def test_no_damage_to_a_picture_raises_anything_but_a_fault(data, draw):
    start = draw.draw(st.integers(0, len(data)))
    end = draw.draw(st.integers(start, min(len(data), start + 8)))
    damaged = data[:start] + draw.draw(st.binary(max_size=8)) + data[end:]
    # The fault is a value of the validation, so anything else would pass through `suppress`.
    with suppress(ValidationError):
        assert ADAPTER.validate_python(damaged) == damaged
