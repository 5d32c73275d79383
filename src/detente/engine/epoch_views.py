"""What a person is told of epochs: which is open, what ended the others, what does not stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from detente.core.agreement.succession import Reason
from detente.core.crypto.types import Epoch
from detente.core.record import origin as origins
from detente.engine import epochs, overview, recovery, rules
from detente.engine.closing import Closing
from detente.engine.drafts import ADOPTION, Draft, open_drafts
from detente.engine.epochs import Repudiation
from detente.engine.registers import Agreement
from detente.engine.state import RECOVERY, SELF, STOPPED, State

OPEN = "open"
STOPPED_ = "stopped"
CLOSED = "closed"
BRANCH = "branch"  # nothing closed it, and another epoch of its author is open beside it


@dataclass(frozen=True, slots=True)
class EpochShown:
    """One epoch of one party. `size` is what we hold of it; counts are of entries."""

    seat: int
    party: str
    epoch: Epoch
    origin: str
    size: int
    state: str
    why: str  # of a stopped one of ours: the code
    reason: Reason | None  # why it was opened; None for a first one
    opened: int | None  # claimed time of its entry 0
    closing: Closing | None
    standing: Mapping[str, int]  # epochs.CAME_LATE and so on -> how many entries
    withheld: int
    since: int | None  # when more than we hold was first named
    denials: tuple[Repudiation, ...]


def shown(state: State, agreement: Agreement) -> list[EpochShown]:
    """Every epoch of every party, ours first, each party's in the order in which they follow."""
    valid = rules.valid_alone
    closings = epochs.closings(agreement, valid)
    denied = epochs.repudiations(agreement, valid)
    missing = {gap.origin: gap for gap in overview.gaps(state) if gap.agreement == agreement.id}
    several = len(agreement.registers) > len(agreement.founding.seats)
    found: list[tuple[tuple[bool, int, int, str], EpochShown]] = []
    texts = {*agreement.registers, *missing, *closings}
    for text in texts:
        origin = origins.parse(text)
        seat = agreement.check_origin(origin)
        register = agreement.register(origin)
        said = epochs.succession_of(agreement, register)
        first = register.entries[0].opening if register.entries else None
        gap = missing.get(text)
        closing = closings.get(text)
        counted: Counter[str] = Counter()
        if several:
            counted.update(rules.standing(agreement, held) for held in register.entries)
        one = EpochShown(
            seat,
            agreement.code(seat),
            origin.epoch,
            text,
            register.size,
            _state(state, agreement, seat, text, closing),
            (state.store.get(STOPPED, text) or b"").decode("ascii", "replace"),
            None if said is None else said.reason,
            None if first is None else first.header.claimed,
            closing,
            counted,
            0 if gap is None else gap.withheld,
            None if gap is None else gap.since,
            tuple(d for d in denied if (d.seat, d.epoch) == (seat, origin.epoch)),
        )
        depth = 0 if said is None else len(said.earlier)
        found.append(((seat != agreement.own_seat, seat, depth, text), one))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _state(
    state: State, agreement: Agreement, seat: int, text: str, closing: Closing | None
) -> str:
    register = agreement.registers.get(text)
    if closing is not None and closing.named:
        return CLOSED
    if seat == agreement.own_seat:
        if register is not None and state.is_open(agreement, register):
            return OPEN
        return STOPPED_
    standing = epochs.branches(agreement, seat, rules.valid_alone)
    return BRANCH if len(standing) > 1 else OPEN


@dataclass(frozen=True, slots=True)
class Recovery:
    """Where we are with our own next epoch under one agreement."""

    needed: bool  # nothing of ours is open, and something was
    why: str  # the code of what stopped the last one
    asked: bool  # whether we asked the others for all that is ours
    unanswered: tuple[str, ...]  # parties who have not answered whole
    waiting: str  # id of a draft that waits for a second person
    suggested: Reason


def recovery_of(state: State, agreement: Agreement) -> Recovery:
    """What stopped us, who has not answered, and what waits."""
    mine = agreement.of_seat(agreement.own_seat)
    needed = bool(mine) and not any(state.is_open(agreement, one) for one in mine)
    last = None if agreement.own_epoch is None else state.store.get(STOPPED, agreement.own().text)
    why = (last or b"").decode("ascii", "replace")
    asked = state.store.get(SELF, RECOVERY) is not None
    missing = recovery.unanswered(state, agreement) if needed and asked else []
    return Recovery(
        needed,
        why if needed else "",
        asked,
        tuple(agreement.code(seat) for seat in missing),
        next((one.id for one in waiting_epochs(state, agreement)), ""),
        _suggested(why, had_epoch=agreement.own_epoch is not None),
    )


def _suggested(why: str, *, had_epoch: bool) -> Reason:
    if not had_epoch:
        return Reason.LOSS  # this home never signed here: it was built again
    return Reason.ROTATION if why == recovery.RENEWED else Reason.RESTORE


def waiting_epochs(state: State, agreement: Agreement) -> list[Draft]:
    """Drafts of our next epoch that wait for a second person."""
    return [
        one
        for one in open_drafts(state.store)
        if one.kind == ADOPTION and one.agreement == agreement.id and one.state == "submitted"
    ]
