"""The theme: Word asks for one, and no style of ours refers to it. Its faces and colours are those of an official paper."""

from __future__ import annotations

from generator.standard import faces

NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"

_NAME = "公文"
_WHITE = "FFFFFF"
# What Word's colour menus offer besides black and white.
_ACCENTS = {f"accent{number}": faces.RED if number == 1 else faces.BLACK for number in range(1, 7)}
_LINKS = {"hlink": faces.BLACK, "folHlink": faces.BLACK}
_COLORS = {"dk1": faces.BLACK, "lt1": _WHITE, "dk2": faces.BLACK, "lt2": _WHITE, **_ACCENTS, **_LINKS}


def theme() -> bytes:
    """The whole part; each list of formats has the three entries that the schema wants."""
    colors = "".join(f'<a:{slot}><a:srgbClr val="{color}"/></a:{slot}>' for slot, color in _COLORS.items())
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    formats = (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )
    text = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a:theme xmlns:a="{NAMESPACE}" name="{_NAME}">'
        f'<a:themeElements><a:clrScheme name="{_NAME}">{colors}</a:clrScheme><a:fontScheme name="{_NAME}">'
        f"{_fonts('majorFont', faces.HEI)}{_fonts('minorFont', faces.FANG_SONG)}</a:fontScheme>"
        f'<a:fmtScheme name="{_NAME}">{formats}</a:fmtScheme></a:themeElements></a:theme>'
    )
    return text.encode("utf-8")


def _fonts(name: str, face: str) -> str:
    return f'<a:{name}><a:latin typeface="{face}"/><a:ea typeface="{face}"/><a:cs typeface=""/></a:{name}>'
