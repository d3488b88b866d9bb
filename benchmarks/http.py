"""How many notices a second the service makes: `python -m benchmarks.http`.

gunicorn serves with two workers, as `make run` starts it, and wrk asks over loopback for a few seconds: by turns for
the notice, made anew each time, and for the ready bytes of the same notice from the same server.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from http.client import HTTPConnection
from pathlib import Path
from time import sleep

from benchmarks.cases import NOTICE

PORT = 8931
CONNECTIONS, SECONDS, ROUNDS = 4, 4, 3
ADDRESSES = {"made": "/api/v1/render", "ready": "/ready"}
SCRIPT = """
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local file = io.open("{path}", "rb")
wrk.body = file:read("*a")
file:close()
"""


def main() -> None:
    if shutil.which("wrk") is None:
        raise SystemExit("wrk is missing: apt-get install wrk")
    command = ["-m", "gunicorn", "--bind", f"127.0.0.1:{PORT}", "--workers", "2", "--no-control-socket"]
    server = subprocess.Popen([sys.executable, *command, "--log-level", "error", "benchmarks.service:create()"])
    try:
        wait()
        rates: dict[str, list[float]] = {name: [] for name in ADDRESSES}
        for _ in range(ROUNDS):
            for name, address in ADDRESSES.items():
                rates[name].append(requests_per_second(address))
    finally:
        server.terminate()
        server.wait()
    made, ready = (statistics.median(rates[name]) for name in ADDRESSES)
    print(f"Notices a second: {made:.0f} made, {ready:.0f} handed out ready; ratio {made / ready:.3f}")


def wait() -> None:
    for _ in range(100):
        connection = HTTPConnection("127.0.0.1", PORT)
        try:
            connection.request("GET", "/healthz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            sleep(0.2)
        finally:
            connection.close()
    raise SystemExit("the server does not answer")


def requests_per_second(address: str) -> float:
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(SCRIPT.format(path=Path(NOTICE).resolve()))
        script.flush()
        options = [f"-c{CONNECTIONS}", "-t1", f"-d{SECONDS}s", "-s", script.name]
        command = ["wrk", *options, f"http://127.0.0.1:{PORT}{address}"]
        answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in answer or "Socket errors" in answer:
        raise SystemExit(answer)
    found = re.search(r"Requests/sec:\s+([\d.]+)", answer)
    assert found, answer
    return float(found[1])


if __name__ == "__main__":
    main()
