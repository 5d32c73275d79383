"""Stores and keys that count, and say in which order things happened."""

from __future__ import annotations

from collections import Counter
from typing import Any

from detente.engine.ports import Append, Keys, Store
from tests.world import Stage


class Diary:
    """What was flushed and signed, in order."""

    def __init__(self) -> None:
        self.events: list[tuple[str, Any]] = []

    @property
    def flushes(self) -> int:
        return sum(kind == "flush" for kind, _ in self.events)

    @property
    def appends(self) -> int:
        """Flushes that carried entries of a register."""
        return sum(kind == "flush" and bool(what) for kind, what in self.events)

    @property
    def signatures(self) -> Counter[Any]:
        return Counter(what for kind, what in self.events if kind == "sign")

    def clear(self) -> None:
        self.events.clear()


class CountingStore:
    """A store whose every commit is one flush; `refuse` makes commits fail first."""

    behind: Any = None

    def __init__(self, store: Store, diary: Diary) -> None:
        self._store = store
        self._diary = diary
        self.refuse: Exception | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def commit(self, operations: Any) -> None:
        if self.refuse is not None:
            raise self.refuse
        self._store.commit(operations)
        appended = sum(len(op.entries) for op in operations if isinstance(op, Append))
        self._diary.events.append(("flush", appended))


class CountingKeys:
    """Keys that note each signature."""

    def __init__(self, keys: Keys, diary: Diary) -> None:
        self._keys = keys
        self._diary = diary

    def __getattr__(self, name: str) -> Any:
        return getattr(self._keys, name)

    def sign(self, purpose: Any, algorithm: Any, message: bytes) -> bytes:
        self._diary.events.append(("sign", (purpose.value, algorithm.value)))
        return self._keys.sign(purpose, algorithm, message)


def count(stage: Stage) -> tuple[Diary, CountingStore]:
    """Put counters around the store and the keys of a stage."""
    diary = Diary()
    store, keys = CountingStore(stage.store, diary), CountingKeys(stage.keys, diary)
    stage.store, stage.keys = store, keys
    state = stage.center.state
    state.store.inner = store
    state.keys = state.recorder.keys = keys
    return diary, store
