"""checkpoint.md, K1 to K9: roots and proofs."""

from __future__ import annotations

import hashlib

from tests.second_reader.values import SIZE_MAX, demand

PROOF = "bad-proof"


def sha256(*pieces: bytes) -> bytes:
    return hashlib.sha256(b"".join(pieces)).digest()


def leaf_hash(data: bytes) -> bytes:
    return sha256(b"\x00", data)


def node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01", left, right)


def root_of(hashes: list[bytes]) -> bytes:
    """K2, level by level."""
    if not hashes:
        return sha256()
    while len(hashes) > 1:
        odd = hashes[-1:] if len(hashes) % 2 else []
        pairs = zip(hashes[::2], hashes[1::2], strict=False)
        hashes = [node(left, right) for left, right in pairs] + odd
    return hashes[0]


def split(count: int) -> int:
    """The largest power of two below count."""
    return 1 << ((count - 1).bit_length() - 1)


def check_hashes(proof: list[bytes]) -> None:
    demand(all(len(one) == 32 for one in proof), PROOF)


def check_inclusion(leaf: bytes, index: int, size: int, root: bytes, proof: list[bytes]) -> None:
    """K4 and K5."""
    demand(0 <= index < size <= SIZE_MAX, PROOF)
    check_hashes([leaf, root, *proof])
    same = (index ^ (size - 1)).bit_length()
    demand(len(proof) == same + (index >> same).bit_count(), PROOF)
    result = leaf
    for at, sibling in enumerate(proof):
        left = at >= same or index >> at & 1
        result = node(sibling, result) if left else node(result, sibling)
    demand(result == root, PROOF)


def check_consistency(
    first: int, second: int, root1: bytes, root2: bytes, proof: list[bytes]
) -> None:
    """K6, by the recursion of RFC 6962 section 2.1.2."""
    demand(0 <= first <= second <= SIZE_MAX, PROOF)
    check_hashes([root1, root2, *proof])
    if first in {0, second}:
        demand(not proof, PROOF)
        demand(root1 == (sha256() if first == 0 else root2), PROOF)
        return
    rest = list(proof)

    def take() -> bytes:
        demand(bool(rest), PROOF)
        return rest.pop()

    def both(m: int, n: int, whole: bool) -> tuple[bytes, bytes]:
        """Roots of the first m and of all n leaves; the list is read from its end."""
        if m == n:
            one = root1 if whole else take()
            return one, one
        k = split(n)
        if m <= k:
            right = take()
            old, new = both(m, k, whole)
            return old, node(new, right)
        left = take()
        old, new = both(m - k, n - k, whole=False)
        return node(left, old), node(left, new)

    old, new = both(first, second, whole=True)
    demand(not rest and old == root1 and new == root2, PROOF)


def multiproof_root(size: int, known: dict[int, bytes], hashes: list[bytes]) -> bytes:
    """K8 and K9."""
    demand(1 <= size <= SIZE_MAX and all(0 <= index < size for index in known), PROOF)
    check_hashes([*known.values(), *hashes])
    rest = list(reversed(hashes))

    def under(low: int, high: int, leaves: list[int]) -> bytes:
        if not leaves:
            demand(bool(rest), PROOF)
            return rest.pop()
        if high - low == 1:
            return known[low]
        middle = low + split(high - low)
        left = under(low, middle, [one for one in leaves if one < middle])
        return node(left, under(middle, high, [one for one in leaves if one >= middle]))

    root = under(0, size, sorted(known))
    demand(not rest, PROOF)
    return root
