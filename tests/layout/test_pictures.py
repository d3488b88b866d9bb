import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layout.pictures import Picture, measured
from tests.strategies import PICTURES

SIZES = st.integers(1, 10_000)


def test_pictures_are_told_apart_by_what_they_are():
    found = [measured(base64.b64decode(data)) for data in PICTURES]
    assert found == [Picture("image/png", 1, 1), Picture("image/jpeg", 40, 3), Picture("image/png", 2, 300)]


@pytest.mark.parametrize(
    ("columns", "rows", "size"),
    [(100, 100, (600, 600)), (200, 100, (1000, 500)), (100, 200, (300, 600)), (1, 10_000, (1, 600))],
)
def test_a_picture_fills_its_room_in_one_direction(columns, rows, size):
    assert Picture("image/png", columns, rows).fitted(1000, 600) == size


@given(SIZES, SIZES, SIZES, SIZES)
def test_a_fitted_picture_is_inside_its_room_and_touches_it(columns, rows, width, height):
    made = Picture("image/png", columns, rows).fitted(width, height)
    assert 1 <= made[0] <= width
    assert 1 <= made[1] <= height
    assert made[0] == width or made[1] == height
