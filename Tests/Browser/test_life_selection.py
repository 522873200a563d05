"""The selection: candidates are screened, read, scored and decided on; all hear on the same day."""

from walking import Walker


def test_candidates_are_reviewed_and_the_decisions_released(serve, walker, axe):
    server = serve(stage="selection")
    amina = walker(server).enter_as("Amina Odhiambo")
    tomasz = walker(server).enter_as("Tomasz Wróbel")

    amina.open("candidates")
    axe(amina.page)
    assert amina.button("Release the decisions").get_attribute("aria-disabled") == "true"
    dossier(amina, "River Road Partners")
    amina.follow("Decide on eligibility")
    amina.hands.tick(amina.page.get_by_role("radio", name="Eligible", exact=True))
    amina.fill({"Reason": "A grant of its own, and named people."})
    amina.press("Keep the decision", says="eligibility is kept")
    amina.follow("Assign a reviewer")
    amina.choose("Tomasz Wróbel")
    amina.press("Assign", says="The reviewer is assigned")
    assert amina.page.get_by_role("link", name="Decide on the candidate").count() == 0

    dossier(tomasz, "River Road Partners")
    assert not tomasz.shows("Own grant"), "The dossier opened before the declaration"
    tomasz.follow("Declare your interests")
    tomasz.choose("None")
    tomasz.press("Declare", says="Your declaration is kept")
    dossier(tomasz, "River Road Partners")
    assert tomasz.shows("Own grant")
    tomasz.follow("Score the candidate")
    score(tomasz)
    tomasz.choose("Fairly sure")
    axe(tomasz.page)
    tomasz.press("Give the review", says="Your scores are kept")

    # The review nobody will write is not waited for.
    dossier(amina, "CHF International")
    amina.press("Release", says="The reviewer is released")
    decide(amina, "River Road Partners", "Decline", "More training than questions.")
    for name in ("CHF International", "Conservation International", "Practical Action"):
        decide(amina, name, "Invite", "Brings what the table needs.")
    axe(amina.page)

    amina.open("candidates")
    amina.press("Release the decisions", says="The decisions are released")
    amina.open("/networks/groove")
    assert amina.page.locator(".lifeline ol [aria-current]").inner_text().startswith("Invitation")
    assert amina.page.problems == [] and tomasz.page.problems == []


def dossier(walker: Walker, organisation: str) -> None:
    walker.open("candidates")
    walker.follow(organisation)


def decide(walker: Walker, organisation: str, decision: str, reason: str) -> None:
    dossier(walker, organisation)
    walker.follow("Decide on the candidate")
    walker.choose(decision)
    walker.fill({"Reason": reason})
    walker.press("Keep the decision", says="The decision is kept")


def score(walker: Walker) -> None:
    for group in ("vision", "interest", "commitment", "sharing", "value"):
        walker.hands.tick(walker.page.locator(f"input[type=radio][name={group}]").nth(3))
        walker.hands.write(walker.page.locator(f"textarea[name={group}_comment]"), "Said so in the application.")
