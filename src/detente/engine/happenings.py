"""What this machine saw happen beside the registers: links that came and went, people it woke.

It is no evidence and is signed by nobody; the shift log shows it beside what people wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.errors import StateDamaged, TheirFault
from detente.engine.ports import Delete, Operation, Put
from detente.engine.state import State

HAPPENINGS: Final = "happenings"  # table: instant and number -> what happened

LINK_UP: Final = "link-up"
LINK_DOWN: Final = "link-down"
WOKEN: Final = "woken"
NOT_WOKEN: Final = "not-woken"

_NUMBERS: Final = 1_000_000  # happenings told apart within one second
_BYTES_MAX: Final = 4 * limits.NAME_CHARS_MAX


@dataclass(frozen=True, slots=True)
class Happening:
    """One of the kinds above: `subject` is a link or a person, `party` the other side, `why` the
    code of a failure or the reason of a waking, `serial` the message it was about; each may be
    empty.
    """

    at: int
    kind: str
    subject: str
    party: str = ""
    why: str = ""
    serial: str = ""


def note(state: State, happened: Happening) -> None:
    """Keep it, stored with the next commit; the oldest beyond HAPPENINGS_MAX are forgotten."""
    keys = [key for key, _ in state.store.items(HAPPENINGS)]
    begin = f"{happened.at:012d} "
    number = sum(key.startswith(begin) for key in keys[-_NUMBERS:])
    value = encoding.encode(
        [happened.kind, happened.subject, happened.party, happened.why, happened.serial]
    )
    done: list[Operation] = [Put(HAPPENINGS, f"{begin}{number:06d}", value)]
    done += [Delete(HAPPENINGS, key) for key in keys[: len(keys) + 1 - limits.HAPPENINGS_MAX]]
    state.store.ride(done)


def happened(state: State, since: int, until: int) -> Iterator[Happening]:
    """What happened at since <= instant < until, oldest first."""
    for key, data in state.store.items(HAPPENINGS):
        instant = int(key.partition(" ")[0])
        if since <= instant < until:
            yield _read(instant, data)


def _read(instant: int, data: bytes) -> Happening:
    try:
        parts = shape.exactly(encoding.decode(data), "happening", 5)
        words = ["" if part == "" else shape.text(part, "happening", _BYTES_MAX) for part in parts]
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=HAPPENINGS, why=fault.code) from fault
    return Happening(instant, *words)
