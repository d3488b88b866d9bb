"""The text that a document must show, from its data alone: what was given, and the words that clause or genre adds."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from generator import load
from generator.model.official import OfficialDocument
from tests.document_text import BREAK
from tests.strategies import bare

Data = dict[str, Any]


@dataclass(frozen=True)
class Columns:
    """Texts beside one another, or below where a line is too short: a tab or the end of a paragraph between them."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Title:
    """Text whose lines the layout chooses: a title, a list; only blanks at the end of a line may go."""

    text: str


Expected = str | Columns | Title

LINE_ENDS = re.compile("\r\n|[\n\r\u2028\u2029]")
# What stands at the edge of pasted text.
EDGES = "".join(map(chr, range(0x2000, 0x200C))) + "\t \u00a0\u1680\u202f\u205f\u3000\ufeff"
WEEKDAYS = "一二三四五六日"
CHINESE_DIGITS = "零一二三四五六七八九十"


def assert_reads(found: list[str], expected: Iterable[Expected]) -> None:
    """The paragraphs are the expected ones: all of them, in order, and nothing else."""
    rest = list(found)
    for item in expected:
        match item:
            case str():
                assert rest[:1] == [item], (rest[:1], item)
                del rest[0]
            case Title(text):
                pattern = r"\s*".join(map(re.escape, rest[0].split(BREAK)))
                assert re.fullmatch(pattern, text), (rest[0], text)
                del rest[0]
            case Columns(texts):
                wanted, read = "\t".join(texts), rest.pop(0).removeprefix("\t")
                while len(read) < len(wanted):
                    read += "\t" + rest.pop(0).removeprefix("\t")
                assert read == wanted, (read, wanted)
    assert rest == [], rest


# Genres whose whole text is typed, but for what these fields make.
WRITTEN = {"notice", "circular", "opinion", "decision", "letter", "report", "request"}
COMPUTED = {"figures", "ranking", "four_lists"}


def expected_text(data: Data, *, recipients_moved: bool = False) -> Iterator[Expected]:
    """Recipients that leave page one no room for text are moved to the imprint (7.3.2)."""
    match data["genre"]:
        case "briefing":
            return briefing(data)
        case "minutes":
            return minutes(data)
        case "order":
            return order(data)
    return official(data, recipients_moved=recipients_moved)


def official(data: Data, *, recipients_moved: bool) -> Iterator[Expected]:
    document = load(data)
    assert isinstance(document, OfficialDocument)
    letter = document.layout_format == "letter"
    yield from letter_head(data) if letter else general_head(data)
    yield title(data["title"])
    recipients = listed(data["recipients"]) if data.get("recipients") else None
    if recipients and not recipients_moved:
        yield f"{recipients}："
    attachments = list(data.get("attachments", []))
    if data["genre"] == "interview_notice":
        yield from interview(data)
        attachments += [reply_slip(data)] if "reply_slip" in data else []
    elif data["genre"] in WRITTEN and not COMPUTED & data.keys():
        yield from body(data.get("opening", []))
        yield from body(data["body"])
    else:
        # What a genre composes or computes is proved in tests/model/; here it has to arrive.
        yield from body([block.model_dump() for block in document.blocks])
        attachments = [attachment.model_dump(exclude_none=True) for attachment in document.all_attachments]
    yield from attachment_note(attachments)
    yield from signature(data)
    yield from after_the_date(data, attachments)
    if recipients and recipients_moved:
        yield f"主送：{recipients}。"
    yield from imprint(data)
    yield from attachment_pages(attachments, number=document_number(data), bound=False)


def order(data: Data) -> Iterator[Expected]:
    number = f"第{data['order_number']}号"
    attachments = data.get("attachments", [])
    yield from issuers_mark(data, "令")
    yield number
    yield from body(data["body"])
    yield from attachment_note(attachments)
    yield from signature(data | {"signature_mode": "signature_stamp"})
    yield from after_the_date(data, attachments)
    yield from imprint(data)
    yield from attachment_pages(attachments, number=number, bound=False)


def minutes(data: Data) -> Iterator[Expected]:
    given, attachments = data["document_number"], data.get("attachments", [])
    number = f"〔{given['year']}〕{given['serial']}号" if "year" in given else f"第{given['serial']}号"
    yield Title(data["issuer_mark"].strip())
    yield number
    yield Columns(("　".join(name.strip() for name in data["issuers"]), day(data["date_signed"])))
    if "title" in data:
        yield title(data["title"])
    yield from body(data["body"])
    yield from attachment_note(attachments)
    for label, field in (("出席", "attendees"), ("请假", "absentees"), ("列席", "observers")):
        if data.get(field):
            units = (each["unit"].strip() + "、".join(name.strip() for name in each["persons"]) for each in data[field])
            # Names stay whole, by line breaks.
            yield Title(f"{label}：{'　'.join(units)}")
    yield from attachment_pages(attachments)
    yield from imprint(data | {"copy_to": data.get("circulate_to")}, label="分送")
    yield from attachment_pages(attachments, number=number, bound=False)


