import io
from pathlib import Path

import docx
import pytest

from generator import InvalidConfiguration, Site, example, generate, load, read_site
from generator.site import Faces, Title
from generator.standard import faces

EXAMPLE = Path(__file__).parent.parent / "hongtou.example.toml"


def site(tmp_path, text: str) -> Site:
    path = tmp_path / "hongtou.toml"
    path.write_text(text, "utf-8")
    return read_site(path)


def faults(tmp_path, text: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidConfiguration) as refused:
        site(tmp_path, text)
    return [(fault.code, fault.pointer) for fault in refused.value.faults]


def test_the_example_is_a_sound_configuration_as_it_is_and_with_a_folder_of_templates(tmp_path):
    found = read_site(EXAMPLE)
    assert found.templates is None
    (tmp_path / "模板").mkdir()
    assert site(tmp_path, EXAMPLE.read_text("utf-8").replace("# templates", "templates")).templates == tmp_path / "模板"
    assert len(found.organisations) >= 2
    assert found.faces.site_faces != Faces().site_faces


def test_an_empty_configuration_configures_nothing(tmp_path):
    assert site(tmp_path, "") == Site()


def test_all_faults_are_told_at_once_with_their_places(tmp_path):
    text = """
    color = "red"
    [[organisations]]
    short_name = "县政府办"
    [[organisations]]
    name = "县政府"
    issuer_codes = { general = "稷政〔2022〕" }
    printed_when_signed = "yes"
    [faces]
    family = "apple"
    """
    assert faults(tmp_path, text) == [
        ("missing-field", "/organisations/0/name"),
        ("issuer-code-form", "/organisations/1/issuer_codes/general"),
        ("wrong-type", "/organisations/1/printed_when_signed"),
        ("not-allowed", "/faces/family"),
        ("unknown-field", "/color"),
    ]


def test_no_two_organisations_go_by_one_name(tmp_path):
    text = '[[organisations]]\nname = "县政府办公室"\nshort_name = "县政府办"\n[[organisations]]\nname = "县政府办"\n'
    assert faults(tmp_path, text) == [("duplicate-name", "/organisations/1")]


def test_a_group_of_recipients_has_a_name_of_its_own_and_different_members(tmp_path):
    text = """
    [[recipient_groups]]
    name = "各乡镇"
    members = ["稷峰镇", "西社镇", "稷峰镇"]
    [[recipient_groups]]
    members = []
    """
    assert faults(tmp_path, text) == [
        ("duplicate-name", "/recipient_groups/0/members/2"),
        ("missing-field", "/recipient_groups/1/name"),
        ("too-few", "/recipient_groups/1/members"),
    ]
    group = '[[recipient_groups]]\nname = "各乡镇"\nmembers = ["稷峰镇"]\n'
    assert site(tmp_path, group).recipient_groups[0].members == ("稷峰镇",)
    assert faults(tmp_path, group * 2) == [("duplicate-name", "/recipient_groups/1/name")]


@pytest.mark.parametrize(("text", "line"), [("\nname = 县政府办", 2), ("[faces", 1), ("a = 1\na = 2", 2)])
def test_what_is_no_toml_is_told_with_its_line(tmp_path, text, line):
    with pytest.raises(InvalidConfiguration) as refused:
        site(tmp_path, text)
    (fault,) = refused.value.faults
    assert fault.code == "malformed-toml"
    assert fault.message.startswith(f"配置文件第{line}行")


def test_a_configuration_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / "gbk.toml").write_bytes("name = '县'".encode("gbk"))
    for name in ("none.toml", "gbk.toml", "."):
        with pytest.raises(InvalidConfiguration) as refused:
            read_site(tmp_path / name)
        assert refused.value.faults[0].code == "configuration-unreadable"


def test_a_folder_of_templates_that_is_not_there_is_told(tmp_path):
    assert faults(tmp_path, 'templates = "模板"') == [("folder-missing", "/templates")]


@pytest.mark.parametrize(("family", "face"), [("gb2312", None), ("windows", "仿宋"), ("founder", "方正仿宋_GBK")])
def test_a_family_names_every_face(family, face):
    assert dict(Faces(family=family).site_faces.names).get(faces.FANG_SONG) == face


def test_a_face_of_its_own_outranks_the_family():
    named = dict(Faces(family="founder", kai="华文楷体").site_faces.names)
    assert (named[faces.KAI], named[faces.HEI]) == ("华文楷体", "方正黑体_GBK")


@pytest.mark.parametrize("genre", ["notice", "briefing", "minutes"])
def test_a_name_that_the_site_keeps_whole_stays_on_one_line_of_the_title(genre):
    name = "乡村振兴重点帮扶县高标准农田建设"
    title = f"关于做好全县{name}项目申报工作的通知"
    data = example(genre)
    document = load(
        {**data, "contents_shown": False, "articles": [{**data["articles"][0], "title": title}]}
        if genre == "briefing"
        else {**data, "title": title}
    )
    whole = Site(title=Title(whole_names=(name,)))
    assert name not in _lines(generate(document))
    assert name in _lines(generate(document, site=whole))


def _lines(data: bytes) -> str:
    """The document's text, a line of its title on a line."""
    return "\n".join(each.text for each in docx.Document(io.BytesIO(data)).paragraphs)
