"""People, roles, keys and peers, as far as the two-person rule needs them at the desk."""

from __future__ import annotations

from typing import Final

from detente.apps.desk import access, accounts, invitations
from detente.apps.desk.pages import Ask, Deed, Model, Page, See
from detente.apps.desk.room import Half
from detente.core.party import fingerprint_words
from detente.engine import house
from detente.engine.drafts import PEOPLE, open_drafts
from detente.engine.house import ACTS, ROLES, Person


def view(ask: Ask) -> Model:
    """Everybody who works here, what each role may do, and the centers we know."""
    state, now = ask.state, ask.now
    logged = [one for one in accounts.sessions(state) if one.ends >= now.live]
    people = sorted(state.house.people.values(), key=lambda one: one.name)
    pending = [
        {"draft": draft.id, "person": str(draft.values.get(16)), "by": draft.drafted_by}
        for draft in open_drafts(state.store)
        if draft.kind == PEOPLE and draft.state == "submitted"
    ]
    return {
        "people": [
            {
                "id": one.id,
                "name": one.name,
                "post": one.post,
                "roles": list(one.roles),
                "account": _account(ask, one.id),
                "invitation": _invitation(ask, one.id),
                "logged_in": sum(session.person == one.id for session in logged),
                "me": one.id == ask.who.id,
            }
            for one in people
        ],
        "pending": pending,
        "roles": list(ROLES),
        "matrix": [
            {"act": act, "roles": [role for role in ROLES if role in rule.roles],
             "alone": rule.alone}
            for act, rule in sorted(ACTS.items())
        ],
        "sees": [
            {"page": page, "roles": [role for role in ROLES if role in roles]}
            for page, roles in sorted(access.SEES.items())
            if roles and (ask.room.tour is not None or not page.startswith("tour"))
        ],
        "may_propose": access.may_do(ask.person, "draft"),
        "may_invite": access.may_do(ask.person, "invite"),
        "proved": accounts.is_fresh(ask.session, ask.now),
        "key": state.card.keys.register.ed25519.hex()[:16],
        "fingerprint": fingerprint_words(state.card.fingerprint),
        "peers": [
            {
                "party": peer.card.code,
                "name": peer.card.name(ask.lang),
                "center": peer.card.center,
                "fingerprint": fingerprint_words(peer.fingerprint),
                "confirmed": peer.confirmed,
                "id": peer.fingerprint.hex(),
            }
            for peer in sorted(state.peers.values(), key=lambda one: one.card.code)
        ],
        "may_confirm": access.may_do(ask.person, "confirm"),
    }  # fmt: skip


def _account(ask: Ask, person: str) -> Model:
    found = accounts.account_of(ask.state, person)
    return {
        "there": found is not None,
        "passkeys": [] if found is None else [key.name for key in found.passkeys],
        "code": found is not None and bool(found.secret),
    }


def _invitation(ask: Ask, person: str) -> Model | None:
    """The open invitation of a person; whether who asks may give its second half."""
    found = invitations.open_invitation(ask.state, person, ask.now)
    if found is None:
        return None
    able = invitations.who_may_confirm(ask.state, found)
    return {
        "by": found.by, "confirmed": found.confirmed, "until": found.until,
        "may_confirm": ask.who.id in able, "terminal": not able,
    }  # fmt: skip


def propose(ask: Ask) -> See:
    """Enter, change or (without roles) dismiss somebody; another person confirms."""
    roles = tuple(role for role in ROLES if ask.form.get(f"role-{role}"))
    who = ask.form["person"]
    if who not in ask.state.house.people:  # earlier programs took blanks around an id
        who = who.strip()
    person = Person(who, ask.form["name"].strip(), roles, ask.form["post"].strip())
    draft = ask.home.center.propose_person(person, ask.who.id, ask.now)
    return See(f"/release/{draft.id}", {"draft": draft.id})


def invite(ask: Ask) -> See:
    """The first half of a code for another person; it is shown on the next page only. A screen
    left open gives none.
    """
    person = ask.form["person"]
    accounts.check_fresh(ask.session, ask.now)
    code = invitations.invite(ask.state, person, ask.who.id, ask.now)
    found = invitations.open_invitation(ask.state, person, ask.now)
    others = () if found is None else invitations.who_may_confirm(ask.state, found)
    ask.room.shown_once[ask.who.id] = Half(person, code, second=False, others=tuple(others))
    return See("/people/invitation", {"person": person})


def confirm_invitation(ask: Ask) -> See:
    """The second half, for who did not invite; it is shown on the next page only."""
    person = ask.form["person"]
    accounts.check_fresh(ask.session, ask.now)
    code = invitations.confirm(ask.state, person, ask.who.id, ask.now)
    ask.room.shown_once[ask.who.id] = Half(person, code, second=True, others=())
    return See("/people/invitation", {"person": person})


def invitation(ask: Ask) -> Model:
    """The half that was just given, once."""
    half = ask.room.shown_once.pop(ask.who.id, Half("", "", second=False, others=()))
    return {
        "person": half.person, "code": half.code, "second": half.second,
        "others": list(half.others),
    }  # fmt: skip


def log_out(ask: Ask) -> See:
    """End every session of a person."""
    person = ask.state.house.person(ask.form["person"]).id
    gone = accounts.sessions_ended(ask.state, person)
    ask.state.store.commit(gone)
    return See("/people", {"ended": len(gone)})


def remove_passkeys(ask: Ask) -> See:
    """Remove all passkeys of a person whose device is lost, and log them out. A screen left open is
    not enough for it.
    """
    accounts.check_fresh(ask.session, ask.now)
    gone = accounts.remove_passkeys(ask.state, ask.form["person"], ask.who.id, ask.now)
    return See("/people", {"removed": gone})


def confirm(ask: Ask) -> See:
    """Say that the fingerprint was compared with the other side by voice or in person."""
    peer = ask.home.center.peer_named(ask.path["peer"])
    ask.home.center.confirm_peer(peer.fingerprint, ask.who.id, ask.now)
    return See("/people", {"party": peer.card.code})


_PERSON_FORM: Final = {
    "person": True, "name": True, "post": True, **{f"role-{role}": False for role in house.ROLES}
}  # fmt: skip

# In the form, not in the address: an id may hold any letter, `/` too.
_WHO: Final = {"person": True}

ALL: Final = (
    Page("people", "/people", view),
    Page("invitation", "/people/invitation", invitation, once=True),
    Deed("propose-person", "/people", "draft", propose, "/people", _PERSON_FORM),
    Deed("invite", "/people/invite", "invite", invite, "/people", _WHO),
    Deed("confirm-invitation", "/people/confirm", "confirm-invitation", confirm_invitation,
         "/people", _WHO),
    Deed("log-out", "/people/log-out", "invite", log_out, "/people", _WHO),
    Deed("remove-passkeys", "/people/remove-passkeys", "invite", remove_passkeys, "/people", _WHO),
    Deed("confirm-peer", "/peers/{peer}/confirm", "confirm", confirm, "/people", {}),
)  # fmt: skip
