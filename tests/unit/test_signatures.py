"""The one verification rule, and the judgement of keys, on cases made here."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

from detente.core.crypto import curve, signatures
from detente.core.crypto.types import (
    Ed25519Key,
    Ed25519Signature,
    MlDsa44Key,
    MlDsa44Signature,
)
from detente.core.errors import TheirFault

SECRET = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEY = Ed25519Key(SECRET.public_key().public_bytes_raw())
MESSAGE = b"Ardania to Brevia"
SIGNATURE = Ed25519Signature(SECRET.sign(MESSAGE))
BASE = curve.decode((4 * pow(5, -1, curve.FIELD) % curve.FIELD).to_bytes(32, "little"))


def reason(call, *arguments) -> str:
    with pytest.raises(TheirFault) as caught:
        call(*arguments)
    return f"{caught.value.code}/{caught.value.facts['reason']}"


def torsion() -> list[curve.Point]:
    """The eight points of small order, found by multiplying any point by the group order."""
    for y in range(2, 100):
        try:
            point = curve.multiply(curve.ORDER, curve.decode(y.to_bytes(32, "little")))
        except TheirFault:
            continue
        if not curve.is_identity(curve.multiply(4, point)):
            return [curve.multiply(times, point) for times in range(8)]
    raise AssertionError


def test_the_table_of_low_order_points_is_the_torsion_subgroup():
    points = {curve.encode(point) for point in torsion()}
    assert points == signatures.LOW_ORDER
    assert len(points) == 8
    for data in points:
        expected = "low-order"
        assert reason(curve.check_key, Ed25519Key(data)) == f"weak-key/{expected}"


def test_the_arithmetic_agrees_with_the_library():
    secret = 2**254 + 8 * 12345
    assert curve.encode(curve.double(BASE)) == curve.encode(curve.add(BASE, BASE))
    assert curve.is_identity(curve.multiply(curve.ORDER, BASE))
    assert curve.encode(curve.decode(KEY)) == KEY
    assert curve.multiply(secret, BASE) is not None


def test_a_good_key_passes_and_a_mixed_one_does_not():
    curve.check_key(KEY)
    for point in torsion()[1:]:
        mixed = curve.encode(curve.add(curve.decode(KEY), point))
        assert reason(curve.check_key, Ed25519Key(mixed)) == "weak-key/outside-subgroup"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (curve.FIELD, "non-canonical"),
        (curve.FIELD + 1, "non-canonical"),
        (2**255 - 1, "non-canonical"),
        (1 | 1 << 255, "non-canonical"),
        (curve.FIELD - 1 | 1 << 255, "non-canonical"),
        (2, "not-a-point"),
    ],
)
def test_malformed_keys_are_refused(value, expected):
    key = Ed25519Key(value.to_bytes(32, "little"))
    assert reason(curve.check_key, key) == f"weak-key/{expected}"
    assert reason(signatures.verify_ed25519, key, MESSAGE, SIGNATURE).startswith("bad-signature/")


def test_a_signature_stands_for_its_message_only():
    signatures.verify_ed25519(KEY, MESSAGE, SIGNATURE)
    call = signatures.verify_ed25519
    assert reason(call, KEY, MESSAGE + b".", SIGNATURE) == "bad-signature/does-not-verify"
    for bit in range(512):
        changed = bytearray(SIGNATURE)
        changed[bit // 8] ^= 1 << bit % 8
        assert reason(call, KEY, MESSAGE, Ed25519Signature(bytes(changed))).startswith(
            "bad-signature/"
        )


def test_s_beyond_the_group_order_is_refused():
    large = int.from_bytes(SIGNATURE[32:], "little") + curve.ORDER
    changed = Ed25519Signature(SIGNATURE[:32] + large.to_bytes(32, "little"))
    found = reason(signatures.verify_ed25519, KEY, MESSAGE, changed)
    assert found == "bad-signature/s-too-large"


def test_low_order_and_non_canonical_r_are_refused():
    for data in signatures.LOW_ORDER:
        changed = Ed25519Signature(data + SIGNATURE[32:])
        found = reason(signatures.verify_ed25519, KEY, MESSAGE, changed)
        assert found == "bad-signature/low-order-r"
    changed = Ed25519Signature((curve.FIELD + 3).to_bytes(32, "little") + SIGNATURE[32:])
    found = reason(signatures.verify_ed25519, KEY, MESSAGE, changed)
    assert found == "bad-signature/non-canonical-r"


def test_ml_dsa_stands_for_its_message_and_the_empty_context_only():
    secret = MLDSA44PrivateKey.from_seed_bytes(bytes(32))
    key = MlDsa44Key(secret.public_key().public_bytes_raw())
    good = MlDsa44Signature(secret.sign(MESSAGE))
    signatures.verify_ml_dsa_44(key, MESSAGE, good)
    call = signatures.verify_ml_dsa_44
    assert reason(call, key, b"other", good) == "bad-signature/does-not-verify"
    bound = MlDsa44Signature(secret.sign(MESSAGE, b"context"))
    assert reason(call, key, MESSAGE, bound) == "bad-signature/does-not-verify"
