"""The call: a convener writes and opens it; somebody from outside applies by the mailed link."""

from walking import Walker, path_in

ANSWERS = {
    "Your name": "Chipo Moyo",
    "Interest": "How capacity is built: our traders ask us the same.",
    "Commitment": "One adviser, four hours a month.",
    "Willingness to share": "A season in which everything was lost.",
    "Own grant": "A grant in vegetable markets, since last spring.",
    "What that grant must deliver": "Contracts between growers and two traders.",
    "Where do you work?": "In two districts of the highveld.",
}


def test_a_call_is_opened_and_an_outsider_applies(serve, walker, axe):
    server = serve(stage="design")
    amina = walker(server).enter_as("Amina Odhiambo")
    amina.open("/networks/groove")
    amina.press("Leave design and open the call", says="next stage")
    amina.open("call")
    amina.follow("Write the call")
    amina.fill({
        "Title": "Four seats for people who facilitate",
        "What the network is about": "We look for organisations with a grant of their own.",
        "Seats to fill": "4",
        "Deadline": "2099-12-31",
    })
    amina.press("Keep the call", says="The call is kept")
    amina.follow("Add a question")
    amina.fill({"Question": "Where do you work?"})
    amina.press("Keep the question", says="The call is kept")
    axe(amina.page)
    amina.follow("See it as applicants will")
    assert amina.shows("Where do you work?")
    axe(amina.page)
    amina.follow("Back to building")
    amina.press("Open the call", says="The call is open")
    axe(amina.page)

    outsider = walker(server)
    outsider.open("call")
    assert outsider.heading == "Four seats for people who facilitate"
    outsider.fill({"Your e-mail address": "chipo@highveld.example"})
    outsider.press("Begin, or go on")
    assert outsider.heading == "Look into your mail"

    letter = mailed_link(walker(server), to="chipo@highveld.example")
    outsider.open(letter)
    outsider.fill({"Organisation": "Highveld Growers", "Vision": "Traders who are asked first."})
    outsider.press("Keep the draft", says="The draft is kept")
    assert outsider.button("Send the application").get_attribute("aria-disabled") == "true"
    axe(outsider.page)

    # Days later, on another machine.
    resumed = walker(server)
    resumed.open(letter)
    assert resumed.page.get_by_label("Vision").input_value() == "Traders who are asked first."
    resumed.fill(ANSWERS)
    resumed.press("Keep the draft", says="The draft is kept")
    resumed.press("Send the application")
    assert resumed.shows("Sent and received.")

    amina.open("candidates")
    assert amina.shows("Highveld Growers")
    for person in (amina, outsider, resumed):
        assert person.page.problems == []


def mailed_link(ines: Walker, to: str) -> str:
    """What an operator reads in the outbox of a demonstration, where secrets are shown."""
    ines.enter_as("Ines Costa")
    ines.open("/operator/outbox")
    ines.hands.follow(ines.page.get_by_role("main").locator("li").filter(has_text=to).get_by_role("link").first)
    return path_in(ines.page.locator("pre").inner_text())
