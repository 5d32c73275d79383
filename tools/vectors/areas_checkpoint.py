"""Vectors of spec/checkpoint.md, K10 to K25: heads, cosignatures, verifier keys."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from detente.core.crypto.types import Ed25519Key, Ed25519Signature, Hash
from detente.core.record import cosignature, merkle, note
from detente.core.record.checkpoint import Checkpoint
from detente.core.record.heads import holder_vkeys, register_vkeys
from detente.core.record.lines import to_base64
from detente.core.record.vkey import KeyType, NoteSignature, Vkey
from detente.engine.ports import Algorithm, Purpose
from tools.vectors.areas_card import LOW_ORDER, mixed
from tools.vectors.case import Case, Json, flipped
from tools.vectors.world import START, Party, World, fixed, founding_of, register_of

_BAD: Final = "bad-signature"
_SHORT: Final = KeyType.COSIGNATURE_ED25519
_LONG: Final = KeyType.COSIGNATURE_ML_DSA_44


def cases(world: World) -> Iterator[Case]:
    """All of them."""
    yield from _texts(world)
    yield from _vkeys(world)
    yield from _signed(world)
    yield from _cosigned(world)
    yield from _forged(world)
    yield from _lines(world)
    yield from _one_id()


def head_of(world: World, size: int) -> Checkpoint:
    """A head of Ardania's register of any size."""
    origin = register_of(world.ardania, founding_of(world.parties)).origin.text()
    root = merkle.EMPTY_ROOT if size == 0 else Hash(fixed(f"root {size}"))
    return Checkpoint(origin, size, root)


def _case(
    name: str, clause: str, description: str, given: Json, why: str | None = None, **known: object
) -> Case:
    return Case("checkpoint", name, clause, description, given, why, known)


def _note(text: str, lines: Sequence[NoteSignature], keys: Sequence[Vkey], rule: str) -> Json:
    return {
        "do": "note",
        "rule": rule,
        "vkeys": [key.format() for key in keys],
        "note": note.Note(text, tuple(lines)).format().decode(),
    }


def _strict(head: Checkpoint, lines: Sequence[NoteSignature], keys: Sequence[Vkey]) -> Json:
    return _note(head.text(), lines, keys, "strict")


def _texts(world: World) -> Iterator[Case]:
    head = head_of(world, 5)
    root = to_base64(head.root)
    bad = "bad-checkpoint"

    def text(name: str, clause: str, what: str, data: str, why: str | None = bad) -> Case:
        return _case(f"text_{name}", clause, what, {"do": "text", "text": data}, why)

    for size in (0, 1, 5, 2**20, 2**40):
        made = head_of(world, size).text()
        yield text(f"size_{size}", "K10", "a checkpoint", made, None)
    first = f"{head.origin}\n"
    yield text("size_too_large", "K3", "2^40 + 1", f"{first}{2**40 + 1}\n{root}\n")
    yield text("leading_zero", "K10", "size 05", f"{first}05\n{root}\n")
    yield text("size_plus", "K10", "size +5", f"{first}+5\n{root}\n")
    yield text("size_negative", "K10", "size -5", f"{first}-5\n{root}\n")
    yield text("size_other_digits", "K10", "size in other digits", f"{first}\u0665\n{root}\n")
    yield text("size_empty", "K10", "no size", f"{first}\n{root}\n")
    yield text("extension_line", "K11", "a fourth line", f"{first}5\n{root}\nextra\n")
    yield text("two_lines", "K10", "no root", f"{first}5\n")
    yield text("no_line_end", "K10", "the last line is not closed", f"{first}5\n{root}")
    yield text("carriage_return", "K10", "CR LF", f"{first}5\r\n{root}\n")
    loose = root[:-2] + chr(ord(root[-2]) + 1) + "="
    yield text("base64_unused_bits", "K10", "unused bits are set", f"{first}5\n{loose}\n")
    yield text("base64_unpadded", "K10", "no padding", f"{first}5\n{root.rstrip('=')}\n")
    url = to_base64(b"\xfb\xff" * 16).replace("+", "-").replace("/", "_")
    yield text("base64_url", "K10", "the other alphabet", f"{first}5\n{url}\n")
    yield text("root_short", "K10", "31 bytes", f"{first}5\n{to_base64(bytes(31))}\n")
    yield text("origin_space", "K11", "a space in the origin", f"a b\n5\n{root}\n")
    yield text("origin_plus", "K11", "a plus in the origin", f"a+b\n5\n{root}\n")
    yield text("origin_empty", "K11", "no origin", f"\n5\n{root}\n")
    yield text("origin_long", "K11", "256 bytes", f"{'a' * 256}\n5\n{root}\n")


