"""`series`: one shared notice and a list of units become a Word file for each unit, and one PDF of all to be printed."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.commands.exits import EXIT_CODES, MADE
from generator.commands.files import failed, read, write
from generator.commands.make import RENDER_SECONDS, RENDER_WORKERS
from generator.commands.progress import Progress
from generator.errors import Fault, GeneratorError, InvalidDocument
from generator.model import Document, parse
from generator.pipeline import admit, draw, file_name, generate
from generator.render import converter, joined
from generator.series import Series, load_series, read_series, series_name


def add_series(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], parents: Sequence[argparse.ArgumentParser]
) -> None:
    """Adds the command and its options."""
    series = commands.add_parser(
        "series",
        parents=parents,
        help="制作一批约谈通知书，每个单位一份 make an interview notice for each of many units",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    series.add_argument(
        "file", metavar="FILE", help="共同内容和各单位的 JSON，- 是标准输入 JSON of what is shared and of the units"
    )
    series.add_argument("-o", dest="output", metavar="DIR", default=".", help="写到哪个文件夹 the folder to write to")
    series.add_argument(
        "--classified",
        action="store_true",
        help="声明本机用于涉密环境 declares this machine for classified use",
    )
    series.add_argument(
        "--pdf",
        action="store_true",
        help="同时做成一个 PDF，供双面打印：每份从正面开始 one PDF of all as well, in which each begins on the front of a leaf",
    )
    series.set_defaults(run=_series)


def _series(options: argparse.Namespace) -> int:
    try:
        series = read_series(parse(read(options.file)))
        documents = tuple(load_series(series, options.site))
        for document in documents:
            admit(document, classified=options.classified)
        files = _files(series, documents, options)
        taken = {Path(options.file).resolve()}
        for name, data in files.items():
            path = Path(options.output) / name
            write(path, data, taken)
            print(path)
    except (OSError, GeneratorError) as error:
        return failed(options.file, error, options.language)
    return MADE


def _files(series: Series, documents: Sequence[Document], options: argparse.Namespace) -> dict[str, bytes]:
    """Every file by its name. Raises `InvalidDocument` with all that no page can hold."""
    files, found = {}, dict[int, Sequence[Fault]]()
    for row, document in enumerate(documents):
        found[row] = ()
        try:
            files[file_name(document)] = generate(document, site=options.site)
        except InvalidDocument as error:
            found[row] = error.faults
    if faults := series.gathered(found):
        raise InvalidDocument(*faults)
    return files | (
        {f"{series_name(documents[0], len(documents))}.pdf": _drawn(documents, options)} if options.pdf else {}
    )


def _drawn(documents: Sequence[Document], options: argparse.Namespace) -> bytes:
    progress = Progress(len(documents), sys.stderr)
    progress.show()
    drawing = converter(os.environ.get("HONGTOU_RENDER_URL"), workers=RENDER_WORKERS, seconds=RENDER_SECONDS)
    threads = ThreadPoolExecutor(RENDER_WORKERS)
    try:
        waiting = [threads.submit(draw, document, drawing, site=options.site) for document in documents]
        pdfs = []
        for drawn in waiting:
            drawn.exception()
            with progress.step():
                pdfs.append(drawn.result().pdf)
        return joined(pdfs)
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        drawing.close()
