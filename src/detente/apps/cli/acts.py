"""What one person may do alone: none of it binds, and each says what it means before signing."""

from __future__ import annotations

from collections.abc import Mapping

from detente.apps import messages
from detente.apps.cli.agreements import chosen
from detente.apps.cli.command import Run, arg, command, dry_run, says
from detente.apps.cli.since import say_since
from detente.apps.cli.text import at
from detente.apps.cli.words import stamp, title
from detente.apps.i18n.talk import t
from detente.core import instants
from detente.core.encoding import Value
from detente.core.errors import OurFault
from detente.core.record.readback import read_back
from detente.engine import views
from detente.engine.registers import Agreement, Held
from detente.engine.sealed import check_sealed

_SERIAL = arg("serial", words="arg--serial")
_WHICH = arg("--agreement", metavar="ID", default="", words="arg--agreement-of-serial")


def target(run: Run) -> tuple[Agreement, Held]:
    """The notification named on the command line, which must be another party's. Raises
    OurFault.
    """
    state = run.home.center.state
    agreement, held = views.find(state, run.args.serial, run.args.agreement)
    if held.seat == agreement.own_seat:
        raise OurFault("ours", serial=run.args.serial)
    return agreement, held


def own_target(run: Run) -> tuple[Agreement, Held]:
    """The notification named on the command line, which must be ours. Raises OurFault."""
    state = run.home.center.state
    agreement, held = views.find(state, run.args.serial, run.args.agreement)
    if held.seat != agreement.own_seat:
        raise OurFault("not-ours", serial=run.args.serial)
    return agreement, held


def about(run: Run, agreement: Agreement, held: Held) -> None:
    """One line that says which notification is meant."""
    lang = run.languages(agreement.pack.agreement.languages)[0]
    serial = None if held.opening is None else held.opening.header.serial
    name = title(agreement.texts.of(held).pack, lang, held.type)
    number = read_back(held.leaf_hash)
    run.console.note(t("act--about", serial=serial or "-", name=name, number=number))


def _do(
    run: Run,
    kind: str,
    agreement: Agreement,
    held: Held | None,
    values: Mapping[int, Value] | None = None,
    **facts: object,
) -> int:
    """Say as whom and what (`act--<kind>`), ask, sign, and tell what became of it
    (`acted--<kind>`); `facts` stand in both sentences.
    """
    home = run.home
    person = run.person(kind)
    stamp(run.console, agreement.mark)
    if held is not None:
        about(run, agreement, held)
        say_since(run, agreement, held)
    says(run, person, t(f"act--{kind}", **facts))
    if run.dry:
        return dry_run(run, "signed")
    run.confirm(t("ask--sign"))
    language = (run.args.lang or "en").split(",")[0]
    now = home.now()
    made = home.center.act(agreement, kind, person.id, now, held, values, language)
    instant = now.at(agreement.mark)
    serial = "" if made.opening is None else made.opening.header.serial
    run.console.object({"type": kind, "serial": serial, "at": instant, "by": person.id})
    said = f"acted--{kind}"
    if held is not None and kind == "acknowledged":
        received = views.message(home.center.state, agreement, held, now).received
        if received is not None:
            said += "-after"
            facts["span"] = instants.duration(instant - received)
    run.console.say(t(said, at=at(instant, seconds=True), serial=serial, **facts))
    stamp(run.console, agreement.mark)
    run.carry()
    return messages.DONE


def _not_said_yet(run: Run, agreement: Agreement, held: Held, step: str) -> None:
    """Refuse to say a second time what was said. Raises OurFault("said-already")."""
    found = views.message(run.home.center.state, agreement, held, run.home.now())
    own = agreement.code(agreement.own_seat)
    for ladder in found.ladders:
        rung = ladder.rung(step)
        if ladder.party == own and rung.state == views.DONE:
            when = at(rung.at, seconds=True)
            raise OurFault(
                "said-already", serial=run.args.serial, step=step, at=when, own=rung.serial
            )


