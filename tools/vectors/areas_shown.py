"""Vectors of spec/evidence.md on what may be shown, who may speak, and what a time bounds.

Every file here is signed whole: each has one thing that its author had no right to write or show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.instants import INSTANT_MAX
from detente.core.notification import Receipt
from detente.core.party import card_body
from detente.core.record import merkle
from detente.core.record.disclosure import Disclosed
from detente.core.record.evidence import Part
from detente.core.record.leaf import RECEIPT_PATH, Path, body_digests, digest, salt_of
from tools.vectors.case import Case
from tools.vectors.stage import (
    ANCHORED,
    COSIGNED,
    ENTERED,
    NOTED,
    NOTICE,
    SHORT,
    Stage,
    accepted,
    again,
    cosignatures,
    header,
    refused,
    seen,
)
from tools.vectors.world import START, World, entered, fixed, founding_of

_SHAPE: Final = "bad-shape"
_PADDING: Final = (2, 0)
_ADDED: Final = 2  # index in Ardania's register of an entry after the notice


def cases(world: World) -> Iterator[Case]:
    """All of them, with whole cards."""
    yield from _packs(world)
    yield from _shapes(world)
    yield from _addressees(world)
    yield from _paths(world)
    yield from _times(world)
    yield from _seats(world)


def _added(stage: Stage, fields: Sequence[tuple[Path, Value]], *, to: int = 0b110) -> int:
    """An entry of Ardania after the notice; its index."""
    made = header(stage.founding, "movement", NOTICE + 60, "ARD-2026-00003")
    return stage.ardania.append(to, made, Receipt(), fields)


def _answer(stage: Stage, pack: Hash, *fields: tuple[Path, Value]) -> Part:
    """Brevia's receipt of the notice, with these fields shown."""
    made = replace(header(stage.founding, "received", ENTERED + 100, None), pack_hash=pack)
    index = stage.brevia.append(0b101, made, Receipt((seen(0, stage.ardania, 2),)), fields)
    path = stage.ardania.tree.inclusion_proof(NOTED, 2)
    return stage.part(1, index, None, seen_path=path)


def _earlier(stage: Stage, pack: Hash, *fields: tuple[Path, Value]) -> tuple[Part, Part]:
    """An entry of Brevia with these fields, and one of Ardania that had seen it."""
    made = replace(header(stage.founding, "received", ANCHORED + 700, None), pack_hash=pack)
    first = stage.brevia.append(0b101, made, Receipt(), fields)
    receipt = Receipt((seen(1, stage.brevia, first + 1),))
    made = header(stage.founding, "movement", NOTICE + 900, "ARD-2026-00003")
    index = stage.ardania.append(0b110, made, receipt, [((16,), "text")])
    path = stage.brevia.tree.inclusion_proof(first, first + 1)
    return stage.part(0, index, None), stage.part(1, first, None, seen_path=path)


def _packs(world: World) -> Iterator[Case]:
    """Every part names a pack: that of the founding text, or a later version."""
    pack, brevia = Hash(fixed("pack")), world.brevia
    stage = Stage(world)
    made = replace(header(stage.founding, "movement", NOTICE + 60, None), pack_hash=None)
    index = stage.ardania.append(0b110, made, Receipt(), [((16,), "text")])
    yield refused("pack_null", "the header names no pack", stage.file(stage.part(0, index, None)),
                  "entry: header", "wrong-pack")  # fmt: skip
    stage = Stage(world)
    made = replace(header(stage.founding, "movement", NOTICE + 60, None), pack_hash=pack)
    index = stage.ardania.append(0b110, made, Receipt(), [((16,), "text")])
    yield accepted("pack_differs", "V4", "the header names a later version",
                   stage.file(stage.part(0, index, None)))  # fmt: skip
    stage = Stage(world)
    file = stage.file(stage.notice((16,)), [_answer(stage, pack)], cards=[brevia])
    yield accepted("receipt_pack_differs", "V4", "the receipt's header names a later version",
                   file)  # fmt: skip
    stage = Stage(world)
    item = entered(brevia, 0, stage.ardania, 1, SHORT, ANCHORED)
    entry, anchor = _earlier(stage, pack, cosignatures(item))
    file = stage.file(entry, (), [anchor], [brevia])
    yield accepted("anchor_pack_differs", "V4", "the anchor's header names a later version",
                   file)  # fmt: skip


