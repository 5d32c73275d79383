"""Vectors of spec/receipt.md, H17 and H18: which entries lie beyond their quota, as counted from
two registers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Any, Final

from detente.core.agreement.pack import Quota
from detente.core.crypto.types import Epoch, Hash, Salt
from detente.core.errors import TheirFault
from detente.core.notification import Header, Lacking, LackingRange, Opening, Receipt, Seen
from detente.core.record.leaf import Leaf
from detente.core.record.origin import Mark, Origin
from detente.engine.quotas import Count, Meter
from detente.engine.registers import Facts, Held, Register
from tools.vectors.case import Case, Json

_DAY: Final = 86_400
_START: Final = 1_794_960_000  # 2026-11-18 00:00Z
_SENDER, _RECIPIENT = 0, 1


def follow(given: Json) -> Json:
    """The entries beyond their quota after each statement of the recipient."""
    facts = [Facts(kind, claimed, size) for _, kind, claimed, size in given["entries"]]
    declared = {name: SimpleNamespace(quota=Quota(*pair)) for name, pair in given["quotas"].items()}
    founding = SimpleNamespace(seats=range(given["parties"]), start=given["start"])
    agreement: Any = SimpleNamespace(
        founding=founding,
        pack=SimpleNamespace(messages=declared),
        facts_of=lambda held: facts[held.index],
    )
    epoch, nothing = Epoch(bytes(8)), Hash(bytes(32))
    sender, stating = (
        Register(Origin(f"rrc.{name}.example", Mark.LIVE, "0" * 32, epoch), seat)
        for seat, name in ((_SENDER, "ardania"), (_RECIPIENT, "brevia"))
    )
    for index, (to, *_) in enumerate(given["entries"]):
        leaf = Leaf(to, nothing, nothing)
        sender.entries.append(Held(_SENDER, sender.text, index, leaf, nothing, None))
        sender.tree.append(nothing)
    meter, found = Meter(Count(given["start"]), common=True), []
    for index, (to, claimed, size, lacking) in enumerate(given["statements"]):
        ranges = tuple(
            LackingRange(_SENDER, epoch, start, end, Lacking(why)) for start, end, why in lacking
        )
        root = Hash(sender.tree.root_at(size)) if size <= sender.size else nothing
        receipt = Receipt((Seen(_SENDER, epoch, size, root),), ranges)
        header = Header("received", None, None, claimed, Mark.LIVE)
        opening = Opening(Salt(bytes(16)), header, (), receipt)
        leaf = Leaf(to, nothing, nothing)
        stating.entries.append(Held(_RECIPIENT, stating.text, index, leaf, nothing, opening))
        meter.advance(agreement, stating, sender)
        if index in meter.void:
            raise TheirFault("over-quota-void", reason=f"statement {index}")
        found.append(list(meter.over))
    return {"beyond": found, "followed": meter.next}


def _case(
    name: str,
    words: str,
    entries: Sequence[Sequence[Any]],
    statements: Sequence[Sequence[Any]],
    beyond: Sequence[Sequence[int]] | None,
    parties: int = 2,
) -> Case:
    given = {
        "do": "follow",
        "start": _START,
        "parties": parties,
        "quotas": {"notice": [3, 1_000], "list": [2, 5_000]},
        "entries": [list(entry) for entry in entries],
        "statements": [list(statement) for statement in statements],
    }
    why = "over-quota-void" if beyond is None else None
    return Case("quota", name, "H17, H18", words, given, why, {} if why else {"beyond": beyond})


def _sent(*times: int, kind: str = "notice", size: int = 100, to: int = 2) -> list[list[Any]]:
    return [[to, kind, _START + time, size] for time in times]


def cases() -> Iterator[Case]:
    """All of them. The sender has seat 0, the recipient seat 1."""
    noon = _START + _DAY // 2
    five = _sent(0, 1, 2, 3, 4)
    over = [[3, 5, 3]]
    yield _case("two_beyond", "three of five have room", five, [[1, noon, 5, over]], [[3, 4]])
    yield _case("received_all_the_same", "who has room may keep more than it must", five,
                [[1, noon, 5, []]], [[3, 4]])  # fmt: skip
    yield _case("void", "the third had room", five, [[1, noon, 5, [[2, 5, 3]]]], None)
    yield _case("another_type", "a list after a flood of notices",
                [*five, *_sent(5, kind="list")], [[1, noon, 6, over]], [[3, 4]])  # fmt: skip
    yield _case("another_type_void", "the list had room", [*five, *_sent(5, kind="list")],
                [[1, noon, 6, [[3, 6, 3]]]], None)  # fmt: skip
    yield _case("unknown_types", "types nobody declared are counted as one, by the default quota",
                [*_sent(0, kind="one"), *_sent(1, kind="two", size=600_000_000)],
                [[1, noon, 2, [[1, 2, 3]]]], [[1]])  # fmt: skip
    yield _case("types_of_the_board", "a builtin type is counted by itself",
                [*_sent(0, kind="one", size=500_000_000),
                 *_sent(1, kind="statement", size=500_000_000)],
                [[1, noon, 2, []]], [[]])  # fmt: skip
    yield _case("given_elsewhere", "what everybody verifies has a smaller quota, in bytes",
                [*_sent(0, kind="given-elsewhere", size=33_554_432),
                 *_sent(1, kind="given-elsewhere", size=1)],
                [[1, noon, 2, [[1, 2, 3]]]], [[1]])  # fmt: skip
    days = _sent(*(day * _DAY for day in range(5)))
    late = _START + 5 * _DAY
    yield _case("days", "one a day, all stated on the fifth", days, [[1, late, 5, []]], [[]])
    yield _case("days_void", "each has its own day", days, [[1, late, 5, [[4, 5, 3]]]], None)
    yield _case("ahead_void", "claimed more than a day ahead of the statement: apart", days,
                [[1, noon, 5, [[4, 5, 3]]]], None)  # fmt: skip
    yield _case("ahead", "what is apart takes no room, and names no day",
                [*_sent(9 * _DAY, 9 * _DAY, 9 * _DAY, 9 * _DAY), *_sent(0, 1, 2, 3)],
                [[1, noon, 8, [[7, 8, 3]]]], [[7]])  # fmt: skip
    yield _case("ahead_by_a_day", "a day ahead of the statement is not apart",
                _sent(*[3 * _DAY // 2] * 4), [[1, noon, 4, [[3, 4, 3]]]], [[3]])  # fmt: skip
    yield _case("clock_stands", "three a day, and the recipient's clock stands",
                _sent(*(day * _DAY for day in range(4) for _ in range(3))),
                [[1, noon, 6, []], [1, noon, 12, []]], [[], []])  # fmt: skip
    yield _case("clock_stands_void", "it cannot say that this was too much",
                _sent(*(day * _DAY for day in range(4) for _ in range(3))),
                [[1, noon, 6, []], [1, noon, 12, [[9, 12, 3]]]], None)  # fmt: skip
    yield from _later(noon, over, five, late)


def _later(noon: int, over: list[list[int]], five: list[list[Any]], late: int) -> Iterator[Case]:
    """Clocks that go back, content that came later, what was asked for again, other addressees."""
    back = _sent(4 * _DAY, 3 * _DAY, 2 * _DAY, _DAY, 0)
    yield _case("back", "a clock that goes back names no earlier day", back,
                [[1, late, 5, over]], [[3, 4]])  # fmt: skip
    large = [*_sent(0, size=600), *_sent(1, size=500), *_sent(2, size=300)]
    yield _case("bytes", "what is too large takes no room from what is not", large,
                [[1, noon, 3, [[1, 2, 3]]]], [[1]])  # fmt: skip
    missing = [[1, noon, 5, [[0, 3, 1], [3, 5, 1]]], [1, noon + 1, 5, over]]
    yield _case("came_later", "content that came later is apart", five,
                [missing[0], [1, noon + 1, 5, []]], [[], []])  # fmt: skip
    yield _case("came_later_void", "what was said not to have come is never beyond", five,
                missing, None)  # fmt: skip
    yield _case("came_later_room", "what came later takes no room from what is counted",
                _sent(0, 1, 2, 3, 4, 5),
                [[1, noon, 3, [[0, 2, 1]]], [1, noon + 1, 6, [[5, 6, 3]]]],
                [[], [5]])  # fmt: skip
    yield _case("not_come", "what has not come takes no room", five,
                [[1, noon, 5, [[0, 3, 1]]]], [[]])  # fmt: skip
    yield _case("not_come_void", "what has not come takes no room", five,
                [[1, noon, 5, [[0, 3, 1], [3, 5, 3]]]], None)  # fmt: skip
    next_day = _START + _DAY + 60
    yield _case("asked_again", "asked for on the next day, and taken", five,
                [[1, noon, 5, over], [1, next_day, 5, [[3, 5, 1]]], [1, next_day + 9, 5, []]],
                [[3, 4], [], []])  # fmt: skip
    yield _case("asked_again_void", "what was asked for again is apart", five,
                [[1, noon, 5, over], [1, next_day, 5, [[3, 5, 1]]], [1, next_day + 9, 5, over]],
                None)  # fmt: skip
    yield _case("stays_beyond", "who does not ask may leave it so", five,
                [[1, noon, 5, over], [1, next_day, 5, over]], [[3, 4], [3, 4]])  # fmt: skip
    yield _case("not_addressed", "entries for others are not counted",
                [*_sent(0, 1, 2, to=6), *_sent(3, to=4), *_sent(4, to=6)],
                [[5, noon, 5, [[4, 5, 3]]]], [[4]], parties=3)  # fmt: skip
    yield _case("not_to_all", "from an entry on that did not go to all, nothing is judged",
                [*_sent(0, to=6), *_sent(1, to=2), *_sent(2, to=6)],
                [[5, noon, 1, []], [5, noon, 3, [[2, 3, 3]]]], [[], []], parties=3)  # fmt: skip
    yield _case("statement_to_one", "a statement that did not go to all is passed over",
                _sent(0, 1, 2, 3, 4, to=6), [[1, noon, 5, [[0, 5, 3]]], [5, noon, 5, over]],
                [[], [3, 4]], parties=3)  # fmt: skip
