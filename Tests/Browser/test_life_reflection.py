"""Reflection: questions answered before the others' answers are seen, journals with their readers, progress."""

QUESTION = "What would you stop doing if nobody counted it?"


def test_the_others_answers_are_seen_after_ones_own(serve, walker, axe):
    server = serve(stage="active")
    lucia = walker(server).enter_as("Lucía Herrera")
    lucia.open("facilitation")
    axe(lucia.page)
    lucia.follow("Ask a reflective question")
    lucia.fill({"The question": QUESTION})
    for box in lucia.page.get_by_role("main").get_by_role("checkbox").all():
        lucia.hands.tick(box)
    lucia.press("Ask", says="The question is asked")

    joseph, nilufar = (walker(server).enter_as(name) for name in ("Joseph Banda", "Nilufar Rahman"))
    for member, answer in ((joseph, "The monthly table of visits."), (nilufar, "Maps that nobody reads.")):
        member.open("reflection")
        member.follow(QUESTION)
        assert not member.shows("The monthly table of visits.")
        axe(member.page)
        member.fill({"What you think": answer})
        member.press("Give the answer", says="Your answer stands")
    assert nilufar.shows("The monthly table of visits.") and nilufar.shows("Maps that nobody reads.")
    assert nilufar.page.problems == [] and joseph.page.problems == [] and lucia.page.problems == []


def test_a_journal_entry_is_read_by_those_its_author_chose(serve, walker, axe):
    server = serve(stage="active")
    nilufar, lucia, amina = (
        walker(server).enter_as(name)
        for name in ("Nilufar Rahman", "Lucía Herrera", "Amina Odhiambo")
    )
    nilufar.open("reflection")
    nilufar.follow("Write in the learning journal")
    nilufar.hands.tick(nilufar.page.get_by_role("group", name="Period").get_by_role("radio").last)
    nilufar.fill({"Your entry": "We drew a map and asked nobody."})
    nilufar.choose("The facilitator and me")
    axe(nilufar.page)
    nilufar.press("Keep the entry", says="The entry is kept")
    assert nilufar.shows("We drew a map and asked nobody.")
    axe(nilufar.page)
    entry = server.address + nilufar.path
    assert lucia.page.goto(entry).status == 200 and lucia.shows("We drew a map and asked nobody.")
    assert amina.page.goto(entry).status == 404 and not amina.shows("We drew a map and asked nobody.")
    assert nilufar.page.problems == [] and lucia.page.problems == []


def test_a_reading_moves_a_goal(serve, walker, axe):
    server = serve(stage="active")
    lucia = walker(server).enter_as("Lucía Herrera")
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
