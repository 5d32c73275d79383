"""Vectors of spec/evidence.md: files that stand, and for each part one that does not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from detente.core import encoding
from detente.core.crypto.types import Hash, Salt
from detente.core.encoding import Value
from detente.core.notification import Receipt
from detente.core.party import card_body
from detente.core.record import merkle
from detente.core.record.disclosure import Disclosed, Disclosure
from detente.core.record.evidence import Evidence, Part
from detente.core.record.leaf import RECEIPT_PATH, Leaf, Path, digest, salt_of
from detente.core.record.origin import Mark
from detente.core.record.vkey import KeyType
from tools.vectors import areas_elsewhere, areas_shown
from tools.vectors.case import Case, flipped
from tools.vectors.run_record import CARDS
from tools.vectors.stage import (
    ANCHORED,
    COSIGNED,
    ENTERED,
    NOTED,
    NOTICE,
    SHORT,
    Stage,
    again,
    cosignatures,
    header,
    seen,
)
from tools.vectors.stage import accepted as _ok
from tools.vectors.stage import refused as _bad
from tools.vectors.world import START, World, entered, founding_of, register_of

_SHAPE: Final = "bad-shape"


def card_files(world: World) -> Mapping[str, bytes]:
    """The cards that nearly all files hold; they stand in one place to keep vectors/ small."""
    cards = {f"@{party.code}": party.card().hex() for party in world.parties}
    return {CARDS: (json.dumps(cards, indent=1) + "\n").encode()}


def cases(world: World) -> Iterator[Case]:
    """All of them; a card in a file stands there by its name in `card_files`."""
    whole = {party.card().hex(): f"@{party.code}" for party in world.parties}
    for case in _all(world):
        text = case.input["evidence"]
        for card, name in whole.items():
            text = text.replace(card, f" {name} ")
        yield replace(case, input={**case.input, "evidence": text.split()})


def _all(world: World) -> Iterator[Case]:
    yield from _good(world)
    yield from _files(world)
    yield from _entries(world)
    yield from _disclosures(world)
    yield from _checkpoints(world)
    yield from _receipts(world)
    yield from _anchors(world)
    yield from areas_shown.cases(world)
    yield from areas_elsewhere.cases(world)


def _good(world: World) -> Iterator[Case]:
    stage = Stage(world)
    brevia, corvia = world.brevia, world.corvia
    yield _ok("whole", "V1 to V6", "every field of the notice", stage.file(stage.notice()),
              received=[], not_before=None, not_after=None, claimed=NOTICE)  # fmt: skip
    yield _ok("receipt_path_only", "V6", "path [1] alone", stage.file(stage.notice(RECEIPT_PATH)))
    yield _ok("one_field", "V5", "one field beside path [1]", stage.file(stage.notice((16,))))
    yield _ok("one_row", "V5", "row 12 of a table of 40", stage.file(stage.notice((17, 12))))
    yield _ok("one_erasable_cell", "V5", "the erasable cells of row 12",
              stage.file(stage.notice((17, 12, 1))))  # fmt: skip
    notice = stage.notice((16,))
    with_receipt = stage.file(notice, [stage.receipt()], cards=[brevia])
    name = f"{brevia.center}/holder"
    yield _ok("receipt", "V7, V9", "with Brevia's receipt and the cosignature in it", with_receipt,
              received=[[1, ENTERED + 5, None]], not_after=[ENTERED, name])  # fmt: skip
    both = stage.file(notice, [stage.receipt(), stage.receipt(2, 1)], cards=[brevia, corvia])
    yield _ok("receipt_ahead", "V7", "Corvia's receipt names the notice ahead of a gap", both,
              received=[[1, ENTERED + 5, None], [2, ENTERED + 60, None]])  # fmt: skip
    later = Stage(world)
    held = later.file(notice, [later.receipt(2, later.lacking())], cards=[corvia])
    yield _ok("receipt_lacking", "V7", "Corvia holds the leaf and lacks the content", held,
              received=[[2, ENTERED + 90, 1]], not_after=None)  # fmt: skip
    anchored = stage.file(notice, [stage.receipt()], [stage.anchor()], [brevia])
    yield _ok("anchor", "V8, V9", "with a bound on either side", anchored,
              not_before=[ANCHORED, name], not_after=[ENTERED, name])  # fmt: skip
    line = stage.corvia_line()
    yield _ok("cosigned", "V4, V9", "Corvia cosigned the head", stage.file(
        stage.notice((16,), lines=[line]), cards=[corvia]),
        not_after=[COSIGNED, f"{corvia.center}/holder"])  # fmt: skip
    lines = [line, stage.corvia_line(KeyType.COSIGNATURE_ML_DSA_44, COSIGNED + 9)]
    shown = stage.part(0, NOTED, [RECEIPT_PATH, (16,)], lines=lines, time=NOTICE + 100)
    yield _ok("both_algorithms", "V4", "register and holder by Ed25519 and ML-DSA-44",
              stage.file(shown, cards=[corvia]))  # fmt: skip
    for mark in (Mark.EXERCISE, Mark.REPLAY):
        drill = Stage(world, mark)
        word = mark.name.lower()
        yield _ok(f"mark_{word}", "V10", f"an agreement marked {word}",
                  drill.file(drill.notice((16,))), mark=int(mark))  # fmt: skip


def _items(file: Evidence) -> dict[int, Value]:
    value = encoding.decode(file.encode())
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def _files(world: World) -> Iterator[Case]:
    stage = Stage(world)
    good = stage.file(stage.notice((16,)))
    data, items = good.encode(), _items(good)
    yield _bad("file_trailing_byte", "a byte behind the map", data + b"\0", "file", "bad-encoding")
    yield _bad("file_truncated", "the last byte is missing", data[:-1], "file", "bad-encoding")
    changed = encoding.encode({**items, 0: 2})
    yield _bad("file_version_2", "version 2", changed, "file", "unknown-version")
    yield _bad("file_extra_key", "a key 6", encoding.encode({**items, 6: None}), "file", _SHAPE)
    del items[5]
    yield _bad("file_no_anchors", "no key 5", encoding.encode(items), "file", _SHAPE)
    items[5] = None
    yield _bad("file_anchors_null", "null for the anchors", encoding.encode(items), "file", _SHAPE)
    card = good.cards[0]
    yield _bad("card_unneeded", "Corvia's card, that nothing needs",
               stage.file(stage.notice((16,)), cards=[world.corvia]), "cards",
               "unknown-part")  # fmt: skip
    yield _bad("cards_none", "no card", replace(good, cards=()), "cards", _SHAPE)
    receipt = stage.file(stage.notice((16,)), [stage.receipt()], cards=[world.brevia])
    swapped = replace(receipt, cards=tuple(reversed(receipt.cards)))
    yield _bad("cards_order", "fingerprints fall", swapped, "card 2", _SHAPE)
    party = world.ardania
    body = card_body(party.center, party.code, party.names, 2, START, party.public)
    newer = party.signed_card(body)
    yield _bad("cards_of_one_root", "a second card of one root that nothing needs",
               replace(good, cards=(card, newer)), "cards", "unknown-part")  # fmt: skip
    yield _bad("cards_numbers_fall", "two cards of one root, the newer first",
               replace(good, cards=(newer, card)), "card 2", _SHAPE)  # fmt: skip
    yield _bad("card_twice", "one card twice", replace(good, cards=(card, card)), "card 2", _SHAPE)
    bent = flipped(card, len(card) * 8 - 9)
    yield _bad("card_flipped", "one bit of a card's last signature", replace(good, cards=(bent,)),
               "card 1", "does-not-verify")  # fmt: skip
    yield _bad("card_missing", "the receipt's author has no card",
               replace(receipt, cards=good.cards), "receipt 1: proof",
               "not-introduced")  # fmt: skip
    yield _bad("card_of_another", "only Brevia's card", replace(good, cards=(world.brevia.card(),)),
               "entry: proof", "not-introduced")  # fmt: skip
    text = good.founding
    yield _bad("founding_trailing", "a byte after the founding text",
               replace(good, founding=text + b"\0"), "founding text", "bad-encoding")  # fmt: skip
    other = founding_of(world.parties, Mark.EXERCISE).encode()
    yield _bad("founding_of_another", "the founding text of an exercise",
               replace(good, founding=other), "entry: proof",
               "not-a-register-of-this-agreement")  # fmt: skip
    flip = replace(good, founding=flipped(text, len(text) * 8 - 1))
    yield _bad("founding_flipped", "one bit of its nonce", flip, "entry: proof",
               "not-a-register-of-this-agreement")  # fmt: skip


def _appended(
    stage: Stage, *, to: int = 0b110, top: Value = None, mark: Mark | None = None,
    pack: Hash | None = None,
) -> Part:  # fmt: skip
    """An entry with one fault, made and signed by its author like any other."""
    made = header(stage.founding, "movement", NOTICE + 60, "ARD-2026-00003")
    made = replace(made, mark=made.mark if mark is None else mark, pack_hash=pack or made.pack_hash)
    index = stage.ardania.append(to, made, Receipt(), [((16,), "text")])
    if top is not None:
        opening = stage.ardania.openings[index]
        salt = salt_of(opening.master, (0,))
        leaf = Leaf(to, digest(stage.ardania.hash, salt, (0,), top), _body(stage, index))
        stage.ardania.leaves[index] = leaf.encode()
        part = stage.part(0, index, None)
        return again(part, disclosure=replace(part.disclosure, header=top))
    return stage.part(0, index, None)


def _body(stage: Stage, index: int) -> Hash:
    body = encoding.decode(stage.ardania.leaves[index])
    if not isinstance(body, list) or not isinstance(body[3], bytes):
        raise TypeError(body)
    return Hash(body[3])


def _entries(world: World) -> Iterator[Case]:
    stage = Stage(world)
    notice = stage.notice((16,))

    def bad(name: str, what: str, entry: Part, part: str, detail: str) -> Case:
        return _bad(name, what, stage.file(entry), part, detail)

    leaf, proof = notice.leaf, notice.proof
    yield bad("leaf_flipped", "one bit of the leaf", again(notice, leaf=flipped(leaf, 8 * 20)),
              "entry: proof", "root-differs")  # fmt: skip
    yield bad("leaf_version", "version 2 of a leaf", again(notice, leaf=b"\x84\2" + leaf[2:]),
              "entry: leaf", "unknown-version")  # fmt: skip
    yield bad("leaf_other", "the leaf before", again(notice, leaf=stage.ardania.leaves[0]),
              "entry: proof", "root-differs")  # fmt: skip
    first, rest = proof.split(b"\n", 1)
    index, hashes = rest.split(b"\n", 1)
    extra = b"\n".join((first, b"extra " + b"QUJD", index, hashes))
    yield bad("proof_extra_line", "an extra line, as C2SP allows", again(notice, proof=extra),
              "entry: proof", "extra")  # fmt: skip
    moved = b"\n".join((first, b"index 0", hashes))
    yield bad("proof_index", "index 0", again(notice, proof=moved), "entry: proof", "root-differs")
    zero = b"\n".join((first, b"index 01", hashes))
    yield bad("proof_index_zero", "index 01", again(notice, proof=zero), "entry: proof", "index")
    cut = b"\n".join((first, index, hashes.split(b"\n", 1)[1]))
    yield bad("proof_hash_missing", "no hash", again(notice, proof=cut), "entry: proof",
              "proof-length")  # fmt: skip
    title = proof.replace(b"@v1", b"@v2")
    yield bad("proof_title", "version 2 of the proof", again(notice, proof=title), "entry: proof",
              "title")  # fmt: skip
    path = stage.ardania.tree.inclusion_proof(NOTED, 2)
    yield bad("entry_seen_path", "a seen path that nobody needs",
              again(notice, seen_path=tuple(path)), "entry", "unknown-part")  # fmt: skip
    items = _items(stage.file(notice))
    entry = items[3]
    longer: list[Value] = [*entry, None] if isinstance(entry, list) else []
    yield _bad("entry_five_items", "an item more", encoding.encode({**items, 3: longer}), "entry",
               _SHAPE)  # fmt: skip
    for name, what, part, where, detail in (
        ("to_author", "`to` has the author's bit", {"to": 0b111}, "entry: leaf",
         "wrong-addressees"),
        ("to_beyond", "`to` has the bit of a fourth seat", {"to": 0b1010}, "entry: leaf",
         "wrong-addressees"),
        ("mark_differs", "a live register, a header marked exercise", {"mark": Mark.EXERCISE},
         "entry: header", "wrong-mark"),
        ("header_shape", "a committed header of two items", {"top": ["movement", None]},
         "entry: header", _SHAPE),
    ):  # fmt: skip
        fresh = Stage(world)
        made = _appended(fresh, **part)
        yield _bad(name, what, fresh.file(made), where, detail)
    yield _bad("path_1_not_shown", "path [1] is not shown",
               stage.file(stage.part(0, NOTED, [(16,)])), "entry: receipt", _SHAPE)  # fmt: skip


def _disclosures(world: World) -> Iterator[Case]:
    stage = Stage(world)
    notice = stage.notice((16,), (17, 12))
    shown = notice.disclosure

    def bad(name: str, what: str, part: str, detail: str, **changes: object) -> Case:
        made = replace(shown, **changes)  # type: ignore[arg-type]
        return _bad(name, what, stage.file(again(notice, disclosure=made)), part, detail)

    top = shown.header
    late: list[Value] = [*top] if isinstance(top, list) else []
    late[3] = NOTICE + 1
    yield bad("header_changed", "claimed one second later", "entry: header", "does-not-open",
              header=late)  # fmt: skip
    salt = Salt(flipped(shown.header_salt, 3))
    yield bad("header_salt", "another salt of the header", "entry: header", "does-not-open",
              header_salt=salt)  # fmt: skip

    def field(at: tuple[int, ...], **changes: object) -> tuple[Disclosed, ...]:
        return tuple(
            replace(item, **changes) if item.path == at else item  # type: ignore[arg-type]
            for item in shown.fields
        )

    yield bad("field_changed", "three companies", "entry: field 16", "does-not-open",
              fields=field((16,), value="Movement of three companies along route 4"))  # fmt: skip
    yield bad("row_changed", "a count in row 12", "entry: field 17.12", "does-not-open",
              fields=field((17, 12), value=["unit 12", 113]))  # fmt: skip
    yield bad("row_moved", "row 12 shown as row 13", "entry: field 17.13", "does-not-open",
              fields=field((17, 12), path=(17, 13)))  # fmt: skip
    yield bad("field_salt", "another salt", "entry: field 16", "does-not-open",
              fields=field((16,), salt=Salt(bytes(16))))  # fmt: skip
    yield bad("field_digest", "another digest", "entry: field 16", "does-not-open",
              fields=field((16,), digest=Hash(bytes(32))))  # fmt: skip
    hashes = shown.hashes
    wrong = "bad-multiproof"
    yield bad("body_hash_missing", "a hash is missing", "entry: body", wrong, hashes=hashes[:-1])
    yield bad("body_hash_more", "a hash is left over", "entry: body", wrong,
              hashes=(*hashes, hashes[0]))  # fmt: skip
    yield bad("body_hash_flipped", "one bit of a hash", "entry: body", "root-differs",
              hashes=(Hash(flipped(hashes[0], 1)), *hashes[1:]))  # fmt: skip
    yield bad("body_width", "64 digests instead of 128", "entry", _SHAPE, width=64)
    yield bad("body_width_odd", "a number of digests that is no power of two", "entry: body",
              _SHAPE, width=127)  # fmt: skip
    yield bad("field_left_out", "a shown field was taken out", "entry: body", wrong,
              fields=shown.fields[1:])  # fmt: skip
    order = tuple(reversed(shown.fields))
    yield bad("field_order", "places fall", "entry", _SHAPE, fields=order)
    yield _twice(world)
    yield _copied(world)


def _twice(world: World) -> Case:
    """An author who commits one path twice cannot show both."""
    stage = Stage(world)
    origin = stage.ardania.hash
    top = header(stage.founding, "movement", NOTICE, "ARD-2026-00003")
    fields: list[tuple[Path, Value]] = [((16,), "two"), ((16,), "three")]
    index = stage.ardania.append(0b110, top, Receipt(), fields)
    opening = stage.ardania.openings[index]
    made = []
    for path, value in (*opening.fields, ((2, 0), None)):
        salt = salt_of(opening.master, path)
        made.append(Disclosed(0, digest(origin, salt, path, value), path, salt, value))
    made.sort(key=lambda item: item.digest)
    both = tuple(replace(item, place=at) for at, item in enumerate(made) if item.path != (2, 0))
    leaves = [merkle.leaf_hash(item.digest) for item in made]
    hashes = merkle.multiproof(leaves, len(leaves), [item.place for item in both])
    shown = Disclosure(salt_of(opening.master, (0,)), opening.header.value(), len(leaves), both,
                       tuple(hashes))  # fmt: skip
    part = again(stage.part(0, index, [RECEIPT_PATH]), disclosure=shown)
    return _bad("path_twice", "the author committed to [16] twice and shows both",
                stage.file(part), "entry: body", _SHAPE)  # fmt: skip


def _copied(world: World) -> Case:
    """Brevia appends the leaf of Ardania's notice to its own register and signs it."""
    stage = Stage(world)
    stage.brevia.leaves.append(stage.ardania.leaves[NOTED])
    stage.brevia.openings.append(stage.ardania.openings[NOTED])
    part = again(
        stage.part(1, len(stage.brevia.leaves) - 1, None), disclosure=stage.notice((16,)).disclosure
    )
    file = Stage(world).file(part)
    file = replace(file, cards=(world.brevia.card(),))
    return _bad("copied_commitment", "Ardania's leaf in Brevia's register", file, "entry: header",
                "does-not-open")  # fmt: skip


