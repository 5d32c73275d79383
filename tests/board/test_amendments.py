"""Amendments: versions on their bases, those that crossed, accession (agreement-language, cases 61,
62, 66 and 67)."""

from __future__ import annotations

from typing import Any

import pytest

from detente.core.agreement.pack import Pack
from detente.core.board.facts import Entry
from detente.core.board.life import Life
from tests.board.drafts import Draft
from tests.board.scene import Scene, at
from tests.board.test_arrangements import arranged

UNTIL = "2026-12-31T00:00:00Z"


def version(number: int, base: Pack | None, parties: tuple[str, ...] = ("ARD", "BRV")) -> Pack:
    """One version; `base` is the one that it changes."""
    draft = Draft("limits", parties, version=number)
    draft.message("version", "terms", bring="hash", base="hash", start="instant?").message("data")
    if len(parties) == 2:
        draft.role("invited", ["INV"], ["version"], "version", "signature")
    arranged(draft, "amendment", "version", ["bring", "base"], effect="amends", start="start")
    draft.duty("6", sends="data", by="45 days after entry into force")
    return draft.pack()


FIRST = version(1, None)
SECOND = version(2, FIRST)
THIRD = version(3, FIRST)
FOURTH = version(4, FIRST)
NEWCOMER = version(5, FIRST, ("ARD", "BRV", "COR"))
ALL = (SECOND, THIRD, FOURTH, NEWCOMER)


def scene_of(*codes: str) -> Scene:
    return Scene(FIRST, *(codes or ("ARD", "BRV")), versions=ALL)


def propose(scene: Scene, code: str, when: str, pack: Pack, **keys: Any) -> Entry:
    """Terms of an amendment of the first version."""
    return scene.send(
        code, "version", when, until=UNTIL, **{**keys, "bring": pack.hash, "base": FIRST.hash}
    )


def life_of(scene: Scene) -> Life:
    return Life(scene.bound, scene.record())


def versions(scene: Scene) -> list[int]:
    """Numbers of the versions that came into force."""
    return [one.pack.agreement.version for one in life_of(scene).versions]


def amended(start: str | None = None) -> tuple[Scene, Entry]:
    """Version 2, proposed by ARD, signed by BRV, received by ARD on 1 May."""
    scene = scene_of()
    keys = {} if start is None else {"start": start}
    terms = propose(scene, "ARD", "2026-04-20T10:00:00Z", SECOND, **keys)
    signed = scene.send("BRV", "signature", "2026-04-30T10:00:00Z", refers=terms, covers=[terms])
    scene.receive("ARD", "2026-05-01T06:00:00Z", signed)
    return scene, signed


def test_case_61_an_instance_keeps_the_version_in_force_when_its_trigger_fell() -> None:
    scene, _ = amended("2026-05-02T00:00:00Z")
    life = life_of(scene)
    assert life.version_for(at("2026-05-01T12:00:00Z"), 0, 1) == FIRST.hash
    assert life.version_for(at("2026-05-02T00:00:00Z"), 0, 1) == SECOND.hash


def test_an_author_writes_under_the_new_version_from_when_it_held_all_signatures() -> None:
    scene, signed = amended()
    early = scene.send("BRV", "data", "2026-05-01T12:00:00Z")
    before = next(one for one in scene.entries if one.content and one.content.type == "version")
    after = scene.send("ARD", "data", "2026-05-01T12:00:00Z", covers=[signed])
    life = life_of(scene)
    assert life.version_at(before) == FIRST.hash
    assert life.version_at(signed) == FIRST.hash
    assert life.version_at(early) == SECOND.hash
    assert life.version_at(after) == SECOND.hash


def crossing(*, held: bool) -> Scene:
    """ARD proposes 2, BRV proposes 3; each accepts the other's, BRV holding ARD's or not."""
    scene = scene_of()
    second = propose(scene, "ARD", "2026-04-20T10:00:00Z", SECOND)
    third = propose(scene, "BRV", "2026-04-20T10:00:00Z", THIRD)
    scene.receive("ARD", "2026-04-20T11:00:00Z")
    scene.receive("BRV", "2026-04-20T11:00:00Z")
    accepted = scene.send("ARD", "signature", "2026-04-20T12:00:00Z", refers=third)
    covers = [accepted] if held else []
    scene.send("BRV", "signature", "2026-04-20T12:30:00Z", refers=second, covers=covers)
    scene.receive("ARD", "2026-04-20T13:00:00Z")
    scene.receive("BRV", "2026-04-20T13:00:00Z")
    return scene


