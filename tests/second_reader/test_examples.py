"""The examples and constants that stand in `spec/`, computed by the second reader.

A slip of one digit in a constant is seen by no reader of the text; it is here by its property.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.second_reader.entries import (
    body_digests,
    body_root,
    digest,
    read_back,
    read_leaf,
    read_opening,
    salt,
)
from tests.second_reader.parcels import link_tag, pair_secret, plaintext_bytes, tag_key, unpad
from tests.second_reader.parties import X25519_LOW_ORDER, read_founding, spoken
from tests.second_reader.records import pack_hash
from tests.second_reader.signatures import LOW_ORDER, P, decode_point, is_neutral, times
from tests.second_reader.trees import leaf_hash, sha256
from tests.second_reader.values import BAD_ENCODING, Refused, decode, diagnostic, encode

SPEC = Path(__file__).parents[2] / "spec"
ORIGIN = "nrrc.ardania.example/0123456789abcdef0123456789abcdef/0001020304050607"
MASTER = bytes(range(16))
HEADER = ["line-test", b"\x22" * 32, "ARD-2026-00001", 1795357920, 0, 0, None, None]
FIELDS = [([1], [[], [], []]), ([4], "A. Ames"), ([16], "hello")]


def spec(name: str) -> str:
    return (SPEC / f"{name}.md").read_text()


def clause(name: str, number: str) -> str:
    """The text of one clause."""
    text = spec(name)
    start = text.index(f"**{number}.**")
    end = text.find("\n**", start + 1)
    return text[start : end if end > 0 else len(text)]


def x25519_double(x: int, z: int) -> tuple[int, int]:
    """RFC 7748 section 5: u of twice a point, on the curve and on its twist alike."""
    a, b = (x + z) ** 2 % P, (x - z) ** 2 % P
    return a * b % P, (a - b) * (a + 121665 * (a - b)) % P


def test_the_values_of_d6_are_those_of_low_order_and_all_of_them() -> None:
    text = clause("card", "D6")
    large = {int(one) for one in re.findall(r"[0-9]{40,}", text)}
    assert "0, 1, 2^255 − 20," in text
    assert {0, 1, 2**255 - 20} | large == X25519_LOW_ORDER
    for u in X25519_LOW_ORDER:
        x, z = u, 1
        for _ in range(3):
            x, z = x25519_double(x, z)
        assert z == 0, u


def test_the_encodings_of_k30_are_the_points_of_low_order() -> None:
    listed = {
        bytes.fromhex(one)
        for one in re.findall(r"^[0-9a-f]{64}$", spec("checkpoint"), re.MULTILINE)
    }
    assert listed == LOW_ORDER
    affine = set()
    for one in LOW_ORDER:
        point = decode_point(one)
        assert is_neutral(times(8, point))
        affine.add(point[:2])
    assert len(affine) == len(LOW_ORDER) == 8


def test_examples_of_encoding() -> None:
    rows = re.findall(r"^\| (.+) \| `((?:[0-9a-f]{2} ?)+)` \|$", spec("encoding"), re.MULTILINE)
    assert len(rows) == 5
    for words, shown in rows:
        data = bytes.fromhex(shown)
        if words.startswith("refused"):
            with pytest.raises(Refused, match=BAD_ENCODING):
                decode(data)
        else:
            assert diagnostic(decode(data)) == words.strip("`").replace("2^32", str(2**32))
            assert encode(decode(data)) == data


def test_examples_of_card() -> None:
    fingerprint = sha256(b"detente/v1 fingerprint\x00", b"\x01" * 32, b"\x02" * 1312)
    assert fingerprint.hex() in clause("card", "D8")
    words, numbers = spoken(bytes.fromhex("7f000001") + bytes(12))
    assert f"`{words[:11]}` and `{numbers[:11]}`" in clause("card", "D9")


def test_example_of_leaf_and_entry() -> None:
    text = spec("leaf")
    assert sha256(ORIGIN.encode()).hex() in text
    for path, value in [([0], HEADER), *FIELDS, ([2, 0], None)]:
        own = salt(MASTER, path)
        row = f"| `{path}` | `{own.hex()}` | `{digest(ORIGIN, own, path, value).hex()}` |"
        assert row in text
    header = digest(ORIGIN, salt(MASTER, [0]), [0], HEADER)
    body = body_root(body_digests(ORIGIN, MASTER, FIELDS))
    leaf = encode([1, 2, header, body])
    assert len(leaf) == 71
    assert read_leaf(leaf).body.hex() in text
    assert leaf_hash(leaf).hex() in text
    assert f"`{read_back(leaf_hash(leaf))}`" in spec("entry")
    opening = encode([1, MASTER, HEADER, [list(pair) for pair in FIELDS]])
    assert len(opening) == 116
    assert read_opening(opening).fields == FIELDS


def test_example_of_agreement() -> None:
    seats = [
        ["ARD", "nrrc.ardania.example", [["en", "Ardania"]], b"\xaa" * 32, None],
        ["BRV", "nrrc.brevia.example", [["en", "Brevia"]], b"\xbb" * 32, None],
    ]
    data = encode([1, 0, b"\x22" * 32, seats, 1795305600, bytes(range(16))])
    assert len(data) == 206
    founding = read_founding(data)
    assert f"hash  {founding.hash.hex()}\nid    {founding.id}\n" in spec("agreement")


def test_example_of_pack() -> None:
    files = {"a/c.toml": b"1", "b.toml": b"2"}
    content = encode([[path, files[path]] for path in sorted(files)])
    assert f"{content.hex()}\n{pack_hash(files).hex()}\n" in clause("pack", "P7")


def test_example_of_parcel() -> None:
    one, other = b"\xaa" * 32, b"\xbb" * 32
    secret = pair_secret([b"\x02" * 32, b"\x01" * 32])
    plain, keyed = tag_key(b"", one, other), tag_key(secret, other, one)
    inner = encode([1, one, other, 1795357920, 1, [[5, []]]])
    content = encode([inner, bytes(64)])
    plaintext = (len(content).to_bytes(4, "big") + content).ljust(
        plaintext_bytes(len(content)), b"\0"
    )
    assert (len(inner), len(plaintext)) == (80, 1024)
    assert unpad(plaintext) == (inner, bytes(64))
    assert (
        f"key without secret   {plain.hex()}\n"
        f"tag of A, step 1     {link_tag(plain, one, 1).hex()}\n"
        f"pair secret          {secret.hex()}\n"
        f"key with it          {keyed.hex()}\n"
        f"tag of A, step 1     {link_tag(keyed, one, 1).hex()}\n"
        f"tag of B, step 1     {link_tag(keyed, other, 1).hex()}\n"
    ) in spec("parcel")
