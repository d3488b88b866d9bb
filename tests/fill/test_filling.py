import base64

import pytest

from generator import example, generate, load
from generator.fill import DOCUMENT
from generator.layout import official_plan
from generator.package import read_parts
from tests.document_text import BREAK, W, paragraphs, part
from tests.fill.cases import filled, parts
from tests.model.cases import notice
from tests.strategies import picture

RED, BLUE = (picture(2, 2, "PNG", color) for color in ("red", "blue"))
PHOTO = picture(2, 2, "JPEG", "red")

HOSTILE = [
    *("A & B <甲>", "{{7*7}}", "{% x %}", "{_{", "{{r x}}", "]]>", "&amp;", "甲\t乙", "{{p body }}", "{%p if x %}"),
    *("  前有空格", "中间  两个", "后有空格  ", "\u3000全角", "<w:t>&lt;", "{# 注 #}", "100%", "\\t \\n \\a", "%(x)s"),
]


def image(data):
    return {"kind": "image", "data": data, "alternative_text": "图"}


def targets(file):
    relationships = part(file, "word/_rels/document.xml.rels")
    return {node.attrib["Id"]: node.attrib["Target"] for node in relationships}


def types(file):
    return {node.attrib.get("PartName"): node.attrib["ContentType"] for node in part(file, "[Content_Types].xml")}


def embedded(file):
    a, r = (
        "{http://schemas.openxmlformats.org/drawingml/2006/main}",
        "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    )
    return [node.attrib[f"{r}embed"] for node in part(file).iter(f"{a}blip")]


def test_pictures_are_stored_as_they_came_and_related_and_typed():
    file = generate(load(notice(body=["见图。", image(RED), image(PHOTO)])))
    names = [f"word/{targets(file)[identifier]}" for identifier in embedded(file)]
    stored = read_parts(file)
    assert [stored[name] for name in names] == [base64.b64decode(RED), base64.b64decode(PHOTO)]
    assert [types(file)[f"/{name}"] for name in names] == ["image/png", "image/jpeg"]


def test_the_same_picture_is_stored_once():
    attachment = {"title": "图", "body": [image(RED)]}
    file = generate(load(notice(body=["见图。", image(RED), image(BLUE), image(RED)], attachments=[attachment])))
    first, second, third, fourth = embedded(file)
    assert first == third == fourth != second
    assert sum(name.startswith("word/media/") for name in read_parts(file)) == 2


def test_a_document_without_pictures_refers_to_nothing_more():
    assert filled().references == ()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_appears_as_it_is_in_every_place(text):
    # A name has no tab.
    name = text.strip().replace("\t", "")
    data = notice(
        **{
            "issuer_mark": name,
            "title": f"关于{text}的通知",
            "recipients": [name],
            "annotation": name,
            "copy_to": [name],
        },
        body=[
            {"kind": "paragraph", "text": text},
            {"kind": "table", "caption": name, "measure": name, "columns": [{}], "rows": [[text]], "notes": [text]},
        ],
        attachments=[{"title": name, "body": [{"kind": "paragraph", "text": text}]}],
        printing={"office": name, "date": "2022-12-05"},
    )
    found = [paragraph.replace(BREAK, "") for paragraph in paragraphs(generate(load(data)))]
    for expected in (
        *(f"关于{text}的通知", f"{name}：", f"（{name}）", f"抄送：{name}。", f"{name}\t2022年12月5日印发"),
        *(name, text, f"单位：{name}", f"注：\t{text}", f"附件：{name}"),
    ):
        assert expected in found, expected
    # Mark, caption and the attachment's title are names; the paragraphs and the cell are text.
    assert found.count(name) + found.count(text) * (name != text) == 6


def test_properties_of_the_file_hold_the_title_on_one_line():
    file = generate(load(notice(title="关于 A & B\n的\t<通知>")))
    (title,) = (node.text for node in part(file, "docProps/core.xml") if node.tag.endswith("title"))
    assert title == "关于 A & B的 <通知>"


def test_every_style_of_the_document_is_one_of_the_template():
    for genre in ("notice", "briefing", "quarterly_report", "interview_notice"):
        file = generate(load(example(genre)))
        known = {style.get(f"{W}styleId") for style in part(file, "word/styles.xml").iter(f"{W}style")}
        kinds = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
        used = {node.get(f"{W}val") for kind in kinds for node in part(file).iter(kind)}
        assert len(used) > 5
        assert used <= known


def test_every_run_with_text_hints_at_the_east_asian_face():
    for genre in ("notice", "briefing", "quarterly_report", "interview_notice"):
        for run in part(generate(load(example(genre)))).iter(f"{W}r"):
            if run.find(f"{W}t") is not None:
                assert run.find(f"{W}rPr/{W}rFonts").get(f"{W}hint") == "eastAsia"


def test_filling_changes_neither_the_template_nor_the_plan():
    template = parts()
    before = dict(template)
    plan = official_plan(load(notice()), renderer="word")
    first, second = filled(template), filled(template)
    assert template == before
    assert first == second
    assert plan == official_plan(load(notice()), renderer="word")
    assert first.parts[DOCUMENT] != template[DOCUMENT]
