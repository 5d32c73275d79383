"""`tally`: what each party declared or did, against its ceilings, quotas and counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from detente.apps import messages
from detente.apps.cli.agreements import chosen
from detente.apps.cli.command import Run, arg, command
from detente.apps.cli.text import Console, value
from detente.apps.cli.words import own_label, stamp
from detente.core.agreement.clauses import TallyClause
from detente.core.agreement.pack import label_id
from detente.core.board.tally_rows import TallyRow
from detente.core.errors import OurFault
from detente.engine.counting import Counted
from detente.engine.facts import beside

_FIGURES = "figures"


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


def _rows(console: Console, binds: str, rows: list[TallyRow]) -> None:
    lines = [
        (
            row.as_of,
            row.party,
            f"{_beyond(row)}{row.value}".rjust(7),
            _bounds(row).rjust(7),
            own_label("en", "verdict", row.verdict),
            row.serial,
            ", ".join([*row.marks, *(["total"] if row.declared else [])]),
        )
        for row in rows
    ]
    if not lines:
        console.say("  Nothing was declared.")
        return
    heads = ("AS OF", "PARTY", "FIGURE".rjust(7), "CEILING", "VERDICT", "DECLARED IN", "MARKS")
    console.table(lines, heads, indent="  ")
    above = any(row.ceiling is not None and row.value > row.ceiling for row in rows)
    if above and binds:
        console.say(f"  >  above the ceiling's figure; a breach only from {binds} on")


def _findings(console: Console, line: Mapping[str, Any]) -> None:
    """What the figures come to for each party: one sentence a view, then what stands beside."""
    for one in line["lines"]:
        for view in one.get("views", [one]):
            seen_by = f" ({', '.join(view['parties'])} view)" if "parties" in view else ""
            console.say(f"  {one['party']}{seen_by}: {_finding(view)}")
            for part in view.get("beyond", ()):
                word = "over" if "over" in part else "under"
                span = f"{part['from'][:10]} to {part['to'][:10]}"
                console.say(f"    {span}: {part['value']}, {word} by {part[word]}")
        for other in one.get("by_others", ()):
            if "value" in other:
                amount = f", over by {other['over']}" if "over" in other else ""
                declared = f", declared {other['declared']}" if "declared" in other else ""
                said = f"{other['by']} counts {other['value']}{declared}{amount}"
                console.say(f"    as of {other['as_of']}: {said} ({_named(other['entries'])})")
        for pair in one.get("differ", ()):
            said = f"counted {pair['counted']}, declared {pair['declared']}: differ by {pair['by']}"
            console.say(f"    as of {pair['as_of']}: {said} ({_named(pair['entries'])})")


def _finding(found: Mapping[str, Any]) -> str:
    verdict = own_label("en", "verdict", found["verdict"])
    parts = [verdict]
    if "alternatives" in found:
        words = [own_label("en", "verdict", one) for one in found["alternatives"]]
        parts[0] += f" ({' or '.join(words)})"
    if found.get("since"):
        parts.append(f"since {found['since'][:10]}")
    if found.get("speaks_to"):
        parts.append(f"speaks to {found['speaks_to'][:10]}")
    return ", ".join(parts)


def _named(entries: Sequence[str]) -> str:
    return ", ".join(entries)


def _sums(console: Console, line: Mapping[str, Any]) -> None:
    """Quotas by window, balances by group."""
    if not line["lines"]:
        console.say("  Nothing was counted.")
        return
    if line["kind"] == "balance":
        for group in line["lines"]:
            sides = [_side(side) for side in group["sides"]]
            named = f"{group['group']}: " if group.get("group") else ""
            console.say(f"  {named}{' : '.join(sides)}  {_finding(group)}")
        return
    rows = [
        (
            one["party"],
            one.get("from", "")[:10],
            one.get("to", "")[:10],
            str(one["counted"]).rjust(7),
            str(one.get("ceiling", "")).rjust(7),
            _finding(one),
        )
        for one in line["lines"]
    ]
    heads = ("PARTY", "FROM", "TO", "COUNTED", "CEILING", "VERDICT")
    console.table(rows, heads, indent="  ")


def _side(side: Mapping[str, Any]) -> str:
    outside = sum(one["number"] for one in side.get("outside", ()))
    left = [one["number"] for one in side.get("one_sided", ())]
    said = f"{side['party']} {side['counted']}"
    said += f" and {outside} outside the count" if outside else ""
    if left:
        number = "some" if None in left else str(sum(left))
        said += f" and {number} that one side alone states"
    return said


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


def _show(run: Run, lang: str, counted: Counted, clause: TallyClause, rows: list[TallyRow]) -> None:
    """One tally for a person."""
    console, line = run.console, counted.lines[clause.id]
    if console.plain:
        _plain(console, clause.id, rows)
        return
    label = counted.tallies.bound.pack.label(lang, label_id("tally", clause.id))
    basis = own_label(lang, "basis", clause.grounds.basis.value)
    binds = counted.binds(clause.id)
    grounds = f"{value(clause.grounds.paragraph)}, basis: {basis}"
    grounds += f"; binds from {binds}" if binds else ""
    console.say(console.style("bold", value(label)), f"  {grounds}")
    if line["kind"] != _FIGURES:
        _sums(console, line)
    else:
        _rows(console, binds, rows)
        if rows:
            _findings(console, line)
    console.say("")


@command(
    arg("tally", nargs="?", metavar="ID", help="one tally (else all)"),
    arg("--agreement", metavar="ID", help="which agreement (else the only one)"),
    arg("--last", action="store_true", help="only the last figure of each party"),
    examples=("detente tally", "detente tally deployed-warheads --last"),
)
def tally(run: Run) -> int:
    """Declared figures and counts against ceilings."""
    agreement = chosen(run)
    console, home = run.console, run.home
    lang = run.languages(agreement.pack.agreement.languages)[0]
    as_of = home.now().at(agreement.mark)
    counted = Counted(agreement, as_of, beside(home.center.state, agreement))
    known = counted.tallies.ledgers
    if run.args.tally is not None and run.args.tally not in known:
        raise OurFault("no-such-tally", tally=run.args.tally, known=list(known))
    told = []
    stamp(console, agreement.mark)
    for name, ledger in known.items():
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
                "board": counted.lines[name],
            }
        )
        _show(run, lang, counted, ledger.clause, rows)
    if not known and not console.plain:
        console.say("This agreement limits nothing that is declared.")
    stamp(console, agreement.mark)
    console.object({"agreement": agreement.id, "tallies": told})
    return messages.DONE