def _checkpoints(world: World) -> Iterator[Case]:
    stage = Stage(world)
    notice = stage.notice((16,))
    text, _, signed = notice.proof.rpartition(b"\n\n")
    line = signed.decode()
    name, blob = line.rstrip("\n").split(" ")[1:]
    corvia = stage.corvia_line()
    own = world.ardania.holder_line(stage.ardania.checkpoint(), SHORT, COSIGNED).line()
    lattice = world.ardania.head_lines(stage.ardania.checkpoint(), NOTICE)[1].line()
    swap = "A" if blob[20] != "A" else "B"
    flip = line.replace(blob, blob[:20] + swap + blob[21:])
    where = "entry: checkpoint"
    for title, what, lines, cards, detail in (
        ("flipped", "one letter of the author's signature", flip, (), "does-not-verify"),
        ("unknown_line", "a line of Corvia, whose card is not there", line + corvia.line(), (),
         "unknown-signature"),
        ("line_twice", "the author's line twice", line + line, (), "repeated-signature"),
        ("own_holder", "the author as holder of its own head", line + own, (), "unknown-signature"),
        ("cosigner_first", "the cosigner's line stands first", corvia.line() + line,
         (world.corvia,), "signature-missing"),
        ("ml_dsa_only", "the author's line of type 0x06 alone", lattice, (), "signature-missing"),
        ("cosignature_flipped", "one letter of a cosignature",
         line + corvia.line().replace(corvia.line()[-20:-10], "AAAAAAAAAA"), (world.corvia,),
         "does-not-verify"),
        ("other_name", "the author's line under another name", line.replace(name, "x.example"), (),
         "unknown-signature"),
    ):  # fmt: skip
        proof = text + b"\n\n" + lines.encode()
        file = stage.file(again(notice, proof=proof), cards=cards)
        yield _bad(f"checkpoint_{title}", what, file, where, detail)
    other = register_of(world.ardania, founding_of(world.parties[:2]))
    other.leaves, other.openings = stage.ardania.leaves, stage.ardania.openings
    foreign = Stage(world)
    foreign.ardania = other
    yield _bad("proof_of_another_agreement", "proven in Ardania's register of another agreement",
               stage.file(foreign.notice((16,))), "entry: proof",
               "not-a-register-of-this-agreement")  # fmt: skip


