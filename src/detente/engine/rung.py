"""Who was woken for what, kept so that a server that is started anew goes on where it was.

Beside the registers: it is no evidence, and says nothing to anybody but the next server here.
"""

from __future__ import annotations

import re
from typing import Final

from detente.core import encoding, shape
from detente.core.errors import StateDamaged, TheirFault
from detente.engine.ports import Delete, Operation, Put
from detente.engine.state import State
from detente.engine.waking import SILENCE, Memory, Rung

RUNG: Final = "rung"  # table: a cause, or "person" and an id -> the last ring
_PERSON: Final = "person "
_CAUSE: Final = re.compile(rf"[0-9a-f]{{64}}|{SILENCE}", re.ASCII)


def recall(state: State) -> Memory:
    """What the last server here had rung. Raises StateDamaged."""
    causes: dict[str, Rung] = {}
    people: dict[str, int] = {}
    for key, data in state.store.items(RUNG):
        try:
            if key.startswith(_PERSON):
                (at,) = _numbers(data, 1)
                people[key.removeprefix(_PERSON)] = at
            elif _CAUSE.fullmatch(key):
                causes[key] = Rung(*_numbers(data, 3))
            else:
                raise TheirFault("bad-shape", where="rung")
        except TheirFault as fault:
            raise StateDamaged("store-unreadable", table=RUNG, why=fault.code) from fault
    return Memory(causes, people)


def _numbers(data: bytes, count: int) -> list[int]:
    return [shape.uint(one, "rung") for one in shape.exactly(encoding.decode(data), "rung", count)]


def remember(state: State, memory: Memory) -> None:
    """Keep it, stored with the next commit; what is no longer in it is forgotten."""
    wanted = {
        cause: encoding.encode([one.step, one.reach, one.since])
        for cause, one in memory.causes.items()
    }
    wanted |= {f"{_PERSON}{who}": encoding.encode([at]) for who, at in memory.people.items()}
    known = dict(state.store.items(RUNG))
    done: list[Operation] = [Delete(RUNG, key) for key in known if key not in wanted]
    done += [Put(RUNG, key, data) for key, data in wanted.items() if known.get(key) != data]
    if done:
        state.store.ride(done)
