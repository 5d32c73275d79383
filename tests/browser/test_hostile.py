"""Hostile text in everything that can be typed in, and in what the other side sends: it stays text.

No element is made of it, nothing in it hides or turns, and no page becomes wider than the screen.
"""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Sit
from tests.browser.served import World
from tests.browser.test_looks import wider

MARKUP = "</script></textarea></title>\"'><script>document.body.dataset.hit='1'</script>"
IMAGE = "<img src=x onerror=\"document.body.dataset.hit='2'\"><b id=made>b</b>{{7*7}}{% raw %}"
TURNED = "limit \u202e005\u202c \u2066a\u2069 z\u200bero wi\u200ddth \ufeff"
ALIKE = "\u0410rdania \u0430\u0441k\u043d\u043ew"  # Cyrillic among Latin
LONG = "W" * 60_000
TEXTS = {"markup": MARKUP, "image": IMAGE, "turned": TURNED, "alike": ALIKE, "long": LONG}
SHORT = {name: text[:150] for name, text in TEXTS.items()}
_WIDTHS = (1366, 342)


@pytest.fixture(params=TEXTS)
def text(request: pytest.FixtureRequest) -> str:
    """One kind of hostile text."""
    return str(request.param)


def _stays_text(page: Page, kind: str) -> None:
    """Nothing was made of it; controls are drawn; the page is as wide as the screen."""
    assert page.locator("#made, img, body script").count() == 0
    assert page.locator("body").get_attribute("data-hit") is None
    seen = page.evaluate("() => document.body.innerText")
    assert not set(seen) & set("\u202e\u202c\u200b\ufeff"), "hides something"
    for width in _WIDTHS:
        page.set_viewport_size({"width": width, "height": 768})
        assert wider(page) == [], (kind, width)
    page.set_viewport_size({"width": 1366, "height": 768})


def _send(button: Locator) -> None:
    """Press it, and wait for the page that follows."""
    with button.page.expect_navigation():
        button.click()


def test_what_the_other_side_writes_stays_text(sit: Sit, world: World, text: str):
    leaf = world.arrives(remark=TEXTS[text])
    page = sit("ARD", "orlova", "/desk")
    for path in (f"/message/{leaf}", f"/message/{leaf}/say/acknowledged", "/desk", "/record"):
        for lang in ("en", "ar"):
            page.goto(f"{path}?lang={lang}")
            _stays_text(page, text)
    page.goto(f"/message/{leaf}?lang=en")
    said = page.locator(".fields td.code").nth(2)
    if text == "turned":
        expect(said).to_contain_text("[U+202E]005[U+202C] [U+2066]a[U+2069] z[U+200B]ero")
        expect(said.locator(".hides")).to_be_visible()
    else:
        expect(said).to_contain_text(TEXTS[text][:150])


def test_a_draft_of_hostile_text_stays_text(sit: Sit, world: World, text: str):
    page = sit("ARD", "orlova", "/compose")
    page.locator("form:has(input[value=notice]) button").click()
    page.wait_for_url("**/draft/ARD-d-*")
    page.locator("#f-remark").fill(TEXTS[text])
    for field in ("#f-day", "#f-people"):
        page.locator(field).fill(SHORT[text])
    _send(page.locator("button[formaction$='/save']"))
    _stays_text(page, text)
    expect(page.locator("#f-remark")).to_have_value(TEXTS[text])  # as typed
    expect(page.locator("#check p.late")).to_have_count(2)
    _send(page.locator("#draft button.main"))
    expect(page.locator(".refused")).to_be_visible()
    _stays_text(page, text)
    page.goto("/drafts")
    _stays_text(page, text)


def test_notes_of_our_own_stay_text(sit: Sit, world: World, text: str):
    page = sit("ARD", "orlova", "/log")
    short = SHORT[text]
    page.locator("form[action='/log'] input[name=text]").fill(short)
    page.locator("form[action='/log'] input[name=serial]").fill(short)
    _send(page.locator("form[action='/log'] button"))
    _stays_text(page, text)
    page.goto("/log")
    page.locator("form[action='/standing'] input[name=text]").fill(short)
    _send(page.locator("form[action='/standing'] button"))
    _stays_text(page, text)
    for path in ("/log", "/handover"):
        page.goto(path)
        _stays_text(page, text)
    page.goto("/record?q=" + quote(short))
    _stays_text(page, text)


def test_contacts_and_causes_stay_text(sit: Sit, world: World, text: str):
    page = sit("ARD", "orlova", "/links")
    short = SHORT[text]
    for name in ("post", "person", "phone"):
        page.locator(f"form[action$='/contact'] input[name={name}]").fill(short)
    _send(page.locator("form[action$='/contact'] button"))
    _stays_text(page, text)
    page.goto("/links")
    page.locator("form[action$='/cause'] input[name=note]").fill(short)
    _send(page.locator("form[action$='/cause'] button"))
    _stays_text(page, text)
    page.goto("/links")
    _stays_text(page, text)


def test_names_of_people_stay_text(sit: Sit, world: World, text: str):
    page = sit("ARD", "orlova", "/people")
    short = SHORT[text]
    page.locator("summary", has=page.locator("xpath=..//form[@action='/people']")).click()
    form = page.locator("form[action='/people']")
    for name in ("person", "name", "post"):
        form.locator(f"input[name={name}]").fill(short)
    form.locator("input[name=role-watch]").check()
    _send(form.locator("button"))
    _stays_text(page, text)
    for path in ("/people", "/drafts"):
        page.goto(path)
        _stays_text(page, text)


def test_a_unit_and_a_hand_over_stay_text(sit: Sit, world: World, text: str):
    short = SHORT[text]
    leaf = world.arrives()
    page = sit("ARD", "orlova", f"/message/{leaf}/say/passed-on-to-unit")
    page.locator("#unit").fill(short)
    _send(page.locator("form.confirm button.main"))
    _stays_text(page, text)
    page.goto(f"/message/{leaf}")
    _stays_text(page, text)
    page.goto("/handover")
    _send(page.locator("form.confirm button.main"))
    page.goto("/handover")
    for box in page.locator("input[name^=told-]").all():
        box.check()
    page.locator("#note").fill(short)
    _send(page.locator("form.confirm button.main"))
    _stays_text(page, text)
    other = sit("ARD", "petro", "/handover")
    _stays_text(other, text)


def test_whoever_is_not_logged_in_can_write_nothing_into_a_page(sit: Sit, world: World, text: str):
    page = sit("ARD", "", "/enter?to=" + quote("/" + SHORT[text]))
    page.locator("#person").fill(SHORT[text])
    page.locator("#passphrase").fill(SHORT[text])
    page.locator("#code").fill("123456")
    _send(page.locator("button.main"))
    expect(page.locator(".refused")).to_be_visible()
    _stays_text(page, text)
    page.goto("/join?person=" + quote(SHORT[text]))
    _stays_text(page, text)
    page.goto("/" + quote(SHORT[text].replace("/", "")))
    _stays_text(page, text)
