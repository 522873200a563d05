"""Walks a page as somebody does who has no mouse."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

# What has the focus now, and whether one can see that it has.
FOCUSED = """() => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const look = getComputedStyle(here);
    const seen = (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0) || look.boxShadow !== 'none';
    const name = here.getAttribute('aria-label') || here.innerText || here.getAttribute('name') || '';
    return { name: here.tagName.toLowerCase() + ' ' + name.trim().slice(0, 60), seen: seen };
}"""


class Keyboard:
    """Everything by Tab, Enter and typing; that the focus can be seen is checked at every step."""

    def __init__(self, page: Page):
        self.page = page

    def reach(self, target: str | Locator, most: int = 150) -> Locator:
        """Presses Tab until the target (a CSS selector or a locator) has the focus."""
        wanted = self.page.locator(target).first if isinstance(target, str) else target.first
        wanted.wait_for(state="attached")
        passed = []
        for _ in range(most):
            if wanted.evaluate("element => element === document.activeElement"):
                return wanted
            self.page.keyboard.press("Tab")
            focused = self.page.evaluate(FOCUSED)
            if focused:
                assert focused["seen"], f"The focus on “{focused['name']}” cannot be seen"
                passed.append(focused["name"])
        raise AssertionError(f"{most} times Tab did not reach {target}; passed: {passed[-30:]}")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def activate(self, name: str, role: str = "button") -> None:
        """Reaches the button (or, with role="link", the link) of this name and presses Enter."""
        self.reach(self.page.get_by_role(role, name=name))
        self.page.keyboard.press("Enter")
        self.page.wait_for_load_state()

    def fill(self, label: str, text: str) -> None:
        """Reaches the field with this label and types into it, over what stood there."""
        self.reach(self.page.get_by_label(label))
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)
