"""What a home does by the clock, for whoever has a clock: the server, or cron with the command."""

from __future__ import annotations

from detente.apps.wiring import Home
from detente.engine import schedule
from detente.engine.state import Now


def scheduled(home: Home, now: Now) -> list[schedule.Done]:
    """Do what is due at this instant: line tests, bare receipts, requests to send again.

    Raises what appending to a register raises; what was written before stays, and the rest is due
    again at the next call.
    """
    state = home.center.state
    return schedule.perform(state, schedule.due(state, now), now)
