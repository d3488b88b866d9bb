"""The one table of fault codes: what is wrong, and what to do about it. Chinese is the source text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Sentences(NamedTuple):
    """What is wrong, and what to do about it; both with `%(name)s` places."""

    message: str
    hint: str


def _(text: str) -> str:
    """Marks a sentence for the translators' catalogue."""
    return text


CODES: Mapping[str, Sentences] = MappingProxyType(
    {
        "malformed-json": Sentences(
            _("这不是有效的 JSON：第%(line)s行第%(column)s列有误。"), _("请检查括号、引号和逗号。")
        ),
        "unreadable-json": Sentences(
            _("JSON 读不出来：不是 UTF-8，或数字不合规范。"), _("请用 UTF-8 编码；不能用 NaN 和 Infinity。")
        ),
        "word-file-for-json": Sentences(
            _("这是 Word 或 WPS 的文件，不是 JSON 数据。"),
            _("制作公文要交 JSON；检查这个文件用 check，照它起草请在写公文的页面打开它。"),
        ),
        "duplicate-key": Sentences(_("“%(name)s”在同一个对象里出现了两次。"), _("请只留一个；系统不会替您取舍。")),
        "nested-too-deeply": Sentences(_("JSON 的层次太深。"), _("请减少括号的层数。")),
        "not-an-object": Sentences(_("最外层应当是一个 JSON 对象。"), _("请用 { } 括住整份公文的数据。")),
        "unknown-genre": Sentences(_("没有“%(value)s”这个文种。"), _("可用的文种：%(allowed)s。")),
        "missing-genre": Sentences(_("没有写明文种（genre）。"), _("可用的文种：%(allowed)s。")),
        "missing-field": Sentences(_("缺少“%(label)s”。"), _("请填写这一项；系统不会代为编造。")),
        "unknown-field": Sentences(_("没有“%(name)s”这一项。"), _("请核对字段名的拼写。")),
        "wrong-type": Sentences(
            _("“%(label)s”的类型不对，应当是%(expected)s。"), _("请写成%(expected)s，可以照着示例改。")
        ),
        "not-allowed": Sentences(_("“%(label)s”不能是“%(value)s”。"), _("可用的值：%(allowed)s。")),
        "empty-text": Sentences(_("“%(label)s”是空的。"), _("请填写内容，或去掉这一项。")),
        "text-too-long": Sentences(_("“%(label)s”超过%(limit)s个字。"), _("请缩短。")),
        "illegal-character": Sentences(
            _("“%(label)s”第%(position)s个字符（%(character)s）不能写入 Word 文件。"), _("请删去这个控制字符后重试。")
        ),
        "line-break-in-text": Sentences(_("“%(label)s”里不能换行。"), _("请写成一行；正文请分成几段。")),
        "tab-in-name": Sentences(_("“%(label)s”里不能有制表符。"), _("请删去制表符，或改用空格。")),
        "too-many-lines": Sentences(_("“%(label)s”超过%(limit)s行。"), _("请减少换行，或分成几行单元格。")),
        "number-too-small": Sentences(_("“%(label)s”应当不小于%(limit)s。"), _("请改为范围内的数。")),
        "number-too-large": Sentences(_("“%(label)s”应当不大于%(limit)s。"), _("请改为范围内的数。")),
        "too-few": Sentences(_("“%(label)s”至少要有%(limit)s项。"), _("请补充。")),
        "too-many": Sentences(_("“%(label)s”最多%(limit)s项。"), _("请减少或拆分。")),
        "invalid-date": Sentences(_("“%(label)s”不是有效的日期。"), _("请写成 2022-04-12 的样子。")),
        "date-out-of-range": Sentences(
            _("“%(label)s”的年份是%(year)s年，应在%(first)s年到%(last)s年之间。"), _("请核对年份，写全四位。")
        ),
        "invalid-time": Sentences(
            _("“%(label)s”不是有效的日期时间。"), _("请写成 2022-10-20T09:00 的样子，不带时区。")
        ),
        "invalid-number": Sentences(_("“%(label)s”不是有效的数。"), _("请写成 12.5 的样子，不带单位和千位逗号。")),
        "issuer-code-form": Sentences(
            _("机关代字“%(value)s”的写法不对。"), _("机关代字只用汉字，如“稷政办发”；括号、年份和“号”由系统加上。")
        ),
        "heading-ordinal-mismatch": Sentences(
            _("第%(level)s级标题的序数“%(ordinal)s”用错了层次。"),
            _("一级用“一、”，二级用“（一）”，三级用“1.”，四级用“（1）”。"),
        ),
        "secrecy-without-copy-number": Sentences(
            _("有密级的公文缺少份号。"), _("涉密公文应当标注份号，请填写“份号”。")
        ),
        "signer-missing": Sentences(_("上行文缺少签发人。"), _("请填写签发人姓名。")),
        "signer-not-allowed": Sentences(_("只有上行文才标注签发人。"), _("请去掉“签发人”。")),
        "signatory-missing": Sentences(_("加盖签名章时缺少签发人的职务和姓名。"), _("请填写“签名人”。")),
        "signatory-not-allowed": Sentences(
            _("只有加盖签名章时才填写“签名人”。"), _("请去掉“签名人”，或把署名方式改为签名章。")
        ),
        "seals-count": Sentences(
            _("“%(label)s”有%(got)s枚，发文机关有%(wanted)s个。"), _("请按发文机关的顺序各给一枚，或一枚也不给。")
        ),
        "seals-not-allowed": Sentences(
            _("只有加盖印章时才填写“印章”。"), _("请去掉“印章”，或把署名方式改为加盖印章。")
        ),
        "mark-ending": Sentences(
            _("“%(label)s”应当以“%(ending)s”结尾。"), _("请写全称，如“稷山县人民政府令”“工作专班会议纪要”。")
        ),
        "printing-not-in-letter": Sentences(
            _("信函格式的版记不加印发机关和印发日期。"), _("请去掉“印发机关和印发日期”，或把版式改为 general。")
        ),
        "printing-date-before-signing": Sentences(_("印发日期早于成文日期。"), _("请核对两个日期。")),
        "table-grid": Sentences(
            _("表格第%(row)s行占%(got)s列，应当占%(wanted)s列。"),
            _("请补齐或减少单元格，合并的单元格用跨列、跨行表示。"),
        ),
        "table-span": Sentences(_("表格第%(row)s行的合并单元格超出了表格。"), _("请减小跨行或跨列数。")),
        "image-unreadable": Sentences(_("“%(label)s”不是可用的 PNG 或 JPEG 图片。"), _("请换一张 PNG 或 JPEG 图片。")),
        "image-too-large": Sentences(_("图片有%(pixels)s万像素，超过%(limit)s万像素。"), _("请缩小图片。")),
        "invalid-base64": Sentences(
            _("“%(label)s”不是有效的 Base64 数据。"), _("请用标准 Base64 编码图片文件的内容。")
        ),
        "interview-not-after-signing": Sentences(_("约谈时间不晚于成文日期。"), _("请核对约谈时间和成文日期。")),
        "report-not-after-interview": Sentences(_("整改报告期限不晚于约谈时间。"), _("请核对整改报告期限和约谈时间。")),
        "reply-not-before-interview": Sentences(_("回执期限不早于约谈日期。"), _("请核对回执期限和约谈时间。")),
        "reply-before-signing": Sentences(_("回执期限早于成文日期。"), _("请核对回执期限和成文日期。")),
        "total-below-issue": Sentences(_("总期号小于期号。"), _("请核对期号和总期号。")),
        "unknown-unit": Sentences(_("数据里的单位“%(unit)s”不在单位名单中。"), _("请核对单位名称。")),
        "missing-unit": Sentences(
            _("指标“%(indicator)s”缺少“%(unit)s”的数据。"), _("请补上这个单位的数据；没有的数不能用零代替。")
        ),
        "duplicate-name": Sentences(_("“%(label)s”重复：“%(name)s”前面已经有了。"), _("请去掉重复的一项。")),
        "target-not-positive": Sentences(_("“%(label)s”应当大于零。"), _("目标为零时无法计算完成率，请核对。")),
        "column-half-filled": Sentences(
            _("“%(label)s”没有填，而同一指标的其他单位填了。"), _("请补上，或把这一列全部去掉；没有的数不能用零代替。")
        ),
        "previous-quarter-alone": Sentences(
            _("有上季度完成，却没有本季度完成。"), _("请补上“本季度完成”，或去掉“上季度完成”。")
        ),
        "measure-not-additive": Sentences(
            _("计量单位是“%(value)s”的指标不能加总。"), _("请改用可以相加的数，如件数、户数；比率请写在正文里。")
        ),
        "data-until-outside-quarter": Sentences(
            _("数据截止日期不在%(year)s年第%(quarter)s季度之内。"),
            _("请核对日期；其他时期的数据不能同本季度的序时进度相比。"),
        ),
        "data-until-after-signing": Sentences(_("数据截止日期晚于成文日期。"), _("请核对两个日期。")),
        "title-ending": Sentences(
            _("“%(label)s”没有以“%(words)s”结尾。"), _("请在标题末尾写明文种；如果这是别的公文，请换用它的文种。")
        ),
        "several-units": Sentences(
            _("“%(label)s”只能是一个单位，不能是“%(value)s”。"), _("请只写一个单位，其余的写进协办、配合单位。")
        ),
        "due-before-signing": Sentences(_("办结时限早于成文日期。"), _("请核对两个日期。")),
        "found-after-signing": Sentences(_("发现日期晚于成文日期。"), _("请核对两个日期。")),
        "time-not-after-signing": Sentences(_("面试时间不晚于成文日期。"), _("请核对面试时间和成文日期。")),
        "check-in-not-before-interview": Sentences(_("报到时间不早于面试时间。"), _("请核对两个时间。")),
        "ends-before-it-begins": Sentences(_("任务的结束日期早于开始日期。"), _("请核对两个日期。")),
        "unknown-task": Sentences(_("任务清单里没有编号“%(number)s”。"), _("请核对编号；四张清单的任务应当相同。")),
        "missing-task": Sentences(
            _("“%(label)s”里没有编号“%(number)s”的任务。"), _("请补上这个任务；四张清单的任务应当相同。")
        ),
        "due-outside-task": Sentences(
            _("完成时限不在任务“%(number)s”的起止时间之内。"), _("请核对时限和任务清单里的起止时间。")
        ),
        "first-page-full": Sentences(
            _("版头、标题占满了首页，正文一行也排不下。"),
            _("公文首页应当显示正文：请缩短标题，或减少发文机关标志、签发人所占的行数。"),
        ),
        "first-page-without-text": Sentences(
            _("正文以图片或表格开头，首页余下的地方排不下。"),
            _("公文首页应当显示正文：请在前面写一段文字，或缩小图片、减少表格第一行的字数。"),
        ),
        "imprint-too-high": Sentences(
            _("版记里的机关名称有%(lines)s行，一页排不下。"), _("请减少机关，或改用规范化简称、同类型机关统称。")
        ),
        "classified-refused": Sentences(
            _("这份公文标有密级“%(level)s”，本系统没有声明用于涉密环境，不予制作。"),
            _(
                "涉密公文应当在符合保密规定的场所和系统中起草、印制（《党政机关公文处理工作条例》第二十五条、第二十六条）。"
                "确属涉密环境的，由管理员声明后再用。"
            ),
        ),
        "malformed-toml": Sentences(
            _("配置文件第%(line)s行不是有效的 TOML（%(detail)s）。"),
            _("请对照 hongtou.example.toml 检查引号、方括号和等号。"),
        ),
        "configuration-unreadable": Sentences(
            _("读不出配置文件“%(name)s”。"),
            _("请核对路径、权限，用 UTF-8 保存。"),
        ),
        "folder-missing": Sentences(
            _("没有“%(name)s”这个文件夹。"),
            _("请新建这个文件夹，或改正配置里的路径；相对路径从配置文件所在的文件夹算起。"),
        ),
        "template-missing": Sentences(_("找不到模板“%(name)s”。"), _("请恢复模板文件。")),
        "template-unreadable": Sentences(
            _("模板“%(name)s”不是可用的 Word 文件。"), _("请用 Word 打开后另存为 .docx，或恢复原模板。")
        ),
        "template-syntax": Sentences(_("模板“%(name)s”的标签写错了：%(detail)s"), _("请改正标签，或恢复原模板。")),
        "template-variable": Sentences(
            _("模板“%(name)s”用了不存在的变量：%(detail)s"), _("请对照模板说明改正变量名。")
        ),
        "template-style": Sentences(_("模板“%(name)s”缺少样式“%(style)s”。"), _("请恢复原模板中的这个样式。")),
        "unknown-option": Sentences(_("这里没有“%(name)s”这个参数。"), _("可用的参数：%(allowed)s。")),
        "option-not-allowed": Sentences(_("参数“%(name)s”不能是“%(value)s”。"), _("可用的值：%(allowed)s。")),
        "page-missing": Sentences(_("没有第%(page)s页，这份公文共%(pages)s页。"), _("请改为这份公文有的页。")),
        "pictures-too-large": Sentences(
            _("页面图片共有%(pixels)s万像素，超过%(limit)s万像素。"), _("请减小“dpi”，或只要其中一页。")
        ),
        "file-unreadable": Sentences(
            _("这个文件不能作为 Word 文件打开。"), _("请用 Word 或 WPS 打开，另存为 .docx 后重试。")
        ),
        "file-too-large": Sentences(_("这个文件解开后太大，不能检查。"), _("请缩小图片，或删去用不着的内容。")),
        "spreadsheet-unreadable": Sentences(
            _("这个文件不能作为表格打开。"), _("请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv 后重试。")
        ),
        "spreadsheet-empty": Sentences(_("表格是空的。"), _("请填好后再选；公式要先在 Excel 或 WPS 里算出来并保存。")),
        "spreadsheet-too-large": Sentences(
            _("表格超过%(rows)s行或%(columns)s列。"), _("请只留下要用的数据，删去其他行、列后重试。")
        ),
        "spreadsheet-without-header": Sentences(
            _("表格里没有找到表头。"), _("表头的一行里要有：%(columns)s；可以下载空白表照填。")
        ),
        "spreadsheet-cell-empty": Sentences(
            _("%(cell)s：%(unit)s的“%(column)s”是空的。"), _("请补上；没有的数不能用零代替。")
        ),
        "spreadsheet-no-number": Sentences(_("%(cell)s：“%(value)s”不是数。"), _("请只写数，不带单位和文字。")),
        "spreadsheet-total-left-out": Sentences(
            _("%(cell)s：“%(value)s”这一行没有取用。"), _("合计由系统计算，不用填写。")
        ),
        "odd-negative": Sentences(_("%(unit)s：%(value)s是负数。"), _("请核对。")),
        "odd-beside-target": Sentences(
            _("%(unit)s：累计完成%(value)s，超过年度目标%(target)s的三倍。"), _("请核对小数点和计量单位。")
        ),
        "odd-quarter": Sentences(_("%(unit)s：本季度完成%(value)s，比累计完成%(done)s还多。"), _("请核对两个数。")),
        "renderer-missing": Sentences(
            _("本系统没有可用的 LibreOffice，做不成 PDF 和页面图片。"),
            _("Word 文件照常可以制作；请管理员安装 LibreOffice 和 python3-uno，或指定一个 Gotenberg。"),
        ),
        "ofd-missing": Sentences(
            _("本系统没有制作 OFD 的服务。"),
            _("Word 文件和 PDF 照常可以制作；请管理员指定一个把 PDF 转成 OFD 的服务。"),
        ),
        "renderer-busy": Sentences(_("等候制作 PDF 的公文太多。"), _("请稍候重试。")),
        "renderer-failed": Sentences(_("制作 PDF 的程序中断了。"), _("请稍候重试；多次如此，请告诉维护人员。")),
        "renderer-unreachable": Sentences(
            _("制作这种格式的服务没有回答。"), _("请稍候重试；多次如此，请告诉维护人员。")
        ),
        "render-timeout": Sentences(
            _("制作超过%(seconds)s秒，已经中止。"), _("请稍候重试；公文很长时，请分成几份或改用命令行。")
        ),
        "package-damaged": Sentences(_("生成的文件没有通过打开检查：%(detail)s"), _("请把这次的数据交给维护人员。")),
    }
)
