"""What a command and the server that carries it out say to each other over the local socket.

A message is its length in 4 bytes, big-endian, and CBOR. The command sends one; the server answers
with pieces of output and an end, which may be a wish: then the command asks its person, or reads
its standard input, and sends the whole again. The server never waits for a person.
"""

from __future__ import annotations

import contextlib
import os
import socket
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.errors import TheirFault

SOCKET: Final = "control.sock"
OUT: Final = 1
ERR: Final = 2
DONE: Final = 3  # [3, exit status]
LINE: Final = 4  # [4]: a line from the person is wanted
INPUT: Final = 5  # [5, most]: standard input is wanted, at most so many bytes
AGAIN: Final = 6  # [6, milliseconds, memo]: send it again after a while, with the memo
LENGTH_BYTES: Final = 4
_VERSION: Final = 1
_TEXT_BYTES_MAX: Final = 64 * limits.KIB
_MEMO_BYTES_MAX: Final = limits.MIB


@dataclass(frozen=True, slots=True)
class Asked:
    """One command as it is sent."""

    words: tuple[str, ...]
    folder: str  # where it was given
    umask: int
    terminal: bool  # whether its standard input is one
    colour: bool
    encoding: str  # of its output
    # Lines the person gave, each with the hash of all output that stood before the question: what
    # was answered is what was shown.
    answers: tuple[tuple[bytes, str], ...] = ()
    standard_input: bytes | None = None
    memo: str | None = None


@dataclass(frozen=True, slots=True)
class End:
    """How an answer ends: DONE, LINE, INPUT or AGAIN, and what belongs to it."""

    kind: int
    number: int = 0
    memo: str = ""


@dataclass(slots=True)
class Answer:
    """An answer while it comes in."""

    pieces: list[tuple[int, bytes]] = field(default_factory=list)
    end: End | None = None


def encode_asked(asked: Asked) -> bytes:
    """The message of a command."""
    return encoding.encode(
        [
            _VERSION, list(asked.words), asked.folder, asked.umask, asked.terminal, asked.colour,
            asked.encoding, [[shown, line] for shown, line in asked.answers],
            asked.standard_input, asked.memo,
        ]
    )  # fmt: skip


def read_asked(data: bytes) -> Asked:
    """Raises TheirFault."""
    parts = shape.exactly(encoding.decode(data), "command", 10)
    shape.version(parts[0], "command", _VERSION)
    words = shape.array(parts[1], "words", 0, limits.CONTROL_WORDS_MAX)
    answers = []
    for item in shape.array(parts[7], "answers", 0, limits.CONTROL_QUESTIONS_MAX):
        shown, line = shape.exactly(item, "answer", 2)
        answers.append((shape.octets(shown, "shown", 32), _text(line, "line")))
    given = parts[8]
    if not isinstance(parts[4], bool) or not isinstance(parts[5], bool):
        raise TheirFault("bad-shape", where="command", expected="true or false")
    return Asked(
        tuple(_text(word, "word", limits.CONTROL_BYTES_MAX) for word in words),
        _text(parts[2], "folder"),
        shape.uint(parts[3], "umask", 0o777),
        parts[4],
        parts[5],
        _text(parts[6], "encoding"),
        tuple(answers),
        None if given is None else shape.octets(given, "input", limits.CONTROL_BYTES_MAX),
        None if parts[9] is None else _text(parts[9], "memo", _MEMO_BYTES_MAX),
    )


def encode_piece(stream: int, data: bytes) -> bytes:
    """A piece of output."""
    return encoding.encode([stream, data])


def encode_end(end: End) -> bytes:
    """The end of an answer."""
    return encoding.encode([end.kind, end.number, end.memo])


def take(answer: Answer, data: bytes) -> None:
    """Add one message to an answer. Raises TheirFault."""
    parts = shape.array(encoding.decode(data), "answer", 2, 3)
    kind = shape.uint(parts[0], "kind", AGAIN)
    if kind in (OUT, ERR):
        piece = shape.octets(shape.exactly(parts, "piece", 2)[1], "piece", len(data))
        answer.pieces.append((kind, piece))
        return
    shape.exactly(parts, "end", 3)
    answer.end = End(kind, shape.uint(parts[1], "end"), _text(parts[2], "memo", _MEMO_BYTES_MAX))


def framed(data: bytes) -> bytes:
    """A message as it goes over the socket."""
    return len(data).to_bytes(LENGTH_BYTES, "big") + data


def at_folder(folder: int, name: str = SOCKET) -> str:
    """Path of a socket in an open folder: an address has 107 bytes at most, a home may lie deep."""
    return f"/proc/self/fd/{folder}/{name}"


def peer_uid(line: socket.socket) -> int:
    """User at the other end (unix(7), SO_PEERCRED)."""
    shape_of = struct.Struct("iII")  # process, user, group
    found = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, shape_of.size)
    return int(shape_of.unpack(found)[1])


def clear(home: Path) -> None:
    """Remove the sockets of servers that were killed; for whoever has the home to itself."""
    for left in home.glob(f"{SOCKET}*"):
        with contextlib.suppress(OSError):
            left.unlink()


def connected(home: Path) -> socket.socket | None:
    """A line to the server of a home; None where none runs. Raises OSError."""
    folder = os.open(home, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    good = False
    try:
        line.connect(at_folder(folder))
        good = peer_uid(line) == os.getuid()
    except (ConnectionRefusedError, FileNotFoundError):
        pass  # left behind, or none; by now the name may be that of a server that has just started
    finally:
        os.close(folder)
        if not good:
            line.close()
    return line if good else None


def _text(value: object, where: str, most: int = _TEXT_BYTES_MAX) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise TheirFault("bad-shape", where=where, expected="text")
    return value
