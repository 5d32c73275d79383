"""How a person of the house register proves at the desk who they are.

An account begins with an invitation of two halves, which two *other* people give (invitations.py),
and holds a passphrase with a code, and passkeys. The house register alone says what the person may
do. A session is bound to the account it was opened with, and ends with it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.encoding import Value
from detente.core.errors import OurFault, StateDamaged, TheirFault
from detente.engine.log_ins import (
    ACCOUNTS,
    NAME_BYTES_MAX,
    SESSIONS,
    Session,
    read_session,
    sessions,
    sessions_ended,
)
from detente.engine.ports import Delete, Operation, Put
from detente.engine.state import Now, State
from detente.engine.watch_acts import note

__all__ = ["ACCOUNTS", "SESSIONS", "Session", "sessions", "sessions_ended"]

ID_BYTES: Final = 16
_TOKEN_BYTES: Final = 32
# What happens to an account and its owner is shown.
INVITED: Final = "invited"
CONFIRMED: Final = "confirmed"
BEGUN: Final = "begun"  # by who invited, `what` is who confirmed
ADDED: Final = "passkey-added"
REMOVED: Final = "passkey-removed"
ALL_REMOVED: Final = "passkeys-removed"
CODES: Final = "codes-tried"  # wrong codes beside the right passphrase


@dataclass(frozen=True, slots=True)
class Passkey:
    """A public key of an authenticator as `fido2` stores it (attested credential data). `told` is
    the number of the last event that was shown at a log-in with it.
    """

    credential: bytes
    name: str
    added: int
    told: int = 0

    @property
    def key(self) -> str:
        """How a form names it."""
        return hashlib.sha256(self.credential).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an account; `number` counts from 1."""

    number: int
    at: int
    kind: str
    by: str
    what: str


@dataclass(frozen=True, slots=True)
class Account:
    """`used` is the last time step whose code was taken; `id` is new with each beginning; `told` is
    as that of a passkey, for log-ins with the passphrase.
    """

    person: str
    salt: bytes = b""
    hash: bytes = b""
    secret: bytes = b""
    used: int = 0
    passkeys: tuple[Passkey, ...] = ()
    id: bytes = b""
    told: int = 0
    events: tuple[Event, ...] = ()

    @property
    def last(self) -> int:
        """Number of the last event."""
        return self.events[-1].number if self.events else 0

    def with_event(self, kind: str, by: str, what: str, now: Now) -> Account:
        """The account after something more happened to it."""
        new = Event(self.last + 1, now.live, kind, by, what)
        return replace(self, events=(*self.events, new)[-limits.ACCOUNT_EVENTS_MAX :])

    def encode(self) -> bytes:
        """Stored form."""
        keys: list[Value] = [[o.credential, o.name, o.added, o.told] for o in self.passkeys]
        events: list[Value] = [[o.number, o.at, o.kind, o.by, o.what] for o in self.events]
        return encoding.encode(
            [self.salt, self.hash, self.secret, self.used, keys, self.id, self.told, events]
        )


def read_account(person: str, data: bytes) -> Account:
    """Reverse of `Account.encode`. Raises StateDamaged("store-unreadable")."""
    try:
        parts = shape.array(encoding.decode(data), "account", 7, 8)
        if len(parts) == 7:  # of an earlier form, which counted wrong tries before the passkeys
            parts = [*parts[:4], parts[6], b"", 0, []]
        salt, hashed, secret, key = (shape.octets(parts[at], "account", 64) for at in (0, 1, 2, 5))
        used, told = (shape.uint(parts[at], "account") for at in (3, 6))
        keys = shape.array(parts[4], "passkeys", 0, limits.PASSKEYS_MAX)
        events = shape.array(parts[7], "events", 0, limits.ACCOUNT_EVENTS_MAX)
        return Account(
            person, salt, hashed, secret, used, tuple(map(_passkey, keys)), key, told,
            tuple(map(_event, events)),
        )  # fmt: skip
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=ACCOUNTS, why=fault.code) from fault


def _passkey(item: Value) -> Passkey:
    one = shape.array(item, "passkey", 3, 4)
    return Passkey(
        shape.octets(one[0], "passkey", limits.PASSKEY_BYTES_MAX),
        shape.text(one[1], "passkey", limits.NAME_CHARS_MAX),
        *(shape.uint(number, "passkey") for number in one[2:]),
    )


def _event(item: Value) -> Event:
    one = shape.exactly(item, "event", 5)
    kind, by, what = (_maybe(one[at]) for at in (2, 3, 4))
    return Event(shape.uint(one[0], "event"), shape.uint(one[1], "event"), kind, by, what)


def _maybe(found: Value) -> str:
    return "" if found == "" else shape.text(found, "event", NAME_BYTES_MAX)


def account_of(state: State, person: str) -> Account | None:
    """The account of a person, None where there is none yet."""
    data = state.store.get(ACCOUNTS, person)
    return None if data is None else read_account(person, data)


def keep(account: Account) -> Put:
    """The operation that stores an account."""
    return Put(ACCOUNTS, account.person, account.encode())


def keep_account(state: State, account: Account, also: Sequence[Operation] = ()) -> None:
    """Store an account."""
    state.store.commit([keep(account), *also])


# --- sessions -----------------------------------------------------------------------------------


def log_in(state: State, account: Account, now: Now, credential: bytes = b"") -> tuple[str, int]:
    """Log in somebody who proved it, by passphrase and code or by the passkey of this credential.

    Returns the cookie, and the number of the last event that was shown at an earlier log-in of this
    kind: -1 where nothing happened since. Who logs in with a passkey that a thief added does not
    keep its owner from being told. Raises what `open_session` raises.
    """
    before = account.told
    if not credential:
        account = replace(account, told=account.last)
    else:
        keys = []
        for one in account.passkeys:
            mine = one.credential == credential
            before = one.told if mine else before
            keys.append(replace(one, told=account.last) if mine else one)
        account = replace(account, passkeys=tuple(keys))
    token = open_session(state, account.person, now, proved=True, also=[keep(account)])
    return token, before if before < account.last else -1