def _vkeys(world: World) -> Iterator[Case]:
    party = world.brevia
    first, second = register_vkeys(head_of(world, 1).origin, world.ardania.public.register)
    short, long = holder_vkeys(party.center, party.public.holder)

    def vkey(name: str, what: str, text: str, why: str | None = None) -> Case:
        clause = "K16, K17, K31" if why else "K16, K17, K19"
        return _case(f"vkey_{name}", clause, what, {"do": "vkey", "vkey": text}, why)

    for key, what in (
        (first, "register"),
        (second, "register"),
        (short, "holder"),
        (long, "holder"),
    ):
        yield vkey(f"{what}_{int(key.type)}", f"{what} key of type {int(key.type)}", key.format())
    bad = "bad-vkey"
    text = short.format()
    other = flipped(short.key_id, 0).hex()
    yield vkey("id", "the id is not that of the key", text.replace(short.key_id.hex(), other), bad)
    yield vkey("id_upper_case", "an id in upper case",
               text.replace(short.key_id.hex(), "ABCDEF01"), bad)  # fmt: skip
    yield vkey(
        "name_changed", "another name under the same id", text.replace("brevia", "corvia"), bad
    )
    yield vkey("base64", "no padding", text.rstrip("=") + "A", bad)

    def raw(kind: int, key: bytes) -> str:
        return f"x+{note.key_id('x', kind, key).hex()}+{to_base64(bytes((kind,)) + key)}"

    yield vkey("type_2", "type 2", raw(2, short.key), bad)
    yield vkey("type_5", "type 5", raw(5, short.key), bad)
    yield vkey("ed25519_under_6", "an Ed25519 key under type 6", raw(6, short.key), bad)
    yield vkey("ml_dsa_under_4", "an ML-DSA-44 key under type 4", raw(4, long.key), bad)
    yield vkey("low_order", "a key of order 8", raw(4, LOW_ORDER), "weak-key")
    yield vkey("mixed_order", "a key outside the subgroup", raw(1, mixed(short.key)), "weak-key")


def _signed(world: World) -> Iterator[Case]:
    party = world.ardania
    for size in (0, 1, 5, 2**20):
        head = head_of(world, size)
        keys = register_vkeys(head.origin, party.public.register)
        lines = party.head_lines(head, START + size % 1000)
        yield _case(f"head_size_{size}", "K14, K19, K23", "signed by 0x01 and 0x06",
                    _strict(head, lines, keys))  # fmt: skip
    head = head_of(world, 5)
    keys = register_vkeys(head.origin, party.public.register)
    lines = party.head_lines(head, START)
    yield _case("head_ed25519_only", "K14", "signed by 0x01", _strict(head, lines[:1], keys))
    given: Json = {
        "do": "message",
        "text": head.text(),
        "name": head.origin,
        "type": 6,
        "time": START,
    }
    yield _case("message_register_06", "K22, K23", "the bytes that the register key signs", given)
    name = cosignature.holder_name(world.brevia.center)
    for kind in (4, 6):
        given = {"do": "message", "text": head.text(), "name": name, "type": kind, "time": START}
        yield _case(
            f"message_holder_0{kind}", "K21, K22", "the bytes that a holder key signs", given
        )
    given = {"do": "message", "text": head.text(), "name": name, "type": 1, "time": START}
    yield _case("message_01", "K16", "type 1 states no time", given, "cosignature-type")
    given = {"do": "message", "text": head.text(), "name": name, "type": 4, "time": 2**63}
    yield _case("message_time", "K20", "a time of 2^63", given, "cosignature-time")
    given = {"do": "message", "text": head.text(), "name": "a" * 256, "type": 6, "time": START}
    yield _case("message_name_long", "K22", "a name of 256 bytes", given, "bad-cosignature")


