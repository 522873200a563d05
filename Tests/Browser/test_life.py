"""One network lives: from an empty installation to the library, as people would walk it in a browser."""

from walking import path_in


def first_link(server) -> str:
    """The link of the first run, as the terminal prints it."""
    links = [link for link in server.printed_links().values() if "/first-run/" in link]
    assert links, "the terminal printed no link of the first run"
    return links[0]


def test_an_empty_installation_leads_its_operator_through_the_first_network(serve, walker):
    server = serve(demonstration=False)
    ada = walker(server)
    ada.open(path_in(first_link(server)))
    ada.fill({
        "Name of the programme": "Knowledge for Markets",
        "Your name": "Ada Brandt",
        "Your e-mail address": "ada@example.org",
    })
    ada.press("Begin")
    assert ada.path == "/new-network"

    ada.fill({
        "Name of the network": "Market Mentors",
        "Topic": "Mentoring field staff",
        "Purpose": "Learn together how mentoring works.",
    })
    ada.press("Found the network")
    assert ada.path == "/networks/market-mentors"
    assert ada.heading == "Market Mentors"

    # It may not leave design yet: the button stands there with the reason.
    assert ada.button("Leave design and open the call").get_attribute("aria-disabled") == "true"
    assert ada.page.get_by_text("A network is finite: give it an end date").is_visible()

    ada.open("/networks/market-mentors/charter/text")
    ada.fill({
        "End date": "2031-12-31",
        "How the network ends": "After the last workshop; the programme keeps the archive.",
    })
    ada.press("Keep the draft")
    ada.press("Publish the charter")
    ada.press("I accept the charter", says="You accepted the charter.")

    ada.open("/networks/market-mentors")
    ada.press("Leave design and open the call")
    assert ada.page.locator(".lifeline ol [aria-current]").inner_text().startswith("Call")
    assert ada.page.problems == []
