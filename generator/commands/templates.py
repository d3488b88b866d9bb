"""The keeper's bench on the command line: `python -m generator templates list | variables | check | preview`."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.check import Finding
from generator.check.template import REMARKS, format_of, usable, variables
from generator.check.template_safety_rules import SAFETY_RULES
from generator.commands.exits import FAULTY_INPUT, MADE, NOT_DRAWN
from generator.commands.files import RENDERERS, failed, tell, write
from generator.commands.make import RENDER_SECONDS
from generator.errors import Fault, GeneratorError, TemplateFault
from generator.examples import example
from generator.language import basis, finding_data, finding_sentences, place, sentences
from generator.model import GENRES, Document, load
from generator.model.labels import LABELS
from generator.package import read_parts, within_limits
from generator.pipeline import document_format, fill_template, inspect, templates_in_use
from generator.render import USUAL_DPI, converter, pages
from generator.standard.skeletons import SKELETONS
from generator.templates import BUILT_IN, versions

_SOURCES = {"built-in": "内置 built-in", "site": "本单位 site", "kept": "留存的上一版 kept version"}


class _Template(NamedTuple):
    """A template as the keeper names it: its format, its file, its bytes."""

    format: str
    path: Path
    data: bytes


def add_templates(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], parents: Sequence[argparse.ArgumentParser]
) -> None:
    """Adds `templates` and its four commands."""
    parser = commands.add_parser("templates", help="查看、检查模板 look at and check templates")
    inner = parser.add_subparsers(required=True, metavar="COMMAND")

    listed = inner.add_parser("list", parents=parents, help="列出各版式用的模板 list the template of each format")
    listed.add_argument("--json", action="store_true", help="输出 JSON print JSON")
    listed.set_defaults(run=_list)
    for name, run, meaning in (
        ("variables", _variables, "列出模板里的标签和所在段落 list the tags of a template, each with its paragraph"),
        ("check", _check, "检查模板是否符合标准 check whether a template keeps the standard"),
        ("preview", _preview, "用示例数据填模板 fill a template with its example"),
    ):
        command = inner.add_parser(name, parents=parents, help=meaning)
        command.add_argument("template", metavar="T", help="版式名或 .docx 文件 a format, or a .docx file")
        command.add_argument(
            "--format", choices=tuple(SKELETONS), help="文件的版式；不写就看文件名和标签 format of the file"
        )
        if name == "preview":
            command.add_argument("--pdf", action="store_true", help="同时做成 PDF a PDF as well")
            command.add_argument(
                "--png", action="store_true", help="同时做成每一页的图片 a picture of every page as well"
            )
            command.add_argument("-o", dest="output", metavar="OUT", help="写到哪里 where to")
            command.add_argument(
                "--genre", choices=tuple(GENRES), metavar="GENRE", help="用哪个文种的示例 whose example"
            )
        else:
            command.add_argument("--json", action="store_true", help="输出 JSON print JSON")
        command.set_defaults(run=_guarded(run), parser=command)


def _guarded(run: Callable[[argparse.Namespace, _Template], int]) -> Callable[[argparse.Namespace], int]:
    """Reads the template before a command runs; a file that is not there, or is no template, is told."""

    def guarded(options: argparse.Namespace) -> int:
        try:
            return run(options, _template(options))
        except OSError as error:
            return failed(options.template, error, options.language)
        except GeneratorError as error:
            for fault in error.faults:
                tell(options.template, " ".join(sentences(fault, options.language)))
            return NOT_DRAWN if isinstance(error, RENDERERS) else FAULTY_INPUT

    return guarded


def _template(options: argparse.Namespace) -> _Template:
    """The file of a format, the site's own before the built-in one, whether it is in use or not; or any other file."""
    name = options.template
    if name in SKELETONS:
        own = options.site.templates / f"{name}.docx" if options.site.templates else None
        path = own if own is not None and own.exists() else BUILT_IN / f"{name}.docx"
        return _Template(name, path, path.read_bytes())
    path = Path(name)
    data = path.read_bytes()
    if options.format or path.stem in SKELETONS:
        return _Template(options.format or path.stem, path, data)
    return _Template(_guessed(data), path, data)


def _guessed(data: bytes) -> str:
    """The format that the tags point to; what cannot be read is found out by the check itself."""
    try:
        return format_of(read_parts(data)) if within_limits(data) else next(iter(SKELETONS))
    except GeneratorError:
        return next(iter(SKELETONS))


