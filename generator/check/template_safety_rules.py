"""Rules about what a template may not hold: what reaches out of it, and what every document would get."""

from __future__ import annotations

from collections.abc import Mapping

from generator.check.rules import Rule, _

SAFETY_RULES: Mapping[str, Rule] = {
    "template-unreadable": Rule(
        "",
        "工具",
        _("不是可用的 Word 文件，或读不出来：%(detail)s。"),
        _("核对文件的权限；用 Word 打开后另存为 .docx，或换回内置模板。"),
    ),
    "template-too-large": Rule("", "工具", _("文件太大，或零件太多。"), _("删去模板里的图片和嵌入对象，另存一份。")),
    "template-part-name": Rule(
        "", "工具", _("文件里有名称不合规范的零件“%(name)s”。"), _("用 Word 打开后另存为 .docx。")
    ),
    "template-kind": Rule(
        "",
        "工具",
        _("不是 .docx 文档（可能是 .dotx、.docm 改了扩展名）。"),
        _("用 Word 打开后另存为“Word 文档（*.docx）”。"),
    ),
    "template-dtd": Rule("", "工具", _("零件“%(name)s”带有 DTD，不予使用。"), _("用 Word 打开后另存为 .docx。")),
    "template-external": Rule(
        "",
        "工具",
        _("引用了文件以外的内容（%(kind)s）：%(target)s。"),
        _("取消超链接，把链接的图片改为嵌入（“文件—信息—编辑指向文件的链接—断开链接”）。"),
    ),
    "template-attached": Rule(
        "", "工具", _("附着了另一个模板：%(target)s。"), _("“开发工具—文档模板”改为 Normal，再保存。")
    ),
    "template-macro": Rule("", "工具", _("带有宏。"), _("另存为不带宏的“Word 文档（*.docx）”。")),
    "template-alt-chunk": Rule(
        "",
        "工具",
        _("嵌入了另一份文件（altChunk）：%(target)s。"),
        _("用 Word 打开后另存为 .docx，嵌入的内容就成为正文。"),
    ),
    "template-embedded": Rule(
        "", "工具", _("带有嵌入的对象或控件（OLE、ActiveX）。"), _("删去嵌入的对象、控件；要用图片就粘贴为图片。")
    ),
    "template-field": Rule(
        "", "工具", _("有会取外部内容或运行程序的域“%(field)s”。"), _("选中这个域，按 Ctrl+Shift+F9 变成文字，或删去。")
    ),
    "template-mail-merge": Rule(
        "", "工具", _("连着邮件合并的数据源。"), _("“邮件—开始邮件合并—普通 Word 文档”，再保存。")
    ),
    "template-tracked-changes": Rule(
        "", "工具", _("留有修订，会带进每一份公文。"), _("“审阅—接受—接受所有修订”，关闭修订，再保存。")
    ),
    "template-comments": Rule(
        "", "工具", _("留有批注，会带进每一份公文。"), _("“审阅—删除—删除文档中的所有批注”，再保存。")
    ),
    "template-does-not-fill": Rule(
        "", "工具", _("用示例数据制作公文时出错：%(detail)s。"), _("把这一条交给维护人员，或换回内置模板。")
    ),
}
