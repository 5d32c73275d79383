"""Attacks by an introduced center with what is in its parcels: too much, false, or both."""

from __future__ import annotations

import dataclasses
import threading
import time

from detente.core import encoding, limits, parcel
from detente.core.agreement.founding import Founding, Seat
from detente.core.agreement.pack import pack_hash
from detente.core.crypto.types import Hash, LinkTag
from detente.core.record.origin import Mark
from tests.hostile.forge import Book, forged, padded, parcels, plaintext, sealed
from tests.hostile.peer.liars import taken
from tests.hostile.peer.scene import Scene
from tests.hostile.peer.table import Who, attack
from tests.hostile.peer.tongue import Tongue
from tests.world import files


def timed(scene: Scene, name: str, line: Tongue, datas: list[bytes]) -> None:
    """Hand over all of these, and note what one costs, waiting for the answer included."""
    store = scene.brv.folder / "record.sqlite"
    before, began = store.stat().st_size, time.monotonic()
    taken(line, *datas)
    each = (time.monotonic() - began) / len(datas)
    grown = (store.stat().st_size - before) // len(datas)
    million = each * 1e6 / 3_600
    scene.figures[name] = (
        f"{each * 1e3:.2f} ms, {grown} bytes of store each ({len(datas):,} handed over;"
        f" a million would take one center {million:.1f} hours)"
    )


@attack(
    Who.PEER,
    "sends tiny parcels without end, each properly sealed, each with nothing in it",
    "each costs its opening and is forgotten; the store does not grow with their number",
    told=False,
)
def tiny_parcels(scene: Scene) -> None:
    count = 20_000 if scene.long else 300
    store = scene.brv.folder / "record.sqlite"
    before = store.stat().st_size
    timed(scene, "a tiny parcel", scene.liar(), [
        forged(scene.cor, scene.brv) for _ in range(count)
    ])  # fmt: skip
    assert store.stat().st_size - before < limits.MIB


