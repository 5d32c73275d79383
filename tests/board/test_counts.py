"""Quotas and balances (agreement-language.md, cases 81 to 83 and 88; domain.md, fact 7)."""

from __future__ import annotations

import dataclasses
from typing import Any

from detente.core.agreement.pack import Pack
from detente.core.board.facts import Entry
from detente.core.board.show import canonical
from tests.board.counting import serial, tally
from tests.board.drafts import Draft
from tests.board.scene import Scene
from tests.board.test_tallies import tallies

# --- 88 -----------------------------------------------------------------------------------------


def quota(per: str) -> Scene:
    draft = Draft("launches")
    draft.message("opt-out", "act", text="text?")
    tally(
        draft, "opt-outs", {"messages": "opt-out"}, per=per,
        ceiling={"ARD": 2, "BRV": 2}, binds="5 years after entry into force",
    )  # fmt: skip
    return Scene(draft.pack(), "ARD", "BRV", start="2010-12-16T00:00:00Z")


def windows(scene: Scene, as_of: str, code: str = "ARD") -> list[tuple[str, int, str]]:
    return [
        (line["from"][:10], line["counted"], line["verdict"])
        for line in tallies(scene, as_of)["opt-outs"]["lines"]
        if line["party"] == code
    ]


def test_case_88_a_quota_by_agreement_year_and_by_calendar_year() -> None:
    for per, expected in (
        ("agreement year", [("2025-12-16", 1, "within"), ("2026-12-16", 2, "within")]),
        ("calendar year", [("2026-01-01", 2, "within"), ("2027-01-01", 1, "within")]),
    ):
        scene = quota(per)
        for day in ("2026-11-30", "2026-12-20", "2027-01-10"):
            scene.send("ARD", "opt-out", f"{day}T10:00:00Z")
            scene.receive("BRV", f"{day}T11:00:00Z")
        assert windows(scene, "2027-02-01") == expected
        assert windows(scene, "2027-02-01", "BRV") == [(expected[1][0], 0, "within")]


def test_a_quota_is_exceeded_by_one_more_and_not_judged_before_it_binds() -> None:
    scene = quota("agreement year")
    for month in (1, 2, 3):
        scene.send("ARD", "opt-out", f"2026-0{month}-10T10:00:00Z")
        scene.receive("BRV", f"2026-0{month}-10T11:00:00Z")
    assert windows(scene, "2026-06-01") == [("2025-12-16", 3, "over")]
    assert windows(scene, "2026-02-20") == [("2025-12-16", 2, "within")]
    scene.send("BRV", "opt-out", "2012-01-10T10:00:00Z")
    assert windows(scene, "2012-06-01", "BRV")[0][2] == "not-binding-yet"


# --- 81 to 83 -----------------------------------------------------------------------------------


def exchange_pack() -> Pack:
    draft = Draft("prisoner-exchange")
    persons = {"persons": {"ref": "text", "category": "text", "surname": "text?"}}
    notice = {"handover_id": "text", "round": "text", "occurred": "instant", "persons": "table"}
    draft.message("handover-notice", columns=persons, **notice)
    draft.message(
        "handover-confirmed", "answer", handover_id="text", round="text", persons="table",
        columns=persons,
    )  # fmt: skip
    draft.message("handover-denied", "answer", handover_id="text")
    draft.message("settlement", "terms", round="text", ard="count", brv="count")
    draft.event(
        "handover", owner="sender of handover-notice", key="handover-notice.handover_id",
        occurred="handover-notice.occurred",
    )  # fmt: skip
    draft.duty(
        "4", who="addressee of handover-notice", to="sender of handover-notice",
        sends=["handover-confirmed", "handover-denied"], when="each handover",
        by="12 hours after handover",
    )  # fmt: skip
    rows = "handover-confirmed.persons"
    tally(
        draft, "parity",
        {"rows": rows, "from": "ARD", "where": {"category": ["service", "civilian"]}},
        {"rows": rows, "from": "BRV", "where": {"category": ["service"]}},
        outside=[{"rows": rows, "from": "BRV", "where": {"category": ["civilian"]}}],
        balance={"ARD": 1, "BRV": 1}, group="handover-confirmed.round", closing="settlement",
    )  # fmt: skip
    return draft.pack()


def persons(service: int, civilian: int) -> list[Any]:
    listed = [*["service"] * service, *["civilian"] * civilian]
    return [[f"p{n}", category, f"Name {n}"] for n, category in enumerate(listed)]


def hand_over(scene: Scene, code: str, name: str, service: int, civilian: int = 0) -> Entry:
    """A notice of a hand-over by one side, received by the other."""
    entry = scene.send(
        code, "handover-notice", "2026-02-05T10:00:00Z", handover_id=name, round="R1",
        occurred="2026-02-05T09:00:00Z", persons=persons(service, civilian),
    )  # fmt: skip
    scene.receive("BRV" if code == "ARD" else "ARD", "2026-02-05T10:05:00Z")
    return entry


def confirm(scene: Scene, notice: Entry, service: int, civilian: int = 0) -> Entry:
    """What the side that received the people says of it."""
    code = "BRV" if notice.seat == 0 else "ARD"
    assert notice.content is not None
    entry = scene.send(
        code, "handover-confirmed", "2026-02-05T12:00:00Z", refers=notice, round="R1",
        handover_id=notice.content.values[32], persons=persons(service, civilian),
    )  # fmt: skip
    scene.receive("ARD" if code == "BRV" else "BRV", "2026-02-05T12:05:00Z")
    return entry


