"""A change of people, when it is released."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.core.encoding import Value
from detente.engine import house, log_ins
from detente.engine.ports import Operation
from detente.engine.state import Now, State
from detente.engine.writing import append_house, house_entry


def release_people(
    state: State,
    values: Mapping[int, Value],
    fields: Mapping[int, Value],
    by: str,
    also: Sequence[Operation],
    now: Now,
) -> None:
    """Enter that the change was released, and the change; what somebody logged in with ends in the
    same commit where they work here no longer, or not yet.
    """
    person = house.read_person(values)
    prepared = [
        house_entry(house.RELEASED, fields, by, now),
        house_entry(house.PERSON_SET, values, by, now),
    ]
    append_house(state, prepared, [*also, *log_ins.ended(state, person.id, person.roles)], now)
