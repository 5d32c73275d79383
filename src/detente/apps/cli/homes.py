"""`init`, `status`, `fsck`: the home itself."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Final

from detente.apps import messages, wiring
from detente.apps.cli.command import REFUSED, Run, Usage, arg, command, dry_run
from detente.apps.cli.drilling import drill_words
from detente.apps.cli.epoch_words import denial_words, stop_words
from detente.apps.cli.text import Console, at, label
from detente.apps.cli.watch_words import watch_words
from detente.apps.cli.words import clock_words, mark_word, marks_counted
from detente.apps.i18n.talk import Safe, joined, spoken, t
from detente.apps.neutral import columns, padded
from detente.core import instants
from detente.core.errors import OurFault, TheirFault
from detente.core.party import (
    check_center_name,
    check_party_code,
    fingerprint_digits,
    fingerprint_words,
    names_value,
    read_names,
)
from detente.engine import (
    contradictions,
    drills,
    epoch_views,
    epochs,
    erasures,
    overview,
    rules,
    views,
)
from detente.engine.center import NewCenter
from detente.engine.drafts import Draft, open_drafts
from detente.engine.house import Person, check_people
from detente.engine.registers import Agreement
from detente.engine.routine import Slot, missed_open
from detente.engine.state import RECOVERY, SELF, Now, State
from detente.engine.traffic import Traffic
from detente.engine.watch import watch_now

_PERSON_PARTS = 4


PEOPLE: Final = arg(
    "--person",
    required=True,
    action="append",
    metavar="ID:NAME:ROLES:POST",
    words="arg--people",
)


@command(
    arg("--center", required=True, metavar="NAME", words="arg--init-center"),
    arg("--code", required=True, words="arg--init-code"),
    arg("--name", required=True, action="append", metavar="LANG=NAME", words="arg--init-name"),
    PEOPLE,
    arg("--root-passphrase-file", metavar="FILE", words="arg--init-root-passphrase-file"),
    arg(
        "--draw-passphrase",
        action="store_true",
        words="arg--draw-passphrase",
    ),
    examples=(
        "detente init --home ardania --center rrc.ardania.example --code ARD --name en=Ardania"
        " --person 'orlova:K. Orlova:watch,drafter:Watch officer'"
        " --person 'petro:I. Petro:watch,releaser:Senior watch officer'",
    ),
    beside=REFUSED,
)
def init(run: Run) -> int:
    """Set up a center in an empty folder."""
    args = run.args
    names = tuple(sorted(_name(text) for text in args.name))
    people = tuple(parse_person(text) for text in args.person)
    new = NewCenter(args.center, args.code.upper(), names, people)
    _check(new)
    if run.dry:
        wiring.check_free(run.folder)
        return dry_run(run, "set-up", home=str(run.folder))
    root = args.root_passphrase_file
    home = wiring.create_home(
        run.folder,
        new,
        new_passphrase(run),
        root_passphrase=None if root is None else wiring.read_passphrase(Path(root)),
        keep_passphrase=args.draw_passphrase,
    )
    with home:
        card = home.center.card
        words = fingerprint_words(card.fingerprint)
        digits = fingerprint_digits(card.fingerprint)
    run.console.object(
        {
            "home": str(run.folder),
            "center": card.center,
            "code": card.code,
            "fingerprint": {"words": words, "digits": digits},
            "people": [person.id for person in people],
        }
    )
    fingerprint = label(t("init--label-fingerprint"), 13)
    run.console.say(
        t("init--done", center=card.center, code=card.code, home=str(run.folder)),
        fingerprint + words,
        " " * columns(fingerprint) + digits,
    )
    if args.draw_passphrase:
        run.console.note(t("init--passphrase", path=str(run.folder / wiring.PASSPHRASE)))
    run.next(t("init--next"))
    return messages.DONE


def _check(new: NewCenter) -> None:
    """Refuse names that no card may carry before anything is made. Raises Usage."""
    try:
        check_center_name(new.center)
        check_party_code(new.code)
        read_names(names_value(new.names), "party names")
    except TheirFault as fault:  # typed here, so the fault is ours
        raise Usage(fault.code, **fault.facts) from fault
    check_people(new.people)


def _name(text: str) -> tuple[str, str]:
    language, equals, name = text.partition("=")
    if not equals or not name:
        raise Usage("bad-name-input", text=text)
    return language, name


def parse_person(text: str, known: Collection[str] = ()) -> Person:
    """`ID:NAME:ROLE,ROLE:POST`; an id of `known` is taken as it is written.

    Raises Usage("bad-person-input").
    """
    parts = text.split(":")
    if len(parts) != _PERSON_PARTS:
        raise Usage("bad-person-input", text=text)
    who, name, roles, post = (part.strip() for part in parts)
    who = parts[0] if parts[0] in known else who
    return Person(who, name, tuple(role.strip() for role in roles.split(",") if role.strip()), post)


def new_passphrase(run: Run) -> str:
    """The passphrase of a new home: drawn, or given twice."""
    if run.args.draw_passphrase:
        return wiring.draw_passphrase()
    first = run.passphrase()
    asked = run.may_ask() and run.args.passphrase_file is None
    if asked and run.ask_secret(t("ask--same-again")) != first:
        raise OurFault("passphrases-differ")
    return first


@command(
    arg("--fail-on", choices=["late"], words="arg--fail-on-late"),
    examples=("detente status", "detente status --fail-on late -q"),
)
def status(run: Run) -> int:
    """What needs us, links, record."""
    center, now = run.home.center, run.home.now()
    state, console = center.state, run.console
    watch = watch_now(state)
    every = views.messages(state, now)
    waiting = waiting_drafts(run)
    us = [found for found in every if found.lane == views.US]
    them = [found for found in every if found.lane == views.THEM]
    late = [found for found in every if found.late]
    aside, dropped = overview.set_aside(state)
    broken = contradictions.all_kept(state)
    gaps = overview.gaps(state)
    missed = _missed(state, now)
    entries = sum(r.size for a in state.agreements.values() for r in a.registers.values())
    console.object(
        {
            "center": center.card.center,
            "code": center.card.code,
            "at": now.live,
            "watch": None
            if watch is None
            else {"person": watch.person, "since": watch.since, "alone": watch.emergency},
            "needs_us": [found.serial for found in us],
            "needs_them": [found.serial for found in them],
            "late": [found.serial for found in late],
            "to_release": [draft.id for draft in waiting],
            "links": [_link_object(link) for link in overview.links(state)],
            "gaps": [_gap_object(gap) for gap in gaps],
            "quarantine": {"held": len(aside), "dropped": dropped},
            "erasing_unfinished": erasures.unfinished(state),
            "incidents": [
                {"id": b.id, "code": b.code, "origin": b.origin, "ours": b.own} for b in broken
            ],
            "stopped": [key for key, one in state.agreements.items() if _stopped(state, one)],
            "contacts_missed": [{"party": party, "at": slot.at} for party, slot in missed],
            "drills_due": [one.leaf.hex() for one in drills.due(state, now)],
            "agreements": len(state.agreements),
            "entries": entries,
        }
    )
    _say_status(run, us, them, late, waiting)
    _say_links(console, overview.links(state), now.live)
    _say_gaps(console, gaps)
    for party, slot in missed:
        told = t("status--contact", party=party, at=at(slot.at))
        console.say(console.style("warn", _line("link", told)))
    for drill in drills.due(state, now):
        console.say(console.style("warn", drill_words(state, drill)))
    if aside or dropped:
        why = Safe(messages.sentence_for(aside[-1].code, spoken()))
        words = t("status--aside", n=len(aside), why=why)
        console.say(console.style("warn", _line("quarantine", words)))
    if erasures.unfinished(state):
        console.say(console.style("warn", _line("erasing", t("status--erasing"))))
    _say_epochs(run)
    for one in broken:
        told = Safe(messages.sentence_for(one.code, spoken()))
        whose = "status--incident-ours" if one.own else "status--incident"
        words = t(whose, origin=one.origin, what=told)
        console.say(console.style("bad", _line("incident", words)))
    console.say(_line("record", t("status--record", n=entries, at=at(now.live, seconds=True))))
    stopped = [key for key, one in state.agreements.items() if _stopped(state, one)]
    if stopped:
        run.next(f"detente epoch show {stopped[0][:8]}")
    elif broken:
        run.next(f"detente incident show {broken[0].id[:12]}")
    else:
        _suggest(run, us, waiting)
    return messages.LATE if late and run.args.fail_on == "late" else messages.DONE


def _missed(state: State, now: Now) -> list[tuple[str, Slot]]:
    """Routine contacts that nobody here has taken note of, with whom they were."""
    hours, traffic = state.house.drills.hours, Traffic()
    return [
        (peer.card.code, slot)
        for peer in sorted(state.peers.values(), key=lambda one: one.card.code)
        if peer.fingerprint in hours
        for slot in missed_open(state, peer.fingerprint, now, traffic)
    ]


def _say_status(
    run: Run,
    us: list[views.Message],
    them: list[views.Message],
    late: list[views.Message],
    waiting: list[Draft],
) -> None:
    center, now, console = run.home.center, run.home.now(), run.console
    name = center.card.name((run.args.lang or spoken()).split(",")[0])
    when = at(now.live, seconds=True)
    console.say(t("status--head", name=name, code=center.card.code, at=when))
    console.say(_line("watch", watch_words(center.state, watch_now(center.state))))
    first = Safe("")
    if us:
        mark = us[0].agreement.mark
        named = us[0].serial or us[0].held.leaf_hash.hex()[:16]
        serial = joined((mark_word(mark), named), " ")
        clock = clock_words(us[0].clock, now.at(mark))
        said = "status--first" if clock else "status--first-only"
        first = t(said, serial=serial, clock=clock)
    agreements = center.state.agreements
    drafted = [agreements[d.agreement].mark for d in waiting if d.agreement in agreements]
    unsigned = _unsigned(run)
    lines = [
        ("needs-us", len(us), [f.agreement.mark for f in us], first),
        ("to-release", len(waiting), drafted, joined(draft.id for draft in waiting[:3])),
        ("needs-them", len(them), [f.agreement.mark for f in them], ""),
        ("late", len(late), [f.agreement.mark for f in late], ""),
    ]
    for words, number, marks, more in lines:
        notes = joined((marks_counted(marks), more), "; ")
        console.say(_line(words, f"{number:4}   {notes}"))
    if unsigned:
        listed = joined(joined((mark_word(agreements[k].mark), k[:8]), " ") for k in unsigned)
        told = t("status--unsigned", agreements=listed)
        console.say(_line("agreements", f"{len(unsigned):4}   {told}"))


def _line(name: str, words: str) -> str:
    return "  " + label(t(f"status--label-{name}"), 12) + words


def _stopped(state: State, agreement: Agreement) -> bool:
    return epoch_views.recovery_of(state, agreement).needed


def _say_epochs(run: Run) -> None:
    """Where we sign nothing, and what somebody lets no longer stand."""
    state, console = run.home.center.state, run.console
    for agreement in state.agreements.values():
        where = epoch_views.recovery_of(state, agreement)
        if where.needed:
            words = t("status--stopped", agreement=agreement.id[:8], why=stop_words(where.why))
            console.say(console.style("bad", _line("stopped", words)))
        for denial in epochs.repudiations(agreement, rules.valid_alone):
            told = denial_words(agreement, denial)
            console.say(console.style("warn", _line("epoch", told)))


def waiting_drafts(run: Run) -> list[Draft]:
    """Drafts that wait for another person."""
    return [d for d in open_drafts(run.home.center.state.store) if d.state == "submitted"]


def _link_object(link: overview.Link) -> dict[str, object]:
    card = link.peer.card
    return {
        "party": card.code,
        "center": card.center,
        "confirmed": link.peer.confirmed,
        "last_in": link.last_in,
        "last_out": link.last_out,
    }


def _gap_object(gap: overview.Gap) -> dict[str, object]:
    return {
        "agreement": gap.agreement,
        "party": gap.party,
        "origin": gap.origin,
        "held": gap.held,
        "withheld": gap.withheld,
        "said_by": gap.said_by,
        "since": gap.since,
        "lacking": gap.lacking,
        "ahead": gap.ahead,
    }


def _say_links(console: Console, links: list[overview.Link], now: int) -> None:
    if not links:
        console.say(_line("links", t("status--no-links")))
    for link in links:
        party = link.peer.card.code
        told = t("status--never-heard", party=party)
        if link.last_in is not None:
            ago = instants.duration(now - link.last_in)
            told = t("status--heard", party=party, at=at(link.last_in), span=ago)
        if link.last_out is not None:
            told = joined((told, t("status--sent", at=at(link.last_out))))
        if not link.peer.confirmed:
            told = joined((told, t("status--unconfirmed")), "; ")
        console.say(_line("link", told))


def _say_gaps(console: Console, gaps: list[overview.Gap]) -> None:
    for gap in gaps:
        words = []
        if gap.withheld:
            said = "status--withheld" if gap.since is None else "status--withheld-since"
            words.append(t(said, n=gap.withheld, since=at(gap.since), parties=gap.said_by))
        if gap.lacking:
            words.append(t("status--lacking", n=gap.lacking))
        if gap.ahead:
            words.append(t("status--ahead", n=gap.ahead))
        if words:
            told = f"{gap.party}: {joined(words, '; ')}"
            console.say(console.style("warn", _line("gap", told)))


def _unsigned(run: Run) -> list[str]:
    """Agreements that we have not signed."""
    agreements = run.home.center.state.agreements
    seats = ((key, one, one.of_seat(one.own_seat)) for key, one in agreements.items())
    return [key for key, one, ours in seats if one.own_epoch is None and not ours]


def _suggest(run: Run, us: list[views.Message], waiting: list[Draft]) -> None:
    state = run.home.center.state
    if us and us[0].needs == "carry":
        run.carry()
    elif us and us[0].serial is not None:
        run.next(f"detente show {us[0].serial}")
    elif waiting:
        first = waiting[0]
        run.next(t("status--next-release", draft=first.id, person=first.drafted_by))
    elif unsigned := _unsigned(run):
        run.next(f"detente agreement show {unsigned[0][:8]}")
    elif not state.peers:
        run.next("detente peer add CARD")
    elif not state.agreements and state.store.get(SELF, RECOVERY) is not None:
        # Rebuilt: its agreements come back, and a new one would only be in their way.
        run.next(t("status--next-exchange"))
        run.console.note(t("status--rebuilt"))
    elif not state.agreements:
        run.next("detente agreement propose PACK --with PARTY")


@command(examples=("detente fsck", "detente fsck --json"))
def fsck(run: Run) -> int:
    """Check a home anew; what `open` found damaged has failed before this is reached."""
    done = overview.audit(run.home.center.state)
    told = [{"code": d.code, "facts": messages.shown_facts(d)} for d in done.damage]
    run.console.object(
        {
            "registers": done.registers,
            "entries": done.entries,
            "openings": done.openings,
            "signatures": done.signatures,
            "cosignatures": done.cosignatures,
            "damage": told,
            "whole": not done.damage,
        }
    )
    looked = label(t("fsck--label-looked"), 10)
    heads = t("fsck--heads", n=done.signatures)
    blank = " " * columns(looked)
    run.console.say(
        looked + t("fsck--registers", n=done.registers),
        blank + t("fsck--entries", n=done.entries),
        blank + t("fsck--contents", n=done.openings),
        padded(t("fsck--label-good"), columns(looked))
        + joined((heads, t("fsck--cosignatures", n=done.cosignatures))),
    )
    for fault in done.damage:
        line = label(t("fsck--label-failed"), 9) + messages.sentence(fault, spoken())
        run.console.say(run.console.style("bad", line))
    run.console.say(t("fsck--damaged") if done.damage else t("fsck--whole"))
    return messages.NOT_VERIFIED if done.damage else messages.DONE
