"""Ceilings and counts: declared against bound, by date, each step a message."""

from __future__ import annotations

from typing import Any, Final

from detente.apps.boards.compute import plain
from detente.apps.boards.text import sections
from detente.apps.boards.words import words_of
from detente.apps.cli.words import MARK_WORDS
from detente.apps.desk.pages import Ask, Model, Page
from detente.apps.desk.plots import Step, steps
from detente.core import instants
from detente.core.board.tally_rows import TallyRow, tally_rows
from detente.engine.naming import name_under
from detente.engine.registers import Agreement

_SHOWN: Final = ("tallies", "exchanges", "lists")


def view(ask: Ask) -> Model:
    """Every tally of every agreement, with its plot, its rows and what the board says of it."""
    found = [_agreement(ask, one) for one in ask.state.agreements.values()]
    return {"at": ask.now.live, "agreements": [one for one in found if one["sections"]]}


def _agreement(ask: Ask, agreement: Agreement) -> Model:
    as_of = ask.now.at(agreement.mark)
    known = ask.room.boards.known(ask.state, agreement)
    board = plain(ask.room.boards.of(ask.state, agreement, as_of))
    words = words_of(agreement, ask.lang)
    tallies = []
    for clause in board["tallies"]:
        if clause["kind"] != "figures":
            continue
        rows = tally_rows(known.evaluator.tallies, clause["clause"], as_of)
        found = _tally(words.clause("tally", clause["clause"]), clause, rows, as_of)
        tallies.append({**found, "agreement": agreement.id})
    return {
        "id": agreement.id,
        "under": name_under(ask.state, agreement),
        "mark": MARK_WORDS[agreement.mark],
        "title": words.agreement(),
        "tallies": tallies,
        "sections": [one.value() for one in sections(words, board) if one.id in _SHOWN],
    }


def _tally(title: str, clause: dict[str, Any], rows: list[TallyRow], as_of: int) -> Model:
    bounds = [b for row in rows for b in (row.ceiling, row.floor) if b is not None]
    listed = [Step(_instant(row.as_of), row.party, row.value) for row in rows]
    return {
        "clause": clause["clause"],
        "title": title,
        "paragraph": str(clause.get("paragraph", "")),
        "basis": clause.get("basis", ""),
        "plot": steps(listed, bounds, as_of),
        "rows": [
            {
                "as_of": row.as_of, "party": row.party, "value": row.value,
                "ceiling": row.ceiling, "floor": row.floor, "verdict": row.verdict,
                "serial": row.serial, "marks": list(row.marks), "received": row.received,
            }
            for row in rows
        ],
    }  # fmt: skip


def _instant(text: str) -> int:
    return instants.parse(text, 0) if "T" in text else instants.day_start(text[:10])


ALL: Final = (Page("tallies", "/tallies", view),)
