"""`incident`: registers that were signed in two versions, and the file that proves it."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run, write_file
from detente.apps.cli.text import at
from detente.apps.cli.words import framed, stamp
from detente.apps.i18n.talk import spoken, t
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
            t("incident--ours" if one.own else "incident--theirs"),
            one.code,
            t("incident--file" if one.proof else "incident--no-file"),
            at(one.at, seconds=True),
        )
        for one in found
    ]
    if rows:
        names = ("id", "party", "whose", "kind", "proof", "found")
        head = tuple(t(f"incident--head-{one}") for one in names)
        run.console.table(*framed(rows, [one.mark for one in found], head))
        run.next(f"detente incident show {found[0].id[:_SHORT]}")
    elif not run.console.plain:
        run.console.say(t("incident--none"))
    return messages.DONE


@command(
    arg("id", metavar="ID", words="arg--incident"),
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
    whose = "incident--of-ours" if one.own else "incident--of-theirs"
    when = at(one.at, seconds=True)
    run.console.say(t(whose, id=one.id[:_SHORT], party=_party(state, one), at=when))
    run.console.say(f"  {messages.sentence_for(one.code, spoken())}")
    if proven is not None:
        for line in IncidentReport(proven, (proven.card,)).lines():
            run.console.say(f"  {line}")
    else:
        run.console.say(f"  {t('incident--without-file')}")
    if one.stopped:
        run.console.say(f"  {t('incident--stopped')}")
    stamp(run.console, one.mark)
    if one.proof:
        run.next(f"detente incident export {one.id[:_SHORT]} proof.incident")
    return messages.DONE


@command(
    arg("id", metavar="ID", words="arg--incident"),
    arg("output", metavar="FILE", words="arg--output"),
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
    run.console.say(t("file--written", file=run.args.output, bytes=len(one.proof)))
    stamp(run.console, one.mark)
    run.next(f"detente verify {run.args.output}")
    return messages.DONE
