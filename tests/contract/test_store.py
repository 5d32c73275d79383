"""One contract for every store."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from detente.adapters.stores.memory import MemoryStore
from detente.adapters.stores.sqlite import SqliteStore
from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import Conflict, OurFault
from detente.core.record.merkle import EMPTY_ROOT
from detente.engine.ports import Append, Delete, Entry, Expect, Put, PutLeft, PutOpening, PutWhole

ARDANIA = "center.ardania.example/0123456789abcdef0123456789abcdef/0000000000000001"
BREVIA = "center.brevia.example/0123456789abcdef0123456789abcdef/0000000000000002"
STEPS = (
    "commit:begin",
    "commit:locked",
    "commit:append",
    "commit:middle",
    "commit:before-flush",
    "commit:flushed",
)


def root_of(size):
    """A stand-in: stores compare roots and never compute them."""
    return EMPTY_ROOT if size == 0 else Hash(hashlib.sha256(b"root %d" % size).digest())


def entries(start, count, *, opened=True):
    return tuple(
        Entry(b"leaf %d" % index, b"opening %d" % index if opened else None)
        for index in range(start, start + count)
    )


def append(origin, start, count, *, opened=True):
    return Append(
        origin, start, root_of(start), entries(start, count, opened=opened), root_of(start + count)
    )


def dump(store):
    """All that a store says, for comparing before and after."""
    return {
        "heads": {origin: store.head(origin) for origin in store.origins()},
        "leaves": {origin: list(store.leaves(origin, 0, 2**40)) for origin in store.origins()},
        "openings": {origin: list(store.openings(origin, 0, 2**40)) for origin in store.origins()},
        "small": {table: list(store.items(table)) for table in ("people", "queue", "Ärger", "")},
    }


class Trip(Exception):
    """What a test's failpoint raises."""


