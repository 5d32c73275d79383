"""Cards: whole or refused, and readable aloud."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from detente.adapters.keys.software import SoftwareKeys, draw_center, draw_root, public_pair
from detente.core import encoding
from detente.core.crypto import labels
from detente.core.crypto.proquint import digits, words
from detente.core.crypto.types import Ed25519Key, MlKem768Key, X25519Key
from detente.core.errors import TheirFault
from detente.core.party import (
    card_body,
    card_file,
    fingerprint_digits,
    fingerprint_words,
    read_card,
)
from detente.engine.ports import Algorithm, Purpose
from tests.world import SeededEntropy

_ENTROPY = SeededEntropy("cards")
_ROOT = draw_root(_ENTROPY)
KEYS = SoftwareKeys(draw_center(_ENTROPY), public_pair(_ROOT), _ENTROPY, _ROOT)
# A point of order 8 plus the base point, and one of order 8: both decode, neither is in the group.
LOW_ORDER = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"
NON_CANONICAL = "f0" + "ff" * 30 + "7f"


def signed(body: bytes) -> bytes:
    message = labels.tag(labels.CARD) + body
    pair = [KEYS.sign(Purpose.ROOT, algorithm, message) for algorithm in Algorithm]
    return card_file(body, *pair)


def body(**changes: Any) -> bytes:
    keys = dataclasses.replace(KEYS.public(), **changes)
    return card_body("rrc.ardania.example", "ARD", (("en", "Ardania"),), 1, 1_795_000_000, keys)


def edited(key: int, value: encoding.Value) -> bytes:
    decoded = encoding.decode(body())
    assert isinstance(decoded, dict)
    fields = dict(decoded)
    fields[key] = value
    return signed(encoding.encode(fields))


def test_a_card_reads_back_and_names_its_root():
    card = read_card(signed(body()))
    assert (card.center, card.code, card.name("fr")) == ("rrc.ardania.example", "ARD", "Ardania")
    assert card.keys == KEYS.public()
    spoken, numbers = fingerprint_words(card.fingerprint), fingerprint_digits(card.fingerprint)
    assert len(spoken.split("-")) == len(numbers.split(" ")) == 8


def test_words_and_digits_are_the_same_sixteen_bits():
    data = bytes(range(16))
    assert words(data[:4]) == f"{words(data[:2])}-{words(data[2:4])}"
    assert digits(b"\xff\xff\x00\x07") == "65535 00007"
    assert words(b"\x7f\x00\x00\x01") == "lusab-babad"  # the example of the proquint paper


@pytest.mark.parametrize("place", ["root", "register", "holder", "witness", "link"])
@pytest.mark.parametrize("key", [LOW_ORDER, NON_CANONICAL, "01" + "00" * 31])
def test_a_weak_key_makes_the_whole_card_invalid(place, key):
    weak = Ed25519Key(bytes.fromhex(key))
    public = KEYS.public()
    changed = weak if place == "link" else dataclasses.replace(getattr(public, place), ed25519=weak)
    with pytest.raises(TheirFault, match="weak-key"):
        read_card(signed(body(**{place: changed})))


@pytest.mark.parametrize("key", ["00" * 32, "01" + "00" * 31, "ff" * 32, "ed" + "ff" * 30 + "7f"])
def test_a_weak_sealing_key_makes_the_whole_card_invalid(key):
    weak = dataclasses.replace(KEYS.public().sealing, x25519=X25519Key(bytes.fromhex(key)))
    with pytest.raises(TheirFault, match="weak-key"):
        read_card(signed(body(sealing=weak)))


def test_an_unreduced_lattice_key_makes_the_whole_card_invalid():
    raw = KEYS.public().sealing.mlkem
    weak = dataclasses.replace(KEYS.public().sealing, mlkem=MlKem768Key(b"\xff\xff" + raw[2:]))
    with pytest.raises(TheirFault, match="weak-key"):
        read_card(signed(body(sealing=weak)))


def test_one_key_never_makes_two_statements():
    with pytest.raises(TheirFault, match="key-reused"):
        read_card(signed(body(holder=KEYS.public().register)))


def test_a_flipped_bit_anywhere_is_refused():
    good = signed(body())
    for at in range(0, len(good), 37):
        bad = bytearray(good)
        bad[at] ^= 1 << at % 8
        with pytest.raises(TheirFault):
            read_card(bytes(bad))


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        (0, 2, "unknown-version"),
        (0, True, "unknown-version"),
        (1, "RRC.example", "bad-name"),
        (1, "rrc..example", "bad-name"),
        (1, "rrc.example/house", "bad-name"),
        (1, "\u0430rdania.example", "bad-name"),
        (2, "ard", "bad-name"),
        (3, [], "bad-shape"),
        (3, [["fr", "A"], ["en", "B"]], "bad-shape"),
        (3, [["en", "A\u202eB"]], "bad-name"),
        (5, 2**63, "bad-shape"),
        (12, None, "bad-shape"),
    ],
)
def test_names_and_shapes_are_strict(key, value, code):
    with pytest.raises(TheirFault) as caught:
        read_card(edited(key, value))
    assert caught.value.code == code


def test_trailing_bytes_and_oversize_are_refused():
    good = signed(body())
    for bad in (good + b"\x00", good[:-1], b"", b"\x00" * 40_000):
        with pytest.raises(TheirFault):
            read_card(bad)
