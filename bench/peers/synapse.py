"""Matrix Synapse, the homeserver from PyPI, in an environment of its own below build/.

One homeserver on SQLite with two local users in one unencrypted room. The client calls are those
of the Matrix client-server API (/_matrix/client/v3) and, to make users, Synapse's admin API.
"""

from __future__ import annotations

import hashlib
import hmac
import http.client
import json
import re
import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path
from urllib.parse import quote, urlencode

from bench.measure import ROOT, timed
from bench.peers.sides import LINE, Absent, Side

NAME = "Synapse"
REQUIREMENTS = ROOT / "requirements" / "bench-peers.txt"
PLACE = ROOT / "build" / "peers" / "synapse"
_LOOPBACK = "127.0.0.1"
_SERVER = "localhost"
_SENDERS = 8  # connections that send at the same time; 8 did best of 1 to 32 on two cores
_INSTALL_SECONDS = 900.0
_START_SECONDS = 60.0
_ANSWER_SECONDS = 60.0
_SYNC_MS = 20_000
_STOP_SECONDS = 20.0
_POLL_SECONDS = 0.02
_UNLIMITED = {"per_second": 1_000_000, "burst_count": 1_000_000}
_VERSIONS = (
    "import importlib.metadata as m, json, sqlite3, sys;"
    "print(json.dumps([m.version('matrix-synapse'), m.version('twisted'), sqlite3.sqlite_version]))"
)

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None


# --- installing and starting ---


