"""A leaf has one byte form: whatever reads is written back as the same bytes."""

from __future__ import annotations

import pytest

from detente.core.crypto.types import Hash
from detente.core.errors import TheirFault
from detente.core.record.leaf import Leaf, read_leaf


@pytest.mark.parametrize("to", [0, 1, 23, 24, 255, 2**16, 2**64 - 1])
def test_a_leaf_reads_as_it_was_written(to):
    leaf = Leaf(to, Hash(bytes(range(32))), Hash(bytes(range(32, 64))))
    assert read_leaf(leaf.encode()) == leaf


@pytest.mark.parametrize("to", [2, 24])
def test_every_changed_byte_is_refused_or_read_as_what_it_is(to):
    good = Leaf(to, Hash(bytes(32)), Hash(bytes([255]) * 32)).encode()
    for at in range(len(good)):
        for value in range(256):
            data = good[:at] + bytes([value]) + good[at + 1 :]
            try:
                found = read_leaf(data)
            except TheirFault:
                continue
            assert found.encode() == data


@pytest.mark.parametrize("to", [2, 24])
def test_a_shorter_or_longer_leaf_is_refused(to):
    good = Leaf(to, Hash(bytes(32)), Hash(bytes(32))).encode()
    for data in (*(good[:end] for end in range(len(good))), good + b"\x00", good + good):
        with pytest.raises(TheirFault):
            read_leaf(data)
