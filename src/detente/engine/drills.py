"""Drills: how long does it take until a person at another center acknowledges?

A drill is a `service` message under an agreement that is an exercise as a whole: its mark is signed
into the header, its serials, register and board are apart, and nothing of it can be taken for live
traffic or touch what is owed (spec/record.md, R3). It is planned, run or called off in the house
register; what came of it is read off the record and entered by nobody.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import OurFault, StateDamaged
from detente.core.instants import shown
from detente.core.notification import PERSON, POST
from detente.core.record.origin import Mark
from detente.engine import rules, views
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.drillbook import DRILL_CALLED_OFF, DRILL_PLANNED, DRILL_RUN, Plan
from detente.engine.house import Person
from detente.engine.preparing import check, prepare
from detente.engine.recorder import Prepared
from detente.engine.registers import Agreement, Held
from detente.engine.state import Now, State
from detente.engine.traffic import Traffic
from detente.engine.writing import append_entries, append_house, house_entry

TEXT: Final = "DRILL. This is an exercise. Please acknowledge this message."
_ENGLISH: Final = "en"  # of TEXT
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?", re.ASCII)  # as on a card
_LEAF_PREFIX_CHARS_MIN: Final = 4


class Came(enum.Enum):
    """What came of a drill that was run."""

    WAITING = "waiting"
    ACKNOWLEDGED = "acknowledged"
    LATE = "late"  # acknowledged after its limit
    MISSED = "missed"  # its limit is over and no acknowledgement is here
    CANNOT_KNOW = "cannot-know"  # the message itself is not here any more


@dataclass(frozen=True, slots=True)
class Outcome:
    """One drill that was run. `sent` is by our clock; `received` (by their machine) and
    `acknowledged` are what they claim, `after_s` lies between the two, by one clock; `came` is when
    the acknowledgement was here, by ours. `due`: until then it is not late.
    """

    plan: Plan
    state: Came
    serial: str = ""
    leaf: Hash | None = None
    sent: int | None = None
    received: int | None = None
    acknowledged: int | None = None
    person: str = ""
    post: str = ""
    after_s: int | None = None
    came: int | None = None
    due: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Drills with one peer: what is planned, soonest first, and the last that were run, newest
    first.

    `median_s`: half of the `counted` were acknowledged within it. One that was missed counts as
    longer than any other, so that silence never makes it shorter; None where half were missed.
    """

    planned: tuple[Plan, ...]
    done: tuple[Outcome, ...]
    counted: int
    missed: int
    median_s: int | None


# --- acts -----------------------------------------------------------------------------------------


def exercise_with(state: State, peer: Hash) -> Agreement | None:
    """The agreement under which a drill runs: an exercise that both have signed and we may write
    under, the one that began last. None where there is none.
    """
    found = []
    for agreement in state.agreements.values():
        seat = agreement.founding.seat_of(peer)
        if seat is None or agreement.mark is not Mark.EXERCISE or agreement.own_epoch is None:
            continue
        signed = rules.adopted(agreement)
        both = seat in signed and agreement.own_seat in signed
        if both and not state.stopped(agreement.own().text):
            found.append(agreement)
    return max(found, key=lambda one: (one.founding.start, one.id), default=None)


def needed(state: State, peer: Hash) -> Agreement:
    """The same where one must be there. Raises OurFault("no-exercise-with")."""
    found = exercise_with(state, peer)
    if found is None:
        raise OurFault("no-exercise-with", center=state.peer_of(peer).card.center)
    return found


def plan(
    state: State,
    person_id: str,
    peer: Hash,
    at: int,
    now: Now,
    text: str = "",
    limit_s: int | None = None,
    language: str = _ENGLISH,
) -> Plan:
    """Plan a drill with a peer. Without `text` it is TEXT; without a limit it is the time that the
    agreement gives a person to acknowledge, else half an hour.

    Raises OurFault: `not-introduced`, `no-exercise-with`, `drill-past`, `bad-drill-limit`,
    `text-too-long`, `bad-language`, `too-many-drills`; what the rules refuse to sign, told by day
    and not at the hour of the drill; and what `House.may` raises.
    """
    house = state.house
    person = house.may(person_id, "drill-plan")
    agreement = needed(state, peer)
    if at <= now.live:
        raise OurFault("drill-past", at=shown(at))
    if limit_s is None:
        limit_s = agreement.pack.agreement.acknowledge_by_s or limits.DRILL_ANSWER_S
        limit_s = min(max(limit_s, limits.DRILL_ANSWER_S_MIN), limits.DRILL_ANSWER_S_MAX)
    elif not limits.DRILL_ANSWER_S_MIN <= limit_s <= limits.DRILL_ANSWER_S_MAX:
        least, most = limits.DRILL_ANSWER_S_MIN // 60, limits.DRILL_ANSWER_S_MAX // 60
        raise OurFault("bad-drill-limit", least=least, most=most)
    if not text.strip():
        text, language = TEXT, _ENGLISH
    if not _LANGUAGE.fullmatch(language):
        raise OurFault("bad-language", language=language[:20])
    if len(text) > limits.REASON_CHARS_MAX:
        raise OurFault("text-too-long", limit=limits.REASON_CHARS_MAX)
    if sum(one.open for one in _of(state, peer)) >= limits.DRILLS_PLANNED_MAX:
        raise OurFault("too-many-drills", limit=limits.DRILLS_PLANNED_MAX)
    _message(state, agreement, peer, text, language, person, now)  # raises
    fields: dict[int, Value] = {16: peer, 17: at, 18: limit_s, 19: text, 20: language}
    append_house(state, [house_entry(DRILL_PLANNED, fields, person.id, now)], (), now)
    return list(house.drills.plans.values())[-1]


