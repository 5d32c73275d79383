"""Messages of another agreement that perform here by a `given-elsewhere` (spec/board.md, J42): what
such an entry proves, verified once, and how one is made of a message in another of our agreements.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from detente.core import instants, limits
from detente.core.agreement.clauses import Duty
from detente.core.agreement.pack import Field, MessageType
from detente.core.board import elsewhere
from detente.core.board.candidates import GIVEN_ELSEWHERE
from detente.core.board.facts import Elsewhere
from detente.core.encoding import Value
from detente.core.errors import DetenteError, OurFault, TheirFault
from detente.core.notification import Opening
from detente.core.record import merkle
from detente.core.record.evidence import read_evidence
from detente.core.record.leaf import Path
from detente.engine import exporter, rules
from detente.engine.lasting import may_be_erased
from detente.engine.registers import Agreement, Held
from detente.engine.state import Now, State
from detente.engine.texts import Text
from detente.engine.writing import opening_of

_AS_OURS: Final = frozenset(
    {"given-here", "given-other-mark", "given-by-stranger", "given-not-received"}
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the evidence in an entry shows nothing: code and facts of the failure."""

    code: str
    facts: Mapping[str, object]


def shown_by(agreement: Agreement, held: Held) -> Elsewhere | Refusal | None:
    """What a valid `given-elsewhere` shows of a message of another agreement; None for any other
    entry. Verified once for each leaf, whose hash binds the founding text and every field.
    """
    if held.type != GIVEN_ELSEWHERE or held.opening is None:
        return None
    if rules.problem(agreement, held) is not None:
        return None
    known = agreement.elsewhere.get(held.leaf_hash)
    if isinstance(known, Elsewhere | Refusal):
        return known
    found: Elsewhere | Refusal
    try:
        found = elsewhere.proven(agreement.founding, held.opening.pack_fields())
    except DetenteError as fault:  # evidence is bytes from outside; evaluation goes on without it
        found = Refusal(fault.code, dict(fault.facts))
    agreement.elsewhere[held.leaf_hash] = found
    return found


def fact_of(agreement: Agreement, held: Held) -> Elsewhere | None:
    """The same for evaluation: None where nothing is shown, or where no duty of any version that is
    held takes it, so that nobody's evidence is verified in vain.
    """
    if held.type != GIVEN_ELSEWHERE or held.opening is None:
        return None
    kind, under = held.opening.get(elsewhere.TYPE), held.opening.get(elsewhere.AGREEMENT)
    if not taken(agreement, kind, under):
        return None
    found = shown_by(agreement, held)
    return found if isinstance(found, Elsewhere) else None


def broken_there(state: State, held: Held, found: Elsewhere) -> TheirFault | None:
    """Which rule the message breaks under its own agreement, where this home holds that one and
    the message in it: evidence alone does not show it, and evaluation cannot ask. A creditor that
    learns it here says `refused`.
    """
    other = state.agreements.get(found.founding)
    if other is None or held.opening is None:
        return None
    if other.pack.agreement.id != found.agreement:
        known = other.pack.agreement.id
        return TheirFault("given-other-name", found=known, agreement=found.agreement)
    evidence = held.opening.get(elsewhere.EVIDENCE)
    if not isinstance(evidence, bytes):
        return None
    copy = other.by_leaf.get(merkle.leaf_hash(read_evidence(evidence).entry.leaf))
    breach = None if copy is None else rules.problem(other, copy)
    return None if breach is None else TheirFault("given-invalid-there", breach=breach)


def foreseen(agreement: Agreement, kind: str, values: Mapping[int, Value]) -> Elsewhere | None:
    """What an entry of this type with these fields would give to evaluation."""
    if kind != GIVEN_ELSEWHERE:
        return None
    if not taken(agreement, values.get(elsewhere.TYPE), values.get(elsewhere.AGREEMENT)):
        return None
    try:
        return elsewhere.proven(agreement.founding, values)
    except DetenteError:
        return None


def taken(agreement: Agreement, kind: Value, under: Value) -> bool:
    """Whether a duty of any version that is held takes such a message."""
    return any(taking(text, kind, under) for text in agreement.texts.every())


def received_words(agreement: Agreement, found: Elsewhere) -> list[str]:
    """By whom here it was received when, by seat: `BRV 2026-11-22 14:32:07Z`."""
    return [
        f"{agreement.code(seat)} {instants.shown(at, seconds=True)}"
        for seat, at in sorted(found.received.items())
    ]