def _receipts(world: World) -> Iterator[Case]:
    stage = Stage(world)
    notice, receipt = stage.notice((16,)), stage.receipt()
    brevia, corvia = world.brevia, world.corvia

    def bad(name: str, what: str, parts: Sequence[Part], part: str, detail: str,
            on: Stage = stage) -> Case:  # fmt: skip
        return _bad(name, what, on.file(notice, parts, cards=[brevia]), part, detail)

    where, path_part = "receipt 1: receipt", "receipt 1: seen"
    own = again(notice, seen_path=())
    yield bad("receipt_of_author", "the author's own entry as a receipt", [own], where,
              "receipt-of-no-addressee")  # fmt: skip
    ahead = stage.receipt(2, 1)
    file = stage.file(notice, [ahead, receipt], cards=[brevia, corvia])
    yield _bad("receipts_swapped", "seats fall", file, "receipt 2: receipt", _SHAPE)
    file = stage.file(notice, [receipt, receipt], cards=[brevia])
    yield _bad("receipt_twice", "one receipt twice", file, "receipt 2: receipt", _SHAPE)
    early = again(stage.part(1, 1, [RECEIPT_PATH]), seen_path=())
    yield bad("receipt_too_early", "a receipt whose seen ends before the notice", [early],
              path_part, "receipt-for-another-register")  # fmt: skip
    yield bad("receipt_not_shown", "path [1] of the receipt is not shown",
              [stage.part(1, 2, [(8,)])], where, _SHAPE)  # fmt: skip
    path = receipt.seen_path
    yield bad("receipt_seen_path", "one bit of the seen path",
              [again(receipt, seen_path=(Hash(flipped(path[0], 0)),))], path_part,
              "root-differs")  # fmt: skip
    yield bad("receipt_seen_path_long", "a hash too many",
              [again(receipt, seen_path=(*path, path[0]))], path_part,
              "proof-length")  # fmt: skip
    file = stage.file(notice, [again(ahead, seen_path=path)], cards=[corvia])
    yield _bad("receipt_ahead_path", "a seen path beside `ahead`", file, path_part,
               "receipt-for-another-register")  # fmt: skip
    items = _items(stage.file(notice, [receipt], cards=[brevia]))
    parts = items[4]
    raw: list[Value] = (
        [[*parts[0], None]] if isinstance(parts, list) and isinstance(parts[0], list) else []
    )
    yield _bad("receipt_five_items", "an item more", encoding.encode({**items, 4: raw}),
               "receipt 1", _SHAPE)  # fmt: skip
    item = entered(brevia, 0, stage.ardania, 2, SHORT, ENTERED)
    rows = (
        ("flipped", "one bit of the cosignature in the receipt",
         replace(item, signature=flipped(item.signature, 99)), "does-not-verify"),
        ("earlier", "the cosignature shows a time an hour before",
         replace(item, timestamp=ENTERED - 3600), "does-not-verify"),
        ("unknown", "a cosigner whose card is not there",
         entered(corvia, 0, stage.ardania, 2, SHORT, ENTERED), "unknown-signature"),
        ("witness", "a witness name", replace(item, name=f"{brevia.center}/witness"),
         "unknown-signature"),
        ("no_seat", "a cosignature over a register of seat 3", replace(item, seat=3),
         _SHAPE),
    )  # fmt: skip
    for name, what, changed, detail in rows:
        fresh = Stage(world)
        seen_by = Receipt((seen(0, fresh.ardania, 2),))
        made = fresh.receipt(1, fresh.machine(1, seen_by, ENTERED + 100, changed))
        yield bad(f"receipt_cosignature_{name}", what, [made], "receipt 1: cosignatures", detail)


