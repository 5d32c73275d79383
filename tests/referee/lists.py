"""Which lists there are, and which rounds (spec/tallies.md, Y36, Y44, Y46); not what they hold."""

from __future__ import annotations

from typing import Any

from detente.core.agreement.clauses import Exchange, ListClause
from tests.referee.log import party_seats
from tests.referee.sums import Sums
from tests.referee.value import Found


def list_of(sums: Sums, clause: ListClause, seat: int) -> dict[str, Any] | None:
    """Y36: the list of a party that sent any of its messages."""
    changes = [
        (sums.effect(entry), entry.place, entry)
        for entry in sums.log.all_valid(clause.adds, clause.removes, clause.confirms or "")
        if entry.seat == seat and not sums.found.standing.in_error(entry)
    ]
    changes = [one for one in changes if one[0] <= sums.found.until]
    if not changes:
        return None
    return {"party": sums.log.bound.seats[seat]}


def rounds_of(sums: Sums, clause: Exchange) -> list[dict[str, Any]]:
    """Y44, Y46: the rounds that were called or of which a list can be read."""
    list_type = clause.list.message
    field = sums.pack.messages[list_type].field(clause.round.n)
    names = set()
    for kind in sums.pack.messages.values():
        same = kind.field_named(field.name) if field else None
        call = kind.id == clause.commit_by.anchor.name
        if same is not None and (kind.id == list_type or call):
            for entry in sums.log.all_valid(kind.id):
                written = sums.log.time(entry) <= sums.found.until
                if written and not sums.found.standing.in_error(entry):
                    names.add(str(sums.found.standing.values(entry).get(same.n)))
    return [{"round": name} for name in sorted(names)]


def lists_value(found: Found) -> dict[str, Any]:
    """Lists and rounds, by clause."""
    pack = found.log.bound.pack
    sums = Sums(found, pack)
    seats = party_seats(found.log.bound, pack)
    lists = []
    for one in sorted(pack.clauses.lists.values(), key=lambda clause: clause.id):
        held = [list_of(sums, one, seat) for seat in seats]
        lists.append({"clause": one.id, "lists": [value for value in held if value is not None]})
    exchanges = [
        {"clause": one.id, "rounds": rounds_of(sums, one)}
        for one in sorted(pack.clauses.exchanges.values(), key=lambda clause: clause.id)
    ]
    return {"lists": lists, "exchanges": exchanges}
