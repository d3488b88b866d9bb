"""Typefaces by the names that Word and WPS know (5.2.2 and the clause of each element)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

FANG_SONG = "仿宋_GB2312"
KAI = "楷体_GB2312"
HEI = "黑体"
SONG = "宋体"
XIAO_BIAO_SONG = "方正小标宋简体"

# What a computer without the face has: Windows brings 仿宋 and 楷体 since the GB2312 ones went, and Office 华文中宋.
INSTEAD = {FANG_SONG: "仿宋", KAI: "楷体", HEI: None, SONG: None, XIAO_BIAO_SONG: "华文中宋"}

# One design goes by several names: as fonts of GB 2312, of Windows, and of 方正. Windows has no 小标宋 of its own.
SETS: Mapping[str, Mapping[str, str]] = {
    "gb2312": {face: face for face in INSTEAD},
    "windows": {FANG_SONG: "仿宋", KAI: "楷体", HEI: "黑体", SONG: "宋体", XIAO_BIAO_SONG: XIAO_BIAO_SONG},
    "founder": {
        FANG_SONG: "方正仿宋_GBK",
        KAI: "方正楷体_GBK",
        HEI: "方正黑体_GBK",
        SONG: "方正书宋_GBK",
        XIAO_BIAO_SONG: "方正小标宋_GBK",
    },
}
_OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    FANG_SONG: ("FangSong_GB2312", "FangSong", "方正仿宋简体"),
    KAI: ("KaiTi_GB2312", "KaiTi", "方正楷体简体"),
    HEI: ("SimHei", "方正黑体简体"),
    SONG: ("SimSun", "方正书宋简体"),
    XIAO_BIAO_SONG: ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"),
}


@dataclass(frozen=True)
class SiteFaces:
    """The names under which a site has the faces, where they are others, and its face for Latin text and digits."""

    names: tuple[tuple[str, str], ...] = ()
    latin: str | None = None


def names_of(face: str) -> frozenset[str]:
    """All names under which a face is known."""
    return frozenset({face, *_OTHER_NAMES.get(face, ()), *(names.get(face, face) for names in SETS.values())})


# 7.3.3: heading levels one to four.
HEADING_FACES = (HEI, KAI, FANG_SONG, FANG_SONG)

# 5.2.4: black, and red where the clause of an element says so.
BLACK = "000000"
RED = "FF0000"


def is_red(color: str) -> bool:
    """Whether a colour as Word writes it passes for red: the standard gives 80 % of yellow and magenta, FF3333 (6.2)."""
    if not re.fullmatch("[0-9A-Fa-f]{6}", color):
        return False
    red, green, blue = bytes.fromhex(color)
    return red >= 0xC0 and max(green, blue) <= 0x40
