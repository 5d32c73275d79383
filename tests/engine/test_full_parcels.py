"""What one parcel cannot hold goes in another and keeps nothing else back (spec/parcel.md, X17)."""

from __future__ import annotations

import pytest

from detente.core import limits
from detente.core.agreement.pack import pack_hash
from detente.core.limits import KIB
from detente.core.notification import Lacking
from detente.core.record.origin import Mark
from detente.engine.version_files import keep_version
from tests.engine.test_exchange import INTO, Ends
from tests.engine.versioned import FIRST, bound, other_second
from tests.hostile.forge import Book, codes, copy_of, forged, parcels, take, two
from tests.world import START, Stage, introduce


@pytest.fixture(name="small")
def small_parcels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parcels of a sixteenth of their size, in the same proportions."""
    for name in ("BYTES_MAX", "FILL_BYTES", "VERSIONS_BYTES", "JOINED_BYTES"):
        full = getattr(limits, f"PARCEL_{name}")
        monkeypatch.setattr(limits, f"PARCEL_{name}", full // 16)


def carried(one: Stage, other: Stage) -> int:
    """All that one center has for the other, taken whole; returns the number of parcels."""
    found = parcels(one, other)
    for data in found:
        assert len(data) <= limits.PARCEL_BYTES_MAX
        assert codes(take(other, data)) == []
    return len(found)


@pytest.mark.usefixtures("small")
def test_an_entry_that_names_more_versions_than_a_parcel_holds_keeps_nothing_else_back() -> None:
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    bound(ard, brv, roles={"chronicle": cor})
    versions = [other_second(f"{number} {'x' * 80 * KIB}") for number in range(12)]
    for files in versions:
        keep_version(ard.center.state, ard.agreement, files)
    book = Book(brv)
    values = {16 + at: bytes(pack_hash(files)) for at, files in enumerate(versions)}
    index = book.write("corrected", values=values, serial="BRV-2026-70000")
    start = copy_of(ard, brv).size
    assert take(ard, forged(brv, ard, book.item(start))).refused == []
    ard.center.receipt(ard.agreement, ard.now)
    carried(ard, cor)
    assert copy_of(cor, ard).size == ard.agreement.own().size
    assert cor.agreement.registers[book.text].entries[index].opening is not None
    assert len(cor.agreement.texts.later) == 1, "what fits beside one content comes along"


@pytest.mark.usefixtures("small")
def test_a_version_that_many_entries_name_goes_once_with_all_of_them() -> None:
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    bound(ard, brv, roles={"chronicle": cor})
    files = other_second("x" * 80 * KIB)
    keep_version(ard.center.state, ard.agreement, files)
    book = Book(brv)
    for number in range(12):
        values = {16: bytes(pack_hash(files))}
        book.write("corrected", values=values, serial=f"BRV-2026-7000{number:02d}")
    take(ard, forged(brv, ard, book.item(copy_of(ard, brv).size)))
    size = sum(len(data) for data in parcels(ard, cor))
    assert size < limits.PARCEL_BYTES_MAX


@pytest.mark.usefixtures("small")
def test_more_founding_texts_than_a_parcel_holds_go_in_several() -> None:
    ard, brv = Stage("ARD"), Stage("BRV")
    introduce(ard, brv)
    size = sum(len(data) for data in FIRST.values())
    number = limits.PARCEL_BYTES_MAX // size + 1
    assert number <= limits.AGREEMENTS_UNSIGNED_MAX
    for _ in range(number):
        ard.center.propose(FIRST, Mark.LIVE, [ard.center.peer_named("BRV")], START)
    assert carried(ard, brv) > 1
    assert len(brv.center.state.agreements) == number


def without_contents(number: int) -> tuple[Stage, Stage, list[int]]:
    """Brevia holds entries of Ardania without their content, and has said so."""
    one, other = two()
    held = [one.send() for _ in range(number)]
    item = Book(one).item(held[0].index, None, {})
    assert take(other, forged(one, other, item)).refused == []
    for data in parcels(other, one):
        take(one, data)
    return one, other, [entry.index for entry in held]


def lacking(one: Stage, other: Stage, indexes: list[int]) -> list[Lacking | None]:
    entries = copy_of(other, one).entries
    return [other.agreement.lacking_reason(entries[index]) for index in indexes]


def test_content_that_fills_more_than_a_parcel_goes_again_all_the_same(monkeypatch) -> None:
    one, other, indexes = without_contents(1)
    assert lacking(one, other, indexes) == [Lacking.NO_CONTENT]
    monkeypatch.setattr(limits, "PARCEL_FILL_BYTES", 100)
    carried(one, other)
    assert lacking(one, other, indexes) == [None]


def test_contents_that_do_not_fit_into_one_parcel_go_again_in_several(monkeypatch) -> None:
    one, other, indexes = without_contents(4)
    monkeypatch.setattr(limits, "PARCEL_FILL_BYTES", 100)
    assert carried(one, other) >= 4
    assert lacking(one, other, indexes) == [None] * 4


def test_content_that_did_not_fit_is_not_taken_as_handed_over_by_a_live_link(monkeypatch) -> None:
    ends = Ends()
    ends.link()
    held = [ends.ard.send() for _ in range(3)]
    bare = Book(ends.ard).item(held[0].index, None, {})
    assert not take(ends.brv, forged(ends.ard, ends.brv, bare)).refused
    said = ends.theirs.give(ends.back, INTO, ends.brv.now)
    assert said is not None
    take(ends.ard, said.data)
    monkeypatch.setattr(limits, "PARCEL_FILL_BYTES", 100)
    for _ in held:
        given = ends.must()
        assert given.openings == 1
        ends.mine.took(given, "line", ends.ard.now)
        take(ends.brv, given.data)
    indexes = [entry.index for entry in held]
    assert lacking(ends.ard, ends.brv, indexes) == [None] * 3
