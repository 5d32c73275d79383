"""Checks of a home that change nothing: each says whether it is well, whose it is, what to do."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from detente.adapters.keys.files import CENTER_FILE, ROOT_FILE
from detente.apps import backup, messages, wiring
from detente.core import instants, limits
from detente.core.errors import DetenteError
from detente.engine import contradictions, epoch_views, overview, schedule, silence
from detente.engine.drafts import open_drafts
from detente.engine.state import RECOVERY, RESTORED, SELF, Now, State

OK: Final = "ok"
WARN: Final = "warn"
FAIL: Final = "fail"
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_OPERATOR: Final = "the operator of this machine"
_WATCH: Final = "the watch"
_SOCKET_WAIT_S: Final = 2  # a living server accepts at once


@dataclass(frozen=True, slots=True)
class Finding:
    """One check. `whose` and `step` are empty where all is well."""

    name: str
    verdict: str
    words: str
    whose: str = ""
    step: str = ""


def examine(folder: Path, opened: Callable[[], wiring.Home]) -> list[Finding]:
    """Everything that can be told of a home, from the outside in; never raises for its state.

    `opened` opens the home. What cannot be opened is one failed check, and what lies behind it is
    left out.
    """
    found = [*_files(folder), *_machine(folder), *_backups(folder)]
    try:
        home = opened()
        found += _inside(home, home.now())
    except DetenteError as error:
        used = error.code == "home-in-use"
        found.append(_failed("record", error, WARN if used else FAIL))
    return found


def _failed(name: str, error: DetenteError, verdict: str = FAIL) -> Finding:
    said = messages.sentence(error)
    return Finding(name, verdict, said, messages.at_fault(error), messages.next_step(error))


# --- from outside -------------------------------------------------------------------------------


def _files(folder: Path) -> Iterator[Finding]:
    places = [
        ("home", folder, "700"),
        ("center key", folder / wiring.KEYS / CENTER_FILE, "600"),
        ("root key", folder / wiring.KEYS / ROOT_FILE, "600"),
        ("store", folder / wiring.STORE, "600"),
        ("passphrase", folder / wiring.PASSPHRASE, "600"),
    ]
    for name, path, mode in places:
        try:
            open_to = stat.S_IMODE(path.stat().st_mode) & _OTHERS
            if path.is_file():
                with path.open("rb"):
                    pass  # only whether we may
        except FileNotFoundError:
            yield _absent(name, path)
            continue
        except OSError as error:
            why = error.strerror or str(error)
            yield Finding(name, FAIL, f"{path} cannot be read: {why}", _OPERATOR, "give us rights")
            continue
        if open_to:
            # A passphrase that others may read is refused; the rest works, and is open to them.
            verdict = FAIL if name == "passphrase" else WARN
            words = f"others on this machine have rights on {path}"
            yield Finding(name, verdict, words, _OPERATOR, f"chmod {mode} {path}")
        elif name == "passphrase":
            words = "kept in the home: whoever has the folder has the keys"
            yield Finding(name, OK, words)
        else:
            yield Finding(name, OK, "for its owner alone")


def _absent(name: str, path: Path) -> Finding:
    if name == "passphrase":
        return Finding(name, OK, "not kept in the home")
    if name == "root key":
        return Finding(name, OK, "not here; it is needed only to issue a card")
    return Finding(name, FAIL, f"{path} is missing", _OPERATOR, "detente restore FILE DIR")


def _machine(folder: Path) -> Iterator[Finding]:
    try:
        yield Finding("sqlite", OK, wiring.require_sqlite())
    except DetenteError as error:
        yield _failed("sqlite", error)
    store = folder / wiring.STORE
    if store.is_file():
        try:
            found, needed = wiring.schema_versions(store)
            same = found == needed
            words = f"schema {found}; this program reads {needed}"
            step = "" if same else "detente upgrade --check"
            yield Finding("schema", OK if same else FAIL, words, "" if same else _OPERATOR, step)
        except DetenteError as error:
            yield _failed("schema", error)
    yield from _disk(folder)
    yield from _sockets(folder)


def _disk(folder: Path) -> Iterator[Finding]:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return  # the home itself is missing, and that was said
    words = f"{free // limits.MIB} MiB free"
    if free >= limits.DISK_FREE_BYTES_MIN:
        yield Finding("disk", OK, words)
    else:
        verdict = FAIL if free < limits.DISK_FREE_BYTES_LEAST else WARN
        yield Finding("disk", verdict, words, _OPERATOR, "make room; a full disk stops signing")


def _sockets(folder: Path) -> Iterator[Finding]:
    """A socket that nobody answers was left by a process that was killed."""
    try:
        found = sorted(path for path in folder.iterdir() if path.is_socket())
    except OSError:
        return
    for path in found:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(_SOCKET_WAIT_S)
            try:
                line.connect(os.fspath(path))
                yield Finding("socket", OK, f"a server answers at {path.name}")
            except OSError as error:
                if error.errno in (errno.ECONNREFUSED, errno.ENOENT):
                    words = f"{path.name} was left by a server that was killed"
                    yield Finding("socket", WARN, words, _OPERATOR, "start the server again")
                else:
                    words = f"{path.name} does not answer: {error.strerror or error}"
                    yield Finding("socket", WARN, words, _OPERATOR, "look at the server")


def _backups(folder: Path) -> Iterator[Finding]:
    made, now = backup.noted(folder), wiring.live_now()
    if made is None:
        words = "none was made of this home"
        yield Finding("backup", WARN, words, _OPERATOR, "detente backup FILE")
        return
    age = now - made
    words = f"last made {instants.shown(made)}, {instants.duration(age)} ago"
    if age > limits.BACKUP_AGE_S_MAX:
        yield Finding("backup", WARN, words, _OPERATOR, "detente backup FILE")
    else:
        yield Finding("backup", OK, words)


# --- from inside --------------------------------------------------------------------------------


def _inside(home: wiring.Home, now: Now) -> Iterator[Finding]:
    state = home.center.state
    try:
        home.check_store()
        yield Finding("record", OK, "every root computed anew, every stored head verified")
    except DetenteError as error:
        yield _failed("record", error)
    yield from _signing(state)
    yield from _clocks(state, now)
    yield from _peers(state, now)
    yield from _gaps(state)
    yield from _waiting(state)
    held, dropped = overview.set_aside(state)
    if held or dropped:
        last = messages.sentence_for(held[-1].code) if held else ""
        words = f"{len(held)} set aside, {dropped} dropped for room; last: {last}"
        yield Finding("quarantine", WARN, words, "what came from outside", "tell who sent it")
    else:
        yield Finding("quarantine", OK, "empty")


def _signing(state: State) -> Iterator[Finding]:
    """Whether we may sign in every register of ours that is open."""
    signed = [one for one in state.agreements.values() if one.of_seat(one.own_seat)]
    where = [(one, epoch_views.recovery_of(state, one)) for one in signed]
    stopped = [(one, found) for one, found in where if found.needed]
    own = [one for one, found in where if not found.needed]
    data = state.store.get(SELF, RESTORED)
    step = "detente epoch open"
    if stopped:
        first, found = stopped[0]
        if found.unanswered or not found.asked:
            step = f"exchange with every counterpart, then: {step}"
        step += f" {first.id[:8]} --reason {found.suggested.name.lower()}"
    listed = ", ".join(one.id[:8] for one, _ in stopped)
    if stopped and data is not None:
        when = instants.shown(int.from_bytes(data, "big"))
        words = f"restored from a backup of {when}; stopped: {listed}"
        yield Finding("signing", FAIL, words, _WATCH, step)
    elif stopped:
        words = f"nothing is signed under {listed}; detente epoch show says why"
        yield Finding("signing", FAIL, words, _WATCH, step)
    elif not state.agreements and state.store.get(SELF, RECOVERY) is not None:
        words = "this home was rebuilt, and nothing of its record has come back yet"
        step = "exchange with every counterpart: detente courier FOLDER, or serve"
        step += "; each gives all back at most once an hour"
        yield Finding("signing", FAIL, words, _WATCH, step)
    else:
        yield Finding("signing", OK, f"open in {len(own)} of {len(state.agreements)} agreements")
    for one in contradictions.all_kept(state):
        words = f"{one.origin}: {messages.sentence_for(one.code)}"
        yield Finding(
            "incident", FAIL, words, "who signed both", f"detente incident show {one.id[:8]}"
        )


def _clocks(state: State, now: Now) -> Iterator[Finding]:
    """Claims that lie after our time: one of two clocks is wrong, and which is not to be seen."""
    ahead: list[str] = []
    for agreement in state.agreements.values():
        for register in agreement.registers.values():
            last = next((one for one in reversed(register.entries) if one.opening), None)
            if last is None or last.opening is None:
                continue
            apart = last.opening.header.claimed - now.at(agreement.mark)
            if apart > limits.CLOCK_APART_S_MAX:
                told = f"{agreement.code(register.seat)} +{instants.duration(apart)}"
                ahead.append(told)
    if ahead:
        words = f"entries bear a time after this clock's: {', '.join(sorted(set(ahead)))}"
        step = "compare this machine's clock with another source; it is not refused"
        yield Finding("clock", WARN, words, "their clock or ours: not to be seen from here", step)
    else:
        yield Finding("clock", OK, f"{instants.shown(now.live)}; no entry bears a later time")


def _peers(state: State, now: Now) -> Iterator[Finding]:
    if not state.peers:
        yield Finding("peers", WARN, "nobody was introduced", _WATCH, "detente peer add CARD")
    for peer in sorted(state.peers.values(), key=lambda one: one.card.code):
        code = peer.card.code
        if not peer.confirmed:
            step = f"detente peer show {code} --contacts; then: detente peer confirm {code}"
            yield Finding("peer", WARN, f"{code}: fingerprint NOT confirmed", _WATCH, step)
        found = silence.judge(silence.facts_of(state, peer.fingerprint, now), now.live)
        well = found.kind in (silence.Kind.HEARD, silence.Kind.ANNOUNCED)
        words = f"{code}: {found.kind.value.replace('-', ' ')}"
        if found.since is not None:
            words += f", {instants.shown(found.since)}"
        if well:
            yield Finding("link", OK, words)
        else:
            side = {"ours": "our side", "theirs": "their side"}.get(found.side.value, "")
            whose = side or "not to be seen from here"
            yield Finding("link", WARN, words, whose, f"detente link explain {code}")


def _gaps(state: State) -> Iterator[Finding]:
    number = 0
    for agreement in state.agreements.values():
        for register in agreement.registers.values():
            if register.seat == agreement.own_seat:
                continue
            if schedule.missing(state, agreement, register):
                number += 1
                words = f"{agreement.code(register.seat)}: entries shown to exist have not come"
                whose = "who wrote them, or the line"
                yield Finding("gap", WARN, words, whose, "detente link status")
    if not number:
        yield Finding("gaps", OK, "none")


def _waiting(state: State) -> Iterator[Finding]:
    known = sorted(state.agreements.items())
    unsigned = [key[:8] for key, one in known if not one.of_seat(one.own_seat)]
    if unsigned:
        words = f"not signed by us: {', '.join(unsigned)}"
        step = f"detente agreement show {unsigned[0]}"
        yield Finding("agreements", WARN, words, _WATCH, step)
    else:
        yield Finding("agreements", OK, f"{len(state.agreements)}, all signed by us")
    drafts = [one.id for one in open_drafts(state.store) if one.state == "submitted"]
    if drafts:
        words = f"waiting for a second person: {', '.join(drafts)}"
        yield Finding("releases", WARN, words, _WATCH, f"detente release {drafts[0]}")
    else:
        yield Finding("releases", OK, "none waits")
