"""board.md, J42: what evidence of another agreement shows in this one."""

from __future__ import annotations

from typing import Any

from tests.second_reader.evidence import part, read_evidence
from tests.second_reader.parties import read_founding
from tests.second_reader.values import decode, demand, encode

BYTES_MAX = 262_144
ITEMS_MAX = 65_536


def shows(founding: bytes, evidence: bytes, kind: str) -> dict[str, Any]:
    """J42, 1 to 3."""
    here = read_founding(founding)
    demand(len(evidence) <= BYTES_MAX, "too-large")
    verdict = read_evidence(evidence)
    file = decode(evidence)
    with part("file"):
        demand(_items(file) <= ITEMS_MAX, "too-large")
    demand(not file[5], "given-with-times")
    for entry in (file[3], *file[4]):
        demand(entry[1].count(b"\n\xe2\x80\x94 ") <= 2, "given-with-times")
        demand(all(one[2] != [8] for one in entry[2][3]), "given-with-times")
    there = read_founding(file[2])
    header = verdict.entry.header
    demand(there.hash != here.hash, "given-here")
    demand(there.mark == here.mark, "given-other-mark")
    demand(header.type == kind, "given-other-type")
    demand((header.type == "adopted") == (verdict.entry.index == 0), "given-invalid")
    serial, code = header.serial, there.seats[verdict.entry.seat].code
    machine = header.type == "received"
    demand(machine == (serial is None), "given-invalid")
    demand(serial is None or serial.split("-")[0] == code, "given-invalid")
    seats = {seat.fingerprint: number for number, seat in enumerate(here.seats)}
    demand(verdict.author in seats, "given-by-stranger")
    received = [
        [seats[there.seats[seat].fingerprint], at]
        for seat, at, lacking in verdict.received
        if lacking is None and there.seats[seat].fingerprint in seats
    ]
    demand(bool(received), "given-not-received")
    values = {
        str(one.path[0]): encode(one.value).hex()
        for one in verdict.entry.shown
        if len(one.path) == 1 and one.path[0] >= 16 and _counts(one.value)
    }
    return {
        "founding": there.id,
        "author": seats[verdict.author],
        "received": sorted(received),
        "values": values,
    }


def _items(value: Any) -> int:
    """In all arrays and maps, of which a pair is one."""
    inner = value.values() if isinstance(value, dict) else value
    return len(inner) + sum(map(_items, inner)) if isinstance(value, list | dict) else 0


def _counts(value: Any) -> bool:
    """J42, 3."""
    if isinstance(value, list):
        return len(value) == 2 and isinstance(value[1], bytes) and len(value[1]) == 32
    if isinstance(value, int) and not isinstance(value, bool):
        return value >= 0
    return isinstance(value, str | bytes)
