"""Lists and objections (spec/tallies.md, Y31, Y36, Y37, Y39 to Y41), and rounds (Y44, Y46): which
items, figures of others and rounds there are, not yet what they come to.
"""

from __future__ import annotations

from typing import Any

from detente.core.agreement.clauses import Exchange, ListClause, TallyClause
from detente.core.board.facts import Entry
from tests.referee.log import of, party_seats
from tests.referee.sums import Sums
from tests.referee.value import Found


def keys_in(sums: Sums, entry: Entry) -> list[str]:
    """Y36: the items that a message names in its table."""
    field = sums.pack.messages[of(entry).type].fields[0]
    table = sums.found.standing.values(entry).get(field.n)
    rows = table if isinstance(table, (list, tuple)) else ()
    return [str(cells[0]) for cells in rows if isinstance(cells, (list, tuple))]


def list_of(sums: Sums, clause: ListClause, seat: int) -> dict[str, Any] | None:
    """Y37 to Y41: keys that were added and not removed."""
    changes = [
        (sums.effect(entry), entry.place, entry)
        for entry in sums.log.all_valid(clause.adds, clause.removes, clause.confirms or "")
        if entry.seat == seat and not sums.found.standing.in_error(entry)
    ]
    changes = [one for one in changes if one[0] <= sums.found.until]
    if not changes:
        return None
    if any(sums.ended(entry) <= sums.found.until for _, _, entry in changes):
        return {"party": sums.log.bound.seats[seat]}  # what a withdrawal ends is not found here
    items: set[str] = set()
    for _, _, entry in sorted(changes, key=lambda one: one[:2]):
        if of(entry).type == clause.adds:
            items |= set(keys_in(sums, entry))
        elif of(entry).type == clause.removes:
            items -= set(keys_in(sums, entry))
    return {"party": sums.log.bound.seats[seat], "items": [{"key": key} for key in sorted(items)]}


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


def objections_to(sums: Sums, clause: TallyClause, seat: int) -> list[dict[str, Any]]:
    """Y31: figures of others for what a party declared."""
    found = []
    kind = sums.pack.messages[clause.objection or ""]
    for entry in sums.speaking(kind.id, ended=False):
        cited = [one for one in sums.log.find(of(entry).refers_to) if one.content is not None]
        about = sums.found.standing.original(cited[0]).seat if cited else None
        if about is None:
            others = [s for s in party_seats(sums.log.bound, sums.pack) if s != entry.seat]
            others = [s for s in others if sums.log.addressed(entry, s)]
            about = others[0] if len(others) == 1 else None
        values = sums.found.standing.values(entry)
        total, filled, absent = 0, False, False
        for row in clause.counts:
            read = sums.pack.messages[row.field.message].field(row.field.n) if row.field else None
            same = kind.field_named(read.name) if read else None
            value = values.get(same.n) if same else None
            if isinstance(value, int):
                total += value * row.each.get(sums.name(seat), 0)
                filled = True
            else:
                absent = True
        said: dict[str, Any] = {"by": sums.log.bound.seats[entry.seat]}
        if about == seat and entry.seat != seat and filled:
            if absent:
                return []  # by what is declared: not found here
            found.append({**said, "value": total})
    return found


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
