"""What a center with real keys and bad intentions can make: parcels, heads, leaves, openings."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from detente.core import parcel
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.notification import (
    DRAFTED_BY,
    LANGUAGE,
    PERSON,
    POST,
    RELEASED_BY,
    Header,
    Receipt,
    Reference,
    split_fields,
)
from detente.core.record import merkle, note
from detente.core.record.checkpoint import Checkpoint
from detente.core.record.heads import register_vkeys
from detente.core.record.origin import Origin
from detente.engine.intake import Report
from detente.engine.ports import Algorithm, Entry, Purpose
from detente.engine.recorder import Prepared
from detente.engine.registers import Agreement, Held, Register, seen_of
from detente.engine.state import QUARANTINE
from tests.world import Stage, exchange, found

_NUMBERS = itertools.count(1_000)  # parcels of one sender rise; older ones give no hints
PERSONAL = ((POST,), "Watch"), ((PERSON,), "K. Orlova")
RELEASE = ((DRAFTED_BY,), "K. Orlova"), ((RELEASED_BY,), "I. Petro"), ((LANGUAGE,), "en")


def two() -> tuple[Stage, Stage]:
    """Ardania and Brevia under one signed agreement."""
    one, other = Stage("ARD"), Stage("BRV")
    found(one, other)
    return one, other


def three() -> tuple[Stage, Stage, Stage]:
    """Ardania, Brevia and Corvia under one signed agreement; seats 0, 1 and 2."""
    stages = Stage("ARD"), Stage("BRV"), Stage("COR")
    found(*stages)
    return stages


def take(stage: Stage, data: bytes) -> Report:
    """Hand bytes to a center as a link would."""
    return stage.center.import_parcel(data, stage.now)


def codes(report: Report) -> list[str]:
    """Why parts of a parcel were refused."""
    return [fault.code for fault in report.refused]


def parcels(one: Stage, other: Stage) -> list[bytes]:
    """What one center has for the other now, noted as carried."""
    outgoing = one.center.parcels_for(other.center.card.fingerprint, one.now)
    for item in outgoing:
        one.center.carried(item)
    return [item.data for item in outgoing]


def plaintext(one: Stage, other: Stage, items: Sequence[parcel.Item], **said: Any) -> bytes:
    """The padded inside of a parcel; `said` replaces sender, recipient, made or number."""
    inner = parcel.encode_inner(
        said.get("sender", one.center.card.fingerprint),
        said.get("recipient", other.center.card.fingerprint),
        said.get("made", one.at),
        said.get("number", next(_NUMBERS)),
        items,
    )
    return padded(one, inner)


def padded(one: Stage, inner: bytes) -> bytes:
    """Sign inner bytes with the link key and pad them."""
    signed = one.keys.sign(Purpose.LINK, Algorithm.ED25519, parcel.signed_part(inner))
    return parcel.pad(inner, signed)


def sealed(one: Stage, other: Stage, content: bytes) -> bytes:
    """Seal the padded inside to the other center under the link's present tag."""
    peer = one.center.state.peer_of(other.center.card.fingerprint)
    tag = peer.tag_out(one.center.card.fingerprint)
    keys = other.center.card.keys.sealing
    return parcel.encode_outer(tag, one.keys.seal(keys, parcel.seal_info(tag), content))


def forged(one: Stage, other: Stage, *items: parcel.Item, **said: Any) -> bytes:
    """A parcel of any items, properly signed and sealed."""
    return sealed(one, other, plaintext(one, other, items, **said))


