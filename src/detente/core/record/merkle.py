"""RFC 6962 Merkle trees: hashes, proofs, and proofs of many leaves at once.

`leaf_hash`, `verify_inclusion` and `verify_consistency` are a stable interface for other programs:
plain bytes in, nothing back, TheirFault on every failure. Trees here are built from leaf hashes, so
that whoever holds only the hashes can use them. Clauses K1 to K9 of spec/checkpoint.md.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Self

from detente.core import limits
from detente.core.crypto.types import Hash, sha256_hash
from detente.core.errors import OurFault, TheirFault

_sha256 = hashlib.sha256
EMPTY_ROOT: Final = Hash(_sha256(b"").digest())


def leaf_hash(data: bytes) -> Hash:
    """SHA-256(0x00 || data), RFC 6962 section 2.1."""
    return sha256_hash(_sha256(b"\x00" + data).digest())


def node_hash(left: bytes, right: bytes) -> Hash:
    """SHA-256(0x01 || left || right), RFC 6962 section 2.1."""
    return Hash(_sha256(b"\x01" + left + right).digest())


def _node(left: bytes, right: bytes) -> bytes:
    return _sha256(b"\x01" + left + right).digest()


def _split(width: int) -> int:
    """Largest power of two below `width` (RFC 6962 section 2.1); width is at least 2."""
    return 1 << (width - 1).bit_length() - 1


def _fold(subtrees: Sequence[bytes]) -> Hash:
    """Root over perfect subtrees of falling size, left to right."""
    if not subtrees:
        return EMPTY_ROOT
    root = subtrees[-1]
    for left in reversed(subtrees[:-1]):
        root = _node(left, root)
    return Hash(root)


def _check_sizes(hashes: Iterable[bytes]) -> None:
    for item in hashes:
        if len(item) != Hash.SIZE:
            raise OurFault("not-a-hash", got=len(item))


def root_of(leaf_hashes: Sequence[bytes]) -> Hash:
    """Root over leaf hashes, level by level; a last hash without a partner moves up unchanged.

    That is the tree of RFC 6962 section 2.1, whose left part is always the largest power of two.
    Raises OurFault("not-a-hash") for an item that has not 32 bytes.
    """
    _check_sizes(leaf_hashes)
    return _root_of(leaf_hashes)


def _root_of(level: Sequence[bytes]) -> Hash:
    if not level:
        return EMPTY_ROOT
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        above = [_sha256(b"\x01" + left + right).digest() for left, right in pairs]
        if len(level) & 1:
            above.append(level[-1])
        level = above
    return Hash(level[0])


def _is_size(value: object, most: int = limits.TREE_SIZE_MAX) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most


def _are_hashes(values: Iterable[object]) -> bool:
    return all(isinstance(item, bytes) and len(item) == Hash.SIZE for item in values)


def _check_proof(code: str, root: tuple[object, ...], proof: object) -> None:
    if not isinstance(proof, list | tuple) or len(proof) > limits.PROOF_HASHES_MAX + 1:
        raise TheirFault(code, reason="proof-length")
    if not _are_hashes(root) or not _are_hashes(proof):
        raise TheirFault(code, reason="not-a-hash")


def verify_inclusion(
    leaf_hash: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> None:
    """Return if the leaf stands at `index` in the tree of `size` leaves under `root`.

    `leaf_hash`, `root` and every item of `proof` have 32 bytes; `proof` runs from the leaf's
    sibling to the root's child (RFC 6962 section 2.1.1). Raises TheirFault("bad-inclusion-proof")
    with reason `not-a-hash`, `proof-length`, `index-out-of-range` or `root-differs`.
    """
    code = "bad-inclusion-proof"
    _check_proof(code, (leaf_hash, root), proof)
    if not _is_size(size) or not _is_size(index) or index >= size:
        raise TheirFault(code, reason="index-out-of-range", index=index, size=size)
    # Below `inner` levels the path still branches both ways; above, only left siblings remain.
    inner = (index ^ (size - 1)).bit_length()
    if len(proof) != inner + (index >> inner).bit_count():
        raise TheirFault(code, reason="proof-length", index=index, size=size)
    node = leaf_hash
    for level, sibling in enumerate(proof[:inner]):
        node = _node(sibling, node) if index >> level & 1 else _node(node, sibling)
    for sibling in proof[inner:]:
        node = _node(sibling, node)
    if node != root:
        raise TheirFault(code, reason="root-differs", index=index, size=size)


def verify_consistency(
    size1: int, size2: int, root1: bytes, root2: bytes, proof: Sequence[bytes]
) -> None:
    """Return if the tree of `size1` leaves under `root1` is a prefix of that of `size2` under
    `root2`.

    The proof is that of RFC 6962 section 2.1.2; it is empty where the sizes are equal (the roots
    must be too) and where `size1` is 0 (`root1` must be `EMPTY_ROOT`). Raises
    TheirFault("bad-consistency-proof") with reason `not-a-hash`, `proof-length`,
    `size-out-of-range` or `root-differs`.
    """
    code = "bad-consistency-proof"
    _check_proof(code, (root1, root2), proof)
    if not _is_size(size1) or not _is_size(size2) or size1 > size2:
        raise TheirFault(code, reason="size-out-of-range", size1=size1, size2=size2)
    if size1 in {0, size2}:
        if proof:
            raise TheirFault(code, reason="proof-length", size1=size1, size2=size2)
        if (size1 == 0 and root1 != EMPTY_ROOT) or (size1 == size2 and root1 != root2):
            raise TheirFault(code, reason="root-differs", size1=size1, size2=size2)
        return
    # Start at the largest perfect subtree that ends at size1; its hash is root1 itself if size1 is
    # a power of two, else the first hash of the proof.
    shift = (size1 & -size1).bit_length() - 1
    last, path = (size1 - 1) >> shift, list(proof)
    if size1 == 1 << shift:
        path.insert(0, root1)
    inner = (last ^ ((size2 - 1) >> shift)).bit_length()
    if len(path) != 1 + inner + (last >> inner).bit_count():
        raise TheirFault(code, reason="proof-length", size1=size1, size2=size2)
    first = second = path[0]
    for level, sibling in enumerate(path[1 : inner + 1]):
        if last >> level & 1:
            first, second = _node(sibling, first), _node(sibling, second)
        else:
            second = _node(second, sibling)
    for sibling in path[inner + 1 :]:
        first, second = _node(sibling, first), _node(sibling, second)
    if first != root1 or second != root2:
        raise TheirFault(code, reason="root-differs", size1=size1, size2=size2)


class Frontier:
    """The right edge of a growing tree: enough to append leaf hashes and to know the root.

    Holds at most 41 hashes whatever the size.
    """

    __slots__ = ("_edge", "_size")

    def __init__(self, leaf_hashes: Iterable[bytes] = ()) -> None:
        self._edge: list[bytes] = []
        self._size = 0
        self.extend(leaf_hashes)

    @classmethod
    def restore(cls, size: int, edge: Sequence[bytes]) -> Self:
        """The frontier whose `size` and `edge` were kept. Raises OurFault("not-a-frontier")."""
        fits = _is_size(size) and _are_hashes(edge) and len(edge) == size.bit_count()
        if not fits:
            raise OurFault("not-a-frontier", size=size, hashes=len(edge))
        result = cls()
        result._size = size
        result._edge = list(edge)
        return result

    @property
    def size(self) -> int:
        """Number of leaves."""
        return self._size

    @property
    def edge(self) -> tuple[Hash, ...]:
        """Roots of the perfect subtrees, left to right: one for every bit set in `size`."""
        return tuple(Hash(item) for item in self._edge)

    def append(self, leaf_hash: bytes) -> None:
        """Add one leaf hash. Raises OurFault: `not-a-hash`, `tree-full`."""
        self.extend((leaf_hash,))

    def extend(self, leaf_hashes: Iterable[bytes]) -> None:
        """Add leaf hashes in order. Raises OurFault: `not-a-hash`, `tree-full`."""
        edge, size = self._edge, self._size
        for item in leaf_hashes:
            if len(item) != Hash.SIZE:
                raise OurFault("not-a-hash", got=len(item))
            if size >= limits.TREE_SIZE_MAX:
                raise OurFault("tree-full", limit=limits.TREE_SIZE_MAX)
            rest, node = size, item
            while rest & 1:
                node = _node(edge.pop(), node)
                rest >>= 1
            edge.append(node)
            size += 1
            self._size = size

    def copy(self) -> Frontier:
        """An independent frontier of the same tree."""
        result = Frontier()
        result._edge = list(self._edge)
        result._size = self._size
        return result

    def root(self) -> Hash:
        """Root of the tree so far; `EMPTY_ROOT` at size 0."""
        return _fold(self._edge)


class Tree:
    """A whole tree in memory: every perfect subtree's root, level by level; 64 bytes a leaf."""

    __slots__ = ("_levels", "_roots")

    def __init__(self, leaf_hashes: Iterable[bytes] = ()) -> None:
        level = list(leaf_hashes)
        _check_sizes(level)
        if len(level) > limits.TREE_SIZE_MAX:
            raise OurFault("tree-full", limit=limits.TREE_SIZE_MAX)
        # Roots asked for before: a root at a size never changes, and every entry names some.
        self._roots: dict[int, Hash] = {}
        self._levels: list[list[bytes]] = [level]
        while len(level) > 1:
            pairs = zip(level[::2], level[1::2], strict=False)
            level = [_sha256(b"\x01" + left + right).digest() for left, right in pairs]
            self._levels.append(level)

    @property
    def size(self) -> int:
        """Number of leaves."""
        return len(self._levels[0])

    def append(self, leaf_hash: bytes) -> int:
        """Add one leaf hash and return its index. Raises OurFault: `not-a-hash`, `tree-full`."""
        _check_sizes((leaf_hash,))
        index = self.size
        if index >= limits.TREE_SIZE_MAX:
            raise OurFault("tree-full", limit=limits.TREE_SIZE_MAX)
        node, level, position = leaf_hash, 0, index
        self._levels[0].append(node)
        while position & 1:
            node = _node(self._levels[level][position - 1], node)
            level, position = level + 1, position >> 1
            if level == len(self._levels):
                self._levels.append([])
            self._levels[level].append(node)
        return index

    def leaf(self, index: int) -> Hash:
        """Leaf hash at `index`. Raises OurFault("no-such-range")."""
        self._check_range(index, index + 1)
        return Hash(self._levels[0][index])

    def _check_range(self, low: int, high: int) -> None:
        if not (_is_size(low) and _is_size(high) and low <= high <= self.size):
            raise OurFault("no-such-range", low=low, high=high, size=self.size)

    def range_hashes(self, low: int, high: int) -> list[Hash]:
        """Roots of the fewest perfect aligned subtrees that make up leaves [low, high), in order.

        Raises OurFault("no-such-range").
        """
        self._check_range(low, high)
        found: list[Hash] = []
        while low < high:
            level = (high - low).bit_length() - 1
            if low:
                level = min(level, (low & -low).bit_length() - 1)
            found.append(sha256_hash(self._levels[level][low >> level]))
            low += 1 << level
        return found

    def _subtree(self, low: int, high: int) -> Hash:
        """Root of leaves [low, high), `low` aligned as the recursion of RFC 6962 makes it."""
        width = high - low
        if width & (width - 1) == 0:
            level = width.bit_length() - 1
            return Hash(self._levels[level][low >> level])
        return _fold(self.range_hashes(low, high))

    def root_at(self, size: int) -> Hash:
        """Root of the first `size` leaves. Raises OurFault("no-such-range")."""
        known = self._roots.get(size)
        if known is not None:
            return known
        if len(self._roots) >= limits.ROOTS_CACHED_MAX:
            self._roots.clear()
        self._roots[size] = root = _fold(self.range_hashes(0, size))
        return root

    def root(self) -> Hash:
        """Root of all leaves."""
        return self.root_at(self.size)

    def inclusion_proof(self, index: int, size: int) -> list[Hash]:
        """RFC 6962 section 2.1.1 for the leaf at `index` in the tree of the first `size` leaves.

        Raises OurFault("no-such-range").
        """
        self._check_range(index, size)
        if index == size:
            raise OurFault("no-such-range", low=index, high=index + 1, size=size)
        proof, low, high = list[Hash](), 0, size
        while high - low > 1:
            middle = low + _split(high - low)
            if index < middle:
                proof.append(self._subtree(middle, high))
                high = middle
            else:
                proof.append(self._subtree(low, middle))
                low = middle
        return proof[::-1]

    def consistency_proof(self, size1: int, size2: int) -> list[Hash]:
        """RFC 6962 section 2.1.2 from `size1` to `size2` leaves; empty if equal or `size1` is 0.

        Raises OurFault("no-such-range").
        """
        self._check_range(size1, size2)
        if size1 in {0, size2}:
            return []
        proof, low, high, whole = list[Hash](), 0, size2, True
        while size1 != high:
            middle = low + _split(high - low)
            if size1 <= middle:
                proof.append(self._subtree(middle, high))
                high = middle
            else:
                proof.append(self._subtree(low, middle))
                low, whole = middle, False
        if not whole:
            proof.append(self._subtree(low, high))
        return proof[::-1]


