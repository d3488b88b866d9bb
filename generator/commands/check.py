"""`check`: data of a document, or any Word file, held against the standard and the rules of writing."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from pathlib import Path

from generator.check import Change
from generator.checking import Checked, check_data, check_file, marked, mended
from generator.commands.exits import EXIT_CODES, FAULTY_INPUT, MADE
from generator.commands.files import failed, read, write
from generator.commands.make import RENDER_SECONDS
from generator.defaults import complete
from generator.errors import GeneratorError
from generator.model import WORD_FILES, parse
from generator.render import HIGHEST_DPI, LOWEST_DPI, Converter, NoConverter, converter
from generator.reporting import changes_data, report_data, report_lines

_USUAL_DPI = 100


def add_check(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], parents: Sequence[argparse.ArgumentParser]
) -> None:
    """Adds the command and its options."""
    check = commands.add_parser(
        "check",
        parents=parents,
        help="检查公文 check documents",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    check.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="公文的 JSON，或任何 .docx；- 是标准输入 data of a document, or any .docx; - is standard input",
    )
    check.add_argument(
        "--fix",
        metavar="OUT",
        help="把能改的文字改好，写到这个 JSON 文件；只用于一份 JSON "
        "mends what can be mended and writes the data to OUT; for one file of data",
    )
    check.add_argument(
        "--pictures",
        metavar="DIR",
        help="把标出问题的页面图片写到这个文件夹 writes pictures of the pages, with the places marked, to this folder",
    )
    check.add_argument(
        "--dpi",
        type=int,
        choices=range(LOWEST_DPI, HIGHEST_DPI + 1),
        metavar="N",
        default=_USUAL_DPI,
        help=f"图片每英寸的点数，{LOWEST_DPI}–{HIGHEST_DPI}，不写是 {_USUAL_DPI} dots per inch of the pictures",
    )
    check.add_argument(
        "--single-sided",
        action="store_true",
        help="单面印制：版记不必在双页 printed on one side: the imprint need not stand on an even page",
    )
    check.add_argument("--json", action="store_true", help="输出 JSON，一份文件一行 prints JSON, a line for each file")
    check.add_argument("--all", action="store_true", help="符合的各条也列出 lists what holds, too")
    check.add_argument(
        "--no-pages",
        action="store_true",
        help="不画页面，只查文字和文件本身 draws no pages: writing and the file itself only",
    )
    check.add_argument(
        "--classified", action="store_true", help="声明本机用于涉密环境 declares this machine for classified use"
    )
    check.set_defaults(run=_check, parser=check)


def _check(options: argparse.Namespace) -> int:
    if options.fix and len(options.files) > 1:
        options.parser.error("--fix 只用于一份文件 --fix takes one file")
    if options.no_pages and options.pictures:
        options.parser.error("--no-pages 没有图片 --no-pages has no pictures")
    url = os.environ.get("HONGTOU_RENDER_URL")
    drawing = NoConverter() if options.no_pages else converter(url, seconds=RENDER_SECONDS)
    try:
        return max(_check_one(name, options, drawing) for name in options.files)
    finally:
        drawing.close()


def _check_one(name: str, options: argparse.Namespace, drawing: Converter) -> int:
    """Checks one file and prints its report."""
    try:
        content = read(name)
        changes: tuple[Change, ...] | None = None
        # A .doc is refused with the word what to do about it.
        if content.startswith(WORD_FILES):
            if options.fix:
                options.parser.error("--fix 只用于 JSON --fix takes data")
            # Without the option the file itself tells.
            double_sided = False if options.single_sided else None
            checked = check_file(content, drawing, classified=options.classified, double_sided=double_sided)
        else:
            data = complete(parse(content), options.site)
            if options.fix:
                data, changes = mended(data)
            checked = check_data(
                data,
                drawing,
                classified=options.classified,
                double_sided=not options.single_sided,
                site=options.site,
            )
            if changes is not None:
                text = json.dumps(data, ensure_ascii=False, indent=2, default=float)
                write(Path(options.fix), f"{text}\n".encode(), set())
        _print(name, checked, changes, options)
        if options.pictures:
            _draw(name, checked, options)
    except (OSError, GeneratorError) as error:
        return failed(name, error, options.language)
    return FAULTY_INPUT if checked.report.fails else MADE


def _print(name: str, checked: Checked, changes: Sequence[Change] | None, options: argparse.Namespace) -> None:
    if options.json:
        data = {"file": name, **report_data(checked.report, options.language)}
        if changes is not None:
            data["changes"] = changes_data(changes)
        print(json.dumps(data, ensure_ascii=False))
        return
    print(name)
    for change in changes or ():
        print(f"  {change.code} {change.pointer}: {change.before} → {change.after}")
    for line in report_lines(checked.report, options.language, every=options.all):
        print(line)


def _draw(name: str, checked: Checked, options: argparse.Namespace) -> None:
    for number, picture in enumerate(marked(checked, dpi=options.dpi), start=1):
        path = Path(options.pictures) / f"{Path(name).stem}-{number}.png"
        write(path, picture, set())
        if not options.json:
            print(path)
