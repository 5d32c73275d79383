"""`draft elsewhere`: a notification of another agreement that counts here too."""

from __future__ import annotations

import dataclasses

from detente.apps.cli.agreements import named_agreement
from detente.apps.cli.command import Run, arg, command, dry_run
from detente.apps.cli.drafting import saved
from detente.apps.cli.typed import addressees
from detente.apps.i18n.talk import t
from detente.core.agreement.builtin import BUILTIN
from detente.core.board.candidates import GIVEN_ELSEWHERE
from detente.engine import elsewhere, views
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.naming import short_id
from detente.engine.preparing import text_for


@command(
    arg("serial", words="arg--draft-elsewhere-serial"),
    arg("--to-agreement", required=True, metavar="ID", words="arg--draft-elsewhere-in"),
    arg("--agreement", metavar="ID", default="", words="arg--agreement-of-serial"),
    arg("--to", metavar="CODES", words="arg--draft-elsewhere-to"),
    examples=(
        "detente draft elsewhere ARD-2026-00017 --agreement launches-1988 --to-agreement new-start",
    ),
)
def given(run: Run) -> int:
    """Begin the entry by which a notification of another agreement counts here."""
    home, args = run.home, run.args
    state, now = home.center.state, home.now()
    here = named_agreement(run, args.to_agreement)
    there = named_agreement(run, args.agreement).id if args.agreement else ""
    source = views.find(state, args.serial, there)
    person = run.person("draft")
    draft = Draft("", NOTIFICATION, here.id, GIVEN_ELSEWHERE)
    text = text_for(state, here, draft, now)
    found, evidence = elsewhere.evidence_for(state, source, here, text, now)
    words = ", ".join(elsewhere.received_words(here, found))
    run.console.note(
        t(
            "draft--elsewhere", serial=found.serial or args.serial, agreement=found.agreement,
            founding=short_id(state, source[0]), received=words,
            bytes=len(evidence),
        )
    )  # fmt: skip
    if run.dry:
        return dry_run(run, "stored")
    to = addressees(run, here, args.to, BUILTIN[GIVEN_ELSEWHERE])
    draft = dataclasses.replace(draft, values=elsewhere.fields_of(found, evidence), to=to)
    return saved(run, home.center.draft_new(here, draft, person.id, now))
