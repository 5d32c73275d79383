"""`epoch`: which stretches of a register are open, what ended the others, and opening the next."""

from __future__ import annotations

from collections.abc import Iterator

from detente.apps import messages
from detente.apps.cli.agreements import chosen
from detente.apps.cli.command import Run, Usage, arg, command, dry_run, says
from detente.apps.cli.drafting import submitted
from detente.apps.cli.epoch_words import (
    NAMES,
    denial_words,
    reason_words,
    standing_words,
    stop_words,
)
from detente.apps.cli.text import at
from detente.apps.cli.words import mark_word, stamp
from detente.apps.i18n.talk import Safe, joined, t
from detente.apps.neutral import padded
from detente.core.crypto.types import Epoch
from detente.core.errors import NeedsSecondPerson, OurFault
from detente.engine import epoch_views, epochs
from detente.engine.drafts import Draft
from detente.engine.epoch_views import EpochShown, Recovery
from detente.engine.house import ACTS, Person
from detente.engine.registers import Agreement
from detente.engine.succeeding import check_may_open, may_open_alone

_EPOCH_CHARS_MIN = 4
_INDENT = 11


@command(
    arg("agreement", nargs="?", default="", words="arg--epoch-show-agreement"),
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
        told_ = t("epoch--agreement", agreement=agreement.id)
        run.console.say(joined((mark_word(agreement.mark), told_), " "))
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
    held, word = t("epoch--entries", n=one.size), t(f"epoch--{one.state}")
    yield f"  {one.party:8} {t('epoch--of', epoch=one.epoch.hex())}  {padded(word, 8)} {held}"
    for line in _facts(agreement, one):
        yield " " * _INDENT + line


def _facts(agreement: Agreement, one: EpochShown) -> Iterator[Safe]:
    """What is known of an epoch beside its state."""
    if one.opened is not None and one.reason is None:
        yield t("epoch--opened", at=at(one.opened))
    elif one.opened is not None and one.reason is not None:
        yield t("epoch--opened-because", at=at(one.opened), reason=reason_words(one.reason))
    if one.state == epoch_views.STOPPED_:
        yield t("epoch--why-stopped", why=stop_words(one.why))
    if one.state == epoch_views.BRANCH:
        yield t("epoch--why-branch")
    if one.closing is not None and one.closing.named:
        by = joined(sorted({epoch.hex() for epoch, _, _ in one.closing.named}))
        yield t("epoch--closing", n=one.closing.size, epochs=by)
    for standing in (epochs.CAME_LATE, epochs.AFTER_CLOSING, epochs.DISOWNED, epochs.REPEATED):
        number = one.standing.get(standing, 0)
        if number:
            entries = t("epoch--entries", n=number)
            yield t("epoch--standing", entries=entries, standing=standing_words(standing))
    if one.withheld:
        entries = t("epoch--entries", n=one.withheld)
        said = "epoch--withheld" if one.since is None else "epoch--withheld-since"
        yield t(said, entries=entries, since=at(one.since))
    for denial in one.denials:
        yield denial_words(agreement, denial)


def _recovery_lines(run: Run, agreement: Agreement, where: Recovery) -> Iterator[str]:
    if not where.needed:
        return
    yield f"  {t('epoch--we-sign-nothing')}"
    for code in where.unanswered:
        yield f"  {t('epoch--unanswered', party=code)}"
    if where.waiting:
        yield f"  {t('epoch--waits', draft=where.waiting)}"
    elif may_open_alone(run.home.center.state, agreement):
        yield f"  {t('epoch--one-person')}"
    else:
        yield f"  {t('epoch--two-persons')}"


def _step(run: Run, agreement: Agreement, where: Recovery) -> str:
    if not where.needed:
        return ""
    if where.waiting:
        return f"detente release {where.waiting} --as ANOTHER"
    if where.unanswered and not may_open_alone(run.home.center.state, agreement):
        parties, step = joined(where.unanswered), _open(agreement, where)
        return t("epoch--next-exchange", parties=parties, step=step)
    return _open(agreement, where)


def _open(agreement: Agreement, where: Recovery) -> str:
    return f"detente epoch open {agreement.id[:8]} --reason {where.suggested.name.lower()}"


@command(
    arg("agreement", nargs="?", default="", words="arg--epoch-open-agreement"),
    arg(
        "--reason",
        required=True,
        choices=sorted(NAMES),
        words="arg--epoch-open-reason",
    ),
    arg(
        "--disown",
        action="append",
        default=[],
        metavar="EPOCH:SIZE",
        words="arg--epoch-open-disown",
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
    what = t("epoch--sign", agreement=agreement.id, reason=reason_words(reason))
    if alone:
        says(run, person, what)
    else:
        _check_second(run, person)
        _why_two(run, agreement, disown=bool(disown))
    if run.dry:
        return dry_run(run, "signed")
    if alone:
        run.confirm(t("ask--open"))
    found = center.open_epoch(agreement, reason, person.id, home.now(), disown)
    if isinstance(found, Draft):
        status = submitted(run, found)
        stamp(run.console, agreement.mark)
        return status
    opened = agreement.own().origin.epoch.hex()
    run.console.object({"agreement": agreement.id, "epoch": opened, "reason": run.args.reason})
    run.console.say(t("epoch--now-open", epoch=opened, agreement=agreement.id))
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
        run.console.note(t("epoch--two-disown"))
    elif missing:
        run.console.note(t("epoch--two-missing", parties=joined(missing)), t("epoch--two-later"))


def _disowned(agreement: Agreement, text: str) -> tuple[Epoch, int]:
    """`EPOCH:SIZE`, the epoch by its beginning. Raises Usage("bad-disown")."""
    begins, colon, size = text.partition(":")
    mine = [one.origin.epoch for one in agreement.of_seat(agreement.own_seat)]
    found = [one for one in mine if one.hex().startswith(begins.lower())]
    good = colon and len(begins) >= _EPOCH_CHARS_MIN and size.isascii() and size.isdigit()
    if not good or len(found) != 1:
        raise Usage("bad-disown", text=text, known=[one.hex() for one in mine])
    return found[0], int(size)