def _cosigned(world: World) -> Iterator[Case]:
    holder = world.brevia
    keys = holder_vkeys(holder.center, holder.public.holder)
    for size in (0, 1, 5, 2**20):
        head = head_of(world, size)
        for kind in (_SHORT, _LONG):
            time = START + size % 1000
            line = holder.holder_line(head, kind, time)
            given = _strict(head, [line], keys)
            name = f"cosigned_0{int(kind)}_size_{size}"
            yield _case(name, "K20, K21, K22", "a holder cosignature alone", given,
                        signatures=[[keys[0].name, int(kind), time]])  # fmt: skip
    head = head_of(world, 5)
    line = holder.holder_line(head, _LONG, 0)
    yield _case("cosigned_06_no_time", "K20", "time 0 states no time", _strict(head, [line], keys))
    every = [*world.ardania.head_lines(head, START), holder.holder_line(head, _SHORT, START + 60),
             holder.holder_line(head, _LONG, START + 61)]  # fmt: skip
    known = [*register_vkeys(head.origin, world.ardania.public.register), *keys]
    yield _case("head_and_cosignatures", "K14, K18", "four lines", _strict(head, every, known))
    yield _case("unknown_passed_over", "K18", "by the rule of C2SP, lines of unknown keys stand by",
                _note(head.text(), every, known[:1], "c2sp"))  # fmt: skip
    name = cosignature.witness_name(holder.center)
    witness = Vkey.make(name, _LONG, holder.public.witness.mldsa)
    message = cosignature.message(name, _LONG, head, START)
    signed = holder.sign(Purpose.WITNESS, Algorithm.ML_DSA_44, message)
    line = cosignature.signature_line(witness, START, signed)
    given = _strict(head, [line], [witness])
    yield _case("witnessed_06", "K19", "a witness cosignature", given)
    foreign = Checkpoint("other.example/log", 7, head.root, ("an extension line",))
    line = holder.holder_line(foreign, _SHORT, START)
    yield _case("foreign_extension_04", "K12, K21", "0x04 covers extension lines",
                _note(foreign.text(), [line], keys, "c2sp"))  # fmt: skip
    given = _note(foreign.text().replace("an ext", "no ext"), [line], keys, "c2sp")
    yield _case(
        "foreign_extension_changed", "K12, K21", "the extension line was changed", given, _BAD
    )


def _one_id() -> Iterator[Case]:
    """Two register keys of one name whose ids agree: found by trying 2^17 seeds."""
    name = f"rrc.ardania.example/{'0' * 32}/{'7' * 16}"
    keys = [
        Ed25519PrivateKey.from_private_bytes(hashlib.sha256(f"one key id {n}".encode()).digest())
        for n in (40_139, 89_619)
    ]
    known = [
        Vkey.make(name, KeyType.ED25519, Ed25519Key(key.public_key().public_bytes_raw()))
        for key in keys
    ]
    head = Checkpoint(name, 5, Hash(fixed("root 5")))
    lines = [
        vkey.line(Ed25519Signature(key.sign(head.text().encode())))
        for key, vkey in zip(keys, known, strict=True)
    ]
    for number, line in enumerate(lines):
        yield _case(f"one_id_{number + 1}", "K18", f"two keys have one id, key {number + 1} signs",
                    _strict(head, [line], known))  # fmt: skip
    yield _case("one_id_both", "K18", "two keys have one id, each signs",
                _strict(head, lines, known))  # fmt: skip
    yield _case("one_id_twice", "K18", "two keys have one id, one of them has two lines",
                _strict(head, [lines[1], lines[1]], known), "repeated-signature")  # fmt: skip
    yield _case("one_id_other", "K18", "of the two keys with one id another is known",
                _strict(head, [lines[1]], known[:1]), _BAD)  # fmt: skip


