from xml.etree import ElementTree

from generator import generate, load
from generator.fill.drawings import seal
from generator.fill.engine import PREFIXES
from generator.fill.markup import joint_mark
from generator.layout.boxes import JointMarkBox, SealBox
from generator.package import read_parts
from generator.standard.styles import ISSUER_MARK
from tests.document_text import W, part
from tests.model.cases import FIXTURES, notice, read

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TWIP = 635
MARK = JointMarkBox(ISSUER_MARK, ("甲局", "乙丙丁局"), "文件", 60, 90, 750, 2180, 1400, 1800)


def parsed(xml):
    prefixes = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())
    return ElementTree.fromstring(f"<w:body{prefixes}>{xml}</w:body>")


def values(node, name, attribute="val"):
    return [each.get(f"{W}{attribute}") for each in node.iter(f"{W}{name}")]


def test_a_seal_lies_behind_the_text_where_the_plan_has_it():
    box = SealBox(b"", "image/png", 5000, -850, 2381, 2381, '甲"局<印章>')
    node = parsed(f"<w:p>{seal(box, relationship='rIdPicture3', number=9)}</w:p>")
    (anchor,) = node.iter(f"{WP}anchor")
    assert (anchor.get("behindDoc"), anchor.get("allowOverlap")) == ("1", "1")
    assert len(list(anchor.iter(f"{WP}wrapNone"))) == 1
    across, down = anchor.find(f"{WP}positionH"), anchor.find(f"{WP}positionV")
    assert (across.get("relativeFrom"), down.get("relativeFrom")) == ("margin", "paragraph")
    assert [int(each.find(f"{WP}posOffset").text) // TWIP for each in (across, down)] == [5000, -850]
    assert anchor.find(f"{WP}docPr").attrib == {"id": "9", "name": "印章 9", "descr": '甲"局<印章>'}


def test_one_picture_of_several_seals_is_in_the_file_once():
    file = generate(load(read(FIXTURES / "elements" / "joint_issue_five_seals.json")))
    assert [name for name in read_parts(file) if name.startswith("word/media/")] == ["word/media/picture1.png"]
    blips = [node.get(f"{R}embed") for node in part(file).iter() if node.tag.endswith("}blip")]
    assert blips == ["rIdPicture1"] * 5


def test_names_of_a_joint_mark_are_spread_over_one_cell_beside_the_word():
    spacer, table = parsed(joint_mark(MARK, {ISSUER_MARK.name: "Mark"}))
    assert values(spacer, "spacing", "line") == ["1800"]
    names, word = table.iter(f"{W}tc")
    assert ["".join(node.itertext()) for node in names.iter(f"{W}p")] == ["甲局", "乙丙丁局"]
    assert "".join(word.itertext()) == "文件"
    assert values(names, "jc") == ["distribute"] * 2
    assert values(word, "jc") == ["right"]
    assert values(table, "vAlign") == ["center"] * 2
    assert values(table, "gridCol", "w") == ["2180", "1400"]


def test_lines_of_a_joint_mark_are_exact_and_no_row_cuts_them():
    _, table = parsed(joint_mark(MARK, {ISSUER_MARK.name: "Mark"}))
    assert values(table, "spacing", "line") == ["750"] * 3
    assert values(table, "spacing", "lineRule") == ["exact"] * 3
    assert values(table, "w") == ["90"] * 3
    assert list(table.iter(f"{W}trHeight")) == []


LOOSE = [{"title": "甲表", "body": ["填写。"], "bound": False}]


def sections(**fields):
    return list(part(generate(load(notice(**fields)))).iter(f"{W}sectPr"))


def starts(found):
    return [[node.get(f"{W}start") for node in section.iter(f"{W}pgNumType")] for section in found]


def test_attachments_that_are_not_bound_are_a_section_numbered_from_one():
    assert starts(sections()) == [[]]
    assert starts(sections(attachments=LOOSE)) == [[], ["1"]]
    assert starts(sections(attachments=LOOSE, copy_to=["县委办公室"])) == [[], ["1"]]
    # With the attachment note the text fills page two but for a line: blank page and imprint are a section between.
    assert starts(sections(attachments=LOOSE, body=["政" * 20] * 24, copy_to=["县委办公室"])) == [[], [], ["1"]]


def test_a_letters_loose_attachments_show_their_first_number():
    letter = read(FIXTURES / "elements" / "letter_joint_with_marks.json")
    file = generate(load(letter | {"attachments": LOOSE}))
    first, last = part(file).iter(f"{W}sectPr")
    assert [len(list(section.iter(f"{W}titlePg"))) for section in (first, last)] == [1, 0]


def test_the_number_stands_behind_the_margins_as_the_schema_wants():
    *_, last = sections(attachments=LOOSE)
    kinds = [node.tag.removeprefix(W) for node in last if not node.tag.endswith("Reference")]
    assert kinds == ["pgSz", "pgMar", "pgNumType", "docGrid"]
