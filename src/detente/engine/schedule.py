"""What a center does by the clock: line tests, bare receipts, requests for what is missing.

`due` looks and changes nothing; `perform` writes what it found. Both are cheap enough to be called
every second: no register is read from its beginning. None of these acts takes a person, for none
binds anybody (spec/receipt.md, H12, H21, H22); a person may do the first at any time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from detente.core import encoding, limits, shape
from detente.core.agreement.builtin import BUILTIN
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import OurFault, StateDamaged, TheirFault
from detente.core.instants import year_of
from detente.core.notification import (
    LANGUAGE,
    PERSON,
    POST,
    Header,
    Lacking,
    make_serial,
    split_fields,
)
from detente.core.record.leaf import Path
from detente.core.record.origin import Mark
from detente.engine import rules
from detente.engine.house import Person
from detente.engine.links import Bearer, LinkEntry, link_state, links_of
from detente.engine.overview import CONTACTS
from detente.engine.ports import Delete, Operation, Put
from detente.engine.recorder import HEADS, Prepared, note_size
from detente.engine.registers import Agreement, Held, Register, seen_of
from detente.engine.state import STOPPED, Now, State
from detente.engine.sync import RESEND, marks_of
from detente.engine.writing import append_entries, preview, write_receipt

LINE_TEST: Final = "line-test"
LINE_TESTS: Final = "line tests"  # table: peer, instant and link -> the entry that tested it
GAPS: Final = "gaps"  # table: origin -> what of it is missing, since when, and when we asked
# Letters and digits of every script in use, so that a line that spoils one of them is found out.
TEST_TEXT: Final = "LINE TEST 0123456789 é ß ї Проверка линии اختبار الخط 线路测试"


@dataclass(frozen=True, slots=True)
class Tested:
    """One line test of ours, as remembered here; the entry itself is in the register."""

    peer: Hash
    link: str
    at: int  # by the live clock
    origin: str
    index: int
    serial: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing of one register, and what was done about it."""

    held: int  # size that we held when it was last seen to change
    since: int
    asked_at: int | None = None
    times: int = 0  # requests since it last changed


@dataclass(frozen=True, slots=True)
class LineTestDue:
    """Due: a line test."""

    peer: Hash
    link: str
    agreement: str


@dataclass(frozen=True, slots=True)
class BareReceipt:
    """Due: a bare receipt in the rhythm of the agreement."""

    agreement: str


@dataclass(frozen=True, slots=True)
class GapNoted:
    """Due: remember that a gap is there or has changed; None: it has closed."""

    origin: str
    gap: Gap | None


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Due: a signed request to send again; `rows` are those of the type's table."""

    agreement: str
    origin: str
    to: int
    rows: tuple[tuple[int, bytes, int, int], ...]
    gap: Gap  # as it stands once we have asked


Act: TypeAlias = LineTestDue | BareReceipt | GapNoted | AskAgain


@dataclass(frozen=True, slots=True)
class Done:
    """One act and the entry that came of it (None: it was only remembered)."""

    act: Act
    held: Held | None

    @property
    def serial(self) -> str:
        """Serial of the entry; empty where it has none."""
        opening = None if self.held is None else self.held.opening
        return "" if opening is None else opening.header.serial or ""


def due(state: State, now: Now) -> list[Act]:
    """Everything that is to be done at this instant, in a fixed order; changes nothing."""
    acts: list[Act] = []
    for _, agreement in sorted(state.agreements.items()):
        if not _open(state, agreement) or _stands_still(agreement, now):
            continue
        acts += _gap_acts(state, agreement, now)
        acts += _receipt_acts(state, agreement, now)
    for peer in sorted(state.peers):
        for entry in links_of(state, peer):
            acts += _test_acts(state, entry, now)
    return acts


