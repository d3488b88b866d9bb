"""word/document.xml of small documents against what was looked at and kept; `pytest --update-golden` writes it anew."""

import pytest

from generator import generate, load
from generator.fill import DOCUMENT
from generator.package import read_parts
from tests.fill.cases import style_names
from tests.golden.golden import FOLDER, canonical
from tests.model.cases import FIXTURES, read

NAMES = (
    "annotation",
    "attachments_several",
    "briefing_single_article",
    "copy_number_secrecy_urgency",
    "image",
    "interview_notice_minimal",
    "no_seal_date_longer",
    "printing_without_copy_to",
    "run_in_heading",
    "seal",
    "signature_stamp",
    "table_merged_cells",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_written_as_before(name, update_golden):
    data = read(FIXTURES / "elements" / f"{name}.json")
    parts = read_parts(generate(load(data)))
    obtained = canonical(parts[DOCUMENT], style_names(parts))
    kept = FOLDER / f"{name}.txt"
    if update_golden or not kept.exists():
        before = kept.read_text("utf-8") if kept.exists() else None
        kept.write_text(obtained, "utf-8")
        # It fails once, so that nobody commits a file unseen.
        assert before == obtained, f"{kept.name} is written: look at it, then run again"
    assert obtained == kept.read_text("utf-8")


def test_every_kept_file_is_compared_with():
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(NAMES)


def test_two_ways_to_write_the_same_xml_have_one_text():
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    first = f'<w:p xmlns:w="{w}" xmlns:x="urn:x"><w:pStyle w:val="1"/><w:r b="2" a="1"/><w:t xml:space="preserve"> 甲 </w:t></w:p>'
    second = f'<v:p xmlns:v="{w}">\n <v:pStyle v:val="1"/> <v:r a="1" b="2"></v:r>\n<v:t xml:space="preserve"> &#x7532; </v:t></v:p>'
    text = "w:p\n  w:pStyle w:val='正文'\n  w:r a='1' b='2'\n  w:t xml:space='preserve' ' 甲 '\n"
    assert canonical(first.encode(), {"1": "正文"}) == canonical(second.encode(), {"1": "正文"}) == text
