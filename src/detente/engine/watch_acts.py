"""Acts of the watch: who takes it, who hands it over, and what is written in the shift log.

All of them are entries of the house register that one person signs alone (spec/house.md, B8 to
B11). Each raises what `House.may` raises.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final, TypeVar

from detente.core import limits
from detente.core.board.board import Board
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.errors import NeedsSecondPerson, OurFault, StateDamaged
from detente.core.instants import shown
from detente.engine import views, watchbook
from detente.engine.handover import handover_items, only_claimed
from detente.engine.house import ACTS
from detente.engine.ports import Operation
from detente.engine.state import Now, State
from detente.engine.watch import Watch, watch_now
from detente.engine.watchbook import DESK, FOUND, HandOver, Rostered, Taken, Written
from detente.engine.writing import append_house, house_entry

_LEAF_PREFIX_CHARS_MIN: Final = 4
_T = TypeVar("_T")


def hand_over(
    state: State,
    person: str,
    to: str,
    told: Collection[str],
    note: str,
    check: Mapping[str, str],
    now: Now,
    boards: Mapping[str, Board] | None = None,
    every: Sequence[views.Message] | None = None,
) -> HandOver:
    """The first of two acts: whoever has the watch signs what was told to whom. The watch passes
    with the other's `take_watch`.

    `told` are ids of `handover_items` (all of them), `check` is of each thing of DESK one of FOUND.
    Raises OurFault: `not-on-watch`, `to-oneself`, `role-missing` of who is to take it,
    `items-untold`, `no-such-item`, `note-missing`, `text-too-long`, `bad-desk-check`.
    """
    house = state.house
    house.may(person, "hand-over-watch")
    _has_watch(state, person)
    if to == person:
        raise OurFault("to-oneself", person=person)
    house.may(to, "take-watch")
    _check_text(note, "note-missing")
    desk = _desk(check)
    items = [item.id for item in handover_items(state, now, boards, every)]
    untold = [item for item in items if item not in set(told)]
    if untold:
        raise OurFault("items-untold", items=untold, count=len(untold))
    unknown = sorted(set(told) - set(items))
    if unknown:
        raise OurFault("no-such-item", item=unknown[0])
    if len(items) > limits.WATCH_ITEMS_MAX:
        raise OurFault("too-many-items", count=len(items), limit=limits.WATCH_ITEMS_MAX)
    fields: dict[int, Value] = {16: to, 17: list(items), 18: note, 19: desk}
    _write(state, watchbook.WATCH_HANDED_OVER, fields, person, now)
    return _there(house.book.handed_over)


def take_watch(
    state: State,
    person: str,
    now: Now,
    heard: Collection[str] = (),
    reason: str = "",
    check: Mapping[str, str] | None = None,
    every: Sequence[views.Message] | None = None,
) -> Taken:
    """Take the watch: as the second act of a hand-over, where nobody has it, or, with a reason,
    alone in an emergency. Claims of what nobody acknowledged end with it.

    Raises OurFault: `already-on-watch`, `handover-old`, `items-unheard`, `bad-desk-check`;
    NeedsSecondPerson("watch-not-given") where somebody has the watch, did not hand it over to this
    person, and no reason is given.
    """
    house = state.house
    house.may(person, "take-watch")
    watch = watch_now(state)
    if watch is not None and watch.person == person:
        raise OurFault("already-on-watch", person=person, since=shown(watch.since))
    fields: dict[int, Value] = {}
    if watch is not None:
        fields[16] = watch.person
        given = None if reason else _given(watch, person, now)
        if given is None:
            _check_text(reason, "why-missing")
        else:
            unheard = [item for item in given.told if item not in set(heard)]
            if unheard:
                raise OurFault("items-unheard", items=unheard, count=len(unheard))
            fields[17] = given.leaf
            fields[18] = list(given.told)
    if reason:
        _check_text(reason, "why-missing")
        fields[19] = reason
    if check:
        fields[20] = _desk(check)
    if every is None:
        every = views.messages(state, now) if house.claims else []
    ended = only_claimed(state, every)
    if ended:
        fields[21] = list(ended[: limits.WATCH_ITEMS_MAX])
    _write(state, watchbook.WATCH_TAKEN, fields, person, now)
    return _there(house.book.taken)


def _given(watch: Watch, person: str, now: Now) -> HandOver:
    """The hand-over that this person may answer."""
    given = watch.pending
    if given is None or given.to != person:
        raise NeedsSecondPerson(
            "watch-not-given", person=person, watch=watch.person, since=shown(watch.since)
        )
    if now.live - given.at > limits.HAND_OVER_S_MAX:
        raise OurFault("handover-old", person=given.person, at=shown(given.at))
    return given


def postpone(state: State, person: str, reason: str, now: Now, until: int | None = None) -> None:
    """Put a hand-over off, as who has the watch or who was to take it; what was signed for it no
    longer stands. Raises OurFault: `not-on-watch`, `why-missing`, `text-too-long`.
    """
    state.house.may(person, "postpone-watch")
    pending = state.house.book.handed_over
    if pending is None or pending.to != person:
        _has_watch(state, person)
    _check_text(reason, "why-missing")
    fields: dict[int, Value] = {16: reason}
    if until is not None:
        fields[17] = until
    _write(state, watchbook.WATCH_POSTPONED, fields, person, now)


def set_roster(state: State, person: str, roster: Sequence[Rostered], now: Now) -> None:
    """Say who is woken after whoever has the watch, in this order. Raises OurFault: `bad-roster`,
    `no-such-person`, `role-missing`.
    """
    house = state.house
    house.may(person, "roster")
    named = [one.person for one in roster]
    if len(named) > limits.ROSTER_MAX or len(set(named)) != len(named):
        raise OurFault("bad-roster", limit=limits.ROSTER_MAX)
    rows: list[Value] = []
    for one in roster:
        if not house.has_role(house.person(one.person).id, "take-watch"):
            roles = sorted(ACTS["take-watch"].roles)
            raise OurFault("role-missing", person=one.person, act="take-watch", roles=roles)
        if len(one.way) > limits.NAME_CHARS_MAX or not one.way.isprintable():
            raise OurFault("bad-roster", limit=limits.ROSTER_MAX)
        rows.append([one.person, one.way])
    _write(state, watchbook.ROSTER_SET, {16: rows}, person, now)


def write_log(
    state: State,
    person: str,
    text: str,
    now: Now,
    serial: str = "",
    about: int | None = None,
    page: str = "",
) -> Written:
    """Enter a line in the shift log. `about` is when it happened and `page` where it was written
    on paper, for a late entry.

    Raises OurFault: `text-missing`, `text-too-long`, `no-such-message`, `not-yet` for a late entry
    of the future.
    """
    state.house.may(person, "log")
    fields = _written(state, text, serial)
    if about is not None:
        if about > now.live:
            raise OurFault("not-yet", at=shown(about))
        fields[18] = about
    if page:
        if len(page) > limits.NAME_CHARS_MAX or not page.isprintable():
            raise OurFault("text-too-long", limit=limits.NAME_CHARS_MAX)
        fields[19] = page
    _write(state, watchbook.LOG_ENTRY, fields, person, now)
    return list(state.house.book.log.values())[-1]


def note(state: State, person: str, text: str, now: Now, also: Sequence[Operation] = ()) -> None:
    """The line in the shift log of an act that leaves one, in one commit with what the act stores.
    Whether the person may is decided for the act; raises as `write_log` does for its text.
    """
    fields = _written(state, text, "")
    append_house(state, [house_entry(watchbook.LOG_ENTRY, fields, person, now)], also, now)


def strike(state: State, person: str, name: str, reason: str, now: Now) -> Written:
    """Strike an entry of the log, by the beginning of its leaf hash; it stays legible.

    Raises OurFault: `no-such-log-entry`, `struck-already`, `why-missing`, `text-too-long`.
    """
    state.house.may(person, "strike")
    return _end(state, state.house.book.log, watchbook.LOG_STRUCK, person, name, reason, now)


def open_standing(state: State, person: str, text: str, now: Now, serial: str = "") -> Written:
    """Open an item that every hand-over names until it is closed. Raises OurFault:
    `text-missing`, `text-too-long`, `no-such-message`.
    """
    state.house.may(person, "standing")
    _write(state, watchbook.STANDING_OPENED, _written(state, text, serial), person, now)
    return list(state.house.book.standing.values())[-1]


def close_standing(state: State, person: str, name: str, reason: str, now: Now) -> Written:
    """Close a standing item, by the beginning of its leaf hash; it stays legible.

    Raises OurFault: `no-such-log-entry`, `struck-already`, `why-missing`, `text-too-long`.
    """
    state.house.may(person, "standing")
    items = state.house.book.standing
    return _end(state, items, watchbook.STANDING_CLOSED, person, name, reason, now)


def _end(
    state: State, written: Mapping[Hash, Written], kind: str, person: str, name: str, reason: str,
    now: Now,
) -> Written:  # fmt: skip
    """What was written once ends once, and stays legible."""
    found = _named(written, name)
    if found.ended is not None:
        ended = found.ended
        raise OurFault("struck-already", entry=name, by=ended.person, at=shown(ended.at))
    _check_text(reason, "why-missing")
    _write(state, kind, {16: found.leaf, 17: reason}, person, now)
    return written[found.leaf]


def _written(state: State, text: str, serial: str) -> dict[int, Value]:
    _check_text(text, "text-missing")
    fields: dict[int, Value] = {16: text}
    if serial:
        fields[17] = _serial(state, serial)
    return fields


def _serial(state: State, serial: str) -> str:
    _, held = views.find(state, serial)
    found = None if held.opening is None else held.opening.header.serial
    return found or held.leaf_hash.hex()


def _named(written: Mapping[Hash, Written], name: str) -> Written:
    found = [one for leaf, one in written.items() if leaf.hex().startswith(name.lower())]
    if len(name) < _LEAF_PREFIX_CHARS_MIN or len(found) != 1:
        raise OurFault("no-such-log-entry", entry=name[:100], count=len(found))
    return found[0]


def _has_watch(state: State, person: str) -> None:
    watch = watch_now(state)
    if watch is None or watch.person != person:
        has = "" if watch is None else watch.person
        raise OurFault("not-on-watch", person=person, watch=has)


def _check_text(text: str, missing: str) -> None:
    if not text.strip():
        raise OurFault(missing)
    if len(text) > limits.REASON_CHARS_MAX:
        raise OurFault("text-too-long", limit=limits.REASON_CHARS_MAX)


def _write(state: State, kind: str, fields: Mapping[int, Value], person: str, now: Now) -> None:
    append_house(state, [house_entry(kind, fields, person, now)], (), now)


def _there(found: _T | None) -> _T:
    """What the act that was just written made of the house."""
    if found is None:
        raise StateDamaged("store-unreadable", table="house", why="not taken in")
    return found


def _desk(check: Mapping[str, str]) -> list[Value]:
    if sorted(check) != sorted(DESK) or any(word not in FOUND for word in check.values()):
        raise OurFault("bad-desk-check", things=list(DESK), known=list(FOUND))
    return [check[thing] for thing in DESK]
