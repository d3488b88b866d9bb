"""`make`: each file of data becomes a Word file, and a PDF and pictures of its pages where they are wanted."""

from __future__ import annotations

import argparse
import os
import sys
from collections import deque
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from generator.commands.exits import EXIT_CODES, MADE
from generator.commands.files import failed, read, tell, write
from generator.commands.progress import Progress
from generator.defaults import complete
from generator.errors import GeneratorError
from generator.model import load, parse
from generator.pipeline import admit, draw, file_name, generate
from generator.render import HIGHEST_DPI, LOWEST_DPI, USUAL_DPI, Converter, converter, pages

# A third LibreOffice gains nothing on two cores. Nobody waits at the other end of a line: a long document may take long.
RENDER_WORKERS, RENDER_SECONDS = 2, 600


class _Made(NamedTuple):
    """Files of one document by their endings, its own name, and typefaces → what stands in for them in its PDF."""

    files: Mapping[str, bytes]
    own_name: str
    substituted: Mapping[str, str]


def add_make(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], parents: Sequence[argparse.ArgumentParser]
) -> None:
    """Adds the command and its options."""
    make = commands.add_parser(
        "make",
        parents=parents,
        help="制作公文 make documents",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    make.add_argument(
        "files", nargs="+", metavar="FILE", help="JSON 文件，- 是标准输入 a JSON file; - is standard input"
    )
    make.add_argument(
        "-o",
        dest="output",
        metavar="OUT",
        help="写到哪里：一个文件；以 / 结尾、已有的文件夹或有几个 FILE 时是文件夹；- 是标准输出；不写则写在 FILE 旁边 "
        "where to: a file; a folder if it ends with /, is one, or there are several FILEs; - is standard output; "
        "beside each FILE if left out",
    )
    make.add_argument(
        "--classified",
        action="store_true",
        help="声明本机用于涉密环境：标有密级的公文才予制作 declares this machine for classified use: only then are documents "
        "with 密级 made",
    )
    make.add_argument(
        "--single-sided",
        action="store_true",
        help="单面印制：版记排在正文结束的那一页，不凑成双页 printed on one side: the imprint stands on the page on which the text "
        "ends, odd or even",
    )
    make.add_argument("--pdf", action="store_true", help="同时做成 PDF a PDF as well")
    make.add_argument(
        "--pdfa", action="store_true", help="同时做成 PDF/A-2b，供归档 a PDF as well, as PDF/A-2b for the archives"
    )
    make.add_argument("--png", action="store_true", help="同时做成每一页的图片 a picture of every page as well")
    make.add_argument(
        "--dpi",
        type=int,
        choices=range(LOWEST_DPI, HIGHEST_DPI + 1),
        metavar="N",
        default=USUAL_DPI,
        help=f"图片每英寸的点数，{LOWEST_DPI}–{HIGHEST_DPI}，不写是 {USUAL_DPI} dots per inch of the pictures",
    )
    make.set_defaults(run=_make, parser=make)


def _make(options: argparse.Namespace) -> int:
    drawn = options.pdf or options.pdfa or options.png
    if options.output == "-" and (drawn or len(options.files) > 1):
        options.parser.error("标准输出只能放一份 Word 文件 standard output holds one Word file only")
    if options.output and options.output.endswith((".pdf", ".png")):
        options.parser.error("OUT 是 Word 文件的名字 OUT is the name of the Word file")
    if not drawn:
        return _make_all(options, None)
    workers = min(RENDER_WORKERS, len(options.files))
    drawing = converter(os.environ.get("HONGTOU_RENDER_URL"), workers=workers, seconds=RENDER_SECONDS)
    try:
        return _make_all(options, drawing)
    finally:
        drawing.close()


def _make_all(options: argparse.Namespace, drawing: Converter | None) -> int:
    """Makes the documents, as many at once as there are LibreOffices, and writes them in the order of the command."""
    taken = {Path(name).resolve() for name in options.files if name != "-"}
    progress = Progress(len(options.files), sys.stderr)
    progress.show()
    threads = ThreadPoolExecutor(RENDER_WORKERS if drawing else 1)
    try:
        waiting = deque((name, threads.submit(_made, name, options, drawing)) for name in options.files)
        code, substituted = MADE, dict[str, str]()
        while waiting:
            name, made = waiting.popleft()
            made.exception()
            with progress.step():
                code = max(code, _write_all(name, made, options, taken))
            if not made.exception():
                substituted |= made.result().substituted
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
    if substituted:
        tell("代用字体 typefaces that stand in", ", ".join(f"{face} → {drawn}" for face, drawn in substituted.items()))
    return code


def _made(name: str, options: argparse.Namespace, drawing: Converter | None) -> _Made:
    data = parse(read(name))
    document = load(complete(data, options.site))
    admit(document, classified=options.classified)
    double_sided = not options.single_sided
    files = {".docx": generate(document, double_sided=double_sided, site=options.site)}
    if not drawing:
        return _Made(files, file_name(document), {})
    _drawn, pdf, typefaces = draw(
        document, drawing, archival=options.pdfa, double_sided=double_sided, site=options.site
    )
    if options.pdf or options.pdfa:
        files[".pdf"] = pdf
    if options.png:
        pictures = enumerate(pages(pdf, dpi=options.dpi), start=1)
        files.update({f"-{number}.png": picture for number, picture in pictures})
    return _Made(files, file_name(document), typefaces.substituted)


def _write_all(name: str, made: Future[_Made], options: argparse.Namespace, taken: set[Path]) -> int:
    """Writes the files of one document; tells on standard error what keeps them from being made."""
    try:
        files, own_name, _ = made.result()
        if options.output == "-":
            sys.stdout.buffer.write(files[".docx"])
            sys.stdout.buffer.flush()
            return MADE
        target = _target(name, options, own_name)
        for ending, data in files.items():
            path = target if ending == ".docx" else target.with_name(target.name.removesuffix(".docx") + ending)
            write(path, data, taken)
            print(path)
    except (OSError, GeneratorError) as error:
        return failed(name, error, options.language)
    return MADE


def _target(name: str, options: argparse.Namespace, own_name: str) -> Path:
    if options.output is None:
        # Standard input, `-`, has the current folder as its parent.
        return Path(name).parent / own_name
    output = Path(options.output)
    is_folder = len(options.files) > 1 or options.output.endswith("/") or output.is_dir()
    return output / own_name if is_folder else output
