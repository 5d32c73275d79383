"""Clauses of one text: what each says by key, and lists of them by paragraph."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from detente.apps.cli.text import Console, label, value
from detente.apps.i18n.talk import joined, t
from detente.core.agreement.clauses import Amount, Series, TimeLimit, Trigger
from detente.core.agreement.grounds import Grounds
from detente.core.agreement.pack import CodeList, Pack, label_id, labelled
from detente.engine.registers import Agreement
from detente.engine.texts import Text

# Kinds of clause in the order of a text, and the table of `Clauses` that holds each.
_KINDS: Final = (
    ("role", "roles"), ("calendar", "calendars"), ("event", "events"), ("duty", "duties"),
    ("check", "checks"), ("tally", "tallies"), ("list", "lists"), ("exchange", "exchanges"),
    ("arrangement", "arrangements"), ("right", "rights"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a text: kind, id, where it comes from, and what it says by key."""

    kind: str
    id: str
    grounds: Grounds
    says: Mapping[str, str]


def clauses_of(pack: Pack) -> Iterator[Clause]:
    """Every clause of a pack: messages, regimes, parties, code lists, and those of duties.toml."""
    yield Clause("agreement", pack.agreement.id, pack.agreement.grounds, _says(pack.agreement))
    for party in pack.parties:
        yield Clause("party", party.code, party.grounds, _says(party))
    for kind, table in _KINDS[:1]:
        yield from _of(kind, getattr(pack.clauses, table))
    for regime in pack.regimes:
        yield Clause("regime", regime.id, regime.grounds, _says(regime))
    if pack.clauses.life is not None:
        yield Clause("life", "life", pack.clauses.life.grounds, _says(pack.clauses.life))
    for message in pack.messages.values():
        yield Clause("message", message.id, message.grounds, _says(message))
    for kind, table in _KINDS[1:]:
        yield from _of(kind, getattr(pack.clauses, table))


def _of(kind: str, table: Mapping[str, Any]) -> Iterator[Clause]:
    for name, one in table.items():
        yield Clause(kind, name, one.grounds, _says(one))


def _says(clause: Any) -> dict[str, str]:
    """What a clause says, key by key, in its own words where it has any; file and line left out."""
    found = {}
    for field in dataclasses.fields(clause):
        given = getattr(clause, field.name)
        if isinstance(given, Grounds):
            found["paragraph"] = given.paragraph
            found["basis"] = given.basis.value
            found["because"] = given.because or ""
            continue
        found[field.name] = _text(given)
    return found


def _text(given: object) -> str:
    """A value of a clause, as its text has it where it was a phrase."""
    if isinstance(given, TimeLimit | Series | Trigger):
        return given.text
    if isinstance(given, Amount):
        return f"{given.number} {given.unit.value}"
    if isinstance(given, CodeList):
        return given.id  # what is in it is compared apart
    if isinstance(given, enum.Enum):
        return str(given.value)
    if isinstance(given, Mapping):
        return ", ".join(f"{key} {_text(one)}" for key, one in sorted(given.items()))
    if isinstance(given, tuple | list):
        return ", ".join(_text(one) for one in given)
    if dataclasses.is_dataclass(given):
        parts = ((field.name, getattr(given, field.name)) for field in dataclasses.fields(given))
        return " ".join(_text(one) for name, one in parts if not _is_place(name, one))
    return "" if given is None or given is False else "yes" if given is True else str(given)


def _is_place(name: str, given: object) -> bool:
    return name in ("file", "line") or given in (None, "", 0, False, ())


def title_of(pack: Pack, clause: Clause, lang: str) -> str:
    """The pack's label of a clause behind a blank; nothing where it has none."""
    wanted = label_id(clause.kind, labelled(clause.id))
    found = pack.label(lang, wanted)
    return "" if found == labelled(clause.id) else f" {value(found)}"


def say_roles(console: Console, agreement: Agreement, text: Text) -> None:
    """Roles under one version of a text and who holds them."""
    for role in text.pack.clauses.roles.values():
        held = [
            seat.code
            for seat, one in zip(agreement.founding.seats, text.seats, strict=True)
            if one.role == role.id
        ]
        told = t(
            "role--line", role=role.id, parties=joined(held) or t("role--nobody"),
            sees=joined(role.sees), may=joined(role.may) or t("role--nothing"),
        )  # fmt: skip
        console.say(label(t("role--label"), 9) + told)


def say_clauses(console: Console, pack: Pack, lang: str) -> None:
    """Clauses by paragraph, in the order of the text; messages and seats apart."""
    rows = [
        (
            value(clause.grounds.paragraph),
            clause.kind,
            clause.id,
            title_of(pack, clause, lang).strip(),
            clause.grounds.basis.value,
        )
        for clause in clauses_of(pack)
        if clause.kind not in ("agreement", "party", "message", "role", "calendar")
    ]
    rows.sort(key=lambda row: _order(row[0]))
    if rows:
        console.say("")
        heads = ("paragraph", "clause", "id", "name", "basis")
        console.table(rows, [t(f"clause--head-{one}") for one in heads])


def _order(paragraph: str) -> list[tuple[int, int, str]]:
    """`2.10` after `2.9`: numbers as numbers."""
    parts = paragraph.replace("(", ".").replace(",", ".").split(".")
    return [(0, int(part), "") if part.strip().isdigit() else (1, 0, part) for part in parts]
