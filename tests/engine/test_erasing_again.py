"""A serial that its author drew again after a loss: what repeats a message is erased with it, and
what is another message is not (spec/leaf.md, L12; spec/record.md, R19).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from detente.core.agreement.succession import Reason
from detente.core.encoding import Value
from detente.core.erasing import erased
from detente.core.errors import OurFault
from detente.engine import epochs, erasures, rules
from detente.engine.registers import Held
from tests.engine.test_erasing import BORN, LISTED, NAMES, copy, erase_at, opened
from tests.engine.test_erasing_bounds import EXCHANGE
from tests.renewal import open_next, restored, saved, tolerant
from tests.world import PACK, Stage, exchange, found

OTHERS: list[Value] = [[41, "Third Person", "1990-01-02"], [42, "Fourth Person", "1991-03-04"]]


def twice(
    kind: str, first: Mapping[int, Value], *later: Mapping[int, Value], pack: Path = PACK
) -> tuple[Stage, Stage, list[Held]]:
    """Ardania, Brevia, and what Brevia holds under one serial of Ardania, which was restored each
    time from a backup that did not have it yet.
    """
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv, pack=pack)
    backup = saved(ard)
    held = [ard.send(kind, first)]
    exchange(ard, brv)
    for number, said in enumerate(later):
        ard = restored(ard, backup, f"restored {number}")
        ard.center.recover(ard.now)
        ard.agreement.numbers[2026] -= 1  # nothing came back yet: the serial is drawn again
        open_next(ard, Reason.LOSS)
        held.append(ard.send(kind, said))
        tolerant(ard, brv)
    mine = [copy(brv, one) for one in held]
    assert len({opened(one).header.serial for one in mine}) == 1
    assert [rules.problem(brv.agreement, one) for one in mine] == [None] * len(mine)
    return ard, brv, mine


@pytest.mark.parametrize("rows", [[[77, "Third Person", "1980-01-02"]], OTHERS])
def test_another_message_under_the_same_serial_is_not_erased_along(rows: list[Value]) -> None:
    _, brv, (first, second) = twice("prisoners", LISTED, {16: rows})
    erase_at(brv, first)
    assert erased(opened(first))
    assert not erased(opened(second))
    _, brv, (first, second) = twice("prisoners", LISTED, {16: rows})
    erase_at(brv, second)
    assert not erased(opened(first))
    assert erased(opened(second))


def test_what_another_epoch_says_again_goes_along_whichever_is_named() -> None:
    for named in range(2):
        _, brv, both = twice("prisoners", LISTED, LISTED)
        assert len(epochs.repeats(brv.agreement, rules.valid_alone)) == 1
        erase_at(brv, both[named])
        assert all(erased(opened(one)) for one in both)


@pytest.mark.parametrize("key", ["a-2", "a-3", "a-4", "a-5"])  # either order of the leaf hashes
def test_what_is_not_closed_stays_though_it_has_the_serial_of_what_is(key: str) -> None:
    def listed(group: str, key: str) -> dict[int, Value]:
        return {16: group, 17: [[key, "service", NAMES[0], *[None] * 3, BORN, *[None] * 8]]}

    ard, brv, (one, two) = twice(
        "person-list", listed("R1", "a-1"), listed("R2", key), pack=EXCHANGE
    )
    for stage in (ard, brv):
        stage.send("settlement", {16: "R1", 17: 1, 18: 1, 19: 0, 20: 0})
        tolerant(ard, brv)
    with pytest.raises(OurFault, match="not-closed") as told:
        brv.center.propose_erasure(brv.agreement, two, "over", "orlova", brv.now)
    assert told.value.facts["group"] == "R2"
    erase_at(brv, one)
    assert erased(opened(one))
    assert not erased(opened(two))


@pytest.mark.parametrize("name", ["Second Person", "Third Person", "Fourth Person"])
def test_released_is_what_was_asked_about_whatever_the_order_of_the_hashes(name: str) -> None:
    """Nothing is left of what is asked about; each of the two others may repeat it, and neither
    repeats the other.
    """
    said: tuple[dict[int, Value], ...] = (
        {16: [[41, NAMES[0], "1990-01-02"]]},
        {16: [[41, name, "1990-01-02"]]},
    )
    _, brv, (gone, one, other) = twice("prisoners", {16: [[41, "A", "1990-01-02"]]}, *said)
    erase_at(brv, gone)
    assert not erased(opened(one))
    assert not erased(opened(other))
    draft = brv.center.propose_erasure(brv.agreement, gone, "over", "orlova", brv.now)
    assert erasures.leaves_of(draft) == tuple(sorted([one.leaf_hash, other.leaf_hash]))
    brv.center.release(draft.id, "petro", brv.now)
    assert erased(opened(one))
    assert erased(opened(other))
