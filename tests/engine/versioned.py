"""Homes of one agreement, a later version of its text, and what those homes make of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from detente.adapters.pack_files import read_folder
from detente.apps.boards.compute import known_here
from detente.core.agreement.pack import pack_hash
from detente.core.encoding import Value
from detente.core.notification import Reference
from detente.core.record.origin import Mark
from detente.engine import rules
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.registers import Held
from detente.engine.version_files import keep_version
from tests.world import START, Stage, deliver, exchange, introduce, sign

PACKS = Path(__file__).parent.parent.parent / "packs"
FIRST = read_folder(PACKS / "strategic-limits")
SECOND = read_folder(PACKS / "strategic-limits-2")
NEW = pack_hash(SECOND)
OLD = pack_hash(FIRST)
UNTIL = START + 30 * 86_400


def other_second(words: str) -> Mapping[str, bytes]:
    """Another version 2: the same with one line more, so with a hash of its own."""
    return {**SECOND, "SOURCES.md": SECOND["SOURCES.md"] + f"\n{words}\n".encode()}


def bound(*stages: Stage, roles: Mapping[str, Stage] | None = None) -> None:
    """Version 1 between these, adopted by all and known to all."""
    held = roles or {}
    everybody = [*stages, *held.values()]
    introduce(*everybody)
    first = stages[0]
    peers = [first.center.peer_named(one.code) for one in stages[1:]]
    named = [(role, first.center.peer_named(one.code)) for role, one in held.items()]
    first.center.propose(FIRST, Mark.LIVE, peers, START, named)
    sign(first)
    for other in everybody[1:]:
        deliver(first, other)
        sign(other)
    exchange(*everybody)


def write(
    stage: Stage,
    kind: str,
    values: Mapping[int, Value] | None = None,
    *,
    about: Held | None = None,
    until: int | None = None,
) -> Held:
    """One notification by two people."""
    refers = None
    if about is not None and about.opening is not None:
        refers = Reference(about.opening.header.serial, about.leaf_hash)
    draft = Draft(
        "", NOTIFICATION, stage.agreement.id, kind, values or {}, refers_to=refers,
        valid_until=until,
    )  # fmt: skip
    made = stage.center.draft_new(stage.agreement, draft, "orlova", stage.now)
    stage.center.submit(made.id, "orlova", stage.now)
    held = stage.center.release(made.id, "petro", stage.now)
    assert held is not None
    return held


def offer(stage: Stage, digest: bytes = NEW, newcomer: str | None = None) -> Held:
    """Terms that bring a version into force."""
    values: dict[int, Value] = {16: digest} | ({} if newcomer is None else {17: newcomer})
    return write(stage, "version", values, until=UNTIL)


def same(stage: Stage, held: Held) -> Held:
    """The copy that a center holds of an entry of another."""
    return stage.agreement.by_leaf[held.leaf_hash]


def texts(stage: Stage, author: str) -> list[bytes | None]:
    """Under which text each entry of an author stands, in the copy of one center."""
    agreement = stage.agreement
    (register,) = agreement.of_seat(agreement.seat_of_code(author))
    return [None if one.opening is None else one.opening.header.pack_hash
            for one in register.entries]  # fmt: skip


def broken(*stages: Stage) -> list[tuple[str, str, int, str]]:
    """Every entry that some center holds invalid, and why."""
    return [
        (stage.code, held.origin[-4:], held.index, fault)
        for stage in stages
        for register in stage.agreement.registers.values()
        for held in register.entries
        if (fault := rules.problem(stage.agreement, held)) is not None
    ]


def board(stage: Stage, at: int | None = None) -> bytes:
    """The board of a center, byte for byte."""
    known = known_here(stage.center.state, stage.agreement)
    return known.board(stage.at if at is None else at).encode()


def tick(*stages: Stage) -> None:
    for stage in stages:
        stage.at += 60


def receipts(*stages: Stage) -> None:
    """Each writes a bare receipt."""
    for stage in stages:
        stage.center.receipt(stage.agreement, stage.now)


def carry(*stages: Stage) -> None:
    """Exchange until nobody has anything to say, a minute later."""
    tick(*stages)
    exchange(*stages, rounds=8)


def now(stage: Stage) -> bytes:
    """Hash of the text under which a center writes."""
    agreement, state = stage.agreement, stage.center.state
    to, ahead = agreement.all_others(), state.ahead(agreement)
    return rules.writing(agreement, to, ahead, stage.at).pack.hash


def two_with_a_second() -> tuple[Stage, Stage]:
    """ARD and BRV under version 1; ARD holds the files of version 2."""
    ard, brv = Stage("ARD"), Stage("BRV")
    bound(ard, brv)
    keep_version(ard.center.state, ard.agreement, SECOND)
    return ard, brv


def signed_by_both(ard: Stage, brv: Stage) -> None:
    """Version 2 proposed by ARD, which holds its files, and signed by BRV."""
    made = offer(ard)
    carry(ard, brv)
    write(brv, "signature", about=same(brv, made))
    carry(ard, brv)


def amended() -> tuple[Stage, Stage]:
    """Version 2 proposed by ARD, signed by BRV, in force."""
    ard, brv = two_with_a_second()
    signed_by_both(ard, brv)
    return ard, brv


def watched() -> tuple[Stage, Stage, Stage]:
    """Version 2 in force between ARD and BRV; a chronicle that sees everything was away."""
    ard, brv, cor = Stage("ARD"), Stage("BRV"), Stage("COR")
    bound(ard, brv, roles={"chronicle": cor})
    keep_version(ard.center.state, ard.agreement, SECOND)
    signed_by_both(ard, brv)
    receipts(ard, brv)
    carry(ard, brv)
    cor.at = ard.at
    return ard, brv, cor


def too_early(monkeypatch: pytest.MonkeyPatch, ard: Stage, brv: Stage) -> Held:
    """An entry that ARD writes under version 2, which is not in force; BRV has it then."""
    second = keep_version(ard.center.state, ard.agreement, SECOND)
    with monkeypatch.context() as patched:
        patched.setattr(rules, "writing", lambda *_: second)
        early = ard.center.receipt(ard.agreement, ard.now)
    carry(ard, brv)
    return early


def without_texts(monkeypatch: pytest.MonkeyPatch, *stages: Stage) -> None:
    """They exchange everything but the files of versions."""
    with monkeypatch.context() as patched:
        patched.setattr("detente.engine.sync.items_for", lambda *_: [])
        carry(*stages)
        carry(*stages)
