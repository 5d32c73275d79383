"""What the checks of an agreement make of a message of ours before it is signed: one outside a
check that refuses is not signed, nor is a correction that would make one (spec/clauses.md, G31).

What a peer signed all the same is no less valid: it performs nothing, and every board shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from detente.core.agreement import periods
from detente.core.agreement.clauses import Check
from detente.core.board.checks import AFTER_SEEING, INSIDE, OUTSIDE, REFUSED, judge
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import RuleBroken
from detente.core.notification import Header, Opening
from detente.engine import rules
from detente.engine.registers import Agreement, Held
from detente.engine.texts import Text


class Found(NamedTuple):
    """A check that such a message would not be inside of: `outside` or `cannot-be-decided`, and the
    codes of what leaves it undecided.
    """

    check: Check
    outcome: str
    causes: frozenset[str] = frozenset()


def found(
    agreement: Agreement,
    text: Text,
    kind: str,
    refers: Hash | None,
    to: int,
    values: Mapping[int, Value],
) -> Iterator[Found]:
    """Every check that a message of ours is not inside of, written now under a text, to these seats
    (bit i: seat i). A correction is checked as what it corrects will stand.
    """  # fmt: skip
    corrects = kind == rules.CORRECTED
    if corrects:
        original = _original(agreement, refers)
        under = None if original is None else agreement.texts.get(original.pack_hash)
        if original is None or under is None:
            return
        kind, text = original.type, under
    clauses = text.pack.clauses
    offset_s = periods.zone_offset_s(agreement.pack.agreement.zone)
    for check in clauses.checks.values():
        if check.on != kind:
            continue
        if check.subject == AFTER_SEEING:
            if not corrects and not _sees(agreement, check.message or "", to):
                yield Found(check, OUTSIDE)
            continue
        judged = judge(check, values, clauses.geo, offset_s)
        if judged.outcome != INSIDE:
            yield Found(check, judged.outcome, judged.causes)


def check_refused(agreement: Agreement, text: Text, to: int, header: Header, body: Opening) -> None:
    """Raise RuleBroken("outside-check") for a message outside a check that refuses."""
    kind = rules.body_type_of(agreement, header)
    if kind is None:
        return
    refers = None if header.refers_to is None else header.refers_to.leaf_hash
    values = rules.values_of(kind, body)
    for one in found(agreement, text, header.type, refers, to, values):
        if one.outcome == OUTSIDE and one.check.outside == REFUSED:
            fields = {} if not one.check.fields else {"n": one.check.fields[0].n}
            raise RuleBroken(
                "outside-check", check=one.check.id, agreement=agreement.id[:8],
                paragraph=one.check.grounds.paragraph, **fields,
            )  # fmt: skip


def _original(agreement: Agreement, refers: Hash | None) -> Header | None:
    """The header of what a correction corrects in the end; None where that is not held."""
    seen: set[Hash] = set()
    while refers is not None and refers not in seen:
        seen.add(refers)
        target = agreement.by_leaf.get(refers)
        if target is None or target.opening is None:
            return None
        header = target.opening.header
        if header.type != rules.CORRECTED:
            return header
        refers = None if header.refers_to is None else header.refers_to.leaf_hash
    return None


def _sees(agreement: Agreement, kind: str, to: int) -> bool:
    """Whether our next entry to some seats would show that we hold a message of a type by another
    (spec/board.md, J6, J12).
    """
    for seat in agreement.others:
        for register in agreement.of_seat(seat):
            for held in rules.newest_first(agreement, register):
                if held.type == kind and (to >> seat & 1 or _receipted(agreement, held)):
                    return True
    return False


def _receipted(agreement: Agreement, held: Held) -> bool:
    """Whether an entry of ours to its author says that we hold it."""
    epoch = agreement.registers[held.origin].origin.epoch
    for register in agreement.of_seat(agreement.own_seat):
        for own in reversed(register.entries):
            if own.opening is None or not own.leaf.to >> held.seat & 1:
                continue
            receipt = own.opening.receipt
            named = receipt.size_of(held.seat, epoch) > held.index
            if named and receipt.lacking_at(held.seat, epoch, held.index) is None:
                return True
            break  # what an entry before it held, it held too
    return False
