"""The store of one home in one SQLite file: durable, one writer, every commit one flush.

Held at start, not hoped for: a SQLite without the WAL-reset bug (fixed in 3.51.3), write-ahead log
and synchronous=FULL as read back, our own schema version, and the lock of the home. A commit is one
transaction and one flush of the log; what returned is on disk, what raised is not in the store.
After "disk-failed" the medium itself decides what the next start finds: all of that commit or
nothing of it, as after a power cut.

Ranges are read in pieces, so no read is ever open while a commit runs; a value committed during a
walk over a small table may or may not be met by it.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from pysqlite3 import dbapi2 as sqlite3

from detente.adapters.stores.operations import check_operation, check_room, fault_of, take_lock
from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import Conflict, EnvironmentFault, OurFault, StateDamaged
from detente.core.record.merkle import EMPTY_ROOT
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

# 3.7.0 to 3.51.2 may damage the file when a log is reset (sqlite.org/wal.html, section 11).
_SQLITE_VERSION_MIN: Final = (3, 51, 3)
_APPLICATION_ID: Final = 0x4474_7465
SCHEMA_VERSION: Final = 1
_WAIT_S: Final = 10  # a copy waits for a commit in progress, which takes milliseconds
_SYNCHRONOUS_FULL: Final = 2
_INTEGER_MAX: Final = 2**63 - 1
_FRAME_HEAD_BYTES: Final = 24  # beside each page in the log (sqlite.org/walformat.html)

# Leaves and openings are apart: a leaf is copied to everyone, an opening may arrive later.
# Openings keep a rowid because they may be megabytes, which a table without one keeps badly.
_SCHEMA: Final = """
CREATE TABLE register (
    id     INTEGER PRIMARY KEY,
    origin TEXT    NOT NULL UNIQUE,
    size   INTEGER NOT NULL CHECK (size > 0),
    root   BLOB    NOT NULL CHECK (length(root) = 32)
) STRICT;
CREATE TABLE leaf (
    register INTEGER NOT NULL REFERENCES register (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    leaf     BLOB    NOT NULL CHECK (length(leaf) > 0),
    PRIMARY KEY (register, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE opening (
    register INTEGER NOT NULL,
    position INTEGER NOT NULL,
    opening  BLOB    NOT NULL,
    PRIMARY KEY (register, position),
    FOREIGN KEY (register, position) REFERENCES leaf (register, position)
) STRICT;
CREATE TABLE small (
    name  TEXT NOT NULL,
    key   TEXT NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (name, key)
) STRICT;
"""


class SqliteStore:
    """Registers and small tables in one file (`engine.ports.Store`); threads may share it."""

    def __init__(
        self,
        path: Path,
        failpoint: Callable[[str], None] | None = None,
        pages_max: int | None = None,
    ) -> None:
        """Open or create the store at `path`; its lock file stands beside it as `<path>.lock`.

        `failpoint` is called before or after each named step of a commit. `pages_max` bounds the
        file in pages of 4,096 bytes (None: the disk is the bound). Raises
        EnvironmentFault("sqlite-too-old" | "home-in-use" | "sqlite-not-durable" | "store-version" |
        "disk-full" | "disk-failed"), StateDamaged("store-damaged").
        """
        require_sqlite(sqlite3.sqlite_version_info)
        self._path = path
        self._failpoint = failpoint
        self._guard = threading.RLock()
        self._database: Any = None
        self.flushes = 0  # commits that wrote, since this store was opened
        self._lock: int | None = take_lock(path)
        started = False
        try:
            with self._mapped():
                self._database = _connect(path)
                _prepare(self._database, path, pages_max)
            started = True
        finally:
            if not started:
                self.close()

    def commit(self, operations: Sequence[Operation]) -> None:
        """Apply all operations in order, or none (see `engine.ports.Store.commit`).

        Also raises OurFault("contract-broken") for operations no store could keep,
        OurFault("store-closed"), StateDamaged("store-damaged") where the file contradicts itself.
        """
        with self._mapped() as database:
            self._step("commit:begin")
            for operation in operations:
                check_operation(operation)
            before = database.total_changes
            database.execute("BEGIN IMMEDIATE")
            done = False
            try:
                self._step("commit:locked")
                for at, operation in enumerate(operations):
                    if at:
                        self._step("commit:middle")
                    self._apply(database, operation)
                self._step("commit:before-flush")
                database.execute("COMMIT")
                done = True
            finally:
                # SQLite has already rolled back by itself after some failures.
                if not done and database.in_transaction:
                    database.execute("ROLLBACK")
            self.flushes += database.total_changes != before
            self._step("commit:flushed")

    def _apply(self, database: Any, operation: Operation) -> None:
        match operation:
            case Append():
                self._append(database, operation)
            case PutOpening():
                _put_opening(database, operation)
            case PutLeft(origin, index, instead) | PutWhole(origin, index, instead):
                _put_instead(database, origin, index, instead)
            case Put(table, key, value):
                database.execute(
                    "INSERT INTO small (name, key, value) VALUES (?, ?, ?)"
                    " ON CONFLICT (name, key) DO UPDATE SET value = excluded.value",
                    (table, key, value),
                )
            case Delete(table, key):
                database.execute("DELETE FROM small WHERE name = ? AND key = ?", (table, key))
            case Expect(table, key, value):
                if _value(database, table, key) != value:
                    raise Conflict("value-moved", table=table, key=key)

    def _append(self, database: Any, act: Append) -> None:
        size, root = _head(database, act.origin)
        if (act.expected_size, act.expected_root) != (size, root):
            raise Conflict("head-moved", origin=act.origin, expected=act.expected_size, stored=size)
        if not act.entries:
            return
        (register,) = database.execute(
            "INSERT INTO register (origin, size, root) VALUES (?, ?, ?)"
            " ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root"
            " RETURNING id",
            (act.origin, size + len(act.entries), act.new_root),
        ).fetchone()
        numbered = list(enumerate(act.entries, start=size))
        database.executemany(
            "INSERT INTO leaf (register, position, leaf) VALUES (?, ?, ?)",
            ((register, index, entry.leaf) for index, entry in numbered),
        )
        self._step("commit:append")
        database.executemany(
            "INSERT INTO opening (register, position, opening) VALUES (?, ?, ?)",
            (
                (register, index, entry.opening)
                for index, entry in numbered
                if entry.opening is not None
            ),
        )

    def scrub(self) -> bool:
        """Write the file anew and empty its log (see `engine.ports.Store.scrub`).

        Deleted content is overwritten anyway, yet a page that was laid out anew may keep a copy of
        what stood on it before in its free part, and the log whole pages of long ago.
        """
        with self._mapped() as database:
            self._step("scrub:begin")
            if not _emptied(database):  # whatever is written anew would only lengthen the log
                return False
            pages, page_bytes = _pragma(database, "page_count"), _pragma(database, "page_size")
            check_room(self._path, pages * (page_bytes + _FRAME_HEAD_BYTES))
            database.execute("PRAGMA temp_store = MEMORY")  # no copy in another folder
            written = False
            try:
                database.execute("VACUUM")
                written = True
            except MemoryError as error:  # as this library calls SQLITE_NOMEM
                where = str(self._path)
                raise EnvironmentFault("machine-failed", path=where, why="MemoryError") from error
            finally:
                if not written:  # the log keeps the length to which it grew, and fills the disk
                    with suppress(sqlite3.Error, MemoryError):
                        _emptied(database)
            self._step("scrub:written")
            return _emptied(database)

    def origins(self) -> list[str]:
        """Registers with at least one entry, in order of their origin."""
        return [origin for (origin,) in self._read("SELECT origin FROM register ORDER BY origin")]

    def head(self, origin: str) -> tuple[int, Hash]:
        """Stored (size, root)."""
        with self._mapped() as database:
            return _head(database, origin)

    def leaves(self, origin: str, start: int, end: int) -> Iterator[bytes]:
        """Leaves with start <= index < end, in order, read in pieces as they are wanted."""
        at = max(start, 0)
        while at < end:
            rows = self._read(
                "SELECT leaf.leaf FROM leaf JOIN register ON register.id = leaf.register"
                " WHERE register.origin = ? AND position >= ? AND position < ?"
                " ORDER BY position LIMIT ?",
                (origin, at, min(end, _INTEGER_MAX), limits.STORE_LEAVES_PER_READ),
            )
            for (leaf,) in rows:
                yield leaf
            if len(rows) < limits.STORE_LEAVES_PER_READ:
                return
            at += len(rows)

    def opening(self, origin: str, index: int) -> bytes | None:
        """The opening of one entry, or None."""
        found = next(self.openings(origin, index, index + 1), None)
        return None if found is None else found[1]

    def openings(self, origin: str, start: int, end: int) -> Iterator[tuple[int, bytes]]:
        """(index, opening) of every entry in the range that can be opened, in order."""
        at = max(start, 0)
        while at < end:
            rows = self._read(
                "SELECT position, opening FROM opening"
                " JOIN register ON register.id = opening.register"
                " WHERE register.origin = ? AND position >= ? AND position < ?"
                " ORDER BY position LIMIT ?",
                (origin, at, min(end, _INTEGER_MAX), limits.STORE_VALUES_PER_READ),
            )
            yield from rows
            if len(rows) < limits.STORE_VALUES_PER_READ:
                return
            at = rows[-1][0] + 1

    def get(self, table: str, key: str) -> bytes | None:
        """One value of a small table."""
        with self._mapped() as database:
            return _value(database, table, key)

    def items(self, table: str) -> Iterator[tuple[str, bytes]]:
        """All (key, value) of a small table, in order of key (by code point)."""
        rows = self._read(
            "SELECT key, value FROM small WHERE name = ? ORDER BY key LIMIT ?",
            (table, limits.STORE_VALUES_PER_READ),
        )
        while rows:
            yield from rows
            if len(rows) < limits.STORE_VALUES_PER_READ:
                return
            rows = self._read(
                "SELECT key, value FROM small WHERE name = ? AND key > ? ORDER BY key LIMIT ?",
                (table, rows[-1][0], limits.STORE_VALUES_PER_READ),
            )

    def check(self) -> None:
        """Let SQLite check the whole file, which takes seconds a gigabyte. Raises StateDamaged."""
        rows = self._read("PRAGMA integrity_check(1)") + self._read("PRAGMA foreign_key_check")
        if rows != [("ok",)]:
            raise StateDamaged("store-damaged", path=str(self._path), detail=str(rows[0]))

    def close(self) -> None:
        """Release the file and the lock; calling it twice is no error."""
        with self._guard:
            if self._database is not None:
                self._database.close()
                self._database = None
            if self._lock is not None:
                os.close(self._lock)
                self._lock = None

    def _read(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        with self._mapped() as database:
            rows: list[tuple[Any, ...]] = database.execute(query, values).fetchall()
            return rows

    @contextmanager
    def _mapped(self) -> Iterator[Any]:
        """Hold the store for one act; turn what SQLite says into what this program says."""
        with self._guard:
            if self._lock is None:
                raise OurFault("store-closed")
            try:
                yield self._database
            except sqlite3.Error as error:
                fault = fault_of(error, self._path)
                if fault is None:
                    raise
                raise fault from error

    def _step(self, name: str) -> None:
        if self._failpoint is not None:
            self._failpoint(name)


def snapshot(path: Path, target: Path) -> None:
    """Copy a store, which may be in use, to the new file `target`; raises as opening one does."""
    require_sqlite()
    _check_version(path, *version_of(path))
    try:
        os.close(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    except OSError as error:
        raise EnvironmentFault("disk-failed", path=str(target), detail=str(error)) from error
    with _beside(path) as database:
        database.execute("VACUUM INTO ?", (str(target),))


def value_in(path: Path, table: str, key: str) -> bytes | None:
    """One value of a store, which may be in use; raises as opening one does."""
    with _beside(path) as database:
        return _value(database, table, key)


def version_of(path: Path) -> tuple[int, int]:
    """(schema version, owner) of a store, which may be in use; raises as opening one does."""
    with _beside(path) as database:
        return _pragma(database, "user_version"), _pragma(database, "application_id")


@contextmanager
def _beside(path: Path) -> Iterator[Any]:
    """A second connection, to read with: it does not take the lock of the home."""
    place = f"file:{quote(str(path.absolute()))}?mode=rw"
    try:
        with closing(sqlite3.connect(place, uri=True, timeout=_WAIT_S)) as database:
            yield database
    except sqlite3.Error as error:
        raise (fault_of(error, path) or error) from error


def _check_version(path: Path, found: int, owner: int) -> None:
    """Raise EnvironmentFault("store-version") for a store that this program cannot read."""
    if (found, owner) != (SCHEMA_VERSION, _APPLICATION_ID):
        raise EnvironmentFault(
            "store-version", path=str(path), found=found, needed=SCHEMA_VERSION, owner=owner
        )


def require_sqlite(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> str:
    """The version in use; raises EnvironmentFault("sqlite-too-old") if it may damage its log."""
    if version < _SQLITE_VERSION_MIN:
        raise EnvironmentFault(
            "sqlite-too-old", found=_dotted(version), needed=_dotted(_SQLITE_VERSION_MIN)
        )
    return _dotted(version)


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _connect(path: Path) -> Any:
    """Create the file for its owner alone (the log inherits that), then open it."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    except OSError as error:
        raise EnvironmentFault("disk-failed", path=str(path), detail=str(error)) from error
    # Transactions are ours to begin; the guard above keeps threads apart; nobody else may write.
    return sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)


def _emptied(database: Any) -> bool:
    """Empty the log into the file; False where somebody reads an old part of it."""
    busy, _, _ = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def _prepare(database: Any, path: Path, pages_max: int | None) -> None:
    """Set and read back what durability rests on; make a new file, refuse a foreign one."""
    version, owner, tables = (
        _pragma(database, "user_version"),
        _pragma(database, "application_id"),
        database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0],
    )
    fresh = (version, owner, tables) == (0, 0, 0)
    if not fresh:
        _check_version(path, version, owner)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA fullfsync = ON")  # where fsync alone does not reach the medium
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA cell_size_check = ON")
    database.execute("PRAGMA secure_delete = ON")  # an erased secret leaves no page behind
    require_durable(_pragma(database, "journal_mode"), _pragma(database, "synchronous"))
    if pages_max is not None:
        database.execute(f"PRAGMA max_page_count = {pages_max:d}")
    if fresh:
        database.executescript(
            f"BEGIN IMMEDIATE; {_SCHEMA}"
            f"PRAGMA application_id = {_APPLICATION_ID};"
            f"PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
        )
        _flush_folder(path.parent)


def require_durable(journal_mode: object, synchronous: object) -> None:
    """Raise EnvironmentFault("sqlite-not-durable") unless both are what a durable commit needs."""
    if (journal_mode, synchronous) != ("wal", _SYNCHRONOUS_FULL):
        raise EnvironmentFault(
            "sqlite-not-durable", journal_mode=journal_mode, synchronous=synchronous
        )


def _pragma(database: Any, name: str) -> Any:
    return database.execute(f"PRAGMA {name}").fetchone()[0]


def _flush_folder(folder: Path) -> None:
    """Make the new file's name durable."""
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise EnvironmentFault("disk-failed", path=str(folder), detail=str(error)) from error


def _head(database: Any, origin: str) -> tuple[int, Hash]:
    row = database.execute("SELECT size, root FROM register WHERE origin = ?", (origin,)).fetchone()
    return (0, EMPTY_ROOT) if row is None else (row[0], Hash(row[1]))


def _value(database: Any, table: str, key: str) -> bytes | None:
    row = database.execute(
        "SELECT value FROM small WHERE name = ? AND key = ?", (table, key)
    ).fetchone()
    return None if row is None else bytes(row[0])


def _put_opening(database: Any, act: PutOpening) -> None:
    row = database.execute(
        "SELECT id, size FROM register WHERE origin = ?", (act.origin,)
    ).fetchone()
    register, size = (None, 0) if row is None else row
    if not 0 <= act.index < size:
        raise OurFault("no-such-entry", origin=act.origin, index=act.index, size=size)
    place = (register, act.index)
    held = database.execute(
        "SELECT 1 FROM opening WHERE register = ? AND position = ?", place
    ).fetchone()
    if held is not None:
        raise OurFault("opening-present", origin=act.origin, index=act.index)
    database.execute(
        "INSERT INTO opening (register, position, opening) VALUES (?, ?, ?)", (*place, act.opening)
    )


def _put_instead(database: Any, origin: str, index: int, instead: bytes) -> None:
    found = database.execute(
        "UPDATE opening SET opening = ? WHERE position = ?"
        " AND register = (SELECT id FROM register WHERE origin = ?)",
        (instead, index, origin),
    )
    if found.rowcount != 1:
        raise OurFault("no-such-entry", origin=origin, index=index)
