"""The first page: one heading, nothing wrong, light enough for a slow line."""

import pytest

MOST_REQUESTS = 4
MOST_BYTES = 50_000


@pytest.mark.parametrize("width", [360, 1280])
def test_the_first_page_is_whole_and_light(server, new_page, wire, axe, width):
    page = new_page(width=width)
    visit = wire(page)
    answer = page.goto(server.address + "/", wait_until="networkidle")

    assert answer.status == 200
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways"
    assert len(visit.requests) <= MOST_REQUESTS, f"Too many requests:\n{visit}"
    assert 0 < visit.bytes <= MOST_BYTES, f"Too heavy:\n{visit}"
    axe(page)
    assert page.problems == []


def test_the_first_page_leads_as_far_without_javascript(server, page, page_without_javascript):
    page.goto(server.address + "/")
    page_without_javascript.goto(server.address + "/")
    addresses = "links => links.map(link => link.getAttribute('href'))"
    with_it = set(page.locator("a[href]").evaluate_all(addresses))
    without = set(page_without_javascript.locator("a[href]").evaluate_all(addresses))
    assert without and with_it <= without


def test_screenshots_of_the_first_page(server, page, screenshot):
    page.goto(server.address + "/")
    pictures = screenshot(page, "first-page")
    assert len(pictures) == 4
    assert all(picture.stat().st_size > 1000 for picture in pictures)
