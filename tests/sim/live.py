"""Parcels over live links: what is in flight is kept by engine/exchange.py, under the same faults.

Each center has two links to every peer. A connection breaks in the middle of a parcel or behind it,
a parcel is given and never taken, an answer is late; FLASH goes by both links at once.
"""

from __future__ import annotations

from typing import Any

from tests.sim.parties import LINKS

PARCELS_MAX = 4  # of one pass by one link


def send(world: Any, one: Any, other: Any) -> None:
    """One pass by every link of one party to another."""
    peer = other.card.fingerprint
    for entry in [e for e in one.entries if e.peer == peer]:
        if not one.up:
            return
        if not world.network.open(one, other) or world.rng.random() < 0.05:
            one.exchange.lost(peer, entry.name)
            world.guard(one, lambda entry=entry: one.exchange.down(entry, one.now, "no-answer"))
            continue
        if not one.exchange.is_open(peer, entry.name):
            one.exchange.opened(peer, entry.name)
            world.guard(one, lambda entry=entry: one.exchange.up(entry, one.now, 10))
        _pass(world, one, other, entry.name)


def _pass(world: Any, one: Any, other: Any, link: str) -> None:
    peer, rng = other.card.fingerprint, world.rng
    asked = rng.random() < 0.3
    for _ in range(PARCELS_MAX):
        if not one.up:
            return
        out = world.guard(one, lambda: _give(one, peer, link, asked=asked))
        if out is None or not one.up:
            return
        world.count("parcels")
        world.count("parcels by live links")
        chance = rng.random()
        if chance < 0.04:  # the connection breaks in the middle of it
            world.fault("link-broken", one)
            one.exchange.lost(peer, link)
            return
        if chance < 0.06:  # it never left
            one.exchange.unsent(out, link)
            return
        world.network.post(one, other, out.data)
        if chance < 0.10:  # it arrived, and the connection broke before anybody said so
            world.fault("link-broken", one)
            one.exchange.lost(peer, link)
            return
        if chance < 0.16:  # the answer is late: it is taken with the next one
            continue
        if chance < 0.24:
            one.exchange.took_all(peer, link, one.now)
        else:
            one.exchange.took(out, link, one.now)


def _give(one: Any, peer: Any, link: str, *, asked: bool, whole: bool = False) -> Any:
    one.center.sure(one.now)
    return one.exchange.give(peer, link, one.now, asked=asked, all_of_it=whole)


def drain(world: Any, one: Any, other: Any) -> int:
    """Everything that goes by the links now, where nothing fails; returns the number of parcels."""
    peer, count = other.card.fingerprint, 0
    for link in LINKS:
        if not one.exchange.is_open(peer, link):
            one.exchange.opened(peer, link)
        one.exchange.took_all(peer, link, one.now)
        while (out := _give(one, peer, link, asked=True, whole=True)) is not None:
            world.import_now(world.network.flying(one, other, out.data))
            one.exchange.took(out, link, one.now)
            count += 1
    return count
