"""What the officers of a party do on a day: acts of one person, releases of two."""

from __future__ import annotations

from typing import Any

from detente.core.notification import Precedence, Reference
from detente.engine.drafts import NOTIFICATION, Draft

CONTENT = frozenset({"notice", "prisoners", "service", "line-test", "corrected"})
ALONE = ("acknowledged", "opened", "passed-on-to-unit", "standby-until")


def act(world: Any, party: Any) -> Any:
    """One person acts."""
    center, agreement, now = party.center, party.agreement, party.now
    kind = world.rng.choice(("service", "service", "line-test", *ALONE))
    target = target_of(world, party) if kind in ALONE else None
    if kind in ALONE and target is None:
        kind = "service"
    values: dict[int, Any] = {}
    if kind in ("service", "line-test", "passed-on-to-unit"):
        values = {16: f"no. {world.rng.randrange(10_000)}"}
    elif kind == "standby-until":
        values = {16: party.at + 3_600}
    return center.act(agreement, kind, "orlova", now, target, values)


def target_of(world: Any, party: Any) -> Any:
    """An entry of somebody else that can be answered."""
    registers = [
        r for _, r in sorted(party.agreement.registers.items())
        if r.seat != party.agreement.own_seat
    ]  # fmt: skip
    if not registers:
        return None
    entries = world.rng.choice(registers).entries
    if not entries:
        return None
    held = entries[world.rng.randrange(len(entries))]
    return held if held.type in CONTENT else None


def release(world: Any, party: Any) -> Any:
    """One person drafts and submits, another releases."""
    center, agreement, now = party.center, party.agreement, party.now
    kind, values, refers = "notice", _notice(world), None
    chance = world.rng.random()
    if chance < 0.2:
        kind = "prisoners"
        values = {16: [[n, f"Person {n}", "1990-01-01"] for n in range(world.rng.randrange(1, 9))]}
    elif chance < 0.4:
        own = [h for h in agreement.own().entries if h.type == "notice"]
        if own:
            target = world.rng.choice(own)
            kind = "corrected"
            refers = Reference(target.opening.header.serial, target.leaf_hash)
    to = agreement.all_others()
    if refers is None and world.rng.random() < 0.2:
        to = 1 << world.rng.choice(agreement.others)
    high = world.rng.choice((Precedence.ROUTINE, Precedence.IMMEDIATE, Precedence.FLASH))
    draft = Draft("", NOTIFICATION, agreement.id, kind, values, to, high, refers)
    made = center.draft_new(agreement, draft, "orlova", now)
    center.submit(made.id, "orlova", now)
    return center.release(made.id, "petro", now)


def _notice(world: Any) -> dict[int, Any]:
    return {16: f"2026-12-{world.rng.randrange(1, 29):02d}", 17: world.rng.randrange(1_000)}
