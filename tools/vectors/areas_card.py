"""Vectors of spec/card.md and spec/agreement.md: cards and founding texts."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from detente.core import encoding
from detente.core.agreement.founding import Founding, Seat
from detente.core.crypto import curve
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.party import card_body, card_file
from detente.core.record.origin import Mark
from tools.vectors.case import Case, flipped
from tools.vectors.world import START, Party, World, founding_of

LOW_ORDER: Final = bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
# y = 2^255 - 19 + 3: the point whose y is 3, spelled a second time.
_NOT_CANONICAL: Final = (2**255 - 16).to_bytes(32, "little")
_NOT_A_POINT: Final = (7).to_bytes(32, "little")
_LOW_X25519: Final = (
    39382357235489614581723060781553021112529911719440698176882885853963445705823
).to_bytes(32, "little")


def cases(world: World) -> Iterator[Case]:
    """Cards, then founding texts."""
    yield from _cards(world)
    yield from _foundings(world)


def _card(name: str, clause: str, description: str, card: bytes, why: str | None = None) -> Case:
    return Case("card", name, clause, description, {"do": "read", "card": card.hex()}, why)


def _cards(world: World) -> Iterator[Case]:
    party = world.ardania
    yield _card("full", "D2", "two languages", party.card())
    public = party.public
    for name, clause, description, center, names, number, issued in (
        ("longest_center", "D5", "a name of 128 characters, a label of 63",
         f"{'a' * 63}.{'b' * 62}.c", (("en", "A"),), 1, START),
        ("script_and_limits", "D5", "language with a script; greatest number and instant", "a.b",
         (("en", "A" * 200), ("zh-Hant", "\u963f")), 2**64 - 1, 253_402_300_799),
        ("name_characters", "D5", "a space that does not break; a code point not assigned", "a.b",
         (("en", "A\u00a0\U0002fffd"),), 1, START),
    ):  # fmt: skip
        body = card_body(center, "AR", names, number, issued, public)
        yield _card(name, clause, description, party.signed_card(body))
    yield from _tampered(party)
    yield from _keys(party, world.brevia)
    yield from _shapes(party)


def _parts(card: bytes) -> tuple[bytes, bytes, bytes]:
    match encoding.decode(card):
        case [bytes(body), bytes(short), bytes(long)]:
            return body, short, long
    raise ValueError("not a card")


def _tampered(party: Party) -> Iterator[Case]:
    card = party.card()
    body, short, long = _parts(card)
    at = body.index(b"Ardania") * 8
    why = "bad-signature"
    yield _card("bit_flipped_in_body", "D7", "one letter of a name changed",
                card_file(flipped(body, at), short, long), why)  # fmt: skip
    yield _card("bit_flipped_in_ed25519", "D7", "one bit of the Ed25519 signature",
                card_file(body, flipped(short, 300), long), why)  # fmt: skip
    yield _card("bit_flipped_in_ml_dsa", "D7", "one bit of the ML-DSA-44 signature",
                card_file(body, short, flipped(long, 3000)), why)  # fmt: skip
    yield _card("signature_zero", "D7", "an Ed25519 signature of zeros",
                card_file(body, bytes(64), long), why)  # fmt: skip
    yield _card("signature_short", "D4", "an Ed25519 signature of 63 bytes",
                card_file(body, short[:63], long), "wrong-length")  # fmt: skip
    yield _card("trailing_byte", "D1", "a byte after the card", card + b"\0", "bad-encoding")
    large = encoding.encode([bytes(32 * 1024), short, long])
    yield Case("card", "too_large", "D1", "more than 32 KiB",
               {"do": "read", "card": large.hex()}, "too-large")  # fmt: skip
    yield _card("body_unwrapped", "D4", "the body as a map and not as a byte string",
                encoding.encode([encoding.decode(body), short, long]), "bad-shape")  # fmt: skip


def _fields(party: Party) -> dict[int, Value]:
    body = encoding.decode(_parts(party.card())[0])
    if not isinstance(body, Mapping):
        raise TypeError(body)
    return dict(body)


def _changed(party: Party, key: int, value: Value) -> bytes:
    """A card that the root signed around a body of which one item is changed."""
    return party.signed_card(encoding.encode({**_fields(party), key: value}))


def mixed(key: bytes) -> bytes:
    """The same point plus one of order 8: neither of low order nor in the subgroup."""
    return curve.encode(curve.add(curve.decode(key), curve.decode(LOW_ORDER)))


def _keys(party: Party, other: Party) -> Iterator[Case]:
    keys = party.public
    weak, used = "weak-key", "key-reused"
    coefficient = (3329).to_bytes(2, "little") + keys.sealing.mlkem[2:]
    rows: Sequence[tuple[str, str, int, Value, str]] = (
        ("key_low_order", "the holder key has order 8", 8, [LOW_ORDER, keys.holder.mldsa], weak),
        ("key_mixed_order", "the witness key lies outside the prime-order subgroup", 9,
         [mixed(keys.witness.ed25519), keys.witness.mldsa], weak),
        ("key_not_canonical", "the register key is 2^255 - 16", 7,
         [_NOT_CANONICAL, keys.register.mldsa], weak),
        ("key_not_a_point", "no point has the y of the link key", 11, _NOT_A_POINT, weak),
        ("link_key_identity", "the link key is the neutral element", 11, b"\1" + bytes(31), weak),
        ("link_key_mixed_order", "the link key lies outside the subgroup", 11,
         mixed(keys.link), weak),
        ("x25519_zero", "u = 0", 10, [keys.sealing.mlkem, bytes(32)], weak),
        ("x25519_low_order", "u of a point of order 8", 10, [keys.sealing.mlkem, _LOW_X25519],
         weak),
        ("x25519_not_canonical", "u = 2^255 - 10, a second spelling of 9", 10,
         [keys.sealing.mlkem, (2**255 - 10).to_bytes(32, "little")], weak),
        ("x25519_top_bit", "the top bit is set", 10,
         [keys.sealing.mlkem, flipped(keys.sealing.x25519, 255)], weak),
        ("ml_kem_coefficient", "the first coefficient is 3329", 10,
         [coefficient, keys.sealing.x25519], weak),
        ("ed25519_key_twice", "register and holder have one Ed25519 key", 8,
         [keys.register.ed25519, keys.holder.mldsa], used),
        ("ml_dsa_key_twice", "register and holder have one ML-DSA-44 key", 8,
         [keys.holder.ed25519, keys.register.mldsa], used),
        ("link_key_is_root", "the link key is that of the root", 11, keys.root.ed25519, used),
        ("ml_dsa_key_short", "an ML-DSA-44 key of 1,311 bytes", 9,
         [keys.witness.ed25519, keys.witness.mldsa[:-1]], "wrong-length"),
    )  # fmt: skip
    for name, description, key, value, why in rows:
        yield _card(name, "D6, D7", description, _changed(party, key, value), why)
    root = _changed(party, 6, [mixed(keys.root.ed25519), keys.root.mldsa])
    yield _card("root_mixed_order", "D6", "the root key lies outside the subgroup", root, weak)
    body = card_body(party.center, "ARD", party.names, 1, START, keys)
    _, short, long = _parts(other.signed_card(body))
    yield _card("signed_by_another_root", "D3", "Brevia's root signed Ardania's body",
                card_file(body, short, long), "bad-signature")  # fmt: skip


def _shapes(party: Party) -> Iterator[Case]:
    name, shape = "bad-name", "bad-shape"
    rows: Sequence[tuple[str, str, str, int, Value, str]] = (
        ("center_upper_case", "D5", "an upper-case letter", 1, "rrc.Ardania.example", name),
        ("center_hyphen", "D5", "a label ends in a hyphen", 1, "rrc-.example", name),
        ("center_empty_label", "D5", "two dots", 1, "rrc..example", name),
        ("center_label_long", "D5", "a label of 64", 1, "a" * 64 + ".example", name),
        ("center_slash", "D5", "a slash, as origins have", 1, "rrc/house", name),
        ("center_long", "D5", "129 characters", 1, f"{'a' * 63}.{'b' * 63}.c", shape),
        ("code_digit_first", "D5", "a digit first", 2, "1AR", name),
        ("code_one_letter", "D5", "one letter", 2, "A", name),
        ("code_nine", "D5", "nine letters", 2, "ARDANIANS", shape),
        ("languages_falling", "D5", "fr before en", 3, [["fr", "A"], ["en", "A"]], shape),
        ("language_twice", "D5", "en twice", 3, [["en", "A"], ["en", "B"]], shape),
        ("language_form", "D5", "a region", 3, [["en-GB", "A"]], shape),
        ("names_none", "D5", "no name", 3, [], shape),
        ("name_override", "D5", "a name with U+202E", 3, [["en", "A\u202eB"]], name),
        ("name_long", "D5", "201 characters", 3, [["en", "A" * 201]], name),
        ("number_negative", "D2", "number -1", 4, -1, shape),
        ("number_0", "D2", "number 0, though the first card is number 1", 4, 0, shape),
        ("issued_late", "D2", "the year 10000", 5, 253_402_300_800, shape),
        ("version_0", "E10", "version 0", 0, 0, "unknown-version"),
        ("version_2", "E10", "version 2", 0, 2, "unknown-version"),
        ("version_true", "E7", "true is not 1", 0, True, "unknown-version"),
        ("key_12", "D2", "a thirteenth key", 12, None, shape),
    )
    for title, clause, description, key, value, why in rows:
        yield _card(title, clause, description, _changed(party, key, value), why)
    fields = _fields(party)
    del fields[11]
    yield _card("key_missing", "D2", "no link key", party.signed_card(encoding.encode(fields)),
                shape)  # fmt: skip
    trailing = party.signed_card(_parts(party.card())[0] + b"\0")
    yield _card("trailing_byte_in_body", "D2", "a signed byte after the map", trailing,
                "bad-encoding")  # fmt: skip


def _foundings(world: World) -> Iterator[Case]:
    two, three = world.parties[:2], world.parties
    for name, parties, mark in (
        ("two_seats_live", two, Mark.LIVE),
        ("three_seats_live", three, Mark.LIVE),
        ("two_seats_exercise", two, Mark.EXERCISE),
        ("three_seats_replay", three, Mark.REPLAY),
    ):
        text = founding_of(parties, mark)
        yield _founding(name, "A1, A2, A3", "hash and id", text.encode())
    example = Founding(
        Mark.LIVE,
        Hash(b"\x22" * 32),
        tuple(
            Seat(code, f"nrrc.{name.lower()}.example", (("en", name),), Hash(mark * 32))
            for code, name, mark in (("ARD", "Ardania", b"\xaa"), ("BRV", "Brevia", b"\xbb"))
        ),
        1_795_305_600,
        bytes(range(16)),
    )
    whole = "a6f7a6c7753055ac54726d6bd50dc07121535201ec993873f5a3401160abff25"
    yield _founding("example", "A4", "the example of the text", example.encode(),
                    given={"hash": whole, "id": whole[:32]})  # fmt: skip
    seats = tuple(
        dataclasses.replace(
            example.seats[0],
            code=f"S{n}",
            center=f"s{n}.example",
            fingerprint=Hash(bytes((n,)) * 32),
        )
        for n in range(65)
    )
    most = dataclasses.replace(example, seats=seats[:64])
    yield _founding("sixty_four_seats", "A4", "the most", most.encode())
    filled = tuple(
        dataclasses.replace(seat, fills=fills)
        for seat, fills in zip(example.seats, ("P1", "P2"), strict=True)
    )
    yield _founding("seats_of_the_pack", "A4", "seats that the pack names, bound to others",
                    dataclasses.replace(example, seats=filled).encode())  # fmt: skip
    many = dataclasses.replace(example, seats=seats)
    yield _founding("sixty_five_seats", "A4", "one seat too many", many.encode(), "bad-shape")
    yield from _bad_foundings(example)


def _founding(
    name: str,
    clause: str,
    description: str,
    data: bytes,
    why: str | None = None,
    given: Mapping[str, object] | None = None,
) -> Case:
    return Case("founding", name, clause, description,
                {"do": "read", "founding": data.hex()}, why, given or {})  # fmt: skip


def _bad_foundings(good: Founding) -> Iterator[Case]:
    one, two = good.seats
    shape = "bad-shape"
    again = dataclasses.replace
    for name, clause, description, text, why in (
        ("code_twice", "A4", "one code twice", again(good, seats=(one, again(two, code=one.code))),
         shape),
        ("center_twice", "A4", "one center twice",
         again(good, seats=(one, again(two, center=one.center))), shape),
        ("fingerprint_twice", "A4", "one root twice",
         again(good, seats=(one, again(two, fingerprint=one.fingerprint))), shape),
        ("one_seat", "A1", "a single seat", again(good, seats=(one,)), shape),
        ("no_seat", "A1", "no seat", again(good, seats=()), shape),
        ("nonce_short", "A1", "a nonce of 15 bytes", again(good, nonce=bytes(15)), shape),
        ("nonce_long", "A1", "a nonce of 17 bytes", again(good, nonce=bytes(17)), shape),
        ("start_late", "A1", "starts in the year 10000", again(good, start=253_402_300_800), shape),
        ("code_lower_case", "A4", "a code in lower case",
         again(good, seats=(one, again(two, code="brv"))), "bad-name"),
        ("center_name", "A4", "no host name",
         again(good, seats=(one, again(two, center="brevia/"))), "bad-name"),
        ("seat_of_the_pack_twice", "A4", "one seat of the pack twice",
         again(good, seats=(again(one, fills="P1"), again(two, fills="P1"))), shape),
        ("seat_of_the_pack_lacks", "A4", "one seat fills one of the pack, the other none",
         again(good, seats=(again(one, fills="P1"), two)), shape),
        ("seat_of_the_pack_lower_case", "A4", "a seat of the pack in lower case",
         again(good, seats=(again(one, fills="P1"), again(two, fills="p2"))), "bad-name"),
        ("languages", "A4", "languages fall",
         again(good, seats=(one, again(two, names=(("fr", "B"), ("en", "B"))))), shape),
    ):  # fmt: skip
        yield _founding(name, clause, description, text.encode(), why)
    data = good.encode()
    yield _founding("trailing_byte", "A1", "a byte after it", data + b"\0", "bad-encoding")
    parts = encoding.decode(data)
    if not isinstance(parts, list):
        raise TypeError(parts)
    for name, description, at, value, why in (
        ("mark_3", "mark 3", 1, 3, shape),
        ("mark_true", "true for the mark 1", 1, True, shape),
        ("version_2", "version 2", 0, 2, "unknown-version"),
        ("pack_hash_short", "a pack hash of 31 bytes", 2, bytes(31), "wrong-length"),
        ("pack_hash_null", "no pack hash", 2, None, shape),
        ("seats_map", "seats as a map", 3, {0: None}, shape),
    ):
        changed: list[Value] = [*parts]
        changed[at] = value
        yield _founding(name, "A1", description, encoding.encode(changed), why)
    yield _founding("seven_items", "A1", "an item more", encoding.encode([*parts, None]), shape)
