"""`/healthz` and `/metrics`: for machines that watch machines. Counts and ages, never content."""

from __future__ import annotations

import ipaddress
from typing import Final
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from detente.apps.desk.room import Room
from detente.core.errors import DetenteError
from detente.engine import views
from detente.engine.drafts import submitted
from detente.engine.silence import Kind, facts_of, judge

_PASSED_ON: Final = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
_KIND: Final = "text/plain; version=0.0.4; charset=utf-8"


def routes(room: Room) -> list[BaseRoute]:
    """Addresses that need nobody logged in."""

    async def healthz(_: Request) -> Response:
        """200 while the engine answers and its store is sure of what it holds."""
        try:
            doubtful = await room.look(lambda: room.home.center.state.store.doubtful, stranger=True)
        except DetenteError:
            doubtful = True
        return JSONResponse({"well": not doubtful}, 503 if doubtful else 200)

    async def metrics(request: Request) -> Response:
        """For a collector on this machine; a stranger does not learn how much traffic there is."""
        host = "" if request.client is None else request.client.host
        if not _is_near(host) or not _is_direct(request):
            return PlainTextResponse("for this machine only\n", 403)
        text = await room.look(lambda: written(room), stranger=True)
        return PlainTextResponse(text, media_type=_KIND)

    return [Route("/healthz", healthz), Route("/metrics", metrics)]


def _is_direct(request: Request) -> bool:
    """Whether nobody passed it on: a proxy before the desk is near, and who asks it is not; nor is
    a page of another name in a browser here.
    """
    try:
        named = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    except ValueError:
        return False
    local = named == "localhost" or _is_near(named)
    return local and not any(name in request.headers for name in _PASSED_ON)


def _is_near(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "testclient"  # what the tests of starlette call themselves


def written(room: Room) -> str:
    """The figures in the text format of Prometheus."""
    state, now = room.home.center.state, room.home.now()
    opened = room.traffic.open(state, now)
    lines: list[str] = []

    def tell(name: str, words: str, *samples: tuple[str, int]) -> None:
        lines.append(f"# HELP detente_{name} {words}")
        lines.append(f"# TYPE detente_{name} gauge")
        lines.extend(f"detente_{name}{label} {number}" for label, number in samples)

    entries = sum(r.size for a in state.agreements.values() for r in a.registers.values())
    tell("entries", "Entries held of all registers.", ("", entries))
    tell(
        "open_notifications", "Notifications by who must move next.",
        ('{lane="us"}', sum(one.lane == views.US for one in opened)),
        ('{lane="them"}', sum(one.lane == views.THEM for one in opened)),
    )  # fmt: skip
    tell("late_notifications", "Those whose clock ran out.", ("", sum(one.late for one in opened)))
    waiting = len(submitted(state.store, state.house.submissions))
    tell("drafts_to_release", "Drafts that wait for a second person.", ("", waiting))
    heard, parcels = [], []
    for peer in sorted(state.peers.values(), key=lambda one: one.card.code):
        facts = facts_of(state, peer.fingerprint, now, room.traffic)
        verdict = judge(facts, now.live)
        label = f'{{party="{peer.card.code}"}}'
        heard.append((label, int(verdict.kind is Kind.HEARD)))
        if facts.last_in is not None:
            parcels.append((label, facts.last_in))
    tell("peer_heard", "1 where a peer is heard.", *heard)
    tell("peer_last_parcel_seconds", "When a parcel of a peer last came.", *parcels)
    armed = room.engine.desks.last_armed(now.live)
    tell("desks_listening", "Streams that pages listen to.", ("", room.listeners))
    if armed is not None:
        tell("desk_last_armed_seconds", "When a desk with sound was last heard.", ("", armed))
    return "\n".join(lines) + "\n"
