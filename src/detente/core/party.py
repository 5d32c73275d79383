"""Parties, centers and their cards (spec/card.md).

A card is what two centers hand each other when introduced: names and public keys under the root
pair's signatures. Everything kept about a peer is kept under the fingerprint of its root pair,
never under a name.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.agreement.characters import refused_at
from detente.core.crypto import kem, labels, proquint, signatures
from detente.core.crypto.curve import check_key
from detente.core.crypto.types import (
    Ed25519Key,
    Ed25519Signature,
    Hash,
    MlDsa44Key,
    MlDsa44Signature,
    MlKem768Key,
    X25519Key,
)
from detente.core.encoding import Value
from detente.core.errors import TheirFault
from detente.core.instants import INSTANT_MAX

_VERSION: Final = 1
_KEYS: Final = tuple(range(12))
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_CENTER: Final = re.compile(rf"{_LABEL}(?:\.{_LABEL})*", re.ASCII)
_CODE: Final = re.compile(r"[A-Z][A-Z0-9]{1,7}", re.ASCII)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?", re.ASCII)
_FINGERPRINT_SPOKEN_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class StatementKeys:
    """The two public keys of one statement."""

    ed25519: Ed25519Key
    mldsa: MlDsa44Key

    def value(self) -> Value:
        """As it stands on the card."""
        return [self.ed25519, self.mldsa]


@dataclass(frozen=True, slots=True)
class SealingKeys:
    """Public keys that parcels to this center are sealed to."""

    mlkem: MlKem768Key
    x25519: X25519Key

    def value(self) -> Value:
        """As it stands on the card."""
        return [self.mlkem, self.x25519]


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """All public keys of one center."""

    root: StatementKeys
    register: StatementKeys
    holder: StatementKeys
    witness: StatementKeys
    sealing: SealingKeys
    link: Ed25519Key

    def of_one_card(self) -> frozenset[bytes]:
        """The keys that no other card of the root may show (clause D12)."""
        pairs = [self.register.ed25519, self.register.mldsa, self.holder.ed25519, self.holder.mldsa]
        return frozenset([*pairs, self.sealing.mlkem, self.sealing.x25519, self.link])


@dataclass(frozen=True, slots=True)
class Card:
    """A verified card. Build it with `read_card`, or for signing with `card_body`."""

    center: str
    code: str
    names: tuple[tuple[str, str], ...]  # (language, the party's name in it), in order of language
    number: int  # issue of this card, rising by one each time
    issued: int  # instant
    keys: PublicKeys
    raw: bytes  # the card file's bytes
    # Of the root pair; the identity everything is kept under.
    fingerprint: Hash = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fingerprint", fingerprint(self.keys.root))

    def name(self, language: str) -> str:
        """The party's name in a language, else in English, else the first one given."""
        table = dict(self.names)
        return table.get(language) or table.get("en") or self.names[0][1]


@functools.lru_cache(maxsize=limits.KEYS_CACHED_MAX)
def fingerprint(root: StatementKeys) -> Hash:
    """SHA-256 over the label and both root keys (clause D8)."""
    return Hash(hashlib.sha256(labels.tag(labels.FINGERPRINT) + root.ed25519 + root.mldsa).digest())


def fingerprint_words(value: Hash) -> str:
    """Eight words for the first 128 bits of a fingerprint (clause D9)."""
    return proquint.words(value[:_FINGERPRINT_SPOKEN_BYTES])


def fingerprint_digits(value: Hash) -> str:
    """Eight five-digit numbers for the same bits; number n is word n."""
    return proquint.digits(value[:_FINGERPRINT_SPOKEN_BYTES])


def check_center_name(name: str) -> None:
    """Raise TheirFault("bad-name") unless `name` is a lower-case ASCII host name (design,
    Names).
    """
    if len(name) > limits.CENTER_NAME_CHARS_MAX or not _CENTER.fullmatch(name):
        raise TheirFault("bad-name", what="center", name=name[:200])


def check_party_code(code: str) -> None:
    """Raise TheirFault("bad-name") unless `code` is 2 to 8 of A-Z and 0-9, a letter first."""
    if not _CODE.fullmatch(code):
        raise TheirFault("bad-name", what="party code", name=code[:200])


def names_value(names: Sequence[tuple[str, str]]) -> Value:
    """Names as they stand in a card and a founding text: pairs in order of language."""
    return [[language, name] for language, name in names]


def read_names(value: Value, where: str) -> tuple[tuple[str, str], ...]:
    """Strict reverse of `names_value`: at least one, languages rising, nothing twice."""
    result: list[tuple[str, str]] = []
    for item in shape.array(value, where, 1, limits.CARD_LANGUAGES_MAX):
        pair = shape.exactly(item, where, 2)
        language = shape.text(pair[0], where, 16)
        name = shape.text(pair[1], where, limits.NAME_CHARS_MAX * 4)
        if not _LANGUAGE.fullmatch(language) or (result and language <= result[-1][0]):
            raise TheirFault("bad-shape", where=where, expected="language codes in rising order")
        if len(name) > limits.NAME_CHARS_MAX or refused_at(name) is not None:
            raise TheirFault("bad-name", what="party", name=ascii(name[:100]))
        result.append((language, name))
    return tuple(result)


