"""Private keys of a center in this process's memory, made from seeds.

Seeds are drawn outside and handed in, each for one key alone; from the same seeds come the same
keys. Python cannot wipe memory: who can read this process's memory has the keys, and a token or an
agent is the answer to that, behind the same port.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Final, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import (
    MLKEM768PrivateKey,
    MLKEM768PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from detente.core import encoding, limits
from detente.core.crypto import labels
from detente.core.crypto.types import Ed25519Key, MlDsa44Key, MlKem768Key, X25519Key
from detente.core.encoding import Value
from detente.core.errors import EnvironmentFault, OurFault, StateDamaged, TheirFault
from detente.core.party import PublicKeys, SealingKeys, StatementKeys
from detente.engine.ports import Algorithm, Entropy, Purpose

_T = TypeVar("_T")

_VERSION: Final = 1
_VERSION_OLDER: Final = 2  # of center.key where seeds of earlier cards follow
_ROOT_SEEDS: Final = 2
_CENTER_SEEDS: Final = 10
_SEED_BYTES: Final = 32
_MLKEM_SEED_BYTES: Final = 64  # d then z, FIPS 203 section 6.1
_NONCE_BYTES: Final = 12

# spec/sealing.md, clause S1: KEM 0x647A, KDF 0x0001, AEAD 0x0003.
_SUITE: Final = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


@dataclass(frozen=True, slots=True, repr=False)
class PairSeeds:
    """Seeds of the two keys of one statement, 32 bytes each (RFC 8032, FIPS 204)."""

    ed25519: bytes
    mldsa: bytes

    def __post_init__(self) -> None:
        _check_sizes(self, {})


@dataclass(frozen=True, slots=True, repr=False)
class CenterSeeds:
    """Seeds of all keys a running center needs; the root's are apart and may lie in a safe."""

    register: PairSeeds
    holder: PairSeeds
    witness: PairSeeds
    link: bytes  # Ed25519
    mlkem: bytes  # 64 bytes
    x25519: bytes
    wrap: bytes  # ChaCha20-Poly1305 key for secrets in our own store
    # (ML-KEM, X25519) of earlier cards, newest first: parcels sealed to them are still on the way.
    older: tuple[tuple[bytes, bytes], ...] = ()
    # Link seeds of earlier cards, newest first: who has not heard of the new card knows us by them.
    links: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        _check_sizes(self, {"mlkem": _MLKEM_SEED_BYTES})


def draw_root(entropy: Entropy) -> PairSeeds:
    """Draw the seeds of a new root pair, 64 bytes of entropy."""
    return PairSeeds(entropy.draw(_SEED_BYTES), entropy.draw(_SEED_BYTES))


def draw_center(entropy: Entropy) -> CenterSeeds:
    """Draw the seeds of a center's other keys, 352 bytes of entropy."""
    return CenterSeeds(
        register=draw_root(entropy),
        holder=draw_root(entropy),
        witness=draw_root(entropy),
        link=entropy.draw(_SEED_BYTES),
        mlkem=entropy.draw(_MLKEM_SEED_BYTES),
        x25519=entropy.draw(_SEED_BYTES),
        wrap=entropy.draw(_SEED_BYTES),
    )


def renewed_center(entropy: Entropy, before: CenterSeeds, *, trusted: bool = True) -> CenterSeeds:
    """Draw the seeds of a new card's keys; the sealing seeds of the one before are kept.

    Its link seed too, unless the keys before are no longer `trusted`: then none of them is kept.
    """
    kept = ((before.mlkem, before.x25519), *before.older)[: limits.OLDER_SEALING_KEYS_MAX]
    links = (before.link, *before.links)[: limits.HTTPS_PROOFS_MAX - 1] if trusted else ()
    return dataclasses.replace(draw_center(entropy), older=kept, links=links)


def encode_root(seeds: PairSeeds) -> bytes:
    """Body of the file `root.key`: CBOR `[1, Ed25519, ML-DSA-44]`."""
    return encoding.encode([_VERSION, seeds.ed25519, seeds.mldsa])


def decode_root(body: bytes) -> PairSeeds:
    """Strict reverse of `encode_root`. Raises StateDamaged("key-file-damaged")."""
    seeds, rest = _decoded(body, _ROOT_SEEDS)
    if rest:
        raise StateDamaged("key-file-damaged", why="not a root's seeds")
    return _built(lambda: PairSeeds(*seeds))


def encode_center(seeds: CenterSeeds, root: StatementKeys) -> bytes:
    """Body of the file `center.key`: CBOR `[1, ten seeds, [root's public halves]]`, or where there
    were earlier cards `[2, ten seeds, [root's public halves], [[ML-KEM, X25519], ...], [link,
    ...]]`.

    The root's public halves are there because the card shows them while its private ones lie in a
    safe. Order: register, holder, witness (Ed25519 and ML-DSA-44 each), link, ML-KEM-768, X25519,
    wrap.
    """
    pairs = [seeds.register, seeds.holder, seeds.witness]
    body: list[Value] = [_VERSION_OLDER if seeds.older else _VERSION]
    for pair in pairs:
        body += [pair.ed25519, pair.mldsa]
    body += [seeds.link, seeds.mlkem, seeds.x25519, seeds.wrap, [root.ed25519, root.mldsa]]
    if seeds.older:
        body += [[list(pair) for pair in seeds.older], list(seeds.links)]
    return encoding.encode(body)


