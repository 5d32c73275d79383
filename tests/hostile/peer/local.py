"""Attacks from this machine on the socket that commands use."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

from detente.apps import control
from detente.core import limits
from tests.hostile.peer.scene import Scene
from tests.hostile.peer.table import Who, attack

_NOBODY = 65_534
_CONNECT = """
import os, socket, sys
os.setgroups([]); os.setgid(int(sys.argv[2])); os.setuid(int(sys.argv[2]))
line = socket.socket(socket.AF_UNIX)
try:
    line.connect(sys.argv[1])
except OSError:
    sys.exit(7)
try:
    line.sendall(bytes.fromhex(sys.argv[3]))
    sys.exit(8 if line.recv(1) == b"" else 0)
except OSError:
    sys.exit(8)
"""


def _line(scene: Scene) -> socket.socket:
    line = control.connected(scene.brv.folder)
    assert line is not None
    line.settimeout(60)
    return line


def _asked(*words: str) -> bytes:
    asked = control.Asked(words, "/", 0o077, False, False, "utf-8")
    return control.framed(control.encode_asked(asked))


@attack(
    Who.LOCAL,
    "connects as another user, also where the socket and the folders were opened to all",
    "refused by the file's mode, and by who the system says is at the other end",
)
def another_user(scene: Scene) -> None:
    if os.getuid() != 0:
        return  # without root nobody else can be played; the mode alone is looked at elsewhere
    path = scene.brv.folder / control.SOCKET
    words = [sys.executable, "-c", _CONNECT, str(path), str(_NOBODY), _asked("status").hex()]
    assert subprocess.run(words, check=False).returncode == 7
    opened = [p for p in (path, *path.parents) if str(p) not in ("/", "/tmp")]
    modes = [(p, p.stat().st_mode & 0o7777) for p in opened]
    try:
        for p, mode in modes:
            p.chmod(0o777 if p == path else mode | 0o005)
        assert subprocess.run(words, check=False).returncode == 8
    finally:
        for p, mode in modes:
            p.chmod(mode)


@attack(
    Who.LOCAL,
    "sends junk, a message longer than any, lengths that lie, words without end",
    "hung up on; the next command is carried out",
)
def junk_on_the_socket(scene: Scene) -> None:
    for data in (
        b"\xff" * 8,
        control.framed(b"\xff"),
        control.framed(b"\x81" * 100_000),
        (limits.CONTROL_BYTES_MAX + 1).to_bytes(4, "big"),
        control.framed(b"\x8a" + b"\x00" * 10),
        _asked(*["x"] * 5_000),
    ):
        with _line(scene) as line:
            line.sendall(data)
            assert line.recv(1) == b""
        scene.command("status")


@attack(
    Who.LOCAL,
    "dies in the middle of a command, or before it takes the answer",
    "what was begun is done once; nobody waits for it",
)
def died_in_a_command(scene: Scene) -> None:
    whole = _asked("record", "list")
    for end in (1, 5, len(whole) - 1, len(whole)):
        with _line(scene) as line:
            line.sendall(whole[:end])
        scene.command("status")


@attack(
    Who.LOCAL,
    "asks what needs an answer, and never gives one",
    "the server sends the question and waits for nobody",
)
def question_never_answered(scene: Scene) -> None:
    asked = control.Asked(("link", "remove", "COR", "none"), "/", 0o077, True, False, "utf-8")
    lines = []
    for _ in range(20):
        line = _line(scene)
        line.sendall(control.framed(control.encode_asked(asked)))
        lines.append(line)
        scene.honest()
    scene.command("status")
    for line in lines:
        line.close()


@attack(
    Who.LOCAL,
    "holds more connections to the socket than commands are carried out at once",
    "those beyond are hung up on; the links are not touched by it",
)
def silent_commands(scene: Scene) -> None:
    lines = [_line(scene) for _ in range(limits.CONTROL_COMMANDS_MAX)]
    scene.honest()
    with _line(scene) as beyond:
        assert beyond.recv(1) == b""
    for line in lines:
        line.close()
