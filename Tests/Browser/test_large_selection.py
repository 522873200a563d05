"""A call with 300 candidates and 40 reviewers: every page of the selection answers, long work is left and found again."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from walking import Walker

# What a convener and a reviewer open while they select; each must be there, whole and readable.
CONVENERS = [
    "candidates", "candidates?page=2", "candidates?order=score", "candidates?standing=unread", "assignment",
    "calibration", "interviews", "meetings", "cohort", "phases", "conflicts", "selection-rates", "decisions/letters",
]
REVIEWERS = ["candidates", "reviewing/queue", "reviewing/offline", "reviewing", "interviews", "meetings", "phases"]
# The slowest page of a debug build on two busy cores; a page that asks once per candidate takes far longer.
PATIENCE = 20


@pytest.mark.parametrize("way", ["javascript"], indirect=True)
def test_a_call_with_three_hundred_candidates_is_worked_through(serve, walker, axe, screenshot):
    server = serve(stage="selection", size="large")
    amina = walker(server).enter_as("Amina Odhiambo")
    tomasz = walker(server).enter_as("Tomasz Wróbel")
    for person, places in ((amina, CONVENERS), (tomasz, REVIEWERS)):
        for place in places:
            begun = time.monotonic()
            person.open(place)
            assert time.monotonic() - begun < PATIENCE, f"{place} took too long"
            axe(person.page)

    find_one_of_many(amina, screenshot)
    leave_and_come_back(amina, "assignment", "Work out another proposal", accept="Accept the proposal", fields={
        "Reviews for each candidate": "3", "Candidates a reviewer reads at most": "30",
    })
    screenshot(amina.page, "large-assignment")
    amina.open("calibration")
    amina.press("Calibrate the scores")
    amina.open("candidates")
    comes(amina, "calibration", lambda: not amina.shows("it goes on"))
    screenshot(amina.page, "large-calibration")
    choose(amina, axe, screenshot)
    interview(amina, tomasz, axe, screenshot)
    assert amina.page.problems == [] and tomasz.page.problems == []


def find_one_of_many(amina: Walker, screenshot) -> None:
    amina.open("candidates")
    amina.fill({"Find a candidate": "kisumu"})
    amina.pick("Where it stands", "All reviews are in")
    amina.press("Show them")
    assert amina.shows("candidates fit.") or amina.shows("candidate fits.")
    assert 0 < amina.page.locator("tbody tr").count() < 50
    screenshot(amina.page, "large-candidates-found")
    amina.follow("Show all")
    assert amina.page.locator("tbody tr").count() == 50


def leave_and_come_back(amina: Walker, place: str, ask: str, accept: str, fields: dict[str, str]) -> None:
    """Long work goes on while one reads something else."""
    amina.open(place)
    amina.follow(ask)
    amina.fill(fields)
    amina.press("Work out a proposal")
    expect(amina.page.get_by_role("main").locator("progress, form").first).to_be_visible()
    amina.open("candidates")
    comes(amina, place, lambda: amina.page.get_by_role("button", name=accept, exact=True).count() > 0)


def comes(person: Walker, place: str, is_there) -> None:
    for _ in range(90):
        person.open(place)
        if is_there():
            return
        time.sleep(1)
    raise AssertionError(f"It never came: {person.page.get_by_role('main').inner_text()[:2000]}")


def choose(amina: Walker, axe, screenshot) -> None:
    amina.open("cohort")
    amina.follow("State seats and budget")
    amina.fill({"Seats": "22", "How many are kept in reserve": "5"})
    amina.press("Keep it")
    amina.follow("Add a quota")
    amina.pick("What is counted", "Where would you work for it? – East Africa")
    amina.fill({"At least so many of the cohort": "2", "At most so many of the cohort": "9"})
    amina.press("Keep the quota")
    amina.press("Work out a cohort")
    amina.open("candidates")
    comes(amina, "cohort", lambda: amina.shows("In the cohort") and amina.shows("Reserve 5"))
    axe(amina.page)
    screenshot(amina.page, "large-cohort")


def interview(amina: Walker, tomasz: Walker, axe, screenshot) -> None:
    amina.open("interviews")
    amina.follow("State days, rooms and candidates")
    amina.fill({
        "First day": f"{date.today() + timedelta(days=14):%Y-%m-%d}", "People on a panel beside the one who chairs": "0",
    })
    amina.hands.write(amina.page.get_by_label("Rooms", exact=True), "Blue room\nGreen room (09:00–13:00)")
    boxes = amina.page.get_by_role("group", name="Who is interviewed").get_by_role("checkbox")
    for place in range(6):
        amina.hands.tick(boxes.nth(place))
    axe(amina.page)
    screenshot(amina.page, "large-interview-round")
    amina.press("Keep the round")
    tomasz.open("interviews")
    tomasz.follow("State your hours")
    for box in tomasz.page.get_by_role("group", name="When you can").get_by_role("checkbox").all()[:8]:
        tomasz.hands.tick(box)
    tomasz.choose("Yes")
    tomasz.press("Keep the hours")
    amina.open("interviews")
    amina.press("Work out a plan")
    amina.open("candidates")
    comes(amina, "interviews", lambda: amina.page.get_by_role("button", name="Accept the plan", exact=True).count() == 1)
    axe(amina.page)
    screenshot(amina.page, "large-interviews")
