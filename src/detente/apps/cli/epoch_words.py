"""Epochs and cards in words: why one stopped, what a release would sign, what does not stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from detente.apps import messages
from detente.apps.cli.erasing import erasure_lines
from detente.apps.cli.text import at, label
from detente.apps.i18n.talk import Safe, has, joined, spoken, t
from detente.core.agreement.succession import DISOWNED, EARLIER, REASON, Reason
from detente.core.crypto.types import Epoch, Hash
from detente.core.party import Card
from detente.engine import epoch_views, epochs
from detente.engine.drafts import CARD_DRAFT, PEOPLE, Draft
from detente.engine.erasures import ERASURE
from detente.engine.registers import Agreement
from detente.engine.state import State
from detente.engine.succeeding import card_in, card_reason, completed

NAMES: Final[Mapping[str, Reason]] = {one.name.lower(): one for one in Reason}
_STANDINGS: Final = (epochs.CAME_LATE, epochs.AFTER_CLOSING, epochs.DISOWNED, epochs.REPEATED)
_LABEL: Final = 11


def reason_words(reason: Reason) -> Safe:
    """Why a card or an epoch follows another."""
    return t(f"reason--{reason.name.lower()}")


def stop_words(why: str) -> Safe:
    """Why nothing more is signed in a register of ours."""
    if why and not has(f"stop--{why}"):
        return Safe(messages.sentence_for(why, spoken()).rstrip(".\u3002"))
    return t(f"stop--{why or 'nothing'}")


def standing_words(standing: str) -> Safe:
    """What an epoch makes of an entry; nothing for one that simply counts."""
    return t(f"standing--{standing}") if standing in _STANDINGS else Safe("")


def denial_words(agreement: Agreement, one: epochs.Repudiation) -> Safe:
    """A closing head below what others had held: a denial, or a gap of a store that was lost."""
    said = "disowned" if one.disowned else "repudiated" if one.denies else "gap"
    return t(
        f"denial--{said}", party=agreement.code(one.seat), epoch=one.epoch.hex(), size=one.size,
        held=one.held, reason=reason_words(one.reason),
    )  # fmt: skip


def _line(name: str, words: str) -> str:
    return label(t(name), _LABEL) + words


def says_of(state: State, agreement: Agreement | None, draft: Draft) -> Iterator[str]:
    """What a draft that is no notification would do: a person, a card, a signature."""
    if draft.kind == PEOPLE:
        yield person_words(draft)
    elif draft.kind == CARD_DRAFT:
        yield from card_lines(state, draft)
    elif agreement is not None and draft.kind == ERASURE:
        yield from erasure_lines(agreement, draft)
    elif agreement is not None and REASON in draft.values:
        yield from draft_lines(state, agreement, draft)
    elif agreement is not None:
        yield t("draft--signature", agreement=agreement.id)


def person_words(draft: Draft) -> Safe:
    """Whom a draft about our people enters, and in which roles."""
    who, name, roles = (draft.values.get(n) for n in (16, 17, 18))
    listed = joined(map(str, roles)) if isinstance(roles, list | tuple) else ""
    return t("draft--person", id=who, name=name, roles=listed or t("draft--no-role"))


def draft_lines(state: State, agreement: Agreement, draft: Draft) -> Iterator[str]:
    """Every part of entry 0 as a release would sign it now."""
    whole = completed(state, agreement, draft, sign=False)
    value = draft.values.get(REASON)
    reason = Reason(value) if isinstance(value, int) else Reason.LOSS
    yield t("epoch--draft", agreement=agreement.id)
    yield _reason(reason)
    for epoch, size, root in _rows(whole.values.get(EARLIER)):
        digest = root.hex()[:16] if isinstance(root, Hash | bytes) else ""
        told = t("epoch--closes", epoch=bytes(epoch).hex(), size=size, root=digest)
        yield _line("epoch--label-closes", told)
    for row in _rows(draft.values.get(DISOWNED)):
        told = t("epoch--disowns", epoch=bytes(row[0]).hex(), size=row[1])
        yield _line("epoch--label-disowns", told)
    if 19 in whole.values:
        yield _line("epoch--label-card", t("epoch--card", number=state.card.number))
    missing = epoch_views.recovery_of(state, agreement).unanswered
    if missing:
        told = t("epoch--not-heard", parties=", ".join(missing))
        yield _line("epoch--label-not-heard", told)


def _reason(reason: Reason) -> str:
    told = t("epoch--reason", code=reason.name.lower(), reason=reason_words(reason))
    return _line("epoch--label-reason", told)


def card_lines(state: State, draft: Draft) -> Iterator[str]:
    """Every part of a card as a release would sign it."""
    card, reason = card_in(draft), card_reason(draft)
    yield t("card--draft", number=card.number, held=state.card.number)
    yield _reason(reason)
    yield _line("card--label-issued", at(card.issued))
    yield _line("card--label-keys", keys_words(card))
    yield _line("card--label-root", t("card--root"))
    stops = [one for one in state.agreements.values() if one.own_epoch is not None]
    yield _line("card--label-then", t("card--then", n=len(stops)))


def keys_words(card: Card) -> Safe:
    """The beginning of each key that another card would not have."""
    keys = card.keys
    return t(
        "card--keys", register=keys.register.ed25519.hex()[:8],
        holder=keys.holder.ed25519.hex()[:8], witness=keys.witness.ed25519.hex()[:8],
        link=keys.link.hex()[:8],
    )  # fmt: skip


def _rows(value: object) -> Iterator[tuple[Epoch, int, object]]:
    for row in value if isinstance(value, list | tuple) else ():
        if isinstance(row, list | tuple):
            yield row[0], int(row[1]), row[2] if len(row) > 2 else None
