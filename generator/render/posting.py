"""One request to a service elsewhere: bytes there, bytes back, and whatever goes wrong as an error of ours."""

from __future__ import annotations

from collections.abc import Mapping
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from generator.errors import Fault, GeneratorError, RendererBusy, RenderTimeout


def web_address(address: str, *, of: str) -> str:
    """The address without a slash at its end. Raises ValueError, naming what it is the address of."""
    if not address.startswith(("http://", "https://")):
        raise ValueError(f"not the address of {of}: {address}")
    return address.rstrip("/")


def post(
    address: str, body: bytes, content_type: str, *, seconds: float, meanings: Mapping[int, GeneratorError]
) -> bytes:
    """What the service answers with. `meanings` holds the error that a refusing status stands for.

    Raises one of these, `RendererBusy` for every other trouble, or `RenderTimeout`.
    """
    request = Request(address, body, {"Content-Type": content_type})
    try:
        with urlopen(request, timeout=seconds) as answer:
            return bytes(answer.read())
    except HTTPError as error:
        with error:
            raise meanings.get(error.code, unreachable()) from error
    except (OSError, HTTPException) as error:
        # A time limit that passes while the connection is made comes as the reason of another error.
        if isinstance(error, TimeoutError) or isinstance(getattr(error, "reason", None), TimeoutError):
            raise late(seconds) from error
        raise unreachable() from error


def unreachable() -> RendererBusy:
    """The service gives no answer that can be used."""
    return RendererBusy(Fault("renderer-unreachable"))


def late(seconds: float) -> RenderTimeout:
    """The service did not answer in time."""
    return RenderTimeout(Fault("render-timeout", parameters={"seconds": round(seconds)}))
