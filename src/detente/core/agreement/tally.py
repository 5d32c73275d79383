"""Declared figures against a ceiling, as a step function over valid dates. Full evaluation is the
board's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from detente.core.agreement.pack import Tally
from detente.core.encoding import Value

WITHIN: Final = "within"
OVER: Final = "over"
NOT_BINDING_YET: Final = "not binding yet"


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declaration as it stands (after corrections): who sent it, its serial, its body, marks
    to repeat.
    """

    party: str
    serial: str
    message: str
    values: Mapping[int, Value]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One step: from `as_of` (ISO date) on, the figure of `party` as it declared it."""

    as_of: str
    party: str
    value: int
    ceiling: int
    verdict: str  # WITHIN, OVER or NOT_BINDING_YET
    serial: str
    marks: tuple[str, ...]


def tally_series(tally: Tally, declarations: Iterable[Declaration]) -> list[TallyRow]:
    """Rows by valid date, then party, then serial, whatever the order of the declarations.

    A declaration of another type, without a counted field, or of a party without ceiling gives no
    row: a figure that was not declared is not shown as nought. Bodies must have passed
    `check_body`. A declaration of equal date and party is a row of its own; the record does not
    choose between a party's statements.
    """
    rows = []
    for declaration in declarations:
        value = _value(tally, declaration)
        as_of = declaration.values.get(tally.dated)
        if value is None or not isinstance(as_of, str) or declaration.party not in tally.ceiling:
            continue
        ceiling = tally.ceiling[declaration.party]
        verdict = _verdict(tally, as_of, value, ceiling)
        rows.append(
            TallyRow(
                as_of,
                declaration.party,
                value,
                ceiling,
                verdict,
                declaration.serial,
                declaration.marks,
            )
        )
    return sorted(rows, key=lambda row: (row.as_of, row.party, row.serial, row.value))


def _value(tally: Tally, declaration: Declaration) -> int | None:
    if declaration.message != tally.message:
        return None
    total = 0
    for counted in tally.counts:
        value = declaration.values.get(counted.n)
        if not isinstance(value, int):
            return None
        total += value * counted.each
    return total


def _verdict(tally: Tally, as_of: str, value: int, ceiling: int) -> str:
    if as_of < tally.binds:
        return NOT_BINDING_YET
    return OVER if value > ceiling else WITHIN
