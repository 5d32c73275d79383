"""Where a home lies and which adapters serve it: the only place that picks them.

A home is one folder: `keys/root.key` and `keys/center.key` under a passphrase, `record.sqlite`, the
own `card` to hand out, and, only where somebody chose so, `passphrase` for unattended starts.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from detente.adapters.keys.files import (
    CENTER_FILE,
    ROOT_FILE,
    next_file,
    read_key_at,
    read_key_file,
    read_next,
    take_next,
    write_key_file,
)
from detente.adapters.keys.passphrase import check_passphrase
from detente.adapters.keys.software import (
    PairSeeds,
    SoftwareKeys,
    decode_center,
    decode_root,
    draw_center,
    draw_root,
    encode_center,
    encode_root,
    public_pair,
)
from detente.adapters.links.courier import CourierLink
from detente.adapters.pack_files import find_pack, read_folder
from detente.adapters.stores import sqlite
from detente.adapters.stores.sqlite import SqliteStore
from detente.adapters.system import Clocks, ScenarioClock, SystemEntropy
from detente.apps import control
from detente.core import limits
from detente.core.agreement.pack import Pack
from detente.core.agreement.reader import read_pack
from detente.core.crypto.types import Hash
from detente.core.errors import EnvironmentFault, OurFault, StateDamaged
from detente.core.party import read_card
from detente.core.record.origin import Mark
from detente.engine import left
from detente.engine.center import Center, NewCenter
from detente.engine.house import Person
from detente.engine.intake import Report
from detente.engine.overview import note_contact
from detente.engine.ports import Arrived, Damaged, Entropy, Keys, Link, Put
from detente.engine.state import RESTORED, SELF, Now

KEYS: Final = "keys"
STORE: Final = "record.sqlite"
CARD: Final = "card"
PASSPHRASE: Final = "passphrase"
_PASSPHRASE_BYTES: Final = 16  # as 32 hex digits when the program draws one
_PASSPHRASE_FILE_BYTES_MAX: Final = 4 * limits.KIB
_NOT_YET: Final = frozenset({"unknown-agreement"})  # another file may bring it; names are hashes
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


@dataclass(slots=True)
class Home:
    """One center, open: its folder, engine, keys and clocks. Close it, or use `with`."""

    folder: Path
    center: Center
    keys: Keys
    entropy: Entropy
    clocks: Clocks = field(default_factory=Clocks)
    scenario: ScenarioClock | None = None
    scrubbed_at: int | None = None  # when the routine last tried to finish an erasing

    def now(self) -> Now:
        """The instant of the live clock, and of the scenario clock where one runs."""
        live = self.clocks.for_mark(Mark.LIVE)
        return Now(live, None if self.scenario is None else self.scenario.now())

    def run_on(self, clock: ScenarioClock) -> None:
        """Let exercises and replays run on a scenario clock; live traffic never does."""
        for mark in (Mark.EXERCISE, Mark.REPLAY):
            self.clocks.use_scenario(mark, clock)
        self.scenario = clock

    def reload(self) -> None:
        """Close the store and read the home again, as another process may have changed it."""
        self.center.close()
        store = SqliteStore(self.folder / STORE)
        self.center = _opened(
            store, lambda: Center.open(store, self.keys, self.entropy, self.now())
        )

    def keep_card(self) -> None:
        """After a renewal: the new card is handed out, and its keys take the place of the old.

        Raises EnvironmentFault; the next opening then does it.
        """
        part = self.folder / f"{CARD}.part"
        try:
            part.write_bytes(self.center.card.raw)
            part.replace(self.folder / CARD)
        except OSError as error:
            raise _disk(part, error) from error
        take_next(self.folder / KEYS, CENTER_FILE)

    def check_store(self) -> None:
        """Let the store check its own file. Raises StateDamaged("store-damaged")."""
        store = self.center.state.store
        if isinstance(store, SqliteStore):
            store.check()

    def close(self) -> None:
        """Store what was signed last and release the home."""
        self.center.close()

    def __enter__(self) -> Home:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def check_free(folder: Path) -> None:
    """Raise OurFault("home-not-empty") unless the folder is absent or empty."""
    if folder.exists() and any(folder.iterdir()):
        raise OurFault("home-not-empty", home=str(folder))


def create_home(
    folder: Path,
    new: NewCenter,
    passphrase: str,
    *,
    root_passphrase: str | None = None,
    keep_passphrase: bool = False,
) -> Home:
    """Set up a home in a folder that is absent or empty: whole, or not at all.

    `keep_passphrase` leaves the passphrase of `center.key` in the home, readable by its owner.
    Raises OurFault("home-not-empty"), EnvironmentFault, and what `Center.create` raises.
    """
    check_passphrase(passphrase)
    check_passphrase(passphrase if root_passphrase is None else root_passphrase)
    entropy = SystemEntropy()
    with _building(folder) as built:
        keys = _new_keys(built / KEYS, passphrase, root_passphrase or passphrase, entropy)
        store = SqliteStore(built / STORE)
        center = _opened(store, lambda: Center.create(store, keys, entropy, Now(live_now()), new))
        _finish(built, center, passphrase if keep_passphrase else None)
    return _open_with(folder, keys, entropy)


def rebuild_home(
    folder: Path,
    lost: Lost,
    people: tuple[Person, ...],
    passphrase: str,
    *,
    keep_passphrase: bool = False,
) -> Home:
    """Set up again, in a folder that is absent or empty, a center of which only the root key and
    cards are left: whole, or not at all. Its root key stays where it is.

    Raises as `create_home`; TheirFault for a card that does not stand, OurFault: `root-differs`
    where the old card is not of this root.
    """
    check_passphrase(passphrase)
    old = read_card(lost.card)
    root = read_root(lost.root_file, lost.root_passphrase)
    entropy = SystemEntropy()
    new = NewCenter(old.center, old.code, old.names, people)
    with _building(folder) as built:
        seeds = draw_center(entropy)
        public = public_pair(root)
        (built / KEYS).mkdir(mode=0o700)
        body = encode_center(seeds, public)
        write_key_file(built / KEYS, CENTER_FILE, body, passphrase, entropy)
        keys = SoftwareKeys(seeds, public, entropy, root)
        store, now = SqliteStore(built / STORE), Now(live_now())
        center = _opened(
            store,
            lambda: Center.create_again(store, keys, entropy, now, new, lost.card, lost.number),
        )
        with contextlib.ExitStack() as stack:
            stack.callback(store.close)
            for card in lost.peers:
                center.add_peer(card)
            stack.pop_all()
        _finish(built, center, passphrase if keep_passphrase else None)
    return _open_with(folder, SoftwareKeys(seeds, public, entropy), entropy)


@contextlib.contextmanager
def _building(folder: Path) -> Iterator[Path]:
    """A folder beside `folder` that takes its name at the end, or is gone."""
    try:
        check_free(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        built = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise _disk(folder, error) from error
    try:
        yield built
        built.rename(folder)
    except OSError as error:
        raise _disk(folder, error) from error
    finally:
        shutil.rmtree(built, ignore_errors=True)


def _finish(built: Path, center: Center, passphrase: str | None) -> None:
    card = center.card.raw
    center.close()
    (built / CARD).write_bytes(card)
    if passphrase is not None:
        _write_private(built / PASSPHRASE, f"{passphrase}\n".encode())


def open_home(folder: Path, passphrase: Callable[[], str]) -> Home:
    """Open a home and verify what it holds; `passphrase` is asked only after the home was found.

    Raises OurFault("no-center"), EnvironmentFault("home-in-use" | "wrong-passphrase" | ...),
    StateDamaged.
    """
    if not (folder / KEYS / CENTER_FILE).is_file() or not (folder / STORE).is_file():
        raise OurFault("no-center", home=str(folder))
    entropy = SystemEntropy()
    secret = passphrase()
    seeds, root = decode_center(read_key_file(folder / KEYS, CENTER_FILE, secret))
    try:
        return _open_with(folder, SoftwareKeys(seeds, root, entropy), entropy)
    except StateDamaged as fault:
        # The card was renewed, and we were stopped before its keys were put in their place.
        if fault.code != "card-not-ours" or not next_file(folder / KEYS, CENTER_FILE).is_file():
            raise
    seeds, root = decode_center(read_next(folder / KEYS, CENTER_FILE, secret))
    home = _open_with(folder, SoftwareKeys(seeds, root, entropy), entropy)
    home.keep_card()
    return home


def stored_passphrase(folder: Path) -> str | None:
    """The passphrase kept in a home, None where none is kept.

    Raises EnvironmentFault("passphrase-file-open") where others may read it.
    """
    path = folder / PASSPHRASE
    try:
        mode = path.stat().st_mode
    except OSError:
        return None
    if mode & _OTHERS:
        raise EnvironmentFault("passphrase-file-open", path=str(path))
    return read_passphrase(path)


def read_passphrase(path: Path) -> str:
    """First line of a passphrase file. Raises EnvironmentFault("passphrase-file-unreadable")."""
    try:
        with path.open("rb") as file:
            data = file.read(_PASSPHRASE_FILE_BYTES_MAX)
        return data.decode("utf-8").split("\n")[0].removesuffix("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentFault("passphrase-file-unreadable", path=str(path)) from error


@dataclass(frozen=True, slots=True)
class Lost:
    """What is left of a center whose home is gone."""

    root_file: Path
    root_passphrase: str
    card: bytes  # the newest of ours that can be found
    peers: tuple[bytes, ...]  # cards of the counterparts
    number: int = 0  # of the new card, where the old one may not have been our last


def read_root(path: Path, passphrase: str) -> PairSeeds:
    """The root's seeds, wherever their file lies. Raises as `read_key_file` does."""
    return decode_root(read_key_at(path, ROOT_FILE, passphrase))


