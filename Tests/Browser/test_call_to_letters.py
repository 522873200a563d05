"""From a new call to released letters, without a spreadsheet: every step a convener takes, in a browser."""

from __future__ import annotations

import csv
import io
import re
import time
from collections import Counter
from datetime import date, datetime, timedelta, timezone

import pytest
from playwright.sync_api import expect

from test_life_call import ANSWERS, mailed_link
from walking import NETWORK, Walker

REGIONS = ("Highlands", "Coast")
APPLICANTS = [
    ("Highveld Growers", REGIONS[0]), ("Coastal Traders", REGIONS[1]), ("Lake Cooperative", REGIONS[0]),
    ("Hill Weavers", REGIONS[1]), ("River Millers", REGIONS[0]), ("Delta Dairies", REGIONS[1]),
]
READERS = ["Tomasz Wróbel"] + [f"Reader {name}" for name in ("Abel", "Bea", "Cora", "Dan", "Eva", "Finn", "Gita")]
REGION = "Where do you work?"
# What the letters say, by what became of the candidate.
LETTERS = {
    "invited": ("You are invited to take a seat.", "Chosen as a set, by scores and by lot."),
    "reserve": ("You are in reserve", "Close to those who were chosen."),
    "declined": ("The seats went to others this time.", "Others came first this time."),
}


@pytest.mark.parametrize("way", ["javascript"], indirect=True)
def test_a_convener_goes_from_a_new_call_to_released_letters(serve, walker, axe, screenshot, tmp_path):
    server = serve(stage="design")
    amina = walker(server).enter_as("Amina Odhiambo")
    build_call(amina, axe)
    closes = open_call(amina)
    ines = walker(server).enter_as("Ines Costa")
    for place, (organisation, region) in enumerate(APPLICANTS):
        apply(walker(server), ines, organisation, region, place)
    name_readers(amina)
    while datetime.now(timezone.utc) < closes:
        time.sleep(1)
    amina.open("call")
    amina.press("Close the call")
    for organisation, _ in APPLICANTS:
        screen(amina, organisation)

    assign(amina, axe, screenshot)
    readers = {name: enter_reader(walker(server), name) for name in READERS}
    read_in_queue(readers[READERS[0]], axe, screenshot)
    for name in READERS[1:]:
        read_offline(readers[name], tmp_path / "reviews.csv")
    calibrate(amina, axe, screenshot)
    interview(amina, readers, axe, screenshot)
    meet(amina, readers, axe, screenshot)
    choose(amina, axe, screenshot)
    write_letters(amina, axe, screenshot)

    letters = [read_letter(ines, place, organisation) for place, (organisation, _) in enumerate(APPLICANTS)]
    assert Counter(became for became, _ in letters) == {"invited": 3, "reserve": 1, "declined": 2}
    # What every letter hands out is in the chain, and nothing was changed.
    (digest,) = {digest for _, digest in letters}
    audit = server.command("audit", "selection", "groove", "--expect", digest)
    assert "Nothing was changed." in audit.stdout and digest in audit.stdout and all(name in audit.stdout for name, _ in APPLICANTS), audit.stdout
    forged = server.command("audit", "selection", "groove", "--expect", "0" * 64, check=False)
    assert forged.returncode != 0
    for person in (amina, ines, *readers.values()):
        assert person.page.problems == []


def name_readers(amina: Walker) -> None:
    for name in READERS[1:]:
        amina.open("people")
        amina.follow("Give somebody a place")
        amina.fill({"Name": name, "E-mail address": address(name)})
        amina.choose("Reviewer")
        amina.press("Give the place")


def address(name: str) -> str:
    return f"{name.split()[-1].lower()}@panel.example"


