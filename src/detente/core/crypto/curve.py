"""Edwards25519, only as far as needed to judge a public key (RFC 8032 section 5.1).

Nothing here touches a secret, so nothing needs constant time. Signatures are verified by the crypto
library after the pre-check in `signatures`; this module answers one question for cards and
policies: does a key lie in the prime-order subgroup, in its one canonical encoding?
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, TypeAlias

from detente.core import limits
from detente.core.crypto.types import Ed25519Key
from detente.core.errors import TheirFault

FIELD: Final = 2**255 - 19
ORDER: Final = 2**252 + 27742317777372353535851937790883648493

_D: Final = -121665 * pow(121666, -1, FIELD) % FIELD
_SQRT_MINUS_ONE: Final = pow(2, (FIELD - 1) // 4, FIELD)
_Y_MASK: Final = 2**255 - 1

# Extended homogeneous coordinates (X, Y, Z, T): x = X/Z, y = Y/Z, x*y = T/Z (RFC 8032 5.1.4).
Point: TypeAlias = tuple[int, int, int, int]
IDENTITY: Final[Point] = (0, 1, 1, 0)


def add(p: Point, q: Point) -> Point:
    """Sum of two points (RFC 8032 section 5.1.4)."""
    a = (p[1] - p[0]) * (q[1] - q[0]) % FIELD
    b = (p[1] + p[0]) * (q[1] + q[0]) % FIELD
    c = 2 * p[3] * q[3] * _D % FIELD
    d = 2 * p[2] * q[2] % FIELD
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % FIELD, g * h % FIELD, f * g % FIELD, e * h % FIELD


def double(p: Point) -> Point:
    """Twice a point (RFC 8032 section 5.1.4)."""
    a = p[0] * p[0] % FIELD
    b = p[1] * p[1] % FIELD
    c = 2 * p[2] * p[2] % FIELD
    h = a + b
    e = h - (p[0] + p[1]) * (p[0] + p[1])
    g = a - b
    f = c + g
    return e * f % FIELD, g * h % FIELD, f * g % FIELD, e * h % FIELD


def multiply(scalar: int, p: Point) -> Point:
    """`scalar` times a point; variable time, public values only."""
    result = IDENTITY
    for bit in f"{scalar:b}":
        result = double(result)
        if bit == "1":
            result = add(result, p)
    return result


def is_identity(p: Point) -> bool:
    """Whether this is the neutral element."""
    return p[0] % FIELD == 0 and (p[1] - p[2]) % FIELD == 0


def encode(p: Point) -> bytes:
    """The canonical 32 bytes of a point (RFC 8032 section 5.1.2)."""
    inverse = pow(p[2], -1, FIELD)
    x, y = p[0] * inverse % FIELD, p[1] * inverse % FIELD
    return (y | (x & 1) << 255).to_bytes(32, "little")


def decode(data: bytes) -> Point:
    """The point of exactly this canonical encoding (RFC 8032 section 5.1.3, strictly).

    Raises TheirFault("weak-key") with reason `wrong-length`, `non-canonical` (y not reduced, or the
    sign bit set where x is 0) or `not-a-point`.
    """
    if len(data) != Ed25519Key.SIZE:
        raise TheirFault("weak-key", reason="wrong-length", key="Ed25519", value=data.hex())
    raw = int.from_bytes(data, "little")
    y, sign = raw & _Y_MASK, raw >> 255
    if y >= FIELD:
        raise TheirFault("weak-key", reason="non-canonical", key="Ed25519", value=data.hex())
    u, v = (y * y - 1) % FIELD, (_D * y * y + 1) % FIELD
    x = u * pow(v, 3, FIELD) * pow(u * pow(v, 7, FIELD), (FIELD - 5) // 8, FIELD) % FIELD
    if (v * x * x - u) % FIELD:
        x = x * _SQRT_MINUS_ONE % FIELD
        if (v * x * x - u) % FIELD:
            raise TheirFault("weak-key", reason="not-a-point", key="Ed25519", value=data.hex())
    if x == 0 and sign:
        raise TheirFault("weak-key", reason="non-canonical", key="Ed25519", value=data.hex())
    if x & 1 != sign:
        x = FIELD - x
    return x, y, 1, x * y % FIELD


@lru_cache(maxsize=limits.KEYS_CACHED_MAX)
def _weakness(data: bytes) -> str | None:
    """The reason why a key is refused, or None; pure, so the answer is kept."""
    try:
        point = decode(data)
    except TheirFault as fault:
        return str(fault.facts["reason"])
    if is_identity(multiply(8, point)):
        return "low-order"
    if not is_identity(multiply(ORDER, point)):
        return "outside-subgroup"
    return None


def check_key(key: Ed25519Key) -> None:
    """Refuse an Ed25519 key that a card or policy must not contain (spec/checkpoint.md, K31).

    Raises TheirFault("weak-key", key="Ed25519") with the value in hex and reason `non-canonical`,
    `not-a-point`, `low-order` or `outside-subgroup`. Under a key of the prime-order subgroup a
    signature means the same to every verifier, whatever cofactor rule it follows.
    """
    reason = _weakness(bytes(key))
    if reason is not None:
        raise TheirFault("weak-key", reason=reason, key="Ed25519", value=key.hex())
