"""The texts of one agreement: the founding pack and the later versions that this center holds, and
what its record says about versions (spec/agreement.md, A11 to A14).

A message is read under the text whose hash its header names, for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from detente.core import limits
from detente.core.agreement.founding import Founding
from detente.core.agreement.pack import FieldType, MessageType, Pack
from detente.core.agreement.reader import read_pack
from detente.core.agreement.seats import PackSeat, check_filled, held_under
from detente.core.crypto.types import Hash
from detente.core.errors import TheirFault
from detente.engine.held import Held

DEPOSITED: Final = "deposited"
_CORRECTED: Final = "corrected"
# What arrangements must do so that their terms decide which version is in force.
_CHANGING: Final = frozenset({"brings into force", "extends", "amends"})
_DEPOSIT_LEAF: Final = 16


@dataclass(frozen=True, slots=True)
class Text:
    """One version of the pack; `seats` says what each seat of the founding text is under it."""

    pack: Pack
    files: Mapping[str, bytes]
    seats: tuple[PackSeat, ...]

    def role(self, seat: int) -> str | None:
        """The role that a seat holds, None for a party."""
        return self.seats[seat].role

    def code(self, seat: int) -> str:
        """What this version calls a seat."""
        return self.seats[seat].code

    @property
    def parties(self) -> int:
        """Bits of the seats that are parties."""
        return sum(1 << at for at, one in enumerate(self.seats) if one.role is None)


@dataclass(slots=True)
class Texts:
    """All texts of an agreement, and the entries that speak of versions."""

    founding: Text
    filled: tuple[str, ...]
    later: dict[Hash, Text] = field(default_factory=dict)
    # Hash of a text -> terms that name it, as far as they can be read here.
    named: dict[Hash, list[Held]] = field(default_factory=dict)
    # Terms that decide what is in force, and statements of deposits by the leaf that they name.
    terms: list[Held] = field(default_factory=list)
    deposits: dict[bytes, list[Held]] = field(default_factory=dict)
    unread: int = 0  # entries that cannot be opened here
    # Entries refused for good because nothing named their text, by its hash; and registers in which
    # some of them are to be judged anew.
    doubted: dict[Hash, list[Held]] = field(default_factory=dict)
    revived: set[str] = field(default_factory=set)
    renewed: int = 0  # how many of them were
    kept: dict[object, object] = field(default_factory=dict)  # worked out by engine/versions.py
    claims: object = None  # what that rests on, by engine/memos.py

    def get(self, digest: Hash | None) -> Text | None:
        """The text with that hash, None where it is not held."""
        if digest == self.founding.pack.hash:
            return self.founding
        return None if digest is None else self.later.get(digest)

    def of(self, held: Held) -> Text:
        """The text that an entry is read under; the founding one where its own is not held."""
        digest = None if held.opening is None else held.opening.header.pack_hash
        return self.get(digest) or self.founding

    def every(self) -> list[Text]:
        """The founding text, then the later ones by their hash."""
        return [self.founding, *(self.later[key] for key in sorted(self.later))]

    def read(self, files: Mapping[str, bytes]) -> Text:
        """Read a later version. Raises TheirFault: `bad-pack`; `not-a-version`, with what it should
        be, for the text of another agreement or of no base that is held; `seats-not-in-pack`.
        """
        pack, founding = read_pack(files), self.founding.pack
        if pack.agreement.id != founding.agreement.id:
            raise TheirFault("not-a-version", found=pack.agreement.id, of=founding.agreement.id)
        base = pack.agreement.base
        known = [text.pack.hash.hex() for text in self.every()]
        if base is None or base not in known:
            raise TheirFault("not-a-version", found=f"base {base or 'none'}", of=known[-1])
        return Text(pack, dict(files), held_under(founding, pack, self.filled))

    def take(self, text: Text, entries: Iterable[Held]) -> None:
        """Hold one more version; `entries` are all of the record, which may speak of it."""
        self.later[text.pack.hash] = text
        self.kept.clear()
        self._revive(text.pack.hash)
        self.named.clear()
        self.terms.clear()
        self.deposits.clear()
        for held in entries:
            self.index(held)

    def index(self, held: Held) -> None:
        """Enter an opened entry into what is known of versions."""
        if held.opening is None:
            return
        header = held.opening.header
        if header.type == DEPOSITED:
            leaf = held.opening.get(_DEPOSIT_LEAF)
            if isinstance(leaf, bytes):
                self.deposits.setdefault(leaf, []).append(held)
        text = self.get(header.pack_hash)
        if text is None:
            return
        arrangements = text.pack.clauses.arrangements.values()
        changing = {one.terms for one in arrangements if one.effect in _CHANGING}
        kind = text.pack.messages.get(header.type)
        if kind is not None and header.type in changing:
            self.terms.append(held)
            self._name(held, hashes_of(kind, held.opening.pack_fields()))
        elif header.type == _CORRECTED and changing:
            # It may take the place of terms, and what it corrects may not be here yet: whatever in
            # it can be the hash of a text is taken for one.
            values = held.opening.pack_fields().values()
            self._name(held, [Hash(v) for v in values if isinstance(v, bytes) and len(v) == 32])

    def _name(self, held: Held, digests: Iterable[Hash]) -> None:
        for digest in digests:
            self.named.setdefault(digest, []).append(held)
            self._revive(digest)

    def closed(self) -> None:
        """One more entry that cannot be opened here: terms may stand in it, so what was refused for
        want of any is in doubt again.
        """
        self.unread += 1
        if self.unread == 1:
            for digest in list(self.doubted):
                self._revive(digest)

    def opened_late(self) -> None:
        """An entry that was held without its content can be read now."""
        self.unread -= 1
        self.kept.clear()

    def _revive(self, digest: Hash) -> None:
        for held in self.doubted.pop(digest, ()):
            held.judged = held.judged_alone = -1
            self.revived.add(held.origin)
            self.renewed += 1


def hashes_of(kind: MessageType, values: Mapping[int, object]) -> list[Hash]:
    """Values of the fields of type hash."""
    found = (values.get(one.n) for one in kind.fields if one.type is FieldType.HASH)
    return [Hash(value) for value in found if isinstance(value, bytes) and len(value) == 32]


def texts_of(founding: Founding, files: Mapping[str, bytes]) -> Texts:
    """The texts of an agreement of which only the founding one is held. Raises TheirFault."""
    pack = read_pack(files)
    check_filled(pack, founding.seats)
    filled = tuple(seat.fills or seat.code for seat in founding.seats)
    return Texts(Text(pack, files, held_under(pack, pack, filled)), filled)


def size_of(text: Text) -> int:
    """Bytes of the files of a text."""
    return sum(len(data) for data in text.files.values())


def check_room(texts: Texts, most: int = limits.VERSIONS_MAX) -> None:
    """Raise TheirFault("too-many-versions") where no further version is kept."""
    if len(texts.later) >= most:
        raise TheirFault("too-many-versions", limit=most)
