"""`agreement take`, `agreement amend`, `proposal accept`: another version of a text, kept, offered
and signed. Nothing is signed without a second person.
"""

from __future__ import annotations

from detente.apps import messages, wiring
from detente.apps.cli.acts import about, target
from detente.apps.cli.agreements import chosen
from detente.apps.cli.command import Run, arg, command, dry_run, wrong
from detente.apps.cli.drafting import check_late, submitted
from detente.apps.cli.typed import addressees, text_here, typed_values
from detente.apps.cli.words import stamp
from detente.apps.i18n.talk import joined, t
from detente.core import instants
from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.clauses import Arrangement
from detente.core.agreement.pack import FieldType, Pack
from detente.core.board.arrangements import AMENDS, SIGNATURE
from detente.core.encoding import Value
from detente.core.errors import OurFault, RuleBroken
from detente.core.notification import Reference
from detente.engine import rules
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.registers import Agreement
from detente.engine.texts import Text
from detente.engine.version_files import keep_version
from detente.engine.writing import opening_of

_PACK = arg("pack", words="arg--later-pack")
_WHICH = arg("--agreement", metavar="ID", words="arg--agreement")
_LANGUAGE = arg("--language", default="en", words="arg--language-of-its-text")
_BASE = "base"


def _kept(run: Run, agreement: Agreement) -> Text:
    """Keep the folder that was named, and say what it is."""
    files = wiring.pack_files(run.args.pack)
    text = keep_version(run.home.center.state, agreement, files)
    pack = text.pack
    named = [one.opening for one in agreement.texts.named.get(pack.hash, ()) if one.opening]
    serials = [one.header.serial or "" for one in named]
    run.console.object(
        {
            "agreement": agreement.id,
            "version": pack.agreement.version,
            "hash": pack.hash.hex(),
            "base": pack.agreement.base,
            "offered": serials,
        }
    )
    run.console.say(
        t("version--kept", name=pack.agreement.id, version=pack.agreement.version,
          hash=pack.hash.hex()),
        t("version--base", hash=pack.agreement.base),
        t("version--offered-by", serials=joined(serials)) if serials
        else t("version--offered-by-nobody"),
    )  # fmt: skip
    return text


@command(
    _PACK,
    _WHICH,
    examples=("detente agreement take ./our-text-2 --agreement 7d10e9aa",),
)
def take(run: Run) -> int:
    """Keep a later version of a text; it binds to nothing."""
    agreement = chosen(run)
    if run.dry:
        return dry_run(run, "kept")
    stamp(run.console, agreement.mark)
    text = _kept(run, agreement)
    stamp(run.console, agreement.mark)
    number = text.pack.agreement.version
    run.next(f"detente agreement diff {agreement.id[:8]} {agreement.id[:8]}@{number}")
    return messages.DONE


@command(
    _PACK,
    arg("fields", nargs="*", metavar="FIELD=VALUE", words="arg--agreement-amend-fields"),
    _WHICH,
    arg("--valid-until", metavar="TIME", required=True, words="arg--agreement-amend-valid-until"),
    arg("--clause", metavar="ID", words="arg--agreement-amend-clause"),
    _LANGUAGE,
    examples=(
        "detente agreement amend ./our-text-2 --valid-until 2027-01-01",
        "detente agreement amend strategic-limits-2 newcomer=COR --valid-until 2027-01-01",
    ),
)
def amend(run: Run) -> int:
    """Offer a later version of a text (needs release)."""
    home, now = run.home, run.home.now()
    agreement = chosen(run)
    person = run.person("draft")
    run.person("submit")
    here = text_here(run, agreement).pack
    clause = _amending(run, here)
    kind = here.messages[clause.terms]
    instant = now.at(agreement.mark)
    typed = typed_values(kind, run.args.fields, instant)
    if run.dry:
        return dry_run(run, "offered", clause=clause.id)
    stamp(run.console, agreement.mark)
    text = _kept(run, agreement)
    values: dict[int, Value] = {n: one for n, one in typed.items() if one is not None}
    hashes = [one.n for one in kind.fields if one.type is FieldType.HASH and one.n in clause.same]
    values[hashes[0]] = text.pack.hash
    base = kind.field_named(_BASE)
    if base is not None and base.type is FieldType.HASH:
        values[base.n] = here.hash
    until = run.args.valid_until
    draft = Draft(
        "", NOTIFICATION, agreement.id, kind.id, values, addressees(run, agreement, None, kind),
        valid_until=instants.parse(until, instant) if "Z" in until else instants.day_start(until),
        language=run.args.language,
    )  # fmt: skip
    saved = home.center.draft_new(agreement, draft, person.id, now)
    check_late(run, saved, released=False)
    status = submitted(run, home.center.submit(saved.id, person.id, now))
    stamp(run.console, agreement.mark)
    return status


def _amending(run: Run, pack: Pack) -> Arrangement:
    """The clause under which the text is amended. Raises OurFault("no-amendment"), Usage."""
    found = [one for one in pack.clauses.arrangements.values() if one.effect == AMENDS]
    if run.args.clause is not None:
        found = [one for one in found if one.id == run.args.clause]
    if not found:
        raise OurFault("no-amendment", pack=pack.agreement.id)
    if len(found) > 1:
        clauses = joined((one.id for one in found), " | ")
        raise wrong("problem--which-clause", "detente agreement amend", clauses=clauses)
    return found[0]


@command(
    arg("serial", words="arg--offer"),
    arg("--agreement", metavar="ID", default="", words="arg--agreement-of-serial"),
    _LANGUAGE,
    examples=("detente proposal accept BRV-2026-00012",),
)
def accept(run: Run) -> int:
    """Sign the terms of an offer (needs release)."""
    home, now = run.home, run.home.now()
    agreement, held = target(run)
    person = run.person("draft")
    run.person("submit")
    header, offered = opening_of(held).header, agreement.texts.of(held)
    arrangements = offered.pack.clauses.arrangements.values()
    if not any(one.terms == header.type for one in arrangements):
        raise OurFault("not-to-be-signed", serial=header.serial, type=header.type)
    kind = offered.pack.messages[header.type]
    here = text_here(run, agreement)
    refers = Reference(header.serial, held.leaf_hash)
    draft = Draft(
        "", NOTIFICATION, agreement.id, SIGNATURE, {},
        addressees(run, agreement, None, BUILTIN[SIGNATURE], refers), refers_to=refers,
        language=run.args.language,
    )  # fmt: skip
    try:
        rules.check_sender(here, agreement.own_seat, BUILTIN[SIGNATURE])
    except RuleBroken:  # who holds a role signs by the same terms, where its role lets it
        draft = Draft(
            "", NOTIFICATION, agreement.id, kind.id, rules.values_of(kind, opening_of(held)),
            addressees(run, agreement, None, kind), refers_to=refers,
            valid_until=header.valid_until, language=run.args.language,
        )  # fmt: skip
    stamp(run.console, agreement.mark)
    about(run, agreement, held)
    if run.dry:
        return dry_run(run, "drafted", type=draft.type, serial=header.serial)
    saved = home.center.draft_new(agreement, draft, person.id, now)
    check_late(run, saved, released=False)
    status = submitted(run, home.center.submit(saved.id, person.id, now))
    stamp(run.console, agreement.mark)
    return status
