"""What a draft would do to the board if it were released now and received at once.

Two entries are made up, ours and a receipt by each addressee, and the board is evaluated with and
without them: no second reading of the rules, only the one evaluation there is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from detente.apps.boards import diff, rests
from detente.apps.boards.compute import Known
from detente.apps.boards.diff import Change
from detente.apps.boards.words import Facts, Words, every_text
from detente.apps.neutral import set_apart
from detente.core import limits
from detente.core.board.facts import Content, Entry, Head, Place, SeenOf
from detente.core.board.incremental import Evaluator
from detente.core.board.show import stamp
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import RuleBroken
from detente.engine import elsewhere
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.facts import Maker, beside
from detente.engine.registers import RECEIVED, Agreement
from detente.engine.state import State
from detente.engine.versions import bound_of

_LATE = frozenset({"met-late", "missed", "overdue"})
# That something was not done is decided only by what was written after its time.
_UNMET = frozenset({"open", "overdue", "missed", "cannot-be-decided"})
_OVER = frozenset({"over", "under"})
_SHOWN = ("duties", "rights", "tallies", "arrangements", "life", "exchanges", "lists", "checks")


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Lines that would read otherwise. `late`: duties of ours under which this comes late."""

    changes: tuple[Change, ...]
    late: tuple[Change, ...]
    over: tuple[Change, ...]


def check_reason(
    state: State,
    agreement: Agreement,
    draft: Draft,
    as_of: int,
    known: Callable[[], Known],
    *,
    released: bool,
) -> None:
    """A late notice can always be sent, but says why; what was in time when it was submitted may
    be late when it is released. `known`: what the board is computed from now, asked for only where
    a duty asks for a notification of this type.

    Raises RuleBroken("late-reason-missing" | "late-by-now") with the lines under which it is late.
    """
    if draft.late_reason or draft.kind != NOTIFICATION:
        return
    duties = every_text(agreement).clauses.duties.values()
    if not any(draft.type in duty.sends for duty in duties):
        return
    found = foresee(state, known, agreement, draft, as_of)
    if found is None:
        lines = _overdue(agreement, draft, known, as_of)
    else:
        lines = [one.ref for one in found.late]
    if lines:
        code = "late-by-now" if released else "late-reason-missing"
        raise RuleBroken(code, draft=draft.id, lines=lines)


def _overdue(
    agreement: Agreement, draft: Draft, known: Callable[[], Known], as_of: int
) -> list[str]:
    """Where the record is too long to foresee anything: lines of ours that were opened by what the
    draft refers to, whose time is over. A draft that refers to nothing is asked for no reason.
    """
    refers, own = draft.refers_to, agreement.code(agreement.own_seat)
    if refers is None or agreement.own_epoch is None:
        return []
    duties = every_text(agreement).clauses.duties
    about = {refers.serial, refers.leaf_hash.hex()}
    return [
        one.ref
        for one in rests.lines_of(known().board(as_of))
        if one.section == "duties"
        and one.value["debtor"] == own
        and one.value["clause"] in duties
        and draft.type in duties[one.value["clause"]].sends
        and _verdicts(one.value) & _UNMET
        and (one.value["due"] or "~") < stamp(as_of)
        and about & set(one.value["why"]["entries"])
    ]


def foresee(
    state: State, known: Callable[[], Known], agreement: Agreement, draft: Draft, as_of: int
) -> Foreseen | None:
    """None where the record is too long for it, or nothing of ours was signed here yet."""
    entries = sum(register.size for register in agreement.registers.values())
    if entries > limits.DESK_FORESEEN_MAX or agreement.own_epoch is None:
        return None
    maker = Maker(agreement, beside(state, agreement))
    heads = maker.heads()
    made = list(_made_up(agreement, draft, heads, as_of))
    evaluator = Evaluator(bound_of(agreement))
    for entry in (*maker.entries(), *made):
        evaluator.add(entry)
    grown = {(one.place.seat, one.place.epoch) for one in made}
    after = [
        replace(head, size=head.size + 1) if (head.seat, head.epoch) in grown else head
        for head in heads
    ]
    before = known()
    found = [
        one
        for one in diff.differences(before, Known(agreement, evaluator, after), as_of)
        if one.section in _SHOWN
    ]
    late = tuple(_late(agreement, draft, found))
    over = tuple(one for one in found if one.section == "tallies" and _verdicts(one.after) & _OVER)
    return Foreseen(tuple(found), late, over)


def _late(agreement: Agreement, draft: Draft, found: Sequence[Change]) -> Iterator[Change]:
    """Lines of ours that this draft would perform too late: it performs them, or answers what
    opened them, or is of their type and performs nothing of their clause in time.
    """
    own = agreement.code(agreement.own_seat)
    duties = every_text(agreement).clauses.duties
    name = _leaf(draft, agreement.own_seat).hex()
    lines = [(one, one.after) for one in found if one.section == "duties" and one.after is not None]
    performs = {line["clause"] for _, line in lines if name in line["why"]["entries"]}
    refers = draft.refers_to
    about: set[str | None] = set() if refers is None else {refers.serial, refers.leaf_hash.hex()}
    for one, line in lines:
        duty = duties.get(line["clause"])
        if duty is None or line["debtor"] != own or draft.type not in duty.sends:
            continue
        if not _verdicts(line) & _LATE:
            continue
        named = set(line["why"]["entries"])
        answers = duty.when is not None and bool(about & named)
        unnamed = duty.when is None and line["clause"] not in performs
        if name in named or answers or unnamed:
            yield one


def told(words: Words, change: Change) -> dict[str, str]:
    """A change in the reader's words, its times and serials isolated."""
    return {
        "section": words.of("section", change.section),
        "line": change.ref,
        "before": set_apart(diff.reads(words, change.before)),
        "after": set_apart(diff.reads(words, change.after)),
    }


def _made_up(
    agreement: Agreement, draft: Draft, heads: Sequence[Head], as_of: int
) -> Iterator[Entry]:
    last = {head.seat: head for head in heads}  # epochs of a seat come in order
    own = last.get(agreement.own_seat)
    if own is None:
        return
    values: dict[int, Value] = dict(draft.values)
    refers = None if draft.refers_to is None else draft.refers_to.leaf_hash
    seen = tuple(SeenOf(h.seat, h.epoch, h.size) for h in heads if h.seat != own.seat)
    pack = agreement.founding.pack_hash
    content = Content(
        draft.type, pack, None, as_of, refers, draft.valid_until, values, seen=seen,
        elsewhere=elsewhere.foreseen(agreement, draft.type, values),
    )  # fmt: skip
    yield Entry(Place(own.seat, own.epoch, own.size), _leaf(draft, own.seat), draft.to, content)
    for seat in agreement.founding.addressed(draft.to):
        theirs = last.get(seat)
        if theirs is None:
            continue
        known = tuple(SeenOf(h.seat, h.epoch, h.size + (h is own)) for h in heads if h.seat != seat)
        receipt = Content(RECEIVED, pack, None, as_of, seen=known)
        everybody = (1 << len(agreement.founding.seats)) - 1
        place = Place(seat, theirs.epoch, theirs.size)
        yield Entry(place, _leaf(draft, seat), everybody & ~(1 << seat), receipt)


def _leaf(draft: Draft, seat: int) -> Hash:
    return Hash(hashlib.sha256(f"foreseen {draft.id} {seat}".encode()).digest())


def _verdicts(line: Facts | None) -> set[str]:
    if line is None:
        return set()
    listed = [line, *line.get("views", ())]
    return {str(one["verdict"]) for one in listed if "verdict" in one}
