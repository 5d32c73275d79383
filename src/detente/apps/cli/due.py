"""`due`: what is owed by when, by us and by the others, across all agreements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from detente.apps import messages
from detente.apps.boards.calendar import Deadline, calendar
from detente.apps.boards.compute import known_here, plain
from detente.apps.boards.duties import due_of, ref, remarks_of, verdict_of, verdicts
from detente.apps.boards.words import Words, listing, serials, when
from detente.apps.cli.boards import AGREEMENT, AS_OF, agreements_of, asked_at, words_for
from detente.apps.cli.command import Run, arg, command, wrong
from detente.apps.cli.words import framed, marks_counted, stamp
from detente.apps.i18n.talk import t
from detente.core import instants
from detente.core.board.candidates import RECEIVED
from detente.core.board.show import dated
from detente.core.record.origin import Mark
from detente.engine.passage import Passage, Ways, last_safe, slowest
from detente.engine.registers import Agreement

_SPAN: Final = re.compile(r"([1-9][0-9]{0,5})([hdw])", re.ASCII)
_SECONDS: Final = {"h": 3_600, "d": 86_400, "w": 604_800}
_DAY_S: Final = 86_400
_OWED: Final = ("overdue", "cannot-be-decided", "open")
LATE: Final = "late"
# What is owed without delay bears no date, and is nearer than any.
_ORDER: Final = (LATE, "undecided", "no-date", "today", "week", "later")
_ANY_SPAN: Final = (LATE, "undecided", "no-date")


@dataclass(frozen=True, slots=True)
class Safe:
    """The last instant to send so that it is received in time, by the slowest way lately; both None
    where nothing was measured.
    """

    at: int | None = None
    way: Passage | None = None

    def object(self) -> dict[str, object]:
        """For machines."""
        took, measured = (None, 0) if self.way is None else (self.way.took_s, self.way.measured)
        return {"at": dated(self.at), "took_s": took, "measured": measured}


@dataclass(frozen=True, slots=True)
class Owed:
    """One line of a board that somebody owes, with the agreement it is of."""

    agreement: Agreement
    words: Words
    line: dict[str, Any]
    as_of: int
    ours: bool
    group: str

    def last_safe(self, ways: Ways | None) -> Safe | None:
        """Until when to send; None for theirs, for what has no date ahead, and for what does not
        count by its receipt. No `ways`: another instant than now was asked about.
        """
        duty = self.words.pack.clauses.duties.get(self.line["clause"])
        due = self.due
        if ways is None or duty is None or duty.counted != RECEIVED or not self.ours:
            return None
        if due is None or due < self.as_of:
            return None
        agreement = self.agreement
        seats = [agreement.seat_of_code(code) for code in self.line["creditor"].split(" ")]
        roots = [agreement.founding.seats[seat].fingerprint for seat in seats]
        found = slowest([ways.to(root, agreement.mark) for root in roots])
        return Safe() if found is None else Safe(last_safe(due, found), found)

    @property
    def due(self) -> int | None:
        """The last second in time; None where there is no date."""
        found = self.line["due"]
        return None if found is None else instants.parse(found, 0)

    def object(self, ways: Ways | None) -> dict[str, object]:
        """The line for machines: as on the board, with whose it is and the last safe time."""
        safe = self.last_safe(ways)
        return {
            "last_safe": None if safe is None else safe.object(),
            "agreement": self.agreement.id,
            "ours": self.ours,
            "group": self.group,
            "line": ref(self.line),
            **self.line,
        }


def owed(run: Run) -> list[Owed]:
    """Everything open, overdue or undecided that can be acted on: late first, then by date."""
    found: list[Owed] = []
    for agreement in agreements_of(run):
        as_of = asked_at(run, agreement)
        board = plain(known_here(run.home.center.state, agreement).board(as_of))
        found += owed_on(agreement, words_for(run, agreement), board, as_of)
    return in_order(found)


def owed_on(agreement: Agreement, words: Words, board: Mapping[str, Any], as_of: int) -> list[Owed]:
    """The same of one board, in its order."""
    found: list[Owed] = []
    for clause in board["duties"]:
        for line in clause["lines"]:
            found += _owed(agreement, words, {**line, "basis": clause["basis"]}, as_of)
    return found


def in_order(found: list[Owed]) -> list[Owed]:
    """Late first, then by date."""
    return sorted(found, key=lambda one: (_ORDER.index(one.group), str(one.line["due"] or "9999")))


def _is_over(line: dict[str, Any]) -> bool:
    """Whether the agreement ended over it: it stays as it is on the board, and nobody can act."""
    parts = [line, *line.get("views", ())]
    return any("at-the-end" in part.get("remarks", ()) for part in parts)


def _owed(agreement: Agreement, words: Words, line: dict[str, Any], as_of: int) -> Iterator[Owed]:
    verdict = _worst(line)
    if verdict is None or _is_over(line):
        return
    own = agreement.founding.seats[agreement.own_seat].code
    yield Owed(agreement, words, line, as_of, line["debtor"] == own, _group(line, verdict, as_of))


def _worst(line: dict[str, Any]) -> str | None:
    """The verdict that calls for most; where views differ, that of the view in which it does."""
    found = [view["verdict"] for view in line.get("views", ())] or [verdict_of(line)]
    return next((code for code in _OWED if code in found), None)


def _group(line: dict[str, Any], verdict: str, as_of: int) -> str:
    if verdict == "overdue":
        return LATE
    if verdict == "cannot-be-decided":
        return "undecided"
    if line["due"] is None:
        return "no-date"
    left = instants.parse(line["due"], 0) - as_of
    return "today" if left < _DAY_S else "week" if left < 7 * _DAY_S else "later"


def _within(run: Run, found: list[Owed]) -> list[Owed]:
    """Those of --ours, --theirs and --within; late, undecided or without delay: whatever the
    span.
    """
    args = run.args
    if args.ours and args.theirs:
        raise wrong("problem--ours-or-theirs", "detente due")
    if args.ours or args.theirs:
        found = [one for one in found if one.ours is bool(args.ours)]
    if args.within is None:
        return found
    return [one for one in found if _is_near(one, args.within)]


def _is_near(one: Owed, span: int) -> bool:
    if one.group in _ANY_SPAN:
        return True
    return one.due is not None and one.due <= one.as_of + span


def span(text: str) -> int:
    """`12h`, `7d`, `2w` in seconds. Raises ValueError, as argparse wants it."""
    found = _SPAN.fullmatch(text)
    if not found:
        raise ValueError(text)
    return int(found[1]) * _SECONDS[found[2]]


@command(
    AGREEMENT,
    AS_OF,
    arg("--ours", action="store_true", words="arg--due-ours"),
    arg("--theirs", action="store_true", words="arg--due-theirs"),
    arg(
        "--within",
        metavar="SPAN",
        type=span,
        words="arg--due-within",
    ),
    arg("--long", action="store_true", words="arg--due-long"),
    arg("--ics", action="store_true", words="arg--due-ics"),
    arg("--fail-on", choices=(LATE,), words="arg--due-fail-on"),
    examples=(
        "detente due",
        "detente due --ours --within 7d --long",
        "detente due --ics > due.ics",
        "detente due --fail-on late --quiet",
    ),
)
def due(run: Run) -> int:
    """What is owed by when, by us and by others."""
    in_all = owed(run)
    found = _within(run, in_all)
    if run.args.ics:
        _say_calendar(run, found)
    else:
        _say(run, found, in_all)
    late = any(one.group == LATE for one in found)
    return messages.LATE if run.args.fail_on == LATE and late else messages.DONE


def _say_calendar(run: Run, found: list[Owed]) -> None:
    """One file; where agreements run on several clocks, the latest instant that was asked about."""
    dated = [one for one in found if one.due is not None]
    last = max((one.as_of for one in found), default=run.home.now().live)
    as_of = instants.shown(last, seconds=True).replace(" ", "T")
    run.console.out.write(calendar((deadline(one) for one in dated), as_of))


def deadline(one: Owed) -> Deadline:
    """A line as an event of a calendar."""
    line, words = one.line, one.words
    label = words.clause("duty", line["clause"])
    mark = f"{one.agreement.mark.name} " if one.agreement.mark is not Mark.LIVE else ""
    about = [
        words.agreement(),
        f"{line['debtor']} > {line['creditor']}, {ref(line)}",
        words.ground({"paragraph": line["why"]["paragraph"], "basis": line["basis"]}),
        listing((verdicts(words, line), remarks_of(words, line)), "; "),
        serials(line["why"]["entries"]),
    ]
    return Deadline(
        one.agreement.id,
        ref(line),
        line["due"],
        f"{mark}{line['debtor']} > {line['creditor']}: {label} ({line['clause']})",
        "\n".join(part for part in about if part),
        verdict_of(line),
    )


def _say(run: Run, found: list[Owed], in_all: list[Owed]) -> None:
    console = run.console
    now = run.args.as_of is None
    ways = Ways(run.home.center.state, run.home.now()) if now else None
    if console.json:
        console.object({"due": [one.object(ways) for one in found]})
    rows = [(*_row(one), *((_safe(one, ways),) if run.args.long else ())) for one in found]
    marks = [one.agreement.mark for one in found]
    if rows:
        names = ["when", "who", "due", "line", "what", "paragraph"]
        names += ["send-by"] if run.args.long else []
        told, heads = framed(rows, marks, tuple(t(f"due--head-{one}") for one in names))
        console.table(told, heads)
        if any(marks):
            console.note(marks_counted(marks))
    elif not console.plain:
        for agreement in agreements_of(run):
            stamp(console, agreement.mark)
            words = words_for(run, agreement)
            left = sum(one.agreement is agreement for one in in_all)
            said = f"{words('due--left-out')}: {left}" if left else words("duty--nothing-open")
            console.say(f"{words.agreement()}: {said}")


def _safe(one: Owed, ways: Ways | None) -> str:
    safe = one.last_safe(ways)
    if safe is None:
        return ""
    return one.words("due--not-measured") if safe.at is None else when(dated(safe.at))


def _row(one: Owed) -> tuple[str, ...]:
    words, line = one.words, one.line
    own = one.agreement.founding.seats[one.agreement.own_seat].code
    whose = "us" if one.ours else "them" if own == line["creditor"] else line["debtor"]
    what = words.clause("duty", line["clause"])
    paragraph = str(line["why"]["paragraph"])
    return (
        words.of("due", one.group), words.of("whose", whose) if whose in ("us", "them") else whose,
        due_of(words, line), ref(line), what, paragraph,
    )  # fmt: skip
