"""Tallies of a record that grows, in any order, are those worked out from nothing."""

from __future__ import annotations

import datetime
import random
from typing import Any

import pytest

from detente.core.agreement.pack import Pack
from detente.core.board.facts import Entry
from detente.core.board.life import Life
from detente.core.board.record import Record
from detente.core.board.show import Digest, canonical
from detente.core.board.tallies import Tallies
from detente.core.errors import OurFault
from tests.board.counting import serial, tally
from tests.board.drafts import Draft
from tests.board.scene import Scene, at
from tests.board.sections import lines_of, tallies_value

CODES = ("ARD", "BRV", "COR")
DAYS = [f"2026-{month:02}-{day:02}" for month in range(1, 7) for day in range(1, 28)]


def everything() -> Pack:
    """One tally of every kind over a few messages."""
    draft = Draft("all", CODES)
    draft.message("data", "declaration", as_of="date!", number="count", bombers="count?")
    draft.message("total", "declaration", as_of="date!", whole="count")
    draft.message("opt-out", "act", text="text?")
    draft.message("objection", as_of="date?", number="count?", whole="count?")
    rows = {"persons": {"ref": "text", "category": "text"}}
    draft.message(
        "notice", handover="text", round="text", persons="table", occurred="date", columns=rows
    )
    draft.message(
        "confirmed", "answer", handover="text", round="text", persons="table", columns=rows
    )
    draft.message("denied", "answer", handover="text")
    draft.duty(
        "monthly", sends="data", every="1 month from entry into force",
        by="10 days after the end of each period", match={"as_of": "the day after the period"},
    )  # fmt: skip
    draft.duty(
        "4", who="addressee of notice", to="sender of notice", sends=["confirmed", "denied"],
        when="each handover", by="1 day after handover",
    )  # fmt: skip
    draft.event(
        "handover", owner="sender of notice", key="notice.handover", occurred="notice.occurred"
    )
    keys = {"dated": "as_of", "binds": "20 days after entry into force", "objection": "objection"}
    limits = dict.fromkeys(CODES, 50)
    tally(
        draft, "sum", {"field": "data.number"}, {"field": "data.bombers", "each": 2},
        declared="total.whole", ceiling=limits, floor=dict.fromkeys(CODES, 5), **keys,
    )  # fmt: skip
    tally(draft, "two", {"field": "data.number"}, {"field": "total.whole"}, ceiling=limits, **keys)
    tally(
        draft, "for-a-while", {"field": "data.number"}, stands="for 1 month", ceiling=limits, **keys
    )
    tally(
        draft, "outs", {"messages": "opt-out"}, per="1 month from entry into force",
        ceiling=dict.fromkeys(CODES, 1),
    )  # fmt: skip
    tally(
        draft, "parity", {"rows": "confirmed.persons", "where": {"category": ["service"]}},
        outside=[{"rows": "confirmed.persons", "where": {"category": ["civilian"]}}],
        balance=dict.fromkeys(CODES, 1), group="confirmed.round",
    )  # fmt: skip
    return draft.pack()


PACK = everything()


def written(rng: random.Random, length: int) -> Scene:
    """A random record: figures, acts, acts upon them, receipts and bare receipts."""
    scene = Scene(PACK, *CODES)
    sent: list[Entry] = []
    when = at("2026-01-02")
    for _ in range(length):
        when += rng.randrange(60, 4 * 86_400)
        stamp = _shown(when)
        code = rng.choice(CODES)
        own = [one for one in sent if CODES[one.seat] == code]
        match rng.randrange(12):
            case 0 | 1 | 2:
                fields: dict[str, Any] = {"as_of": rng.choice(DAYS), "number": rng.randrange(70)}
                if rng.random() < 0.8:
                    fields["bombers"] = rng.randrange(5)
                sent.append(scene.send(code, "data", stamp, **fields))
            case 3:
                said: dict[str, Any] = {"as_of": rng.choice(DAYS), "whole": rng.randrange(70)}
                sent.append(scene.send(code, "total", stamp, **said))
            case 4:
                sent.append(scene.send(code, "opt-out", stamp))
            case 5 | 6:
                sent.append(_exchanged(rng, scene, code, stamp))
            case 7 if own:
                _act(rng, scene, code, stamp, rng.choice(own))
            case 8 if sent:
                target = rng.choice(sent)
                if CODES[target.seat] != code:
                    scene.send(code, "objection", stamp, refers=target, number=rng.randrange(70))
            case 9:
                scene.bare(code, stamp)
            case _:
                scene.receive(code, stamp)
    return scene


