"""`board`: how things stand under each agreement at an instant, by what is known."""

from __future__ import annotations

import json
from collections.abc import Sequence

from detente.apps import messages
from detente.apps.boards import diff, duties, text
from detente.apps.boards.compute import Known, known_here, known_to, plain
from detente.apps.boards.words import Page, Words, words_of
from detente.apps.cli.agreements import chosen
from detente.apps.cli.command import Run, Usage, arg, command, write_file, wrong
from detente.apps.cli.text import at
from detente.apps.cli.words import stamp
from detente.apps.i18n.talk import t
from detente.core import instants
from detente.core.board.board import Board
from detente.core.errors import OurFault
from detente.engine.registers import Agreement

AGREEMENT = arg("--agreement", metavar="ID", words="arg--agreement-or-all")
AS_OF = arg("--as-of", metavar="TIME", words="arg--as-of")


def agreements_of(run: Run) -> list[Agreement]:
    """That of --agreement, else all, by start and text. Raises OurFault("no-agreement")."""
    if run.args.agreement:
        return [chosen(run)]
    found = sorted(run.home.center.state.agreements.values(), key=_order)
    if not found:
        raise OurFault("no-agreement")
    return found


def _order(agreement: Agreement) -> tuple[int, str, str]:
    return agreement.founding.start, agreement.pack.agreement.id, agreement.id


def asked_at(run: Run, agreement: Agreement) -> int:
    """The instant of --as-of, else now on the clock of the agreement. Raises OurFault."""
    now = run.home.now().at(agreement.mark)
    return now if run.args.as_of is None else instants.parse_past_or_day(run.args.as_of, now)


def words_for(run: Run, agreement: Agreement) -> Words:
    """Words in the first language of --lang, else in that of the agreement."""
    return words_of(agreement, run.languages(agreement.pack.agreement.languages)[0])


def _asked_of(run: Run) -> list[Agreement]:
    """Agreements to look at: with --known-to those in which that party sits, all if in none."""
    found, code = agreements_of(run), run.args.known_to
    if code is None:
        return found
    sits = [one for one in found if any(seat.code == code for seat in one.founding.seats)]
    return sits or found


def _known_for(run: Run, agreement: Agreement, typed: str | None) -> Known:
    """What --known-to and one --known-at leave of the record. Raises Usage, OurFault."""
    args, state = run.args, run.home.center.state
    if typed is None:
        if args.known_to is not None:
            raise wrong("problem--known-to", "detente board")
        return known_here(state, agreement)
    known_at = instants.parse_past_or_day(typed, run.home.now().at(agreement.mark))
    seat = agreement.own_seat
    if args.known_to is not None:
        seat = agreement.seat_of_code(args.known_to)
    return known_to(state, agreement, seat, known_at)


@command(
    AGREEMENT,
    AS_OF,
    arg("--known-at", metavar="TIME", words="arg--board-known-at"),
    arg("--known-to", metavar="PARTY", words="arg--known-to"),
    arg("--clause", metavar="ID", words="arg--board-clause"),
    arg("-o", "--output", metavar="FILE", words="arg--board-output"),
    examples=(
        "detente board",
        "detente board --as-of 2026-02-05T20:00Z --lang fr",
        "detente board --agreement new-start --clause IV.1",
        "detente board --as-of '2026-02-05 20:00Z' --known-at '2026-02-04 12:00Z'",
    ),
)
def board(run: Run) -> int:
    """How things stand: life, offers, duties, counts."""
    boards = []
    for agreement in _asked_of(run):
        known = _known_for(run, agreement, run.args.known_at)
        boards.append((agreement, known.board(asked_at(run, agreement))))
    if run.args.output is not None:
        return _write(run, boards)
    if run.args.clause is not None:
        return _drill_down(run, boards)
    _json(run, boards)
    if not run.console.json:
        _caution(run)
        for number, (agreement, one) in enumerate(boards):
            if number:
                run.console.say("")
            _say(run, agreement, one)
    return messages.DONE


