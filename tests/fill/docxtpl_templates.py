"""Templates with docxtpl's tags, made with python-docx, and the contexts that fill them."""

import base64
import io
from collections.abc import Callable, Mapping
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Mm
from docxtpl import InlineImage, Listing, RichText, RichTextParagraph
from hypothesis import strategies as st

from tests.strategies import LEGAL, PICTURES

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FOOTNOTES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="{W}">
  <w:footnote w:id="2"><w:p><w:r><w:t>注：{{{{ word }}}}</w:t></w:r></w:p></w:footnote>
</w:footnotes>"""
IMAGES = [base64.b64decode(data) for data in PICTURES]

# A context is made for one document: docxtpl's pictures and links belong to it.
Context = Callable[[Any], Mapping[str, object]]


def template(*builders: Callable[[Document], None]) -> bytes:
    made = docx.Document()
    for build in builders:
        build(made)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def words(made: Document) -> None:
    paragraph = made.add_paragraph("前{{ wo")
    paragraph.add_run("rd }}").bold = True
    paragraph.add_run("后{# 注 #}，{{ count + 1 }}，{_{ word }_}，{_% if %_}")
    made.add_paragraph("{{ word }}和{{ “引号”|replace(‘引’, ‘括’) }}")
    made.add_paragraph("{% for x in names %}{{ loop.index }}.{{ x.name }}；{% else %}无{% endfor %}")
    made.add_paragraph("{% if count > 2 %}多{% elif count %}少{% else %}无{% endif %}")


def paragraphs(made: Document) -> None:
    made.add_paragraph("{%p for x in names %}")
    made.add_paragraph("第{{ loop.index }}个：{{ x.name }}", style="List Bullet")
    made.add_paragraph("{%p if x.rows %}")
    made.add_paragraph("{% for row in x.rows %}{{ row }}{% if not loop.last %}、{% endif %}{% endfor %}")
    made.add_paragraph("{%p endif %}")
    made.add_paragraph("{%p endfor %}")
    made.add_paragraph("{#p 不印 #}")
    made.add_paragraph("{{p rich_paragraphs }}")
    made.add_paragraph("上一段")
    made.add_paragraph("{%- if count %}接上一段{%- endif %}")


def runs(made: Document) -> None:
    paragraph = made.add_paragraph("前")
    paragraph.add_run("{{r rich }}").italic = True
    paragraph.add_run("中")
    paragraph.add_run("{%r if count %}")
    paragraph.add_run("有").bold = True
    paragraph.add_run("{%r endif %}")
    listing = made.add_paragraph("", style="List Number").add_run("清单：{{ listing }}。")
    listing.bold = True


def rows(made: Document) -> None:
    table = made.add_table(4, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "名称", "{% cellbg colour %}格数"
    table.cell(1, 0).text = "{%tr for x in names %}"
    table.cell(2, 0).text, table.cell(2, 1).text = "{{ x.name }}", "{{ x.rows|length }}"
    table.cell(3, 0).text = "{%tr endfor %}"


def cells(made: Document) -> None:
    table = made.add_table(2, 3)
    table.cell(0, 0).text = "{% colspan (columns|length) + 1 %}{{ word }}"
    for index, text in enumerate(("{%tc for x in columns %}", "{{ x }}", "{%tc endfor %}")):
        table.cell(1, index).text = text


def merged(made: Document) -> None:
    table = made.add_table(3, 3)
    table.cell(0, 0).text = "{%tr for x in names %}"
    for index, text in enumerate(("{% vm %}{{ word }}", "{{ x.name }}", "{{ loop.index }}")):
        table.cell(1, index).text = text
    table.cell(2, 0).text = "{%tr endfor %}"
    table = made.add_table(2, 3)
    for index, text in enumerate(("{%tc for x in columns %}", "{% hm %}{{ word }}", "{%tc endfor %}")):
        table.cell(0, index).text = text
    for index, text in enumerate(("{%tc for x in columns %}", "{{ x }}", "{%tc endfor %}")):
        table.cell(1, index).text = text


def pictures(made: Document) -> None:
    made.add_paragraph("图：{{ picture }}完")
    made.add_paragraph("{%p for x in names %}")
    made.add_picture(io.BytesIO(IMAGES[0]))
    made.add_paragraph("{%p endfor %}")
    made.sections[0].header.add_paragraph("{{ picture }}")


def edges(made: Document) -> None:
    section = made.sections[0]
    section.header.paragraphs[0].text = "{{ word }}"
    section.footer.paragraphs[0].text = "{% for x in columns %}{{ x }} {% endfor %}"
    made.core_properties.title = "{{ word }}（{{ count }}）"
    made.core_properties.author = "{% if count %}甲{% else %}乙{% endif %}"
    footnotes = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, FOOTNOTES.encode(), made.part.package)
    made.part.relate_to(footnotes, RELATIONSHIP_TYPE.FOOTNOTES)


BUILDERS = (words, paragraphs, runs, rows, cells, merged, pictures, edges)

# docxtpl reads {_{ and its like as commands wherever they come from.
TEXTS = st.text(LEGAL.filter(lambda character: character != "_") | st.sampled_from("<&>\"'{}% "), max_size=12)
# A property has no tab and no line break; in a text they are the element that they look like.
LINES = st.text(st.sampled_from("甲乙 <&\t\n"), max_size=12)
LISTED = st.text(st.sampled_from("甲乙 <&>\t\n\a\f"), max_size=12)
NAMES = st.lists(st.fixed_dictionaries({"name": TEXTS | LINES, "rows": st.lists(TEXTS, max_size=3)}), max_size=4)


@st.composite
def contexts(draw: st.DrawFn) -> Context:
    plain = {
        **{"word": draw(TEXTS.map(str.strip)), "count": draw(st.integers(0, 4)), "names": draw(NAMES)},
        **{"columns": draw(st.lists(TEXTS, min_size=1, max_size=5)), "listing": Listing(draw(LISTED))},
        **{"colour": draw(st.sampled_from(["FFFFFF", "C00000"]))},
    }
    image, width = draw(st.sampled_from(IMAGES)), draw(st.none() | st.integers(5, 50).map(Mm))
    linked, pieces = draw(st.booleans()), draw(st.lists(TEXTS | LINES, max_size=3))

    def context(document: Any) -> Mapping[str, object]:
        rich = RichText()
        for index, piece in enumerate(pieces):
            link = document.build_url_id("https://www.example.gov.cn/?a=1&b=2") if linked else None
            rich.add(piece, bold=bool(index % 2), color="C00000", font="eastAsia:楷体", url_id=link)
        rich_paragraphs = RichTextParagraph()
        rich_paragraphs.add(rich, parastyle="ListBullet")
        anchor = "https://www.example.gov.cn/" if linked else None
        picture = InlineImage(document, io.BytesIO(image), width=width, anchor=anchor)
        return {**plain, "rich": rich, "rich_paragraphs": rich_paragraphs, "picture": picture}

    return context
