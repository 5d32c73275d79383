"""record.md, R15 to R18: entry 0 of a later epoch, and where epochs end."""

from __future__ import annotations

from typing import Any

from tests.second_reader.parties import read_card, read_origin
from tests.second_reader.signatures import verify_ed25519, verify_ml_dsa
from tests.second_reader.trees import sha256
from tests.second_reader.values import (
    SIZE_MAX,
    decode,
    demand,
    encode,
    items,
    raw,
    rising,
    some,
    uint,
)

Given = dict[str, Any]


def read_first_entry(fields: bytes, origin: str, fingerprint: bytes) -> Given:
    """R15 and R16."""
    values = decode(fields)
    demand(isinstance(values, dict))
    if not {17, 18, 19, 20, 21} & set(values):
        return {"later": False}
    demand({17, 18} <= set(values))
    own = read_origin(origin).epoch
    earlier = [items(row, 3) for row in some(values[17], 1, 256)]
    for epoch, size, root in earlier:
        demand(raw(epoch, 8) != own and uint(size, SIZE_MAX) >= 1)
        raw(root, 32)
    rising([row[0] for row in earlier])
    reason = uint(values[18], 5)
    demand(reason >= 1)
    number = None
    if 19 in values:
        demand(isinstance(values[19], bytes))
        card = read_card(values[19])
        demand(card.fingerprint == fingerprint and card.center == read_origin(origin).center)
        number = card.number
    demand((20 in values) == (21 in values) and (20 not in values or 19 in values))
    disowned = [items(row, 2) for row in some(values[20], 1, 256)] if 20 in values else []
    for epoch, index in disowned:
        demand(raw(epoch, 8) != own)
        uint(index, SIZE_MAX)
    rising([row[0] for row in disowned])
    if 21 in values:
        both = raw(values[21], 2484)
        listed = [values.get(number) for number in (16, 17, 18, 19, 20)]
        message = b"detente/v1 succession\x00" + sha256(origin.encode()) + encode(listed)
        root_keys = decode(decode(values[19])[0])[6]
        verify_ed25519(root_keys[0], both[:64], message)
        verify_ml_dsa(root_keys[1], both[64:], message)
    return {
        "later": True,
        "earlier": [[epoch.hex(), size, root.hex()] for epoch, size, root in earlier],
        "reason": reason,
        "card": number,
        "disowned": [[epoch.hex(), index] for epoch, index in disowned],
    }


def deciding_of(register: Given, registers: list[Given]) -> tuple[list[Given], set[str]]:
    """The later epochs whose words decide, and all by which others know of the end (R17)."""
    mine = [one for one in registers if one["seat"] == register["seat"] and one["names"]]
    mine = [one for one in mine if one is not register]
    newer = [one for one in mine if one["card"] > register["card"]]
    if newer:
        newest = max(one["card"] for one in newer)
        return [one for one in newer if one["card"] == newest], {one["epoch"] for one in newer}
    named = [
        one
        for one in mine
        if one["card"] == register["card"] and register["epoch"] in [row[0] for row in one["names"]]
    ]
    return named, {one["epoch"] for one in named}


def notices_of(register: Given, registers: list[Given]) -> list[tuple[str, int | None, int]]:
    """(epoch, size or None for another history, reason) of every notice of this register."""
    result: list[tuple[str, int | None, int]] = []
    deciding, _ = deciding_of(register, registers)
    for other in deciding:
        for epoch, size, same in other["names"]:
            if epoch == register["epoch"]:
                other_history = not same and size <= len(register["entries"])
                result.append((other["epoch"], None if other_history else size, other["reason"]))
    return result or [(other["epoch"], 0, other["reason"]) for other in deciding]


def named(notices: list[tuple[str, int | None, int]]) -> int:
    """The first point of R17."""
    return max((size for _, size, _ in notices if size is not None), default=0)


def before_notice(other: Given, register: Given, registers: list[Given]) -> int:
    """R17: index of the first entry of another's register that may rest on the notice."""
    _, epochs = deciding_of(register, registers)
    own = notices_of(other, registers)
    end = named(own) if own else len(other["entries"])
    for index, entry in enumerate(other["entries"][:end]):
        told = any(seat == register["seat"] and at in epochs for seat, at, _ in entry["seen"])
        if entry["to_all"] and told:
            return index
    return end


def stated(speaker: Given, about: Given, limit: int) -> int:
    """The greatest size of a register named in entries below a limit, as far as it is held."""
    return max(
        (
            size
            for entry in speaker["entries"][:limit]
            for seat, at, size in entry["seen"]
            if entry["to_all"] and (seat, at) == (about["seat"], about["epoch"])
            if size <= len(about["entries"])
        ),
        default=0,
    )


def accounted(speaker: Given, register: Given, registers: list[Given]) -> int:
    """R17: how many entries of a register somebody else accounts for."""
    deciding, _ = deciding_of(register, registers)
    best = max((stated(one, speaker, 1) for one in deciding), default=0)
    for other in registers:
        if other["seat"] not in (register["seat"], speaker["seat"]):
            limit = before_notice(other, register, registers)
            best = max(best, stated(other, speaker, limit))
    return best


def held_before(register: Given, registers: list[Given], *, whole: bool = False) -> int:
    """The second point of R17; with `whole`, what R18 shows."""
    deciding, _ = deciding_of(register, registers)
    strict = not whole and any(one["reason"] in (4, 5) for one in deciding)
    best = 0
    for other in registers:
        if other["seat"] != register["seat"]:
            limit = before_notice(other, register, registers)
            if strict:
                limit = min(limit, accounted(other, register, registers))
            best = max(best, stated(other, register, limit))
    return best


def judge_end(registers: list[Given]) -> Given:
    """R17 and R18."""
    shown: Given = {}
    repudiations = []
    for one in registers:
        notices = notices_of(one, registers)
        words = ["counts"] * len(one["entries"])
        if notices:
            size, held = named(notices), held_before(one, registers)
            lowest = min(0 if at is None else at for _, at, _ in notices)
            for index in range(len(words)):
                if index >= max(size, held):
                    words[index] = "after-closing"
                elif index >= lowest:
                    words[index] = "came-late"
            shown_held = held_before(one, registers, whole=True)
            if size < shown_held:
                alone = shown_held > held
                denies = max(notices, key=lambda row: (row[1] or 0, row[0]))[2] not in (1, 2)
                repudiations.append([one["seat"], one["epoch"], size, shown_held, denies, alone])
        shown[f"{one['seat']} {one['epoch']}"] = words
    return {"entries": shown, "repudiations": sorted(repudiations)}
