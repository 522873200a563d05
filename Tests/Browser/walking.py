"""Walks a page as somebody does who reads labels and buttons: the same words with JavaScript and without."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

NETWORK = "/networks/groove"


class Walker:
    """One person in front of one page; `page` is theirs alone."""

    def __init__(self, server, page: Page):
        self.server = server
        self.page = page

    @property
    def heading(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()

    def open(self, path: str) -> None:
        """A path within the server; one that does not begin with a slash stands within the network."""
        answer = self.page.goto(self.server.address + (path if path.startswith("/") else f"{NETWORK}/{path}"))
        assert answer.status == 200, f"{path} answered {answer.status}"

    def enter_as(self, name: str) -> Walker:
        """One click on the first page of a demonstration."""
        self.open("/")
        self._navigate(self.page.get_by_role("button", name=name))
        expect(self.page.get_by_role("button", name="Sign out").first).to_be_visible()
        return self

    def enter_by_link(self, email: str) -> Walker:
        """The link an operator prints for somebody whose mail does not arrive."""
        self.open(path_in(self.server.command("user", email).stdout))
        self.press("Sign in now")
        return self

    def follow(self, link: str | re.Pattern, within: Locator | None = None) -> None:
        place = within or self.page.get_by_role("main")
        self._navigate(place.get_by_role("link", name=link, exact=isinstance(link, str)).first)

    def fill(self, fields: dict[str, str]) -> None:
        for label, text in fields.items():
            self.page.get_by_role("main").get_by_label(label).first.fill(text)

    def choose(self, *labels: str) -> None:
        """Radio buttons and ticks."""
        for label in labels:
            self.page.get_by_role("main").get_by_label(label).first.check()

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("main").get_by_role("button", name=name, exact=True).first

    def press(self, button: str, says: str | None = None) -> None:
        """Presses a button that may be pressed; `says` is what the next page must tell."""
        found = self.button(button)
        assert found.get_attribute("aria-disabled") is None, f"“{button}” cannot be pressed on {self.page.url}"
        self._navigate(found)
        if says:
            expect(self.page.get_by_role("status")).to_contain_text(says)

    def shows(self, text: str) -> bool:
        return text in self.page.get_by_role("main").inner_text()

    def _navigate(self, found: Locator) -> None:
        with self.page.expect_navigation():
            found.click()


def path_in(text: str) -> str:
    """The path of the first link in a text, whatever host it names."""
    found = re.search(r"https?://[^/\s]+(/\S+)", text)
    assert found, f"There is no link in: {text}"
    return found.group(1)
