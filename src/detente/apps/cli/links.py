"""`link`: every path to every peer, what it was seen to do, and what a silence means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from detente.apps import messages, scheduled, wiring
from detente.apps.cli import silence_words as words
from detente.apps.cli.command import Run, arg, command, dry_run, says, wrong
from detente.apps.cli.contact_words import month_lines, month_object
from detente.apps.cli.text import at, label, value
from detente.apps.cli.words import LETTERS, mark_word, precedence_words
from detente.apps.i18n.talk import Safe, joined, t
from detente.apps.neutral import columns, padded
from detente.core.errors import OurFault
from detente.core.notification import Precedence
from detente.engine import house, routine, schedule, silence
from detente.engine.links import Bearer, LinkEntry, LinkState, link_state, links_of, routes
from detente.engine.peers import Peer
from detente.engine.registers import Agreement, Register
from detente.engine.state import Now, State
from detente.engine.sync import marks_of

_LABEL = 14
_PEER = arg("peer", words="arg--peer")
_ONE_PEER = arg("peer", nargs="?", words="arg--peer-or-all")


def _peers(run: Run) -> list[Peer]:
    """The named peer, else all in order of party code."""
    center = run.home.center
    if run.args.peer is not None:
        return [center.peer_named(run.args.peer)]
    return sorted(center.state.peers.values(), key=lambda one: (one.card.code, one.card.center))


def _none(run: Run) -> None:
    run.console.say(t("link--none-introduced"))
    run.next(t("link--next-card"))


# --- list ---------------------------------------------------------------------------------------


@command(examples=("detente link list", "detente link list --plain"))
def listing(run: Run) -> int:
    """Every link to every peer, in the order in which they are tried."""
    run.args.peer = None
    state, now = run.home.center.state, run.home.now()
    peers = _peers(run)
    rows: list[tuple[str, ...]] = []
    told: list[dict[str, object]] = []
    for peer in peers:
        entries = links_of(state, peer.fingerprint)
        for entry in entries:
            found = link_state(state, entry)
            told.append(_link_object(peer, entry, found))
            rows.append(_link_row(peer, entry, found, now))
        if not entries:
            rows.append((peer.card.code, "-", "-", "-", "-", t("link--no-link")))
    run.console.object({"links": told, "at": now.live})
    if rows:
        heads = ("party", "link", "bearer", "address", "carries", "state")
        run.console.table(rows, [t(f"link--head-{one}") for one in heads])
    elif not run.console.plain:
        _none(run)
    return messages.DONE


def _link_row(peer: Peer, entry: LinkEntry, found: LinkState, now: Now) -> tuple[str, ...]:
    shown = words.state_words(entry, found, now.live)
    least = _carries(entry)
    return peer.card.code, entry.name, entry.bearer.value, value(entry.address), least, shown


def _carries(entry: LinkEntry) -> str:
    if entry.least is Precedence.ROUTINE:
        return t("link--carries-all")
    said = "only" if entry.least is Precedence.FLASH else "up"
    return t(f"link--carries-{said}", letter=LETTERS[entry.least])


def _link_object(peer: Peer, entry: LinkEntry, found: LinkState) -> dict[str, object]:
    return {
        "party": peer.card.code,
        "link": entry.name,
        "bearer": entry.bearer.value,
        "address": entry.address,
        "rank": entry.rank,
        "least": LETTERS[entry.least],
        "test_every_s": entry.test_every_s,
        "up": None if entry.bearer is Bearer.COURIER else found.path_is_up,
        "up_at": found.path_up_at,
        "down_at": found.path_down_at,
        "failure": found.failure,
        "heard_at": found.heard_at,
        "round_trip_ms": found.round_trip_ms,
    }


# --- status -------------------------------------------------------------------------------------


@command(
    _ONE_PEER,
    arg("--fail-on", choices=["silent"], words="arg--link-status-fail-on"),
    examples=("detente link status", "detente link status BRV", "detente link status -q --json"),
)
def status(run: Run) -> int:
    """Per peer: is it heard, and if not, which silence is it?"""
    state, now = run.home.center.state, run.home.now()
    told, silent = [], False
    for peer in _peers(run):
        facts = silence.facts_of(state, peer.fingerprint, now)
        found = silence.judge(facts, now.live)
        silent = silent or found.kind is not silence.Kind.HEARD
        tests = schedule.tests_of(state, peer.fingerprint)
        contact = routine.month(state, peer.fingerprint, now)
        told.append(
            {
                **_status_object(state, peer, facts, found, tests, now),
                "contact": month_object(contact),
            }
        )
        _say_status(run, peer, facts, found, tests, now)
        if contact.minutes or contact.today or contact.missed:
            first, *rest = month_lines(contact)
            run.console.say("  " + _labelled("contact", first))
            blank = " " * columns(_labelled("contact", ""))
            run.console.say(*(f"  {blank}{line}" for line in rest))
    run.console.object({"peers": told, "at": now.live})
    if not told and not run.console.plain:
        _none(run)
    return messages.NO_LINK if silent and run.args.fail_on == "silent" else messages.DONE


def _status_object(
    state: State,
    peer: Peer,
    facts: silence.Facts,
    found: silence.Verdict,
    tests: Sequence[schedule.Tested],
    now: Now,
) -> dict[str, object]:
    cause = state.house.causes.get(peer.fingerprint, [])
    return {
        "party": peer.card.code,
        "verdict": found.kind.value,
        "since": found.since,
        "tried": found.tried,
        "side": found.side.value,
        "failure": found.failure,
        "serial": found.serial,
        "until": found.until,
        "person": found.person,
        "heard_at": facts.last_in,
        "carried_at": facts.last_out,
        "round_trip_ms": _round_trip(facts),
        "sequences": [_sequence_object(state, peer, *pair, now) for pair in _with(state, peer)],
        "missed_tests": [one.serial for one in tests if schedule.missed(state, one, now)],
        "causes": [
            {"cause": one.cause, "note": one.note, "by": one.person, "at": one.at} for one in cause
        ],
    }


def _say_status(
    run: Run,
    peer: Peer,
    facts: silence.Facts,
    found: silence.Verdict,
    tests: Sequence[schedule.Tested],
    now: Now,
) -> None:
    state, say, live = run.home.center.state, run.console.say, now.live
    style = "good" if found.kind is silence.Kind.HEARD else "warn"
    say(run.console.style("bold", f"{peer.card.code}  {peer.card.center}"))
    say("  " + run.console.style(style, words.verdict_words(found, live)))
    say("  " + _labelled("heard", words.since(facts.last_in, live)))
    say("  " + _labelled("carried", words.since(facts.last_out, live)))
    trip = _round_trip(facts)
    if trip is not None:
        say("  " + _labelled("trip", words.round_trip(trip)))
    for agreement, register in _with(state, peer):
        for line in _sequence_lines(state, peer, agreement, register):
            say(f"  {line}")
    for line in _test_lines(state, tests, now):
        say(f"  {line}")
    causes = state.house.causes.get(peer.fingerprint, [])
    for number, one in enumerate(reversed(causes)):
        told = t(
            "link--cause-note" if one.note else "link--cause",
            cause=t(f"cause--{one.cause}"), at=at(one.at), person=one.person, note=one.note,
        )  # fmt: skip
        say("  " + (_labelled("before", told, "    ") if number else _labelled("cause", told)))
    for step in words.next_steps(found, peer.card.code)[:1]:
        run.next(step)


def _labelled(name: str, words_: str, indent: str = "") -> str:
    return label(indent + t(f"link--label-{name}"), _LABEL) + words_


def _round_trip(facts: silence.Facts) -> int | None:
    known = [f for _, f in facts.links if f.path_is_up and f.round_trip_ms is not None]
    return known[0].round_trip_ms if known else None


def _with(state: State, peer: Peer) -> Iterator[tuple[Agreement, Register]]:
    """Every register of a peer, with its agreement."""
    for _, agreement in sorted(state.agreements.items()):
        seat = agreement.founding.seat_of(peer.fingerprint)
        for register in () if seat is None else agreement.of_seat(seat):
            yield agreement, register


def _ours(state: State, peer: Peer, agreement: Agreement) -> tuple[int, int]:
    """(how much of our register they are known to hold, its size)."""
    seat = agreement.founding.seat_of(peer.fingerprint)
    if agreement.own_epoch is None or seat is None:
        return 0, 0
    own = agreement.own()
    return marks_of(state, agreement, seat, own), own.size


def _sequence_object(
    state: State, peer: Peer, agreement: Agreement, register: Register, now: Now
) -> dict[str, object]:
    gap = schedule.gap_of(state, register.text)
    held, size = _ours(state, peer, agreement)
    return {
        "agreement": agreement.id,
        "origin": register.text,
        "held": register.size,
        "missing": [list(one) for one in schedule.missing(state, agreement, register)],
        "asked_at": None if gap is None else gap.asked_at,
        "ask_next": None if gap is None else max(now.live, schedule.ask_at(gap)),
        "ours": size,
        "ours_held": held,
    }


def _sequence_lines(
    state: State, peer: Peer, agreement: Agreement, register: Register
) -> Iterator[str]:
    ranges = schedule.missing(state, agreement, register)
    held, size = _ours(state, peer, agreement)
    told = t(
        "link--sequence-gap" if ranges else "link--sequence", number=register.size,
        agreement=joined((mark_word(agreement.mark), agreement.id[:8]), " "),
        ranges=scheduled.ranges_words(ranges), held=held, size=size,
    )  # fmt: skip
    yield _labelled("sequence", told)
    gap = schedule.gap_of(state, register.text)
    if ranges and gap is not None:
        again, asked = at(schedule.ask_at(gap)), scheduled.ranges_words(ranges)
        if gap.asked_at is None:
            told = t("link--gap-seen", since=at(gap.since), next=again)
        else:
            told = t("link--gap-asked", ranges=asked, at=at(gap.asked_at), next=again)
        yield " " * _LABEL + told


def _test_lines(state: State, tests: Sequence[schedule.Tested], now: Now) -> Iterator[str]:
    for tested in tests[:1]:
        told = f"{tested.serial} {at(tested.at)}: {_answer(state, tested, now)}"
        yield _labelled("test", told)
    lost = [one for one in tests if schedule.missed(state, one, now)]
    if lost:
        shown = ", ".join(f"{one.serial} {at(one.at)}" for one in lost[:3])
        yield _labelled("missed", t("link--missed", n=len(lost), tests=shown))


def _answer(state: State, tested: schedule.Tested, now: Now) -> Safe:
    said = schedule.answer_to(state, tested)
    if said is None:
        late = schedule.missed(state, tested, now)
        return t("test--missed") if late else t("test--waiting")
    if said == 0:
        return t("test--receipted")
    return t("test--receipted-at", at=at(said, seconds=True))


# --- explain ------------------------------------------------------------------------------------


@command(_PEER, examples=("detente link explain BRV",))
def explain(run: Run) -> int:
    """Which link each precedence would take now, what was tried, what the silence means."""
    state, now = run.home.center.state, run.home.now()
    (peer,) = _peers(run)
    facts = silence.facts_of(state, peer.fingerprint, now)
    found = silence.judge(facts, now.live)
    chosen = {one: _route(facts.links, one) for one in sorted(Precedence, reverse=True)}
    steps = words.next_steps(found, peer.card.code)
    run.console.object(
        {
            "party": peer.card.code,
            "verdict": found.kind.value,
            "meaning": words.meaning(found),
            "next": steps,
            "routes": {
                LETTERS[one]: {"links": names, "why": why} for one, (names, why) in chosen.items()
            },
        }
    )
    say = run.console.say
    say(t("explain--to", party=peer.card.code))
    for one, (names, why) in chosen.items():
        by = joined(names) or t("explain--by-none")
        say(f"  {padded(precedence_words(one), 12)} {padded(by, 18)} {why}")
    say(t("explain--tried"))
    for entry, seen in facts.links:
        say(f"  {entry.name:12} {words.state_words(entry, seen, now.live)}")
    if not facts.links:
        say(f"  {t('explain--nothing-tried')}")
    say(words.verdict_words(found, now.live), words.meaning(found))
    for step in steps:
        run.next(step)
    return messages.DONE


def _route(
    links: Sequence[tuple[LinkEntry, LinkState]], precedence: Precedence
) -> tuple[list[str], str]:
    """Names of the links that something of a precedence takes, and why those."""
    taken = routes(links, precedence)
    names = [entry.name for entry in taken]
    if not links:
        return [], t("route--no-link")
    if not taken:
        return [], t("route--none-carries")
    if precedence is Precedence.FLASH:
        return names, t("route--all")
    able = [(entry, found) for entry, found in links if precedence >= entry.least]
    failed = [entry.name for entry, found in able if found.path_is_up is False]
    if names[0] in failed:
        return names, t("route--all-failed")
    before = failed[: failed.index(names[0])] if names[0] in failed else failed
    passed = [name for name in before if _place(able, name) < _place(able, names[0])]
    if passed:
        return names, t("route--passed-over", links=joined(passed))
    return names, t("route--first")


def _place(able: Sequence[tuple[LinkEntry, LinkState]], name: str) -> int:
    return [entry.name for entry, _ in able].index(name)


# --- test ---------------------------------------------------------------------------------------


@command(
    _ONE_PEER,
    arg("name", nargs="?", words="arg--link-test-name"),
    arg("--due", action="store_true", words="arg--link-test-due"),
    examples=("detente link test BRV", "detente link test BRV line-a", "detente link test --due"),
)
def test(run: Run) -> int:
    """Sign a test and walk the real path: sign, send, receipt."""
    if run.args.due and run.args.peer is None:
        return _run_due(run)
    if run.args.peer is None or run.args.due:
        raise wrong("problem--peer-or-due", "detente link test")
    home = run.home
    state = home.center.state
    (peer,) = _peers(run)
    entry = _link_named(state, peer, run.args.name)
    person = run.person("line-test")
    way = t("test--any-link") if entry is None else entry.name
    says(run, person, t("test--sign", party=peer.card.code, link=way))
    if run.dry:
        return dry_run(run, "signed")
    run.confirm(t("ask--sign"))
    link = "" if entry is None else entry.name
    schedule.sign_test(state, peer.fingerprint, link, person.id, home.now())
    if entry is not None and entry.bearer is Bearer.COURIER:
        wiring.courier_pass(home, Path(entry.address))
    now = home.now()
    tested = schedule.tests_of(state, peer.fingerprint)[0]
    said = schedule.answer_to(state, tested)
    run.console.object(
        {"serial": tested.serial, "at": tested.at, "link": tested.link, "answered": said}
    )
    when, party = at(tested.at, seconds=True), peer.card.code
    run.console.say(t("test--signed", at=when, serial=tested.serial, party=party))
    run.console.say(t("test--rings-nowhere", answer=_answer(state, tested, now)))
    run.next(f"detente link status {peer.card.code}")
    return messages.DONE


def _link_named(state: State, peer: Peer, name: str | None) -> LinkEntry | None:
    """The link of that name, else that which routine traffic takes.

    Raises OurFault("no-such-link").
    """
    known = [(entry, link_state(state, entry)) for entry in links_of(state, peer.fingerprint)]
    if name is None:
        return next(iter(routes(known, Precedence.ROUTINE)), None)
    for entry, _ in known:
        if entry.name == name:
            return entry
    names = [entry.name for entry, _ in known]
    raise OurFault("no-such-link", name=name[:100], known=names)


def _run_due(run: Run) -> int:
    home = run.home
    state, now = home.center.state, home.now()
    if run.dry:
        told = [scheduled.words_of(state, act) for act in schedule.due(state, now)]
        run.console.say(*told)
        return dry_run(run, "written")
    done = scheduled.do_due(home, now)
    shown = [(one, scheduled.words_of(state, one.act)) for one in done]
    run.console.object({"done": [{"what": what, "serial": one.serial} for one, what in shown]})
    for one, what in shown:
        run.console.say(t("test--done-as", what=what, serial=one.serial) if one.serial else what)
    if not done:
        run.console.say(t("test--nothing-due"))
    return messages.DONE


# --- cause --------------------------------------------------------------------------------------


@command(
    _PEER,
    arg("cause", choices=house.CAUSES, words="arg--link-cause-cause"),
    arg("--note", default="", metavar="TEXT", words="arg--link-cause-note"),
    examples=("detente link cause BRV technical --note 'their chief by phone: cable cut'",),
)
def cause(run: Run) -> int:
    """Note what a silence comes from: a judgement, revisable, never erased."""
    (peer,) = _peers(run)
    person = run.person("cause")
    judged: Mapping[str, object] = {
        "party": peer.card.code,
        "cause": run.args.cause,
        "by": person.id,
    }
    if run.dry:
        return dry_run(run, "noted")
    home = run.home
    now = home.now()
    noted = house.Cause(run.args.cause, run.args.note, person.id, now.live)
    silence.note_cause(home.center.state, peer.fingerprint, noted, now)
    run.console.object(judged)
    word = t(f"cause--{run.args.cause}")
    run.console.say(t("cause--noted", party=peer.card.code, cause=word, person=person.name))
    return messages.DONE
