"""What must be true at the end: two homes against each other and against what was said."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

from detente.apps import wiring
from detente.core.notification import serial_parts
from detente.engine import drafts, views
from detente.engine.drafts import NOTIFICATION
from detente.engine.registers import Agreement, Held
from detente.engine.state import INCIDENTS, QUARANTINE, STOPPED
from tests.crash.desk import Desk
from tests.crash.side import PATIENCE_S, ROOT, Refused, Side, child_environment

__all__ = ["Found", "Refused", "judge"]
NOTICE = "notice"


@dataclass
class Found:
    """Figures to be shown, and whatever is wrong."""

    figures: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def must(self, what: str, *, be: bool) -> None:
        """Note what is wrong unless it is so."""
        if not be:
            self.wrong.append(what)


def judge(all_of_it: Sequence[tuple[Side, Desk]]) -> Found:
    """Both homes, closed by their servers."""
    found = Found()
    whole = [_fsck(found, side) for side, _ in all_of_it]
    with ExitStack() as stack:
        homes = []
        for side, _ in all_of_it:
            passphrase = wiring.stored_passphrase(side.home) or ""
            home = wiring.open_home(side.home, passphrase.strip)
            homes.append(stack.enter_context(home))
        _equal(found, homes)
        for number, (side, desk) in enumerate(all_of_it):
            _nothing_aside(found, side, homes[number])
            _nothing_missing(found, desk, homes[number], homes[1 - number])
            _nothing_twice(found, side, homes[number])
    released, acknowledged, receipts = (
        sum(len(said) for said in each)
        for each in zip(
            *((d.released, d.acknowledged, d.receipts) for _, d in all_of_it), strict=True
        )
    )
    found.figures += [
        f"reported as done: {released} releases, {acknowledged} acknowledgements; "
        f"receipts shown: {receipts}",
        f"fsck: {', '.join(whole)}",
    ]
    return found


def _agreement(home: wiring.Home) -> Agreement:
    (agreement,) = home.center.state.agreements.values()
    return agreement


def _equal(found: Found, homes: Sequence[wiring.Home]) -> None:
    """The same registers: origins, sizes, roots, leaves, and contents where addressed."""
    one, other = (_agreement(home) for home in homes)
    found.must("the records have the same origins", be=set(one.registers) == set(other.registers))
    entries = contents = 0
    for origin in sorted(set(one.registers) & set(other.registers)):
        here, there = one.registers[origin], other.registers[origin]
        found.must(f"{origin}: sizes {here.size} and {there.size}", be=here.size == there.size)
        found.must(f"{origin}: the roots are equal", be=here.root == there.root)
        for a, b in zip(here.entries, there.entries, strict=False):
            found.must(f"{origin} {a.index}: same leaf", be=a.leaf_hash == b.leaf_hash)
            found.must(f"{origin} {a.index}: content on both sides and the same",
                       be=a.opening is not None and a.opening == b.opening)  # fmt: skip
            contents += a.opening is not None
        entries += here.size
    roots = ", ".join(f"{r.root.hex()[:16]}… of {r.size}" for _, r in sorted(one.registers.items()))
    found.figures.append(
        f"records: {len(one.registers)} registers, {entries} entries, {contents} contents, "
        f"compared one by one; roots {roots}"
    )


def _nothing_missing(found: Found, desk: Desk, home: wiring.Home, other: wiring.Home) -> None:
    """What persons were told is true in both records."""
    now = home.now()
    for there in (home, other):
        agreement = _agreement(there)
        for serial, leaf in desk.released.items():
            held = _one(agreement, serial)
            found.must(f"{serial}, released, is in both records",
                       be=held is not None and held.leaf_hash.hex() == leaf)  # fmt: skip
        for theirs, serial in desk.acknowledged.items():
            held = _one(agreement, serial)
            found.must(f"{serial}, acknowledging {theirs}, is in both records",
                       be=held is not None and held.type == "acknowledged")  # fmt: skip
    state, agreement = home.center.state, _agreement(home)
    for (serial, step), at in desk.receipts.items():
        held = _one(agreement, serial)
        shown = held and views.message(state, agreement, held, now).ladders[0].rung(step).at
        found.must(f"{serial}: {step} at {at} is shown, not {shown}", be=shown == at)
    sent = [held for held in agreement.own().entries if held.type == NOTICE]
    for held in sent:
        for step in ("received", "acknowledged"):
            rung = views.message(state, agreement, held, now).ladders[0].rung(step)
            found.must(f"{held.origin} {held.index}: {step}", be=rung.state == views.DONE)


def _one(agreement: Agreement, serial: str) -> Held | None:
    held = agreement.by_serial.get(serial, [])
    return held[0] if len(held) == 1 else None


def _nothing_twice(found: Found, side: Side, home: wiring.Home) -> None:
    """Every released draft has one entry, every entry one draft, and the numbers have no hole."""
    own = _agreement(home).own().entries
    sent = [held for held in own if held.type == NOTICE]
    kept = drafts.all_drafts(home.center.state.store)
    written = [d.state for d in kept if d.kind == NOTIFICATION and d.type == NOTICE]
    found.must(f"{side.code}: {len(sent)} notices for drafts {sorted(set(written))}",
               be=written == ["released"] * len(sent))  # fmt: skip
    serials = [h.opening.header.serial for h in own if h.opening is not None]
    numbers = [serial_parts(serial)[2] for serial in serials if serial is not None]
    found.must(f"{side.code}: serials have no hole", be=numbers == [*range(1, len(numbers) + 1)])


def _nothing_aside(found: Found, side: Side, home: wiring.Home) -> None:
    store = home.center.state.store
    for table in (QUARANTINE, INCIDENTS, STOPPED):
        held = [key for key, _ in store.items(table)]
        found.must(f"{side.code}: nothing in {table}, but {held[:3]}", be=not held)


def _fsck(found: Found, side: Side) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "detente.apps.cli.main", "--home", str(side.home), "fsck", "--json"],
        cwd=ROOT, env=child_environment(), capture_output=True, text=True, check=False,
        timeout=PATIENCE_S,
    )  # fmt: skip
    found.must(f"{side.code}: fsck {done.stdout}{done.stderr}", be=done.returncode == 0)
    whole = done.returncode == 0 and json.loads(done.stdout)["whole"] is True
    return f"{side.code} {'whole' if whole else 'NOT WHOLE'}"
