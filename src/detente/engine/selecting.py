"""Which entries are shown together: a thread, a stretch of serials, a stretch of time.

Notifications only, whatever we hold of them; entries that machines write go with what they receipt.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from detente.core import limits
from detente.core.errors import OurFault, TheirFault
from detente.core.notification import check_serial, serial_parts
from detente.engine.registers import Agreement, Held
from detente.engine.state import State

Found = tuple[Agreement, Held]


def thread_of(agreement: Agreement, held: Held, most: int) -> list[Found]:
    """An entry, what it refers to, and what refers to any of these, however far, in order of their
    claimed times, and none before what it refers to. Raises OurFault("too-many-to-show") beyond
    `most`.
    """
    found: dict[tuple[str, int], Held] = {}
    waiting = deque([held])
    while waiting:
        one = waiting.popleft()
        if one.bare or (one.origin, one.index) in found:
            continue
        found[one.origin, one.index] = one
        if len(found) > most:
            raise OurFault("too-many-to-show", limit=most)
        waiting.extend(agreement.answers.get(one.leaf_hash, ()))
        refers = None if one.opening is None else one.opening.header.refers_to
        if refers is not None:
            waiting.extend(agreement.all_with(refers.leaf_hash))
    by_leaf = {one.leaf_hash: one for one in found.values()}

    def place(one: Held) -> tuple[int, int, str, int]:
        at, above, up = 0, 0, one
        while up.opening is not None:  # no hash refers to itself, so that this ends
            at = max(at, up.opening.header.claimed)
            refers = up.opening.header.refers_to
            if refers is None or refers.leaf_hash not in by_leaf:
                break
            above, up = above + 1, by_leaf[refers.leaf_hash]
        return at, above, one.origin, one.index

    return [(agreement, one) for one in sorted(found.values(), key=place)]


def between_serials(state: State, first: str, last: str, agreement_id: str) -> list[Found]:
    """Every entry we hold whose serial lies from `first` to `last`, of one party and one year.

    Raises OurFault: "bad-serial-range" where they are no two such serials in order,
    "too-many-to-show".
    """
    try:
        low, high = (serial_parts(check_serial(text.upper())) for text in (first, last))
    except TheirFault as fault:
        raise OurFault("bad-serial-range", first=first, last=last) from fault
    if low[:2] != high[:2] or low[2] > high[2]:
        raise OurFault("bad-serial-range", first=first, last=last)
    code, year = low[:2]
    if high[2] - low[2] >= limits.BUNDLE_FILES_MAX:
        raise OurFault("too-many-to-show", limit=limits.BUNDLE_FILES_MAX)
    wanted = [f"{code}-{year:04}-{number:05}" for number in range(low[2], high[2] + 1)]
    return [
        (agreement, held)
        for serial in wanted
        for agreement in _agreements(state, agreement_id)
        for held in agreement.by_serial.get(serial, ())
    ]


def between_times(
    state: State, since: int | None, until: int | None, agreement_id: str
) -> list[Found]:
    """Every notification whose claimed time is at or after `since` and before `until`, in order of
    these times. What we cannot open names no time. Raises OurFault("too-many-to-show").
    """
    found: list[Found] = []
    for agreement in _agreements(state, agreement_id):
        for register in agreement.registers.values():
            for held in register.entries:
                if held.bare or held.opening is None:
                    continue
                at = held.opening.header.claimed
                if (since is None or since <= at) and (until is None or at < until):
                    found.append((agreement, held))
                if len(found) > limits.BUNDLE_FILES_MAX:
                    raise OurFault("too-many-to-show", limit=limits.BUNDLE_FILES_MAX)
    return sorted(found, key=_place)


def _agreements(state: State, agreement_id: str) -> Iterator[Agreement]:
    return (one for one in state.agreements.values() if one.id.startswith(agreement_id))


def _place(pair: Found) -> tuple[int, str, int]:
    held = pair[1]
    return 0 if held.opening is None else held.opening.header.claimed, held.origin, held.index
