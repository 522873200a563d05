"""Reflection: questions answered before the others' answers are seen, journals with their readers, progress."""

import pytest

from walking import Walker

JAVASCRIPT = pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "plain"])
QUESTION = "What would you stop doing if nobody counted it?"


@JAVASCRIPT
def test_the_others_answers_are_seen_after_ones_own(serve, new_page, axe, javascript):
    server = serve(stage="active")
    lucia = Walker(server, new_page(javascript=javascript)).enter_as("Lucía Herrera")
    lucia.open("facilitation")
    axe(lucia.page)
    lucia.follow("Ask a reflective question")
    lucia.fill({"The question": QUESTION})
    for box in lucia.page.get_by_role("main").get_by_role("checkbox").all():
        box.check()
    lucia.press("Ask", says="The question is asked")

    joseph, nilufar = (
        Walker(server, new_page(javascript=javascript)).enter_as(name) for name in ("Joseph Banda", "Nilufar Rahman")
    )
    for walker, answer in ((joseph, "The monthly table of visits."), (nilufar, "Maps that nobody reads.")):
        walker.open("reflection")
        walker.follow(QUESTION)
        assert not walker.shows("The monthly table of visits.")
        axe(walker.page)
        walker.fill({"What you think": answer})
        walker.press("Give the answer", says="Your answer stands")
    assert nilufar.shows("The monthly table of visits.") and nilufar.shows("Maps that nobody reads.")
    assert nilufar.page.problems == [] and joseph.page.problems == [] and lucia.page.problems == []


@JAVASCRIPT
def test_a_journal_entry_is_read_by_those_its_author_chose(serve, new_page, axe, javascript):
    server = serve(stage="active")
    nilufar, lucia, amina = (
        Walker(server, new_page(javascript=javascript)).enter_as(name)
        for name in ("Nilufar Rahman", "Lucía Herrera", "Amina Odhiambo")
    )
    nilufar.open("reflection")
    nilufar.follow("Write in the learning journal")
    nilufar.page.get_by_role("group", name="Period").get_by_role("radio").last.check()
    nilufar.fill({"Your entry": "We drew a map and asked nobody."})
    nilufar.choose("The facilitator and me")
    axe(nilufar.page)
    nilufar.press("Keep the entry", says="The entry is kept")
    assert nilufar.shows("We drew a map and asked nobody.")
    axe(nilufar.page)
    entry = nilufar.page.url.split("?")[0]
    assert lucia.page.goto(entry).status == 200 and lucia.shows("We drew a map and asked nobody.")
    assert amina.page.goto(entry).status == 404 and not amina.shows("We drew a map and asked nobody.")
    assert nilufar.page.problems == [] and lucia.page.problems == []


@JAVASCRIPT
def test_a_reading_moves_a_goal(serve, new_page, axe, javascript):
    server = serve(stage="active")
    lucia = Walker(server, new_page(javascript=javascript)).enter_as("Lucía Herrera")
    lucia.open("progress")
    axe(lucia.page)
    lucia.follow("Record a reading")
    lucia.fill({
        "Staff who completed the mentoring programme": "23",
        "What shows it": "Certificates of the spring round.",
    })
    lucia.press("Record the reading")
    assert lucia.heading == "Progress"
    assert lucia.shows("23 of 40 people")
    assert lucia.page.problems == []
