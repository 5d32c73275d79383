"""Whether the record speaks up to an instant: what was not said by then is found absent only then
(spec/board.md; spec/tallies.md, Y35).
"""

from __future__ import annotations

from detente.core.board.facts import Bound
from detente.core.board.record import Record
from detente.core.board.show import Json, cause


def missing(bound: Bound, record: Record, debtor: int, creditor: int, instant: int) -> list[Json]:
    """Why it cannot be found that a party received nothing more of another before an instant; empty
    where it can: where the one that owes wrote at or after the instant, or the other did and all
    that it had received by then lies open below the heads.
    """
    owing, owed = record.lines[debtor], record.lines[creditor]
    written = owing.first_at(instant)
    closed = record.closed_between(debtor, creditor, 0, written)
    if written < len(owing.entries) and not closed:
        return []
    read = owed.first_at(instant)
    found: list[Json] = []
    if read == len(owed.entries):
        behind = len(owing.entries) > 0 and written == len(owing.entries)
        found.append(cause("not-reached" if behind else "not-receipted", bound.seats[creditor]))
    elif record.beyond(creditor, debtor, read):
        found.append(cause("not-reached", bound.seats[debtor]))
    covered = [one for one in closed if record.covering(one, creditor) < max(read, 1)]
    for word, withheld in (("withheld", True), ("sealed", False)):
        some = [one for one in covered if one.withheld is withheld]
        if some:
            found.append(cause(word, bound.seats[debtor], some))
    return found
