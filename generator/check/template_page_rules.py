"""Rules about the pages of a template: paper, margins, grid, settings and page numbers."""

from __future__ import annotations

from collections.abc import Mapping

from generator.check.rules import Rule, _

PAGE_RULES: Mapping[str, Rule] = {
    "template-page-size": Rule(
        "5.1", "规定", _("纸张是%(got)s，应当是 A4（%(wanted)s）。"), _("“布局—纸张大小”选 A4，纸张方向选纵向。")
    ),
    "template-top-margin": Rule(
        "5.2.1",
        "规定",
        _("上边距（天头）是%(got)s，应当是%(wanted)s：版心 156 × 225 毫米，排页按它计算。"),
        _("“布局—页边距—自定义边距”改回原值。"),
    ),
    "template-left-margin": Rule(
        "5.2.1",
        "规定",
        _("左边距（订口）是%(got)s，应当是%(wanted)s：版心 156 × 225 毫米，排页按它计算。"),
        _("“布局—页边距—自定义边距”改回原值。"),
    ),
    "template-right-margin": Rule(
        "5.2.1",
        "规定",
        _("右边距是%(got)s，应当是%(wanted)s：版心 156 × 225 毫米，排页按它计算。"),
        _("“布局—页边距—自定义边距”改回原值。"),
    ),
    "template-bottom-margin": Rule(
        "5.2.1",
        "规定",
        _("下边距是%(got)s，应当是%(wanted)s：版心 156 × 225 毫米，排页按它计算。"),
        _("“布局—页边距—自定义边距”改回原值。"),
    ),
    "template-gutter": Rule(
        "5.2.1",
        "规定",
        _("设了装订线%(got)s，应当是%(wanted)s：它会挤窄版心。"),
        _("“布局—页边距—自定义边距”把“装订线”改为 0。"),
    ),
    "template-footer-distance": Rule(
        "7.5",
        "规定",
        _("页脚距边界是%(got)s，应当是%(wanted)s：一字线在版心下边缘之下 7 毫米。"),
        _("“布局—页面设置—布局（版式）”里改“页脚”距边界。"),
    ),
    "template-grid": Rule(
        "5.2.3",
        "一般",
        _("文档网格是“%(got)s”，应当是“%(wanted)s”：每面 22 行。"),
        _("“布局—页面设置—文档网格”选“只指定行网格”，跨度 28.95 磅。"),
    ),
    "template-section-setting": Rule(
        "", "工具", _("页面设置里有公文不用的“%(what)s”。"), _("在“布局—页面设置”里改回默认值。")
    ),
    "template-first-page": Rule(
        "10.1",
        "规定",
        _("“首页不同”是“%(got)s”，应当是“%(wanted)s”：只有信函的首页不显示页码。"),
        _("双击页脚，在“页眉和页脚”选项卡里改“首页不同”。"),
    ),
    "template-header": Rule("", "惯例", _("有页眉；标准的式样里没有页眉。"), _("双击页眉，删去其中的文字。")),
    "template-odd-even": Rule(
        "7.5",
        "规定",
        _("没有勾选“奇偶页不同”：单页码居右，双页码居左。"),
        _("双击页脚，在“页眉和页脚”选项卡里勾选“奇偶页不同”，再看两种页脚是否都有页码。"),
    ),
    "template-compatibility": Rule(
        "", "工具", _("兼容模式是%(got)s，应当是%(wanted)s（Word 2013 及以后）。"), _("“文件—信息—转换”，再保存。")
    ),
    "template-punctuation-compression": Rule(
        "", "工具", _("设了压缩标点，每行字数会同排页时算的不一样。"), _("“文件—选项—版式”，“字符间距控制”选“不压缩”。")
    ),
    "template-setting": Rule(
        "", "工具", _("文档设置里有“%(what)s”，会带进每一份公文。"), _("关闭修订、限制编辑、对称页边距等设置后再保存。")
    ),
    "template-page-number-missing": Rule(
        "7.5",
        "规定",
        _("这种页脚里没有页码。"),
        _("双击页脚，“插入—文档部件—域—Page”，两边各加一条一字线；或者从内置模板复制。"),
    ),
    "template-page-number-dash": Rule(
        "7.5",
        "一般",
        _("页码写作“%(got)s”，标准是“%(wanted)s”：左右各一条一字线。"),
        _("双击页脚改正；一字线是“—”，不是减号。"),
    ),
    "template-page-number-field": Rule(
        "7.5",
        "一般",
        _("页码域没有逐段给出字号，有的程序会显示成别的大小。"),
        _("选中整个页脚段落，字号选四号，再保存；或者从内置模板复制页脚。"),
    ),
    "template-page-number-style": Rule(
        "7.5",
        "一般",
        _("页码段落的样式是“%(got)s”，应当是“%(wanted)s”。"),
        _("双击页脚，光标放在页码上，在“开始—样式”里选它。"),
    ),
    "template-page-number-side": Rule(
        "7.5",
        "规定",
        _("页码%(got)s，应当%(wanted)s：单页码居右，双页码居左。"),
        _("双击页脚，在“开始—段落”里改对齐方式。"),
    ),
    "template-page-number-indent": Rule(
        "7.5", "规定", _("页码距版心边缘%(got)s，应当空%(wanted)s。"), _("双击页脚，“段落—缩进”改为 1 字符（四号字）。")
    ),
    "template-first-footer": Rule(
        "10.1", "规定", _("信函首页不显示页码，首页页脚里却有文字。"), _("双击首页页脚，删去其中的文字。")
    ),
}