def installed(place: Path = PLACE, requirements: Path = REQUIREMENTS) -> Path:
    """The interpreter of an environment with the locked Synapse; made once for each lock.

    Raises `Absent` where pip cannot bring it: no network, no index, no wheel for this machine.
    """
    python = place / "bin" / "python"
    stamp = place / "locked"
    mark = hashlib.sha256(requirements.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == mark and python.exists():
        return python
    print(f"installing: {NAME} (once)", file=sys.stderr, flush=True)
    _command([sys.executable, "-m", "venv", "--clear", str(place)])
    options = ("-qq", "--no-input", "--disable-pip-version-check", "--require-hashes")
    _command([str(python), "-m", "pip", "install", *options, "-r", str(requirements)])
    stamp.write_text(mark, encoding="ascii")
    return python


def _command(command: Sequence[str]) -> str:
    try:
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=_INSTALL_SECONDS,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.CalledProcessError as wrong:
        said = [line for line in wrong.stderr.splitlines() if "ERROR" in line]
        raise Absent(NAME, f"cannot be installed: {(said or [str(wrong)])[-1]}") from wrong
    except (OSError, subprocess.TimeoutExpired) as wrong:
        raise Absent(NAME, f"cannot be installed: {wrong}") from wrong
    return done.stdout


def read_versions(text: str) -> str:
    """What is measured, out of what `_VERSIONS` prints."""
    try:
        own, twisted, sqlite = json.loads(text)
    except ValueError as wrong:
        raise Absent(NAME, f"cannot read versions in {text[:80]!r}") from wrong
    return f"{own} (Twisted {twisted}, SQLite {sqlite})"


def configuration(folder: Path, secret: str) -> dict[str, object]:
    """As shipped, but for limits of rate, and without asking anybody outside.

    JSON is YAML. The port is the system's choice and is read from the log.
    """
    listener = {
        "type": "http", "port": 0, "bind_addresses": [_LOOPBACK], "tls": False,
        "resources": [{"names": ["client"], "compress": False}],
    }  # fmt: skip
    return {
        "server_name": _SERVER,
        "listeners": [listener],
        "database": {"name": "sqlite3", "args": {"database": str(folder / "homeserver.db")}},
        "log_config": str(folder / "log.json"),
        "media_store_path": str(folder / "media"),
        "signing_key_path": str(folder / "signing.key"),
        "pid_file": str(folder / "homeserver.pid"),
        "registration_shared_secret": secret,
        "macaroon_secret_key": secrets.token_hex(),
        "form_secret": secrets.token_hex(),
        "report_stats": False,
        "trusted_key_servers": [],
        "filter_timeline_limit": 10_000,  # a burst comes whole in one answer
        "rc_message": _UNLIMITED,
        "rc_registration": _UNLIMITED,
        "rc_joins": {"local": _UNLIMITED, "remote": _UNLIMITED},
        "rc_joins_per_room": _UNLIMITED,
        "rc_invites": {"per_room": _UNLIMITED, "per_user": _UNLIMITED, "per_issuer": _UNLIMITED},
    }


def _logging(folder: Path) -> dict[str, object]:
    """Warnings only, and the line that says which port was taken."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "handlers": {"file": {"class": "logging.FileHandler", "filename": str(folder / "log")}},
        "loggers": {"synapse.app._base": {"level": "INFO"}},
        "root": {"level": "WARNING", "handlers": ["file"]},
    }


def read_port(log: str) -> int | None:
    """The port the homeserver took, None while it has not said so."""
    match = re.search(r"now listening on TCP port (\d+)", log)
    return None if match is None else int(match[1])


@contextmanager
def _homeserver(python: Path, folder: Path, secret: str) -> Iterator[int]:
    """A running homeserver's port; it is ended by its own process id."""
    for name, content in (
        ("cfg.json", configuration(folder, secret)),
        ("log.json", _logging(folder)),
    ):
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    start = [str(python), "-I", "-m", "synapse.app.homeserver", "-c", str(folder / "cfg.json")]
    _command([*start, "--generate-keys"])
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(
            start, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        try:
            yield _port_of(process, folder)
        finally:
            process.terminate()
            try:
                process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _port_of(process: subprocess.Popen[bytes], folder: Path) -> int:
    log = folder / "log"
    end = time.perf_counter() + _START_SECONDS
    while time.perf_counter() < end:
        port = read_port(log.read_text(encoding="utf-8")) if log.exists() else None
        if port is not None:
            return port
        if process.poll() is not None:
            break
        time.sleep(_POLL_SECONDS)
    said = (folder / "said").read_text(encoding="utf-8", errors="replace").strip()
    raise Absent(NAME, f"does not start: {said[-200:]}")


# --- two users ---


class _Client:
    """One user over one connection that stays open."""

    def __init__(self, port: int, token: str = "") -> None:
        self._connection = http.client.HTTPConnection(_LOOPBACK, port, timeout=_ANSWER_SECONDS)
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}

    def call(self, method: str, path: str, content: object = None) -> dict[str, Json]:
        """One call; raises `Absent` for a refusal, OSError where the server has gone."""
        data = None if content is None else json.dumps(content).encode()
        self._connection.request(method, path, data, self._headers)
        answer = self._connection.getresponse()
        read = answer.read()
        if answer.status != http.client.OK:
            raise Absent(NAME, f"answered {answer.status}: {read[:200].decode(errors='replace')}")
        found: dict[str, Json] = json.loads(read)
        return found

    def close(self) -> None:
        self._connection.close()


@dataclass(frozen=True, slots=True)
class _User:
    name: str
    token: str


def _register(port: int, secret: str, name: str) -> _User:
    client, path, password = _Client(port), "/_synapse/admin/v1/register", secrets.token_hex()
    nonce = str(client.call("GET", path)["nonce"])
    signed = f"{nonce}\0{name}\0{password}\0notadmin".encode()
    mac = hmac.new(secret.encode(), signed, hashlib.sha1).hexdigest()
    content = {
        "nonce": nonce, "username": name, "password": password, "admin": False, "mac": mac,
    }  # fmt: skip
    made = client.call("POST", path, content)
    client.close()
    return _User(str(made["user_id"]), str(made["access_token"]))


def numbers(answer: Mapping[str, Json], room: str) -> Iterator[int]:
    """Our numbers of the messages in one answer to /sync; whatever else is in it is left alone."""
    found: Json = answer
    for part in ("rooms", "join", room, "timeline", "events"):
        found = found.get(part) if isinstance(found, Mapping) else None
    for event in found if isinstance(found, Sequence) else ():
        content = event.get("content") if isinstance(event, Mapping) else None
        number = content.get("n") if isinstance(content, Mapping) else None
        if isinstance(number, int):
            yield number


@dataclass(slots=True)
class _Seen:
    """Numbers of the messages that reached the other user; or why no more will."""

    numbers: set[int] = field(default_factory=set)
    broken: str = ""
    stopped: bool = False
    change: threading.Condition = field(default_factory=threading.Condition)

    def wait(self, wanted: set[int]) -> None:
        """Until all of these have come."""
        with self.change:
            come = self.change.wait_for(
                lambda: self.broken or wanted <= self.numbers, timeout=_ANSWER_SECONDS
            )
        if self.broken or not come:
            raise Absent(NAME, self.broken or "messages did not come within a minute")


def _listen(client: _Client, room: str, since: str, seen: _Seen) -> None:
    """The other user: waits in /sync for what is new, until the server is gone."""
    query = {"timeout": _SYNC_MS, "filter": '{"room":{"timeline":{"limit":1000}}}'}
    try:
        while not seen.stopped:
            path = "/_matrix/client/v3/sync?" + urlencode({**query, "since": since})
            answer = client.call("GET", path)
            since = str(answer["next_batch"])
            with seen.change:
                seen.numbers.update(numbers(answer, room))
                seen.change.notify_all()
    except (OSError, http.client.HTTPException, ValueError, KeyError, Absent) as wrong:
        with seen.change:
            seen.broken = f"/sync broke off: {wrong!r}"
            seen.change.notify_all()


class LineSide:
    """One user sends into the room, the other one waits in /sync."""

    name = NAME
    way = LINE
    until = "the other user's /sync has it"

    def __init__(self, port: int, version: str, token: str, room: str, seen: _Seen) -> None:
        self.version = version
        self._senders = [_Client(port, token) for _ in range(_SENDERS)]
        self._room = f"/_matrix/client/v3/rooms/{quote(room)}/send/m.room.message/"
        self._seen = seen
        self._next = 0

    def one(self, body: str) -> float:
        return timed(lambda: self._through(body, 1))

    def many(self, body: str, count: int) -> float:
        return timed(lambda: self._through(body, count))

    def _through(self, body: str, count: int) -> None:
        wanted = range(self._next, self._next + count)
        self._next += count
        parts = [wanted[at::_SENDERS] for at in range(min(count, _SENDERS))]
        if len(parts) == 1:
            self._send(self._senders[0], body, parts[0])
        else:
            with ThreadPoolExecutor(len(parts)) as pool:
                list(pool.map(self._send, self._senders, repeat(body), parts))
        self._seen.wait(set(wanted))

    def _send(self, sender: _Client, body: str, wanted: Sequence[int]) -> None:
        for number in wanted:
            content = {"msgtype": "m.text", "body": body, "n": number}
            sender.call("PUT", f"{self._room}{number}", content)

    def close(self) -> None:
        for sender in self._senders:
            sender.close()


def _meet(port: int, secret: str, version: str, seen: _Seen) -> tuple[LineSide, threading.Thread]:
    """Two users, one room, both in it, and the second one listening."""
    first, second = (_register(port, secret, name) for name in ("orlova", "petro"))
    sender, listener = _Client(port, first.token), _Client(port, second.token)
    content = {"invite": [second.name], "preset": "private_chat"}
    room = str(sender.call("POST", "/_matrix/client/v3/createRoom", content)["room_id"])
    listener.call("POST", f"/_matrix/client/v3/join/{quote(room)}", {})
    sender.close()
    since = str(listener.call("GET", "/_matrix/client/v3/sync?timeout=0")["next_batch"])
    thread = threading.Thread(target=_listen, args=(listener, room, since, seen))
    return LineSide(port, version, first.token, room, seen), thread


@contextmanager
def opened(folder: Path) -> Iterator[Sequence[Side]]:
    """A homeserver with two users; raises `Absent` where it cannot be installed or started."""
    python = installed()
    version = read_versions(_command([str(python), "-I", "-c", _VERSIONS]))
    secret, seen = secrets.token_hex(), _Seen()
    thread: threading.Thread | None = None
    try:
        with _homeserver(python, folder, secret) as port:
            side, thread = _meet(port, secret, version, seen)
            thread.start()
            yield [side]
            side.close()
            seen.stopped = True
    except (OSError, http.client.HTTPException, ValueError, KeyError) as wrong:
        raise Absent(NAME, f"broke off: {wrong!r}") from wrong
    finally:
        if thread is not None:
            thread.join(_STOP_SECONDS)