class StoreContract:
    """Every store passes all of it; subclasses give `open_store` and `again`."""

    @pytest.fixture
    def tripped(self):
        """Step at which the store's failpoint raises; steps it has passed."""
        return {"at": None, "seen": []}

    @pytest.fixture
    def failpoint(self, tripped):
        def hook(step):
            tripped["seen"].append(step)
            if step == tripped["at"]:
                raise Trip(step)

        return hook

    def test_an_unknown_register_is_empty(self, store):
        assert store.head(ARDANIA) == (0, EMPTY_ROOT)
        assert store.origins() == []
        assert list(store.leaves(ARDANIA, 0, 10)) == []
        assert list(store.openings(ARDANIA, 0, 10)) == []
        assert store.opening(ARDANIA, 0) is None
        assert store.get("people", "x") is None
        assert list(store.items("people")) == []

    def test_what_was_appended_is_read_in_order(self, store):
        store.commit([append(ARDANIA, 0, 3)])
        store.commit([append(ARDANIA, 3, 2, opened=False)])
        assert store.head(ARDANIA) == (5, root_of(5))
        assert list(store.leaves(ARDANIA, 0, 5)) == [b"leaf %d" % index for index in range(5)]
        assert list(store.leaves(ARDANIA, 1, 3)) == [b"leaf 1", b"leaf 2"]
        assert list(store.leaves(ARDANIA, 4, 99)) == [b"leaf 4"]
        assert [index for index, _ in store.openings(ARDANIA, 1, 5)] == [1, 2]
        assert store.opening(ARDANIA, 2) == b"opening 2"
        assert store.opening(ARDANIA, 3) is None

    @pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (9, 12), (0, 0), (-5, 0)])
    def test_an_empty_range_is_empty(self, store, start, end):
        store.commit([append(ARDANIA, 0, 4)])
        assert list(store.leaves(ARDANIA, start, end)) == []
        assert list(store.openings(ARDANIA, start, end)) == []

    def test_registers_are_apart_and_listed_in_order(self, store):
        store.commit([append(BREVIA, 0, 2), append(ARDANIA, 0, 1)])
        assert store.origins() == [ARDANIA, BREVIA]
        assert (store.head(ARDANIA)[0], store.head(BREVIA)[0]) == (1, 2)

    @pytest.mark.parametrize(
        ("size", "root"),
        [(1, root_of(1)), (3, root_of(3)), (2, root_of(3)), (0, EMPTY_ROOT), (2, EMPTY_ROOT)],
    )
    def test_an_append_to_another_head_is_a_conflict_and_changes_nothing(self, store, size, root):
        store.commit([append(ARDANIA, 0, 2)])
        before = dump(store)
        with pytest.raises(Conflict) as caught:
            store.commit(
                [
                    Put("people", "a", b"1"),
                    Append(ARDANIA, size, root, entries(size, 1), root_of(size + 1)),
                ]
            )
        assert caught.value.code == "head-moved"
        assert dump(store) == before

    def test_a_new_register_must_be_expected_empty(self, store):
        with pytest.raises(Conflict, match="head-moved"):
            store.commit([Append(ARDANIA, 0, root_of(1), entries(0, 1), root_of(1))])
        assert store.origins() == []

    def test_one_commit_may_append_twice_to_one_register(self, store):
        store.commit([append(ARDANIA, 0, 2), append(ARDANIA, 2, 1)])
        assert store.head(ARDANIA) == (3, root_of(3))

    def test_an_append_without_entries_only_checks_the_head(self, store):
        store.commit([append(ARDANIA, 0, 0)])
        assert store.origins() == []
        store.commit([append(ARDANIA, 0, 1), append(ARDANIA, 1, 0)])
        assert store.head(ARDANIA) == (1, root_of(1))
        with pytest.raises(Conflict, match="head-moved"):
            store.commit([append(ARDANIA, 0, 0)])
        assert store.flushes == 1

    def test_an_opening_can_arrive_later_once(self, store):
        store.commit([append(ARDANIA, 0, 3, opened=False)])
        store.commit([PutOpening(ARDANIA, 1, b"late")])
        assert list(store.openings(ARDANIA, 0, 3)) == [(1, b"late")]
        for again in (b"late", b"other"):
            with pytest.raises(OurFault, match="opening-present"):
                store.commit([PutOpening(ARDANIA, 1, again)])
        assert store.opening(ARDANIA, 1) == b"late"

    def test_what_is_left_takes_the_place_of_an_opening_and_of_nothing_else(self, store):
        store.commit([append(ARDANIA, 0, 2), append(BREVIA, 0, 1, opened=False)])
        for origin, index in ((ARDANIA, 2), (ARDANIA, -1), (BREVIA, 0), ("nowhere", 0)):
            with pytest.raises(OurFault, match="no-such-entry"):
                store.commit([PutLeft(ARDANIA, 0, b"left"), PutLeft(origin, index, b"left")])
        assert store.opening(ARDANIA, 0) == b"opening 0"
        store.commit([PutLeft(ARDANIA, 0, b"left"), PutLeft(ARDANIA, 0, b"less")])
        assert list(store.openings(ARDANIA, 0, 9)) == [(0, b"less"), (1, b"opening 1")]
        assert store.scrub()
        assert store.opening(ARDANIA, 0) == b"less"
        with pytest.raises(OurFault, match="opening-present"):
            store.commit([PutOpening(ARDANIA, 0, b"opening 0")])

    def test_a_whole_opening_takes_the_place_of_what_is_left_and_of_nothing_else(self, store):
        store.commit([append(ARDANIA, 0, 2), append(BREVIA, 0, 1, opened=False)])
        store.commit([PutLeft(ARDANIA, 0, b"left")])
        for origin, index in ((ARDANIA, 2), (ARDANIA, -1), (BREVIA, 0), ("nowhere", 0)):
            with pytest.raises(OurFault, match="no-such-entry"):
                store.commit([PutWhole(ARDANIA, 0, b"whole"), PutWhole(origin, index, b"whole")])
        assert store.opening(ARDANIA, 0) == b"left"
        store.commit([PutWhole(ARDANIA, 0, b"whole")])
        assert list(store.openings(ARDANIA, 0, 9)) == [(0, b"whole"), (1, b"opening 1")]

    def test_an_opening_needs_its_leaf(self, store):
        store.commit([append(ARDANIA, 0, 1, opened=False)])
        for origin, index in ((ARDANIA, 1), (ARDANIA, -1), (ARDANIA, 2**40), (BREVIA, 0)):
            with pytest.raises(OurFault, match="no-such-entry"):
                store.commit([PutOpening(origin, index, b"x")])
        assert list(store.openings(ARDANIA, 0, 9)) == []

    def test_an_opening_may_follow_its_leaf_in_one_commit_once(self, store):
        store.commit([append(ARDANIA, 0, 1, opened=False), PutOpening(ARDANIA, 0, b"x")])
        assert store.opening(ARDANIA, 0) == b"x"
        with pytest.raises(OurFault, match="opening-present"):
            store.commit([append(ARDANIA, 1, 1), PutOpening(ARDANIA, 1, b"y")])
        assert store.head(ARDANIA)[0] == 1

    def test_small_tables_keep_the_last_value(self, store):
        store.commit([Put("people", "a", b"1"), Put("people", "a", b"2"), Put("queue", "a", b"")])
        assert store.get("people", "a") == b"2"
        assert store.get("queue", "a") == b""
        store.commit([Delete("people", "a"), Delete("people", "never")])
        assert store.get("people", "a") is None
        store.commit([Delete("queue", "a"), Put("queue", "a", b"3")])
        assert list(store.items("queue")) == [("a", b"3")]

    def test_an_expectation_holds_or_the_commit_fails(self, store):
        store.commit([Expect("queue", "n", None), Put("queue", "n", b"1")])
        store.commit([Expect("queue", "n", b"1"), Put("queue", "n", b"2")])
        for wrong in (None, b"1", b""):
            with pytest.raises(Conflict) as caught:
                store.commit([Put("queue", "m", b"x"), Expect("queue", "n", wrong)])
            assert caught.value.code == "value-moved"
        assert list(store.items("queue")) == [("n", b"2")]

    def test_an_expectation_sees_what_stands_before_it_in_the_commit(self, store):
        store.commit([Put("queue", "n", b"1"), Expect("queue", "n", b"1"), Delete("queue", "n")])
        store.commit([Expect("queue", "n", None)])
        assert list(store.items("queue")) == []

    def test_keys_are_any_text_in_order_of_code_point(self, store):
        keys = ["", "a", "B", "ä", "a\u0308", "日本", "😀", "\uffee", "nul\x00l", "nul", "'; --"]
        store.commit([Put("Ärger", key, key.encode()) for key in keys])
        assert [key for key, _ in store.items("Ärger")] == sorted(keys)
        assert all(store.get("Ärger", key) == key.encode() for key in keys)
        assert list(store.items("Arger")) == []

    def test_items_walks_further_than_one_read(self, store):
        keys = [f"{number:05d}" for number in range(3 * limits.STORE_VALUES_PER_READ + 1)]
        store.commit([Put("queue", key, b"x") for key in reversed(keys)])
        assert [key for key, _ in store.items("queue")] == keys

    def test_openings_walks_further_than_one_read(self, store):
        count = 2 * limits.STORE_VALUES_PER_READ
        store.commit([append(ARDANIA, 0, count)])
        store.commit([append(ARDANIA, count, 7, opened=False), append(ARDANIA, count + 7, 9)])
        held = [index for index, _ in store.openings(ARDANIA, 3, count + 16)]
        assert held == [*range(3, count), *range(count + 7, count + 16)]

    def test_reading_and_writing_may_alternate(self, store):
        store.commit([append(ARDANIA, 0, 300), Put("queue", "a", b"1"), Put("queue", "b", b"2")])
        walk, small = store.leaves(ARDANIA, 0, 300), store.items("queue")
        assert (next(walk), next(small)) == (b"leaf 0", ("a", b"1"))
        store.commit([append(ARDANIA, 300, 1), Delete("queue", "a")])
        with pytest.raises(Conflict, match="head-moved"):
            store.commit([append(ARDANIA, 0, 1)])
        assert sum(1 for _ in walk) == 299
        assert ("a", b"1") not in list(small)

    def test_binary_values_come_back_as_they_were(self, store):
        value = bytes(range(256)) * 300
        store.commit(
            [
                Put("queue", "a", value),
                Append(ARDANIA, 0, EMPTY_ROOT, (Entry(value, value),), root_of(1)),
            ]
        )
        assert store.get("queue", "a") == value
        assert list(store.leaves(ARDANIA, 0, 1)) == [value]
        assert store.opening(ARDANIA, 0) == value

    @pytest.mark.parametrize(
        "operation",
        [
            Put("queue", "\ud800", b"1"),
            Delete("\ud800", "a"),
            Expect("queue", "\ud800", None),
            PutOpening("\ud800", 0, b"x"),
            PutWhole("\ud800", 0, b"x"),
            Append("\ud800", 0, EMPTY_ROOT, entries(0, 1), root_of(1)),
            Append(ARDANIA, 0, EMPTY_ROOT, (Entry(b"", None),), root_of(1)),
            Append(ARDANIA, 0, EMPTY_ROOT, (), root_of(1)),
            Append(ARDANIA, -1, EMPTY_ROOT, entries(0, 1), root_of(1)),
            Append(ARDANIA, limits.TREE_SIZE_MAX, root_of(1), entries(0, 1), root_of(1)),
        ],
    )
    def test_what_cannot_be_kept_faithfully_is_refused_at_once(self, store, operation):
        with pytest.raises(OurFault, match="contract-broken"):
            store.commit([Put("queue", "a", b"1"), operation])
        assert store.get("queue", "a") is None

    def test_only_commits_that_change_something_are_flushed(self, store):
        store.commit([])
        store.commit([Expect("queue", "a", None), Delete("queue", "a")])
        assert store.flushes == 0
        store.commit([append(ARDANIA, 0, 256), Put("queue", "a", b"1"), Put("queue", "b", b"1")])
        assert store.flushes == 1

    @pytest.mark.parametrize("step", STEPS)
    def test_a_failure_at_any_step_leaves_all_or_nothing(self, store, tripped, step):
        store.commit([append(ARDANIA, 0, 2, opened=False), Put("queue", "a", b"1")])
        before = dump(store)
        operations = [
            Put("queue", "a", b"2"),
            append(ARDANIA, 2, 2),
            PutOpening(ARDANIA, 0, b"late"),
            append(BREVIA, 0, 1),
            Delete("queue", "a"),
        ]
        tripped["at"] = step
        with pytest.raises(Trip):
            store.commit(operations)
        tripped["at"] = None
        if step == "commit:flushed":
            assert store.head(BREVIA)[0] == 1
        else:
            assert dump(store) == before
            store.commit(operations)
        assert store.head(ARDANIA) == (4, root_of(4))
        assert store.opening(ARDANIA, 0) == b"late"
        assert store.get("queue", "a") is None

    def test_steps_are_passed_in_their_order(self, store, tripped):
        store.commit([append(ARDANIA, 0, 1), Put("queue", "a", b"1")])
        assert tripped["seen"] == list(STEPS)

    def test_a_closed_store_says_so(self, store):
        store.commit([append(ARDANIA, 0, 1)])
        store.close()
        store.close()
        for act in (
            lambda: store.commit([]),
            lambda: store.head(ARDANIA),
            store.origins,
            lambda: list(store.leaves(ARDANIA, 0, 1)),
            lambda: list(store.openings(ARDANIA, 0, 1)),
            lambda: store.opening(ARDANIA, 0),
            lambda: store.get("queue", "a"),
            lambda: list(store.items("queue")),
        ):
            with pytest.raises(OurFault, match="store-closed"):
                act()

    def test_what_was_committed_is_there_after_a_restart(self, store, again):
        store.commit([append(ARDANIA, 0, 5), append(BREVIA, 0, 1, opened=False)])
        store.commit([PutOpening(BREVIA, 0, b"late"), Put("people", "a", b"1")])
        before = dump(store)
        store.close()
        reopened = again()
        assert dump(reopened) == before
        reopened.commit([append(ARDANIA, 5, 1)])
        assert reopened.head(ARDANIA) == (6, root_of(6))
        reopened.close()


