"""How a person works a page: with the mouse, with keys alone, in Arabic, or without script."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

_TABS_MAX = 150  # a page with more stops than this nobody works by keyboard
_ISOLATED: Final = """selector => [...document.querySelectorAll(selector)].every(
    one => one.dir === "ltr" && getComputedStyle(one).unicodeBidi === "isolate")"""
_FOCUSED = "one => one === document.activeElement"


class Hand:
    """Does what a story says in one of the ways; `kind` is `mouse`, `keyboard`, `arabic`, or
    `no-script`.
    """

    def __init__(self, kind: str, sit: Callable[..., Page]) -> None:
        self.kind = kind
        self._sit = sit

    @property
    def keys(self) -> bool:
        """Whether the person has no mouse."""
        return self.kind == "keyboard"

    @property
    def script(self) -> bool:
        """Whether pages can run script."""
        return self.kind != "no-script"

    def sit(self, code: str, person: str, path: str = "/desk", **more: Any) -> Page:
        """A page of a desk; in Arabic its direction is checked."""
        lang = "ar" if self.kind == "arabic" else "en"
        page = self._sit(code, person, path, lang=lang, script=self.script, **more)
        self.check(page)
        return page

    def check(self, page: Page) -> None:
        """What must be true of every page worked in this way."""
        html = page.locator("html")
        if self.kind == "arabic":
            expect(html).to_have_attribute("dir", "rtl")
            expect(html).to_have_attribute("lang", "ar")
            # Times, serials and codes read from left to right inside the Arabic.
            # Asked at once of all: what arrives may replace any of them meanwhile.
            assert page.evaluate(_ISOLATED, "time > bdi, .serial > bdi, .readback > bdi")
        else:
            expect(html).to_have_attribute("dir", "ltr")

    def arrived(self, page: Page) -> None:
        """Something came: by itself where script runs, else the person asks for the page anew."""
        if not self.script:
            page.reload()

    def press(self, control: Locator) -> None:
        """Use a link, a button or a box."""
        if not self.keys:
            control.click()
            return
        self.reach(control)
        box = control.get_attribute("type") in ("checkbox", "radio")
        control.page.keyboard.press("Space" if box else "Enter")

    def reach(self, control: Locator) -> None:
        """Bring the focus there with Tab alone."""
        keyboard = control.page.keyboard
        expect(control).to_be_visible()
        for _ in range(_TABS_MAX):
            if control.evaluate(_FOCUSED):
                return
            keyboard.press("Tab")
        raise AssertionError(f"no way by keyboard to {control}")

    def write(self, control: Locator, text: str) -> None:
        """Fill in one field; a keyboard leaves it by Tab."""
        if not self.keys:
            control.fill(text)
            control.blur()
            return
        self.reach(control)
        keyboard = control.page.keyboard
        keyboard.press("Control+A")
        keyboard.type(text)
        keyboard.press("Tab")

    def choose(self, control: Locator, value: str) -> None:
        """Choose in a list."""
        if not self.keys:
            control.select_option(value)
            return
        self.reach(control)
        at = control.evaluate("one => one.selectedIndex")
        wanted = control.evaluate(
            "(one, v) => [...one.options].findIndex(o => o.value === v)", value
        )
        key = "ArrowDown" if wanted > at else "ArrowUp"
        for _ in range(abs(wanted - at)):
            control.page.keyboard.press(key)
        expect(control).to_have_value(value)

    def rang(self, page: Page, sound: str, times: int = 1) -> None:
        """A sound was made so many times in all on this page."""
        if self.script:
            expect(page.locator("body")).to_have_attribute(
                "data-rang", re.compile(rf"^{sound} {times}$")
            )
