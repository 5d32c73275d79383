"""`tally`: what each party declared, against its ceiling."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.agreements import chosen
from detente.apps.cli.command import Run, arg, command
from detente.apps.cli.text import Console, value
from detente.apps.cli.words import own_label, stamp
from detente.core.agreement.pack import Tally, label_id
from detente.core.agreement.tally import TallyRow
from detente.core.errors import OurFault
from detente.engine.overview import tally_rows


def _rows(console: Console, one: Tally, rows: list[TallyRow]) -> None:
    lines = [
        (
            row.as_of,
            row.party,
            f"{'>' if row.value > row.ceiling else ''}{row.value}".rjust(7),
            f"{row.ceiling:7}",
            own_label("en", "verdict", row.verdict.replace(" ", "-")),
            row.serial,
            ", ".join(row.marks),
        )
        for row in rows
    ]
    if not lines:
        console.say("  Nothing was declared.")
        return
    heads = ("AS OF", "PARTY", "FIGURE".rjust(7), "CEILING", "VERDICT", "DECLARED IN", "MARKS")
    console.table(lines, heads, indent="  ")
    if any(row.value > row.ceiling for row in rows):
        console.say(f"  >  above the ceiling's figure; a breach only from {one.binds} on")


def _plain(console: Console, name: str, rows: list[TallyRow]) -> None:
    console.table(
        [
            (
                name,
                row.as_of,
                row.party,
                str(row.value),
                str(row.ceiling),
                row.verdict,
                row.serial,
                ",".join(row.marks),
            )
            for row in rows
        ]
    )


@command(
    arg("tally", nargs="?", metavar="ID", help="one tally (else all)"),
    arg("--agreement", metavar="ID", help="which agreement (else the only one)"),
    arg("--last", action="store_true", help="only the last figure of each party"),
    examples=("detente tally", "detente tally deployed-warheads --last"),
)
def tally(run: Run) -> int:
    """Declared figures against ceilings."""
    agreement = chosen(run)
    pack, console = agreement.pack, run.console
    lang = run.languages(pack.agreement.languages)[0]
    if run.args.tally is not None and run.args.tally not in pack.tallies:
        raise OurFault("no-such-tally", tally=run.args.tally, known=list(pack.tallies))
    told = []
    stamp(console, agreement.mark)
    for name, one in pack.tallies.items():
        if run.args.tally not in (None, name):
            continue
        rows = tally_rows(agreement, one)
        if run.args.last:
            rows = list({row.party: row for row in rows}.values())
        told.append(
            {
                "tally": name,
                "binds": one.binds,
                "ceiling": dict(one.ceiling),
                "rows": [
                    {
                        "as_of": row.as_of,
                        "party": row.party,
                        "value": row.value,
                        "ceiling": row.ceiling,
                        "verdict": row.verdict,
                        "serial": row.serial,
                        "marks": list(row.marks),
                    }
                    for row in rows
                ],
            }
        )
        title = value(pack.label(lang, label_id("tally", name)))
        basis = own_label(lang, "basis", one.grounds.basis.value)
        if console.plain:
            _plain(console, name, rows)
            continue
        grounds = f"{value(one.grounds.paragraph)}, basis: {basis}; binds from {one.binds}"
        console.say(console.style("bold", title), f"  {grounds}")
        _rows(console, one, rows)
        console.say("")
    if not pack.tallies and not console.plain:
        console.say("This agreement limits nothing that is declared.")
    stamp(console, agreement.mark)
    console.object({"agreement": agreement.id, "tallies": told})
    return messages.DONE
