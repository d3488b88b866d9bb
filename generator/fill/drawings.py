"""DrawingML: pictures in a line, seals behind it, rules on the page, and the text box at the foot of the imprint."""

from __future__ import annotations

from html import escape

from docx.shared import Twips

from generator.layout.boxes import ImageBox, RuleBox, SealBox

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def inline_picture(box: ImageBox, *, relationship: str, number: int) -> str:
    """A picture that stands in its line like a large character."""
    name = f"图片 {number}"
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{Twips(box.width)}" cy="{Twips(box.height)}"/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{escape(box.alternative_text)}"/>'
        f"{_picture(box, name=name, relationship=relationship, number=number)}</wp:inline></w:drawing></w:r>"
    )


def seal(box: SealBox, *, relationship: str, number: int) -> str:
    """A picture behind the text, placed from the type area's left edge and from the top of its paragraph."""
    name = f"印章 {number}"
    return (
        f'<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}"'
        f' behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="margin"><wp:posOffset>{Twips(box.left)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{Twips(box.top)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{Twips(box.width)}" cy="{Twips(box.height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{number}" name="{name}" descr="{escape(box.alternative_text)}"/>'
        f"{_picture(box, name=name, relationship=relationship, number=number)}</wp:anchor></w:drawing></w:r>"
    )


def _picture(box: ImageBox | SealBox, *, name: str, relationship: str, number: int) -> str:
    """The picture itself, stretched over its box."""
    size = f'cx="{Twips(box.width)}" cy="{Twips(box.height)}"'
    picture = (
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    return (
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_MAIN}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_PICTURE}">'
        f'<pic:pic xmlns:pic="{_PICTURE}">{picture}</pic:pic></a:graphicData></a:graphic>'
    )


def rule(box: RuleBox, *, number: int, color: str) -> str:
    """A line drawn across the page, centred on it, its middle half a weight below the upper edge."""
    middle = Twips(box.top + box.weight // 2)
    shape = (
        f'<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Twips(box.width)}" cy="0"/></a:xfrm>'
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="{Twips(box.weight)}"><a:solidFill>'
        f'<a:srgbClr val="{color}"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/>'
    )
    return _anchored(
        shape,
        name=f"红线 {number}",
        number=number,
        width=Twips(box.width),
        height=0,
        horizontal='relativeFrom="page"><wp:align>center</wp:align>',
        vertical=f'relativeFrom="page"><wp:posOffset>{middle}</wp:posOffset>',
        wrap="<wp:wrapNone/>",
    )


def foot_box(content: str, *, number: int, width: int, height: int) -> str:
    """A text box at the foot of the type area, as wide as it, its text at the bottom of the box.

    The height is fixed: a box that fits itself to its text stands 2 mm too high in LibreOffice 7.4. The caller gives it
    a line to spare, into which a longer text grows upwards.
    """
    return _text_box(
        content,
        name="版记",
        number=number,
        width=Twips(width),
        height=Twips(height),
        bottom=True,
        horizontal='relativeFrom="margin"><wp:align>center</wp:align>',
        vertical='relativeFrom="margin"><wp:align>bottom</wp:align>',
        wrap="<wp:wrapTopAndBottom/>",
    )


def foot_space(*, number: int, width: int, height: int) -> str:
    """An empty shape at the foot of the type area, to which the text gives way."""
    shape = (
        f'<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Twips(width)}" cy="{Twips(height)}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/>'
    )
    return _anchored(
        shape,
        name="页尾留白",
        number=number,
        width=Twips(width),
        height=Twips(height),
        horizontal='relativeFrom="margin"><wp:align>center</wp:align>',
        vertical='relativeFrom="margin"><wp:align>bottom</wp:align>',
        wrap="<wp:wrapTopAndBottom/>",
    )


def mark_box(content: str, *, number: int, width: int, height: int, top: int) -> str:
    """A text box that floats on the page, centred on it, `top` below its upper edge; text does not give way to it."""
    return _text_box(
        content,
        name="发文机关标志",
        number=number,
        width=Twips(width),
        height=Twips(height),
        bottom=False,
        horizontal='relativeFrom="page"><wp:align>center</wp:align>',
        vertical=f'relativeFrom="page"><wp:posOffset>{Twips(top)}</wp:posOffset>',
        wrap="<wp:wrapNone/>",
    )


def _text_box(
    content: str,
    *,
    name: str,
    number: int,
    width: int,
    height: int,
    bottom: bool,
    horizontal: str,
    vertical: str,
    wrap: str,
) -> str:
    """A box without insets or outline, its text at the top or at the bottom of it."""
    anchor = "b" if bottom else "t"
    shape = (
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"'
        f' anchorCtr="0"><a:noAutofit/></wps:bodyPr>'
    )
    return _anchored(
        shape,
        name=name,
        number=number,
        width=width,
        height=height,
        horizontal=horizontal,
        vertical=vertical,
        wrap=wrap,
    )


def _anchored(
    shape: str, *, name: str, number: int, width: int, height: int, horizontal: str, vertical: str, wrap: str
) -> str:
    """A shape that stands on the page of the paragraph that its run is in."""
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0"'
        f' locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f"<wp:positionH {horizontal}</wp:positionH><wp:positionV {vertical}</wp:positionV>"
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>{wrap}'
        f'<wp:docPr id="{number}" name="{name}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_SHAPE}"><wps:wsp>{shape}</wps:wsp></a:graphicData></a:graphic>'
        f"</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
