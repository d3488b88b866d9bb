"""What can be read in a Word file without drawing it: paper, margins, pitch, faces, sizes, colours, footers."""

from __future__ import annotations

from collections.abc import Mapping

from generator.check.rules import Rule, _

FILE_RULES: Mapping[str, Rule] = {
    "page-size": Rule(
        "5.1",
        "规定",
        _("纸张应为 A4（%(wanted)s），实为%(got)s。"),
        _("在“布局—纸张大小”里选 A4。"),
        _("纸张为 A4（%(wanted)s）"),
    ),
    "top-margin": Rule(
        "5.2.1",
        "规定",
        _("天头（上白边）应为%(wanted)s（可差 1 毫米），实为%(got)s。"),
        _("在“页面设置—页边距”里改上边距。"),
        _("天头（上白边）为%(wanted)s"),
    ),
    "binding-margin": Rule(
        "5.2.1",
        "规定",
        _("订口（左白边）应为%(wanted)s（可差 1 毫米），实为%(got)s。"),
        _("在“页面设置—页边距”里改左边距。"),
        _("订口（左白边）为%(wanted)s"),
    ),
    "type-area": Rule(
        "5.2.1",
        "规定",
        _("版心应为%(wanted)s，实为%(got)s。"),
        _("页边距取上 37、下 35、左 28、右 26 毫米。"),
        _("版心为%(wanted)s"),
    ),
    "line-pitch": Rule(
        "5.2.3",
        "一般",
        _("正文行距应为%(wanted)s，每面 22 行撑满版心；实为%(got)s。"),
        _("行距设为“固定值 28.95 磅”；大于它每面就不足 22 行。"),
        _("正文行距为%(wanted)s，每面 22 行撑满版心"),
    ),
    "face": Rule(
        "5.2.2",
        "一般",
        _("%(element)s的字体应为%(wanted)s，实为%(got)s。"),
        _("选中这些文字，改用规定的字体。"),
        _("%(element)s用%(wanted)s"),
    ),
    "size": Rule(
        "5.2.2",
        "一般",
        _("%(element)s的字号应为%(name)s（%(wanted)s），实为%(got)s。"),
        _("选中这些文字，改用规定的字号。"),
        _("%(element)s的字号为%(name)s（%(wanted)s）"),
    ),
    "bold": Rule(
        "5.2.2",
        "一般",
        _("%(element)s不应加粗：国标用字体区分各要素，不用加粗。"),
        _("选中这些文字，取消加粗。"),
        _("%(element)s不加粗"),
    ),
    "color": Rule(
        "5.2.4",
        "规定",
        _("%(element)s应为%(wanted)s，实为%(got)s。"),
        _("红色只用于发文机关标志、版头红线和印章，其余文字都用黑色。"),
        _("%(element)s为%(wanted)s"),
    ),
    "theme-face": Rule(
        "",
        "惯例",
        _("%(element)s的字体取自 Word 的主题，换一台电脑就可能变成别的字体。"),
        _("选中这些文字，直接指定字体名称，不用“（中文正文）”一类的主题字体。"),
        _("字体是直接指定的，不取自 Word 的主题"),
    ),
    "page-number": Rule(
        "7.5",
        "规定",
        _("%(part)s里没有页码。"),
        _("在页脚中插入页码，并分别设置奇数页和偶数页的页脚。"),
        _("%(part)s里有页码"),
    ),
    "page-number-form": Rule(
        "7.5",
        "规定",
        _("页码应写成“%(wanted)s”，阿拉伯数字左右各一条一字线；实为“%(got)s”。"),
        _("把数字两旁的符号换成一字线“—”，可以从这里复制。"),
        _("页码写成“%(wanted)s”"),
    ),
    "element-not-found": Rule(
        "",
        "工具",
        _("没有认出%(element)s，与它有关的各条都没有查。"),
        _("看看这一要素在不在，写法和位置是否与常见的公文不同。"),
        _("与%(element)s有关的各条（没有认出这一要素）"),
    ),
}