def draw_passphrase() -> str:
    """A passphrase of 128 random bits in hexadecimal."""
    return SystemEntropy().draw(_PASSPHRASE_BYTES).hex()


def pack_files(name: str) -> Mapping[str, bytes]:
    """Files of a pack that comes with the program, by its id, or of a folder."""
    return read_folder(find_pack(name))


def pack_named(name: str) -> Pack:
    """The same, read and checked. Raises TheirFault("bad-pack"), OurFault("no-such-pack")."""
    return read_pack(pack_files(name))


# --- backups --------------------------------------------------------------------------------------


def store_at(path: Path) -> SqliteStore:
    """The store in a file. Raises what `SqliteStore` raises."""
    return SqliteStore(path)


def snapshot(path: Path, target: Path) -> None:
    """A consistent copy of a store that may be in use."""
    sqlite.snapshot(path, target)


def schema_versions(path: Path) -> tuple[int, int]:
    """(schema of the store in a file, schema that this program reads)."""
    return sqlite.version_of(path)[0], sqlite.SCHEMA_VERSION


require_sqlite = sqlite.require_sqlite


def live_now() -> int:
    """The live clock, where no home is open."""
    return Clocks().for_mark(Mark.LIVE)


def recover_home(home: Home, made_at: int) -> list[str]:
    """Begin the recovery of a home set back to `made_at`; returns the origins stopped by it."""
    state = home.center.state
    known = [one for _, one in sorted(state.agreements.items()) if one.own_epoch is not None]
    stopped = [one.own().text for one in known if not state.stopped(one.own().text)]
    state.store.commit([Put(SELF, RESTORED, made_at.to_bytes(8, "big"))])
    home.center.recover(home.now())
    return stopped


