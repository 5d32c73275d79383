"""Keys of a home that are renewed, read back or put under another passphrase."""

from __future__ import annotations

from pathlib import Path

from detente.adapters.keys.files import (
    CENTER_FILE,
    ROOT_FILE,
    change_passphrase_at,
    next_file,
    read_key_file,
    read_next,
    write_next,
)
from detente.adapters.keys.software import (
    PairSeeds,
    SoftwareKeys,
    decode_center,
    encode_center,
    public_pair,
    renewed_center,
)
from detente.adapters.system import SystemEntropy
from detente.apps.wiring import KEYS, PASSPHRASE, Home, read_root
from detente.core.crypto.types import Hash
from detente.core.errors import EnvironmentFault, OurFault
from detente.core.party import PublicKeys, fingerprint


def check_root(path: Path, passphrase: str) -> Hash:
    """Read a root key back; returns the fingerprint of the cards it signs."""
    return fingerprint(public_pair(read_root(path, passphrase)))


def draw_next_keys(home: Home, passphrase: str, *, trusted: bool) -> PublicKeys:
    """Draw the keys of our next card and let them wait beside those in use."""
    folder = home.folder / KEYS
    before, root = decode_center(read_key_file(folder, CENTER_FILE, passphrase))
    seeds = renewed_center(home.entropy, before, trusted=trusted)
    write_next(folder, CENTER_FILE, encode_center(seeds, root), passphrase, home.entropy)
    return SoftwareKeys(seeds, root, home.entropy).public()


def next_keys(home: Home, passphrase: str, root: PairSeeds | None) -> SoftwareKeys:
    """The keys that wait, with the root's. Raises OurFault("root-differs"), EnvironmentFault."""
    seeds, public = decode_center(read_next(home.folder / KEYS, CENTER_FILE, passphrase))
    return SoftwareKeys(seeds, public, home.entropy, root)


def keys_with_root(home: Home, passphrase: str, root: PairSeeds) -> SoftwareKeys:
    """The keys in use, with the root's. Raises as `next_keys`."""
    seeds, public = decode_center(read_key_file(home.folder / KEYS, CENTER_FILE, passphrase))
    return SoftwareKeys(seeds, public, home.entropy, root)


def change_passphrase(path: Path, old: str, new: str) -> None:
    """Put `center.key` of a home, or a root key wherever it lies, under another passphrase.

    Raises OurFault("renewal-waits") where the keys of a next card wait under the old one.
    """
    center = path.name == CENTER_FILE
    if center and next_file(path.parent, CENTER_FILE).is_file():
        raise OurFault("renewal-waits", path=str(next_file(path.parent, CENTER_FILE)))
    name = CENTER_FILE if center else ROOT_FILE
    change_passphrase_at(path, name, old, new, SystemEntropy())


def forget_passphrase(folder: Path) -> bool:
    """Remove a passphrase that is kept in a home; True where there was one."""
    path = folder / PASSPHRASE
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        why = error.strerror or str(error)
        raise EnvironmentFault("file-unwritable", path=str(path), why=why) from error
    return True