def _list(options: argparse.Namespace) -> int:
    choices = templates_in_use(options.site)
    site = options.site.templates
    kept = {each.name: len(versions(site, each.name)) if site else 0 for each in choices}
    if options.json:
        listed = [
            {
                "format": each.name,
                "source": each.source,
                "path": str(each.path),
                "versions_kept": kept[each.name],
                "site_template_refused": each.refused,
                "findings": [finding_data(found, options.language) for found in each.findings],
            }
            for each in choices
        ]
        print(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        _print_table(
            ("版式 format", "来源 source", "留存 kept", "文件 file"),
            [(each.name, _SOURCES[each.source], str(kept[each.name]), str(each.path)) for each in choices],
        )
        for each in choices:
            if each.refused and site:
                print(f"\n{site / f'{each.name}.docx'}: 没有使用 not used")
                _print_findings(each.findings, options.language)
    return FAULTY_INPUT if any(each.refused for each in choices) else MADE


def _variables(options: argparse.Namespace, template: _Template) -> int:
    if not within_limits(template.data):
        raise TemplateFault(Fault("template-unreadable", parameters={"name": template.path.name}))
    found = variables(read_parts(template.data), template.format)
    if options.json:
        listed = [
            {
                "tag": each.tag.text,
                "names": sorted(each.tag.names),
                "known": each.known,
                "meant": each.meant,
                "place": dataclasses.asdict(each.tag.place),
            }
            for each in found
        ]
        print(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        rows = [
            (
                each.tag.text,
                "、".join(LABELS.get(name, name) for name in sorted(each.tag.names)),
                "√" if each.known else f"? {each.meant or ''}".strip(),
                place(each.tag.place, options.language),
            )
            for each in found
        ]
        _print_table(("标签 tag", "取自 from", "认得 known", "位置 place"), rows)
    return MADE if all(each.known for each in found) else FAULTY_INPUT


def _check(options: argparse.Namespace, template: _Template) -> int:
    findings = inspect(template.data, template.format)
    sound = usable(findings)
    if options.json:
        listed = [finding_data(found, options.language) for found in findings]
        told = {"format": template.format, "path": str(template.path), "usable": sound, "findings": listed}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        verdict = "可以使用 usable" if sound else "不能使用 not usable"
        print(f"{template.path} ({template.format}): {verdict}")
        _print_findings(findings, options.language)
    return MADE if sound else FAULTY_INPUT


def _preview(options: argparse.Namespace, template: _Template) -> int:
    findings = inspect(template.data, template.format)
    _print_findings(findings, options.language)
    if any(found.code in SAFETY_RULES for found in findings):
        return FAULTY_INPUT
    documents = (load(example(genre)) for genre in ([options.genre] if options.genre else GENRES))
    document = next((each for each in documents if document_format(each) == template.format), None)
    if document is None:
        parser: argparse.ArgumentParser = options.parser
        parser.error(f"{options.genre} 不用这个版式 is not of the format {template.format}")
    target = Path(options.output or f"{template.path.stem}-preview.docx")
    taken = {template.path.resolve()}
    for ending, content in _previews(options, document, template.data).items():
        path = target if ending == ".docx" else target.with_name(target.name.removesuffix(".docx") + ending)
        write(path, content, taken)
        print(path)
    return MADE if usable(findings) else FAULTY_INPUT


def _previews(options: argparse.Namespace, document: Document, data: bytes) -> dict[str, bytes]:
    """Files by their endings: the Word file, and its PDF and pages as LibreOffice draws them."""
    files = {".docx": fill_template(document, data, site=options.site)}
    if not (options.pdf or options.png):
        return files
    drawing = converter(os.environ.get("HONGTOU_RENDER_URL"), workers=1, seconds=RENDER_SECONDS)
    try:
        pdf = drawing.pdf(fill_template(document, data, renderer="libreoffice", site=options.site))
    finally:
        drawing.close()
    if options.pdf:
        files[".pdf"] = pdf
    if options.png:
        files |= {f"-{number}.png": picture for number, picture in enumerate(pages(pdf, dpi=USUAL_DPI), start=1)}
    return files


def _print_findings(findings: Sequence[Finding], language: str) -> None:
    """A paragraph for each finding: its code, clause, strength and place, what is wrong, how to mend it."""
    for found in findings:
        message, hint = finding_sentences(found, language)
        mark = "·" if found.code in REMARKS else "✗"
        print(
            f"{mark} {found.code} ({basis(found, language)}) {place(found.place, language)}\n    {message}\n    {hint}"
        )


def _print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as their widest cell; 汉字 take two places in a terminal."""
    widths = [max(map(_places, column)) for column in zip(head, *rows, strict=True)]
    for row in (head, *rows):
        cells = (cell + " " * (width - _places(cell)) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def _places(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
