"""Rules about the tags of a template: what the program fills."""

from __future__ import annotations

from collections.abc import Mapping

from generator.check.rules import Rule, _

TAG_RULES: Mapping[str, Rule] = {
    "template-tag-full-width": Rule(
        "", "工具", _("标签“%(tag)s”用了全角括号，会原样印在纸上。"), _("改成英文半角的 { 和 }。")
    ),
    "template-tag-syntax": Rule(
        "",
        "工具",
        _("标签写错了：%(tag)s（%(detail)s）。"),
        _("对照模板说明的标签表改正；一个标签写在一段里，括号成对。"),
    ),
    "template-tag-cut": Rule(
        "",
        "工具",
        _("标签“%(tag)s”被链接、域或换行切断了。"),
        _("删去整个标签，重新用键盘输入；输入时关闭自动超链接。"),
    ),
    "template-tag-forbidden": Rule(
        "",
        "工具",
        _("标签“%(tag)s”用了模板里不许用的“%(detail)s”。"),
        _("删去它；模板只能取公文的数据，不能取别的文件，也不能运行程序。"),
    ),
    "template-tag-quotes": Rule(
        "",
        "工具",
        _("标签“%(tag)s”里有弯引号，程序当作直引号读。"),
        _("不必改；要改就关闭“文件—选项—校对—自动更正选项—键入时自动套用格式”里的直引号替换。"),
    ),
    "template-tag-misspelt": Rule(
        "", "工具", _("没有“%(name)s”这个标签，可能是“%(wanted)s”。"), _("对照模板说明的标签表改正。")
    ),
    "template-tag-unknown": Rule("", "工具", _("没有“%(name)s”这个标签。"), _("对照模板说明的标签表改正，或删去。")),
    "template-tag-unopened": Rule(
        "", "工具", _("“%(tag)s”前面没有与它成对的开头。"), _("补上 {%%p if … %%}，或删去它。")
    ),
    "template-tag-unclosed": Rule(
        "", "工具", _("“%(tag)s”没有结尾“%(wanted)s”。"), _("在要保留的内容之后另起一段，写上结尾。")
    ),
    "template-tag-shared": Rule(
        "", "工具", _("“%(tag)s”要独占一段，同一段里不能有别的文字。"), _("把别的文字另起一段。")
    ),
    "template-tag-form": Rule(
        "",
        "工具",
        _("标签写作“%(got)s”，应当写作“%(wanted)s”。"),
        _("换成若干段落的标签有 p，换成一行文字的没有，见模板说明的标签表。"),
    ),
    "template-tag-missing": Rule(
        "", "工具", _("缺少标签“%(name)s”，公文里就没有这一项。"), _("按模板说明的标签表补上，位置照内置模板。")
    ),
    "template-tag-twice": Rule("", "工具", _("标签“%(name)s”出现了两次，这一项会印两遍。"), _("删去多余的一个。")),
    "template-tag-order": Rule(
        "7",
        "规定",
        _("标签“%(name)s”的位置不对，应当在“%(wanted)s”之后。"),
        _("连同它上面的空行一起剪切，粘贴到应在的位置。"),
    ),
    "template-tag-style": Rule(
        "7",
        "规定",
        _("标签“%(name)s”所在段落的样式是“%(got)s”，应当是“%(wanted)s”。"),
        _("光标放在这一段，在“开始—样式”里选它。"),
    ),
    "template-condition-missing": Rule(
        "",
        "工具",
        _("标签“%(name)s”不在“%(wanted)s”和“{%%p endif %%}”之间；没有这一项的公文会多出一个空行。"),
        _("在它前后各加一段，写上这两个标签。"),
    ),
    "template-blank-lines": Rule(
        "7",
        "规定",
        _("标签“%(name)s”上面的空行是%(got)s，应当是%(wanted)s：空行数由标准规定，已计入排页。"),
        _("删去或补上空行，空行的样式是“公文空行”。"),
    ),
}
