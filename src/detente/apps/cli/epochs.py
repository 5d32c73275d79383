"""`epoch`: which stretches of a register are open, what ended the others, and opening the next."""

from __future__ import annotations

from collections.abc import Iterator

from detente.apps import messages
from detente.apps.cli.agreements import chosen
from detente.apps.cli.command import Run, Usage, arg, command, dry_run, says
from detente.apps.cli.drafting import submitted
from detente.apps.cli.epoch_words import (
    NAMES,
    REASONS,
    denial_words,
    standing_words,
    stop_words,
)
from detente.apps.cli.text import at, count
from detente.apps.cli.words import mark_word, stamp
from detente.core.crypto.types import Epoch
from detente.core.errors import NeedsSecondPerson, OurFault
from detente.engine import epoch_views, epochs
from detente.engine.drafts import Draft
from detente.engine.epoch_views import EpochShown, Recovery
from detente.engine.house import ACTS, Person
from detente.engine.registers import Agreement
from detente.engine.succeeding import check_may_open, may_open_alone

_EPOCH_CHARS_MIN = 4


@command(
    arg("agreement", nargs="?", default="", help="agreement id, or its beginning (else all)"),
    examples=("detente epoch show", "detente epoch show 7d10e9aa"),
)
def show(run: Run) -> int:
    """Each party's epochs: open, closed, stopped and why; what to do next."""
    state = run.home.center.state
    named = run.args.agreement
    wanted = [state.agreement(named)] if named else [*state.agreements.values()]
    if not wanted:
        raise OurFault("no-agreement")
    told, steps = [], []
    for agreement in wanted:
        found = epoch_views.shown(state, agreement)
        where = epoch_views.recovery_of(state, agreement)
        told.append(_object(agreement, found, where))
        stamp(run.console, agreement.mark)
        run.console.say(f"{mark_word(agreement.mark)} agreement {agreement.id}".strip())
        for one in found:
            run.console.say(*_lines(agreement, one))
        for line in _recovery_lines(run, agreement, where):
            run.console.say(run.console.style("warn", line))
        stamp(run.console, agreement.mark)
        step = _step(run, agreement, where)
        steps += [step] if step else []
    run.console.object({"agreements": told})
    if steps:
        run.next(steps[0])
    return messages.DONE


def _object(agreement: Agreement, found: list[EpochShown], where: Recovery) -> dict[str, object]:
    return {
        "agreement": agreement.id,
        "epochs": [
            {
                "party": one.party,
                "epoch": one.epoch.hex(),
                "origin": one.origin,
                "entries": one.size,
                "state": one.state,
                "why": one.why,
                "reason": None if one.reason is None else one.reason.name.lower(),
                "opened": one.opened,
                "closing": None if not _closed(one) else _end(one),
                "standing": dict(sorted(one.standing.items())),
                "withheld": one.withheld,
                "since": one.since,
                "repudiated": [
                    {"size": d.size, "held": d.held, "denies": d.denies, "disowned": d.disowned}
                    for d in one.denials
                ],
            }
            for one in found
        ],
        "ours": {
            "stopped": where.needed,
            "why": where.why,
            "unanswered": list(where.unanswered),
            "waiting": where.waiting,
        },
    }


def _closed(one: EpochShown) -> bool:
    return one.closing is not None and bool(one.closing.named)


def _end(one: EpochShown) -> int:
    return 0 if one.closing is None else one.closing.size


def _lines(agreement: Agreement, one: EpochShown) -> Iterator[str]:
    held = count(one.size, "entry", "entries")
    word = one.state.upper() if one.state != epoch_views.CLOSED else "closed"
    yield f"  {one.party:8} epoch {one.epoch.hex()}  {word:8} {held}"
    if one.opened is not None:
        why = "" if one.reason is None else f", because {REASONS[one.reason]}"
        yield f"           opened {at(one.opened)}{why}"
    if one.state == epoch_views.STOPPED_:
        yield f"           nothing more is signed in it: {stop_words(one.why)}"
    if one.state == epoch_views.BRANCH:
        yield "           a branch: its author has another open epoch and has closed neither"
    if one.closing is not None and one.closing.named:
        by = ", ".join(sorted({epoch.hex() for epoch, _, _ in one.closing.named}))
        size = count(one.closing.size, "entry", "entries")
        yield f"           closing head {size}, named by epoch {by}"
    for standing in (epochs.CAME_LATE, epochs.AFTER_CLOSING, epochs.DISOWNED, epochs.REPEATED):
        number = one.standing.get(standing, 0)
        if number:
            entries = count(number, "entry", "entries")
            yield f"           {entries}: {standing_words(standing)}"
    if one.withheld:
        since = "" if one.since is None else f" since {at(one.since)}"
        yield f"           withheld: {count(one.withheld, 'entry', 'entries')}{since}"
    for denial in one.denials:
        yield f"           {denial_words(agreement, denial)}"


