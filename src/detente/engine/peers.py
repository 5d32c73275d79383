"""Centers we were introduced to, and the link state kept with each of them."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from detente.core import encoding, limits, parcel, shape
from detente.core.crypto.types import Hash, LinkTag
from detente.core.errors import StateDamaged, TheirFault
from detente.core.party import Card
from detente.engine.ports import Keys

PEERS = "peers"  # table: fingerprint in hex -> peer


@dataclass(slots=True)
class Peer:
    """One introduced center. Halves are the two drawn parts of the pair's secret for thin links."""

    card: Card
    confirmed: bool  # somebody compared the fingerprint with them: stands in the house register
    our_half: bytes
    their_half: bytes | None = None
    they_hold_ours: bool = False
    told: bool = False  # whether a parcel of ours has said that we hold their half
    step_out: int = 0
    step_at: int = 0  # instant of the last step
    number_out: int = 0  # of the last parcel made for them
    step_in: int = 0  # highest step of theirs that opened
    number_in: int = 0  # highest number of a parcel of theirs that was taken
    unheard: int = 0  # parcels made for them since a fresh one of theirs was taken
    # (secret, step_in) -> all tags looked for: a folder full of foreign parcels costs one
    # calculation of them, not one for every file.
    _tags: dict[tuple[bytes | None, int], dict[LinkTag, int]] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )

    _first: dict[LinkTag, int] = field(init=False, default_factory=dict, compare=False, repr=False)
    # What the halves were wrapped with and from -> the two as stored.
    _wrapped: tuple[tuple[Keys, bytes, bytes | None], tuple[bytes, bytes | None]] | None = field(
        init=False, default=None, compare=False, repr=False
    )

    @property
    def fingerprint(self) -> Hash:
        """What everything about this peer is kept under."""
        return self.card.fingerprint

    @property
    def secret(self) -> bytes | None:
        """Secret of the pair; None until both halves are known here and ours is known there."""
        if self.their_half is None or not self.they_hold_ours:
            return None
        return parcel.pair_secret(self.our_half, self.their_half)

    @property
    def deaf(self) -> bool:
        """Whether they may have lost what our tags and signatures need (spec/parcel.md, X5)."""
        return self.unheard > limits.LINK_UNHEARD_MAX

    def advance(self, now: int) -> None:
        """Raise our step if a day has passed since the last one."""
        if now - self.step_at >= limits.LINK_STEP_INTERVAL_S:
            self.step_out += 1
            self.step_at = now

    def tag_out(self, own: Hash) -> LinkTag:
        """Tag of the next parcel to this peer.

        One of us may have lost the other's half, or have been set back to before it drew the
        present one, and then each looks for tags that the other does not make. So who hears nothing
        makes its tags as for a peer just introduced; both sides always look for those.
        """
        secret = None if self.deaf else self.secret
        key = parcel.tag_key(secret, own, self.fingerprint)
        return parcel.link_tag(key, own, self.step_out)

    def open_tag(self, own: Hash, step: int) -> LinkTag:
        """Tag of one of their steps as they make it before they know the pair's secret."""
        key = parcel.tag_key(None, own, self.fingerprint)
        return parcel.link_tag(key, self.fingerprint, step)

    def last_step(self, tag: LinkTag, own: Hash) -> int | None:
        """The step last heard if a tag is its; nearly every parcel bears it."""
        return self._among(tag, own, (self.step_in,))

    def near_step(self, tag: LinkTag, own: Hash) -> int | None:
        """The step a tag stands for if it is one of the next `limits.LINK_STEPS_NEAR`."""
        return self._among(
            tag, own, range(self.step_in + 1, self.step_in + 1 + limits.LINK_STEPS_NEAR)
        )

    def step_of(self, tag: LinkTag, own: Hash) -> int | None:
        """The step a tag of this peer stands for, None if it is not theirs.

        Looks back and ahead by `limits.LINK_STEPS_AHEAD_MAX`, with the pair secret and without it,
        since the two sides do not learn it at the same moment.
        """
        found = (self._window(secret, own).get(tag) for secret in self._secrets())
        step = next((step for step in found if step is not None), None)
        if step is None and self.step_in > limits.LINK_STEPS_AHEAD_MAX:
            step = self._anew(own).get(tag)
        return step

    def _secrets(self) -> list[bytes | None]:
        if self.their_half is None:
            return [None]
        return [parcel.pair_secret(self.our_half, self.their_half), None]

    def _among(self, tag: LinkTag, own: Hash, steps: Iterable[int]) -> int | None:
        them = self.fingerprint
        keys = [parcel.tag_key(secret, own, them) for secret in self._secrets()]
        tags = ((step, parcel.link_tag(key, them, step)) for step in steps for key in keys)
        return next((step for step, made in tags if made == tag), None)

    def _anew(self, own: Hash) -> dict[LinkTag, int]:
        """Tags of the first steps without a secret: a peer that lost all counts anew."""
        if not self._first:
            key = parcel.tag_key(None, own, self.fingerprint)
            steps = range(limits.LINK_STEPS_AHEAD_MAX + 1)
            self._first = {parcel.link_tag(key, self.fingerprint, step): step for step in steps}
        return self._first

    def _window(self, secret: bytes | None, own: Hash) -> dict[LinkTag, int]:
        """Tags of all steps looked for under one secret; kept until the step moves."""
        place = (secret, self.step_in)
        if place not in self._tags:
            self._tags = {key: tags for key, tags in self._tags.items() if key[1] == self.step_in}
            them = self.fingerprint
            key = parcel.tag_key(secret, own, them)
            first = max(0, self.step_in - limits.LINK_STEPS_AHEAD_MAX)
            last = self.step_in + limits.LINK_STEPS_AHEAD_MAX
            steps = range(first, last + 1)
            self._tags[place] = {parcel.link_tag(key, them, step): step for step in steps}
        return self._tags[place]

    def _halves(self, keys: Keys) -> tuple[bytes, bytes | None]:
        """Both halves wrapped, which is done once and not with every parcel."""
        of = (keys, self.our_half, self.their_half)
        if self._wrapped is None or self._wrapped[0] != of:
            context = self.fingerprint.hex()
            theirs = None if self.their_half is None else keys.wrap(context, self.their_half)
            self._wrapped = (of, (keys.wrap(context, self.our_half), theirs))
        return self._wrapped[1]

    def encode(self, keys: Keys) -> bytes:
        """Stored form; both halves are wrapped with our own storage key. Nothing else would tell a
        turned bit in the numbers from what was written, so a digest stands behind it all.

        The row is written with every parcel: the card, which is forty times as long, is stored
        once, in the table of cards.
        """
        parts: list[encoding.Value] = [
            self.card.number,
            *self._halves(keys),
            self.they_hold_ours,
            self.told,
            self.step_out,
            self.step_at,
            self.number_out,
            self.step_in,
            self.number_in,
            self.unheard,
        ]
        return encoding.encode([*parts, _digest(parts)])


