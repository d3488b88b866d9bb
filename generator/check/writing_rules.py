"""How a 公文 is written: numbers, dates, ordinals, punctuation, titles, attachments, imprint, figures."""

from __future__ import annotations

from collections.abc import Mapping

from generator.check.rules import Rule, _

NUMERALS, PUNCTUATION = "GB/T 15835—2011", "GB/T 15834—2011"
REGULATIONS = "党政机关公文处理工作条例"

_NUMBERS: Mapping[str, Rule] = {
    "number-brackets": Rule(
        "7.2.5",
        "规定",
        _("发文字号的年份应当用六角括号：“%(got)s”应写成“%(wanted)s”。"),
        _("把括号换成六角括号〔〕：可以从这里复制，或在“插入—符号”里选。"),
    ),
    "number-word": Rule(
        "7.2.5", "规定", _("发文字号的顺序号前不加“第”字：“%(got)s”应写成“%(wanted)s”。"), _("删去“第”字。")
    ),
    "number-zero": Rule(
        "7.2.5", "规定", _("发文字号的顺序号不编虚位：“%(got)s”应写成“%(wanted)s”。"), _("删去前面的 0。")
    ),
    "number-blank": Rule("7.2.5", "规定", _("发文字号里不留空格：“%(got)s”应写成“%(wanted)s”。"), _("删去空格。")),
    "cited-number-first": Rule(
        "", "惯例", _("引用公文先写标题、后写发文字号：“%(got)s”写反了。"), _("写成《标题》（发文字号）。")
    ),
}
_DATES: Mapping[str, Rule] = {
    "date-marks": Rule(
        NUMERALS, "规定", _("日期应当用“年月日”：“%(got)s”应写成“%(wanted)s”。"), _("写成 2022年4月12日 的样子。")
    ),
    "date-zero": Rule(NUMERALS, "规定", _("月、日不编虚位：“%(got)s”应写成“%(wanted)s”。"), _("删去月、日前面的 0。")),
    "date-in-han": Rule(
        NUMERALS, "规定", _("日期应当用阿拉伯数字：“%(got)s”应写成“%(wanted)s”。"), _("写成 2022年4月12日 的样子。")
    ),
    "until-word": Rule(
        "", "惯例", _("到某一时间还在继续的用“截至”：“%(got)s”应写成“%(wanted)s”。"), _("把“截止”改成“截至”。")
    ),
    "day-name-point": Rule(
        NUMERALS, "一般", _("以月、日命名的事件用间隔号：“%(got)s”应写成“%(wanted)s”。"), _("把下脚点改成“·”。")
    ),
    "date-short-year": Rule(NUMERALS, "规定", _("年份应当写全四位：“%(got)s”。"), _("补全年份的前两位。")),
    "date-day-word": Rule(
        "", "惯例", _("日期末尾用“日”，不用“号”：“%(got)s”应写成“%(wanted)s”。"), _("把“号”改成“日”。")
    ),
    "date-unreal": Rule("", "惯例", _("历法里没有“%(got)s”这一天。"), _("核对月份和日期。")),
    "clock-twice": Rule(
        NUMERALS, "一般", _("二十四小时制不再加“上午”“下午”：“%(got)s”。"), _("写成 14:30，或下午2时30分。")
    ),
    "number-year": Rule(
        "",
        "惯例",
        _("发文字号的年份是%(got)s年，成文日期是%(wanted)s。"),
        _("核对年份；年初印发、仍按上一年编号的，不必改。"),
    ),
    "printing-ending": Rule("7.4.3", "规定", _("印发日期后应加“印发”二字，实为“%(got)s”。"), _("在日期后补写“印发”。")),
    "printed-before-signing": Rule(
        "7.4.3", "规定", _("印发日期（%(got)s）早于成文日期（%(wanted)s）。"), _("核对两个日期。")
    ),
}
_FIGURES: Mapping[str, Rule] = {
    "full-width-digit": Rule(
        NUMERALS, "规定", _("数字和字母用半角：“%(got)s”应写成“%(wanted)s”。"), _("改用半角字符。")
    ),
    "range-unit": Rule(
        NUMERALS,
        "一般",
        _("数值范围两端都要写单位，用浪纹线连接：“%(got)s”应写成“%(wanted)s”。"),
        _("补全前一个数的单位。"),
    ),
    "decimal-zero": Rule(NUMERALS, "规定", _("小数点前的 0 不能省：“%(got)s”应写成“%(wanted)s”。"), _("补写 0。")),
    "doubled-approximation": Rule(
        "", "惯例", _("“%(got)s”里表示概数的词重复了。"), _("“约”和“左右”、“超过”和“以上”只留一个。")
    ),
    "approximate-comma": Rule(
        PUNCTUATION, "一般", _("相邻两个数连用表示概数，中间不加顿号：“%(got)s”应写成“%(wanted)s”。"), _("删去顿号。")
    ),
    "zero-in-han": Rule(
        NUMERALS, "规定", _("汉字数字里的零写作“〇”：“%(got)s”应写成“%(wanted)s”。"), _("把字母 O 或数字 0 改成“〇”。")
    ),
    "range-mark": Rule(
        PUNCTUATION, "规定", _("数值范围用浪纹“～”：“%(got)s”应写成“%(wanted)s”。"), _("改用全角的“～”。")
    ),
    "mixed-large-unit": Rule(
        NUMERALS,
        "一般",
        _("大的数以万、亿为单位，不与“千”混写：“%(got)s”应写成“%(wanted)s”。"),
        _("写成小数加“万”或“亿”。"),
    ),
    "times-fewer": Rule("", "惯例", _("减少不能说几倍：“%(got)s”。"), _("写成“减少百分之几”或“减少到几分之几”。")),
    "percentage-points": Rule(
        "", "惯例", _("两个百分数相减得到的是百分点：“%(got)s”应写成“%(wanted)s”。"), _("把“%%”改成“个百分点”。")
    ),
    "unit-symbol": Rule(
        "9",
        "规定",
        _("计量单位符号的大小写不对：“%(got)s”应写成“%(wanted)s”。"),
        _("按 GB 3100 写单位符号，或写中文名称。"),
    ),
    "figures-differ": Rule("", "惯例", _("“%(got)s”里的数字对不上，按前面的数算应是%(wanted)s。"), _("核对这几个数。")),
    "rate-differs": Rule(
        "",
        "惯例",
        _("“%(row)s”的完成率按目标和完成数计算是%(wanted)s，写的是%(got)s。"),
        _("核对目标、完成数和完成率。"),
    ),
    "table-figure-differs": Rule("", "惯例", _("正文写“%(got)s”，表格里是%(wanted)s。"), _("核对正文和表格里的数。")),
    "total-differs": Rule(
        "", "惯例", _("表格“%(column)s”一列各行相加是%(wanted)s，合计写的是%(got)s。"), _("核对各行和合计。")
    ),
}
_ORDINALS: Mapping[str, Rule] = {
    "ordinal-form": Rule(
        "7.3.3",
        "规定",
        _("结构层次序数“%(got)s”应写成“%(wanted)s”。"),
        _("一级“一、”，二级“（一）”，三级“1.”，四级“（1）”。"),
    ),
    "ordinal-order": Rule(
        "7.3.3",
        "一般",
        _("结构层次序数跳了级：“%(wanted)s”之下直接用了“%(got)s”。"),
        _("依次用“一、”“（一）”“1.”“（1）”。"),
    ),
    "ordinal-sequence": Rule(
        "", "惯例", _("结构层次序数不连续：这里应是“%(wanted)s”，实为“%(got)s”。"), _("核对是否漏写、重写了一条。")
    ),
    "ordinal-blank": Rule("", "惯例", _("结构层次序数“%(got)s”之后不空格。"), _("删去序数后的空格。")),
    "ordinal-comma": Rule(
        PUNCTUATION, "一般", _("“第一”“第二”之后用逗号：“%(got)s”应写成“%(wanted)s”。"), _("把顿号改成逗号。")
    ),
    "heading-ending": Rule(PUNCTUATION, "一般", _("独占一行的小标题末尾不用标点：“%(got)s”。"), _("删去末尾的标点。")),
}
_MARKS: Mapping[str, Rule] = {
    "half-width-mark": Rule(
        PUNCTUATION, "规定", _("汉字之间的标点用全角：“%(got)s”应写成“%(wanted)s”。"), _("改用全角标点。")
    ),
    "straight-quote": Rule(
        PUNCTUATION, "规定", _("引号应当用弯的“ ”和‘ ’，不用直的：“%(got)s”。"), _("改用弯引号，左右配成对。")
    ),
    "unpaired-mark": Rule(
        PUNCTUATION, "规定", _("括号、引号、书名号不成对：“%(got)s”。"), _("补上缺的一半，或删去多的一半。")
    ),
    "nested-book-marks": Rule(
        PUNCTUATION, "规定", _("书名号里再用书名号，里面的用〈 〉：“%(got)s”。"), _("把里层的《 》改成〈 〉。")
    ),
    "nested-brackets": Rule(
        PUNCTUATION, "一般", _("圆括号里不再套用圆括号：“%(got)s”。"), _("外层改用方括号［ ］，或改写句子，只留一层。")
    ),
    "mark-between-names": Rule(
        PUNCTUATION, "一般", _("并列的引号、书名号之间不用顿号：“%(got)s”应写成“%(wanted)s”。"), _("删去顿号。")
    ),
    "ellipsis-form": Rule(
        PUNCTUATION, "规定", _("省略号是六个点“……”，不与“等”连用：“%(got)s”。"), _("改成“……”，或只写“等”。")
    ),
    "dash-form": Rule(PUNCTUATION, "规定", _("破折号是“——”：“%(got)s”应写成“%(wanted)s”。"), _("改成占两字的破折号。")),
    "doubled-mark": Rule(PUNCTUATION, "规定", _("标点重复：“%(got)s”应写成“%(wanted)s”。"), _("只留一个标点。")),
    "blank-in-text": Rule("", "惯例", _("汉字之间有半角空格：“%(got)s”。"), _("删去空格；要空就空一个汉字。")),
    "misspelling": Rule("", "惯例", _("“%(got)s”应写成“%(wanted)s”。"), _("改正这个词。")),
}
_TITLES: Mapping[str, Rule] = {
    "title-ending": Rule("", "惯例", _("标题末尾不用标点：“%(got)s”。"), _("删去标题末尾的标点。")),
    "title-marks": Rule(
        "", "惯例", _("标题里除书名号、引号、括号、顿号外不用标点：“%(got)s”。"), _("改写标题，去掉这个标点。")
    ),
    "title-vague": Rule("", "惯例", _("标题没有写明事由：“%(got)s”。"), _("写明是什么问题、什么事项。")),
    "caption-ending": Rule(PUNCTUATION, "一般", _("表名、图名末尾不用标点：“%(got)s”。"), _("删去末尾的标点。")),
    "title-genre": Rule(
        f"{REGULATIONS}第九条", "规定", _("标题没有以文种结尾：“%(got)s”。"), _("写成“关于……的通知（报告、函……）”。")
    ),
    "title-genre-twice": Rule("", "惯例", _("标题里文种重复：“%(got)s”。"), _("省去前面的文种，或改写事由。")),
    "title-issuer": Rule(
        f"{REGULATIONS}第九条",
        "规定",
        _("标题里的发文机关“%(got)s”与署名“%(wanted)s”不一致。"),
        _("两处都用发文机关全称或规范化简称。"),
    ),
    "recipients-colon": Rule("7.3.2", "规定", _("主送机关最后应标全角冒号：“%(got)s”。"), _("在末尾写“：”。")),
    "request-recipients": Rule(
        f"{REGULATIONS}第十五条",
        "一般",
        _("请示原则上只主送一个上级机关：“%(got)s”。"),
        _("只留一个主送机关，其余的用抄送。"),
    ),
    "request-contact": Rule("", "惯例", _("请示应在附注里写明联系人和电话。"), _("加附注（联系人：××，电话：××）。")),
    "address-form": Rule(
        "",
        "惯例",
        _("称呼与行文方向不合：“%(got)s”应写成“%(wanted)s”。"),
        _("下行文称“你”，平行文、上行文称“贵”或写名称。"),
    ),
    "report-with-request": Rule(
        f"{REGULATIONS}第十五条", "规定", _("报告里不得夹带请示事项：“%(got)s”。"), _("删去，另写请示。")
    ),
    "signers-missing": Rule("7.2.6", "规定", _("上行文应当标注签发人。"), _("在发文字号右边写“签发人：”和姓名。")),
    "signers-not-due": Rule("7.2.6", "规定", _("只有上行文才标注签发人。"), _("删去签发人。")),
    "signers-ending": Rule("7.2.6", "惯例", _("签发人姓名之后不加标点：“%(got)s”。"), _("删去末尾的标点。")),
    "signers-colon": Rule("7.2.6", "规定", _("“签发人”后应标全角冒号：“%(got)s”。"), _("写成“签发人：”。")),
}
_ATTACHMENTS: Mapping[str, Rule] = {
    "attachment-label": Rule(
        "7.3.4",
        "规定",
        _("附件说明应以“附件：”开头，实为“%(got)s”。"),
        _("写成“附件：名称”，多个的写成“附件：1.名称”。"),
    ),
    "attachment-ordinal": Rule(
        "7.3.4", "规定", _("附件的顺序号应写成“%(wanted)s”，实为“%(got)s”。"), _("用阿拉伯数字和下脚点。")
    ),
    "attachment-ending": Rule("7.3.4", "规定", _("附件名称后不加标点：“%(got)s”。"), _("删去末尾的标点。")),
    "attachment-book-marks": Rule("", "惯例", _("附件名称不加书名号：“%(got)s”。"), _("去掉书名号。")),
    "attachment-reference": Rule(
        "7.3.4", "规定", _("正文提到“%(got)s”，附件说明只有%(wanted)s个附件。"), _("核对附件的个数和序号。")
    ),
    "attachment-title": Rule(
        "7.3.7", "规定", _("附件标题“%(got)s”与附件说明的“%(wanted)s”不一致。"), _("两处写得一样。")
    ),
    "annex-label-form": Rule(
        "7.3.7",
        "规定",
        _("附件页左上角应写“附件”或“附件1”，不加冒号，实为“%(got)s”。"),
        _("去掉冒号，序号用阿拉伯数字。"),
    ),
    "annotation-brackets": Rule(
        "7.3.6", "规定", _("附注应当用全角圆括号括起，其后不加标点：“%(got)s”。"), _("写成（……）。")
    ),
    "copy-to-form": Rule(
        "7.4.2", "规定", _("抄送应写成“抄送：……。”，实为“%(got)s”。"), _("用全角冒号，最后一个机关后标句号。")
    ),
}

WRITING_RULES: Mapping[str, Rule] = {
    **_NUMBERS,
    **_DATES,
    **_FIGURES,
    **_ORDINALS,
    **_MARKS,
    **_TITLES,
    **_ATTACHMENTS,
}
