"""A scenario as text: who is there, what they agreed, and what each said at which hour.

`scenarios/<name>.toml` beside this file. Strictly read: an unknown key, home, agreement or field is
an error that names the step. Hours are those of the scenario; a step without one stands at the hour
of the step before it.
"""

from __future__ import annotations

import importlib.resources
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from detente.apps.demo.figures import PARTIES, read_rows
from detente.core import instants
from detente.core.errors import OurFault
from detente.core.record.origin import Mark

_MARKS: Final = {"exercise": Mark.EXERCISE, "replay": Mark.REPLAY}
_STEP_KEYS: Final = frozenset(
    {
        "at",
        "by",
        "in",
        "type",
        "fields",
        "refers",
        "name",
        "to",
        "valid_until",
        "receipts",
        "note",
        "sealed",
        "opens",
    }
)


@dataclass(frozen=True, slots=True)
class Cast:
    """One center of the scenario: folder of its home, party code, center name, names."""

    home: str
    code: str
    center: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Deal:
    """One agreement: the pack, its parties by code, who holds its roles, start and hour of
    signature.
    """

    id: str
    pack: str
    parties: tuple[str, ...]
    roles: tuple[tuple[str, str], ...]
    start: int
    signed: int

    @property
    def members(self) -> tuple[str, ...]:
        """Codes of all who hold a seat."""
        return (*self.parties, *(code for _, code in self.roles))


@dataclass(frozen=True, slots=True)
class Step:
    """One notification, to `sealed` parties without its content; or `opens`, the hand-over of such
    content; or, with `receipts`, the hour at which every center says what it holds.
    """

    at: int
    by: str = ""
    deal: str = ""
    type: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    refers: str = ""
    name: str = ""
    to: tuple[str, ...] = ()
    valid_until: int | None = None
    receipts: bool = False
    note: str = ""
    sealed: tuple[str, ...] = ()
    opens: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """A scenario as read; steps in order of their hours."""

    id: str
    mark: Mark
    title: str
    about: tuple[str, ...]
    ends: int
    cast: tuple[Cast, ...]
    deals: tuple[Deal, ...]
    steps: tuple[Step, ...]

    def who(self, code: str) -> Cast:
        """The center of a party. Raises OurFault("bad-scenario")."""
        for one in self.cast:
            if one.code == code:
                return one
        raise _bad(self.id, f"no home has the code {code}")


def read_script(name: str) -> Script:
    """A scenario that comes with the program. Raises OurFault("bad-scenario")."""
    files = importlib.resources.files("detente.apps.demo") / "scenarios"
    try:
        data = tomllib.loads((files / f"{name}.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise _bad(name, str(error)) from error
    return parse_script(name, data)


def parse_script(name: str, data: Mapping[str, Any]) -> Script:
    """A scenario from its parsed text. Raises OurFault("bad-scenario")."""
    try:
        top = data["scenario"]
        cast = tuple(
            Cast(home, one["code"], one["center"], tuple(sorted(one["names"].items())))
            for home, one in data["home"].items()
        )
        deals = tuple(_deal(key, one) for key, one in data["agreement"].items())
        steps = _steps(name, data.get("step", []), top.get("totals", ""))
        found = Script(
            name, _MARKS[top["mark"]], top["title"], tuple(top["about"]), _at(top["ends"]),
            cast, deals, steps,
        )  # fmt: skip
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise _bad(name, f"{type(error).__name__}: {error}") from error
    _check(found)
    return found


def _deal(key: str, one: Mapping[str, Any]) -> Deal:
    roles = tuple((str(role), str(code)) for role, code in one.get("roles", []))
    start = _at(one["start"])
    return Deal(key, one["pack"], tuple(one["parties"]), roles, start, _at(one["signed"]))


def _steps(name: str, listed: list[Mapping[str, Any]], totals: str) -> tuple[Step, ...]:
    """The steps written out; with `totals`, those of record.csv for that agreement as well."""
    found = [
        Step(row.sides[party].assumed_sending, party, totals, "aggregate", row.sides[party].body())
        for row in (read_rows() if totals else [])
        for party in PARTIES
        if row.sent
    ]
    at = 0
    for number, one in enumerate(listed, start=1):
        unknown = set(one) - _STEP_KEYS
        if unknown:
            raise _bad(name, f"step {number}: unknown {', '.join(sorted(unknown))}")
        at = _at(one["at"]) if "at" in one else at
        until = _at(one["valid_until"]) if "valid_until" in one else None
        found.append(
            Step(
                at, one.get("by", ""), one.get("in", ""), one.get("type", ""),
                dict(one.get("fields", {})), one.get("refers", ""), one.get("name", ""),
                tuple(one.get("to", ())), until, bool(one.get("receipts", False)),
                one.get("note", ""), tuple(one.get("sealed", ())), one.get("opens", ""),
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda step: step.at))


def _at(text: str) -> int:
    """`2026-02-05` is the beginning of that day."""
    return instants.parse_or_day(text, 0)


def _check(script: Script) -> None:
    deals = {deal.id: deal for deal in script.deals}
    named: set[str] = set()
    for deal in script.deals:
        for code in deal.members:
            script.who(code)
    for step in script.steps:
        where = f"{step.by} {step.type} at {instants.shown(step.at)}"
        if step.at > script.ends:
            raise _bad(script.id, f"{where}: after the end")
        if step.receipts:
            continue
        if step.deal not in deals or step.by not in deals[step.deal].members:
            raise _bad(script.id, f"{where}: {step.by} holds no seat in {step.deal or 'nothing'}")
        for name in filter(None, (step.refers, step.opens)):
            if name not in named:
                raise _bad(script.id, f"{where}: nothing before it is called {name}")
        if step.name:
            named.add(step.name)


def _bad(name: str, why: str) -> OurFault:
    return OurFault("bad-scenario", scenario=name, why=why)
