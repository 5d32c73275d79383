"""Times, receipts and reach of a record (spec/board.md, J3 to J12)."""

from __future__ import annotations

import random
from typing import Any

from detente.core.board.facts import Content, Cosigned, Entry, LackedOf, Place, SeenOf
from detente.core.board.record import NEVER, Receipt, Record, record_of
from detente.core.crypto.types import Hash
from tests.board.drafts import Draft
from tests.board.scene import Scene, at, hashed


def _scene(*codes: str) -> Scene:
    draft = Draft("small", codes or ("ARD", "BRV"))
    return Scene(draft.message("note", text="text?").pack(), *(codes or ("ARD", "BRV")))


ARD, BRV = 0, 1


def test_an_entry_counts_from_no_earlier_than_the_one_before_it() -> None:
    scene = _scene()
    first = scene.send("ARD", "note", "2026-01-02T12:00:00Z")
    second = scene.send("ARD", "note", "2026-01-02T09:00:00Z")
    record = scene.record()
    assert record.time(first) == at("2026-01-02T12:00:00Z")
    assert record.time(second) == at("2026-01-02T12:00:00Z")
    assert record.own_time(second) == at("2026-01-02T09:00:00Z")


def test_received_is_the_time_of_the_first_entry_that_covers() -> None:
    scene = _scene()
    note = scene.send("ARD", "note", "2026-01-02T12:00:00Z")
    record = scene.record()
    assert record.received(note, BRV) == NEVER
    assert record.receipt(note, BRV) == Receipt(at("2026-01-02T12:00:00Z"), NEVER, "open")
    scene.receive("BRV", "2026-01-02T13:00:00Z")
    scene.receive("BRV", "2026-01-02T14:00:00Z")
    assert scene.record().received(note, BRV) == at("2026-01-02T13:00:00Z")
    assert scene.record().received(note, ARD) == at("2026-01-02T12:00:00Z")


def test_what_is_listed_as_lacking_is_received_once_it_is_not() -> None:
    scene = _scene()
    note = scene.send("ARD", "note", "2026-01-02T12:00:00Z")
    after = scene.send("ARD", "note", "2026-01-02T12:01:00Z")
    scene.lack("BRV", note)
    scene.receive("BRV", "2026-01-02T13:00:00Z")
    scene.lack("BRV")
    scene.receive("BRV", "2026-01-03T13:00:00Z")
    record = scene.record()
    assert record.received(note, BRV) == at("2026-01-03T13:00:00Z")
    assert record.received(after, BRV) == at("2026-01-02T13:00:00Z")


def test_an_entry_ahead_of_a_gap_is_received_when_it_was_listed() -> None:
    scene = _scene()
    scene.send("ARD", "note", "2026-01-02T09:00:00Z")
    flash = scene.send("ARD", "note", "2026-01-02T10:01:50Z")
    scene.send("BRV", "received", "2026-01-02T10:02:11Z", ahead=[flash])
    scene.receive("BRV", "2026-01-02T14:00:00Z")
    assert scene.record().received(flash, BRV) == at("2026-01-02T10:02:11Z")


def test_an_answer_covers_its_question_and_nothing_before_it() -> None:
    scene = _scene()
    other = scene.send("ARD", "note", "2026-01-02T08:00:00Z")
    question = scene.send("ARD", "note", "2026-01-02T09:00:00Z")
    scene.send("BRV", "note", "2026-01-02T15:00:00Z", refers=question)
    record = scene.record()
    assert record.received(question, BRV) == at("2026-01-02T15:00:00Z")
    assert record.received(other, BRV) == NEVER


def test_a_receipt_is_a_statement_to_the_author_alone() -> None:
    scene = _scene("ARD", "BRV", "COR")
    note = scene.send("ARD", "note", "2026-01-02T09:00:00Z")
    scene.send("BRV", "note", "2026-01-02T10:00:00Z", to=["COR"], covers_all=True)
    scene.receive("BRV", "2026-01-02T11:00:00Z")
    assert scene.record().received(note, BRV) == at("2026-01-02T11:00:00Z")


def test_an_invalid_entry_receipts_nothing_and_still_stands_in_time() -> None:
    scene = _scene()
    note = scene.send("ARD", "note", "2026-01-02T09:00:00Z")
    bad = scene.send("BRV", "note", "2026-01-02T10:00:00Z", covers_all=True, invalid="bad-shape")
    record = scene.record()
    assert record.received(note, BRV) == NEVER
    assert record.reach(BRV) == record.time(bad) == at("2026-01-02T10:00:00Z")
    assert bad not in list(record.of_type(["note"]))