def call_off(state: State, person_id: str, name: str, reason: str, now: Now) -> Plan:
    """Call a drill off, by the beginning of its id. Raises OurFault: `no-such-drill`, `drill-over`,
    `why-missing`, `text-too-long`, and what `House.may` raises.
    """
    state.house.may(person_id, "drill-plan")
    found = _open(state, name)
    if not reason.strip():
        raise OurFault("why-missing")
    if len(reason) > limits.REASON_CHARS_MAX:
        raise OurFault("text-too-long", limit=limits.REASON_CHARS_MAX)
    fields: dict[int, Value] = {16: found.leaf, 17: reason}
    append_house(state, [house_entry(DRILL_CALLED_OFF, fields, person_id, now)], (), now)
    return state.house.drills.plans[found.leaf]


def run(state: State, person_id: str, name: str, now: Now) -> Held:
    """Run a drill that is due; the entry. Its message is signed under the exercise and, in the same
    commit, the house register says of which plan it came.

    Raises OurFault: `no-such-drill`, `drill-over`, `drill-not-due`, `no-exercise-with`, and what
    `House.may` and signing raise.
    """
    person = state.house.may(person_id, "drill-run")
    found = _open(state, name)
    check_due(found, now)
    agreement = needed(state, found.peer)
    made = _message(state, agreement, found.peer, found.text, found.language, person, now)
    entry = house_entry(DRILL_RUN, {16: found.leaf}, person.id, now)
    return append_entries(state, agreement, [made], (), now, [entry])[0]


def _message(
    state: State, agreement: Agreement, peer: Hash, text: str, language: str, person: Person,
    now: Now,
) -> Prepared:  # fmt: skip
    """What would be signed, held against the rules that its readers apply."""
    seat = agreement.founding.seat_of(peer)
    if seat is None:
        raise OurFault("no-exercise-with", center=state.peer_of(peer).card.center)
    draft = Draft(
        "", NOTIFICATION, agreement.id, views.SERVICE, {16: text}, 1 << seat, language=language
    )
    made = prepare(state, agreement, draft, person, None, now)
    check(state, agreement, made)
    return made


def named(state: State, name: str) -> Plan:
    """A drill by the beginning of its id. Raises OurFault("no-such-drill")."""
    plans = state.house.drills.plans
    found = [one for leaf, one in plans.items() if leaf.hex().startswith(name.lower())]
    if len(name) < _LEAF_PREFIX_CHARS_MIN or len(found) != 1:
        raise OurFault("no-such-drill", drill=name[:100], count=len(found))
    return found[0]


def check_due(found: Plan, now: Now) -> None:
    """Raise OurFault("drill-over") for one that was run or called off, "drill-not-due" before its
    time.
    """
    _check_open(found)
    if now.live < found.at:
        raise OurFault("drill-not-due", at=shown(found.at))


def _check_open(found: Plan) -> None:
    ended = found.ran or found.off
    if ended is not None:
        raise OurFault("drill-over", drill=found.leaf.hex()[:8], at=shown(ended.at))


def _open(state: State, name: str) -> Plan:
    found = named(state, name)
    _check_open(found)
    return found


# --- reading --------------------------------------------------------------------------------------


def _of(state: State, peer: Hash) -> list[Plan]:
    return [one for one in state.house.drills.plans.values() if one.peer == peer]


def due(state: State, now: Now) -> list[Plan]:
    """Drills whose time has come and which nobody has run or called off, soonest first."""
    plans = state.house.drills.plans.values()
    return sorted(
        (one for one in plans if one.open and one.at <= now.live),
        key=lambda one: (one.at, one.leaf),
    )


