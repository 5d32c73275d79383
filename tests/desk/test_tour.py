"""The tour of a practice room: what only it has, and that no center in earnest has any of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from detente.adapters.pack_files import find_pack
from detente.apps.desk import screens
from detente.apps.desk.app import make_app
from detente.apps.desk.pages import Deed
from detente.apps.desk.tour import CHANGED_FILE, SOUND_FILE, Side, Tour
from detente.core.errors import OurFault
from detente.core.record.origin import Mark
from detente.engine.drafts import NOTIFICATION, Draft
from tests.desk.conftest import DeskStage
from tests.world import Stage, exchange, found

PEOPLE = (("orlova", "K. Orlova", "Watch"), ("petro", "I. Petro", "Duty"))
SECRET = b"s" * 32


class Wire:
    """A cable that remembers whether it is cut."""

    def __init__(self) -> None:
        self.broken = False

    def cut(self) -> None:
        self.broken = True

    def mend(self) -> None:
        self.broken = False

    def is_cut(self) -> bool:
        return self.broken


def tour_at(code: str, folder: Path) -> Tour:
    sides = {
        "ARD": Side("ARD", "Ardania", "http://localhost:8701", PEOPLE),
        "BRV": Side("BRV", "Brevia", "http://localhost:8702", (("lind", "P. Lind", "Watch"),)),
    }
    return Tour(code, sides, Wire(), SECRET, folder / "evidence", folder / "boards.json")


@pytest.fixture
def room(tmp_path: Path) -> tuple[DeskStage, Stage]:
    """A practice room of Ardania, and Brevia's stage; the agreement is `dialogue`, an exercise."""
    one, other = Stage("ARD"), Stage("BRV")
    found(one, other, mark=Mark.EXERCISE, pack=find_pack("dialogue"))
    desk = DeskStage(one)
    desk.room.tour = tour_at("ARD", tmp_path)
    desk.app = make_app(desk.room)
    return desk, other


def flash(one: Stage, other: Stage) -> None:
    """Brevia's people draft and release a FLASH, and it arrives."""
    agreement = next(iter(other.center.state.agreements.values()))
    new = Draft("", NOTIFICATION, agreement.id, "our-accident", {16: "BRV-7"}, 0)
    draft = other.center.draft_new(agreement, new, "orlova", other.now)
    other.center.submit(draft.id, "orlova", other.now)
    other.center.release(draft.id, "petro", other.now)
    exchange(one, other)


def json_of(client: TestClient, path: str) -> dict[str, Any]:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def test_a_center_in_earnest_has_no_address_of_the_tour(desk: DeskStage) -> None:
    client = desk.log_in("orlova")
    assert "/tour" not in client.get("/desk").text
    for one in screens.TOUR:
        answer = client.post(one.path) if isinstance(one, Deed) else client.get(one.path)
        assert answer.status_code == 404, one.path
    token = tour_at("ARD", Path()).door("ARD", "orlova", b"n" * 16)
    assert client.get(token).status_code == 404
    assert not [path for path in client.get("/openapi.json").json()["paths"] if "tour" in path]


def test_the_tour_needs_somebody_logged_in(room: tuple[DeskStage, Stage]) -> None:
    browser = room[0].browser()
    assert browser.get("/tour.json").status_code == 401
    assert browser.post("/tour/cut", headers={"accept": "application/json"}).status_code == 401
    assert browser.get("/tour/boards").headers["location"] == "/enter?to=/tour/boards"


def test_a_link_lets_its_person_in_once_and_at_its_own_desk_only(
    room: tuple[DeskStage, Stage], tmp_path: Path
) -> None:
    desk = room[0]
    door = tour_at("ARD", tmp_path).door("ARD", "petro", b"n" * 16)
    browser = desk.browser()
    assert browser.get(door).headers["location"] == "/tour"
    assert json_of(browser, "/tour.json")["me"] == "petro"
    assert browser.get(door).status_code == 303  # pressed again by who is in
    assert desk.browser().get(door).status_code == 403
    for forged in (door[:-1] + "!", door.replace("petro", "orlova"), "/welcome/x", "/welcome/é"):
        assert desk.browser().get(forged).status_code == 403, forged
    with pytest.raises(OurFault, match="tour-link-used"):
        tour_at("BRV", tmp_path).admit(door.removeprefix("/welcome/"))


