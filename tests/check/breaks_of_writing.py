"""Words, numbers, dates and marks in a Word file: each broken once."""

from tests.check.breaks import REPORT, Break, all_of, says

SEAL, HEADINGS, SINGLE = "seal", "headings_four_levels", "attachment_single"
RANKING = "circular_jishan_2022_11"
SEVERAL, PRINTED, UPWARD = "attachments_several", "printing_without_copy_to", "opinion_upward"
NUMERALS, PUNCTUATION = "GB/T 15835—2011", "GB/T 15834—2011"
ARTICLE_9, ARTICLE_15 = "党政机关公文处理工作条例第九条", "党政机关公文处理工作条例第十五条"
NUMBER, UNSEALED = "稷政发〔2022〕9号", "no_seal_signature_longer"
SENTENCE = "不得以任何形式变相保留。"


def sentence(more: str) -> object:
    """The text goes on with another sentence."""
    return says(SENTENCE, SENTENCE + more)


NUMBERS = (
    Break("square_brackets", SEAL, says(NUMBER, "稷政发[2022]9号"), "number-brackets", "7.2.5"),
    Break("round_brackets", SEAL, says(NUMBER, "稷政发（2022）9号"), "number-brackets", "7.2.5"),
    Break("ordinal_word", SEAL, says(NUMBER, "稷政发〔2022〕第9号"), "number-word", "7.2.5"),
    Break("leading_zero", SEAL, says(NUMBER, "稷政发〔2022〕09号"), "number-zero", "7.2.5"),
    Break("blank_in_the_number", SEAL, says(NUMBER, "稷政发〔2022〕 9号"), "number-blank", "7.2.5"),
    Break(
        "cited_number_in_square_brackets", SEAL, sentence("依据稷政发[2021]3号文件执行。"), "number-brackets", "7.2.5"
    ),
    Break(
        "number_cited_before_the_title",
        SEAL,
        sentence("见（甲〔2021〕3号）《乙办法》。"),
        "cited-number-first",
        "",
    ),
)

DATES = (
    Break("date_with_points", UNSEALED, says("2022年7月1日", "2022.7.1"), "date-marks", "7.3.5.4"),
    Break("date_with_zero", UNSEALED, says("2022年7月1日", "2022年07月1日"), "date-zero", "7.3.5.4"),
    Break("date_in_han", UNSEALED, says("2022年7月1日", "二〇二二年七月一日"), "date-in-han", "7.3.5.4"),
    Break("date_in_the_text_with_hyphens", SEAL, sentence("自2022-06-01起执行。"), "date-marks", NUMERALS),
    Break("year_of_two_digits", SEAL, sentence("自22年6月1日起执行。"), "date-short-year", NUMERALS),
    Break("day_called_number", SEAL, sentence("6月1号前报送。"), "date-day-word", ""),
    Break("day_that_is_none", SEAL, sentence("自2022年6月31日起执行。"), "date-unreal", ""),
    Break("day_that_is_none_in_han", UNSEALED, says("2022年7月1日", "2022年二月三十日"), "date-unreal", "7.3.5.4"),
    Break("date_half_in_han", UNSEALED, says("2022年7月1日", "2022年七月1日"), "date-in-han", "7.3.5.4"),
    Break("number_of_another_year", SEAL, says("2022年5月30日", "2023年5月30日"), "number-year", ""),
    Break("day_with_a_full_point", SEAL, sentence("开展“3.15”活动。"), "day-name-point", NUMERALS),
    Break("up_to_a_day_called_an_end", SEAL, sentence("截止2022年6月底，共有12户。"), "until-word", ""),
    Break("afternoon_at_fourteen", SEAL, sentence("下午14时开会。"), "clock-twice", NUMERALS),
    Break("printing_without_its_word", PRINTED, says("2022年9月23日印发", "2022年9月23日"), "printing-ending", "7.4.3"),
    Break(
        "printed_before_signing",
        PRINTED,
        says("2022年9月23日印发", "2022年9月22日印发"),
        "printed-before-signing",
        "7.4.3",
    ),
)

