"""The invitation: answered item by item, signed, and the table opens."""


def test_an_invitation_is_answered_and_signed_and_the_table_opens(serve, walker, axe):
    server = serve(stage="invitation")
    elena = walker(server).enter_by_link("elena@conservation.example")
    elena.open("invitations")
    elena.follow("Conservation International")
    letter = elena.path
    axe(elena.page)
    assert elena.button("Sign the invitation").get_attribute("aria-disabled") == "true"

    # One item is discussed, one declined with a reason, the others are accepted.
    accepts = elena.page.get_by_role("button", name="Accept", exact=True)
    assert accepts.count() == 4
    elena.follow("Propose something else")
    elena.fill({"What you can promise instead": "Three hours a month", "Why": "We are two people."})
    elena.press("Send the proposal")
    elena.open(letter)
    elena.hands.follow(elena.page.get_by_role("link", name="Decline this item").last)
    elena.fill({"Why you cannot promise this": "Our donor reads everything first."})
    elena.press("Decline this item")
    elena.open(letter)
    while accepts.count():
        elena.press("Accept")
        elena.open(letter)

    elena.follow("Read and accept the charter")
    elena.press("I accept the charter", says="You accepted the charter")
    elena.open(letter)
    elena.press("Sign the invitation")
    elena.open("promises")
    assert elena.shows("You promised, for Conservation International")

    amina = walker(server).enter_as("Amina Odhiambo")
    amina.open("invitations")
    axe(amina.page)
    amina.press("Open the table")
    amina.open("/networks/groove")
    assert amina.page.locator(".lifeline ol [aria-current]").inner_text().startswith("Active")
    assert amina.page.problems == [] and elena.page.problems == []
