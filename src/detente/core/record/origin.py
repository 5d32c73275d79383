"""Names of registers (spec/record.md, clauses R1 to R4).

`<center>/<agreement id>/<epoch>`, for drills `<center>/exercise|replay/<agreement id>/<epoch>`, and
for a center's own book of people and releases `<center>/house/<epoch>`.
"""

from __future__ import annotations

import enum
import functools
import hashlib
import re
from dataclasses import dataclass
from typing import Final

from detente.core import limits
from detente.core.crypto.types import Epoch, Hash
from detente.core.errors import TheirFault
from detente.core.party import check_center_name

_ID: Final = re.compile(r"[0-9a-f]{32}", re.ASCII)
_EPOCH: Final = re.compile(r"[0-9a-f]{16}", re.ASCII)
_HOUSE: Final = "house"


class Mark(enum.IntEnum):
    """Whether a register can be taken for real; a property of the agreement instance (design,
    Words).
    """

    LIVE = 0
    EXERCISE = 1
    REPLAY = 2


_MARK_WORDS: Final = {Mark.EXERCISE: "exercise", Mark.REPLAY: "replay"}
_WORD_MARKS: Final = {word: mark for mark, word in _MARK_WORDS.items()}


@dataclass(frozen=True, slots=True)
class Origin:
    """The parts of an origin; `agreement` is None for the house register."""

    center: str
    mark: Mark
    agreement: str | None
    epoch: Epoch

    def text(self) -> str:
        """The origin line."""
        middle = _HOUSE if self.agreement is None else self.agreement
        word = _MARK_WORDS.get(self.mark)
        parts = [self.center, *([word] if word else []), middle, self.epoch.hex()]
        return "/".join(parts)


@functools.lru_cache(maxsize=limits.TEXTS_CACHED_MAX)
def parse(text: str) -> Origin:
    """Strict reverse of `Origin.text`. Raises TheirFault("bad-origin") or
    TheirFault("bad-name").
    """
    parts = text.split("/")
    mark = Mark.LIVE
    if len(parts) == 4 and parts[1] in _WORD_MARKS:
        mark = _WORD_MARKS[parts[1]]
        del parts[1]
    if len(parts) != 3 or not _EPOCH.fullmatch(parts[2]):
        raise TheirFault("bad-origin", origin=text[:300])
    check_center_name(parts[0])
    house = parts[1] == _HOUSE
    if (house and mark is not Mark.LIVE) or (not house and not _ID.fullmatch(parts[1])):
        raise TheirFault("bad-origin", origin=text[:300])
    agreement = None if house else parts[1]
    return Origin(parts[0], mark, agreement, Epoch(bytes.fromhex(parts[2])))


def origin_hash(text: str) -> Hash:
    """SHA-256 of the origin line; it binds every digest to its author, agreement and epoch."""
    return Hash(hashlib.sha256(text.encode("ascii")).digest())