# --- courier ------------------------------------------------------------------------------------


@dataclass(slots=True)
class CourierReport:
    """What one pass over a courier folder did. Lists hold serials, reasons and names of files."""

    looked_at: int = 0  # files with a parcel's name
    left: int = 0  # of these, left for the next pass
    imported: int = 0
    not_ours: int = 0
    senders: set[Hash] = field(default_factory=set)
    arrived: int = 0  # entries newly held
    opened: list[str] = field(default_factory=list)  # serials of entries newly readable
    leaves: set[Hash] = field(default_factory=set)  # their leaf hashes
    agreements: list[str] = field(default_factory=list)  # newly proposed to us
    receipts: int = 0
    gaps: int = 0  # parcels that left a gap
    refused: list[tuple[str, str]] = field(default_factory=list)  # code, facts
    incidents: list[str] = field(default_factory=list)
    damaged: list[tuple[str, str]] = field(default_factory=list)  # file, reason
    unsettled: int = 0  # imported, and still there because the medium cannot be changed
    delivered: dict[str, int] = field(default_factory=dict)  # party code -> parcels
    entries_out: int = 0


def courier_pass(home: Home, folder: Path, *, deliver: bool = True) -> CourierReport:
    """Take in every parcel of a folder that is for us, then leave there what each peer lacks.

    What came from peers never raises. Raises EnvironmentFault("link-absent" | "link-failed" |
    "link-full" | "link-read-only") where the folder refuses; what was taken in before stays so.
    """
    return link_pass(home, CourierLink(folder), deliver=deliver)


