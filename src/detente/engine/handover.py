"""What is told at a hand-over: read off the state, with the boards, so that nothing is left out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from detente.core import instants, limits
from detente.core.board.board import Board, evaluate
from detente.core.crypto.types import Hash
from detente.core.record.origin import Mark
from detente.engine import views
from detente.engine.drafts import submitted
from detente.engine.facts import beside, facts_of
from detente.engine.links import links_of
from detente.engine.registers import Agreement
from detente.engine.silence import Kind, judge
from detente.engine.silence import facts_of as seen_of
from detente.engine.state import Now, State

# Kinds of items, in the order in which they are told.
NEEDS: Final = "needs"  # a message waits for us; `text` is the act
CLAIMED: Final = "claimed"  # the same, in the hands of `person` and not acknowledged
PROMISE: Final = "promise"  # we said that they would hear from us by `due`
CLOCK: Final = "clock"  # their clock runs, or has run out
DUTY: Final = "duty"  # we owe it before the next watch ends, or are late; `text` is the clause
LINK: Final = "link"  # a center is not heard; `text` is the kind of silence
DRAFT: Final = "draft"  # submitted, and nobody has released it
DRILL: Final = "drill"  # a drill of an exercise that is due before the next watch ends
STANDING: Final = "standing"  # a standing item, until it is closed
KINDS: Final = (NEEDS, CLAIMED, PROMISE, CLOCK, DUTY, LINK, DRAFT, DRILL, STANDING)

_OWED: Final = frozenset({"open", "overdue", "cannot-be-decided"})


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that the next watch must know. `id` stays the same as long as it is open.

    `since` and `due` are instants by the clock of its agreement, else the live one; `leaf` is the
    entry it is about, `party` who else is concerned. `late`: its time is over, and it is not known
    to be done.
    """

    id: str
    kind: str
    since: int | None = None
    due: int | None = None
    late: bool = False
    serial: str = ""
    type: str = ""
    leaf: Hash | None = None
    party: str = ""
    person: str = ""
    text: str = ""
    agreement: str = ""
    mark: Mark = Mark.LIVE


def handover_items(
    state: State,
    now: Now,
    boards: Mapping[str, Board] | None = None,
    every: Sequence[views.Message] | None = None,
) -> list[Item]:
    """What is told at a hand-over at this instant, most pressing first.

    `boards` are those of this instant by agreement id, where somebody has them; one that is not
    among them is computed. `every` is `Traffic.watched` of a running center, else all messages.
    """
    every = views.messages(state, now) if every is None else every
    found = [*_messages(every), *_promises(every, now), *_clocks(every)]
    for agreement in state.agreements.values():
        as_of = now.at(agreement.mark)
        board = (boards or {}).get(agreement.id)
        found += _duties(agreement, board or _board(state, agreement, as_of), as_of)
    found += [*_links(state, now), *_drafts(state), *_drills(state, now), *_standing(state)]
    return sorted(found, key=_order)


def _order(item: Item) -> tuple[int, bool, int, str]:
    due = instants.INSTANT_MAX if item.due is None else item.due
    return KINDS.index(item.kind), not item.late, due, item.id


def only_claimed(state: State, every: Sequence[views.Message]) -> list[Hash]:
    """Leaves of what somebody claimed and nobody has acknowledged: these claims end with the
    watch.
    """
    claimed = [one.held.leaf_hash for one in every if one.state == "claimed"]
    return sorted(leaf for leaf in claimed if leaf in state.house.claims)


def _about(found: views.Message, kind: str, party: str, **more: Any) -> Item:
    leaf = found.held.leaf_hash
    return Item(
        f"{'message' if kind in (NEEDS, CLAIMED) else kind}:{leaf.hex()[:16]}", kind,
        serial=found.serial or "", type=found.type or "", leaf=leaf, party=party,
        agreement=found.agreement.id, mark=found.agreement.mark, **more,
    )  # fmt: skip


def _messages(every: Sequence[views.Message]) -> Iterator[Item]:
    """What needs us; claimed or not, it is one item."""
    for found in every:
        claimed = found.claimed_by if found.state == "claimed" else None
        if found.lane != views.US and claimed is None:
            continue
        yield _about(
            found, NEEDS if claimed is None else CLAIMED, _others(found), text=found.needs,
            since=found.received if claimed is None else claimed[1],
            person="" if claimed is None else claimed[0], due=found.clock.due, late=found.late,
        )  # fmt: skip


def _others(found: views.Message) -> str:
    return ", ".join(found.to) if found.outgoing else found.author


