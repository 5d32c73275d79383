"""Two invented centers on SQLite in a real directory, and entries for them to exchange.

Everything goes the way a center's own program goes; only the drafting by people is left out where a
figure says so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.adapters.keys.software import SoftwareKeys, draw_center, draw_root, public_pair
from detente.adapters.links.courier import CourierLink
from detente.adapters.pack_files import read_folder
from detente.adapters.stores.sqlite import SqliteStore
from detente.core.encoding import Value
from detente.core.instants import year_of
from detente.core.notification import (
    DRAFTED_BY,
    LANGUAGE,
    PERSON,
    POST,
    RELEASED_BY,
    Header,
    Precedence,
    make_serial,
    split_fields,
)
from detente.core.record.leaf import Path as FieldPath
from detente.core.record.origin import Mark
from detente.engine.center import Center, NewCenter
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.house import Person
from detente.engine.ports import Arrived
from detente.engine.recorder import Prepared
from detente.engine.registers import Agreement, Held
from detente.engine.state import Now
from detente.engine.writing import append_entries

START = 1_795_000_000  # 2026-11-18 11:06:40Z
_NOW = Now(START)
ROOT = Path(__file__).parents[1]
NEIGHBOURS = ROOT / "packs" / "neighbours"
NEW_START = ROOT / "packs" / "new-start"
NOTICE: Mapping[int, Value] = {16: "2026-11-24", 17: 5, 18: "Two bridges closed until noon."}
ERASABLE: Mapping[str, Mapping[int, Sequence[int]]] = {"prisoners": {16: [1]}}

_NAMES = {"ARD": "Ardania", "BRV": "Brevia", "USA": "America", "RUS": "Russia"}
PEOPLE = (
    Person("orlova", "K. Orlova", ("watch", "drafter"), "Watch officer"),
    Person("petro", "I. Petro", ("watch", "releaser"), "Senior watch officer"),
)


class SeededEntropy:
    """Randomness that repeats, so that a child process draws the same keys again."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._count = 0

    def draw(self, count: int) -> bytes:
        """`count` bytes: SHA-256 over the seed and a counter."""
        out = b""
        while len(out) < count:
            self._count += 1
            out += hashlib.sha256(f"{self._seed} {self._count}".encode()).digest()
        return out[:count]


@dataclass(slots=True)
class Home:
    """One center, its store on disk, and a clock that stands still."""

    center: Center
    now: Now

    @property
    def flushes(self) -> int:
        """Commits that wrote, since the store was opened."""
        store = self.center.state.store.inner
        if not isinstance(store, SqliteStore):
            raise TypeError(type(store))
        return store.flushes

    @property
    def agreement(self) -> Agreement:
        """Its only agreement."""
        (found,) = self.center.state.agreements.values()
        return found


def _keys(code: str) -> tuple[SoftwareKeys, SeededEntropy]:
    entropy = SeededEntropy(f"detente bench {code}")
    root = draw_root(entropy)
    return SoftwareKeys(draw_center(entropy), public_pair(root), entropy, root), entropy


def create(folder: Path, code: str, name: str, now: Now = _NOW) -> Home:
    """A new home at `folder/CODE.db`."""
    keys, entropy = _keys(code)
    store = SqliteStore(folder / f"{code}.db")
    new = NewCenter(f"rrc.{name.lower()}.example", code, (("en", name),), PEOPLE)
    return Home(Center.create(store, keys, entropy, now, new), now)


def reopen(folder: Path, code: str) -> Home:
    """The same home opened by another process; its whole state is read back and verified."""
    keys, entropy = _keys(code)
    store = SqliteStore(folder / f"{code}.db")
    now = Now(START + 60)
    return Home(Center.open(store, keys, entropy, now), now)