def corner_marks(data: Data) -> list[str]:
    marks = []
    if "copy_number" in data:
        marks.append(str(data["copy_number"]).zfill(6))
    if secrecy := data.get("secrecy"):
        marks.append(secrecy["level"] + (f"★{secrecy['period'].strip()}" if "period" in secrecy else ""))
    if "urgency" in data:
        marks.append(data["urgency"])
    return marks


def document_number(data: Data) -> str:
    number = data["document_number"]
    return f"{number['issuer_code']}〔{number['year']}〕{number['serial']}号"


def issuers_mark(data: Data, word: str) -> Iterator[Expected]:
    issuers = [name.strip() for name in data["issuers"]]
    if "issuer_mark" in data:
        yield Title(data["issuer_mark"].strip())
    elif data.get("joint_mark", "all") == "all" and len(issuers) > 1:
        yield from (*issuers, word)
    else:
        yield Title(issuers[0] + word)


def general_head(data: Data) -> Iterator[Expected]:
    yield from corner_marks(data)
    yield from issuers_mark(data, "文件")
    number, signers = document_number(data), data.get("signers", [])
    if not signers:
        yield number
        return
    # Two a row, the number before those of the last row.
    names = [f"签发人：{signers[0]}", *signers[1:]]
    before = (len(names) - 1) // 2 * 2
    yield Columns((*names[:before], number, *names[before:]))


def letter_head(data: Data) -> Iterator[Expected]:
    yield Title(data.get("issuer_mark", data["issuers"][0]).strip())
    first, *others = corner_marks(data) or [""]
    yield f"{first}\t{document_number(data)}"
    yield from others


def attachment_note(attachments: list[Data]) -> Iterator[Expected]:
    titles = [attachment["title"].strip() for attachment in attachments]
    if len(titles) == 1:
        yield f"附件：{titles[0]}"
    else:
        for number, text in enumerate(titles, start=1):
            yield f"{'附件：' if number == 1 else ''}{number}.\t{text}"


def after_the_date(data: Data, attachments: list[Data]) -> Iterator[Expected]:
    if annotation := data.get("annotation"):
        text = annotation.strip()
        typed = text.startswith("（") and text.endswith("）") and text.count("（") == text.count("）")
        yield f"（{text[1:-1].strip()}）" if typed else f"（{text}）"
    if issued := data.get("issued_text"):
        yield title(issued["title"])
        yield from body(issued["body"])
    yield from attachment_pages(attachments)


def attachment_pages(attachments: list[Data], *, number: str = "", bound: bool = True) -> Iterator[Expected]:
    """Those that are bound with the text; or, behind the imprint, those that are not and bear the document's number."""
    for position, attachment in enumerate(attachments, start=1):
        if "body" in attachment and attachment.get("bound", True) == bound:
            yield number + ("附件" if len(attachments) == 1 else f"附件{position}")
            yield title(attachment["title"])
            yield from body(attachment["body"])


def signature(data: Data) -> Iterator[Expected]:
    names = tuple(name.strip() for name in data["issuers"])
    match data.get("signature_mode", "seal"):
        case "seal":
            yield Columns(names)
        case "no_seal":
            yield from names
        case "signature_stamp":
            for signatory in data["signatories"]:
                # A picture of the stamp bears the name.
                name = "" if "signature_stamp" in signatory else f"\t{signatory['name'].strip()}"
                yield signatory["post"].strip() + name
    yield Columns((day(data["date_signed"]),))


def imprint(data: Data, *, label: str = "抄送") -> Iterator[Expected]:
    if data.get("copy_to"):
        yield f"{label}：{listed(data['copy_to'])}。"
    if printing := data.get("printing"):
        yield f"{printing['office'].strip()}\t{day(printing['date'])}印发"


def briefing(data: Data) -> Iterator[Expected]:
    if "notice_label" in data:
        yield data["notice_label"].strip()
    yield data["name"].strip()
    total = f"（总第{data['total_issue_number']}期）" if "total_issue_number" in data else ""
    yield f"第{data['issue_number']}期{total}"
    yield Columns((data["editor"].strip(), day(data["date_issued"])))
    for position, note in enumerate(data.get("editor_note", [])):
        yield note if position else f"编者按：{note}"
    if data.get("contents_shown"):
        yield "本期要目"
        yield from ("".join(lines(article["title"])) for article in data["articles"])
    for article in data["articles"]:
        yield title(article["title"])
        yield from body(article["body"])
        if "credit" in article:
            yield f"（{article['credit'].strip()}供稿）"
    for label, field in (("报", "report_to"), ("送", "send_to"), ("发", "distribute_to")):
        if field in data:
            yield f"{label}：{listed(data[field])}。"
    if "print_count" in data:
        yield f"（共印{data['print_count']}份）"


