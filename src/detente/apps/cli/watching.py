"""`watch`: who has the watch, and how it passes from one officer to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run, says, wrong
from detente.apps.cli.item_words import item_object, item_words
from detente.apps.cli.text import at, label
from detente.apps.cli.watch_words import name_of, watch_words
from detente.apps.i18n.talk import joined, t
from detente.core import instants
from detente.engine import watch_acts
from detente.engine.handover import Item, handover_items
from detente.engine.state import State
from detente.engine.watch import Watch, watch_now
from detente.engine.watchbook import DESK, FOUND, HandOver, Rostered

_ALL: Final = "all"
_CHECK: Final = arg(
    "--check", metavar="THING=RESULT,...", default="",
    words="arg--watch-check", values={"things": ", ".join(DESK), "results": ", ".join(FOUND)},
)  # fmt: skip


def _desk(typed: str) -> dict[str, str]:
    """Raises Usage("usage")."""
    found: dict[str, str] = {}
    for part in (part for part in typed.split(",") if part.strip()):
        thing, equals, result = part.strip().partition("=")
        if not equals:
            raise wrong("problem--check", "detente watch", text=part.strip()[:50])
        found[thing] = result
    return found


def _say_items(run: Run, items: Sequence[Item]) -> None:
    state = run.home.center.state
    rows = [(*item_words(state, item), f"[{item.id}]") for item in items]
    heads = [t(f"watch--head-{one}") for one in ("about", "what", "when", "id")]
    run.console.table(rows, heads)


@command(examples=("detente watch who", "detente watch who --json"))
def who(run: Run) -> int:
    """Who has the watch since when, and who is woken next."""
    state, console = run.home.center.state, run.console
    watch = watch_now(state)
    roster = state.house.book.roster
    console.object(
        {
            "watch": None if watch is None else _watch_object(watch),
            "roster": [{"person": one.person, "way": one.way} for one in roster],
        }
    )
    shown = watch_words(state, watch)
    told = shown if watch else console.style("bad", shown)
    console.say(label(t("watch--label-on"), 10) + told)
    if watch is not None and watch.postponed is not None:
        put_off = watch.postponed
        name, reason = name_of(state, put_off.person), put_off.reason
        if put_off.until is None:
            console.say(t("watch--postponed", name=name, reason=reason))
        else:
            until = at(put_off.until)
            console.say(t("watch--postponed-until", until=until, name=name, reason=reason))
    _say_roster(run, roster)
    if watch is None:
        run.next("detente watch take")
    elif watch.pending is not None:
        run.next(f"detente watch take --as {watch.pending.to} --heard all")
    return messages.DONE


def _watch_object(watch: Watch) -> dict[str, object]:
    pending, put_off = watch.pending, watch.postponed
    return {
        "person": watch.person,
        "since": watch.since,
        "alone": watch.emergency,
        "reason": watch.taken.reason,
        "pending": None if pending is None else _given_object(pending),
        "postponed": None
        if put_off is None
        else {"by": put_off.person, "at": put_off.at, "reason": put_off.reason,
              "until": put_off.until},
    }  # fmt: skip


def _given_object(given: HandOver) -> dict[str, object]:
    return {
        "to": given.to,
        "at": given.at,
        "told": list(given.told),
        "note": given.note,
        "check": dict(given.check),
    }


def _say_roster(run: Run, roster: Sequence[Rostered]) -> None:
    state = run.home.center.state
    for number, one in enumerate(roster, 1):
        said = "watch--woken" if one.way else "watch--woken-by-people"
        name = name_of(state, one.person)
        run.console.say(t(said, number=number, name=name, way=one.way))
    if not roster:
        run.console.say(t("watch--woken-nobody"))


@command(
    arg("to", nargs="?", metavar="PERSON", words="arg--watch-hand-over-to"),
    arg("--told", metavar="ID", action="append", default=[], words="arg--watch-hand-over-told"),
    arg("--note", default="", metavar="TEXT", words="arg--watch-hand-over-note"),
    _CHECK,
    arg("--list", action="store_true", words="arg--watch-hand-over-list"),
    examples=(
        "detente watch hand-over --list",
        "detente watch hand-over petro --told all --note 'Line slow since 02:10Z' --check "
        "sound=tested,clock=tested,printer=tested,phone=tested,paper=not-tested",
    ),
)
def hand_over(run: Run) -> int:
    """Sign what was told to whom; the watch passes once the other has signed too."""
    home, args = run.home, run.args
    state, now = home.center.state, home.now()
    items = handover_items(state, now)
    if args.list:
        run.console.object({"items": [item_object(item) for item in items]})
        _say_items(run, items)
        if not run.console.plain:
            run.console.note(t("watch--to-tell", n=len(items)))
        return messages.DONE
    if args.to is None:
        raise wrong("problem--to-whom", "detente watch hand-over")
    person = run.person("hand-over-watch")
    check = _desk(args.check)
    told = [item.id for item in items] if _ALL in args.told else list(args.told)
    to = state.house.person(args.to)
    if not run.console.json and not run.console.quiet:
        _say_items(run, items)
    says(run, person, t("watch--sign-told", name=to.name, n=len(told)))
    if run.dry:
        return dry_run(run, "signed")
    run.confirm(t("ask--sign"))
    given = watch_acts.hand_over(state, person.id, to.id, told, args.note, check, now)
    run.console.object({"handed_over": _given_object(given), "by": person.id})
    run.console.say(t("watch--handed-over", name=to.name))
    run.next(f"detente watch take --as {to.id} --heard all")
    return messages.DONE


@command(
    arg("--heard", metavar="ID", action="append", default=[], words="arg--watch-take-heard"),
    arg("--alone", default="", metavar="REASON",
        words="arg--watch-take-alone"),
    _CHECK,
    examples=(
        "detente watch take --as petro --heard all",
        "detente watch take --as petro --alone 'Orlova was taken ill at 03:20Z'",
    ),
)  # fmt: skip
def take(run: Run) -> int:
    """Take the watch: sign what you heard; alone only with a reason, which is logged."""
    home, args = run.home, run.args
    state, now = home.center.state, home.now()
    person = run.person("take-watch")
    watch = watch_now(state)
    given = None if watch is None else watch.pending
    heard, check = list(args.heard), _desk(args.check)
    if given is not None and given.to == person.id and not args.alone:
        if _ALL in heard:
            heard = list(given.told)
        _say_given(run, state, given, items=handover_items(state, now))
        meaning = t("watch--sign-heard", n=len(heard))
    elif watch is None:
        meaning = t("watch--sign-nobody")
    else:
        meaning = t("watch--sign-alone", name=name_of(state, watch.person))
    says(run, person, meaning)
    if run.dry:
        return dry_run(run, "signed")
    run.confirm(t("ask--sign"))
    taken = watch_acts.take_watch(state, person.id, now, heard, args.alone, check)
    run.console.object(
        {
            "person": person.id,
            "since": taken.at,
            "before": taken.before,
            "alone": taken.emergency,
            "unclaimed": [leaf.hex() for leaf in taken.ended],
        }
    )
    run.console.say(t("watch--taken", name=person.name, since=at(taken.at, seconds=True)))
    if taken.emergency:
        told = t("watch--taken-alone", name=name_of(state, taken.before or ""))
        run.console.say(run.console.style("bad", told))
    if taken.ended:
        run.console.say(t("watch--unclaimed", n=len(taken.ended)))
    run.next("detente inbox")
    return messages.DONE


def _say_given(run: Run, state: State, given: HandOver, items: Sequence[Item]) -> None:
    if run.console.json or run.console.quiet:
        return
    name = name_of(state, given.person)
    run.console.say(t("watch--given", name=name, at=at(given.at), note=given.note))
    known = {item.id: item for item in items}
    _say_items(run, [known[item] for item in given.told if item in known])
    gone = sum(item not in known for item in given.told)
    new = sum(item.id not in given.told for item in items)
    if gone or new:
        run.console.say(t("watch--since-then", settled=gone, new=new))


@command(
    arg("reason", words="arg--watch-postpone-reason"),
    arg("--until", metavar="TIME", words="arg--time"),
    examples=("detente watch postpone 'A FLASH is open' --until 16:30Z",),
)
def postpone(run: Run) -> int:
    """Put the hand-over off; what was signed for it no longer stands."""
    home = run.home
    now = home.now()
    person = run.person("postpone-watch")
    until = None if run.args.until is None else instants.parse(run.args.until, now.live)
    says(run, person, t("watch--sign-postponed", reason=run.args.reason))
    if run.dry:
        return dry_run(run, "signed")
    watch_acts.postpone(home.center.state, person.id, run.args.reason, now, until)
    run.console.object({"postponed": run.args.reason, "until": until, "by": person.id})
    if until is None:
        run.console.say(t("watch--postpone"))
    else:
        run.console.say(t("watch--postpone-until", until=at(until)))
    return messages.DONE


@command(
    arg("order", nargs="*", metavar="PERSON=WAY", words="arg--watch-roster-order"),
    arg("--nobody", action="store_true", words="arg--watch-roster-nobody"),
    examples=("detente watch roster", "detente watch roster petro=phone rossi=mail"),
)
def roster(run: Run) -> int:
    """Who is woken after who has the watch; ways are named by `watch hook`."""
    home, args = run.home, run.args
    state = home.center.state
    if not args.order and not args.nobody:
        shown = state.house.book.roster
        run.console.object({"roster": [{"person": r.person, "way": r.way} for r in shown]})
        _say_roster(run, shown)
        return messages.DONE
    wanted = []
    for typed in args.order:
        who_, _, way = typed.partition("=")
        wanted.append(Rostered(who_, way))
    person = run.person("roster")
    names = joined(one.person for one in wanted)
    nobody = t("watch--sign-roster-nobody")
    says(run, person, t("watch--sign-roster", names=names) if names else nobody)
    if run.dry:
        return dry_run(run, "signed")
    watch_acts.set_roster(state, person.id, wanted, home.now())
    run.console.object({"roster": [{"person": r.person, "way": r.way} for r in wanted]})
    _say_roster(run, wanted)
    return messages.DONE