def test_case_66_two_amendments_completed_on_one_base_have_crossed_and_leave_it_in_force() -> None:
    scene = crossing(held=False)
    assert versions(scene) == [1]
    assert [one.state for one in life_of(scene).terms] == ["crossed", "crossed"]


def test_case_67_who_held_the_other_acceptance_completed_nothing() -> None:
    scene = crossing(held=True)
    assert versions(scene) == [1, 3]
    assert sorted(one.state for one in life_of(scene).terms) == ["base-not-in-force", "formed"]


def test_amendments_that_crossed_leave_the_one_that_nobody_took_back() -> None:
    scene = crossing(held=False)
    first = next(one for one in scene.entries if one.content and one.content.type == "version")
    scene.send("ARD", "withdrawn", "2026-04-21T10:00:00Z", refers=first)
    assert versions(scene) == [1]
    scene.receive("BRV", "2026-04-21T11:00:00Z")
    assert versions(scene) == [1, 3]
    assert life_of(scene).versions[1].start == at("2026-04-21T11:00:00Z")


def test_a_further_version_signed_by_those_who_held_both_replaces_what_crossed() -> None:
    scene = crossing(held=False)
    terms = propose(scene, "ARD", "2026-04-22T10:00:00Z", FOURTH)
    signed = scene.send("BRV", "signature", "2026-04-22T11:00:00Z", refers=terms, covers=[terms])
    scene.receive("ARD", "2026-04-22T12:00:00Z", signed)
    assert versions(scene) == [1, 4]
    states = [one.state for one in life_of(scene).terms]
    assert sorted(states) == ["crossed", "crossed", "formed"]


def test_an_amendment_whose_pack_is_not_held_says_so() -> None:
    scene = Scene(FIRST, "ARD", "BRV")
    terms = propose(scene, "ARD", "2026-04-20T10:00:00Z", SECOND)
    scene.send("BRV", "signature", "2026-04-20T11:00:00Z", refers=terms, covers=[terms])
    scene.receive("ARD", "2026-04-20T12:00:00Z")
    assert versions(scene) == [1]
    assert life_of(scene).terms[0].state == "version-not-held"


@pytest.mark.parametrize("newcomer_signs", [True, False])
def test_case_62_a_party_accedes_by_a_version_that_all_and_it_signed(
    *, newcomer_signs: bool
) -> None:
    scene = scene_of("ARD", "BRV", "COR")
    terms = propose(scene, "ARD", "2026-11-01T10:00:00Z", NEWCOMER, start="2027-03-01T00:00:00Z")
    scene.send("BRV", "signature", "2026-11-02T10:00:00Z", refers=terms, covers=[terms])
    if newcomer_signs:
        scene.send("COR", "signature", "2026-11-03T10:00:00Z", refers=terms, covers=[terms])
    for code in scene.codes:
        scene.receive(code, "2026-11-04T10:00:00Z")
    life = life_of(scene)
    acceded = at("2027-03-01") if newcomer_signs else life.original_entry()
    assert life.entered(2) == acceded
    assert life.entered(0) == life.original_entry() == at("2026-01-01")
    view = life.views()[0]
    assert view.parties == ((0, 1, 2) if newcomer_signs else (0, 1))
    towards = life.intervals("data", 0, 2, view)
    assert towards[-1].state == ("in-force" if newcomer_signs else "not-yet")
    assert towards[-1].start == (at("2027-03-01") if newcomer_signs else 0)
    with_role = life.intervals("version", 0, 2, view)
    assert (with_role[-1].state, with_role[-1].start) == ("in-force", at("2026-01-01"))
    assert life.version_for(at("2026-06-01"), 0, 2) == (
        NEWCOMER.hash if newcomer_signs else FIRST.hash
    )


def test_an_amendment_that_formed_is_not_undone_by_a_withdrawal_that_came_too_late() -> None:
    scene, signed = amended()
    first = next(one for one in scene.entries if one.content and one.content.type == "version")
    scene.send("ARD", "withdrawn", "2026-05-02T10:00:00Z", refers=first, covers=[signed])
    scene.receive("BRV", "2026-05-02T11:00:00Z")
    assert versions(scene) == [1, 2]
