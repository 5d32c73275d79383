"""The record: find, filter, prove. Every list has its address; nothing scrolls without end."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from typing import Final

from detente.apps.cli.words import MARK_WORDS
from detente.apps.desk.pages import Ask, Download, File, Model, Page
from detente.apps.desk.screens.rows import name_of, title_of
from detente.core import limits
from detente.core.errors import OurFault
from detente.engine import exporter, rules, selecting, views
from detente.engine.naming import name_under
from detente.engine.registers import Agreement, Held, Register
from detente.engine.state import State

_KIND: Final = "application/octet-stream"
_PLAIN: Final = re.compile(r"[A-Za-z0-9_.-]+", re.ASCII)


def view(ask: Ask) -> Model:
    """One page of entries, newest last written first of each register; `?q=`, `?party=`, `?type=`,
    `?agreement=`, `?receipts=1`, and `?before=` to go on.
    """
    query = ask.query
    wanted = query.get("q", "").strip()
    found: list[Model] = []
    more: str | None = None
    for agreement, held in _walk(ask, query.get("before", "")):
        if len(found) == limits.DESK_ROWS_MAX:
            more = _place(agreement, held)
            break
        found.append(_row(ask, agreement, held))
    return {
        "at": ask.now.live,
        "q": wanted,
        "party": query.get("party", ""),
        "type": query.get("type", ""),
        "agreement": query.get("agreement", ""),
        "receipts": query.get("receipts") == "1",
        "rows": found,
        "before": more,
        "parties": sorted({c for a in ask.state.agreements.values() for c in _codes(a)}),
        "types": sorted({kind for a in ask.state.agreements.values() for kind in a.pack.messages}),
        "agreements": [
            {"id": one.id, "pack": one.pack.agreement.id, "entries": _entries(one)}
            for one in ask.state.agreements.values()
        ],
        "entries": sum(_entries(one) for one in ask.state.agreements.values()),
    }


def _codes(agreement: Agreement) -> list[str]:
    return [agreement.code(seat) for seat in range(len(agreement.founding.seats))]


def _entries(agreement: Agreement) -> int:
    return sum(register.size for register in agreement.registers.values())


def _walk(ask: Ask, before: str) -> Iterator[tuple[Agreement, Held]]:
    """Entries that fit, the newest of each register first; looks at no more than a bound."""
    query = ask.query
    wanted = query.get("q", "").strip()
    if wanted:
        yield from _named(ask.state, wanted, query.get("agreement", ""))
        return
    start = _start(before)
    looked = 0
    for agreement in ask.state.agreements.values():
        if not agreement.id.startswith(query.get("agreement", "")):
            continue
        for origin, register in sorted(agreement.registers.items()):
            if query.get("party") not in (None, "", agreement.code(register.seat)):
                continue
            if start is not None and (agreement.id, origin) < start[:2]:
                continue
            top = register.size
            if start is not None and (agreement.id, origin) == start[:2]:
                top = min(top, start[2] + 1)
            for held in _fitting(register, top, query):
                looked += 1
                if looked > limits.DESK_LOOKED_MAX:
                    return
                if held is not None:
                    yield agreement, held


def _fitting(register: Register, top: int, query: Mapping[str, str]) -> Iterator[Held | None]:
    """Entries below `top`, newest first; None for one that does not fit."""
    kind, receipts = query.get("type", ""), query.get("receipts") == "1"
    for index in range(top - 1, -1, -1):
        held = register.entries[index]
        fits = (receipts or not held.bare) and kind in ("", held.type)
        yield held if fits else None


def _named(state: State, wanted: str, under: str) -> Iterator[tuple[Agreement, Held]]:
    """What a serial or the beginning of a leaf hash names, of one agreement or of all."""
    named = False
    for agreement in state.agreements.values():
        if not agreement.id.startswith(under):
            continue
        for held in agreement.by_serial.get(wanted.upper(), []):
            named = True
            yield agreement, held
    if not named:
        with contextlib.suppress(OurFault):
            yield views.find(state, wanted, under)


def _start(before: str) -> tuple[str, str, int] | None:
    if not before:
        return None
    agreement, _, rest = before.partition(":")
    origin, _, index = rest.rpartition(":")
    if not index.isascii() or not index.isdigit() or len(index) > len(str(limits.TREE_SIZE_MAX)):
        raise OurFault("no-such-place", place=before[:100])
    return agreement, origin, int(index)


def _place(agreement: Agreement, held: Held) -> str:
    return f"{agreement.id}:{held.origin}:{held.index}"


def _row(ask: Ask, agreement: Agreement, held: Held) -> Model:
    header = None if held.opening is None else held.opening.header
    lang = ask.languages(agreement.pack.agreement.languages)[0]
    return {
        "id": name_of(held),
        "under": name_under(ask.state, agreement),
        "mark": MARK_WORDS[agreement.mark],
        "party": agreement.code(held.seat),
        "index": held.index,
        "serial": None if header is None else header.serial,
        "type": held.type,
        "title": title_of(agreement.texts.of(held).pack, lang, held.type),
        "claimed": None if header is None else header.claimed,
        "to": [agreement.code(seat) for seat in agreement.founding.addressed(held.leaf.to)],
        "problem": rules.problem(agreement, held),
        "standing": rules.standing(agreement, held),
        "for_us": bool(held.leaf.to >> agreement.own_seat & 1) or held.seat == agreement.own_seat,
    }


def evidence(ask: Ask) -> File:
    """The evidence file of one notification, whole: `detente verify` judges it anywhere."""
    _, held = views.find(ask.state, ask.path["id"])
    data = exporter.export(ask.state, held, None, ask.now)
    return File(f"{_file_name(held)}.detente", _KIND, data)


def thread(ask: Ask) -> File:
    """A bundle of evidence of one notification and all that it hangs together with."""
    agreement, held = views.find(ask.state, ask.path["id"])
    found = selecting.thread_of(agreement, held, limits.DESK_THREAD_MAX)
    data, _ = exporter.export_all(ask.state, [one for _, one in found], ask.now, each=False)
    return File(f"{_file_name(held)}-thread.bundle", _KIND, data)


def _file_name(held: Held) -> str:
    serial = None if held.opening is None else held.opening.header.serial
    return serial if serial is not None and _PLAIN.fullmatch(serial) else name_of(held)


ALL: Final = (
    Page("record", "/record", view, shared=True),
    Download("evidence", "/message/{id}/evidence", evidence),
    Download("thread", "/message/{id}/thread", thread),
)
