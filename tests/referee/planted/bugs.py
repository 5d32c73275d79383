"""How each bug is planted: one function of the program put in the place of another for a while."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any
from unittest import mock

from detente.core.agreement import periods
from detente.core.agreement.clauses import TimeLimit, Unit
from detente.core.board import arrangements, life_acts
from detente.core.board.acts import Acts, Standing
from detente.core.board.candidates import Candidate, Candidates
from detente.core.board.causes import Cause
from detente.core.board.check_lines import CheckLines
from detente.core.board.facts import Content, Entry
from detente.core.board.instance import Instance
from detente.core.board.life import Life
from detente.core.board.life_acts import Act
from detente.core.board.life_follow import Resumptions
from detente.core.board.life_spans import Interval, View
from detente.core.board.record import NEVER, Receipt, Record
from detente.core.board.windows import Windows

Planted = AbstractContextManager[object]
HOURS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def limit_too_long() -> Planted:
    real = periods.closes

    def closes(limit: TimeLimit, anchor: Any, how: Any) -> Any:
        found = real(limit, anchor, how)
        if found is None or limit.amount is None or limit.amount.unit not in HOURS:
            return found
        high = None if found.high is None else found.high + 1
        return found._replace(low=found.low + 1, high=high)

    return mock.patch.object(periods, "closes", closes)


def receipt_as_claimed() -> Planted:
    real = Record.receipt

    def receipt(self: Record, entry: Entry, reader: int) -> Receipt:
        found = real(self, entry, reader)
        if found.high == NEVER or entry.seat == reader:
            return found
        return Receipt(found.low, found.low)

    return mock.patch.object(Record, "receipt", receipt)


def nothing_beyond() -> Planted:
    def beyond(self: Record, reader: int, seat: int, before: int) -> int:
        return 0

    return mock.patch.object(Record, "beyond", beyond)


def ahead_ignored() -> Planted:
    real = Record._take_receipt

    def take(self: Record, entry: Entry, position: int, content: Content) -> None:
        real(self, entry, position, dataclasses.replace(content, ahead=()))

    return mock.patch.object(Record, "_take_receipt", take)


def corrections_ignored() -> Planted:
    real = Acts.standing

    def standing(self: Acts, entry: Entry) -> Standing:
        found = real(self, entry)
        if entry.content is None:
            return found
        return dataclasses.replace(found, values=entry.content.values)

    return mock.patch.object(Acts, "standing", standing)


def contests_ignored() -> Planted:
    return mock.patch.object(life_acts, "_contests", return_value={})


def countermeasure_both_ways() -> Planted:
    real = Life._act_spans

    def spans(
        self: Life, act: Act, other: int, view: View, resumed: Resumptions, *, own: bool
    ) -> Iterator[Interval]:
        both = own or act.right.effect == life_acts.WITHHOLDS
        yield from real(self, act, other, view, resumed, own=both)

    return mock.patch.object(Life, "_act_spans", spans)


def crossed_is_formed() -> Planted:
    real = arrangements._test

    def test(*words: Any) -> Any:
        state, against = real(*words)
        if state == arrangements.CROSSED:
            return arrangements.FORMED, ()
        return state, against

    return mock.patch.object(arrangements, "_test", test)


def first_day_counted() -> Planted:
    real = Windows.how

    def how(self: Windows, duty: Any) -> Any:
        return dataclasses.replace(real(self, duty), first_day_counted=True)

    return mock.patch.object(Windows, "how", how)


def given_stays() -> Planted:
    real = Acts.standing

    def standing(self: Acts, entry: Entry) -> Standing:
        return dataclasses.replace(real(self, entry), given=entry)

    return mock.patch.object(Acts, "standing", standing)


def closed_ignored() -> Planted:
    return mock.patch.object(Candidates, "_closed", return_value=[])


def anybody_resumes() -> Planted:
    real = Life._resumptions

    def resumptions(self: Life, acts: Any, other: int, view: View) -> Resumptions:
        return real(self, self.acts, other, view)

    return mock.patch.object(Life, "_resumptions", resumptions)


def silence_convicts() -> Planted:
    def may_have_seen(self: CheckLines, entry: Entry, withheld: Mapping[int, int]) -> set[Cause]:
        return set()

    return mock.patch.object(CheckLines, "_may_have_seen", may_have_seen)


def elsewhere_by_anybody() -> Planted:
    """Whatever the entry says of the name of the other agreement, it performs."""
    real = Candidates.elsewhere

    def elsewhere(self: Candidates, one: Instance) -> list[Candidate]:
        found = real(self, one)
        if one.duty.given_under is not None:
            for name in ("treaty", "other-treaty"):
                other = dataclasses.replace(one.duty, given_under=name)
                more = real(self, dataclasses.replace(one, duty=other))
                found += [item for item in more if item not in found]
        return found

    return mock.patch.object(Candidates, "elsewhere", elsewhere)


def elsewhere_though_refused() -> Planted:
    """A refusal of what was given elsewhere changes nothing."""
    return mock.patch.object(Candidates, "_refused_by_creditor", return_value=False)
