"""Drafts, and the second person: the release queue, the review, release and return."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from detente.apps.cli.epoch_words import says_of
from detente.apps.cli.typed import kind_under
from detente.apps.cli.words import MARK_WORDS
from detente.apps.desk import access
from detente.apps.desk.difference import difference
from detente.apps.desk.pages import Ask, Deed, Model, Page, See
from detente.apps.desk.screens import compose, message
from detente.apps.desk.screens.rows import name_of, person_name, title_of
from detente.apps.i18n import talk
from detente.core.agreement.pack import MessageType, Pack
from detente.core.encoding import Value
from detente.core.errors import DetenteError, OurFault
from detente.core.record.readback import read_back
from detente.engine import erasures
from detente.engine import typing as typed
from detente.engine.drafts import CARD_DRAFT, NOTIFICATION, Draft, open_drafts
from detente.engine.drafts import load_draft as load
from detente.engine.house import Submission
from detente.engine.later import answered, looked_at
from detente.engine.naming import name_under
from detente.engine.registers import Agreement

_DIGITS: Final = 3  # of the serial-like number that a releaser types: nobody signs by a stray key


def listing(ask: Ask) -> Model:
    """What waits for a releaser, and what is still being written; newest last."""
    rows = [_row(ask, draft) for draft in open_drafts(ask.state.store)]
    return {
        "waiting": [row for row in rows if row["state"] == "submitted"],
        "writing": [row for row in rows if row["state"] != "submitted"],
        "erasing_unfinished": erasures.unfinished(ask.state),
    }


def _row(ask: Ask, draft: Draft) -> Model:
    agreement = ask.state.agreements.get(draft.agreement)
    submission = ask.state.house.submissions.get(draft.id)
    title, precedence, under = draft.type, "routine", ""
    if agreement is not None:
        under = name_under(ask.state, agreement)
    if agreement is not None and draft.kind == NOTIFICATION:
        text = ask.text(agreement)
        lang = ask.languages(text.pack.agreement.languages)[0]
        title = title_of(text.pack, lang, draft.type)
        kind = kind_under(agreement, text, draft)
        precedence = max(draft.precedence, kind.precedence).name.lower()
    return {
        "id": draft.id,
        "kind": draft.kind,
        "type": draft.type,
        "under": under,
        "title": title,
        "precedence": precedence,
        "state": draft.state,
        "mark": "live" if agreement is None else MARK_WORDS[agreement.mark],
        "by": person_name(ask, draft.drafted_by),
        "own": ask.who.id == draft.drafted_by or _submitted(submission, ask.who.id),
        "submitted": None if submission is None else submission.at,
        "saved": draft.saved,
        "note": draft.note,
    }


def _submitted(submission: Submission | None, person: str) -> bool:
    return submission is not None and submission.person == person


def review(ask: Ask) -> Model:
    """Everything a releaser has to see: the content in two languages, what it does, who signs."""
    draft = load(ask.state.store, ask.path["draft"])
    state = ask.state
    submission = state.house.submissions.get(draft.id)
    own = submission is not None and (
        ask.who.id == draft.drafted_by or _submitted(submission, ask.who.id)
    )
    model: Model = {
        **_row(ask, draft),
        "submitted_by": None if submission is None else person_name(ask, submission.person),
        "own": own,
        "others": _releasers(ask, submission.person if submission is not None else ""),
        "may_release": not own and access.may_do(ask.person, "release"),
        "changed": submission is not None and submission.hash != draft.hash(),
        "content": draft.hash().hex(),
        **message.NOTHING,
        "again": False,
        "author": None,
        "looked": None,
        "digits": draft.id[-_DIGITS:],
        "fault": _fault(ask, draft),
        "fields": [],
        "says": [],
        "signs": {"name": ask.who.name, "post": ask.who.post},
        "to": [],
        "languages": ["en", "en"],
        "known_languages": [],
        "refers_to": None,
        "difference": None,
        "marks": [],
    }
    agreement = state.agreements.get(draft.agreement)
    if draft.kind != NOTIFICATION:
        with talk.speaking(ask.lang):
            model["says"] = [*says_of(state, agreement, draft)]
    elif agreement is not None:
        text = ask.text(agreement)
        kind = kind_under(agreement, text, draft)
        pair = ask.languages(text.pack.agreement.languages)
        model |= compose.about(ask, agreement, draft, kind)
        effects = compose.effects(ask, agreement, draft)
        model |= {
            "languages": list(pair),
            "known_languages": list(text.pack.agreement.languages),
            "fields": compose.shown(text.pack, kind, draft, pair),
            "effects": effects,
            "marks": compose.marked(ask, agreement, draft),
            "unsaid": bool(effects["late"]) and not draft.late_reason,
            "difference": _difference(agreement, draft, (text.pack, kind, draft.values), pair[0]),
        }
        held = answered(agreement, draft)
        if held is not None:
            seen = ask.form.get("looked") or None
            model |= message.said_since(ask, agreement, held, seen)
            model["again"] = seen is not None and bool(model["later"])
            model["author"] = agreement.code(held.seat)
            model["looked"] = looked_at(state, agreement, held)
    return model


def _difference(
    agreement: Agreement,
    draft: Draft,
    body: tuple[Pack, MessageType, Mapping[int, Value]],
    lang: str,
) -> Model | None:
    """Of a correction: what it would change."""
    if draft.type != "corrected" or draft.refers_to is None:
        return None
    return difference(agreement, draft.refers_to.leaf_hash, None, body, lang)


def _releasers(ask: Ask, but: str) -> list[str]:
    people = ask.state.house.people.values()
    return sorted(p.name for p in people if "releaser" in p.roles and p.id != but)


def _fault(ask: Ask, draft: Draft) -> str | None:
    """The rule it would break if it were released now."""
    try:
        ask.home.center.draft_check(draft.id, ask.now)
    except DetenteError as fault:
        return fault.code
    return None


def release(ask: Ask) -> See:
    """Sign what another submitted, at the one choke point; `content` is what the page showed,
    `looked` how much of what the other party said. Without it nothing is released that answers a
    notification after which that party said more. Who is shown that says with `read` that they
    read it; what came after is then told beside, else who speaks without end could not be
    answered; only what takes back or corrects what is answered holds it up again.

    Raises OurFault("digits-differ" | "draft-changed" | "later-message"), RuleBroken("late-by-now").
    """
    draft = load(ask.state.store, ask.path["draft"])
    ask.state.house.may_release(ask.who.id, draft.id, draft.hash(), draft.drafted_by)
    if ask.form["digits"].strip() != draft.id[-_DIGITS:]:
        raise OurFault("digits-differ", draft=draft.id)
    # Returned, changed and submitted again while its page stood open, it is another text.
    if ask.form.get("content", draft.hash().hex()) != draft.hash().hex():
        raise OurFault("draft-changed", draft=draft.id)
    if draft.kind == CARD_DRAFT:
        raise OurFault("card-needs-keys", draft=draft.id)
    agreement = ask.state.agreements.get(draft.agreement)
    if agreement is not None:
        compose.check_late(ask, agreement, draft, released=True)
    looked = ask.form.get("looked") or None
    about = None if agreement is None else answered(agreement, draft)
    since: list[Model] = []
    read = bool(ask.form.get("read"))
    if agreement is not None and about is not None and looked and read:
        since = message.said_since(ask, agreement, about, looked)["later"]
    held = ask.home.center.release(
        draft.id, ask.who.id, ask.now, looked=looked, traffic=ask.traffic, read=read
    )
    ask.state.store.commit([typed.forgetting(draft.id)])
    if held is None or held.opening is None:
        return See("/drafts", {"draft": draft.id, "state": "released"})
    serial, leaf = held.opening.header.serial, held.leaf_hash
    made = {
        "serial": serial, "id": name_of(held), "read_back": read_back(leaf),
        "later": [one["id"] for one in since],
    }  # fmt: skip
    if about is not None and since:
        return See(message.where(about, ask.form["looked"]), made)
    return See(message.where(held), made)


def give_back(ask: Ask) -> See:
    """Return it to its drafter with a reason."""
    ask.home.center.return_draft(ask.path["draft"], ask.who.id, ask.form["reason"], ask.now)
    return See("/drafts", {"draft": ask.path["draft"], "state": "returned"})


ALL: Final = (
    Page("drafts", "/drafts", listing),
    Page("release", "/release/{draft}", review),
    Deed(
        "release",
        "/release/{draft}",
        "release",
        release,
        "/release/{draft}",
        {"digits": True, "content": False, "looked": False, "read": False},
        again={"later-message": ("release", review)},
    ),
    Deed(
        "return",
        "/release/{draft}/return",
        "return",
        give_back,
        "/release/{draft}",
        {"reason": True},
    ),
)
