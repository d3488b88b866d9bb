"""How the elements of a 公文 are written, read leniently."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DATE = r"(?P<year>(?:19|20)[0-9]{2})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
_DATE_IN_HAN = (
    r"(?P<han_year>[一二][〇○零一二三四五六七八九]{3})年"
    r"(?P<han_month>[一二三四五六七八九十]{1,2})月(?P<han_day>[一二三四五六七八九十]{1,3})日"
)

NUMBER = re.compile(
    r"(?P<code>[\u3400-\u4dbf\u4e00-\u9fff]{1,15})〔(?P<year>(?:19|20)[0-9]{2})〕第?(?P<serial>[1-9][0-9]{0,4})号(?P<rest>.*)"
)
SIGNERS = re.compile(r"签发人[：:](?P<names>.+)")
DATE = re.compile(f"{_DATE}|{_DATE_IN_HAN}")
COPY_NUMBER = re.compile("[0-9]{6}")
SECRECY = re.compile("(?P<level>绝密|机密|秘密)(★(?P<period>.+))?")
ANNOTATION = re.compile(r"[（(](?P<text>.+)[）)]")
COPY_TO = re.compile(r"抄\s*送[：:](?P<names>.+)")
PRINTING = re.compile(rf"(?P<office>\S.*?){_DATE}印发?")
ATTACHMENT = re.compile(r"附件[0-9]{0,2}[：:]?")
ATTACHMENT_NOTE = re.compile(r"附件[：:](?P<first>.+)")
NUMBERED = re.compile(r"[0-9]{1,2}[.．、](?P<title>.+)")
RECIPIENTS = re.compile(r"(?P<names>[^。；！？]{2,500})[：:]")
TITLE = re.compile(
    r"(通知书?|通报|意见|决定|决议|公告|通告|公报|议案|批复|函|报告|请示|纪要|方案|办法|规定)(（[^（）]*）)?$"
)
ENDED = re.compile(r"[。；：！？，、;:,]$")
# Names of joint issuers on one line of 署名.
NAMES_APART = re.compile(r"\s{2,}|\u3000+")

_BODY = re.compile(
    "(府|室|局|委|委员会|会|厅|部|组|中心|院|站|所|队|公司|专班|处|科|镇|乡|街道|党组|社|学校|大学|行|团|馆|台|庭|署|指挥部)$"
)
_PUNCTUATION = re.compile(r"[。，；：！？、,;:!?]")


def is_name(line: str, longest: int) -> bool:
    """Whether a line may be a name alone: short, and without punctuation."""
    return len(line) <= longest and not _PUNCTUATION.search(line) and not DATE.search(line)


def is_body(line: str, longest: int) -> bool:
    """Whether a line is the name of an official body, by the word at its end."""
    return is_name(line, longest) and _BODY.search(line) is not None


def parted(text: str, marks: str) -> Iterator[str]:
    """The text cut at the marks that stand in no brackets."""
    depth, part = 0, ""
    for character in text:
        depth += (character in "（(") - (character in "）)")
        if character in marks and depth <= 0:
            yield part
            part = ""
        else:
            part += character
    yield part
