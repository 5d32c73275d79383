"""What was erased, at the desk: said plainly where the value stood; released like anything else."""

from __future__ import annotations

import re

import jsonschema_rs
import pytest

from detente.engine import erasures
from detente.engine.sealed import serial_of
from tests.desk.conftest import DeskStage
from tests.world import Stage, exchange

NAME = "Zoltan Quill"


def plain(page: str) -> str:
    """A page without its tags and marks of direction."""
    return re.sub(r"<[^>]*>|[\u2066-\u2069]", "", page)


def test_the_message_page_says_what_was_erased_when_and_by_whom(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    ard, brv = pair
    held = ard.send("prisoners", {16: [[41, NAME, "1990-01-02"]]})
    exchange(ard, brv)
    page = f"/message/{held.leaf_hash.hex()}"
    watch, releaser = desk.log_in("orlova"), desk.log_in("petro")
    before = watch.get(page)
    assert NAME in before.text
    assert watch.get(f"{page}.json").json()["erased"] is None
    draft = ard.center.propose_erasure(ard.agreement, held, "settled", "orlova", ard.now)
    found = f"/release/{draft.id}"
    shown = releaser.get(found)
    assert shown.status_code == 200
    assert "It cannot be undone." in shown.text
    assert f"1 personal fields and rows, in {serial_of(held)} (persons.name x1)" in plain(
        shown.text
    )
    digits = releaser.get(f"{found}.json").json()["digits"]
    done = releaser.post(found, data={"digits": digits})
    assert done.status_code == 303, done.text
    after = watch.get(page).text
    assert NAME not in after
    assert "Personal data erased here" in after
    said = "asked for by <bdi>K. Orlova</bdi>, released by <bdi>I. Petro</bdi>: <bdi>settled</bdi>"
    assert said in after
    assert "1990-01-02" in after
    told = watch.get(f"{page}.json").json()
    document = watch.get("/openapi.json").json()["paths"]["/message/{id}.json"]["get"]
    schema = document["responses"]["200"]["content"]["application/json"]["schema"]
    jsonschema_rs.validate(schema, told)
    assert [row["name"] for row in told["fields"] if row["erased"]] == ["name"]
    log = watch.get("/log").text
    assert "released the erasing of personal data" in log


def test_that_it_is_not_finished_is_said_on_the_pages_of_drafts_and_of_the_message(
    desk: DeskStage, pair: tuple[Stage, Stage], monkeypatch: pytest.MonkeyPatch
):
    ard, brv = pair
    held = ard.send("prisoners", {16: [[41, NAME, "1990-01-02"]]})
    exchange(ard, brv)
    watch, words = desk.log_in("orlova"), "An erasing is not finished"
    page = f"/message/{held.leaf_hash.hex()}"
    assert words not in watch.get("/drafts").text
    with monkeypatch.context() as patch:
        patch.setattr(ard.store, "scrub", lambda: False)
        draft = ard.center.propose_erasure(ard.agreement, held, "settled", "orlova", ard.now)
        ard.center.release(draft.id, "petro", ard.now)
        assert words in watch.get("/drafts").text
        assert words in watch.get(page).text
        assert watch.get("/drafts.json").json()["erasing_unfinished"] is True
        assert watch.get(f"{page}.json").json()["erased"]["unfinished"] is True
        schemas = watch.get("/openapi.json").json()["paths"]
        for path, place in (
            ("/drafts.json", "/drafts.json"),
            ("/message/{id}.json", f"{page}.json"),
        ):
            answer = schemas[path]["get"]["responses"]["200"]["content"]["application/json"]
            jsonschema_rs.validate(answer["schema"], watch.get(place).json())
    erasures.finish(ard.center.state, ard.now)
    assert words not in watch.get("/drafts").text
    assert words not in watch.get(page).text
    assert watch.get("/drafts.json").json()["erasing_unfinished"] is False