def build_call(amina: Walker, axe) -> None:
    amina.open("/networks/groove")
    amina.press("Leave design and open the call", says="next stage")
    amina.open("call")
    amina.follow("Write the call")
    amina.fill({
        "Title": "Three seats for people who facilitate",
        "What the network is about": "We look for organisations with a grant of their own.",
        "Seats to fill": "3",
        "Deadline": "2099-12-31",
    })
    amina.press("Keep the call", says="The call is kept")
    amina.follow("Add a question")
    amina.fill({"Question": REGION, "Choices": "\n".join(REGIONS)})
    amina.pick("Kind of answer", "One of several")
    amina.press("Keep the question", says="The call is kept")
    amina.follow("Set a rule")
    amina.pick("On which question", REGION)
    amina.pick("The answer", "must be one of")
    amina.fill({"Value": "\n".join(REGIONS), "What the applicant reads": "The call is for two regions."})
    amina.press("Keep the rule", says="The call is kept")
    amina.follow("Vision", within=amina.page.locator("#rubric"))
    amina.fill({"What a 5 means": "Says what changes, for whom, and how one would see it."})
    axe(amina.page)
    amina.press("Keep the criterion", says="The call is kept")
    assert amina.shows("Checked: nothing stands in the way.")


def open_call(amina: Walker) -> datetime:
    # A call closes when the minute of its deadline is over: six apply meanwhile, and the readers are named.
    now = datetime.now(timezone.utc)
    closes = now.replace(second=0, microsecond=0) + timedelta(minutes=1 if now.second < 30 else 2)
    amina.follow("Change text, seats and deadline")
    amina.fill({
        "Deadline": f"{closes:%Y-%m-%d}", "Time of day": f"{closes:%H:%M}", "Minutes of grace": "0",
        "Days to appeal": "14",
    })
    amina.press("Keep the call", says="The call is kept")
    amina.press("Open the call", says="The call is open")
    return closes + timedelta(seconds=61)


def apply(applicant: Walker, ines: Walker, organisation: str, region: str, place: int) -> None:
    applicant.open("call")
    applicant.fill({"Your e-mail address": f"office{place}@apply.example"})
    applicant.press("Begin, or go on")
    applicant.open(mailed_link(ines, to=f"office{place}@apply.example"))
    applicant.fill({"Organisation": organisation, "Vision": f"{organisation} wants traders asked first."})
    applicant.fill({label: text for label, text in ANSWERS.items() if label != REGION})
    applicant.choose(region)
    applicant.press("Keep the draft", says="The draft is kept")
    applicant.press("Send the application")
    assert applicant.shows("Sent and received.")
    applicant.page.context.close()


def screen(amina: Walker, organisation: str) -> None:
    dossier(amina, organisation)
    amina.follow("Decide on eligibility")
    amina.hands.tick(amina.page.get_by_role("radio", name="Eligible", exact=True))
    amina.fill({"Reason": "A grant of its own, and named people."})
    amina.press("Keep the decision", says="eligibility is kept")


def dossier(person: Walker, organisation: str) -> None:
    person.open("candidates")
    person.follow(organisation)


def until(person: Walker, button: str) -> None:
    """Long work goes on while one is away; one comes back to see how far it is."""
    for _ in range(60):
        found = person.page.get_by_role("main").get_by_role("button", name=button, exact=True)
        if found.count() and found.first.get_attribute("aria-disabled") is None:
            return
        time.sleep(0.5)
        person.page.reload()
    raise AssertionError(f"“{button}” never stood on {person.page.url}: {person.page.get_by_role('main').inner_text()}")


def assign(amina: Walker, axe, screenshot) -> None:
    amina.open("candidates")
    amina.follow("Assign reviewers")
    amina.follow("Work out a proposal")
    amina.fill({
        "Reviews for each candidate": "4", "Candidates a reviewer reads at least": "3",
        "Candidates a reviewer reads at most": "3",
    })
    amina.press("Work out a proposal")
    until(amina, "Accept the proposal")
    axe(amina.page)
    screenshot(amina.page, "selection-assignment")
    amina.press("Accept the proposal")
    assert amina.shows("This proposal was accepted.")


def enter_reader(reader: Walker, name: str) -> Walker:
    reader.enter_by_link("tomasz@review.example" if name == READERS[0] else address(name))
    while True:
        reader.open("reviewing/queue")
        waiting = reader.page.get_by_role("main").locator("ol li").filter(has_text="eclar").get_by_role("link")
        if not waiting.count():
            return reader
        reader.hands.follow(waiting.first)
        reader.follow("Declare your interests")
        reader.choose("None")
        reader.press("Declare", says="Your declaration is kept")


