"""The command line: `python -m generator make notice.json`. docs/command-line.md is its manual."""

from __future__ import annotations

import argparse
import errno
import json
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from generator.errors import ClassifiedRefused, GeneratorError, InvalidDocument, MalformedData
from generator.examples import example
from generator.language import LANGUAGES, SOURCE, genre_name, sentences
from generator.model import GENRES, load, parse, schema
from generator.pipeline import admit, file_name, generate

MADE, FAULTY_INPUT, WRONG_USAGE, OUR_FAULT, FILE_TROUBLE = range(5)

EXIT_CODES = """\
退出码 exit codes (几种情形都有时取最大的 the highest of those that apply):
  0  全部制成 all documents made
  1  有的数据有错误，已逐一列出 some data are faulty; every fault is listed on standard error
  2  命令写错了 the command is written wrongly
  3  本程序或模板的错误 a fault of this program or of a template
  4  有的文件读不出或写不进 a file could not be read or written
"""
# What the system says of a file, in Chinese; other errors keep its English words.
FILE_TROUBLES = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.ENOSPC: "磁盘满了",
    errno.EROFS: "磁盘只能读",
    errno.ENAMETOOLONG: "文件名太长",
}
TAKEN = "本次命令读过或写过这个文件，不再写 read or written by this command already, not written again"


def main(arguments: Sequence[str]) -> int:
    """Carries out one command and returns its exit code."""
    options = _parser().parse_args(arguments)
    code: int = options.run(options)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator",
        description="把 JSON 写成公文 Turns JSON into official Chinese documents.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    spoken = argparse.ArgumentParser(add_help=False)
    spoken.add_argument("--language", choices=LANGUAGES, default=SOURCE, help="所用的语言 language of what is printed")

    make = commands.add_parser(
        "make",
        parents=[spoken],
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
    make.set_defaults(run=_make, parser=make)

    genres = commands.add_parser("genres", parents=[spoken], help="列出文种 list the genres")
    genres.set_defaults(run=_genres)
    for name, meaning, data in (
        ("schema", "数据格式 JSON Schema of a genre's data", schema),
        ("example", "示例数据 example data of a genre", example),
    ):
        command = commands.add_parser(name, help=meaning)
        command.add_argument("genre", choices=tuple(GENRES), metavar="GENRE", help="、".join(GENRES))
        command.set_defaults(run=_print, data=data)
    return parser


def _genres(options: argparse.Namespace) -> int:
    for genre in GENRES:
        print(genre, genre_name(genre, options.language), sep="\t")
    return MADE


def _print(options: argparse.Namespace) -> int:
    # An example's 12.5 was read as a Decimal; as a float it is written 12.5 again.
    print(json.dumps(options.data(options.genre), ensure_ascii=False, indent=2, default=float))
    return MADE


def _make(options: argparse.Namespace) -> int:
    if options.output == "-" and len(options.files) > 1:
        options.parser.error("标准输出只能放一份公文 standard output holds one document only")
    taken = {Path(name).resolve() for name in options.files if name != "-"}
    return max(_make_one(name, options, taken) for name in options.files)


def _make_one(name: str, options: argparse.Namespace, taken: set[Path]) -> int:
    """Makes one document; tells on standard error what keeps it from being made."""
    try:
        document = load(parse(sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()))
        admit(document, classified=options.classified)
        data = generate(document, double_sided=not options.single_sided)
        if options.output == "-":
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        else:
            target = _target(name, options, file_name(document))
            _write(target, data, taken)
            print(target)
    except OSError as error:
        # A finished file that cannot be moved into place is told by its place.
        trouble = error.strerror or str(error)
        _tell(error.filename2 or error.filename or name, FILE_TROUBLES.get(error.errno or 0, ""), trouble)
        return FILE_TROUBLE
    except GeneratorError as error:
        ours = not isinstance(error, MalformedData | InvalidDocument | ClassifiedRefused)
        if ours:
            traceback.print_exception(error)
        for fault in error.faults:
            _tell(name, fault.pointer, " ".join(sentences(fault, options.language)))
        return OUR_FAULT if ours else FAULTY_INPUT
    return MADE


def _target(name: str, options: argparse.Namespace, own_name: str) -> Path:
    if options.output is None:
        # Standard input, `-`, has the current folder as its parent.
        return Path(name).parent / own_name
    output = Path(options.output)
    is_folder = len(options.files) > 1 or options.output.endswith("/") or output.is_dir()
    return output / own_name if is_folder else output


def _write(target: Path, data: bytes, taken: set[Path]) -> None:
    """Writes a file whole or not at all."""
    if target.resolve() in taken:
        raise FileExistsError(None, TAKEN, str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    # A folder beside the target is on the same disk, so the finished file can be renamed into place.
    with TemporaryDirectory(dir=target.parent, prefix=".hongtou-") as folder:
        unfinished = Path(folder) / "document"
        unfinished.write_bytes(data)
        unfinished.replace(target)
    taken.add(target.resolve())


def _tell(*parts: str) -> None:
    print(": ".join(part for part in parts if part), file=sys.stderr)


def _our_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Keeps an unforeseen error from ending with Python's own code, 1, which here means faulty data."""
    sys.__excepthook__(kind, error, trace)
    if issubclass(kind, Exception):
        raise SystemExit(OUR_FAULT)


if __name__ == "__main__":
    sys.excepthook = _our_fault
    sys.exit(main(sys.argv[1:]))