def decode_center(body: bytes) -> tuple[CenterSeeds, StatementKeys]:
    """Strict reverse of `encode_center`. Raises StateDamaged("key-file-damaged")."""
    seeds, rest = _decoded(body, _CENTER_SEEDS, (_VERSION, _VERSION_OLDER))
    listed: Sequence[Value] = []
    links: Sequence[Value] = []
    match rest:
        case [[bytes(ed25519), bytes(mldsa)]]:
            pass
        case [[bytes(ed25519), bytes(mldsa)], [_, *_] as listed, list(links)]:
            pass
        case _:
            raise StateDamaged("key-file-damaged", why="not a center's seeds")
    center = _built(
        lambda: CenterSeeds(
            PairSeeds(*seeds[0:2]),
            PairSeeds(*seeds[2:4]),
            PairSeeds(*seeds[4:6]),
            seeds[6],
            seeds[7],
            seeds[8],
            seeds[9],
            _older(listed),
            tuple(one if isinstance(one, bytes) else b"" for one in links),
        )
    )
    return center, _built(lambda: StatementKeys(Ed25519Key(ed25519), MlDsa44Key(mldsa)))


def _older(listed: Sequence[Value]) -> tuple[tuple[bytes, bytes], ...]:
    """Sealing seeds of earlier cards as stored."""
    found: list[tuple[bytes, bytes]] = []
    for pair in listed:
        match pair:
            case [bytes(mlkem), bytes(x25519)]:
                found.append((mlkem, x25519))
            case _:
                raise OurFault("wrong-seed", key="older", expected=2, got=0)
    return tuple(found)


def _decoded(
    body: bytes, count: int, versions: tuple[int, ...] = (_VERSION,)
) -> tuple[list[bytes], list[Value]]:
    """The `count` byte strings after the version, and what stands behind them."""
    try:
        parts = encoding.decode(body)
    except TheirFault as error:
        raise StateDamaged("key-file-damaged", **error.facts) from error
    if not isinstance(parts, list) or parts[:1] not in ([version] for version in versions):
        raise StateDamaged("key-file-damaged", why="not a version known here")
    if (parts[0] == _VERSION_OLDER) != (len(parts) == 4 + count):
        raise StateDamaged("key-file-damaged", why="not the parts of its version")
    seeds = [part for part in parts[1 : 1 + count] if isinstance(part, bytes)]
    if len(seeds) != count:
        raise StateDamaged("key-file-damaged", why="not the seeds that belong here")
    return seeds, parts[1 + count :]


def _built(make: Callable[[], _T]) -> _T:
    """Turn a wrong length in a stored key into damage of the file."""
    try:
        return make()
    except (OurFault, TheirFault) as error:
        raise StateDamaged("key-file-damaged", why=error.code) from error


def public_pair(seeds: PairSeeds) -> StatementKeys:
    """The public halves of one pair."""
    return _Pair(seeds).public()