class TestMemoryStore(StoreContract):
    @pytest.fixture
    def store(self, failpoint):
        return MemoryStore(failpoint)

    @pytest.fixture
    def again(self, store):
        def reopen():
            store.reopen()
            return store

        return reopen

    def test_wrong_types_are_refused(self, store):
        text: Any = "text"
        number: Any = bytearray(b"x")
        plain: Any = bytes(32)
        for operation in (
            Put("queue", "a", text),
            Put("queue", "a", number),
            Expect("queue", "a", text),
            PutOpening(ARDANIA, 0, text),
            Append(ARDANIA, 0, EMPTY_ROOT, entries(0, 1), plain),
            Append(ARDANIA, 0, EMPTY_ROOT, (Entry(text, None),), root_of(1)),
            Append(ARDANIA, 0, EMPTY_ROOT, (Entry(b"x", number),), root_of(1)),
        ):
            with pytest.raises(OurFault, match="contract-broken"):
                store.commit([operation])


class TestSqliteStore(StoreContract):
    """What only a store on disk must show is in test_sqlite.py."""

    @pytest.fixture
    def path(self, tmp_path):
        return tmp_path / "store.sqlite"

    @pytest.fixture
    def store(self, path, failpoint):
        store = SqliteStore(path, failpoint)
        yield store
        store.close()

    @pytest.fixture
    def again(self, path):
        return lambda: SqliteStore(path)
