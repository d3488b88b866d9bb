"""Counting numbers are written in Chinese numerals (GB/T 15835-2011)."""

_DIGITS = "零一二三四五六七八九"
_PLACES = ("千", "百", "十", "")


def chinese_numeral(number: int) -> str:
    """一, 十, 二十一, 一百一十, 二千零二十二: the whole numbers from 1 to 9999."""
    if not 1 <= number <= 9999:
        raise ValueError(f"no Chinese numeral for {number}: 1 to 9999")
    numeral = ""
    for place, digit in zip(_PLACES, f"{number:04}", strict=True):
        if digit != "0":
            numeral += _DIGITS[int(digit)] + place
        elif numeral and not numeral.endswith("零"):
            numeral += "零"
    numeral = numeral.rstrip("零")
    return numeral.removeprefix("一") if 10 <= number <= 19 else numeral