def link_pass(home: Home, link: Link, *, deliver: bool = True) -> CourierReport:
    """`courier_pass` over any link."""
    report = CourierReport()
    names: list[str] = []
    again: list[bytes] = []
    for found in link.collect():
        report.looked_at += 1
        if isinstance(found, Damaged):
            report.damaged.append((found.name, found.reason))
        elif _take(home, found, report, again):
            names.append(found.name)
    for parcel in again:  # what lay beyond a gap may have its beginning by now
        result = home.center.import_parcel(parcel, home.now())
        report.arrived += len(result.arrived)
        _opened_by(result, report)
        report.receipts += result.receipts
        report.gaps += result.gap
        report.refused += [(f.code, str(f)) for f in result.refused if f.code in _NOT_YET]
    report.unsettled = sum(1 for name in names if not link.settle(name))
    if isinstance(link, CourierLink):
        report.left = link.last.left
    if deliver:
        _deliver(home, link, report)
    sent = [
        p.fingerprint for p in home.center.state.peers.values() if p.card.code in report.delivered
    ]
    note_contact(home.center.state, report.senders, sent, home.now())
    return report


def _take(home: Home, found: Arrived, report: CourierReport, again: list[bytes]) -> bool:
    """Import one parcel; True where it was for us and may be let go."""
    result = home.center.import_parcel(found.parcel, home.now())
    if not result.ours:
        report.not_ours += 1
        return False
    report.imported += 1
    if result.sender is not None:
        report.senders.add(result.sender)
    report.arrived += len(result.arrived)
    _opened_by(result, report)
    report.agreements += result.agreements
    report.receipts += result.receipts
    early = [fault for fault in result.refused if fault.code in _NOT_YET]
    report.refused += [(f.code, str(f)) for f in result.refused if f not in early]
    report.incidents += result.incidents
    if result.gap or early:
        again.append(found.parcel)
    return True


def _opened_by(result: Report, report: CourierReport) -> None:
    for held in result.opened:
        if held.opening is not None and held.opening.header.serial is not None:
            report.opened.append(held.opening.header.serial)
            report.leaves.add(held.leaf_hash)


def _deliver(home: Home, link: Link, report: CourierReport) -> None:
    state = home.center.state
    for peer in sorted(state.peers.values(), key=lambda peer: peer.card.code):
        waiting: list[str] = []
        if isinstance(link, CourierLink):
            named = left.names_left(state, peer.fingerprint)
            waiting = [name for name in named if link.lies(name)]
        if waiting:
            left.say_again(state, peer.fingerprint, waiting)
        fresh: set[str] = set()
        for outgoing in home.center.parcels_for(peer.fingerprint, home.now()):
            name = link.deliver(outgoing.data)
            fresh.add(name)
            noted = left.note_left(state, outgoing, name, home.now())
            home.center.carried(dataclasses.replace(outgoing, done=(*outgoing.done, noted)))
            code = peer.card.code
            report.delivered[code] = report.delivered.get(code, 0) + 1
            report.entries_out += outgoing.entries
        if fresh:  # the newer set holds all that the older ones did
            older = [name for name in waiting if name not in fresh and link.settle(name)]
            left.forget(state, peer.fingerprint, older)


# --- inside -------------------------------------------------------------------------------------


def _new_keys(
    folder: Path, passphrase: str, root_passphrase: str, entropy: Entropy
) -> SoftwareKeys:
    folder.mkdir(mode=0o700)
    root, seeds = draw_root(entropy), draw_center(entropy)
    public = public_pair(root)
    write_key_file(folder, ROOT_FILE, encode_root(root), root_passphrase, entropy)
    write_key_file(folder, CENTER_FILE, encode_center(seeds, public), passphrase, entropy)
    return SoftwareKeys(seeds, public, entropy, root)


def _open_with(folder: Path, keys: Keys, entropy: Entropy) -> Home:
    clocks = Clocks()
    store = SqliteStore(folder / STORE)
    control.clear(folder)  # the store is locked: no server runs over this home
    now = Now(clocks.for_mark(Mark.LIVE))
    center = _opened(store, lambda: Center.open(store, keys, entropy, now))
    return Home(folder, center, keys, entropy, clocks)


def _opened(store: SqliteStore, make: Callable[[], Center]) -> Center:
    """Release the store where the center over it cannot be opened."""
    with contextlib.ExitStack() as stack:
        stack.callback(store.close)
        center = make()
        stack.pop_all()
        return center


def _write_private(path: Path, data: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)


def _disk(folder: Path, error: OSError) -> EnvironmentFault:
    return EnvironmentFault("disk-failed", path=str(folder), detail=error.strerror or str(error))