def _shapes(world: World) -> Iterator[Case]:
    """The record's own fields have the shapes of entry.md, committed to or not."""
    brevia = world.brevia
    late: list[Value] = [0, fixed("epoch", 8), 1, fixed("root"), f"{brevia.center}/holder", 4,
                         INSTANT_MAX + 1, bytes(64)]  # fmt: skip
    rows: Sequence[tuple[str, str, int, Value]] = (
        ("post_empty", "an empty text for a post", 3, ""),
        ("person_number", "a number for a person", 4, 7),
        ("drafted_null", "null for an absent drafter", 5, None),
        ("released_long", "801 bytes for who released it", 6, "a" * 801),
        ("language_array", "an array of languages", 7, ["en"]),
        ("cosignatures_empty", "no cosignature at path [8]", 8, []),
        ("late_null", "null for a late reason", 9, None),
        ("late_long", "2,001 bytes for a late reason", 9, "a" * 2001),
        ("cosignature_time", "a cosignature of the year 10000", 8, [late]),
    )
    for name, what, number, value in rows:
        stage = Stage(world)
        index = _added(stage, [((number,), value), ((16,), "text")])
        file = stage.file(stage.part(0, index, [RECEIPT_PATH, (number,)]))
        yield refused(f"field_{name}", what, file, f"entry: field {number}", _SHAPE)
        if name == "person_number":
            file = stage.file(stage.part(0, index, [RECEIPT_PATH, (16,)]))
            yield accepted("field_not_shown", "V4", "the same entry; only what is shown is judged",
                           file)  # fmt: skip
    stage = Stage(world)
    index = _added(stage, [((9,), "The line was down."), ((16,), "text")])
    yield accepted("late_reason", "V4, V5", "a late reason alone beside path [1]",
                   stage.file(stage.part(0, index, [RECEIPT_PATH, (9,)])))  # fmt: skip
    text: tuple[Path, Value] = ((8,), "text")
    stage = Stage(world)
    answer = _answer(stage, stage.founding.pack_hash, text)
    file = stage.file(stage.notice((16,)), [answer], cards=[brevia])
    yield refused("receipt_field_8", "a text at path [8] of a receipt", file, "receipt 1: field 8",
                  _SHAPE)  # fmt: skip
    stage = Stage(world)
    entry, anchor = _earlier(stage, stage.founding.pack_hash, text)
    file = stage.file(entry, (), [anchor], [brevia])
    yield refused("anchor_field_8", "a text at path [8] of an anchor", file, "anchor 1: field 8",
                  _SHAPE)  # fmt: skip
    stage = Stage(world)
    item = entered(world.corvia, 0, stage.ardania, 2, SHORT, COSIGNED)
    index = _added(stage, [cosignatures(item)])
    yield accepted("entry_cosignature", "V3, V8",
                   "path [8] of the entry itself is shown: it bounds nothing and needs no card",
                   stage.file(stage.part(0, index, None)), not_after=None)  # fmt: skip


def _addressees(world: World) -> Iterator[Case]:
    """Only those to whom an entry was addressed receipt it."""
    stage = Stage(world)
    index = _added(stage, [((16,), "text")], to=0b010)
    part = stage.part(0, index, None)
    path = stage.ardania.tree.inclusion_proof(_ADDED, 3)
    receipts = []
    for seat in (1, 2):
        answer = stage.machine(seat, Receipt((seen(0, stage.ardania, 3),)), ENTERED + 100 + seat)
        receipts.append(stage.part(seat, answer, [RECEIPT_PATH], seen_path=path))
    file = stage.file(part, receipts[:1], cards=[world.brevia])
    yield accepted("receipt_of_one", "V7", "addressed to Brevia alone, with its receipt", file,
                   received=[[1, ENTERED + 101, None]])  # fmt: skip
    file = stage.file(part, receipts, cards=[world.brevia, world.corvia])
    yield refused("receipt_of_no_addressee",
                  "Corvia holds the leaf and was not addressed: its receipt stands for nothing",
                  file, "receipt 2: receipt", "receipt-of-no-addressee")  # fmt: skip


def _padded(stage: Stage, index: int) -> Part:
    """An entry of Ardania with path [1] and its first padding shown."""
    register = stage.ardania
    part, opening = stage.part(0, index, [RECEIPT_PATH]), register.openings[index]
    ordered = body_digests(register.hash, opening.master, opening.fields)
    salt = salt_of(opening.master, _PADDING)
    made = digest(register.hash, salt, _PADDING, None)
    found = Disclosed(ordered.index(made), made, _PADDING, salt, None)
    fields = tuple(sorted((*part.disclosure.fields, found), key=lambda item: item.place))
    leaves = [merkle.leaf_hash(item) for item in ordered]
    hashes = merkle.multiproof(leaves, len(leaves), [item.place for item in fields])
    shown = replace(part.disclosure, fields=fields, hashes=tuple(hashes))
    return again(part, disclosure=shown)


