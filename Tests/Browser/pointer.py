"""The hands of somebody who points and clicks."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page


class Pointer:
    """What `Keyboard` does with keys, done with a mouse."""

    def __init__(self, page: Page):
        self.page = page

    def follow(self, target: Locator) -> None:
        """Presses what leads to another page."""
        with self.page.expect_navigation():
            target.click()

    def press(self, target: Locator) -> None:
        target.click()

    def tick(self, target: Locator) -> None:
        """A radio button or a tick."""
        target.check()

    def write(self, target: Locator, text: str) -> None:
        target.fill(text)

    def pick(self, target: Locator, option: str) -> None:
        target.select_option(label=option)

    def attach(self, target: Locator, *files: Path) -> None:
        target.set_input_files(files)
