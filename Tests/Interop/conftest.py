"""What the interop tests may ask for: the built program, a world made by it, and that world served.

Run by bin/test, or alone: .build/python/bin/python -m pytest Tests/Interop
"""

from __future__ import annotations

import http.cookiejar
import re
import shutil
import sys
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))

from roundtable_server import Server  # noqa: E402


class Visitor:
    """Somebody with a browser that keeps cookies and runs no scripts."""

    def __init__(self, server: Server):
        self.server = server
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar)

    def get(self, path: str):
        return self.opener.open(urllib.parse.urljoin(self.server.address, path), timeout=20)

    def page(self, path: str) -> str:
        return self.get(path).read().decode()

    def sign_in(self, name: str) -> "Visitor":
        """By the link printed at the terminal, whose page has one button."""
        printed = self.server.printed_links()
        link = next(link for words, link in printed.items() if words.startswith(name))
        form = re.search(r'<form class="form".*?</form>', self.page(link), re.S).group()
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form))
        action = re.search(r'action="([^"]+)"', form).group(1)
        self.opener.open(self.server.address + action, urllib.parse.urlencode(hidden).encode(), timeout=20)
        return self


@pytest.fixture(scope="session")
def world():
    """GROOVE in its active life, made by the program and served by it."""
    served = Server(stage="active")
    yield served
    served.close()


@pytest.fixture(scope="session")
def finished():
    """GROOVE closed, as the demonstration tells it; not served."""
    made = Server(stage="closed", serving=False)
    yield made
    made.close()


@pytest.fixture(scope="session")
def begun():
    """GROOVE in design; not served, and never written to."""
    made = Server(stage="design", serving=False)
    yield made
    made.close()


@pytest.fixture
def house(begun):
    """A copy of it for one test alone; not served."""
    copy = Server(demonstration=False, serving=False)
    shutil.copytree(begun.folder, copy.folder, dirs_exist_ok=True)
    yield copy
    copy.close()


@pytest.fixture(scope="session")
def member(world):
    return Visitor(world).sign_in("Joseph Banda")


@pytest.fixture(scope="session", params=["public", "members", "full"])
def each_archive(finished, request):
    """One archive for each audience, the members' in French."""
    written = finished.folder / f"for {request.param}"
    language = "fr" if request.param == "members" else "en"
    finished.command(
        "archive", "groove", "--to", str(written), "--audience", request.param, "--language", language
    )
    return written


@pytest.fixture(scope="session")
def archive(finished):
    """The archive of GROOVE, moved away from where it was written: nothing in it may depend on its place."""
    written = finished.folder / "written"
    finished.command("archive", "groove", "--to", str(written))
    moved = finished.folder / "a folder elsewhere"
    shutil.move(written, moved)
    return moved
