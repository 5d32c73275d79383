"""How a person of the house register proves at the desk who they are.

An account begins with a one-time invitation that *another* person gives (set-up by two), and holds
a passphrase with a code, or passkeys. The house register alone says what the person may do.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from detente.adapters.keys import login
from detente.core import encoding, limits, shape
from detente.core.encoding import Value
from detente.core.errors import NeedsSecondPerson, OurFault, StateDamaged, TheirFault
from detente.engine.ports import Delete, Operation, Put
from detente.engine.state import Now, State

ACCOUNTS: Final = "desk-accounts"  # table: person -> account
INVITATIONS: Final = "desk-invitations"  # table: person -> hash of the code, until when, by whom
SESSIONS: Final = "desk-sessions"  # table: hash of the cookie -> person, since, last used
_CODE_BYTES: Final = 10
_TOKEN_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Passkey:
    """A public key of an authenticator as `fido2` stores it (attested credential data)."""

    credential: bytes
    name: str
    added: int


@dataclass(frozen=True, slots=True)
class Account:
    """`used` is the last time step whose code was taken; `failed` wrong tries since `since`."""

    person: str
    salt: bytes = b""
    hash: bytes = b""
    secret: bytes = b""
    used: int = 0
    failed: int = 0
    since: int = 0
    passkeys: tuple[Passkey, ...] = ()

    def encode(self) -> bytes:
        """Stored form."""
        keys: list[Value] = [[one.credential, one.name, one.added] for one in self.passkeys]
        return encoding.encode(
            [self.salt, self.hash, self.secret, self.used, self.failed, self.since, keys]
        )


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody logged in."""

    key: str
    person: str
    began: int
    last: int

    @property
    def ends(self) -> int:
        """When it ends unless it is used."""
        return self.last + limits.DESK_SESSION_S


def read_account(person: str, data: bytes) -> Account:
    """Reverse of `Account.encode`. Raises StateDamaged("store-unreadable")."""
    try:
        parts = shape.exactly(encoding.decode(data), "account", 7)
        salt, hashed, secret = (shape.octets(parts[at], "account", 64) for at in range(3))
        used, failed, since = (shape.uint(parts[at], "account") for at in (3, 4, 5))
        keys = []
        for item in shape.array(parts[6], "passkeys", 0, limits.PASSKEYS_MAX):
            one = shape.exactly(item, "passkey", 3)
            keys.append(
                Passkey(
                    shape.octets(one[0], "passkey", limits.PASSKEY_BYTES_MAX),
                    shape.text(one[1], "passkey", limits.NAME_CHARS_MAX),
                    shape.uint(one[2], "passkey"),
                )
            )
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=ACCOUNTS, why=fault.code) from fault
    return Account(person, salt, hashed, secret, used, failed, since, tuple(keys))


def account_of(state: State, person: str) -> Account | None:
    """The account of a person, None where there is none yet."""
    data = state.store.get(ACCOUNTS, person)
    return None if data is None else read_account(person, data)


def keep_account(state: State, account: Account, also: Sequence[Operation] = ()) -> None:
    """Store an account."""
    state.store.commit([Put(ACCOUNTS, account.person, account.encode()), *also])


# --- invitations --------------------------------------------------------------------------------


def invite(state: State, person: str, by: str, now: Now) -> str:
    """A code with which `person` makes an account, or a new one after a loss; shown once.

    Raises OurFault("no-such-person"), NeedsSecondPerson("own-invitation").
    """
    state.house.person(person)
    state.house.may(by, "invite")
    if person == by:
        others = sorted(who for who in state.house.people if who != by)
        raise NeedsSecondPerson("own-invitation", person=person, others=others)
    drawn = state.entropy.draw(_CODE_BYTES).hex()
    code = "-".join(drawn[at : at + 4] for at in range(0, len(drawn), 4))
    until = now.live + limits.INVITATION_S
    kept = encoding.encode([_hashed(code), until, by])
    state.store.commit([Put(INVITATIONS, person, kept)])
    return code


