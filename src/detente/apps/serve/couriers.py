"""Folders that somebody carries, looked at now and then while a center runs."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from detente.adapters.links.courier import CourierLink
from detente.apps import wiring
from detente.apps.serve.service import Service
from detente.apps.wiring import CourierReport
from detente.core.errors import EnvironmentFault
from detente.engine.links import Bearer, LinkEntry


@dataclass(frozen=True, slots=True)
class Visit:
    """What one look into a folder took in, and how many parcels it left there."""

    report: CourierReport
    left: int


class Couriers:
    """All courier links of a home."""

    def __init__(self, service: Service, every_s: float) -> None:
        self._service = service
        self._every_s = every_s
        self._links: dict[str, CourierLink] = {}  # by folder: each remembers where a pass ended

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            for entry in await self._service.links():
                if entry.bearer is Bearer.COURIER:
                    await self._visit(entry)
            await asyncio.sleep(max(self._every_s, 0.01))

    async def visit(self, entry: LinkEntry) -> Visit:
        """One look into the folder of one link. Raises as `wiring.courier_pass` does."""
        link = self._links.setdefault(entry.address, CourierLink(Path(entry.address)))
        return await self._service.worker.do(entry.peer, lambda: self._pass(entry, link))

    async def _visit(self, entry: LinkEntry) -> None:
        try:
            await self.visit(entry)
        except EnvironmentFault as fault:
            self._service.lost(entry.peer, entry.name)
            if fault.code.startswith("link-"):
                await self._service.down(entry, fault)

    def _pass(self, entry: LinkEntry, link: CourierLink) -> Visit:
        """In the engine's thread: take in what lies there, then leave what goes by this link."""
        service, home = self._service, self._service.home
        report = wiring.link_pass(home, link, deliver=False)
        service.tell(report)
        exchange, now = service.exchange_of, home.now()
        if not exchange.is_open(entry.peer, entry.name):
            exchange.opened(entry.peer, entry.name, courier=True)
        if entry.peer in report.senders:
            exchange.heard_by(entry, now)
        left = 0
        while (given := exchange.give(entry.peer, entry.name, now, all_of_it=True)) is not None:
            link.deliver(given.data)
            exchange.took(given, entry.name, now)
            left += 1
        if exchange.up(entry, now, None):
            service.log.say(f"link {entry.name}: the folder is there")
        return Visit(report, left)
