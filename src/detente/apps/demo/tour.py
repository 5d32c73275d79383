"""The tour of two practice desks: for a person at a browser, or done by the program itself."""

from __future__ import annotations

import os
import secrets
import select
import sys
import threading
import time
import webbrowser
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TextIO

from detente.apps.cli.text import Console
from detente.apps.demo.desks import CAST, LEAD, OTHER, WAITING, Desks, two_desks
from detente.apps.demo.screen import Progress
from detente.apps.demo.visitor import Json, Visitor, differs
from detente.core import instants

FOLDER: Final = "tour"  # in the folder that is kept
STEPS: Final = 9
MARK: Final = "EXERCISE: two practice centers on this computer; never live traffic"
_FLASH_AFTER_S: Final = 4  # so that somebody sees the empty desk first
_LOOK_S: Final = 0.5
_NONCE_BYTES: Final = 16
_STOP: Final = "stop"
_READ_BYTES: Final = 4_096
_DISPLAYS: Final = ("DISPLAY", "WAYLAND_DISPLAY")


def door(desks: Desks, party: str, person: str) -> str:
    """An address that lets a person in at a desk once."""
    # Both desks make such links with the secret of this run; see `desk.tour.Tour.door`.
    return desks.url(party) + _path(desks, party, person)


def _path(desks: Desks, party: str, person: str) -> str:
    nonce = secrets.token_hex(_NONCE_BYTES)
    path: str = desks.ask(party, "door", person=person, nonce=nonce)["path"]
    return path


# --- for a person -------------------------------------------------------------------------------


def guide(console: Console, stdin: TextIO, root: Path, away: Path, *, browser: bool) -> None:
    """Open both desks, show where they are, let a FLASH arrive, and wait for Ctrl-C or `stop`."""
    began = time.monotonic()
    console.say(
        f"Two practice centers, {CAST[LEAD]['name']} and {CAST[OTHER]['name']}, on this computer"
        " only. Everything is marked EXERCISE."
    )
    console.out.flush()
    with two_desks(root, away) as desks:
        tour = door(desks, LEAD, CAST[LEAD]["people"][0]["id"])
        ready = round(time.monotonic() - began, 1)
        console.say(
            f"  tour     {tour}",
            *(f"  {CAST[party]['name']:8} {desks.url(party)}" for party in (LEAD, OTHER)),
            f"The desks are open after {ready} s. The first address lets you in, once, as"
            f" {CAST[LEAD]['people'][0]['name']}.",
            "Ctrl-C, or the word stop, ends it and removes everything (keep it: --keep DIR).",
        )
        console.out.flush()
        if browser and (sys.platform == "darwin" or any(map(os.environ.get, _DISPLAYS))):
            threading.Thread(target=webbrowser.open, args=(tour,), daemon=True).start()
        desks.compute_boards()
        _until_stopped(console, stdin, desks)


def _until_stopped(console: Console, stdin: TextIO, desks: Desks) -> None:
    due = time.monotonic() + _FLASH_AFTER_S
    sent, typed = False, ""
    try:
        while True:
            if select.select([stdin], [], [], _LOOK_S)[0]:
                data = os.read(stdin.fileno(), _READ_BYTES)
                typed += data.decode("utf-8", "replace")
                if not data or _STOP in typed.lower().split():
                    break
                typed = typed[-_READ_BYTES:]
            desks.check()
            if not sent and time.monotonic() >= due:
                sent = True
                flash = desks.flash()
                console.say(
                    f"{instants.shown(flash['at'], seconds=True)}  {CAST[OTHER]['name']} sends"
                    f" {flash['serial']} FLASH -> look at the desk of {CAST[LEAD]['name']}"
                )
                console.out.flush()
    except KeyboardInterrupt:  # that is how one ends it
        console.say("")
    console.say("stopping")


# --- done by the program ------------------------------------------------------------------------


