import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording import cited


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("关于甲的请示", "《关于甲的请示》（甲发〔2022〕1号）"),
        ("《关于甲的请示》", "《关于甲的请示》（甲发〔2022〕1号）"),
        ("关于印发《甲办法》的通知", "《关于印发〈甲办法〉的通知》（甲发〔2022〕1号）"),
        ("《关于印发〈甲办法〉的通知》", "《关于印发〈甲办法〉的通知》（甲发〔2022〕1号）"),
        ("《甲》和《乙》", "《〈甲〉和〈乙〉》（甲发〔2022〕1号）"),
        ("关于《甲〈乙〉》的函", "《关于〈甲《乙》〉的函》（甲发〔2022〕1号）"),
        ("《", "《〈》（甲发〔2022〕1号）"),
    ],
)
def test_a_document_is_cited_by_title_and_number_with_marks_that_alternate(title, text):
    assert cited(title, number="甲发〔2022〕1号") == text


@given(st.text("甲乙关于", min_size=1))
def test_marks_typed_around_a_title_change_nothing(title):
    assert cited(f"《{title}》", number="1号") == cited(title, number="1号")
