"""A member without a mouse signs in, begins a conversation and answers in it."""

from playwright.sync_api import expect


def test_a_conversation_entirely_by_keyboard(serve, page, keyboard):
    server = serve(stage="active")
    page.goto(server.address + "/")

    def activate(name, role="button"):
        with page.expect_navigation():
            keyboard.activate(name, role)

    activate("Joseph Banda")
    activate("GROOVE", role="link")
    activate("Conversations", role="link")
    activate("Begin a conversation", role="link")
    keyboard.fill("What it is about", "Without a mouse")
    # Arrows move within a group; from its first choice, upwards leads to the last.
    keyboard.reach(page.get_by_role("radio"))
    keyboard.press("ArrowUp")
    expect(page.get_by_label("None of these")).to_be_checked()
    keyboard.fill("Your text", "Everything here was typed.")
    activate("Begin the conversation")
    expect(page.get_by_role("heading", level=1)).to_have_text("Without a mouse")
    keyboard.fill("Your text", "And so was the answer.")
    activate("Post")
    expect(page.locator("ol.posts > li")).to_have_count(2)
    assert page.problems == []
