"""A whole home as one file, while it is in use, and back again.

The file is a plain tar archive: first `manifest.json`, then the other members in order of name,
every one a plain file of mode 0600, owner 0, time 0. The manifest says the format version, when it
was made, SHA-256 and size of every other member, size and root of every register. Reading takes
nothing else: no other name, no link, no folder, no second copy.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import shutil
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from detente import __version__
from detente.adapters.keys.files import CENTER_FILE, ROOT_FILE
from detente.adapters.stores import sqlite
from detente.apps import wiring
from detente.core import limits
from detente.core.errors import EnvironmentFault, OurFault, StateDamaged, TheirFault
from detente.core.instants import INSTANT_MAX
from detente.core.record import merkle
from detente.engine.overview import audit
from detente.engine.state import SELF

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
NOTED: Final = "backup-noted"  # in the home: when the last backup was made
_FORMAT_NAME: Final = "detente backup"
_REQUIRED: Final = (wiring.CARD, f"{wiring.KEYS}/{CENTER_FILE}", wiring.STORE)
# Keys that wait for their card may be needed to open the store, if it was renewed just now.
_OPTIONAL: Final = (
    f"{wiring.KEYS}/{CENTER_FILE}.next",
    f"{wiring.KEYS}/{ROOT_FILE}",
    wiring.PASSPHRASE,
)
_MEMBERS: Final = frozenset((*_REQUIRED, *_OPTIONAL))
# Name -> the most bytes that it may have; None: no more than there are in the archive.
_BYTES_MAX: Final[Mapping[str, int | None]] = {
    MANIFEST: limits.BACKUP_MANIFEST_BYTES_MAX,
    wiring.STORE: None,
    **dict.fromkeys(_MEMBERS - {wiring.STORE}, limits.BACKUP_SMALL_BYTES_MAX),
}


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself."""

    made_at: int
    program: str
    members: Mapping[str, tuple[str, int]]  # name -> SHA-256 in hex, bytes
    registers: Mapping[str, tuple[int, str]]  # origin -> size, root in hex


@dataclass(frozen=True, slots=True)
class Restored:
    """A home that was put back: what it came from, and which registers are stopped in it."""

    manifest: Manifest
    stopped: tuple[str, ...]


# --- making -------------------------------------------------------------------------------------


def make(folder: Path, target: Path, now: int, *, passphrase: bool = True) -> Manifest:
    """Write a backup of the home in `folder`, read it back, and remember that it was made.

    The home may be in use meanwhile. `passphrase` False leaves out a passphrase that is kept in
    the home. Raises OurFault("no-center" | "file-exists"), StateDamaged where the store does not
    verify (no backup is left then), EnvironmentFault("home-changed" | ...).
    """
    if not (folder / wiring.KEYS / CENTER_FILE).is_file() or not (folder / wiring.STORE).is_file():
        raise OurFault("no-center", home=str(folder))
    if os.path.lexists(target):
        raise OurFault("file-exists", path=str(target))
    try:
        with tempfile.TemporaryDirectory(prefix=".detente-backup-", dir=target.parent) as name:
            built = Path(name)
            small = _small_files(folder)
            wiring.snapshot(folder / wiring.STORE, built / wiring.STORE)
            registers = check_store(built / wiring.STORE)
            kept = (
                small if passphrase else {k: v for k, v in small.items() if k != wiring.PASSPHRASE}
            )
            for one, data in kept.items():
                _write_private(built / one, data)
            sources = {one: built / one for one in sorted([*kept, wiring.STORE])}
            members = {one: _digest_of(path) for one, path in sources.items()}
            manifest = Manifest(now, __version__, members, registers)
            _write(target, manifest, sources)
            _check_unchanged(folder, built, small, target)
        _note(folder, now)
    except OSError as error:
        why = error.strerror or str(error)
        raise EnvironmentFault("file-unwritable", path=str(target), why=why) from error
    return manifest


def _small_files(folder: Path) -> dict[str, bytes]:
    """Everything of a home but its store. Raises OSError, EnvironmentFault("file-unreadable")."""
    found = {}
    for name in sorted(_MEMBERS - {wiring.STORE}):
        path = folder / name
        if path.is_file():
            with path.open("rb") as file:
                found[name] = file.read(limits.BACKUP_SMALL_BYTES_MAX + 1)
            if len(found[name]) > limits.BACKUP_SMALL_BYTES_MAX:
                raise EnvironmentFault("file-unreadable", path=str(path), why="too large")
    return found


