"""Bytes of typical notifications, and what one 340-byte frame would hold (design, section 4).

Thin links are not built. The frame is arithmetic over a packing stated here, and says so.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import parties
from bench.measure import Figure
from detente.adapters.links.courier import CourierLink
from detente.core import encoding, parcel
from detente.core.encoding import Value
from detente.core.notification import DRAFTED_BY, PERSON, POST, RELEASED_BY, Opening
from detente.engine.writing import opening_of

GROUP = "bytes of one notification (counted)"
GROUP_FRAME = "ARITHMETIC, not measured: a 340-byte frame (thin links are not built)"

FRAME = 340
_SEALING = 16
_SALT = 16  # the master salt; all others follow from it
_SIGNATURE = 64
# 1 version and kind, 4 handle of agreement and epoch, 8 index, 1 length. The design says "about
# 230" for what is left without giving its framing.
_FRAMING = 1 + 4 + 8 + 1
ROOM = FRAME - _SEALING - _SALT - _SIGNATURE - _FRAMING

AGGREGATE: Mapping[int, Value] = {
    16: "2011-02-05", 17: 882, 18: 1800, 19: 1124,
    20: "https://insidedefense.com/insider/nuke-numbers",
    23: "Baseline declared by 22 March 2011.",
}  # fmt: skip

# A report of twenty fields as in the study of sizes: codes and numbers, and about 205 letters.
_REPORT_TEXT = (
    "На мосту у северного поста остановлена колонна из шести грузовиков с водой и лекарствами. "
    "Обстрела не было, пострадавших нет. Просим подтвердить проход до полудня и сообщить номер "
    "дежурного на вашей стороне реки."
)
_REPORT: Sequence[Value] = (
    117, 3, 4471, 1_795_000_000, 1260, 5400, 13_048_712, 21_537_044, 2, 712, 31, 14, 2, 270,
    21_600, 4418, 0, 1, 5,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Content:
    """What a receiver needs of an opening and cannot know: codes and numbers, and texts."""

    name: str
    plain: Sequence[Value]
    texts: Sequence[str]

    def packed(self, text: str) -> int:
        """Bytes with texts as UTF-8, deflated without a dictionary, or one byte a letter."""
        joined = "\0".join(self.texts)
        raw = joined.encode()
        if text == "deflate":
            squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
            raw = min(raw, squeezed.compress(raw) + squeezed.flush(), key=len)
        elif text == "letters":
            raw = joined.encode("cp1251")
        return len(encoding.encode([*self.plain, raw]))


def _from_opening(name: str, opening: Opening) -> _Content:
    """Strip an opening of what the receiver knows.

    Known: agreement, origin, pack hash and mark; the roots of our own register that `seen` names
    by its sizes; party and year of the serial; which person a name repeats. A code stands for type
    and language. Numbers of fields become one bit each.
    """
    header = opening.header
    number = 0 if header.serial is None else int(header.serial.rpartition("-")[2])
    sizes = [item.size for item in opening.receipt.seen]
    plain: list[Value] = [
        1, number, header.claimed, int(header.precedence), header.valid_until, sizes,
        [item.value() for item in opening.receipt.lacking], 0xFFFF, 1,
    ]  # fmt: skip
    texts: list[str] = []
    for number in (POST, PERSON, DRAFTED_BY, RELEASED_BY):
        known = opening.text(number)
        if known is not None and known not in texts:
            texts.append(known)
    for value in opening.pack_fields().values():
        if isinstance(value, str):
            texts.append(value)
        else:
            plain.append(value)
    return _Content(name, plain, texts)


def figures(folder: Path, runs: int) -> list[Figure]:
    """Leaf, opening and parcel of a notice and of an aggregate; then the frame."""
    del runs  # bytes are the same in every run
    found: list[Figure] = []
    contents = [
        _Content(f"report, 20 fields, {len(_REPORT_TEXT)} letters", _REPORT, [_REPORT_TEXT])
    ]
    for pack, codes, kind, values in (
        (parties.NEIGHBOURS, ("ARD", "BRV"), "notice", parties.NOTICE),
        (parties.NEW_START, ("USA", "RUS"), "aggregate", AGGREGATE),
    ):
        sub = folder / kind
        sub.mkdir()
        opening, rows = _one(sub, pack, codes, kind, values)
        contents.append(_from_opening(kind, opening))
        found += rows
    note = (
        f"340 - {_SEALING} (sealing) - {_SALT} (master salt) - {_SIGNATURE} (signature) - "
        f"{_FRAMING} (framing) = {ROOM} bytes for the content; no cosignature rides along"
    )
    found.append(Figure(GROUP_FRAME, "room", "bytes", [ROOM], kind="arithmetic", note=note))
    for content in contents:
        for text, how in (("utf-8", "UTF-8"), ("deflate", "deflated"), ("letters", "1 B a letter")):
            size = content.packed(text)
            verdict = "fits" if size <= ROOM else "DOES NOT FIT"
            found.append(
                Figure(
                    GROUP_FRAME, f"{content.name}, {how}: {verdict}", "bytes", [size], [ROOM],
                    "room in the frame", kind="arithmetic", facts={"fits": size <= ROOM},
                )
            )  # fmt: skip
    return found


def _one(
    folder: Path, pack: Path, codes: Sequence[str], kind: str, values: Mapping[int, Value]
) -> tuple[Opening, list[Figure]]:
    """Send one entry after both centers have settled; measure what travels."""
    first, second = parties.pair(folder, pack, codes)
    link = CourierLink(folder / "stick")
    parties.append(first, parties.prepared(first, 1, kind, values))
    parties.settle(first, second, link)
    held = parties.append(first, parties.prepared(first, 1, kind, values))[0]
    (outgoing,) = first.center.parcels_for(second.center.card.fingerprint, first.now)
    tag, sealed = parcel.read_outer(outgoing.data)
    inner, _ = parcel.unpad(second.center.state.keys.open_sealed(parcel.seal_info(tag), sealed))
    items = parcel.read_inner(inner).items
    heads = [len(item.checkpoint) for item in items if isinstance(item, parcel.RegisterItem)]
    note = (
        f"{kind}: {len(inner):,} bytes before padding, of which {sum(heads):,} are the signed head "
        "(Ed25519 and ML-DSA-44), 1,136 more for sealing"
    )
    sizes = (
        ("leaf", len(held.leaf.encode()), ""),
        ("opening", held.size, ""),
        ("sealed parcel alone", len(outgoing.data), note),
    )
    rows = [
        Figure(GROUP, f"{kind}: {name}", "bytes", [size], kind="counted", note=text)
        for name, size, text in sizes
    ]
    return opening_of(held), rows