def check_invitation(state: State, person: str, code: str, now: Now) -> None:
    """Raise OurFault("invitation-refused") unless it is the code, and in time."""
    data = state.store.get(INVITATIONS, person)
    if data is not None:
        kept, until, _ = shape.exactly(encoding.decode(data), "invitation", 3)
        right = hmac.compare_digest(shape.octets(kept, "invitation", 32), _hashed(code))
        if right and now.live <= shape.uint(until, "invitation"):
            return
    raise OurFault("invitation-refused", person=person)


def begin(state: State, account: Account, code: str, now: Now) -> None:
    """Make the account; the invitation and every earlier session of the person end with it."""
    check_invitation(state, account.person, code, now)
    ended = [Delete(SESSIONS, one.key) for one in sessions(state) if one.person == account.person]
    keep_account(state, account, [Delete(INVITATIONS, account.person), *ended])


# --- logging in ---------------------------------------------------------------------------------


def check_may_try(account: Account, now: Now) -> None:
    """Raise OurFault("too-many-tries") while wrong tries make the person wait."""
    until = account.since + limits.LOGIN_WAIT_S
    if account.failed >= limits.LOGIN_TRIES_MAX and now.live < until:
        raise OurFault("too-many-tries", person=account.person, seconds=until - now.live)


def judged(state: State, account: Account, code: str, now: Now, *, right: bool) -> None:
    """Enter the outcome of one try: the passphrase was `right`, and this was the code with it.

    Raises OurFault("log-in-refused"); the same for every part, so that nobody learns
    which one failed.
    """
    step = login.code_step(account.secret, code, now.live, account.used) if right else None
    if step is None:
        fresh = now.live >= account.since + limits.LOGIN_WAIT_S
        failed = 1 if fresh else account.failed + 1
        since = now.live if fresh else account.since
        keep_account(state, replace(account, failed=failed, since=since))
        raise OurFault("log-in-refused")
    keep_account(state, replace(account, used=step, failed=0, since=0))


def open_session(state: State, person: str, now: Now) -> str:
    """A cookie for the person; only its hash is stored. Raises OurFault("no-such-person")."""
    if not state.house.person(person).roles:
        raise OurFault("log-in-refused")
    token = state.entropy.draw(_TOKEN_BYTES).hex()
    kept = encoding.encode([person, now.live, now.live])
    old = [Delete(SESSIONS, one.key) for one in sessions(state) if one.ends < now.live]
    state.store.commit([*old, Put(SESSIONS, _hashed(token).hex(), kept)])
    return token


def session_of(state: State, token: str, now: Now) -> Session | None:
    """Who is logged in by this cookie, None where nobody is."""
    key = _hashed(token).hex()
    data = state.store.get(SESSIONS, key)
    if data is None:
        return None
    found = _read_session(key, data)
    person = state.house.people.get(found.person)
    if found.ends < now.live or person is None or not person.roles:
        return None
    if now.live - found.last >= limits.DESK_SESSION_NOTED_S:
        kept = encoding.encode([found.person, found.began, now.live])
        state.store.ride([Put(SESSIONS, key, kept)])
    return found


def end_session(state: State, token: str) -> None:
    """Log out."""
    state.store.commit([Delete(SESSIONS, _hashed(token).hex())])


def sessions(state: State) -> list[Session]:
    """Every stored session, ended ones too."""
    return [_read_session(key, data) for key, data in state.store.items(SESSIONS)]


def _read_session(key: str, data: bytes) -> Session:
    parts = shape.exactly(encoding.decode(data), "session", 3)
    person = shape.text(parts[0], "session", limits.NAME_CHARS_MAX)
    return Session(key, person, shape.uint(parts[1], "session"), shape.uint(parts[2], "session"))


def base64url(data: bytes) -> str:
    """Without padding, as WebAuthn writes it."""
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _hashed(secret: str) -> bytes:
    return hashlib.sha256(secret.strip().lower().encode()).digest()