def multiproof(source: Tree | Sequence[bytes], size: int, indices: Iterable[int]) -> list[Hash]:
    """The hashes that, with the leaf hashes at `indices`, give the root of the first `size` leaves.

    `source` is a tree or the leaf hashes themselves. Order is that of the recursion of clause K8:
    a subtree without a known leaf gives its root, left before right. Raises
    OurFault("no-such-range") for a size or an index outside.
    """
    tree = source if isinstance(source, Tree) else Tree(source)
    known = sorted(set(indices))
    if not 0 < size <= tree.size or (known and not 0 <= known[0] <= known[-1] < size):
        raise OurFault("no-such-range", low=0, high=size, size=tree.size)
    found: list[Hash] = []

    def visit(low: int, high: int, first: int, end: int) -> None:
        # known[first:end] are the known leaves of [low, high)
        if first == end:
            found.append(tree._subtree(low, high))
        elif end - first < high - low:
            middle = low + _split(high - low)
            cut = bisect_left(known, middle, first, end)
            visit(low, middle, first, cut)
            visit(middle, high, cut, end)

    visit(0, size, 0, len(known))
    return found


def root_from_multiproof(size: int, known: Mapping[int, bytes], hashes: Sequence[bytes]) -> Hash:
    """Root of the tree of `size` leaves from its known leaf hashes and a multiproof (clause K8).

    Work is bounded by 41 steps for every known leaf. With nothing known the only valid proof is the
    root itself. Raises TheirFault("bad-multiproof") with reason `size-out-of-range`,
    `index-out-of-range`, `not-a-hash`, `too-few-hashes` or `too-many-hashes`.
    """
    if not _is_size(size) or size == 0:
        raise TheirFault("bad-multiproof", reason="size-out-of-range", size=size)
    if not all(_is_size(index) and index < size for index in known):
        raise TheirFault("bad-multiproof", reason="index-out-of-range", size=size)
    if not _are_hashes(known.values()) or not _are_hashes(hashes):
        raise TheirFault("bad-multiproof", reason="not-a-hash")
    order = sorted(known)
    leaves = [known[index] for index in order]
    rest = iter(hashes)

    def visit(low: int, high: int, first: int, end: int) -> bytes:
        if first == end:
            taken = next(rest, None)
            if taken is None:
                raise TheirFault("bad-multiproof", reason="too-few-hashes", given=len(hashes))
            return taken
        if end - first == high - low:
            return _root_of(leaves[first:end])
        middle = low + _split(high - low)
        cut = bisect_left(order, middle, first, end)
        left = visit(low, middle, first, cut)
        return _node(left, visit(middle, high, cut, end))

    root = visit(0, size, 0, len(order))
    if next(rest, None) is not None:
        raise TheirFault("bad-multiproof", reason="too-many-hashes", given=len(hashes))
    return Hash(root)
