"""What a home does by the clock, for whoever has a clock: the server, or cron with the command."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.apps.i18n.talk import Safe, t
from detente.apps.wiring import Home
from detente.core import limits
from detente.engine import erasures, schedule
from detente.engine.state import Now, State

_RANGES_SHOWN: Final = 4  # more fit in no line


def scheduled(home: Home, now: Now) -> list[str]:
    """Do what is due at this instant; a line for the log for each act (see apps/serve)."""
    state = home.center.state
    lines = [f"{words_of(state, one.act)} {one.serial}".rstrip() for one in do_due(home, now)]
    return [*lines, t("act-due--erased")] if _erased(home, now) else lines


def do_due(home: Home, now: Now) -> list[schedule.Done]:
    """Line tests, bare receipts and requests to send again, as far as they are due.

    Raises what appending to a register raises; what was written before stays, and the rest is due
    again at the next call.
    """
    state = home.center.state
    return schedule.perform(state, schedule.due(state, now), now)


def _erased(home: Home, now: Now) -> bool:
    """Let no file hold what was erased, where that is not done yet; whether it was done now.

    When it was last tried is known to the home and not to the store: a full disk takes no note.
    """
    if not erasures.unfinished(home.center.state):
        return False
    if home.scrubbed_at is not None and abs(now.live - home.scrubbed_at) < limits.ERASING_EVERY_S:
        return False
    home.scrubbed_at = now.live
    erasures.finish(home.center.state, now)
    return not erasures.unfinished(home.center.state)


def words_of(state: State, act: schedule.Act) -> Safe:
    """One act in words."""
    match act:
        case schedule.LineTestDue(peer, link, _):
            return t("act-due--line-test", party=state.peer_of(peer).card.code, link=link)
        case schedule.BareReceipt(agreement):
            return t("act-due--receipt", agreement=agreement[:8])
        case schedule.GapNoted(origin, None):
            return t("act-due--gap-closed", origin=origin)
        case schedule.GapNoted(origin, _):
            return t("act-due--gap-seen", origin=origin)
        case schedule.AskAgain(_, origin, _, rows, _):
            asked = ranges_words([(row[2], row[3]) for row in rows])
            return t("act-due--asked", ranges=asked, origin=origin)


def ranges_words(ranges: Sequence[tuple[int, int]]) -> str:
    """Entries as people count them, from 1: `486`, `486-490`."""
    shown = [
        str(end) if end - start == 1 else f"{start + 1}-{end}"
        for start, end in ranges[:_RANGES_SHOWN]
    ]
    return ", ".join(shown) + (", ..." if len(ranges) > len(shown) else "")
