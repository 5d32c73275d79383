"""Logging in by passphrase and code, never twice; sessions; people and peers at the desk."""

from __future__ import annotations

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from detente.engine.house import PERSON_SET, Person, person_fields
from detente.engine.writing import append_house, house_entry
from tests.desk.conftest import PASSPHRASE, SECRET, DeskStage


def _code(secret: bytes, at: int) -> str:
    return TOTP(secret, 6, SHA1(), 30).generate(at).decode()


def test_passphrase_and_code_let_in_and_a_code_only_once(desk: DeskStage):
    desk.account("orlova")
    form = {"person": "orlova", "passphrase": PASSPHRASE, "code": _code(SECRET, desk.stage.at)}
    browser = desk.browser()
    done = browser.post("/enter", data={**form, "to": "/drafts"})
    assert done.headers["location"] == "/drafts"
    assert browser.get("/desk").status_code == 200
    assert desk.browser().post("/enter", data=form).status_code == 403
    away = desk.browser().post("/enter", data={**form, "to": "//evil.example"})
    assert away.status_code == 403


def test_a_session_outlives_a_restart_and_ends_with_the_roles(desk: DeskStage):
    browser = desk.log_in("grau")
    desk.stage.reopen()
    assert browser.get("/desk").status_code == 200
    one = desk.stage
    draft = one.center.propose_person(
        one.center.state.house.person("grau").__class__("grau", "P. Grau", (), "Drafter"),
        "orlova", one.now,
    )  # fmt: skip
    one.center.release(draft.id, "petro", one.now)
    assert browser.get("/desk").status_code == 303


def test_a_session_ends_after_a_watch_without_use(desk: DeskStage):
    browser = desk.log_in("orlova")
    desk.stage.at += 13 * 3_600
    assert browser.get("/desk").status_code == 303


def test_people_are_changed_by_two(desk: DeskStage):
    browser = desk.log_in("orlova")
    form = {"person": "rossi", "name": "M. Rossi", "post": "Watch officer", "role-watch": "1"}
    done = browser.post("/people", data=form)
    assert done.status_code == 303, done.text
    path = done.headers["location"]
    other = desk.log_in("petro")
    assert other.post(path, data={"digits": path[-3:]}).status_code == 303
    assert "M. Rossi" in browser.get("/people").text


def test_an_id_with_blanks_of_an_earlier_program_is_the_one_that_is_changed(desk: DeskStage):
    one = desk.stage
    old = Person(" lind", "V. Lind", ("watch",), "Duty officer")
    entry = house_entry(PERSON_SET, person_fields(old), "orlova", one.now)
    append_house(one.center.state, [entry], (), one.now)
    form = {"person": old.id, "name": old.name, "post": old.post}
    path = desk.log_in("orlova").post("/people", data=form).headers["location"]
    assert desk.log_in("petro").post(path, data={"digits": path[-3:]}).status_code == 303
    assert desk.state.house.people[old.id].roles == ()
    assert "lind" not in desk.state.house.people


def test_a_fingerprint_is_compared_and_noted(desk: DeskStage):
    browser = desk.log_in("orlova")
    (peer,) = browser.get("/people.json").json()["peers"]
    assert not peer["confirmed"]
    assert browser.post(f"/peers/{peer['id']}/confirm", data={}).status_code == 303
    assert browser.get("/people.json").json()["peers"][0]["confirmed"]
