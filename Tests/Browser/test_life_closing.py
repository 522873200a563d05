"""The end: the checklist, the last button, reading only, the next network, the library and the archive."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


def test_a_network_is_closed_and_the_next_one_founded_on_it(serve, walker, axe):
    server = serve(stage="closing")
    amina = walker(server).enter_as("Amina Odhiambo")
    amina.open("closing")
    axe(amina.page)
    ticks = amina.page.get_by_role("link", name="Tick it with a note")
    while ticks.count():
        before = ticks.count()
        amina.follow("Tick it with a note")
        amina.fill({"What was done, or why it is enough": "Talked through at the last workshop."})
        amina.press("Tick it")
        assert ticks.count() == before - 1
    amina.follow("Note the retrospect")
    amina.fill({
        "Held on": "2026-01-15", "Who of the next team was there": "Two of the next network",
        "What they take along": "Mentors first.",
    })
    amina.press("Keep the note")
    amina.follow("Close the network for good")
    amina.fill({"To be sure, write its name": "GROOVE"})
    amina.press("Close the network for good")
    assert amina.shows("This network is closed.")
    axe(amina.page)

    # It can be read; nothing is written in it any more.
    joseph = walker(server).enter_as("Joseph Banda")
    joseph.open("conversations")
    assert joseph.page.get_by_role("link", name="Begin a conversation").count() == 0
    joseph.follow("Which three indicators would you report together?")
    assert joseph.shows("Firms that changed what they buy")
    assert joseph.page.get_by_role("main").get_by_role("textbox").count() == 0

    amina.open("closing")
    amina.follow("Found the next network on what this one leaves")
    amina.fill({
        "Name of the network": "GROOVE Two",
        "What we do differently because of last time": "Mentors first, courses after.",
    })
    amina.choose("Field staff learn to facilitate from a mentor beside them, not from a course before them.")
    amina.press("Found the next network")
    assert amina.heading == "GROOVE Two"
    assert amina.shows("Mentors first, courses after.")
    amina.follow("What it begins with")
    assert amina.shows("Field staff learn to facilitate from a mentor beside them")
    axe(amina.page)
    assert amina.page.problems == [] and joseph.page.problems == []


def test_a_stranger_finds_what_was_released_in_the_library(serve, walker, axe):
    server = serve(stage="closed")
    stranger = walker(server)
    stranger.open("/library")
    axe(stranger.page)
    stranger.fill({"Search the library": "mentoring administrator"})
    stranger.press("Search")
    title = "Market facilitation mentoring programme: administrator's guide"
    stranger.follow(title)
    expect(stranger.page.get_by_role("heading", level=1)).to_have_text(title)
    assert stranger.shows("CC BY 4.0")
    axe(stranger.page)
    assert stranger.page.problems == []


@pytest.mark.parametrize("audience", ["public", "full"])
def test_the_archive_of_a_closed_network_opens_without_a_server(serve, walker, axe, tmp_path, audience):
    server = serve(stage="closed")
    language = "fr" if audience == "full" else "en"
    folder = tmp_path / "archive"
    server.command("archive", "groove", "--to", str(folder), "--audience", audience, "--language", language)
    server.stop()

    reader = walker(server)
    page, asked = reader.page, []
    page.on("request", lambda request: asked.append(request.url))
    front = (folder / "data" / "index.html").as_uri()
    page.goto((folder / "index.html").as_uri())
    page.wait_for_url(front)
    waiting, seen = [front], set()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        page.goto(address)
        assert page.locator("h1").count() == 1, f"{address} has no heading"
        if len(seen) < 14 or "/threads/" not in address:
            # axe asks for the style sheet by itself, which a browser allows nobody on file://.
            before = len(page.problems)
            axe(page)
            del page.problems[before:]
        for link in page.locator("a[href]").evaluate_all("links => links.map(link => link.href)"):
            link = link.split("#")[0]
            if not link.startswith("file:"):
                continue
            path = folder / link.removeprefix(folder.as_uri() + "/")
            assert path.is_file(), f"{address} links to {link}, which is not there"
            if path.suffix == ".html":
                waiting.append(link)
    assert len(seen) >= 5
    page.goto(front)
    reader.follow("Conversations", within=reader.chapters)
    reader.follow("Which three indicators would you report together?")
    assert reader.shows("Firms that changed what they buy")
    assert all(address.startswith("file:") for address in asked), "The archive asks somebody else for something"
    assert page.problems == []


SEARCHED = {
    "indicators report": "Which three indicators would you report together?",
    "FÁCILITATION mentor": "Market facilitation mentoring programme",
}


@pytest.mark.parametrize("served", [False, True], ids=["folder", "server"])
def test_an_archive_is_searched_without_a_server_and_with_one(serve, walker, axe, tmp_path, served):
    server = serve(stage="closed")
    shelf = tmp_path / "shelf"
    server.command("archive", "groove", "--to", str(shelf / "groove"))
    server.stop()
    if served:
        server = serve(archives=shelf)
        address = server.address + "/archives/groove/search.html"
    else:
        address = (shelf / "groove" / "data" / "search.html").as_uri()
    reader = walker(server)
    page = reader.page
    page.goto(address)
    axe(page) if served else None
    if not page.javascript:
        assert reader.shows("Without it every page is reached from the lists above")
        assert page.get_by_role("searchbox").count() == 0
        reader.follow("Conversations", within=reader.chapters)
        assert reader.shows(SEARCHED["indicators report"])
        assert page.problems == []
        return
    for words, title in SEARCHED.items():
        page.get_by_role("searchbox", name="Search this archive").fill(words)
        expect(page.get_by_role("status")).to_contain_text("Pages found:")
        expect(page.locator("#search ol a").first).to_contain_text(title)
    page.get_by_role("searchbox").fill("zzzz")
    expect(page.get_by_role("status")).to_have_text("Nothing here has all of these words. Fewer words find more.")
    page.get_by_role("searchbox").fill("indicators report")
    page.get_by_role("searchbox").press("Enter")
    reader.follow("Which three indicators would you report together?")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("indicators report")
    expect(page.locator("#search ol a").first).to_be_visible()
    assert page.problems == []
