"""What a field wants and what becomes of it, where its label does not tell all: Chinese, then English.

The key is a field's name, or `Class.name` where fields of one name differ.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Explanation(NamedTuple):
    """The same in both languages."""

    chinese: str
    english: str


_PLAIN_TEXT = "写成一段文字，每行一段，一、（一）1.（1）自动认作各级标题；"
_BODY = Explanation(
    _PLAIN_TEXT + "或写成列表，每项是一行文字，或带 kind 的对象（标题、段落、表格、图片、换页）。",
    "One text with a paragraph on each line, in which 一、（一）1.（1） are read as headings; or a list of lines and of "
    "objects with a `kind` (headings, paragraphs, tables, pictures, page breaks).",
)
_BODIES = (
    '机关名称的列表；不同类的机关分成几个列表，类与类之间用逗号：[["各乡镇人民政府"], ["县发改局", "县财政局"]]。',
    "Names in a list; kinds of bodies in lists of their own, which a comma parts: "
    '[["各乡镇人民政府"], ["县发改局", "县财政局"]].',
)

EXPLANATIONS: Mapping[str, Explanation] = MappingProxyType(
    {
        "format": Explanation("general 是文件格式，letter 是信函格式（10.1）。", "general, or letter (10.1)."),
        "issuers": Explanation(
            "全称，主办机关在前；联合行文写几个（7.2.4）。",
            "Full names, the leading body first; several for a joint issue (7.2.4).",
        ),
        "issuer_mark": Explanation(
            "红头上的字。不写时由发文机关名称加“文件”组成，信函只用名称（7.2.4）。",
            "The red words at the head. If left out: the issuer's name and 文件, in a letter the name alone (7.2.4).",
        ),
        "Minutes.issuer_mark": Explanation(
            "红头上的字，以“纪要”结尾（10.3）。", "The red words at the head, ending with 纪要 (10.3)."
        ),
        "Order.issuer_mark": Explanation(
            "红头上的字，以“令”结尾；不写时由发文机关名称加“令”组成（10.2）。",
            "The red words at the head, ending with 令; if left out, the issuer's name and 令 (10.2).",
        ),
        "joint_mark": Explanation(
            "联合行文的红头：all 列出所有机关，lead 只用主办机关（7.2.4）。",
            "The head of a joint issue: all names, or the leading body's alone (7.2.4).",
        ),
        "secrecy": Explanation(
            "有密级就要有份号；本系统没有声明用于涉密环境时不予制作。",
            "Needs a copy number; refused where the deployment is not declared for classified use.",
        ),
        "period": Explanation(
            "如“1年”；密级和期限之间自动加★（7.2.2）。", "Such as 1年; ★ is put between level and period (7.2.2)."
        ),
        "copy_number": Explanation(
            "一个数，印成6位：1 印作 000001（7.2.1）。", "A number, printed with six digits: 1 as 000001 (7.2.1)."
        ),
        "issuer_code": Explanation(
            "只写代字，如“稷政办发”；〔〕、年份和“号”自动加（7.2.5）。",
            "The code alone, 稷政办发; 〔〕, year and 号 are added (7.2.5).",
        ),
        "serial": Explanation("不编虚位：1，不是 01（7.2.5）。", "Without zeros in front: 1, not 01 (7.2.5)."),
        "MinutesNumber.year": Explanation(
            "写了年份是“〔2022〕5号”，不写是“第5号”。", "With a year the number reads 〔2022〕5号, without one 第5号."
        ),
        "signers": Explanation(
            "上行文必写，其他公文不写；主办机关的签发人在前（7.2.6）。",
            "For documents to a body above, and for no others; the leading body's first (7.2.6).",
        ),
        "title": Explanation(
            "自动按词意分行；要自己分行时，在分行处写 \\n（7.3.1）。",
            "Broken into lines by meaning; \\n forces a break (7.3.1).",
        ),
        "Attachment.title": Explanation(
            "附件名称，不加书名号，末尾不加标点（7.3.4）。", "Without 《》 and without a mark at its end (7.3.4)."
        ),
        "IncomingDocument.title": Explanation(
            "来文的标题，不加书名号。", "The title of the document answered, without 《》."
        ),
        "recipients": Explanation(
            _BODIES[0] + "末尾的冒号自动加（7.3.2）。", _BODIES[1] + " The colon is added (7.3.2)."
        ),
        "copy_to": Explanation(
            _BODIES[0] + "末尾的句号自动加（7.4.2）。", _BODIES[1] + " The full stop is added (7.4.2)."
        ),
        "circulate_to": Explanation(*_BODIES),
        "report_to": Explanation(*_BODIES),
        "send_to": Explanation(*_BODIES),
        "distribute_to": Explanation(*_BODIES),
        "body": _BODY,
        "Attachment.body": Explanation(
            "附件的正文，写法与公文正文相同；不写时只在正文之后列出附件名称。",
            "The attachment's text, written as a document's; without it, only the name is listed behind the text.",
        ),
        "opening": Explanation(
            "计算出来的部分之前的文字，写法与正文相同。", "What stands before the computed part; written as a body."
        ),
        "cause": Explanation("情况和事由，写法与正文相同。", "How things stand, and why; written as a body."),
        "basis": Explanation(
            '依据的名称，书名号要写：["《××办法》"]。', 'What it is based on, with its 《》: ["《××办法》"].'
        ),
        "Task.basis": Explanation("任务依据的文件。", "The document that the task is based on."),
        "attachments": Explanation(
            "按顺序编号；只有一个时不编号（7.3.4）。", "Numbered in their order; one alone bears no number (7.3.4)."
        ),
        "bound": Explanation(
            "false：不与正文一起装订，排在版记之后，首页注明发文字号（7.3.7）。",
            "false: not bound with the text; stands behind the imprint and bears the document's number (7.3.7).",
        ),
        "signature_mode": Explanation(
            "seal 盖章，no_seal 不盖章，signature_stamp 签名章（7.3.5）。",
            "With a seal, without one, or a signature stamp (7.3.5).",
        ),
        "seals": Explanation(
            "印章的图片，每个发文机关一枚，顺序相同；不写时留出盖章的位置。",
            "Pictures of the seals, one for each issuer in the same order; without them room is left for stamping.",
        ),
        "signatories": Explanation("用签名章时签名的人。", "Who signs, where a signature stamp is used."),
        "signature_stamp": Explanation(
            "签名章的图片；不写时留出位置（7.3.5.3）。", "A picture of the stamp; without it room is left (7.3.5.3)."
        ),
        "date_signed": Explanation(
            "负责人签发的日期，写作 2022-04-12，印作 2022年4月12日（7.3.5.4）。",
            "Written 2022-04-12, printed 2022年4月12日 (7.3.5.4).",
        ),
        "annotation": Explanation("圆括号自动加（7.3.6）。", "The brackets are added (7.3.6)."),
        "issued_text": Explanation(
            "印发、转发的文件本身，另起一页排在成文日期之后，不是附件。",
            "The text that is issued or forwarded: on a page of its own behind the date; no attachment.",
        ),
        "data": Explanation("PNG 或 JPEG，用 Base64 编码。", "PNG or JPEG, in Base64."),
        "width_chars": Explanation(
            "图片的宽度，按正文的字数，全宽是28。",
            "The picture's width in characters of the text; 28 is the whole width.",
        ),
        "alternative_text": Explanation(
            "给看不到图片的人的说明。", "What the picture shows, for those who cannot see it."
        ),
        "level": Explanation("1 到 4，对应一、（一）1.（1）（7.3.3）。", "1 to 4, as 一、（一）1.（1） (7.3.3)."),
        "Secrecy.level": Explanation("绝密、机密或秘密。", "绝密, 机密 or 秘密."),
        "heading": Explanation(
            "段首的标题句，用该级标题的字体。", "The sentence at the head of the paragraph, in the face of its level."
        ),
        "columns": Explanation(
            "每列一项；什么都不规定就写 {}。", "One entry for each column; {} where nothing is to be said of it."
        ),
        "header": Explanation(
            "表头的行，写法与 rows 相同；表格转页时重复。", "Rows as in `rows`, repeated on each page."
        ),
        "rows": Explanation(
            "每行是单元格的列表；单元格是文字，或带 column_span、row_span 的对象。被上方单元格占住的位置不写。",
            "Each row is a list of cells; a cell is a text, or an object with column_span or row_span. What a cell above covers "
            "is left out.",
        ),
        "width": Explanation(
            "与其他列的比例；不写则按内容。", "In proportion to the other columns; by its content if left out."
        ),
        "align": Explanation("left 左，center 中，right 右。", "Left, centre or right."),
        "measure": Explanation("如“万元”，不带“单位：”。", "Such as 万元, without 单位："),
        "notes": Explanation("“注：”和编号自动加。", "注： and numbers are added."),
        "landscape": Explanation(
            "true：横排，单独占横向的页；false：不横排。不写时，超过8列，或者各列不能折行的数字、字母并排超过156毫米，就横排（8）。",
            "true: the table stands on landscape pages of its own; false: on upright ones. If left out, it turns where it has more "
            "than 8 columns, or where what cannot break does not fit side by side (8).",
        ),
        "notice_label": Explanation(
            "报头左上角的字，如“内部资料　注意保存”。", "The words above the name, such as 内部资料　注意保存."
        ),
        "contents_shown": Explanation(
            "true：在文章之前列出本期要目。", "true: the articles' titles are listed before them."
        ),
        "Briefing.name": Explanation("简报的名称，印作红头。", "The briefing's name, printed red at its head."),
        "data_until": Explanation(
            "数据截止的日期，写作 2022-09-30。", "The day up to which the figures count, written 2022-09-30."
        ),
        "unit_kind": Explanation(
            "这些单位合起来的叫法，如“乡镇”。", "What the units are called together, such as 乡镇."
        ),
        "units": Explanation(
            "参加比较的单位，每项指标都要有它们的数。",
            "The units; each indicator needs a figure for every one of them.",
        ),
        "direction": Explanation(
            "higher_is_better 越高越好，lower_is_better 越低越好（控制类指标）。",
            "Whether a higher or a lower figure is the better one.",
        ),
        "Directed.direction": Explanation(
            "upward 上行（写签发人），downward 下行，level 平行。",
            "To a body above (with signers), below, or of the same level.",
        ),
        "decimal_places": Explanation(
            "印几位小数；不写时按数据的位数。", "Decimals printed; as many as the figures have if left out."
        ),
        "values": Explanation(
            "每个单位一项。完成率、同比、环比和排名由系统计算，不填。",
            "One entry for each unit. Completion, changes and ranks are computed, never given.",
        ),
        "ranking": Explanation(
            "写了就计算完成率和排名，在导语和正文之间写出，并附排名表。",
            "If given, completion and ranks are computed, told between opening and body, and listed in an attachment.",
        ),
        "time": Explanation("写作 2022-04-20T09:00。", "Written 2022-04-20T09:00."),
        "check_in": Explanation("写作 2022-04-20T08:30。", "Written 2022-04-20T08:30."),
        "reply_slip": Explanation("写了就附一张约谈回执。", "If given, a reply slip is attached."),
        "return_to": Explanation(
            "回执交到哪里，如“县政府督查室（传真 0359-5522000）”。", "Where the slip is to be returned to."
        ),
        "report_due": Explanation("整改报告交来的最后一天。", "The last day for the report on what was put right."),
        "topics": Explanation("每项一句；编号和标点自动加。", "One clause each; numbers and marks are added."),
        "requirements": Explanation("每项一句；编号和标点自动加。", "One clause each; numbers and marks are added."),
        "materials": Explanation("每项一句；编号和标点自动加。", "One clause each; numbers and marks are added."),
        "Clue.materials": Explanation(
            "证据材料，各有名称和页数。", "Pieces of evidence, each with its name and pages."
        ),
        "four_lists": Explanation(
            "任务、责任、措施、结果四张清单，作为附件排在后面；同一任务用同一编号。",
            "Four lists of tasks, responsibilities, steps and outcomes, attached; a task has the same number in all of them.",
        ),
    }
)


def explanation(model: type, name: str) -> str:
    """Both languages of a field's explanation, a line each; empty where the label tells all."""
    own = (EXPLANATIONS.get(f"{each.__name__}.{name}") for each in model.__mro__)
    found = next(filter(None, own), None) or EXPLANATIONS.get(name)
    return "\n".join(found) if found else ""
