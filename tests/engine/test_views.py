"""Views over the record: ladders, clocks, lanes, gaps and what is withheld."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import cast

import pytest

from detente.core.encoding import Value
from detente.core.errors import OurFault
from detente.core.notification import Reference
from detente.engine import overview, views
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.ports import Store
from detente.engine.registers import Held
from detente.engine.state import Now
from tests.world import Stage, deliver, exchange, found, use_pack


def _view(stage: Stage, held: Held, at: int | None = None) -> views.Message:
    now = stage.now if at is None else Now(at)
    agreement = stage.agreement
    mine = agreement.by_leaf[held.leaf_hash]
    return views.message(stage.center.state, agreement, mine, now)


def _pair() -> tuple[Stage, Stage]:
    one, other = Stage("ARD"), Stage("BRV")
    found(one, other)
    return one, other


def test_the_clock_of_an_outgoing_one_starts_at_their_receipt():
    one, other = _pair()
    held = one.send()
    assert _view(one, held).clock.state == "not-started"
    assert (_view(one, held).lane, _view(one, held).needs) == (views.US, "carry")
    deliver(one, other)
    assert _view(one, held).needs == "receive"
    other.at += 60
    one.at += 3_600
    exchange(other, one)
    seen = _view(one, held)
    received = seen.ladders[0].rung("received").at
    assert received is not None
    assert seen.clock == views.Clock("late", received, received + 1_800)
    assert (seen.lane, seen.needs, seen.late) == (views.THEM, "acknowledge", True)


def test_every_rung_names_time_person_and_entry():
    one, other = _pair()
    held = one.send()
    exchange(one, other)
    agreement = other.agreement
    theirs = agreement.by_leaf[held.leaf_hash]
    acts: list[tuple[str, dict[int, Value]]] = [
        ("opened", {}),
        ("acknowledged", {}),
        ("standby-until", {16: other.at + 600}),
        ("passed-on-to-unit", {16: "Air defence"}),
    ]
    for kind, values in acts:
        other.center.act(agreement, kind, "orlova", other.now, theirs, values)
    exchange(other, one)
    (ladder,) = _view(one, held).ladders
    states = {rung.step: rung.state for rung in ladder.rungs}
    assert states.pop("answered") == views.NOT_YET
    assert set(states.values()) == {views.DONE}
    acknowledged = ladder.rung("acknowledged")
    assert acknowledged.person == "K. Orlova"
    assert acknowledged.post == "Watch officer"
    assert acknowledged.serial is not None
    assert _view(other, held).ladders[0].rung("carried").state == views.CANNOT_KNOW
    assert _view(other, held).state == "standby"
    assert _view(one, held).state == "acknowledged"


def test_a_rung_that_the_agreement_does_not_send_is_not_offered():
    one, other = _pair()
    held = one.send()
    pack = one.agreement.pack
    terms = dataclasses.replace(pack.agreement, opened_sent=False)
    use_pack(one.agreement, dataclasses.replace(pack, agreement=terms))
    assert _view(one, held).ladders[0].rung("opened").state == views.NOT_OFFERED
    assert other.agreement.pack.agreement.opened_sent


def test_precedence_and_lateness_order_the_lanes():
    one, other = _pair()
    first, second = one.send(), one.send()
    exchange(one, other)
    now = Now(other.at + 4_000)
    every = views.messages(other.center.state, now)
    assert [m.held.leaf_hash for m in every] == [first.leaf_hash, second.leaf_hash]
    assert all(m.late for m in every)


def test_an_entry_for_one_party_alone_is_in_no_lane_of_another():
    one, two, three = Stage("ARD"), Stage("BRV"), Stage("COR")
    found(one, two, three)
    bit = 1 << one.agreement.seat_of_code("BRV")
    draft = Draft("", NOTIFICATION, one.agreement.id, "notice", {16: "2026-11-24", 17: 1}, bit)
    made = one.center.draft_new(one.agreement, draft, "orlova", one.now)
    one.center.submit(made.id, "orlova", one.now)
    held = one.center.release(made.id, "petro", one.now)
    assert held is not None
    exchange(one, two, three)
    assert [m.type for m in views.messages(two.center.state, two.now)] == ["notice"]
    assert views.messages(three.center.state, three.now) == []
    (ladder,) = _view(one, held).ladders
    assert ladder.party == "BRV"
    gaps = overview.gaps(three.center.state)
    assert all(gap.lacking == 0 and gap.withheld == 0 for gap in gaps)


def test_what_another_party_has_seen_and_we_lack_is_withheld():
    one, two, three = Stage("ARD"), Stage("BRV"), Stage("COR")
    found(one, two, three)
    assert not any(gap.withheld for gap in overview.gaps(three.center.state))
    one.send()
    deliver(one, two)
    two.at += 5
    said = two.send()
    # Brevia's entries reach Corvia, Ardania's do not.
    own = two.agreement.own()
    copy = three.agreement.registers[own.text]
    for index in range(copy.size, own.size):
        (leaf,) = two.store.leaves(own.text, index, index + 1)
        three.agreement.take(copy, leaf, two.store.opening(own.text, index))
    three.agreement.rejudge()
    (gap,) = [gap for gap in overview.gaps(three.center.state) if gap.withheld]
    assert (gap.party, gap.said_by, gap.withheld) == ("ARD", "BRV", 1)
    assert gap.since is not None
    assert said.opening is not None
    assert gap.since <= said.opening.header.claimed


def test_a_correction_stands_and_a_cancelled_one_does_not():
    one, other = _pair()
    held = one.send()
    assert held.opening is not None
    refers = Reference(held.opening.header.serial, held.leaf_hash)
    changes: list[tuple[str, dict[int, Value]]] = [
        ("corrected", {16: "2026-11-25", 17: 6}),
        ("cancelled", {}),
    ]
    for kind, values in changes:
        to = held.leaf.to
        draft = Draft("", NOTIFICATION, one.agreement.id, kind, values, to, refers_to=refers)
        made = one.center.draft_new(one.agreement, draft, "orlova", one.now)
        one.center.submit(made.id, "orlova", one.now)
        one.center.release(made.id, "petro", one.now)
        standing = overview.standing(one.agreement, held)
        assert (None if standing is None else standing.type) == {"corrected": kind}.get(kind)
    exchange(one, other)
    for stage in (one, other):
        assert [banner.kind for banner in _view(stage, held).banners] == ["corrected", "cancelled"]


def test_five_checks_of_one_entry():
    one, other = _pair()
    held = one.send()
    deliver(one, other)
    names = ["signature", "sequence", "opening", "rules", "received"]
    mine = overview.checks(one.center.state, _view(one, held))
    assert [check.name for check in mine] == names
    assert [check.verdict for check in mine] == ["ok", "ok", "ok", "ok", "waiting"]
    exchange(one, other)
    theirs = overview.checks(other.center.state, _view(other, held))
    assert [check.verdict for check in theirs] == ["ok"] * 5


class _FailingDisk:
    """A store that gives back one opening changed."""

    def __init__(self, store: Store, bad: bytes) -> None:
        self._store = store
        self._bad = bad

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def openings(self, origin: str, start: int, end: int) -> Iterator[tuple[int, bytes]]:
        for index, data in self._store.openings(origin, start, end):
            changed = b"2026-11-24" in data
            yield index, self._bad if changed else data


def test_a_full_check_finds_a_changed_content():
    one, other = _pair()
    one.send()
    exchange(one, other)
    whole = overview.audit(one.center.state)
    assert not whole.damage
    assert whole.cosignatures > 0
    register = one.agreement.own()
    good = one.store.opening(register.text, 2)
    assert good is not None
    bad = good.replace(b"2026-11-24", b"2026-11-25")
    assert bad != good
    state = one.center.state
    state.store.inner = cast(Store, _FailingDisk(state.store.inner, bad))
    damage = overview.audit(state).damage
    assert [fault.code for fault in damage] == ["opening-damaged"]


def test_a_message_is_found_by_serial_and_by_leaf_hash():
    one, _ = _pair()
    held = one.send()
    state = one.center.state
    assert held.opening is not None
    serial = str(held.opening.header.serial)
    for name in (serial, serial.lower(), held.leaf_hash.hex()[:12]):
        assert views.find(state, name)[1] is held
    with pytest.raises(OurFault, match="no-such-message"):
        views.find(state, "ARD-2026-99999")
