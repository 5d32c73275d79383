"""Bundle: several evidence files in one, each of which stands for itself (spec/evidence.md, V12).

It says nothing of its own: not that it is complete, not that its order means anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.errors import OurFault, TheirFault
from detente.core.record.evidence import Verdict, verify_evidence

VERSION: Final = 1
_KEYS: Final = (0, 1)
# A map of two keys; evidence is one of six, an incident one of eight (clause V12).
FIRST_BYTE: Final = 0xA2
# Items of arrays and maps: two keys with their values, and the files.
_ITEMS_MAX: Final = 2 * len(_KEYS) + limits.BUNDLE_FILES_MAX


def is_bundle(data: bytes) -> bool:
    """Whether a file claims to be a bundle by its first byte; nothing is verified."""
    return data[:1] == bytes((FIRST_BYTE,))


def build_bundle(files: Sequence[bytes]) -> bytes:
    """One file of evidence files, in this order; what is given twice stands in it once.

    Raises OurFault("bundle-too-large" | "nothing-to-prove").
    """
    once = list(dict.fromkeys(files))
    if not once:
        raise OurFault("nothing-to-prove")
    if len(once) > limits.BUNDLE_FILES_MAX:
        raise too_large(len(once), limits.BUNDLE_FILES_MAX, "files")
    data = encoding.encode({0: VERSION, 1: list(once)})
    if len(data) > limits.BUNDLE_BYTES_MAX:
        raise too_large(len(data), limits.BUNDLE_BYTES_MAX, "bytes")
    return data


def too_large(found: int, limit: int, unit: str) -> OurFault:
    """The error of what no bundle holds; `unit` is files or bytes."""
    return OurFault("bundle-too-large", found=found, limit=limit, unit=unit)


def read_bundle(data: bytes) -> tuple[bytes, ...]:
    """The files in it, none of them verified. Raises TheirFault("bundle-refused", part="file")."""
    try:
        if len(data) > limits.BUNDLE_BYTES_MAX:
            raise TheirFault("too-large", what="bundle", limit=limits.BUNDLE_BYTES_MAX)
        fields = shape.keyed(encoding.decode(data, _ITEMS_MAX), "bundle", _KEYS)
        shape.version(fields[0], "bundle", VERSION)
        files = tuple(
            shape.octets(item, "evidence", limits.EVIDENCE_BYTES_MAX)
            for item in shape.array(fields[1], "bundle", 1, limits.BUNDLE_FILES_MAX)
        )
        if len(set(files)) < len(files):
            raise TheirFault("bad-shape", where="bundle", expected="no file twice")
    except TheirFault as fault:
        raise _refused("file", fault) from fault
    return files


def verify_bundle(data: bytes) -> tuple[Verdict, ...]:
    """Verify every file in it. Raises TheirFault("bundle-refused", part=..., why=...) naming the
    first that does not stand: `evidence n: ` and its part.
    """
    found: list[Verdict] = []
    for number, file in enumerate(read_bundle(data), start=1):
        try:
            found.append(verify_evidence(file))
        except TheirFault as fault:
            raise _refused(f"evidence {number}: {fault.facts['part']}", fault) from fault
    return tuple(found)


def _refused(part: str, fault: TheirFault) -> TheirFault:
    facts = {key: value for key, value in fault.facts.items() if key not in ("part", "why")}
    why = str(fault.facts["why"]) if fault.code == "evidence-refused" else fault.code
    return TheirFault("bundle-refused", part=part, why=why, **facts)
