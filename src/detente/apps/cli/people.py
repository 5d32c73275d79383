"""`people`: who works at this center; another person confirms every change."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run
from detente.apps.cli.homes import parse_person
from detente.apps.cli.text import value
from detente.apps.i18n.talk import joined, t
from detente.engine.house import check_people


@command(examples=("detente people list",))
def listing(run: Run) -> int:
    """Who works here, in which role."""
    people = sorted(run.home.center.state.house.people.values(), key=lambda person: person.id)
    run.console.object(
        {
            "people": [
                {"id": p.id, "name": p.name, "roles": list(p.roles), "post": p.post} for p in people
            ]
        }
    )
    rows = [
        (value(p.id), value(p.name), joined(p.roles) or t("people--gone"), value(p.post))
        for p in people
    ]
    run.console.table(rows, [t(f"people--head-{one}") for one in ("id", "name", "roles", "post")])
    return messages.DONE


@command(
    arg("who", metavar="ID:NAME:ROLES:POST", words="arg--people-propose-who"),
    examples=("detente people propose 'rossi:M. Rossi:watch:Watch officer' --as orlova",),
)
def propose(run: Run) -> int:
    """Enter, change or dismiss a person (needs release)."""
    parse_person(run.args.who)  # what has no such form is told without opening a home
    known = run.home.center.state.house.people
    person = parse_person(run.args.who, known)
    check_people([person], known)
    by = run.person("draft")
    asked = "people--asks-enter" if person.roles else "people--asks-dismiss"
    run.console.note(t(asked, by=by.name, name=person.name, roles=joined(person.roles)))
    if run.dry:
        return dry_run(run, "asked")
    draft = run.home.center.propose_person(person, by.id, run.home.now())
    run.console.object({"draft": draft.id, "state": draft.state})
    run.console.say(t("people--submitted", draft=draft.id))
    run.next(f"detente release {draft.id} --as ANOTHER")
    return messages.DONE
