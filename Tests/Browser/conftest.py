"""What every browser test may ask for: a served demonstration, a page, people who walk, axe, screenshots.

Run by bin/test, or alone: .build/python/bin/python -m pytest Tests/Browser
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from keyboard import Keyboard
from pointer import Pointer
from roundtable_server import ROOT, Server
from walking import Walker
from wire import Wire

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")


@pytest.fixture(scope="session")
def server():
    """The demonstration, served once for all tests; a test that must not meet the others' traces uses `serve`."""
    served = Server()
    yield served
    served.close()


@pytest.fixture
def serve():
    """serve(demonstration=True, stage=None, size=None, environment=None) makes a server for one test alone."""
    servers = []

    def start(**choices) -> Server:
        servers.append(Server(**choices))
        return servers[-1]

    yield start
    for served in servers:
        served.close()


@pytest.fixture(scope="session")
def browser():
    program = os.environ.get("ROUNDTABLE_CHROMIUM") or shutil.which("chromium")
    assert program, "There is no chromium on the PATH; run bin/setup test first"
    # Chromium's sandbox does not run as root; /dev/shm is too small for it in most containers.
    words = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=words)
        yield launched
        launched.close()


@pytest.fixture
def new_page(browser):
    """new_page(javascript=True, width=1280, **context) opens a page as a visitor of its own; `page.problems` collects
    what the console called an error and what scripts threw."""
    contexts = []

    def open_page(javascript: bool = True, width: int = 1280, **choices):
        choices.setdefault("locale", "en-GB")
        choices.setdefault("reduced_motion", "reduce")
        context = browser.new_context(
            java_script_enabled=javascript, viewport={"width": width, "height": 800}, **choices
        )
        contexts.append(context)
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.javascript = javascript
        page.problems = []
        page.on("console", lambda said: page.problems.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda thrown: page.problems.append(str(thrown)))
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page):
    return new_page()


@pytest.fixture
def page_without_javascript(new_page):
    return new_page(javascript=False)


@pytest.fixture(params=["javascript", "plain", "keyboard"])
def way(request) -> str:
    """A life is walked by pointer with JavaScript, by pointer without it, and by keyboard alone."""
    return request.param


@pytest.fixture
def walker(new_page, way):
    """walker(server) seats one more person, who goes the way of the test, in front of a page of their own."""
    hands = Keyboard if way == "keyboard" else Pointer
    return lambda server: Walker(server, new_page(javascript=way != "plain"), hands)


@pytest.fixture
def wire():
    """wire(page), called before `page.goto`, counts requests and bytes."""
    return Wire


@pytest.fixture(scope="session")
def axe(browser):
    """axe(page) fails when axe finds something serious or critical, and says where."""
    finder = Axe()

    def check(page) -> None:
        if page.javascript:
            found = finder.run(page)
        else:
            with twin(browser, page) as same:
                found = finder.run(same)
        grave = [one for one in found.response["violations"] if one["impact"] in ("serious", "critical")]
        told = [
            f"{one['id']} ({one['impact']}): {one['help']}\n    " + "\n    ".join(node["html"] for node in one["nodes"])
            for one in grave
        ]
        assert not grave, f"axe on {page.url}:\n" + "\n".join(told)

    return check


@contextmanager
def twin(browser, page):
    """The page as it stands, where axe can run: axe waits for timers, which never fire with JavaScript switched off.
    The page's own scripts stay out."""
    markup = page.content()
    context = browser.new_context(storage_state=page.context.storage_state(), viewport=page.viewport_size)
    try:
        same = context.new_page()
        same.route("**/*", lambda route: route.abort() if route.request.resource_type == "script" else route.continue_())
        same.route(page.url, lambda route: route.fulfill(body=markup, content_type="text/html; charset=utf-8"))
        same.goto(page.url)
        yield same
    finally:
        context.close()


@pytest.fixture(scope="session")
def screenshot():
    """screenshot(page, name) writes var/screenshots/NAME-{360,1280}-{light,dark}.png and leaves the page as it was."""
    folder = ROOT / "var" / "screenshots"

    def take(page, name: str) -> list[Path]:
        folder.mkdir(parents=True, exist_ok=True)
        before = page.viewport_size
        written = []
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                written.append(folder / f"{name}-{width}-{scheme}.png")
                page.screenshot(path=written[-1], full_page=True, animations="disabled")
        page.set_viewport_size(before)
        page.emulate_media(color_scheme="null")
        return written

    return take
