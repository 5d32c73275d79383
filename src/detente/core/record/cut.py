"""A tree cut in two at a size: hashes that give the root of all leaves and the root of the first
ones (clause I4 of spec/incident.md, with the recursion of clause K8 of spec/checkpoint.md).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault, TheirFault
from detente.core.record import merkle

# (low, high) -> root of the leaves [low, high), a range of the recursion of RFC 6962.
Source = Callable[[int, int], bytes]


@dataclass(frozen=True, slots=True)
class Roots:
    """What a cut gives: the root of the leaves before it, and that of the whole tree."""

    before: Hash
    whole: Hash


def split(width: int) -> int:
    """Largest power of two below `width`, which is at least 2 (RFC 6962 section 2.1)."""
    return 1 << (width - 1).bit_length() - 1


def cut_hashes(source: Source, size: int, at: int) -> list[Hash]:
    """The hashes of the tree of `size` leaves cut before leaf `at`, in the order of clause I4.

    Raises OurFault("no-such-range") unless 1 <= at <= size; what `source` raises.
    """
    if not 1 <= at <= size:
        raise OurFault("no-such-range", low=0, high=at, size=size)
    found: list[Hash] = []
    low, high = 0, size
    behind: list[tuple[int, int]] = []  # right of the cut, nearest last
    while low < at:
        if at >= high:
            found.append(Hash(source(low, high)))
            break
        middle = low + split(high - low)
        if at <= middle:
            behind.append((middle, high))
            high = middle
        else:
            found.append(Hash(source(low, middle)))
            low = middle
    found.extend(Hash(source(*place)) for place in reversed(behind))
    return found


def _ends_before(size: int, at: int) -> list[int]:
    """Where each of the first hashes of a cut ends: those of leaves before the cut, in order."""
    ends: list[int] = []
    low, high = 0, size
    while low < at:
        if at >= high:
            ends.append(high)
            break
        middle = low + split(high - low)
        if at <= middle:
            high = middle
        else:
            ends.append(middle)
            low = middle
    return ends


def alike(one: tuple[int, Sequence[bytes]], other: tuple[int, Sequence[bytes]], at: int) -> int:
    """How many first leaves two trees, each given by its size and its hashes cut before leaf `at`,
    are seen to share; there may be more, as a hash stands for several leaves.
    """
    found = 0
    ends = zip(_ends_before(one[0], at), _ends_before(other[0], at), strict=False)
    for (mine, theirs), *hashes in zip(ends, one[1], other[1], strict=False):
        if mine != theirs or hashes[0] != hashes[1]:
            break
        found = mine
    return found


def roots_of_cut(size: int, at: int, hashes: Sequence[bytes]) -> Roots:
    """Both roots from the hashes of a cut; work is at most 41 steps (clause I4).

    Raises TheirFault("bad-cut") with reason `size-out-of-range`, `not-a-hash`, `too-few-hashes` or
    `too-many-hashes`.
    """
    if not 1 <= at <= size <= limits.TREE_SIZE_MAX:
        raise TheirFault("bad-cut", reason="size-out-of-range", size=size, at=at)
    if not all(len(item) == Hash.SIZE for item in hashes):
        raise TheirFault("bad-cut", reason="not-a-hash", size=size, at=at)
    rest = iter(hashes)

    def take() -> Hash:
        taken = next(rest, None)
        if taken is None:
            raise TheirFault("bad-cut", reason="too-few-hashes", size=size, at=at)
        return Hash(taken)

    def roots(low: int, high: int) -> Roots:
        # low < at <= high
        if at == high:
            whole = take()
            return Roots(whole, whole)
        middle = low + split(high - low)
        if at <= middle:
            left = roots(low, middle)
            return Roots(left.before, merkle.node_hash(left.whole, take()))
        first = take()
        right = roots(middle, high)
        before = merkle.node_hash(first, right.before)
        return Roots(before, merkle.node_hash(first, right.whole))

    found = roots(0, size)
    if next(rest, None) is not None:
        raise TheirFault("bad-cut", reason="too-many-hashes", size=size, at=at)
    return found


def source_of_range(
    size: int, start: int, leaf_hashes: Sequence[bytes], proof: Sequence[bytes]
) -> Source:
    """The nodes that a multiproof (clause K8) of the leaves from `start` on shows.

    It gives every range that a cut between `start` and the last of the leaves asks for; where there
    is no leaf, only the whole tree. Raises OurFault("no-such-range") for another range. `proof`
    must have been verified.
    """
    end = start + len(leaf_hashes)
    known: dict[tuple[int, int], bytes] = {}
    rest = iter(proof)

    def visit(low: int, high: int) -> None:
        if high <= start or end <= low or start == end:
            known[low, high] = next(rest)
        elif not start <= low < high <= end:
            middle = low + split(high - low)
            visit(low, middle)
            visit(middle, high)

    visit(0, size)

    def source(low: int, high: int) -> bytes:
        found = known.get((low, high))
        if found is not None:
            return found
        if start <= low < high <= end:
            return merkle.root_of(leaf_hashes[low - start : high - start])
        if high - low < 2 or not leaf_hashes:
            raise OurFault("no-such-range", low=low, high=high, size=size)
        middle = low + split(high - low)
        return merkle.node_hash(source(low, middle), source(middle, high))

    return source


def source_of_tree(tree: merkle.Tree, size: int, behind: Sequence[bytes]) -> Source:
    """The nodes of a tree whose leaves we hold to `tree.size`; `behind` are the hashes of what
    lies beyond them in the tree of `size` leaves, left to right (the end of a multiproof).
    """
    held = tree.size

    def ranges(low: int, high: int) -> list[tuple[int, int]]:
        if held <= low:
            return [(low, high)]
        if high <= held:
            return []
        middle = low + split(high - low)
        return [*ranges(low, middle), *ranges(middle, high)]

    known = dict(zip(ranges(0, size), behind, strict=True))

    def source(low: int, high: int) -> bytes:
        if high <= held:
            return _within(tree, low, high)
        found = known.get((low, high))
        if found is not None:
            return found
        if held <= low or high - low < 2:
            raise OurFault("no-such-range", low=low, high=high, size=size)
        middle = low + split(high - low)
        return merkle.node_hash(source(low, middle), source(middle, high))

    return source


def _within(tree: merkle.Tree, low: int, high: int) -> Hash:
    """Root of leaves [low, high) of a tree that holds them; `low` aligned as the recursion has
    it.
    """
    hashes = tree.range_hashes(low, high)
    root: bytes = hashes[-1]
    for left in reversed(hashes[:-1]):
        root = merkle.node_hash(left, root)
    return Hash(root)
