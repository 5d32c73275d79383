"""`drill`: how long it takes until a person at another center acknowledges, without any danger that
somebody takes the question for real.
"""

from __future__ import annotations

from typing import Final

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run, duration, says, wrong
from detente.apps.cli.text import at, label
from detente.apps.cli.words import mark_word, stamp
from detente.apps.i18n.talk import Safe, joined, t
from detente.core import instants
from detente.core.record.origin import Mark
from detente.engine import drills
from detente.engine.drillbook import Plan
from detente.engine.drills import Came, Outcome, Report
from detente.engine.peers import Peer
from detente.engine.state import State
from detente.engine.writing import opening_of

_ID_CHARS: Final = 8
_LABEL: Final = 12


@command(
    arg("peer", words="arg--peer"),
    arg("time", metavar="TIME", words="arg--drill-plan-time"),
    arg("--text", default="", words="arg--drill-plan-text"),
    arg("--within", metavar="DURATION", words="arg--drill-plan-within"),
    examples=(
        "detente drill plan BRV '2026-12-03 08:00Z' --as petro",
        "detente drill plan BRV 20:00Z --within 10m --text 'DRILL. Who has the watch?'",
    ),
)  # fmt: skip
def plan(run: Run) -> int:
    """Plan a drill; the desk and `status` remind of it when it is due."""
    home, args = run.home, run.args
    state, now = home.center.state, home.now()
    peer = home.center.peer_named(args.peer)
    wanted = instants.parse(args.time, now.live)
    limit = None if args.within is None else duration(args.within)
    person = run.person("drill-plan")
    drills.needed(state, peer.fingerprint)  # nobody is told of signing what cannot be
    says(run, person, t("drill--sign-plan", party=peer.card.code, at=at(wanted)))
    if run.dry:
        return dry_run(run, "signed")
    language = (run.args.lang or "en").split(",")[0]
    made = drills.plan(state, person.id, peer.fingerprint, wanted, now, args.text, limit, language)
    run.console.object({"planned": plan_object(state, made)})
    run.console.say(f"{_id(made)}  {_plan_words(state, made)}")
    run.next(t("drill--next-run", drill=_id(made)))
    return messages.DONE


@command(
    arg("drill", nargs="?", metavar="ID", words="arg--drill-run-drill"),
    examples=("detente drill run --as orlova", "detente drill run 3fa9c2d1 --as orlova"),
)
def run_drill(run: Run) -> int:
    """Sign the message of a drill under the exercise; it can never be taken for live traffic."""
    home = run.home
    state, now = home.center.state, home.now()
    name = run.args.drill
    if name is None:
        waiting = drills.due(state, now)
        if not waiting:
            run.console.object({"run": None})
            run.console.say(t("drill--none-due"))
            return messages.DONE
        if len(waiting) > 1:
            raise wrong(
                "problem--which-drill", "detente drill run", drills=joined(map(_id, waiting))
            )
        name = waiting[0].leaf.hex()
    found, person = drills.named(state, name), run.person("drill-run")
    drills.check_due(found, now)
    drills.needed(state, found.peer)
    stamp(run.console, Mark.EXERCISE)
    party = peer_code(state, found)
    says(run, person, t("drill--sign-run", party=party, text=found.text))
    if run.dry:
        return dry_run(run, "signed")
    run.confirm(t("ask--sign"))
    held = drills.run(state, person.id, name, now)
    header = opening_of(held).header
    sent = {"serial": header.serial, "at": header.claimed, "limit_s": found.limit_s}
    run.console.object({"run": {"id": found.leaf.hex(), "leaf": held.leaf_hash.hex(), **sent}})
    when, limit = at(header.claimed, seconds=True), instants.duration(found.limit_s)
    run.console.say(t("drill--signed", at=when, serial=header.serial, party=party, limit=limit))
    stamp(run.console, Mark.EXERCISE)
    run.carry(f"detente drill report {party}")
    return messages.DONE


@command(
    arg("drill", metavar="ID", words="arg--drill-call-off-drill"),
    arg("reason", words="arg--why"),
    examples=("detente drill call-off 3fa9c2d1 'Their chief asked for another week'",),
)
def call_off(run: Run) -> int:
    """Call a drill off: nobody is reminded of it any more; plan and reason stay legible."""
    home, args = run.home, run.args
    person = run.person("drill-plan")
    says(run, person, t("drill--sign-call-off", drill=args.drill[:50], reason=args.reason))
    if run.dry:
        return dry_run(run, "signed")
    state = home.center.state
    found = drills.call_off(state, person.id, args.drill, args.reason, home.now())
    run.console.object({"called_off": plan_object(state, found), "reason": args.reason})
    run.console.say(f"{_id(found)}  {t('drill--called-off', reason=args.reason)}")
    return messages.DONE


