"""Folders of packs on disk -> files for `core.agreement.reader.read_pack`."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from detente.core import limits
from detente.core.agreement.pack import bad_pack
from detente.core.errors import EnvironmentFault, OurFault

_PACKAGE: Final = Path(__file__).resolve().parent.parent
# In an installed package the packs lie inside it; in a working copy beside `src`.
_SHIPPED: Final = (_PACKAGE / "_packs", _PACKAGE.parent.parent / "packs")
_MARKER: Final = "agreement.toml"
_DEPTH_MAX: Final = 4


def read_folder(folder: Path) -> Mapping[str, bytes]:
    """All files below `folder` as path with `/` -> bytes, for `read_pack` and `pack_hash`.

    Nothing is skipped: the hash covers the folder, so a file that may not be there must be seen.
    Raises TheirFault("bad-pack") for links, devices and what exceeds the limits of a pack;
    OurFault("no-such-pack") where the folder is none; EnvironmentFault("pack-unreadable").
    """
    if not folder.is_dir():
        raise OurFault("no-such-pack", name=str(folder), known="")
    files: dict[str, bytes] = {}
    total = 0
    for path, name in _listed(folder, "", 0):
        if len(files) >= limits.PACK_FILES_MAX:
            raise bad_pack(name, 1, "limit", "too many files", f"{limits.PACK_FILES_MAX} files")
        files[name] = _read(path, name)
        total += len(files[name])
        if total > limits.PACK_BYTES_MAX:
            raise bad_pack(name, 1, "limit", total, f"at most {limits.PACK_BYTES_MAX} bytes in all")
    return files


def _listed(folder: Path, prefix: str, depth: int) -> list[tuple[Path, str]]:
    """Regular files below, in order of their names; everything else is refused."""
    if depth > _DEPTH_MAX:
        raise bad_pack(prefix, 1, "limit", "folders too deep", f"at most {_DEPTH_MAX} folders deep")
    found: list[tuple[Path, str]] = []
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise EnvironmentFault("pack-unreadable", path=str(folder), why=error.strerror) from error
    for entry in entries:
        name = f"{prefix}{entry.name}"
        if entry.is_symlink():
            raise bad_pack(name, 1, "file-name", "a link", "a regular file")
        if entry.is_dir(follow_symlinks=False):
            found.extend(_listed(Path(entry.path), f"{name}/", depth + 1))
        elif entry.is_file(follow_symlinks=False):
            found.append((Path(entry.path), name))
        else:
            raise bad_pack(name, 1, "file-name", "not a file", "a regular file")
        if len(found) > limits.PACK_FILES_MAX:
            raise bad_pack(name, 1, "limit", "too many files", f"{limits.PACK_FILES_MAX} files")
    return found


def _read(path: Path, name: str) -> bytes:
    """Bytes of one regular file; a link put in its place meanwhile is not followed."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError as error:
        raise EnvironmentFault("pack-unreadable", path=str(path), why=error.strerror) from error
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise bad_pack(name, 1, "file-name", "not a file", "a regular file")
        try:
            data = file.read(limits.PACK_FILE_BYTES_MAX + 1)
        except OSError as error:
            raise EnvironmentFault("pack-unreadable", path=str(path), why=error.strerror) from error
    if len(data) > limits.PACK_FILE_BYTES_MAX:
        expected = f"at most {limits.PACK_FILE_BYTES_MAX} bytes"
        raise bad_pack(name, 1, "limit", "more bytes", expected)
    return data


def shipped_packs() -> dict[str, Path]:
    """Id and folder of every pack that comes with the program, in order of the id."""
    found: dict[str, Path] = {}
    for place in reversed(_SHIPPED):
        if place.is_dir():
            folders = (folder for folder in place.iterdir() if (folder / _MARKER).is_file())
            found.update({folder.name: folder for folder in folders})
    return dict(sorted(found.items()))


def find_pack(name_or_path: str) -> Path:
    """Folder of a shipped pack by its id, or the folder at a path.

    A name without a separator is an id; `./name` is a path. Raises OurFault("no-such-pack") with
    the known ids.
    """
    shipped = shipped_packs()
    if name_or_path in shipped:
        return shipped[name_or_path]
    path = Path(name_or_path)
    is_path = path.is_absolute() or len(path.parts) > 1 or name_or_path.startswith((".", "~"))
    if is_path and (path.expanduser() / _MARKER).is_file():
        return path.expanduser()
    raise OurFault("no-such-pack", name=name_or_path, known=", ".join(shipped))
