"""`erase`: personal data goes for good, by two people."""

from __future__ import annotations

from collections.abc import Iterator

from detente.apps import messages
from detente.apps.cli.acts import about
from detente.apps.cli.command import Run, arg, command, dry_run
from detente.apps.cli.text import at, value
from detente.apps.cli.watch_words import name_of
from detente.apps.cli.words import stamp
from detente.apps.i18n.talk import Safe, t
from detente.core.erasing import erased
from detente.engine import erasures, views
from detente.engine.drafts import Draft
from detente.engine.registers import Agreement, Held
from detente.engine.sealed import serial_of
from detente.engine.state import State


@command(
    arg("serial", words="arg--erase-serial"),
    arg("--agreement", metavar="ID", default="", words="arg--agreement-of-serial"),
    arg("--why", required=True, metavar="REASON", words="arg--erase-why"),
    examples=("detente erase BRV-2026-00512 --why 'round 3 is settled' --as orlova",),
)
def erase(run: Run) -> int:
    """Erase personal data that the agreement lets go (needs release)."""
    state, now = run.home.center.state, run.home.now()
    agreement, held = views.find(state, run.args.serial, run.args.agreement)
    person = run.person("erase")
    found = erasures.plan(state, agreement, held, now)
    stamp(run.console, agreement.mark)
    about(run, agreement, held)
    serials = [serial_of(one) for one, _ in found.entries]
    run.console.note(t("erase--goes", n=found.paths, serials=", ".join(serials)))
    run.console.note(t("erase--for-ever"))
    if run.dry:
        return dry_run(run, "asked")
    center = run.home.center
    draft = center.propose_erasure(agreement, held, run.args.why, person.id, now)
    told = {"draft": draft.id, "state": draft.state, "serials": serials, "values": found.paths}
    run.console.object(told)
    run.console.say(t("erase--submitted", draft=draft.id))
    stamp(run.console, agreement.mark)
    run.next(f"detente release {draft.id} --as ANOTHER")
    return messages.DONE


def erasure_lines(agreement: Agreement, draft: Draft) -> Iterator[Safe]:
    """What a draft of this kind would do: what of which entries, and how much."""
    entries = list(erasures.named_in(draft, agreement))
    serials = ", ".join(dict.fromkeys(serial_of(held) for held, _ in entries)) or "-"
    yield t("erase--draft", serial=serials, agreement=agreement.id)
    told = [
        f"{serial_of(held)} ({', '.join(f'{name} x{n}' for name, n in counts.items())})"
        for held, counts in entries
    ]
    yield t("erase--goes", n=sum(sum(one.values()) for _, one in entries), serials=", ".join(told))
    yield t("erase--reason", reason=draft.values.get(erasures.REASON))
    yield t("erase--for-ever")


def done(run: Run, draft: Draft) -> int:
    """Say that it was done, and what may be left to do."""
    left = erasures.unfinished(run.home.center.state)
    run.console.object({"draft": draft.id, "state": "released", "unfinished": left})
    run.console.say(t("erase--done", draft=draft.id))
    if left:
        run.console.note(t("erase--unfinished"))
    return messages.DONE


def erased_words(state: State, held: Held) -> Safe:
    """That something was erased of an entry, when, and who wanted it; empty for a whole one."""
    if held.opening is None or not erased(held.opening):
        return Safe("")
    told = state.house.erasures.get(held.leaf_hash)
    if told is None:
        return t("show--erased-elsewhere")
    asked, released = (name_of(state, who) for who in (told.asked_by, told.released_by))
    return t(
        "show--erased", at=at(told.at), asked=asked, released=released, reason=value(told.reason)
    )


def erased_object(state: State, held: Held) -> dict[str, object] | None:
    """The same for machines; all but the paths null where it was erased elsewhere."""
    if held.opening is None or not erased(held.opening):
        return None
    told = state.house.erasures.get(held.leaf_hash)
    return {
        "paths": [list(path) for path in sorted(erased(held.opening))],
        "at": None if told is None else told.at,
        "asked_by": None if told is None else told.asked_by,
        "released_by": None if told is None else told.released_by,
        "reason": None if told is None else told.reason,
    }