@command(
    arg("peer", nargs="?", words="arg--peer-or-all"),
    examples=("detente drill report", "detente drill report BRV", "detente drill report --json"),
)
def report(run: Run) -> int:
    """Per drill: sent, received by their machine, acknowledged by whom and after how long."""
    home, console = run.home, run.console
    state, now = home.center.state, home.now()
    if run.args.peer is not None:
        peers = [home.center.peer_named(run.args.peer)]
    else:
        peers = sorted(state.peers.values(), key=lambda one: (one.card.code, one.card.center))
    told = [(peer, drills.report(state, peer.fingerprint, now)) for peer in peers]
    console.object(
        {
            "at": now.live,
            "peers": [{"party": peer.card.code, **report_object(state, one)} for peer, one in told],
        }
    )
    for peer, one in told:
        _say_report(run, peer, one, now.live)
    if not any(one.planned or one.done for _, one in told):
        run.next("detente drill plan PEER TIME")
    return messages.DONE


def _say_report(run: Run, peer: Peer, found: Report, now: int) -> None:
    state, console = run.home.center.state, run.console
    console.say(console.style("bold", f"{peer.card.code}  {_median(found)}"))
    for one in found.planned:
        due = console.style("warn", f"{t('drill--due')}  ") if one.at <= now else ""
        console.say(f"  {_id(one)}  {due}{_plan_words(state, one)}")
    for done in found.done:
        console.say(f"  {_id(done.plan)}  {outcome_words(done)}")


def _median(found: Report) -> Safe:
    if not found.counted:
        return t("drill--none-decided")
    if found.median_s is None:
        return t("drill--no-median", n=found.counted, missed=found.missed)
    median = instants.duration(found.median_s)
    return t("drill--median", n=found.counted, missed=found.missed, median=median)


def _plan_words(state: State, one: Plan) -> Safe:
    limit = instants.duration(one.limit_s)
    return t("drill--planned", party=peer_code(state, one), at=at(one.at), limit=limit)


def drill_words(state: State, one: Plan) -> str:
    """The line of a drill that is due, among what `status` shows."""
    told = t("status--drill", party=peer_code(state, one), at=at(one.at), drill=_id(one))
    return f"  {label(mark_word(Mark.EXERCISE), _LABEL)}{told}"


def outcome_words(one: Outcome) -> Safe:
    """What came of one drill, with each of its times."""
    if one.state is Came.CANNOT_KNOW:
        return t("drill--cannot-know")
    received = t("drill--not-received")
    if one.received is not None:
        received = t("drill--received", at=at(one.received, seconds=True))
    sent = t("drill--sent", serial=one.serial, at=at(one.sent, seconds=True))
    return joined((sent, received, _answer(one)))


def _answer(one: Outcome) -> Safe:
    limit = instants.duration(one.plan.limit_s)
    if one.acknowledged is None:
        if one.state is Came.MISSED:
            return t("drill--missed", limit=limit)
        return t("drill--waiting", at=at(one.due, seconds=True))
    late = "-late" if one.state is Came.LATE else ""
    when, who = at(one.acknowledged, seconds=True), joined((one.person, one.post))
    if one.after_s is None:
        return t(f"drill--acknowledged{late}", at=when, who=who, limit=limit)
    span = instants.duration(one.after_s)
    return t(f"drill--acknowledged-after{late}", at=when, who=who, span=span, limit=limit)


def plan_object(state: State, one: Plan) -> dict[str, object]:
    """One drill for machines."""
    return {
        "id": one.leaf.hex(),
        "party": peer_code(state, one),
        "planned_for": one.at,
        "by": one.person,
        "written": one.written,
        "limit_s": one.limit_s,
        "text": one.text,
    }


def outcome_object(state: State, one: Outcome) -> dict[str, object]:
    """What came of one drill for machines, for terminal and desk."""
    return {
        **plan_object(state, one.plan),
        "state": one.state.value,
        "serial": one.serial,
        "leaf": None if one.leaf is None else one.leaf.hex(),
        "ran_by": "" if one.plan.ran is None else one.plan.ran.person,
        "sent": one.sent,
        "received": one.received,
        "acknowledged": one.acknowledged,
        "person": one.person,
        "post": one.post,
        "after_s": one.after_s,
        "came": one.came,
        "due": one.due,
        "mark": "exercise",
    }


def report_object(state: State, found: Report) -> dict[str, object]:
    """A report for machines."""
    return {
        "planned": [plan_object(state, one) for one in found.planned],
        "done": [outcome_object(state, one) for one in found.done],
        "counted": found.counted,
        "missed": found.missed,
        "median_s": found.median_s,
    }


def peer_code(state: State, one: Plan) -> str:
    """Party code of the center that a drill is with."""
    peer = state.peers.get(one.peer)
    return "?" if peer is None else peer.card.code


def _id(one: Plan) -> str:
    return one.leaf.hex()[:_ID_CHARS]
