from xml.etree import ElementTree

import pytest

from generator.package import open_package, read_parts
from generator.pipeline import TEMPLATES
from generator.standard import faces
from generator.standard.skeletons import SKELETONS
from generator.standard.styles import BY_FORMAT, TABLE, ParagraphStyle
from template_builder import formats
from template_builder.__main__ import main
from tests.document_text import W, part

NAMES = list(SKELETONS)
COLOR, SIZE, PITCH = (f"{W}rPr/{W}{name}" for name in ("color", "sz", "spacing"))


def styles(name):
    """Each style of a template by its name."""
    root = part(formats.build(name), "word/styles.xml")
    return {style.find(f"{W}name").get(f"{W}val"): style for style in root.iter(f"{W}style")}


def value(node, path, attribute="val"):
    found = node.find(path)
    return None if found is None else found.get(f"{W}{attribute}")


def test_there_is_a_template_for_each_format_of_the_standard():
    assert set(NAMES) == set(BY_FORMAT)


@pytest.mark.parametrize("name", NAMES)
def test_the_templates_of_the_project_are_what_the_builder_writes(name):
    # Edited in Word on purpose? Then this test ends with the builder's work.
    assert read_parts((TEMPLATES / f"{name}.docx").read_bytes()) == read_parts(formats.build(name))


def test_the_builder_writes_every_template_into_a_folder(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["template_builder", str(tmp_path)])
    main()
    assert {path.stem for path in tmp_path.iterdir()} == set(NAMES)
    assert capsys.readouterr().out.count("\n") == len(NAMES)
    for path in tmp_path.iterdir():
        open_package(path.read_bytes())


@pytest.mark.parametrize(
    ("name", "style"),
    [(name, style) for name in NAMES for style in BY_FORMAT[name]],
    ids=lambda each: getattr(each, "name", each),
)
def test_a_style_has_the_face_size_pitch_and_colour_of_the_standard(name, style):
    node = styles(name)[style.name]
    faces_of = node.find(f"{W}rPr/{W}rFonts").attrib
    assert faces_of == {f"{W}{script}": style.face for script in ("ascii", "eastAsia", "hAnsi", "cs")}
    if isinstance(style, ParagraphStyle):
        assert (value(node, SIZE), value(node, COLOR)) == (str(round(style.size.pt * 2)), style.color)
        assert value(node, PITCH) == (str(style.tightening.twips) if style.tightening else None)
        line, rule = (value(node, f"{W}pPr/{W}spacing", attribute) for attribute in ("line", "lineRule"))
        assert (line, rule) == (("240", "auto") if style.line is None else (str(style.line.twips), "exact"))
        assert value(node, f"{W}pPr/{W}jc") == style.align
        assert (node.find(f"{W}pPr/{W}keepNext") is not None) == style.keep_with_next
        assert value(node, f"{W}pPr/{W}outlineLvl") == (
            None if style.outline_level is None else str(style.outline_level)
        )


@pytest.mark.parametrize("name", NAMES)
def test_indents_are_given_in_characters_and_in_twips(name):
    node = styles(name)["公文正文"].find(f"{W}pPr/{W}ind")
    # Two characters of 8844 ÷ 28 twips; Word counts the one, other programs read the other.
    assert node.attrib == {f"{W}firstLineChars": "200", f"{W}firstLine": "632"}


@pytest.mark.parametrize("name", NAMES)
def test_a_line_that_is_not_the_grids_does_not_snap_to_it(name):
    for style in BY_FORMAT[name]:
        if isinstance(style, ParagraphStyle):
            off_grid = style.line is None or style.line.twips != 579
            snaps = value(styles(name)[style.name], f"{W}pPr/{W}snapToGrid")
            assert snaps == "0" if off_grid else snaps in (None, "0")


@pytest.mark.parametrize(("name", "style"), [("general", "发文字号"), ("letter", "发文字号"), ("briefing", "编印行")])
def test_the_red_rule_hangs_below_the_number(name, style):
    border = styles(name)[style].find(f"{W}pPr/{W}pBdr/{W}bottom")
    # 1 pt; 4 mm less 1.05 mm below the ink are 8.4 pt.
    assert border.attrib == {
        f"{W}val": "single", f"{W}sz": "8", f"{W}space": "8", f"{W}color": faces.RED
    }  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_bold_or_of_the_theme(name):
    for part_name, data in read_parts(formats.build(name)).items():
        text = data.decode("utf-8")
        if part_name.startswith("word/") and not part_name.startswith("word/theme"):
            assert not [word for word in ("<w:b/>", "<w:b ", "<w:bCs", "Theme=", "asciiTheme") if word in text], (
                part_name
            )


