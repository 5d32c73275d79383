"""Erasing personal data that this center holds: what may go, when, and what stays in its place
(spec/leaf.md, L10 to L12; spec/house.md, B14). It binds two people and cannot be undone.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import limits
from detente.core.agreement.pack import MessageType, Pack
from detente.core.board.show import Json
from detente.core.board.tally_groups import closing_of
from detente.core.board.tally_sums import group_text
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.erasing import encoded, erase, erased
from detente.core.errors import EnvironmentFault, OurFault, StateDamaged
from detente.core.notification import Opening
from detente.core.record.leaf import Path
from detente.engine import drafts, epochs, facts, house, rules
from detente.engine.counting import Counted
from detente.engine.drafts import Draft
from detente.engine.erasures_beside import Word, forgotten, without, words_in
from detente.engine.held import unjudge
from detente.engine.lasting import may_be_erased, same_where_held
from detente.engine.ports import Delete, Operation, Put, PutLeft
from detente.engine.registers import Agreement, Held, seen_of
from detente.engine.sealed import serial_of
from detente.engine.state import QUARANTINE, SELF, Now, State
from detente.engine.writing import append_house, house_entry

ERASURE: Final = "erasure"  # kind of a draft
LEAVES: Final = 16  # fields of that draft: leaf hash of each entry that would go, in order,
REASON: Final = 17  # why,
ABOUT: Final = 18  # and that of the entry that was asked about
_ERASING: Final = "erasing"  # key of `self`: what was erased may still stand in a file of the store
_TRYING: Final = "erasing tried"  # and since when it is tried to end that; gone with the try


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be erased: entries with what is left of each, and drafts that are over."""

    agreement: Agreement
    entries: tuple[tuple[Held, Opening], ...]
    drafts: tuple[Draft, ...]

    @property
    def leaves(self) -> tuple[Hash, ...]:
        """Leaf hash of each entry, in order."""
        return tuple(sorted(held.leaf_hash for held, _ in self.entries))

    @property
    def paths(self) -> int:
        """How many erasable fields and rows go."""
        return sum(
            len(erased(left)) - (0 if held.opening is None else len(erased(held.opening)))
            for held, left in self.entries
        )


def plan(state: State, agreement: Agreement, held: Held, now: Now) -> Plan:
    """All that the agreement lets be erased of an entry, of its corrections, and of what another
    epoch repeats of them; and in drafts that are over. Nothing is changed.

    Raises OurFault: `cannot-open`; `nothing-to-erase`; `not-closed` where the agreement has the
    final count signed first; `not-received-yet` where we owe the content to somebody; `draft-holds-
    it` for a draft that is not over; `erasure-refused` where a verdict would change, or what is
    left be too large.
    """
    serial = serial_of(held)
    if held.opening is None:
        raise OurFault("cannot-open", origin=held.origin, index=held.index)
    family = list(_family(agreement, held))
    entries: list[tuple[Held, Opening]] = []
    kinds: dict[str, MessageType] = {}
    gone: set[Word] = set()
    for one in family:
        kind = rules.body_type(agreement, one)
        if kind is None:
            raise OurFault("erasure-refused", serial=serial_of(one), why="text")
        left, values = _left_of(agreement, one)
        if left is None:
            continue
        why = _refused(agreement, one, left)
        if why and one is held:
            raise OurFault("erasure-refused", serial=serial, why=why)
        if why:  # a correction that is invalid by what would go must not keep the rest
            continue
        kinds[kind.id] = kind
        gone |= values
        _check_owed(agreement, one)
        entries.append((one, left))
    if not entries:
        raise OurFault("nothing-to-erase", serial=serial, type=held.type)
    roots = {root.leaf_hash: root for root in (_root(agreement, one) for one in family)}
    for root in roots.values():
        _check_closed(state, agreement, root, now)
    leaves = {one.leaf_hash for one in family}
    over = without(state, agreement, kinds, leaves, gone, but=ERASURE)
    return Plan(agreement, tuple(entries), tuple(over))


