"""NNCP, where it is installed: by bundles in a folder, and over TCP on loopback.

http://www.nncpgo.org/ describes the commands. Both nodes keep their files below one folder.
"""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.measure import timed
from bench.peers.sides import FOLDER, LINE, Absent, Side

NAME = "NNCP"
_COMMANDS = (
    "nncp-cfgnew", "nncp-file", "nncp-bundle", "nncp-ack", "nncp-toss", "nncp-daemon", "nncp-call",
)  # fmt: skip
_PUBLIC = ("id", "exchpub", "signpub", "noisepub")
_LOOPBACK = "127.0.0.1"
_COMMAND_SECONDS = 60.0  # the longest of them takes one
_WAIT_SECONDS = 60.0
_POLL_SECONDS = 0.001
_ONLINE_SECONDS = 3_600  # a quiet call goes on until we end it; 10 s where nothing is said


def read_version(text: str) -> str:
    """The version out of what `nncp-file -version` prints first."""
    match = re.search(r"\bversion (\S+)", text)
    if match is None:
        raise Absent(NAME, f"cannot read a version in {text[:80]!r}")
    return match[1]


def read_keys(text: str) -> dict[str, str]:
    """Keys of the node itself in the configuration that `nncp-cfgnew` prints."""
    own = text.partition("self:")[2].partition("neigh:")[0]
    keys = dict(re.findall(r"(\w+): ([A-Z2-7]{20,})", own))
    if not set(_PUBLIC) <= keys.keys():
        raise Absent(NAME, "nncp-cfgnew printed a configuration of another form")
    return keys


def configurations(folder: Path, keys: Mapping[str, Mapping[str, str]], address: str) -> None:
    """Write `folder/NODE/cfg.json` for nodes "a" and "b" that know each other; a calls b."""
    for own, other in (("a", "b"), ("b", "a")):
        home = folder / own
        for part in ("spool", "in"):
            (home / part).mkdir(parents=True)
        neighbour: dict[str, object] = {part: keys[other][part] for part in _PUBLIC}
        neighbour["incoming"] = str(home / "in")
        neighbour["onlinedeadline"] = _ONLINE_SECONDS
        if own == "a":
            neighbour["addrs"] = {"loopback": address}
        content = {
            "spool": str(home / "spool"),
            "log": str(home / "log"),
            "noprogress": True,
            "self": keys[own],
            "neigh": {"self": {part: keys[own][part] for part in _PUBLIC}, other: neighbour},
        }
        (home / "cfg.json").write_text(json.dumps(content, indent=1), encoding="utf-8")


def _run(command: Sequence[str], data: bytes | None = None) -> bytes:
    try:
        done = subprocess.run(
            command, check=True, input=data or b"", capture_output=True, timeout=_COMMAND_SECONDS
        )
    except (OSError, subprocess.SubprocessError) as wrong:
        said = getattr(wrong, "stderr", None) or b""
        raise Absent(NAME, f"{wrong} {said.decode(errors='replace')[-200:]}".strip()) from wrong
    return done.stdout


class _Nodes:
    """Two nodes; files from a to b are queued by one process each, for there is no other way."""

    name = NAME

    def __init__(self, folder: Path, version: str, port: int) -> None:
        self.version = version
        self.address = f"{_LOOPBACK}:{port}"
        self._folder = folder
        self._names = 0
        keys = {node: read_keys(_run(["nncp-cfgnew", "-nocomments"]).decode()) for node in "ab"}
        configurations(folder, keys, self.address)

    def line(self, node: str, command: str, *arguments: str) -> list[str]:
        """A command of one node."""
        cfg = str(self._folder / node / "cfg.json")
        return [f"nncp-{command}", "-cfg", cfg, "-quiet", *arguments]

    def queue(self, body: str, count: int) -> list[Path]:
        """Encrypt and flush so many files into a's spool; returns where they will appear at b."""
        names = [f"f{self._names + at}" for at in range(count)]
        self._names += count
        for name in names:
            _run(self.line("a", "file", "-", f"b:{name}"), body.encode())
        return [self._folder / "b" / "in" / name for name in names]

    def waiting(self) -> int:
        """Packets in a's spool that b has not acknowledged."""
        packets = (self._folder / "a" / "spool").glob("*/tx/*")
        return len({path.name for path in packets if path.is_file()})  # "b" there is a second name

    @staticmethod
    def check(paths: Sequence[Path], body: str) -> None:
        """The files came as they went; then they make room."""
        for path in paths:
            if path.read_text(encoding="ascii") != body:
                raise Absent(NAME, f"{path.name} came changed")
            path.unlink()