def read_in_queue(tomasz: Walker, axe, screenshot) -> None:
    """One review is kept as a draft first, one abstains on a criterion."""
    for turn in range(3):
        tomasz.open("reviewing/queue")
        if turn == 1:
            screenshot(tomasz.page, "selection-queue")
        tomasz.hands.follow(tomasz.page.get_by_role("main").locator("p", has_text="Next:").get_by_role("link"))
        tomasz.follow("Score the candidate")
        if turn == 0:
            mark(tomasz, "vision", 3)
            tomasz.press("Keep as a draft")
            tomasz.open("reviewing/queue")
            tomasz.hands.follow(tomasz.page.get_by_role("main").locator("p", has_text="Next:").get_by_role("link"))
            tomasz.follow("Score the candidate")
            assert tomasz.page.locator("textarea[name=vision_comment]").input_value() == "Said so in the application."
        for place, key in enumerate(("vision", "interest", "commitment", "sharing", "value")):
            mark(tomasz, key, 5 if turn == 1 and key == "sharing" else (turn + place) % 3 + 2)
        tomasz.choose("Fairly sure")
        axe(tomasz.page)
        tomasz.press("Give the review", says="Your scores are kept")
    assert tomasz.shows("3 of 3 reviews are done.")


def mark(reader: Walker, key: str, score: int) -> None:
    """The sixth answer is an abstention."""
    reader.hands.tick(reader.page.locator(f"input[type=radio][name={key}]").nth(score))
    reader.hands.write(reader.page.locator(f"textarea[name={key}_comment]"), "Said so in the application.")


def read_offline(reader: Walker, file) -> None:
    """The form goes home, comes back filled in, is looked at, and then taken."""
    reader.open("reviewing/offline")
    rows = list(csv.DictReader(io.StringIO(reader.download("Download the form").lstrip("\ufeff"))))
    for place, row in enumerate(rows):
        if row["what"] == "score":
            low = sum(map(ord, row["candidate"])) % 3
            row |= {"score": str(low + 1 + place % 3), "why": "Read on the way home."}
        elif row["what"] == "review":
            row["confidence"] = "middle"
    with file.open("w", newline="", encoding="utf-8") as written:
        table = csv.DictWriter(written, rows[0].keys())
        table.writeheader()
        table.writerows(rows)
    reader.attach("The form, saved as CSV", file)
    reader.press("Look at it")
    reader.press("Write it")
    assert reader.shows("3 of 3 reviews are done."), reader.page.get_by_role("main").inner_text()


def calibrate(amina: Walker, axe, screenshot) -> None:
    amina.open("calibration")
    amina.press("Calibrate the scores")
    for _ in range(40):
        if amina.shows("Highveld Growers"):
            break
        time.sleep(0.5)
        amina.page.reload()
    assert amina.shows("Highveld Growers") and amina.shows("Reader Gita")
    axe(amina.page)
    screenshot(amina.page, "selection-calibration")


def interview(amina: Walker, readers: dict[str, Walker], axe, screenshot) -> None:
    amina.open("interviews")
    amina.follow("State days, rooms and candidates")
    amina.fill({"First day": f"{date.today() + timedelta(days=7):%Y-%m-%d}"})
    amina.hands.write(amina.page.get_by_label("Rooms", exact=True), "Blue room\nGreen room")
    amina.choose("Highveld Growers", "Coastal Traders", "Lake Cooperative")
    axe(amina.page)
    screenshot(amina.page, "selection-interview-round")
    amina.press("Keep the round")
    assert amina.shows("3 working days")
    for name in READERS[:4]:
        reader = readers[name]
        reader.open("interviews")
        reader.follow("State your hours")
        for box in reader.page.get_by_role("group", name="When you can").get_by_role("checkbox").all()[:8]:
            reader.hands.tick(box)
        reader.choose("Yes")
        reader.press("Keep the hours")
    amina.open("interviews")
    amina.press("Work out a plan")
    until(amina, "Accept the plan")
    axe(amina.page)
    screenshot(amina.page, "selection-interviews")
    amina.press("Accept the plan")
    assert amina.shows("This plan was accepted")
    dossier(amina, "Highveld Growers")
    assert amina.shows("room")


