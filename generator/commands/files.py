"""Files as commands read and write them, and what they tell of trouble with them."""

from __future__ import annotations

import errno
import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.commands.exits import FAULTY_INPUT, FILE_TROUBLE, NOT_DRAWN, OUR_FAULT
from generator.errors import (
    ClassifiedRefused,
    GeneratorError,
    InvalidDocument,
    InvalidOptions,
    MalformedData,
    RendererBusy,
    RendererMissing,
    RenderTimeout,
    UnreadableFile,
)
from generator.language import sentences

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

THEIRS = (MalformedData, InvalidDocument, InvalidOptions, ClassifiedRefused, UnreadableFile)
RENDERERS = (RendererMissing, RendererBusy, RenderTimeout)


def read(name: str) -> bytes:
    """A file, or standard input."""
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def failed(name: str, error: OSError | GeneratorError, language: str) -> int:
    """Tells on standard error what kept a command from its work on a file, and returns the exit code."""
    if isinstance(error, OSError):
        # A finished file that cannot be moved into place is told by its place.
        trouble = error.strerror or str(error)
        tell(error.filename2 or error.filename or name, FILE_TROUBLES.get(error.errno or 0, ""), trouble)
        return FILE_TROUBLE
    ours = not isinstance(error, (*THEIRS, *RENDERERS))
    if ours:
        traceback.print_exception(error)
    for fault in error.faults:
        tell(name, fault.pointer, " ".join(sentences(fault, language)))
    return OUR_FAULT if ours else NOT_DRAWN if isinstance(error, RENDERERS) else FAULTY_INPUT


def write(target: Path, data: bytes, taken: set[Path]) -> None:
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


def tell(*parts: str) -> None:
    """A line on standard error."""
    print(": ".join(part for part in parts if part), file=sys.stderr)