def test_a_policy_cosignature_moves_a_late_claim_back() -> None:
    scene = _scene()
    note = scene.send("ARD", "note", "2026-01-02T09:00:00Z")
    receipt = scene.receive("BRV", "2026-01-03T03:00:00Z")
    assert scene.record().received(note, BRV) == at("2026-01-03T03:00:00Z")
    scene.cosign("ARD", receipt, "2026-01-02T23:59:00Z", "2026-01-04T00:00:00Z")
    record = scene.record()
    assert record.received(note, BRV) == at("2026-01-02T23:59:00Z")
    assert record.provable(receipt) == at("2026-01-02T23:59:00Z")


def test_a_cosignature_that_was_seen_moves_an_early_claim_on() -> None:
    scene = _scene()
    note = scene.send("ARD", "note", "2026-01-02T12:00:00Z")
    scene.cosign("ARD", note, "2026-01-02T12:30:00Z")
    reply = scene.send("BRV", "note", "2026-01-02T11:00:00Z", covers_all=True)
    assert scene.record().time(reply) == at("2026-01-02T12:30:00Z")


def test_a_cosignature_that_was_not_contained_in_what_was_seen_moves_nothing() -> None:
    scene = _scene()
    note = scene.send("ARD", "note", "2026-01-02T22:00:00Z")
    scene.receive("BRV", "2026-01-02T22:00:05Z", note)
    scene.cosign("ARD", note, "2026-01-03T00:20:00Z")
    assert scene.record().received(note, BRV) == at("2026-01-02T22:00:05Z")


def test_a_cosignature_bounds_every_entry_below_its_head() -> None:
    scene = _scene()
    notes = [scene.send("ARD", "note", f"2026-01-02T{hour}:00:00Z") for hour in (10, 11, 23, 23)]
    scene.cosign("BRV", notes[-1], "2026-01-02T12:00:00Z")
    record = scene.record()
    assert [record.time(note) for note in notes] == [
        at(f"2026-01-02T{hour}:00:00Z") for hour in (10, 11, 12, 12)
    ]


def test_a_register_that_runs_backwards_leaves_its_receipt_between_two_instants() -> None:
    scene = _scene()
    note = scene.send("ARD", "note", "2026-01-02T22:00:00Z")
    scene.bare("BRV", "2026-01-03T00:20:00Z")
    scene.receive("BRV", "2026-01-02T23:58:00Z")
    record = scene.record()
    found, by = record.receipt(note, BRV), record.covering(note, BRV)
    assert found == Receipt(at("2026-01-02T23:58:00Z"), at("2026-01-03T00:20:00Z"), "clock", by)


def test_an_entry_that_cannot_be_read_may_have_been_the_receipt() -> None:
    scene = _scene()
    note = scene.send("ARD", "note", "2026-01-02T10:00:00Z")
    scene.bare("BRV", "2026-01-02T11:00:00Z")
    scene.send("BRV", "note", "2026-01-02T12:00:00Z", covers_all=True, closed="withheld")
    scene.receive("BRV", "2026-01-02T15:00:00Z")
    record = scene.record()
    found, by = record.receipt(note, BRV), record.covering(note, BRV)
    assert found == Receipt(at("2026-01-02T11:00:00Z"), at("2026-01-02T15:00:00Z"), "closed", by)


def test_what_a_receipt_names_beyond_the_heads_is_counted() -> None:
    scene = _scene()
    scene.send("ARD", "note", "2026-01-02T10:00:00Z")
    scene.see_beyond("BRV", "ARD", 2)
    scene.bare("BRV", "2026-01-02T23:00:00Z")
    record = scene.record()
    assert record.beyond(BRV, ARD, len(record.lines[BRV].entries)) == 2
    assert record.beyond(BRV, ARD, len(record.lines[BRV].entries) - 1) == 0


def test_a_leaf_copied_into_a_foreign_register_never_takes_the_place_of_the_entry() -> None:
    scene = _scene()
    note = scene.send("ARD", "note", "2026-01-02T10:00:00Z")
    answer = scene.send("BRV", "note", "2026-01-02T11:00:00Z", refers=note)
    copy = Entry(Place(BRV, 0, scene.sizes[BRV][0]), note.leaf, 1, None)
    for entries in ([*scene.entries, copy], [copy, *scene.entries]):
        record = record_of(2, entries)
        assert record.by_leaf[note.leaf] is note
        assert record.received(note, BRV) == record.time(answer)


