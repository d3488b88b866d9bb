from generator import example, load
from generator.layout import briefing_plan
from generator.layout.boxes import LandscapeBox, ParagraphBox
from generator.standard import styles

BRIEFING = {
    "genre": "briefing",
    "name": "营商环境简报",
    "issue_number": 3,
    "editor": "县专班办公室",
    "date_issued": "2022-09-05",
    "articles": [{"title": "开展培训", "body": "正文。"}],
}


def plan(**fields):
    return briefing_plan(load(BRIEFING | fields), renderer="word")


def text(box):
    return "".join(run.text for run in box.runs)


def shown(found, style):
    return [text(box) for box in found.body if isinstance(box, ParagraphBox) and box.style == style]


def test_the_masthead_is_larger_than_a_mark_of_the_standard():
    # 56 pt; 442.2 ÷ 6 = 73.7 would fit.
    assert plan().masthead.size == 112


def test_the_total_issue_number_stands_in_brackets_where_it_is_known():
    assert plan().issue == "第3期"
    assert plan(total_issue_number=25).issue == "第3期（总第25期）"


def test_editor_and_date_share_a_line_one_character_in():
    (line,) = plan().editor_lines
    assert text(line) == "\t县专班办公室\t2022年9月5日"
    assert [(tab.position, tab.align) for tab in line.tabs] == [(316, "left"), (8528, "right")]
    assert line.style == styles.EDITOR_LINE


def test_a_long_editor_has_a_line_to_itself_and_the_rule_stays_below_the_date():
    # 18 + 1 + 2022年9月5日 (6 characters of 320 twips) is what 26 of 316 hold.
    first, second = plan(editor="县" * 20).editor_lines
    assert (text(first), text(second)) == ("\t" + "县" * 20, "\t2022年9月5日")
    assert (first.style, second.style) == (styles.EDITOR, styles.EDITOR_LINE)
    assert len(plan(editor="县" * 18).editor_lines) == 1


def test_an_editors_note_is_labelled_once():
    found = plan(editor_note=["一段。", "二段。"])
    assert shown(found, styles.EDITOR_NOTE) == ["编者按：一段。", "二段。"]
    assert shown(plan(), styles.EDITOR_NOTE) == []


def test_the_contents_are_the_titles_of_the_articles():
    articles = [{"title": "开展\n培训", "body": "正文。"}, {"title": "走访企业", "body": "正文。"}]
    found = plan(articles=articles, contents_shown=True)
    assert shown(found, styles.CONTENTS_LABEL) == ["本期要目"]
    assert shown(found, styles.BODY) == ["开展培训", "走访企业", "正文。", "正文。"]
    assert shown(found, styles.TITLE) == ["开展\n培训", "走访企业"]


def test_a_credit_stands_in_brackets_below_its_article():
    found = plan(articles=[{"title": "开展培训", "body": "正文。", "credit": "翟店镇"}])
    assert shown(found, styles.CREDIT) == ["（翟店镇供稿）"]


def test_a_heading_is_not_parted_from_its_article():
    for box in plan().body[:2]:
        assert isinstance(box, ParagraphBox)
        assert box.keep_with_next or box.style.keep_with_next


def test_articles_are_parted_by_space_that_the_top_of_a_page_takes_away():
    found = plan(articles=[{"title": "走访企业", "body": "正文。"}] * 2)
    titles = [box for box in found.body if box.style is styles.TITLE]
    # One line below the rule, two between articles.
    assert [box.space_before for box in titles] == [579, 2 * 579]


def test_the_foot_names_whom_it_goes_to_between_thick_rules_and_the_copies_below_a_thin_one():
    found = plan(report_to=["县委"], send_to=["各专班"], distribute_to=["各乡（镇）"], print_count=80)
    lines = found.imprint.lines
    assert [text(line.box) for line in lines] == ["报：县委。", "送：各专班。", "发：各乡（镇）。", "（共印80份）"]
    assert [line.rule_above for line in lines] == ["thick", None, None, "thin"]
    assert found.imprint.rule_below == "thick"
    # One in, two for the label: 14 pt characters of 280.
    assert (lines[0].box.left, lines[0].box.hanging) == (840, 560)


def test_the_number_of_copies_alone_stands_between_thick_rules():
    (line,) = plan(print_count=80).imprint.lines
    assert line.rule_above == "thick"


def test_without_anything_at_the_foot_there_is_none():
    assert plan().imprint is None


def test_the_example_fits_on_its_pages():
    found = briefing_plan(load(example("briefing")), renderer="libreoffice")
    assert found.pages >= 2
    assert not found.imprint_place.blank_page


def test_the_title_of_a_later_article_goes_with_a_wide_table_that_it_begins_with():
    wide = {"kind": "table", "columns": [{}] * 9, "rows": [["甲"] * 9]}
    articles = [{"title": title, "body": [wide]} for title in ("甲文", "乙文")]
    found = plan(articles=articles)
    # The first stays on page one.
    assert shown(found, styles.TITLE) == ["甲文"]
    assert [type(box) for box in found.body[-2:]] == [LandscapeBox, LandscapeBox]
    title, blank, _ = found.body[-1].boxes
    assert (text(title), blank.style) == ("乙文", styles.BLANK)
