"""Every page by the rules of axe, in a script of each direction and on both grounds; and pictures.

Pictures of every page in light, dark and Arabic stay in build/screens, for people to look at
(`make screens` makes only these).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from detente.apps import i18n
from detente.apps.desk import screens
from detente.apps.desk.pages import Page as DeskPage
from tests.browser import rooms
from tests.browser.served import World

SCREENS = Path(__file__).parents[2] / "build" / "screens"
_BAD = {"serious", "critical"}
_COLOURS = {"runOnly": ["color-contrast"]}  # what differs between two grounds
# Files are not pages.
PAGES = [one.name for one in screens.ALL if isinstance(one, DeskPage)] + list(rooms.OUTSIDE)
ALL = i18n.LANGUAGES
LANGUAGES = ("en", "fr", "ar")
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture(scope="module")
def busy() -> Iterator[World]:
    """A world that the tests of this file only look at."""
    with rooms.busy() as made:
        yield made


@pytest.fixture(scope="module")
def places(busy: World) -> dict[str, str]:
    """Where each page is."""
    return busy.do(lambda: rooms.addresses(busy)) | rooms.OUTSIDE


@pytest.fixture(scope="module")
def viewer(chromium: Browser, busy: World) -> Iterator[Page]:
    """One tab of somebody who is logged in; axe is put into its pages past their CSP."""
    context = chromium.new_context(
        base_url=busy.address("ARD"), bypass_csp=True, viewport={"width": 1366, "height": 768}
    )
    context.add_cookies([busy.session("ARD", "orlova")])
    page = context.new_page()
    yield page
    context.close()


@pytest.fixture(scope="module")
def stranger(chromium: Browser, busy: World) -> Iterator[Page]:
    """One of nobody."""
    context = chromium.new_context(base_url=busy.address("ARD"), bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(viewer: Page, stranger: Page, places: dict[str, str], name: str):
    page = stranger if name in ("enter", "join") else viewer
    found = []
    for lang in LANGUAGES:
        page.goto(f"{places[name]}?lang={lang}")
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            shown = SCREENS / f"{name}-{lang}-{theme}.png"
            if (lang, theme) in (("en", "light"), ("en", "dark"), ("ar", "dark")):
                _picture(page, shown)
            judged = Axe().run(page, options=None if theme == THEMES[0] else _COLOURS).response
            assert judged["passes"]  # it has looked
            for one in judged["violations"]:
                if one["impact"] in _BAD:
                    at = [node["html"][:200] for node in one["nodes"][:3]]
                    found.append((lang, theme, one["id"], one["help"], at))
    assert not found


def _picture(page: Page, path: Path) -> None:
    """The whole page, in a window high enough that what stands at its edge hides nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    height = int(page.evaluate("() => document.documentElement.scrollHeight"))
    page.set_viewport_size({"width": 1366, "height": max(768, height)})
    page.screenshot(path=path)
    page.set_viewport_size({"width": 1366, "height": 768})


@pytest.mark.parametrize("name", PAGES)
def test_no_page_draws_marks_of_its_own(places: dict[str, str], busy: World, name: str):
    def work() -> str:
        desk = busy.desks["ARD"]
        browser = desk.browser() if name in ("enter", "join") else desk.log_in("orlova")
        return "".join(browser.get(f"{places[name]}?lang={lang}&with=ru").text for lang in ALL)

    assert "[U+" not in busy.do(work)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_screen(
    viewer: Page, stranger: Page, places: dict[str, str], name: str
):
    page = stranger if name in ("enter", "join") else viewer
    for lang in ("en", "ar"):
        for width in (1366, 342):  # a desk; the same at 400 % zoom
            page.set_viewport_size({"width": width, "height": 768})
            page.goto(f"{places[name]}?lang={lang}")
            assert wider(page) == [], (lang, width)
    page.set_viewport_size({"width": 1366, "height": 768})


def wider(page: Page) -> list[str]:
    """What makes the page scroll sideways."""
    return list(
        page.evaluate(
            """() => {
              const root = document.documentElement, most = root.clientWidth;
              if (root.scrollWidth <= most) return [];
              return [...document.body.querySelectorAll("*")].filter((one) => {
                const box = one.getBoundingClientRect();
                return box.right > most + 1 || box.left < -1;
              }).map((one) => one.outerHTML.slice(0, 160));
            }"""
        )
    )
