"""Two agreements between one pair give equal serials: pages say which of them is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.core.errors import OurFault
from detente.core.notification import Precedence
from detente.core.record.origin import Mark
from detente.engine import naming, views
from detente.engine.registers import Held
from tests.desk.conftest import DeskStage
from tests.desk.filled import second, send_under
from tests.world import Stage, exchange


@pytest.fixture
def alike(desk: DeskStage, pair: tuple[Stage, Stage]) -> tuple[Held, Held]:
    """Two notices of Brevia with one serial, under two agreements."""
    one, other = pair
    first = one.agreement.id
    under = second(one, other)
    found = (send_under(other, first), send_under(other, under, people=6))
    exchange(one, other)
    serials = {held.opening.header.serial for held in found if held.opening is not None}
    assert len(serials) == 1
    return found


def _names(desk: DeskStage) -> list[str]:
    return [naming.name_under(desk.state, one) for one in desk.state.agreements.values()]


def test_every_list_and_page_names_the_agreement(desk: DeskStage, alike: tuple[Held, Held]):
    browser = desk.log_in("orlova")
    names = _names(desk)
    assert len(set(names)) == 2
    assert all(name.startswith("neighbours ") for name in names)
    for address in ("/desk", "/record", "/compose", "/agreements"):
        page = browser.get(address).text
        assert all(name in page for name in names), address
    for held, name in zip(alike, names, strict=True):
        leaf = held.leaf_hash.hex()
        for address in (f"/message/{leaf}", f"/message/{leaf}/say/acknowledged"):
            page = browser.get(address).text
            assert name in page, address
            assert all(other not in page for other in names if other != name) or "say" in address


def test_a_serial_is_looked_up_under_one_agreement_or_all(
    desk: DeskStage, alike: tuple[Held, Held]
):
    browser = desk.log_in("orlova")
    serial = alike[0].opening.header.serial if alike[0].opening is not None else ""
    rows = browser.get("/record.json", params={"q": serial}).json()["rows"]
    assert {row["id"] for row in rows} == {held.leaf_hash.hex() for held in alike}
    assert len({row["under"] for row in rows}) == 2
    for row in rows:
        agreement = next(a.id for a in desk.state.agreements.values() if row["under"][-8:] in a.id)
        asked = {"q": serial, "agreement": agreement}
        (found,) = browser.get("/record.json", params=asked).json()["rows"]
        assert found["id"] == row["id"]
    refused = browser.get(f"/message/{serial}.json")
    assert refused.json()["error"]["code"] == "ambiguous-message"


def test_a_flash_under_one_of_two_agreements_says_which_on_every_page(
    desk: DeskStage, pair: tuple[Stage, Stage], alike: tuple[Held, Held]
):
    one, other = pair
    last = list(desk.state.agreements)[-1]
    send_under(other, last, precedence=Precedence.FLASH)
    exchange(one, other)
    edge = desk.log_in("orlova").get("/agreements").text.partition('<div id="flash"')[2]
    assert _names(desk)[-1] in edge


def test_where_one_agreement_binds_a_pair_nothing_is_added(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    other.send()
    exchange(one, other)
    browser = desk.log_in("orlova")
    assert browser.get("/desk.json").json()["needs_us"][0]["under"] == ""
    assert "neighbours" not in browser.get("/desk").text


def test_a_drill_beside_the_agreement_in_earnest_is_named_too(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    drill = second(one, other, Mark.EXERCISE)
    send_under(other, drill)
    exchange(one, other)
    (row,) = desk.log_in("orlova").get("/desk.json").json()["needs_us"]
    assert row["under"] == _names(desk)[1]


# --- addresses ------------------------------------------------------------------------------------


def _rename(desk: DeskStage, agreement: str, held: Held, leaf: bytes) -> Held:
    """The entry as if its leaf had this hash: what an author who searches long enough can have."""
    there = desk.state.agreements[agreement]
    copy = there.by_leaf.pop(held.leaf_hash)
    assert there.prefixes.starting(held.leaf_hash.hex()) == [held.leaf_hash]
    there.prefixes.known.remove(held.leaf_hash)
    made: Held = replace(copy, leaf_hash=type(held.leaf_hash)(leaf))
    there.registers[copy.origin].entries[copy.index] = made
    there.by_leaf[made.leaf_hash] = made
    there.prefixes.add(made.leaf_hash)
    return made


def test_leaves_that_begin_alike_have_addresses_of_their_own(
    desk: DeskStage, alike: tuple[Held, Held]
):
    agreements = list(desk.state.agreements)
    begin = alike[0].leaf_hash[:16]
    made = [
        _rename(desk, agreement, held, begin + bytes([number]) * 16)
        for number, (agreement, held) in enumerate(zip(agreements, alike, strict=True))
    ]
    browser = desk.log_in("orlova")
    rows = browser.get("/desk.json").json()["needs_us"]
    assert {row["id"] for row in rows} == {held.leaf_hash.hex() for held in made}
    for row in rows:
        shown = browser.get(f"/message/{row['id']}.json")
        assert shown.status_code == 200, shown.text
        assert shown.json()["leaf"] == row["id"]
        assert shown.json()["agreement"] == row["agreement"]
    with pytest.raises(OurFault, match="ambiguous-message"):
        views.find(desk.state, begin.hex())


def test_a_leaf_that_somebody_copied_is_found_where_it_opens(
    desk: DeskStage, alike: tuple[Held, Held]
):
    first, last = desk.state.agreements.values()
    theirs = last.by_leaf[alike[1].leaf_hash]
    first.by_leaf[theirs.leaf_hash] = replace(theirs, opening=None)
    agreement, held = views.find(desk.state, theirs.leaf_hash.hex())
    assert (agreement.id, held) == (last.id, theirs)
