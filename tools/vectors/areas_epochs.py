"""Vectors of spec/record.md, R15 to R18: entry 0 of later epochs, and where epochs end."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from detente.core import encoding
from detente.core.encoding import Value
from detente.engine.ports import Algorithm, Purpose
from tools.vectors.case import Case, Json, cbor
from tools.vectors.world import Party, World, fixed, founding_of

_A, _B, _C = (fixed(f"epoch {name}", 8).hex() for name in ("a", "b", "c"))
_D = fixed("epoch d", 8).hex()
_BAD = "bad-succession"


def cases(world: World) -> Iterator[Case]:
    """All of them."""
    yield from _first_entries(world)
    yield from _ends()


# --- entry 0 ------------------------------------------------------------------------------------


def _signatures(party: Party, origin: str, values: dict[int, Value]) -> bytes:
    """R16, without the program's own function."""
    listed: Value = [values.get(number) for number in (16, 17, 18, 19, 20)]
    message = b"detente/v1 succession\0" + hashlib.sha256(origin.encode()).digest()
    message += encoding.encode(listed)
    kinds = (Algorithm.ED25519, Algorithm.ML_DSA_44)
    return b"".join(party.sign(Purpose.ROOT, kind, message) for kind in kinds)


def _first_entries(world: World) -> Iterator[Case]:
    one, other = world.ardania, world.brevia
    founding = founding_of(world.parties)
    origin = f"{one.center}/{founding.agreement_id()}/{fixed('epoch new', 8).hex()}"
    low, high = sorted((fixed("epoch a", 8), fixed("epoch b", 8)))
    row: Value = [low, 5, fixed("root")]
    base: dict[int, Value] = {16: founding.encode(), 17: [row], 18: 1}
    card: Value = one.card()
    disowns: dict[int, Value] = {**base, 18: 5, 19: card, 20: [[high, 0]]}
    signed: dict[int, Value] = {**disowns, 21: _signatures(one, origin, disowns)}
    by_other = _signatures(other, origin, disowns)
    elsewhere = _signatures(one, origin.replace(one.center, other.center), disowns)
    whole = signed[21] if isinstance(signed[21], bytes) else b""
    good: dict[str, tuple[str, dict[int, Value]]] = {
        "first": ("a first epoch", {16: founding.encode()}),
        "loss": ("after a loss", base),
        "two_earlier": ("two earlier epochs", {**base, 17: [row, [high, 1, fixed("root 2")]]}),
        "new_card": ("with the card of a new key", {**base, 18: 3, 19: card}),
        "disowns": ("disowns an epoch, by the root", signed),
    }
    bad: dict[str, tuple[str, dict[int, Value]]] = {
        "no_reason": ("no reason", {16: base[16], 17: base[17]}),
        "no_earlier": ("no earlier epoch", {16: base[16], 18: 1}),
        "reason_0": ("reason 0", {**base, 18: 0}),
        "reason_6": ("reason 6", {**base, 18: 6}),
        "size_0": ("a head of size 0", {**base, 17: [[low, 0, fixed("root")]]}),
        "root_short": ("a root of 31 bytes", {**base, 17: [[low, 1, fixed("root", 31)]]}),
        "falling": ("epochs fall", {**base, 17: [[high, 1, fixed("root")], row]}),
        "twice": ("one epoch twice", {**base, 17: [row, row]}),
        "itself": ("names itself", {**base, 17: [[fixed("epoch new", 8), 1, fixed("root")]]}),
        "card_of_another": ("the card of another", {**base, 19: other.card()}),
        "card_broken": ("no card", {**base, 19: b"card"}),
        "disowns_unsigned": ("disowns without signatures", disowns),
        "signed_nothing": ("signatures over nothing disowned", {**base, 19: card, 21: whole}),
        "no_card": ("disowns without the card", {k: v for k, v in signed.items() if k != 19}),
        "signed_by_another": ("another root's signatures", {**disowns, 21: by_other}),
        "signed_elsewhere": ("signatures for another register", {**disowns, 21: elsewhere}),
        "index_changed": ("another index than was signed", {**signed, 20: [[high, 1]]}),
        "half_signed": ("the Ed25519 signature alone", {**signed, 21: whole[:64]}),
    }
    for why, group in ((None, good), (_BAD, bad)):
        for name, (what, values) in group.items():
            given: Json = {
                "do": "first-entry", "origin": origin, "fingerprint": one.fingerprint.hex(),
                "fields": cbor(dict(sorted(values.items()))),
            }  # fmt: skip
            yield Case("epochs", f"first_{name}", "R15, R16", what, given, why)


# --- where an epoch ends ------------------------------------------------------------------------


def _entry(*seen: tuple[int, str, int], to_all: bool = True) -> Json:
    return {"to_all": to_all, "seen": [list(item) for item in sorted(seen)]}


