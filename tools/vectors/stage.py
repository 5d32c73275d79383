"""The record out of which the evidence vectors are made, and the parts cut from it.

Ardania gives notice of a movement to Brevia and Corvia. Before that, Brevia had entered a
cosignature over Ardania's register (the anchor); after it, both answer.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from detente.core.agreement.founding import Founding
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.notification import (
    COSIGNATURES,
    Ahead,
    EnteredCosignature,
    Header,
    Lacking,
    LackingRange,
    Precedence,
    Receipt,
    Seen,
)
from detente.core.record import merkle
from detente.core.record.disclosure import disclose
from detente.core.record.evidence import Evidence, Part
from detente.core.record.leaf import RECEIPT_PATH, Path
from detente.core.record.origin import Mark
from detente.core.record.proof import Proof
from detente.core.record.vkey import KeyType, NoteSignature
from tools.vectors.case import Case, Json
from tools.vectors.world import (
    START,
    Party,
    Register,
    World,
    entered,
    founding_of,
    register_of,
)

ROWS: Final = 40
NOTICE: Final = START + 3600  # claimed time of the notice
ANCHORED: Final = START + 600  # time of the cosignature in the anchor
ENTERED: Final = NOTICE + 300  # time of the cosignature in Brevia's receipt
COSIGNED: Final = NOTICE + 200  # time of Corvia's line on the head of the notice
SHORT: Final = KeyType.COSIGNATURE_ED25519
ADOPTED: Final = 0
NOTED: Final = 1  # the notice's index in Ardania's register


def header(founding: Founding, kind: str, claimed: int, serial: str | None) -> Header:
    """A header of this agreement."""
    return Header(kind, founding.pack_hash, serial, claimed, founding.mark, Precedence.PRIORITY)


def seen(seat: int, register: Register, size: int) -> Seen:
    """How a receipt names a register."""
    return Seen(seat, register.origin.epoch, size, register.tree.root_at(size))


def notice_fields() -> list[tuple[Path, Value]]:
    """Person, text, and a table of 40 rows with one erasable column."""
    fields: list[tuple[Path, Value]] = [
        ((3,), "Watch officer"),
        ((4,), "K. Orlova"),
        ((16,), "Movement of two companies along route 4"),
    ]
    for row in range(ROWS):
        fields.append(((17, row), [f"unit {row:02d}", 100 + row]))
        fields.append(((17, row, 1), [f"Commander {row:02d}"]))
    return fields


def cosignatures(*items: EnteredCosignature) -> tuple[Path, Value]:
    """Path [8]."""
    return (COSIGNATURES,), [item.value() for item in items]


@dataclass(slots=True)
class Stage:
    """One agreement of three parties with everything the evidence needs."""

    world: World
    mark: Mark = Mark.LIVE
    founding: Founding = field(init=False)
    ardania: Register = field(init=False)
    brevia: Register = field(init=False)
    corvia: Register = field(init=False)

    def __post_init__(self) -> None:
        """Write the record."""
        world = self.world
        self.founding = founding_of(world.parties, self.mark)
        self.ardania, self.brevia, self.corvia = (
            register_of(party, self.founding) for party in world.parties
        )
        text = self.founding.encode()
        for seat, register in enumerate(self.registers):
            top = header(
                self.founding, "adopted", START + seat, f"{register.party.code}-2026-00001"
            )
            register.append(0b111 ^ 1 << seat, top, Receipt(), [((16,), text)])
        early = entered(world.brevia, 0, self.ardania, 1, SHORT, ANCHORED)
        receipt = Receipt((seen(0, self.ardania, 1), seen(2, self.corvia, 1)))
        self.machine(1, receipt, ANCHORED + 5, early)
        receipt = Receipt((seen(1, self.brevia, 2), seen(2, self.corvia, 1)))
        top = header(self.founding, "movement", NOTICE, "ARD-2026-00002")
        self.ardania.append(0b110, top, receipt, notice_fields())
        late = entered(world.brevia, 0, self.ardania, 2, SHORT, ENTERED)
        receipt = Receipt((seen(0, self.ardania, 2), seen(2, self.corvia, 1)))
        self.machine(1, receipt, ENTERED + 5, late)
        ahead = Ahead(0, self.ardania.origin.epoch, NOTED, self.notice_hash)
        self.machine(2, Receipt((seen(1, self.brevia, 1),), (), (ahead,)), ENTERED + 60)

    @property
    def registers(self) -> tuple[Register, Register, Register]:
        """By seat."""
        return self.ardania, self.brevia, self.corvia

    @property
    def notice_hash(self) -> Hash:
        """Leaf hash of the notice."""
        return merkle.leaf_hash(self.ardania.leaves[NOTED])

    def machine(self, seat: int, receipt: Receipt, claimed: int, *items: EnteredCosignature) -> int:
        """Append a receipt of one seat to all others and return its index."""
        fields = [cosignatures(*items)] if items else []
        top = header(self.founding, "received", claimed, None)
        return self.registers[seat].append(0b111 ^ 1 << seat, top, receipt, fields)

    def lacking(self) -> int:
        """Corvia's answer that holds the notice and could not open it; its index."""
        epoch = self.ardania.origin.epoch
        ranges = (LackingRange(0, epoch, NOTED, NOTED + 1, Lacking.NO_CONTENT),)
        return self.machine(2, Receipt((seen(0, self.ardania, 2),), ranges), ENTERED + 90)

    def part(
        self,
        seat: int,
        index: int,
        paths: Sequence[Path] | None,
        *,
        seen_path: Sequence[Hash] = (),
        lines: Sequence[NoteSignature] = (),
        time: int | None = None,
        size: int | None = None,
    ) -> Part:
        """One entry proven under its register's head, with what is shown of it."""
        register = self.registers[seat]
        count = len(register.leaves) if size is None else size
        signed = register.head(count, time).with_signatures(lines)
        path = tuple(register.tree.inclusion_proof(index, count))
        shown = disclose(register.hash, register.openings[index], paths)
        proof = Proof(index, path, signed).format()
        return Part(register.leaves[index], proof, shown, tuple(seen_path))

    def notice(self, *fields: Path, lines: Sequence[NoteSignature] = ()) -> Part:
        """The notice with path [1] and these fields, or whole where none is named."""
        paths = [RECEIPT_PATH, *fields] if fields else None
        return self.part(0, NOTED, paths, lines=lines)

    def receipt(self, seat: int = 1, index: int = 2) -> Part:
        """Brevia's receipt with its cosignature, proven under the size and root it names."""
        register = self.registers[seat]
        shown: list[Path] = [RECEIPT_PATH]
        if register.openings[index].get(COSIGNATURES) is not None:
            shown.append((COSIGNATURES,))
        path: Sequence[Hash] = ()
        size = register.openings[index].receipt.size_of(0, self.ardania.origin.epoch)
        if size > NOTED:
            path = self.ardania.tree.inclusion_proof(NOTED, size)
        return self.part(seat, index, shown, seen_path=path)

    def anchor(self) -> Part:
        """Brevia's entry that the notice had seen."""
        path = self.brevia.tree.inclusion_proof(1, 2)
        return self.part(1, 1, [RECEIPT_PATH, (COSIGNATURES,)], seen_path=path)

    def corvia_line(self, kind: KeyType = SHORT, time: int = COSIGNED) -> NoteSignature:
        """Corvia's holder cosignature over the head of the notice."""
        return self.world.corvia.holder_line(self.ardania.checkpoint(), kind, time)

    def file(
        self,
        entry: Part,
        receipts: Sequence[Part] = (),
        anchors: Sequence[Part] = (),
        cards: Sequence[Party] = (),
    ) -> Evidence:
        """A file with Ardania's card and those of `cards`."""
        parties = sorted((self.world.ardania, *cards), key=lambda party: party.fingerprint)
        raw = tuple(party.card() for party in parties)
        return Evidence(raw, self.founding.encode(), entry, tuple(receipts), tuple(anchors))


def again(part: Part, **changes: object) -> Part:
    """The same part with some of its four items changed."""
    return dataclasses.replace(part, **changes)  # type: ignore[arg-type]


def accepted(name: str, clause: str, what: str, file: Evidence, **known: object) -> Case:
    """A file that stands, with what is known of its verdict."""
    given: Json = {"do": "verify", "evidence": file.encode().hex()}
    return Case("evidence", name, clause, what, given, None, known)


def refused(name: str, what: str, file: Evidence | bytes, part: str, detail: str) -> Case:
    """A file that is refused with this part."""
    data = file if isinstance(file, bytes) else file.encode()
    given: Json = {"do": "verify", "evidence": data.hex()}
    known = {"part": part, "detail": detail}
    return Case("evidence", name, "V11", what, given, "evidence-refused", known)
