"""What a party said since somebody looked, whatever came in between and however it was hidden."""

from __future__ import annotations

import pytest

from detente.core import limits
from detente.core.encoding import Value
from detente.core.errors import OurFault
from detente.engine.later import check_said, later, looked_at
from detente.engine.registers import Held
from detente.engine.traffic import Traffic
from tests.hostile.forge import two
from tests.world import Stage, exchange

_NOTICE: dict[int, Value] = {16: "2026-11-25", 17: 6}


@pytest.fixture(name="pair")
def fixture_pair() -> tuple[Stage, Stage]:
    return two()


def _write(
    other: Stage, kind: str, values: dict[int, Value], about: Held | None = None, sealed: int = 0
) -> Held:
    other.at += 1
    return other.send(kind, values, about=about, sealed=sealed)


def _came(one: Stage, about: Held, looked: str | None) -> list[str]:
    came = later(one.center.state, Traffic(), one.agreement, about, looked)
    return [said.leaf_hash.hex() for _, said in came]


@pytest.mark.parametrize(("most", "which"), [(9, 0), (9, 7), (3, 7), (3, 0), (1, 3), (0, 7)])
def test_each_content_that_comes_after_somebody_looked_is_told(
    pair: tuple[Stage, Stage], monkeypatch: pytest.MonkeyPatch, most: int, which: int
):
    one, other = pair
    about, everybody = other.send(), other.agreement.all_others()
    closed = []
    for _ in range(8):
        closed.append(_write(other, "notice", _NOTICE, sealed=everybody))
        other.send()  # so that each stands in a range of its own
    exchange(one, other)
    monkeypatch.setattr(limits, "DESK_LACKED_MAX", most)
    looked = looked_at(one.center.state, one.agreement, about)
    assert _came(one, about, looked) == []
    other.center.unseal(closed[which], "petro", other.now)
    exchange(one, other)
    came, opened = _came(one, about, looked), closed[which].leaf_hash.hex()
    assert opened in came
    if which >= len(closed) - most:
        assert came == [opened]
    assert _came(one, about, looked_at(one.center.state, one.agreement, about)) == []


def test_a_form_names_no_more_ranges_than_this_program_writes(
    pair: tuple[Stage, Stage], monkeypatch: pytest.MonkeyPatch
):
    one, other = pair
    about = other.send()
    for _ in range(2):
        _write(other, "notice", _NOTICE, sealed=other.agreement.all_others())
        other.send()
    exchange(one, other)
    looked = looked_at(one.center.state, one.agreement, about)
    monkeypatch.setattr(limits, "DESK_LACKED_MAX", 1)
    with pytest.raises(OurFault, match="not-looked"):
        _came(one, about, looked)


@pytest.mark.parametrize("read", [False, True])
def test_a_cancellation_is_found_however_much_was_said_after_it(
    pair: tuple[Stage, Stage], monkeypatch: pytest.MonkeyPatch, read: bool
):
    one, other = pair
    about = other.send()
    exchange(one, other)
    looked = looked_at(one.center.state, one.agreement, about)
    gone = _write(other, "cancelled", {16: "No longer."}, about)
    for _ in range(4):
        _write(other, "notice", _NOTICE)
    exchange(one, other)
    monkeypatch.setattr(limits, "DESK_LOOKED_MAX", 2)
    for before in (looked, None):
        assert _came(one, about, before)[0] == gone.leaf_hash.hex()
        with pytest.raises(OurFault, match="later-message") as told:
            check_said(one.center.state, Traffic(), one.agreement, about, before, read=read)
        assert told.value.facts["n"] == (1 if read and before else 3)


def test_who_never_looked_cannot_say_that_they_read_it(pair: tuple[Stage, Stage]):
    one, other = pair
    about = other.send()
    other.send()
    exchange(one, other)
    with pytest.raises(OurFault, match="later-message"):
        check_said(one.center.state, Traffic(), one.agreement, about, None, read=True)
    looked = looked_at(one.center.state, one.agreement, about)
    other.send()
    exchange(one, other)
    check_said(one.center.state, Traffic(), one.agreement, about, looked, read=True)