def test_one_becomes_another_person_of_the_desk_and_nobody_else(
    room: tuple[DeskStage, Stage],
) -> None:
    client = room[0].log_in("orlova")
    client.headers["accept"] = "application/json"
    see = client.post("/tour/be", json={"person": "petro"}).json()["see"]
    client.get(see)
    assert json_of(client, "/tour.json")["me"] == "petro"
    assert client.post("/tour/be", json={"person": "lind"}).json()["error"]["code"] == (
        "no-such-person"
    )


def test_the_present_step_is_read_from_the_record(room: tuple[DeskStage, Stage]) -> None:
    desk, other = room
    client = desk.log_in("orlova")
    client.headers["accept"] = "application/json"

    def present() -> str:
        assert client.get("/tour", headers={"accept": "text/html"}).status_code == 200
        step: str = json_of(client, "/tour.json")["present"]
        return step

    assert present() == "arrive"
    flash(desk.stage, other)
    assert present() == "acknowledge"
    (row,) = json_of(client, "/desk.json")["needs_us"]
    say = f"/message/{row['id']}/say/acknowledged"
    shown = json_of(client, f"{say}.json")
    signed = {"read_back": shown["read_back"], "looked": str(shown["looked"])}
    assert client.post(say, json=signed).status_code == 200
    assert present() == "compose"
    (agreement,) = json_of(client, "/compose.json")["agreements"]
    begun = {"agreement": agreement["id"], "type": "line-hold"}
    draft = client.post("/compose", json=begun).json()["draft"]
    assert present() == "break"
    assert json_of(client, "/tour.json")["facts"]["draft"]["check"]
    basis = json_of(client, f"/draft/{draft}.json")["basis"]
    written = {"f-begins": "23:00Z", "f-ends": "23:30Z", "f-reason": "maintenance"}
    client.post(f"/draft/{draft}/submit", json={"basis": basis, **written})
    assert present() == "second"
    desk.stage.center.release(draft, "petro", desk.stage.now)
    assert present() == "receipts"
    exchange(desk.stage, other)
    assert present() == "cut"
    client.post("/tour/cut", json={})
    assert present() == "mend"
    client.post("/tour/mend", json={})
    assert present() == "tamper"
    client.post("/tour/tamper", json={})
    assert present() == "next"


def test_one_changed_byte_is_refused_by_the_name_of_its_field(
    room: tuple[DeskStage, Stage], tmp_path: Path
) -> None:
    desk, other = room
    client = desk.log_in("orlova")
    client.headers["accept"] = "application/json"
    early = client.post("/tour/tamper", json={})
    assert early.json()["error"]["code"] == "tour-nothing-yet"
    flash(desk.stage, other)
    sound, changed = client.post("/tour/tamper", json={}).json()["verdicts"]
    assert (sound["status"], changed["status"]) == (0, 4)
    assert "field 16" in changed["part"]
    files = [(tmp_path / "evidence" / name).read_bytes() for name in (SOUND_FILE, CHANGED_FILE)]
    assert sum(a != b for a, b in zip(*files, strict=True)) == 1


def test_the_boards_are_shown_once_another_process_has_computed_them(
    room: tuple[DeskStage, Stage], tmp_path: Path
) -> None:
    client = room[0].log_in("orlova")
    assert json_of(client, "/tour/boards.json")["ready"] is False
    assert client.get("/tour/boards").status_code == 200
    side = '{"title":"Pause","mark":"live","sections":[{"id":"life","title":"L","lines":["<b>"]}]}'
    told = f'{{"titles":["A","B"],"pairs":[[{side},null]]}}'
    (tmp_path / "boards.json").write_text(f'{{"languages":{{"en":{told}}}}}')
    assert json_of(client, "/tour/boards.json")["titles"] == ["A", "B"]
    page = client.get("/tour/boards").text
    assert "&lt;b&gt;" in page
    assert "<b>" not in page


def test_the_other_desk_sends_to_where_the_tour_is_led(
    room: tuple[DeskStage, Stage], tmp_path: Path
) -> None:
    desk = room[0]
    desk.room.tour = replace(tour_at("ARD", tmp_path), sides=dict(
        reversed(list(tour_at("ARD", tmp_path).sides.items()))
    ))  # fmt: skip
    client = desk.log_in("orlova")
    assert json_of(client, "/tour.json")["leads"] is False
    assert "The steps are told at the other desk" in client.get("/tour").text
