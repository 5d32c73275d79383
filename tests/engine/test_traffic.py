"""What a desk keeps of the record is what a reading of all of it gives, after every step."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from detente.adapters.stores.memory import MemoryStore
from detente.core.agreement.succession import Reason
from detente.core.encoding import Value
from detente.core.errors import DetenteError
from detente.core.notification import Precedence, Reference
from detente.engine import overview, rules, views
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.ports import Entry
from detente.engine.reach import Reach
from detente.engine.registers import Held
from detente.engine.state import Now
from detente.engine.traffic import Traffic
from tests.engine.disputed import NOTICE, hear_more, over_an_ended_epoch, write_anything
from tests.hostile.forge import Book, forged, parcels, take, three, two
from tests.renewal import open_next, renew, restored, saved
from tests.world import Stage

STEPS = 70


class World:
    """Three centers, letters on the way between them, and a desk at each."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.stages = list(three())
        self.desks = [Traffic() for _ in self.stages]
        self.letters: list[tuple[int, bytes]] = []
        self.backups: dict[int, MemoryStore] = {}
        self.done: dict[str, int] = {}

    # --- what may happen --------------------------------------------------------------------------

    def send(self, at: int) -> None:
        """A notice or a service message to one or both of the others."""
        others = [seat for seat in range(3) if seat != at]
        to = sum(1 << seat for seat in self.random.sample(others, self.random.choice((1, 2))))
        if self.random.random() < 0.2:
            self.release(at, "service", {16: "maintenance", 18: self.stages[at].at + 600}, to)
        else:
            self.release(at, "notice", NOTICE, to)

    def release(
        self, at: int, kind: str, values: dict[int, Value], to: int = 0, held: Held | None = None
    ) -> None:
        """By two people."""
        stage = self.stages[at]
        refers = None
        if held is not None and held.opening is not None:
            refers = Reference(held.opening.header.serial, held.leaf_hash)
        draft = Draft(
            "", NOTIFICATION, stage.agreement.id, kind, values, to, Precedence.ROUTINE, refers
        )
        made = stage.center.draft_new(stage.agreement, draft, "orlova", stage.now)
        stage.center.submit(made.id, "orlova", stage.now)
        stage.center.release(made.id, "petro", stage.now)

    def target(self, at: int, *, own: bool) -> Held | None:
        """Some notification that the center can open, of its own or of another."""
        agreement = self.stages[at].agreement
        found = [
            held
            for register in agreement.registers.values()
            for held in register.entries
            if held.type in ("notice", "service") and (held.seat == at) is own
        ]
        return self.random.choice(found) if found else None

    def act(self, at: int) -> None:
        """One person says something of what another party sent."""
        held, stage = self.target(at, own=False), self.stages[at]
        if held is None:
            return
        said: list[tuple[str, dict[int, Value]]] = [
            ("acknowledged", {}),
            ("acknowledged", {}),
            ("standby-until", {16: stage.at + 300}),
            ("passed-on-to-unit", {16: "Air defence"}),
        ]
        kind, values = self.random.choice(said)
        stage.center.act(stage.agreement, kind, "orlova", stage.now, held, values)

    def answer(self, at: int) -> None:
        """Two people answer, decline or put off."""
        held, stage = self.target(at, own=False), self.stages[at]
        if held is None:
            return
        until = stage.at + self.random.choice((60, 900))
        said: list[tuple[str, dict[int, Value]]] = [
            ("answered", {16: "Seen."}),
            ("declined", {16: "Not ours."}),
            ("deferred", {16: until}),
            ("deferred", {16: until}),
        ]
        kind, values = self.random.choice(said)
        self.release(at, kind, values, 0, held)

    def mend(self, at: int) -> None:
        """Its author corrects or takes back what it said."""
        held = self.target(at, own=True)
        if held is None or held.opening is None:
            return
        kind = self.random.choice(("corrected", "cancelled", "sent-in-error"))
        values: dict[int, Value] = held.opening.pack_fields() if kind == "corrected" else {16: "?"}
        self.release(at, kind, values, held.leaf.to, held)

    def write(self, at: int) -> None:
        """Parcels for another one set out."""
        other = self.random.choice([seat for seat in range(3) if seat != at])
        for data in parcels(self.stages[at], self.stages[other]):
            self.letters.append((other, data))

    def arrive(self, at: int) -> None:
        """Some letters for this one come, in any order; some come twice, some never."""
        mine = [letter for letter in self.letters if letter[0] == at]
        self.random.shuffle(mine)
        for letter in mine[: self.random.choice((1, 2, 5))]:
            take(self.stages[at], letter[1])
            if self.random.random() < 0.9:
                self.letters.remove(letter)

    def wait(self, at: int) -> None:
        """Time goes by for all."""
        del at
        seconds = self.random.choice((1, 60, 600, 2_400))
        for stage in self.stages:
            stage.at += seconds

    def restart(self, at: int) -> None:
        """The center stops and starts over its store."""
        self.stages[at].reopen()

    def back_up(self, at: int) -> None:
        """A copy of the store is put away."""
        self.backups[at] = saved(self.stages[at])

    def lose(self, at: int) -> None:
        """The store is lost; an older one is set up, asks for all it lacks, and goes on."""
        backup = self.backups.pop(at, None)
        if backup is None:
            return
        self.stages[at] = restored(self.stages[at], backup, f"{self.random.random()}")
        stage = self.stages[at]
        stage.center.recover(stage.now)
        open_next(stage, self.random.choice((Reason.LOSS, Reason.RESTORE)))

    def renew(self, at: int) -> None:
        """Another card, with keys of its own."""
        renew(self.stages[at], f"{self.random.random()}")

    # --- running ---------------------------------------------------------------------------------

    def step(self) -> None:
        """One of the above; what a center refuses is refused."""
        acts: list[tuple[Callable[[int], None], int]] = [
            (self.send, 6), (self.act, 6), (self.answer, 4), (self.mend, 3), (self.write, 12),
            (self.arrive, 14), (self.wait, 3), (self.restart, 1), (self.back_up, 1),
            (self.lose, 1), (self.renew, 1),
        ]  # fmt: skip
        (chosen,) = self.random.choices([one for one, _ in acts], [n for _, n in acts])
        try:
            chosen(self.random.randrange(3))
        except DetenteError:
            return
        self.done[chosen.__name__] = self.done.get(chosen.__name__, 0) + 1

    def check(self) -> None:
        """Every desk shows what a reading of the whole record shows."""
        for stage, desk in zip(self.stages, self.desks, strict=True):
            for later in (0, 1_000):
                same(stage, desk, Now(stage.at + later))


