"""A command given while a server runs over the home: sent to it, its answer shown as it comes.

Questions are asked here, and standard input is read here; the server waits for neither.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import os
import socket
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final, TextIO

from detente.apps import control
from detente.apps.cli.command import REFUSED, SOCKET, STREAMS, Abandoned, Command
from detente.apps.cli.text import Console
from detente.core import limits
from detente.core.errors import EnvironmentFault, OurFault, TheirFault

_WAIT_S: Final = 600  # for an answer: the longest act of a server before ours, and ours


def send(
    home: Path, name: str, found: Command, words: Sequence[str], console: Console, stdin: TextIO
) -> int | None:
    """Let the server of this home carry out a command; None where none runs.

    Raises OurFault("server-running") for a command that needs the home for itself,
    EnvironmentFault("server-silent").
    """
    try:
        line = control.connected(home)
        if line is None:
            return None
        with line:
            if found.beside == REFUSED:
                raise OurFault("server-running", command=name, home=str(home))
            return _Talk([*name.split(" "), *words], console, stdin).run(home, line)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise EnvironmentFault("server-silent", socket=str(home / SOCKET), why=why) from error


class _Talk:
    def __init__(self, words: list[str], console: Console, stdin: TextIO) -> None:
        mask = os.umask(0)
        os.umask(mask)
        coding = getattr(console.out, "encoding", None) or "utf-8"
        self._asked = control.Asked(
            tuple(words), str(Path.cwd()), mask, stdin.isatty(), console.colour, coding
        )
        self._console = console
        self._stdin = stdin
        self._shown = b""  # kinds and pieces that the person has seen of this round

    def run(self, home: Path, line: socket.socket | None) -> int:
        """Until the command is done; returns its exit status."""
        while True:
            line = line or control.connected(home)
            if line is None:
                raise EnvironmentFault("server-silent", socket=str(home / SOCKET), why="it ended")
            with line:
                answer = self._one(line)
            line = None
            transcript = b"".join(bytes((kind,)) + piece for kind, piece in answer.pieces)
            fresh = transcript.startswith(self._shown)
            self._show(answer, len(self._shown) if fresh else 0)
            end = answer.end or control.End(control.DONE, 1)
            if end.kind == control.DONE:
                return end.number
            if end.kind == control.LINE:
                self._shown = transcript
                self._ask(hashlib.sha256(transcript).digest())
            elif end.kind == control.INPUT:
                self._shown = transcript
                given = STREAMS.get().read(min(end.number, limits.CONTROL_BYTES_MAX))
                self._asked = dataclasses.replace(self._asked, standard_input=given)
            else:
                self._shown = b""
                self._asked = dataclasses.replace(self._asked, answers=(), memo=end.memo)
                time.sleep(end.number / 1000)

    def _ask(self, shown: bytes) -> None:
        said = self._stdin.readline()
        if len(self._asked.answers) >= limits.CONTROL_QUESTIONS_MAX:
            raise Abandoned("abandoned")
        answers = (*self._asked.answers, (shown, said))
        self._asked = dataclasses.replace(self._asked, answers=answers)

    def _one(self, line: socket.socket) -> control.Answer:
        line.settimeout(_WAIT_S)
        line.sendall(control.framed(control.encode_asked(self._asked)))
        answer = control.Answer()
        try:
            with line.makefile("rb") as stream:
                while answer.end is None:
                    head = stream.read(control.LENGTH_BYTES)
                    data = stream.read(int.from_bytes(head, "big"))
                    if len(head) < control.LENGTH_BYTES or len(data) < int.from_bytes(head, "big"):
                        raise ConnectionAbortedError("it ended in mid-answer")
                    control.take(answer, data)
        except TheirFault as fault:
            raise ConnectionAbortedError(fault.code) from fault
        return answer

    def _show(self, answer: control.Answer, skip: int) -> None:
        """What this round adds; the first `skip` bytes of kinds and pieces were shown before."""
        for kind, piece in answer.pieces:
            whole = 1 + len(piece)
            if skip >= whole:
                skip -= whole
                continue
            rest, skip = piece[max(0, skip - 1) :], 0
            self._write(self._console.out if kind == control.OUT else self._console.err, rest)
        self._console.out.flush()
        self._console.err.flush()

    def _write(self, stream: TextIO, data: bytes) -> None:
        below = getattr(stream, "buffer", None)
        if below is not None:
            stream.flush()
            with contextlib.ExitStack() as stack:
                stack.callback(below.flush)
                below.write(data)
            return
        stream.write(data.decode(self._asked.encoding, "backslashreplace"))


if sys.platform != "linux":  # the socket's address and the caller's user are asked the Linux way
    raise EnvironmentFault("machine-failed", path="", why="this system is not Linux")
