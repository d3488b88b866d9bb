"""Names of one kind are parted by 、 and kinds by ， (GB/T 15834-2011); attachments are counted."""


def join_names(groups: tuple[tuple[str, ...], ...]) -> str:
    """各乡（镇）人民政府，县直各有关单位: ("甲", "乙"), ("丙",) → 甲、乙，丙."""
    return "，".join("、".join(names) for names in groups if names)


def attachment_label(index: int, count: int) -> str:
    """附件 alone for a single one, 附件1 … for several (GB/T 9704-2012, 7.3.7)."""
    return "附件" if count == 1 else f"附件{index + 1}"
