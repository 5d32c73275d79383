"""`record`: every entry as held, and evidence for a stranger."""

from __future__ import annotations

from typing import Final

from detente.apps import messages
from detente.apps.cli.acts import about
from detente.apps.cli.command import Run, arg, command, dry_run, write_file, wrong
from detente.apps.cli.epoch_words import standing_words
from detente.apps.cli.render import LATE_NAME, figure_marks
from detente.apps.cli.text import at
from detente.apps.cli.words import MARK_WORDS, framed, stamp
from detente.apps.i18n.talk import t
from detente.core import instants, limits
from detente.core.erasing import erased
from detente.core.errors import OurFault
from detente.core.notification import LATE_REASON
from detente.core.record.leaf import Path
from detente.core.record.origin import Mark
from detente.engine import exporter, rules, selecting, views
from detente.engine.registers import Agreement, Held
from detente.engine.writing import opening_of

_EXPORT: Final = "detente record export"
_RANGE: Final = ".."


@command(
    arg("--agreement", metavar="ID", default="", words="arg--record-list-agreement"),
    arg("--receipts", action="store_true", words="arg--record-list-receipts"),
    examples=("detente record list", "detente record list --plain"),
)
def listing(run: Run) -> int:
    """Every entry of every register."""
    state = run.home.center.state
    rows: list[tuple[str, ...]] = []
    told: list[dict[str, object]] = []
    marks: list[Mark] = []
    for agreement in state.agreements.values():
        if not agreement.id.startswith(run.args.agreement):
            continue
        for _, register in sorted(agreement.registers.items()):
            for held in register.entries:
                if held.bare and not run.args.receipts:
                    continue
                _take(agreement, held, rows, told)
                marks.append(agreement.mark)
    run.console.object({"entries": told})
    if rows:
        names = ("party", "entry", "serial", "type", "claimed", "to", "note")
        head = tuple(t(f"record--head-{one}") for one in names)
        run.console.table(*framed(rows, marks, head))
    elif not run.console.plain:
        run.console.say(t("record--none"))
    return messages.DONE


def _take(
    agreement: Agreement,
    held: Held,
    rows: list[tuple[str, ...]],
    told: list[dict[str, object]],
) -> None:
    header = None if held.opening is None else held.opening.header
    problem, standing = rules.problem(agreement, held), rules.standing(agreement, held)
    to = [agreement.code(seat) for seat in agreement.founding.addressed(held.leaf.to)]
    ours = held.leaf.to >> agreement.own_seat & 1
    closed = t("type--absent") if ours else t("record--not-for-us")
    told.append(
        {
            "agreement": agreement.id,
            "mark": MARK_WORDS[agreement.mark],
            "origin": held.origin,
            "index": held.index,
            "leaf": held.leaf_hash.hex(),
            "to": to,
            "type": held.type,
            "serial": None if header is None else header.serial,
            "claimed": None if header is None else header.claimed,
            "problem": problem,
            "standing": standing,
        }
    )
    rows.append(
        (
            agreement.code(held.seat),
            str(held.index),
            "-" if header is None or header.serial is None else header.serial,
            closed if header is None else header.type,
            "-" if header is None else at(header.claimed, seconds=True),
            ",".join(to),
            _note(standing, problem),
        )
    )


def _note(standing: str, problem: str | None) -> str:
    """What its epoch makes of an entry, else the rule it breaks."""
    told = standing_words(standing)
    return told or ("" if problem is None else t("record--breaks-rule", code=problem))


@command(
    arg("serials", nargs="*", metavar="SERIAL", words="arg--record-export-serials"),
    arg("--thread", metavar="SERIAL", words="arg--record-export-thread"),
    arg("--since", metavar="TIME", words="arg--record-export-since"),
    arg("--until", metavar="TIME", words="arg--record-export-until"),
    arg("--agreement", metavar="ID", default="", words="arg--record-list-agreement"),
    arg(
        "--field",
        action="append",
        metavar="NAME",
        words="arg--record-export-field",
    ),
    arg(
        "--row",
        type=int,
        metavar="N",
        words="arg--record-export-row",
    ),
    arg("-o", "--output", required=True, metavar="FILE", words="arg--output"),
    examples=(
        "detente record export BRV-2026-00512 -o evidence.detente",
        "detente record export BRV-2026-00512 --field persons --row 41 -o one-row.detente",
        "detente record export ARD-2026-00002..ARD-2026-00040 BRV-2026-00512 -o some.bundle",
        "detente record export --thread BRV-2026-00512 -o thread.bundle",
        "detente record export --since 2026-11-22 --until 2026-11-22 -o day.bundle",
    ),
)
def export(run: Run) -> int:
    """Evidence of one notification, whole or in part; of several, one file that holds it of each.

    Each file in a bundle stands for itself. Nothing says that a bundle is complete.
    """
    args = run.args
    ways = bool(args.serials) + bool(args.thread) + bool(args.since or args.until)
    one = ways == 1 and len(args.serials) == 1 and _RANGE not in args.serials[0]
    if ways != 1:
        raise wrong("problem--export-what", _EXPORT)
    if not one and (args.field or args.row is not None):
        raise wrong("problem--export-field", _EXPORT)
    return _one(run, args.serials[0]) if one else _several(run)


