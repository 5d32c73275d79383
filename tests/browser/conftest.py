"""Debian's Chromium, driven by Playwright, at the desks of two centers."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.hands import Hand
from tests.browser.served import World, make_world
from tests.environment import require

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--no-sandbox",  # a container of a test machine has no user namespaces
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
)
_PATIENCE_MS = 30_000  # of every expectation: a slow machine is not a fault
expect.set_options(timeout=_PATIENCE_MS)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for the tests of one file: while Playwright runs, asyncio belongs to it, and
    tests of other files need asyncio.
    """
    program = next((found for found in map(shutil.which, _NAMES) if found), None)
    require("Chromium (chromium in PATH)", program)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def world() -> Iterator[World]:
    """Two centers that have said nothing yet, with their desks."""
    with make_world() as made:
        yield made


Sit = Callable[..., Page]


@pytest.fixture
def sit(chromium: Browser, world: World) -> Iterator[Sit]:
    """Sit down at a desk: `sit("ARD", "orlova", "/desk", lang="ar", script=False, theme="dark")`.

    A page on which a script failed, or which the browser refused to load in full, fails the test.
    """
    contexts, faults = [], []

    def open_page(
        code: str, person: str, path: str = "/desk", *, lang: str = "en", script: bool = True,
        theme: str = "dark", **more: Any,
    ) -> Page:  # fmt: skip
        given = {"viewport": {"width": 1366, "height": 768}, "color_scheme": theme, **more}
        context = chromium.new_context(
            base_url=world.address(code), java_script_enabled=script, **given
        )
        context.set_default_timeout(_PATIENCE_MS)
        contexts.append(context)
        if person:
            context.add_cookies([world.session(code, person)])
        page = context.new_page()
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.on("console", lambda said: faults.append(said.text) if _refused(said.text) else None)
        page.goto(path + ("" if lang == "en" else f"{'&' if '?' in path else '?'}lang={lang}"))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults


def _refused(said: str) -> bool:
    return "Content Security Policy" in said or "Refused to" in said


@pytest.fixture(params=["mouse", "keyboard", "arabic", "no-script"])
def hand(request: pytest.FixtureRequest, sit: Sit) -> Hand:
    """How the person works."""
    return Hand(request.param, sit)
