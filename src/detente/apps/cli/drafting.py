"""`draft`, `release`, `return`: what is written before signing, and the second person."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import partial

from detente.apps import messages
from detente.apps.boards.compute import known_here
from detente.apps.boards.foresight import check_reason
from detente.apps.cli import erasing
from detente.apps.cli.agreements import chosen
from detente.apps.cli.command import Run, arg, command, dry_run, says
from detente.apps.cli.epoch_words import card_lines, draft_lines, person_words
from detente.apps.cli.marking import marks_ahead, say_marks
from detente.apps.cli.render import draft_body, say_body
from detente.apps.cli.root_words import keys_for, open_all, put_in_use
from detente.apps.cli.since import READ, looked, since_draft, since_words
from detente.apps.cli.text import at, value
from detente.apps.cli.typed import addressees, kind_of, text_here, toml_fields, typed_values
from detente.apps.cli.words import framed, precedence_words, stamp, title
from detente.apps.i18n.talk import Safe, t
from detente.core import instants
from detente.core.agreement.succession import REASON
from detente.core.errors import OurFault
from detente.core.notification import Precedence, Reference
from detente.core.record.origin import Mark
from detente.core.record.readback import read_back
from detente.engine import epoch_views, outbox, views
from detente.engine.drafts import (
    ADOPTION,
    CARD_DRAFT,
    NOTIFICATION,
    PEOPLE,
    Draft,
    all_drafts,
    envelope_of,
    load_draft,
    open_drafts,
    reason_given,
)
from detente.engine.erasures import ERASURE
from detente.engine.later import answered
from detente.engine.ports import Keys
from detente.engine.registers import Agreement
from detente.engine.succeeding import card_reason

_PRECEDENCES = {kind.name.lower(): kind for kind in Precedence}
_FIELDS = arg("fields", nargs="*", metavar="FIELD=VALUE", words="arg--fields")
_LATE = arg("--late-reason", metavar="TEXT", words="arg--late-reason")
_DRAFT = arg("draft", words="arg--draft")


@command(
    arg("type", words="arg--draft-new-type"),
    _FIELDS,
    arg("-f", "--file", metavar="TOML", words="arg--draft-new-file"),
    arg("--agreement", metavar="ID", words="arg--agreement"),
    arg("--to", metavar="CODES", words="arg--draft-new-to"),
    arg("--precedence", choices=list(_PRECEDENCES), words="arg--draft-new-precedence"),
    arg("--valid-until", metavar="TIME", words="arg--draft-new-valid-until"),
    arg("--refers-to", metavar="SERIAL", words="arg--draft-new-refers-to"),
    arg("--language", default="en", words="arg--language-of-its-text"),
    _LATE,
    examples=(
        "detente draft new notice day=2026-11-24 people=120",
        "detente draft new prisoners persons=@list.txt",
    ),
)
def new(run: Run) -> int:
    """Begin a notification."""
    home, args = run.home, run.args
    agreement = chosen(run)
    person = run.person("draft")
    now = home.now()
    instant = now.at(agreement.mark)
    draft = Draft("", NOTIFICATION, agreement.id, args.type, language=args.language)
    kind = kind_of(run, agreement, draft)
    texts = [*(toml_fields(args.file) if args.file else []), *args.fields]
    refers = None
    if args.refers_to is not None:
        _, target = views.find(home.center.state, args.refers_to, agreement.id)
        serial = None if target.opening is None else target.opening.header.serial
        refers = Reference(serial, target.leaf_hash)
    until = None if args.valid_until is None else instants.parse_or_day(args.valid_until, instant)
    draft = dataclasses.replace(
        draft,
        values={n: v for n, v in typed_values(kind, texts, instant).items() if v is not None},
        to=addressees(run, agreement, args.to, kind, refers),
        precedence=_PRECEDENCES.get(args.precedence or "routine", Precedence.ROUTINE),
        refers_to=refers,
        valid_until=until,
        late_reason=reason_given(args.late_reason or ""),
    )
    if run.dry:
        return dry_run(run, "stored")
    return saved(run, home.center.draft_new(agreement, draft, person.id, now))


def _told(run: Run, draft: Draft, *lines: str) -> None:
    """Result lines about a draft, the mark of its agreement first and last."""
    stamp(run.console, mark_of(run, draft))
    run.console.say(*lines)
    stamp(run.console, mark_of(run, draft))


def _may_step(draft: Draft, event: str) -> None:
    """Raise OurFault("not-now"), naming the draft, where its state does not take an event."""
    try:
        outbox.step(draft.state, event)
    except OurFault as fault:
        raise OurFault(fault.code, **{**fault.facts, "draft": draft.id}) from fault


def saved(run: Run, draft: Draft) -> int:
    """Tell that a draft was stored, and what to do with it."""
    run.console.object({"draft": draft.id, "state": draft.state, "saved": draft.saved})
    _told(run, draft, t("draft--saved", draft=draft.id, at=at(draft.saved, seconds=True)))
    run.next(t("draft--next-check", draft=draft.id))
    return messages.DONE


@command(
    _DRAFT,
    _FIELDS,
    _LATE,
    examples=(
        "detente draft set ARD-d-0031 people=130 remark=",
        "detente draft set ARD-d-0031 --late-reason 'The line was down.'",
    ),
)
def change(run: Run) -> int:
    """Change fields of a draft."""
    center, now = run.home.center, run.home.now()
    draft = load_draft(center.state.store, run.args.draft)
    agreement = center.state.agreement(draft.agreement)
    kind = kind_of(run, agreement, draft)
    values = typed_values(kind, run.args.fields, now.at(agreement.mark))
    person = run.person("draft")
    _may_step(draft, "save")
    envelope = None
    if run.args.late_reason is not None:
        late = reason_given(run.args.late_reason)
        envelope = dataclasses.replace(envelope_of(draft), late_reason=late)
    if run.dry:
        return dry_run(run, "stored")
    return saved(run, center.draft_set(draft.id, values, person.id, now, envelope))


@command(_DRAFT)
def show(run: Run) -> int:
    """What a draft says."""
    return _show(run, load_draft(run.home.center.state.store, run.args.draft))


def _show(run: Run, draft: Draft) -> int:
    state = run.home.center.state
    facts: dict[str, object] = {
        "draft": draft.id,
        "kind": draft.kind,
        "type": draft.type,
        "state": draft.state,
        "drafted_by": draft.drafted_by,
        "saved": draft.saved,
        "note": draft.note,
    }
    lines = [
        f"{draft.id}  {_state(draft)}  {draft.type}",
        t("draft--by", person=draft.drafted_by, at=at(draft.saved, seconds=True)),
    ]
    if draft.note:
        lines.append(t("draft--returned", reason=draft.note))
    if draft.kind == PEOPLE:
        run.console.object(facts)
        lines.append(person_words(draft))
        run.console.say(*lines)
        return messages.DONE
    if draft.kind == CARD_DRAFT:
        said = list(card_lines(state, draft))
        run.console.object({**facts, "says": said})
        run.console.say(*lines, *said)
        return messages.DONE
    agreement = state.agreement(draft.agreement)
    if draft.kind == ERASURE:
        told = list(erasing.erasure_lines(agreement, draft))
        run.console.object({**facts, "agreement": agreement.id, "says": told})
        _told(run, draft, *lines, *told)
        return messages.DONE
    languages = run.languages(agreement.pack.agreement.languages)
    if draft.kind == ADOPTION and REASON in draft.values:
        said = list(draft_lines(state, agreement, draft))
        run.console.object({**facts, "agreement": agreement.id, "says": said})
        _told(run, draft, *lines, *said)
        return messages.DONE
    if draft.kind == ADOPTION:
        run.console.object({**facts, "agreement": agreement.id})
        _told(run, draft, *lines, t("draft--signature", agreement=agreement.id))
        return messages.DONE
    pack, kind = text_here(run, agreement).pack, kind_of(run, agreement, draft)
    body = draft_body(pack, kind, draft.values, languages, draft.late_reason)
    marked, said = marks_ahead(run, draft), since_draft(run, draft)
    facts |= {
        "agreement": agreement.id, "late_reason": draft.late_reason or None, "said_since": said,
        "marked": [one.value() for one in marked],
    }  # fmt: skip
    run.console.object({**facts, "fields": [b.object() for b in body]})
    stamp(run.console, agreement.mark)
    to = ", ".join(agreement.code(seat) for seat in agreement.founding.addressed(draft.to))
    lines.insert(1, t("draft--to", name=title(pack, languages[0], draft.type), parties=to))
    lines.insert(2, precedence_words(max(draft.precedence, kind.precedence)))
    if draft.refers_to is not None:
        named = draft.refers_to.serial or draft.refers_to.leaf_hash.hex()[:16]
        lines.append(t("draft--refers-to", serial=named))
    if draft.valid_until is not None:
        lines.append(t("draft--valid-until", at=at(draft.valid_until)))
    about = answered(agreement, draft)
    if about is not None and said:
        lines.append(run.console.style("warn", since_words(agreement, about, said)))
    run.console.say(*lines, "")
    say_body(run.console, body, languages)
    say_marks(run, agreement, marked)
    stamp(run.console, agreement.mark)
    return messages.DONE


@command(_DRAFT, examples=("detente draft preview ARD-d-0031 --lang fr,ru",))
def preview(run: Run) -> int:
    """What the other side will read."""
    draft = load_draft(run.home.center.state.store, run.args.draft)
    run.console.note(t("draft--preview"))
    return _show(run, draft)


@command(_DRAFT)
def check(run: Run) -> int:
    """Would it break a rule if released now?"""
    draft = load_draft(run.home.center.state.store, run.args.draft)
    if draft.state != "submitted":
        _may_step(draft, "submit")
    run.home.center.draft_check(draft.id, run.home.now())
    state = run.home.center.state
    agreement = state.agreements.get(draft.agreement)
    stopped = agreement is not None and epoch_views.recovery_of(state, agreement).needed
    marked = marks_ahead(run, draft)
    told = {"passes": True, "stopped": stopped, "marked": [one.value() for one in marked]}
    run.console.object({"draft": draft.id, **told})
    if agreement is not None:
        say_marks(run, agreement, marked)
    if stopped:
        _told(run, draft, t("draft--passes-stopped", draft=draft.id))
        run.next(t("draft--next-epoch", agreement=draft.agreement[:8]))
        return messages.DONE
    _told(run, draft, t("draft--passes", draft=draft.id))
    verb = "release" if draft.state == "submitted" else "draft submit"
    run.next(f"detente {verb} {draft.id}")
    return messages.DONE


@command(_DRAFT)
def submit(run: Run) -> int:
    """Ask another person to release it."""
    center, now = run.home.center, run.home.now()
    person = run.person("submit")
    draft = load_draft(center.state.store, run.args.draft)
    _may_step(draft, "submit")
    center.draft_check(draft.id, now)
    check_late(run, draft, released=False)
    if run.dry:
        return dry_run(run, "submitted")
    agreement = center.state.agreement(draft.agreement)
    stamp(run.console, agreement.mark)
    say_marks(run, agreement, marks_ahead(run, draft))
    status = submitted(run, center.submit(draft.id, person.id, now))
    stamp(run.console, agreement.mark)
    return status


def check_late(run: Run, draft: Draft, *, released: bool) -> None:
    """Raise what `foresight.check_reason` does, for a draft under an agreement."""
    state = run.home.center.state
    agreement = state.agreements.get(draft.agreement)
    if agreement is not None:
        as_of = run.home.now().at(agreement.mark)
        board = partial(known_here, state, agreement)
        check_reason(state, agreement, draft, as_of, board, released=released)


def submitted(run: Run, draft: Draft) -> int:
    """Say that a draft waits for another person, and for whom."""
    people = run.home.center.state.house.people.values()
    able = sorted(p.id for p in people if "releaser" in p.roles)
    others = [who for who in able if who != draft.drafted_by]
    run.console.object({"draft": draft.id, "state": draft.state, "releasers": others})
    run.console.say(t("draft--submitted", draft=draft.id))
    if others:
        run.next(f"detente release {draft.id} --as {others[0]}")
    else:
        run.next(t("draft--next-nobody"))
    return messages.DONE


def mark_of(run: Run, draft: Draft) -> Mark:
    """The mark of the agreement a draft is under; live for one about our own people."""
    agreement = run.home.center.state.agreements.get(draft.agreement)
    return Mark.LIVE if agreement is None else agreement.mark


@command(
    arg("--all", action="store_true", words="arg--draft-list-all"),
    examples=("detente draft list", "detente draft list --all --plain"),
)
def listing(run: Run) -> int:
    """All drafts."""
    store = run.home.center.state.store
    found = all_drafts(store) if run.args.all else open_drafts(store)
    run.console.object(
        {
            "drafts": [
                {"id": d.id, "type": d.type, "state": d.state, "by": d.drafted_by, "saved": d.saved}
                for d in found
            ]
        }
    )
    rows = [(d.id, _state(d), d.type, value(d.drafted_by), at(d.saved)) for d in found]
    heads = tuple(t(f"draft--head-{one}") for one in ("draft", "state", "type", "by", "saved"))
    shown, head = framed(rows, [mark_of(run, d) for d in found], heads)
    if rows:
        run.console.table(shown, head)
    elif not run.console.plain:
        run.console.say(t("draft--none"))
    return messages.DONE


@command(_DRAFT)
def discard(run: Run) -> int:
    """Give a draft up."""
    person = run.person("draft")
    draft = load_draft(run.home.center.state.store, run.args.draft)
    _may_step(draft, "discard")
    if run.dry:
        return dry_run(run, "discarded")
    run.home.center.discard(draft.id, person.id)
    run.console.object({"draft": draft.id, "state": "discarded"})
    _told(run, draft, t("draft--discarded", draft=draft.id))
    return messages.DONE


def _sealed(run: Run, draft: Draft) -> int:
    """Bits of the seats of --sealed. Raises OurFault("no-such-party")."""
    if not run.args.sealed:
        return 0
    agreement = run.home.center.state.agreement(draft.agreement)
    codes = run.args.sealed.split(",")
    return sum({1 << agreement.seat_of_code(code.strip()) for code in codes})


@command(
    _DRAFT,
    arg("--root-key", metavar="FILE", words="arg--release-root-key"),
    arg("--root-passphrase-file", metavar="FILE", words="arg--release-root-passphrase-file"),
    arg("--sealed", metavar="CODES", words="arg--release-sealed"),
    READ,
    examples=(
        "detente release ARD-d-0031 --as petro",
        "detente release ARD-d-0031 --as petro --sealed BRV",
        "detente release ARD-d-0032 --as petro --root-key /mnt/safe/root.key",
    ),
)
def release(run: Run) -> int:
    """Sign what another person submitted."""
    home = run.home
    state = home.center.state
    draft = load_draft(state.store, run.args.draft)
    person = run.person("release")
    if draft.state in ("released", "discarded"):
        _may_step(draft, "release")
    state.house.may_release(person.id, draft.id, draft.hash(), draft.drafted_by)
    check_late(run, draft, released=True)
    quiet = dataclasses.replace(run.console, json=False, out=run.console.err)
    shown = not run.console.json and not run.console.quiet
    if shown:
        _show(dataclasses.replace(run, console=quiet), draft)
    seen = looked(run, draft, shown=shown)
    says(run, person, _what(state.agreements, draft))
    if run.dry:
        home.center.draft_check(draft.id, home.now())
        return dry_run(run, "signed")
    keys = keys_for(run, draft)
    run.confirm(t("ask--erase" if draft.kind == ERASURE else "ask--release"))
    sealed = _sealed(run, draft)
    held = home.center.release(draft.id, person.id, home.now(), keys, sealed, looked=seen)
    if draft.kind == CARD_DRAFT and keys is not None:
        return _renewed(run, draft, person.id, keys)
    if draft.kind == ERASURE:
        return erasing.done(run, draft)
    if held is None or held.opening is None:
        run.console.object({"draft": draft.id, "state": "released"})
        run.console.say(t("release--house", draft=draft.id))
        return messages.DONE
    header = held.opening.header
    number = read_back(held.leaf_hash)
    run.console.object(
        {
            "draft": draft.id,
            "state": "released",
            "serial": header.serial,
            "type": header.type,
            "read_back": number,
            "leaf": held.leaf_hash.hex(),
        }
    )
    _told(
        run,
        draft,
        t("release--done", serial=header.serial, type=header.type, number=number),
        t("release--signed", at=at(header.claimed, seconds=True)),
    )
    run.carry()
    return messages.DONE


def _renewed(run: Run, draft: Draft, person: str, keys: Keys) -> int:
    put_in_use(run, keys)
    opened, left = open_all(run, draft, person)
    number, reason = run.home.center.card.number, card_reason(draft).name.lower()
    run.console.object(
        {"draft": draft.id, "state": "released", "card": number, "opened": opened, "left": left}
    )
    run.console.say(t("release--card", draft=draft.id, number=number))
    if opened:
        run.console.say(t("release--opened", agreements=", ".join(one[:8] for one in opened)))
    if left:
        run.console.say(t("release--left", agreements=", ".join(one[:8] for one in left)))
        run.next(f"detente epoch open {left[0][:8]} --reason {reason} [--disown EPOCH:SIZE]")
    else:
        run.next(t("release--next-safe"))
    return messages.DONE


def _state(draft: Draft) -> Safe:
    return t(f"draft--state-{draft.state}")


def _what(agreements: Mapping[str, Agreement], draft: Draft) -> Safe:
    if draft.kind == PEOPLE:
        return t("release--what-person", name=draft.values.get(17), draft=draft.id)
    if draft.kind == CARD_DRAFT:
        return t("release--what-card", draft=draft.id)
    if draft.kind == ERASURE:
        return t("release--what-erasure", draft=draft.id)
    agreement = agreements[draft.agreement]
    if draft.kind == ADOPTION and REASON in draft.values:
        return t("release--what-epoch", agreement=agreement.id, draft=draft.id)
    if draft.kind == ADOPTION:
        return t("release--what-signature", agreement=agreement.id)
    to = ", ".join(agreement.code(seat) for seat in agreement.founding.addressed(draft.to))
    return t("release--what", draft=draft.id, type=draft.type, parties=to)


@command(
    _DRAFT,
    arg("--reason", required=True, words="arg--return-reason"),
    examples=("detente return ARD-d-0031 --reason 'wrong day' --as petro",),
)
def give_back(run: Run) -> int:
    """Give a submitted draft back with a reason."""
    center, reason = run.home.center, run.args.reason
    person = run.person("return")
    draft = load_draft(center.state.store, run.args.draft)
    _may_step(draft, "return")
    if run.dry:
        return dry_run(run, "returned")
    center.return_draft(draft.id, person.id, reason, run.home.now())
    run.console.object({"draft": draft.id, "state": "returned", "reason": reason})
    _told(run, draft, t("draft--sent-back", draft=draft.id, reason=reason))
    return messages.DONE
