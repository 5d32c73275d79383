"""Vectors of spec/parcel.md and spec/sealing.md: tags, padding, contents, sealed parcels."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, parcel
from detente.core.crypto.types import Hash, LinkTag
from detente.core.encoding import Value
from detente.core.parcel import (
    AgreementItem,
    CardItem,
    CosignedItem,
    HeadsItem,
    Item,
    LinkSecretItem,
    RecoveryItem,
    RegisterItem,
    VersionItem,
)
from detente.core.record import merkle
from detente.core.record.vkey import KeyType
from detente.engine.ports import Algorithm, Purpose
from tools.vectors.areas_leaf import FIELDS, HEADER, MASTER, built
from tools.vectors.case import Case, Json, cbor, flipped
from tools.vectors.world import (
    START,
    TINY_PACK,
    Party,
    Register,
    World,
    fixed,
    founding_of,
    register_of,
)

_SHAPE: Final = "bad-shape"
_ONE, _OTHER = fixed("half one"), fixed("half other")


def cases(world: World) -> Iterator[Case]:
    """All of them."""
    yield from _tags(world)
    yield from _padding()
    yield from _contents(world)
    yield from _items()
    yield from _sealed(world)


def _case(
    name: str, clause: str, description: str, given: Json, why: str | None = None, **known: object
) -> Case:
    return Case("parcel", name, clause, description, given, why, known)


# --- tags ---------------------------------------------------------------------------------------


def _tags(world: World) -> Iterator[Case]:
    one, other = world.ardania.fingerprint, world.brevia.fingerprint
    low, high = sorted((_ONE, _OTHER))
    secret = hashlib.sha256(b"detente/v1 link secret\0" + low + high).digest()
    for name, halves, sender, recipient, step in (
        ("first_step", None, one, other, 0),
        ("other_direction", None, other, one, 0),
        ("later_step", None, one, other, 1024),
        ("with_secret", [_ONE, _OTHER], one, other, 1),
        ("with_secret_halves_exchanged", [_OTHER, _ONE], one, other, 1),
        ("with_secret_other_direction", [_ONE, _OTHER], other, one, 1),
        ("last_step", [_ONE, _OTHER], one, other, 2**64 - 1),
    ):
        first, second = sorted((one, other))
        base = b"" if halves is None else secret
        key = hashlib.sha256(b"detente/v1 link tag\0" + base + first + second).digest()
        message = b"detente/v1 link tag\0" + sender + step.to_bytes(8, "big")
        tag = hmac.digest(key, message, "sha256")[:16].hex()
        given: Json = {
            "do": "tag", "halves": None if halves is None else [half.hex() for half in halves],
            "sender": sender.hex(), "recipient": recipient.hex(), "step": step,
        }  # fmt: skip
        yield _case(f"tag_{name}", "X4, X5", "a link tag", given, tag=tag, key=key.hex())


# --- padding ------------------------------------------------------------------------------------


def _plain(inner: int, total: int | None = None, fill: str = "00") -> list[list[object]]:
    """A plaintext of `inner` zero bytes and a signature of zeros, padded to `total`."""
    content = encoding.encode([bytes(inner), bytes(64)])
    start = (len(content).to_bytes(4, "big") + content).hex()
    size = 1024
    while size < len(start) // 2:
        size *= 2
    missing = (size if total is None else total) - len(start) // 2
    return [[start, 1], [fill, missing]]


def _padding() -> Iterator[Case]:
    # 72 bytes of frame: 4 of length, 1 of array, 66 of signature, 1 to 5 of head.
    for inner, total in (
        (0, 1024),
        (950, 1024),
        (951, 2048),
        (1974, 2048),
        (1975, 4096),
        (70000, 131072),
    ):
        given: Json = {"do": "pad", "inner_bytes": inner}
        yield _case(f"class_{inner}", "X6", f"{inner} inner bytes", given, plaintext=total)
    given = {"do": "pad", "inner_bytes": 16 * 1024 * 1024}
    yield _case("class_too_large", "X6", "no class is large enough", given, "parcel-too-large")
    yield _case("padding_ok", "X6", "the smallest class", {"do": "unpad", "plaintext": _plain(300)})
    yield _case("padding_full", "X6", "nothing to fill", {"do": "unpad", "plaintext": _plain(950)})
    bad = "bad-padding"
    for name, what, plaintext, why in (
        ("byte", "a byte of padding is 01", [*_plain(300, 1023), ["01", 1]], bad),
        ("filled", "padding of ff", _plain(300, fill="ff"), bad),
        ("class_small", "512 bytes", _plain(300, 512), bad),
        ("class_large", "the class above", _plain(300, 2048), bad),
        ("class_odd", "no class", _plain(300, 1025), bad),
        ("none", "no padding", _plain(300, 375), bad),
        ("length_beyond", "a length beyond the end", [["00000400", 1], ["00", 1020]], bad),
        ("length_cut", "three bytes", [["000000", 1]], bad),
        ("empty", "no bytes", [], bad),
        (
            "content_trailing",
            "two values in the content",
            [["00000002", 1], ["f6f6", 1], ["00", 1018]],
            "bad-encoding",
        ),
        (
            "content_shape",
            "the content is null",
            [["00000001", 1], ["f6", 1], ["00", 1019]],
            _SHAPE,
        ),
    ):
        given = {"do": "unpad", "plaintext": plaintext}
        yield _case(f"padding_{name}", "X6", what, given, why)


# --- contents -----------------------------------------------------------------------------------


def _register(world: World) -> Register:
    register = register_of(world.ardania, founding_of(world.parties))
    made = built(register.origin.text(), 6, HEADER, FIELDS)
    register.leaves += [bytes.fromhex(str(made["leaf"])), fixed("leaf 1", 71), fixed("leaf 2", 71)]
    return register


def _opening() -> bytes:
    pairs: list[Value] = [[path, value] for path, value in FIELDS]
    return encoding.encode([1, MASTER, HEADER, pairs])


def all_items(world: World) -> Sequence[Item]:
    """One item of every kind."""
    register = _register(world)
    head = register.checkpoint()
    hashes = [merkle.leaf_hash(leaf) for leaf in register.leaves]
    proof = tuple(merkle.multiproof(hashes, 3, [0, 1]))
    own = register_of(world.brevia, founding_of(world.parties))
    own.leaves.append(fixed("leaf of brevia", 71))
    theirs = own.head().with_signatures(
        [world.ardania.holder_line(own.checkpoint(), KeyType.COSIGNATURE_ED25519, START)]
    )
    return (
        LinkSecretItem(_ONE, Hash(hashlib.sha256(_OTHER).digest())),
        AgreementItem(founding_of(world.parties).encode(), TINY_PACK),
        RegisterItem(
            register.head().format(), 0, tuple(register.leaves[:2]), proof, ((0, _opening()),)
        ),
        CosignedItem(theirs.format()),
        HeadsItem(((head.origin, 3), (own.origin.text(), 1))),
        CardItem(world.ardania.card()),
        RecoveryItem(2, fixed("loss", 16), None, 2**26 + 7),
        VersionItem(founding_of(world.parties).agreement_id(), TINY_PACK),
    )


def _contents(world: World) -> Iterator[Case]:
    one, other = world.ardania.fingerprint, world.brevia.fingerprint
    for name, what, items in (
        ("empty", "no item", ()),
        ("all", "one item of every kind", all_items(world)),
    ):
        data = parcel.encode_inner(one, other, START, 7, items)
        yield _case(f"inner_{name}", "X8 to X13", what, {"do": "inner", "inner": data.hex()})
    data = encoding.encode([1, one, other, START, 7, [[5, []], [9, 0], [1, b""], [5, []]]])
    yield _case("inner_damaged_items", "X9", "two damaged items do not spoil the others",
                {"do": "inner", "inner": data.hex()})  # fmt: skip
    good: list[Value] = [1, one, other, START, 7, []]
    for name, what, at, bad, why in (
        ("version_0", "version 0", 0, 0, "unknown-version"),
        ("version_2", "version 2", 0, 2, "unknown-version"),
        ("sender_short", "a sender of 31 bytes", 1, one[:31], "wrong-length"),
        ("recipient_null", "no recipient", 2, None, _SHAPE),
        ("made_late", "the year 10000", 3, 253_402_300_800, _SHAPE),
        ("number_negative", "number -1", 4, -1, _SHAPE),
        ("items_null", "no array of items", 5, None, _SHAPE),
    ):
        changed: list[Value] = [*good]
        changed[at] = bad
        yield _case(f"inner_{name}", "X8", what, {"do": "inner", "inner": cbor(changed)}, why)
    given = {"do": "inner", "inner": cbor([*good, 0])}
    yield _case("inner_seven_items", "X8", "an item more", given, _SHAPE)
    given = {"do": "inner", "inner": cbor(good) + "00"}
    yield _case("inner_trailing_byte", "X8", "a byte after it", given, "bad-encoding")


def _items() -> Iterator[Case]:
    leaf, opening = fixed("leaf", 71), _opening()
    good: dict[str, Value] = {
        "secret_first": [1, _ONE, None],
        "register_head_only": [3, b"note", 5, [], [fixed("root")], []],
        "heads_none": [5, []],
        "card": [6, b"card"],
        "recovery_nothing": [7, 1, None, None, None],
        "recovery_both": [7, 3, fixed("loss", 16), fixed("other loss", 16), None],
        "recovery_passed": [7, 1, None, fixed("other loss", 16), 2**63 - 1],
    }
    for name, value in good.items():
        yield _case(f"item_{name}", "X9 to X13", "an item", _item(value))
    bad: dict[str, Value] = {
        "kind_0": [0], "kind_9": [9, 0], "kind_null": [None], "empty": [], "no_array": 5,
        "secret_short": [1, _ONE[:31], None], "secret_four_items": [1, _ONE, None, None],
        "agreement_no_files": [2, b"text", []],
        "agreement_file_order": [2, b"text", [["b", b""], ["a", b""]]],
        "agreement_file_twice": [2, b"text", [["a", b""], ["a", b""]]],
        "agreement_file_text": [2, b"text", [["a", "text"]]],
        "register_note_text": [3, "note", 0, [leaf], [], []],
        "register_start_negative": [3, b"note", -1, [leaf], [], []],
        "register_leaf_null": [3, b"note", 0, [None], [], []],
        "register_openings_order": [3, b"note", 0, [leaf], [], [[1, opening], [0, opening]]],
        "register_opening_twice": [3, b"note", 0, [leaf], [], [[0, opening], [0, opening]]],
        "register_opening_bare": [3, b"note", 0, [leaf], [], [opening]],
        "register_five_items": [3, b"note", 0, [leaf], []],
        "cosigned_null": [4, None], "cosigned_three_items": [4, b"note", 0],
        "heads_size_negative": [5, [["a", -1]]], "heads_origin_empty": [5, [["", 1]]],
        "card_text": [6, "card"], "card_three_items": [6, b"card", 0],
        "recovery_known_0": [7, 0, None, None, None],
        "recovery_four_items": [7, 1, None, None],
        "recovery_passed_high": [7, 1, None, None, 2**63],
        "recovery_id_short": [7, 1, fixed("loss", 15), None, None],
        "recovery_id_long": [7, 1, None, fixed("loss", 17), None],
        "heads_origin_long": [5, [["a" * 256, 1]]], "heads_bare": [5, ["a"]],
    }  # fmt: skip
    for name, value in bad.items():
        yield _case(f"item_{name}", "X9 to X13", "one thing wrong", _item(value), _SHAPE)
    short: dict[str, Value] = {
        "secret_hash_short": [1, _ONE, _OTHER[:31]],
        "register_proof_short": [3, b"note", 0, [leaf], [leaf[:31]], []],
    }
    for name, value in short.items():
        yield _case(f"item_{name}", "X9 to X13", "31 bytes", _item(value), "wrong-length")


def _item(value: Value) -> Json:
    return {"do": "item", "inner": cbor([1, bytes(32), bytes(32), START, 1, [value]])}


# --- sealed -------------------------------------------------------------------------------------


def _keys_of(world: World, recipient: Party) -> Json:
    one, other = world.ardania.fingerprint, world.brevia.fingerprint
    tag = parcel.link_tag(parcel.tag_key(None, one, other), one, 0)
    return {
        "do": "open",
        "mlkem_seed": recipient.seeds.mlkem.hex(),
        "x25519_seed": recipient.seeds.x25519.hex(),
        "link_key": world.ardania.public.link.hex(),
        "sender": one.hex(),
        "recipient": other.hex(),
        "tag": tag.hex(),
    }


@dataclass(frozen=True, slots=True)
class _Sealer:
    """Makes parcels from Ardania to Brevia, and cases that open them as Brevia."""

    world: World

    @property
    def given(self) -> Json:
        return _keys_of(self.world, self.world.brevia)

    @property
    def tag(self) -> LinkTag:
        return LinkTag(bytes.fromhex(self.given["tag"]))

    def inner(
        self, items: Sequence[Item], to: Party | None = None, sender: Party | None = None
    ) -> bytes:
        one, other = sender or self.world.ardania, to or self.world.brevia
        return parcel.encode_inner(one.fingerprint, other.fingerprint, START, 7, items)

    def signed(
        self, data: bytes, by: Party | None = None, purpose: Purpose = Purpose.LINK
    ) -> bytes:
        message = parcel.signed_part(data)
        return (by or self.world.ardania).sign(purpose, Algorithm.ED25519, message)

    def body(
        self, data: bytes, signature: bytes, to: Party | None = None, info: bytes | None = None
    ) -> bytes:
        """The sealed part."""
        bound = parcel.seal_info(self.tag) if info is None else info
        plain = parcel.pad(data, signature)
        return self.world.ardania.seal((to or self.world.brevia).public.sealing, bound, plain)

    def file(self, body: bytes) -> bytes:
        """The parcel around a sealed part."""
        return parcel.encode_outer(self.tag, body)

    def case(self, name: str, clause: str, what: str, data: bytes, why: str | None = None) -> Case:
        given = {**self.given, "parcel": data.hex()}
        return _case(f"sealed_{name}", clause, what, given, why)


def _sealed(world: World) -> Iterator[Case]:
    sealer = _Sealer(world)
    small = sealer.inner([HeadsItem((("a.example/x", 1),))])
    signature = sealer.signed(small)
    body = sealer.body(small, signature)
    good = sealer.file(body)
    yield sealer.case("small", "X2 to X8, S1 to S9", "the smallest class", good)
    full = sealer.inner(all_items(world))
    whole = sealer.file(sealer.body(full, sealer.signed(full)))
    yield sealer.case("all_items", "X2 to X13", "one item of every kind", whole)
    yield from _shut(sealer, small, signature, body)
    for name, what, made in (
        ("flipped", "one bit of the link signature", flipped(signature, 77)),
        ("without_label", "signed without the label",
         world.ardania.sign(Purpose.LINK, Algorithm.ED25519, small)),
        ("by_another", "signed by Corvia's link key", sealer.signed(small, world.corvia)),
        ("by_register", "signed by the sender's register key",
         sealer.signed(small, purpose=Purpose.REGISTER)),
    ):  # fmt: skip
        data = sealer.file(sealer.body(small, made))
        yield sealer.case(f"link_signature_{name}", "X7", what, data, "bad-signature")
    for name, what, inner in (
        ("recipient_differs", "forwarded: the inside names Corvia",
         sealer.inner([], to=world.corvia)),
        ("sender_differs", "the inside names Corvia as sender",
         sealer.inner([], sender=world.corvia)),
    ):  # fmt: skip
        data = sealer.file(sealer.body(inner, sealer.signed(inner)))
        yield sealer.case(name, "X8", what, data, "sender-names-another")
    yield sealer.case("trailing_byte", "X2", "a byte after it", good + b"\0", "bad-encoding")
    tag = sealer.tag
    frames: Sequence[tuple[str, str, Value, str]] = (
        ("version_2", "version 2", [2, tag, body], "unknown-version"),
        ("tag_short", "a tag of 15 bytes", [1, tag[:15], body], "wrong-length"),
        ("four_items", "an item more", [1, tag, body, 0], _SHAPE),
    )
    for name, what, value, why in frames:
        yield sealer.case(name, "X2", what, encoding.encode(value), why)


def _shut(sealer: _Sealer, small: bytes, signature: bytes, body: bytes) -> Iterator[Case]:
    """Parcels that do not open."""
    why = "does-not-open"
    bare = sealer.body(small, signature, info=b"detente/v1 seal\0")
    for name, clause, what, changed in (
        ("for_another", "S10", "sealed to Corvia",
         sealer.body(small, signature, to=sealer.world.corvia)),
        ("no_tag_in_info", "S9", "sealed without the tag", bare),
        ("flipped_ml_kem_part", "S10", "one bit of the ML-KEM ciphertext", flipped(body, 100)),
        ("flipped_x25519_part", "S10", "one bit of the X25519 key", flipped(body, 8 * 1100)),
        ("flipped_ciphertext", "S10", "one bit of the ciphertext", flipped(body, 8 * 1300)),
        ("flipped_poly1305", "S10", "one bit of the tag", flipped(body, len(body) * 8 - 1)),
        ("cut", "S8", "1,119 bytes", body[:1119]),
    ):  # fmt: skip
        yield sealer.case(name, clause, what, sealer.file(changed), why)
    bent = parcel.encode_outer(LinkTag(flipped(sealer.tag, 0)), body)
    yield sealer.case("other_tag", "X4", "a tag that is not the pair's", bent, "unknown-link-tag")
