"""Bundles: every file in one stands for itself, and what does not is named with its number."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from detente.apps import messages
from detente.apps.verify import main
from detente.core import encoding, limits
from detente.core.errors import OurFault, TheirFault
from detente.core.notification import Reference
from detente.core.record.bundle import build_bundle, read_bundle, verify_bundle
from detente.core.record.origin import Mark
from detente.engine import selecting
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.exporter import export, export_all
from detente.engine.registers import Held
from tests.world import START, Stage, exchange, found

SEED = 20261123


def answer(one: Stage, held: Held, kind: str, text: str) -> Held:
    """A reply of two people to a notification."""
    refers = Reference(None, held.leaf_hash)
    draft = Draft("", NOTIFICATION, one.agreement.id, kind, {16: text}, refers_to=refers)
    made = one.center.draft_new(one.agreement, draft, "orlova", one.now)
    one.center.submit(made.id, "orlova", one.now)
    signed = one.center.release(made.id, "petro", one.now)
    assert signed is not None
    return signed


@pytest.fixture(scope="module")
def talk() -> tuple[Stage, list[Held]]:
    """A notice, its refusal, its cancelling, and another notice that is no part of it."""
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv)
    first = ard.send()
    exchange(ard, brv)
    ard.at, brv.at = ard.at + 60, brv.at + 60
    answer(brv, brv.agreement.by_leaf[first.leaf_hash], "declined", "not now")
    exchange(ard, brv)
    ard.at, brv.at = ard.at + 60, brv.at + 60
    answer(ard, first, "cancelled", "withdrawn")
    ard.send()
    exchange(ard, brv)
    (refusal, _) = ard.agreement.answers[first.leaf_hash]
    return ard, [first, refusal, ard.agreement.answers[first.leaf_hash][1]]


@pytest.fixture(scope="module")
def bundle(talk: tuple[Stage, list[Held]]) -> bytes:
    ard, thread = talk
    return export_all(ard.center.state, thread, ard.now, each=True)[0]


def _refused(data: bytes) -> str:
    with pytest.raises(TheirFault) as caught:
        verify_bundle(data)
    assert caught.value.code == "bundle-refused"
    return str(caught.value.facts["part"])


def test_a_thread_is_all_that_refers_to_it_however_far(talk: tuple[Stage, list[Held]]):
    ard, thread = talk
    for one in thread:
        chosen = selecting.thread_of(ard.agreement, one, 3)
        assert [held.leaf_hash for _, held in chosen] == [held.leaf_hash for held in thread]
    with pytest.raises(OurFault, match="too-many-to-show"):
        selecting.thread_of(ard.agreement, thread[0], 2)


def test_a_stretch_is_of_serials_or_of_claimed_times(talk: tuple[Stage, list[Held]]):
    ard, thread = talk
    state = ard.center.state

    def serials(chosen: list[selecting.Found]) -> list[str]:
        return [str(held.opening and held.opening.header.serial) for _, held in chosen]

    named = selecting.between_serials(state, "ARD-2026-00002", "ard-2026-00003", "")
    assert serials(named) == ["ARD-2026-00002", "ARD-2026-00003"]
    at = thread[1].opening.header.claimed if thread[1].opening else 0
    assert serials(selecting.between_times(state, at, at + 60, "")) == ["BRV-2026-00002"]
    assert len(selecting.between_times(state, None, None, "")) == 6  # two adoptions with it
    assert selecting.between_times(state, None, START - 1, "") == []
    for first, last in (
        ("ARD-2026-00003", "ARD-2026-00002"), ("ARD-2026-00002", "BRV-2026-00003"),
        ("ARD-2025-00002", "ARD-2026-00003"), ("x", "ARD-2026-00003"), ("ARD-2026-00002", ""),
    ):  # fmt: skip
        with pytest.raises(OurFault, match="bad-serial-range"):
            selecting.between_serials(state, first, last, "")
    with pytest.raises(OurFault, match="too-many-to-show"):
        selecting.between_serials(state, "ARD-2026-00001", "ARD-2026-99999", "")


def test_each_file_is_what_it_would_be_alone(talk: tuple[Stage, list[Held]], bundle: bytes):
    ard, thread = talk
    registers = ard.agreement.registers.values()
    some = [held for one in registers for held in one.entries if not held.bare]
    for chosen in (some, some[::-1]):
        data, left = export_all(ard.center.state, chosen, ard.now, each=False)
        single = [export(ard.center.state, held, None, ard.now) for held in chosen]
        assert (left, read_bundle(data)) == ([], tuple(single))
    alone = [export(ard.center.state, held, None, ard.now) for held in thread]
    assert read_bundle(bundle) == tuple(alone)
    assert [one.entry.leaf_hash for one in verify_bundle(bundle)] == [h.leaf_hash for h in thread]


def test_changing_any_bit_is_refused(bundle: bytes):
    print(f"seed {SEED}")
    places = [*range(8 * 12), *random.Random(SEED).sample(range(8 * len(bundle)), 60)]
    for bit in places:
        changed = bytearray(bundle)
        changed[bit // 8] ^= 1 << bit % 8
        assert _refused(bytes(changed))


def test_what_cannot_be_opened_is_left_out_or_refused(talk: tuple[Stage, list[Held]]):
    ard, thread = talk
    receipt = next(
        held
        for register in ard.agreement.registers.values()
        for held in register.entries
        if held.opening is not None and held.type == "received"
    )
    closed = next(iter([receipt]))
    opening, closed.opening = closed.opening, None
    try:
        data, left = export_all(ard.center.state, [thread[0], closed], ard.now, each=False)
        assert (len(read_bundle(data)), left) == (1, [closed])
        with pytest.raises(OurFault):
            export_all(ard.center.state, [thread[0], closed], ard.now, each=True)
        with pytest.raises(OurFault, match="nothing-to-prove"):
            export_all(ard.center.state, [closed], ard.now, each=False)
    finally:
        closed.opening = opening


def test_a_bundle_is_bounded_before_it_is_made_or_read(
    talk: tuple[Stage, list[Held]], bundle: bytes, monkeypatch: pytest.MonkeyPatch
):
    ard, thread = talk
    monkeypatch.setattr(limits, "BUNDLE_FILES_MAX", 2)
    with pytest.raises(OurFault, match="bundle-too-large"):
        build_bundle([b"1", b"2", b"3"])
    assert _refused(bundle) == "file"
    monkeypatch.setattr(limits, "BUNDLE_BYTES_MAX", len(bundle) // 2)
    with pytest.raises(OurFault, match="bundle-too-large"):
        export_all(ard.center.state, thread, ard.now, each=True)
    assert _refused(bundle) == "file"


def test_a_bundle_of_very_many_items_is_refused_before_they_are_read():
    bomb = b"\xa2\x00\x01\x01\x9a" + (10_000_000).to_bytes(4, "big") + b"\x40" * 10_000_000
    assert _refused(bomb) == "file"


# --- verify ---------------------------------------------------------------------------------------


def test_verify_tells_each_and_fails_by_number_and_serial(
    talk: tuple[Stage, list[Held]],
    bundle: bytes,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
):
    ard, _ = talk
    file, card = tmp_path / "thread.bundle", tmp_path / "ard.card"
    file.write_bytes(bundle)
    card.write_bytes(ard.center.card.raw)
    assert main([str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "bundle of 3: 3 stand, 0 refused"
    assert [line for line in lines if line.endswith(" of 3")] == ["1 of 3", "2 of 3", "3 of 3"]
    files = list(read_bundle(bundle))
    files[1] = files[1].replace(b"not now", b"of late")
    file.write_bytes(encoding.encode({0: 1, 1: [*files]}))
    with pytest.raises(TheirFault) as caught:
        main([str(file)])
    assert caught.value.code == "bundle-refused"
    assert caught.value.facts["part"] == "evidence 2: entry: field 16"
    told = "REFUSED. evidence 2: entry: field 16 (BRV-2026-00002): is not what was signed."
    assert messages.sentence(caught.value) == told
    said = capsys.readouterr().out
    assert said.startswith("bundle of 3: 2 stand, 1 refused\n")
    assert f"\n2 of 3\n{told}\n" in said
    assert "\n  2  REFUSED  BRV-2026-00002\n" in said
    assert said.count("consistent, signed under root") == 2
    assert main([str(file), "--json"]) == 4
    machine = json.loads(capsys.readouterr().out)
    assert (machine["kind"], machine["verdict"]) == ("bundle", "refused")
    assert machine["marks"] == []
    assert [one["verdict"] for one in machine["files"]] == ["consistent", "refused", "consistent"]
    assert machine["files"][1]["calls_itself"] == "BRV-2026-00002"


def test_a_card_that_is_trusted_is_asked_of_every_file(
    talk: tuple[Stage, list[Held]],
    bundle: bytes,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
):
    ard, _ = talk
    file, card = tmp_path / "b", tmp_path / "ard.card"
    file.write_bytes(bundle)
    card.write_bytes(ard.center.card.raw)
    with pytest.raises(TheirFault, match="not-the-trusted-root") as caught:
        main([str(file), "--trust", str(card)])
    told = messages.sentence(caught.value)
    assert told.startswith("REFUSED. evidence 2 (BRV-2026-00002): is signed under none of the ro")
    said = capsys.readouterr().out
    assert said.count("consistent, signed by Ardania (rrc.ardania.example)") == 2
    assert told in said


def test_an_exercise_in_a_bundle_says_so_first_and_last(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], bundle: bytes
):
    ard, brv = Stage("ARD"), Stage("BRV")
    found(ard, brv, mark=Mark.EXERCISE)
    drill = export(ard.center.state, ard.send(), None, ard.now)
    file = tmp_path / "b"
    file.write_bytes(build_bundle([drill, *read_bundle(bundle)]))
    assert main([str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "EXERCISE" in lines[0]
    assert "EXERCISE" in lines[-1]
    assert main([str(file), "--json"]) == 0
    machine = json.loads(capsys.readouterr().out)
    assert machine["marks"] == ["exercise"]
    assert [one["mark"] for one in machine["files"]] == ["exercise", *["live"] * 3]
