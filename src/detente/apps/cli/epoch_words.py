"""Epochs and cards in words: why one stopped, what a release would sign, what does not stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from detente.apps import messages
from detente.apps.cli.text import at, count
from detente.core.agreement.succession import DISOWNED, EARLIER, REASON, Reason
from detente.core.crypto.types import Epoch, Hash
from detente.core.party import Card
from detente.engine import epoch_views, epochs
from detente.engine.drafts import Draft
from detente.engine.registers import Agreement
from detente.engine.state import State
from detente.engine.succeeding import card_in, card_reason, completed

REASONS: Final[Mapping[Reason, str]] = {
    Reason.LOSS: "its home was lost",
    Reason.RESTORE: "its home was set back to an older state",
    Reason.ROTATION: "its keys were renewed as planned",
    Reason.REVOCATION: "its keys were withdrawn",
    Reason.CAPTURE: "its keys may be in other hands",
}
NAMES: Final[Mapping[str, Reason]] = {one.name.lower(): one for one in Reason}
_STOPS: Final = {
    "": "nothing was signed in it by this home",
    "recovered": "this home was restored from a backup",
    "card-renewed": "the card was renewed",
    "own-head-unknown": "somebody showed a head of ours that this home lacks",
    "register-forks": "two heads of ours cannot both be true; see detente incident list",
    "own-card-newer": "our root signed a newer card than this home has",
    "earlier": "it came back from others; this home never signed in it",
}
_STANDINGS: Final = {
    epochs.CAME_LATE: "came late",
    epochs.AFTER_CLOSING: "after its closing head, not counted",
    epochs.DISOWNED: "disowned by its author",
    epochs.REPEATED: "said again in a later epoch, counted once",
}


def stop_words(why: str) -> str:
    """Why nothing more is signed in a register of ours."""
    return _STOPS.get(why) or messages.sentence_for(why).rstrip(".")


def standing_words(standing: str) -> str:
    """What an epoch makes of an entry; nothing for one that simply counts."""
    return _STANDINGS.get(standing, "")


def denial_words(agreement: Agreement, one: epochs.Repudiation) -> str:
    """A closing head below what others had held: a denial, or a gap of a store that was lost."""
    whose = f"{agreement.code(one.seat)}: epoch {one.epoch.hex()}"
    said = "DISOWNED from" if one.disowned else "REPUDIATED: closed at"
    if not one.denies:
        said = "closed at"
    counts = "" if one.disowned else ", which counts"
    why = "" if one.denies else f"; {REASONS[one.reason]}"
    others = f"others had held {one.held} before they could know"
    return f"{whose} {said} {one.size}, {others}{counts}{why}"


def draft_lines(state: State, agreement: Agreement, draft: Draft) -> Iterator[str]:
    """Every part of entry 0 as a release would sign it now."""
    whole = completed(state, agreement, draft, sign=False)
    value = draft.values.get(REASON)
    reason = Reason(value) if isinstance(value, int) else Reason.LOSS
    yield f"our next epoch under agreement {agreement.id}"
    yield f"reason     {reason.name.lower()}: {REASONS[reason]}"
    for epoch, size, root in _rows(whole.values.get(EARLIER)):
        digest = root.hex()[:16] if isinstance(root, Hash | bytes) else ""
        at_size = count(size, "entry", "entries")
        yield f"closes     epoch {bytes(epoch).hex()} at {at_size}, root {digest}"
    for row in _rows(draft.values.get(DISOWNED)):
        yield f"disowns    epoch {bytes(row[0]).hex()} from entry {row[1]} on; signed by the root"
    if 19 in whole.values:
        yield f"card       number {state.card.number}, as it was not used here before"
    missing = epoch_views.recovery_of(state, agreement).unanswered
    if missing:
        yield f"not heard  {', '.join(missing)}: what only they hold of ours will come late"


def card_lines(state: State, draft: Draft) -> Iterator[str]:
    """Every part of a card as a release would sign it."""
    card, reason = card_in(draft), card_reason(draft)
    yield f"our card number {card.number} in the place of number {state.card.number}"
    yield f"reason     {reason.name.lower()}: {REASONS[reason]}"
    yield f"issued     {at(card.issued)}"
    yield f"keys       {keys_words(card)}"
    yield "root       the same: peers take the card by themselves, nobody compares words again"
    stops = [one for one in state.agreements.values() if one.own_epoch is not None]
    yield f"then       nothing more is signed in {count(len(stops), 'epoch')}; the next must open"


def keys_words(card: Card) -> str:
    """The beginning of each key that another card would not have."""
    keys = card.keys
    pairs = (("register", keys.register), ("holder", keys.holder), ("witness", keys.witness))
    listed = [f"{name} {pair.ed25519.hex()[:8]}" for name, pair in pairs]
    return ", ".join([*listed, f"link {keys.link.hex()[:8]}"])


def _rows(value: object) -> Iterator[tuple[Epoch, int, object]]:
    for row in value if isinstance(value, list | tuple) else ():
        if isinstance(row, list | tuple):
            yield row[0], int(row[1]), row[2] if len(row) > 2 else None
