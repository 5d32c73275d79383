"""What a browser, a stranger or a colleague in haste may send: refused clearly, never a crash."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from starlette.requests import Request

from detente.apps.desk import accounts, app
from detente.apps.desk.accounts import Account
from detente.apps.desk.live import routes
from detente.core import limits
from detente.core.errors import EnvironmentFault
from detente.engine.house import Person
from tests.desk.conftest import PASSPHRASE, DeskStage
from tests.world import Stage, exchange

_JSON = {"content-type": "application/json", "accept": "application/json"}


def test_half_a_character_in_json_is_refused(desk: DeskStage):
    """JSON lets one half of a surrogate pair stand alone; nothing here could store it."""
    form = {"person": "orlova", "passphrase": "\ud800", "code": "1"}
    for body in (form, {**form, "passphrase": "x", "\udfff": ""}):
        answer = desk.browser().post("/enter", content=json.dumps(body), headers=_JSON)
        assert (answer.status_code, answer.json()["error"]["code"]) == (400, "form-unreadable")


def test_a_form_of_too_many_fields_is_not_even_read(desk: DeskStage):
    many = "a=&" * (limits.DESK_FORM_FIELDS_MAX + 1)
    answer = desk.browser().post("/enter", content=many, headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "form-too-large")


@pytest.mark.parametrize("looked", ["x", "-1", "1.5", "9" * 5000, "\u0661"])
def test_what_was_looked_at_is_a_number_or_refused(
    desk: DeskStage, pair: tuple[Stage, Stage], looked: str
):
    one, other = pair
    held = other.send()
    exchange(one, other)
    browser, path = desk.log_in("orlova"), f"/message/{held.leaf_hash.hex()[:16]}/say/acknowledged"
    seen = browser.get(f"{path}.json", params={"looked": looked})
    assert (seen.status_code, seen.json()["error"]["code"]) == (400, "not-looked")
    read_back = browser.get(f"{path}.json").json()["read_back"]
    said = browser.post(path, json={"read_back": read_back, "looked": looked}, headers=_JSON)
    assert (said.status_code, said.json()["error"]["code"]) == (400, "not-looked")


def test_what_changed_while_its_page_stood_open_is_not_released(desk: DeskStage):
    """A colleague who may release takes their own text back, changes it and submits it again."""
    browser = desk.log_in("petro")
    (agreement,) = browser.get("/compose.json").json()["agreements"]
    form = {"agreement": agreement["id"], "type": "notice"}
    path = desk.log_in("orlova").post("/compose", data=form).headers["location"]
    name = path.rpartition("/")[2]
    _submit(desk, path, "120")
    page = browser.get(f"/release/{name}.json").json()
    assert f'name="content" value="{page["content"]}"' in browser.get(f"/release/{name}").text
    desk.stage.center.return_draft(name, "petro", "once more", desk.stage.now)
    _submit(desk, path, "120000")
    shown = {"digits": page["digits"], "content": page["content"]}
    refused = browser.post(f"/release/{name}", json=shown, headers=_JSON)
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "draft-changed")
    shown["content"] = browser.get(f"/release/{name}.json").json()["content"]
    assert browser.post(f"/release/{name}", json=shown, headers=_JSON).status_code == 200


def test_a_later_message_is_announced_before_an_answer_is_released(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    held = other.send()
    exchange(one, other)
    agreement = next(iter(desk.state.agreements))
    about = {"agreement": agreement, "type": "declined", "about": held.leaf_hash.hex()}
    drafter = desk.log_in("orlova")
    path = drafter.post("/compose", data=about).headers["location"]
    basis = drafter.get(f"{path}.json").json()["basis"]
    done = drafter.post(f"{path}/submit", data={"basis": basis, "f-reason": "no"})
    release, browser = done.headers["location"], desk.log_in("petro")
    before = browser.get(f"{release}.json").json()
    assert before["later"] == []
    other.send()
    exchange(one, other)
    form = {name: str(before[name]) for name in ("digits", "content", "looked")}
    refused = browser.post(release, json=form, headers=_JSON)
    assert refused.json()["error"]["code"] == "later-message"
    now = browser.get(f"{release}.json").json()
    assert (len(now["later"]), now["author"]) == (1, "BRV")
    assert now["later"][0]["serial"] in browser.get(release).text
    form["looked"] = str(now["looked"])
    assert browser.post(release, json=form, headers=_JSON).status_code == 200


def _submit(desk: DeskStage, path: str, people: str) -> None:
    browser = desk.log_in("orlova")
    basis = browser.get(f"{path}.json").json()["basis"]
    form = {"basis": basis, "f-day": "2026-11-24", "f-people": people}
    assert browser.post(f"{path}/submit", data=form).status_code == 303


def test_an_account_without_a_passphrase_lets_no_passphrase_in(desk: DeskStage):
    accounts.keep_account(desk.state, Account("grau"))
    form = {"person": "grau", "passphrase": PASSPHRASE, "code": "123456"}
    assert desk.browser().post("/enter", data=form).status_code == 403


def test_metrics_are_not_passed_on(desk: DeskStage):
    """Behind a proxy on this machine everybody comes from this machine."""
    browser = desk.browser()
    assert browser.get("/metrics").status_code == 200
    for name, value in (
        ("x-forwarded-for", "192.0.2.7"),
        ("forwarded", "for=192.0.2.7"),
        ("host", "desk.example"),
        ("host", "["),
    ):
        assert browser.get("/metrics", headers={name: value}).status_code == 403


def test_an_engine_that_cannot_answer_is_told_as_such(desk: DeskStage):
    browser = desk.log_in("orlova")

    async def busy(_: Callable[[], Any]) -> Any:
        raise EnvironmentFault("server-busy")

    desk.room.engine.look = busy  # type: ignore[method-assign, assignment]
    assert browser.get("/desk").status_code == 503


def test_an_invitation_stands_in_the_log_with_who_gave_it(desk: DeskStage):
    desk.log_in("grau", proved=True).post("/people/invite", data={"person": "petro"})
    desk.log_in("orlova", proved=True).post("/people/confirm", data={"person": "petro"})
    lines = desk.log_in("audit").get("/log.json").json()["lines"][-2:]
    assert [(line["text"], line["name"]) for line in lines] == [
        ("desk invited petro", "P. Grau"),
        ("desk confirmed the invitation of petro by grau", "K. Orlova"),
    ]


def test_somebody_with_a_long_name_keeps_nobody_out(desk: DeskStage):
    """All sessions are looked through; a letter may be four bytes long."""
    long = Person("\U00010330" * limits.NAME_CHARS_MAX, "N", ("watch",), "Officer")
    draft = desk.stage.center.propose_person(long, "orlova", desk.stage.now)
    desk.stage.center.release(draft.id, "petro", desk.stage.now)
    assert desk.log_in(long.id).get("/desk").status_code == 200
    assert desk.log_in("orlova").get("/people").status_code == 200


# --- the stream ---------------------------------------------------------------------------------


def _beats(desk: DeskStage, person: str, token: str, beats: int) -> list[bytes | str]:
    """So many beats of the stream of an armed desk."""
    cookie = (
        f"detente-desk-ARD={token or accounts.open_session(desk.state, person, desk.stage.now)}"
    )
    scope = {
        "type": "http", "method": "GET", "path": "/live", "query_string": b"armed=1",
        "headers": [(b"cookie", cookie.encode()), (b"host", b"localhost:8700")],
    }  # fmt: skip

    async def listen() -> list[bytes | str]:
        (stream, _) = routes(desk.room, app._asked)
        answer = await stream.endpoint(Request(scope))  # type: ignore[attr-defined]
        heard: list[bytes | str] = []
        async for beat in answer.body_iterator:
            heard.append(beat)
            if len(heard) == beats:
                break
            desk.room.version += 1
        return heard

    return asyncio.run(listen())


def test_a_desk_of_who_may_not_acknowledge_is_no_desk_that_listens(desk: DeskStage):
    _beats(desk, "audit", "", 1)
    assert desk.room.engine.desks.last_armed(desk.stage.at) is None
    _beats(desk, "orlova", "", 1)
    assert desk.room.engine.desks.last_armed(desk.stage.at) is not None


def test_another_site_does_not_make_a_desk_listen(desk: DeskStage):
    answer = desk.log_in("orlova").get("/live?armed=1", headers={"sec-fetch-site": "same-site"})
    assert answer.status_code == 403
    assert desk.room.engine.desks.last_armed(desk.stage.at) is None


def test_a_stream_ends_with_its_session(desk: DeskStage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "DESK_STREAM_S", 0)
    token = accounts.open_session(desk.state, "orlova", desk.stage.now)
    assert len(_beats(desk, "orlova", token, 3)) == 3
    real = accounts.session_of
    asked: list[bool] = []

    def ended(*given: Any, used: bool = True) -> Any:
        asked.append(used)
        return real(*given, used=used) if used else None  # logged out after it was opened

    monkeypatch.setattr(accounts, "session_of", ended)
    assert _beats(desk, "orlova", token, 3) == []
    assert asked == [True, False]  # to listen is not to use the session
