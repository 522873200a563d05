"""A Roundtable of its own for a test: a temporary database, a free port on loopback, stopped at the end."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def built_program() -> Path:
    """ROUNDTABLE_BINARY, else the debug build, else the release build."""
    named = os.environ.get("ROUNDTABLE_BINARY")
    places = [Path(named)] if named else [ROOT / ".build" / kind / "roundtable" for kind in ("debug", "release")]
    for place in places:
        if os.access(place, os.X_OK):
            return place.resolve()
    raise FileNotFoundError("There is no built program at " + " or ".join(map(str, places)))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`address` to open, `database` and `program` to look behind it, `printed()` for what it said at its terminal."""

    def __init__(
        self, demonstration: bool = True, stage: str | None = None, environment: dict | None = None,
        serving: bool = True, archives: Path | None = None, size: str | None = None,
    ):
        self.folder = Path(tempfile.mkdtemp(prefix="roundtable-browser-"))
        self.database = self.folder / "roundtable.sqlite"
        self.program = built_program()
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self.log = self.folder / "server.log"
        # Settings of the one who runs the tests must not reach the server under test.
        self.environment = {
            key: value for key, value in os.environ.items() if key != "PORT" and not key.startswith("ROUNDTABLE_")
        }
        self.environment.update(environment or {})
        self.served = ["--archives", str(archives)] if archives else ["--database", str(self.database)]
        self.process: subprocess.Popen | None = None
        try:
            if demonstration and not archives:
                self.command("demo", *(["--stage", stage] if stage else []), *(["--size", size] if size else []))
            if serving:
                self.start()
        except BaseException:
            self.close()
            raise

    def command(self, name: str, *words: str, check: bool = True) -> subprocess.CompletedProcess:
        """Runs another command of the program on this server's database."""
        done = subprocess.run(
            [str(self.program), name, *words, "--database", str(self.database)],
            cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=300,
        )
        if check and done.returncode != 0:
            raise RuntimeError(f"roundtable {name} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
        return done

    def start(self) -> None:
        """Starts on the database as it is; also after `stop()` or `kill()`."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [str(self.program), "serve", *self.served, "--port", str(self.port)],
                cwd=self.folder, env=self.environment, stdout=log, stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + 30
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"The server did not come up (state {self.process.poll()}):\n{self.printed()}")
            time.sleep(0.05)

    def _answers(self) -> bool:
        try:
            urllib.request.urlopen(self.address, timeout=2).close()
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False
        return True

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.kill()
        self.process = None

    def kill(self) -> None:
        """What a power cut does to the process."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.process = None

    def close(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def printed(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def printed_links(self) -> dict[str, str]:
        """The links printed at the terminal, by the words that stand before each on its line."""
        links = {}
        for line in self.printed().splitlines():
            found = re.search(r"https?://\S+", line)
            if found:
                path = re.sub(r"^https?://[^/]*", "", found.group())
                links[line[: found.start()].strip(" \t:–—-")] = self.address + path
        return links