def _family(agreement: Agreement, held: Held) -> Iterator[Held]:
    """A message, its corrections, and what repeats each of these in other epochs of its author.

    What repeats is not asked in turn what repeats it: where it is erased, two that differ would
    both look like it.
    """
    found: dict[tuple[str, int], Held] = {}
    waiting = [_root(agreement, held)]
    while waiting:
        first = waiting.pop()
        for one in (first, *_repeated(agreement, first)):
            if (one.origin, one.index) in found or one.opening is None:
                continue
            found[one.origin, one.index] = one
            waiting += [
                other
                for other in agreement.answers.get(one.leaf_hash, ())
                if other.type == rules.CORRECTED
            ]
    yield from (found[place] for place in sorted(found))


def _repeated(agreement: Agreement, held: Held) -> Iterator[Held]:
    """What another epoch repeats of an entry (spec/record.md, R19), and of what may be erased too
    holds nothing else: under a serial that was drawn again stands another message.
    """
    serial = None if held.opening is None else held.opening.header.serial
    if serial is None:
        return
    content = epochs.content_of(agreement, held)
    for other in agreement.by_serial.get(serial, ()):
        if (
            other.seat == held.seat
            and other.origin != held.origin
            and epochs.content_of(agreement, other) == content
            and _alike(agreement, held, other)
        ):
            yield other


def _alike(agreement: Agreement, one: Held, other: Held) -> bool:
    """Whether two entries have the same of what may be erased, where it is erased of neither."""
    mine, lost = epochs.erasable_of(agreement, one)
    theirs, gone = epochs.erasable_of(agreement, other)
    return same_where_held(mine, theirs, lost | gone)


def _erasable(agreement: Agreement, held: Held) -> Iterator[tuple[Path, Value]]:
    kind = rules.body_type(agreement, held)
    if kind is not None and held.opening is not None:
        yield from (pair for pair in held.opening.fields if may_be_erased(kind, pair[0]))


def _root(agreement: Agreement, held: Held) -> Held:
    seen: set[Hash] = set()
    while held.type == rules.CORRECTED and held.opening is not None:
        refers = held.opening.header.refers_to
        target = None if refers is None else agreement.by_leaf.get(refers.leaf_hash)
        if target is None or target.leaf_hash in seen:
            break
        seen.add(target.leaf_hash)
        held = target
    return held


def _left_of(agreement: Agreement, held: Held) -> tuple[Opening | None, set[Word]]:
    """What would be left of an entry, None where nothing of it can go; and the values that go."""
    going = dict(_erasable(agreement, held))
    if held.opening is None or not going:
        return None, set()
    register = agreement.registers[held.origin].hash
    return erase(register, held.opening, held.size, list(going)), set(words_in(going.values()))


# --- when it may be ------------------------------------------------------------------------------


def _check_owed(agreement: Agreement, held: Held) -> None:
    """What an addressee has not receipted its author owes, and nobody else has."""
    if held.seat != agreement.own_seat:
        return
    waiting = [
        agreement.code(seat)
        for seat in agreement.founding.addressed(held.leaf.to)
        if not _received(agreement, held, seat)
    ]
    if waiting:
        raise OurFault("not-received-yet", serial=serial_of(held), parties=waiting)


def _received(agreement: Agreement, held: Held, seat: int) -> bool:
    register = agreement.registers[held.origin]
    place = (held.seat, register.origin.epoch, held.index)
    for other in agreement.of_seat(seat):
        newest = next(rules.newest_first(agreement, other), None)
        if newest is None or newest.opening is None:
            continue
        receipt = newest.opening.receipt
        below = held.index < seen_of(receipt, register) and receipt.lacks(*place) is None
        if below or receipt.names_ahead(*place, held.leaf_hash):
            return True
    return False


