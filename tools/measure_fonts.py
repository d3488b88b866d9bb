"""Measures how wide the fonts that LibreOffice draws with set each character: `python -m tools.measure_fonts`.

It writes `generator/layout/metrics.json`: for each official typeface, the characters that are not one em wide, by their
widths in thousandths of an em, as the font that stands in for the typeface has them. What that font lacks is drawn from
Noto CJK. Above U+2DFF only the half-width forms are measured: the rest is full-width.
"""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

from generator.standard import faces

METRICS = Path(__file__).resolve().parent.parent / "generator" / "layout" / "metrics.json"

# Each typeface, and what lends the characters that its stand-in lacks (tools/fonts).
FALLBACKS: Mapping[str, str] = {
    faces.FANG_SONG: "Noto Serif CJK SC",
    faces.KAI: "Noto Serif CJK SC",
    faces.HEI: "Noto Sans CJK SC",
    faces.SONG: "Noto Serif CJK SC",
    faces.XIAO_BIAO_SONG: "Noto Serif CJK SC:bold",
}
# Latin to symbols, and the half-width forms.
MEASURED = (*range(0x20, 0x7F), *range(0xA0, 0x2E00), *range(0xFF61, 0xFFEF))
FULL_WIDTH = 1000


def measured() -> dict[str, dict[str, str]]:
    """Typeface → width → characters, from the fonts that are installed here."""
    return {face: _by_width((_font(face), _font(fallback))) for face, fallback in FALLBACKS.items()}


def _by_width(fonts: Iterable[TTFont]) -> dict[str, str]:
    found = defaultdict(list)
    glyphs = [(font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm) for font in fonts]
    for code in MEASURED:
        for characters, advances, em in glyphs:
            if code in characters:
                found[round(advances[characters[code]][0] * FULL_WIDTH / em)].append(chr(code))
                break
    return {str(width): "".join(found[width]) for width in sorted(found) if width != FULL_WIDTH}


def _font(name: str) -> TTFont:
    """The font that fontconfig answers with, as LibreOffice asks it."""
    answer = subprocess.run(
        ["fc-match", "-f", "%{file}\n%{postscriptname}", name], capture_output=True, text=True, check=True
    ).stdout
    path, postscript_name = answer.split("\n")
    if not path.endswith(".ttc"):
        return TTFont(path)
    return next(font for font in TTCollection(path).fonts if font["name"].getDebugName(6) == postscript_name)


def main() -> None:
    METRICS.write_text(json.dumps(measured(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{METRICS.relative_to(Path.cwd())} {METRICS.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