def _recovery_lines(run: Run, agreement: Agreement, where: Recovery) -> Iterator[str]:
    if not where.needed:
        return
    yield "  WE SIGN NOTHING here until our next epoch is open."
    for code in where.unanswered:
        yield f"  {code} has not yet given back all it holds of ours."
    if where.waiting:
        yield f"  {where.waiting} waits for a second person."
    elif may_open_alone(run.home.center.state, agreement):
        yield "  One person may open it: every counterpart answered, or two renewed the card."
    else:
        yield "  It waits for nobody: two persons may open it now. What comes back later counts."


def _step(run: Run, agreement: Agreement, where: Recovery) -> str:
    if not where.needed:
        return ""
    if where.waiting:
        return f"detente release {where.waiting} --as ANOTHER"
    if where.unanswered and not may_open_alone(run.home.center.state, agreement):
        way = f"exchange with {', '.join(where.unanswered)} (detente courier FOLDER, or serve)"
        return f"{way}, then: {_open(agreement, where)}"
    return _open(agreement, where)


def _open(agreement: Agreement, where: Recovery) -> str:
    return f"detente epoch open {agreement.id[:8]} --reason {where.suggested.name.lower()}"


@command(
    arg("agreement", nargs="?", default="", help="agreement id, or its beginning (else the only)"),
    arg(
        "--reason",
        required=True,
        choices=sorted(NAMES),
        help="it is signed. loss: a home is gone; restore: from a backup; rotation, revocation,"
        " capture: as the new card says",
    ),
    arg(
        "--disown",
        action="append",
        default=[],
        metavar="EPOCH:SIZE",
        help="let entries of an epoch of ours from this index on no longer stand (root key)",
    ),
    examples=(
        "detente epoch open 7d10e9aa --reason restore --as petro",
        "detente epoch open --reason capture --disown 5f0c99:14 --as orlova",
    ),
)
def open_next(run: Run) -> int:
    """Open our next epoch: by one person where everybody answered, else by two."""
    home, center = run.home, run.home.center
    agreement, reason = chosen(run), NAMES[run.args.reason]
    check_may_open(center.state, agreement)
    disown = [_disowned(agreement, text) for text in run.args.disown]
    alone = not disown and may_open_alone(center.state, agreement)
    waiting = epoch_views.waiting_epochs(center.state, agreement)
    if waiting:
        raise OurFault("epoch-waits", draft=waiting[0].id, agreement=agreement.id)
    person = run.person("epoch" if alone else "draft")
    stamp(run.console, agreement.mark)
    what = f"our next epoch under agreement {agreement.id}: {REASONS[reason]}"
    if alone:
        says(run, person, what)
    else:
        _check_second(run, person)
        _why_two(run, agreement, disown=bool(disown))
    if run.dry:
        return dry_run(run, "signed")
    if alone:
        run.confirm("Open and sign?")
    found = center.open_epoch(agreement, reason, person.id, home.now(), disown)
    if isinstance(found, Draft):
        status = submitted(run, found)
        stamp(run.console, agreement.mark)
        return status
    opened = agreement.own().origin.epoch.hex()
    run.console.object({"agreement": agreement.id, "epoch": opened, "reason": run.args.reason})
    run.console.say(f"epoch {opened} is open under agreement {agreement.id}; not carried yet")
    stamp(run.console, agreement.mark)
    run.carry()
    return messages.DONE


def _check_second(run: Run, person: Person) -> None:
    """Who asks cannot release. Raises NeedsSecondPerson where nobody would be left who can."""
    people = run.home.center.state.house.people.values()
    if any("releaser" in one.roles for one in people if one.id != person.id):
        return
    drafters = sorted(one.id for one in people if ACTS["draft"].roles & set(one.roles))
    others = [one for one in drafters if one != person.id]
    raise NeedsSecondPerson("only-releaser", person=person.id, others=others)


def _why_two(run: Run, agreement: Agreement, *, disown: bool) -> None:
    missing = epoch_views.recovery_of(run.home.center.state, agreement).unanswered
    if disown:
        run.console.note(
            "Two persons: what was signed is to stand no longer. It takes the root key."
        )
    elif missing:
        listed = ", ".join(missing)
        run.console.note(
            f"Two persons: {listed} has not given back all it holds of ours.",
            "What only they hold will turn up later; it counts, and is shown as came late.",
        )


def _disowned(agreement: Agreement, text: str) -> tuple[Epoch, int]:
    """`EPOCH:SIZE`, the epoch by its beginning. Raises Usage("bad-disown")."""
    begins, colon, size = text.partition(":")
    mine = [one.origin.epoch for one in agreement.of_seat(agreement.own_seat)]
    found = [one for one in mine if one.hex().startswith(begins.lower())]
    good = colon and len(begins) >= _EPOCH_CHARS_MIN and size.isascii() and size.isdigit()
    if not good or len(found) != 1:
        raise Usage("bad-disown", text=text, known=[one.hex() for one in mine])
    return found[0], int(size)
