"""`tally`: what each party declared, against its ceiling."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.agreements import chosen
from detente.apps.cli.command import Run, arg, command
from detente.apps.cli.text import value
from detente.apps.cli.words import own_label, stamp
from detente.core.agreement.pack import label_id
from detente.core.errors import OurFault
from detente.engine.overview import tally_rows


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
        console.say(f"{title}   {value(one.grounds.paragraph)} ({basis}); binds from {one.binds}")
        lines = [
            (
                row.as_of,
                row.party,
                f"{row.value:6}",
                f"{row.ceiling:6}",
                own_label("en", "verdict", row.verdict.replace(" ", "-")),
                row.serial,
                ", ".join(row.marks),
            )
            for row in rows
        ]
        if lines:
            console.table(lines, ("AS OF", "PARTY", " VALUE", " LIMIT", "VERDICT", "BY", "MARKS"))
        else:
            console.say("  nothing was declared")
        console.say("")
    if not pack.tallies:
        console.say("This agreement limits nothing that is declared.")
    stamp(console, agreement.mark)
    console.object({"agreement": agreement.id, "tallies": told})
    return messages.DONE
