"""Two centers under two agreements: launches are notified under one, and count under the other."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from detente.adapters.pack_files import read_folder
from detente.apps.boards.compute import known_here
from detente.core.board.board import Board, evaluate
from detente.core.encoding import Value
from detente.core.notification import Reference
from detente.core.record.origin import Mark
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.elsewhere import evidence_for, fields_of
from detente.engine.facts import beside, facts_of
from detente.engine.later import looked_at
from detente.engine.preparing import text_for
from detente.engine.registers import Agreement, Held
from tests.world import START, Stage, deliver, exchange, introduce

DAY = 86_400
NEW_START = Path(__file__).parent.parent.parent / "packs" / "new-start"
HERE, THERE = "new-start", "launches-1988"


def _invented(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same pack between invented parties."""
    return {
        name: data.replace(b"USA", b"ARD").replace(b"RUS", b"BRV") for name, data in files.items()
    }


OURS = _invented(read_folder(NEW_START))
# The agreement of 1988 as far as the other one takes its messages: the same types, another name.
THEIRS = {
    name: data.replace(b'given_under = "launches-1988"\n', b"")
    .replace(b'id = "new-start"', b'id = "launches-1988"')
    .replace(b"agreement--new-start =", b"agreement--launches-1988 =")
    for name, data in OURS.items()
}

_BASIS = 'paragraph = "none"\nbasis = "own"\nbecause = "invented, for tests"\n'
# A text with one duty, which a notice given under `neighbours` meets.
VISITS = {
    "agreement.toml": 'zone = "Z"\nfirst_day = "not counted"\nbare_receipt_every = "1 hour"\n'
    'opened = "not sent"\nlanguages = ["en"]\n',
    "messages/all.toml": '[message.notice]\nfrom = "each party"\nto = "each other party"\n'
    'kind = "notice"\neffect = "on receipt"\nprecedence = "priority"\n'
    'field.day = { n = 16, type = "date", essential = true }\n'
    'field.people = { n = 17, type = "count" }\n',
    "duties.toml": '[duty."1"]\nwho = "each party"\nto = "each other party"\n'
    'sends = "notice"\nby = "10 days after entry into force"\ncounted = "received"\n'
    'late = "cures"\nsuspension = "excuses"\ngiven_under = "neighbours"\n',
    "locale/en.ftl": "# reviewed: not reviewed\nagreement--visits = Visits\n"
    "message--notice = Notice\nfield--notice--day = Day\nfield--notice--people = People\n"
    "duty--1 = First notice\n",
    "text/en.md": "Invented.\n",
    "SOURCES.md": "# Sources\n\nInvented; none.\n",
}
VISITS["agreement.toml"] = (
    '[agreement]\nid = "visits"\nversion = 1\nkind = "political"\n' + VISITS["agreement.toml"]
)
for _name in ("agreement.toml", "messages/all.toml", "duties.toml"):
    VISITS[_name] += _BASIS

VISITS_FILES = {name: text.encode() for name, text in VISITS.items()}


