"""One network lives: from an empty installation to the library, as people would walk it in a browser."""

from __future__ import annotations

import re

import pytest


def first_link(server) -> str:
    """The link of the first run, as the terminal prints it."""
    links = [link for link in server.printed_links().values() if "/first-run/" in link]
    assert links, "the terminal printed no link of the first run"
    return links[0]


def fill(page, fields: dict[str, str]) -> None:
    for label, text in fields.items():
        page.get_by_label(label, exact=False).first.fill(text)


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "plain"])
def test_an_empty_installation_leads_its_operator_through_the_first_network(serve, new_page, javascript):
    server = serve(demonstration=False)
    page = new_page(javascript=javascript)
    page.goto(first_link(server))
    fill(page, {
        "Name of the programme": "Knowledge for Markets",
        "Your name": "Ada Brandt",
        "Your e-mail address": "ada@example.org",
    })
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url(re.compile("/new-network"))

    fill(page, {
        "Name of the network": "Market Mentors",
        "Topic": "Mentoring field staff",
        "Purpose": "Learn together how mentoring works.",
    })
    page.get_by_role("button", name="Found the network").click()
    page.wait_for_url(re.compile("/networks/market-mentors"))
    assert page.get_by_role("heading", level=1).inner_text() == "Market Mentors"

    # It may not leave design yet: the button stands there with the reason.
    button = page.get_by_role("button", name="Leave design and open the call")
    assert button.get_attribute("aria-disabled") == "true"
    assert page.get_by_text("A network is finite: give it an end date").is_visible()

    page.goto(server.address + "/networks/market-mentors/charter/text")
    fill(page, {
        "End date": "2031-12-31",
        "How the network ends": "After the last workshop; the programme keeps the archive.",
    })
    page.get_by_role("button", name="Keep the draft").click()
    page.get_by_role("button", name="Publish the charter").click()
    page.get_by_role("button", name="I accept the charter").click()
    assert page.get_by_role("status").inner_text() == "You accepted the charter."

    page.goto(server.address + "/networks/market-mentors")
    page.get_by_role("button", name="Leave design and open the call").click()
    page.wait_for_load_state()
    assert page.locator(".lifeline ol [aria-current]").inner_text().startswith("Call")
    assert page.problems == []