def perform(state: State, acts: Sequence[Act], now: Now) -> list[Done]:
    """Write what is due. Raises what appending to a register raises; what was written stays."""
    done = []
    for act in acts:
        held: Held | None = None
        match act:
            case LineTestDue(peer, link, agreement):
                held = write_test(state, state.agreement(agreement), peer, link, now)
            case BareReceipt(agreement):
                held = write_receipt(state, state.agreement(agreement), now)
            case GapNoted(origin, gap):
                put = Delete(GAPS, origin) if gap is None else _put_gap(origin, gap)
                state.store.commit([put])
            case AskAgain():
                held = _ask(state, act, now)
        done.append(Done(act, held))
    return done


def _open(state: State, agreement: Agreement) -> bool:
    """Whether we may write under an agreement, and somebody else is known to read it."""
    if agreement.own_epoch is None or len(rules.adopted(agreement)) <= 1:
        return False
    return state.store.get(STOPPED, agreement.own().text) is None


def _stands_still(agreement: Agreement, now: Now) -> bool:
    """A replay has no clock but that of its scenario: between two sittings nothing falls due."""
    return agreement.mark is Mark.REPLAY and now.scenario is None


# --- receipts -----------------------------------------------------------------------------------


def _receipt_acts(state: State, agreement: Agreement, now: Now) -> Iterator[Act]:
    """Every entry of ours says what we hold; only where none was written does a bare one."""
    last = agreement.own().entries[-1].opening
    to, instant = agreement.all_others(), now.at(agreement.mark)
    text = rules.writing(agreement, to, state.ahead(agreement), instant)
    every = text.pack.agreement.bare_receipt_every_s
    if last is not None and every and instant - last.header.claimed >= every:
        yield BareReceipt(agreement.id)


# --- line tests ---------------------------------------------------------------------------------


def agreement_with(state: State, peer: Hash) -> Agreement:
    """The agreement under which a line is tested: live before drills, else by id.

    Raises OurFault("no-agreement-with") where there is none that both have signed and that is open.
    """
    found = []
    for agreement in state.agreements.values():
        seat = agreement.founding.seat_of(peer)
        if seat is not None and _open(state, agreement) and seat in rules.adopted(agreement):
            found.append(agreement)
    if not found:
        raise OurFault("no-agreement-with", center=state.peer_of(peer).card.center)
    return min(found, key=lambda one: (one.mark is not Mark.LIVE, int(one.mark), one.id))


def sign_test(state: State, peer: Hash, link: str, person_id: str, now: Now) -> Held:
    """Sign a line test as a person. Raises OurFault("no-agreement-with") and what `House.may`
    raises.
    """
    person = state.house.may(person_id, LINE_TEST)
    return write_test(state, agreement_with(state, peer), peer, link, now, person)


def write_test(
    state: State,
    agreement: Agreement,
    peer: Hash,
    link: str,
    now: Now,
    person: Person | None = None,
) -> Held:
    """Sign a line test to one peer and remember for which link; `person` None: by the machine."""
    seat = agreement.founding.seat_of(peer)
    if seat is None:
        raise OurFault("no-agreement-with", center=state.peer_of(peer).card.center)
    known = tests_of(state, peer)
    drop = [Delete(LINE_TESTS, _test_key(one)) for one in known[limits.LINE_TESTS_KEPT_MAX - 1 :]]
    register = agreement.own()
    prepared = _prepared(state, agreement, LINE_TEST, 1 << seat, {16: TEST_TEXT}, now, person)
    serial = prepared.header.serial or ""
    tested = Tested(peer, link, now.live, register.text, register.size, serial)
    value = encoding.encode([tested.origin, tested.index, tested.serial])
    kept = Put(LINE_TESTS, _test_key(tested), value)
    return _append(state, agreement, prepared, [*drop, kept], now)


