"""Agreements: the text beside the rules that the machine reads out of it, and the whole board."""

from __future__ import annotations

from typing import Final

from detente.apps.boards.compute import plain
from detente.apps.boards.text import sections
from detente.apps.boards.words import words_of
from detente.apps.cli.telling import sentence, spoken, title
from detente.apps.cli.words import MARK_WORDS
from detente.apps.desk.pages import Ask, Model, Page
from detente.apps.desk.screens.rows import title_of
from detente.core import instants
from detente.core.agreement.explain_clauses import tell
from detente.core.agreement.pack import label_id
from detente.engine import rules
from detente.engine.naming import name_under
from detente.engine.registers import Agreement

_GROUNDS: Final = ("paragraph", "basis", "because")


def listing(ask: Ask) -> Model:
    """Every agreement: text, parties, who has signed, and what the board says of its life."""
    return {"agreements": [_row(ask, one) for one in ask.state.agreements.values()]}


def _row(ask: Ask, agreement: Agreement) -> Model:
    signed = rules.adopted(agreement)
    seats = range(len(agreement.founding.seats))
    board = plain(ask.room.boards.of(ask.state, agreement, ask.now.at(agreement.mark)))
    words = words_of(agreement, ask.lang)
    return {
        "id": agreement.id,
        "under": name_under(ask.state, agreement),
        "pack": agreement.pack.agreement.id,
        "version": agreement.pack.agreement.version,
        "title": words.agreement(),
        "hash": agreement.founding.pack_hash.hex(),
        "mark": MARK_WORDS[agreement.mark],
        "start": agreement.founding.start,
        "parties": [seat.code for seat in agreement.founding.seats],
        "missing": [agreement.code(seat) for seat in seats if seat not in signed],
        "life": [
            line for one in sections(words, board) if one.id == "life" for line in one.lines[:2]
        ],
    }


def reader(ask: Ask) -> Model:
    """The text in the reader's language beside every rule, each with its paragraph and basis."""
    agreement = ask.state.agreement(ask.path["agreement"])
    pack = agreement.pack
    mine, theirs = ask.languages(pack.agreement.languages)
    clauses = []
    for one in tell(pack):
        lines = [(line.head, spoken(pack, line, mine)) for line in one.lines]
        clauses.append(
            {
                "kind": one.kind,
                "id": one.id,
                "title": title(pack, one, mine),
                "says": sentence([said for head, said in lines if head not in _GROUNDS]),
                "grounds": sentence([said for head, said in lines if head in _GROUNDS]),
                "basis": one.grounds.basis.value,
                "sources": list(one.grounds.sources),
            }
        )
    return {
        **_row(ask, agreement),
        "languages": [mine, theirs],
        "known_languages": list(pack.agreement.languages),
        "text": pack.texts.get(mine) or next(iter(pack.texts.values()), ""),
        "clauses": clauses,
        "types": [
            {
                "id": kind.id, "title": title_of(pack, mine, kind.id),
                "from": kind.sender, "to": kind.addressee,
                "fields": [
                    {
                        "n": field.n,
                        "label": pack.label(mine, label_id("field", kind.id, field.name)),
                    }
                    for field in kind.fields
                ],
            }
            for kind in pack.messages.values()
        ],
        "people": [
            {"code": seat.code, "name": dict(seat.names).get(mine, seat.names[0][1]),
             "center": seat.center}
            for seat in agreement.founding.seats
        ],
    }  # fmt: skip


def board(ask: Ask) -> Model:
    """The board of one agreement at `?as_of=`, section by section, with its heads and digest."""
    agreement = ask.state.agreement(ask.path["agreement"])
    as_of = now = ask.now.at(agreement.mark)
    if ask.query.get("as_of"):
        as_of = instants.parse_past(ask.query["as_of"], now)
    boards = ask.room.boards
    told = boards.of if as_of == now else boards.at
    found = plain(told(ask.state, agreement, as_of))
    words = words_of(agreement, ask.lang)
    return {
        "id": agreement.id,
        "under": name_under(ask.state, agreement),
        "mark": MARK_WORDS[agreement.mark],
        "title": words.agreement(),
        "as_of": as_of,
        "asked": ask.query.get("as_of", ""),
        "heads": found["heads"],
        "sections": [one.value() for one in sections(words, found)],
        "board": found,
    }


ALL: Final = (
    Page("agreements", "/agreements", listing),
    Page("agreement", "/agreements/{agreement}", reader),
    Page("board", "/agreements/{agreement}/board", board),
)