def same(stage: Stage, desk: Traffic, now: Now) -> None:
    """What is kept at this desk equals what is read anew."""
    state = stage.center.state
    every = views.messages(state, now)
    assert [told(one) for one in desk.open(state, now)] == [
        told(one) for one in every if one.lane != views.OVER
    ]
    agreement, fresh = stage.agreement, Reach(stage.agreement)
    assert desk.reach(state, agreement).named == fresh.named
    for message in every:
        assert told(desk.message(state, agreement, message.held, now)) == told(message)
    assert overview.gaps(state, desk) == overview.gaps(state)
    services = [one.held for one in every if one.type == views.SERVICE]
    kept = desk.services(state, agreement)
    assert sorted(map(place, kept)) == sorted(map(place, services))


def place(held: Held) -> tuple[str, int]:
    """Where an entry stands."""
    return held.origin, held.index


def told(found: views.Message) -> tuple[object, ...]:
    """All of a view but the objects it stands on."""
    return (
        place(found.held), found.outgoing, found.author, found.to, found.received, found.state,
        found.lane, found.needs, found.clock, found.ladders, found.banners, found.problem,
        found.claimed_by, found.standing,
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_a_desk_shows_what_a_reading_of_the_whole_record_shows(seed: int) -> None:
    print(f"seed {seed}")
    world = World(seed)
    world.check()
    for _ in range(STEPS):
        world.step()
        world.check()
    assert {"send", "act", "write", "arrive"} <= set(world.done), world.done


@pytest.mark.parametrize("seed", range(6))
def test_the_same_where_a_party_breaks_rules_and_holds_contents_back(seed: int) -> None:
    """Verdicts change with what comes later: a target, an earlier content, what was withheld."""
    print(f"seed {seed}")
    chance = random.Random(seed)
    one, other = two()
    desk, book = Traffic(), Book(other)
    receipts, ahead = [other.agreement.receipt(())], list[Entry]()
    sent, late = len(book.leaves), False
    for _ in range(40):
        hear_more(one, other, chance, receipts)
        for _ in range(chance.choice((1, 2))):
            write_anything(book, one, chance, receipts, ahead)
        start = sent if chance.random() < 0.6 else 0
        chosen = {
            at: data
            for at, data in book.openings.items()
            if at >= start and (chance.random() < 0.5 or at < 3)
        }
        take(one, forged(other, one, book.item(start, openings=chosen)))
        sent = len(book.leaves)
        late |= bool(one.agreement.late)
        if chance.random() < 0.1:
            one.reopen()
        one.at += chance.choice((1, 600, 2_000))
        same(one, desk, one.now)
    broken = [rules.problem(one.agreement, held) for held in one.agreement.of_seat(1)[0].entries]
    assert {"seen-falls", "wrong-target"} & set(broken)
    assert late


def test_verdicts_of_an_epoch_that_ended_change_with_what_others_held() -> None:
    desks = Traffic(), Traffic(), Traffic()
    over_an_ended_epoch(lambda at, stage: same(stage, desks[at], stage.now))
