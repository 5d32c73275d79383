"""Vectors of spec/board.md, J42: what evidence of one agreement shows under another, and when it
shows nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.core import limits
from detente.core.agreement.founding import Founding
from detente.core.encoding import Value
from detente.core.notification import Receipt
from detente.core.record.evidence import Evidence, Part
from detente.core.record.leaf import RECEIPT_PATH
from detente.core.record.origin import Mark
from tools.vectors.case import Case, Json, cbor
from tools.vectors.stage import ENTERED, NOTICE, Stage, header, seen
from tools.vectors.world import World, fixed, founding_of

_TYPE = "movement"


def cases(world: World) -> Iterator[Case]:
    """All of them."""
    yield from _good(world)
    yield from _bad(world)


def _case(
    name: str, what: str, here: Founding, file: Evidence, why: str | None = None, **known: object
) -> Case:
    given: Json = {
        "do": "elsewhere",
        "founding": here.encode().hex(),
        "evidence": file.encode().hex(),
        "type": str(known.pop("type", _TYPE)),
        "agreement": "movements",
    }
    return Case("evidence", f"elsewhere_{name}", "J42", what, given, why, known)


def _shows(author: int, received: Sequence[Sequence[int]]) -> Json:
    values = {"16": cbor("Movement of two companies along route 4")}
    return {"author": author, "received": received, "values": values}


def _receipt(stage: Stage, seat: int = 1, index: int = 2) -> Part:
    """A receipt without the cosignature that was entered with it."""
    whole = stage.receipt(seat, index)
    return stage.part(seat, index, [RECEIPT_PATH], seen_path=whole.seen_path)


def _good(world: World) -> Iterator[Case]:
    stage = Stage(world)
    ardania, brevia, corvia = world.parties
    notice = stage.notice((16,))
    both = stage.file(notice, [_receipt(stage), _receipt(stage, 2, 1)], cards=[brevia, corvia])
    yield _case(
        "seats", "seats are found by fingerprint, in another order here",
        founding_of([corvia, ardania, brevia]), both,
        **_shows(1, [[0, ENTERED + 60], [2, ENTERED + 5]]),
    )  # fmt: skip
    yield _case(
        "two_here", "the receipt of a party that has no seat here counts for nothing",
        founding_of([ardania, brevia]), both, **_shows(0, [[1, ENTERED + 5]]),
    )  # fmt: skip
    row = stage.file(stage.notice((16,), (17, 12)), [_receipt(stage)], cards=[brevia])
    yield _compared(world)
    yield _case(
        "row", "a row of a table is no field", founding_of([ardania, brevia]), row,
        **_shows(0, [[1, ENTERED + 5]]),
    )  # fmt: skip


def _compared(world: World) -> Case:
    """Values of each kind: those that a key or a matched field can have count, and no others."""
    stage = Stage(world)
    ardania, brevia, _ = world.parties
    fields: Sequence[Value] = (0, -1, fixed("id"), [0, fixed("leaf")], True, None, {0: 1}, [0, 1])
    shown = [((16 + n,), value) for n, value in enumerate(fields)]
    made = header(stage.founding, _TYPE, NOTICE + 60, "ARD-2026-00003")
    index = stage.ardania.append(0b110, made, Receipt(), shown)
    answer = stage.machine(1, Receipt((seen(0, stage.ardania, index + 1),)), ENTERED + 90)
    path = stage.ardania.tree.inclusion_proof(index, index + 1)
    receipt = stage.part(1, answer, [RECEIPT_PATH], seen_path=path)
    file = stage.file(stage.part(0, index, None), [receipt], cards=[brevia])
    counts = {str(16 + n): cbor(fields[n]) for n in (0, 2, 3)}
    return _case(
        "compared", "unsigned integers, byte strings and leaves count; nothing else does",
        founding_of([ardania, brevia]), file,
        author=0, received=[[1, ENTERED + 90]], values=counts,
    )  # fmt: skip


def _many(world: World) -> Case:
    stage = Stage(world)
    ardania, brevia, _ = world.parties
    made = header(stage.founding, _TYPE, NOTICE + 60, "ARD-2026-00003")
    value: Value = [0] * limits.GIVEN_ELSEWHERE_ITEMS_MAX
    index = stage.ardania.append(0b110, made, Receipt(), [((16,), value)])
    file = stage.file(stage.part(0, index, None))
    return _case("items", "more than 65,536 items in its arrays and maps",
                 founding_of([ardania, brevia]), file, "evidence-refused", part="file")  # fmt: skip


def _bad(world: World) -> Iterator[Case]:
    stage = Stage(world)
    ardania, brevia, corvia = world.parties
    here = founding_of([ardania, brevia])
    notice = stage.notice((16,))
    good = stage.file(notice, [_receipt(stage)], cards=[brevia])
    yield _case("here", "of this very agreement", stage.founding, good, "given-here")
    yield _case("mark", "live, and an exercise here",
                founding_of([ardania, brevia], Mark.EXERCISE), good,
                "given-other-mark")  # fmt: skip
    yield _case("type", "field 17 names another type", here, good, "given-other-type",
                type="launch-notice")  # fmt: skip
    yield _case("stranger", "its author has no seat here", founding_of([brevia, corvia]),
                good, "given-by-stranger")  # fmt: skip
    yield _case("no_receipt", "nobody is shown to have received it", here,
                stage.file(notice), "given-not-received")  # fmt: skip
    yield _many(world)
    timed = stage.file(notice, [stage.receipt()], cards=[brevia])
    yield _case("times", "with the cosignature that bounds its time", here, timed,
                "given-with-times")  # fmt: skip
    later = Stage(world)
    held = later.file(notice, [_receipt(later, 2, later.lacking())], cards=[corvia])
    yield _case("lacking", "held, and not opened, by the only one",
                founding_of([ardania, corvia]), held, "given-not-received")  # fmt: skip