def _check_closed(state: State, agreement: Agreement, held: Held, now: Now) -> None:
    """Where a tally has a `closing`, what belongs to a group of it lasts until each side has signed
    the final count (spec/tallies.md, Y29). `held` is what was said first: a correction, of another
    group perhaps, cannot open again for this what both have closed.
    """
    kind = rules.body_type(agreement, held)
    if held.opening is None or kind is None:
        return
    pack, values = agreement.texts.of(held).pack, rules.values_of(kind, held.opening)
    counted: Counted | None = None
    for clause in pack.clauses.tallies.values():
        group = _group(pack, clause.id, kind, values)
        if clause.closing is None or group is None:
            continue
        if counted is None:
            bound, record, _ = facts.facts_of(agreement, facts.beside(state, agreement))
            counted = Counted(bound, record, now.at(agreement.mark))
        closing: Json = closing_of(counted.tallies, clause, group, counted.as_of)
        if "closed" not in closing:
            raise OurFault(
                "not-closed", serial=serial_of(held), clause=clause.id,
                paragraph=clause.grounds.paragraph, message=clause.closing, group=group or "-",
            )  # fmt: skip


def _group(pack: Pack, name: str, kind: MessageType, values: Mapping[int, Value]) -> str | None:
    """The group of a tally to which a message belongs: by its field of the name of the group's, or
    all that the tally reads where it has no groups. None where it belongs to none.
    """
    clause = pack.clauses.tallies[name]
    if clause.group is None:
        rows = (*clause.counts, *clause.outside)
        fields = (one for row in rows for one in (row.field, row.rows) if one is not None)
        return "" if kind.id in {one.message for one in fields} else None
    owner = pack.messages.get(clause.group.message)
    field = None if owner is None else owner.field(clause.group.n)
    same = None if field is None else kind.field_named(field.name)
    return None if same is None else group_text(values.get(same.n))


def _refused(agreement: Agreement, held: Held, left: Opening) -> str:
    """Why an entry stays whole: another rule would be broken than before, or what is left be too
    large to be stored and sent. Empty where neither.
    """
    after = dataclasses.replace(held, opening=left)
    if rules.judge(agreement, held) != rules.judge(agreement, after):
        return "verdict"
    return "size" if len(encoded(left)) > limits.OPENING_BYTES_MAX else ""


# --- two people -----------------------------------------------------------------------------------


def draft_of(
    state: State, agreement: Agreement, held: Held, reason: str, person: str, now: Now
) -> Draft:
    """A draft that asks for it. Raises OurFault("why-missing") and what `plan` raises."""
    reason = reason.strip()
    if not reason or len(reason) > limits.REASON_CHARS_MAX:
        raise OurFault("why-missing")
    found = plan(state, agreement, held, now)
    values: dict[int, Value] = {LEAVES: list(found.leaves), REASON: reason, ABOUT: held.leaf_hash}
    draft_id = drafts.next_id(state.store, state.card)
    return Draft(
        draft_id, ERASURE, agreement.id, house.ERASED, values, drafted_by=person, saved=now.live
    )


def leaves_of(draft: Draft) -> tuple[Hash, ...]:
    """Leaf hashes of the entries that a draft of this kind names."""
    leaves = draft.values.get(LEAVES)
    named = leaves if isinstance(leaves, list | tuple) else ()
    return tuple(Hash(one) for one in named if isinstance(one, bytes))


def named_in(draft: Draft, agreement: Agreement) -> Iterator[tuple[Held, dict[str, int]]]:
    """Entries that a draft of this kind names, and how many fields and rows go, or went, of each:
    by name of the field, of a table with those of the columns.
    """
    for leaf in leaves_of(draft):
        held = agreement.by_leaf.get(leaf)
        kind = None if held is None else rules.body_type(agreement, held)
        if held is None or held.opening is None or kind is None:
            continue
        every = {path for path, _ in held.opening.fields} | erased(held.opening)
        fields = (kind.field(path[0]) for path in sorted(every) if may_be_erased(kind, path))
        counts: dict[str, int] = {}
        for field in fields:
            if field is not None:
                columns = [column.name for column in field.columns if column.erasable]
                name = ".".join([field.name, "+".join(columns)] if columns else [field.name])
                counts[name] = counts.get(name, 0) + 1
        yield held, counts


