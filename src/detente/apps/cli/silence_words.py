"""The verdicts on a silence in the words of the watch: what is known, what it means, what next."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.text import at
from detente.apps.i18n.talk import Safe, spoken, t
from detente.core import instants
from detente.engine.links import Bearer, LinkEntry, LinkState
from detente.engine.silence import Kind, Side, Verdict


def since(instant: int | None, now: int) -> Safe:
    """`2026-11-22 13:51Z (41 m 2 s ago)`, or `never`."""
    if instant is None:
        return t("since--never")
    if instant > now:
        return t("since--ahead", at=at(instant))
    return t("since--ago", at=at(instant), span=instants.duration(now - instant))


def state_words(entry: LinkEntry, found: LinkState, now: int) -> Safe:
    """What one link was last seen to do."""
    if entry.bearer is Bearer.COURIER:
        return t("link--by-hand", folder=entry.address)
    if found.path_is_up is None:
        return t("link--not-tried")
    if found.path_is_up:
        up = since(found.path_up_at, now)
        if found.round_trip_ms is None:
            return t("link--up", since=up)
        return t("link--up-trip", since=up, trip=round_trip(found.round_trip_ms))
    down = "link--down-why" if found.failure else "link--down"
    if found.path_up_at is None:
        down = "link--down-never-why" if found.failure else "link--down-never"
    tried, last = since(found.path_down_at, now), at(found.path_up_at)
    return t(down, since=tried, last=last, why=_code(found.failure))


def _code(code: str) -> str:
    """A code as words; `link explain` has the sentence."""
    return code.replace("-", " ")


def round_trip(milliseconds: int) -> Safe:
    """`0.412 s there and back`."""
    return t("link--trip", seconds=f"{milliseconds / 1000:.3f}")


def verdict_words(found: Verdict, now: int) -> Safe:
    """One line: the verdict, since when, and what it rests on."""
    name, tried = found.kind.value, since(found.tried, now)
    match found.kind:
        case Kind.ANNOUNCED:
            start, until = at(found.since), at(found.until)
            return t("verdict--announced", serial=found.serial or "", start=start, until=until)
        case Kind.NO_PATH:
            if found.since is None:
                return t("verdict--no-path", since=tried, why=_why(found))
            last = at(found.since)
            return t("verdict--no-path-last", since=tried, last=last, why=_why(found))
        case Kind.NOBODY if found.person:
            return t("verdict--no-person", serial=found.serial or "", due=at(found.since))
        case Kind.NEVER if found.tried:
            return t("verdict--never-tried", since=tried, why=_why(found))
        case _:
            when = since(found.since, now)
            return t(f"verdict--{name}", serial=found.serial or "", since=when)


def _why(found: Verdict) -> Safe:
    side = t(f"side--{found.side.value}")
    return t("why--failed", failure=_code(found.failure), side=side) if found.failure else side


def meaning(found: Verdict) -> Safe:
    """What the verdict says, and what it does not say."""
    match found.kind:
        case Kind.NO_PATH | Kind.NEVER if found.failure:
            lang, why = spoken(), t("meaning--no-more")
            return Safe(messages.sentence_for(found.failure, lang, address=found.address, why=why))
        case Kind.NOBODY if found.person:
            return t("meaning--no-person")
        case _:
            return t(f"meaning--{found.kind.value}")


def next_steps(found: Verdict, party: str) -> list[Safe]:
    """What to do now, most useful first."""
    call, note = t("todo--call", party=party), t("todo--note", party=party)
    test = t("todo--test", party=party)
    match found.kind:
        case Kind.ANNOUNCED:
            return [t("todo--wait", until=at(found.until), call=call)]
        case Kind.NO_PATH if found.side is Side.OURS:
            step = Safe(messages.step_for(found.failure, spoken()))
            return [t("todo--own-side", step=step), call]
        case Kind.NO_PATH:
            return [call, t("todo--carry"), note]
        case Kind.NOBODY | Kind.ONE_WAY:
            return [call, note]
        case Kind.NEVER:
            return [call, test]
        case Kind.UNKNOWN:
            return [test]
        case _:
            return []
