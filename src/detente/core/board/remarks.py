"""What a line says beside its verdict: remarks, and the entries it rests on
(spec/board.md, J66 and J68).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from detente.core.board import verdicts
from detente.core.board.acts import Acts
from detente.core.board.candidates import RECEIVED, Candidate
from detente.core.board.events import Known
from detente.core.board.facts import Entry
from detente.core.board.instance import Instance
from detente.core.board.record import NEVER
from detente.core.board.verdicts import Outcome

_ANSWERS: Final = ("declined", "deferred", "standby-until")


class Remarks:
    """Of the lines of one version of a pack."""

    def __init__(self, acts: Acts) -> None:
        self.acts = acts
        self.record = acts.record

    def entries(
        self, one: Instance, outcomes: Sequence[Outcome], candidates: Sequence[Candidate]
    ) -> tuple[Entry, ...]:
        """The entries of a line: trigger; of each view performance and its receipt, act."""
        found: list[Entry] = []
        root = one.root
        if root.trigger is not None:
            found.append(root.trigger)
        if root.known is not None:
            found += root.known.entries()
        for outcome in outcomes:
            done = [outcome.performed] if outcome.performed is not None else []
            if not done and len(outcome.verdicts) > 1:
                done = list(candidates)
            for candidate in done:
                found.append(candidate.message)
                found.append(candidate.giving)
                covering = self._receipt(one, candidate)
                if covering is not None:
                    found.append(covering)
            if outcome.act is not None:
                found.append(outcome.act)
        return tuple({entry.place: entry for entry in found}.values())

    def of(
        self,
        one: Instance,
        as_of: int,
        outcome: Outcome,
        candidates: Sequence[Candidate],
        ends: Collection[str],
        *,
        refused: bool,
    ) -> tuple[tuple[str, ...], int]:
        """Codes, sorted, and by how many seconds the receipt of what performed is claimed before
        it. `ends`: what discharges it by then, if nothing else did; `refused`: a creditor refused
        what was given elsewhere.
        """
        found: set[str] = {"refused"} if refused else set()
        clocks_s = 0
        done = outcome.performed
        if done is not None:
            if any(c.message is not done.message and c.high <= as_of for c in candidates):
                found.add("also-given")
            if self.acts.record.pointed(done.message.leaf):
                standing = self.acts.standing(done.message)
                if standing.corrections:
                    found.add("given-anew" if standing.given_anew else "corrected")
                if self.acts.marks(done.message, "refused"):
                    found.add("refused")
            clocks_s = self._clocks(one, done)
        root = one.root
        if root.trigger is not None:
            for name in _ANSWERS:
                if name not in one.duty.sends and any(
                    mark.seat == one.debtor for mark in self.acts.marks(root.trigger, name)
                ):
                    found.add(name)
        elif verdicts.EVENT_CANCELLED in ends and outcome.by != verdicts.EVENT_CANCELLED:
            found.add(verdicts.EVENT_CANCELLED)
        if clocks_s:
            found.add("clocks-disagree")
        return tuple(sorted(found)) if found else (), clocks_s

    def _receipt(self, one: Instance, candidate: Candidate) -> Entry | None:
        """The entry by which a candidate counts, where it counts by one."""
        if one.duty.counted != RECEIVED:
            return None
        if candidate.by == NEVER:
            return None
        line = self.record.lines[one.creditors[0]]
        if line.times[candidate.by] > candidate.high:
            return None  # deemed received before
        return line.entries[candidate.by]

    def _clocks(self, one: Instance, done: Candidate) -> int:
        """By how many seconds a receipt is claimed before what it receipts."""
        covering = self._receipt(one, done)
        if covering is None or covering.content is None or done.giving.content is None:
            return 0
        return max(0, done.giving.content.claimed - covering.content.claimed)


def other_than_owner(one: Instance, known: Known) -> int:
    """The party towards which the owner of an event speaks."""
    return one.creditors[0] if one.debtor == known.owner else one.debtor
