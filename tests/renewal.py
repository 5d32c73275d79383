"""Stages that lose, get back or replace what they had; for tests of epochs and cards."""

from __future__ import annotations

import copy
from collections.abc import Sequence

from detente.adapters.keys.software import (
    CenterSeeds,
    PairSeeds,
    SoftwareKeys,
    draw_center,
    draw_root,
    public_pair,
    renewed_center,
)
from detente.adapters.stores.memory import MemoryStore
from detente.core.agreement.succession import Reason
from detente.core.crypto.types import Epoch
from detente.engine import rules
from detente.engine.center import Center, NewCenter
from detente.engine.drafts import Draft
from detente.engine.intake import Report
from detente.engine.overview import audit
from detente.engine.registers import Agreement, Held
from detente.engine.succeeding import may_open_alone
from tests.hostile.forge import parcels, take
from tests.world import NAMES, PEOPLE, SeededEntropy, Stage, exchange


def seeds_of(code: str) -> tuple[PairSeeds, CenterSeeds]:
    """Seeds of a stage as `Stage` draws them."""
    entropy = SeededEntropy(f"detente test {code}")
    return draw_root(entropy), draw_center(entropy)


def saved(stage: Stage) -> MemoryStore:
    """A copy of the whole store, as a backup takes it."""
    stage.center.state.recorder.flush()
    found: MemoryStore = copy.deepcopy(stage.store)
    return found


def restored(stage: Stage, backup: MemoryStore, life: str = "restored") -> Stage:
    """The stage over an older store; its randomness is another, as in life."""
    return Stage(stage.code, copy.deepcopy(backup), stage.at, life=life)


def rebuilt(stage: Stage, peers: Sequence[Stage], old_card: bytes = b"") -> Stage:
    """The stage over an empty store, with new keys under the same root, introduced to its peers."""
    root, before = seeds_of(stage.code)
    again = copy.copy(stage)
    again.entropy = SeededEntropy(f"rebuilt {stage.code}")
    again.keys = SoftwareKeys(
        renewed_center(again.entropy, before), public_pair(root), again.entropy, root
    )
    again.store = MemoryStore()
    code = stage.code
    new = NewCenter(f"rrc.{NAMES[code].lower()}.example", code, (("en", NAMES[code]),), PEOPLE)
    card = old_card or stage.center.card.raw
    again.center = Center.create_again(again.store, again.keys, again.entropy, again.now, new, card)
    for peer in peers:
        again.center.add_peer(peer.center.card.raw)
    return again


def new_keys(stage: Stage, name: str = "second", *, with_root: bool = True) -> SoftwareKeys:
    """Keys for the next card of a stage."""
    root, before = seeds_of(stage.code)
    seeds = renewed_center(SeededEntropy(f"{name} {stage.code}"), before)
    return SoftwareKeys(seeds, public_pair(root), stage.entropy, root if with_root else None)


def renew(stage: Stage, name: str = "second") -> None:
    """Another card by two people, with keys of its own."""
    keys = new_keys(stage, name)
    draft = stage.center.propose_card(keys.public(), "orlova", stage.now)
    stage.center.release(draft.id, "petro", stage.now, keys)
    stage.keys = keys


def open_next(
    stage: Stage, reason: Reason = Reason.LOSS, disown: Sequence[tuple[Epoch, int]] = ()
) -> Held:
    """Open the next epoch, by two people where one may not."""
    alone = may_open_alone(stage.center.state, stage.agreement) and not disown
    person = "petro" if alone else "orlova"
    found = stage.center.open_epoch(stage.agreement, reason, person, stage.now, disown)
    if isinstance(found, Draft):
        held = stage.center.release(found.id, "petro", stage.now)
        if held is None:
            raise ValueError("nothing was signed")
        return held
    return found


def books(agreement: Agreement, seat: int) -> dict[str, tuple[int, bytes]]:
    """Size and root of every register of a seat."""
    return {r.text: (r.size, bytes(r.root)) for r in agreement.of_seat(seat)}


def tolerant(*stages: Stage, rounds: int = 5) -> list[Report]:
    """Carry parcels between all; what a restored center first refuses is looked at, not raised."""
    reports: list[Report] = []
    for _ in range(rounds):
        for one in stages:
            for other in stages:
                if one is not other:
                    reports += [take(other, data) for data in parcels(one, other)]
    return reports


def works(one: Stage, other: Stage) -> None:
    """A notification goes through both ways and is receipted."""
    for author, reader in ((one, other), (other, one)):
        held = author.send()
        exchange(one, other)
        copy = reader.agreement.registers[held.origin].entries[held.index]
        assert copy.opening is not None
        assert rules.problem(reader.agreement, copy) is None
        assert rules.problem(author.agreement, held) is None
        answers = author.agreement.of_seat(reader.agreement.own_seat)
        register = author.agreement.registers[held.origin]
        place = (held.seat, register.origin.epoch, held.index, held.leaf_hash)
        assert any(
            e.opening and e.opening.receipt.covers(*place) for r in answers for e in r.entries
        )


def whole(*stages: Stage) -> None:
    """Every home opens again and passes the full check."""
    for stage in stages:
        stage.reopen()
        assert audit(stage.center.state).damage == []


def lost(one: Stage, *others: Stage, sent: int = 3) -> Stage:
    """The home with what it had, and the same home set back to before its last entries."""
    backup = saved(one)
    for _ in range(sent):
        one.send()
    exchange(one, *others)
    return restored(one, backup)
