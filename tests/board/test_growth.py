"""As heads and openings grow, alternatives only fall away and closed verdicts stay
(spec/board.md, J59).
"""

from __future__ import annotations

import datetime
import random
from typing import Any

from detente.core.board.board import evaluate
from detente.core.board.facts import Entry, Head
from detente.core.board.record import record_of
from detente.core.crypto.types import Epoch, Hash
from tests.board.packs import new_start
from tests.board.scene import Scene, at

_SOFT = {
    "not-started": None,  # anything may follow
    "open": {"open", "met", "used"},
    "overdue": {"overdue", "met-late"},
}


def _scene(rng: random.Random) -> Scene:
    """Two parties with clocks that run forward write what triggers and performs, and receipts."""
    drawn: dict[str, Any] = {
        name: {
            "late": rng.choice(["cures", "does not cure"]),
            "counted": rng.choice(["received", "received", "claimed"]),
        }
        for name in ("II_2", "IV_3")
    }
    scene = Scene(new_start(**drawn).pack(), "USA", "RUS", start="2025-08-10T00:00:00Z")
    now = at("2026-01-01T00:00:00Z")
    clocks = [0, rng.randrange(-5_000, 5_000)]
    for _ in range(rng.randrange(4, 40)):
        now += rng.choice([600, 40_000, 400_000, 2_000_000])
        code = rng.choice(scene.codes)
        seat = scene.seat(code)
        when = _text(now + clocks[seat])
        planned = _text(now + rng.choice([0, 90_000, 500_000]))
        keys: dict[str, Any] = {"covers_all": True} if rng.random() < 0.5 else {}
        asked = [
            entry
            for entry in scene.entries
            if entry.seat != seat and entry.content is not None
            if entry.content.type == "telemetry-complaint"
        ]
        kinds: list[tuple[str, dict[str, Any]]] = [
            ("received", {"covers_all": True}),
            ("received", {}),
            ("six-month-data", {"as_of": "2026-03-01"}),
            ("telemetry-complaint", {"launch_id": "L1"}),
            ("launch-notice", {"launch_id": f"L{len(scene.entries)}", "planned": planned}),
            *([("telemetry-explanation", {"refers": rng.choice(asked)})] * 3 if asked else []),
        ]
        name, fields = rng.choice(kinds)
        scene.send(code, name, when, **{**keys, **fields})
    return scene


def _text(instant: int) -> str:
    moment = datetime.datetime.fromtimestamp(instant, datetime.UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _part(
    entries: list[Entry], sizes: list[int], closed: set[object]
) -> tuple[list[Entry], list[Head]]:
    held = [
        Entry(one.place, one.leaf, one.to, None, withheld=True) if one.place in closed else one
        for one in entries
        if one.place.index < sizes[one.seat]
    ]
    heads = [
        Head(seat, 0, Epoch(bytes(8)), size, Hash(bytes(32))) for seat, size in enumerate(sizes)
    ]
    return held, heads


def _found(scene: Scene, held: list[Entry], heads: list[Head], as_of: int) -> dict[Any, set[str]]:
    board = evaluate(scene.bound, record_of(2, held), heads, as_of)
    found = {}
    for clause in ("II.2", "IV.1", "IV.3"):
        for line in board.all_lines(clause):
            plain: dict[str, Any] = dict(line)
            name = (clause, plain["debtor"], plain["creditor"], plain["key"])
            found[name] = set(plain.get("alternatives", [plain["verdict"]]))
    return found


def _allowed(before: set[str]) -> set[str] | None:
    allowed = set(before)
    for verdict in before:
        if verdict in _SOFT:
            more = _SOFT[verdict]
            if more is None:
                return None
            allowed |= more
    return allowed


def test_alternatives_only_fall_away() -> None:
    decided = 0
    for seed in range(400):
        rng = random.Random(seed)
        scene = _scene(rng)
        lengths = [sum(1 for one in scene.entries if one.seat == seat) for seat in (0, 1)]
        small = [rng.randint(2, length) for length in lengths]
        large = [rng.randint(size, length) for size, length in zip(small, lengths, strict=True)]
        places = [one.place for one in scene.entries if one.place.index > 1]
        closed = set(rng.sample(places, min(len(places), rng.choice([0, 0, 1, 3]))))
        still = set(rng.sample(sorted(closed), rng.randint(0, len(closed))))
        as_of = at("2026-01-01T00:00:00Z") + rng.randrange(40_000_000)
        before = _found(scene, *_part(scene.entries, small, set(closed)), as_of)
        after = _found(scene, *_part(scene.entries, large, set(still)), as_of)
        for name, alternatives in before.items():
            if name not in after:
                continue  # an event of which an earlier statement came to light
            allowed = _allowed(alternatives)
            assert allowed is None or after[name] <= allowed, (seed, name, alternatives)
            decided += len(alternatives) == 1
    assert decided > 400