@dataclass(slots=True)
class Played:
    """The tour as the program does it, through the JSON of both desks."""

    desks: Desks
    progress: Progress
    people: dict[str, Visitor] = field(default_factory=dict)
    told: dict[str, Any] = field(default_factory=dict)

    def play(self) -> None:
        """Every step. Raises EnvironmentFault("demo-differs") where one comes out otherwise."""
        for party, person in ((LEAD, "orlova"), (LEAD, "petro"), (OTHER, "lind")):
            visitor = Visitor(self.desks.url(party))
            visitor.go(_path(self.desks, party, person))
            self.people[person] = visitor
        self._acknowledge()
        draft = self._compose()
        self._release(draft)
        self._cut()
        self._mend()
        self._tamper()

    def _acknowledge(self) -> None:
        flash = self.desks.flash()["serial"]
        orlova, lind = self.people["orlova"], self.people["lind"]
        row = orlova.until("/desk.json", flash, lambda m: _row(m["needs_us"], flash))
        self.progress.step(f"{flash}, FLASH, is on the desk of {CAST[LEAD]['name']}")
        say = f"/message/{row['id']}/say/acknowledged"
        shown = orlova.go(f"{say}.json")
        orlova.must(say, read_back=shown["read_back"], looked=str(shown["looked"]))
        rung = lind.until(
            f"/message/{row['id']}.json", "acknowledged", lambda m: _rung(m, LEAD, "acknowledged")
        )
        _expect("who acknowledged", CAST[LEAD]["people"][0]["name"], rung["person"])
        self.told["acknowledged"] = {"serial": flash, "person": rung["person"]}
        self.progress.step(
            f"acknowledged: the desk of {CAST[OTHER]['name']} shows {rung['person']}"
        )

    def _compose(self) -> str:
        """A draft that breaks a rule, is refused, is mended and submitted; returns its number."""
        orlova = self.people["orlova"]
        (agreement,) = orlova.go("/compose.json")["agreements"]
        kind = str(WAITING["type"])
        draft: str = orlova.must("/compose", agreement=agreement["id"], type=kind)["draft"]
        page = f"/draft/{draft}"
        broken = {"f-begins": "23:00Z", "f-reason": "maintenance", "f-ends": ""}
        basis = orlova.go(f"{page}.json")["basis"]
        saved = orlova.must(f"{page}/save", basis=basis, **broken)
        refused = orlova.do(f"{page}/submit", basis=saved["basis"], **broken).get("error", {})
        _expect("refusal of a broken rule", "field-missing", refused.get("code"))
        (found,) = saved["check"]
        _expect("paragraph of the rule", "1.5", found["paragraph"])
        self.progress.step(f"{draft} breaks a rule and cannot be submitted: {found['sentence']}")
        basis = orlova.go(f"{page}.json")["basis"]
        mended = {**broken, "f-ends": "23:30Z"}
        orlova.must(f"{page}/submit", basis=basis, **mended)
        self.told["broken"] = {"code": found["code"], "paragraph": found["paragraph"]}
        return draft

    def _release(self, draft: str) -> None:
        orlova, petro = self.people["orlova"], self.people["petro"]
        digits = draft[-3:]
        refused = orlova.do(f"/release/{draft}", digits=digits).get("error", {})
        _expect("refusal of one's own release", "own-draft", refused.get("code"))
        self.progress.step(f"mended; its drafter is refused: {refused['sentence']}")
        made = petro.must(f"/release/{draft}", digits=digits)
        petro.until(
            f"/message/{made['id']}.json", "received", lambda m: _rung(m, OTHER, "received")
        )
        self.told["released"] = {"serial": made["serial"], "refused": refused["code"]}
        self.progress.step(
            f"{CAST[LEAD]['people'][1]['name']} releases it: {made['serial']}, received by the"
            f" machine of {CAST[OTHER]['name']}"
        )

    def _cut(self) -> None:
        self.people["orlova"].must("/tour/cut")
        silent = {}
        for person in ("orlova", "lind"):
            desk = self.people[person]
            desk.until("/links.json", "no path", lambda m: _verdict(m, "no-path"))
            row = desk.until("/desk.json", "a clock that has not started", _not_started)
            silent[person] = row["serial"]
        self.told["cut"] = sorted(silent.values())
        waiting = " and ".join(self.told["cut"])
        self.progress.step(f"cable cut: both desks say NO PATH; clock not started for {waiting}")

    def _mend(self) -> None:
        self.people["lind"].must("/tour/mend")
        for person in ("orlova", "lind"):
            desk = self.people[person]
            desk.until("/desk.json", "everything received", _all_started)
            desk.until("/tour.json", "a path", _path_up)
        self.progress.step("cable mended: a path again, and what waited was received")

    def _tamper(self) -> None:
        sound, changed = self.people["orlova"].must("/tour/tamper")["verdicts"]
        _expect("exit of sound evidence", 0, sound["status"])
        _expect("exit of changed evidence", 4, changed["status"])
        if "field 16" not in changed["part"]:
            raise differs("the changed part", "field 16", changed["part"])
        self.told["tampered"] = {
            "sound": sound["status"], "changed": changed["status"], "part": changed["part"],
        }  # fmt: skip
        self.progress.step(f"evidence: {_headline(sound['lines'])}")
        self.progress.step(f"one byte changed: {changed['lines'][0]}")


def play(console: Console, root: Path, away: Path) -> dict[str, Any]:
    """The whole tour without a person; returns what --json says of it."""
    began = time.monotonic()
    progress = Progress(console, STEPS)
    progress.head("Two practice desks, and the tour that a person takes there")
    progress.plain(console.style("warn", MARK))
    with two_desks(root, away) as desks:
        first = round(time.monotonic() - began, 1)
        progress.plain(f"{desks.url(LEAD)} and {desks.url(OTHER)} are open after {first} s")
        played = Played(desks, progress)
        played.play()
    seconds = round(time.monotonic() - began, 1)
    progress.plain("", f"done in {seconds} s")
    return {**played.told, "first_desk_seconds": first, "seconds": seconds}


def _headline(lines: list[str]) -> str:
    return next((line for line in lines if line.startswith("consistent")), lines[0])


def _row(rows: list[Json], serial: str) -> Json | None:
    return next((row for row in rows if row["serial"] == serial), None)


def _rung(message: Json, party: str, step: str) -> Json | None:
    return next(
        (
            rung
            for ladder in message["ladders"]
            if ladder["party"] == party
            for rung in ladder["rungs"]
            if rung["step"] == step and rung["state"] == "done"
        ),
        None,
    )


def _verdict(links: Json, wanted: str) -> Json | None:
    return next((peer for peer in links["peers"] if peer["verdict"] == wanted), None)


def _path_up(tour: Json) -> bool | None:
    return True if not any(path["none"] for path in tour["paths"]) else None


def _unstarted(desk: Json) -> list[Json]:
    rows = [*desk["needs_us"], *desk["waiting"]]  # who cannot send must move: it needs us
    return [row for row in rows if row["outgoing"] and row["clock"]["state"] == "not-started"]


def _not_started(desk: Json) -> Json | None:
    return next(iter(_unstarted(desk)), None)


def _all_started(desk: Json) -> bool | None:
    return True if not _unstarted(desk) else None


def _expect(what: str, expected: object, found: object) -> None:
    if expected != found:
        raise differs(what, expected, found)