def card_body(
    center: str,
    code: str,
    names: Sequence[tuple[str, str]],
    number: int,
    issued: int,
    keys: PublicKeys,
) -> bytes:
    """The bytes both root keys sign, after `tag(labels.CARD)` (clauses D2, D3)."""
    return encoding.encode(
        {
            0: _VERSION,
            1: center,
            2: code,
            3: names_value(names),
            4: number,
            5: issued,
            6: keys.root.value(),
            7: keys.register.value(),
            8: keys.holder.value(),
            9: keys.witness.value(),
            10: keys.sealing.value(),
            11: keys.link,
        }
    )


def card_file(body: bytes, ed25519: bytes, mldsa: bytes) -> bytes:
    """Body and both root signatures as one file (clause D4)."""
    return encoding.encode([body, ed25519, mldsa])


@functools.lru_cache(maxsize=limits.CARDS_CACHED_MAX)
def read_card(data: bytes) -> Card:
    """Verify a card file whole and return it.

    Raises TheirFault: `too-large`, `bad-encoding`, `bad-shape`, `unknown-version`, `bad-name`,
    `weak-key` for a key of low order or outside the prime-order subgroup, `key-reused` where one
    key serves two statements, `bad-signature` where a root signature fails (clauses D1 to D7).
    """
    if len(data) > limits.CARD_BYTES_MAX:
        raise TheirFault("too-large", what="card", limit=limits.CARD_BYTES_MAX)
    outer = shape.exactly(encoding.decode(data), "card", 3)
    body = shape.octets(outer[0], "card body", limits.CARD_BYTES_MAX)
    ed_signature = Ed25519Signature(shape.octets(outer[1], "card signature", 64))
    ml_signature = MlDsa44Signature(shape.octets(outer[2], "card signature", 2420))
    card = dataclasses.replace(read_unsigned(body), raw=data)
    signed = labels.tag(labels.CARD) + body
    signatures.verify_ed25519(card.keys.root.ed25519, signed, ed_signature)
    signatures.verify_ml_dsa_44(card.keys.root.mldsa, signed, ml_signature)
    return card


def root_of(data: bytes) -> Hash:
    """Fingerprint of the root keys that a card names, before anything of it is verified: one hash.

    Raises TheirFault: `too-large`, `bad-encoding`, `bad-shape`.
    """
    fields = shape.keyed(encoding.decode(_body_of(data)), "card body", _KEYS)
    pair = shape.exactly(fields[6], "root keys", 2)
    ed25519 = Ed25519Key(shape.octets(pair[0], "root key", 32))
    mldsa = MlDsa44Key(shape.octets(pair[1], "root key", 1312))
    return fingerprint(StatementKeys(ed25519, mldsa))


def unsigned_in(data: bytes) -> Card:
    """The card in a card file, its signatures not looked at; `raw` is empty. Raises TheirFault."""
    return read_unsigned(_body_of(data))


def _body_of(data: bytes) -> bytes:
    if len(data) > limits.CARD_BYTES_MAX:
        raise TheirFault("too-large", what="card", limit=limits.CARD_BYTES_MAX)
    outer = shape.exactly(encoding.decode(data), "card", 3)
    return shape.octets(outer[0], "card body", limits.CARD_BYTES_MAX)


def read_unsigned(body: bytes) -> Card:
    """The card that a body would be once the root signs it; `raw` is empty.

    Raises TheirFault as `read_card` does, but for signatures.
    """
    fields = shape.keyed(encoding.decode(body), "card body", _KEYS)
    shape.version(fields[0], "card", _VERSION)
    center = shape.text(fields[1], "center", limits.CENTER_NAME_CHARS_MAX)
    code = shape.text(fields[2], "party code", limits.PARTY_CODE_CHARS_MAX)
    check_center_name(center)
    check_party_code(code)
    names = read_names(fields[3], "party names")
    number = shape.uint(fields[4], "card number")
    if number == 0:
        raise TheirFault("bad-shape", where="card number", expected="1 or more")
    issued = shape.uint(fields[5], "issued", INSTANT_MAX)
    keys = _read_keys(fields)
    return Card(center, code, names, number, issued, keys, b"")


def _read_keys(fields: Mapping[int, Value]) -> PublicKeys:
    root, register, holder, witness = (
        _statement(fields[number], name)
        for number, name in ((6, "root"), (7, "register"), (8, "holder"), (9, "witness"))
    )
    pair = shape.exactly(fields[10], "sealing keys", 2)
    sealing = SealingKeys(
        MlKem768Key(shape.octets(pair[0], "sealing key", 1184)),
        X25519Key(shape.octets(pair[1], "sealing key", 32)),
    )
    link = Ed25519Key(shape.octets(fields[11], "link key", 32))
    kem.check_ml_kem_768(sealing.mlkem)
    kem.check_x25519(sealing.x25519)
    check_key(link)
    statements = (root, register, holder, witness)
    edwards = [link, *(keys.ed25519 for keys in statements)]
    lattice = [keys.mldsa for keys in statements]
    if len(set(edwards)) != len(edwards) or len(set(lattice)) != len(lattice):
        raise TheirFault("key-reused")
    return PublicKeys(root, register, holder, witness, sealing, link)


def _statement(value: Value, where: str) -> StatementKeys:
    pair = shape.exactly(value, f"{where} keys", 2)
    keys = StatementKeys(
        Ed25519Key(shape.octets(pair[0], f"{where} key", 32)),
        MlDsa44Key(shape.octets(pair[1], f"{where} key", 1312)),
    )
    check_key(keys.ed25519)
    return keys