def _several(run: Run) -> int:
    """A bundle, whose order is that of the words, of the serials, or of the claimed times."""
    state, args = run.home.center.state, run.args
    found = _wanted(run)
    named = bool(args.serials) and not any(_RANGE in text for text in args.serials)
    data, left = exporter.export_all(state, [held for _, held in found], run.home.now(), each=named)
    if run.dry:
        return dry_run(run, "written")
    write_file(args.output, data)
    if args.output == "-":
        return messages.DONE
    marks = sorted({agreement.mark for agreement, _ in found})
    for mark in marks:
        stamp(run.console, mark)
    missing = {id(held) for held in left}
    run.console.object(
        {
            "file": args.output,
            "bytes": len(data),
            "entries": [_name(held) for _, held in found if id(held) not in missing],
            "left": [_name(held) for held in left],
        }
    )
    number = len(found) - len(left)
    run.console.say(t("record--bundled", file=args.output, bytes=len(data), n=number))
    if left:
        run.console.say(t("record--left", n=len(left), entries=", ".join(map(_name, left[:10]))))
    for mark in marks:
        stamp(run.console, mark)
    run.next(f"detente verify {args.output}")
    return messages.DONE


def _name(held: Held) -> str:
    serial = None if held.opening is None else held.opening.header.serial
    return serial or held.leaf_hash.hex()[:16]


def _wanted(run: Run) -> list[selecting.Found]:
    """What was asked for, nothing twice."""
    state, args = run.home.center.state, run.args
    if args.thread:
        agreement, held = views.find(state, args.thread, args.agreement)
        return selecting.thread_of(agreement, held, limits.BUNDLE_FILES_MAX)
    found: list[selecting.Found] = []
    if not args.serials:
        live = run.home.now().live
        since = None if args.since is None else instants.parse_past_or_day(args.since, live)
        until = None if args.until is None else instants.parse_past_or_day_end(args.until, live)
        if since is not None and until is not None:
            instants.check_stretch(since, until)
        found = selecting.between_times(state, since, until, args.agreement)
    for text in args.serials:
        first, dots, last = text.partition(_RANGE)
        if dots:
            found += selecting.between_serials(state, first, last, args.agreement)
        else:
            found.append(views.find(state, text, args.agreement))
    if not found:
        raise OurFault("nothing-to-prove")
    return list({id(held): (agreement, held) for agreement, held in found}.values())


def _one(run: Run, serial: str) -> int:
    state, now = run.home.center.state, run.home.now()
    agreement, held = views.find(state, serial, run.args.agreement)
    paths = _paths(run, agreement, held)
    data = exporter.export(state, held, paths, now)
    if run.dry:
        return dry_run(run, "written")
    write_file(run.args.output, data)
    if run.args.output == "-":
        return messages.DONE
    stamp(run.console, agreement.mark)
    about(run, agreement, held)
    told = None if paths is None else [list(path) for path in paths]
    run.console.object(
        {"serial": serial, "file": run.args.output, "bytes": len(data), "shown": told}
    )
    shown = "record--all-fields" if paths is None else "record--some-fields"
    number = 0 if paths is None else len(paths)
    run.console.say(t(shown, file=run.args.output, bytes=len(data), n=number))
    stamp(run.console, agreement.mark)
    run.next(f"detente verify {run.args.output}")
    return messages.DONE


def _paths(run: Run, agreement: Agreement, held: Held) -> list[Path] | None:
    """Paths of the named fields, with all that belongs to a table or row; None for all."""
    names, row = run.args.field, run.args.row
    if not names:
        return None
    kind = rules.body_type(agreement, held)
    opening = opening_of(held)
    wanted: list[Path] = []
    for name in names:
        field = None if kind is None else kind.field_named(name)
        found: list[Path] = []
        number = LATE_REASON if name == LATE_NAME else None if field is None else field.n
        if number is not None:
            found = [path for path, _ in opening.fields if path[0] == number]
        if row is not None:
            found = [path for path in found if len(path) > 1 and path[1] == row]
        if not found:
            what = name if row is None else f"{name} row {row}"
            if any(path[0] == number for path in erased(opening)):
                raise OurFault("erased-here", what=what)
            raise OurFault("no-such-field", field=what)
        wanted.extend(found)
    if kind is not None:  # a figure goes with what its author says of it
        marks = figure_marks(kind, rules.values_of(kind, opening))
        said = {one.n for name in names for one in marks.get(name, ())}
        more = [path for path, _ in opening.fields if path[0] in said and path not in wanted]
        for number in sorted({path[0] for path in more}):
            field = kind.field(number)
            name = "?" if field is None else field.name
            run.console.note(t("record--goes-with", n=number, name=name))
        wanted.extend(more)
    return wanted