FIGURES = (
    Break(
        "caption_with_a_full_stop",
        "table_long_with_header",
        says("重点任务清单</w:t>", "重点任务清单。</w:t>"),
        "caption-ending",
        PUNCTUATION,
    ),
    Break("full_width_digits", SEAL, sentence("共１２项。"), "full-width-digit", NUMERALS),
    Break("range_with_one_unit", SEAL, sentence("增长10-15%。"), "range-unit", NUMERALS),
    Break("decimal_without_zero", SEAL, sentence("占比为.5。"), "decimal-zero", NUMERALS),
    Break("about_or_so", SEAL, sentence("约12项左右。"), "doubled-approximation", ""),
    Break("approximate_in_digits_with_a_mark", SEAL, sentence("先办3、5个。"), "approximate-comma", PUNCTUATION),
    Break("zero_among_han_digits", SEAL, sentence("会议室在一0三号。"), "zero-in-han", NUMERALS),
    Break("range_with_a_tilde", SEAL, sentence("历时3~5天。"), "range-mark", PUNCTUATION),
    Break("hundred_million_and_ten_million", SEAL, sentence("投资3亿5千万元。"), "mixed-large-unit", NUMERALS),
    Break("three_times_fewer", SEAL, sentence("证明减少了3倍。"), "times-fewer", ""),
    Break("per_cent_for_points", SEAL, sentence("由80%提高到85%，提高5%。"), "percentage-points", ""),
    Break("kilometres_in_capitals", SEAL, sentence("全长12KM。"), "unit-symbol", "9"),
    Break("growth_that_is_another", SEAL, sentence("由80户增加到100户，增长20%。"), "figures-differ", ""),
    Break("rate_of_other_figures", RANKING, says(">92.3<", ">82.3<"), "rate-differs", ""),
    Break(
        "figure_of_the_text",
        RANKING,
        says("工作专班对三项指标", "太阳乡完成率88%，工作专班对三项指标"),
        "table-figure-differs",
        "",
    ),
    Break("share_that_is_another", SEAL, sentence("目标20个，完成15个，完成率80%。"), "figures-differ", ""),
    Break("approximate_with_a_mark", SEAL, sentence("先办三、五个。"), "approximate-comma", PUNCTUATION),
)

ORDINALS = (
    Break("ordinal_with_a_comma", HEADINGS, says("一、检查计划", "一，检查计划"), "ordinal-form", "7.3.3"),
    Break("ordinal_in_half_width_brackets", HEADINGS, says("（二）结果告知", "(二)结果告知"), "ordinal-form", "7.3.3"),
    Break("ordinal_with_a_mark_behind", HEADINGS, says("（二）结果告知", "（二）、结果告知"), "ordinal-form", "7.3.3"),
    Break("ordinal_with_a_blank_behind", HEADINGS, says("（二）结果告知", "（二） 结果告知"), "ordinal-blank", ""),
    Break("ordinal_missing", HEADINGS, says("二、检查实施", "三、检查实施"), "ordinal-sequence", ""),
    Break("heading_with_a_full_stop", HEADINGS, says("二、检查实施", "二、检查实施。"), "heading-ending", PUNCTUATION),
    Break("first_with_a_mark", SEAL, sentence("第一、抓好落实。"), "ordinal-comma", PUNCTUATION),
)

MARKS = (
    Break("half_width_comma", SEAL, sentence("请照办,不得拖延。"), "half-width-mark", PUNCTUATION),
    Break("half_width_brackets", SEAL, sentence("各单位(含下属单位)照办。"), "half-width-mark", PUNCTUATION),
    Break("straight_quotes", SEAL, sentence('落实"放管服"改革。'), "straight-quote", PUNCTUATION),
    Break("quote_without_end", SEAL, sentence("落实“放管服改革。"), "unpaired-mark", PUNCTUATION),
    Break(
        "book_marks_within_book_marks",
        SEAL,
        sentence("按《印发《甲》的通知》办。"),
        "nested-book-marks",
        PUNCTUATION,
    ),
    Break("brackets_within_brackets", SEAL, sentence("照办（见目录（第2页））。"), "nested-brackets", PUNCTUATION),
    Break("blank_beside_a_digit", SEAL, sentence("共 12项。"), "blank-in-text", ""),
    Break(
        "mark_between_book_marks", SEAL, sentence("按《甲办法》、《乙办法》执行。"), "mark-between-names", PUNCTUATION
    ),
    Break("three_points", SEAL, sentence("包括证明、公证..."), "ellipsis-form", PUNCTUATION),
    Break("two_hyphens", SEAL, sentence("重点--减证便民。"), "dash-form", PUNCTUATION),
    Break("two_marks", SEAL, sentence("请照办，。"), "doubled-mark", PUNCTUATION),
    Break("blank_between_han", SEAL, sentence("请各 单位照办。"), "blank-in-text", ""),
    Break("misspelt", SEAL, sentence("其它事项另行通知。"), "misspelling", ""),
)

