"""`log`: the shift log, in which nothing is erased."""

from __future__ import annotations

from typing import Final

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run, says
from detente.apps.cli.log_words import line_object, line_words, struck_words
from detente.apps.cli.text import at
from detente.apps.cli.watch_words import name_of
from detente.apps.i18n.talk import t
from detente.core import instants
from detente.engine import shift_log, watch_acts
from detente.engine.watchbook import Written

_ID_CHARS: Final = 8
_DAY_S: Final = 86_400


@command(
    arg("text", words="arg--log-add-text"),
    arg("--serial", default="", metavar="SERIAL", words="arg--log-add-serial"),
    arg("--happened", metavar="TIME", words="arg--log-add-happened"),
    arg("--page", default="", metavar="PAGE", words="arg--log-add-page"),
    arg("--standing", action="store_true", words="arg--log-add-standing"),
    examples=(
        "detente log add 'Called the duty general, 14:40Z' --serial BRV-2026-00512",
        "detente log add 'Line lost' --happened 03:10Z --page P-12",
        "detente log add 'Contact list of the commission changes 1 Dec' --standing",
    ),
)
def add(run: Run) -> int:
    """Enter a line in the shift log; the other side does not see it."""
    home, args = run.home, run.args
    state, now = home.center.state, home.now()
    person = run.person("standing" if args.standing else "log")
    about = None if args.happened is None else instants.parse_past(args.happened, now.live)
    says(run, person, t("log--sign-entry", text=args.text))
    if run.dry:
        return dry_run(run, "signed")
    if args.standing:
        made = watch_acts.open_standing(state, person.id, args.text, now, args.serial)
    else:
        made = watch_acts.write_log(state, person.id, args.text, now, args.serial, about, args.page)
    _made(run, made)
    kept = "log--standing" if args.standing else "log--entered"
    id_, when = made.leaf.hex()[:_ID_CHARS], at(made.at, seconds=True)
    run.console.say(t(kept, id=id_, at=when))
    return messages.DONE


def _made(run: Run, made: Written) -> None:
    ended = made.ended
    run.console.object(
        {
            "id": made.leaf.hex(),
            "at": made.at,
            "by": made.person,
            "text": made.text,
            "struck": None
            if ended is None
            else {"by": ended.person, "at": ended.at, "reason": ended.reason},
        }
    )


@command(
    arg("--since", metavar="TIME", words="arg--log-list-since"),
    arg("--until", metavar="TIME", words="arg--log-list-until"),
    arg("--people", action="store_true", words="arg--log-list-people"),
    examples=("detente log list", "detente log list --since 2026-11-22 --until 2026-11-22"),
)
def listing(run: Run) -> int:
    """Lines of people and machine, oldest first; what was struck stays legible."""
    home, args, console = run.home, run.args, run.console
    state, now = home.center.state, home.now()
    since, until = _stretch(run, now.live)
    lines = shift_log.log(state, now, since, until)
    if args.people:
        lines = [line for line in lines if not line.machine]
    console.object({"since": since, "until": until, "lines": [line_object(line) for line in lines]})
    rows: list[tuple[str, ...]] = []
    for line in lines:
        by = t("log--machine") if line.machine else name_of(state, line.person)
        id_ = "" if line.machine or line.leaf is None else f"[{line.leaf.hex()[:_ID_CHARS]}]"
        rows.append((at(line.at, seconds=True), by, id_, line_words(state, line)))
        told = struck_words(state, line)
        if told:
            rows.append(("", "", "", f"  ^ {told}"))
    console.table(rows)
    if not rows and not console.plain:
        console.say(t("log--nothing", since=at(since), until=at(until)))
    return messages.DONE


def _stretch(run: Run, now: int) -> tuple[int, int]:
    """What --since and --until say; the day that ends there where no start is given.

    Raises OurFault("bad-instant" | "bad-date" | "bad-stretch").
    """
    since, until = run.args.since, run.args.until
    end = now + 1 if until is None else instants.parse_past_or_day_end(until, now)
    start = max(0, end - _DAY_S) if since is None else instants.parse_past_or_day(since, now)
    instants.check_stretch(start, end)
    return start, end


_ENTRY: Final = arg("entry", metavar="ID", words="arg--log-entry")
_WHY: Final = arg("reason", words="arg--why")


@command(_ENTRY, _WHY, examples=("detente log strike 3fa9c2d1 'It was the other line'",))
def strike(run: Run) -> int:
    """Strike an entry; it stays legible, with who struck it and why."""
    person = run.person("strike")
    says(run, person, t("log--sign-strike", entry=run.args.entry, reason=run.args.reason))
    if run.dry:
        return dry_run(run, "signed")
    home = run.home
    made = watch_acts.strike(
        home.center.state, person.id, run.args.entry, run.args.reason, home.now()
    )
    _made(run, made)
    run.console.say(t("log--struck", text=made.text))
    return messages.DONE


@command(_ENTRY, _WHY, examples=("detente log close 3fa9c2d1 'They sent the new list'",))
def close(run: Run) -> int:
    """Close a standing item: no hand-over names it any more."""
    person = run.person("standing")
    says(run, person, t("log--sign-close", entry=run.args.entry, reason=run.args.reason))
    if run.dry:
        return dry_run(run, "signed")
    home = run.home
    made = watch_acts.close_standing(
        home.center.state, person.id, run.args.entry, run.args.reason, home.now()
    )
    _made(run, made)
    run.console.say(t("log--closed", text=made.text))
    return messages.DONE
