"""The hands of somebody who has no mouse."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from playwright.sync_api import Locator, Page

MOST_STEPS = 200
# Whoever types more than this pastes it.
LONGEST_TYPED = 24
# In which order a browser may ask for the parts of a day.
ORDERS = ("%d%m{year}", "%m%d{year}", "{year}%m%d")

# What has the focus, whether one can see that it has, and which key leads on from it to what is wanted.
LOOK = """(wanted) => {
    const here = document.activeElement;
    if (!here || here === document.body) return { name: 'the page', seen: true, key: 'Tab' };
    const look = getComputedStyle(here), box = here.getBoundingClientRect();
    // Around the calendar button inside of a date, the browser draws a ring of its own.
    const calendar = /^(date|datetime-local)$/.test(here.type) && !here.matches(':focus-visible');
    const ringed = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0;
    const shown = box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0
        && box.top < innerHeight && box.left < innerWidth;
    const words = here.getAttribute('aria-label') || here.innerText || here.getAttribute('name') || '';
    // The buttons of one radio group are one stop.
    const grouped = here.type === 'radio' && wanted.type === 'radio' && here.name === wanted.name
        && here.form === wanted.form;
    const before = wanted.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING;
    const skips = here.matches('a.skip') && wanted.closest('main');
    return {
        name: here.tagName.toLowerCase() + ' ' + words.trim().slice(0, 60),
        seen: (ringed || calendar) && shown,
        there: here === wanted || grouped,
        exactly: here === wanted,
        key: skips ? 'Enter' : before ? 'Shift+Tab' : 'Tab',
        arrow: before ? 'ArrowUp' : 'ArrowDown',
    };
}"""


class Keyboard:
    """Everything by Tab, Enter, Space, arrows and typing; that the focus can be seen is checked at every step."""

    def __init__(self, page: Page):
        self.page = page

    def follow(self, target: Locator) -> None:
        """Presses what leads to another page."""
        self.reach(target)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def press(self, target: Locator) -> None:
        self.reach(target)
        self.page.keyboard.press("Enter")

    def tick(self, target: Locator) -> None:
        """A tick by Space; a radio button by the arrows, which move within its group and choose at once."""
        here = self.reach(target)
        passed = 0
        while not here["exactly"]:
            here = self._step(here["arrow"], target)
            passed += 1
            assert passed < MOST_STEPS, f"The arrows do not lead to {target} on {self.page.url}"
        if not target.is_checked():
            self.page.keyboard.press("Space")
        assert target.is_checked(), f"{target} cannot be chosen by keyboard on {self.page.url}"

    def write(self, target: Locator, text: str) -> None:
        """Types over what stood there."""
        self.reach(target)
        kind = target.evaluate("element => element.type")
        if kind in ("date", "datetime-local"):
            self._write_moment(target, text)
            return
        self.page.keyboard.press("Control+A")
        if not text:
            self.page.keyboard.press("Delete")
        elif len(text) <= LONGEST_TYPED:
            self.page.keyboard.type(text)
        else:
            self.page.keyboard.insert_text(text)
        assert target.input_value() == text, f"{target} took “{target.input_value()}” for “{text}”"

    def pick(self, target: Locator, option: str) -> None:
        """Types how the option begins, then goes on by arrow to the first that is the very one."""
        self.reach(target)
        self.page.keyboard.type(option.split()[0])
        picked = "select => select.selectedOptions[0].text"
        for _ in range(target.locator("option").count()):
            if target.evaluate(picked) == option:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"“{option}” cannot be picked by keyboard on {self.page.url}")

    def attach(self, target: Locator, *files: Path) -> None:
        self.reach(target)
        with self.page.expect_file_chooser() as chooser:
            self.page.keyboard.press("Space")
        chooser.value.set_files(files)

    def reach(self, target: Locator) -> dict:
        """Goes by Tab, or back by Shift and Tab, until the target has the focus, and past the navigation by the link
        that skips it."""
        target.wait_for(state="attached")
        here = self._look(target)
        passed, pressed = [here["name"]], set()
        while not here.get("there"):
            pressed = pressed | {here["key"]} if here["name"] != "the page" else set()
            # To and fro again means that it was passed by.
            if {"Tab", "Shift+Tab"} <= pressed or len(passed) > MOST_STEPS:
                raise AssertionError(f"No Tab reaches {target} on {self.page.url}; passed: {passed[-30:]}")
            here = self._step(here["key"], target)
            passed.append(here["name"])
        return here

    def _step(self, key: str, target: Locator) -> dict:
        self.page.keyboard.press(key)
        here = self._look(target)
        # To where the skipping link leads there is nothing to do, and nothing to show.
        assert here["seen"] or key == "Enter", f"The focus on “{here['name']}” cannot be seen on {self.page.url}"
        return here

    def _look(self, target: Locator) -> dict:
        return target.evaluate(LOOK)

    def _write_moment(self, target: Locator, text: str) -> None:
        """Day, month and year stand in the order of the browser's language; what it understood tells which that is."""
        moment = datetime.fromisoformat(text)
        time = f"{moment:%H%M}{'AM' if moment.hour < 12 else 'PM'}" if "T" in text else ""
        for order in ORDERS:
            if not target.evaluate("element => element.matches(':focus-visible')"):
                self.page.keyboard.press("Shift+Tab")  # from the calendar button back into the parts
            for _ in range(6):
                self.page.keyboard.press("ArrowLeft")
            # A year might have more digits than four, so that the arrow has to lead on from it.
            before, after = order.split("{year}")
            self.page.keyboard.type(f"{moment:{before}}" if before else "")
            self.page.keyboard.type(f"{moment:%Y}")
            self.page.keyboard.press("ArrowRight")
            self.page.keyboard.type((f"{moment:{after}}" if after else "") + time)
            if target.input_value() == text:
                return
        raise AssertionError(f"{target} took “{target.input_value()}” for “{text}”")
