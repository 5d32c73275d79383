"""One center of the replay in a process of its own: a line of JSON in, a line of JSON out.

It opens its home as every other program does (`apps.wiring`), serves it (line.py), and of the other
center knows only what comes over the line or in the courier's folder. The hour of the replay is
told to it.
"""

from __future__ import annotations

import functools
import json
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from detente.adapters.system import ScenarioClock
from detente.apps import wiring
from detente.apps.demo.line import LINE, STICK, ServedHome, entries_of
from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import DetenteError, OurFault
from detente.core.party import fingerprint_digits, fingerprint_words
from detente.core.record.origin import Mark
from detente.core.record.readback import read_back
from detente.engine import exporter, links, overview, rules, sync, views
from detente.engine.center import NewCenter
from detente.engine.counting import Counted
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.facts import beside, facts_of
from detente.engine.house import Person
from detente.engine.registers import RECEIVED, Agreement, Held

TYPE: Final = "aggregate"
DRAFTER: Final = Person("first", "First person (replay)", ("watch", "drafter"), "Replay desk")
RELEASER: Final = Person("second", "Second person (replay)", ("watch", "releaser"), "Replay desk")

_PATH: Final = f"link {LINE} to "  # begins what a server says of the line

# What JSON can say; every request and answer is an object of such values.
Json = dict[str, object]
Asked = Mapping[str, Any]  # as JSON gives it; only the program that started this one writes it


