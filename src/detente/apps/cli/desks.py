"""`desk invite`, `desk confirm` and `desk sessions`: who may come to the web desk."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run
from detente.apps.cli.text import at, value
from detente.apps.desk import accounts, invitations
from detente.apps.i18n.talk import t
from detente.core import instants, limits
from detente.engine.house import Person


@command(
    arg("who", metavar="PERSON", words="arg--desk-invite-who"),
    examples=("detente desk invite orlova --as petro",),
)
def invite(run: Run) -> int:
    """One half of a code for another person's first log-in at the desk, or a new one after a loss.
    Another person gives the other half: `desk confirm`.
    """
    person = run.person("invite")
    state, now = run.home.center.state, run.home.now()
    if run.dry:
        return dry_run(run, "given")
    code = invitations.invite(state, run.args.who, person.id, now)
    until = now.live + limits.INVITATION_S
    run.console.object({"person": run.args.who, "half": code, "until": until, "by": person.id})
    run.console.say(t("desk--half", person=run.args.who, code=code))
    run.console.note(
        t("desk--half-until", until=at(until), span=instants.duration(limits.INVITATION_S)),
        t("desk--half-tell"),
    )
    run.next(t("desk--next-confirm", person=run.args.who))
    return messages.DONE


@command(
    arg("who", metavar="PERSON", words="arg--desk-confirm-who"),
    examples=("detente desk confirm orlova --as grau", "detente desk confirm orlova --as orlova"),
)
def confirm(run: Run) -> int:
    """The other half of an invitation, from another person than who invited: a third, or, here in
    the terminal of the center, the person invited.
    """
    person = _confirms(run)
    state, now = run.home.center.state, run.home.now()
    if run.dry:
        return dry_run(run, "given")
    code = invitations.confirm(state, run.args.who, person.id, now, terminal=True)
    run.console.object({"person": run.args.who, "half": code, "by": person.id})
    run.console.say(t("desk--other-half", person=run.args.who, code=code))
    run.console.note(
        t("desk--other-half-tell"),
        t("desk--other-half-ends"),
    )
    run.next(t("desk--next-join"))
    return messages.DONE


def _confirms(run: Run) -> Person:
    """Who confirms; the person invited may, whatever their role."""
    if run.args.person and run.args.person == run.args.who:
        return run.home.center.state.house.person(run.args.who)
    return run.person("confirm-invitation")


@command(
    arg("--end", metavar="PERSON", words="arg--desk-sessions-end"),
    examples=("detente desk sessions", "detente desk sessions --end orlova"),
)
def sessions(run: Run) -> int:
    """Who is logged in at the desk."""
    state, now = run.home.center.state, run.home.now()
    found = [one for one in accounts.sessions(state) if one.ends >= now.live]
    if run.args.end is not None:
        state.house.person(run.args.end)
        gone = [one for one in found if one.person == run.args.end]
        if run.dry:
            return dry_run(run, "ended")
        state.store.commit(accounts.sessions_ended(state, run.args.end))
        run.console.object({"ended": len(gone), "person": run.args.end})
        run.console.say(t("desk--logged-out", person=run.args.end, n=len(gone)))
        return messages.DONE
    run.console.object(
        {"sessions": [{"person": o.person, "since": o.began, "last": o.last} for o in found]}
    )
    rows = [(value(one.person), at(one.began), at(one.last)) for one in found]
    if rows:
        run.console.table(rows, [t(f"desk--head-{one}") for one in ("person", "since", "last")])
    elif not run.console.plain:
        run.console.say(t("desk--nobody"))
    return messages.DONE
