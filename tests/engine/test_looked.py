"""What is kept at a desk is made anew where something changes the verdict on what was looked at:
the files of a version, the target of an entry, the end of an epoch, a text that nothing named.
"""

from __future__ import annotations

import random

import pytest

from detente.apps.boards.compute import known_here
from detente.apps.desk.boards import Boards
from detente.core.crypto.types import Hash
from detente.core.notification import Receipt, Reference
from detente.core.record.merkle import leaf_hash
from detente.engine import rules, versions
from detente.engine.ports import Entry
from detente.engine.traffic import Traffic
from detente.engine.version_files import keep_version
from tests.engine.disputed import hear_more, over_an_ended_epoch, write_anything
from tests.engine.test_traffic import same as same_traffic
from tests.engine.versioned import NEW, SECOND, now, same, too_early, watched, without_texts
from tests.engine.versioned import bound as bound_by_it
from tests.hostile.forge import Book, copy_of, forged, parcels, take, two
from tests.world import Stage


def alike(stage: Stage, boards: Boards) -> None:
    """The board kept at this desk is the one that is computed from nothing, of the same entries."""
    state, agreement = stage.center.state, stage.agreement
    fresh, kept = known_here(state, agreement), boards.known(state, agreement)
    for mine, anew in zip(kept.record.lines, fresh.record.lines, strict=True):
        assert mine.entries == anew.entries
    assert boards.of(state, agreement, stage.at).encode() == fresh.board(stage.at).encode()


def test_the_files_of_a_version_that_a_person_gives_show_at_once(monkeypatch):
    ard, brv, cor = watched()
    without_texts(monkeypatch, ard, brv, cor)
    boards, traffic = Boards(), Traffic()
    alike(cor, boards)
    same_traffic(cor, traffic, cor.now)
    looked = traffic._flow(cor.center.state, cor.agreement)
    keep_version(cor.center.state, cor.agreement, SECOND)
    assert now(cor) == NEW
    assert b'"version":2' in boards.of(cor.center.state, cor.agreement, cor.at).encode()
    alike(cor, boards)
    assert traffic._flow(cor.center.state, cor.agreement) is not looked
    same_traffic(cor, traffic, cor.now)


@pytest.mark.parametrize("seed", range(4))
def test_a_board_follows_what_a_party_says_of_entries_that_come_later(seed: int) -> None:
    print(f"seed {seed}")
    chance = random.Random(seed)
    one, other = two()
    boards, book = Boards(), Book(other)
    receipts, ahead = list[Receipt]([other.agreement.receipt(())]), list[Entry]()
    sent = len(book.leaves)
    for _ in range(25):
        hear_more(one, other, chance, receipts)
        write_anything(book, one, chance, receipts, ahead)
        take(one, forged(other, one, book.item(sent)))
        sent = len(book.leaves)
        one.at += chance.choice((1, 600, 2_000))
        alike(one, boards)
    broken = [rules.problem(one.agreement, held) for held in one.agreement.of_seat(1)[0].entries]
    assert "wrong-target" in broken


def test_a_board_follows_what_others_say_of_an_epoch_that_ended() -> None:
    boards = Boards(), Boards(), Boards()
    over_an_ended_epoch(lambda at, stage: alike(stage, boards[at]))


def test_a_text_that_nothing_named_is_in_doubt_again_once_there_is_what_we_cannot_read(monkeypatch):
    ard, brv = Stage("ARD"), Stage("BRV")
    bound_by_it(ard, brv)
    early = too_early(monkeypatch, ard, brv)
    copy = same(brv, early)
    assert rules.problem(brv.agreement, copy) == "wrong-pack"
    book = Book(ard)
    book.write()
    start = len(book.leaves) - 1
    take(brv, forged(ard, brv, book.item(start, openings={})))
    assert brv.agreement.texts.unread == 1
    kept = rules.problem(brv.agreement, copy)
    brv.reopen()
    assert kept == rules.problem(brv.agreement, same(brv, early))
    assert kept is None, "terms that name it may stand in what cannot be read"


def test_who_received_an_entry_first_is_asked_again_where_what_said_so_turns_out_to_break_a_rule():
    one, other = two()
    held = one.send()
    for data in parcels(one, other):
        other.center.import_parcel(data, other.now)
    book = Book(other).cut(copy_of(one, other).size)
    later = book.entry(serial="BRV-2026-70001")
    target = Reference("BRV-2026-70001", Hash(leaf_hash(later.leaf)))
    first = book.write("acknowledged", values={}, refers_to=target, serial="BRV-2026-70000")
    take(one, forged(other, one, book.item(first)))

    def cover() -> int | None:
        return versions._first_cover(one.agreement, copy_of(one, other), held, rules.JUDGE)

    assert cover() == first
    book.add(later.leaf, later.opening)
    take(one, forged(other, one, book.item(first + 1)))
    assert rules.problem(one.agreement, copy_of(one, other).entries[first]) == "wrong-target"
    kept = cover()
    one.reopen()
    held = one.agreement.by_leaf[held.leaf_hash]
    assert kept == cover() == first + 1
