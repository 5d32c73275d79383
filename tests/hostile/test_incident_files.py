"""Incident files: never of one history, always of two; what the engine keeps is enough for one."""

from __future__ import annotations

import random

import pytest

from detente.core import limits, parcel
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault, TheirFault
from detente.core.record import merkle
from detente.core.record.cut import cut_hashes, roots_of_cut, source_of_range, source_of_tree
from detente.core.record.incident import Shown, Side, build_incident, verify_incident
from detente.engine.contradictions import COVER, all_kept, held_side
from detente.engine.state import STOPPED
from tests.hostile.forge import Book, codes, copy_of, forged, take
from tests.world import exchange

SEED = 20261122


def tree_of(rng, size):
    return merkle.Tree([merkle.leaf_hash(rng.randbytes(2)) for _ in range(size)])


def test_a_cut_gives_both_roots_of_every_tree_and_nothing_else():
    print(f"seed {SEED}")
    rng = random.Random(SEED)
    for size in range(1, 40):
        tree = tree_of(rng, size)
        for at in range(1, size + 1):
            hashes = cut_hashes(source_of_tree(tree, size, ()), size, at)
            assert len(hashes) <= limits.CUT_HASHES_MAX
            found = roots_of_cut(size, at, hashes)
            assert (found.before, found.whole) == (tree.root_at(at), tree.root_at(size))
            for wrong in (hashes[:-1], [*hashes, Hash(bytes(32))]):
                with pytest.raises(TheirFault, match="bad-cut"):
                    roots_of_cut(size, at, wrong)


def test_a_range_under_a_head_shows_every_cut_between_its_ends():
    print(f"seed {SEED}")
    rng = random.Random(SEED)
    for size in range(1, 26):
        tree = tree_of(rng, size)
        leaves = [tree.leaf(index) for index in range(size)]
        for start in range(size):
            for end in range(start + 1, size + 1):
                proof = merkle.multiproof(tree, size, range(start, end))
                part = source_of_range(size, start, leaves[start:end], proof)
                short = merkle.Tree(leaves[:end])
                behind = proof[start.bit_count() :]
                whole = source_of_tree(short, size, behind)
                for at in range(max(1, start), end + 1):
                    expected = cut_hashes(source_of_tree(tree, size, ()), size, at)
                    assert cut_hashes(part, size, at) == expected
                    assert cut_hashes(whole, size, at) == expected


def books(one, rng):
    """Two books of one author that part somewhere, or nowhere."""
    true = Book(one).cut(1)
    shared = len(true.leaves)
    for _ in range(rng.randrange(9)):
        true.add(rng.randbytes(4))
    other = Book(one).cut(1)
    same = rng.randint(0, len(true.leaves) - shared)
    for leaf in true.leaves[shared : shared + same]:
        other.add(leaf)
    for _ in range(rng.randrange(6)):
        other.add(rng.randbytes(4))
    return true, other


