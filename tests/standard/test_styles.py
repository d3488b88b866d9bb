import pytest

from generator.standard import faces, page, styles
from generator.standard.styles import BY_FORMAT, CharacterStyle, ParagraphStyle

ALL = {style.name: style for group in BY_FORMAT.values() for style in group}
PARAGRAPHS = [style for style in ALL.values() if isinstance(style, ParagraphStyle)]


def test_names_tell_styles_apart():
    declared = [
        each
        for value in vars(styles).values()
        for each in (value if isinstance(value, tuple) else (value,))
        if isinstance(each, ParagraphStyle | CharacterStyle)
    ]
    assert len({style.name for style in declared}) == len({id(style) for style in declared})
    assert {style.name for style in declared} == ALL.keys()


@pytest.mark.parametrize("style", PARAGRAPHS, ids=lambda style: style.name)
def test_type_stands_in_its_line_unless_the_line_is_empty(style):
    empty = (styles.IMPRINT_RULE, styles.IMPRINT_ANCHOR, styles.LETTER_ANCHOR)
    assert style in empty or style.line is None or style.line >= style.size


@pytest.mark.parametrize(
    ("name", "face", "size"),
    [
        ("公文正文", faces.FANG_SONG, 16),
        ("公文标题", faces.XIAO_BIAO_SONG, 22),
        ("一级标题", faces.HEI, 16),
        ("二级标题", faces.KAI, 16),
        ("三级标题", faces.FANG_SONG, 16),
        ("密级和保密期限", faces.HEI, 16),
        ("紧急程度", faces.HEI, 16),
        ("份号", faces.FANG_SONG, 16),
        ("发文字号", faces.FANG_SONG, 16),
        ("附件序号", faces.HEI, 16),
        ("抄送机关", faces.FANG_SONG, 14),
        ("印发机关和印发日期", faces.FANG_SONG, 14),
        ("公文页码", faces.SONG, 14),
    ],
)
def test_an_element_has_the_face_and_the_size_of_its_clause(name, face, size):
    style = ALL[name]
    assert (style.face, style.size.pt) == (face, size)


def test_names_of_signers_are_in_kai():
    assert styles.SIGNER_NAME.face == faces.KAI


def test_red_is_the_mark_alone():
    assert [style.name for style in PARAGRAPHS if style.color == faces.RED] == ["发文机关标志"]
    assert {style.color for style in PARAGRAPHS} == {faces.RED, faces.BLACK}


def test_text_of_the_body_is_set_on_the_grid():
    for style in (styles.BODY, styles.BLANK, styles.RECIPIENTS, *styles.HEADINGS, styles.SIGNATURE, styles.DATE_SIGNED):
        assert (style.size, style.line, style.tightening) == (page.SIZE_3, page.LINE_PITCH, page.CHAR_TIGHTENING)
    assert {style.first_line_chars for style in (styles.BODY, *styles.HEADINGS, styles.ANNOTATION)} == {2}
