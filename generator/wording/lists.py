"""Names of one kind are parted by 、 and kinds by ， (GB/T 15834-2011)."""


def join_names(groups: tuple[tuple[str, ...], ...]) -> str:
    """各乡（镇）人民政府，县直各有关单位: ("甲", "乙"), ("丙",) → 甲、乙，丙."""
    return "，".join("、".join(names) for names in groups if names)
