"""`init`, `status`, `fsck`: the home itself."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from detente.apps import messages, wiring
from detente.apps.cli.command import REFUSED, Run, Usage, arg, command, dry_run
from detente.apps.cli.epoch_words import denial_words, stop_words
from detente.apps.cli.text import Console, at, count, value
from detente.apps.cli.watch_words import watch_words
from detente.apps.cli.words import clock_words, mark_word, marks_counted
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
from detente.engine import contradictions, epoch_views, epochs, overview, rules, views
from detente.engine.center import NewCenter
from detente.engine.drafts import Draft, open_drafts
from detente.engine.house import Person, check_people
from detente.engine.registers import Agreement
from detente.engine.state import RECOVERY, SELF, State
from detente.engine.watch import watch_now

_PERSON_PARTS = 4


PEOPLE: Final = arg(
    "--person",
    required=True,
    action="append",
    metavar="ID:NAME:ROLES:POST",
    help="roles: watch, drafter, releaser, auditor; at least two people, one a releaser",
)


@command(
    arg("--center", required=True, metavar="NAME", help="host name such as rrc.ardania.example"),
    arg("--code", required=True, help="party code, 2 to 8 of A-Z and 0-9, such as ARD"),
    arg("--name", required=True, action="append", metavar="LANG=NAME", help="the party's name"),
    PEOPLE,
    arg("--root-passphrase-file", metavar="FILE", help="another passphrase for the root key"),
    arg(
        "--draw-passphrase",
        action="store_true",
        help="draw a passphrase and leave it in the home; whoever has the folder has the keys",
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
        return dry_run(run, f"set up in {value(run.folder)}")
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
    run.console.say(
        f"Center {card.center} ({card.code}) is set up in {value(run.folder)}.",
        f"fingerprint  {words}",
        f"             {digits}",
    )
    if args.draw_passphrase:
        run.console.note(f"Its passphrase lies in {run.folder / wiring.PASSPHRASE}.")
    run.next("give the file `card` of this folder to the other side; detente peer add THEIR-CARD")
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


def parse_person(text: str) -> Person:
    """`ID:NAME:ROLE,ROLE:POST`. Raises Usage("bad-person-input")."""
    parts = text.split(":")
    if len(parts) != _PERSON_PARTS:
        raise Usage("bad-person-input", text=text)
    who, name, roles, post = (part.strip() for part in parts)
    return Person(who, name, tuple(role.strip() for role in roles.split(",") if role.strip()), post)


def new_passphrase(run: Run) -> str:
    """The passphrase of a new home: drawn, or given twice."""
    if run.args.draw_passphrase:
        return wiring.draw_passphrase()
    first = run.passphrase()
    asked = run.may_ask() and run.args.passphrase_file is None
    if asked and run.ask_secret("The same again: ") != first:
        raise OurFault("passphrases-differ")
    return first


@command(
    arg("--fail-on", choices=["late"], help="exit 7 where something is late"),
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
            "incidents": [
                {"id": b.id, "code": b.code, "origin": b.origin, "ours": b.own} for b in broken
            ],
            "stopped": [key for key, one in state.agreements.items() if _stopped(state, one)],
            "agreements": len(state.agreements),
            "entries": entries,
        }
    )
    _say_status(run, us, them, late, waiting)
    _say_links(console, overview.links(state), now.live)
    _say_gaps(console, gaps)
    if aside or dropped:
        words = f"{len(aside)} set aside, last: {messages.sentence_for(aside[-1].code)}"
        console.say(console.style("warn", f"  quarantine  {words}"))
    _say_epochs(run)
    for one in broken:
        told = messages.sentence_for(one.code)
        whose = "ours, " if one.own else ""
        console.say(console.style("bad", f"  INCIDENT    {whose}{value(one.origin)}: {told}"))
    console.say(
        f"  record      {count(entries, 'entry', 'entries')}, verified {at(now.live, seconds=True)}"
    )
    stopped = [key for key, one in state.agreements.items() if _stopped(state, one)]
    if stopped:
        run.next(f"detente epoch show {stopped[0][:8]}")
    elif broken:
        run.next(f"detente incident show {broken[0].id[:12]}")
    else:
        _suggest(run, us, waiting)
    return messages.LATE if late and run.args.fail_on == "late" else messages.DONE


def _say_status(
    run: Run,
    us: list[views.Message],
    them: list[views.Message],
    late: list[views.Message],
    waiting: list[Draft],
) -> None:
    center, now, console = run.home.center, run.home.now(), run.console
    name = value(center.card.name((run.args.lang or "en").split(",")[0]))
    watch = watch_words(center.state, watch_now(center.state))
    console.say(f"{name} ({center.card.code})   {at(now.live, seconds=True)}")
    console.say(f"  on watch    {watch}")
    first = ""
    if us:
        mark = us[0].agreement.mark
        serial = us[0].serial or us[0].held.leaf_hash.hex()[:16]
        words = f"{mark_word(mark)} {serial}".strip()
        first = f"first: {words}  {clock_words(us[0].clock, now.at(mark))}".rstrip()
    agreements = center.state.agreements
    drafted = [agreements[d.agreement].mark for d in waiting if d.agreement in agreements]
    unsigned = _unsigned(run)
    lines = [
        ("NEEDS US", len(us), [f.agreement.mark for f in us], first),
        ("to release", len(waiting), drafted, ", ".join(draft.id for draft in waiting[:3])),
        ("needs them", len(them), [f.agreement.mark for f in them], ""),
        ("late", len(late), [f.agreement.mark for f in late], ""),
    ]
    for words, number, marks, more in lines:
        notes = "; ".join(part for part in (marks_counted(marks), more) if part)
        console.say(f"  {words:10}  {number:4}   {notes}")
    if unsigned:
        listed = ", ".join(f"{mark_word(agreements[k].mark)} {k[:8]}".strip() for k in unsigned)
        console.say(f"  agreements  {len(unsigned):4}   not signed by us: {listed}")


def _stopped(state: State, agreement: Agreement) -> bool:
    return epoch_views.recovery_of(state, agreement).needed


def _say_epochs(run: Run) -> None:
    """Where we sign nothing, and what somebody lets no longer stand."""
    state, console = run.home.center.state, run.console
    for agreement in state.agreements.values():
        where = epoch_views.recovery_of(state, agreement)
        if where.needed:
            words = f"{agreement.id[:8]}: nothing is signed, {stop_words(where.why)}"
            console.say(console.style("bad", f"  STOPPED     {words}; detente epoch show"))
        for denial in epochs.repudiations(agreement, rules.valid_alone):
            told = denial_words(agreement, denial)
            console.say(console.style("warn", f"  epoch       {told}"))


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
        console.say("  links       none: no center was introduced")
    for link in links:
        heard = "nothing came yet"
        if link.last_in is not None:
            ago = instants.duration(now - link.last_in)
            heard = f"last parcel in {at(link.last_in)} ({ago} ago)"
        sent = "" if link.last_out is None else f", out {at(link.last_out)}"
        unsure = "" if link.peer.confirmed else "; fingerprint NOT confirmed"
        console.say(f"  link        {link.peer.card.code}: {heard}{sent}{unsure}")


def _say_gaps(console: Console, gaps: list[overview.Gap]) -> None:
    for gap in gaps:
        words = []
        if gap.withheld:
            since = "" if gap.since is None else f" since {at(gap.since)}"
            entries = count(gap.withheld, "entry", "entries")
            words.append(f"withheld: {entries}{since} (named by {gap.said_by})")
        if gap.lacking:
            words.append(f"{count(gap.lacking, 'entry', 'entries')} without content")
        if gap.ahead:
            words.append(f"{gap.ahead} beyond a gap")
        if words:
            console.say(console.style("warn", f"  gap         {gap.party}: {'; '.join(words)}"))


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
        by = value(waiting[0].drafted_by)
        run.next(f"detente release {waiting[0].id}, by somebody other than {by}")
    elif unsigned := _unsigned(run):
        run.next(f"detente agreement show {unsigned[0][:8]}")
    elif not state.peers:
        run.next("detente peer add CARD")
    elif not state.agreements and state.store.get(SELF, RECOVERY) is not None:
        # Rebuilt: its agreements come back, and a new one would only be in their way.
        run.next("exchange with every counterpart: detente courier FOLDER, or detente serve")
        run.console.note("Each gives all back at most once an hour; go on exchanging till then.")
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
    run.console.say(
        f"looked at {count(done.registers, 'register')}, every root computed anew",
        f"          {count(done.entries, 'entry', 'entries')}",
        f"          {count(done.openings, 'content')} against their leaves",
        f"good      {count(done.signatures, 'signed head')},"
        f" {count(done.cosignatures, 'entered cosignature')}",
    )
    for fault in done.damage:
        run.console.say(run.console.style("bad", f"FAILED   {messages.sentence(fault)}"))
    verdict = "the record is whole" if not done.damage else "do not rely on this record"
    run.console.say(f"verdict: {verdict}.")
    return messages.NOT_VERIFIED if done.damage else messages.DONE