def interview(data: Data) -> Iterator[Expected]:
    """The text that an interview notice makes of its facts."""
    yield from body(data["cause"])
    basis = f"根据{together(data['basis'])}，" if data.get("basis") else ""
    recipients = data["recipients"]
    one = len(recipients) == 1 and (isinstance(recipients[0], str) or len(recipients[0]) == 1)
    yield f"{basis}决定对{'你单位' if one else '你们'}进行约谈。现将有关事项通知如下："
    for position, (heading, texts) in enumerate(interview_sections(data), start=1):
        yield f"{CHINESE_DIGITS[position]}、{heading}"
        yield from texts


def interview_sections(data: Data) -> Iterator[tuple[str, list[str]]]:
    moment = datetime.fromisoformat(data["time"])
    weekday = WEEKDAYS[moment.weekday()]
    contact = data["contact"]
    yield "约谈对象", [ended(together(data["interviewees"]))]
    yield "约谈时间", [f"{day(data['time'][:10])}（星期{weekday}）{moment.hour}:{moment.minute:02}。"]
    yield "约谈地点", [ended(data["place"].strip())]
    yield "约谈人", [ended(together(data["interviewers"]))]
    yield "约谈内容", items(data["topics"])
    yield "有关要求", items(data["requirements"])
    if data.get("materials"):
        yield "需准备的材料", items(data["materials"])
    if slip := data.get("reply_slip"):
        returned = f"于{day(slip['return_by'])}前反馈至{slip['return_to'].strip()}"
        yield "回执报送", [ended(f"请填写附件中的回执，{returned}")]
    if "report_due" in data:
        yield "整改报告期限", [f"请于{day(data['report_due'])}前报送整改报告。"]
    yield "联系方式", [ended(f"联系人：{contact['name'].strip()}，电话：{contact['telephone'].strip()}")]


def reply_slip(data: Data) -> Data:
    slip = data["reply_slip"]
    words = ["单位\n（盖章）", "参加人员", "姓名", "职务", "联系电话", "是否按时\n参加", "备注"]
    given = [f"请于{day(slip['return_by'])}前反馈。", f"反馈至：{slip['return_to'].strip()}。"]
    return {"title": "约谈回执", "body": [{"kind": "table", "rows": [words], "notes": given}]}


def body(given: str | Iterable[str | Data]) -> Iterator[Expected]:
    for block in lines(given) if isinstance(given, str) else given:
        if isinstance(block, str):
            yield block.strip(EDGES)
            continue
        match block["kind"]:
            case "heading":
                yield block["text"].strip()
            case "run_in_heading":
                yield block["heading"] + block["text"]
            case "paragraph" | "list_item":
                yield block["text"]
            case "image":
                yield from caption(block)
            case "table":
                yield from caption(block)
                if block.get("measure"):
                    yield f"单位：{block['measure'].strip()}"
                for row in (*block.get("header", []), *block["rows"]):
                    texts = (cell if isinstance(cell, str) else cell["text"] for cell in row)
                    yield from (joined for text in texts if (joined := BREAK.join(text.splitlines())))
                yield from notes(block.get("notes", []))


def notes(texts: list[str]) -> Iterator[str]:
    """注： before the first; numbered where there are several."""
    for number, text in enumerate(texts, start=1):
        yield f"{'注：' if number == 1 else ''}\t{f'{number}.' if len(texts) > 1 else ''}{text}"


def caption(block: Data) -> Iterator[str]:
    if block.get("caption"):
        yield block["caption"].strip()


def title(text: str) -> Expected:
    """Line breaks that were asked for are kept, and then there are no others."""
    found = lines(text)
    return BREAK.join(found) if len(found) > 1 else Title(found[0])


def lines(text: str) -> list[str]:
    return [line for given in LINE_ENDS.split(text) if (line := given.strip(EDGES))]


def day(text: str) -> str:
    read = date.fromisoformat(text)
    return f"{read.year}年{read.month}月{read.day}日"


def listed(bodies: list[Any]) -> str:
    kinds = [bodies] if isinstance(bodies[0], str) else bodies
    return "，".join("、".join(bare(name) for name in kind) for kind in kinds)


def together(names: list[str]) -> str:
    """Titles in 《》 that touch do without 、 (GB/T 15834-2011)."""
    return "、".join(name.strip() for name in names).replace("》、《", "》《")


def ended(text: str) -> str:
    return text if text[-1] in "。？！" else f"{text}。"


def items(clauses: list[str]) -> list[str]:
    """Numbered unless there is one; ； between those of one sentence, 。 where one has sentences of its own."""
    bare = [clause.strip().removesuffix("。").removesuffix("；") for clause in clauses]
    if len(bare) == 1:
        return [ended(bare[0])]
    mark = "。" if any("。" in clause for clause in bare) else "；"
    *first, last = (f"{number}.{clause}" for number, clause in enumerate(bare, start=1))
    return [*(f"{item}{mark}" for item in first), f"{last}。"]
