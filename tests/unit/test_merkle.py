"""RFC 6962 trees against the recursive definition, for every size below 70."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.core import limits
from detente.core.errors import OurFault, TheirFault
from detente.core.record import merkle

MOST = 70
LEAVES = [merkle.leaf_hash(b"entry %d" % number) for number in range(MOST)]
TREE = merkle.Tree(LEAVES)


def mth(low: int, high: int) -> bytes:
    """RFC 6962 section 2.1, word for word, over LEAVES."""
    if low == high:
        return hashlib.sha256(b"").digest()
    if high - low == 1:
        return LEAVES[low]
    split = 1
    while split * 2 < high - low:
        split *= 2
    return hashlib.sha256(b"\x01" + mth(low, low + split) + mth(low + split, high)).digest()


def path(index: int, low: int, high: int) -> list[bytes]:
    """PATH of RFC 6962 section 2.1.1."""
    if high - low == 1:
        return []
    split = 1
    while split * 2 < high - low:
        split *= 2
    middle = low + split
    if index < middle:
        return [*path(index, low, middle), mth(middle, high)]
    return [*path(index, middle, high), mth(low, middle)]


def subproof(size: int, low: int, high: int, *, whole: bool) -> list[bytes]:
    """SUBPROOF of RFC 6962 section 2.1.2."""
    if size == high - low:
        return [] if whole else [mth(low, high)]
    split = 1
    while split * 2 < high - low:
        split *= 2
    middle = low + split
    if size <= split:
        return [*subproof(size, low, middle, whole=whole), mth(middle, high)]
    return [*subproof(size - split, middle, high, whole=False), mth(low, middle)]


def refused(code: str, call, *arguments) -> str:
    with pytest.raises(TheirFault) as caught:
        call(*arguments)
    assert caught.value.code == code
    return str(caught.value.facts["reason"])


def test_leaf_and_node_hashes_are_those_of_rfc_6962():
    assert merkle.leaf_hash(b"x") == hashlib.sha256(b"\x00x").digest()
    pair = bytes(32), bytes(range(32))
    assert merkle.node_hash(*pair) == hashlib.sha256(b"\x01" + b"".join(pair)).digest()
    assert hashlib.sha256(b"").digest() == merkle.EMPTY_ROOT


def test_every_way_to_a_root_agrees_with_the_definition():
    grown, frontier = merkle.Tree(), merkle.Frontier()
    for size in range(MOST + 1):
        expected = mth(0, size)
        assert grown.root() == frontier.root() == TREE.root_at(size) == expected
        assert merkle.root_of(LEAVES[:size]) == merkle.Frontier(LEAVES[:size]).root() == expected
        assert frontier.size == size == grown.size
        if size < MOST:
            assert grown.append(LEAVES[size]) == size
            frontier.append(LEAVES[size])


def test_proofs_are_those_of_the_definition_and_verify():
    for size in range(1, MOST):
        root = TREE.root_at(size)
        for index in range(size):
            proof = TREE.inclusion_proof(index, size)
            assert proof == path(index, 0, size)
            merkle.verify_inclusion(LEAVES[index], index, size, proof, root)
        for first in range(size + 1):
            proof = TREE.consistency_proof(first, size)
            expected = subproof(first, 0, size, whole=True) if first else []
            assert proof == expected
            merkle.verify_consistency(first, size, TREE.root_at(first), root, proof)


def test_no_inclusion_proof_stands_for_another_leaf_index_size_or_root():
    for size in range(1, 20):
        root = TREE.root_at(size)
        for index in range(size):
            proof: list[bytes] = [*TREE.inclusion_proof(index, size)]
            for other in range(size):
                if other != index:
                    call = merkle.verify_inclusion
                    refused("bad-inclusion-proof", call, LEAVES[index], other, size, proof, root)
                    refused("bad-inclusion-proof", call, LEAVES[other], index, size, proof, root)
            for position in range(len(proof)):
                broken = [*proof[:position], bytes(32), *proof[position + 1 :]]
                call = merkle.verify_inclusion
                refused("bad-inclusion-proof", call, LEAVES[index], index, size, broken, root)


def test_no_consistency_proof_stands_for_other_roots():
    for size in range(2, 20):
        for first in range(1, size):
            proof, call = TREE.consistency_proof(first, size), merkle.verify_consistency
            one, two = TREE.root_at(first), TREE.root_at(size)
            refused("bad-consistency-proof", call, first, size, bytes(32), two, proof)
            refused("bad-consistency-proof", call, first, size, one, bytes(32), proof)
            refused("bad-consistency-proof", call, first, size, one, two, [*proof, bytes(32)])
            refused("bad-consistency-proof", call, first, size, one, two, proof[:-1])


@pytest.mark.parametrize(
    ("leaf", "index", "size", "proof", "root", "reason"),
    [
        (b"short", 0, 1, [], LEAVES[0], "not-a-hash"),
        (LEAVES[0], 0, 1, [], b"", "not-a-hash"),
        (LEAVES[0], 0, 2, [b""], LEAVES[0], "not-a-hash"),
        (LEAVES[0], 0, 2, ["text"], LEAVES[0], "not-a-hash"),
        (LEAVES[0], -1, 1, [], LEAVES[0], "index-out-of-range"),
        (LEAVES[0], 1, 1, [], LEAVES[0], "index-out-of-range"),
        (LEAVES[0], 0, 0, [], LEAVES[0], "index-out-of-range"),
        (LEAVES[0], 0, -1, [], LEAVES[0], "index-out-of-range"),
        (LEAVES[0], True, 2, [LEAVES[1]], LEAVES[0], "index-out-of-range"),
        (LEAVES[0], 0.0, 1, [], LEAVES[0], "index-out-of-range"),
        (LEAVES[0], 0, 2**63, [], LEAVES[0], "index-out-of-range"),
        (LEAVES[0], 0, 1, [LEAVES[0]], LEAVES[0], "proof-length"),
        (LEAVES[0], 0, 1, [LEAVES[0]] * 5000, LEAVES[0], "proof-length"),
        (LEAVES[0], 0, 1, None, LEAVES[0], "proof-length"),
        (LEAVES[0], 0, 1, [], LEAVES[1], "root-differs"),
    ],
)
def test_malformed_inclusion_arguments_are_refused(leaf, index, size, proof, root, reason):
    arguments = (leaf, index, size, proof, root)
    assert refused("bad-inclusion-proof", merkle.verify_inclusion, *arguments) == reason


@pytest.mark.parametrize(
    ("size1", "size2", "root1", "root2", "proof", "reason"),
    [
        (1, 1, LEAVES[0], LEAVES[0], [LEAVES[0]], "proof-length"),
        (0, 1, merkle.EMPTY_ROOT, LEAVES[0], [LEAVES[0]], "proof-length"),
        (1, 2, LEAVES[0], LEAVES[1], None, "proof-length"),
        (1, 2, LEAVES[0], LEAVES[1], [], "proof-length"),
        (2, 1, LEAVES[0], LEAVES[0], [], "size-out-of-range"),
        (-1, 1, LEAVES[0], LEAVES[0], [], "size-out-of-range"),
        (1, 2**63, LEAVES[0], LEAVES[0], [], "size-out-of-range"),
        (0, 1, LEAVES[0], LEAVES[0], [], "root-differs"),
        (0, 0, LEAVES[0], LEAVES[0], [], "root-differs"),
        (1, 1, LEAVES[0], LEAVES[1], [], "root-differs"),
        (1, 2, b"", LEAVES[1], [LEAVES[1]], "not-a-hash"),
    ],
)
def test_malformed_consistency_arguments_are_refused(size1, size2, root1, root2, proof, reason):
    arguments = (size1, size2, root1, root2, proof)
    assert refused("bad-consistency-proof", merkle.verify_consistency, *arguments) == reason


def test_the_empty_tree_is_a_prefix_of_every_tree():
    merkle.verify_consistency(0, 7, merkle.EMPTY_ROOT, TREE.root_at(7), [])
    merkle.verify_consistency(0, 0, merkle.EMPTY_ROOT, merkle.EMPTY_ROOT, [])


def test_a_frontier_is_copied_and_restored_independently():
    first = merkle.Frontier(LEAVES[:13])
    second = first.copy()
    second.append(LEAVES[13])
    third = merkle.Frontier.restore(first.size, first.edge)
    third.extend(LEAVES[13:20])
    assert (first.root(), second.root(), third.root()) == (mth(0, 13), mth(0, 14), mth(0, 20))
    with pytest.raises(OurFault, match="not-a-frontier"):
        merkle.Frontier.restore(4, first.edge)
    with pytest.raises(OurFault, match="not-a-hash"):
        first.append(b"short")
    assert first.size == 13
    full = merkle.Frontier.restore(limits.TREE_SIZE_MAX, [LEAVES[0]])
    with pytest.raises(OurFault, match="tree-full"):
        full.append(LEAVES[0])


def test_ranges_outside_a_tree_are_refused():
    for call in (
        lambda: TREE.root_at(MOST + 1),
        lambda: TREE.root_at(-1),
        lambda: TREE.leaf(MOST),
        lambda: TREE.inclusion_proof(3, 3),
        lambda: TREE.inclusion_proof(-1, 3),
        lambda: TREE.consistency_proof(4, 3),
        lambda: TREE.range_hashes(5, 4),
        lambda: merkle.multiproof(TREE, MOST + 1, []),
        lambda: merkle.multiproof(TREE, 3, [3]),
        lambda: merkle.multiproof(TREE, 0, []),
    ):
        with pytest.raises(OurFault, match="no-such-range"):
            call()


def test_range_hashes_are_roots_of_perfect_subtrees():
    assert TREE.range_hashes(3, 9) == [mth(3, 4), mth(4, 8), mth(8, 9)]
    assert TREE.range_hashes(0, 64) == [mth(0, 64)]
    assert TREE.range_hashes(5, 5) == []


def recursion(known: set[int], low: int, high: int) -> list[bytes]:
    """Clause K8 of spec/checkpoint.md, word for word."""
    if not any(low <= index < high for index in known):
        return [mth(low, high)]
    if high - low == 1:
        return []
    split = 1
    while split * 2 < high - low:
        split *= 2
    return [*recursion(known, low, low + split), *recursion(known, low + split, high)]


@given(st.data())
def test_a_multiproof_gives_the_root_and_follows_the_recursion(data):
    size = data.draw(st.integers(1, MOST))
    known = data.draw(st.sets(st.integers(0, size - 1)))
    hashes = merkle.multiproof(TREE, size, known)
    assert hashes == recursion(known, 0, size)
    assert hashes == merkle.multiproof(LEAVES[:size], size, list(known))
    leaves = {index: LEAVES[index] for index in known}
    assert merkle.root_from_multiproof(size, leaves, hashes) == mth(0, size)


@given(st.data())
def test_a_changed_multiproof_gives_no_root_or_another(data):
    size = data.draw(st.integers(2, MOST))
    known = data.draw(st.sets(st.integers(0, size - 1), min_size=1))
    leaves: dict[int, bytes] = {index: LEAVES[index] for index in known}
    hashes: list[bytes] = [*merkle.multiproof(TREE, size, known)]
    call, code = merkle.root_from_multiproof, "bad-multiproof"
    assert refused(code, call, size, leaves, [*hashes, bytes(32)]) == "too-many-hashes"
    if hashes:
        assert refused(code, call, size, leaves, hashes[:-1]) == "too-few-hashes"
        at = data.draw(st.integers(0, len(hashes) - 1))
        hashes[at] = bytes(32)
    else:
        leaves[min(known)] = bytes(32)
    assert merkle.root_from_multiproof(size, leaves, hashes) != mth(0, size)


@pytest.mark.parametrize(
    ("size", "known", "hashes", "reason"),
    [
        (0, {}, [], "size-out-of-range"),
        (-1, {}, [], "size-out-of-range"),
        (2**63, {}, [], "size-out-of-range"),
        (2, {2: LEAVES[0]}, [], "index-out-of-range"),
        (2, {-1: LEAVES[0]}, [], "index-out-of-range"),
        (2, {True: LEAVES[0]}, [], "index-out-of-range"),
        (2, {0: b"short"}, [], "not-a-hash"),
        (2, {0: LEAVES[0]}, [b"short"], "not-a-hash"),
        (2, {}, [], "too-few-hashes"),
    ],
)
def test_malformed_multiproofs_are_refused(size, known, hashes, reason):
    call = merkle.root_from_multiproof
    assert refused("bad-multiproof", call, size, known, hashes) == reason


def test_a_contiguous_range_of_sixty_thousand_leaves_needs_few_hashes():
    leaves = [merkle.leaf_hash(b"%d" % number) for number in range(65_000)]
    tree, wanted = merkle.Tree(leaves), range(2_345, 62_345)
    hashes = merkle.multiproof(tree, len(leaves), wanted)
    assert len(hashes) < 2 * 17
    known = {index: leaves[index] for index in wanted}
    assert merkle.root_from_multiproof(len(leaves), known, hashes) == tree.root()