def parity(scene: Scene, as_of: str = "2026-02-06") -> dict[str, Any]:
    line: dict[str, Any]
    (line,) = tallies(scene, as_of)["parity"]["lines"]
    return line


def exchanged() -> Scene:
    scene = Scene(exchange_pack(), "ARD", "BRV")
    confirm(scene, hand_over(scene, "BRV", "to-ard", 150, 7), 150, 7)
    confirm(scene, hand_over(scene, "ARD", "to-brv", 157, 3), 157, 3)
    return scene


def test_case_81_seven_inside_one_count_and_three_beside_the_other() -> None:
    line = parity(exchanged())
    assert line["group"] == "R1"
    assert [(side["party"], side["counted"]) for side in line["sides"]] == [
        ("ARD", 157),
        ("BRV", 157),
    ]
    assert line["verdict"] == "balanced"
    assert "outside" not in line["sides"][0]
    assert line["sides"][1]["outside"] == [{"row": 1, "number": 3}]
    assert all("one_sided" not in side for side in line["sides"])
    assert len(line["why"]["entries"]) == 2


def test_case_82_a_hand_over_that_the_other_side_denies_decides_nothing() -> None:
    scene = Scene(exchange_pack(), "ARD", "BRV")
    confirm(scene, hand_over(scene, "BRV", "to-ard", 147), 147)
    confirm(scene, hand_over(scene, "ARD", "to-brv", 157), 157)
    assert parity(scene)["verdict"] == "not-balanced"
    notice = hand_over(scene, "BRV", "ten-more", 10)
    line = parity(scene)
    assert (line["verdict"], line["alternatives"]) == (
        "cannot-be-decided",
        ["balanced", "not-balanced"],
    )
    assert line["sides"][0]["one_sided"] == [
        {"by": "BRV", "number": 10, "answer": "none", "entries": [serial(notice)]}
    ]
    denial = scene.send("ARD", "handover-denied", "2026-02-05T13:00:00Z", handover_id="ten-more")
    scene.receive("BRV", "2026-02-05T13:05:00Z")
    line = parity(scene)
    assert line["verdict"] == "cannot-be-decided"
    assert [side["counted"] for side in line["sides"]] == [147, 157]
    (one,) = line["sides"][0]["one_sided"]
    assert one == {
        "by": "BRV",
        "number": 10,
        "answer": "denied",
        "entries": [serial(notice), serial(denial)],
    }
    assert line["causes"] == [{"code": "one-sided", "entries": [serial(notice)]}]
    confirm(scene, notice, 10)
    assert parity(scene)["verdict"] == "balanced"


def test_what_could_not_make_sides_level_leaves_them_unlevel() -> None:
    scene = Scene(exchange_pack(), "ARD", "BRV")
    confirm(scene, hand_over(scene, "BRV", "to-ard", 140), 140)
    confirm(scene, hand_over(scene, "ARD", "to-brv", 157), 157)
    hand_over(scene, "BRV", "ten-more", 10)
    assert parity(scene)["verdict"] == "not-balanced"


def test_fewer_confirmed_than_stated_leaves_the_rest_one_sided() -> None:
    scene = Scene(exchange_pack(), "ARD", "BRV")
    notice = hand_over(scene, "BRV", "to-ard", 150)
    confirm(scene, notice, 148)
    (one,) = parity(scene)["sides"][0]["one_sided"]
    assert (one["number"], one["answer"]) == (2, "short")


def test_case_83_erasing_what_may_be_erased_changes_no_byte_of_the_board() -> None:
    scene = exchanged()
    for code, when in (("ARD", "2026-02-06T10:00:00Z"), ("BRV", "2026-02-06T11:00:00Z")):
        scene.send(code, "settlement", when, round="R1", ard=157, brv=157)
        scene.receive("BRV" if code == "ARD" else "ARD", when)
    line = parity(scene, "2026-02-07")
    assert line["closing"]["closed"] == "2026-02-06T11:00:00Z"
    assert line["closing"]["signed_by"] == ["ARD", "BRV"]
    before = canonical(list(tallies(scene, "2026-02-07").values()))
    for place, entry in enumerate(scene.entries):
        content = entry.content
        if content is None or not content.type.startswith("handover-confirmed"):
            continue
        listed: Any = content.values[34]
        rows = [[ref, category, None] for ref, category, _ in listed]
        erased = {**content.values, 34: rows}
        erased_content = dataclasses.replace(content, values=erased)
        scene.entries[place] = dataclasses.replace(entry, content=erased_content)
    assert canonical(list(tallies(scene, "2026-02-07").values())) == before


def test_one_signature_under_the_final_count_closes_nothing_and_two_unequal_ones_differ() -> None:
    scene = exchanged()
    scene.send("ARD", "settlement", "2026-02-06T10:00:00Z", round="R1", ard=157, brv=157)
    scene.receive("BRV", "2026-02-06T10:01:00Z")
    closing = parity(scene, "2026-02-07")["closing"]
    assert ("closed" in closing, closing["signed_by"]) == (False, ["ARD"])
    scene.send("BRV", "settlement", "2026-02-06T11:00:00Z", round="R1", ard=157, brv=160)
    scene.receive("ARD", "2026-02-06T11:01:00Z")
    closing = parity(scene, "2026-02-07")["closing"]
    assert ("closed" in closing, closing["differ"]) == (False, True)