@dataclasses.dataclass
class Pair:
    """Ardania and Brevia under both."""

    ard: Stage
    brv: Stage
    here: str  # ids
    there: str

    def at(self, instant: int) -> None:
        """Move both clocks."""
        self.ard.at = self.brv.at = instant

    def exchange(self) -> None:
        """Carry everything."""
        exchange(self.ard, self.brv)

    def launch(self, key: str, occurred: int, by: str = "ARD") -> Held:
        """Put a launch on the record of the agreement in which it is due."""
        stage = self.ard if by == "ARD" else self.brv
        held = write(stage, self.here, "launch-report", {16: key, 17: occurred})
        self.exchange()
        return held

    def notice(self, key: str, planned: int, stage: Stage | None = None) -> Held:
        """Give notice of it under the other agreement; not carried yet."""
        fields: dict[int, Value] = {16: key, 17: planned, 18: "range A", 19: "sea"}
        return write(stage or self.ard, self.there, "launch-notice", fields)

    def board(self, stage: Stage, as_of: int) -> Board:
        """The board of one home, which the full evaluator must find too."""
        agreement = stage.center.state.agreement(self.here)
        bound, record, heads = facts_of(agreement, beside(stage.center.state, agreement))
        whole = evaluate(bound, record, heads, as_of)
        assert known_here(stage.center.state, agreement).board(as_of).encode() == whole.encode()
        return whole

    def line(self, key: str, as_of: int) -> dict[str, Any]:
        """The line of a launch of Ardania on both boards, which are equal byte for byte."""
        mine, theirs = (self.board(stage, as_of) for stage in (self.ard, self.brv))
        assert mine.encode() == theirs.encode()
        found = [
            one
            for one in mine.all_lines("IV.1")
            if (one["debtor"], one["key"]) == ("ARD", f"ARD:{key}")
        ]
        assert len(found) == 1, found
        return found[0]


def founded(stages: tuple[Stage, ...], files: Mapping[str, bytes], mark: Mark) -> str:
    """One agreement between these, signed by all; its id."""
    first = stages[0]
    peers = [first.center.peer_named(stage.code) for stage in stages[1:]]
    made = first.center.propose(files, mark, peers, START)
    for stage in stages:
        if stage is not first:
            deliver(first, stage)
        agreement = stage.center.state.agreement(made.id)
        draft = stage.center.adopt(agreement, "orlova", stage.now)
        assert stage.center.release(draft.id, "petro", stage.now) is not None
    exchange(*stages)
    return made.id


def pair(mark: Mark = Mark.LIVE, theirs: Mapping[str, bytes] = THEIRS) -> Pair:
    """Both agreements, signed and known; the one in which launches are notified has this mark."""
    ard, brv = Stage("ARD"), Stage("BRV")
    introduce(ard, brv)
    here = founded((ard, brv), OURS, Mark.LIVE)
    return Pair(ard, brv, here, founded((ard, brv), theirs, mark))


def write(
    stage: Stage,
    agreement: str,
    kind: str,
    values: Mapping[int, Value],
    about: Held | None = None,
    to: int = 0,
) -> Held:
    """One notification by two people; `to` of its own type where not given."""
    refers = None
    if about is not None and about.opening is not None:
        refers = Reference(about.opening.header.serial, about.leaf_hash)
    draft = Draft("", NOTIFICATION, agreement, kind, values, to, refers_to=refers)
    found = stage.center.state.agreement(agreement)
    made = stage.center.draft_new(found, draft, "orlova", stage.now)
    stage.center.submit(made.id, "orlova", stage.now)
    looked = None if about is None else looked_at(stage.center.state, found, about)
    held = stage.center.release(made.id, "petro", stage.now, looked=looked)
    assert held is not None
    return held


def lines(stage: Stage, here: str, clause: str) -> list[dict[str, Any]]:
    """The lines of one clause on the board of one home."""
    agreement = stage.center.state.agreement(here)
    bound, record, heads = facts_of(agreement, beside(stage.center.state, agreement))
    return list(evaluate(bound, record, heads, stage.at).all_lines(clause))


def fields(stage: Stage, source: Held, here: str) -> dict[int, Value]:
    """Fields of the entry by which a message of another agreement counts in this one."""
    state = stage.center.state
    there = next(a for a in state.agreements.values() if source.origin in a.registers)
    agreement: Agreement = state.agreement(here)
    draft = Draft("", NOTIFICATION, here, "given-elsewhere")
    text = text_for(state, agreement, draft, stage.now)
    found, evidence = evidence_for(state, (there, source), agreement, text, stage.now)
    return fields_of(found, evidence)


def give(stage: Stage, source: Held, here: str) -> Held:
    """Enter it."""
    return write(stage, here, "given-elsewhere", fields(stage, source, here))
