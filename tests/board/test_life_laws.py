"""Laws of life, on random records: order of arrival decides nothing, a record that grows gives what
one read at once gives, renaming the parties renames the answers, intervals have no gap."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

from detente.core.board.arrangements_value import arrangements_value
from detente.core.board.facts import Entry
from detente.core.board.life import Life
from detente.core.board.life_value import life_value
from detente.core.board.proposals_value import proposals_value, rights_value
from detente.core.board.record import NEVER, Record, record_of
from detente.core.board.show import canonical
from tests.board.drafts import Draft
from tests.board.scene import Scene, at
from tests.board.sections import state_at
from tests.board.test_arrangements import arranged

PARTIES = ("ARD", "BRV", "COR")
SEEDS = range(60)
MIDDLE = "2026-02-20T00:00:00Z"
UNITS = ("notice", "data", "4")


def _pack() -> Any:
    draft = Draft("frame", PARTIES)
    draft.message("notice").message("data").message("request", "request")
    draft.message("answer", "answer", answers="request")
    draft.duty(
        "4",
        who="addressee of request",
        to="sender of request",
        sends="answer",
        when="each request",
        by="48 hours after receipt of request",
    )
    draft.regime("notices", "notice")
    for name in ("suspension", "countermeasure", "resumption", "observance"):
        draft.message(name, "act", scope="scope!")
    draft.message("objection", "act").message("withdrawal", "act").message("release", "act")
    draft.message("proposal", "act").message("extension", "terms", lasts="period")
    draft.message("pause-terms", "terms", start="instant", scope="scope")
    draft.right("suspend", "suspension", "suspends", binds="both ways", contest="objection")
    draft.right("counter", "countermeasure", "withholds own performance")
    draft.right("resume", "resumption", "resumes", who="author of the act")
    draft.right("observe", "observance", "observes voluntarily")
    draft.right("propose", "proposal", "proposes", reach=())
    draft.right("release", "release", "releases", reach=(), releases="pause")
    notice = "20 days after receipt of withdrawal"
    draft.right("withdraw", "withdrawal", "ends for itself", reach=(), notice=notice)
    until = "10 days after sending of pause-terms"
    same = ["start", "scope"]
    arranged(draft, "pause", "pause-terms", same, effect="pauses", start="start", open_until=until)
    arranged(
        draft, "extension", "extension", ["lasts"], effect="extends", open_until="expiry", times=2
    )
    draft.life("2 months from entry into force", counted=True)
    return draft.pack()


PACK = _pack()


def _instant(rng: random.Random, day: int) -> str:
    return f"2026-{1 + day // 28:02}-{1 + day % 28:02}T{rng.randrange(24):02}:00:00Z"


def _act(rng: random.Random, scene: Scene, code: str, when: str) -> None:
    """One message that may move life."""
    known = [one for one in scene.entries if one.content and one.content.type != "received"]
    target = rng.choice(known)
    own = [one for one in known if one.seat == scene.seat(code)]
    kind = rng.randrange(10)
    scope = rng.choice([["whole"], ["notices"], ["data"], ["answer"], ["4", "data"]])
    if kind < 4:
        name = rng.choice(["suspension", "countermeasure", "resumption", "observance"])
        scene.send(code, name, when, scope=scope)
    elif kind == 4:
        name = rng.choice(["objection", "contested", "signature", "answer"])
        scene.send(code, name, when, refers=target)
    elif kind == 5:
        name = rng.choice(["withdrawn", "sent-in-error", "cancelled"])
        scene.send(code, name, when, refers=rng.choice(own))
    elif kind == 6:
        scoped = [one for one in own if one.content and one.content.type == "suspension"]
        if scoped:
            scene.send(code, "corrected", when, refers=rng.choice(scoped), scope=scope)
    elif kind == 7:
        start = rng.choice(["2026-01-10T00:00:00Z", "2026-02-10T00:00:00Z"])
        scene.send(code, "pause-terms", when, start=start, scope=rng.choice([["data"], ["notice"]]))
    elif kind == 8:
        scene.send(code, "extension", when, lasts=rng.choice(["1 month", "10 days"]))
    else:
        scene.send(code, rng.choice(["withdrawal", "release", "proposal", "notice"]), when)


def _random(rng: random.Random) -> Scene:
    scene = Scene(PACK, *PARTIES)
    for day in range(1, 84, 2):
        code = rng.choice(PARTIES)
        when = _instant(rng, day)
        if rng.random() < 0.45:
            scene.receive(code, when)
        else:
            _act(rng, scene, code, when)
    return scene


def _sections(scene: Scene, record: Record, life: Life, as_of: int) -> bytes:
    bound = scene.bound
    return canonical(
        [
            life_value(bound, record, life, as_of),
            arrangements_value(bound, record, life, as_of),
            proposals_value(bound, record, life, as_of),
            rights_value(bound, record, life, as_of),
        ]
    )


def _shuffled(rng: random.Random, entries: list[Entry]) -> list[Entry]:
    """Registers in any order against each other, each in its own."""
    lines = [[one for one in entries if one.seat == seat] for seat in range(len(PARTIES))]
    found: list[Entry] = []
    while any(lines):
        line = rng.choice([one for one in lines if one])
        found.append(line.pop(0))
    return found


def test_a_record_that_grows_in_any_order_gives_the_bytes_of_one_read_at_once() -> None:
    for seed in SEEDS:
        rng = random.Random(seed)
        scene = _random(rng)
        record = Record(len(PARTIES))
        life = Life(scene.bound, record)
        asked: dict[tuple[str, int, int, int], list[Any]] = {}
        for entry in _shuffled(rng, scene.entries):
            record.add(entry)
            version = life.version
            changed = life.note(entry)
            changed |= life.moved(record.settled())
            assert changed == (life.version > version), seed
            _check_changes(life, asked, seed)
        whole = scene.record()
        for as_of in ("2026-02-01", "2026-03-01", "2026-06-01"):
            expected = _sections(scene, whole, Life(scene.bound, whole), at(as_of))
            assert _sections(scene, record, life, at(as_of)) == expected, seed


def _check_changes(
    life: Life, asked: dict[tuple[str, int, int, int], list[Any]], seed: int
) -> None:
    """Whatever came out otherwise than it was answered before is said to have."""
    changed = life.changed()
    for unit in UNITS:
        for debtor, creditor, seat in ((0, 1, 0), (1, 0, 0), (2, 1, 1), (0, 0, 2)):
            view = life.view_of(seat)
            assert view is not None
            found = life.intervals(unit, debtor, creditor, view)
            key = unit, debtor, creditor, seat
            before = asked.get(key)
            if before is not None and [one.key for one in before] != [one.key for one in found]:
                since = changed.units.get(key[:3], NEVER)
                for one in (*before, *found):
                    if one.start < since:
                        assert (
                            state_at(before, one.start).state == state_at(found, one.start).state
                        ), (seed, key)
                assert since < NEVER or changed.versions, (seed, key)
            asked[key] = found


def test_intervals_of_a_unit_have_no_gap_and_no_overlap_in_any_view() -> None:
    seen: set[str] = set()
    for seed in SEEDS:
        scene = _random(random.Random(seed))
        life = Life(scene.bound, scene.record())
        for view in life.views():
            for unit in UNITS:
                for debtor in range(3):
                    for creditor in range(3):
                        found = life.intervals(unit, debtor, creditor, view)
                        seen |= {one.state for one in found}
                        assert (found[0].start, found[-1].end) == (0, NEVER), seed
                        for one, following in pairwise(found):
                            assert one.start < one.end == following.start, seed
                            assert one.key[2:] != following.key[2:], seed
    assert seen == {"not-yet", "in-force", "suspended", "withheld", "voluntary", "ended"}


def test_what_a_party_does_with_one_leaves_others_alone() -> None:
    """Acts addressed to one party alone change nothing between the two others."""
    for seed in SEEDS:
        rng = random.Random(seed)
        scene = Scene(PACK, *PARTIES)
        for day in range(1, 60, 3):
            code, other = rng.choice([("ARD", "BRV"), ("BRV", "ARD")])
            when = _instant(rng, day)
            name = rng.choice(["suspension", "countermeasure", "resumption"])
            scene.send(code, name, when, scope=["whole"], to=[other])
            scene.receive(other, when)
        life = Life(scene.bound, scene.record())
        for view in life.views():
            states = [one.state for one in life.intervals("data", 2, 0, view)]
            assert states == ["not-yet", "in-force", "ended"], seed


def test_every_state_of_terms_and_of_offers_comes_up() -> None:
    states: set[str] = set()
    for seed in range(200):
        scene = _random(random.Random(seed))
        record = scene.record()
        life = Life(scene.bound, record)
        for as_of in ("2026-02-01", "2026-06-01"):
            lines = arrangements_value(scene.bound, record, life, at(as_of))
            lines += proposals_value(scene.bound, record, life, at(as_of))
            states |= {str(one["state"]) for one in lines}
    assert states >= {"open", "lapsed", "withdrawn", "cannot-be-decided", "not-formed"}


def test_what_is_written_later_and_does_not_point_back_leaves_the_board_of_then_as_it_was() -> None:
    back = {"corrected", "sent-in-error", "objection", "contested", "withdrawn", "cancelled"}
    tried = 0
    for seed in range(250):
        scene = _random(random.Random(seed))
        cut = [one for one in scene.entries if one.content and one.content.claimed < at(MIDDLE)]
        later = [one for one in scene.entries if one not in cut]
        if any(one.content and one.content.type in back for one in later):
            continue
        tried += 1
        before, after = record_of(len(PARTIES), cut), scene.record()
        as_of = min(before.reach(seat) or 0 for seat in range(len(PARTIES)))
        one = _sections(scene, before, Life(scene.bound, before), as_of)
        assert one == _sections(scene, after, Life(scene.bound, after), as_of), seed
    assert tried >= 20
