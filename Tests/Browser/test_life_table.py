"""The active years: what members talk about, do, promise and write together."""

from datetime import date, timedelta


def test_a_conversation_is_begun_answered_and_closed_with_an_outcome(serve, walker, axe, tmp_path):
    server = serve(stage="active")
    joseph = walker(server).enter_as("Joseph Banda")
    joseph.open("/networks/groove")
    joseph.follow("Conversations", within=joseph.chapters)
    joseph.follow("Begin a conversation")
    joseph.fill({"What it is about": "Who pays the mentor?", "Your text": "Two days a **month** and no budget line."})
    joseph.choose("None of these")
    joseph.press("Begin the conversation", says="The conversation has begun")
    assert joseph.heading == "Who pays the mentor?"
    assert joseph.page.locator("ol.posts strong").inner_text() == "month"
    address = joseph.path

    lucia = walker(server).enter_as("Lucía Herrera")
    lucia.open(address)
    lucia.fill({"Your text": "Who would have to give up what?"})
    costs = tmp_path / "costs.txt"
    costs.write_text("Two days a month, on four grants.")
    lucia.attach("Attachments", costs)
    lucia.press("Post")
    assert lucia.download("costs.txt") == "Two days a month, on four grants."
    assert lucia.page.locator("ol.posts > li").count() == 2
    lucia.unfold("Close with an outcome")
    axe(lucia.page)
    lucia.fill({"The outcome": "Each member tries it with one pair."})
    lucia.press("Close the conversation", says="The conversation is closed")

    joseph.open(address)
    assert joseph.shows("Each member tries it with one pair.") and joseph.shows("Who would have to give up what?")
    assert joseph.page.get_by_role("button", name="Post", exact=True).count() == 0
    assert joseph.page.problems == [] and lucia.page.problems == []


def test_an_activity_is_planned_and_a_member_says_that_they_come(serve, walker, axe):
    server = serve(stage="active")
    lucia = walker(server).enter_as("Lucía Herrera")
    lucia.open("activities")
    lucia.follow("Plan an activity")
    lucia.pick("What it is", "Peer assist")
    lucia.fill({
        "Title": "Half a day on one failed visit",
        "Date and time": "2099-03-01T09:30",
        "How many minutes": "180",
        "Place": "On the phone",
    })
    lucia.choose("None of these")
    axe(lucia.page)
    lucia.press("Keep the plan", says="The activity is planned")
    address = lucia.path

    joseph = walker(server).enter_as("Joseph Banda")
    joseph.open(address)
    joseph.choose("I come")
    joseph.press("Keep the answer", says="Your answer is kept")
    lucia.open(address)
    assert lucia.page.get_by_role("heading", name="They come").count() == 1 and lucia.shows("Joseph Banda, CARE")
    calendar = joseph.download("Put it into your calendar")
    assert "BEGIN:VEVENT" in calendar and "Half a day on one failed visit" in calendar
    assert joseph.page.problems == [] and lucia.page.problems == []


def test_a_deliverable_is_planned_and_its_second_version_shows_what_changed(serve, walker, axe):
    server = serve(stage="active")
    joseph = walker(server).enter_as("Joseph Banda")
    joseph.open("deliverables")
    joseph.follow("Plan a group deliverable")
    joseph.fill({
        "Title": "A guide to the walk home",
        "What it will be": "What to ask after a visit.",
        "For whom": "Field officers",
        "By when": (date.today() + timedelta(days=100)).isoformat(),
    })
    joseph.choose("Joseph Banda, CARE")
    joseph.press("Keep the plan", says="The plan is kept")
    assert joseph.heading == "A guide to the walk home"
    address = joseph.path
    for text, note in (
        ("Ask the trader what she needs before you leave.", "First draft"),
        ("Ask the grower what she needs before you leave.", "It was the wrong person"),
    ):
        joseph.follow("Write the next version")
        joseph.fill({"Text": text, "What changed": note})
        joseph.press("Keep as a new version", says="The version is kept")
    joseph.open(address)
    axe(joseph.page)
    joseph.follow("Version 2")
    changes = joseph.page.locator("section").filter(has_text="What changed from the version before")
    assert changes.locator("del").inner_text().strip().endswith("trader")
    assert changes.locator("ins").inner_text().strip().endswith("grower")
    axe(joseph.page)
    assert joseph.page.problems == []


def test_a_promise_is_kept_and_says_what_shows_it(serve, walker, axe):
    server = serve(stage="active")
    joseph = walker(server).enter_as("Joseph Banda")
    joseph.open("promises")
    axe(joseph.page)
    before = joseph.page.get_by_role("link", name="Mark as kept").count()
    joseph.follow("Mark as kept")
    joseph.fill({"What shows it": "Twelve hours in the first quarter, said in our journal."})
    joseph.press("This is kept")
    joseph.open("promises")
    assert joseph.page.get_by_role("link", name="Mark as kept").count() == before - 1
    assert joseph.shows("Twelve hours in the first quarter, said in our journal.")
    assert joseph.page.problems == []