def test_a_later_epoch_goes_on_where_the_earlier_ended() -> None:
    scene = _scene()
    note = scene.send("ARD", "note", "2026-01-02T10:00:00Z")
    scene.next_epoch("ARD", "2026-01-03T00:00:00Z")
    second = scene.send("ARD", "note", "2026-01-03T10:00:00Z")
    scene.receive("BRV", "2026-01-03T11:00:00Z")
    record = scene.record()
    assert record.size(ARD, 0) == 3
    assert record.received(note, BRV) == record.received(second, BRV) == at("2026-01-03T11:00:00Z")


# --- any order of arrival gives the same answers -------------------------------------------------


def _random_entries(rng: random.Random) -> list[Entry]:
    seats = rng.choice([2, 2, 3])
    lines: list[list[Entry]] = [[] for _ in range(seats)]
    seen = [[0] * seats for _ in range(seats)]
    clock = 1_000
    for _ in range(rng.randrange(4, 30)):
        clock += rng.randrange(0, 50)
        seat = rng.randrange(seats)
        index = len(lines[seat])
        others = [other for other in range(seats) if other != seat]
        to = sum(1 << other for other in others if rng.random() < 0.8)
        lacking = []
        for other in others:
            if rng.random() < 0.5:
                seen[seat][other] = rng.randint(seen[seat][other], len(lines[other]))
            if seen[seat][other] and rng.random() < 0.3:
                start = rng.randrange(seen[seat][other])
                lacking.append(LackedOf(other, 0, start, rng.randint(start + 1, start + 3)))
        placed = [entry for line in lines for entry in line]
        foreign = [entry for entry in placed if entry.seat != seat]
        cited = rng.choice(placed) if placed and rng.random() < 0.3 else None
        cosigned = []
        if rng.random() < 0.25:
            one = rng.randrange(seats)
            size = rng.randrange(1, len(lines[one]) + 3)
            cosigned.append(Cosigned(one, 0, size, clock + rng.randrange(-80, 30)))
        content = Content(
            type=rng.choice(["note", "received"]),
            pack=Hash(bytes(32)),
            serial=None,
            claimed=clock + rng.choice([0, 0, 0, -60, 40]),
            refers_to=cited.leaf if cited else None,
            seen=tuple(SeenOf(o, 0, seen[seat][o]) for o in others if seen[seat][o]),
            lacking=tuple(lacking),
            ahead=tuple(e.place for e in rng.sample(foreign, min(len(foreign), 1))),
            cosigned=tuple(cosigned),
            invalid="bad" if rng.random() < 0.05 else None,
        )
        lines[seat].append(Entry(Place(seat, 0, index), hashed(seat, index), to, content))
    return [entry for line in lines for entry in line]


def _answers(record: Record, entries: list[Entry]) -> list[Any]:
    seats = range(record.seats)
    found: list[Any] = []
    for entry in entries:
        held = record.by_leaf[entry.leaf]
        found.append((record.time(held), record.own_time(held), record.provable(held)))
        found.append([record.receipt(held, seat) for seat in seats])
        found.append([e.place for e in record.pointing_at(entry.leaf)])
    for seat in seats:
        length = len(record.lines[seat].entries)
        found.append([record.beyond(seat, o, p) for o in seats for p in range(length + 1)])
    found.append([entry.place for entry in record.of_type(["note", "received"])])
    return found


def _shuffled(rng: random.Random, entries: list[Entry]) -> list[Entry]:
    """In any order across registers, in order within each."""
    order = list(entries)
    rng.shuffle(order)
    waiting = {seat: [e for e in entries if e.seat == seat] for seat in {e.seat for e in entries}}
    return [waiting[entry.seat].pop(0) for entry in order]


def test_any_order_of_arrival_and_of_opening_gives_the_same_answers() -> None:
    for seed in range(1_500):
        rng = random.Random(seed)
        entries = _random_entries(rng)
        seats = 3
        expected = _answers(record_of(seats, entries), entries)
        record = Record(seats)
        late = []
        for entry in _shuffled(rng, entries):
            if rng.random() < 0.3:
                record.add(Entry(entry.place, entry.leaf, entry.to, None, withheld=True))
                late.append(entry)
            else:
                record.add(entry)
            if late and rng.random() < 0.2:
                record.open(late.pop(rng.randrange(len(late))))
        for entry in rng.sample(late, len(late)):
            record.open(entry)
        assert _answers(record, entries) == expected, f"seed {seed}"
