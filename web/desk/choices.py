"""What the values of a choice are called on the page."""

from __future__ import annotations

from collections.abc import Mapping

from flask_babel import lazy_gettext as _

# The key is a field's name and a value. Values in Chinese are their own names.
_LABELS: Mapping[tuple[str, str], str] = {
    ("format", "general"): _("文件格式（通用）"),
    ("format", "letter"): _("信函格式"),
    ("joint_mark", "all"): _("列出所有联合行文机关"),
    ("joint_mark", "lead"): _("只用主办机关"),
    ("signature_mode", "seal"): _("盖印章"),
    ("signature_mode", "no_seal"): _("不盖章"),
    ("signature_mode", "signature_stamp"): _("用签名章"),
    ("direction", "upward"): _("上行（写签发人）"),
    ("direction", "downward"): _("下行"),
    ("direction", "level"): _("平行"),
    ("direction", "higher_is_better"): _("越高越好"),
    ("direction", "lower_is_better"): _("越低越好"),
    ("level", "绝密"): _("绝密"),
    ("level", "机密"): _("机密"),
    ("level", "秘密"): _("秘密"),
    ("urgency", "特急"): _("特急"),
    ("urgency", "加急"): _("加急"),
    ("quarter", "1"): _("第一季度"),
    ("quarter", "2"): _("第二季度"),
    ("quarter", "3"): _("第三季度"),
    ("quarter", "4"): _("第四季度"),
}


def choice_label(name: str, value: object) -> str:
    """The value's name in the reader's language; itself where it has none."""
    return str(_LABELS.get((name, str(value)), value))
