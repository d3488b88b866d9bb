"""The command line: `python -m generator make notice.json`. docs/command-line.md is its manual."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from generator.commands.check import add_check
from generator.commands.exits import EXIT_CODES, MADE, OUR_FAULT
from generator.commands.files import tell
from generator.commands.make import add_make
from generator.commands.series import add_series
from generator.commands.templates import add_templates
from generator.errors import InvalidConfiguration
from generator.examples import example
from generator.language import LANGUAGES, SOURCE, genre_name, sentences
from generator.model import GENRES, schema
from generator.pipeline import NO_SITE
from generator.site import read_site


def main(arguments: Sequence[str]) -> int:
    """Carries out one command and returns its exit code."""
    options = _parser().parse_args(arguments)
    if "configuration" in options:
        try:
            options.site = read_site(Path(options.configuration)) if options.configuration else NO_SITE
        except InvalidConfiguration as error:
            for fault in error.faults:
                tell(options.configuration, fault.pointer, " ".join(sentences(fault, options.language)))
            return OUR_FAULT
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

    configured = argparse.ArgumentParser(add_help=False)
    configured.add_argument(
        "--config",
        dest="configuration",
        metavar="FILE",
        default=os.environ.get("HONGTOU_CONFIG"),
        help="本单位的配置文件，不写就取环境变量 HONGTOU_CONFIG configuration of the site, else that of HONGTOU_CONFIG",
    )

    add_make(commands, [spoken, configured])
    add_series(commands, [spoken, configured])
    add_check(commands, [spoken, configured])
    add_templates(commands, [spoken, configured])
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


def _our_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Keeps an unforeseen error from ending with Python's own code, 1, which here means faulty data."""
    sys.__excepthook__(kind, error, trace)
    if issubclass(kind, Exception):
        raise SystemExit(OUR_FAULT)


def _printed(arguments: Sequence[str]) -> int:
    """The command; a reader of what it prints who has enough, as `head` has, is no trouble."""
    try:
        code = main(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still to be printed goes nowhere, or Python would stumble again at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return MADE
    return code


if __name__ == "__main__":
    sys.excepthook = _our_fault
    sys.exit(_printed(sys.argv[1:]))
