import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import GENRES, example, file_name, generate, load
from generator.errors import PackageFault, TemplateFault
from generator.layout import BriefingPlan, MinutesPlan, OfficialPlan, OrderPlan
from generator.package import read_parts, write_parts
from generator.pipeline import TEMPLATES, plan
from tests.document_text import paragraphs
from tests.drawn_documents import BY_GENRE
from tests.model.cases import notice

BRIEFING = example("briefing")


@pytest.fixture
def templates(tmp_path):
    shutil.copytree(TEMPLATES, tmp_path, dirs_exist_ok=True)
    return tmp_path


def change(path, part, old, new):
    parts = read_parts(path.read_bytes())
    assert old in parts[part]
    path.write_bytes(write_parts(parts | {part: parts[part].replace(old, new)}))


def fault(templates):
    with pytest.raises(TemplateFault) as caught:
        generate(load(notice()), templates=templates)
    (found,) = caught.value.faults
    return found


def test_a_file_that_would_not_open_is_not_handed_out(templates):
    change(templates / "general.docx", "word/document.xml", b"{{ title }}", b"{{p title }}")
    with pytest.raises(PackageFault, match=r"word/document\.xml"):
        generate(load(notice(title="关于报送\n工作总结的通知")), templates=templates)


def test_a_template_that_does_not_open_is_not_filled(templates):
    change(templates / "general.docx", "word/_rels/document.xml.rels", b"styles.xml", b"gone.xml")
    found = fault(templates)
    assert (found.code, found.parameters["name"]) == ("template-unreadable", "general.docx")


def test_an_edited_template_is_the_next_documents(templates):
    before = generate(load(notice()), templates=templates)
    change(templates / "general.docx", "word/document.xml", b"{{ title }}", "{{ title }}（试行）".encode())
    assert "关于报送工作总结的通知（试行）" in paragraphs(generate(load(notice()), templates=templates))
    assert "关于报送工作总结的通知（试行）" not in paragraphs(before)


def test_many_threads_make_the_documents_of_one():
    documents = [load(notice(annotation=f"第{serial}份")) for serial in range(1, 9)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(generate, documents)) == [generate(document) for document in documents]


def test_each_genre_has_its_plan():
    own = {"briefing": BriefingPlan, "minutes": MinutesPlan, "order": OrderPlan}
    for genre in GENRES:
        assert type(plan(load(example(genre)))) is own.get(genre, OfficialPlan)


def test_a_plan_knows_which_program_will_draw_it():
    # The gaps that LibreOffice sets beside digits move the date's middle, and 署名 with it.
    word, libreoffice = (plan(load(notice()), renderer=renderer).signature for renderer in ("word", "libreoffice"))
    assert word != libreoffice


def test_a_template_that_is_not_there_is_named(templates):
    (templates / "general.docx").unlink()
    found = fault(templates)
    assert (found.code, dict(found.parameters)) == ("template-missing", {"name": "general.docx"})


@pytest.mark.parametrize("data", [b"", b"plain text", b"PK\x03\x04"])
def test_a_template_that_is_no_word_file_is_named(templates, data):
    (templates / "general.docx").write_bytes(data)
    found = fault(templates)
    assert (found.code, dict(found.parameters)) == ("template-unreadable", {"name": "general.docx"})


def test_a_template_whose_data_is_damaged_is_named(templates):
    whole = (templates / "general.docx").read_bytes()
    place = whole.index(b"word/document.xml") + len("word/document.xml")
    (templates / "general.docx").write_bytes(whole[:place] + b"\xff" * 40 + whole[place + 40 :])
    assert fault(templates).code == "template-unreadable"


def test_a_template_that_is_edited_is_read_anew(templates):
    assert paragraphs(generate(load(notice()), templates=templates))
    shutil.copy(templates / "letter.docx", templates / "general.docx")
    with_letters_head = generate(load(notice()), templates=templates)
    assert with_letters_head != generate(load(notice()))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (notice(), "稷政办发〔2022〕61号 关于报送工作总结的通知.docx"),
        (notice(title="关于报送\n总结的通知"), "稷政办发〔2022〕61号 关于报送总结的通知.docx"),
        (notice(title="关于 WTO GPA 的通知"), "稷政办发〔2022〕61号 关于 WTO GPA 的通知.docx"),
        (notice(title='a/b\\c:d*e?f"g<h>i|j\tk'), "稷政办发〔2022〕61号 a_b_c_d_e_f_g_h_i_j_k.docx"),
        (notice(title="关于报送总结的通知..."), "稷政办发〔2022〕61号 关于报送总结的通知.docx"),
        (example("order"), "稷山县人民政府令 第1号.docx"),
        (example("minutes"), "稷山县优化营商环境促进市场主体倍增工作专班会议纪要 〔2022〕5号.docx"),
        (BRIEFING | {"name": "../稷山简报", "issue_number": 12}, "_稷山简报第12期.docx"),
    ],
)
def test_a_file_is_named_after_its_number_and_title(data, name):
    assert file_name(load(data)) == name


def test_a_long_name_is_cut_between_characters():
    name = file_name(load(notice(title="总" * 200)))
    # 25 bytes of number and space, and 58 of the 3 bytes each: 199 of 200.
    assert len(name.encode("utf-8")) <= 205
    assert set(name.removeprefix("稷政办发〔2022〕61号 ").removesuffix(".docx")) == {"总"}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.one_of(*(strategy() for strategy in BY_GENRE.values())))
def test_any_name_is_one_that_file_systems_take(data):
    name = file_name(load(data))
    stem = name.removesuffix(".docx")
    assert stem + ".docx" == name
    assert not set(name) & set('\\/:*?"<>|') | {character for character in name if ord(character) < 32}
    assert stem.strip(". ") == stem
    assert 0 < len(name.encode("utf-8")) <= 255
