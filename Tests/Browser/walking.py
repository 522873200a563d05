"""Walks a page as somebody does who reads labels and buttons: the same words whichever way they are pressed."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from pointer import Pointer

NETWORK = "/networks/groove"


class Walker:
    """One person in front of one page; `page` is theirs alone, and `hands` are a Pointer or a Keyboard."""

    def __init__(self, server, page: Page, hands=Pointer):
        self.server = server
        self.page = page
        self.hands = hands(page)

    @property
    def heading(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()

    @property
    def chapters(self) -> Locator:
        """The navigation within the network, or within its archive."""
        return self.page.locator("nav.chapters")

    @property
    def path(self) -> str:
        """Where the page stands within the server, to be opened again."""
        return re.split("[?#]", self.page.url.removeprefix(self.server.address))[0]

    def open(self, path: str) -> None:
        """A path within the server; one that does not begin with a slash stands within the network."""
        answer = self.page.goto(self.server.address + (path if path.startswith("/") else f"{NETWORK}/{path}"))
        assert answer.status == 200, f"{path} answered {answer.status}"

    def enter_as(self, name: str) -> Walker:
        """One press on the first page of a demonstration."""
        self.open("/")
        self.hands.follow(self.page.get_by_role("button", name=name))
        expect(self.page.get_by_role("button", name="Sign out").first).to_be_visible()
        return self

    def enter_by_link(self, email: str) -> Walker:
        """The link an operator prints for somebody whose mail does not arrive."""
        self.open(path_in(self.server.command("user", email).stdout))
        self.press("Sign in now")
        return self

    def follow(self, link: str | re.Pattern, within: Locator | None = None) -> None:
        place = within or self.page.get_by_role("main")
        self.hands.follow(place.get_by_role("link", name=link, exact=isinstance(link, str)).first)

    def fill(self, fields: dict[str, str]) -> None:
        for label, text in fields.items():
            self.hands.write(self.field(label), text)

    def choose(self, *labels: str) -> None:
        """Radio buttons and ticks."""
        for label in labels:
            self.hands.tick(self.field(label))

    def pick(self, label: str, option: str) -> None:
        """One option of a list that unfolds."""
        self.hands.pick(self.field(label), option)

    def attach(self, label: str, *files: Path) -> None:
        self.hands.attach(self.field(label), *files)

    def unfold(self, title: str) -> None:
        self.hands.press(self.page.get_by_role("main").locator("summary").filter(has_text=title).first)

    def download(self, link: str) -> str:
        """The text of the file that the link hands out."""
        with self.page.expect_download() as download:
            self.hands.press(self.page.get_by_role("main").get_by_role("link", name=link).first)
        return download.value.path().read_text()

    def field(self, label: str) -> Locator:
        return self.page.get_by_role("main").get_by_label(label).first

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("main").get_by_role("button", name=name, exact=True).first

    def press(self, button: str, says: str | None = None) -> None:
        """Presses a button that may be pressed; `says` is what the next page must tell."""
        found = self.button(button)
        assert found.get_attribute("aria-disabled") is None, f"“{button}” cannot be pressed on {self.page.url}"
        self.hands.follow(found)
        if says:
            expect(self.page.get_by_role("status")).to_contain_text(says)

    def shows(self, text: str) -> bool:
        return text in self.page.get_by_role("main").inner_text()


def path_in(text: str) -> str:
    """The path of the first link in a text, whatever host it names."""
    found = re.search(r"https?://[^/\s]+(/\S+)", text)
    assert found, f"There is no link in: {text}"
    return found.group(1)
