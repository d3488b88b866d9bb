"""Rules about the styles of a template: what each element looks like."""

from __future__ import annotations

from collections.abc import Mapping

from generator.check.rules import Rule, _

STYLE_RULES: Mapping[str, Rule] = {
    "template-style-missing": Rule(
        "", "工具", _("缺少样式“%(style)s”，程序按名称找它。"), _("恢复这个样式，名称一字不差；或者从内置模板复制。")
    ),
    "template-theme-font": Rule(
        "5.2.2",
        "一般",
        _("字体用了主题字体“%(got)s”，换一台电脑就可能变，应当直接用“%(wanted)s”。"),
        _("修改样式，“格式—字体”，中文字体和西文字体都选具体的字体名，不选带“+”的。"),
    ),
    "template-face": Rule(
        "5.2.2", "一般", _("字体是“%(got)s”，标准是“%(wanted)s”。"), _("修改样式，“格式—字体—中文字体”。")
    ),
    "template-latin-face": Rule(
        "5.2.2",
        "一般",
        _("西文字体是“%(got)s”，同汉字的“%(wanted)s”不一致，数字会换字体。"),
        _("修改样式，“格式—字体—西文字体”。"),
    ),
    "template-bold": Rule(
        "", "惯例", _("加了粗；标准用字体区分，不加粗。"), _("修改样式或选中文字，按 Ctrl+B 去掉加粗。")
    ),
    "template-effect": Rule(
        "",
        "惯例",
        _("加了公文不用的文字效果（%(effect)s）。"),
        _("修改样式，“格式—字体”里去掉倾斜、下划线、底纹等效果。"),
    ),
    "template-character-scale": Rule(
        "5.2.3", "一般", _("字符缩放是%(got)s，应当是%(wanted)s。"), _("“字体—高级—缩放”改为 100%%。")
    ),
    "template-size": Rule(
        "5.2.2", "一般", _("字号是%(got)s，应当是%(wanted)s：排页按它计算。"), _("修改样式，“格式—字体—字号”改回原值。")
    ),
    "template-color": Rule(
        "5.2.4",
        "规定",
        _("颜色是%(got)s，应当是%(wanted)s：除发文机关标志和红线外都是黑色。"),
        _("修改样式，“格式—字体—字体颜色”。"),
    ),
    "template-character-spacing": Rule(
        "5.2.3", "一般", _("字符间距是%(got)s，应当是%(wanted)s：每行 28 字。"), _("修改样式，“格式—字体—高级—间距”。")
    ),
    "template-pitch": Rule(
        "5.2.3",
        "一般",
        _("行距是%(got)s，应当是固定值%(wanted)s：每面 22 行。"),
        _("修改样式，“格式—段落—行距”选“固定值”，填原值。"),
    ),
    "template-space-before": Rule(
        "5.2.3", "一般", _("段前间距是%(got)s，应当是%(wanted)s。"), _("修改样式，“格式—段落—段前”改为 0。")
    ),
    "template-space-after": Rule(
        "5.2.3", "一般", _("段后间距是%(got)s，应当是%(wanted)s。"), _("修改样式，“格式—段落—段后”改为 0。")
    ),
    "template-alignment": Rule(
        "7", "规定", _("对齐方式是%(got)s，应当是%(wanted)s。"), _("修改样式，“格式—段落—对齐方式”。")
    ),
    "template-first-indent": Rule(
        "7", "规定", _("首行缩进是%(got)s，应当是%(wanted)s。"), _("修改样式，“格式—段落—缩进—特殊格式”。")
    ),
    "template-left-indent": Rule(
        "7", "规定", _("左缩进是%(got)s，应当是%(wanted)s。"), _("修改样式，“格式—段落—缩进—左侧”。")
    ),
    "template-right-indent": Rule(
        "7", "规定", _("右缩进是%(got)s，应当是%(wanted)s。"), _("修改样式，“格式—段落—缩进—右侧”。")
    ),
    "template-border": Rule("", "惯例", _("有多出来的边框线。"), _("修改样式，“格式—边框”选“无”。")),
    "template-rule-missing": Rule(
        "7.2.7", "规定", _("没有红色分隔线。"), _("修改样式，“格式—边框”：下边框，单线，红色，1 磅。")
    ),
    "template-rule-color": Rule(
        "7.2.7", "规定", _("分隔线的颜色是%(got)s，应当是红色（%(wanted)s）。"), _("修改样式，“格式—边框—颜色”选红色。")
    ),
    "template-rule-weight": Rule(
        "7.2.7", "惯例", _("分隔线的粗细是%(got)s，原为%(wanted)s；标准没有规定粗细。"), _("有意加粗的，不必改。")
    ),
    "template-rule-place": Rule(
        "7.2.7",
        "规定",
        _("分隔线距文字%(got)s，应当是%(wanted)s：发文字号之下 4 毫米。"),
        _("修改样式，“格式—边框—选项”，“下”改回原值。"),
    ),
    "template-keep-with-next": Rule(
        "",
        "工具",
        _("“与下段同页”是“%(got)s”，应当是“%(wanted)s”：排页按它计算。"),
        _("修改样式，“格式—段落—换行和分页”。"),
    ),
    "template-snap-to-grid": Rule(
        "",
        "工具",
        _("勾选了“对齐到网格”，行高会被拉大到整行。"),
        _("修改样式，“格式—段落—如果定义了文档网格，则对齐到网格”去掉勾选。"),
    ),
    "template-widow-control": Rule(
        "", "工具", _("勾选了“孤行控制”，一面会不足 22 行。"), _("修改样式，“格式—段落—换行和分页”去掉“孤行控制”。")
    ),
    "template-page-flow": Rule(
        "",
        "工具",
        _("段落设置里有“%(switch)s”，会打乱排页。"),
        _("修改样式，“格式—段落—换行和分页”去掉段前分页、段中不分页等。"),
    ),
    "template-numbering": Rule(
        "", "工具", _("样式带自动编号；序数由程序写出，会编两次。"), _("修改样式，“格式—编号”选“无”。")
    ),
    "template-line-break-rules": Rule(
        "", "工具", _("没有“按中文习惯控制首尾字符”，标点会跑到行首。"), _("修改样式，“格式—段落—中文版式”勾选它。")
    ),
    "template-hanging-punctuation": Rule(
        "",
        "工具",
        _("没有“允许标点溢出边界”：Word 里每行可能同排页时算的不一样，LibreOffice 画的 PDF 里标点会伸出版心。"),
        _("修改样式，“格式—段落—中文版式”勾选“允许标点溢出边界”。用 LibreOffice 存盘会去掉它，不影响使用。"),
    ),
    "template-automatic-space": Rule(
        "",
        "工具",
        _("自动调整中文与西文、数字的间距，Word 里每行可能同排页时算的不一样。"),
        _("修改样式，“格式—段落—中文版式”去掉两项“自动调整……间距”。用 LibreOffice 存盘会加上它，不影响使用。"),
    ),
    "template-language": Rule(
        "",
        "工具",
        _("语言标记是%(got)s，应当是%(wanted)s，否则有的程序会在数字中间断行。"),
        _("“审阅—语言—设置校对语言”。"),
    ),
    "template-table-border": Rule(
        "",
        "惯例",
        _("表格框线不是四周和内部都为%(wanted)s的单线。"),
        _("修改样式“公文表格”，“格式—边框和底纹”。有意改的，不必改回。"),
    ),
    "template-table-margin": Rule(
        "",
        "工具",
        _("表格单元格的左右边距不是%(wanted)s：列宽按它计算。"),
        _("修改样式“公文表格”，“格式—表格属性—选项”改回原值。"),
    ),
}
