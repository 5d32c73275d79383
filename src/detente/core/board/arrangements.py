"""Arrangements: who signed which terms, and when equal terms of all signatories formed
(spec/life.md, F20 to F34).

Nothing is kept here: `read_terms` makes the terms on offer of the record, `form` says what became
of them. An act decides against another by what its author's center held when it wrote, never by
claimed times; where neither held the other, the two crossed.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from detente.core.agreement import periods
from detente.core.agreement.clauses import AnchorKind, Arrangement, TimeLimit
from detente.core.agreement.pack import FieldType, Pack
from detente.core.board.acts import SENT_IN_ERROR, Acts
from detente.core.board.facts import Bound, Entry
from detente.core.board.life_acts import ENDINGS, opened
from detente.core.board.life_seats import named_by, pack_of, packs_of, parties_of
from detente.core.board.record import NEVER
from detente.core.crypto.types import Hash
from detente.core.encoding import Value, encode

SIGNATURE: Final = "signature"

BRINGS: Final = "brings into force"
EXTENDS: Final = "extends"
AMENDS: Final = "amends"
PAUSES: Final = "pauses"
RECORDS: Final = "records"

OPEN: Final = "open"
FORMED: Final = "formed"
WITHDRAWN: Final = "withdrawn"
CROSSED: Final = "crossed"
LATE: Final = "late"
UNBOUNDED: Final = "no-end"  # an offer that does not say until when it stands
AFTER_END: Final = "agreement-ended"
BEYOND: Final = "beyond-limit"
BASE_GONE: Final = "base-not-in-force"
NOT_HELD: Final = "version-not-held"

# The instant of an anchor that is none of an offer's own, None while it has none.
Anchors = Callable[[TimeLimit], "periods.Point | None"]


@dataclass(frozen=True, slots=True)
class Signing:
    """One signature: a message with the terms, or a `signature` that cites one.

    `effect` is when all other signatories had received it, or when it was provable; NEVER while
    not. `until` is the first instant at which the offer that it makes or takes no longer stands,
    None where that says none. `endings` are its author's entries that take it back, in order.
    """

    entry: Entry
    offer: Entry
    effect: int
    until: int | None
    endings: tuple[Entry, ...]
    offer_endings: tuple[Entry, ...] = ()  # of an offer whose author is no signatory

    @property
    def seat(self) -> int:
        """Seat that signed."""
        return self.entry.seat

    @property
    def order(self) -> tuple[int, int, int, int]:
        """By effect; ties by where it stands."""
        place = self.entry.place
        return self.effect, place.seat, place.epoch, place.index


@dataclass(slots=True)
class Terms:
    """Equal terms under one clause, and what became of them."""

    clause: Arrangement
    pack: Pack  # version whose clause this is
    values: Mapping[int, Value]
    offers: list[Entry]
    signatories: tuple[int, ...]
    signings: list[Signing] = field(default_factory=list)  # by `order`
    state: str = OPEN
    formed: int = NEVER
    by: tuple[Signing, ...] = ()  # the signatures that formed them, or that crossed
    against: tuple[Entry, ...] = ()  # what kept them from forming: a withdrawal, crossed entries
    late: tuple[Signing, ...] = ()

    @property
    def key(self) -> tuple[str, Hash]:
        """Unlike that of all other terms of the agreement."""
        return self.clause.id, self.offers[0].leaf

    def missing(self, as_of: int = NEVER - 1) -> tuple[int, ...]:
        """Signatories without a signature that had effect by an instant."""
        have = {one.seat for one in self.signings if one.effect <= as_of}
        return tuple(seat for seat in self.signatories if seat not in have)


# --- reading ------------------------------------------------------------------------------------


def read_terms(look: Acts, anchors: Anchors) -> list[Terms]:
    """Every set of equal terms, by clause and first offer, each with its signatures."""
    found: dict[tuple[str, bytes], Terms] = {}
    for pack in packs_of(look.bound):
        for clause in pack.clauses.arrangements.values():
            for offer, values, follows in _offers(look, pack, clause):
                key = clause.id, terms_key(pack, clause, values)
                terms = found.get(key)
                if terms is None:
                    signatories = _signatories(look.bound, pack, clause, values)
                    terms = found[key] = Terms(clause, pack, values, [], signatories)
                terms.offers.append(offer)
                for signing in _signings(look, terms, offer, follows, anchors):
                    insort(terms.signings, signing, key=lambda one: one.order)
    for terms in found.values():
        terms.offers.sort(key=lambda offer: (look.record.time(offer), offer.place))
    return sorted(found.values(), key=lambda one: (one.clause.id, one.offers[0].place))


def _offers(
    look: Acts, pack: Pack, clause: Arrangement
) -> Iterator[tuple[Entry, Mapping[int, Value], Entry | None]]:
    """Messages with terms, and corrections of them that changed what must be the same; each with
    the correction that takes its place.
    """
    for entry in look.record.of_type((clause.terms,)):
        if opened(entry).pack != pack.hash:
            continue
        offers = [(entry, opened(entry).values)]
        for correction in look.standing(entry).corrections:
            values = opened(correction).values
            if terms_key(pack, clause, values) != terms_key(pack, clause, offers[-1][1]):
                offers.append((correction, values))
        following = [one for one, _ in offers[1:]]
        for (offer, values), follows in zip(offers, [*following, None], strict=True):
            yield offer, values, follows


def terms_key(pack: Pack, clause: Arrangement, values: Mapping[int, Value]) -> bytes:
    """Equal for equal terms: fields of `same` after decoding, lists of codes as sets."""
    return encode([_comparable(pack, clause, n, values.get(n)) for n in clause.same])


def _comparable(pack: Pack, clause: Arrangement, n: int, value: Value) -> Value:
    field_ = pack.messages[clause.terms].field(n)
    if field_ is not None and field_.type in (FieldType.CODES, FieldType.SCOPE):
        listed = value if isinstance(value, list | tuple) else ()
        return sorted({item for item in listed if isinstance(item, str)})
    return value


def _signatories(
    bound: Bound, pack: Pack, clause: Arrangement, values: Mapping[int, Value]
) -> tuple[int, ...]:
    """For an amendment also every party of the version that it brings."""
    seats = set(named_by(bound, pack, clause.signatories))
    if clause.effect == AMENDS and (wanted := version_named(pack, clause, values)) is not None:
        held = pack_of(bound, wanted)
        seats.update(() if held is None else parties_of(bound, held))
    return tuple(sorted(seats))


def version_named(pack: Pack, clause: Arrangement, values: Mapping[int, Value]) -> Hash | None:
    """Hash of the pack that the terms of an amendment bring: the first hash among `same`."""
    for n in clause.same:
        field_ = pack.messages[clause.terms].field(n)
        value = values.get(n)
        if field_ is not None and field_.type is FieldType.HASH and isinstance(value, bytes):
            return Hash(value)
    return None


def _signings(
    look: Acts, terms: Terms, offer: Entry, follows: Entry | None, anchors: Anchors
) -> Iterator[Signing]:
    """The offer itself where its author is a signatory, and every signature that cites it."""
    until = until_of(look, terms, offer, anchors)
    endings = _endings(look, offer, follows)
    if offer.seat in terms.signatories:
        yield Signing(offer, offer, _effect(look, terms, offer), until, endings)
        endings = ()
    for entry in look.record.pointing_at(offer.leaf, SIGNATURE):
        if entry.seat in terms.signatories:
            own = _endings(look, entry, None)
            yield Signing(entry, offer, _effect(look, terms, entry), until, own, endings)


def _effect(look: Acts, terms: Terms, entry: Entry) -> int:
    """When all other signatories had received a signature, or when it was provable. Who was not
    addressed received a leaf and nobody's word.
    """
    if terms.clause.formed == "provable":
        return look.record.provable(entry)
    others = [seat for seat in terms.signatories if seat != entry.seat]
    received = (look.received(entry, seat) if entry.to >> seat & 1 else NEVER for seat in others)
    return max(received, default=look.record.time(entry))


def _endings(look: Acts, entry: Entry, follows: Entry | None) -> tuple[Entry, ...]:
    """What its author wrote to take a signature or an offer back. To call it an error, or to
    correct what must be the same, takes it back as a withdrawal does, and no earlier.
    """
    found = [] if follows is None else [follows]
    found += [
        one
        for one in look.record.pointing_at(entry.leaf, *ENDINGS, SENT_IN_ERROR)
        if one.seat == entry.seat and look.in_error(one) is None
    ]
    return tuple(sorted(found, key=lambda one: look.record.position(one.place)))


def until_of(look: Acts, terms: Terms, offer: Entry, anchors: Anchors) -> int | None:
    """First instant at which an offer no longer stands; None where it says none, or where its end
    is that of the agreement, which every offer ends with.
    """
    clause, values = terms.clause, opened(offer).values
    if clause.open_until is None:
        return opened(offer).valid_until
    if isinstance(clause.open_until, int):
        return first_after(values.get(clause.open_until), terms.pack)
    if isinstance(clause.open_until, str):
        return None
    limit = clause.open_until
    point: periods.Point | None
    if limit.anchor.kind is AnchorKind.SENDING and limit.anchor.name == clause.terms:
        point = look.record.time(offer)
    elif limit.anchor.kind is AnchorKind.RECEIPT and limit.anchor.name == clause.terms:
        others = (seat for seat in terms.signatories if seat != offer.seat)
        point = max((look.received(offer, seat) for seat in others), default=NEVER)
    elif limit.anchor.kind is AnchorKind.FIELD and limit.anchor.name == clause.terms:
        value = values.get(limit.anchor.n)
        point = value if isinstance(value, (int, str)) else None
    else:
        point = anchors(limit)
    if point is None or point == NEVER:
        return NEVER
    closes = periods.closes(limit, point, reckoning(terms.pack))
    return NEVER if closes is None else closes.low


def reckoning(pack: Pack, *, first_day_counted: bool | None = None) -> periods.Reckoning:
    """How a pack counts, or a clause of it that says otherwise."""
    counted = pack.agreement.first_day_counted if first_day_counted is None else first_day_counted
    offset = periods.zone_offset_s(pack.agreement.zone)
    return periods.Reckoning(offset, counted, calendars=pack.clauses.calendars)


def first_after(value: Value, pack: Pack) -> int | None:
    """An instant as it is; of a date, which is the last day inside, the first second after it."""
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return None
    if isinstance(value, int):
        return value
    return periods.day_bounds(value, periods.zone_offset_s(pack.agreement.zone))[1]


def first_of(value: Value, pack: Pack) -> int | None:
    """An instant as it is; of a date its first second."""
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return None
    if isinstance(value, int):
        return value
    return periods.day_bounds(value, periods.zone_offset_s(pack.agreement.zone))[0]


# --- forming ------------------------------------------------------------------------------------


def form(look: Acts, terms: Terms, end: int) -> None:
    """Say whether and when terms formed; `end` is when the agreement itself ends, NEVER if not.

    Signatures are taken in the order in which they had effect. Each completes the terms with, of
    every other signatory, the one that stands longest; the first that forms them decides.
    """
    terms.state, terms.formed, terms.by, terms.against, terms.late = OPEN, NEVER, (), (), ()
    if _without_end(terms):
        terms.state = UNBOUNDED
        return
    arrived: dict[int, list[Signing]] = {}
    late: list[Signing] = []
    for signing in terms.signings:
        if signing.effect == NEVER:
            break
        arrived.setdefault(signing.seat, []).append(signing)
        if len(arrived) < len(terms.signatories):
            continue
        others = [_standing(list_, signing) for seat, list_ in sorted(arrived.items())
                  if seat != signing.seat]  # fmt: skip
        state, against = _test(look, terms, (signing, *others), signing.effect, end)
        if state == LATE:
            late.append(signing)
        if terms.state == CROSSED and state != FORMED:
            continue
        terms.state, terms.against, terms.by = state, against, (signing, *others)
        if state == FORMED:
            terms.formed = signing.effect
            break
    terms.late = tuple(late)


def _without_end(terms: Terms) -> bool:
    """Whether no offer of these terms says until when it stands. An instrument that brings the
    agreement into force need not, and `open_until = "expiry"` says it for all.
    """
    if terms.clause.effect == BRINGS or terms.clause.open_until == "expiry":
        return False
    return all(signing.until is None for signing in terms.signings)


def _standing(signings: Sequence[Signing], last: Signing) -> Signing:
    """Of one signatory's signatures the latest that nobody took back and whose offer still stands
    when the last one has effect; without any, the latest that nobody took back; then the latest.
    """
    kept = [one for one in signings if not one.endings]
    for one in reversed(kept):
        if one.until is None or last.effect < one.until:
            return one
    return kept[-1] if kept else signings[-1]


def _test(
    look: Acts, terms: Terms, signings: Sequence[Signing], formed: int, end: int
) -> tuple[str, tuple[Entry, ...]]:
    """What one signature of each signatory makes, and the entries that kept it from forming."""
    crossed: list[Entry] = []
    for signing in signings:
        for ending in signing.offer_endings[:1]:
            if any(look.record.has_seen(one.entry, ending) for one in signings):
                return WITHDRAWN, (ending,)
        others = [one for one in signings if one is not signing]
        for ending in signing.endings[:1]:
            if any(look.record.has_seen(other.entry, ending) for other in others):
                return WITHDRAWN, (ending,)
            if all(look.record.has_seen(ending, other.entry) for other in others):
                continue  # too late: its author held what it withdrew from
            if terms.clause.crossing == "does not bind":
                return WITHDRAWN, (ending,)
            if terms.clause.crossing == "crossed":
                crossed.append(ending)
    if any(one.until is not None and formed >= one.until for one in signings):
        return LATE, ()
    if terms.clause.effect != BRINGS and formed >= end:
        return AFTER_END, ()
    return (CROSSED, tuple(crossed)) if crossed else (FORMED, ())


def period_of(terms: Terms) -> tuple[int, int]:
    """From when to when formed terms are in force; NEVER for no end."""
    clause = terms.clause
    start = None if clause.start is None else first_of(terms.values.get(clause.start), terms.pack)
    end = None if clause.end is None else first_after(terms.values.get(clause.end), terms.pack)
    begins = terms.formed if start is None else start
    if not clause.retroactive:
        begins = max(begins, terms.formed)
    return begins, NEVER if end is None else end


def scope_named(terms: Terms) -> frozenset[str]:
    """Ids in the scope that terms name, empty where they name none."""
    for declared in terms.pack.messages[terms.clause.terms].fields:
        value = terms.values.get(declared.n)
        if declared.type is FieldType.SCOPE and isinstance(value, list | tuple):
            return frozenset(item for item in value if isinstance(item, str))
    return frozenset()
