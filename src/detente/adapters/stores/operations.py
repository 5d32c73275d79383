"""What a store on disk refuses before it begins, its lock, and what the failures of SQLite are
called. No database is opened here.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from pathlib import Path
from typing import Any, Final

from detente.core import limits
from detente.core.errors import DetenteError, EnvironmentFault, OurFault, StateDamaged
from detente.engine.ports import (
    Append,
    Delete,
    Expect,
    Operation,
    Put,
    PutLeft,
    PutOpening,
    PutWhole,
)

# Result codes, sqlite.org/rescode.html; the low byte of an extended code is its primary code.
_BUSY: Final = frozenset({5, 6})
_DISK_FAILED: Final = frozenset({8, 10, 14})  # READONLY, IOERR, CANTOPEN
_FULL: Final = 13
_DAMAGED: Final = frozenset({11, 19, 26})  # CORRUPT, CONSTRAINT (checked before we begin), NOTADB


def check_operation(operation: Operation) -> None:
    """Raise OurFault("contract-broken") for what the file would refuse or spell otherwise."""
    texts: tuple[str, ...] = ()
    match operation:
        case Append(origin, size, root, entries, new_root):
            texts = (origin,)
            if not all(entry.leaf for entry in entries):
                raise OurFault("contract-broken", what="empty leaf", origin=origin)
            if not 0 <= size <= limits.TREE_SIZE_MAX - len(entries):
                raise OurFault("contract-broken", what="size", origin=origin, size=size)
            if not entries and new_root != root:
                raise OurFault("contract-broken", what="new root without entries", origin=origin)
        case PutOpening(origin) | PutLeft(origin) | PutWhole(origin):
            texts = (origin,)
        case Put(table, key) | Delete(table, key) | Expect(table, key):
            texts = (table, key)
    for text in texts:
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise OurFault("contract-broken", what="text is not Unicode") from error


def fault_of(error: Any, path: Path) -> DetenteError | None:
    """The named failure for a result code of SQLite; None where the mistake is in this program."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    primary = code & 0xFF
    facts = {"path": str(path), "detail": str(error)}
    if primary == _FULL:
        return EnvironmentFault("disk-full", **facts)
    if primary in _DISK_FAILED:
        return EnvironmentFault("disk-failed", **facts)
    if primary in _DAMAGED:
        return StateDamaged("store-damaged", **facts)
    if primary in _BUSY:
        return EnvironmentFault("home-in-use", **facts)
    return None


def check_room(path: Path, log_bytes: int) -> None:
    """Raise EnvironmentFault("disk-full") unless the log of a store can grow by so much and leaves
    room for whatever else is written meanwhile.
    """
    needed = log_bytes + limits.DISK_FREE_BYTES_LEAST
    try:
        free = shutil.disk_usage(path.parent).free
    except OSError as error:
        raise EnvironmentFault("disk-failed", path=str(path), detail=str(error)) from error
    if free < needed:
        raise EnvironmentFault("disk-full", path=str(path), free=free, needed=needed)


def take_lock(path: Path) -> int:
    """Take the lock of the home; the kernel gives it back however the process ends."""
    name = f"{path}.lock"
    try:
        lock = os.open(name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise EnvironmentFault("disk-failed", path=name, detail=str(error)) from error
    taken = False
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        taken = True
    except BlockingIOError as error:
        raise EnvironmentFault("home-in-use", path=str(path)) from error
    except OSError as error:
        raise EnvironmentFault("disk-failed", path=name, detail=str(error)) from error
    finally:
        if not taken:
            os.close(lock)
    return lock
