"""What a `given-elsewhere` proves of a message of another agreement (spec/board.md, J42).

It follows from the founding text here and the fields of the entry, and from nothing else: everybody
who can open the entry comes to the same. Evidence is bytes from a peer; what it costs to verify is
bounded by their number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from detente.core import limits
from detente.core.agreement.founding import Founding
from detente.core.board.candidates import GIVEN_ELSEWHERE
from detente.core.board.facts import Elsewhere
from detente.core.encoding import Value
from detente.core.errors import TheirFault
from detente.core.notification import COSIGNATURES
from detente.core.record import proof
from detente.core.record.evidence import Evidence, Verdict, read_evidence, verify_read

EVIDENCE: Final = 16
TYPE: Final = 17
AGREEMENT: Final = 18
_LINES_MAX: Final = 2  # of a checkpoint: those of its author


def proven(founding: Founding, values: Mapping[int, Value]) -> Elsewhere:
    """What the fields of a valid `given-elsewhere` under this founding text show.

    Raises TheirFault: `too-large`, `evidence-refused`, `given-with-times`, `given-here`,
    `given-other-mark`, `given-other-type`, `given-invalid`, `given-by-stranger`,
    `given-not-received`.
    """
    data, kind, agreement = (values.get(n) for n in (EVIDENCE, TYPE, AGREEMENT))
    if not (isinstance(data, bytes) and isinstance(kind, str) and isinstance(agreement, str)):
        raise TheirFault("bad-shape", where=GIVEN_ELSEWHERE, expected="evidence, type, agreement")
    if len(data) > limits.GIVEN_ELSEWHERE_BYTES_MAX:
        limit = limits.GIVEN_ELSEWHERE_BYTES_MAX
        raise TheirFault("too-large", what="evidence", bytes=len(data), limit=limit)
    file = read_evidence(data, limits.GIVEN_ELSEWHERE_ITEMS_MAX)
    _check_bare(file)
    found = verify_read(file)
    header = found.entry.header
    if found.founding.hash() == founding.hash():
        raise TheirFault("given-here", agreement=founding.agreement_id())
    if header.mark != founding.mark:
        raise TheirFault("given-other-mark", mark=int(header.mark), expected=int(founding.mark))
    if header.type != kind:
        raise TheirFault("given-other-type", found=header.type, expected=kind)
    if found.breach is not None:
        raise TheirFault("given-invalid", breach=found.breach)
    author = founding.seat_of(found.founding.seats[found.entry.seat].fingerprint)
    if author is None:
        raise TheirFault("given-by-stranger", party=found.founding.seats[found.entry.seat].code)
    received = _received(founding, found)
    if not received:
        raise TheirFault("given-not-received", party=founding.seats[author].code)
    fields = {
        path[0]: value
        for path, value in found.entry.shown
        if len(path) == 1 and path[0] >= limits.PACK_FIELD_FIRST and _comparable(value)
    }
    return Elsewhere(
        agreement=agreement,
        founding=found.founding.agreement_id(),
        type=kind,
        author=author,
        received=received,
        values=fields,
        serial=header.serial,
    )


def _check_bare(file: Evidence) -> None:
    """What bounds times decides nothing here; without it, no more signatures are to be verified
    than two for each part. Raises TheirFault("given-with-times"), and what `proof.parse` raises.
    """
    parts = (file.entry, *file.receipts)
    shown = any(one.path == (COSIGNATURES,) for part in parts for one in part.disclosure.fields)
    lines = [len(proof.parse(part.proof).checkpoint.signatures) for part in parts]
    if file.anchors or shown or max(lines) > _LINES_MAX:
        raise TheirFault("given-with-times")


def _received(founding: Founding, found: Verdict) -> dict[int, int]:
    """When the parties that have a seat here too say that they received it, as far as they could
    open it.
    """
    received: dict[int, int] = {}
    for one in found.received:
        seat = founding.seat_of(found.founding.seats[one.seat].fingerprint)
        if seat is not None and one.lacking is None:
            received[seat] = one.claimed
    return received


def _comparable(value: Value) -> bool:
    """Whether a value is one that keys and matched fields can have; a peer may show any."""
    if isinstance(value, list):
        leaf = value[1] if len(value) == 2 else None
        return isinstance(leaf, bytes) and len(leaf) == 32
    if isinstance(value, int):
        return value >= 0 and not isinstance(value, bool)
    return isinstance(value, str | bytes)
