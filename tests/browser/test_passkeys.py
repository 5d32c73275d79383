"""A passkey in a browser with an authenticator of its own: added, used, shown again, removed."""

from __future__ import annotations

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from playwright.sync_api import Page, expect

from detente.core import limits
from tests.browser.conftest import Sit
from tests.browser.served import World
from tests.desk.conftest import PASSPHRASE, SECRET

_AUTHENTICATOR = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


def _plug_in(page: Page) -> None:
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": _AUTHENTICATOR})


def _enter(page: Page, world: World) -> None:
    code = TOTP(SECRET, 6, SHA1(), 30).generate(world.one.at).decode()
    page.locator("#person").fill("orlova")
    page.locator("#passphrase").fill(PASSPHRASE)
    page.locator("#code").fill(code)
    page.locator("button.main").click()


def test_a_passkey_is_added_used_shown_again_and_removed(sit: Sit, world: World):
    desk = world.desks["ARD"]
    world.do(lambda: desk.account("orlova"))
    page = sit("ARD", "", "/enter?to=/account")
    _plug_in(page)
    _enter(page, world)
    expect(page).to_have_url(f"{world.address('ARD')}/account")
    page.get_by_role("button", name="Add a passkey of this device for myself").click()
    expect(page.get_by_role("row", name="passkey added")).to_contain_text("passkey 1")
    page.get_by_role("button", name="Log out", exact=True).click()
    page.get_by_role("button", name="Log in with a passkey").click()
    expect(page.locator("body")).to_have_attribute("data-page", "desk")
    # Some minutes later the cookie alone changes nothing.
    world.do(lambda: setattr(world.one, "at", world.one.at + limits.FRESH_PROOF_S + 1))
    page.goto("/account")
    remove = page.get_by_role("button", name="Remove", exact=True)
    show = page.get_by_role("button", name="Show a passkey")
    expect(show).to_be_visible()
    expect(remove).to_have_count(0)
    show.click()
    remove.click()
    expect(page.get_by_role("row", name="passkey removed")).to_be_visible()
    expect(remove).to_have_count(0)
