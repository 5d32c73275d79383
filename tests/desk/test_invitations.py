"""An account begins with two halves of a code, from two people: nobody alone becomes another."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from starlette.testclient import TestClient

from detente.apps.desk import accounts, invitations
from detente.apps.desk.accounts import Account
from detente.core import limits
from detente.core.errors import NeedsSecondPerson, OurFault
from detente.engine.house import Person
from detente.engine.state import Now
from tests.desk.conftest import PASSPHRASE, SECRET, DeskStage

_HALF = re.compile(r"[0-9a-f]{4}(?:-[0-9a-f]{4}){3}")
_JSON = {"accept": "application/json"}


def _form(desk: DeskStage, person: str, one: str, other: str) -> dict[str, str]:
    code = TOTP(SECRET, 6, SHA1(), 30).generate(desk.stage.at).decode()
    return {
        "person": person, "invitation": one, "second": other, "passphrase": PASSPHRASE,
        "secret": SECRET.hex(), "code": code,
    }  # fmt: skip


def _half(browser: TestClient, deed: str, person: str) -> str:
    done = browser.post(f"/people/{deed}", data={"person": person})
    assert done.status_code == 303, done.text
    (code,) = _HALF.findall(browser.get(done.headers["location"]).text)
    return str(code)


def _join(desk: DeskStage, form: dict[str, str]) -> tuple[int, str]:
    answer = desk.browser().post("/join", data=form, headers=_JSON)
    return answer.status_code, answer.json().get("error", {}).get("code", "")


def _dismiss(desk: DeskStage, person: str, roles: tuple[str, ...] = ()) -> None:
    was = desk.state.house.person(person)
    draft = desk.stage.center.propose_person(replace(was, roles=roles), "orlova", desk.stage.now)
    desk.stage.center.release(draft.id, "petro", desk.stage.now)


def test_a_screen_left_open_gives_no_half(desk: DeskStage):
    """With another's open desk and one's own, one person would have both."""
    for deed, person in (("invite", "orlova"), ("confirm", "audit")):
        invitations.invite(desk.state, "audit", "petro", desk.stage.now)
        open_screen = desk.log_in("grau")
        answer = open_screen.post(f"/people/{deed}", data={"person": person}, headers=_JSON)
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "proof-needed")
        assert f"/people/{deed}" not in open_screen.get("/people").text
        proved = desk.log_in("grau", proved=True)
        assert f"/people/{deed}" in proved.get("/people").text
        desk.stage.at += limits.FRESH_PROOF_S + 1
        assert proved.post(f"/people/{deed}", data={"person": person}).status_code == 403


def test_nobody_invites_themselves(desk: DeskStage):
    with pytest.raises(NeedsSecondPerson):
        invitations.invite(desk.state, "orlova", "orlova", desk.stage.now)
    refused = desk.log_in("orlova", proved=True).post("/people/invite", data={"person": "orlova"})
    assert refused.status_code == 403


def test_the_first_log_in_is_by_two_halves_each_shown_once(desk: DeskStage):
    inviter, other = desk.log_in("petro", proved=True), desk.log_in("grau", proved=True)
    first = _half(inviter, "invite", "orlova")
    assert first not in inviter.get("/people/invitation").text
    second = _half(other, "confirm", "orlova")
    form = _form(desk, "orlova", first, second)
    new = desk.browser()
    assert new.post("/join", data={**form, "code": "000000"}).status_code == 400
    assert new.post("/join", data=form).headers["location"] == "/account?after=0&to=%2Fdesk"
    assert new.get("/desk").status_code == 200
    assert _join(desk, form) == (400, "invitation-refused")  # good once


def test_whoever_invites_cannot_become_the_invited(desk: DeskStage):
    inviter = desk.log_in("petro", proved=True)
    first = _half(inviter, "invite", "orlova")
    refused = (400, "invitation-refused")
    for second in (first, "x", "0000-0000-0000-0000"):
        assert _join(desk, _form(desk, "orlova", first, second)) == refused
    answer = inviter.post("/people/confirm", data={"person": "orlova"}, headers=_JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "own-half")
    assert "grau" in answer.json()["error"]["next"]
    # Nor who confirms.
    second = _half(desk.log_in("grau", proved=True), "confirm", "orlova")
    assert _join(desk, _form(desk, "orlova", second, second)) == refused
    assert _join(desk, _form(desk, "petro", first, second)) == refused
    assert _join(desk, _form(desk, "orlova", second, first))[0] == 200  # in whichever order


def test_a_new_invitation_ends_the_half_that_was_confirmed(desk: DeskStage):
    """Else whoever invites twice would need only one confirmation for two codes."""
    inviter, other = desk.log_in("petro", proved=True), desk.log_in("grau", proved=True)
    first = _half(inviter, "invite", "orlova")
    second = _half(other, "confirm", "orlova")
    again = _half(inviter, "invite", "orlova")
    for half in (first, again):
        assert _join(desk, _form(desk, "orlova", half, second))[0] == 400
    anew = _half(other, "confirm", "orlova")
    assert _join(desk, _form(desk, "orlova", again, anew))[0] == 200


def test_an_invitation_grows_old(desk: DeskStage):
    first = _half(desk.log_in("petro", proved=True), "invite", "orlova")
    second = _half(desk.log_in("grau", proved=True), "confirm", "orlova")
    desk.stage.at += limits.INVITATION_S + 1
    assert _join(desk, _form(desk, "orlova", first, second))[0] == 400
    with pytest.raises(OurFault) as refused:
        invitations.confirm(desk.state, "orlova", "grau", desk.stage.now)
    assert refused.value.code == "no-invitation"


def test_the_invited_confirm_in_the_terminal_and_never_by_a_session(desk: DeskStage):
    """Of two people nobody is a third; an open screen of the invited is not the invited."""
    now = desk.stage.now
    _half(desk.log_in("petro", proved=True), "invite", "audit")
    mine = desk.log_in("audit", proved=True).post(
        "/people/confirm", data={"person": "audit"}, headers=_JSON
    )
    assert mine.status_code == 403
    with pytest.raises(NeedsSecondPerson):
        invitations.confirm(desk.state, "petro", "petro", _invited(desk, "petro"))
    assert invitations.confirm(desk.state, "audit", "audit", now, terminal=True)
    with pytest.raises(NeedsSecondPerson):
        invitations.confirm(desk.state, "audit", "petro", now, terminal=True)
    with pytest.raises(OurFault):
        invitations.confirm(desk.state, "audit", "stranger", now, terminal=True)


def _invited(desk: DeskStage, person: str) -> Now:
    invitations.invite(desk.state, person, "grau", desk.stage.now)
    return desk.stage.now


def test_a_house_of_two_is_told_where_the_second_half_is_given(desk: DeskStage):
    for person in ("audit", "grau"):
        _dismiss(desk, person)
    browser = desk.log_in("petro", proved=True)
    browser.post("/people/invite", data={"person": "orlova"})
    assert "detente desk confirm" in browser.get("/people/invitation").text
    (row,) = [one for one in browser.get("/people.json").json()["people"] if one["id"] == "orlova"]
    assert (row["invitation"]["terminal"], row["invitation"]["may_confirm"]) == (True, False)


def test_who_replaces_an_account_is_told_to_its_owner(desk: DeskStage):
    desk.account("orlova")
    owner = desk.log_in("orlova", proved=True)
    first = _half(desk.log_in("petro", proved=True), "invite", "orlova")
    assert owner.get("/account.json").json()["invited"]["by"] == "petro"
    second = _half(desk.log_in("grau", proved=True), "confirm", "orlova")
    form = _form(desk, "orlova", first, second)
    joined = desk.browser()
    there = joined.post("/join", data=form).headers["location"]
    assert owner.get("/desk").status_code == 303  # sessions of the earlier account ended
    events = joined.get(f"/account.json{there.removeprefix('/account')}").json()["events"]
    assert [(one["kind"], one["by"], one["what"], one["new"]) for one in events] == [
        ("begun", "petro", "grau", True),
        ("confirmed", "grau", "", True),
        ("invited", "petro", "", True),
    ]
    lines = desk.log_in("audit", proved=True).get("/log.json").json()["lines"]
    assert lines[-1]["text"] == (
        "desk account of orlova begun anew, invited by petro, confirmed by grau"
    )


def test_asking_for_the_head_of_the_page_does_not_use_the_half_up(desk: DeskStage):
    browser = desk.log_in("petro", proved=True)
    browser.post("/people/invite", data={"person": "orlova"})
    for path in ("/people/invitation", "/people/invitation.json"):
        assert browser.head(path).status_code == 405
    assert _HALF.search(browser.get("/people/invitation").text)


def test_a_half_is_shown_once_and_a_restart_forgets_it(desk: DeskStage):
    """It lies in memory until it is looked at; then a new one is asked for."""
    browser = desk.log_in("petro", proved=True)
    browser.post("/people/invite", data={"person": "orlova"})
    desk.room.shown_once.clear()
    assert not _HALF.search(browser.get("/people/invitation").text)
    assert _half(browser, "invite", "orlova")


@pytest.mark.parametrize("person", ["a/b", "..", "x?y=#z%2f", "{act}", "Ünï çödé", "\u05d0/\u05d1"])
def test_an_id_of_odd_characters_can_be_invited_logged_out_and_in(desk: DeskStage, person: str):
    new = Person(person, "N. Name", ("watch",), "Officer")
    draft = desk.stage.center.propose_person(new, "orlova", desk.stage.now)
    desk.stage.center.release(draft.id, "petro", desk.stage.now)
    first = _half(desk.log_in("petro", proved=True), "invite", person)
    second = _half(desk.log_in("grau", proved=True), "confirm", person)
    assert _join(desk, _form(desk, person, first, second))[0] == 200
    out = desk.log_in("petro", proved=True).post(
        "/people/log-out", data={"person": person}, headers=_JSON
    )
    assert out.json()["ended"] == 1
    desk.stage.at += 60
    form = _form(desk, person, "", "")
    enter = {name: form[name] for name in ("person", "passphrase", "code")}
    assert desk.browser().post("/enter", data=enter).status_code == 303


def test_an_id_has_no_space_around_it(desk: DeskStage):
    for odd in (" orlova", "orlova ", " "):
        new = Person(odd, "N. Name", ("watch",), "Officer")
        with pytest.raises(OurFault) as refused:
            desk.stage.center.propose_person(new, "orlova", desk.stage.now)
        assert refused.value.code == "bad-person"


# --- who works here no longer -------------------------------------------------------------------


def test_what_somebody_logged_in_with_ends_with_their_work_here(desk: DeskStage):
    desk.account("grau")
    browser = desk.log_in("grau", proved=True)
    first = _half(desk.log_in("petro", proved=True), "invite", "grau")
    second = _half(desk.log_in("orlova", proved=True), "confirm", "grau")
    given = _half(browser, "invite", "audit")
    confirmed = _half(desk.log_in("petro", proved=True), "confirm", "audit")
    _dismiss(desk, "grau")
    assert browser.get("/desk").status_code == 303
    _dismiss(desk, "grau", ("drafter",))  # and comes back within the hour
    assert browser.get("/desk").status_code == 303
    assert accounts.account_of(desk.state, "grau") is None
    assert _join(desk, _form(desk, "grau", first, second))[0] == 400
    assert _join(desk, _form(desk, "audit", given, confirmed))[0] == 400


def test_an_account_left_from_before_does_not_come_back_with_its_person(desk: DeskStage):
    """As a home holds it that dismissed somebody with an earlier version."""
    _dismiss(desk, "grau")
    desk.account("grau")
    _dismiss(desk, "grau", ("drafter",))
    assert accounts.account_of(desk.state, "grau") is None


def test_another_change_of_a_person_ends_nothing(desk: DeskStage):
    desk.account("grau")
    browser = desk.log_in("grau", proved=True)
    _dismiss(desk, "grau", ("drafter", "watch"))
    assert browser.get("/desk").status_code == 200
    assert accounts.account_of(desk.state, "grau") is not None


def test_a_session_is_bound_to_the_account_it_was_opened_with(desk: DeskStage):
    browser = desk.log_in("orlova", proved=True)
    assert browser.get("/desk").status_code == 200
    accounts.keep_account(desk.state, Account("orlova", id=b"another account"))
    assert browser.get("/desk").status_code == 303


def test_nobody_who_works_here_no_longer_is_invited(desk: DeskStage):
    _dismiss(desk, "grau")
    with pytest.raises(OurFault) as refused:
        invitations.invite(desk.state, "grau", "petro", desk.stage.now)
    assert refused.value.code == "no-such-person"
