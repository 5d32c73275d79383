"""An account begins, or begins anew, with two halves of a code that two people give.

Who invites sees one half. Another person, neither the inviter nor the invited, confirms and sees
the other. Whoever is invited needs both: nobody can log in as somebody they invited. Where no third
person may confirm, the terminal of the center gives the second half, to the invited in person: who
has it is believed to be anybody already (docs/decisions/0019).
"""

from __future__ import annotations

import hmac
from dataclasses import replace
from typing import Final

from detente.apps.desk import accounts
from detente.apps.desk.accounts import Account, hashed
from detente.core import limits
from detente.core.errors import NeedsSecondPerson, OurFault
from detente.engine.log_ins import INVITATIONS, Invitation, read_invitation, sessions_ended
from detente.engine.ports import Delete, Operation, Put
from detente.engine.state import Now, State
from detente.engine.watch_acts import note

# Of each half: who holds the other one cannot guess it in the time of an invitation.
_HALF_BYTES: Final = 8


def open_invitation(state: State, person: str, now: Now) -> Invitation | None:
    """The invitation of a person that is good now, None where there is none."""
    data = state.store.get(INVITATIONS, person)
    found = None if data is None else read_invitation(person, data)
    return found if found is not None and now.live <= found.until else None


def invite(state: State, person: str, by: str, now: Now) -> str:
    """The first half of a code with which `person` makes an account, or a new one after a loss;
    shown once. An earlier invitation of the person ends.

    Raises OurFault("no-such-person" | "role-missing"), NeedsSecondPerson("own-invitation").
    """
    _works_here(state, person)
    state.house.may(by, "invite")
    if person == by:
        raise NeedsSecondPerson("own-invitation", person=person, others=_able(state, {by}))
    half = _half(state)
    invitation = Invitation(person, hashed(half), now.live + limits.INVITATION_S, by)
    also = _kept(state, invitation, accounts.INVITED, by, now)
    note(state, by, f"desk invited {person}", now, also)
    return half


def confirm(state: State, person: str, by: str, now: Now, *, terminal: bool = False) -> str:
    """The second half, for another person than the one who invited; shown once, and a new one each
    time. In the `terminal` of the center the invited person may be the other.

    Raises OurFault("no-invitation" | "no-such-person" | "role-missing"),
    NeedsSecondPerson("own-half" | "own-invitation").
    """
    invitation = open_invitation(state, person, now)
    if invitation is None:
        raise OurFault("no-invitation", person=person)
    if terminal and by == person:
        _works_here(state, by)
    else:
        state.house.may(by, "confirm-invitation")
    others = _able(state, {invitation.by, person})
    if by == invitation.by:
        raise NeedsSecondPerson("own-half", person=person, others=[*others, person])
    if by == person and not terminal:
        raise NeedsSecondPerson("own-invitation", person=person, others=others)
    half = _half(state)
    confirmed = replace(invitation, second=hashed(half), confirmed=by)
    also = _kept(state, confirmed, accounts.CONFIRMED, by, now)
    note(state, by, f"desk confirmed the invitation of {person} by {invitation.by}", now, also)
    return half


def check_halves(state: State, person: str, halves: tuple[str, str], now: Now) -> Invitation:
    """The invitation whose two halves these are, in whichever order.

    Raises OurFault("invitation-refused").
    """
    found = open_invitation(state, person, now)
    if found is not None and found.confirmed:
        one, other = (hashed(half) for half in halves)
        given = found.first + found.second
        if hmac.compare_digest(given, one + other) or hmac.compare_digest(given, other + one):
            return found
    raise OurFault("invitation-refused", person=person)


def begin(state: State, account: Account, halves: tuple[str, str], now: Now) -> Account:
    """Make the account; the invitation and every earlier session of the person end with it. What
    happened to an earlier account stays to be read.
    """
    person = account.person
    found = check_halves(state, person, halves, now)
    before = accounts.account_of(state, person) or Account(person)
    begun = replace(
        account, id=state.entropy.draw(accounts.ID_BYTES), told=before.told, events=before.events
    ).with_event(accounts.BEGUN, found.by, found.confirmed, now)
    also = [
        accounts.keep(begun), Delete(INVITATIONS, person), *sessions_ended(state, person)
    ]  # fmt: skip
    how = f"invited by {found.by}, confirmed by {found.confirmed}"
    again = "anew" if before.hash else "for the first time"
    note(state, person, f"desk account of {person} begun {again}, {how}", now, also)
    return begun


def who_may_confirm(state: State, invitation: Invitation) -> list[str]:
    """Who at the desk may give the second half; where nobody, the terminal of the center does."""
    return _able(state, {invitation.by, invitation.person})


def _kept(state: State, invitation: Invitation, kind: str, by: str, now: Now) -> list[Operation]:
    """What stores an invitation, and tells the owner of an account that it is to be replaced."""
    stored: list[Operation] = [Put(INVITATIONS, invitation.person, invitation.encode())]
    account = accounts.account_of(state, invitation.person)
    if account is not None:
        stored.append(accounts.keep(account.with_event(kind, by, "", now)))
    return stored


def _works_here(state: State, person: str) -> None:
    if not state.house.person(person).roles:
        known = sorted(one.id for one in state.house.people.values() if one.roles)
        raise OurFault("no-such-person", person=person, known=known)


def _able(state: State, but: set[str]) -> list[str]:
    people = sorted(set(state.house.people) - but)
    return [one for one in people if state.house.has_role(one, "confirm-invitation")]


def _half(state: State) -> str:
    drawn = state.entropy.draw(_HALF_BYTES).hex()
    return "-".join(drawn[at : at + 4] for at in range(0, len(drawn), 4))
