"""Which typefaces a Word file names, used or not."""

from __future__ import annotations

from collections.abc import Mapping

from docx.oxml.ns import qn

from generator.fill.engine import parse

# Four ranges of characters in WordprocessingML (ECMA-376 part 1, 17.3.2.26), three in DrawingML (21.1.2.3).
RUN_FACES = [qn(f"w:{name}") for name in ("ascii", "hAnsi", "eastAsia", "cs")]
DRAWING_FACES = [qn(f"a:{name}") for name in ("latin", "ea", "cs")]


def named_typefaces(parts: Mapping[str, bytes]) -> frozenset[str]:
    """Names in the fonts of runs and styles, and in those of drawings and themes, of all parts of a Word file."""
    names: set[str] = set()
    for name, part in parts.items():
        if not name.endswith(".xml"):
            continue
        root = parse(part)
        for fonts in root.iter(qn("w:rFonts")):
            names.update(fonts.get(face, "") for face in RUN_FACES)
        names.update(font.get("typeface", "") for font in root.iter(*DRAWING_FACES))
    # “+mn-lt” refers to the theme, whose own names stand there.
    return frozenset(name for name in names if name and not name.startswith("+"))
