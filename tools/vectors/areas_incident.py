"""Vectors of spec/incident.md: files that prove two histories, and for each part one that fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from detente.core import encoding
from detente.core.agreement.founding import Founding
from detente.core.record import merkle, note
from detente.core.record.checkpoint import Checkpoint
from detente.core.record.cut import cut_hashes, source_of_tree
from detente.core.record.origin import Mark
from detente.core.record.vkey import KeyType
from tools.vectors.case import Case, flipped
from tools.vectors.world import START, Party, World, fixed, founding_of, register_of

_SHAPE: Final = "bad-shape"
_NONE: Final = "no-contradiction"


class _Branch:
    """A list of leaf hashes that a party signed heads over."""

    def __init__(self, party: Party, founding: Founding, leaves: Sequence[str]) -> None:
        self.party = party
        self.origin = register_of(party, founding).origin.text()
        self.tree = merkle.Tree(merkle.leaf_hash(fixed(f"leaf {word}")) for word in leaves)

    def note(self, size: int, time: int | None = None) -> bytes:
        """A signed head over the first `size` leaves."""
        head = Checkpoint(self.origin, size, self.tree.root_at(size))
        return note.Note(head.text(), tuple(self.party.head_lines(head, time))).format()

    def hashes(self, size: int, at: int) -> list[bytes]:
        """The tree of the first `size` leaves, cut at `at`."""
        return list(cut_hashes(source_of_tree(self.tree, size, ()), size, at))


def _file(world: World, one: _Branch, first: int, other: _Branch, second: int, at: int) -> Any:
    """The map of a file; heads stand as given."""
    founding = founding_of(world.parties)
    return {
        0: 1,
        1: world.ardania.card(),
        2: founding.encode(),
        3: one.note(first),
        4: other.note(second),
        5: at,
        6: one.hashes(first, at),
        7: other.hashes(second, at),
    }


def _case(name: str, clause: str, words: str, data: bytes, why: str | None, part: str) -> Case:
    given: dict[str, object] = {} if why is None else {"part": part}
    refused = None if why is None else "incident-refused"
    return Case("incident", name, clause, words, {"do": "verify", "incident": data.hex()},
                refused, given)  # fmt: skip


def cases(world: World) -> Iterator[Case]:
    """All of them; a card in a file stands there by its name, as in those of evidence."""
    whole = {party.card().hex(): f" @{party.code} " for party in world.parties}
    for case in _all(world):
        text = case.input["incident"]
        for card, name in whole.items():
            text = text.replace(card, name)
        yield replace(case, input={**case.input, "incident": text.split()})


def _good(name: str, words: str, value: Any) -> Case:
    return _case(name, "I1 to I5", words, encoding.encode(value), None, "")


def _bad(name: str, words: str, part: str, why: str, value: Any) -> Case:
    data = value if isinstance(value, bytes) else encoding.encode(value)
    return _case(name, "I6", words, data, why, part)


def _all(world: World) -> Iterator[Case]:
    """The two branches part at leaf 4."""
    founding = founding_of(world.parties)
    true = _Branch(world.ardania, founding, "abcdefghi")
    false = _Branch(world.ardania, founding, "abcdXfghi")
    base = _file(world, true, 6, false, 9, 6)
    yield from _accepted(world, true, false)
    yield from _files(base)
    yield from _heads(world, true, false, base)
    yield from _cuts(world, true, false, base)


def _by_root(true: _Branch, false: _Branch) -> tuple[_Branch, _Branch]:
    """Both, the one of the smaller root over six leaves first."""
    rising = true.tree.root_at(6) < false.tree.root_at(6)
    return (true, false) if rising else (false, true)


def _accepted(world: World, true: _Branch, false: _Branch) -> Iterator[Case]:
    one, other = _by_root(true, false)
    base = _file(world, true, 6, false, 9, 6)
    yield _good("one_size", "two heads of size 6", _file(world, one, 6, other, 6, 6))
    yield _good("one_size_cut", "the same, cut at 5", _file(world, one, 6, other, 6, 5))
    yield _good("two_sizes", "sizes 6 and 9, cut at 6", base)
    yield _good("two_sizes_cut_8", "sizes 8 and 9, cut at 8", _file(world, true, 8, false, 9, 8))
    yield _good("leaf", "another leaf at index 4", _file(world, true, 7, false, 9, 5))
    yield _good("last_leaf", "size 5 and 9", _file(world, true, 5, false, 9, 5))
    signed = {**base, 3: true.note(6, START)}
    yield _good("both_algorithms", "the first head by both algorithms", signed)
    for mark in (Mark.EXERCISE, Mark.REPLAY):
        drill = founding_of(world.parties, mark)
        branches = [_Branch(world.ardania, drill, word) for word in ("abcd", "abcX")]
        branches.sort(key=lambda branch: branch.tree.root_at(4))
        value = {**_file(world, branches[0], 4, branches[1], 4, 4), 2: drill.encode()}
        yield _good(f"mark_{mark.name.lower()}", "an agreement of that mark", value)


def _files(base: Any) -> Iterator[Case]:
    yield _bad("trailing_byte", "a byte behind the map", "file", "bad-encoding",
              encoding.encode(base) + b"\x00")  # fmt: skip
    yield _bad("version_2", "version 2", "file", "unknown-version", {**base, 0: 2})
    yield _bad("extra_key", "a key 8", "file", _SHAPE, {**base, 8: None})
    without = {key: value for key, value in base.items() if key != 7}
    yield _bad("key_missing", "no key 7", "file", _SHAPE, without)
    yield _bad("hashes_none", "no hash at all", "file", _SHAPE, {**base, 6: []})
    yield _bad("hash_short", "a hash of 31 bytes", "file", _SHAPE, {**base, 6: [bytes(31)]})
    yield _bad("hashes_many", "42 hashes", "file", _SHAPE, {**base, 6: [bytes(32)] * 42})
    yield _bad(
        "too_large",
        "more than 81,920 bytes",
        "file",
        "too-large",
        encoding.encode(base) + bytes(81_921),
    )


def _heads(world: World, true: _Branch, false: _Branch, base: Any) -> Iterator[Case]:
    founding = founding_of(world.parties)
    card = flipped(base[1], 8 * len(base[1]) - 8)
    yield _bad("card_flipped", "one bit of the card", "card", "bad-signature", {**base, 1: card})
    yield _bad("card_of_another", "Brevia's card", "head 1", "sender-names-another",
              {**base, 1: world.brevia.card()})  # fmt: skip
    pair = founding_of([world.brevia, world.corvia]).encode()
    yield _bad("founding_without", "the card has no seat", "founding text", "not-introduced",
              {**base, 2: pair})  # fmt: skip
    two = founding_of([world.ardania, world.brevia]).encode()
    yield _bad("founding_of_another", "another agreement", "head 1",
              "not-a-register-of-this-agreement", {**base, 2: two})  # fmt: skip
    pair_of = founding_of([world.ardania, world.brevia])
    far = _Branch(world.ardania, pair_of, "abcdXfghi")
    yield _bad("head_of_another", "the second head is of another agreement", "head 2",
              "not-a-register-of-this-agreement", {**base, 4: far.note(9)})  # fmt: skip
    elsewhere = _Branch(world.ardania, founding, "abcdXfghi")
    elsewhere.origin = true.origin[:-16] + fixed("other epoch", 8).hex()
    yield _bad("two_registers", "two epochs are two registers", "head 2", "two-registers",
              {**base, 4: elsewhere.note(9)})  # fmt: skip
    yield _bad("head_flipped", "one bit of a signature", "head 2", "bad-signature",
              {**base, 4: _flipped_note(false.note(9))})  # fmt: skip
    head = Checkpoint(true.origin, 6, true.tree.root_at(6))
    lattice = note.Note(head.text(), tuple(world.ardania.head_lines(head, START))[1:])
    yield _bad("ml_dsa_only", "no Ed25519 signature", "head 1", "signature-missing",
              {**base, 3: lattice.format()})  # fmt: skip
    lines = (*world.ardania.head_lines(head, None),
             world.brevia.holder_line(head, KeyType.COSIGNATURE_ED25519, START))  # fmt: skip
    yield _bad("cosigned", "a holder's line beside it", "head 1", "unknown-signature",
              {**base, 3: note.Note(head.text(), lines).format()})  # fmt: skip


def _cuts(world: World, true: _Branch, false: _Branch, base: Any) -> Iterator[Case]:
    one, other = _by_root(true, false)
    yield _bad("cut_0", "a cut at 0", "hashes 1", "bad-cut", {**base, 5: 0})
    yield _bad("cut_beyond", "a cut beyond head 1", "hashes 1", "bad-cut", {**base, 5: 7})
    yield _bad("hash_left", "a hash too many", "hashes 2", "bad-cut",
              {**base, 7: [*base[7], bytes(32)]})  # fmt: skip
    yield _bad("hash_fewer", "a hash too few", "hashes 2", "bad-cut", {**base, 7: base[7][:-1]})
    yield _bad("hash_flipped", "one bit of a hash", "hashes 2", "root-differs",
              {**base, 7: [flipped(base[7][0], 0), *base[7][1:]]})  # fmt: skip
    yield _bad("hashes_swapped", "two hashes change places", "hashes 2", "root-differs",
              {**base, 7: [base[7][1], base[7][0], *base[7][2:]]})  # fmt: skip
    yield _bad("one_history", "two heads of one list of leaves", "contradiction", _NONE,
              _file(world, true, 6, true, 9, 6))  # fmt: skip
    yield _bad("cut_before", "two histories, cut before they part", "contradiction", _NONE,
              _file(world, true, 6, false, 9, 4))  # fmt: skip
    yield _bad("same_head", "one head twice", "contradiction", _NONE,
              _file(world, true, 6, true, 6, 6))  # fmt: skip
    yield _bad("order", "the longer head first", "contradiction", _SHAPE,
              _file(world, false, 9, true, 6, 6))  # fmt: skip
    yield _bad("order_of_roots", "the larger root first", "contradiction", _SHAPE,
              _file(world, other, 6, one, 6, 6))  # fmt: skip


def _flipped_note(data: bytes) -> bytes:
    """The note with one letter of its signature changed, still base64."""
    at = len(data) - 40
    return data[:at] + (b"A" if data[at : at + 1] != b"A" else b"B") + data[at + 1 :]