@command(_SERIAL, _WHICH, examples=("detente claim BRV-2026-00511",))
def claim(run: Run) -> int:
    """Take it in hand (the other side does not see it)."""
    agreement, held = target(run)
    person = run.person("claim")
    stamp(run.console, agreement.mark)
    about(run, agreement, held)
    if run.dry:
        return dry_run(run, "claimed")
    run.home.center.claim(held, person.id, run.home.now())
    run.console.object({"claimed": run.args.serial, "by": person.id})
    run.console.say(t("act--claimed", person=person.name))
    stamp(run.console, agreement.mark)
    return messages.DONE


@command(_SERIAL, _WHICH, examples=("detente unseal ARD-2026-00512 --as petro",))
def unseal(run: Run) -> int:
    """Hand over what we released sealed."""
    agreement, held = own_target(run)
    check_sealed(run.home.center.state, held)
    person = run.person("unseal")
    stamp(run.console, agreement.mark)
    about(run, agreement, held)
    if run.dry:
        return dry_run(run, "handed-over")
    run.confirm(t("ask--unseal"))
    run.home.center.unseal(held, person.id, run.home.now())
    run.console.object({"unsealed": run.args.serial, "by": person.id})
    run.console.say(t("act--unsealed"))
    stamp(run.console, agreement.mark)
    run.carry()
    return messages.DONE


@command(_SERIAL, _WHICH)
def opened(run: Run) -> int:
    """Say that a person has opened it."""
    agreement, held = target(run)
    _not_said_yet(run, agreement, held, "opened")
    return _do(run, "opened", agreement, held)


@command(_SERIAL, _WHICH, examples=("detente ack BRV-2026-00512 --as orlova",))
def ack(run: Run) -> int:
    """Acknowledge: we have it and have read it."""
    agreement, held = target(run)
    if held.type in views.RUNG_TYPES:
        raise OurFault("nothing-to-acknowledge", serial=run.args.serial, type=held.type)
    _not_said_yet(run, agreement, held, "acknowledged")
    return _do(run, "acknowledged", agreement, held)


@command(
    _SERIAL,
    _WHICH,
    arg("--until", required=True, metavar="TIME", words="arg--time"),
    examples=("detente standby BRV-2026-00512 --until 16:30Z",),
)
def standby(run: Run) -> int:
    """Ask to stand by until a time."""
    agreement, held = target(run)
    until = instants.parse(run.args.until, run.home.now().at(agreement.mark))
    return _do(run, "standby-until", agreement, held, {16: until}, until=at(until))


@command(
    _SERIAL,
    _WHICH,
    arg("--to", required=True, metavar="UNIT", words="arg--pass-on-to"),
    examples=("detente pass-on BRV-2026-00512 --to 'Air defence, north'",),
)
def pass_on(run: Run) -> int:
    """Say which unit it was passed on to."""
    agreement, held = target(run)
    unit = run.args.to
    return _do(run, "passed-on-to-unit", agreement, held, {16: unit}, unit=unit)


@command(
    arg("text", words="arg--service-text"),
    arg("--from", dest="start", metavar="TIME", words="arg--service-from"),
    arg("--until", metavar="TIME", words="arg--service-until"),
    arg("--agreement", metavar="ID", words="arg--agreement"),
    examples=("detente service 'Maintenance' --from 20:00Z --until 20:30Z",),
)
def service(run: Run) -> int:
    """Send a message about the line itself."""
    agreement = chosen(run)
    now = run.home.now().at(agreement.mark)
    values: dict[int, Value] = {16: run.args.text}
    if run.args.start is not None:
        values[17] = instants.parse(run.args.start, now)
    if run.args.until is not None:
        values[18] = instants.parse(run.args.until, now)
    return _do(run, "service", agreement, None, values, text=run.args.text)


@command(
    arg("text", nargs="?", default="LINE TEST 0123456789", words="arg--line-test-text"),
    arg("--agreement", metavar="ID", words="arg--agreement"),
    examples=("detente line-test 'LINE TEST Проверка линии'",),
)
def line_test(run: Run) -> int:
    """Test the line."""
    agreement = chosen(run)
    return _do(run, "line-test", agreement, None, {16: run.args.text})
