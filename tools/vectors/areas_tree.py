"""Vectors of spec/checkpoint.md, K1 to K9 and K34 to K43: trees, proofs, and a log folder."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from detente.core.record import merkle, note, tiles
from detente.core.record.checkpoint import Checkpoint
from detente.core.record.heads import register_vkeys
from tools.vectors.areas_leaf import root as second_root
from tools.vectors.case import Case, Json, flipped, hexes
from tools.vectors.world import START, World, fixed, founding_of, register_of

LOG_SIZE: Final = 300
_DAMAGED: Final = "tile/0/000"
_MISSING: Final = "tile/1/000.p/1"
_EARLIER: Final = ("checkpoint.256", "checkpoint.1")
_BAD: Final = "bad-multiproof"


def cases(world: World) -> Iterator[Case]:
    """Trees, then log folders."""
    yield from _roots()
    yield from _proofs()
    yield from _multiproofs()
    yield from _bad_multiproofs()
    yield from _logs(world)


def _leaves(count: int) -> list[bytes]:
    return [fixed(f"tree {number}", 8) for number in range(count)]


def _hashes(count: int) -> list[bytes]:
    """Leaf hashes without our own tree."""
    return [hashlib.sha256(b"\0" + leaf).digest() for leaf in _leaves(count)]


def _case(
    name: str, clause: str, description: str, given: Json, why: str | None = None, **known: object
) -> Case:
    return Case("tree", name, clause, description, given, why, known)


def _roots() -> Iterator[Case]:
    for count in (0, 1, 2, 3, 5, 8, 13):
        hashes = _hashes(count)
        root = second_root(hashes) if count else hashlib.sha256(b"").digest()
        given = {"do": "root", "leaves": hexes(_leaves(count))}
        yield _case(f"root_{count}", "K1, K2", f"{count} leaves", given, root=root.hex())


def _inclusion(count: int, index: int) -> Json:
    hashes = _hashes(count)
    proof = merkle.Tree(hashes).inclusion_proof(index, count)
    return {
        "do": "inclusion", "size": count, "index": index, "leaf_hash": hashes[index].hex(),
        "root": second_root(hashes).hex(), "proof": hexes(proof),
    }  # fmt: skip


def _consistency(first: int, second: int) -> Json:
    hashes = _hashes(second)
    root = second_root(hashes[:first]) if first else hashlib.sha256(b"").digest()
    return {
        "do": "consistency", "size1": first, "size2": second, "root1": root.hex(),
        "root2": second_root(hashes).hex(),
        "proof": hexes(merkle.Tree(hashes).consistency_proof(first, second)),
    }  # fmt: skip


def _proofs() -> Iterator[Case]:
    for count, index in ((1, 0), (2, 1), (7, 6), (13, 4), (13, 12)):
        given = _inclusion(count, index)
        yield _case(f"inclusion_{index}_of_{count}", "K4, K5", "an inclusion proof", given)
    good = _inclusion(13, 4)
    for name, change in (
        ("index_beyond", {"index": 13}),
        ("index_changed", {"index": 5}),
        ("proof_short", {"proof": good["proof"][:-1]}),
        ("proof_long", {"proof": [*good["proof"], good["proof"][0]]}),
        ("proof_swapped", {"proof": [good["proof"][1], good["proof"][0], *good["proof"][2:]]}),
        ("size_large", {"size": 2**40 + 1}),
        ("root_changed", {"root": fixed("root").hex()}),
    ):
        why = "bad-inclusion-proof"
        yield _case(f"inclusion_{name}", "K5", "one thing wrong", {**good, **change}, why)
    for first, second in ((0, 5), (1, 5), (3, 7), (4, 8), (7, 13), (13, 13)):
        given = _consistency(first, second)
        yield _case(f"consistency_{first}_{second}", "K6", "a consistency proof", given)
    good, why = _consistency(7, 13), "bad-consistency-proof"
    forked = second_root([*_hashes(6), fixed("another")])
    for name, what, change in (
        ("fork", "another history below", {"root1": forked.hex()}),
        ("proof_short", "a hash is missing", {"proof": good["proof"][:-1]}),
        ("proof_long", "a hash too many", {"proof": [*good["proof"], good["proof"][0]]}),
        ("shrinks", "the second is smaller", {"size1": 13, "size2": 7}),
        ("equal_sizes", "one size, two roots", {"size1": 13, "proof": []}),
    ):
        yield _case(f"consistency_{name}", "K6, K7", what, {**good, **change}, why)


def _multiproof(count: int, indices: Sequence[int]) -> Json:
    hashes = _hashes(count)
    return {
        "do": "multiproof",
        "size": count,
        "known": {str(index): hashes[index].hex() for index in indices},
        "hashes": hexes(merkle.multiproof(hashes, count, indices)),
        "root": second_root(hashes).hex(),
    }


def _multiproofs() -> Iterator[Case]:
    for count, indices in (
        (1, [0]), (2, [0]), (2, [0, 1]), (5, [4]), (7, [0, 6]), (8, [3, 4]), (13, []),
        (13, [0, 1, 2, 3]), (13, [12]), (13, list(range(13))), (13, [1, 5, 8, 12]), (64, [5, 40]),
    ):  # fmt: skip
        few = "_".join(str(index) for index in indices) if len(indices) < 5 else "all"
        name = f"multiproof_{count}_of_{few or 'none'}"
        yield _case(name, "K8, K9", f"{len(indices)} known of {count}", _multiproof(count, indices))


def _bad_multiproofs() -> Iterator[Case]:
    good = _multiproof(13, [1, 5, 8, 12])
    hashes = good["hashes"]
    swapped = [hashes[1], hashes[0], *hashes[2:]]
    known = good["known"]
    moved = {**{k: v for k, v in known.items() if k != "5"}, "4": known["5"]}
    for name, what, change, why in (
        ("too_few", "the list ends early", {"hashes": hashes[:-1]}, _BAD),
        ("too_many", "a hash is left over", {"hashes": [*hashes, hashes[0]]}, _BAD),
        ("index_beyond", "an index is the size", {"known": {**known, "13": known["12"]}}, _BAD),
        ("hash_short", "31 bytes", {"hashes": [hashes[0][:-2], *hashes[1:]]}, _BAD),
        ("size_0", "no leaves", {"size": 0, "known": {}, "hashes": []}, _BAD),
        ("size_large", "2^40 + 1 leaves", {"size": 2**40 + 1}, _BAD),
        ("none_known_none_given", "nothing at all", {"known": {}, "hashes": []}, _BAD),
        ("swapped", "two hashes exchanged", {"hashes": swapped}, "root-differs"),
        ("leaf_moved", "a leaf at the index before", {"known": moved}, "root-differs"),
        ("leaf_changed", "another leaf", {"known": {**known, "1": fixed("x").hex()}},
         "root-differs"),
    ):  # fmt: skip
        yield _case(f"multiproof_{name}", "K9", what, {**good, **change}, why)


# --- log folders --------------------------------------------------------------------------------


def log_files(world: World) -> Mapping[str, bytes]:
    """A log of 300 leaves, and two copies: one with a hash changed, one without a tile."""
    register = register_of(world.ardania, founding_of(world.parties))
    entries = [
        b"leaf %d " % number + fixed(f"log {number}", 4 + number % 9) for number in range(LOG_SIZE)
    ]
    hashes = [merkle.leaf_hash(entry) for entry in entries]
    found = dict(tiles.write(entries))
    for size, name in ((LOG_SIZE, "checkpoint"), (256, "checkpoint.256"), (1, "checkpoint.1")):
        head = Checkpoint(register.origin.text(), size, merkle.root_of(hashes[:size]))
        lines = tuple(world.ardania.head_lines(head, START))
        found[name] = note.Note(head.text(), lines).format()
    damaged = {**found, _DAMAGED: flipped(found[_DAMAGED], 32 * 8 * 77 + 5)}
    return {
        **{f"tiles/log/{path}": data for path, data in found.items()},
        **{f"tiles/log_fail/{path}": data for path, data in damaged.items()},
        **{
            f"tiles/log_missing_fail/{path}": data
            for path, data in found.items()
            if path not in (_MISSING, *_EARLIER)
        },
    }


def _logs(world: World) -> Iterator[Case]:
    origin = register_of(world.ardania, founding_of(world.parties)).origin.text()
    vkey, lattice = (key.format() for key in register_vkeys(origin, world.ardania.public.register))
    holder = register_vkeys(origin, world.ardania.public.holder)[0].format()
    for name, folder, what, key, why in (
        ("log", "log", "300 leaves, three checkpoints", vkey, None),
        ("log_by_ml_dsa", "log", "the same by the key of type 0x06", lattice, None),
        ("log", "log_fail", f"hash 77 of {_DAMAGED} has one bit changed", vkey, "log-refused"),
        (
            "log_missing",
            "log_missing_fail",
            f"{_MISSING} is not there, and all it says follows from what is",
            vkey,
            "log-refused",
        ),
        ("log_other_key", "log", "judged by a key that did not sign", holder, "log-refused"),
        ("log_no_key", "log", "no verifier key", vkey[:-4], "bad-vkey"),
    ):
        given = {"do": "verify", "folder": folder, "vkey": key}
        yield Case("tiles", name, "K34 to K43", what, given, why)