class Desk:
    """The acts of one center. Each method is one request; its answer is what it returns."""

    drafter = DRAFTER
    releaser = RELEASER
    mark = Mark.REPLAY

    def __init__(self) -> None:
        self._home: wiring.Home | None = None
        self._served: ServedHome | None = None

    @property
    def home(self) -> wiring.Home:
        """The home of this process. Raises OurFault("no-center") before `create`."""
        if self._home is None:
            raise OurFault("no-center", home="")
        return self._home

    @property
    def served(self) -> ServedHome:
        """The server of this process. Raises OurFault("no-center") before `serve`."""
        if self._served is None:
            raise OurFault("no-center", home="")
        return self._served

    @property
    def agreement(self) -> Agreement:
        """The only agreement of this home."""
        return self.home.center.state.agreement("")

    def set_clock(self, instant: int) -> None:
        """Let the replay's clock show an instant; live traffic never sees it."""
        if self.home.scenario is None:
            self.home.run_on(ScenarioClock(instant))
        else:
            self.home.scenario.set(instant)

    def create(self, asked: Asked) -> Json:
        """Set up the home with two people; its passphrase stays in it so that it opens again."""
        new = NewCenter(
            asked["center"], asked["code"], (("en", asked["name"]),), (self.drafter, self.releaser)
        )
        self._home = wiring.create_home(
            Path(asked["home"]), new, wiring.draw_passphrase(), keep_passphrase=True
        )
        return {"people": [f"{one.name}, {'/'.join(one.roles)}" for one in new.people]}

    def hand_out(self, asked: Asked) -> Json:
        """Write our card where the other can read it, and say our fingerprint."""
        card = self.home.center.card
        Path(asked["file"]).write_bytes(card.raw)
        return _spoken(card.fingerprint)

    def introduce(self, asked: Asked) -> Json:
        """Read the other's card, and say the fingerprint as this machine computed it."""
        with Path(asked["file"]).open("rb") as file:
            data = file.read(limits.CARD_BYTES_MAX + 1)
        return _spoken(self.home.center.add_peer(data).fingerprint)

    def confirm(self, asked: Asked) -> Json:
        """Note that the fingerprints were compared."""
        peer = self.home.center.peer_named(asked["peer"])
        now = self.home.now()
        done = self.home.center.confirm_peer(peer.fingerprint, self.releaser.id, now)
        return {"confirmed": done.confirmed}

    def propose(self, asked: Asked) -> Json:
        """Bind the pack's seats to both cards; nobody has signed yet."""
        center = self.home.center
        files = wiring.pack_files(asked["pack"])
        peers = [center.peer_named(asked["peer"])]
        made = center.propose(files, self.mark, peers, asked["start"])
        return self._agreement_facts(made)

    def show_agreement(self, _: Asked) -> Json:
        """Which agreement we know, and who has signed it."""
        return self._agreement_facts(self.agreement)

    def sign(self, _: Asked) -> Json:
        """Adopt the agreement: one person asks, another signs."""
        center, now = self.home.center, self.home.now()
        draft = center.adopt(self.agreement, self.drafter.id, now)
        center.release(draft.id, self.releaser.id, now)
        return self._agreement_facts(self.agreement)

    def declare(self, asked: Asked) -> Json:
        """Draft by one person, release by another."""
        center, now = self.home.center, self.home.now()
        kind = self.agreement.pack.messages[TYPE]
        named = {field.name: field.n for field in kind.fields}
        values = {named[name]: value for name, value in asked["fields"].items()}
        draft = center.draft_new(
            self.agreement, Draft("", NOTIFICATION, self.agreement.id, TYPE, values, 0),
            DRAFTER.id, now,
        )  # fmt: skip
        center.submit(draft.id, DRAFTER.id, now)
        held = center.release(draft.id, RELEASER.id, now)
        if held is None or held.opening is None:
            raise OurFault("no-such-draft", draft=draft.id)
        return {
            "serial": held.opening.header.serial,
            "claimed": held.opening.header.claimed,
            "read_back": read_back(held.leaf_hash),
        }

    def serve(self, _: Asked) -> Json:
        """Begin to serve, on any port of this computer."""
        self._served = ServedHome(self.home)
        return {"address": self.served.listen()}

    def link(self, asked: Asked) -> Json:
        """Enter the ways to the other center, and call it where we know its address."""
        center, served = self.home.center, self.served
        peer = center.peer_named(asked["peer"]).fingerprint
        entries = entries_of(peer, asked.get("address", ""), asked["folder"])
        for entry in entries:
            served.act(functools.partial(links.add_link, center.state, entry))
        if len(entries) > 1:
            served.call(entries[0])
        return {}

    def cut(self, _: Asked) -> Json:
        """Close our listener and all that came to it."""
        self.served.cut()
        return {}

    def restore(self, _: Asked) -> Json:
        """Listen where we listened before."""
        return {"address": self.served.listen()}

    def wait(self, asked: Asked) -> Json:
        """Whether something has come, or comes within a second."""
        waits: Mapping[str, Callable[[], bool]] = {
            "step": lambda: self.became_of(asked)[asked["step"]] is not None,
            "signed": lambda: self._signed() == asked["signed"],
            "up": lambda: " is up" in self.served.said(_PATH),
            "down": lambda: " is down" in self.served.said(_PATH),
        }
        return {"come": self.served.until(waits[asked["what"]])}

    def path(self, _: Asked) -> Json:
        """What our server last said of the line."""
        return {"said": self.served.said(_PATH)}

    def courier(self, _: Asked) -> Json:
        """Take in what lies in the folder for us, then leave there what goes by it."""
        center = self.home.center
        (peer,) = center.state.peers
        entry = next(e for e in links.links_of(center.state, peer) if e.name == STICK)
        visit = self.served.carry(entry)
        report = visit.report
        wrong = [*report.refused, *report.damaged, *((kind, "") for kind in report.incidents)]
        return {
            "imported": report.imported,
            "arrived": report.arrived,
            "left": visit.left,
            "wrong": [" ".join(item) for item in wrong],
        }

    def reach(self, _: Asked) -> Json:
        """Heads of all registers, how many of our entries the other side is known to hold, how
        many it is not, and how many went out over the line.
        """
        state, agreement = self.home.center.state, self.agreement
        (other,) = agreement.others
        own = agreement.own()
        known = sync.marks_of(state, agreement, other, own)
        return {
            "heads": {o: [r.size, r.root.hex()] for o, r in sorted(agreement.registers.items())},
            "receipted": known,
            "outstanding": own.size - known,
            "over_line": self.served.entries_out,
        }

    def acknowledge(self, asked: Asked) -> Json:
        """One person says that the center has it and has read it."""
        center, now = self.home.center, self.home.now()
        agreement, held = views.find(center.state, asked["serial"])
        center.act(agreement, "acknowledged", DRAFTER.id, now, held)
        return {}

    def became_of(self, asked: Asked) -> Json:
        """What our own record says of a notification of ours: received, acknowledged, and when."""
        state, now = self.home.center.state, self.home.now()
        agreement, held = views.find(state, asked["serial"])
        (ladder,) = views.message(state, agreement, held, now).ladders
        steps = {step: ladder.rung(step) for step in ("received", "acknowledged")}
        return {step: rung.at for step, rung in steps.items()}

    def export(self, asked: Asked) -> Json:
        """Write evidence of one entry: all of its fields, or the one that is named."""
        state, now = self.home.center.state, self.home.now()
        agreement, held = views.find(state, asked["serial"])
        field = agreement.pack.messages[TYPE].field_named(asked.get("field", ""))
        data = exporter.export(state, held, None if field is None else [(field.n,)], now)
        Path(asked["file"]).write_bytes(data)
        return {"bytes": len(data), "number": None if field is None else field.n}

    def tally(self, _: Asked) -> Json:
        """Every declared figure against its ceiling, from our own record."""
        agreement, now = self.agreement, self.home.now()
        known = beside(self.home.center.state, agreement)
        bound, record, _heads = facts_of(agreement, known)
        counted = Counted(bound, record, now.at(agreement.mark))
        shown = {
            name: ledger.clause
            for name, ledger in counted.tallies.ledgers.items()
            if ledger.stepped
        }
        found: list[Json] = [
            {
                "tally": name, "as_of": row.as_of, "party": row.party,
                "value": row.value, "ceiling": row.ceiling, "verdict": row.verdict,
                "serial": row.serial, "marks": list(row.marks),
            }
            for name in shown
            for row in counted.rows(name)
        ]  # fmt: skip
        ceilings: list[Json] = [
            {
                "tally": name, "binds": counted.binds(name), "ceiling": dict(clause.ceiling),
                "paragraph": clause.grounds.paragraph, "basis": clause.grounds.basis.value,
                "because": clause.grounds.because,
            }
            for name, clause in shown.items()
        ]  # fmt: skip
        return {"rows": found, "ceilings": ceilings}

    def account(self, _: Asked) -> Json:
        """What this home holds: its copy of every register, and how many of each kind."""
        agreement = self.agreement
        registers = [
            {
                "origin": text, "party": agreement.code(register.seat), "entries": register.size,
                "receipts": sum(held.type == RECEIVED for held in register.entries),
                "root": register.root.hex(),
            }
            for text, register in sorted(agreement.registers.items())
        ]  # fmt: skip
        own = [held for one in agreement.of_seat(agreement.own_seat) for held in one.entries]
        theirs = [
            h for seat in agreement.others for r in agreement.of_seat(seat) for h in r.entries
        ]
        return {
            "registers": registers,
            "sent": _count(own, TYPE),
            "received": _count(theirs, TYPE),
            "acknowledged": _count(own, "acknowledged"),
            "damage": [fault.code for fault in overview.audit(self.home.center.state).damage],
        }

    def close(self, _: Asked) -> Json:
        """End the server and release the home."""
        if self._served is not None:
            self._served.close()
        elif self._home is not None:
            self._home.close()
        self._served = self._home = None
        return {}

    def set_hour(self, _: Asked) -> Json:
        """Nothing but the hour that came with the request."""
        return {}

    # --- requests by name -----------------------------------------------------------------------

    def around(self) -> dict[str, Callable[[Asked], Json]]:
        """What starts, ends or waits for the server."""
        return {
            "create": self.create,
            "serve": self.serve,
            "link": self.link,
            "cut": self.cut,
            "restore": self.restore,
            "wait": self.wait,
            "courier": self.courier,
            "close": self.close,
        }

    def acts(self) -> dict[str, Callable[[Asked], Json]]:
        """All else; it is done in the thread of the server's engine."""
        return {
            "hour": self.set_hour,
            "hand-out": self.hand_out,
            "introduce": self.introduce,
            "confirm": self.confirm,
            "propose": self.propose,
            "agreement": self.show_agreement,
            "sign": self.sign,
            "declare": self.declare,
            "path": self.path,
            "reach": self.reach,
            "acknowledge": self.acknowledge,
            "became-of": self.became_of,
            "export": self.export,
            "tally": self.tally,
            "account": self.account,
        }

    def _signed(self) -> list[str]:
        if not self.home.center.state.agreements:
            return []
        return sorted(self.agreement.code(seat) for seat in rules.adopted(self.agreement))

    def _agreement_facts(self, agreement: Agreement) -> Json:
        return {
            "agreement": agreement.id,
            "pack": agreement.founding.pack_hash.hex(),
            "mark": agreement.mark.name.lower(),
            "signed": self._signed(),
        }


def _count(entries: list[Held], kind: str) -> int:
    return sum(held.type == kind for held in entries)


def _spoken(fingerprint: Hash) -> Json:
    return {
        "root": fingerprint.hex(),
        "words": fingerprint_words(fingerprint),
        "digits": fingerprint_digits(fingerprint),
    }


def answer(desk: Desk, asked: Asked) -> Json:
    """Do one request; what goes wrong is an answer too, with its code and its facts."""
    around, acts = desk.around(), desk.acts()
    try:
        if "at" in asked:
            desk.served.act(lambda: desk.set_clock(asked["at"]))
        if asked["do"] in around:
            return {"done": around[asked["do"]](asked)}
        return {"done": desk.served.act(lambda: acts[asked["do"]](asked))}
    except DetenteError as fault:
        return {"code": fault.code, "detail": str(fault)}
    except OSError as error:
        return {"code": "disk-failed", "detail": str(error)}


def main(desk: Desk) -> int:
    """Answer requests until standard input ends, then release the home."""
    # The program that started this one decides what Ctrl-C means, and closes our input then.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(desk, json.loads(line))) + "\n")
        sys.stdout.flush()
    desk.close({})
    return 0


if __name__ == "__main__":
    sys.exit(main(Desk()))
