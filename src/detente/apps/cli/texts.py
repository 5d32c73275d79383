"""`agreement diff`: two texts clause by clause; and the clauses of one text by paragraph."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from detente.apps import messages, wiring
from detente.apps.cli import telling
from detente.apps.cli.command import Run, arg, command
from detente.apps.cli.text import Console, count, value
from detente.apps.cli.words import own_label
from detente.core.agreement.clauses import Amount, Series, TimeLimit, Trigger
from detente.core.agreement.explain_clauses import tell
from detente.core.agreement.grounds import Grounds
from detente.core.agreement.pack import CodeList, Pack, label_id, labelled
from detente.core.errors import OurFault
from detente.engine.registers import Agreement

# Kinds of clause in the order of a text, and the table of `Clauses` that holds each.
_KINDS: Final = (
    ("role", "roles"), ("calendar", "calendars"), ("event", "events"), ("duty", "duties"),
    ("check", "checks"), ("tally", "tallies"), ("list", "lists"), ("exchange", "exchanges"),
    ("arrangement", "arrangements"), ("right", "rights"),
)  # fmt: skip
_SHOWN_CHARS_MAX: Final = 120


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


# --- diff ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Change:
    """A clause that only one text has, or that they have with different keys."""

    what: str  # added, removed, changed
    clause: Clause
    keys: Mapping[str, tuple[str, str]]

    def value(self) -> dict[str, object]:
        """As JSON."""
        keys = {key: {"before": one, "after": two} for key, (one, two) in self.keys.items()}
        return {"change": self.what, "kind": self.clause.kind, "id": self.clause.id, "keys": keys}


def changes(one: Pack, other: Pack) -> list[Change]:
    """Clauses removed, added, and changed between two texts, in their order."""
    before = {(clause.kind, clause.id): clause for clause in clauses_of(one)}
    after = {(clause.kind, clause.id): clause for clause in clauses_of(other)}
    found = [Change("removed", clause, {}) for key, clause in before.items() if key not in after]
    found += [Change("added", clause, {}) for key, clause in after.items() if key not in before]
    for key, clause in after.items():
        old = before.get(key)
        if old is None:
            continue
        keys = {
            name: (old.says.get(name, ""), clause.says.get(name, ""))
            for name in dict.fromkeys([*old.says, *clause.says])
            if old.says.get(name, "") != clause.says.get(name, "")
        }
        if keys:
            found.append(Change("changed", clause, keys))
    return found


def labels_changed(one: Pack, other: Pack) -> dict[str, int]:
    """How many labels differ in each language that either text has."""
    found = {}
    for lang in dict.fromkeys([*one.labels, *other.labels]):
        before, after = one.labels.get(lang, {}), other.labels.get(lang, {})
        found[lang] = sum(before.get(key) != after.get(key) for key in {*before, *after})
    return found


def codes_changed(one: Pack, other: Pack) -> dict[str, dict[str, list[str]]]:
    """Codes that one text has in a list and the other has not."""
    found = {}
    for name in dict.fromkeys([*one.codes, *other.codes]):
        before = list(one.codes[name].codes) if name in one.codes else []
        after = list(other.codes[name].codes) if name in other.codes else []
        removed = [code for code in before if code not in after]
        added = [code for code in after if code not in before]
        if removed or added:
            found[name] = {"removed": removed, "added": added}
    return found


def text_named(run: Run, named: str) -> Pack:
    """A text that comes with the program, of a folder, or of an agreement of this home.

    Raises TheirFault("bad-pack"), OurFault.
    """
    try:
        return wiring.pack_named(named)
    except OurFault as fault:
        if fault.code != "no-such-pack":
            raise
    return run.home.center.state.agreement(named).pack


@command(
    arg("one", metavar="A", help="id of a text, a folder, or an agreement"),
    arg("other", metavar="B", help="what it is compared with"),
    examples=(
        "detente agreement diff strategic-limits strategic-limits-2",
        "detente agreement diff 7d10e9aa ./our-text",
    ),
)
def diff(run: Run) -> int:
    """Clauses added, removed and changed between two texts."""
    one, other = text_named(run, run.args.one), text_named(run, run.args.other)
    lang = run.languages(other.agreement.languages)[0]
    found = changes(one, other)
    codes, labels = codes_changed(one, other), labels_changed(one, other)
    run.console.object(
        {
            "before": {"pack": one.agreement.id, "hash": one.hash.hex()},
            "after": {"pack": other.agreement.id, "hash": other.hash.hex()},
            "changes": [change.value() for change in found],
            "codes": codes,
            "labels": labels,
        }
    )
    for pack in (one, other):
        version = f"{pack.agreement.id} version {pack.agreement.version}"
        run.console.say(f"{version}, hash {pack.hash.hex()}")
    spoken = [_spoken(pack, lang) for pack in (one, other)]
    for change in found:
        _say(run.console, change, other if change.what != "removed" else one, lang, spoken)
    for name, both in codes.items():
        told = [f"{word} {', '.join(listed)}" for word, listed in both.items() if listed]
        run.console.say(f"codes {name}: {'; '.join(told)}")
    for language, number in labels.items():
        if number:
            run.console.say(f"{language}: {count(number, 'label')} differ")
    if one.hash == other.hash:
        run.console.say("The two are the same text, byte for byte.")
    elif not found and not codes:
        run.console.say("No clause differs.")
    return messages.DONE


# Of each clause that can be read aloud, by kind and id: its lines as sentences.
_Spoken = Mapping[tuple[str, str], Sequence[str]]


def _spoken(pack: Pack, lang: str) -> _Spoken:
    return {
        (one.kind, one.id): [telling.spoken(pack, line, lang) for line in one.lines]
        for one in tell(pack)
    }


def _say(
    console: Console, change: Change, pack: Pack, lang: str, spoken: Sequence[_Spoken]
) -> None:
    """A change as the sentences that only one text has; by key where none differs."""
    clause = change.clause
    title = _title(pack, clause, lang)
    basis = own_label(lang, "basis", clause.grounds.basis.value)
    grounds = f"({clause.grounds.paragraph}; {basis})"
    console.say(f"{change.what} {clause.kind} {clause.id}{title}  {grounds}")
    before, after = (one.get((clause.kind, clause.id), ()) for one in spoken)
    told = [f"  - {line}" for line in before if line not in after]
    told += [f"  + {line}" for line in after if line not in before]
    console.say(*told)
    if told:
        return
    for key, (old, new) in change.keys.items():
        console.say(f"  {key}:", f"    - {_short(old)}", f"    + {_short(new)}")


def _title(pack: Pack, clause: Clause, lang: str) -> str:
    wanted = label_id(clause.kind, labelled(clause.id))
    found = pack.label(lang, wanted)
    return "" if found == labelled(clause.id) else f" {value(found)}"


def _short(text: str) -> str:
    cut = text if len(text) <= _SHOWN_CHARS_MAX else f"{text[:_SHOWN_CHARS_MAX]}..."
    return value(cut) if cut else "(nothing)"


# --- one text -----------------------------------------------------------------------------------


def say_roles(console: Console, agreement: Agreement) -> None:
    """Roles of an agreement and who holds them."""
    for role in agreement.pack.clauses.roles.values():
        held = [
            seat.code
            for seat, name in zip(agreement.founding.seats, agreement.roles, strict=True)
            if name == role.id
        ]
        sees, may = ", ".join(role.sees), ", ".join(role.may) or "nothing"
        console.say(
            f"role     {role.id}: {', '.join(held) or 'nobody'}; sees {sees}; may send {may}"
        )


def say_clauses(console: Console, pack: Pack, lang: str) -> None:
    """Clauses by paragraph, in the order of the text; messages and seats apart."""
    rows = [
        (
            value(clause.grounds.paragraph),
            clause.kind,
            clause.id,
            _title(pack, clause, lang).strip(),
            clause.grounds.basis.value,
        )
        for clause in clauses_of(pack)
        if clause.kind not in ("agreement", "party", "message", "role", "calendar")
    ]
    rows.sort(key=lambda row: _order(row[0]))
    if rows:
        console.say("")
        console.table(rows, ("PARAGRAPH", "CLAUSE", "ID", "NAME", "BASIS"))


def _order(paragraph: str) -> list[tuple[int, int, str]]:
    """`2.10` after `2.9`: numbers as numbers."""
    parts = paragraph.replace("(", ".").replace(",", ".").split(".")
    return [(0, int(part), "") if part.strip().isdigit() else (1, 0, part) for part in parts]