def tests_of(state: State, peer: Hash) -> list[Tested]:
    """Line tests of ours to one peer that are still remembered, newest first."""
    found = []
    for key, data in state.store.items(LINE_TESTS):
        place, instant, link = key.split(" ")
        if place != peer.hex():
            continue
        try:
            origin, index, serial = shape.exactly(encoding.decode(data), "line test", 3)
            found.append(
                Tested(
                    peer, link, int(instant), shape.text(origin, "origin", 255),
                    shape.uint(index, "index"), shape.text(serial, "serial", 64),
                )
            )  # fmt: skip
        except TheirFault as fault:
            raise StateDamaged("store-unreadable", table=LINE_TESTS, why=fault.code) from fault
    return found[::-1]


def answer_to(state: State, tested: Tested) -> int | None:
    """When, by their clock, the other side first said in its register that it holds a test; 0
    where only a cosignature of theirs shows it, None where nothing does.
    """
    for agreement in state.agreements.values():
        register = agreement.registers.get(tested.origin)
        seat = agreement.founding.seat_of(tested.peer)
        if register is None or seat is None:
            continue
        if marks_of(state, agreement, seat, register) <= tested.index:
            return None
        return _first_said(agreement, seat, register, tested.index)
    return None


def _first_said(agreement: Agreement, seat: int, register: Register, index: int) -> int:
    first = 0
    for theirs in agreement.of_seat(seat):
        for held in rules.newest_first(agreement, theirs):
            if held.opening is None or seen_of(held.opening.receipt, register) <= index:
                break
            first = held.opening.header.claimed
    return first


def missed(state: State, tested: Tested, now: Now) -> bool:
    """Whether a test stands unanswered for so long that this is news."""
    overdue = now.live - tested.at >= limits.LINE_TEST_ANSWER_S_MAX
    return overdue and answer_to(state, tested) is None


def _test_acts(state: State, entry: LinkEntry, now: Now) -> Iterator[Act]:
    if not entry.test_every_s or now.live - _heard(state, entry) < entry.test_every_s:
        return
    last = next((one for one in tests_of(state, entry.peer) if one.link == entry.name), None)
    if last is not None:
        wait = entry.test_every_s
        if answer_to(state, last) is None:
            wait = max(wait, limits.LINE_TEST_AGAIN_S_MIN)
        if now.live - last.at < wait:
            return
    try:
        agreement = agreement_with(state, entry.peer)
    except OurFault as fault:
        if fault.code != "no-agreement-with":
            raise
        return  # nobody to test with yet is no failure of the clock's work
    if not _stands_still(agreement, now):
        yield LineTestDue(entry.peer, entry.name, agreement.id)


def _heard(state: State, entry: LinkEntry) -> int:
    """When something of theirs last came by a link; a folder tells only that it came at all."""
    found = link_state(state, entry).heard_at
    if found is None and entry.bearer is Bearer.COURIER:
        data = state.store.get(CONTACTS, f"{entry.peer.hex()} in")
        found = None if data is None else int.from_bytes(data, "big")
    return found or 0


def _test_key(tested: Tested) -> str:
    return f"{tested.peer.hex()} {tested.at:012d} {tested.link or '-'}"


# --- gaps ---------------------------------------------------------------------------------------


def gap_of(state: State, origin: str) -> Gap | None:
    """What is remembered of a gap, None where none is."""
    data = state.store.get(GAPS, origin)
    if data is None:
        return None
    try:
        held, since, asked, times = shape.exactly(encoding.decode(data), "gap", 4)
        when = None if asked is None else shape.uint(asked, "asked")
        return Gap(shape.uint(held, "held"), shape.uint(since, "since"), when,
                   shape.uint(times, "times"))  # fmt: skip
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=GAPS, why=fault.code) from fault


