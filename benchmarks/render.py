"""How long one `POST /api/v1/render` takes: `python -m benchmarks.render [ROUNDS]`.

A server in this process answers requests over loopback, one at a time. `first` is the first request after the start,
which also compiles the template and may load the dictionary for titles. `deflate` is the share that compressing the
text takes by itself: no service that answers with a .docx file can do without it.
"""

from __future__ import annotations

import logging
import statistics
import sys
from collections.abc import Callable
from functools import partial
from http.client import HTTPConnection
from threading import Thread
from time import perf_counter

from werkzeug.serving import make_server

from app import create_app
from generator import GENRES
from generator.package import read_parts
from generator.package.compression import deflate

ROUNDS = 100
HEADERS = {"Content-Type": "application/json"}


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, create_app())
    Thread(target=server.serve_forever, daemon=True).start()
    print(f"POST /api/v1/render, {rounds} requests of each genre, milliseconds")
    print(f"{'':28}{'kB':>6}{'first':>8}{'median':>8}{'95 %':>8}{'deflate':>9}")
    for genre in GENRES:
        example = _ask(server.port, "GET", f"/api/v1/genres/{genre}/example")
        post = partial(_ask, server.port, "POST", "/api/v1/render", example)
        first, document = _timed(post)
        times = [_timed(post)[0] for _ in range(rounds)]
        median = statistics.median(times)
        compress = partial(deflate, read_parts(document)["word/document.xml"])
        compressing = statistics.median(_timed(compress)[0] for _ in range(rounds))
        slow = statistics.quantiles(times, n=20)[-1]
        print(f"{genre:28}{len(document) / 1024:6.1f}{first:8.1f}{median:8.1f}{slow:8.1f}{compressing / median:9.0%}")
    server.shutdown()


def _ask(port: int, method: str, path: str, body: bytes | None = None) -> bytes:
    connection = HTTPConnection("127.0.0.1", port)
    connection.request(method, path, body, HEADERS)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    if answer.status != 200:
        raise SystemExit(content.decode())
    return content


def _timed(work: Callable[[], bytes]) -> tuple[float, bytes]:
    """Milliseconds that the work takes, and what it gives."""
    start = perf_counter()
    result = work()
    return (perf_counter() - start) * 1000, result


if __name__ == "__main__":
    main()
