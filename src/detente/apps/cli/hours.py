"""`link contact-hours`: when a person at another center is to answer, and whether one did."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run, says, wrong
from detente.apps.cli.contact_words import month_lines, month_object, slot_words
from detente.apps.cli.text import at
from detente.apps.i18n.talk import t
from detente.core import limits
from detente.engine import routine


@command(
    arg("peer", words="arg--peer"),
    arg("hours", nargs="?", metavar="HOURS", words="arg--link-contact-hours-hours"),
    arg("--none", action="store_true", words="arg--link-contact-hours-none"),
    examples=(
        "detente link contact-hours BRV",
        "detente link contact-hours BRV 08:00Z,14:00Z,20:00Z --as orlova",
        "detente link contact-hours BRV --json",
    ),
)
def contact_hours(run: Run) -> int:
    """Hours at which people of both centers exchange something, and whether they did."""
    args, home = run.args, run.home
    state, peer = home.center.state, home.center.peer_named(args.peer)
    if args.none and args.hours is not None:
        raise wrong("problem--hours-or-none", "detente link contact-hours")
    if args.none or args.hours is not None:
        minutes = () if args.none else routine.read_hours(args.hours)
        person = run.person("contact-hours")
        party, shown = peer.card.code, " ".join(routine.shown_hours(minutes))
        wanted = "contact--sign" if minutes else "contact--sign-none"
        says(run, person, t(wanted, party=party, hours=shown))
        if run.dry:
            return dry_run(run, "signed")
        routine.set_hours(state, person.id, peer.fingerprint, minutes, home.now())
        if not minutes:
            run.console.say(t("contact--ended", party=party))
        elif not run.console.plain:
            window = limits.CONTACT_WINDOW_S // 60
            run.console.note(t("contact--counts", minutes=window))
    now = home.now()
    found = routine.month(state, peer.fingerprint, now)
    run.console.object({"party": peer.card.code, "at": now.live, **month_object(found)})
    first, *rest = month_lines(found)
    run.console.say(f"{peer.card.code}  {first}")
    for slot in found.today:
        run.console.say(f"  {at(slot.at)}  {slot_words(slot)}")
    run.console.say(*(f"  {line}" for line in rest))
    return messages.DONE
