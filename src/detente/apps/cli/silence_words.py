"""The verdicts on a silence in the words of the watch: what is known, what it means, what next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from detente.apps import messages
from detente.apps.cli.text import at, value
from detente.core import instants
from detente.engine.links import Bearer, LinkEntry, LinkState
from detente.engine.silence import Kind, Side, Verdict

WORDS: Final[Mapping[Kind, str]] = {
    Kind.HEARD: "HEARD",
    Kind.ANNOUNCED: "ANNOUNCED",
    Kind.NO_PATH: "NO PATH",
    Kind.NOBODY: "PATH UP, NOBODY ANSWERS",
    Kind.ONE_WAY: "ONE-WAY",
    Kind.NEVER: "NEVER CONNECTED",
    Kind.UNKNOWN: "UNKNOWN",
}
_SIDES: Final[Mapping[Side, str]] = {
    Side.OURS: "our side",
    Side.THEIRS: "their side",
    Side.UNKNOWN: "whose side cannot be seen from here",
}
_CALL: Final = "call them by another way: detente peer show {party} --contacts"
_NOTE: Final = "note what you learn: detente link cause {party} CAUSE --note ..."


def since(instant: int | None, now: int) -> str:
    """`2026-11-22 13:51Z (41 m 2 s ago)`, or `never`."""
    if instant is None:
        return "never"
    if instant > now:
        return f"{at(instant)} (after this clock's time)"
    return f"{at(instant)} ({instants.duration(now - instant)} ago)"


def state_words(entry: LinkEntry, found: LinkState, now: int) -> str:
    """What one link was last seen to do."""
    if entry.bearer is Bearer.COURIER:
        return "carried by hand: detente courier " + value(entry.address)
    if found.path_is_up is None:
        return "not tried yet"
    if found.path_is_up:
        trip = "" if found.round_trip_ms is None else f", {round_trip(found.round_trip_ms)}"
        return f"up {since(found.path_up_at, now)}{trip}"
    last = "never got through" if found.path_up_at is None else f"last up {at(found.path_up_at)}"
    failed = f"NO PATH, tried {since(found.path_down_at, now)}, {last}"
    return f"{failed}: {_spoken(found.failure)}" if found.failure else failed


def _spoken(code: str) -> str:
    """A code as words; `link explain` has the sentence."""
    return code.replace("-", " ")


def round_trip(milliseconds: int) -> str:
    """`0.412 s there and back`."""
    return f"{milliseconds / 1000:.3f} s there and back"


def verdict_words(found: Verdict, now: int) -> str:
    """One line: the verdict, since when, and what it rests on."""
    word = WORDS[found.kind]
    match found.kind:
        case Kind.HEARD:
            return f"{word}: a parcel of theirs came {since(found.since, now)}"
        case Kind.ANNOUNCED:
            told = f"{value(found.serial)}, from {at(found.since)} until {at(found.until)}"
            return f"{word}: they told us of maintenance, {told}"
        case Kind.NO_PATH:
            up = "" if found.since is None else f"; last through {at(found.since)}"
            return f"{word}: tried {since(found.tried, now)}{up}; {_why(found)}"
        case Kind.NOBODY if found.person:
            told = f"{value(found.serial)} was to be acknowledged by {at(found.since)}"
            return f"{word}: their machine does, no person; {told}"
        case Kind.NOBODY:
            told = f"{value(found.serial)}, handed over {since(found.since, now)}"
            return f"{word}: no receipt of {told}"
        case Kind.ONE_WAY:
            told = f"{value(found.serial)}, handed over {since(found.since, now)}"
            return f"{word}: we receive, they do not say that they hold {told}"
        case Kind.NEVER:
            tried = "" if found.tried is None else f"; tried {since(found.tried, now)}"
            return f"{word}: nothing ever came{tried}{'; ' + _why(found) if found.tried else ''}"
        case Kind.UNKNOWN:
            return f"{word}: last parcel of theirs {since(found.since, now)}"


def _why(found: Verdict) -> str:
    code = f"{_spoken(found.failure)}, " if found.failure else ""
    return f"{code}{_SIDES[found.side]}"


def meaning(found: Verdict) -> str:
    """What the verdict says, and what it does not say."""
    match found.kind:
        case Kind.HEARD:
            return "Their center is alive; that says nothing of whether a person watches."
        case Kind.ANNOUNCED:
            return "Silence until then was announced by them; it means nothing else."
        case Kind.NO_PATH | Kind.NEVER if found.failure:
            why = "the net said no more"
            return messages.sentence_for(found.failure, address=found.address, why=why)
        case Kind.NO_PATH:
            return "No line reaches a server that proves to be theirs. They may well be there."
        case Kind.NOBODY if found.person:
            return (
                "The line and their machine work. Why no person answers cannot be seen from here."
            )
        case Kind.NOBODY:
            return "Their server takes what we send and signs no receipt; why cannot be seen here."
        case Kind.ONE_WAY:
            return "Theirs comes to us; whether ours reaches their center cannot be seen from here."
        case Kind.NEVER:
            return "No link to them was ever seen to work, and none was seen to fail."
        case Kind.UNKNOWN:
            return "Nothing of ours waits for their receipt, so their silence proves nothing yet."


def next_steps(found: Verdict, party: str) -> list[str]:
    """What to do now, most useful first."""
    test = f"test the line: detente link test {party}"
    steps: list[str] = []
    match found.kind:
        case Kind.ANNOUNCED:
            steps = [f"wait until {at(found.until)}; what cannot wait: {_CALL}"]
        case Kind.NO_PATH if found.side is Side.OURS:
            steps = [f"look at our own side first: {messages.step_for(found.failure)}", _CALL]
        case Kind.NO_PATH:
            steps = [_CALL, "what must go now can be carried: detente courier FOLDER", _NOTE]
        case Kind.NOBODY | Kind.ONE_WAY:
            steps = [_CALL, _NOTE]
        case Kind.NEVER:
            steps = [_CALL, test]
        case Kind.UNKNOWN:
            steps = [test]
    return [step.format(party=party) for step in steps]
