"""Passkeys: added and removed only by who has just shown what they log in with; told afterwards."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from starlette.testclient import TestClient

from detente.apps.desk import accounts
from detente.core import encoding, limits
from tests.desk.authenticator import Authenticator, challenge_of, give
from tests.desk.conftest import PASSPHRASE, SECRET, DeskStage

_JSON = {"accept": "application/json"}


def _code(desk: DeskStage) -> str:
    return TOTP(SECRET, 6, SHA1(), 30).generate(desk.stage.at).decode()


def _prove(desk: DeskStage, browser: TestClient) -> int:
    form = {"passphrase": PASSPHRASE, "code": _code(desk)}
    return browser.post("/account/prove", data=form, headers=_JSON).status_code


def _told(browser: TestClient) -> list[tuple[str, str]]:
    events = browser.get("/account.json").json()["events"]
    return [(one["kind"], one["what"]) for one in events]


def _lines(desk: DeskStage) -> list[str]:
    lines = desk.log_in("petro").get("/log.json").json()["lines"]
    return [line["text"] for line in lines if line["text"].startswith("desk ")]


def test_a_stolen_cookie_adds_no_passkey(desk: DeskStage):
    desk.account("orlova")
    stolen = desk.log_in("orlova")
    answer = stolen.post("/passkey/add/begin")
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "proof-needed")
    assert _prove(desk, stolen) == 200
    assert Authenticator(b"a" * 32).add(stolen) == 200
    desk.stage.at += limits.FRESH_PROOF_S + 1
    assert Authenticator(b"b" * 32).add(stolen) == 403


def test_a_proof_that_grew_old_between_question_and_answer_is_none(desk: DeskStage):
    desk.account("orlova")
    browser = desk.log_in("orlova", proved=True)
    desk.stage.at += limits.FRESH_PROOF_S
    begun = challenge_of(browser.post("/passkey/add/begin"))
    desk.stage.at += 1
    assert Authenticator(b"a" * 32).end_adding(browser, begun) == 403


def test_a_wrong_passphrase_or_code_proves_nothing(desk: DeskStage):
    desk.account("orlova")
    browser = desk.log_in("orlova")
    for form in (
        {"passphrase": "wrong", "code": _code(desk)},
        {"passphrase": PASSPHRASE, "code": "000000"},
    ):
        refused = browser.post("/account/prove", data=form, headers=_JSON)
        assert refused.json()["error"]["code"] == "log-in-refused"
    assert browser.get("/account.json").json()["proved_until"] is None
    assert desk.browser().post(
        "/account/prove", data={"passphrase": PASSPHRASE, "code": _code(desk)}, headers=_JSON
    ).status_code == 401  # fmt: skip


def test_a_passkey_proves_too_and_only_its_own_person(desk: DeskStage):
    mine, theirs = Authenticator(b"m" * 32), Authenticator(b"t" * 32)
    for person, key in (("orlova", mine), ("audit", theirs)):
        desk.account(person)
        assert key.add(desk.log_in(person, proved=True)) == 200
    browser = desk.log_in("orlova")
    assert theirs.show(browser, "prove").status_code == 400
    assert browser.post("/passkey/add/begin").status_code == 403
    assert mine.show(browser, "prove").status_code == 200
    assert Authenticator(b"n" * 32).add(browser) == 200


def test_a_challenge_to_enter_does_not_prove(desk: DeskStage):
    mine = Authenticator(b"m" * 32)
    desk.account("orlova")
    mine.add(desk.log_in("orlova", proved=True))
    browser = desk.log_in("orlova")
    begun = challenge_of(browser.post("/passkey/enter/begin"))
    browser.cookies.set("detente-challenge", begun[1])
    assert browser.post("/passkey/prove", json=mine.shown(begun[0])).status_code == 400


def test_what_was_added_and_removed_is_in_the_log_and_told_at_the_next_log_in(desk: DeskStage):
    desk.account("orlova")
    thief = Authenticator(b"x" * 32)
    thief.add(desk.log_in("orlova", proved=True))
    assert _lines(desk) == ["desk added passkey 1 of orlova"]
    # The thief's own log-in with it is not the one at which the owner is told.
    assert thief.show(desk.browser(), "enter").json() == {"see": "/desk"}
    form = {"person": "orlova", "passphrase": PASSPHRASE, "code": _code(desk), "to": "/due"}
    owner = desk.browser()
    there = owner.post("/enter", data=form).headers["location"]
    assert there == "/account?after=0&to=%2Fdue"
    shown = owner.get(f"/account.json{there.removeprefix('/account')}").json()
    assert [(one["kind"], one["new"]) for one in shown["events"]] == [("passkey-added", True)]
    assert shown["to"] == "/due"
    assert 'href="/due"' in owner.get(there).text
    (key,) = shown["passkeys"]
    assert owner.post("/account/passkeys/remove", data={"key": key["key"]}).status_code == 303
    assert _lines(desk)[-1] == "desk removed passkey 1 of orlova"
    assert thief.show(desk.browser(), "enter").status_code == 400
    assert _told(owner) == [("passkey-removed", "passkey 1"), ("passkey-added", "passkey 1")]


def test_the_second_log_in_goes_where_it_was_asked_to(desk: DeskStage):
    desk.account("orlova")
    Authenticator(b"x" * 32).add(desk.log_in("orlova", proved=True))
    seen = []
    for _ in range(2):
        form = {"person": "orlova", "passphrase": PASSPHRASE, "code": _code(desk)}
        seen.append(desk.browser().post("/enter", data=form).headers["location"])
        desk.stage.at += 60
    assert seen == ["/account?after=0&to=%2Fdesk", "/desk"]


@pytest.mark.parametrize("to", ["//evil.example", "https://evil.example", "javascript:alert(1)"])
def test_the_page_of_a_log_in_leads_to_no_other_site(desk: DeskStage, to: str):
    page = desk.log_in("orlova").get("/account.json", params={"to": to, "after": "x"}).json()
    assert page["to"] == "/desk"


def test_removing_a_passkey_needs_a_proof_and_logs_the_others_out(desk: DeskStage):
    desk.account("orlova")
    browser, other = desk.log_in("orlova", proved=True), desk.log_in("orlova")
    Authenticator(b"x" * 32).add(browser)
    (key,) = browser.get("/account.json").json()["passkeys"]
    form = {"key": key["key"]}
    assert other.post("/account/passkeys/remove", data=form).status_code == 403
    assert other.get("/desk").status_code == 200
    wrong = browser.post("/account/passkeys/remove", data={"key": "0" * 16}, headers=_JSON)
    assert wrong.json()["error"]["code"] == "no-such-passkey"
    assert browser.post("/account/passkeys/remove", data=form).status_code == 303
    assert (browser.get("/desk").status_code, other.get("/desk").status_code) == (200, 303)


def test_nobody_removes_a_passkey_of_somebody_else_by_its_name(desk: DeskStage):
    desk.account("orlova")
    browser = desk.log_in("orlova", proved=True)
    Authenticator(b"x" * 32).add(browser)
    (key,) = browser.get("/account.json").json()["passkeys"]
    desk.account("audit")
    other = desk.log_in("audit", proved=True)
    assert other.post("/account/passkeys/remove", data={"key": key["key"]}).status_code == 404
    assert len(browser.get("/account.json").json()["passkeys"]) == 1


def test_all_passkeys_of_a_lost_device_are_removed_by_who_may_invite(desk: DeskStage):
    desk.account("orlova")
    mine = Authenticator(b"x" * 32)
    browser = desk.log_in("orlova", proved=True)
    mine.add(browser)
    form = {"person": "orlova"}
    assert desk.log_in("audit").post("/people/remove-passkeys", data=form).status_code == 403
    left_open = desk.log_in("grau").post("/people/remove-passkeys", data=form, headers=_JSON)
    assert left_open.json()["error"]["code"] == "proof-needed"
    grau = desk.log_in("grau", proved=True)
    assert grau.post("/people/remove-passkeys", data=form).status_code == 303
    assert browser.get("/desk").status_code == 303
    assert mine.show(desk.browser(), "enter").status_code == 400
    assert _lines(desk)[-1] == "desk removed all 1 passkeys of orlova"
    entered = {"person": "orlova", "passphrase": PASSPHRASE, "code": _code(desk)}
    there = desk.browser().post("/enter", data=entered).headers["location"]
    assert there.startswith("/account?after=0")


@pytest.mark.parametrize(
    "bad",
    [
        {"clientExtensionResults": 5},
        {"response": None},
        {"response": {"authenticatorData": accounts.base64url(b"\0" * 32 + b"\x80" + b"\0" * 4)}},
        {"response": {"attestationObject": accounts.base64url(b"\xa3\x63fmt")}},
        {"response": {"attestationObject": accounts.base64url(b"\x81" * 5_000)}},
        {"type": 7, "rawId": 9},
        None,
        [],
    ],
)
def test_an_answer_that_is_none_is_refused_and_troubles_nobody(desk: DeskStage, bad: object):
    desk.account("orlova")
    key = Authenticator(b"x" * 32)
    browser = desk.log_in("orlova", proved=True)
    assert key.add(browser) == 200
    for what, whole in (("add", key.made), ("enter", key.shown), ("prove", key.shown)):
        found = challenge_of(browser.post(f"/passkey/{what}/begin"))
        give(browser, found)
        answer = {**whole(found[0]), **bad} if isinstance(bad, dict) else bad
        refused = browser.post(f"/passkey/{what}", json=answer)
        assert refused.status_code == 400, f"{what}: {refused.text}"
        assert refused.json()["error"]["code"] == "passkey-refused"


def test_an_auditor_keeps_their_own_passkeys(desk: DeskStage):
    """They write no log; that they changed how they log in stands in it all the same."""
    desk.account("audit")
    browser = desk.log_in("audit", proved=True)
    assert Authenticator(b"x" * 32).add(browser) == 200
    desk.stage.reopen()
    assert _lines(desk) == ["desk added passkey 1 of audit"]


def test_no_more_passkeys_than_can_be_read_back(desk: DeskStage):
    """An account that cannot be read would keep everybody out, for all are looked through."""
    browser = desk.log_in("audit", proved=True)
    begun = [
        challenge_of(browser.post("/passkey/add/begin")) for _ in range(limits.PASSKEYS_MAX + 1)
    ]
    done = [
        Authenticator(bytes([at]) * 32).end_adding(browser, one) for at, one in enumerate(begun)
    ]
    assert done == [200] * limits.PASSKEYS_MAX + [400]
    other = desk.log_in("orlova", proved=True)
    assert Authenticator(b"x" * limits.PASSKEY_BYTES_MAX).add(other) == 400
    assert desk.log_in("petro").get("/people").status_code == 200


def test_a_passkey_is_one_persons(desk: DeskStage):
    key = Authenticator(b"c" * 32)
    for person, status in (("orlova", 200), ("audit", 400)):
        assert key.add(desk.log_in(person, proved=True)) == status


def test_a_challenge_is_good_for_whom_and_what_it_was_given(desk: DeskStage):
    one, other = desk.log_in("orlova", proved=True), desk.log_in("audit", proved=True)
    begun = challenge_of(one.post("/passkey/add/begin"))
    assert Authenticator(b"d" * 32).end_adding(other, begun) == 400
    entering = challenge_of(desk.browser().post("/passkey/enter/begin"))
    assert Authenticator(b"e" * 32).end_adding(one, entering) == 400


def test_a_flood_of_challenges_keeps_nobody_from_beginning(
    desk: DeskStage, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "CHALLENGES_MAX", 3)
    for _ in range(5):
        assert desk.browser().post("/passkey/enter/begin").status_code == 200
    assert Authenticator(b"f" * 32).add(desk.log_in("orlova", proved=True)) == 200


def test_an_account_of_an_earlier_form_is_read(desk: DeskStage):
    """As homes hold it that were opened before events were kept."""
    old = encoding.encode(
        [b"s" * 16, b"h" * 32, b"k" * 20, 7, 3, 1_700_000_000, [[b"cred", "passkey 1", 9]]]
    )
    found = accounts.read_account("orlova", old)
    assert (found.used, found.last, found.passkeys[0].told) == (7, 0, 0)
    assert accounts.read_account("orlova", found.encode()) == found
