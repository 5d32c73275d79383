"""What rings now: few sounds, each for something a person must act on (ux.md 1.4, 3.1)."""

from __future__ import annotations

from typing import Final

from detente.apps.desk.pages import Model
from detente.core.notification import Precedence
from detente.engine import drills, routine, views
from detente.engine.silence import Kind, facts_of, judge
from detente.engine.state import Now, State
from detente.engine.traffic import Traffic

FLASH: Final = "flash"  # three short, again each minute until acknowledged
PRESSING: Final = "pressing"  # two, again each five minutes
ROUTINE: Final = "routine"  # one, once
LATE: Final = "late"  # one long and low
LINK: Final = "link"  # two falling: a link, or this screen itself
# Seconds after which a sound comes again while its cause stands; 0: once.
AGAIN_S: Final = {FLASH: 60, PRESSING: 300, ROUTINE: 0, LATE: 300, LINK: 300}
_SILENT: Final = frozenset({Kind.NO_PATH, Kind.NOBODY, Kind.ONE_WAY})


def ringing(state: State, traffic: Traffic, now: Now) -> list[Model]:
    """Every cause that rings, most pressing first: an id that stays the same, and its sound."""
    found: list[Model] = []
    for one in traffic.open(state, now):
        sound = sound_of(one)
        if sound:
            leaf = one.held.leaf_hash.hex()
            found.append({"id": f"{leaf} {sound}", "sound": sound, "again_s": AGAIN_S[sound]})
    for peer in state.peers.values():
        verdict = judge(facts_of(state, peer.fingerprint, now, traffic), now.live)
        if verdict.kind in _SILENT:
            cause = f"{peer.card.code} {verdict.kind.value}"
            found.append({"id": cause, "sound": LINK, "again_s": AGAIN_S[LINK]})
    for peer in state.peers.values():
        for slot in routine.missed_open(state, peer.fingerprint, now, traffic):
            cause = f"contact {peer.card.code} {slot.at}"
            found.append({"id": cause, "sound": ROUTINE, "again_s": AGAIN_S[ROUTINE]})
    for drill in drills.due(state, now):
        cause = f"drill {drill.leaf.hex()[:16]}"
        found.append({"id": cause, "sound": ROUTINE, "again_s": AGAIN_S[ROUTINE]})
    return found


def sound_of(found: views.Message) -> str:
    """The sound of one open notification, "" where nobody has to act."""
    if found.type == "line-test" or found.lane != views.US:
        return LATE if found.late and found.lane == views.THEM else ""
    if found.needs != "acknowledge":
        return LATE if found.late else ""
    if found.precedence is Precedence.FLASH:
        return FLASH
    if found.late:
        return LATE
    return ROUTINE if found.precedence is Precedence.ROUTINE else PRESSING
