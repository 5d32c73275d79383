"""`tally`: what each party declared or did, against its ceilings, quotas and counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from detente.apps import messages
from detente.apps.boards import tallies as boards
from detente.apps.boards.compute import known_here, plain
from detente.apps.boards.words import Facts, Page, Words
from detente.apps.cli.agreements import chosen
from detente.apps.cli.boards import words_for
from detente.apps.cli.command import Run, arg, command
from detente.apps.cli.text import Console
from detente.apps.cli.words import stamp
from detente.apps.i18n.talk import t
from detente.core.board.tally_rows import TallyRow
from detente.core.errors import OurFault
from detente.engine.counting import Counted


def _row_value(row: TallyRow) -> dict[str, object]:
    found: dict[str, object] = {
        "as_of": row.as_of,
        "party": row.party,
        "value": row.value,
        "ceiling": row.ceiling,
        "verdict": row.verdict,
        "serial": row.serial,
        "marks": list(row.marks),
    }
    if row.floor is not None:
        found["floor"] = row.floor
    if row.declared:
        found["declared"] = True
    return found


def _bounds(row: TallyRow) -> str:
    """The ceiling; a floor before it where there is one."""
    ceiling = "" if row.ceiling is None else str(row.ceiling)
    return ceiling if row.floor is None else f"{row.floor}..{ceiling}"


def _beyond(row: TallyRow) -> str:
    if row.ceiling is not None and row.value > row.ceiling:
        return ">"
    return "<" if row.floor is not None and row.value < row.floor else ""


def _table(console: Console, words: Words, rows: Sequence[TallyRow]) -> None:
    """Every figure that was declared, by date."""
    lines = [
        (
            row.as_of,
            row.party,
            f"{_beyond(row)}{row.value}".rjust(7),
            _bounds(row).rjust(7),
            words.of("verdict", row.verdict),
            row.serial,
            ", ".join(_marks(words, row)),
        )
        for row in rows
    ]
    names = ("as-of", "party", "figure", "ceiling", "verdict", "declared", "marks")
    heads = [t(f"tally--head-{one}").rjust(7 if one == "figure" else 0) for one in names]
    console.table(lines, heads, indent="    ")


def _marks(words: Words, row: TallyRow) -> Iterator[str]:
    yield from (words.of("mark", mark) for mark in row.marks)
    if row.declared:
        yield words("tally--own-total")


def _plain(console: Console, name: str, rows: Iterable[TallyRow]) -> None:
    console.table(
        [
            (
                name,
                row.as_of,
                row.party,
                str(row.value),
                _bounds(row),
                row.verdict,
                row.serial,
                ",".join(row.marks),
            )
            for row in rows
        ]
    )


def _show(run: Run, words: Words, line: Facts, rows: Sequence[TallyRow]) -> None:
    """One tally for a person, as on the board, then every figure."""
    console = run.console
    if console.plain:
        _plain(console, line["clause"], rows)
        return
    page = Page(words.width, [])
    boards.tally(words, page, line)
    title, *rest = page.lines
    console.say(console.style("bold", title), *rest)
    if rows:
        _table(console, words, rows)
    console.say("")


@command(
    arg("tally", nargs="?", metavar="ID", words="arg--tally-tally"),
    arg("--agreement", metavar="ID", words="arg--agreement"),
    arg("--last", action="store_true", words="arg--tally-last"),
    examples=("detente tally", "detente tally deployed-warheads --last"),
)
def tally(run: Run) -> int:
    """Declared figures and counts against ceilings."""
    agreement = chosen(run)
    console, home = run.console, run.home
    words = words_for(run, agreement)
    as_of = home.now().at(agreement.mark)
    known = known_here(home.center.state, agreement)
    counted = Counted(known.bound, known.record, as_of)
    lines = {line["clause"]: line for line in plain(known.board(as_of))["tallies"]}
    if run.args.tally is not None and run.args.tally not in lines:
        raise OurFault("no-such-tally", tally=run.args.tally, known=list(counted.tallies.ledgers))
    told = []
    stamp(console, agreement.mark)
    for name, ledger in counted.tallies.ledgers.items():
        if run.args.tally not in (None, name):
            continue
        rows = counted.rows(name)
        if run.args.last:
            rows = list({(row.party, row.declared): row for row in rows}.values())
        told.append(
            {
                "tally": name,
                "binds": counted.binds(name) or None,
                "ceiling": dict(ledger.clause.ceiling),
                "rows": [_row_value(row) for row in rows],
                "board": lines[name],
            }
        )
        _show(run, words, lines[name], rows)
    if not lines and not console.plain:
        console.say(words("tally--none"))
    stamp(console, agreement.mark)
    console.object({"agreement": agreement.id, "tallies": told})
    return messages.DONE
