"""Typefaces by the names that Word and WPS know (5.2.2 and the clause of each element)."""

FANG_SONG = "仿宋_GB2312"
KAI = "楷体_GB2312"
HEI = "黑体"
SONG = "宋体"
XIAO_BIAO_SONG = "方正小标宋简体"

# What a computer without the face has: Windows brings 仿宋 and 楷体 since the GB2312 ones went, and Office 华文中宋.
INSTEAD = {FANG_SONG: "仿宋", KAI: "楷体", HEI: None, SONG: None, XIAO_BIAO_SONG: "华文中宋"}

# 7.3.3: heading levels one to four.
HEADING_FACES = (HEI, KAI, FANG_SONG, FANG_SONG)

# 5.2.4: black, and red where the clause of an element says so.
BLACK = "000000"
RED = "FF0000"
