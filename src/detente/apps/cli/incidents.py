"""`incident`: registers that were signed in two versions, and the file that proves it."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run, write_file
from detente.apps.cli.text import at, value
from detente.apps.cli.words import framed, stamp
from detente.apps.verify_incident import IncidentReport
from detente.core.errors import OurFault
from detente.engine import contradictions
from detente.engine.contradictions import Kept
from detente.engine.state import State

_SHORT = 12  # of an id, as lists show it and commands take it


def _party(state: State, one: Kept) -> str:
    for agreement in state.agreements.values():
        register = agreement.registers.get(one.origin)
        if register is not None:
            return agreement.code(register.seat)
    return "?"


def _told(state: State, one: Kept) -> dict[str, object]:
    return {
        "id": one.id,
        "at": one.at,
        "code": one.code,
        "party": _party(state, one),
        "origin": one.origin,
        "ours": one.own,
        "stopped": one.stopped,
        "proof_bytes": len(one.proof),
    }


@command(examples=("detente incident list", "detente incident list --json"))
def listing(run: Run) -> int:
    """Registers that were signed in two versions."""
    state = run.home.center.state
    found = contradictions.all_kept(state)
    run.console.object({"incidents": [_told(state, one) for one in found]})
    rows = [
        (
            one.id[:_SHORT],
            _party(state, one),
            "ours" if one.own else "theirs",
            one.code,
            "file" if one.proof else "no file",
            at(one.at, seconds=True),
        )
        for one in found
    ]
    if rows:
        head = ("ID", "PARTY", "WHOSE", "KIND", "PROOF", "FOUND")
        run.console.table(*framed(rows, [one.mark for one in found], head))
        run.next(f"detente incident show {found[0].id[:_SHORT]}")
    elif not run.console.plain:
        run.console.say("No register was shown to us in two versions.")
    return messages.DONE


@command(
    arg("id", metavar="ID", help="id of the incident, or its beginning"),
    examples=("detente incident show 3f2a9c",),
)
def show(run: Run) -> int:
    """One incident: what is proven, and what is not."""
    state = run.home.center.state
    one = contradictions.find_kept(state, run.args.id)
    stamp(run.console, one.mark)
    proven = one.proven()
    told = _told(state, one)
    if proven is not None:
        told["proof"] = IncidentReport(proven, (proven.card,)).as_json()
    run.console.object(told)
    whose = "our own register" if one.own else f"a register of {_party(state, one)}"
    run.console.say(f"incident {one.id[:_SHORT]}: {whose}, found {at(one.at, seconds=True)}")
    run.console.say(f"  {messages.sentence_for(one.code)}")
    if proven is not None:
        for line in IncidentReport(proven, (proven.card,)).lines():
            run.console.say(f"  {line}")
    else:
        run.console.say("  there is no file: what we were shown may be one history, and longer")
    if one.stopped:
        run.console.say("  nothing more is signed in this register")
    stamp(run.console, one.mark)
    if one.proof:
        run.next(f"detente incident export {one.id[:_SHORT]} proof.incident")
    return messages.DONE


@command(
    arg("id", metavar="ID", help="id of the incident, or its beginning"),
    arg("output", metavar="FILE", help="file to write (- for output)"),
    examples=("detente incident export 3f2a9c two-histories.incident",),
)
def export(run: Run) -> int:
    """A file that proves to anybody that one key signed both."""
    state = run.home.center.state
    one = contradictions.find_kept(state, run.args.id)
    if not one.proof:
        raise OurFault("incident-without-proof", incident=one.id[:_SHORT])
    if run.dry:
        return dry_run(run, "written")
    write_file(run.args.output, one.proof)
    if run.args.output == "-":
        return messages.DONE
    stamp(run.console, one.mark)
    run.console.object({"id": one.id, "file": run.args.output, "bytes": len(one.proof)})
    run.console.say(f"{value(run.args.output)}: {len(one.proof)} bytes")
    stamp(run.console, one.mark)
    run.next(f"detente verify {run.args.output}")
    return messages.DONE