TITLES = (
    Break("title_with_a_full_stop", SEAL, says("清单的通知", "清单的通知。"), "title-ending", ""),
    Break("title_with_a_comma", SEAL, says("第一批取消证明", "第一批，取消证明"), "title-marks", ""),
    Break("title_without_its_genre", SEAL, says("清单的通知", "清单和办法"), "title-genre", ARTICLE_9),
    Break("your_body_to_one_below", SEAL, sentence("请贵单位照办。"), "address-form", ""),
    Break("genre_twice", SEAL, says("清单的通知", "清单通知的通知"), "title-genre-twice", ""),
    Break(
        "title_of_another_issuer",
        SEAL,
        says("稷山县人民政府关于公布", "运城市人民政府关于公布"),
        "title-issuer",
        ARTICLE_9,
    ),
    Break(
        "recipients_without_colon", SEAL, says("稷山经开区管委会：", "稷山经开区管委会"), "recipients-colon", "7.3.2"
    ),
    Break("request_in_a_report", REPORT, says("特此报告。", "以上报告，请批准。"), "report-with-request", ARTICLE_15),
    Break(
        "request_without_contact",
        "request_jishan_2022_3",
        says("（联系人：张文清，电话：0359-5520000）", "（此件公开发布）"),
        "request-contact",
        "",
    ),
    Break(
        "request_to_two_bodies",
        "request_jishan_2022_3",
        says("稷山县人民政府：", "稷山县人民政府、稷山县财政局："),
        "request-recipients",
        ARTICLE_15,
    ),
    Break(
        "signers_of_a_notice",
        UPWARD,
        says("设立企业开办代办点的意见", "设立企业开办代办点的通知"),
        "signers-not-due",
        "7.2.6",
    ),
    Break("signers_with_a_full_stop", UPWARD, says("李明远", "李明。"), "signers-ending", "7.2.6"),
    Break("signers_with_another_mark", UPWARD, says("签发人：", "签发人；"), "signers-colon", "7.2.6"),
)

ATTACHMENTS = (
    Break(
        "attachment_with_a_full_stop",
        SINGLE,
        says("附件：营商环境联络员登记表", "附件：营商环境联络员登记表。"),
        "attachment-ending",
        "7.3.4",
    ),
    Break(
        "attachment_in_book_marks",
        SINGLE,
        says("附件：营商环境联络员登记表", "附件：《营商环境联络员登记表》"),
        "attachment-book-marks",
        "",
    ),
    Break("attachment_called_otherwise", SINGLE, says("附件：营商", "附：营商"), "attachment-label", "7.3.4"),
    Break("attachment_numbered_with_a_bracket", SEVERAL, says("附件：1.", "附件：1)"), "attachment-ordinal", "7.3.4"),
    Break(
        "attachment_of_another_title",
        SINGLE,
        says("附件：营商环境联络员登记表", "附件：营商环境联络员名单"),
        "attachment-title",
        "7.3.7",
    ),
    Break("attachment_that_is_not_there", SINGLE, says("填写附件", "填写附件3"), "attachment-reference", "7.3.4"),
    Break("attachments_label_with_a_colon", SEVERAL, says(">附件2<", ">附件2：<"), "annex-label-form", "7.3.7"),
    Break(
        "annotation_in_half_width_brackets",
        "urgent_notice",
        all_of(says("（联系人", "(联系人"), says("5520000）", "5520000)")),
        "annotation-brackets",
        "7.3.6",
    ),
    Break(
        "copies_without_full_stop",
        "circular_jishan_2022_11",
        says("倍增工作领导小组。</w:t>", "倍增工作领导小组</w:t>"),
        "copy-to-form",
        "7.4.2",
    ),
)