class FolderSide(_Nodes):
    """Queue, bundle into a file, unpack, acknowledge each packet; a bundle brings that back."""

    way = FOLDER
    until = "signed acknowledgements processed"

    def one(self, body: str) -> float:
        return self.many(body, 1)

    def many(self, body: str, count: int) -> float:
        paths: list[Path] = []
        seconds = timed(lambda: paths.extend(self._pass(body, count)))
        self.check(paths, body)
        return seconds

    def _pass(self, body: str, count: int) -> list[Path]:
        paths = self.queue(body, count)
        self._carry("a", "b")
        _run(self.line("b", "ack", "-all"))
        _run(self.line("b", "toss"))
        self._carry("b", "a", "-delete")
        _run(self.line("a", "toss"))
        arrived, waiting = sum(path.exists() for path in paths), self.waiting()
        if arrived != count or waiting:
            raise Absent(NAME, f"{arrived} of {count} came, {waiting} unacknowledged")
        return paths

    def _carry(self, node: str, other: str, *arguments: str) -> None:
        bundle = self._folder / "bundle"
        bundle.write_bytes(_run(self.line(node, "bundle", "-tx", *arguments, other)))
        _run(self.line(other, "bundle", "-rx"), bundle.read_bytes())


class LineSide(_Nodes):
    """b listens, a holds one call; both look into their spools once a second."""

    way = LINE
    until = "file at the recipient, packet gone from the sender's spool"

    def one(self, body: str) -> float:
        return self.many(body, 1)

    def many(self, body: str, count: int) -> float:
        paths: list[Path] = []

        def through() -> None:
            paths.extend(self.queue(body, count))
            end = time.perf_counter() + _WAIT_SECONDS
            while not all(path.exists() for path in paths) or self.waiting():
                if time.perf_counter() > end:
                    raise Absent(NAME, f"a call did not bring {count} files within a minute")
                time.sleep(_POLL_SECONDS)

        seconds = timed(through)
        self.check(paths, body)
        return seconds


def free_port() -> int:
    """A port of loopback that was free a moment ago; NNCP does not tell which one it took."""
    with socket.socket() as probe:
        probe.bind((_LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


def _until_it_listens(address: str) -> None:
    host, _, port = address.rpartition(":")
    end = time.perf_counter() + _WAIT_SECONDS
    while True:
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError as wrong:
            if time.perf_counter() > end:
                raise Absent(NAME, f"nncp-daemon does not listen: {wrong}") from wrong
            time.sleep(_POLL_SECONDS)
        else:
            return


@contextmanager
def _running(*commands: Sequence[str]) -> Iterator[list[subprocess.Popen[bytes]]]:
    started: list[subprocess.Popen[bytes]] = []
    try:
        for command in commands:
            started.append(  # noqa: PERF401  the ones started must be known if the next one fails
                subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            )
        yield started
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


@contextmanager
def opened(folder: Path) -> Iterator[Sequence[Side]]:
    """Both ways; raises `Absent` where a command is not in PATH."""
    lacking = [command for command in _COMMANDS if shutil.which(command) is None]
    if lacking:
        raise Absent(NAME, f"{lacking[0]} is not in PATH (Debian: apt-get install nncp)")
    version = read_version(_run(["nncp-file", "-version"]).decode())
    by_folder = FolderSide(folder / "by-folder", version, 0)
    by_line = LineSide(folder / "by-line", version, free_port())
    daemon = by_line.line("b", "daemon", "-autotoss", "-bind", by_line.address)
    call = by_line.line("a", "call", "b")
    with _running(daemon):
        _until_it_listens(by_line.address)
        with _running(call):
            yield [by_folder, by_line]
