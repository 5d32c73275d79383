"""`people`: who works at this center; another person confirms every change."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run
from detente.apps.cli.homes import parse_person
from detente.apps.cli.text import value
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
        (value(p.id), value(p.name), ", ".join(p.roles) or "no longer here", value(p.post))
        for p in people
    ]
    run.console.table(rows, ("ID", "NAME", "ROLES", "POST"))
    return messages.DONE


@command(
    arg("who", metavar="ID:NAME:ROLES:POST", help="no roles dismiss the person"),
    examples=("detente people propose 'rossi:M. Rossi:watch:Watch officer' --as orlova",),
)
def propose(run: Run) -> int:
    """Enter, change or dismiss a person (needs release)."""
    person = parse_person(run.args.who)
    check_people([person])
    by = run.person("draft")
    who, roles = value(person.name), ", ".join(person.roles)
    asked = f"enter {who} as {roles}" if roles else f"dismiss {who}"
    run.console.note(f"{value(by.name)} asks to {asked}; it takes a second person.")
    if run.dry:
        return dry_run(run, "asked")
    draft = run.home.center.propose_person(person, by.id, run.home.now())
    run.console.object({"draft": draft.id, "state": draft.state})
    run.console.say(f"{draft.id} submitted: nothing changes until another person releases it.")
    run.next(f"detente release {draft.id} --as ANOTHER")
    return messages.DONE