def _paths(world: World) -> Iterator[Case]:
    """A path that no body has is not shown, even where the author committed to it."""
    stage = Stage(world)
    yield refused("path_padding", "padding is shown", stage.file(_padded(stage, NOTED)), "entry",
                  _SHAPE)  # fmt: skip
    rows: Sequence[tuple[str, str, Path]] = (
        ("0", "the path of the header in the body", (0,)),
        ("2", "[2] without a number", (2,)),
        ("10", "a path that the record does not have", (10,)),
        ("15", "the last path below those of the types", (15,)),
        ("receipt_row", "a row of the receipt", (1, 0)),
        ("person_row", "a row of a record's field", (4, 0)),
        ("cells_0", "[17, 0, 0]", (17, 0, 0)),
        ("cells_2", "[17, 0, 2]", (17, 0, 2)),
    )
    for name, what, path in rows:
        stage = Stage(world)
        index = _added(stage, [((16,), "text"), (path, "text")])
        file = stage.file(stage.part(0, index, [RECEIPT_PATH, path]))
        yield refused(f"path_{name}", what, file, "entry", _SHAPE)
    stage = Stage(world)
    answer = _answer(stage, stage.founding.pack_hash, ((10,), "text"))
    file = stage.file(stage.notice((16,)), [answer], cards=[world.brevia])
    yield refused("receipt_path_10", "a receipt shows path [10]", file, "receipt 1", _SHAPE)
    stage = Stage(world)
    item = entered(world.brevia, 0, stage.ardania, 1, SHORT, ANCHORED)
    entry, anchor = _earlier(stage, stage.founding.pack_hash, cosignatures(item), ((10,), "text"))
    file = stage.file(entry, (), [anchor], [world.brevia])
    yield refused("anchor_path_10", "an anchor shows path [10]", file, "anchor 1", _SHAPE)


def _times(world: World) -> Iterator[Case]:
    """What a cosignature on a head bounds, and that each makes its card needed."""
    stage = Stage(world)
    brevia, corvia = world.brevia, world.corvia
    none = stage.notice((16,), lines=[stage.corvia_line(time=0)])
    yield accepted("cosigned_time_0", "V3, V9",
                   "Corvia cosigned and stated no time: its card is needed, nothing is bounded",
                   stage.file(none, cards=[corvia]), not_after=None)  # fmt: skip
    yield refused("cosigned_time_0_unknown", "the same without Corvia's card", stage.file(none),
                  "entry: checkpoint", "unknown-signature")  # fmt: skip
    line = brevia.holder_line(stage.ardania.checkpoint(), SHORT, COSIGNED)
    both = stage.notice((16,), lines=[stage.corvia_line(time=0), line])
    yield accepted("cosigned_time_0_beside", "V9", "beside it Brevia, with a time",
                   stage.file(both, cards=[brevia, corvia]),
                   not_after=[COSIGNED, f"{brevia.center}/holder"])  # fmt: skip
    last = stage.notice((16,), lines=[stage.corvia_line(time=INSTANT_MAX)])
    yield accepted("cosigned_last_instant", "V4, V9", "cosigned at the last instant",
                   stage.file(last, cards=[corvia]),
                   not_after=[INSTANT_MAX, f"{corvia.center}/holder"])  # fmt: skip
    beyond = stage.notice((16,), lines=[stage.corvia_line(time=INSTANT_MAX + 1)])
    yield refused("cosigned_late", "cosigned a second after the last instant",
                  stage.file(beyond, cards=[corvia]), "entry: checkpoint", _SHAPE)  # fmt: skip
    line = corvia.holder_line(stage.brevia.checkpoint(), SHORT, NOTICE + 1)
    found = stage.receipt()
    receipt = stage.part(1, 2, [RECEIPT_PATH, (8,)], seen_path=found.seen_path, lines=[line])
    yield accepted("receipt_head_cosigned", "V3, V9",
                   "Corvia cosigned the head of the receipt: its card is needed, its time bounds"
                   " nothing", stage.file(stage.notice((16,)), [receipt], cards=[brevia, corvia]),
                   not_after=[ENTERED, f"{brevia.center}/holder"])  # fmt: skip


def _seats(world: World) -> Iterator[Case]:
    """A card is that of the seat it claims, and who has no seat signs nothing."""
    stage = Stage(world)
    ardania, brevia, corvia = world.parties
    where, why = "founding text", "seat-misnamed"
    body = card_body(ardania.center, "ARX", ardania.names, 1, START, ardania.public)
    file = replace(stage.file(stage.notice((16,))), cards=(ardania.signed_card(body),))
    yield refused("seat_code", "the author's card has another code than its seat", file, where, why)
    body = card_body(brevia.center, "COR", corvia.names, 1, START, corvia.public)
    file = stage.file(stage.notice((16,), lines=[stage.corvia_line()]), cards=[corvia])
    cards = tuple(corvia.signed_card(body) if card == corvia.card() else card
                  for card in file.cards)  # fmt: skip
    yield refused("seat_center", "Corvia's card names Brevia's center", replace(file, cards=cards),
                  where, why)  # fmt: skip
    yield _beside(world)


def _beside(world: World) -> Case:
    """Corvia cosigns a register of an agreement in which it has no seat."""
    stage = Stage(world)
    stage.founding = founding_of(world.parties[:2])
    register = stage.ardania
    register.origin = replace(register.origin, agreement=stage.founding.agreement_id())
    register.leaves.clear()
    register.openings.clear()
    made = header(stage.founding, "movement", NOTICE, "ARD-2026-00002")
    index = register.append(0b10, made, Receipt(), [((16,), "text")])
    part = stage.part(0, index, None, lines=[stage.corvia_line()])
    return refused("cosigner_without_seat", "Corvia's card is there, its seat is not",
                   stage.file(part, cards=[world.corvia]), "entry: checkpoint",
                   "unknown-signature")  # fmt: skip
