"""What goes over a live link once, what goes again, and which link it takes."""

from __future__ import annotations

import dataclasses

import pytest

from detente.core import limits
from detente.core.notification import Precedence
from detente.engine import links
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.exchange import INCOMING, Exchange
from detente.engine.links import Bearer, LinkEntry
from detente.engine.overview import CONTACTS
from detente.engine.packing import Outgoing
from detente.engine.ports import Put
from detente.engine.state import HINTS, Now
from detente.engine.sync import marks_of
from tests.hostile.forge import Book, forged
from tests.world import Stage, exchange, found

INTO = f"{INCOMING}1"


class Ends:
    """Ardania with a live line to Brevia, which answers as a server does."""

    def __init__(self) -> None:
        self.ard, self.brv = Stage("ARD"), Stage("BRV")
        found(self.ard, self.brv)
        exchange(self.ard, self.brv)
        self.to = self.brv.center.card.fingerprint
        self.back = self.ard.center.card.fingerprint
        self.mine = Exchange(lambda: self.ard.center.state)
        self.theirs = Exchange(lambda: self.brv.center.state)
        self.theirs.opened(self.back, INTO)

    def link(
        self,
        name: str = "line",
        bearer: Bearer = Bearer.HTTPS,
        rank: int = 0,
        least: Precedence = Precedence.ROUTINE,
    ) -> LinkEntry:
        """A link of Ardania that works."""
        entry = LinkEntry(self.to, name, bearer, "there:1", rank, least)
        links.add_link(self.ard.center.state, entry)
        self.mine.configured()
        self.mine.opened(self.to, name, courier=bearer is Bearer.COURIER)
        self.mine.up(entry, self.ard.now, 1)
        return entry

    def give(self, link: str = "line", **how: bool) -> Outgoing | None:
        return self.mine.give(self.to, link, self.ard.now, **how)

    def must(self, link: str = "line", **how: bool) -> Outgoing:
        given = self.give(link, **how)
        assert given is not None
        return given

    def answer(self, given: Outgoing) -> bytes | None:
        """Brevia takes a parcel and answers with one."""
        report = self.brv.center.import_parcel(given.data, self.brv.now)
        assert not report.refused
        back = self.theirs.give(self.back, INTO, self.brv.now, asked=True)
        return None if back is None else back.data

    def mark(self) -> int:
        own = self.ard.agreement
        return marks_of(self.ard.center.state, own, 1 - own.own_seat, own.own())

    def pass_time(self, seconds: int) -> None:
        self.ard.at += seconds
        self.brv.at += seconds

    def flash(self) -> None:
        draft = Draft(
            "", NOTIFICATION, self.ard.agreement.id, "notice", {16: "2026-11-24", 17: 5}, 0,
            precedence=Precedence.FLASH,
        )  # fmt: skip
        made = self.ard.center.draft_new(self.ard.agreement, draft, "orlova", self.ard.now)
        self.ard.center.submit(made.id, "orlova", self.ard.now)
        self.ard.center.release(made.id, "petro", self.ard.now)


@pytest.fixture
def ends() -> Ends:
    return Ends()


def test_one_round_trip_brings_the_receipt(ends: Ends):
    ends.link()
    ends.ard.send()
    given = ends.must()
    assert given.entries == 1
    answer = ends.answer(given)
    assert answer is not None
    ends.mine.took(given, "line", ends.ard.now)
    ends.ard.center.import_parcel(answer, ends.ard.now)
    assert ends.mark() == ends.ard.agreement.own().size
    assert ends.give() is None


def test_what_is_on_its_way_is_not_sent_again_and_what_is_new_is(ends: Ends):
    ends.link()
    ends.ard.send()
    first = ends.must()
    assert ends.give() is None
    ends.ard.send()
    ends.ard.send()
    second = ends.must()
    assert (first.entries, second.entries) == (1, 2)  # all that is new in one parcel
    ends.answer(first)
    ends.answer(second)


def test_what_a_broken_line_had_goes_again_and_is_received_once(ends: Ends):
    ends.link()
    ends.ard.send()
    lost = ends.must()
    ends.answer(lost)  # it did arrive; the answer did not
    ends.mine.lost(ends.to, "line")
    assert ends.give() is None  # no line, nothing given
    ends.mine.opened(ends.to, "line")
    again = ends.must()
    before = sum(r.size for r in ends.brv.agreement.registers.values())
    answer = ends.answer(again)
    assert sum(r.size for r in ends.brv.agreement.registers.values()) == before
    assert answer is None or ends.ard.center.import_parcel(answer, ends.ard.now).ours


