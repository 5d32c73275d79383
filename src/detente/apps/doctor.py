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
from detente.apps.i18n.talk import Safe, spoken, t
from detente.core import instants, limits
from detente.core.errors import DetenteError
from detente.engine import contradictions, epoch_views, erasures, overview, schedule, silence
from detente.engine.drafts import open_drafts
from detente.engine.state import RECOVERY, RESTORED, SELF, Now, State

OK: Final = "ok"
WARN: Final = "warn"
FAIL: Final = "fail"
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_OPERATOR: Final = "owner--operator"
_WATCH: Final = "owner--watch"
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
    lang = spoken()
    said, step = messages.sentence(error, lang), messages.next_step(error, lang)
    return Finding(name, verdict, Safe(said), Safe(messages.at_fault(error, lang)), Safe(step))


def _found(name: str, verdict: str, words: str, whose: str = "", step: str = "") -> Finding:
    """`words` as they are; `whose` names a sentence."""
    return Finding(name, verdict, words, t(whose) if whose else "", step)


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
            yield _found(
                name,
                FAIL,
                t("found--unreadable", path=str(path), why=why),
                _OPERATOR,
                t("mend--rights"),
            )
            continue
        if open_to:
            # A passphrase that others may read is refused; the rest works, and is open to them.
            verdict = FAIL if name == "passphrase" else WARN
            words = t("found--open-to-others", path=str(path))
            yield _found(name, verdict, words, _OPERATOR, f"chmod {mode} {path}")
        elif name == "passphrase":
            words = t("found--kept-passphrase")
            yield _found(name, OK, words)
        else:
            yield _found(name, OK, t("found--owner-alone"))


def _absent(name: str, path: Path) -> Finding:
    if name == "passphrase":
        return _found(name, OK, t("found--no-passphrase"))
    if name == "root key":
        return _found(name, OK, t("found--no-root"))
    return _found(
        name, FAIL, t("found--missing", path=str(path)), _OPERATOR, "detente restore FILE DIR"
    )


def _machine(folder: Path) -> Iterator[Finding]:
    try:
        yield _found("sqlite", OK, wiring.require_sqlite())
    except DetenteError as error:
        yield _failed("sqlite", error)
    store = folder / wiring.STORE
    if store.is_file():
        try:
            found, needed = wiring.schema_versions(store)
            same = found == needed
            words = t("found--schema", found=found, needed=needed)
            step = "" if same else "detente upgrade --check"
            yield _found("schema", OK if same else FAIL, words, "" if same else _OPERATOR, step)
        except DetenteError as error:
            yield _failed("schema", error)
    yield from _disk(folder)
    yield from _sockets(folder)