def _check_unchanged(folder: Path, built: Path, small: Mapping[str, bytes], target: Path) -> None:
    """Keys and store are of one card: nobody renewed it, or changed a passphrase, while they were
    copied one after the other. Else nothing is left of the backup, for no key might open it.

    Raises EnvironmentFault("home-changed").
    """
    stores = (built / wiring.STORE, folder / wiring.STORE)
    copied, now = (sqlite.value_in(path, SELF, "card") for path in stores)
    if _small_files(folder) != small or copied != now:
        target.unlink(missing_ok=True)
        raise EnvironmentFault("home-changed", home=str(folder))


def _write_private(path: Path, data: bytes) -> None:
    path.parent.mkdir(mode=0o700, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)


def check_store(path: Path) -> dict[str, tuple[int, str]]:
    """Size and root of every register of a store, each root computed anew.

    Raises StateDamaged("store-damaged" | "register-damaged") where it does not hold together.
    """
    with contextlib.closing(wiring.store_at(path)) as store:
        store.check()
        found = {}
        for origin in store.origins():
            size, root = store.head(origin)
            tree = merkle.Frontier(merkle.leaf_hash(one) for one in store.leaves(origin, 0, size))
            if (tree.size, tree.root()) != (size, root):
                raise StateDamaged("register-damaged", origin=origin, index=size, why="root")
            found[origin] = (size, root.hex())
        return found


