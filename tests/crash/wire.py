"""What lies between two servers: their traffic passes here, is counted, and can set something off.

It also keeps the address of a server the same while the processes behind it come and go.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable

_PIECE_BYTES = 4_096


class Meter:
    """Counts the bytes of several wires; at a chosen one it does something, once."""

    def __init__(self) -> None:
        self.total = 0
        self._guard = threading.Lock()
        self._left = 0
        self._then: Callable[[], None] | None = None

    def arm(self, count: int, then: Callable[[], None]) -> None:
        """Do it when `count` more bytes have passed, and the rest of their piece has not."""
        with self._guard:
            self._left, self._then = count, then

    def passes(self, length: int) -> tuple[int, Callable[[], None] | None]:
        """How many of `length` bytes may pass, and what is to be done behind them."""
        with self._guard:
            then = None
            if self._then is not None:
                if length >= self._left:
                    length, then, self._then = self._left, self._then, None
                self._left -= length
            self.total += length
            return length, then


class Wire:
    """A port on loopback; connections to it end at `target`, or at once where that is None."""

    def __init__(self, meter: Meter) -> None:
        self.target: int | None = None
        self._meter = meter
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._begin(self._accept)

    def close(self) -> None:
        """Take no more connections."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _begin(self, work: Callable[..., None], *given: object) -> None:
        threading.Thread(target=work, args=given, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self._begin(self._join, near)

    def _join(self, near: socket.socket) -> None:
        with near:
            try:
                if self.target is None:
                    return
                far = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                return
            with far:
                for line in (near, far):
                    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                back = threading.Thread(target=self._pump, args=(far, near), daemon=True)
                back.start()
                self._pump(near, far)
                back.join()

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while piece := source.recv(_PIECE_BYTES):
                length, then = self._meter.passes(len(piece))
                with contextlib.ExitStack() as stack:
                    if then is not None:  # also where the other end is gone already
                        stack.callback(then)
                    sink.sendall(piece[:length])
                if then is not None:
                    break
        except OSError:
            pass  # one of the two was killed: the other end hears of it below
        finally:
            for line in (source, sink):
                with contextlib.suppress(OSError):
                    line.shutdown(socket.SHUT_RDWR)