class SoftwareKeys:
    """Private keys of one center (`engine.ports.Keys`)."""

    def __init__(
        self,
        center: CenterSeeds,
        root_public: StatementKeys,
        entropy: Entropy,
        root: PairSeeds | None = None,
    ) -> None:
        """Keys from seeds; without `root`, what needs the root raises
        EnvironmentFault("key-absent").

        Raises OurFault("root-differs") where `root` is not the pair of `root_public`.
        """
        if root is not None and public_pair(root) != root_public:
            raise OurFault("root-differs")
        self._pairs = {
            Purpose.REGISTER: _Pair(center.register),
            Purpose.HOLDER: _Pair(center.holder),
            Purpose.WITNESS: _Pair(center.witness),
        }
        if root is not None:
            self._pairs[Purpose.ROOT] = _Pair(root)
        self._link = Ed25519PrivateKey.from_private_bytes(center.link)
        self._links = [Ed25519PrivateKey.from_private_bytes(one) for one in center.links]
        mlkem = MLKEM768PrivateKey.from_seed_bytes(center.mlkem)
        x25519 = X25519PrivateKey.from_private_bytes(center.x25519)
        self._sealing = [
            MLKEM768X25519PrivateKey(
                MLKEM768PrivateKey.from_seed_bytes(one),
                X25519PrivateKey.from_private_bytes(other),
            )
            for one, other in ((center.mlkem, center.x25519), *center.older)
        ]
        self._wrap = ChaCha20Poly1305(center.wrap)
        self._entropy = entropy
        self._public = PublicKeys(
            root=root_public,
            register=self._pairs[Purpose.REGISTER].public(),
            holder=self._pairs[Purpose.HOLDER].public(),
            witness=self._pairs[Purpose.WITNESS].public(),
            sealing=SealingKeys(
                MlKem768Key(mlkem.public_key().public_bytes_raw()),
                X25519Key(x25519.public_key().public_bytes_raw()),
            ),
            link=Ed25519Key(self._link.public_key().public_bytes_raw()),
        )

    def public(self) -> PublicKeys:
        """The public halves."""
        return self._public

    def sign(self, purpose: Purpose, algorithm: Algorithm, message: bytes) -> bytes:
        """Sign exactly these bytes: 64 bytes (RFC 8032) or 2,420 (FIPS 204, pure, empty context).

        Raises EnvironmentFault("key-absent"), OurFault("no-such-key").
        """
        if purpose is Purpose.LINK:
            if algorithm is not Algorithm.ED25519:
                raise OurFault("no-such-key", purpose=purpose.value, algorithm=algorithm.value)
            return self._link.sign(message)
        pair = self._pairs.get(purpose)
        if pair is None:
            raise EnvironmentFault("key-absent", purpose=purpose.value)
        return pair.sign(algorithm, message)

    def prove(self, message: bytes) -> list[bytes]:
        """Ed25519 signatures by our link key, and by those of earlier cards that are kept."""
        return [key.sign(message) for key in (self._link, *self._links)]

    def seal(self, recipient: SealingKeys, info: bytes, plaintext: bytes) -> bytes:
        """Seal to a recipient (spec/sealing.md); 1,136 bytes longer than `plaintext`.

        Raises TheirFault("weak-key") where the recipient's keys are no keys.
        """
        try:
            return _SUITE.encrypt(plaintext, _sealing_key(recipient), info)
        except ValueError as error:
            raise TheirFault("weak-key", key="sealing", reason=str(error)) from error

    def open_sealed(self, info: bytes, sealed: bytes) -> bytes:
        """Open what was sealed to the present card or an earlier one under the same `info`.

        Raises TheirFault("does-not-open").
        """
        for key in self._sealing:
            with contextlib.suppress(InvalidTag, ValueError):
                return _SUITE.decrypt(sealed, key, info)
        raise TheirFault("does-not-open", bytes=len(sealed))

    def wrap(self, context: str, secret: bytes) -> bytes:
        """Nonce (12 bytes), then ciphertext and tag: 28 bytes longer than `secret`.

        Nonces are random; a center wraps far fewer than the 2^32 secrets one key may bear that way.
        """
        nonce = self._entropy.draw(_NONCE_BYTES)
        return nonce + self._wrap.encrypt(nonce, secret, _wrap_data(context))

    def unwrap(self, context: str, wrapped: bytes) -> bytes:
        """Reverse of `wrap` for the same context. Raises StateDamaged("secret-damaged")."""
        nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
        try:
            return self._wrap.decrypt(nonce, sealed, _wrap_data(context))
        except (InvalidTag, ValueError) as error:
            raise StateDamaged("secret-damaged", context=context) from error


@functools.lru_cache(maxsize=limits.KEYS_CACHED_MAX)
def _sealing_key(recipient: SealingKeys) -> MLKEM768X25519PublicKey:
    """The public key to seal to. Raises ValueError for what is none."""
    return MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(recipient.mlkem),
        X25519PublicKey.from_public_bytes(recipient.x25519),
    )


class _Pair:
    """The two private keys of one statement."""

    def __init__(self, seeds: PairSeeds) -> None:
        self._ed25519 = Ed25519PrivateKey.from_private_bytes(seeds.ed25519)
        self._mldsa = MLDSA44PrivateKey.from_seed_bytes(seeds.mldsa)

    def public(self) -> StatementKeys:
        return StatementKeys(
            Ed25519Key(self._ed25519.public_key().public_bytes_raw()),
            MlDsa44Key(self._mldsa.public_key().public_bytes_raw()),
        )

    def sign(self, algorithm: Algorithm, message: bytes) -> bytes:
        match algorithm:
            case Algorithm.ED25519:
                return self._ed25519.sign(message)
            case Algorithm.ML_DSA_44:
                return self._mldsa.sign(message)


def _wrap_data(context: str) -> bytes:
    return labels.tag(labels.WRAP) + context.encode("utf-8")


def _check_sizes(seeds: PairSeeds | CenterSeeds, sizes: dict[str, int]) -> None:
    """Raise OurFault("wrong-seed") for a seed that is not as long as its key needs."""
    for place in fields(seeds):
        value = getattr(seeds, place.name)
        expected = sizes.get(place.name, _SEED_BYTES)
        if place.name == "older":
            _check_older(value)
        if place.name == "links" and any(len(one) != _SEED_BYTES for one in value):
            raise OurFault("wrong-seed", key="links", expected=_SEED_BYTES, got=len(value))
        if isinstance(value, bytes) and len(value) != expected:
            raise OurFault("wrong-seed", key=place.name, expected=expected, got=len(value))


def _check_older(pairs: tuple[tuple[bytes, bytes], ...]) -> None:
    for mlkem, x25519 in pairs:
        if (len(mlkem), len(x25519)) != (_MLKEM_SEED_BYTES, _SEED_BYTES):
            raise OurFault("wrong-seed", key="older", expected=_SEED_BYTES, got=len(x25519))
