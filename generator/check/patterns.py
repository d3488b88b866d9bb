"""What elements look like when they are written, rightly or wrongly: the marks by which they are found."""

import re

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
_OPEN, _CLOSE = r"[〔\[［(（【﹝]", r"[〕\]］)）】﹞]"
_YEAR = "(?:19|20)[0-9０-９]{2}"

# 国办发〔2022〕5号 and its misspellings: other brackets, 第, leading zeros, blanks; more than a few blanks part
# two things, and are not tried from each of their places anew.
NUMBER = re.compile(
    rf"(?P<code>[{HAN}]{{1,15}})?\s{{0,9}}(?P<open>{_OPEN})(?P<before>\s{{0,9}})(?P<year>{_YEAR})(?P<after>\s{{0,9}})(?P<close>{_CLOSE})"
    r"(?P<gap>\s{0,9})(?P<word>第?)(?P<blank>\s{0,9})(?P<serial>[0-9０-９]{1,5})\s{0,9}号"
)
# 第5号 of an order or of minutes; 第12期（总第12期） of a briefing.
PLAIN_NUMBER = re.compile(r"第\s*[0-9]{1,5}\s*号")
ISSUE = re.compile(r"第\s*[0-9]{1,5}\s*期(?:（总第?[0-9]{1,6}期）)?")

_CHINESE_DIGITS = "〇零○一二三四五六七八九十"
# A date by itself, in any of the ways in which people write one.
DATE = re.compile(
    rf"(?:[0-9０-９]{{2,4}}|[{_CHINESE_DIGITS}]{{2,4}})\s*年\s*(?:[0-9０-９]{{1,2}}|[{_CHINESE_DIGITS}]{{1,3}})\s*月"
    rf"\s*(?:[0-9０-９]{{1,2}}|[{_CHINESE_DIGITS}]{{1,3}})\s*[日号]"
    r"|[0-9]{4}\s*[.．\-－/／]\s*[0-9]{1,2}\s*[.．\-－/／]\s*[0-9]{1,2}"
)

COPY_NUMBER = re.compile("[0-9]{3,8}")
SECRECY = re.compile(r"(?:绝密|机密|秘密)(?:[★☆*].*)?")
URGENCY = re.compile("特急|加急|特提|平急|急件")
SIGNERS = re.compile(r"签发人\s*[:：]?.*")
ATTACHMENT_NOTE = re.compile(r"附件?\s*[一二三四五六七八九十0-9]*\s*[:：、.．]")
ATTACHMENT_NOTE_GOES_ON = re.compile(r"(?:附件)?\s*[0-9]{1,2}\s*[.．、:：]")
ATTACHMENT_LABEL = re.compile(r"(?P<number>.{2,40}号)?\s*附件?\s*[一二三四五六七八九十0-9]*\s*[:：]?")
ANNOTATION = re.compile(r"[（(].*[）)][。]?")
COPY_TO = re.compile(r"(?P<label>抄送|主送|分送|抄报|报|送|发)\s*[:：]")
PRINTING = re.compile(rf".*(?:{DATE.pattern})\s*(?:印发|印)?")
PRINT_COUNT = re.compile(r"[（(]?共印\s*[0-9]+\s*份[）)]?")
ATTENDANCE = re.compile(r"(?:出席|请假|列席|缺席|主持|记录)\s*[:：]")
EDITOR_NOTE = re.compile(r"编者按\s*[:：]")
CONTENTS_LABEL = re.compile("本期要目|目录|导读")
SENTENCE_END = re.compile(r"[。；：！？;:!?…][”’）》)]*$")
# The words that name a kind of document, the longest first; 通知书 and 简报 are none of the fifteen, but are written.
GENRE_WORDS = (
    *("通知书", "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案"),
    *("纪要", "简报", "函", "令"),
)
