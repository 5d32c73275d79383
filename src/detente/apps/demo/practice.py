"""One practice center as a process of its own: home, server, web desk, and the people of a script.

It answers requests on standard input as worker.py does, which it extends.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from detente.apps.demo.cable import CableEnd
from detente.apps.demo.line import LINE
from detente.apps.demo.worker import Asked, Desk, Json, main
from detente.apps.desk.server import DeskServer
from detente.apps.desk.tour import Side, Tour
from detente.apps.serve.service import Service
from detente.core.encoding import Value
from detente.core.errors import OurFault
from detente.core.record.origin import Mark
from detente.engine import links
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.house import Person
from detente.engine.links import Bearer, LinkEntry

_LOOPBACK: Final = "127.0.0.1"


class Practice(Desk):
    """The requests of a practice center, beside those of a replay."""

    mark = Mark.EXERCISE
    _cable: CableEnd | None = None
    _tour: Tour | None = None

    def take_cable(self, asked: Asked) -> Json:
        """Our end of the cable, as a descriptor that this process was started with."""
        self._cable = CableEnd(asked["descriptor"])
        return {}

    def create(self, asked: Asked) -> Json:
        """Set up the home with the people of the script: who drafts first, who releases second."""
        people = [
            Person(one["id"], one["name"], tuple(one["roles"]), one["post"])
            for one in asked["people"]
        ]
        self.drafter, self.releaser = people
        return super().create(asked)

    def link(self, asked: Asked) -> Json:
        """Enter the line to the other center, and call it."""
        center, served = self.home.center, self.served
        peer = center.peer_named(asked["peer"]).fingerprint
        entry = LinkEntry(peer, LINE, Bearer.HTTPS, asked["address"])
        served.act(lambda: links.add_link(center.state, entry))
        served.call(entry)
        return {}

    def call(self, _: Asked) -> Json:
        """Call at once, instead of when the next try would be due."""
        self.served.call_again()
        return {}

    def open_desk(self, asked: Asked) -> Json:
        """Open the web desk with its tour. Raises EnvironmentFault("cannot-listen")."""
        sides = {
            code: Side(code, one["name"], one["url"], tuple(map(tuple, one["people"])))
            for code, one in asked["sides"].items()
        }
        if self._cable is None:
            raise OurFault("no-center", home="")
        self._tour = tour = Tour(
            asked["side"], sides, self._cable, bytes.fromhex(asked["secret"]),
            Path(asked["folder"]), Path(asked["boards"]),
        )  # fmt: skip
        opened: list[DeskServer] = []

        async def begin(service: Service) -> int:
            opened.append(DeskServer(service, tour))
            return await opened[0].start(_LOOPBACK, asked["port"])

        async def end() -> None:
            for server in opened:
                await server.close()

        return {"port": self.served.beside(begin, end)}

    def door(self, asked: Asked) -> Json:
        """A path that lets a person in at our desk, once."""
        if self._tour is None:
            raise OurFault("no-center", home="")
        nonce = bytes.fromhex(asked["nonce"])
        return {"path": self._tour.door(self._tour.side, asked["person"], nonce)}

    def send_one(self, asked: Asked) -> Json:
        """Draft by one person, release by the other, through the engine as at the desk."""
        center, now = self.home.center, self.home.now()
        kind = self.agreement.pack.messages[asked["type"]]
        numbers = {field.name: field.n for field in kind.fields}
        values: dict[int, Value] = {numbers[k]: v for k, v in asked["fields"].items()}
        for name, seconds in asked.get("instants", {}).items():
            values[numbers[name]] = now.live + seconds
        new = Draft("", NOTIFICATION, self.agreement.id, kind.id, values, 0)
        draft = center.draft_new(self.agreement, new, self.drafter.id, now)
        center.submit(draft.id, self.drafter.id, now)
        held = center.release(draft.id, self.releaser.id, now)
        if held is None or held.opening is None:
            raise OurFault("no-such-draft", draft=draft.id)
        return {"serial": held.opening.header.serial, "at": held.opening.header.claimed}

    def around(self) -> dict[str, Callable[[Asked], Json]]:
        """As `Desk.around`."""
        return {
            **super().around(),
            "cable": self.take_cable,
            "call": self.call,
            "desk": self.open_desk,
            "door": self.door,
        }

    def acts(self) -> dict[str, Callable[[Asked], Json]]:
        """As `Desk.acts`."""
        return {**super().acts(), "send": self.send_one}


if __name__ == "__main__":
    sys.exit(main(Practice()))