def _register(
    seat: int, epoch: str, *entries: Json, names: tuple[list[object], ...] = (), card: int = 1,
    reason: int = 1,
) -> Json:  # fmt: skip
    return {
        "seat": seat, "epoch": epoch, "card": card, "entries": list(entries),
        "names": list(names), "reason": reason,
    }  # fmt: skip


def _ends() -> Iterator[Case]:
    six = tuple(_entry() for _ in range(6))
    first = _register(0, _A, *six)
    named = _register(0, _B, _entry(), names=([_A, 4, True],))
    held = _register(1, _C, _entry(), _entry((0, _A, 5)))
    rows: dict[str, tuple[str, list[Json]]] = {
        "open": ("nothing ends", [first, held]),
        "named": ("what lies beyond the head named does not count", [first, named]),
        "held_before": ("but for what another had held", [first, named, held]),
        "held_after": ("not what it held with the notice before it",
                       [first, named, _register(1, _C, _entry((0, _A, 6), (0, _B, 1)))]),
        "not_to_all": ("nor what it did not say to everybody",
                       [first, named, _register(1, _C, _entry((0, _A, 6), to_all=False))]),
        "own_word": ("nor what its own author says",
                     [first, named, _register(0, _D, _entry((1, _C, 1)))]),
        "after_notice": ("an entry behind the first that names the notice is not looked at",
                         [first, named,
                          _register(1, _C, _entry((0, _B, 1)), _entry((0, _A, 6)))]),
        "two_branches": ("of two branches the greater head counts",
                         [first, named, _register(0, _D, _entry(), names=([_A, 5, True],))]),
        "other_history": ("a head on another history vouches for nothing",
                          [first, _register(0, _B, _entry(), names=([_A, 4, False],))]),
        "older_key": ("an older card ends nothing",
                      [_register(0, _A, *six, card=2), named]),
        "newer_key": ("a newer card does",
                      [first, _register(0, _B, _entry(), names=([_A, 4, True],), card=2)]),
        "older_extends": ("what an older card says when a newer spoke counts for nothing",
                          [first, _register(0, _B, _entry(), names=([_A, 4, True],), card=2),
                           _register(0, _D, _entry(), names=([_A, 6, True],))]),
        "newest_decides": ("of two newer cards the newest decides",
                           [first, _register(0, _B, _entry(), names=([_A, 5, True],), card=2),
                            _register(0, _D, _entry(), names=([_B, 1, True], [_A, 4, True]),
                                      card=3)]),
        "not_named": ("an epoch of an older card that the newer does not name has ended",
                      [first, _register(0, _B, _entry(), names=([_A, 6, True],), card=2),
                       _register(0, _D, _entry(), _entry())]),
        "not_named_held": ("but for what another had held before",
                           [first, _register(0, _B, _entry(), names=([_A, 6, True],), card=2),
                            _register(0, _D, _entry(), _entry()),
                            _register(1, _C, _entry((0, _D, 1)))]),
        "newer_told": ("who heard of one newer card speaks with the notice before it",
                       [first, _register(0, _B, _entry(), names=([_A, 4, True],), card=2),
                        _register(0, _D, _entry(), names=([_A, 4, True],), card=3),
                        _register(1, _C, _entry((0, _B, 1)), _entry((0, _A, 6)))]),
        "denied": ("below what was held, after a rotation: a repudiation",
                   [first, _register(0, _B, _entry(), names=([_A, 2, True],), reason=3), held]),
        "both_ended": ("a statement behind the end of its own epoch is not looked at",
                       [first, named, held,
                        _register(1, _D, _entry(), names=([_C, 1, True],))]),
        "not_come_yet": ("a head beyond what is held ends nothing below it",
                         [first, _register(0, _B, _entry(), names=([_A, 9, True],))]),
    }  # fmt: skip
    for name, (what, registers) in (rows | _captures(first)).items():
        given: Json = {"do": "end", "seats": 3, "registers": registers}
        yield Case("epochs", f"end_{name}", "R17, R18", what, given)


def _captures(first: Json) -> dict[str, tuple[str, list[Json]]]:
    told = _register(1, _C, _entry(), _entry((0, _A, 6)))

    def captured(*seen: tuple[int, str, int]) -> Json:
        return _register(0, _B, _entry(*seen), names=([_A, 4, True],), card=2, reason=5)

    return {
        "captured": ("after a capture, nobody but who states it says that it held more",
                     [first, captured(), told]),
        "captured_closing": ("after a capture, the closing entry had seen who states it",
                             [first, captured((1, _C, 2)), told]),
        "captured_third": ("after a capture, a third party had seen who states it",
                           [first, captured(), told, _register(2, _D, _entry((1, _C, 2)))]),
        "captured_third_knew": ("after a capture, the third party knew by then",
                                [first, captured(), told,
                                 _register(2, _D, _entry((0, _B, 1), (1, _C, 2)))]),
        "captured_third_early": ("after a capture, the third party had seen an earlier entry only",
                                 [first, captured(), told, _register(2, _D, _entry((1, _C, 1)))]),
    }  # fmt: skip
