"""A home is set up: for the first time, or again after everything but the root key was lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from detente.core.crypto.types import Epoch
from detente.core.errors import OurFault
from detente.core.party import Card, card_body, read_card
from detente.core.record.origin import Mark, Origin
from detente.engine import house
from detente.engine import state as states
from detente.engine.batch import Batch
from detente.engine.house import Person
from detente.engine.ports import Entropy, Keys, Operation, Put, Store
from detente.engine.recorder import Recorder
from detente.engine.recovery import ask_for_all
from detente.engine.registers import Register
from detente.engine.state import Now, State
from detente.engine.succeeding import EPOCH_BYTES, check_new_keys, sign_card
from detente.engine.writing import append_house, house_entry

_PEOPLE_MIN: Final = 2  # nothing can be released by fewer


@dataclass(frozen=True, slots=True)
class NewCenter:
    """What `Center.create` needs to know."""

    center: str
    code: str
    names: tuple[tuple[str, str], ...]
    people: tuple[Person, ...]


def set_up(
    store: Store,
    keys: Keys,
    entropy: Entropy,
    now: Now,
    new: NewCenter,
    number: int = 1,
    earlier: Sequence[Card] = (),
) -> State:
    """The first state of a home: card, house register and its first people, in one commit.

    Raises OurFault: `center-exists`, `people-missing`, and what `sign_card` raises.
    """
    if store.get(states.SELF, "card") is not None:
        raise OurFault("center-exists")
    releasers = [person for person in new.people if "releaser" in person.roles]
    if len(new.people) < _PEOPLE_MIN or not releasers:
        raise OurFault("people-missing", least=_PEOPLE_MIN)
    house.check_people(new.people)
    body = card_body(new.center, new.code, new.names, number, now.live, keys.public())
    card = sign_card(keys, body)
    epoch = Epoch(entropy.draw(EPOCH_BYTES))
    register = Register(Origin(card.center, Mark.LIVE, None, epoch), 0)
    batch = Batch(store)
    recorder = Recorder(batch, keys, entropy, card.center)
    state = State(batch, keys, entropy, card, recorder, house.House(register))
    prepared = [house_entry(house.PERSON_SET, house.person_fields(p), "", now) for p in new.people]
    also: list[Operation] = [Put(states.SELF, "card", card.raw)]
    also.append(Put(states.EPOCHS, "house", epoch))
    also += [state.keep_card(one) for one in (*earlier, card)]
    if earlier:
        also += ask_for_all(state, now)
    append_house(state, prepared, also, now)
    return state


def set_up_again(
    store: Store,
    keys: Keys,
    entropy: Entropy,
    now: Now,
    new: NewCenter,
    old_card: bytes,
    number: int,
) -> State:
    """See `Center.create_again`."""
    old = read_card(old_card)
    check_new_keys(keys.public(), [old])
    if (old.center, old.code) != (new.center, new.code):
        raise OurFault("card-of-another", center=old.center)
    following = max(old.number + 1, number)
    return set_up(store, keys, entropy, now, new, following, [old])