def _signs(party: Party, kind: KeyType, message: bytes) -> bytes:
    algorithm = Algorithm.ML_DSA_44 if kind is _LONG else Algorithm.ED25519
    return party.sign(Purpose.HOLDER, algorithm, message)


def _forged(world: World) -> Iterator[Case]:
    holder = world.brevia
    keys = {key.type: key for key in holder_vkeys(holder.center, holder.public.holder)}
    name = keys[_SHORT].name
    head, later = head_of(world, 5), head_of(world, 6)
    other = Checkpoint(head.origin.replace("ardania", "corvia"), 5, head.root)
    moved = Checkpoint(head.origin, 6, head.root)
    for kind in (_SHORT, _LONG):
        mark, key = f"0{int(kind)}", keys[kind]

        def line(made: Checkpoint, cosigner: str, time: int, shown: int, kind: KeyType = kind,
                 key: Vkey = key) -> NoteSignature:  # fmt: skip
            signed = _signs(holder, kind, cosignature.message(cosigner, kind, made, time))
            return cosignature.signature_line(key, shown, signed)

        rows = [
            ("origin", "K21, K22", "made over a head of another origin",
             line(other, name, START, START)),
            ("size", "K21, K22", "made over the same root at another size",
             line(moved, name, START, START)),
            ("root", "K21, K22", "made over another head", line(later, name, START, START)),
            ("time", "K20", "made one second before the time it shows",
             line(head, name, START - 1, START)),
        ]  # fmt: skip
        if kind is _LONG:
            rows.append(("name", "K22", "made under another cosigner's name",
                         line(head, f"{world.corvia.center}/holder", START, START)))  # fmt: skip
        good = line(head, name, START, START)
        bent = NoteSignature(good.name, good.key_id, flipped(good.signature, 500))
        rows.append(("flipped", "K25", "one bit of the signature", bent))
        for title, clause, what, forged in rows:
            given = _strict(head, [forged], list(keys.values()))
            yield _case(f"cosigned_{mark}_{title}", clause, what, given, _BAD)
    yield from _crossed(world)


def _crossed(world: World) -> Iterator[Case]:
    """Statements of one type shown as another, and times that do not exist."""
    holder, head = world.brevia, head_of(world, 5)
    short, long = holder_vkeys(holder.center, holder.public.holder)
    keys = [short, long]
    made = holder.holder_line(head, _SHORT, START)
    shown = NoteSignature(long.name, long.key_id, made.signature)
    yield _case("cosigned_04_as_06", "K16, K25", "a 0x04 under the id of the 0x06",
                _strict(head, [shown], keys), "bad-cosignature")  # fmt: skip
    message = cosignature.message(short.name, _LONG, head, START)
    signed = holder.sign(Purpose.HOLDER, Algorithm.ED25519, message)
    line = cosignature.signature_line(short, START, signed)
    yield _case("cosigned_04_over_subtree", "K21", "Ed25519 over the message of 0x06",
                _strict(head, [line], keys), _BAD)  # fmt: skip
    plain = holder.sign(Purpose.HOLDER, Algorithm.ED25519, head.text().encode())
    line = cosignature.signature_line(short, START, plain)
    yield _case("cosigned_04_over_text", "K21", "Ed25519 over the text alone, as 0x01 does",
                _strict(head, [line], keys), _BAD)  # fmt: skip
    register = register_vkeys(head.origin, world.ardania.public.register)
    signed = world.ardania.sign(
        Purpose.REGISTER, Algorithm.ML_DSA_44, cosignature.message(short.name, _LONG, head, START)
    )
    line = cosignature.signature_line(register[1], START, signed)
    yield _case("head_06_under_holder_name", "K23",
                "the register's 0x06, made under a holder's name",
                _strict(head, [line], register), _BAD)  # fmt: skip
    late = long.line((2**63).to_bytes(8, "big") + bytes(2420))
    yield _case("cosigned_06_time_large", "K20", "a time of 2^63", _strict(head, [late], keys),
                "bad-cosignature")  # fmt: skip
    good = holder.holder_line(head, _LONG, START)
    cut = NoteSignature(good.name, good.key_id, good.signature[:-1])
    yield _case("cosigned_06_cut", "K25", "one byte is missing", _strict(head, [cut], keys),
                "bad-cosignature")  # fmt: skip
    bare = NoteSignature(good.name, good.key_id, good.signature[8:])
    yield _case("cosigned_06_without_time", "K20", "the eight bytes of time are missing",
                _strict(head, [bare], keys), "bad-cosignature")  # fmt: skip
    own = world.ardania.head_lines(head, None)[0]
    bent = NoteSignature(own.name, own.key_id, flipped(own.signature, 9))
    yield _case("head_01_flipped", "K28", "one bit of R", _strict(head, [bent], register), _BAD)
    order = 2**252 + 27742317777372353535851937790883648493
    scalar = int.from_bytes(own.signature[32:], "little") + order
    high = NoteSignature(own.name, own.key_id, own.signature[:32] + scalar.to_bytes(32, "little"))
    yield _case("head_01_s_too_large", "K28", "S + L in the place of S",
                _strict(head, [high], register), _BAD)  # fmt: skip


