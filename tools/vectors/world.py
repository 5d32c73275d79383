"""The invented parties of the vectors, with keys from fixed seeds, and what they sign.

ML-DSA-44 signatures and sealed bytes come out differently each time the library makes them, so the
first ones drawn are kept (`Drawn`) and used again: making the vectors twice gives the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from detente.adapters.keys.software import (
    CenterSeeds,
    PairSeeds,
    SoftwareKeys,
    draw_center,
    draw_root,
    public_pair,
)
from detente.core.agreement.founding import Founding, Seat
from detente.core.agreement.pack import pack_hash
from detente.core.crypto import labels
from detente.core.crypto.types import Epoch, Hash, Salt
from detente.core.encoding import Value
from detente.core.notification import EnteredCosignature, Header, Opening, Receipt
from detente.core.party import PublicKeys, SealingKeys, card_body, card_file, fingerprint
from detente.core.record import cosignature, merkle, note
from detente.core.record.checkpoint import Checkpoint
from detente.core.record.heads import holder_vkeys, register_vkeys
from detente.core.record.leaf import (
    HEADER_PATH,
    RECEIPT_PATH,
    Leaf,
    body_digests,
    body_root,
    digest,
    salt_of,
)
from detente.core.record.leaf import (
    Path as FieldPath,
)
from detente.core.record.origin import Mark, Origin, origin_hash
from detente.core.record.vkey import KeyType, NoteSignature
from detente.engine.ports import Algorithm, Purpose

START: Final = 1_795_000_000  # 2026-11-18 11:06:40Z
TINY_PACK: Final = {"a/c.toml": b"1", "b.toml": b"2"}  # the example of spec/pack.md, P7
STORE: Final = Path(__file__).with_name("drawn.json")
_NAMES: Final = {"ARD": "Ardania", "BRV": "Brevia", "COR": "Corvia"}


class SeededEntropy:
    """Bytes out of a word and a counter."""

    def __init__(self, word: str) -> None:
        self.word = word
        self.count = 0

    def draw(self, count: int) -> bytes:
        """The next bytes of this word."""
        self.count += 1
        return hashlib.shake_256(f"{self.word} {self.count}".encode()).digest(count)


def fixed(word: str, length: int = 32) -> bytes:
    """Fixed bytes that look like any others."""
    return hashlib.shake_256(f"detente vectors {word}".encode()).digest(length)


class Drawn:
    """Randomised results of earlier runs, by what they were made of."""

    def __init__(self, path: Path, *, anew: bool) -> None:
        known = not anew and path.exists()
        self.path = path
        self.stored: dict[str, str] = json.loads(path.read_text("utf-8")) if known else {}
        self.used: dict[str, str] = {}

    def get(self, kind: str, inputs: Sequence[bytes], make: Callable[[], bytes]) -> bytes:
        """What was made of these inputs before, or what is made now."""
        parts = b"".join(hashlib.sha256(item).digest() for item in inputs)
        name = f"{kind} {hashlib.sha256(parts).hexdigest()[:32]}"
        found = self.used.get(name) or self.stored.get(name)
        if found is None:
            found = base64.b64encode(make()).decode("ascii")
        self.used[name] = found
        return base64.b64decode(found)

    def save(self) -> None:
        """Keep what this run used and nothing else."""
        self.path.write_text(json.dumps(self.used, indent=0, sort_keys=True) + "\n", "utf-8")


@dataclass(frozen=True, slots=True)
class Party:
    """One invented center."""

    code: str
    drawn: Drawn
    seeds: CenterSeeds
    keys: SoftwareKeys

    @classmethod
    def make(cls, code: str, drawn: Drawn) -> Party:
        """The party of this code; its keys follow from the code alone."""
        entropy = SeededEntropy(f"detente vectors {code}")
        root = draw_root(entropy)
        seeds = draw_center(entropy)
        return cls(code, drawn, seeds, SoftwareKeys(seeds, public_pair(root), entropy, root))

    @property
    def center(self) -> str:
        """Name of the center."""
        return f"rrc.{_NAMES[self.code].lower()}.example"

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """Names of the party."""
        return (("en", _NAMES[self.code]), ("fr", _NAMES[self.code][:-1] + "e"))

    @property
    def public(self) -> PublicKeys:
        """Public keys."""
        return self.keys.public()

    @property
    def fingerprint(self) -> Hash:
        """Fingerprint of the root pair."""
        return fingerprint(self.public.root)

    def sign(self, purpose: Purpose, algorithm: Algorithm, message: bytes) -> bytes:
        """A signature; one by ML-DSA-44 that was drawn before is taken again."""
        if algorithm is Algorithm.ED25519:
            return self.keys.sign(purpose, algorithm, message)
        inputs = (self.fingerprint, purpose.value.encode(), message)
        return self.drawn.get(
            "ml-dsa-44", inputs, lambda: self.keys.sign(purpose, algorithm, message)
        )

    def signed_card(self, body: bytes) -> bytes:
        """A card file around any body."""
        message = labels.tag(labels.CARD) + body
        return card_file(
            body,
            self.sign(Purpose.ROOT, Algorithm.ED25519, message),
            self.sign(Purpose.ROOT, Algorithm.ML_DSA_44, message),
        )

    def card(self) -> bytes:
        """The party's card."""
        return self.signed_card(
            card_body(self.center, self.code, self.names, 1, START, self.public)
        )

    def seal(self, recipient: SealingKeys, info: bytes, plaintext: bytes) -> bytes:
        """Sealed bytes; those that were drawn before are taken again."""
        inputs = (recipient.mlkem, recipient.x25519, info, plaintext)
        return self.drawn.get("sealed", inputs, lambda: self.keys.seal(recipient, info, plaintext))

    def head_lines(self, head: Checkpoint, time: int | None) -> list[NoteSignature]:
        """The register's own signatures on a head: 0x01, and 0x06 where a time is given."""
        first, second = register_vkeys(head.origin, self.public.register)
        signed = self.sign(Purpose.REGISTER, Algorithm.ED25519, head.text().encode())
        lines = [first.line(signed)]
        if time is not None:
            message = cosignature.message(head.origin, second.type, head, time)
            lattice = self.sign(Purpose.REGISTER, Algorithm.ML_DSA_44, message)
            lines.append(cosignature.signature_line(second, time, lattice))
        return lines

    def cosigned(self, head: Checkpoint, kind: KeyType, time: int) -> bytes:
        """The holder's signature proper of one type over a head."""
        name = cosignature.holder_name(self.center)
        message = cosignature.message(name, kind, head, time)
        lattice = kind is KeyType.COSIGNATURE_ML_DSA_44
        algorithm = Algorithm.ML_DSA_44 if lattice else Algorithm.ED25519
        return self.sign(Purpose.HOLDER, algorithm, message)

    def holder_line(self, head: Checkpoint, kind: KeyType, time: int) -> NoteSignature:
        """The holder's signature line of one type over a head."""
        vkeys = {vkey.type: vkey for vkey in holder_vkeys(self.center, self.public.holder)}
        return cosignature.signature_line(vkeys[kind], time, self.cosigned(head, kind, time))