def decode_peer(data: bytes, keys: Keys, cards: Sequence[Card], confirmed: Container[Hash]) -> Peer:
    """Read a stored peer back; `cards` are the verified ones of its root, and `confirmed` are the
    fingerprints that the house register says were compared. Raises
    StateDamaged("store-unreadable").
    """
    try:
        *parts, digest = shape.exactly(encoding.decode(data), "peer", 12)
        if digest != _digest(parts):
            raise StateDamaged("store-unreadable", table=PEERS, why="digest")
        card = next((card for card in cards if card.number == parts[0]), None)
        if card is None:
            raise StateDamaged("store-unreadable", table=PEERS, why="card")
        context = card.fingerprint.hex()
        ours = keys.unwrap(context, shape.octets(parts[1], "half", 256))
        wrapped = None if parts[2] is None else shape.octets(parts[2], "half", 256)
        theirs = None if wrapped is None else keys.unwrap(context, wrapped)
        numbers = [shape.uint(part, "peer number") for part in parts[5:]]
        numbers[2] += limits.PARCELS_UNSAVED_MAX  # the last numbers may not have been stored
        return Peer(
            card,
            card.fingerprint in confirmed,
            ours,
            theirs,
            parts[3] is True,
            parts[4] is True,
            *numbers,
        )
    except TheirFault as fault:
        raise StateDamaged("store-unreadable", table=PEERS, why=fault.code) from fault


def _digest(parts: Sequence[encoding.Value]) -> bytes:
    return hashlib.sha256(encoding.encode(list(parts))).digest()


def half_hash(half: bytes) -> Hash:
    """What a peer repeats to say that it holds our half."""
    return Hash(hashlib.sha256(half).digest())
