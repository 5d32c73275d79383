"""What is stored of people who log in at the desk, as far as it has to end with their work here.

The tables are the desk's (apps/desk/accounts.py); a dismissal ends them in the commit that enters
it, wherever it was confirmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.encoding import Value
from detente.core.errors import StateDamaged, TheirFault
from detente.engine.ports import Delete, Operation
from detente.engine.state import State

ACCOUNTS: Final = "desk-accounts"  # table: person -> account
INVITATIONS: Final = "desk-invitations"  # table: person -> invitation
SESSIONS: Final = "desk-sessions"  # table: hash of the cookie -> session
NAME_BYTES_MAX: Final = 4 * limits.NAME_CHARS_MAX  # of UTF-8


@dataclass(frozen=True, slots=True)
class Invitation:
    """Two hashed halves of a code: one given to `by`, the other to `confirmed`, who is another."""

    person: str
    first: bytes
    until: int
    by: str
    second: bytes = b""
    confirmed: str = ""

    def encode(self) -> bytes:
        """Stored form."""
        return encoding.encode([self.first, self.until, self.by, self.second, self.confirmed])


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody logged in. `account` is the id of the account it was opened with, `proved` when the
    person last showed what they log in with.
    """

    key: str
    person: str
    began: int
    last: int
    account: bytes = b""
    proved: int = 0

    @property
    def ends(self) -> int:
        """When it ends unless it is used."""
        return self.last + limits.DESK_SESSION_S

    def encode(self) -> bytes:
        """Stored form."""
        return encoding.encode([self.person, self.began, self.last, self.account, self.proved])


def read_invitation(person: str, data: bytes) -> Invitation | None:
    """Reverse of `Invitation.encode`; None for one of an earlier form, which counts no more.

    Raises StateDamaged("store-unreadable").
    """
    try:
        parts = shape.array(encoding.decode(data), "invitation", 3, 5)
        return None if len(parts) < 5 else _invitation(person, parts)
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=INVITATIONS, why=fault.code) from fault


def _invitation(person: str, parts: Sequence[Value]) -> Invitation:
    first, second = (shape.octets(parts[at], "invitation", 32) for at in (0, 3))
    until, by = shape.uint(parts[1], "invitation"), shape.text(parts[2], "by", NAME_BYTES_MAX)
    given = [shape.text(one, "confirmed", NAME_BYTES_MAX) for one in parts[4:] if one != ""]
    return Invitation(person, first, until, by, second, "".join(given))


def read_session(key: str, data: bytes) -> Session:
    """Reverse of `Session.encode`. Raises StateDamaged("store-unreadable")."""
    try:
        parts = shape.array(encoding.decode(data), "session", 3, 5)
        person = shape.text(parts[0], "session", NAME_BYTES_MAX)
        began, last = (shape.uint(parts[at], "session") for at in (1, 2))
        if len(parts) == 3:  # of an earlier form
            return Session(key, person, began, last)
        account = shape.octets(shape.exactly(parts, "session", 5)[3], "session", 32)
        return Session(key, person, began, last, account, shape.uint(parts[4], "session"))
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=SESSIONS, why=fault.code) from fault


def sessions(state: State) -> list[Session]:
    """Every stored session, ended ones too."""
    return [read_session(key, data) for key, data in state.store.items(SESSIONS)]


def sessions_ended(state: State, person: str, but: str = "") -> list[Operation]:
    """What ends every session of a person, `but` that of one key."""
    mine = [one for one in sessions(state) if one.person == person and one.key != but]
    return [Delete(SESSIONS, one.key) for one in mine]


def ended(state: State, person: str, roles: Sequence[object]) -> list[Operation]:
    """What ends with a change of a person to these `roles`: whoever has none, or had none before,
    keeps no account, no invitation for them or by them, and no session.
    """
    before = state.house.people.get(person)
    if roles and before is not None and before.roles:
        return []
    given = []
    for name, data in state.store.items(INVITATIONS):
        one = read_invitation(name, data)
        if one is None or person in (name, one.by, one.confirmed):
            given.append(Delete(INVITATIONS, name))
    kept = [Delete(ACCOUNTS, person)] if state.store.get(ACCOUNTS, person) is not None else []
    return [*kept, *given, *sessions_ended(state, person)]