class Book:
    """A register as its author could have written it: the true one so far, then anything."""

    def __init__(
        self, stage: Stage, origin: Origin | None = None, agreement: Agreement | None = None
    ) -> None:
        self.stage = stage
        self.agreement = stage.agreement if agreement is None else agreement
        true = self.agreement.own()
        self.register = Register(true.origin if origin is None else origin, true.seat)
        self.text = self.register.text
        self.tree = merkle.Tree([])
        self.leaves: list[bytes] = []
        self.openings: dict[int, bytes] = {}
        if origin is None or (
            origin == true.origin and true.origin.center == stage.center.card.center
        ):
            for index, leaf in enumerate(stage.store.leaves(self.text, 0, true.size)):
                self.add(leaf, stage.store.opening(self.text, index))

    def add(self, leaf: bytes, opening: bytes | None = None) -> int:
        """One more leaf, whatever it is; returns its index."""
        self.leaves.append(leaf)
        self.tree.append(merkle.leaf_hash(leaf))
        if opening is not None:
            self.openings[len(self.leaves) - 1] = opening
        return len(self.leaves) - 1

    def cut(self, size: int) -> Book:
        """Tear out everything from `size` on."""
        kept, openings = self.leaves[:size], self.openings
        self.tree, self.leaves, self.openings = merkle.Tree([]), [], {}
        for index, leaf in enumerate(kept):
            self.add(leaf, openings.get(index))
        return self

    def entry(
        self,
        kind: str = "notice",
        values: Mapping[int, Value] | None = None,
        to: int = 0,
        receipt: Receipt | None = None,
        refers_to: Reference | None = None,
        tables: Sequence[int] = (),
        **said: Any,
    ) -> Entry:
        """An entry of this register with a true commitment; `said` replaces parts of its header."""
        agreement = self.agreement
        code = agreement.code(agreement.own_seat)
        machine = kind == "received"
        header = Header(
            kind,
            agreement.founding.pack_hash,
            None if machine else str(said.get("serial", f"{code}-2026-{len(self.leaves):05d}")),
            said.get("claimed", self.stage.at),
            said.get("mark", agreement.mark),
            refers_to=refers_to,
        )
        body: Mapping[int, Value] = {16: "2026-11-24", 17: 5} if values is None else values
        fields: list[Any] = (
            [] if machine else [*PERSONAL, *RELEASE, *split_fields(body, dict.fromkeys(tables, ()))]
        )
        seen = agreement.receipt(()) if receipt is None else receipt
        prepared = Prepared(to or agreement.all_others(), header, fields)
        return self.stage.center.state.recorder.build(self.register, seen, prepared)

    def write(self, kind: str = "notice", **said: Any) -> int:
        """Add a true entry with its opening; returns its index."""
        entry = self.entry(kind, **said)
        return self.add(entry.leaf, entry.opening)

    def note(self, size: int | None = None, root: Hash | None = None) -> bytes:
        """A head signed with the author's own key, true or not."""
        at = len(self.leaves) if size is None else size
        head = Checkpoint(self.text, at, Hash(self.tree.root_at(at)) if root is None else root)
        first, _ = register_vkeys(self.text, self.stage.keys.public().register)
        signed = self.stage.keys.sign(Purpose.REGISTER, Algorithm.ED25519, head.text().encode())
        return note.Note(head.text(), (first.line(signed),)).format()

    def item(
        self,
        start: int = 0,
        end: int | None = None,
        openings: Mapping[int, bytes] | None = None,
    ) -> parcel.RegisterItem:
        """Leaves start.. under the head over everything written, with their openings."""
        size = len(self.leaves)
        last = size if end is None else end
        proof = tuple(Hash(h) for h in merkle.multiproof(self.tree, size, range(start, last)))
        carried = {at: data for at, data in self.openings.items() if start <= at < last}
        pairs = tuple(sorted((carried if openings is None else openings).items()))
        return parcel.RegisterItem(self.note(), start, tuple(self.leaves[start:last]), proof, pairs)


def copy_of(stage: Stage, author: Stage) -> Any:
    """What one center holds of the other's register."""
    return stage.agreement.registers[author.agreement.own().text]


def aside(stage: Stage) -> list[str]:
    """Keys of everything that stands in quarantine."""
    return [key for key, _ in stage.store.items(QUARANTINE)]


def receipted(author: Stage, held: Held, reader: Stage) -> bool:
    """Whether the author's own record shows that the reader received an entry."""
    agreement = author.agreement
    (register,) = agreement.of_seat(reader.agreement.own_seat)
    place = (agreement.own_seat, agreement.own().origin.epoch, held.index, held.leaf_hash)
    return any(
        e.opening
        and (seen_of(e.opening.receipt, agreement.own()) > held.index or e.opening.receipt.ahead)
        and e.opening.receipt.covers(*place)
        for e in register.entries
    )


def check_works(one: Stage, other: Stage) -> None:
    """A notification still goes through both ways and is receipted."""
    for author, reader in ((one, other), (other, one)):
        held = author.send()
        exchange(one, other)
        assert copy_of(reader, author).entries[held.index].opening is not None
        assert receipted(author, held, reader)
        author.reopen()
