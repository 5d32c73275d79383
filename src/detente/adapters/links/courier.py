"""A folder that somebody carries: parcels as files, both ways (spec/courier.md).

The medium may come from anybody. Only regular files of the right name and size are opened, nothing
found there can raise, stop a pass or make it long, and what is in the folder is never trusted: a
parcel's own seal and signature decide. Numbers in comments are clauses of spec/courier.md.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import heapq
import itertools
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from detente.core import limits
from detente.core.errors import EnvironmentFault, OurFault
from detente.engine.ports import Arrived, Damaged

_NAME: Final = re.compile(r"([0-9a-f]{64})\.parcel", re.ASCII)
_PART: Final = ".part"
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_ABSENT: Final = frozenset({errno.ENOENT, errno.ENOTDIR})
# What some file systems answer to the flush of a folder; they write names through (C5).
_NO_FOLDER_FLUSH: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF})


@dataclass(frozen=True, slots=True)
class Pass:
    """What one look at the folder found, counted."""

    parcels: int  # files with a parcel's name that this pass looks at
    left: int  # the same, left for the next pass (C9)
    partial: int  # unfinished deliveries
    foreign: int  # anything else


class CourierLink:
    """One folder on a medium (`engine.ports.Link`)."""

    def __init__(self, folder: Path) -> None:
        """The folder must exist when it is used, not before: a stick comes and goes."""
        self._folder = folder
        self._serial = itertools.count()
        self._after = ""
        self.last = Pass(0, 0, 0, 0)

    def deliver(self, parcel: bytes) -> str:
        """Write a parcel as one whole file and return its name (C2 to C5).

        Raises OurFault("parcel-too-large"), EnvironmentFault("link-absent" | "link-full" |
        "link-read-only" | "link-failed").
        """
        if len(parcel) > limits.PARCEL_BYTES_MAX:
            raise OurFault("parcel-too-large", bytes=len(parcel), limit=limits.PARCEL_BYTES_MAX)
        digest = hashlib.sha256(parcel).hexdigest()
        name = f"{digest}.parcel"
        part = f"{digest}.{os.getpid()}-{next(self._serial)}{_PART}"
        folder = self._opened()
        try:
            found = _read(folder, name)
            if isinstance(found, Arrived):
                _flush(folder, name)
            else:
                _write(folder, part, name, parcel)
            _flush_folder(folder)
        except OSError as error:
            raise self._fault(error) from error
        finally:
            os.close(folder)
        return name

    def collect(self) -> Iterator[Arrived | Damaged]:
        """One pass in order of name; a pass that met its bound is continued by the next (C6 to C9).

        Raises EnvironmentFault("link-absent" | "link-failed"). Counts are in `last` from the first
        item on.
        """
        folder = self._opened()
        try:
            for name in self._listed(folder):
                yield _read(folder, name) or Damaged(name, "unreadable")
        except OSError as error:
            raise self._fault(error) from error
        finally:
            os.close(folder)

    def _listed(self, folder: int) -> list[str]:
        """Names of this pass; remembers where the next begins."""
        counts = {"parcel": 0, "partial": 0, "foreign": 0}

        def parcels() -> Iterator[str]:
            with os.scandir(folder) as entries:
                for entry in entries:
                    kind = _kind(entry.name)
                    counts[kind] += 1
                    if kind == "parcel":
                        yield entry.name

        after = self._after
        # Rotated order: first what lies behind the last pass, then what lies before it.
        chosen = heapq.nsmallest(
            limits.COURIER_FILES_MAX, parcels(), key=lambda name: (name <= after, name)
        )
        left = counts["parcel"] - len(chosen)
        self._after = chosen[-1] if left else ""
        self.last = Pass(len(chosen), left, counts["partial"], counts["foreign"])
        return chosen

    def settle(self, name: str) -> bool:
        """Delete an imported parcel (C10); False where the medium does not let us.

        Raises OurFault("bad-parcel-name").
        """
        if not _NAME.fullmatch(name):
            raise OurFault("bad-parcel-name", name=name[:200])
        try:
            folder = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError:
            return False
        try:
            os.unlink(name, dir_fd=folder)
        except FileNotFoundError:
            return True
        except OSError:
            return False
        finally:
            os.close(folder)
        return True

    def lies(self, name: str) -> bool:
        """Whether a parcel of this name lies in the folder, whole (C12). False where the folder
        cannot be read.
        """
        try:
            folder = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError:
            return False
        try:
            return bool(_NAME.fullmatch(name)) and isinstance(_read(folder, name), Arrived)
        finally:
            os.close(folder)

    def _opened(self) -> int:
        try:
            return os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as error:
            raise self._fault(error) from error

    def _fault(self, error: OSError) -> EnvironmentFault:
        facts = {"folder": str(self._folder), "detail": str(error)}
        if error.errno in _FULL:
            return EnvironmentFault("link-full", **facts)
        if error.errno in _READ_ONLY:
            return EnvironmentFault("link-read-only", **facts)
        if error.errno in _ABSENT:
            return EnvironmentFault("link-absent", **facts)
        return EnvironmentFault("link-failed", **facts)


def _kind(name: str) -> str:
    if _NAME.fullmatch(name):
        return "parcel"
    return "partial" if name.endswith(_PART) else "foreign"


def _read(folder: int, name: str) -> Arrived | Damaged | None:
    """Read one file if it is a regular file of permitted size and true to its name (C7, C8).

    None if it is not there (any more).
    """
    try:
        if not stat.S_ISREG(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
            return Damaged(name, "not-a-file")
        # Should the entry be swapped in between: no link is followed, and no device or pipe blocks.
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        with os.fdopen(os.open(name, flags, dir_fd=folder), "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                return Damaged(name, "not-a-file")
            if found.st_size > limits.PARCEL_BYTES_MAX:
                return Damaged(name, "too-large")
            data = file.read(limits.PARCEL_BYTES_MAX + 1)
    except FileNotFoundError:
        return None
    except OSError:
        return Damaged(name, "unreadable")
    if len(data) > limits.PARCEL_BYTES_MAX:
        return Damaged(name, "too-large")
    if f"{hashlib.sha256(data).hexdigest()}.parcel" != name:
        return Damaged(name, "hash-differs")
    return Arrived(name, data)


def _write(folder: int, part: str, name: str, parcel: bytes) -> None:
    """Write and flush under the unfinished name, then rename; on failure leave nothing behind."""
    # Readable by all: the parcel is sealed, and at the other center another user reads the medium.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        file = os.open(part, flags, 0o644, dir_fd=folder)
    except FileExistsError:  # left by a process of this number that crashed
        os.unlink(part, dir_fd=folder)
        file = os.open(part, flags, 0o644, dir_fd=folder)
    done = False
    try:
        with os.fdopen(file, "wb") as out:
            out.write(parcel)
            out.flush()
            os.fsync(out.fileno())
        os.rename(part, name, src_dir_fd=folder, dst_dir_fd=folder)
        done = True
    finally:
        if not done:
            with contextlib.suppress(OSError):  # the first failure is the one to tell
                os.unlink(part, dir_fd=folder)


def _flush(folder: int, name: str) -> None:
    """Flush a file that an earlier delivery may have left in memory only."""
    file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _flush_folder(folder: int) -> None:
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in _NO_FOLDER_FLUSH:
            raise
