"""Pages, style sheets and scripts are sent compressed; the answers of the JSON interface are left as they are."""

from __future__ import annotations

import gzip
from functools import lru_cache

from flask import Flask, Response, request

TEXT = ("text/", "image/svg+xml")
# Below this, the headers cost more than is saved.
LEAST = 1_000
# Style sheets and scripts come again and again; pages differ each time.
KEPT_FILES = 64


def init_app(app: Flask) -> None:
    app.after_request(_compressed)


def _compressed(response: Response) -> Response:
    if not (response.mimetype or "").startswith(TEXT):
        return response
    response.vary.add("Accept-Encoding")
    if (
        not request.accept_encodings["gzip"]
        or response.status_code != 200
        or "Content-Encoding" in response.headers
        or "Content-Range" in response.headers
        or request.method == "HEAD"
    ):
        return response
    is_file = response.direct_passthrough
    response.direct_passthrough = False
    data = response.get_data()
    if len(data) >= LEAST:
        response.set_data(_kept(data) if is_file else gzip.compress(data, 5, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
        # The compressed bytes are another representation than the file's own.
        if etag := response.get_etag()[0]:
            response.set_etag(etag, weak=True)
    return response


@lru_cache(maxsize=KEPT_FILES)
def _kept(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)