def test_what_is_not_receipted_in_time_goes_again_and_each_time_later(ends: Ends):
    ends.link()
    ends.ard.send()
    ends.mine.took(ends.must(), "line", ends.ard.now)
    wait = limits.RECEIPT_WAIT_S
    for _ in range(3):
        ends.pass_time(wait - 1)
        assert ends.give() is None
        ends.pass_time(1)
        ends.mine.took(ends.must(), "line", ends.ard.now)
        wait *= 2
    for _ in range(10):
        ends.pass_time(limits.RECEIPT_WAIT_S_MAX)
        ends.mine.took(ends.must(), "line", ends.ard.now)


def test_nothing_is_stored_before_the_bearer_took_it(ends: Ends):
    ends.link()
    ends.ard.center.settle()
    ends.ard.send()
    state = ends.ard.center.state
    before = dict(state.store.items("peers")), dict(state.store.items(CONTACTS))
    given = ends.must()
    ends.ard.center.settle()
    assert before == (dict(state.store.items("peers")), dict(state.store.items(CONTACTS)))
    ends.mine.took(given, "line", ends.ard.now)
    ends.ard.center.settle()
    assert before != (dict(state.store.items("peers")), dict(state.store.items(CONTACTS)))


def test_what_is_stored_late_takes_nothing_back_that_was_taken_in_meanwhile(ends: Ends):
    ends.link()
    ends.ard.send()
    given = ends.must()
    answer = ends.answer(given)
    assert answer is not None
    ends.ard.center.import_parcel(answer, ends.ard.now)
    number = ends.ard.center.state.peers[ends.to].number_in
    ends.mine.took(given, "line", ends.ard.now)
    ends.ard.center.settle()
    ends.ard.reopen()
    assert ends.ard.center.state.peers[ends.to].number_in == number


def test_cosignatures_wait_a_little_for_company(ends: Ends):
    ends.link()
    ends.ard.send()
    given = ends.must()
    answer = ends.answer(given)
    assert answer is not None
    ends.mine.took(given, "line", ends.ard.now)
    ends.ard.center.import_parcel(answer, ends.ard.now)
    assert ends.give() is None
    alone = ends.must(all_of_it=True)
    assert (alone.entries, alone.openings) == (0, 0)
    ends.answer(alone)
    ends.mine.took(alone, "line", ends.ard.now)
    assert ends.give(all_of_it=True) is None


def test_a_hint_that_crossed_what_is_on_its_way_causes_nothing(ends: Ends):
    ends.link()
    mark = ends.mark()
    ends.ard.send()
    ends.must()
    place = f"{ends.to.hex()} {ends.ard.agreement.own().text}"
    ends.ard.center.state.store.commit([Put(HINTS, place, mark.to_bytes(8, "big"))])
    assert ends.give() is None


def test_a_hint_below_what_they_signed_causes_one_sending(ends: Ends):
    ends.link()
    place = f"{ends.to.hex()} {ends.ard.agreement.own().text}"
    ends.ard.center.state.store.commit([Put(HINTS, place, bytes(8))])
    given = ends.must()
    assert given.entries == ends.ard.agreement.own().size
    ends.mine.took(given, "line", ends.ard.now)
    assert ends.give() is None


def test_the_first_link_by_rank_that_works_carries_it(ends: Ends):
    ends.link("wire", rank=1)
    other = ends.link("relay", rank=0)
    ends.ard.send()
    assert ends.give("wire") is None
    ends.mine.down(other, ends.ard.now, "line-refused")
    ends.mine.lost(ends.to, "relay")
    assert ends.give("wire") is not None


def test_flash_goes_by_every_link_and_routine_by_one(ends: Ends):
    ends.link("wire")
    ends.link("relay", rank=1)
    ends.flash()
    first, second = ends.must("wire"), ends.must("relay")
    assert first.entries == second.entries == 1
    ends.answer(first)
    ends.answer(second)
    ends.ard.send()
    assert ends.must("wire").entries == 1
    assert ends.give("relay") is None


def test_a_link_for_flash_alone_carries_nothing_else(ends: Ends):
    ends.link("wire")
    ends.link("satellite", rank=1, least=Precedence.FLASH)
    ends.ard.send()
    assert ends.give("satellite") is None
    assert ends.give("wire") is not None


def test_a_folder_takes_what_no_line_can(ends: Ends):
    line = ends.link("line")
    ends.link("stick", Bearer.COURIER, rank=5)
    ends.ard.send()
    assert ends.give("stick", all_of_it=True) is None
    ends.mine.took(ends.must("line"), "line", ends.ard.now)
    ends.mine.down(line, ends.ard.now, "line-broken")
    ends.mine.lost(ends.to, "line")
    left = ends.must("stick", all_of_it=True)
    assert left.entries == 1
    ends.mine.took(left, "stick", ends.ard.now)
    ends.pass_time(limits.RECEIPT_WAIT_S)
    assert ends.give("stick", all_of_it=True) is None  # a stick is not filled once a minute
    ends.mine.opened(ends.to, "line")
    ends.mine.up(line, ends.ard.now, 1)
    assert ends.must("line").entries == 1  # nobody knows whether the stick arrived


