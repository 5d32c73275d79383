"""receipt.md, H17 and H18: which entries lie beyond the quota of their type."""

from __future__ import annotations

from typing import Any

from tests.second_reader.values import Refused

DAY = 86_400
MIB = 2**20
LINE = ("line-test", "service", "re-send-request")
EXEMPT = ("received", "adopted")
BUILTIN = {
    "adopted", "received", "opened", "acknowledged", "standby-until", "passed-on-to-unit",
    "answered", "declined", "deferred", "corrected", "cancelled", "sent-in-error", "service",
    "line-test", "re-send-request", "signature", "withdrawn", "waived", "contested", "refused",
    "given-elsewhere", "deposited", "resolution", "statement",
}  # fmt: skip


def quota_of(kind: str, declared: dict[str, list[int]]) -> tuple[int, int] | None:
    """H17."""
    if kind in EXEMPT:
        return None
    if kind in declared:
        return declared[kind][0], declared[kind][1]
    if kind == "given-elsewhere":
        return 256, 32 * MIB
    return (4_096, 16 * MIB) if kind in LINE else (131_072, 512 * MIB)


def follow(given: dict[str, Any]) -> tuple[list[list[int]], int]:
    """H18 over the statements in order, and R9 condition 18: entries beyond after each."""
    everybody = (1 << given["parties"]) - 1
    tallies: dict[str, list[int]] = {}  # type -> t, entries, bytes
    accounted: set[int] = set()
    beyond: set[int] = set()
    lacked: set[int] = set()  # for reason 1 or 2, by a statement before
    found: list[list[int]] = []
    seen = followed = 0
    stopped = False
    for number, (to, stated, size, lacking) in enumerate(given["statements"]):
        if to == everybody & ~2 and not stopped:
            seen = max(seen, size)
            missing = {at for start, end, why in lacking if why != 3 for at in range(start, end)}
            listed = [at for start, end, why in lacking if why == 3 for at in range(start, end)]
            rising = [
                at
                for at in range(seen)
                if given["entries"][at][0] & 2 and at not in accounted
            ]  # fmt: skip
            if any(given["entries"][at][0] | 1 != everybody for at in rising):
                stopped = True
            for at in [] if stopped else rising:
                if at in missing:
                    continue
                _, kind, claimed, octets = given["entries"][at]
                accounted.add(at)
                quota = quota_of(kind, given["quotas"])
                if quota is None or claimed > stated + DAY or at in lacked:
                    continue
                named = kind if kind in given["quotas"] or kind in BUILTIN else ""
                before, entries, total = tallies.get(named, [given["start"], 0, 0])
                time = max(before, claimed)
                if time // DAY != before // DAY:
                    entries = total = 0
                if entries + 1 > quota[0] or total + octets > quota[1]:
                    beyond.add(at)
                else:
                    entries, total = entries + 1, total + octets
                tallies[named] = [time, entries, total]
            if not stopped:
                if not set(listed) <= beyond:
                    raise Refused("over-quota-void")
                asked = beyond & missing
                beyond -= asked
                accounted -= asked
                lacked |= {at for at in missing if at < seen and given["entries"][at][0] & 2}
        followed = followed if stopped else number + 1
        found.append(sorted(beyond))
    return found, followed
