"""How many connections and bytes a server holds, and for whom (spec/https.md, T12)."""

from __future__ import annotations

import asyncio
import collections
import contextlib
import ipaddress
from collections.abc import Iterator
from typing import Final

from detente.adapters.links.https.wire import Refused
from detente.core import limits
from detente.core.crypto.types import Hash

_Task = asyncio.Task[None]
_NET_BITS: Final = 64  # RFC 4291, 2.5.4


def place_of(address: str) -> str:
    """What counts as one address: of IPv6 the 64 bits of the net, as every machine has a net."""
    bare = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(bare, ipaddress.IPv4Address):
        return address
    if bare.ipv4_mapped is not None:
        return str(bare.ipv4_mapped)
    return str(ipaddress.ip_network((bare, _NET_BITS), strict=False))


class Body:
    """Bytes of one request while it is received and worked on."""

    def __init__(self, room: Room, peer: Hash) -> None:
        self._room = room
        self._peer = peer
        self.count = 0

    def grow(self, count: int) -> None:
        """Take room for more. Raises Refused("no-room")."""
        self._room.take(self._peer, count)
        self.count += count


class Room:
    """Counts what strangers and introduced centers use, apart from each other.

    A stranger too many costs another stranger its place: the oldest of the address that has most.
    """

    def __init__(self) -> None:
        # Address -> connections that are not opened yet, oldest first; `known` is where introduced
        # centers have called from, and has room of its own.
        self._strangers: dict[str, list[_Task]] = {}
        self._known: dict[str, list[_Task]] = {}
        self._addresses: dict[Hash, collections.OrderedDict[str, None]] = {}
        self._peers: dict[Hash, list[_Task]] = {}
        self._bytes: dict[Hash, int] = {}

    # --- connections ----------------------------------------------------------------------------

    def enter(self, task: _Task, address: str) -> None:
        """A connection was accepted; another may lose its place for it."""
        address = place_of(address)
        known = any(address in found for found in self._addresses.values())
        here = self._known if known else self._strangers
        mine = here.setdefault(address, [])
        mine.append(task)
        most = max(here.values(), key=len)
        crowded = len(mine) > limits.HTTPS_STRANGERS_PER_ADDRESS_MAX
        if crowded or sum(map(len, here.values())) > limits.HTTPS_STRANGERS_MAX:
            (mine if crowded else most)[0].cancel()
            (mine if crowded else most).pop(0)

    def know(self, address: str, peer: Hash) -> None:
        """An introduced center proved itself from there; of each the latest few are remembered."""
        mine = self._addresses.setdefault(peer, collections.OrderedDict())
        address = place_of(address)
        mine[address] = None
        mine.move_to_end(address)
        if len(mine) > limits.HTTPS_ADDRESSES_PER_PEER_MAX:
            mine.popitem(last=False)

    def settle(self, task: _Task, peer: Hash) -> bool:
        """A connection was opened. Of those of one center the oldest gives way: then True."""
        self._forget_stranger(task)
        mine = self._peers.setdefault(peer, [])
        mine.append(task)
        if len(mine) > limits.HTTPS_CONNECTIONS_PER_PEER_MAX:
            mine.pop(0).cancel()
            return True
        return False

    def leave(self, task: _Task) -> None:
        """A connection has ended."""
        self._forget_stranger(task)
        for peer, tasks in list(self._peers.items()):
            if task in tasks:
                tasks.remove(task)
            if not tasks:
                del self._peers[peer]

    def _forget_stranger(self, task: _Task) -> None:
        for here in (self._strangers, self._known):
            for address, tasks in list(here.items()):
                if task in tasks:
                    tasks.remove(task)
                if not tasks:
                    del here[address]

    @property
    def strangers(self) -> int:
        """Connections that are not opened."""
        return sum(len(t) for here in (self._strangers, self._known) for t in here.values())

    @property
    def opened(self) -> int:
        """Connections that are."""
        return sum(map(len, self._peers.values()))

    # --- bytes ----------------------------------------------------------------------------------

    @contextlib.contextmanager
    def body(self, peer: Hash) -> Iterator[Body]:
        """Room for one body, given back at the end."""
        held = Body(self, peer)
        try:
            yield held
        finally:
            left = self._bytes.get(peer, 0) - held.count
            self._bytes[peer] = left
            if left <= 0:
                del self._bytes[peer]

    def take(self, peer: Hash, count: int) -> None:
        """Take room for more bytes of one center. Raises Refused("no-room")."""
        mine = self._bytes.get(peer, 0) + count
        all_of_them = sum(self._bytes.values()) + count
        if mine > limits.HTTPS_PEER_BODIES_BYTES_MAX or all_of_them > limits.HTTPS_BODIES_BYTES_MAX:
            raise Refused("no-room", bytes=mine)
        self._bytes[peer] = mine