def taking(text: Text, kind: Value, under: Value) -> list[Duty]:
    """Duties of a version that a message of this type performs, given under an agreement with this
    id.
    """
    return [
        duty
        for duty in text.pack.clauses.duties.values()
        if duty.given_under is not None and duty.given_under == under and kind in duty.sends
    ]


def evidence_for(
    state: State, source: tuple[Agreement, Held], here: Agreement, text: Text, now: Now
) -> tuple[Elsewhere, bytes]:
    """Evidence of a message in another agreement, and what it shows under this one: of its fields
    those that the type of the same name here has, under `text`, numbered and typed alike, and
    none that may be erased.

    Raises OurFault: `given-here`, `given-other-mark`, `given-by-stranger`, `given-not-received`,
    `given-invalid`, `no-such-type`, `no-duty-takes`, `numbered-otherwise`, `given-erasable`,
    `given-too-large`, `given-too-many-items`, and what `exporter.export` raises.
    """
    agreement, held = source
    if agreement.id == here.id:
        raise OurFault("given-here", agreement=here.id)
    header = opening_of(held).header
    broken = rules.problem(agreement, held)
    if broken is not None:
        raise OurFault("given-invalid", breach=broken)
    kind, under = header.type, agreement.pack.agreement.id
    known = text.pack.messages
    if kind not in known:
        raise OurFault("no-such-type", type=kind, known=list(known))
    duties = taking(text, kind, under)
    if not duties:
        raise OurFault("no-duty-takes", type=kind, agreement=under)
    theirs = rules.body_type(agreement, held)
    alike, paths = _shown(known[kind], theirs, opening_of(held))
    for n in _keys(duties, kind):
        if n not in alike:
            field = known[kind].field(n)
            name = str(n) if field is None else field.name
            other = None if theirs is None else theirs.field(n)
            same = field and other and _same(field, other)
            code = "given-erasable" if same else "numbered-otherwise"
            raise OurFault(code, field=name, n=n, type=kind, agreement=under)
    data = exporter.export(state, held, paths, now, times=False)
    if len(data) > limits.GIVEN_ELSEWHERE_BYTES_MAX:
        limit = limits.GIVEN_ELSEWHERE_BYTES_MAX
        raise OurFault("given-too-large", bytes=len(data), limit=limit)
    try:
        return elsewhere.proven(here.founding, _fields(data, kind, under)), data
    except TheirFault as fault:
        if fault.code in _AS_OURS:
            raise OurFault(fault.code, **fault.facts) from fault
        if fault.facts.get("part") == "file":  # of what we encoded ourselves: it is too much of it
            limit = limits.GIVEN_ELSEWHERE_ITEMS_MAX
            raise OurFault("given-too-many-items", limit=limit) from fault
        raise


def _fields(data: bytes, kind: str, under: str) -> dict[int, Value]:
    return {elsewhere.EVIDENCE: data, elsewhere.TYPE: kind, elsewhere.AGREEMENT: under}


def fields_of(found: Elsewhere, evidence: bytes) -> dict[int, Value]:
    """Fields of the `given-elsewhere` that carries this evidence."""
    return _fields(evidence, found.type, found.agreement)


def _shown(
    ours: MessageType, theirs: MessageType | None, opening: Opening
) -> tuple[set[int], list[Path]]:
    """Numbers of the fields that two types have alike, and the paths of these that are shown: none
    that may be erased under either, for nothing is ever erased out of evidence.
    """
    if theirs is None:
        return set(), []
    alike = {
        field.n
        for field in ours.fields
        for other in theirs.fields
        if _same(field, other)
        and not field.erasable
        and not other.erasable
        and _erasable(field) <= _erasable(other)  # cells of a table's row are shown together
    }
    paths = [path for path, _ in opening.fields if path[0] in alike]
    return alike, [path for path in paths if not may_be_erased(theirs, path)]


def _same(field: Field, other: Field) -> bool:
    return (field.n, field.name, field.type) == (other.n, other.name, other.type)


def _erasable(field: Field) -> set[str]:
    """Names of the columns of a table whose cells may be erased."""
    return {column.name for column in field.columns if column.erasable}


def _keys(duties: list[Duty], kind: str) -> Iterator[int]:
    """Numbers of the fields by which messages of a type find their instances of these duties."""
    for duty in duties:
        found = duty.keys if duty.match is None else duty.match.fields
        if kind in found:
            yield found[kind]
