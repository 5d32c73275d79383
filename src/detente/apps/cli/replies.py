"""What binds us by answering or taking back: drafts, submitted at once for another person."""

from __future__ import annotations

from collections.abc import Mapping

from detente.apps.cli.acts import about, own_target, target
from detente.apps.cli.command import Run, arg, command, dry_run, wrong
from detente.apps.cli.drafting import check_late, submitted
from detente.apps.cli.typed import kind_of, typed_values
from detente.apps.cli.words import stamp
from detente.apps.i18n.talk import t
from detente.core import instants
from detente.core.encoding import Value
from detente.core.notification import Reference
from detente.engine import rules, views
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.registers import Agreement, Held
from detente.engine.writing import opening_of

_SERIAL = arg("serial", words="arg--serial")
_WHICH = arg("--agreement", metavar="ID", default="", words="arg--agreement-of-serial")
_LANGUAGE = arg("--language", default="en", words="arg--language-of-the-text")


def _draft(
    run: Run, agreement: Agreement, held: Held, kind: str, values: Mapping[int, Value]
) -> int:
    """Make the draft, submit it, and say who must release it."""
    center, now = run.home.center, run.home.now()
    person = run.person("draft")
    run.person("submit")
    header = opening_of(held).header
    to = (held.leaf.to | 1 << held.seat) & ~(1 << agreement.own_seat)
    refers = Reference(header.serial, held.leaf_hash)
    stamp(run.console, agreement.mark)
    about(run, agreement, held)
    given = {n: v for n, v in values.items() if v is not None}
    draft = Draft(
        "", NOTIFICATION, agreement.id, kind, given, to,
        refers_to=refers, language=run.args.language,
    )  # fmt: skip
    _said_before(run, agreement, held)
    if run.dry:
        return dry_run(run, "drafted", type=kind, serial=header.serial)
    saved = center.draft_new(agreement, draft, person.id, now)
    check_late(run, saved, released=False)
    status = submitted(run, center.submit(saved.id, person.id, now))
    stamp(run.console, agreement.mark)
    return status


def _said_before(run: Run, agreement: Agreement, held: Held) -> None:
    """Say what we have answered or taken back already: both sides will see both."""
    kinds = (*views.ANSWERS, *views.BANNERS)
    for one in views.valid_answers(agreement, held, kinds):
        if one.seat == agreement.own_seat and one.opening is not None:
            serial = one.opening.header.serial
            run.console.note(t("answer--said-before", serial=serial, type=one.type))


@command(
    _SERIAL,
    _WHICH,
    _LANGUAGE,
    arg("--accept", action="store_true", words="arg--answer-accept"),
    arg("--decline", action="store_true", words="arg--answer-decline"),
    arg("--defer", action="store_true", words="arg--answer-defer"),
    arg("--until", metavar="TIME", words="arg--answer-until"),
    arg("--text", words="arg--answer-text"),
    examples=(
        "detente answer BRV-2026-00511 --accept --text 'We expect your team.'",
        "detente answer BRV-2026-00511 --defer --until '2026-11-24 12:00Z'",
    ),
)
def answer(run: Run) -> int:
    """Accept, decline or defer (binds: needs release)."""
    args = run.args
    agreement, held = target(run)
    chosen = [name for name in ("accept", "decline", "defer") if getattr(args, name)]
    if len(chosen) != 1 or (chosen == ["defer"]) != (args.until is not None):
        raise wrong("problem--one-answer", "detente answer")
    if args.defer:
        until = instants.parse(args.until, run.home.now().at(agreement.mark))
        return _draft(run, agreement, held, "deferred", {16: until, 17: args.text})
    kind = "answered" if args.accept else "declined"
    return _draft(run, agreement, held, kind, {16: args.text})


@command(
    _SERIAL,
    _WHICH,
    _LANGUAGE,
    arg("fields", nargs="+", metavar="FIELD=VALUE", words="arg--amend-fields"),
    examples=("detente amend ARD-2026-00495 people=130",),
)
def amend(run: Run) -> int:
    """Correct a notification of ours (needs release)."""
    agreement, held = own_target(run)
    header = opening_of(held).header
    draft = Draft(
        "", NOTIFICATION, agreement.id, "corrected",
        refers_to=Reference(header.serial, held.leaf_hash),
    )  # fmt: skip
    kind = kind_of(run, agreement, draft)
    before = rules.values_of(kind, opening_of(held))
    changed = typed_values(kind, run.args.fields, run.home.now().at(agreement.mark))
    return _draft(run, agreement, held, "corrected", {**before, **changed})


@command(
    _SERIAL,
    _WHICH,
    _LANGUAGE,
    arg("--reason", words="arg--why"),
    examples=("detente cancel ARD-2026-00495 --reason 'exercise moved'",),
)
def cancel(run: Run) -> int:
    """Cancel a notification of ours (needs release)."""
    agreement, held = own_target(run)
    return _draft(run, agreement, held, "cancelled", {16: run.args.reason})


@command(_SERIAL, _WHICH, _LANGUAGE, arg("--reason", words="arg--why"))
def sent_in_error(run: Run) -> int:
    """Say that one of ours should not have been sent."""
    agreement, held = own_target(run)
    return _draft(run, agreement, held, "sent-in-error", {16: run.args.reason})
