"""incident.md: a file that proves two histories to a stranger."""

from __future__ import annotations

from dataclasses import dataclass

from tests.second_reader.evidence import part
from tests.second_reader.notes import Checkpoint, verify_note
from tests.second_reader.parties import read_card, read_founding, read_origin
from tests.second_reader.trees import node, split
from tests.second_reader.values import SIZE_MAX, decode, demand, raw, some, uint, version

FILE_BYTES_MAX = 81_920


@dataclass(frozen=True)
class Incident:
    """What a file proves."""

    signer: bytes
    mark: int
    origin: str
    cut: int
    heads: list[Checkpoint]
    before: list[bytes]


def roots_of_cut(size: int, cut: int, hashes: list[bytes]) -> tuple[bytes, bytes]:
    """I4: the root before the cut, and that of the tree."""
    demand(1 <= cut <= size, "bad-cut")
    rest = list(reversed(hashes))

    def take() -> bytes:
        demand(bool(rest), "bad-cut")
        return rest.pop()

    def roots(low: int, high: int) -> tuple[bytes, bytes]:
        if high == cut:
            only = take()
            return only, only
        middle = low + split(high - low)
        if cut <= middle:
            before, left = roots(low, middle)
            return before, node(left, take())
        left = take()
        before, right = roots(middle, high)
        return node(left, before), node(left, right)

    found = roots(0, size)
    demand(not rest, "bad-cut")
    return found


def read_incident(data: bytes) -> Incident:
    """I1 to I6."""
    with part("file"):
        demand(len(data) <= FILE_BYTES_MAX, "too-large")
        value = decode(data)
        demand(isinstance(value, dict))
        version(value.get(0))
        demand(list(value) == list(range(8)))
        for key in (1, 2, 3, 4):
            demand(isinstance(value[key], bytes))
        cut = uint(value[5], SIZE_MAX)
        hashes = [[raw(one, 32) for one in some(value[key], 1, 41)] for key in (6, 7)]
    with part("card"):
        card = read_card(value[1])
    with part("founding text"):
        founding = read_founding(value[2])
        seats = [seat for seat in founding.seats if seat.fingerprint == card.fingerprint]
        demand(len(seats) == 1, "no-seat")
        demand((seats[0].center, seats[0].code) == (card.center, card.code), "seat-misnamed")
    heads: list[Checkpoint] = []
    for number, key in enumerate((3, 4), start=1):
        with part(f"head {number}"):
            named = value[key].split(b"\n", 1)[0].decode("utf-8", "replace")
            keys = card.register_keys(named)
            head, signed = verify_note(value[key], keys, evidence=True, own=True)
            demand(signed[0].key.type == 1, "signature-missing")
            origin = read_origin(head.origin)
            demand(origin.center == card.center, "center")
            demand((origin.mark, origin.agreement) == (founding.mark, founding.id), "agreement")
            heads.append(head)
            demand(head.origin == heads[0].origin, "two-registers")
    before = []
    for number, (head, listed) in enumerate(zip(heads, hashes, strict=True), start=1):
        with part(f"hashes {number}"):
            first, root = roots_of_cut(head.size, cut, listed)
            demand(root == head.root, "root-differs")
            before.append(first)
    with part("contradiction"):
        demand(before[0] != before[1], "no-contradiction")
        one, other = ((head.size, head.root) for head in heads)
        demand(one < other)
    return Incident(card.fingerprint, founding.mark, heads[0].origin, cut, heads, before)
