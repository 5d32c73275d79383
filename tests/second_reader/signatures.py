"""checkpoint.md, K28 to K33: which signatures and which keys are accepted."""

from __future__ import annotations

from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

from tests.second_reader.values import Refused, demand

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)
Point = tuple[int, int, int, int]

LOW_ORDER = {  # K30
    bytes.fromhex(one)
    for one in (
        "01" + "00" * 31,
        "ec" + "ff" * 30 + "7f",
        "00" * 32,
        "00" * 31 + "80",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    )
}

WEAK_KEY = "weak-key"
BAD_SIGNATURE = "bad-signature"


def canonical(encoded: bytes) -> bool:
    """K28, 1: only y = 1 and y = -1 have x = 0."""
    y = int.from_bytes(encoded, "little") & (2**255 - 1)
    return y < P and not (y in {1, P - 1} and encoded[31] & 0x80)


def verify_ed25519(key: bytes, signature: bytes, message: bytes) -> None:
    """K28: the library computes [S]B - [k]A without the cofactor and compares bytes."""
    demand(len(key) == 32 and len(signature) == 64, BAD_SIGNATURE)
    for point in (key, signature[:32]):
        demand(canonical(point) and point not in LOW_ORDER, BAD_SIGNATURE)
    demand(int.from_bytes(signature[32:], "little") < L, BAD_SIGNATURE)
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        raise Refused(BAD_SIGNATURE) from None


def verify_ml_dsa(key: bytes, signature: bytes, message: bytes) -> None:
    """K33: pure, empty context."""
    demand(len(key) == 1312 and len(signature) == 2420, BAD_SIGNATURE)
    try:
        MLDSA44PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        raise Refused(BAD_SIGNATURE) from None


def add(one: Point, other: Point) -> Point:
    """RFC 8032 section 5.1.4."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(factor: int, point: Point) -> Point:
    result = NEUTRAL
    while factor:
        if factor & 1:
            result = add(result, point)
        point = add(point, point)
        factor >>= 1
    return result


def is_neutral(point: Point) -> bool:
    return point[0] == 0 and (point[1] - point[2]) % P == 0


def decode_point(encoded: bytes) -> Point:
    """RFC 8032 section 5.1.3; refused where no point has this y."""
    y = int.from_bytes(encoded, "little") & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT_OF_MINUS_1 % P
    demand(x * x % P == square, WEAK_KEY)
    if x & 1 != encoded[31] >> 7:
        x = P - x
    return x, y, 1, x * y % P


@lru_cache(maxsize=1024)
def key_fault(key: bytes) -> str:
    """K31: what is wrong with a key, or nothing."""
    if len(key) != 32 or not canonical(key) or key in LOW_ORDER:
        return WEAK_KEY
    try:
        point = decode_point(key)
    except Refused:
        return WEAK_KEY
    return "" if is_neutral(times(L, point)) and not is_neutral(times(8, point)) else WEAK_KEY


def check_key(key: bytes) -> None:
    demand(key_fault(key) == "", WEAK_KEY)
