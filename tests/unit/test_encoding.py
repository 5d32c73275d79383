"""The encoder and the strict decoder: one byte form each way."""

from __future__ import annotations

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.core import limits
from detente.core.crypto.types import Epoch
from detente.core.encoding import Value, decode, encode, plain
from detente.core.errors import OurFault, TheirFault
from detente.core.notification import Precedence

_LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**64), 2**64 - 1),
    st.binary(max_size=40),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
)
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: (
        st.lists(inner, max_size=5) | st.dictionaries(st.integers(0, 2**64 - 1), inner, max_size=5)
    ),
    max_leaves=20,
)


@given(_VALUES)
def test_what_is_encoded_decodes_to_the_same_value(value):
    assert decode(encode(value)) == value


def dressed(value):
    """The same value with tuples, keys in falling order and types of the program in it."""
    if isinstance(value, list):
        return tuple(dressed(item) for item in value)
    if isinstance(value, dict):
        return {key: dressed(value[key]) for key in sorted(value, reverse=True)}
    if isinstance(value, bytes) and len(value) == Epoch.SIZE:
        return Epoch(value)
    return Precedence(value) if value in (1, 2) and not isinstance(value, bool) else value


@given(_VALUES)
def test_a_plain_value_is_the_one_that_is_read_back(value):
    given = [dressed(value), Epoch(bytes(8)), Precedence.FLASH]
    assert repr(plain(given)) == repr(decode(encode(given)))


@given(_VALUES)
def test_an_independent_decoder_reads_the_same(value):
    assert cbor2.loads(encode(value)) == value


@given(st.binary(max_size=60))
def test_what_decodes_re_encodes_to_the_same_bytes(data):
    try:
        value = decode(data)
    except TheirFault as caught:
        fault: TheirFault | None = caught
    else:
        fault = None
        assert encode(value) == data
    if fault is not None:
        assert fault.code == "bad-encoding"
        assert isinstance(fault.facts["offset"], int)


@given(_VALUES, st.data())
def test_one_flipped_bit_never_gives_the_same_value(value, data):
    good = encode(value)
    bit = data.draw(st.integers(0, len(good) * 8 - 1))
    bad = bytearray(good)
    bad[bit // 8] ^= 1 << bit % 8
    try:
        found = decode(bytes(bad))
    except TheirFault:
        return
    assert encode(found) == bytes(bad) != good


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("1800", "not the shortest form"),
        ("1900ff", "not the shortest form"),
        ("1a0000ffff", "not the shortest form"),
        ("1b00000000ffffffff", "not the shortest form"),
        ("3817", "not the shortest form"),
        ("5800", "not the shortest form"),
        ("9f00ff", "indefinite length"),
        ("5f4100ff", "indefinite length"),
        ("1c", "reserved head"),
        ("c000", "tag"),
        ("f90000", "float or unknown simple value"),
        ("f7", "float or unknown simple value"),
        ("f820", "float or unknown simple value"),
        ("a16161f6", "map key is not an unsigned integer"),
        ("a120f6", "map key is not an unsigned integer"),
        ("a2000000f6", "map keys out of order or repeated"),
        ("a20100 00f6".replace(" ", ""), "map keys out of order or repeated"),
        ("61ff", "text is not UTF-8"),
        ("0000", "trailing bytes"),
        ("", "truncated"),
        ("4200", "truncated"),
        ("9affffffff", "truncated"),
        ("baffffffff", "truncated"),
    ],
)
def test_second_spellings_and_foreign_types_are_refused(data, why):
    with pytest.raises(TheirFault) as caught:
        decode(bytes.fromhex(data))
    assert (caught.value.code, caught.value.facts["why"]) == ("bad-encoding", why)


def test_nesting_is_bounded_both_ways():
    deep: Value = None
    for _ in range(limits.CBOR_DEPTH_MAX + 1):
        deep = [deep]
    with pytest.raises(OurFault, match="encode-depth"):
        encode(deep)
    with pytest.raises(TheirFault, match="nested too deep"):
        decode(b"\x81" * (limits.CBOR_DEPTH_MAX + 1) + b"\xf6")
    with pytest.raises(TheirFault):
        decode(b"\x81" * 1_000_000)


@pytest.mark.parametrize("value", [1.5, {"a": 1}, {-1: 1}, {True: 1}, {1, 2}, 2**64, -(2**64) - 1])
def test_values_outside_the_subset_are_not_encoded(value):
    with pytest.raises(OurFault):
        encode(value)


def test_unpaired_surrogates_are_not_text():
    with pytest.raises(OurFault, match="encode-text"):
        encode("\ud800")
