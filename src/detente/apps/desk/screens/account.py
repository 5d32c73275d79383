"""One's own log-in: what happened to it, its passkeys, and the proof that changing it needs."""

from __future__ import annotations

from typing import Final

from detente.apps.desk import accounts, invitations
from detente.apps.desk.accounts import Account
from detente.apps.desk.http import safe_path
from detente.apps.desk.pages import Ask, Deed, Model, Page, See
from detente.core import limits
from detente.core.errors import OurFault


def view(ask: Ask) -> Model:
    """What this person logs in with, newest events first; `?after=` is the last event that was
    shown before, `?to=` where the person wanted to go.
    """
    person, now = ask.who.id, ask.now
    found = accounts.account_of(ask.state, person)
    account = found or Account(person)
    after = ask.query.get("after", "")
    seen = int(after) if after.isascii() and after.isdigit() and len(after) < 10 else account.last
    waiting = invitations.open_invitation(ask.state, person, now)
    fresh = ask.session is not None and accounts.is_fresh(ask.session, now)
    until = ask.session.proved + limits.FRESH_PROOF_S if fresh and ask.session else None
    return {
        "person": person,
        "there": found is not None,
        "code": bool(account.secret),
        "passkeys": [
            {"key": one.key, "name": one.name, "added": one.added} for one in account.passkeys
        ],
        "room": limits.PASSKEYS_MAX - len(account.passkeys),
        "events": [
            {
                "at": one.at, "kind": one.kind, "by": one.by, "what": one.what,
                "new": one.number > seen,
            }
            for one in reversed(account.events)
        ],
        "invited": None
        if waiting is None
        else {"by": waiting.by, "confirmed": waiting.confirmed, "until": waiting.until},
        "proved_until": until,
        "others": sum(
            one.person == person and one.ends >= now.live
            for one in accounts.sessions(ask.state)
            if ask.session is None or one.key != ask.session.key
        ),
        "to": safe_path(ask.query.get("to", "")) if "to" in ask.query else None,
    }  # fmt: skip


def remove(ask: Ask) -> See:
    """Remove one of one's own passkeys; other desks of this person are logged out."""
    if ask.session is None:
        raise OurFault("log-in")
    ask.state.house.may(ask.who.id, "own-log-in")
    accounts.remove_passkey(ask.state, ask.session, ask.form["key"], ask.now)
    return See("/account", {"key": ask.form["key"]})


ALL: Final = (
    Page("account", "/account", view),
    Deed("remove-passkey", "/account/passkeys/remove", "own-log-in", remove, "/account",
         {"key": True}),
)  # fmt: skip
