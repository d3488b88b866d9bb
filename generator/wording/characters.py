"""Single characters: which ones a Word file cannot hold, and how wide each is."""

import re
import unicodedata
from functools import lru_cache

# What XML 1.0 cannot hold (C0 controls, surrogates, U+FFFE, U+FFFF), what no program may exchange (the other
# noncharacters), what prints as nothing or as a box (DEL and C1 with NEL, which ends a line and so is gone once a text
# is cut into lines), and what can show a text in an order other than its own (bidirectional embeddings, overrides and
# isolates).
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)

# Of what is told of single characters, so much is kept: more different ones than any office writes. What else a text
# may hold is looked up anew, and takes no memory.
MOST_KEPT = 8192


def illegal_character(text: str) -> tuple[int, str] | None:
    """Place (from 1) and name (`U+0007`) of the first character that must not enter a document."""
    # Nearly every text is; what is printable in Unicode's sense is legal, and that is seen ten times as fast.
    if text.isprintable():
        return None
    found = _ILLEGAL.search(text)
    return (found.start() + 1, f"U+{ord(found[0]):04X}") if found else None


def width(text: str) -> float:
    """Width in 字: 1 for a full-width character, 0.5 for ASCII and other half-width ones, 0 for combining marks."""
    return sum(map(_character_width, text))


@lru_cache(MOST_KEPT)
def _character_width(character: str) -> float:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    match unicodedata.east_asian_width(character):
        case "F" | "W":
            return 1
        case "A":
            # “ ” … — · ① are set in the East Asian face, where they fill a square; é and ā in no face do.
            return 0.5 if unicodedata.name(character, "").startswith("LATIN") else 1
    return 0.5
