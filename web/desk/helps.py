"""What a field wants and what it is called, where the schema's own explanation speaks of JSON and not of the form."""

from __future__ import annotations

from collections.abc import Mapping

from flask_babel import lazy_gettext as _

HELPS: Mapping[str, str] = {
    "title": _("自动按词意分行；要在某处分行，就在那里按回车。"),
    "basis": _("依据的文件名称，连书名号一起写，按回车加下一个。"),
    "signature_mode": "",
    "format": "",
    "joint_mark": _("联合行文时用。"),
    "date_signed": _("负责人签发的日期。"),
    "seals": _("印章图片，最好是透明底的 PNG；不放图片就留出盖章的位置。"),
    "secrecy": _("有密级就要有份号。没有声明用于涉密环境的系统不制作。"),
    "bound": "",
    "editor_note": _("一行写一段；“编者按：”三个字自动加。"),
    "contents_shown": "",
    "return_to": _("写明回执交到哪里和传真、电话。"),
    "values": _("每个单位一项。完成率、同比、环比和排名自动计算。"),
    "direction": "",
    "level": "",
    "print_count": "",
}

# What a field is called within another one, where its name alone would say less: part, field.
LABELS: Mapping[tuple[str, str], str] = {
    ("contact", "name"): _("姓名"),
    ("signatories", "name"): _("姓名"),
    ("candidates", "name"): _("姓名"),
}

# What each kind of control explains of itself.
KIND_HELPS: Mapping[str, str] = {
    "bodies": _("输入名称后按回车。点名称之间的标点，可以在顿号（同类）和逗号（不同类）之间切换。也可以整行粘贴。"),
    "names": _("输入名称后按回车；可以整行粘贴。"),
    "clauses": _("一行写一项；编号和标点自动加。"),
    "figure": "",
    "body": "",
    "date": "",
    "time": "",
    "picture": "",
}