def noted(folder: Path) -> int | None:
    """When the last backup of a home was made, None where none is known."""
    try:
        return int((folder / NOTED).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None


def _note(folder: Path, now: int) -> None:
    """Remember in the home that a backup was made; whoever has the store open is not disturbed."""
    handle, name = tempfile.mkstemp(prefix=f".{NOTED}.", dir=folder)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(f"{now}\n")
    Path(name).replace(folder / NOTED)


def _digest_of(path: Path) -> tuple[str, int]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return digest.hexdigest(), file.tell()


def _write(target: Path, manifest: Manifest, sources: Mapping[str, Path]) -> None:
    """Write the archive, flush it, read it back; on any failure nothing is left of it."""
    handle = os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    whole = False
    try:
        with os.fdopen(handle, "w+b") as file:
            with tarfile.open(fileobj=file, mode="w", format=tarfile.GNU_FORMAT) as archive:
                text = _encode(manifest)
                archive.addfile(_member(MANIFEST, len(text)), io.BytesIO(text))
                for name, path in sources.items():
                    with path.open("rb") as source:
                        archive.addfile(_member(name, manifest.members[name][1]), source)
            file.flush()
            os.fsync(file.fileno())
        read(target, None)
        whole = True
    finally:
        if not whole:
            target.unlink(missing_ok=True)


def _member(name: str, size: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size, member.mode, member.mtime = size, 0o600, 0
    return member


def _encode(manifest: Manifest) -> bytes:
    told = {
        "format": _FORMAT_NAME,
        "version": FORMAT,
        "made_at": manifest.made_at,
        "program": manifest.program,
        "members": {
            name: {"sha256": digest, "bytes": size}
            for name, (digest, size) in manifest.members.items()
        },
        "registers": {
            origin: {"size": size, "root": root}
            for origin, (size, root) in manifest.registers.items()
        },
    }
    return json.dumps(told, ensure_ascii=True, sort_keys=True, indent=1).encode() + b"\n"


# --- reading ------------------------------------------------------------------------------------


def read(source: Path, into: Path | None) -> Manifest:
    """Check every member of a backup against its manifest and, unless `into` is None, unpack it
    there (an existing folder).

    Raises TheirFault("backup-damaged" | "backup-version"), EnvironmentFault.
    """
    try:
        with source.open("rb") as file:
            manifest = _manifest_in(source, file)
            for name in sorted(manifest.members):
                member = _next(source, file)
                if member is None or member.name != name:
                    raise _damaged(source, f"{name} is missing, or not where it belongs")
                _take(source, file, member, manifest, into)
            if _next(source, file) is not None:
                raise _damaged(source, "another member than the manifest says")
            return manifest
    except OSError as error:
        why = error.strerror or str(error)
        raise EnvironmentFault("file-unreadable", path=str(source), why=why) from error


def _next(source: Path, file: BinaryIO) -> tarfile.TarInfo | None:
    """The header of the next member; None behind the last one.

    Only a plain file passes, with a name in its own header: what tar knows besides (sparse files,
    long names, extended headers) can say more bytes than are there. Raises TheirFault.
    """
    block = file.read(tarfile.BLOCKSIZE)
    if block == bytes(tarfile.BLOCKSIZE):
        return None
    try:
        member = tarfile.TarInfo.frombuf(block, "ascii", "strict")
    except (tarfile.TarError, ValueError, OverflowError) as error:
        raise _damaged(source, "no archive, or cut off") from error
    if member.type != tarfile.REGTYPE or member.name not in _BYTES_MAX:
        raise _damaged(source, "a member that no backup has")
    most = _BYTES_MAX[member.name]
    there = os.fstat(file.fileno()).st_size - file.tell()
    if not 0 <= member.size <= (there if most is None else min(most, there)):
        raise _damaged(source, f"{member.name} is too large, or cut off")
    return member


def _pieces(file: BinaryIO, size: int) -> Iterator[bytes]:
    """What stands of a member, to the end of its last block; fewer bytes where it is cut off."""
    left = size
    while left:
        piece = file.read(min(left, limits.BACKUP_READ_BYTES))
        if not piece:
            return
        left -= len(piece)
        yield piece
    file.read(-size % tarfile.BLOCKSIZE)


def _take(
    source: Path,
    file: BinaryIO,
    member: tarfile.TarInfo,
    manifest: Manifest,
    into: Path | None,
) -> None:
    digest, size = manifest.members[member.name]
    if member.size != size:
        raise _damaged(source, f"{member.name} is not what the manifest says")
    found = hashlib.sha256()
    with contextlib.ExitStack() as stack:
        out = None
        if into is not None:
            path = into / member.name
            path.parent.mkdir(mode=0o700, exist_ok=True)
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
            out = stack.enter_context(os.fdopen(handle, "wb"))
        for piece in _pieces(file, size):
            found.update(piece)
            if out is not None:
                out.write(piece)
        if out is not None:
            out.flush()
            os.fsync(out.fileno())
    if found.hexdigest() != digest:
        raise _damaged(source, f"{member.name} is not what the manifest says")


def _manifest_in(source: Path, file: BinaryIO) -> Manifest:
    member = _next(source, file)
    if member is None or member.name != MANIFEST:
        raise _damaged(source, "it does not begin with its manifest")
    try:
        told = json.loads(b"".join(_pieces(file, member.size)))
        if told["format"] != _FORMAT_NAME:
            raise _damaged(source, "it is no backup")
        if told["version"] != FORMAT:
            raise TheirFault("backup-version", found=str(told["version"])[:20], needed=FORMAT)
        members = {
            str(name): (str(one["sha256"]), int(one["bytes"]))
            for name, one in told["members"].items()
        }
        registers = {
            str(origin): (int(one["size"]), str(one["root"]))
            for origin, one in told["registers"].items()
        }
        manifest = Manifest(int(told["made_at"]), str(told["program"]), members, registers)
    except (
        ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError,
    ) as error:  # fmt: skip
        raise _damaged(source, "its manifest cannot be read") from error
    if not set(_REQUIRED) <= set(members) <= _MEMBERS:
        raise _damaged(source, "it does not hold what a home holds")
    if not 0 <= manifest.made_at <= INSTANT_MAX:
        raise _damaged(source, "its manifest cannot be read")
    return manifest


def _damaged(source: Path, why: str) -> TheirFault:
    return TheirFault("backup-damaged", file=str(source), why=why)


# --- restoring ----------------------------------------------------------------------------------


def restore(source: Path, folder: Path, passphrase: Callable[[Path], str]) -> Restored:
    """Put a home back into a folder that is absent or empty: whole and verified, or not at all.

    A restored store is set back by nature, so every register of ours in it is stopped: what was
    signed after the backup is held by the others, and nothing is signed beside it. `passphrase` is
    asked with the unpacked folder. Raises OurFault("home-not-empty"), TheirFault("backup-damaged" |
    "backup-version"), StateDamaged, EnvironmentFault.
    """
    wiring.check_free(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        built = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        why = error.strerror or str(error)
        raise EnvironmentFault("file-unwritable", path=str(folder), why=why) from error
    try:
        manifest = read(source, built)
        if check_store(built / wiring.STORE) != dict(manifest.registers):
            raise _damaged(source, "its registers are not those of the manifest")
        with wiring.open_home(built, lambda: passphrase(built)) as home:
            for fault in audit(home.center.state).damage:
                if isinstance(fault, StateDamaged):
                    raise fault
            stopped = wiring.recover_home(home, manifest.made_at)
        built.rename(folder)
    except OSError as error:
        why = error.strerror or str(error)
        raise EnvironmentFault("file-unwritable", path=str(folder), why=why) from error
    finally:
        shutil.rmtree(built, ignore_errors=True)
    return Restored(manifest, tuple(stopped))
