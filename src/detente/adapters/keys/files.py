"""Seeds at rest: `root.key` and `center.key`, each under a passphrase of its own.

A file is CBOR `[1, salt, nonce, ciphertext]`: ChaCha20-Poly1305 under Argon2id (RFC 9106) of the
passphrase in NFC and UTF-8, parameters as version 1 fixes them in `core.limits`, associated data
the label and the file's name, so that one file cannot stand in for the other. What the sealed
body says is the business of who wrote it.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from detente.adapters.keys.passphrase import SALT_BYTES, check_passphrase, derive
from detente.core import encoding, limits
from detente.core.crypto import labels
from detente.core.encoding import Value
from detente.core.errors import EnvironmentFault, OurFault, StateDamaged, TheirFault
from detente.engine.ports import Entropy

ROOT_FILE: Final = "root.key"
CENTER_FILE: Final = "center.key"

_VERSION: Final = 1
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_key_file(folder: Path, name: str, body: bytes, passphrase: str, entropy: Entropy) -> None:
    """Write a new key file, durably or not at all.

    `name` is `ROOT_FILE` or `CENTER_FILE`; write the center's last, then a home with it is whole.
    Raises OurFault("key-file-present" | "passphrase-short" | "passphrase-text"),
    EnvironmentFault("disk-full" | "disk-failed").
    """
    check_passphrase(passphrase)
    if os.path.lexists(folder / name):
        raise OurFault("key-file-present", path=str(folder / name))
    _write(folder / name, _locked(name, body, passphrase, entropy))


def replace_key_file(
    folder: Path, name: str, body: bytes, passphrase: str, entropy: Entropy
) -> None:
    """Put new seeds in the place of old ones, which are gone then (rotation).

    Raises as `write_key_file` does; on any failure the old file stands.
    """
    check_passphrase(passphrase)
    _write(folder / name, _locked(name, body, passphrase, entropy))


def write_next(folder: Path, name: str, body: bytes, passphrase: str, entropy: Entropy) -> None:
    """Write the seeds that will follow beside those in use; `take_next` puts them in their place.

    Raises as `write_key_file` does. What was waiting there before is gone.
    """
    check_passphrase(passphrase)
    _write(next_file(folder, name), _locked(name, body, passphrase, entropy))


def read_next(folder: Path, name: str, passphrase: str) -> bytes:
    """Open what `write_next` left. Raises as `read_key_file` does."""
    return _unlocked(next_file(folder, name), name, passphrase)


def take_next(folder: Path, name: str) -> None:
    """The waiting file takes the place of the one in use. Raises EnvironmentFault."""
    path = folder / name
    try:
        next_file(folder, name).replace(path)
        _flush_folder(folder)
    except OSError as error:
        raise _disk(path, error) from error


def next_file(folder: Path, name: str) -> Path:
    """Where the seeds that will follow wait."""
    return folder / f"{name}.next"


def read_key_at(path: Path, name: str, passphrase: str) -> bytes:
    """Open a key file that lies anywhere under any name. Raises as `read_key_file` does."""
    return _unlocked(path, name, passphrase)


def change_passphrase_at(path: Path, name: str, old: str, new: str, entropy: Entropy) -> None:
    """`change_passphrase` for a key file that lies anywhere under any name."""
    check_passphrase(new)
    _write(path, _locked(name, _unlocked(path, name, old), new, entropy))


def read_key_file(folder: Path, name: str, passphrase: str) -> bytes:
    """Open a key file in the home, or `root.key` on a medium out of the safe.

    Raises EnvironmentFault("key-absent" | "wrong-passphrase" | "disk-failed"),
    StateDamaged("key-file-damaged") where it is not even a key file; a changed ciphertext and a
    wrong passphrase cannot be told apart.
    """
    return _unlocked(folder / name, name, passphrase)


def change_passphrase(folder: Path, name: str, old: str, new: str, entropy: Entropy) -> None:
    """Write a key file anew under another passphrase; on any failure the old file stands.

    Raises as `read_key_file` and `write_key_file` do.
    """
    change_passphrase_at(folder / name, name, old, new, entropy)


def _locked(name: str, body: bytes, passphrase: str, entropy: Entropy) -> bytes:
    salt, nonce = entropy.draw(SALT_BYTES), entropy.draw(_NONCE_BYTES)
    key = _key(passphrase, salt)
    return encoding.encode([_VERSION, salt, nonce, key.encrypt(nonce, body, _bound_to(name))])


def _unlocked(path: Path, name: str, passphrase: str) -> bytes:
    match _decoded(path, _read(path)):
        case [1, bytes(salt), bytes(nonce), bytes(ciphertext)] if (
            len(salt) == SALT_BYTES and len(nonce) == _NONCE_BYTES and len(ciphertext) >= _TAG_BYTES
        ):
            key = _key(passphrase, salt)
        case _:
            raise _damaged(path, "not a key file of version 1")
    try:
        return key.decrypt(nonce, ciphertext, _bound_to(name))
    except InvalidTag as error:
        raise EnvironmentFault("wrong-passphrase", path=str(path)) from error


def _key(passphrase: str, salt: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(derive(passphrase, salt))


def _bound_to(name: str) -> bytes:
    return labels.tag(labels.KEY_FILE) + name.encode("ascii")


def _decoded(path: Path, data: bytes) -> Value:
    try:
        return encoding.decode(data)
    except TheirFault as error:
        raise StateDamaged("key-file-damaged", path=str(path), **error.facts) from error


def _damaged(path: Path, why: str) -> StateDamaged:
    return StateDamaged("key-file-damaged", path=str(path), why=why)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limits.KEY_FILE_BYTES_MAX + 1)
    except FileNotFoundError as error:
        raise EnvironmentFault("key-absent", path=str(path)) from error
    except OSError as error:
        raise EnvironmentFault("disk-failed", path=str(path), detail=str(error)) from error
    if len(data) > limits.KEY_FILE_BYTES_MAX:
        raise _damaged(path, "too large")
    return data


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all, for the owner's eyes only: new file, flush, rename, flush the folder."""
    temporary = path.with_name(f"{path.name}.part")
    try:
        temporary.unlink(missing_ok=True)  # left by a crash; never a finished file
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
        with os.fdopen(os.open(temporary, flags, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.rename(path)
        _flush_folder(path.parent)
    except OSError as error:
        raise _disk(path, error) from error


def _flush_folder(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _disk(path: Path, error: OSError) -> EnvironmentFault:
    code = "disk-full" if error.errno in _FULL else "disk-failed"
    return EnvironmentFault(code, path=str(path), detail=str(error))
