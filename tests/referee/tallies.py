"""The tallies of a board (spec/tallies.md), as far as the referee finds them."""

from __future__ import annotations

from typing import Any

from tests.referee.figures import Figures
from tests.referee.sums import Sums
from tests.referee.value import Found


def tallies_value(found: Found) -> dict[str, Any]:
    """Figures, counts and balances, by clause, of the founding version."""
    pack = found.log.bound.pack
    sums = Sums(found, pack)
    lines: list[dict[str, Any]] = []
    for clause in sorted(pack.clauses.tallies.values(), key=lambda one: one.id):
        line: dict[str, Any] = {"clause": clause.id, "force": clause.force}
        if clause.balance:
            line |= {"kind": "balance", "lines": sums.balance(clause)}
        elif clause.per is not None:
            line |= {"kind": "count", "lines": sums.count(clause)}
        else:
            line |= {"kind": "figures", "lines": Figures(found, sums, clause).lines()}
        lines.append(line)
    return {"tallies": lines}
