"""A person who knows nothing does the tour, following only the text on the screen."""

from __future__ import annotations

import importlib.util
import os
import pty
import re
import shutil
import signal
import subprocess
import sys

import pytest

from tests.environment import require

CHROMIUM = shutil.which("chromium")
require("chromium, driven by Playwright", CHROMIUM and importlib.util.find_spec("playwright"))
sync_api = pytest.importorskip("playwright.sync_api")

WAIT_MS = 60_000


@pytest.fixture
def address(tmp_path):
    """The address that `detente demo --no-browser` shows for the tour."""
    near, far = pty.openpty()
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [sys.executable, "-m", "detente.apps.cli.main", "demo", "--no-browser"],
        env={**os.environ, "TMPDIR": str(tmp_path)}, start_new_session=True,
        stdin=far, stdout=far, stderr=far,
    )  # fmt: skip
    signal.signal(signal.SIGINT, before)
    os.close(far)
    said = ""
    while "Ctrl-C" not in said:
        said += os.read(near, 4096).decode()
    yield named(r"tour +(http://\S+)", said)[0]
    os.kill(process.pid, signal.SIGINT)
    assert process.wait(WAIT_MS / 1000) == 0
    os.close(near)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def page():
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        opened = browser.new_page()
        opened.set_default_timeout(WAIT_MS)
        yield opened
        browser.close()


def told(page, title):
    """The text of the present step, once it is the one of this title."""
    step = page.locator("li[aria-current=step]", has_text=title)
    step.wait_for()
    return " ".join(step.inner_text().split())


def named(pattern, text):
    """What the text names, in the order in which it names it."""
    found = re.search(pattern, text)
    assert found, text
    return found.groups()


def press(place, words):
    """The button or link with just these words."""
    button = place.get_by_role("button", name=words, exact=True)
    link = place.get_by_role("link", name=words, exact=True)
    button.or_(link).first.click()


def send(page, words):
    """Press it and see the next page: a draft that is just being kept is waited for."""
    with page.expect_navigation():
        press(page, words)


def to_tour(page):
    press(page, "Tour")


def test_the_tour_is_done_by_following_the_text_on_the_screen(page, address):
    page.goto(address)
    text = told(page, "Acknowledge it")  # the FLASH came by itself
    flash, acknowledge, sign = named(
        r"(BRV-\S+) is here\. Open it, press (.+?), read .*? press (.+?)\.", text
    )
    for words in (flash, acknowledge, sign):
        press(page, words)
    to_tour(page)

    text = told(page, "Write a notification")
    new, kind, begin = named(r"Press (.+?), and beside (.+?) press (.+?)\.", text)
    press(page, new)
    page.get_by_role("row").filter(has_text=kind).get_by_role("button", name=begin).click()
    to_tour(page)

    text = told(page, "Break a rule")
    draft, begins, at, reason, value, ends, save = named(
        r"Open (\S+)\. Give (.+?) the time (\S+) and (.+?) the value (.+?)\. Leave (.+?) empty,"
        r" and press (.+?)\.", text
    )  # fmt: skip
    press(page, draft)
    page.get_by_label(begins).fill(at)
    page.get_by_label(reason).select_option(label=value)
    send(page, save)
    assert "1.5" in page.locator("#check").inner_text()
    to_tour(page)
    text = told(page, "It breaks a rule now")
    again, later, submit = named(r"Then give (.+?) the time (\S+) and press (.+?)\.", text)
    assert again == ends
    press(page, draft)
    page.get_by_label(ends).fill(later)
    send(page, submit)
    assert "Another person must release it" in page.get_by_role("main").inner_text()
    assert page.get_by_role("button", name="Release and sign").count() == 0
    to_tour(page)

    told(page, "Be refused your own release")
    page.locator("li[aria-current=step]").get_by_role("button", name="Be ").click()
    text = told(page, "You are the other person now")
    draft, digits, release = named(
        r"Open (\S+), type its last three digits, (\d+), and press (.+?)\.", text
    )
    press(page, draft)
    page.get_by_role("textbox", name="To release").fill(digits)
    press(page, release)
    to_tour(page)

    cut_and_mend(page)

    (change,) = named(r"Press (.+?)\.", told(page, "Change one byte now"))
    press(page, change)
    text = told(page, "What next")
    assert "consistent, signed by Brevia" in text
    assert "REFUSED. entry: field 16" in text
    assert "detente init" in text
    assert page.get_by_role("main").get_by_text("done", exact=True).count() == 9


def cut_and_mend(page):
    """Both desks see the cut."""
    (cut,) = named(r"Press (.+?)\.", told(page, "Cut the cable now"))
    press(page, cut)
    path, clock, mend = named(
        r"Both desks now say (.+?), and .*? says (.+?): .* Then press (.+?)\.",
        told(page, "See it from both sides"),
    )
    press(page, "The desk of Ardania, here")
    see(page, path, clock)
    to_tour(page)
    with page.context.expect_page() as opened:
        press(page, "The desk of Brevia, as P. Lind")
    other = opened.value
    press(other, "The desk of Brevia, here")
    see(other, path, clock)
    press(page, mend)


def see(page, path, clock):
    """This desk says so."""
    page.get_by_role("banner").get_by_text(path).wait_for()
    page.get_by_role("main").get_by_text(clock, exact=True).first.wait_for()