@attack(
    Who.PEER,
    "sends parcels under tags that are nobody's",
    "each costs one look-up; nothing is kept",
)
def junk_parcels(scene: Scene) -> None:
    junk = parcel.encode_outer(LinkTag(bytes(limits.LINK_TAG_BYTES)), bytes(1_200))
    count = 10_000 if scene.long else 500
    timed(scene, "a parcel for nobody", scene.liar(), [junk, b"x"] * (count // 2))


@attack(
    Who.PEER,
    "sends the same parcel ten thousand times",
    "taken once; the others change nothing",
    told=False,
)
def same_parcel_again(scene: Scene) -> None:
    index = scene.book.write()
    scene.expected.add(f"COR-2026-{index:05d}")
    data = forged(scene.cor, scene.brv, scene.book.item())
    timed(scene, "the same parcel again", scene.liar(), [data] * (10_000 if scene.long else 200))


@attack(
    Who.PEER,
    "fills a parcel with a million values, a thousand damaged items, junk in the seal",
    "refused whole or item by item, a few places of quarantine, counted",
)
def damaged_parcels(scene: Scene) -> None:
    one, other = scene.cor, scene.brv
    own, their = one.center.card.fingerprint, other.center.card.fingerprint
    line = scene.liar()
    damaged: list[encoding.Value] = [[4, b"%d" % n] for n in range(limits.PARCEL_ITEMS_MAX)]
    million: list[encoding.Value] = [0] * 1_000_000
    for listed in (million, damaged):
        inner = encoding.encode([1, own, their, one.at, 1, listed])
        taken(line, sealed(one, other, padded(one, inner)))
    taken(line, sealed(one, other, b""), sealed(one, other, bytes(2_048)))
    posing = plaintext(one, other, [], sender=scene.ard.center.card.fingerprint)
    taken(line, sealed(one, other, posing))


@attack(
    Who.PEER,
    "sends tens of thousands of contents that open nothing",
    "listed as lacking in our next receipt, 32 of them set aside",
)
def junk_openings(scene: Scene) -> None:
    book = scene.book
    start = len(book.leaves)
    leaf = book.entry().leaf
    for _ in range(limits.PARCEL_LEAVES_MAX - 1 if scene.long else 2_000):
        book.add(leaf)
    junk = {index: b"%d" % index for index in range(start, len(book.leaves))}
    data = forged(scene.cor, scene.brv, book.item(start, openings=junk))
    began = time.monotonic()
    taken(scene.liar(), data)
    scene.figures[f"a parcel of {len(junk):,} junk contents"] = f"{time.monotonic() - began:.1f} s"


@attack(
    Who.PEER,
    "signs entries and keeps back what is in them",
    "the leaf is held and listed as lacking; the inbox shows nothing",
    told=False,
)
def withheld_contents(scene: Scene) -> None:
    start = len(scene.book.leaves)
    for _ in range(5):
        scene.book.write()
    taken(scene.liar(), forged(scene.cor, scene.brv, scene.book.item(start, openings={})))


@attack(
    Who.PEER,
    "signs a head far beyond the entries that it shows, and entries far beyond a gap",
    "nothing is shown as received; what lies beyond the gap waits, so much of it",
)
def head_far_beyond(scene: Scene) -> None:
    book = Book(scene.cor)
    for leaf in scene.book.leaves[len(book.leaves) :]:
        book.add(leaf)
    start = len(book.leaves)
    for _ in range(40):
        book.write()
    line = scene.liar()
    taken(line, forged(scene.cor, scene.brv, book.item(start + 39)))
    item = dataclasses.replace(book.item(start), checkpoint=book.note(2**39, Hash(bytes(32))))
    taken(line, forged(scene.cor, scene.brv, item))
    scene.book = book  # it has signed them
    item = book.item(start)
    taken(line, forged(scene.cor, scene.brv, item))
    scene.expected |= {f"COR-2026-{n:05d}" for n in range(start, len(book.leaves))}


@attack(
    Who.PEER,
    "sends more kinds of refused parts than the quarantine has room for",
    "its size stays; what is dropped is counted",
)
def quarantine_flood(scene: Scene) -> None:
    line = scene.liar()
    for number in range(40 if scene.long else 8):
        items = [
            parcel.CosignedItem(b"%d %d" % (number, n) * 500)
            for n in range(limits.QUARANTINE_PER_PARCEL_MAX + 8)
        ]
        taken(line, forged(scene.cor, scene.brv, *items))


@attack(
    Who.PEER,
    "proposes agreement after agreement",
    "sixteen unsigned ones of one center are kept, the others refused",
)
def founding_flood(scene: Scene) -> None:
    seats = tuple(
        Seat(card.code, card.center, card.names, card.fingerprint)
        for card in sorted((s.center.card for s in (scene.brv, scene.cor)), key=lambda c: c.code)
    )
    line, pack = scene.liar(), pack_hash(files())
    for number in range(2 * limits.AGREEMENTS_UNSIGNED_MAX):
        text = Founding(Mark.LIVE, pack, seats, scene.cor.at, number.to_bytes(16, "big")).encode()
        taken(line, forged(scene.cor, scene.brv, parcel.AgreementItem(text, files())))
    known = scene.command("agreement", "list", "--plain").splitlines()
    assert len(known) == limits.AGREEMENTS_UNSIGNED_MAX + 1


@attack(
    Who.PEER,
    "says again and again that it holds nothing, so that everything is sent anew",
    "sixteen times in ten minutes, one parcel at a time, to it alone; then no more",
    told=False,
)
def endless_hints(scene: Scene) -> None:
    (own,) = scene.ard.agreement.of_seat(scene.seat("BRV"))
    asked = parcel.HeadsItem(((own.text, 0),))
    line, got, sent = scene.liar(), 0, 0
    for _ in range(1_000 if scene.long else 30):
        data = forged(scene.cor, scene.brv, asked)
        _, body = line.give(data)
        got, sent = got + len(body), sent + len(data)
    scene.figures["hints"] = f"{got / sent:.1f} bytes came back for each byte that asked"


@attack(
    Who.PEER,
    "claims to hold more of our record than there is",
    "no head of it, so it moves nothing; our entries are signed as before",
    told=False,
)
def false_hints(scene: Scene) -> None:
    (own,) = scene.ard.agreement.of_seat(scene.seat("BRV"))
    other = scene.ard.agreement.own().text
    line = scene.liar()
    for size in (own.size + 1, 2**39, limits.UINT_MAX):
        heads = tuple(sorted(((own.text, size), (other, 0))))
        taken(line, forged(scene.cor, scene.brv, parcel.HeadsItem(heads)))


@attack(
    Who.PEER,
    "hands over parcels of somebody else, and our own",
    "whose they are is read from the parcel, not from who brings it; ours are for nobody here",
)
def parcels_of_others(scene: Scene) -> None:
    line = scene.liar()
    held = scene.ard.send(to=1 << scene.seat("BRV"))
    assert held.opening is not None
    assert held.opening.header.serial is not None
    scene.expected.add(held.opening.header.serial)
    taken(line, *parcels(scene.ard, scene.brv), *parcels(scene.ard, scene.brv))
    (register,) = scene.ard.agreement.of_seat(scene.seat("BRV"))
    asked = parcel.HeadsItem(((register.text, 0),))
    _, own = line.give(forged(scene.cor, scene.brv, asked))
    taken(line, own)


@attack(
    Who.PEER,
    "floods over eight connections while another center exchanges",
    "served in turn: the other is not behind all of it",
    told=False,
)
def flood_beside_another(scene: Scene) -> None:
    data = [forged(scene.cor, scene.brv, scene.book.item(0)) for _ in range(5)]
    lines = [scene.liar() for _ in range(limits.HTTPS_CONNECTIONS_PER_PEER_MAX)]
    done: list[int] = []
    most = 400 if scene.long else 40

    def flood(line: Tongue) -> None:
        for number in range(most):
            taken(line, data[number % 5])
            done.append(1)

    threads = [threading.Thread(target=flood, args=(line,)) for line in lines]
    for thread in threads:
        thread.start()
    scene.honest()
    among = len(done)
    scene.again()
    while any(thread.is_alive() for thread in threads):
        scene.ping()
    assert len(done) == most * len(lines)
    assert among < len(done)  # it was through before the flood was
    scene.figures["flood"] = (
        f"the other's receipt came after {among} of {len(done)} hostile parcels"
    )


@attack(
    Who.PEER,
    "signs two histories and shows them over two connections at the same time",
    "one of them is held, the other is kept as proof; the log says incident",
)
def forks_in_a_race(scene: Scene) -> None:
    books = [Book(scene.cor), Book(scene.cor)]
    for book in books:
        for at, leaf in enumerate(scene.book.leaves[len(book.leaves) :], len(book.leaves)):
            book.add(leaf, scene.book.openings.get(at))
    start = len(books[0].leaves)
    for number, book in enumerate(books):
        book.write(values={16: "2026-11-24", 17: number + 1})
    lines = [scene.liar(), scene.liar()]
    threads = [
        threading.Thread(target=taken, args=(
            line, forged(scene.cor, scene.brv, book.item(start))))
        for line, book in zip(lines, books, strict=True)
    ]  # fmt: skip
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    scene.expected.add(f"COR-2026-{start:05d}")
    scene.until("INCIDENT")
