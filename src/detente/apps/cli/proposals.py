"""`proposal`: what is on offer, and how to offer or counter. An offer is a notification like any
other: a draft, which another person releases.
"""

from __future__ import annotations

import dataclasses

from detente.apps import messages
from detente.apps.boards import offers
from detente.apps.boards.compute import known_here, plain
from detente.apps.boards.words import Page
from detente.apps.cli.acts import target
from detente.apps.cli.agreements import chosen
from detente.apps.cli.boards import AGREEMENT, AS_OF, agreements_of, asked_at, words_for
from detente.apps.cli.command import Run, arg, command, dry_run, wrong
from detente.apps.cli.text import at
from detente.apps.cli.typed import addressees, kind_of, text_here, typed_values
from detente.apps.cli.words import stamp
from detente.apps.i18n.talk import t
from detente.core import instants
from detente.core.agreement.clauses import Arrangement
from detente.core.agreement.pack import Pack
from detente.core.encoding import Value
from detente.core.errors import OurFault
from detente.core.notification import Reference
from detente.engine import rules
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.registers import Agreement
from detente.engine.writing import opening_of

_PROPOSES = "proposes"
_BRINGS = "brings into force"
_FIELDS = arg("fields", nargs="*", metavar="FIELD=VALUE", words="arg--fields")
_UNTIL = arg("--valid-until", metavar="TIME", words="arg--offer-until")
_LANGUAGE = arg("--language", default="en", words="arg--language-of-its-text")


@command(AGREEMENT, AS_OF, examples=("detente proposal list", "detente proposal list --lang ru"))
def listing(run: Run) -> int:
    """What is on offer, who signed it, and up to when nobody answered."""
    told = []
    for agreement in agreements_of(run):
        known = known_here(run.home.center.state, agreement)
        board = plain(known.board(asked_at(run, agreement)))
        told += [{"agreement": agreement.id, **one} for one in board["proposals"]]
        words = words_for(run, agreement)
        page = Page(words.width, [])
        page.put(0, f"{words.agreement()} ({agreement.id[:8]})")
        offers.proposals(words, page, board, set())
        stamp(run.console, agreement.mark)
        run.console.say(*page.lines)
        stamp(run.console, agreement.mark)
    run.console.object({"proposals": told})
    return messages.DONE


def _proposable(pack: Pack) -> dict[str, str]:
    """What can be offered under an agreement: clause -> message that says it."""
    clauses = pack.clauses
    found = {one.id: one.terms for one in clauses.arrangements.values()}
    rights = (one for one in clauses.rights.values() if one.effect == _PROPOSES)
    return {**found, **{one.id: one.by for one in rights}}


@command(
    arg("clause", words="arg--proposal-new-clause"),
    _FIELDS,
    arg("--agreement", metavar="ID", words="arg--agreement"),
    _UNTIL,
    _LANGUAGE,
    examples=(
        "detente proposal new extension lasts='5 years' --valid-until 2026-02-05",
        "detente proposal new pause start='2026-06-01 00:00Z' --valid-until '2026-05-30 12:00Z'",
    ),
)
def new(run: Run) -> int:
    """Begin an offer; another person releases it."""
    agreement = chosen(run)
    known = _proposable(text_here(run, agreement).pack)
    if run.args.clause not in known:
        raise OurFault("not-proposable", clause=run.args.clause, known=sorted(known))
    return _draft(run, agreement, run.args.clause, known[run.args.clause], {}, None)


@command(
    arg("serial", words="arg--offer"),
    arg("fields", nargs="+", metavar="FIELD=VALUE", words="arg--proposal-counter-fields"),
    arg("--agreement", metavar="ID", default="", words="arg--agreement-of-serial"),
    _UNTIL,
    _LANGUAGE,
    examples=(
        "detente proposal counter BRV-2026-00012 end='2026-06-20 00:00Z' "
        "--valid-until '2026-05-31 12:00Z'",
    ),
)
def counter(run: Run) -> int:
    """Offer the same otherwise, pointing at the offer it counters."""
    agreement, held = target(run)
    pack = agreement.texts.of(held).pack
    clauses = {message: clause for clause, message in _proposable(pack).items()}
    header = opening_of(held).header
    if held.type not in clauses:
        raise OurFault("not-an-offer", serial=header.serial, type=header.type)
    kind = pack.messages[header.type]
    values = rules.values_of(kind, opening_of(held))
    refers = Reference(header.serial, held.leaf_hash)
    return _draft(run, agreement, clauses[header.type], header.type, values, refers)


def _draft(
    run: Run,
    agreement: Agreement,
    clause: str,
    message: str,
    values: dict[int, Value],
    refers: Reference | None,
) -> int:
    home, now = run.home, run.home.now()
    person = run.person("draft")
    instant = now.at(agreement.mark)
    until = _until(run, text_here(run, agreement).pack.clauses.arrangements.get(clause), instant)
    draft = Draft("", NOTIFICATION, agreement.id, message, language=run.args.language)
    kind = kind_of(run, agreement, draft)
    given = {**values, **typed_values(kind, run.args.fields, instant)}
    draft = dataclasses.replace(
        draft,
        values={n: value for n, value in given.items() if value is not None},
        to=addressees(run, agreement, None, kind),
        refers_to=refers,
        valid_until=until,
    )
    stamp(run.console, agreement.mark)
    if run.dry:
        return dry_run(run, "stored")
    saved = home.center.draft_new(agreement, draft, person.id, now)
    run.console.object({"draft": saved.id, "state": saved.state, "clause": clause, "type": message})
    when = at(saved.saved, seconds=True)
    run.console.say(t("offer--saved", draft=saved.id, at=when, clause=clause, type=message))
    stamp(run.console, agreement.mark)
    run.next(t("draft--next-check", draft=saved.id))
    return messages.DONE


def _until(run: Run, clause: Arrangement | None, now: int) -> int | None:
    """Until when the offer stands. One that says no end forms nothing, and is not begun here.

    Raises Usage("usage").
    """
    typed = run.args.valid_until
    if typed is not None:
        return instants.parse_or_day(typed, now)
    if clause is not None and clause.open_until is None and clause.effect != _BRINGS:
        raise wrong("problem--offer-until", "detente proposal")
    return None