def missing(state: State, agreement: Agreement, register: Register) -> list[tuple[int, int]]:
    """Ranges of a register of another party that exist by somebody's signature and have not come,
    or came without the content that is for us.
    """
    head = state.store.get(HEADS, register.text)
    longest = max(register.size, 0 if head is None else note_size(head))
    for other in agreement.registers.values():
        if other.seat in (agreement.own_seat, register.seat):
            continue
        newest = next(rules.newest_first(agreement, other), None)
        if newest is not None and newest.opening is not None:  # what an author has seen never falls
            longest = max(longest, seen_of(newest.opening.receipt, register))
    ranges = [
        (one.start, one.end)
        for one in agreement.lacking(register)
        if one.reason is Lacking.NO_CONTENT
    ]
    if longest > register.size:
        ranges.append((register.size, longest))
    return ranges


def ask_at(gap: Gap) -> int:
    """When the next request about a gap is due, if nothing changes until then."""
    if gap.asked_at is None or not gap.times:
        return gap.since + limits.GAP_ASK_AFTER_S
    wait = limits.GAP_ASK_AGAIN_S << min(gap.times - 1, limits.GAP_ASK_AGAIN_S.bit_length())
    return gap.asked_at + min(wait, limits.GAP_ASK_INTERVAL_S_MAX)


def _gap_acts(state: State, agreement: Agreement, now: Now) -> Iterator[Act]:
    for text, register in sorted(agreement.registers.items()):
        if register.seat == agreement.own_seat:
            continue
        ranges, known = missing(state, agreement, register), gap_of(state, text)
        if not ranges:
            if known is not None:
                yield GapNoted(text, None)
            continue
        if known is None or known.held != register.size:
            asked = None if known is None else known.asked_at
            yield GapNoted(text, Gap(register.size, now.live, asked))
        elif now.live >= ask_at(known):
            to = 1 << register.seat if not known.times else agreement.all_others()
            place = (register.seat, bytes(register.origin.epoch))
            rows = tuple((*place, *one) for one in ranges[: limits.GAP_RANGES_MAX])
            after = Gap(known.held, known.since, now.live, known.times + 1)
            yield AskAgain(agreement.id, text, to, rows, after)


def _ask(state: State, act: AskAgain, now: Now) -> Held:
    agreement = state.agreement(act.agreement)
    rows: list[Value] = [list(row) for row in act.rows]
    prepared = _prepared(state, agreement, RESEND, act.to, {16: rows}, now, None)
    return _append(state, agreement, prepared, [_put_gap(act.origin, act.gap)], now)


def _put_gap(origin: str, gap: Gap) -> Put:
    return Put(GAPS, origin, encoding.encode([gap.held, gap.since, gap.asked_at, gap.times]))


# --- signing ------------------------------------------------------------------------------------


def _prepared(
    state: State,
    agreement: Agreement,
    kind: str,
    to: int,
    values: dict[int, Value],
    now: Now,
    person: Person | None,
) -> Prepared:
    instant = now.at(agreement.mark)
    year = year_of(instant)
    code = agreement.code(agreement.own_seat)
    serial = make_serial(code, year, agreement.next_number(year))
    text = rules.writing(agreement, to, state.ahead(agreement), instant)
    header = Header(kind, text.pack.hash, serial, instant, agreement.mark)
    fields: list[tuple[Path, Value]] = []
    if person is not None:
        fields += [((POST,), person.post), ((PERSON,), person.name)]
    fields.append(((LANGUAGE,), "en"))
    fields.extend(split_fields(values, rules.erasable_columns(BUILTIN[kind])))
    return Prepared(to, header, fields)


def _append(
    state: State,
    agreement: Agreement,
    prepared: Prepared,
    also: Sequence[Operation],
    now: Now,
) -> Held:
    """Hold the entry against the rules that its readers apply, then sign it."""
    register = agreement.own()
    opening, _ = preview(agreement.receipt(state.ahead(agreement)), prepared)
    rules.check_entry(
        agreement, register.seat, register.text, register.size, prepared.to, prepared.header,
        opening,
    )  # fmt: skip
    return append_entries(state, agreement, [prepared], also, now)[0]
