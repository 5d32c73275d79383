"""One entry after another comes to the same board as all at once (spec/board.md, J59)."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from detente.core.board.board import evaluate
from detente.core.board.facts import Content, Elsewhere, Entry, Head
from detente.core.board.incremental import Evaluator
from detente.core.board.record import record_of
from detente.core.crypto.types import Epoch, Hash
from tests.board.packs import new_start
from tests.board.random_scenes import START, Play
from tests.board.scene import Scene, at
from tests.board.test_cases_life import acceded, amended


def _heads(entries: list[Entry], seats: int) -> list[Head]:
    sizes = [sum(1 for entry in entries if entry.seat == seat) for seat in range(seats)]
    return [
        Head(seat, 0, Epoch(bytes(8)), size, Hash(bytes(32))) for seat, size in enumerate(sizes)
    ]


def _order(rng: random.Random, entries: list[Entry], seats: int) -> list[Entry]:
    """In order within a register; mostly in order across them."""
    waiting = [[entry for entry in entries if entry.seat == seat] for seat in range(seats)]
    found: list[Entry] = []
    while any(waiting):
        seat = rng.randrange(seats)
        count = rng.choice([1, 2, 5, 20])
        found += waiting[seat][:count]
        del waiting[seat][:count]
    return found


class _Growing:
    """A record of a random scene that grows, and now and then is asked for its board."""

    def __init__(self, seed: int, *, closed: float, asked: float, onward: bool) -> None:
        self.seed = seed
        self.rng = random.Random(seed)
        self.play = Play(self.rng)
        for _ in range(self.rng.randrange(10, 60)):
            self.play.step()
        self.closed, self.asked, self.onward = closed, asked, onward
        self.seats = len(self.play.scene.codes)
        self.evaluator = Evaluator(self.play.scene.bound)
        self.held: list[Entry] = []
        self.opened: dict[object, Content] = {}
        self.as_of = at(START) if onward else self.play.now

    def run(self) -> None:
        for entry in _order(self.rng, self.play.scene.entries, self.seats):
            self.add(entry)
            if self.opened and self.rng.random() < 0.15:
                self.open(self.rng.choice(list(self.opened)))
            if self.rng.random() < self.asked:
                self.ask()

    def add(self, entry: Entry) -> None:
        shown = entry
        if entry.content is not None and self.rng.random() < self.closed:
            self.opened[entry.place] = entry.content
            shown = Entry(entry.place, entry.leaf, entry.to, None, withheld=True)
        self.held.append(shown)
        self.evaluator.add(shown)

    def open(self, place: object) -> None:
        at, late = next((n, e) for n, e in enumerate(self.held) if e.place == place)
        self.held[at] = Entry(late.place, late.leaf, late.to, self.opened.pop(place))
        self.evaluator.add(self.held[at])

    def ask(self) -> None:
        if self.onward:  # about as far as anybody wrote
            written = [entry.content.claimed for entry in self.held if entry.content is not None]
            latest = max(written, default=0) - self.rng.randrange(-200_000, 1_000_000)
            self.as_of = max(self.as_of, latest)
        elif self.rng.random() < 0.3:
            self.as_of = self.play.now - self.rng.randrange(20_000_000)
        else:
            self.as_of += self.rng.randrange(400_000)
        bound, heads = self.play.scene.bound, _heads(self.held, self.seats)
        found = self.evaluator.board(heads, self.as_of)
        expected = evaluate(bound, record_of(self.seats, self.held), heads, self.as_of)
        assert found.value() == expected.value(), f"seed {self.seed}"
        for clause in expected.clauses:
            name = clause.clause
            assert found.all_lines(name) == expected.all_lines(name), f"seed {self.seed}"


def test_one_entry_after_another_comes_to_the_same_board() -> None:
    for seed in range(60):
        _Growing(seed, closed=0.1, asked=0.25, onward=False).run()


@pytest.mark.parametrize("closed", [0.02, 0.3])
def test_so_it_does_while_time_goes_on(closed: float) -> None:
    """Without an instant before the last one nothing is worked out from the beginning."""
    for seed in range(20):
        _Growing(seed, closed=closed, asked=0.4, onward=True).run()


def _boards(scene: Scene, *instants: str) -> Callable[[str], bytes]:
    """Takes what a scene holds, and compares; then what it held since, at later instants."""
    evaluator = Evaluator(scene.bound)
    seats = len(scene.codes)

    def board(when: str) -> bytes:
        for entry in scene.entries:
            evaluator.add(entry)
        heads = _heads(scene.entries, seats)
        found = evaluator.board(heads, at(when)).encode()
        record = record_of(seats, scene.entries)
        assert found == evaluate(scene.bound, record, heads, at(when)).encode()
        return found

    for when in instants:
        board(when)
    return board


@pytest.mark.parametrize("late", ["cures", "does not cure"])
def test_an_entry_that_cannot_be_read_undoes_what_was_found_absent(late: str) -> None:
    pack = new_start(II_2={"late": late}).pack()
    scene = Scene(pack, "USA", "RUS", start="2025-08-10T00:00:00Z")
    scene.see_beyond("RUS", "USA", 2)
    scene.bare("RUS", "2025-09-01T00:00:00Z")  # says that it received two more
    scene.bare("USA", "2026-06-01T00:00:00Z")
    board = _boards(scene, "2026-06-02T00:00:00Z")
    before = board("2026-06-02T00:00:00Z")
    scene.send(
        "USA", "six-month-data", "2026-06-01T00:00:00Z", closed="withheld", as_of="2026-03-01"
    )
    assert before.count(b'"withheld"') == 0
    assert board("2026-06-02T00:00:00Z").count(b'"withheld"') > 0


def test_a_cosignature_on_what_cannot_be_read_undoes_what_was_found_absent() -> None:
    scene = Scene(
        new_start(II_2={"counted": "provable"}).pack(), "USA", "RUS", start="2025-08-10T00:00:00Z"
    )
    adopted = scene.entries[0]
    closed = scene.send(
        "USA", "six-month-data", "2026-03-10T00:00:00Z", closed="withheld", as_of="2026-03-01"
    )
    scene.cosign("RUS", adopted, "2026-04-15T00:00:00Z")
    scene.bare("USA", "2026-06-01T00:00:00Z")
    scene.bare("RUS", "2026-06-01T00:00:00Z")
    board = _boards(scene, "2026-06-02T00:00:00Z")
    before = board("2026-06-02T00:00:00Z").count(b'"withheld"')
    scene.cosign("RUS", closed, "2026-03-20T00:00:00Z", written="2026-06-03T00:00:00Z")
    assert board("2026-06-04T00:00:00Z").count(b'"withheld"') > before


def test_an_act_has_effect_when_it_is_received_by_whom_it_was_not_addressed_to() -> None:
    pack = new_start(parties=("USA", "RUS", "CHN")).pack()
    scene = Scene(pack, "USA", "RUS", "CHN", start="2025-08-10T00:00:00Z")
    scene.send("CHN", "suspension", "2025-09-01T00:00:00Z", to=["RUS"], scope=["whole"])
    scene.receive("RUS", "2025-09-02T00:00:00Z")
    board = _boards(scene, "2025-09-20T00:00:00Z")
    before = board("2025-09-20T00:00:00Z").count(b'"suspended"')
    scene.receive("USA", "2025-09-21T00:00:00Z")
    assert board("2025-09-22T00:00:00Z").count(b'"suspended"') > before


@pytest.mark.parametrize("made", [amended, acceded])
def test_a_new_version_may_come_at_any_time(made: Callable[[], Scene]) -> None:
    for seed in range(8):
        rng = random.Random(seed)
        scene = made()
        seats = len(scene.codes)
        evaluator = Evaluator(scene.bound)
        held: list[Entry] = []
        for entry in _order(rng, scene.entries, seats):
            held.append(entry)
            evaluator.add(entry)
            for as_of in (at("2026-05-02T01:00:00Z"), at("2027-03-02T00:00:00Z")):
                heads = _heads(held, seats)
                expected = evaluate(scene.bound, record_of(seats, held), heads, as_of)
                assert evaluator.board(heads, as_of).value() == expected.value(), f"seed {seed}"


def _given_elsewhere(giver: str, *, early: bool) -> Scene:
    """A launch, and what shows that notice of it was given: the other party refuses that, and takes
    the refusal back. `early`: it stands before the launch itself.
    """
    scene = Scene(new_start().pack(), "USA", "RUS", start="2022-08-10T00:00:00Z")
    other = "RUS" if giver == "USA" else "USA"
    received = {scene.seat("RUS"): at("2023-04-08T00:00:00Z")}
    shows = Elsewhere("launches-1988", "88" * 16, "launch-notice", 0, received, {32: "L1"})

    def launch() -> None:
        scene.send("USA", "launch-report", "2023-04-11T00:00:00Z", launch_id="L1",
                   occurred="2023-04-10T00:00:00Z")  # fmt: skip
        scene.receive("RUS", "2023-04-11T06:00:00Z")

    if not early:
        launch()
    given = scene.send(
        giver, "given-elsewhere", "2023-04-09T12:00:00Z" if early else "2023-04-11T12:00:00Z",
        evidence=b"proof", type=shows.type, agreement=shows.agreement, elsewhere=shows,
    )  # fmt: skip
    if early:
        launch()
    scene.receive(other, "2023-04-12T00:00:00Z")
    back = scene.send(other, "refused", "2023-04-13T00:00:00Z", refers=given)
    scene.receive(giver, "2023-04-14T00:00:00Z")
    scene.send(other, "sent-in-error", "2023-04-15T00:00:00Z", refers=back)
    scene.receive(giver, "2023-04-16T00:00:00Z")
    return scene


@pytest.mark.parametrize("giver", ["USA", "RUS"])
@pytest.mark.parametrize("early", [True, False])
def test_what_was_given_elsewhere_may_come_before_or_after_what_it_is_about(
    giver: str, early: bool
) -> None:
    verdicts: list[set[str]] = []
    for seed in range(12):
        rng = random.Random(seed)
        scene = _given_elsewhere(giver, early=early)
        evaluator = Evaluator(scene.bound)
        held: list[Entry] = []
        for entry in _order(rng, scene.entries, 2):
            held.append(entry)
            evaluator.add(entry)
            as_of, heads = at("2023-04-20T00:00:00Z"), _heads(held, 2)
            expected = evaluate(scene.bound, record_of(2, held), heads, as_of)
            assert evaluator.board(heads, as_of).value() == expected.value(), f"seed {seed}"
            lines = expected.all_lines("IV.1")
            verdicts.append({str(one["verdict"]) for one in lines if one["debtor"] == "USA"})
        assert verdicts[-1] == {"met"}
    assert {"missed"} in verdicts
