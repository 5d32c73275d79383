"""A server with a desk killed while people write, release and hand over: nothing is half done."""

from __future__ import annotations

import http.client
import json
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode

import pytest

from detente.apps import wiring
from detente.apps.desk import accounts
from tests.crash.side import PATIENCE_S, ROOT, child_environment

SEED = 20_261_123  # change it to look further; every failure prints it
KILLS = 3  # of each kind of work
COMMIT = ("commit:begin", "commit:middle", "commit:flushed")
STEPS = {
    "compose": COMMIT,  # nothing is signed
    "release": (*COMMIT, "sign:before", "sign:after"),
    "handover": (*COMMIT, "sign:before", "sign:after"),
}
HITS_MAX = {"compose": 8, "release": 12, "handover": 5}
_PORT = re.compile(r"the desk is at http://localhost:(\d+)/")
_HEADERS = {"accept": "application/json", "content-type": "application/x-www-form-urlencoded"}
PEOPLE = ("orlova", "petro")


class Gone(Exception):
    """The server ended before it answered."""


class Desk:
    """`serve --desk` in a process, and people with sessions at it."""

    def __init__(self, home: Path, tokens: dict[str, str]) -> None:
        self._tokens = tokens
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.serving", str(home), "--", "--desk", "127.0.0.1:0"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            cwd=ROOT, env=child_environment(),
        )  # fmt: skip
        self._guard = threading.Timer(PATIENCE_S, self._process.kill)
        self._guard.start()
        assert self._process.stdout is not None
        self.said: list[str] = []
        self._port = 0
        for line in self._process.stdout:
            self.said.append(line)
            if found := _PORT.search(line):
                self._port = int(found[1])
                break
        assert self._port, "".join(self.said)

    def arm(self, step: str, hit: int) -> None:
        """Let it kill itself at the `hit`-th passage of a step."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{step} {hit}\n")
        self._process.stdin.flush()

    def get(self, person: str, path: str) -> Any:
        """A page's twin."""
        return self._ask(person, "GET", path, None)

    def post(self, person: str, path: str, **form: str) -> Any:
        """What a deed made. Raises Gone."""
        return self._ask(person, "POST", path, urlencode(form))

    def _ask(self, person: str, method: str, path: str, body: str | None) -> Any:
        line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE_S)
        cookie = {"cookie": f"detente-desk-ARD={self._tokens[person]}"}
        try:
            line.request(method, path, body, {**_HEADERS, **cookie})
            answer = line.getresponse()
            told = answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise Gone from error
        finally:
            line.close()
        assert answer.status == 200, (path, told[:600])
        return json.loads(told)

    def died(self) -> bool:
        """Whether it killed itself, as it was told."""
        return self._process.wait(PATIENCE_S) == -signal.SIGKILL

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()
        self._guard.cancel()


