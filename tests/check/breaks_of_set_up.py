"""Paper, margins, pitch, faces, sizes, weights, colours, page numbers: each broken once."""

from tests.check.alterations import DOCUMENT, EVEN, ODD, SETTINGS, STYLES, in_style, swap
from tests.check.breaks import (
    CENTRE,
    FANG,
    HEI,
    KAI,
    LETTER,
    MINUTES,
    NOTICE,
    RUN,
    XIAO,
    Break,
    all_of,
    bold,
    emptied,
    face,
    in_paragraph,
    in_part,
)

MARGINS = 'w:right="1474" w:bottom="1984" w:left="1587"'
SHIFTED = 'w:right="1190" w:bottom="1984" w:left="1871"'
THEME = 'w:eastAsiaTheme="minorEastAsia"'
HEADINGS = "headings_four_levels"
FOOTERS = (ODD, EVEN)

SET_UP = (
    # Text and page number stay where they are: the paper alone ends earlier.
    Break(
        "paper_17_mm_shorter",
        "seal",
        all_of(
            swap(DOCUMENT, 'w:h="16838"', 'w:h="15874"'),
            swap(DOCUMENT, 'w:bottom="1984"', 'w:bottom="1020"'),
            swap(DOCUMENT, 'w:footer="1447"', 'w:footer="483"'),
        ),
        "page-size",
        "5.1",
    ),
    Break(
        "text_5_mm_lower",
        "seal",
        all_of(
            swap(DOCUMENT, 'w:top="2098"', 'w:top="2381"'),
            swap(DOCUMENT, 'w:bottom="1984"', 'w:bottom="1701"'),
            swap(DOCUMENT, 'w:footer="1447"', 'w:footer="1164"'),
        ),
        "top-margin",
        "5.2.1",
    ),
    Break("text_5_mm_to_the_right", "seal", swap(DOCUMENT, MARGINS, SHIFTED), "binding-margin", "5.2.1"),
    Break(
        "text_5_mm_narrower",
        "minutes_minimal",
        swap(DOCUMENT, 'w:right="1474"', 'w:right="1757"'),
        "type-area",
        "5.2.1",
    ),
    Break("pitch_of_29_points", "seal", in_part(STYLES, 'w:line="579"', 'w:line="580"'), "line-pitch", "5.2.3"),
    Break("pitch_of_28_points", "seal", in_part(STYLES, 'w:line="579"', 'w:line="560"'), "line-pitch", "5.2.3"),
    Break(
        "characters_not_drawn_closer", NOTICE, in_part(STYLES, '<w:spacing w:val="-5"/>', ""), "chars-per-line", "5.2.3"
    ),
)

LOOKS = (
    Break("body_in_song", HEADINGS, face("公文正文", FANG, "宋体"), "face", "5.2.2"),
    Break("sentence_of_14_points", "seal", in_paragraph("决定取消", RUN, f'{RUN}<w:sz w:val="28"/>'), "size", "5.2.2"),
    Break("body_in_blue", HEADINGS, in_style("公文正文", 'w:val="000000"', 'w:val="0000FF"'), "color", "5.2.4"),
    Break("body_bold", HEADINGS, bold("公文正文"), "bold", "5.2.2"),
    Break("theme_face", HEADINGS, in_style("公文正文", f'w:eastAsia="{FANG}"', THEME), "theme-face", ""),
    Break("title_of_16_points", "seal", in_style("公文标题", 'w:sz w:val="44"', 'w:sz w:val="32"'), "size", "7.3.1"),
    Break("title_in_hei", "seal", face("公文标题", XIAO, HEI), "face", "7.3.1"),
    Break("title_bold", "seal", bold("公文标题"), "bold", "7.3.1"),
    Break("heading_in_fang_song", HEADINGS, face("一级标题", HEI, FANG), "face", "7.3.3"),
    Break("second_heading_in_hei", HEADINGS, face("二级标题", KAI, HEI), "face", "7.3.3"),
    Break("run_in_heading_in_fang_song", "run_in_heading", face("二级标题句", KAI, FANG), "face", "7.3.3"),
    Break("heading_bold", HEADINGS, bold("一级标题"), "bold", "7.3.3"),
    Break("mark_black", "seal", in_style("发文机关标志", 'w:val="FF0000"', 'w:val="000000"'), "color", "7.2.4"),
    Break("mark_in_song", "seal", face("发文机关标志", XIAO, "宋体"), "face", "7.2.4"),
    Break("signers_name_in_fang_song", "opinion_upward", face("签发人姓名", KAI, FANG), "face", "7.2.6"),
    Break(
        "printing_of_16_points",
        "printing_without_copy_to",
        in_style("印发机关和印发日期", 'w:sz w:val="28"', 'w:sz w:val="32"'),
        "size",
        "7.4.3",
    ),
    Break("secrecy_in_fang_song", "copy_number_secrecy_urgency", face("密级和保密期限", HEI, FANG), "face", "7.2.2"),
    Break("annex_label_in_fang_song", "attachment_single", face("附件序号", HEI, FANG), "face", "7.3.7"),
    Break("attendance_label_in_fang_song", MINUTES, face("出席标签", HEI, FANG), "face", "10.3"),
)

PAGE_NUMBERS = (
    Break("page_number_in_fang_song", "seal", face("公文页码", "宋体", FANG), "face", "7.5"),
    Break(
        "page_number_of_12_points",
        "seal",
        all_of(*(in_part(part, 'w:sz w:val="28"', 'w:sz w:val="24"') for part in FOOTERS)),
        "size",
        "7.5",
    ),
    Break(
        "page_number_between_hyphens",
        "seal",
        all_of(*(in_part(part, "—", "-") for part in FOOTERS)),
        "page-number-form",
        "7.5",
    ),
    Break(
        "page_number_without_dashes",
        "seal",
        all_of(*(in_part(part, "—", "") for part in FOOTERS)),
        "page-number-form",
        "7.5",
    ),
    Break(
        "page_number_in_the_middle",
        "seal",
        swap(ODD, '<w:ind w:right="280"/><w:jc w:val="right"/>', CENTRE),
        "page-number-side",
        "7.5",
    ),
    Break("odd_and_even_pages_alike", NOTICE, swap(SETTINGS, "<w:evenAndOddHeaders/>", ""), "page-number-side", "7.5"),
    Break("no_page_number", "seal", all_of(*(emptied(part) for part in FOOTERS)), "page-number", "7.5"),
    Break(
        "page_number_7_mm_lower",
        "seal",
        swap(DOCUMENT, 'w:footer="1447"', 'w:footer="1050"'),
        "page-number-drop",
        "7.5",
    ),
    Break(
        "number_on_a_letters_first_page", LETTER, swap(DOCUMENT, "<w:titlePg/>", ""), "letter-first-page-number", "10.1"
    ),
)
