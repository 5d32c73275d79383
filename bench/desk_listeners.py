"""Desks in a process of their own: each holds a stream open and fetches its page when it moved.

Run: python -m bench.desk_listeners PORT COOKIE-NAME PAGE, the cookies one a line on standard input,
then an empty line. Each further line is a word to be waited for; for each, a line of JSON comes
back: the monotonic clock at which each desk had received a whole page with that word in it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
import time
from typing import Any


class Desk:
    """One browser, as far as arrival goes: a stream, and a new connection for each page, since the
    server has closed an idle one by then.
    """

    def __init__(self, port: int, cookie: str, page: str) -> None:
        self._port = port
        self._head = f" HTTP/1.1\r\nhost: localhost:{port}\r\ncookie: {cookie}\r\n\r\n"
        self._page = page
        self.wanted = b""
        self.at: asyncio.Future[float] = asyncio.get_running_loop().create_future()

    async def open(self) -> None:
        """Open the stream; returns when the stream has said its first word. A writer that
        nobody keeps closes its connection.
        """
        self._live, self._out = await asyncio.open_connection("127.0.0.1", self._port)
        self._out.write(f"GET /live{self._head}".encode())
        await self._live.readuntil(b"data: ")
        self._version = await self._said()

    async def run(self) -> None:
        """Fetch the page whenever the stream names another version."""
        while True:
            await self._live.readuntil(b"data: ")
            version = await self._said()
            if version == self._version:
                continue
            self._version = version
            body = await self.fetch()
            if self.wanted and self.wanted in body and not self.at.done():
                self.at.set_result(time.monotonic())

    async def _said(self) -> int:
        line = await self._live.readuntil(b"\n\n")
        return int(json.loads(line)["version"])

    async def fetch(self) -> bytes:
        """The page, whole."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        writer.write(f"GET {self._page}{self._head}".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise ValueError(head)
        (length,) = (
            int(line.partition(b":")[2])
            for line in head.lower().split(b"\r\n")
            if line.startswith(b"content-length:")
        )
        body = await reader.readexactly(length)
        writer.close()
        return body


async def _main() -> None:
    port, name, page = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    loop = asyncio.get_running_loop()

    def line() -> str:
        return sys.stdin.readline().strip()

    desks = []
    while cookie := await loop.run_in_executor(None, line):
        desks.append(Desk(port, f"{name}={cookie}", page))
    await asyncio.gather(*(desk.open() for desk in desks))
    running = [asyncio.create_task(desk.run()) for desk in desks]
    await asyncio.gather(*(desk.fetch() for desk in desks))
    broken = asyncio.gather(*running)  # ends with the first that fails
    print("ready", flush=True)
    while word := await loop.run_in_executor(None, line):
        for desk in desks:
            desk.wanted, desk.at = word.encode(), loop.create_future()
        print("armed", flush=True)
        every = asyncio.gather(*(desk.at for desk in desks))
        ends: list[asyncio.Future[Any]] = [every, broken]
        done, _ = await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        if broken in done:
            broken.result()
        print(json.dumps(every.result()), flush=True)
    broken.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await broken


if __name__ == "__main__":
    asyncio.run(_main())
