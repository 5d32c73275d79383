"""The local socket of a running center: commands of its own user, carried out in its engine.

A command that asks something ends there with the question; its client asks, and sends it again with
the answer. What was answered must be what was shown, else it is asked once more.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import io
import os
import socket
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from detente.apps import control
from detente.apps.cli import main
from detente.apps.cli.command import STREAMS, Again
from detente.apps.control import Asked, End
from detente.apps.serve.service import Service
from detente.core import limits
from detente.core.errors import DetenteError, EnvironmentFault, TheirFault

_BACKLOG: Final = 32
_Answer = tuple[list[tuple[int, bytes]], End]


class _Wish(Exception):
    """A command wants something of its person."""

    def __init__(self, end: End) -> None:
        super().__init__()
        self.end = end


class _Transcript:
    """Everything a command wrote, in order, both streams."""

    def __init__(self) -> None:
        self.pieces: list[tuple[int, bytearray]] = []

    def add(self, kind: int, data: bytes) -> None:
        last = self.pieces[-1] if self.pieces else None
        if last is None or last[0] != kind or len(last[1]) > limits.CONTROL_PIECE_BYTES:
            self.pieces.append((kind, bytearray(data)))
        else:
            last[1].extend(data)

    def whole(self) -> list[tuple[int, bytes]]:
        return [(kind, bytes(piece)) for kind, piece in self.pieces]

    def hash(self) -> bytes:
        return hashlib.sha256(b"".join(bytes((k,)) + p for k, p in self.pieces)).digest()


class _Output(io.TextIOBase):
    """One of the two streams as a command sees it."""

    def __init__(self, transcript: _Transcript, kind: int, asked: Asked) -> None:
        self._transcript = transcript
        self._kind = kind
        self._asked = asked

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._asked.encoding

    def write(self, text: str) -> int:
        data = text.encode(self._asked.encoding, "backslashreplace")
        if data:
            self._transcript.add(self._kind, data)
        return len(text)


class _Input(io.TextIOBase):
    """Standard input: lines that were answered, and then the wish for another."""

    def __init__(self, transcript: _Transcript, asked: Asked) -> None:
        self._transcript = transcript
        self._asked = asked
        self._answers = dict(asked.answers)

    def isatty(self) -> bool:
        return self._asked.terminal

    def readline(self, _: int | None = -1) -> str:  # type: ignore[override]
        line = self._answers.get(self._transcript.hash())
        if line is None:
            raise _Wish(End(control.LINE))
        return line


class _Streams:
    """`-` in the place of a file."""

    def __init__(self, transcript: _Transcript, asked: Asked) -> None:
        self._transcript = transcript
        self._asked = asked

    def read(self, limit: int) -> bytes:
        if self._asked.standard_input is None:
            raise _Wish(End(control.INPUT, limit))
        return self._asked.standard_input[:limit]

    def write(self, data: bytes) -> None:
        self._transcript.add(control.OUT, data)


class ControlServer:
    """Takes commands on `HOME/control.sock`."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._folder = service.home.folder
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Raises EnvironmentFault("cannot-listen")."""
        # Under another name until it listens: what bears the name always answers.
        name = f"{control.SOCKET}.{uuid.uuid4().hex[:8]}"
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            folder = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            try:
                mask = os.umask(0o177)
                try:
                    listener.bind(control.at_folder(folder, name))
                finally:
                    os.umask(mask)
                listener.listen(_BACKLOG)
                os.rename(name, control.SOCKET, src_dir_fd=folder, dst_dir_fd=folder)
            finally:
                os.close(folder)
        except OSError as error:
            listener.close()
            path, why = str(self._folder / control.SOCKET), error.strerror or str(error)
            raise EnvironmentFault("cannot-listen", address=path, why=why) from error
        listener.setblocking(False)
        self._server = await asyncio.start_unix_server(self._serve, sock=listener)

    async def close(self) -> None:
        """Take no more commands; those in hand are cut off."""
        with contextlib.suppress(OSError):
            (self._folder / control.SOCKET).unlink()
        if self._server is not None:
            self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is None:
            return
        self._tasks.add(task)
        try:
            own = writer.get_extra_info("socket")
            room = len(self._tasks) <= limits.CONTROL_COMMANDS_MAX
            if room and control.peer_uid(own) == os.getuid():
                asked = await _read(reader)
                pieces, end = await self._answer(asked)
                await _send(writer, pieces, end)
        except (OSError, EOFError, TheirFault):
            pass  # a command that died or stalled: nobody is there to be told
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _answer(self, asked: Asked) -> _Answer:
        """What the command says, or why it was not run, as it is told where no server runs."""
        try:
            return await self._service.command(lambda: self._run(asked))
        except DetenteError as fault:
            return _refused(asked, fault)

    def _run(self, asked: Asked) -> _Answer:
        """In the engine's thread: the command, until it is done or wants something."""
        transcript = _Transcript()
        out: Any = _Output(transcript, control.OUT, asked)
        err: Any = _Output(transcript, control.ERR, asked)
        stdin: Any = _Input(transcript, asked)
        inside = main.Inside(self._service.home, asked.colour, asked.memo)
        with _place(asked, self._folder):
            token = STREAMS.set(_Streams(transcript, asked))
            try:
                status = main.run_words(list(asked.words), out, err, stdin, inside)
                end = End(control.DONE, status)
            except _Wish as wish:
                end = wish.end
            except Again as later:
                end = End(control.AGAIN, round(later.seconds * 1000), later.memo)
            finally:
                STREAMS.reset(token)
        return transcript.whole(), end


async def _read(reader: asyncio.StreamReader) -> Asked:
    """The command that comes. Raises OSError, EOFError, TheirFault."""
    async with asyncio.timeout(limits.CONTROL_S):
        head = await reader.readexactly(control.LENGTH_BYTES)
        length = int.from_bytes(head, "big")
        if length > limits.CONTROL_BYTES_MAX:
            raise TheirFault("too-large", what="command", limit=limits.CONTROL_BYTES_MAX)
        return control.read_asked(await reader.readexactly(length))


def _refused(asked: Asked, fault: DetenteError) -> _Answer:
    """A command that was not run, or not to its end, fails in the words of every other failure."""
    transcript = _Transcript()
    out: Any = _Output(transcript, control.OUT, asked)
    err: Any = _Output(transcript, control.ERR, asked)
    status = main.tell(fault, list(asked.words), out, err, colour=asked.colour)
    return transcript.whole(), End(control.DONE, status)


@contextlib.contextmanager
def _place(asked: Asked, home: Path) -> Iterator[None]:
    """Work in the folder where the command was given, so that paths mean and print the same.

    Nothing else in a server uses a relative path.
    """
    with contextlib.suppress(OSError):  # removed meanwhile: relative paths then fail by themselves
        os.chdir(asked.folder)
    mask = os.umask(asked.umask)
    try:
        yield
    finally:
        os.umask(mask)
        os.chdir(home)


async def _send(writer: asyncio.StreamWriter, pieces: list[tuple[int, bytes]], end: End) -> None:
    messages = [control.encode_piece(kind, piece) for kind, piece in pieces]
    for message in [*messages, control.encode_end(end)]:
        writer.write(control.framed(message))
        async with asyncio.timeout(limits.CONTROL_S):
            await writer.drain()
