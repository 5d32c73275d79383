"""Five bugs, planted into the real code while a world runs; the simulation must find each.

A planted bug is a context manager that puts a broken piece in the place of a sound one and takes it
out again. There is no switch for any of them in the program.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any
from unittest import mock

from detente.engine import answering, center, history, intake
from detente.engine.contradictions import Incident
from detente.engine.ports import Append, Operation
from detente.engine.recorder import Recorder, root_with
from tests.sim.disk import FaultyStore

PLANTED: dict[str, Callable[[], AbstractContextManager[None]]] = {}
_WRITES_BACK_EVERY = 7  # commits after which the operating system writes the cache back on its own


def planted(name: str) -> Callable[[Callable[[], Iterator[None]]], None]:
    """Enter a bug in the list under its name."""

    def enter(make: Callable[[], Iterator[None]]) -> None:
        PLANTED[name] = contextlib.contextmanager(make)

    return enter


@planted("missing-flush")
def missing_flush() -> Iterator[None]:
    """The store says that a commit is on disk while it lies in the cache."""

    def forget(store: Any) -> None:
        if len(store.disk.unflushed) >= _WRITES_BACK_EVERY:
            store.disk.flush()

    with mock.patch.object(FaultyStore, "flush", forget):
        yield


@planted("signature-before-compare-and-set")
def signature_before_compare_and_set() -> Iterator[None]:
    """The head is signed before the store has taken the entries under the head expected."""

    def append(self: Recorder, parts: Any, also: Any, now: int, take: Any) -> None:
        operations: list[Operation] = []
        for register, entries in parts:
            root = root_with(register, [entry.leaf for entry in entries])
            old = (register.size, register.root)
            operations.append(Append(register.text, *old, tuple(entries), root))
            self._sign(register.text, register.size + len(entries), root, now)
        self.store.commit([*operations, *also])
        take()

    def forget(self: Recorder, origin: str, size: int, root: Any) -> None:
        """Nor does anybody look at the store before the signature."""

    with (
        mock.patch.object(Recorder, "append", append),
        mock.patch.object(Recorder, "_check_stored", forget),
    ):
        yield


@planted("receipt-before-store")
def receipt_before_store() -> Iterator[None]:
    """What came in is cosigned and receipted before it is stored, with the receipt."""

    def import_parcel(state: Any, data: bytes, now: Any) -> Any:
        report = intake.Report()
        with state.store.together():
            intake._take_parcel(state, report, data, now)
            for agreement_id in sorted(report.touched):
                agreement = state.agreements[agreement_id]
                silent = agreement_id in report.behind
                report.receipts += answering.answer(state, agreement, now, silent=silent)
        return report

    with mock.patch.object(center, "import_parcel", import_parcel):
        yield


@planted("skipped-consistency-proof")
def skipped_consistency_proof() -> Iterator[None]:
    """Nobody looks whether a longer head continues the history that is held."""
    sound = history.check_one_history

    def check(*shown: Any, own: bool, writing: bool) -> None:
        if own:
            sound(*shown, own=own, writing=writing)

    with mock.patch.object(intake, "check_one_history", check):
        yield


@planted("restored-head-trusted")
def restored_head_trusted() -> Iterator[None]:
    """A center whose store was set back takes its old head for the last, whatever it is shown."""
    sound = history.check_one_history

    def check(*shown: Any, own: bool, writing: bool) -> None:
        try:
            sound(*shown, own=own, writing=writing)
        except Incident as incident:
            if incident.facts["own"] is not True:
                raise

    with mock.patch.object(intake, "check_one_history", check):
        yield
