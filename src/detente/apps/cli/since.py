"""What the other party said since: told before anything is signed that answers it."""

from __future__ import annotations

from collections import Counter

from detente.apps.cli.command import Run, arg
from detente.apps.i18n.talk import Safe, joined, t
from detente.apps.neutral import set_apart
from detente.core import limits
from detente.engine.drafts import Draft
from detente.engine.later import answered, check_looked, later, looked_at, named
from detente.engine.registers import Agreement, Held
from detente.engine.traffic import Traffic

READ = arg("--read", metavar="SERIALS", default="", words="arg--release-read")


def since(run: Run, agreement: Agreement, held: Held) -> list[str]:
    """Names of what its author said after it, most pressing first."""
    found = later(run.home.center.state, Traffic(), agreement, held)
    return [named(one) for _, one in found]


def since_draft(run: Run, draft: Draft) -> list[str]:
    """The same of what a draft answers."""
    agreement = run.home.center.state.agreements.get(draft.agreement)
    held = None if agreement is None else answered(agreement, draft)
    return [] if agreement is None or held is None else since(run, agreement, held)


def since_words(agreement: Agreement, held: Held, names: list[str]) -> Safe:
    """One line that tells of them."""
    shown = names[: limits.DESK_LATER_MAX]
    more = [t("later--more", n=len(names) - len(shown))] if len(names) > len(shown) else []
    return t("draft--since", party=agreement.code(held.seat), serials=joined([*shown, *more]))


def say_since(run: Run, agreement: Agreement, held: Held) -> None:
    """Tell of them beside the result."""
    names = since(run, agreement, held)
    if names:
        run.console.note(since_words(agreement, held, names))


def looked(run: Run, draft: Draft, *, shown: bool) -> str | None:
    """How much of what the other party said was looked at by who releases: all that is here, where
    they are shown it (or were, if `shown`) and asked, or where --read names it.

    Raises OurFault("later-message") where there is more.
    """
    state = run.home.center.state
    agreement = state.agreements.get(draft.agreement)
    held = None if agreement is None else answered(agreement, draft)
    if agreement is None or held is None:
        return None
    names = since(run, agreement, held)
    asked = run.may_ask() and not run.args.yes
    if asked and names and not shown:
        run.console.err.write(set_apart(since_words(agreement, held, names)) + "\n")
    # Of two that bear the same serial, under two agreements, both must have been read.
    read = Counter(name.strip() for name in run.args.read.split(","))
    if asked or Counter(names[: limits.DESK_LATER_MAX]) <= read:
        return looked_at(state, agreement, held)
    if names:
        run.console.note(t("draft--since-read", draft=Safe(draft.id)))
    check_looked(state, agreement, draft)
    return None
