"""The persons of one center during the run: they release, acknowledge, look, and are told things.

Whatever a command reported as done is kept here, to be found in the records at the end.
"""

from __future__ import annotations

import datetime
import random
import threading

from tests.crash.side import Gone, Refused, Side

_READ_MAX = 3
PERSONS = {"ARD": ("orlova", "petro"), "BRV": ("lind", "rossi")}


class Desk(threading.Thread):
    """Acts as long as it is given turns; picks up where it was cut off when its center is back."""

    def __init__(self, side: Side, seed: str) -> None:
        super().__init__(daemon=True)
        self.side = side
        self.first, self.second = PERSONS[side.code]
        self.released: dict[str, str] = {}  # serial -> leaf, as the releaser was told
        self.acknowledged: dict[str, str] = {}  # their serial -> serial of our acknowledgement
        self.receipts: dict[tuple[str, str], int] = {}  # (our serial, rung) -> the instant shown
        self.cut_off = 0  # commands whose answer never came
        self.cut = ""  # how the next release is to be cut, see Side.ask
        self.turns = 0
        self.finishing = False
        self._draw = random.Random(seed)
        self._day = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=2)
        self._unsure = True

    # --- turns ----------------------------------------------------------------------------------

    def grant(self, turns: int) -> None:
        """So many acts more."""
        with self.side.changed:
            self.turns = max(self.turns, turns)
            self.side.changed.notify_all()

    def finish(self) -> None:
        """Nothing new; what was begun is ended."""
        with self.side.changed:
            self.finishing = True
            self.side.changed.notify_all()

    def run(self) -> None:
        """Until finished."""
        try:
            while True:
                self.side.wait("turn", self._may_act)
                life = self.side.lives
                try:
                    if self.finishing:
                        self.pick_up()
                        return
                    self.turns -= 1
                    self._act()
                except Gone:
                    self.cut_off += 1
                    self._unsure = True
                    # What answers no more is dead or about to be.
                    self.side.wait_for_end_of(life)
        except (Refused, TimeoutError) as fault:
            self.side.fault = fault

    def _may_act(self) -> bool:
        return self.side.up and (self.finishing or self.turns > 0)

    # --- acts -----------------------------------------------------------------------------------

    def pick_up(self) -> int:
        """End what a command had begun and nobody was told the end of; returns how much it was.

        At the end, also acknowledge all that waits for it. Raises Gone, Refused.
        """
        found = self.side.ask("draft", "list")["drafts"]
        for draft in found:
            if draft["state"] == "drafted":
                self._submit(draft["id"])
            self._release(draft["id"])
        self._unsure = False
        return len(found) + (self._read() if self.finishing else 0)

    def _act(self) -> None:
        if self._unsure:
            self.pick_up()
        kind = self._draw.choices(("send", "read", "look"), (5, 2, 3))[0]
        if kind == "send" or self.cut:
            self._send()
        elif kind == "read":
            self._read()
        elif self.released:
            self._look(self._draw.choice(list(self.released)[-20:]))

    def _send(self) -> None:
        people = self._draw.randrange(1, 5_000)
        fields = (f"day={self._day}", f"people={people}")
        draft = self.side.ask("draft", "new", "notice", *fields, "--as", self.first)["draft"]
        self._submit(draft)
        self._release(draft)

    def _submit(self, draft: str) -> None:
        self.side.ask("draft", "submit", draft, "--as", self.first)

    def _release(self, draft: str) -> None:
        cut, self.cut = self.cut, ""
        done = self.side.ask("release", draft, "--as", self.second, cut=cut)
        self.released[done["serial"]] = done["leaf"]

    def _read(self) -> int:
        """Acknowledge what waits for it: a few, and all of it at the end. Returns how many."""
        needed = self.side.ask("inbox", "--needs", "us")["messages"]
        waiting = [found for found in needed if found["needs"] == "acknowledge"]
        chosen = waiting if self.finishing else waiting[:_READ_MAX]
        for found in chosen:
            serial = found["serial"]
            self.acknowledged[serial] = self.side.ask("ack", serial, "--as", self.first)["serial"]
        return len(chosen)

    def _look(self, serial: str) -> None:
        """What the other side's record says of a notification of ours."""
        for ladder in self.side.ask("show", serial)["ladder"]:
            for rung in ladder["rungs"]:
                if rung["step"] in ("received", "acknowledged") and rung["at"] is not None:
                    self.receipts[serial, rung["step"]] = rung["at"]