@pytest.fixture(scope="module")
def signed(homes: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """Ardania's home with a session for each of two people; never changed by a test."""
    folder = tmp_path_factory.mktemp("desk") / "ard"
    shutil.copytree(homes / "ard", folder)
    with wiring.open_home(folder, lambda: str(wiring.stored_passphrase(folder))) as home:
        state = home.center.state
        tokens = {one: accounts.open_session(state, one, home.now()) for one in PEOPLE}
    return folder, tokens


Killed = tuple[Path, dict[str, str]]


@pytest.fixture
def killed(signed: Killed, tmp_path: Path) -> Killed:
    """A copy of it to be killed in."""
    folder, tokens = signed
    shutil.copytree(folder, tmp_path / "ard")
    return tmp_path / "ard", tokens


def _moments(kind: str) -> Iterator[tuple[str, int]]:
    draw = random.Random(f"{SEED} {kind}")
    for _ in range(KILLS):
        yield draw.choice(STEPS[kind]), draw.randrange(1, HITS_MAX[kind])


def _begun(desk: Desk) -> str:
    (agreement,) = desk.get("orlova", "/compose.json")["agreements"]
    return str(desk.post("orlova", "/compose", agreement=agreement["id"], type="notice")["draft"])


def _texts(desk: Desk, draft: str) -> tuple[str, str]:
    """Basis of the form, and what stands in the field `people`."""
    form = desk.get("orlova", f"/draft/{draft}.json")
    (people,) = [row["text"] for row in form["fields"] if row["name"] == "people"]
    return form["basis"], people


def test_no_draft_is_lost_while_it_is_written(killed: Killed):
    home, tokens = killed
    number, draft = 0, ""
    may: set[str] = set()  # what may stand there: what was confirmed, or what was on its way
    for step, hit in _moments("compose"):
        with Desk(home, tokens) as desk:
            draft = draft or _begun(desk)
            basis, _ = _texts(desk, draft)
            desk.arm(step, hit)
            try:
                while number < 10_000:
                    number += 1
                    may.add(f"{number} half")  # no number yet, and kept all the same
                    form = {"basis": basis, "f-day": "2026-12-24", "f-people": f"{number} half"}
                    basis = desk.post("orlova", f"/draft/{draft}/save", **form)["basis"]
                    may = {f"{number} half"}
                    if number % 7 == 0:
                        desk.get("orlova", "/drafts.json")
            except Gone:
                assert desk.died()
        with Desk(home, tokens) as desk:  # the sessions live on
            _, people = _texts(desk, draft)
            assert people in may, (SEED, step, hit)
            may = {people}


def _released(desk: Desk) -> list[str]:
    """`people` of each notice in our register, which tells them apart."""
    page = desk.get("petro", "/record.json?type=notice&party=ARD")
    rows, found = list(page["rows"]), []
    while page["before"]:
        before = page["before"]
        page = desk.get("petro", f"/record.json?type=notice&party=ARD&before={before}")
        rows += page["rows"]
    for row in rows:
        fields = desk.get("petro", f"/message/{row['id']}.json")["fields"]
        found += [one["code"] for one in fields if one["name"] == "people"]
    return sorted(found)


def test_no_release_is_half_done(killed: Killed):
    home, tokens = killed
    number, sure, unsure = 100, [], ("", "")
    for step, hit in _moments("release"):
        with Desk(home, tokens) as desk:
            desk.arm(step, hit)
            draft = ""
            try:
                while number < 10_000:
                    number += 1
                    draft = _begun(desk)
                    basis, _ = _texts(desk, draft)
                    form = {"basis": basis, "f-day": "2026-12-24", "f-people": str(number)}
                    desk.post("orlova", f"/draft/{draft}/submit", **form)
                    unsure = (draft, str(number))
                    desk.post("petro", f"/release/{draft}", digits=draft[-3:])
                    sure.append(str(number))
                    draft, unsure = "", ("", "")
            except Gone:
                assert desk.died()
        with Desk(home, tokens) as desk:
            listed = desk.get("petro", "/drafts.json")
            waiting = {one["id"] for one in listed["waiting"]}
            there = _released(desk)
            if unsure[0] and unsure[0] not in waiting:
                sure.append(unsure[1])  # it was done, though nobody was told
            assert there == sorted(sure), (SEED, step, hit)
            for left in sorted(waiting):  # what was not done can be done, once
                desk.post("petro", f"/release/{left}", digits=left[-3:])
            sure = _released(desk)
            assert len(sure) == len(there) + len(waiting), (SEED, step, hit)
            assert len(set(sure)) == len(sure)
            unsure = ("", "")


def test_the_watch_is_always_somebodys(killed: Killed):
    home, tokens = killed
    may: set[str | None] = {None}
    for step, hit in _moments("handover"):
        with Desk(home, tokens) as desk:
            desk.arm(step, hit)
            try:
                for _ in range(1_000):
                    may = _passed_on(desk, may)
            except Gone as gone:
                may = gone.args[0] if gone.args else may
                assert desk.died()
        with Desk(home, tokens) as desk:
            watch = desk.get("orlova", "/handover.json")["watch"]
            assert (None if watch is None else watch["person"]) in may, (SEED, step, hit)
            assert watch is None or not watch["alone"]
            may = {None if watch is None else watch["person"]}


def _passed_on(desk: Desk, may: set[str | None]) -> set[str | None]:
    """One act nearer to the next hand-over; returns who has the watch then."""
    shown = desk.get("orlova", "/handover.json")
    watch = shown["watch"]
    if watch is None:
        _sure(desk, "orlova", "/handover/take", {}, {None, "orlova"})
        return {"orlova"}
    mine, other = watch["person"], PEOPLE[watch["person"] == "orlova"]
    if watch["pending"] is None:
        told = {f"told-{one['id']}": "1" for one in shown["items"]}
        checks = {f"check-{thing}": "tested" for thing in shown["desk"]}
        form = {"to": other, "note": "nothing new", **told, **checks}
        _sure(desk, mine, "/handover/give", form, {mine})
        return {mine}
    heard = {f"heard-{one}": "1" for one in watch["pending"]["told"]}
    _sure(desk, other, "/handover/take", heard, {mine, other})
    return {other}


def _sure(desk: Desk, person: str, path: str, form: dict[str, str], may: set[str | None]) -> None:
    """Do it; where the answer never came, Gone says who may have the watch."""
    try:
        desk.post(person, path, **form)
    except Gone as gone:
        raise Gone(may) from gone