def _caution(run: Run) -> None:
    if run.args.known_to is not None:
        run.console.note(t("board--caution", party=run.args.known_to))


def _json(run: Run, boards: Sequence[tuple[Agreement, Board]]) -> None:
    """One object: exactly the board where one agreement was named, else all boards.

    ASCII only, so that nothing in it can act on a terminal; equal boards are equal text.
    """
    if not run.console.json:
        return
    values = [one.value() for _, one in boards]
    whole: object = values[0] if run.args.agreement else {"boards": values}
    told = json.dumps(whole, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    run.console.out.write(told + "\n")


def _write(run: Run, boards: Sequence[tuple[Agreement, Board]]) -> int:
    if len(boards) != 1:
        raise Usage("choose-agreement", agreements=[one.id[:8] for one, _ in boards])
    write_file(run.args.output, boards[0][1].encode())
    return messages.DONE


def _say(run: Run, agreement: Agreement, found: Board) -> None:
    stamp(run.console, agreement.mark)
    words = words_for(run, agreement)
    for line, is_title in text.whole(words, plain(found), found.hash()):
        run.console.say(run.console.style("bold", line) if is_title else line)
    stamp(run.console, agreement.mark)


def _drill_down(run: Run, boards: Sequence[tuple[Agreement, Board]]) -> int:
    """Raises OurFault("no-such-duty")."""
    clause = run.args.clause
    having = [(one, found) for one, found in boards if clause in one.pack.clauses.duties]
    if not having:
        known = sorted({duty for one, _ in boards for duty in one.pack.clauses.duties})
        raise OurFault("no-such-duty", clause=clause, known=known)
    told = []
    for agreement, found in having:
        lines = json.loads(json.dumps(found.all_lines(clause)))
        head = next(one for one in plain(found)["duties"] if one["clause"] == clause)
        told.append({"agreement": agreement.id, "clause": clause, "lines": lines})
        words = words_for(run, agreement)
        page = Page(words.width, [])
        duties.drill_down(words, page, head, lines)
        stamp(run.console, agreement.mark)
        run.console.say(*page.lines)
        stamp(run.console, agreement.mark)
    run.console.object({"clauses": told})
    return messages.DONE


@command(
    AGREEMENT,
    AS_OF,
    arg(
        "--known-at",
        metavar="TIME",
        action="append",
        required=True,
        words="arg--board-diff-known-at",
    ),
    arg("--known-to", metavar="PARTY", words="arg--known-to"),
    examples=(
        "detente board diff --as-of '2026-03-10 12:00Z' "
        "--known-at '2026-03-10 12:00Z' --known-at '2026-03-21 12:00Z'",
    ),
)
def board_diff(run: Run) -> int:
    """What came late: lines of one instant that read otherwise by what was known later."""
    times = run.args.known_at
    if len(times) != 2:
        raise wrong("problem--known-at-twice", "detente board diff")
    told = []
    for agreement in _asked_of(run):
        instant = asked_at(run, agreement)
        boards = [_known_for(run, agreement, typed) for typed in times]
        changes = diff.differences(boards[0], boards[1], instant)
        told.append({"agreement": agreement.id, "changes": [one.value() for one in changes]})
        _say_changes(run, agreement, changes, instant)
    _caution(run)
    run.console.object({"diffs": told})
    return messages.DONE


def _say_changes(
    run: Run, agreement: Agreement, changes: Sequence[diff.Change], instant: int
) -> None:
    words = words_for(run, agreement)
    stamp(run.console, agreement.mark)
    page = Page(words.width, [])
    page.put(0, f"{words.agreement()} ({agreement.id[:8]}), {at(instant)}")
    diff.say(words, page, changes)
    if not changes:
        page.put(1, words("diff--none"))
    run.console.say(*page.lines)
    stamp(run.console, agreement.mark)