def open_session(
    state: State, person: str, now: Now, *, proved: bool = False, also: Sequence[Operation] = ()
) -> str:
    """A cookie for the person; only its hash is stored. `proved`: they just showed what they log in
    with. Raises OurFault("no-such-person" | "log-in-refused").
    """
    if not state.house.person(person).roles:
        raise OurFault("log-in-refused")
    token = state.entropy.draw(_TOKEN_BYTES).hex()
    at = now.live
    new = Session(hashed(token).hex(), person, at, at, _id(state, person), at if proved else 0)
    old = [Delete(SESSIONS, one.key) for one in sessions(state) if one.ends < at]
    state.store.commit([*old, Put(SESSIONS, new.key, new.encode()), *also])
    return token


def session_of(state: State, token: str, now: Now, *, used: bool = True) -> Session | None:
    """Who is logged in by this cookie, None where nobody is; `used`: it lasts longer by this."""
    key = hashed(token).hex()
    data = state.store.get(SESSIONS, key)
    if data is None:
        return None
    found = read_session(key, data)
    person = state.house.people.get(found.person)
    if found.ends < now.live or person is None or not person.roles:
        return None
    if found.account != _id(state, found.person):
        return None
    if used and now.live - found.last >= limits.DESK_SESSION_NOTED_S:
        found = replace(found, last=now.live)
        state.store.ride([Put(SESSIONS, key, found.encode())])
    return found


def _id(state: State, person: str) -> bytes:
    account = account_of(state, person)
    return b"" if account is None else account.id


def end_session(state: State, token: str) -> None:
    """Log out."""
    state.store.commit([Delete(SESSIONS, hashed(token).hex())])


# --- a fresh proof, and what needs one ----------------------------------------------------------


def prove(state: State, session: Session, now: Now, also: Sequence[Operation] = ()) -> None:
    """Note that whoever sits there has just shown what they log in with."""
    proved = replace(session, proved=now.live)
    state.store.commit([Put(SESSIONS, session.key, proved.encode()), *also])


def is_fresh(session: Session | None, now: Now) -> bool:
    """Whether the person showed what they log in with a few minutes ago."""
    return session is not None and 0 <= now.live - session.proved <= limits.FRESH_PROOF_S


def check_fresh(session: Session | None, now: Now) -> None:
    """Raise OurFault("proof-needed"): a cookie alone adds and removes no passkey."""
    if not is_fresh(session, now):
        raise OurFault("proof-needed", minutes=limits.FRESH_PROOF_S // 60)


def add_passkey(state: State, account: Account, credential: bytes, now: Now) -> None:
    """Store a passkey of a person; it stands in the shift log and is shown at their next log-in."""
    taken = {one.name for one in account.passkeys}
    numbers = range(1, limits.PASSKEYS_MAX + 1)
    name = next(one for one in map("passkey {}".format, numbers) if one not in taken)
    account = account.with_event(ADDED, account.person, name, now)
    new = Passkey(credential, name, now.live, account.last)
    account = replace(account, passkeys=(*account.passkeys, new))
    note(state, account.person, f"desk added {name} of {account.person}", now, [keep(account)])


def remove_passkey(state: State, session: Session, key: str, now: Now) -> None:
    """Remove one's own passkey; whoever else is logged in as this person is logged out.

    Raises OurFault("proof-needed" | "no-such-passkey").
    """
    check_fresh(session, now)
    account = account_of(state, session.person)
    gone = [one for one in account.passkeys if one.key == key] if account is not None else []
    if account is None or not gone:
        raise OurFault("no-such-passkey", key=key[:16])
    left = tuple(one for one in account.passkeys if one.key != key)
    name = gone[0].name
    account = replace(account, passkeys=left).with_event(REMOVED, account.person, name, now)
    also = [keep(account), *sessions_ended(state, account.person, but=session.key)]
    note(state, account.person, f"desk removed {name} of {account.person}", now, also)


def remove_passkeys(state: State, person: str, by: str, now: Now) -> int:
    """Remove all passkeys of a person and log them out: a device is lost. Returns how many.

    Raises OurFault("no-such-person" | "role-missing" | "no-such-passkey").
    """
    state.house.may(by, "invite")
    state.house.person(person)
    account = account_of(state, person)
    if account is None or not account.passkeys:
        raise OurFault("no-such-passkey", key="")
    count = len(account.passkeys)
    account = replace(account, passkeys=()).with_event(ALL_REMOVED, by, str(count), now)
    also = [keep(account), *sessions_ended(state, person)]
    note(state, by, f"desk removed all {count} passkeys of {person}", now, also)
    return count


def note_codes(state: State, person: str, now: Now) -> None:
    """Note that somebody tries codes beside the right passphrase, for its owner to be told."""
    account = account_of(state, person)
    if account is None:
        return
    kept = account.events
    if kept and kept[-1].kind == CODES:  # one of a row is enough; the last is shown again
        last = replace(kept[-1], at=now.live, number=account.last + 1)
        account = replace(account, events=(*kept[:-1], last))
    else:
        account = account.with_event(CODES, "", "", now)
    keep_account(state, account)


def base64url(data: bytes) -> str:
    """Without padding, as WebAuthn writes it."""
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def hashed(secret: str) -> bytes:
    """What is stored of a cookie, or of half of an invitation."""
    return hashlib.sha256(secret.strip().lower().encode()).digest()
