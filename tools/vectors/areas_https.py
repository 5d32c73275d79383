"""Vectors of spec/https.md: what both ends of a line send and sign."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.core import greeting
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.engine.ports import Algorithm, Purpose
from tools.vectors.case import Case, Json, cbor, flipped
from tools.vectors.world import Party, World, fixed

_CHANNEL: Final = greeting.Channel(
    Hash(fixed("tls certificate")), fixed("caller's nonce"), fixed("server's nonce")
)
_OTHER: Final = greeting.Channel(
    Hash(fixed("another certificate")), _CHANNEL.client_nonce, _CHANNEL.server_nonce
)


def cases(world: World) -> Iterator[Case]:
    """All of them."""
    yield from _messages()
    yield from _proofs(world)


def _case(name: str, clause: str, description: str, given: Json, why: str | None = None) -> Case:
    return Case("https", name, clause, description, given, why)


def _channel(channel: greeting.Channel) -> Json:
    return {
        "certificate": channel.certificate.hex(),
        "caller_nonce": channel.client_nonce.hex(),
        "server_nonce": channel.server_nonce.hex(),
    }


def _messages() -> Iterator[Case]:
    nonce = _CHANNEL.client_nonce
    shape = "bad-shape"
    many: list[Value] = [bytes(64)] * 5
    listed: tuple[tuple[str, str, str, list[Value], str | None], ...] = (
        ("hello", "T5", "hello", [1, nonce], None),
        ("hello_nonce_short", "T5", "hello", [1, nonce[:31]], "wrong-length"),
        ("hello_nonce_long", "T5", "hello", [1, nonce + b"x"], shape),
        ("hello_version_2", "T5", "hello", [2, nonce], "unknown-version"),
        ("hello_version_true", "T5", "hello", [True, nonce], "unknown-version"),
        ("hello_three_parts", "T5", "hello", [1, nonce, None], shape),
        ("answer", "T6", "answer", [1, nonce, [bytes(64)]], None),
        ("answer_four_signatures", "T6", "answer", [1, nonce, many[:4]], None),
        ("answer_no_signature", "T6", "answer", [1, nonce, []], shape),
        ("answer_five_signatures", "T6", "answer", [1, nonce, many], shape),
        ("answer_signature_short", "T6", "answer", [1, nonce, [bytes(63)]], "wrong-length"),
        ("open", "T8", "open", [1, b"card", bytes(64)], None),
        ("open_card_too_large", "T8", "open", [1, bytes(32_769), bytes(64)], shape),
        ("open_signature_long", "T8", "open", [1, b"card", bytes(65)], shape),
        ("opened", "T9", "opened", [1], None),
        ("opened_two_parts", "T9", "opened", [1, 1], shape),
    )
    for name, clause, kind, value, why in listed:
        given = {"do": "read", "message": kind, "cbor": cbor(value)}
        yield _case(name, clause, f"{kind}: {name.replace('_', ' ')}", given, why)
    given = {"do": "read", "message": "hello", "cbor": cbor([1, nonce]) + "00"}
    yield _case("hello_trailing_byte", "T5", "a byte behind the message", given, "bad-encoding")


def _proofs(world: World) -> Iterator[Case]:
    caller, server, _ = world.parties

    def signed(party: Party, message: bytes) -> bytes:
        return party.keys.sign(Purpose.LINK, Algorithm.ED25519, message)

    proof = signed(server, greeting.server_statement(_CHANNEL))
    old = signed(caller, greeting.server_statement(_CHANNEL))
    key = server.keys.public().link.hex()
    base: Json = {"do": "server", **_channel(_CHANNEL), "link_key": key}
    yield _case("server", "T6", "the server proves itself", {**base, "proofs": [proof.hex()]})
    both = {**base, "proofs": [old.hex(), proof.hex()]}
    yield _case("server_second_proof", "T6", "the second of two signatures stands", both)
    for name, words, given in (
        ("server_flipped", "a bit of the signature changed",
         {**base, "proofs": [flipped(proof, 3).hex()]}),
        ("server_another_key", "another center's key", {**base, "proofs": [old.hex()]}),
        ("server_in_between", "signed over another certificate than the caller was shown",
         {**base, **_channel(_OTHER), "proofs": [proof.hex()]}),
    ):  # fmt: skip
        yield _case(name, "T7", words, given, "server-not-proven")
    fingerprint = server.fingerprint
    statement = greeting.client_statement(_CHANNEL, fingerprint)
    signature = signed(caller, statement)
    said: Json = {
        "do": "caller", **_channel(_CHANNEL), "server": fingerprint.hex(),
        "link_key": caller.keys.public().link.hex(), "signature": signature.hex(),
    }  # fmt: skip
    yield _case("caller", "T8", "the caller proves itself", said)
    for name, words, change in (
        ("caller_flipped", "a bit of the signature changed",
         {"signature": flipped(signature, 500).hex()}),
        ("caller_to_another", "meant for another server",
         {"server": caller.fingerprint.hex()}),
        ("caller_replayed", "taken from a connection with another certificate",
         _channel(_OTHER)),
        ("caller_signs_as_server", "a server's signature in the place of a caller's",
         {"signature": old.hex()}),
    ):  # fmt: skip
        yield _case(name, "T9", words, {**said, **change}, "bad-signature")
