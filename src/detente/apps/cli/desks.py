"""`desk invite` and `desk sessions`: who may come to the web desk."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run
from detente.apps.cli.text import at, value
from detente.apps.desk import accounts
from detente.apps.i18n.talk import t
from detente.core import instants, limits
from detente.engine.ports import Delete


@command(
    arg("who", metavar="PERSON", help="who is to log in; another person than the one who invites"),
    examples=("detente desk invite orlova --as petro",),
)
def invite(run: Run) -> int:
    """A code for another person's first log-in at the desk, or a new one after a loss."""
    person = run.person("invite")
    state, now = run.home.center.state, run.home.now()
    if run.dry:
        return dry_run(run, "given")
    code = accounts.invite(state, run.args.who, person.id, now)
    until = now.live + limits.INVITATION_S
    run.console.object({"person": run.args.who, "code": code, "until": until, "by": person.id})
    run.console.say(t("desk--invitation", person=run.args.who, code=code))
    run.console.note(
        t("desk--invitation-until", until=at(until), span=instants.duration(limits.INVITATION_S)),
        t("desk--invitation-tell"),
    )
    run.next(t("desk--next-join"))
    return messages.DONE


@command(
    arg("--end", metavar="PERSON", help="log this person out everywhere"),
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
        state.store.commit([Delete(accounts.SESSIONS, one.key) for one in gone])
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