def pair(
    folder: Path, pack: Path = NEIGHBOURS, codes: Sequence[str] = ("ARD", "BRV")
) -> list[Home]:
    """Two homes, introduced, with one agreement signed by both and all receipts exchanged."""
    first, second = (create(folder, code, _NAMES[code]) for code in codes)
    (folder / "stick").mkdir()
    sign_together(first, second, CourierLink(folder / "stick"), pack)
    return [first, second]


def sign_together(
    first: Home, second: Home, link: CourierLink, pack: Path, mark: Mark = Mark.EXERCISE
) -> None:
    """Introduce two centers; both sign an agreement under `pack` and receipt what the other did."""
    peer = first.center.add_peer(second.center.card.raw)
    second.center.add_peer(first.center.card.raw)
    first.center.propose(read_folder(pack), mark, [peer], START)
    adopt(first)
    hand_over(first, second, link)
    take_in(second, link)
    adopt(second)
    settle(first, second, link)


def adopt(home: Home) -> None:
    draft = home.center.adopt(home.agreement, "orlova", home.now)
    home.center.release(draft.id, "petro", home.now)


def settle(first: Home, second: Home, link: CourierLink) -> None:
    """Carry parcels both ways until nobody has anything to say."""
    while hand_over(first, second, link) + hand_over(second, first, link):
        take_in(first, link)
        take_in(second, link)


def hand_over(home: Home, other: Home, link: CourierLink) -> int:
    """Put what the other lacks into the folder; returns the bytes written."""
    written = 0
    for outgoing in home.center.parcels_for(other.center.card.fingerprint, home.now):
        link.deliver(outgoing.data)
        home.center.carried(outgoing)
        written += len(outgoing.data)
    return written


def take_in(home: Home, link: CourierLink) -> int:
    """Import the parcels in the folder that are ours; returns how many entries arrived."""
    arrived = 0
    for found in list(link.collect()):
        if not isinstance(found, Arrived):
            continue
        report = home.center.import_parcel(found.parcel, home.now)
        if report.ours:
            if report.refused:
                raise ValueError(report.refused)
            link.settle(found.name)
            arrived += len(report.arrived)
    return arrived


def prepared(
    home: Home, count: int, kind: str = "notice", values: Mapping[int, Value] = NOTICE
) -> list[Prepared]:
    """What people would have released: header with the next serials, both names, the fields."""
    agreement = home.agreement
    code, instant = agreement.code(agreement.own_seat), home.now.at(agreement.mark)
    year = year_of(instant)
    drafter, releaser = PEOPLE
    fields: list[tuple[FieldPath, Value]] = [
        ((POST,), releaser.post),
        ((PERSON,), releaser.name),
        ((DRAFTED_BY,), drafter.name),
        ((RELEASED_BY,), releaser.name),
        ((LANGUAGE,), "en"),
        *split_fields(values, ERASABLE.get(kind, {})),
    ]
    first = agreement.numbers.get(year, 0) + 1
    return [
        Prepared(
            agreement.all_others(),
            Header(
                kind,
                agreement.founding.pack_hash,
                make_serial(code, year, number),
                instant,
                agreement.mark,
                Precedence.PRIORITY,
            ),
            fields,
        )
        for number in range(first, first + count)
    ]


def append(home: Home, items: Sequence[Prepared]) -> list[Held]:
    """Append, flush, compare-and-set: the engine's own path, one commit."""
    return append_entries(home.center.state, home.agreement, items, (), home.now)


def release(home: Home) -> Held | None:
    """One notice by two people: drafted, submitted, released."""
    draft = Draft("", NOTIFICATION, home.agreement.id, "notice", NOTICE)
    made = home.center.draft_new(home.agreement, draft, "orlova", home.now)
    home.center.submit(made.id, "orlova", home.now)
    return home.center.release(made.id, "petro", home.now)


def prisoners(rows: int) -> Mapping[int, Value]:
    """A list of this many invented persons."""
    return {16: [[row, f"Person {row:05d} of Ardania", "1990-01-01"] for row in range(rows)]}
