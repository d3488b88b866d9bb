import pytest

from generator.check.drawing import ranges


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([3], ["3"]),
        ([3, 4], ["3 4"]),
        ([9, 10, 11, 12, 16], ["9-12", "16"]),
        ([1, 3, 4, 5, 8, 9], ["1", "3-5", "8 9"]),
    ],
)
def test_numbers_that_follow_on_one_another_are_written_as_one(numbers, words):
    assert list(ranges(numbers)) == words
