"""The sections `proposals` and `rights` of a board: what was offered and by when nothing came back,
what was done under which right (spec/life.md, F55 to F60).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.clauses import ClauseState, Right
from detente.core.board import arrangements_value, life_acts
from detente.core.board.acts import CANCELLED, CONTESTED, CORRECTED, REFUSED, SENT_IN_ERROR, Acts
from detente.core.board.arrangements import OPEN, SIGNATURE, WITHDRAWN, Terms
from detente.core.board.facts import Bound, Entry
from detente.core.board.life import Life
from detente.core.board.life_acts import PROPOSES, Act, opened
from detente.core.board.life_json import (
    STATEMENT,
    attributed,
    by_then,
    fields_of,
    or_none,
    said,
    statements,
    why_of,
)
from detente.core.board.life_seats import pack_of
from detente.core.board.record import NEVER, Record
from detente.core.board.show import Json, named, names, stamp
from detente.core.board.silence import NOT_REACHED, cause_of, silence, unsettled

ANSWERED: Final = "answered"
UNANSWERED: Final = "unanswered"
UNDECIDED: Final = "cannot-be-decided"
STATED: Final = "stated"
ASKS: Final = "asks"  # field of a statement: the party whose answer is asked for
_FORMED: Final = frozenset(
    {
        arrangements_value.IN_FORCE,
        arrangements_value.ENDED,
        arrangements_value.NEVER_IN_FORCE,
        arrangements_value.BY_VIEW,
        "formed",
    }
)
# Builtin types that answer; the others say that something arrived, or what became of it.
_ANSWERING: Final = ("answered", "declined", "deferred", SIGNATURE, REFUSED, CONTESTED)
_NOT_ANSWERING: Final = (CORRECTED, SENT_IN_ERROR, CANCELLED, "withdrawn", "waived")

# Whether a duty between two seats was in a state at an instant, None where that is not decided.
Grounds = Callable[[ClauseState, int, int, int], bool | None]


def proposals_value(bound: Bound, record: Record, life: Life, as_of: int) -> list[Json]:
    """Every offer made by an instant that brought nothing into force: until when it stands, who
    signed, who answered, and up to when it is shown that nobody else did.
    """
    look = Acts(bound, record)
    found: list[tuple[Entry, Json]] = []
    for terms in life.terms:
        first = terms.offers[0]
        if record.time(first) <= as_of and terms.formed > as_of:
            found.append((first, _of_terms(look, life, terms, as_of)))
    for act in life.acts:
        if act.right.effect == PROPOSES and record.time(act.entry) <= as_of:
            line = _of_act(look, life, act, as_of)
            found.append((act.entry, line))
    found += [
        (entry, _of_statement(look, life, basis, entry, as_of))
        for entry in statements(look, as_of)
        if (basis := _offered(look, entry)) is not None
    ]
    found.sort(key=lambda item: (record.time(item[0]), item[0].place))
    return [line for _, line in found]


def _of_terms(look: Acts, life: Life, terms: Terms, as_of: int) -> Json:
    """Terms that did not form."""
    first, seats = terms.offers[0], look.bound.seats
    others = [seat for seat in terms.signatories if seat != first.seat]
    outcome = arrangements_value.outcome(look, life, terms, as_of)
    made = arrangements_value.made(look, terms, as_of)
    signed = {one.seat for one in made}
    line: Json = {
        "kind": "terms",
        "clause": terms.clause.id,
        "by": seats[first.seat],
        "entry": named(first),
        "made": stamp(look.record.time(first)),
        "until": or_none(arrangements_value.until(look, life, terms, as_of)),
        "state": outcome.state,
        "signed": [seats[seat] for seat in sorted(signed)],
        "answers": _answers(look, terms.offers, others, as_of),
        "silent": _silent(look, first, terms.offers, others, as_of),
        "why": why_of([one.entry for one in made] or [first], terms.clause.grounds),
    }
    if outcome.reason is not None:
        line["reason"] = outcome.reason
    if outcome.causes:
        line["causes"] = list(outcome.causes)
        line["alternatives"] = ["formed", "lapsed"]
    return line


def _of_act(look: Acts, life: Life, act: Act, as_of: int) -> Json:
    """An offer under a right that proposes."""
    record, seats = look.record, look.bound.seats
    others = [seat for seat in life.versions[-1].parties if seat != act.author]
    answers = _answers(look, [act.entry], others, as_of)
    silent = _silent(look, act.entry, [act.entry], others, as_of)
    until = opened(act.entry).valid_until
    pack = pack_of(look.bound, opened(act.entry).pack) or look.bound.pack
    line: Json = {
        "kind": "act",
        "clause": act.right.id,
        "by": seats[act.author],
        "entry": named(act.entry),
        "made": stamp(record.time(act.entry)),
        "until": or_none(until),
        "terms": fields_of(pack, act.right.by, act.values),
        "answers": answers,
        "silent": silent,
        "why": why_of([act.entry], act.right.grounds),
    }
    ended = life_acts.by_author(look, act.entry, *life_acts.ENDINGS)
    if any(record.time(one) <= as_of for one in ended):
        line["state"] = WITHDRAWN
    elif answers:
        line["state"] = ANSWERED
    elif until is None or until > as_of:
        line["state"] = OPEN
    else:
        causes = _until_then(look, act.entry, others, until)
        line["state"] = UNDECIDED if causes else UNANSWERED
        if causes:
            line["causes"] = causes
            line["alternatives"] = [ANSWERED, UNANSWERED]
    return line


def _offered(look: Acts, entry: Entry) -> Right | None:
    """The right under which a statement would be an offer, were it sent: it says whom it asks, or
    that it is about that right. None of a remark.
    """
    if opened(entry).refers_to is not None:
        return None
    rights = look.pack_of(entry).clauses.rights
    proposing = [one for one in rights.values() if one.effect == PROPOSES]
    about = said(look, entry, "about")
    named_in = [one for one in proposing if one.id == about]
    if said(look, entry, ASKS) is not None:
        named_in += proposing
    return named_in[0] if named_in else None


def _of_statement(look: Acts, life: Life, right: Right, entry: Entry, as_of: int) -> Json:
    """An offer that was only said: no proposal under the agreement. Remarks that refer to it stand
    beside it, and up to when no register of those asked holds anything formal.
    """
    beside = [
        one
        for one in look.record.pointing_at(entry.leaf, STATEMENT)
        if look.record.time(one) <= as_of and look.in_error(one) is None
    ]
    asked = said(look, entry, ASKS)
    parties = life.versions[-1].parties
    others = [seat for seat in parties if asked in (None, look.bound.seats[seat])]
    return {
        "kind": "statement",
        "clause": right.id,
        "by": look.bound.seats[entry.seat],
        "entry": named(entry),
        "made": stamp(look.record.time(entry)),
        "until": or_none(opened(entry).valid_until),
        "state": STATED,
        "said": attributed(look, entry),
        "answers": _answers(look, [entry], others, as_of),
        "silent": _silent(look, entry, [entry], others, as_of),
        "beside": [attributed(look, one) for one in beside],
        "why": why_of([entry], right.grounds),
    }


def _answering(
    look: Acts, offers: Sequence[Entry], others: Sequence[int], as_of: int
) -> list[Entry]:
    """What those others wrote in answer: a signature, a builtin answer, or a type of the pack."""
    found = [
        entry
        for offer in offers
        for entry in look.record.pointing_at(offer.leaf)
        if entry.seat in others
        and _answers_by_type(opened(entry).type)
        and look.record.time(entry) <= as_of
        and look.in_error(entry) is None
    ]
    return sorted(found, key=lambda entry: (look.record.time(entry), entry.place))


def _answers(look: Acts, offers: Sequence[Entry], others: Sequence[int], as_of: int) -> list[Json]:
    return [
        {
            "party": look.bound.seats[entry.seat],
            "entry": named(entry),
            "type": opened(entry).type,
            "written": stamp(look.record.time(entry)),
        }
        for entry in _answering(look, offers, others, as_of)
    ]


def _answers_by_type(name: str) -> bool:
    if name in _NOT_ANSWERING:
        return False
    return name in _ANSWERING or name not in BUILTIN


def _silent(
    look: Acts, first: Entry, offers: Sequence[Entry], others: Sequence[int], as_of: int
) -> list[Json]:
    """For each other party without an answer: up to when it is shown that it wrote none. Null
    where nothing shows it.
    """
    record, seats = look.record, look.bound.seats
    have = {entry.seat for entry in _answering(look, offers, others, as_of)}
    have |= {offer.seat for offer in offers if record.time(offer) <= as_of}
    lines: list[Json] = []
    for seat in others:
        if seat in have or seat == first.seat:
            continue
        readers = [one for one in others if one != seat] + [first.seat]
        found = silence(look, seat, readers, record.time(first), as_of)
        line: Json = {
            "party": seats[seat],
            "until": stamp(found.until) if found.until else None,
            "by_register_of": seats[found.reader] if found.until else None,
        }
        if found.code != NOT_REACHED:
            line["causes"] = [cause_of(found, seats[seat])]
        lines.append(line)
    return lines


def _until_then(look: Acts, offer: Entry, others: Sequence[int], until: int) -> list[Json]:
    """Why it is not decided whether one of the others answered before an offer ran out."""
    causes: list[Json] = []
    for seat in others:
        readers = [one for one in others if one != seat] + [offer.seat]
        found = silence(look, seat, readers, look.record.time(offer), until)
        if (stops := unsettled(look, found, seat, until)) is not None:
            causes.append(stops)
    return causes


# --- rights -------------------------------------------------------------------------------------


def rights_value(
    bound: Bound, record: Record, life: Life, as_of: int, decided: Grounds | None = None
) -> list[Json]:
    """Every act under a right that was written by an instant, in order."""
    look = Acts(bound, record)
    acts = [act for act in life.acts if record.time(act.entry) <= as_of]
    acts.sort(key=lambda act: (record.time(act.entry), act.entry.place, act.right.id))
    return [_right(look, act, as_of, decided) for act in acts]


def _right(look: Acts, act: Act, as_of: int, decided: Grounds | None) -> Json:
    record, seats = look.record, look.bound.seats
    pack = pack_of(look.bound, opened(act.entry).pack) or look.bound.pack
    line: Json = {
        "right": act.right.id,
        "effect": act.right.effect.replace(" ", "-"),
        "by": seats[act.author],
        "entry": named(act.entry),
        "written": stamp(record.time(act.entry)),
        "fields": fields_of(pack, act.right.by, act.values),
        "effects": [
            {"party": seats[seat], "at": by_then(at, as_of)}
            for seat, at in enumerate(act.effects)
            if seat != act.author and act.entry.to >> seat & 1
        ],
        "contested": [
            {"party": seats[seat], "entry": named(contest)}
            for seat, (contest, until) in sorted(act.contests.items())
            if record.time(contest) <= as_of < until
        ],
        "why": why_of([act.entry], act.right.grounds),
    }
    if act.right.effect in life_acts.SCOPED:
        line["scope"] = sorted(act.scope)
    if act.right.ground:
        line["grounds"] = [_ground(look, act, one, decided) for one in act.right.ground]
        line["grounded"] = _grounded(line["grounds"])
    corrected = look.standing(act.entry).corrections
    if corrected:
        line["corrected"] = names(corrected)
    ended = [
        one
        for one in life_acts.by_author(look, act.entry, *life_acts.ENDINGS)
        if record.time(one) <= as_of
    ]
    if ended:
        line["withdrawn"] = named(ended[0])
    return line


def _ground(look: Acts, act: Act, ground: ClauseState | str, decided: Grounds | None) -> Json:
    """A ground that the clause names, and whether the record shows it. Never a condition."""
    if isinstance(ground, ClauseState):
        shown: bool | None = None
        others = [seat for seat in range(look.record.seats) if seat != act.author]
        if decided is not None:
            answers = [
                decided(ground, other, act.author, look.record.time(act.entry)) for other in others
            ]
            shown = True if True in answers else None if None in answers else False
        return {"ground": f"{ground.clause} is {ground.state}", "on_record": shown}
    found = [
        entry
        for entry in look.record.of_type((ground,))
        if look.record.has_seen(act.entry, entry) and look.in_error(entry) is None
    ]
    return {"ground": ground, "on_record": bool(found), "entries": names(found)}


def ground_ahead(
    look: Acts, right: Right, author: int, to: int, as_of: int, decided: Grounds
) -> bool | None:
    """Whether the record would show a ground of a right for an act of a party that it wrote now, to
    some seats (bit i: seat i); None where that cannot be decided.
    """
    record = look.record
    shown: set[bool | None] = {False}
    for ground in right.ground:
        if isinstance(ground, ClauseState):
            others = (seat for seat in range(record.seats) if seat != author)
            shown |= {decided(ground, other, author, as_of) for other in others}
            continue
        shown |= {
            one.seat == author or bool(to >> one.seat & 1) or record.covering(one, author) != NEVER
            for one in record.of_type((ground,))
            if look.in_error(one) is None
        }
    return True if True in shown else None if None in shown else False


def _grounded(grounds: object) -> bool | None:
    shown = [one["on_record"] for one in grounds] if isinstance(grounds, list) else []
    if True in shown:
        return True
    return None if None in shown else False
