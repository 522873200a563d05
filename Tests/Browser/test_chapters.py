"""Every chapter of an active network: nothing serious for axe, light on a thin line, whole on a phone."""

import pytest

from roundtable_server import Server
from walking import NETWORK, Walker

MOST_REQUESTS = 4
MOST_BYTES = 50_000
CHAPTERS = [
    "", "/charter", "/charter/draft", "/people", "/history", "/call", "/invitations", "/promises", "/conversations",
    "/conversations/new", "/activities", "/activities/new", "/deliverables", "/deliverables/new", "/facilitation",
    "/reflection", "/journal/new", "/lessons", "/lessons/new", "/adaptations", "/progress", "/closing", "/search",
]


@pytest.fixture(scope="module")
def active():
    """Only read here, so that one is enough for all."""
    served = Server(stage="active")
    yield served
    served.close()


@pytest.fixture(scope="module")
def entered(active, browser):
    """The cookies of the facilitator, who sees every chapter."""
    context = browser.new_context()
    Walker(active, context.new_page()).enter_as("Lucía Herrera")
    state = context.storage_state()
    context.close()
    return state


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_is_whole_and_light(active, entered, new_page, wire, axe, chapter):
    page = new_page(width=360, storage_state=entered)
    visit = wire(page)
    answer = page.goto(active.address + NETWORK + chapter, wait_until="networkidle")
    assert answer.status == 200
    assert page.locator("h1").count() == 1
    assert len(visit.requests) <= MOST_REQUESTS, f"Too many requests:\n{visit}"
    assert 0 < visit.bytes <= MOST_BYTES, f"Too heavy:\n{visit}"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways"
    axe(page)
    page.emulate_media(color_scheme="dark")
    axe(page)
    assert page.problems == []


def test_every_chapter_named_on_the_page_is_looked_at(active, entered, new_page):
    page = new_page(storage_state=entered)
    page.goto(active.address + NETWORK)
    named = page.locator("nav a[href]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    chapters = {link.removeprefix(NETWORK) for link in named if link.startswith(NETWORK)}
    assert chapters and chapters <= set(CHAPTERS)