def _lines(world: World) -> Iterator[Case]:
    """Notes that break K14 or K18."""
    head = head_of(world, 5)
    register = register_vkeys(head.origin, world.ardania.public.register)
    holder = world.brevia
    own = world.ardania.head_lines(head, None)[0]
    line = holder.holder_line(head, _SHORT, START)
    yield _case("unknown_line", "K18", "in evidence every line belongs to a known key",
                _strict(head, [own, line], register), "unknown-signature")  # fmt: skip
    yield _case("line_twice", "K18", "one key has two lines", _strict(head, [own, own], register),
                "repeated-signature")  # fmt: skip
    given = _note(head.text(), [line], register, "c2sp")
    yield _case("no_known_line", "K18", "no line of a known key", given, "no-known-signature")
    other = NoteSignature("x.example", own.key_id, own.signature)
    yield _case("name_changed", "K18", "the id of a known key under another name",
                _strict(head, [other], register), "unknown-signature")  # fmt: skip
    extended = Checkpoint(head.origin, 5, head.root, ("extra",))
    signed = world.ardania.head_lines(extended, None)
    given = _note(extended.text(), signed, register, "strict")
    yield _case("extension_line", "K11", "signed, with a fourth line", given, "bad-checkpoint")
    text = _strict(head, [own], register)["note"]
    blob = own.line().split(" ")[2].rstrip("\n")
    loose = blob.rstrip("=")
    for name, what, changed in (
        ("no_signature", "no signature line", head.text() + "\n"),
        ("no_empty_line", "no empty line", text.replace("\n\n", "\n")),
        ("hyphen", "a hyphen for the dash", text.replace("\u2014", "-")),
        ("two_spaces", "two spaces", text.replace("\u2014 ", "\u2014  ")),
        ("base64_unpadded", "no padding", text.replace(blob, loose)),
        ("base64_line_end", "a space after the line", text[:-1] + " \n"),
        ("not_closed", "the last line is not closed", text[:-1]),
        ("line_after", "a line after the signatures", text + "x\n"),
        ("carriage_return", "CR LF", text.replace("\n", "\r\n")),
        ("tab", "a tab", text.replace("5\n", "5\t\n")),
    ):
        given = {"do": "note", "rule": "strict", "note": changed,
                 "vkeys": [key.format() for key in register[:1]]}  # fmt: skip
        yield _case(f"note_{name}", "K14", what, given, "bad-note")