@pytest.mark.parametrize("name", NAMES)
def test_every_run_hints_at_the_east_asian_face(name):
    for part_name, data in read_parts(formats.build(name)).items():
        for run in ElementTree.fromstring(data).iter(f"{W}r"):
            assert run.find(f"{W}rPr/{W}rFonts").get(f"{W}hint") == "eastAsia", part_name


@pytest.mark.parametrize("name", NAMES)
def test_the_table_has_lines_of_half_a_point_all_round(name):
    borders = styles(name)[TABLE].find(f"{W}tblPr/{W}tblBorders")
    assert len(borders) == 6
    assert {border.get(f"{W}sz") for border in borders} == {"4"}


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_that_of_the_standard(name):
    section = part(formats.build(name)).find(f"{W}body/{W}sectPr")
    size, margins, grid = (section.find(f"{W}{kind}").attrib for kind in ("pgSz", "pgMar", "docGrid"))
    assert size == {f"{W}w": "11906", f"{W}h": "16838"}
    sides = {side: margins[f"{W}{side}"] for side in ("top", "left", "right", "bottom", "gutter")}
    # 37, 28, 26 and 35 mm
    assert sides == {"top": "2098", "left": "1587", "right": "1474", "bottom": "1984", "gutter": "0"}
    assert grid == {f"{W}type": "lines", f"{W}linePitch": "579"}
    # The number's line of 14 pt is in the middle 7 mm below the type area: 1984 − 397 − 140.
    assert margins[f"{W}footer"] == "1447"


@pytest.mark.parametrize("name", NAMES)
def test_settings_keep_odd_from_even_pages_and_punctuation_square(name):
    settings = part(formats.build(name), "word/settings.xml")
    assert settings.find(f"{W}evenAndOddHeaders") is not None
    assert value(settings, f"{W}characterSpacingControl") == "doNotCompress"
    modes = [
        node.get(f"{W}val")
        for node in settings.iter(f"{W}compatSetting")
        if node.get(f"{W}name") == "compatibilityMode"
    ]
    assert modes == ["15"]
    assert settings.find(f"{W}mirrorMargins") is None


@pytest.mark.parametrize("name", NAMES)
def test_normal_is_as_large_as_the_text_since_word_counts_indents_in_it(name):
    root = part(formats.build(name), "word/styles.xml")
    defaults = root.find(f"{W}docDefaults/{W}rPrDefault")
    assert value(defaults, SIZE) == "32"
    (normal,) = (style for style in root.iter(f"{W}style") if style.get(f"{W}styleId") == "Normal")
    assert normal.find(f"{W}rPr") is None
    for switch in ("widowControl", "autoSpaceDE", "autoSpaceDN", "adjustRightInd"):
        assert value(normal, f"{W}pPr/{W}{switch}") == "0"


@pytest.mark.parametrize("name", NAMES)
def test_page_numbers_stand_outside_between_dashes(name):
    section = part(formats.build(name)).find(f"{W}body/{W}sectPr")
    kinds = [node.get(f"{W}type") for node in section.iter(f"{W}footerReference")]
    # 10.1: a letter shows none on its first page.
    assert kinds == ["default", "even", *(["first"] if name == "letter" else [])]
    assert (section.find(f"{W}titlePg") is not None) == (name == "letter")
    for number, kind in enumerate(kinds, start=1):
        footer = part(formats.build(name), f"word/footer{number}.xml")
        if kind == "first":
            assert "".join(footer.itertext()) == ""
            continue
        assert "".join(node.text for node in footer.iter(f"{W}t")) == "— 1 —"
        side = {"default": "right", "even": "left"}[kind]
        assert value(footer, f"{W}p/{W}pPr/{W}jc") == side
        # One character of 14 pt.
        assert footer.find(f"{W}p/{W}pPr/{W}ind").attrib == {f"{W}{side}": "280"}


def test_the_field_of_the_page_number_has_its_size_in_every_run():
    footer = part(formats.build("general"), "word/footer1.xml")
    runs = list(footer.iter(f"{W}r"))
    assert len(runs) == 7
    assert {value(run, SIZE) for run in runs} == {"28"}
    kinds = [node.get(f"{W}fldCharType") for node in footer.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]


@pytest.mark.parametrize("name", NAMES)
def test_every_style_of_the_text_is_defined(name):
    file = formats.build(name)
    known = {style.get(f"{W}styleId") for style in styles(name).values()}
    assert len(known) == len(styles(name))
    assert {node.get(f"{W}val") for node in part(file).iter(f"{W}pStyle")} <= known