def plan_of(state: State, draft: Draft, now: Now) -> Plan:
    """What a draft of this kind would erase now. Raises what `plan` raises, and OurFault("erasure-
    overtaken") where that is no longer what was asked for: a correction came in between.
    """
    agreement, about = state.agreement(draft.agreement), draft.values.get(ABOUT)
    held = agreement.by_leaf.get(Hash(about)) if isinstance(about, bytes) else None
    if held is None:
        raise OurFault("draft-changed", draft=draft.id)
    found = plan(state, agreement, held, now)
    if found.leaves != leaves_of(draft):
        raise OurFault("erasure-overtaken", draft=draft.id, serial=serial_of(held))
    return found


def release_erasure(
    state: State, draft: Draft, fields: Mapping[int, Value], asked_by: str, by: str,
    also: Sequence[Operation], now: Now,
) -> None:  # fmt: skip
    """Do it: in one commit the two entries of the house, what is left in the place of each
    opening, and drafts that are over without what they held of it. Then no file of the store holds
    it any more, or `unfinished` says so.
    """
    found = plan_of(state, draft, now)
    left = [(held, opening, encoded(opening)) for held, opening in found.entries]
    told: dict[int, Value] = {
        16: draft.id,
        17: [held.leaf_hash for held, _ in found.entries],
        18: draft.values[REASON],
        19: asked_by,
    }
    operations: list[Operation] = [PutLeft(held.origin, held.index, data) for held, _, data in left]
    operations += [one for over in found.drafts for one in drafts.kept(over)]
    operations += [
        *forgotten(state, found.agreement, _words(found)),
        Put(SELF, _ERASING, b"\x01"),
        *also,
    ]
    prepared = [
        house_entry(house.RELEASED, fields, by, now),
        house_entry(house.ERASED, told, by, now),
    ]
    append_house(state, prepared, operations, now)
    for held, opening, data in left:
        held.opening, held.proven = opening, hashlib.sha256(data).digest()
        unjudge(held)
    for operation in operations:
        if isinstance(operation, Delete) and operation.table == QUARANTINE:
            state.quarantine.pop(operation.key, None)
    found.agreement.left = True
    found.agreement.rejudge()
    finish(state, now)


def _words(found: Plan) -> set[Word]:
    """Texts, bytes and numbers that go."""
    return {
        word
        for held, left in found.entries
        if held.opening is not None
        for word in words_in(v for path, v in held.opening.fields if path in erased(left))
    }


def finish(state: State, now: Now) -> None:
    """Let no file of the store hold what was erased, where that was not done yet; it is tried again
    at every start, and by the clock where a home stays open (apps/scheduled.py). But where a try
    was cut off, a day later: a home that lacks the memory must open all the same.

    Raises StateDamaged.
    """
    if not unfinished(state) or _cut_off(state, now):
        return
    try:
        state.store.commit([Put(SELF, _TRYING, now.live.to_bytes(8, "big"))])
        gone: list[Operation] = [Delete(SELF, _TRYING)]
        try:
            if state.store.scrub():
                gone.append(Delete(SELF, _ERASING))
        except EnvironmentFault:
            state.store.commit(gone)
            raise
        state.store.commit(gone)
    except StateDamaged:
        raise
    except EnvironmentFault:
        return  # a full disk must not keep a home shut; `unfinished` goes on saying so


def unfinished(state: State) -> bool:
    """Whether a file of the store may still hold something that was erased."""
    return state.store.get(SELF, _ERASING) is not None


def _cut_off(state: State, now: Now) -> bool:
    """Whether a try begun less than a day ago never came to an end."""
    begun = state.store.get(SELF, _TRYING)
    return (
        begun is not None
        and abs(now.live - int.from_bytes(begun, "big")) < limits.ERASING_CUT_OFF_S
    )
