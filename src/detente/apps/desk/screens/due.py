"""Duties: who owes what by when, under which paragraph; as a list, a line of time, a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from detente.apps.boards.calendar import calendar
from detente.apps.boards.compute import plain
from detente.apps.boards.duties import causes_of, ref, remarks_of, verdict_of, verdicts
from detente.apps.boards.offers import cause_of
from detente.apps.boards.words import Words, serials, words_of
from detente.apps.cli.due import Owed, Safe, deadline, in_order, owed_on
from detente.apps.cli.words import MARK_WORDS
from detente.apps.desk.pages import Ask, Download, File, Model, Page
from detente.apps.desk.plots import timeline
from detente.core import instants
from detente.core.errors import OurFault
from detente.engine.naming import name_under
from detente.engine.passage import Ways

_WHOSE: Final = ("both", "ours", "theirs")
_DAY_S: Final = 86_400
_AHEAD_DAYS: Final = 30  # of the line of time


def owed(ask: Ask) -> list[Owed]:
    """Everything open, overdue or undecided that somebody can act on, across all agreements."""
    found: list[Owed] = []
    for agreement in ask.state.agreements.values():
        as_of = ask.now.at(agreement.mark)
        board = plain(ask.room.boards.of(ask.state, agreement, as_of))
        found += owed_on(agreement, words_of(agreement, ask.lang), board, as_of)
    return in_order(found)


def view(ask: Ask) -> Model:
    """`?whose=ours|theirs`, `?within=30` days: late, undecided and undated ones always."""
    whose = ask.query.get("whose", "both")
    if whose not in _WHOSE:
        raise OurFault("no-such-choice", choice=whose[:20], known=list(_WHOSE))
    every = owed(ask)
    chosen = [one for one in every if whose == "both" or one.ours is (whose == "ours")]
    ways = Ways(ask.state, ask.now, partial(ask.traffic.reach, ask.state))
    rows = [_row(ask, one, ways) for one in chosen]
    dates = [
        (one.due, "ours" if one.ours else "theirs", ref(one.line))
        for one in chosen
        if one.due is not None
    ]
    start = ask.now.live - _DAY_S
    return {
        "at": ask.now.live,
        "whose": whose,
        "rows": rows,
        "left_out": len(every) - len(chosen),
        "agreements": len(ask.state.agreements),
        "timeline": timeline(dates, start, start + _AHEAD_DAYS * _DAY_S, ask.now.live),
    }


def _row(ask: Ask, one: Owed, ways: Ways) -> Model:
    line, words = one.line, one.words
    safe = one.last_safe(ways)
    return {
        "agreement": one.agreement.id,
        "under": name_under(ask.state, one.agreement),
        "mark": MARK_WORDS[one.agreement.mark],
        "group": one.group,
        "ours": one.ours,
        "debtor": line["debtor"],
        "creditor": line["creditor"],
        "clause": line["clause"],
        "label": words.clause("duty", line["clause"]),
        "due": one.due,
        "left_s": None if one.due is None else one.due - one.as_of,
        "safe": None if safe is None else _safe(safe, one.as_of),
        "verdict": verdict_of(line),
        "told": verdicts(words, line),
        "remarks": remarks_of(words, line),
        "causes": [cause_of(words, cause) for cause in causes_of(line)],
        "paragraph": str(line["why"]["paragraph"]),
        "basis": line["basis"],
        "basis_words": words.basis(str(line["basis"])),
        "entries": list(line["why"]["entries"]),
        "line": ref(line),
        "meets": _meets(one),
    }


def _safe(safe: Safe, as_of: int) -> Model:
    """Until when to send it; without instant where nothing was measured."""
    way = safe.way
    return {
        "at": safe.at,
        "took_s": None if way is None else way.took_s,
        "measured": 0 if way is None else way.measured,
        "passed": safe.at is not None and safe.at < as_of,
    }


def _meets(one: Owed) -> str | None:
    """The type with which we meet it, where the clause names one that we may send."""
    clause = one.agreement.pack.clauses.duties.get(one.line["clause"])
    owes = None if clause is None else getattr(clause, "owes", None)
    kind = owes if isinstance(owes, str) else None
    return kind if one.ours and kind in one.agreement.pack.messages else None


def ics(ask: Ask) -> File:
    """The same as a calendar; ours and theirs."""
    found = [one for one in owed(ask) if one.due is not None]
    last = max((one.as_of for one in found), default=ask.now.live)
    as_of = instants.shown(last, seconds=True).replace(" ", "T")
    text = calendar((deadline(one) for one in found), as_of)
    return File("due.ics", "text/calendar; charset=utf-8", text.encode())


def why(ask: Ask) -> Model:
    """One line of the board with everything it rests on."""
    agreement = ask.state.agreement(ask.path["agreement"])
    as_of = ask.now.at(agreement.mark)
    board = plain(ask.room.boards.of(ask.state, agreement, as_of))
    words = words_of(agreement, ask.lang)
    wanted = ask.path["line"]
    for clause in board["duties"]:
        for line in clause["lines"]:
            if ref(line) == wanted:
                return _why(words, agreement.id, {**line, "basis": clause["basis"]})
    raise OurFault("no-such-line", line=wanted[:200])


def _why(words: Words, agreement: str, line: dict[str, Any]) -> Model:
    return {
        "agreement": agreement,
        "line": ref(line),
        "label": words.clause("duty", line["clause"]),
        "told": verdicts(words, line),
        "remarks": remarks_of(words, line),
        "causes": [cause_of(words, cause) for cause in causes_of(line)],
        "ground": words.ground({"paragraph": line["why"]["paragraph"], "basis": line["basis"]}),
        "entries": list(_entries(line)),
        "serials": serials(line["why"]["entries"]),
        "due": line["due"],
        "opens": line.get("opens"),
        "reach": line.get("reach"),
        "text": f"/agreements/{agreement}#clause-{line['clause']}",
    }


def _entries(line: dict[str, Any]) -> Iterator[str]:
    yield from line["why"]["entries"]


ALL: Final = (
    Page("due", "/due", view, shared=True),
    Page("why", "/due/{agreement}/{line:path}", why),
    Download("due-ics", "/due.ics", ics),
)