def _clocks(every: Sequence[views.Message]) -> Iterator[Item]:
    for found in every:
        if found.lane == views.THEM and found.clock.state in ("running", "late"):
            yield _about(
                found, CLOCK, _others(found), text=found.needs, since=found.clock.started,
                due=found.clock.due, late=found.late,
            )  # fmt: skip


def _promises(every: Sequence[views.Message], now: Now) -> Iterator[Item]:
    """An instant that we named, of what we have not answered since."""
    for found in every:
        if found.outgoing or any(one.kind != "corrected" for one in found.banners):
            continue
        own = found.agreement.code(found.agreement.own_seat)
        ladder = next((one for one in found.ladders if one.party == own), None)
        if ladder is None:
            continue
        said, answered = ladder.rung("standby-until"), ladder.rung("answered")
        if answered.state == views.DONE:
            said = answered  # a deferral names an instant, any other answer keeps the promise
        if said.until is None:
            continue
        late = said.until < now.at(found.agreement.mark)
        yield _about(
            found, PROMISE, found.author, since=said.at, due=said.until, person=said.person,
            late=late,
        )  # fmt: skip


def _board(state: State, agreement: Agreement, as_of: int) -> Board:
    bound, record, heads = facts_of(agreement, beside(state, agreement))
    return evaluate(bound, record, heads, as_of)


def _duties(agreement: Agreement, board: Board, as_of: int) -> Iterator[Item]:
    """What we owe by the end of the next watch, and what was due and cannot be shown to be done."""
    own = agreement.code(agreement.own_seat)
    for clause in board.clauses:
        lines: Sequence[Mapping[str, Any]] = clause.lines
        for line in lines:
            verdicts = {view["verdict"] for view in line.get("views", ())}
            verdicts |= {line["verdict"]} if "verdict" in line else set()
            parts = [line, *line.get("views", ())]
            over = any("at-the-end" in part.get("remarks", ()) for part in parts)
            if line["debtor"] != own or over or not verdicts & _OWED:
                continue
            due = None if line["due"] is None else instants.parse(line["due"], 0)
            if due is None or due - as_of > limits.WATCH_AHEAD_S:
                continue
            late = due < as_of  # and it cannot be shown to have been done
            name = [line["clause"], line["debtor"], line["creditor"], line["key"]]
            ref = "/".join(part for part in name if part)
            digest = hashlib.sha256(ref.encode()).hexdigest()[:16]
            yield Item(
                f"{DUTY}:{agreement.id[:16]}:{digest}", DUTY, due=due, late=late, text=ref,
                party=line["creditor"], agreement=agreement.id, mark=agreement.mark,
            )  # fmt: skip


def _links(state: State, now: Now) -> Iterator[Item]:
    """Every center that is not heard; one that never was, where a link to it is set up."""
    for fingerprint, peer in state.peers.items():
        found = judge(seen_of(state, fingerprint, now), now.live)
        never = found.kind is Kind.NEVER and not links_of(state, fingerprint)
        if found.kind is not Kind.HEARD and not never:
            yield Item(
                f"{LINK}:{fingerprint.hex()[:16]}", LINK, since=found.since, due=found.until,
                text=found.kind.value, serial=found.serial, party=peer.card.code,
            )  # fmt: skip


def _drafts(state: State) -> Iterator[Item]:
    for draft in submitted(state.store, state.house.submissions):
        agreement = state.agreements.get(draft.agreement)
        mark = Mark.LIVE if agreement is None else agreement.mark
        yield Item(
            f"{DRAFT}:{draft.id}", DRAFT, since=draft.saved, serial=draft.id, type=draft.type,
            person=draft.drafted_by, agreement=draft.agreement, mark=mark,
        )  # fmt: skip


def _drills(state: State, now: Now) -> Iterator[Item]:
    for leaf, one in state.house.drills.plans.items():
        if not one.open or one.at - now.live > limits.WATCH_AHEAD_S:
            continue
        peer = state.peers.get(one.peer)
        yield Item(
            f"{DRILL}:{leaf.hex()[:16]}", DRILL, since=one.written, due=one.at,
            late=one.at < now.live, party="" if peer is None else peer.card.code,
            person=one.person, leaf=leaf, mark=Mark.EXERCISE,
        )  # fmt: skip


def _standing(state: State) -> Iterator[Item]:
    for leaf, one in state.house.book.standing.items():
        if one.ended is None:
            yield Item(
                f"{STANDING}:{leaf.hex()[:16]}", STANDING, since=one.at, text=one.text,
                serial=one.serial, person=one.person, leaf=leaf,
            )  # fmt: skip
