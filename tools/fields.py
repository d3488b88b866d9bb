"""Writes docs/fields.md, every field of every genre, from the model itself: `python -m tools.fields`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from generator.language import field_name, genre_name
from generator.model.base import Value
from generator.model.blocks import Block
from generator.model.explanations import explanation
from generator.model.genres import GENRES
from generator.model.labels import LABELS
from generator.model.official import OfficialDocument

TARGET = Path(__file__).resolve().parent.parent / "docs" / "fields.md"

BLOCKS = frozenset(get_args(get_args(Block)[0]))

_BLOCK_WORDS = dict.fromkeys(BLOCKS, "文字 text、[正文的块 blocks](#heading)")
_WORDS = {
    str: "文字 text",
    bytes: "Base64",
    int: "整数 integer",
    bool: "true、false",
    Decimal: "数 number",
    date: "日期 date",
    datetime: "时间 date and time",
}

_HEAD = """\
# 字段 · Fields

各文种的数据有哪些字段。**粗体**的必填，其余可以不写；不写的不会编造。字段里套着的对象，见后面同名的表。
本页由 `python -m tools.fields` 从程序写出；机器用的格式见 `python -m generator schema 文种`。

What the data of each genre may hold. Fields in **bold** must be there. Objects inside a field have a table of their own below.
Written by `python -m tools.fields` from the model; for programs there is `python -m generator schema GENRE`.
"""
_SHARED = """\
## 公文共有的字段 · Shared by the genres

除纪要、命令（令）和工作简报以外，各文种都有。All genres but 纪要, 命令（令） and 工作简报 have them.

"""


def main() -> None:
    TARGET.write_text(handbook(), encoding="utf-8")
    print(TARGET)


def handbook() -> str:
    """The whole page, Markdown."""
    shared = OfficialDocument.model_fields
    parts = [_HEAD, _SHARED + _table(OfficialDocument, shared)]
    for genre, model in GENRES.items():
        inherits = issubclass(model, OfficialDocument)
        own = [name for name in model.model_fields if not (inherits and _is_shared(model, name)) and name != "genre"]
        also = "共有的字段，加上 The shared fields, and:\n\n" if inherits else ""
        parts.append(f"## {genre_name(genre)} {genre_name(genre, 'en')} `{genre}`\n\n{also}" + _table(model, own))
    parts += [f"## {model.__name__}\n\n" + _table(model, model.model_fields) for model in _nested()]
    return "\n".join(parts)


def _is_shared(model: type[Value], name: str) -> bool:
    base = OfficialDocument.model_fields.get(name)
    return base is not None and base.is_required() == model.model_fields[name].is_required()


def _table(model: type[Value], names: Iterable[str]) -> str:
    rows = ["| 字段 Field | 名称 Name | 类型 Type | 写法 How |", "| --- | --- | --- | --- |"]
    for name in names:
        field = model.model_fields[name]
        shown = f"**`{name}`**" if field.is_required() else f"`{name}`"
        label = f"{LABELS[name]}<br>{field_name(name, 'en')}"
        how = explanation(model, name).replace("\n", "<br>").replace("|", "\\|")
        rows.append(f"| {shown} | {label} | {_kind(field.annotation)} | {how} |")
    return "\n".join([*rows, ""])


def _kind(annotation: Any) -> str:
    """What a field holds: words for plain values, links for objects."""
    types = dict.fromkeys(_types(annotation))
    named = _BLOCK_WORDS if BLOCKS.issubset(types) else {}
    words = dict.fromkeys(named.get(each) or _words(each) for each in types)
    several = any(get_origin(part) is tuple for part in _parts(annotation))
    return ("列表 list: " if several and not named else "") + "、".join(words)


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)


def _words(kind: Any) -> str:
    if isinstance(kind, type) and issubclass(kind, Value):
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    return _WORDS.get(kind) or f"`{kind}`"


def _nested() -> list[type[Value]]:
    """Every value that stands inside another, in the order in which the genres lead to it."""
    found: dict[type[Value], None] = {}
    waiting: list[type[Value]] = list(GENRES.values())
    while waiting:
        model = waiting.pop(0)
        types = (each for field in model.model_fields.values() for each in _types(field.annotation))
        inside = [each for each in types if isinstance(each, type) and issubclass(each, Value)]
        waiting += [each for each in inside if each not in found]
        found |= dict.fromkeys(inside)
    return list(found)


def _types(annotation: Any) -> Iterator[Any]:
    """The plain types, the values and the literals that an annotation is made of."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif isinstance(annotation, type) and (annotation in _WORDS or issubclass(annotation, Value)):
        yield annotation
    else:
        for argument in get_args(annotation):
            yield from _types(argument)


if __name__ == "__main__":
    main()