def test_no_file_verifies_unless_two_signed_heads_contradict_each_other(pair):
    print(f"seed {SEED}")
    rng = random.Random(SEED)
    one, _ = pair
    card, founding = one.center.card.raw, one.agreement.founding.encode()
    made = 0
    for _ in range(200):
        first, second = books(one, rng)
        ends = len(first.leaves), len(second.leaves)
        sizes = ends[0] - rng.randrange(min(3, ends[0])), ends[1] - rng.randrange(min(3, ends[1]))
        at = max(1, min(sizes) - rng.randrange(3))
        sides = [
            Side(
                book.note(size),
                tuple(cut_hashes(source_of_tree(book.tree, size, ()), size, at)),
            )
            for book, size in zip((first, second), sizes, strict=True)
        ]
        shown = Shown(at, *sides)
        if first.leaves[:at] == second.leaves[:at]:
            with pytest.raises(OurFault, match="no-contradiction"):
                build_incident(card, founding, shown)
            continue
        data = build_incident(card, founding, shown)
        made += 1
        assert verify_incident(data).at == at
        for bit in rng.sample(range(8 * len(data)), 4):
            changed = bytearray(data)
            changed[bit // 8] ^= 1 << bit % 8
            with pytest.raises(TheirFault, match="incident-refused"):
                verify_incident(bytes(changed))
    assert made >= 20


def test_a_head_whose_leaves_came_in_part_still_proves_what_was_held_of_it(pair):
    one, other = pair
    book = Book(one)
    start = copy_of(other, one).size
    for _ in range(7):
        book.write()
    end = start + 3
    assert codes(take(other, forged(one, other, book.item(start, end)))) == []
    register = copy_of(other, one)
    assert register.size == end
    assert other.store.get(COVER, register.text) is not None
    assert held_side(other.center.state, register, end) is not None
    other.reopen()
    fork = Book(one).cut(start)
    fork.write(values={16: "2026-12-01", 17: 99})
    assert take(other, forged(one, other, fork.item(start))).incidents == ["register-forks"]
    (kept,) = all_kept(other.center.state)
    proven = verify_incident(kept.proof)
    assert sorted(b.head.size for b in proven.branches) == [len(fork.leaves), len(book.leaves)]


def test_a_beginning_that_differs_under_a_proof_is_proven_where_it_ends(pair):
    one, other = pair
    one.send()
    one.send()
    exchange(one, other)
    size = copy_of(other, one).size
    fork = Book(one).cut(size - 2)
    for people in range(4):
        fork.write(values={16: "2026-12-01", 17: people})
    # Not one leaf at an index that the other center holds.
    report = take(other, forged(one, other, fork.item(size)))
    assert report.incidents == ["register-forks"]
    (kept,) = all_kept(other.center.state)
    assert verify_incident(kept.proof).at == size


def test_a_store_set_back_that_stopped_in_time_gives_nobody_a_file(pair):
    one, other = pair
    lost = Book(one)
    lost.write()
    report = take(one, forged(other, one, lost.item()))
    assert report.incidents == ["own-head-unknown"]
    own = one.agreement.own().text
    assert one.store.get(STOPPED, own) is not None
    exchange(one, other)
    for stage in (one, other):
        assert [kept.proof for kept in all_kept(stage.center.state) if kept.proof] == []


def test_honest_centers_that_crash_and_start_again_leave_no_incident(pair):
    print(f"seed {SEED}")
    rng = random.Random(SEED)
    one, other = pair
    for _ in range(12):
        author, reader = rng.choice(((one, other), (other, one)))
        author.send()
        if rng.random() < 0.5:  # the process ends before its last head was stored
            author.center = type(author.center).open(
                author.store, author.keys, author.entropy, author.now
            )
        if rng.random() < 0.6:
            exchange(author, reader, rounds=rng.randint(1, 2))
    exchange(one, other)
    assert [all_kept(stage.center.state) for stage in (one, other)] == [[], []]


def test_our_own_restored_center_that_signed_on_sees_the_incident_as_its_own(pair):
    one, other = pair
    one.send()
    exchange(one, other)
    fork = Book(one).cut(one.agreement.own().size - 1)
    fork.write(values={16: "2026-12-01", 17: 99})
    assert take(one, forged(other, one, fork.item())).incidents == ["register-forks"]
    (kept,) = all_kept(one.center.state)
    assert kept.own
    assert kept.stopped
    assert verify_incident(kept.proof).card.fingerprint == one.center.card.fingerprint


def test_a_peer_cannot_make_a_file_against_a_key_it_does_not_hold(pair):
    one, other = pair
    true = Book(one)
    liar = Book(other, one.agreement.own().origin)
    liar.add(b"another leaf")
    sides = [
        Side(true.note(), tuple(cut_hashes(source_of_tree(true.tree, len(true.leaves), ()),
                                           len(true.leaves), 1))),
        Side(liar.note(), (liar.tree.root_at(1),)),
    ]  # fmt: skip
    card, founding = one.center.card.raw, one.agreement.founding.encode()
    with pytest.raises(OurFault, match="no-contradiction"):
        build_incident(card, founding, Shown(1, *sides))


def test_the_same_forked_parcel_a_thousand_times_is_one_incident(pair):
    one, other = pair
    one.send()
    exchange(one, other)
    fork = Book(one).cut(one.agreement.own().size - 1)
    fork.write(values={16: "2026-12-01", 17: 99})
    items: list[parcel.Item] = [fork.item()] * limits.PARCEL_ITEMS_MAX
    flushes = other.store.flushes
    report = take(other, forged(one, other, *items))
    assert len(report.incidents) == limits.PARCEL_ITEMS_MAX
    assert len(all_kept(other.center.state)) == 1
    assert other.store.flushes - flushes <= 4
