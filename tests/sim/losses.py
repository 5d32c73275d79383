"""Losses and what follows them: stores set back, homes lost whole, cards renewed, the next epoch.

A store can be set back in two ways. After `backup-restored` the operator says so
(`Center.recover`, as `detente restore` does). After `rolled-back` nobody knows: an image of the
disk was put back under the program. What such a center signs before it is shown a head of its own
that it lacks makes a fork, and no protocol can know it in time; that one register counts as forked
from then on, whoever wrote it. From the moment it was told, the center is held to every rule again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from detente.core.agreement.succession import Reason
from detente.core.errors import NeedsSecondPerson
from detente.engine.drafts import Draft
from detente.engine.recovery import unanswered
from detente.engine.state import EPOCHS, RECOVERY, SELF, STOPPED
from detente.engine.succeeding import may_open_alone
from tests.sim.checkers import Violation, own_registers, remember
from tests.sim.faults import fault

EPOCHS_MAX = 6  # of one party; the record has room for a few more
CARDS_MAX = 2
SEVERAL_WAIT = 0.06  # chance of a step that two people do not wait for all answers any longer


@dataclass(slots=True)
class Lost:
    """What a party had on its disk, and what honest counterparts held of it, when it was lost."""

    leaves: dict[str, list[bytes]] = field(default_factory=dict)
    # Origin -> (code of the holder, its life then, leaves, contents that it could open). These are
    # the holder's bytes: a party that loses its store in the middle of taking back has not all,
    # and one that was set back unawares may have written others there that it never signed.
    held: dict[str, list[tuple[str, int, list[bytes], dict[int, bytes]]]] = field(
        default_factory=dict
    )


def snapshot(world: Any, party: Any) -> Lost:
    """What is about to be lost; the process is down."""
    lost = Lost()
    for text, kept in party.disk.store._registers.items():
        if not text.startswith(f"{party.new.center}/") or text == party.house_text:
            continue
        lost.leaves[text] = list(kept.leaves)
        for other in world.parties:
            copied = other.disk.store._registers.get(text)
            if other is party or other.liar or other.store.torn is not None or copied is None:
                continue
            row = (other.code, other.life, list(copied.leaves), dict(copied.openings))
            lost.held.setdefault(text, []).append(row)
    return lost


def may_lose(world: Any, party: Any) -> bool:
    """Few of a world; somebody honest goes on, and nobody else is still taking back."""
    if party.liar or world.losses >= world.plan.losses:
        return False
    if any(p.recovering for p in world.parties):
        return False
    return any(p.honest and not p.witness for p in world.parties if p is not party)


def _lose(world: Any, party: Any, kind: str) -> None:
    world.kill(party)
    party.lost.append(snapshot(world, party))
    world.losses += 1
    party.life += 1
    party.recovering = True
    party.known.clear()
    party.told.clear()
    world.observer.heads.pop(party.house_text, None)
    world.fault(kind, party)


def _set_back(world: Any, party: Any, kind: str) -> None:
    _lose(world, party, kind)
    party.disk.put_back(party.backup)


@fault("backup-restored")
def backup_restored(world: Any, party: Any) -> None:
    """An operator puts an old backup on the disk and says so: all that was signed is asked back."""
    if party.backup is None or not may_lose(world, party) or party.generation != party.backup_keys:
        return
    _set_back(world, party, "backup-restored")
    party.reason = Reason.RESTORE
    party.ended |= set(party.lost[-1].leaves)
    party.open()
    party.ended |= {register.text for register in own_registers(party)[1:]}
    party.center.recover(party.now)
    remember(party)


@fault("rolled-back")
def rolled_back(world: Any, party: Any) -> None:
    """An old image of the disk is put back under a program that does not learn of it."""
    if party.backup is None or not may_lose(world, party) or party.generation != party.backup_keys:
        return
    _set_back(world, party, "rolled-back")
    party.reason = Reason.RESTORE
    sizes = {text: len(r.leaves) for text, r in party.disk.store._registers.items()}
    before = party.lost[-1].leaves
    party.rolled = {
        text: sizes.get(text, 0) for text in before if sizes.get(text, 0) < len(before[text])
    }
    # What it had stopped since is open again: what it forgot cannot bind it before it is told anew.
    values = party.disk.store._values
    opened = {epoch.hex() for (table, _), epoch in values.items() if table == EPOCHS}
    open_again = {
        text
        for text in party.ended & set(sizes)
        if text.rsplit("/", 1)[1] in opened and (STOPPED, text) not in values
    }
    party.recovering = bool(party.rolled)
    party.ended -= open_again
    party.rolled |= {text: sizes[text] for text in open_again}
    party.ever_rolled |= set(party.rolled)


@fault("home-lost")
def home_lost(world: Any, party: Any) -> None:
    """Everything but the root key and a card is lost; the home is set up again from the others."""
    if not may_lose(world, party):
        return
    _lose(world, party, "home-lost")
    party.reason = Reason.LOSS
    party.ended |= set(party.lost[-1].leaves)
    party.create_again()
    for other in world.parties:
        if other is not party:
            party.center.add_peer(other.newest_card.raw)
    party.backup = None
    party.set_links()
    remember(party)


@fault("card-renewed")
def card_renewed(world: Any, party: Any) -> None:
    """Two people renew the card and its keys; the open epoch ends."""
    if party.liar or not party.up or not party.writing or party.generation > CARDS_MAX:
        return
    ended = {register.text for register in own_registers(party)[1:]}
    if world.guard(party, party.renew) is None:
        return
    party.ended |= ended
    party.reason = Reason.ROTATION
    world.fault("card-renewed", party)


def officers(world: Any, party: Any) -> None:
    """The officers of a party whose epoch has ended open the next one, when they come to it.

    They look first, as everybody who comes to a screen: a commit that was reported as failed may
    have opened it.
    """
    world.guard(party, lambda: party.center.sure(party.now))
    if not party.up or party.center.state.store.doubtful:
        return
    if party.writing:
        _opened(world, party, "found open")
        return
    agreement = party.agreement
    if agreement is None or not agreement.of_seat(agreement.own_seat):
        return  # a counterpart has to bring it first
    if no_epoch_left(party):
        return
    alone = world.guard(party, lambda: may_open_alone(party.center.state, agreement))
    if alone is None or not party.up:
        return
    if not alone and world.healed is False and world.rng.random() > SEVERAL_WAIT:
        return
    world.guard(party, lambda: open_next(world, party, alone=alone))
    if party.up and party.writing:
        _opened(world, party, "opened by one" if alone else "opened by two")


def _opened(world: Any, party: Any, how: str) -> None:
    party.recovering = False
    party.own_text = party.agreement.own().text
    world.count(f"epochs {how}")
    world.trace("epoch", party.own_text, party.code)


def no_epoch_left(party: Any) -> bool:
    """Whether a party has had as many epochs as worlds of this size take: it writes no more."""
    agreement = party.agreement
    return agreement is not None and len(agreement.of_seat(agreement.own_seat)) >= EPOCHS_MAX


def open_next(world: Any, party: Any, *, alone: bool) -> Any:
    """By one person where all have answered; else one asks and another releases."""
    person = "petro" if alone else "orlova"
    found = party.center.open_epoch(party.agreement, party.reason, person, party.now)
    if alone and isinstance(found, Draft):
        raise Violation("one-person-refused", party=party.code)
    if not alone and not isinstance(found, Draft):
        raise Violation("one-person-was-enough", party=party.code)
    if isinstance(found, Draft):
        try:
            party.center.release(found.id, "orlova", party.now)
        except NeedsSecondPerson:
            world.count("refused to one person")
        else:
            raise Violation("one-person-released", party=party.code)
        found = party.center.release(found.id, "petro", party.now)
    return found


def taken_back(world: Any) -> None:
    """What an honest counterpart held when it was lost is there again, byte for byte."""
    lives = {party.code: party.life for party in world.parties}
    for party in world.parties:
        for lost in party.lost:
            for text, rows in lost.held.items():
                if text in party.forked:
                    continue
                for code, life, leaves, opened in rows:
                    if lives[code] == life:
                        _there_again(party, text, leaves, opened)
                        world.count("registers taken back")


def _there_again(party: Any, text: str, leaves: list[bytes], opened: dict[int, bytes]) -> None:
    kept, size = party.disk.store._registers.get(text), len(leaves)
    if kept is None or kept.leaves[:size] != leaves:
        raise Violation("not-taken-back", party=party.code, origin=text, size=size)
    for index, content in opened.items():
        if kept.openings.get(index) != content:
            raise Violation("content-not-taken-back", party=party.code, origin=text, at=index)


def all_answered(world: Any) -> None:
    """In a healed world every honest counterpart has handed back all it had."""
    liars = {p.new.center for p in world.parties if p.liar}
    for party in world.parties:
        agreement = party.agreement
        asked = party.center.state.store.get(SELF, RECOVERY)
        if party.liar or asked is None or agreement is None:
            continue
        for seat in unanswered(party.center.state, agreement):
            if agreement.founding.seats[seat].center not in liars:
                raise Violation("never-answered", party=party.code, seat=seat)
        world.count("recoveries answered")