def report(state: State, peer: Hash, now: Now, traffic: Traffic | None = None) -> Report:
    """What is planned with a peer and what came of the last drills; `traffic` of a running center
    spares the walk over the record.
    """
    every = _of(state, peer)
    ran = [one for one in every if one.ran is not None][-limits.DRILLS_COUNTED_MAX :]
    flow = Traffic() if traffic is None else traffic
    done = [outcome(state, one, now, flow) for one in reversed(ran)]
    counted, missed, median = _counted(done)
    planned = sorted((one for one in every if one.open), key=lambda one: (one.at, one.leaf))
    return Report(tuple(planned), tuple(done), counted, missed, median)


def _counted(done: Sequence[Outcome]) -> tuple[int, int, int | None]:
    """How many are decided, how many of them missed, and the median (see Report)."""
    times = sorted(one.after_s for one in done if one.after_s is not None)
    missed = sum(one.state is Came.MISSED for one in done)
    counted = len(times) + missed
    middle = counted // 2  # of an even number the longer one
    return counted, missed, times[middle] if middle < len(times) else None


def outcome(state: State, found: Plan, now: Now, traffic: Traffic | None = None) -> Outcome:
    """What came of a drill that was run, as the record shows it now."""
    if found.ran is None:
        raise StateDamaged("store-unreadable", table="house", why="drill not run")
    place = _entry(state, found.ran.message)
    if place is None or place[1].opening is None:
        return Outcome(found, Came.CANNOT_KNOW, leaf=found.ran.message)
    agreement, held = place
    flow = Traffic() if traffic is None else traffic
    view, reach = flow.message(state, agreement, held, now), flow.reach(state, agreement)
    sent, peer = place[1].opening.header.claimed, agreement.founding.seat_of(found.peer)
    ladder = next((one for one in view.ladders if one.party == _code(agreement, peer)), None)
    if ladder is None:
        return Outcome(found, Came.CANNOT_KNOW, leaf=found.ran.message)
    received = ladder.rung("received").at
    due_at = (sent if received is None else received) + found.limit_s
    said = _said(agreement, held, peer)
    if said is None or said.opening is None:
        over = now.at(agreement.mark) > due_at
        return Outcome(
            found, Came.MISSED if over else Came.WAITING, view.serial or "", held.leaf_hash, sent,
            received, due=due_at,
        )  # fmt: skip
    at = said.opening.header.claimed
    after = max(0, at - (sent if received is None else received))
    here = reach.first(agreement.own_seat, said)
    return Outcome(
        found, Came.LATE if after > found.limit_s else Came.ACKNOWLEDGED, view.serial or "",
        held.leaf_hash, sent, received, at, said.opening.text(PERSON) or "",
        said.opening.text(POST) or "", after,
        None if here is None or here.opening is None else here.opening.header.claimed, due_at,
    )  # fmt: skip


def _code(agreement: Agreement, seat: int | None) -> str:
    return "" if seat is None else agreement.code(seat)


def _said(agreement: Agreement, held: Held, seat: int | None) -> Held | None:
    """The first entry by which a person there says to have read it."""
    said = [
        one
        for one in views.valid_answers(agreement, held, ("acknowledged", *views.ANSWERS))
        if one.seat == seat and one.opening is not None and one.opening.text(PERSON)
    ]
    return min(said, key=_claimed, default=None)


def _claimed(held: Held) -> int:
    return 0 if held.opening is None else held.opening.header.claimed


def _entry(state: State, leaf: Hash) -> tuple[Agreement, Held] | None:
    for agreement in state.agreements.values():
        held = agreement.by_leaf.get(leaf)
        if held is not None:
            return agreement, held
    return None


def news(
    state: State, now: Now, since: int, until: int, traffic: Traffic | None = None
) -> Iterator[tuple[int, Outcome, bool]]:
    """What came of drills at since <= instant < until by our clock: the instant, the outcome, and
    whether it is that an acknowledgement came (else that the limit passed without one).
    """
    flow = Traffic() if traffic is None else traffic
    for found in state.house.drills.plans.values():
        ran = found.ran
        # An acknowledgement that comes later stands in the log as any message that came.
        if ran is None or not since - 2 * limits.DRILL_ANSWER_S_MAX <= ran.at < until:
            continue
        one = outcome(state, found, now, flow)
        over = one.due is not None and now.live > one.due
        if over and one.state in (Came.MISSED, Came.LATE) and since <= (one.due or 0) < until:
            yield one.due or 0, one, False
        if one.came is not None and since <= one.came < until:
            yield one.came, one, True
