"""Stories of docs/stories.md that need no browser, by the numbers they have there."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.adapters.pack_files import read_folder
from detente.apps.cli.main import main
from detente.core.record.origin import Mark
from detente.engine.drafts import NOTIFICATION, Draft
from tests.desk.conftest import DeskStage
from tests.desk.filled import dialogue
from tests.world import PACK, START, Stage, exchange


def test_story_6_what_was_said_is_proven_to_a_stranger_and_a_changed_byte_is_named(
    desk: DeskStage, pair: tuple[Stage, Stage], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    one, other = pair
    held = other.send()
    exchange(one, other)
    leaf = held.leaf_hash.hex()[:16]
    data = desk.log_in("audit").get(f"/message/{leaf}/evidence").content
    file, card = tmp_path / "said.detente", tmp_path / "brv.card"
    file.write_bytes(data)
    card.write_bytes(other.center.card.raw)
    assert main(["verify", str(file), "--trust", str(card)]) == 0
    assert "signed by Brevia" in capsys.readouterr().out
    day = data.index(b"2026-11-24")
    file.write_bytes(data[:day] + b"2026-11-25" + data[day + 10 :])
    assert main(["verify", str(file), "--trust", str(card)]) == 4
    assert "field 16" in capsys.readouterr().err


def test_story_11_a_mistake_is_corrected_without_erasing_and_both_sides_see_it(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    held = one.send()
    exchange(one, other)
    leaf = held.leaf_hash.hex()[:16]
    browser = desk.log_in("orlova")
    shown = browser.get(f"/message/{leaf}.json").json()
    form = {"agreement": shown["agreement"], "type": "sent-in-error", "about": leaf}
    path = browser.post("/compose", data=form).headers["location"]
    basis = browser.get(f"{path}.json").json()["basis"]
    typed = {"basis": basis, "f-reason": "wrong day"}
    path = browser.post(f"{path}/submit", data=typed).headers["location"]
    assert desk.log_in("petro").post(path, data={"digits": path[-3:]}).status_code == 303
    exchange(one, other)
    theirs = DeskStage(other)
    for page in (
        browser.get(f"/message/{leaf}").text, theirs.log_in("orlova").get(f"/message/{leaf}").text,
    ):  # fmt: skip
        assert "SENT IN ERROR" in page
        assert "wrong day" in page
        assert "2026-11-24" in page  # what was said stays legible


def test_story_13_a_ceiling_warns_while_one_writes_and_never_stops_the_truth(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    agreement = _limits(one, other)
    browser = desk.log_in("orlova")
    made = browser.post("/compose", data={"agreement": agreement, "type": "declaration"})
    path = made.headers["location"]
    fields = {
        "as_of": "2026-11-18", "fixed_launchers": "90000", "mobile_launchers": "0",
        "submarine_launchers": "0", "heavy_bombers": "0", "warheads_on_missiles": "10",
    }  # fmt: skip
    form = {"basis": browser.get(f"{path}.json").json()["basis"]}
    form |= {f"f-{name}": text for name, text in fields.items()}
    form["late_reason"] = "first declaration"
    done = browser.post(f"{path}/submit", data=form)
    assert done.status_code == 303, done.text
    path = done.headers["location"]
    effects = browser.get(f"{path}.json").json()["effects"]
    assert effects["changes"]
    assert desk.log_in("petro").post(path, data={"digits": path[-3:]}).status_code == 303
    exchange(one, other)
    tallies = browser.get("/tallies.json").json()["agreements"]
    rows = [row for one in tallies for tally in one["tallies"] for row in tally["rows"]]
    assert 90_000 in [row["value"] for row in rows]
    assert "90" in browser.get("/tallies").text


def _limits(one: Stage, other: Stage) -> str:
    """An agreement of the pack `strategic-limits`, signed by both."""
    peer = one.center.peer_named(other.code)
    files = read_folder(PACK.parent / "strategic-limits")
    agreement: str = one.center.propose(files, Mark.LIVE, [peer], START).id
    for stage in (one, other):
        there = stage.center.state.agreements[agreement]
        draft = stage.center.adopt(there, "orlova", stage.now)
        stage.center.release(draft.id, "petro", stage.now)
        exchange(one, other)
    return agreement


def test_story_18_a_drill_is_marked_everywhere_and_touches_nothing_in_earnest(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    live = one.agreement.id
    drill = dialogue(one, other)
    there = other.center.state.agreements[drill]
    draft = Draft(
        "", NOTIFICATION, drill, "line-opened", {16: ["network"], 17: "V. Lind"}, there.all_others()
    )
    made = other.center.draft_new(there, draft, "orlova", other.now)
    other.center.submit(made.id, "orlova", other.now)
    held = other.center.release(made.id, "petro", other.now)
    assert held is not None
    exchange(one, other)
    browser = desk.log_in("orlova")
    leaf = held.leaf_hash.hex()[:16]
    for address in (f"/message/{leaf}", f"/message/{leaf}/say/acknowledged", "/desk", "/due"):
        assert "EXERCISE" in browser.get(address).text, address
    assert browser.get(f"/message/{leaf}.json").json()["mark"] == "exercise"
    agreements = {row["id"]: row for row in browser.get("/record.json").json()["agreements"]}
    assert agreements[live]["entries"] != 0
    assert not [
        row for row in browser.get(f"/record.json?agreement={live}").json()["rows"]
        if row["mark"] != "live"
    ]  # fmt: skip