def _anchors(world: World) -> Iterator[Case]:
    stage = Stage(world)
    notice, anchor = stage.notice((16,)), stage.anchor()
    brevia = world.brevia

    def bad(name: str, what: str, parts: Sequence[Part], part: str, detail: str) -> Case:
        file = stage.file(notice, (), parts, [brevia])
        return _bad(name, what, file, part, detail)

    where = "anchor 1: cosignatures"
    none = again(stage.part(1, 1, [RECEIPT_PATH]), seen_path=anchor.seen_path)
    yield bad("anchor_without_cosignature", "path [8] is not shown", [none], where, "unknown-part")
    later = again(stage.receipt(), seen_path=())
    yield bad("anchor_after", "an entry that the notice had not seen", [later], "anchor 1: seen",
              "receipt-for-another-register")  # fmt: skip
    path = (Hash(flipped(anchor.seen_path[0], 0)),)
    yield bad("anchor_seen_path", "one bit of the seen path", [again(anchor, seen_path=path)],
              "anchor 1: seen", "root-differs")  # fmt: skip
    bent = flipped(anchor.leaf, 8 * 40)
    yield bad("anchor_leaf", "one bit of the anchor's leaf", [again(anchor, leaf=bent)],
              "anchor 1: proof", "root-differs")  # fmt: skip
    yield _own_anchor(world)


def _own_anchor(world: World) -> Case:
    """A cosignature by the notice's own author bounds nothing for it."""
    stage = Stage(world)
    item = entered(world.ardania, 1, stage.brevia, 1, SHORT, ANCHORED)
    top = header(stage.founding, "received", ANCHORED + 700, None)
    stage.brevia.append(0b101, top, Receipt(), [cosignatures(item)])
    receipt = Receipt((seen(1, stage.brevia, 4),))
    made = header(stage.founding, "movement", NOTICE + 900, "ARD-2026-00003")
    index = stage.ardania.append(0b110, made, receipt, [((16,), "text")])
    path = stage.brevia.tree.inclusion_proof(3, 4)
    anchor = stage.part(1, 3, [RECEIPT_PATH, (8,)], seen_path=path)
    file = stage.file(stage.part(0, index, None), (), [anchor], [world.brevia])
    return _bad("anchor_by_author", "the only cosignature is by the notice's author", file,
                "anchor 1: cosignatures", "unknown-part")  # fmt: skip
