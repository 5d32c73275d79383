"""Records made by hand for the vectors of boards: who wrote what when, and who holds it.

Every body is checked against its type, so what a vector holds could have been sent. An entry says
all that its author's entries before it said to have received, and what it refers to.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from detente.core.agreement.builtin import BUILTIN, find_type
from detente.core.agreement.check import check_body
from detente.core.agreement.pack import FieldType, MessageType
from detente.core.board.facts import (
    Bound,
    Content,
    Elsewhere,
    Entry,
    Head,
    LackedOf,
    Place,
    SeenOf,
)
from detente.core.crypto.types import Epoch, Hash
from detente.core.encoding import Value
from detente.core.record.origin import Mark
from tools.vectors.board_json import bound_json, entry_json, head_json, shipped
from tools.vectors.case import Case, Json

_INSTANTS: Final = (FieldType.INSTANT, FieldType.INSTANT_OR_DATE)
_UNSAID: Final = ("received", "adopted")  # bodies that no board reads: left empty


def at(text: str) -> int:
    """`2026-03-01T06:00Z`, or a date for its first second."""
    return int(datetime.datetime.fromisoformat(text if "T" in text else f"{text}T00Z").timestamp())


def hashed(*parts: object) -> Hash:
    """A hash that differs where the parts do."""
    return Hash(hashlib.sha256(repr(parts).encode()).digest())


class Scene:
    """The registers of one agreement: `seats` are codes by the names of the pack's seats. All
    adopt it at its start, and hold each other's adoption.
    """

    def __init__(
        self, pack: str, start: str, seats: Mapping[str, str], versions: Sequence[str] = ()
    ) -> None:
        founding = shipped(pack)
        later = [shipped(name) for name in versions]
        self.bound = Bound(
            id=hashed("agreement", pack)[:16].hex(),
            mark=Mark.EXERCISE,
            pack=founding,
            start=at(start),
            seats=tuple(seats.values()),
            versions={one.hash: one for one in later},
            pack_seats=tuple(seats),
        )
        self.entries: list[Entry] = []
        self._seen = [[0] * len(seats) for _ in seats]
        self._lacking: list[tuple[LackedOf, ...]] = [() for _ in seats]
        self._serials = [0] * len(seats)
        for code in seats.values():
            self.send(code, "adopted", start)
        self.all_hold(start)

    def _seat(self, code: str) -> int:
        return self.bound.seats.index(code)

    def _size(self, seat: int) -> int:
        return sum(entry.seat == seat for entry in self.entries)

    # --- writing --------------------------------------------------------------------------------

    def send(
        self,
        code: str,
        kind: str,
        when: str,
        refers: Entry | None = None,
        *,
        until: str | None = None,
        closed: str = "",
        holds: Iterable[str] = (),
        elsewhere: Elsewhere | None = None,
        **fields: Any,
    ) -> Entry:
        """One entry; `closed` (withheld or sealed) is what the reader has of it. `holds` are
        parties whose registers its author holds up to here; `until` is how long it is valid.
        """
        seat = self._seat(code)
        for other in map(self._seat, holds):
            if other != seat:
                self._seen[seat][other] = self._size(other)
        if kind != "received":
            self._serials[seat] += 1
        serial = None if kind == "received" else f"{code}-{when[:4]}-{self._serials[seat]:05}"
        seen = [SeenOf(one, 0, size) for one, size in enumerate(self._seen[seat]) if size]
        content = Content(
            type=kind,
            pack=self.bound.pack.hash,
            serial=serial,
            claimed=at(when),
            refers_to=None if refers is None else refers.leaf,
            valid_until=None if until is None else at(until),
            values=self._values(kind, fields, refers),
            seen=tuple(seen),
            lacking=self._lacking[seat],
            elsewhere=elsewhere,
        )
        place = Place(seat, 0, self._size(seat))
        entry = Entry(place, hashed(place, kind, when), self._to(seat, kind), content)
        if closed:
            entry = Entry(place, entry.leaf, entry.to, None, withheld=closed == "withheld")
        self.entries.append(entry)
        return entry

    def told(
        self, code: str, kind: str, when: str, refers: Entry | None = None, **of: Any
    ) -> Entry:
        """An entry that all others hold in the second in which it is written."""
        entry = self.send(code, kind, when, refers, **of)
        for other in self.bound.seats:
            if other != code:
                self.holds(other, when)
        return entry

    def both(self, kind: str, when: str, **fields: Any) -> None:
        """The same of the first two, held by all in the same second."""
        for code in self.bound.seats[:2]:
            self.send(code, kind, when, **fields)
        self.all_hold(when)

    def holds(self, code: str, when: str) -> Entry:
        """A receipt of all that was written so far."""
        return self.send(code, "received", when, holds=self.bound.seats)

    def all_hold(self, when: str) -> None:
        """One of each."""
        for code in self.bound.seats:
            self.holds(code, when)

    def speaks(self, code: str, when: str) -> Entry:
        """A receipt that says nothing new, and that its author was there."""
        return self.send(code, "received", when)

    def lacks(self, code: str, *entries: Entry) -> None:
        """Whose content a party says, from now on, not to have."""
        self._lacking[self._seat(code)] = tuple(
            LackedOf(one.seat, one.place.epoch, one.place.index, one.place.index + 1)
            for one in entries
        )

    def _to(self, author: int, kind: str) -> int:
        """All other parties, or those of the role that the type names; and the seats of roles that
        see such messages.
        """
        listed = self.bound.pack.clauses.roles
        roles = {seat: role for role in listed.values() for seat in role.held_by}
        meant = self._type(kind).addressee
        found = 0
        for seat, name in enumerate(self.bound.pack_seats):
            role = roles.get(name)
            sees = meant in ("each other party", "each party")
            if role is not None:
                sees = kind in BUILTIN or bool({"everything", kind} & set(role.sees))
                sees = sees or meant == f"role {role.id}"
            if seat != author and sees:
                found |= 1 << seat
        return found

    def _type(self, kind: str) -> MessageType:
        found = find_type(self.bound.pack.messages, kind)
        if found is None:
            raise ValueError(kind)
        return found

    def _values(
        self, kind: str, fields: Mapping[str, Any], refers: Entry | None
    ) -> dict[int, Value]:
        if kind in _UNSAID:
            return {}
        if kind == "corrected" and refers is not None and refers.content is not None:
            kind = refers.content.type
        found = self._type(kind)
        if found.answers is not None and refers is None:
            raise ValueError(f"{kind} answers nothing")
        values = dict(_value(found, name, value) for name, value in fields.items())
        check_body(found, values)
        return values

    # --- the vector -----------------------------------------------------------------------------

    def case(
        self,
        name: str,
        clause: str,
        words: str,
        as_of: str,
        *asked: tuple[Json, list[Any]],
        parts: Sequence[str] = (),
    ) -> Case:
        """The vector of a board at an instant. What was asked stands with the answers that the
        text of the pack demands.
        """
        seats = range(len(self.bound.seats))
        given: Json = {
            "do": "evaluate",
            **bound_json(self.bound),
            "entries": [entry_json(entry, self.bound.pack) for entry in self.entries],
            "heads": [
                head_json(
                    Head(
                        seat,
                        0,
                        Epoch(hashed("epoch", seat)[:8]),
                        self._size(seat),
                        hashed("root", seat, self._size(seat)),
                    )
                )
                for seat in seats
            ],
            "as_of": at(as_of),
            "questions": [question for question, _ in asked],
            "parts": list(parts),
        }
        answers = [expected for _, expected in asked]
        return Case("board", name, clause, words, given, None, {"answers": answers})


def _value(kind: MessageType, name: str, value: Any) -> tuple[int, Value]:
    field = kind.field_named(name) or kind.field_named(name.replace("_", "-"))
    if field is None:
        raise ValueError(f"{kind.id} has no field {name}")
    instant = field.type in _INSTANTS and isinstance(value, str) and "T" in value
    return field.n, at(value) if instant else value


def line(
    clause: str, debtor: str, creditor: str, key: str | None, *expected: Any, get: str = ""
) -> tuple[Json, list[Any]]:
    """A line of a duty, and what it must say: verdict, due, or the keys of `get`."""
    where = {"clause": clause, "debtor": debtor, "creditor": creditor}
    if key is not None:
        where["key"] = key
    keys = (get or "verdict due at by").split()[: len(expected)]
    return {"in": "lines", "where": where, "get": keys}, [*expected]


def told_in(part: str, where: Json, get: str, *expected: Any) -> tuple[Json, list[Any]]:
    """An object in another part of the board, and what it must say."""
    return {"in": part, "where": where, "get": get.split()}, [*expected]
