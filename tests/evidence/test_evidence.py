"""Evidence: a stranger checks it, every bit counts, and what is not shown stays unknown."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest

from detente.apps.verify_evidence import verify_file
from detente.core import parcel as parcels
from detente.core.encoding import Value
from detente.core.errors import OurFault, TheirFault
from detente.core.notification import Lacking
from detente.core.record.evidence import Bound, read_evidence, verify_evidence
from detente.core.record.origin import Mark
from detente.engine.exporter import divided, export
from tests.hostile.forge import Book, forged, take
from tests.world import START, Stage, deliver, exchange, files, found, introduce, sign

# The exhaustive run is cut into pieces, so that two workers share it.
PIECES = 8
SEED = 20261123


def prisoners(count: int) -> dict[int, Value]:
    return {16: [[n, f"Person {n:04d}", "1990-01-01"] for n in range(1, count + 1)]}


@pytest.fixture(scope="module")
def receipted() -> tuple[Stage, Stage, bytes]:
    """A receipted notice that had seen an entry with a cosignature: every part is there."""
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    ard.send()
    brv.at += 50
    ard.at += 60
    exchange(ard, brv)
    held = ard.send()
    ard.at += 100
    brv.at += 200
    exchange(ard, brv)
    return ard, brv, export(ard.center.state, held, None, ard.now)


@pytest.fixture(scope="module")
def small() -> bytes:
    """The least file there is: one field of an entry that nobody has receipted."""
    ard, brv = Stage("ARD"), Stage("BRV")
    introduce(ard, brv)
    ard.center.propose(files(), Mark.LIVE, [ard.center.peer_named("BRV")], START)
    return export(ard.center.state, sign(ard), [(4,)], ard.now)


def refused(data: bytes) -> str:
    with pytest.raises(TheirFault) as caught:
        verify_evidence(data)
    assert caught.value.code == "evidence-refused"
    part = caught.value.facts["part"]
    assert isinstance(part, str) and part
    return part


def test_it_says_who_when_received_and_between_which_times(receipted):
    ard, _, data = receipted
    verdict = verify_evidence(data)
    assert verdict.author().fingerprint == ard.center.card.fingerprint
    assert verdict.entry.header.type == "notice"
    assert verdict.entry.header.claimed == START + 60
    (received,) = verdict.received
    assert (received.seat, received.claimed, received.lacking) == (1, START + 250, None)
    holder = "rrc.brevia.example/holder"
    assert verdict.not_before == Bound(START + 50, holder)
    assert verdict.not_after == Bound(START + 250, holder)
    assert dict(verdict.entry.shown)[(17,)] == 5


def test_a_recipient_can_prove_it_as_well_as_its_author(receipted):
    ard, brv, _ = receipted
    held = brv.agreement.by_leaf[ard.agreement.own().entries[-1].leaf_hash]
    verdict = verify_evidence(export(brv.center.state, held, None, brv.now))
    assert verdict.author().center == "rrc.ardania.example"


def test_identity_rests_on_the_card_the_reader_brings(receipted, tmp_path):
    ard, _, data = receipted
    file, card, other = tmp_path / "e", tmp_path / "ard.card", tmp_path / "cor.card"
    file.write_bytes(data)
    card.write_bytes(ard.center.card.raw)
    other.write_bytes(Stage("COR").center.card.raw)
    assert verify_file(file, []).headline().startswith("consistent, signed under root ")
    assert verify_file(file, []).headline().endswith(", identity not compared")
    known = verify_file(file, [card])
    assert known.headline() == "consistent, signed by Ardania (rrc.ardania.example)"
    with pytest.raises(TheirFault, match="not-the-trusted-root"):
        verify_file(file, [other])
    other.write_bytes(card.read_bytes()[:-1])
    with pytest.raises(TheirFault, match="trusted-card-refused"):
        verify_file(file, [other])


def test_one_field_is_shown_alone(receipted):
    ard, _, _ = receipted
    held = ard.agreement.by_serial["ARD-2026-00003"][0]
    data = export(ard.center.state, held, [(17,)], ard.now)
    verdict = verify_evidence(data)
    assert [path for path, _ in sorted(verdict.entry.shown)] == [(1,), (17,)]
    assert b"2026-11-24" not in data
    with pytest.raises(OurFault, match="no-such-field"):
        export(ard.center.state, held, [(99,)], ard.now)


def test_every_one_bit_change_of_a_receipted_file_in_a_sample_is_refused(receipted):
    _, _, data = receipted
    parts = set()
    for bit in range(0, len(data) * 8, 509):
        bad = bytearray(data)
        bad[bit // 8] ^= 1 << bit % 8
        parts.add(refused(bytes(bad)).split(":")[0])
    assert {"card 1", "card 2", "entry", "receipt 1", "anchor 1"} <= parts


@pytest.mark.parametrize("piece", range(PIECES))
def test_every_one_bit_change_of_a_small_file_is_refused(small, piece):
    assert verify_evidence(small).received == ()
    start, end = len(small) * piece // PIECES, len(small) * (piece + 1) // PIECES
    for at in range(start, end):
        for bit in range(8):
            bad = bytearray(small)
            bad[at] ^= 1 << bit
            refused(bytes(bad))


def test_truncated_and_extended_files_are_refused(small):
    for bad in (b"", small[:-1], small[: len(small) // 2], small + b"\x00", b"\x00" * 100):
        assert refused(bad)


def test_the_altered_field_is_named(receipted):
    _, _, data = receipted
    at = data.index(b"2026-11-24")
    bad = data[:at] + b"2026-11-25" + data[at + 10 :]
    assert refused(bad) == "entry: field 16"


def test_one_row_of_six_thousand_is_shown_and_nothing_of_the_others():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    held = ard.send("prisoners", prisoners(6_000))
    exchange(ard, brv)
    data = export(ard.center.state, held, [(16, 41), (16, 41, 1)], ard.now)
    verdict = verify_evidence(data)
    shown = dict(verdict.entry.shown)
    assert shown[16, 41] == [42, "1990-01-01"] and shown[16, 41, 1] == ["Person 0042"]
    assert verdict.received[0].lacking is None
    others = [n for n in range(1, 6_001) if n != 42 and f"Person {n:04d}".encode() in data]
    assert others == []
    digests = {item.digest for item in read_evidence(data).entry.disclosure.fields}
    assert len(digests) == 3  # path [1], the row, its erasable cell
    assert len(data) < 60_000


def test_the_public_part_of_a_row_does_not_show_its_erasable_cell():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    held = ard.send("prisoners", prisoners(9))
    data = export(ard.center.state, held, [(16, 4)], ard.now)
    assert dict(verify_evidence(data).entry.shown)[16, 4] == [5, "1990-01-01"]
    assert b"Person" not in data


def test_content_that_did_not_open_is_shown_as_held_not_received():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    held = ard.send()
    spoil_openings(ard, brv)
    deliver(brv, ard)
    verdict = verify_evidence(export(ard.center.state, held, None, ard.now))
    assert verdict.received[0].lacking == 2


def test_a_later_receipt_counts_where_an_earlier_one_said_lacking():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    held = ard.send()
    assert not take(brv, forged(ard, brv, Book(ard).item(held.index, None, {}))).refused
    deliver(brv, ard)
    verdict = verify_evidence(export(ard.center.state, held, None, ard.now))
    assert verdict.received[0].lacking == Lacking.NO_CONTENT
    ard.at, brv.at = ard.at + 600, brv.at + 600
    exchange(ard, brv)
    for stage in (ard, brv):
        copy = stage.agreement.by_leaf[held.leaf_hash]
        (received,) = verify_evidence(export(stage.center.state, copy, None, stage.now)).received
        assert (received.lacking, received.claimed) == (None, brv.at)


def test_what_a_receipt_leaves_owed_is_what_it_does_not_name_or_lists_as_lacking():
    rng = random.Random(SEED)
    for _ in range(300):
        spots = sorted(rng.sample(range(30), 2 * rng.randint(0, 5)))
        holes = sorted(rng.sample(range(30), 2 * rng.randint(0, 5)))
        owed = list(zip(spots[::2], spots[1::2], strict=True))
        lacking = list(zip(holes[::2], holes[1::2], strict=True))
        size = rng.choice([0, max(holes, default=0), 30])  # what is lacking lies below what is seen
        left, received = divided(owed, size, lacking)
        meant = {at for low, end in owed for at in range(low, end)}
        named = {at for at in range(size) if not any(low <= at < end for low, end in lacking)}
        assert [at for low, end in left for at in range(low, end)] == sorted(meant - named)
        assert [at for low, end in received for at in range(low, end)] == sorted(meant & named)


def spoil_openings(one: Stage, other: Stage) -> None:
    """Carry parcels with altered openings, as a lying sender would make them."""
    original = parcels.encode_inner

    def spoiled(sender, recipient, made, number, items):
        changed = []
        for item in items:
            if isinstance(item, parcels.RegisterItem) and item.openings:
                bad = [(i, d.replace(b"2026-11-24", b"2026-11-23")) for i, d in item.openings]
                item = parcels.RegisterItem(
                    item.checkpoint, item.start, item.leaves, item.proof, tuple(bad)
                )
            changed.append(item)
        return original(sender, recipient, made, number, changed)

    parcels.encode_inner = spoiled
    try:
        outgoing = one.center.parcels_for(other.center.card.fingerprint, one.now)
    finally:
        parcels.encode_inner = original
    for sent in outgoing:
        report = other.center.import_parcel(sent.data, other.now)
        assert [fault.code for fault in report.refused] == ["does-not-open"]


def test_a_replay_says_so_first_and_last(tmp_path):
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv, mark=Mark.REPLAY)
    held = ard.send()
    file = Path(tmp_path / "e")
    file.write_bytes(export(ard.center.state, held, None, ard.now))
    lines = verify_file(file, []).lines()
    assert "REPLAY" in lines[0] and "REPLAY" in lines[-1]


def test_the_same_entry_exports_to_the_same_file_without_new_signatures(receipted):
    ard, _, data = receipted
    held = ard.agreement.by_serial["ARD-2026-00003"][0]
    again = export(ard.center.state, held, None, ard.now)
    assert hashlib.sha256(again).digest() == hashlib.sha256(data).digest()


def test_adoption_is_signed_by_two_people():
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    first = ard.agreement.own().entries[0]
    assert first.opening is not None
    assert first.opening.text(5) == "K. Orlova" and first.opening.text(6) == "I. Petro"