def _shown(when: int) -> str:
    moment = datetime.datetime.fromtimestamp(when, datetime.UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _exchanged(rng: random.Random, scene: Scene, code: str, stamp: str) -> Entry:
    kind = rng.choice(("notice", "confirmed", "denied"))
    fields: dict[str, Any] = {"handover": f"H{rng.randrange(3)}"}
    if kind != "denied":
        categories = [rng.choice(("service", "civilian")) for _ in range(rng.randrange(1, 4))]
        fields["round"] = f"R{rng.randrange(2)}"
        fields["persons"] = [[f"p{n}", one] for n, one in enumerate(categories)]
    if kind == "notice":
        fields["occurred"] = rng.choice(DAYS)
    return scene.send(code, kind, stamp, **fields)


def _act(rng: random.Random, scene: Scene, code: str, stamp: str, target: Entry) -> None:
    kind = rng.choice(("corrected", "sent-in-error", "withdrawn", "cancelled"))
    if kind != "corrected":
        scene.send(code, kind, stamp, refers=target)
    elif target.content is not None and target.content.type == "data":
        fields: dict[str, Any] = {"as_of": rng.choice(DAYS), "number": rng.randrange(70)}
        scene.send(code, "corrected", stamp, refers=target, **fields)


def shuffled(rng: random.Random, entries: list[Entry]) -> list[Entry]:
    """Another order of arrival: each register in order."""
    waiting = [[one for one in entries if one.seat == seat] for seat in range(len(CODES))]
    found = []
    while any(waiting):
        queue = rng.choice([one for one in waiting if one])
        found.append(queue.pop(0))
    return found


@pytest.mark.parametrize("seed", range(60))
def test_one_entry_more_gives_what_is_worked_out_from_nothing(seed: int) -> None:
    rng = random.Random(seed)
    scene = written(rng, 60)
    record = Record(len(CODES))
    growing = Tallies(scene.bound, record, Life(scene.bound, record))
    instant = at("2026-01-02")
    for count, entry in enumerate(shuffled(rng, scene.entries), 1):
        record.add(entry)
        growing.take(entry)
        for seat, position in record.settled():
            growing.moved(seat, position)
        if rng.random() < 0.15 or count == len(scene.entries):
            instant = rng.choice((instant + rng.randrange(30 * 86_400), at("2026-03-15")))
            life = Life(scene.bound, record)
            growing.life = life
            growing.times.life = life
            fresh = tallies_value(scene.bound, record, life, instant)
            assert canonical(lines_of(growing, instant)) == canonical(fresh), (seed, count)


def test_some_of_these_records_have_figures_out_of_bounds_gaps_and_one_sided_rows() -> None:
    seen: set[str] = set()
    for seed in range(20):
        scene = written(random.Random(seed), 60)
        record = scene.record()
        lines = tallies_value(scene.bound, record, Life(scene.bound, record), at("2026-07-01"))
        text = canonical(lines).decode()
        words = ("over", "under", "within", "cannot-be-decided", "one_sided", "differ", "least")
        seen |= {one for one in ("none", "denied", "short") if f'"answer":"{one}"' in text}
        seen |= {word for word in words if f'"{word}"' in text}
    assert seen >= {"none", "denied", "short"}
    assert seen >= {"over", "under", "within", "cannot-be-decided", "one_sided", "differ"}


def test_a_digest_does_not_depend_on_the_order_and_forgets_what_is_taken_out() -> None:
    one, other = Digest(), Digest()
    for line in ([1], [2], [3]):
        one.add(line)
    for line in ([3], [1]):
        other.add(line)
    assert one.value() != other.value()
    one.drop([2])
    assert one.value() == other.value()
    for line in ([1], [3]):
        one.drop(line)
    assert one.value() == Digest().value()
    with pytest.raises(OurFault, match="digest-of-nothing"):
        one.drop([1])


def test_what_the_reader_cannot_open_leaves_the_others_figures_undecided() -> None:
    """Case 90: an observer with heads only."""
    scene = Scene(PACK, *CODES)
    scene.send("ARD", "data", "2026-02-01T10:00:00Z", as_of="2026-02-01", number=3, bombers=1)
    scene.receive("BRV", "2026-02-01T11:00:00Z")
    for entry in list(scene.entries):
        scene.close(entry, withheld=False)
    record = scene.record()
    lines: Any = tallies_value(scene.bound, record, Life(scene.bound, record), at("2026-03-01"))
    (found,) = [one for one in lines if one["clause"] == "sum"]
    assert {one["last"] for one in found["lines"]} == {None}
    draft = Draft("dated", ("ARD", "BRV"))
    draft.message("data", "declaration", as_of="date!", number="count")
    tally(
        draft, "sum", {"field": "data.number"}, dated="as_of", binds="2026-01-01",
        ceiling={"ARD": 5, "BRV": 5},
    )  # fmt: skip
    scene = Scene(draft.pack(), "ARD", "BRV")
    scene.send("ARD", "data", "2026-02-01T10:00:00Z", as_of="2026-02-01", number=3)
    for entry in list(scene.entries):
        scene.close(entry, withheld=False)
    record = scene.record()
    lines = tallies_value(scene.bound, record, Life(scene.bound, record), at("2026-02-01"))
    line = lines[0]["lines"][0]
    assert line["verdict"] == "cannot-be-decided"
    assert [one["code"] for one in line["causes"]] == ["not-reached", "sealed"]


def test_a_figure_of_a_register_with_two_histories_decides_nothing() -> None:
    """Case 91: figures resting on entries from where the histories part."""
    draft = Draft("dated", ("ARD", "BRV"))
    draft.message("data", "declaration", as_of="date!", number="count")
    tally(
        draft, "sum", {"field": "data.number"}, dated="as_of", binds="2026-01-01",
        ceiling={"ARD": 5, "BRV": 5},
    )  # fmt: skip
    scene = Scene(draft.pack(), "ARD", "BRV")
    entry = scene.send("ARD", "data", "2026-01-01T10:00:00Z", as_of="2026-01-01", number=3)
    scene.receive("BRV", "2026-01-01T11:00:00Z")
    for parted, verdict in ((entry.place.index, "cannot-be-decided"), (99, "within")):
        scene.divergent[0, 0] = parted
        record = scene.record()
        counted = Tallies(scene.bound, record, Life(scene.bound, record))
        counted.take_all()
        counted.know(scene.heads())
        lines: Any = lines_of(counted, at("2026-02-01"))
        line = lines[0]["lines"][0]
        assert line["verdict"] == verdict
        if verdict == "cannot-be-decided":
            assert line["causes"] == [
                {"code": "divergent", "party": "ARD", "entries": [serial(entry)]}
            ]