@dataclass(slots=True)
class Register:
    """One register of the vectors with everything that stands in it."""

    party: Party
    origin: Origin
    leaves: list[bytes] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)

    @property
    def hash(self) -> Hash:
        """Hash of the origin."""
        return origin_hash(self.origin.text())

    @property
    def tree(self) -> merkle.Tree:
        """Tree over the leaves."""
        return merkle.Tree(merkle.leaf_hash(leaf) for leaf in self.leaves)

    def append(
        self,
        to: int,
        header: Header,
        receipt: Receipt,
        fields: Sequence[tuple[FieldPath, Value]] = (),
    ) -> int:
        """Append one entry and return its index."""
        index = len(self.leaves)
        master = Salt(fixed(f"master {self.origin.text()} {index}", 16))
        whole = ((RECEIPT_PATH, receipt.value()), *fields)
        top = digest(self.hash, salt_of(master, HEADER_PATH), HEADER_PATH, header.value())
        body = body_root(body_digests(self.hash, master, whole))
        self.leaves.append(Leaf(to, top, body).encode())
        self.openings.append(Opening(master, header, whole, receipt))
        return index

    def checkpoint(self, size: int | None = None) -> Checkpoint:
        """Head over the first `size` leaves, or all."""
        count = len(self.leaves) if size is None else size
        return Checkpoint(self.origin.text(), count, self.tree.root_at(count))

    def head(self, size: int | None = None, time: int | None = None) -> note.Note:
        """The signed head; with a time also by ML-DSA-44."""
        checkpoint = self.checkpoint(size)
        return note.Note(checkpoint.text(), tuple(self.party.head_lines(checkpoint, time)))


def founding_of(parties: Sequence[Party], mark: Mark = Mark.LIVE) -> Founding:
    """The founding text that binds these parties in their order."""
    seats = tuple(
        Seat(party.code, party.center, party.names, party.fingerprint) for party in parties
    )
    nonce = fixed(f"nonce {len(seats)} {mark}", 16)
    return Founding(mark, pack_hash(TINY_PACK), seats, START, nonce)


def register_of(party: Party, founding: Founding) -> Register:
    """An empty register of this party under an agreement."""
    epoch = Epoch(fixed(f"epoch {party.code}", 8))
    return Register(party, Origin(party.center, founding.mark, founding.agreement_id(), epoch))


def entered(
    cosigner: Party, seat: int, register: Register, size: int, kind: KeyType, time: int
) -> EnteredCosignature:
    """A holder cosignature over a head of `register` as it stands at path [8] of an entry."""
    head = register.checkpoint(size)
    return EnteredCosignature(
        seat,
        register.origin.epoch,
        size,
        head.root,
        cosignature.holder_name(cosigner.center),
        int(kind),
        time,
        cosigner.cosigned(head, kind, time),
    )


@dataclass(frozen=True, slots=True)
class World:
    """Three parties, of whom two or three are bound by the agreements of the vectors."""

    ardania: Party
    brevia: Party
    corvia: Party

    @classmethod
    def make(cls, drawn: Drawn) -> World:
        """The world of the vectors."""
        return cls(*(Party.make(code, drawn) for code in _NAMES))

    @property
    def parties(self) -> tuple[Party, Party, Party]:
        """All three in order of their seats."""
        return self.ardania, self.brevia, self.corvia


def dummy_keys(mlkem: bytes, x25519: bytes) -> SoftwareKeys:
    """A recipient that has sealing keys only, as somebody has who runs the parcel vectors."""
    pair = PairSeeds(bytes(32), bytes(32))
    seeds = CenterSeeds(pair, pair, pair, bytes(32), mlkem, x25519, bytes(32))
    return SoftwareKeys(seeds, public_pair(pair), SeededEntropy("none"))