def _disk(folder: Path) -> Iterator[Finding]:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return  # the home itself is missing, and that was said
    words = t("found--disk", free=free // limits.MIB)
    if free >= limits.DISK_FREE_BYTES_MIN:
        yield _found("disk", OK, words)
    else:
        verdict = FAIL if free < limits.DISK_FREE_BYTES_LEAST else WARN
        yield _found("disk", verdict, words, _OPERATOR, t("mend--room"))


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
                yield _found("socket", OK, t("found--server", socket=path.name))
            except OSError as error:
                if error.errno in (errno.ECONNREFUSED, errno.ENOENT):
                    words = t("found--killed", socket=path.name)
                    yield _found("socket", WARN, words, _OPERATOR, t("mend--start"))
                else:
                    words = t("found--silent", socket=path.name, why=error.strerror or error)
                    yield _found("socket", WARN, words, _OPERATOR, t("mend--server"))


def _backups(folder: Path) -> Iterator[Finding]:
    made, now = backup.noted(folder), wiring.live_now()
    if made is None:
        words = t("found--no-backup")
        yield _found("backup", WARN, words, _OPERATOR, "detente backup FILE")
        return
    age = now - made
    words = t("found--backup", at=instants.shown(made), span=instants.duration(age))
    if age > limits.BACKUP_AGE_S_MAX:
        yield _found("backup", WARN, words, _OPERATOR, "detente backup FILE")
    else:
        yield _found("backup", OK, words)


# --- from inside --------------------------------------------------------------------------------


def _inside(home: wiring.Home, now: Now) -> Iterator[Finding]:
    state = home.center.state
    try:
        home.check_store()
        yield _found("record", OK, t("found--record"))
    except DetenteError as error:
        yield _failed("record", error)
    yield from _signing(state)
    yield from _clocks(state, now)
    yield from _peers(state, now)
    yield from _gaps(state)
    yield from _waiting(state)
    if erasures.unfinished(state):
        yield _found("erasing", WARN, t("status--erasing"), _OPERATOR, t("mend--erasing"))
    held, dropped = overview.set_aside(state)
    if held or dropped:
        last = Safe(messages.sentence_for(held[-1].code, spoken()) if held else "")
        words = t("found--quarantine", held=len(held), dropped=dropped, last=last)
        yield _found("quarantine", WARN, words, "owner--outside", t("mend--sender"))
    else:
        yield _found("quarantine", OK, t("found--empty"))


def _signing(state: State) -> Iterator[Finding]:
    """Whether we may sign in every register of ours that is open."""
    signed = [one for one in state.agreements.values() if one.of_seat(one.own_seat)]
    where = [(one, epoch_views.recovery_of(state, one)) for one in signed]
    stopped = [(one, found) for one, found in where if found.needed]
    own = [one for one, found in where if not found.needed]
    data = state.store.get(SELF, RESTORED)
    step = ""
    if stopped:
        first, found = stopped[0]
        told = "mend--epoch-after" if found.unanswered or not found.asked else "mend--epoch"
        step = t(told, agreement=first.id[:8], reason=found.suggested.name.lower())
    listed = ", ".join(one.id[:8] for one, _ in stopped)
    if stopped and data is not None:
        when = instants.shown(int.from_bytes(data, "big"))
        words = t("found--restored", at=when, agreements=listed)
        yield _found("signing", FAIL, words, _WATCH, step)
    elif stopped:
        words = t("found--stopped", agreements=listed)
        yield _found("signing", FAIL, words, _WATCH, step)
    elif not state.agreements and state.store.get(SELF, RECOVERY) is not None:
        yield _found("signing", FAIL, t("found--rebuilt"), _WATCH, t("mend--exchange"))
    else:
        yield _found("signing", OK, t("found--signing", number=len(own), all=len(state.agreements)))
    for one in contradictions.all_kept(state):
        what = Safe(messages.sentence_for(one.code, spoken()))
        words = t("found--incident", origin=one.origin, what=what)
        yield _found("incident", FAIL, words, "owner--both", f"detente incident show {one.id[:8]}")


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
        words = t("found--clocks", entries=", ".join(sorted(set(ahead))))
        step = t("mend--clock")
        yield _found("clock", WARN, words, "owner--clocks", step)
    else:
        yield _found("clock", OK, t("found--clock", at=instants.shown(now.live)))


def _peers(state: State, now: Now) -> Iterator[Finding]:
    if not state.peers:
        yield _found("peers", WARN, t("found--no-peers"), _WATCH, "detente peer add CARD")
    for peer in sorted(state.peers.values(), key=lambda one: one.card.code):
        code = peer.card.code
        if not peer.confirmed:
            step = t("mend--confirm", party=code)
            yield _found("peer", WARN, t("found--unconfirmed", party=code), _WATCH, step)
        found = silence.judge(silence.facts_of(state, peer.fingerprint, now), now.live)
        well = found.kind in (silence.Kind.HEARD, silence.Kind.ANNOUNCED)
        quiet = t(f"quiet--{found.kind.value}")
        words = t("found--link", party=code, silence=quiet)
        if found.since is not None:
            when = instants.shown(found.since)
            words = t("found--link-since", party=code, silence=quiet, at=when)
        if well:
            yield _found("link", OK, words)
        else:
            side = found.side.value
            whose = f"owner--{side if side in ('ours', 'theirs') else 'unseen'}"
            yield _found("link", WARN, words, whose, f"detente link explain {code}")


def _gaps(state: State) -> Iterator[Finding]:
    number = 0
    for agreement in state.agreements.values():
        for register in agreement.registers.values():
            if register.seat == agreement.own_seat:
                continue
            if schedule.missing(state, agreement, register):
                number += 1
                words = t("found--gap", party=agreement.code(register.seat))
                whose = "owner--line"
                yield _found("gap", WARN, words, whose, "detente link status")
    if not number:
        yield _found("gaps", OK, t("found--none"))


def _waiting(state: State) -> Iterator[Finding]:
    known = sorted(state.agreements.items())
    unsigned = [key[:8] for key, one in known if not one.of_seat(one.own_seat)]
    if unsigned:
        words = t("found--unsigned", agreements=", ".join(unsigned))
        step = f"detente agreement show {unsigned[0]}"
        yield _found("agreements", WARN, words, _WATCH, step)
    else:
        yield _found("agreements", OK, t("found--all-signed", number=len(state.agreements)))
    drafts = [one.id for one in open_drafts(state.store) if one.state == "submitted"]
    if drafts:
        words = t("found--releases", drafts=", ".join(drafts))
        yield _found("releases", WARN, words, _WATCH, f"detente release {drafts[0]}")
    else:
        yield _found("releases", OK, t("found--no-releases"))
