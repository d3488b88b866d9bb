"""Writes every template into a folder: `python -m template_builder [FOLDER]`."""

import sys
from pathlib import Path

from generator.standard.skeletons import SKELETONS
from template_builder.formats import build

DEFAULT = Path(__file__).resolve().parent.parent / "templates_docx"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    for name in SKELETONS:
        path = folder / f"{name}.docx"
        path.write_bytes(build(name))
        print(path)


if __name__ == "__main__":
    main()
