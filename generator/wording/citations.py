"""A document is cited by its title in 《》, and its number behind it in （） (GB/T 15834-2011)."""

# 《》 and 〈〉 alternate: the marks inside are of the other kind than the pair around them.
_INNER = str.maketrans("《》〈〉", "〈〉《》")


def cited(title: str, *, number: str) -> str:
    """《关于印发〈甲办法〉的通知》（甲发〔2022〕1号）; 《》 typed around the whole title are not doubled."""
    bare = title[1:-1] if _is_bracketed(title) else title.translate(_INNER)
    return f"《{bare}》（{number}）"


def _is_bracketed(title: str) -> bool:
    """Whether the first 《 belongs to the last 》: not so in 《甲》和《乙》."""
    inside = title[1:-1]
    depth = 0
    for character in inside:
        depth += (character == "《") - (character == "》")
        if depth < 0:
            return False
    return title.startswith("《") and title.endswith("》") and len(title) > 1