def test_a_peer_that_opened_a_line_to_us_gets_everything_over_it(ends: Ends):
    ends.brv.send()
    given = ends.theirs.give(ends.back, INTO, ends.brv.now)
    assert given is not None
    assert given.entries == 1
    assert ends.theirs.give(ends.back, INTO, ends.brv.now) is None
    ends.theirs.took_all(ends.back, INTO, ends.brv.now)
    ends.brv.center.settle()


def test_a_long_catch_up_is_made_one_parcel_at_a_time(ends: Ends, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "PARCEL_LEAVES_MAX", 2)
    ends.link()
    for _ in range(5):
        ends.ard.send()
    sizes = []
    while (given := ends.give()) is not None:
        ends.mine.took(given, "line", ends.ard.now)
        sizes.append(given.entries)
        ends.answer(given)
    assert sizes == [2, 2, 1]


def test_what_links_were_seen_to_do_is_kept_without_a_flush_for_each_exchange(ends: Ends):
    entry = ends.link()
    ends.ard.center.settle()
    state = ends.ard.center.state
    stored = links.link_state(state, entry)
    assert stored.path_is_up
    ends.pass_time(1)
    ends.mine.up(entry, ends.ard.now, 7)
    ends.ard.center.settle()
    assert links.link_state(state, entry) == stored
    ends.pass_time(limits.LINK_NOTE_S)
    ends.mine.up(entry, ends.ard.now, 9)
    ends.ard.center.settle()
    assert links.link_state(state, entry).round_trip_ms == 9
    assert ends.mine.down(entry, ends.ard.now, "line-broken")
    assert not ends.mine.down(entry, Now(ends.ard.at + 1), "line-broken")
    ends.ard.center.settle()
    assert links.link_state(state, entry).failure == "line-broken"
    assert dataclasses.replace(stored, failure="x").path_is_up is False


@pytest.mark.parametrize("anew", [False, True], ids=["lost", "opened anew"])
def test_what_a_lost_link_had_goes_again_by_one_that_was_given_later_entries(
    ends: Ends, *, anew: bool
):
    ends.link("line-a")
    ends.link("line-b", rank=1)
    ends.ard.send()
    first = ends.must("line-a")
    ends.mine.took(first, "line-a", ends.ard.now)
    ends.ard.send()
    second = ends.must("line-b", asked=True)
    assert second.entries == 1
    ends.mine.took(second, "line-b", ends.ard.now)
    if anew:
        ends.mine.opened(ends.to, "line-a")
    else:
        ends.mine.lost(ends.to, "line-a")
    # Brevia got the second alone, and cannot use it before it has the first.
    assert ends.brv.center.import_parcel(second.data, ends.brv.now).gap
    again = ends.must("line-b", asked=True)
    assert again.entries == 2
    ends.answer(again)
    assert ends.brv.agreement.of_seat(ends.ard.agreement.own_seat)[0].size == (
        ends.ard.agreement.own().size
    )


def test_what_no_receipt_came_for_goes_again_whichever_link_had_it(ends: Ends):
    ends.link("line-a")
    ends.link("line-b", rank=1)
    ends.ard.send()
    ends.mine.took(ends.must("line-a"), "line-a", ends.ard.now)  # Brevia lost it
    ends.pass_time(limits.RECEIPT_WAIT_S // 2)
    ends.ard.send()
    ends.mine.took(ends.must("line-b", asked=True), "line-b", ends.ard.now)
    ends.pass_time(limits.RECEIPT_WAIT_S // 2)
    assert ends.must("line-a").entries == 2


def test_content_that_a_peer_lists_as_lacking_goes_again_each_time_it_did_not_come(ends: Ends):
    ends.link()
    held = ends.ard.send()
    bare = Book(ends.ard).item(held.index, None, {})
    assert not ends.brv.center.import_parcel(forged(ends.ard, ends.brv, bare), ends.brv.now).refused
    said = ends.theirs.give(ends.back, INTO, ends.brv.now)
    assert said is not None
    ends.ard.center.import_parcel(said.data, ends.ard.now)
    wait = limits.RECEIPT_WAIT_S
    for _ in range(3):
        given = ends.must()
        assert given.openings == 1
        ends.mine.took(given, "line", ends.ard.now)  # and it never arrives
        ends.pass_time(wait - 1)
        again = ends.give()
        assert again is None or again.openings == 0
        ends.pass_time(1)
        wait *= 2
    ends.answer(ends.must())
    copy = ends.brv.agreement.registers[held.origin].entries[held.index]
    assert copy.opening is not None