def meet(amina: Walker, readers: dict[str, Walker], axe, screenshot) -> None:
    amina.open("meetings")
    amina.follow("Plan a panel meeting")
    amina.fill({
        "What it is called": "Panel of the first round",
        "Date and time": f"{date.today() + timedelta(days=8):%Y-%m-%d}T10:00",
        "How many must vote": "2",
    })
    amina.choose("Tomasz Wróbel", "Reader Abel", "Secret until the item is closed", "All candidates without a decision")
    axe(amina.page)
    amina.press("Plan it")
    meeting = amina.path
    amina.follow("Who is there")
    amina.choose("Tomasz Wróbel", "Reader Abel")
    amina.press("Keep it")
    amina.press("Begin the meeting")
    amina.follow("Highveld Growers")
    item = amina.path
    amina.press("Call up the candidate")
    for name in READERS[:2]:
        readers[name].open(item)
        readers[name].choose("For")
        readers[name].press("Cast the vote")
    amina.open(item)
    amina.press("Close the item")
    axe(amina.page)
    screenshot(amina.page, "selection-meeting-item")
    amina.open(meeting)
    amina.press("Close the meeting")
    screenshot(amina.page, "selection-meeting")
    amina.press("Approve the minutes")
    assert amina.shows("its minutes are approved")


def choose(amina: Walker, axe, screenshot) -> None:
    amina.open("cohort")
    amina.follow("State seats and budget")
    amina.fill({"Seats": "3", "How many are kept in reserve": "1"})
    amina.press("Keep it")
    assert amina.shows("3 seats") and amina.shows("1 in reserve")
    amina.follow("Add a quota")
    amina.choose(f"{REGION} – {REGIONS[1]}")
    amina.fill({"At least so many of the cohort": "1", "At most so many of the cohort": "2"})
    amina.press("Keep the quota")
    amina.follow("Record the seed of a draw")
    amina.press("Record the seed")
    amina.press("Make the pool final and draw")
    for _ in range(60):
        if amina.page.get_by_role("link", name="Accept the cohort").count():
            break
        time.sleep(0.5)
        amina.page.reload()
    axe(amina.page)
    screenshot(amina.page, "selection-cohort")
    amina.follow("Accept the cohort")
    amina.fill({
        "Reason written to those who are invited": "Chosen as a set, by scores and by lot.",
        "Reason written to those in reserve": "Close to those who were chosen.",
        "Reason written to all others": "Others came first this time.",
    })
    amina.press("Accept the cohort")


def write_letters(amina: Walker, axe, screenshot) -> None:
    for organisation, _ in APPLICANTS:
        dossier(amina, organisation)
        amina.follow("Write the letter to the applicant")
        amina.follow("Vision")
        amina.fill({"Sentence": f"We read for whom {organisation} wants it."})
        amina.press("Accept for the letter")
    axe(amina.page)
    screenshot(amina.page, "selection-letter")
    amina.open("decisions/letters")
    assert amina.page.get_by_role("main").locator("pre").count() == len(APPLICANTS)
    assert amina.shows("We read for whom Delta Dairies wants it.")
    dossier(amina, "Highveld Growers")
    amina.follow("The record of the decision")
    assert amina.shows("Panel of the first round")
    axe(amina.page)
    screenshot(amina.page, "selection-record")
    amina.open("candidates")
    amina.press("Release the decisions", says="The decisions are released")


def read_letter(ines: Walker, place: int, organisation: str) -> tuple[str, str]:
    """What the letter to an applicant says became of it, and the digest that it hands out."""
    for _ in range(40):
        ines.open("/operator/outbox")
        letter = ines.page.get_by_role("main").locator("li").filter(has_text=f"office{place}@apply.example").filter(
            has_text="The decision on your application").get_by_role("link")
        if letter.count():
            break
        time.sleep(0.5)
    ines.hands.follow(letter.first)
    text = " ".join(ines.page.locator("pre").inner_text().split())
    assert f"This is the decision on that of {organisation}." in text
    assert f"Vision: We read for whom {organisation} wants it." in text
    assert not [other for other, _ in APPLICANTS if other != organisation and other in text], text
    (became,) = [name for name, (sentence, _) in LETTERS.items() if sentence in text]
    assert f"The reason given: {LETTERS[became][1]}" in text
    found = re.search(r"\b[0-9a-f]{64}\b", text)
    assert found, text
    return became, found.group()
