"""`agreement diff`: two texts clause by clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from detente.apps import messages, wiring
from detente.apps.cli import telling
from detente.apps.cli.agreements import named_agreement
from detente.apps.cli.clause_lists import Clause, clauses_of, title_of
from detente.apps.cli.command import Run, arg, command
from detente.apps.cli.text import Console, value
from detente.apps.cli.typed import text_here
from detente.apps.cli.versions import text_of_version
from detente.apps.cli.words import own_label
from detente.apps.i18n.talk import joined, t
from detente.core.agreement.explain_clauses import tell
from detente.core.agreement.pack import Pack
from detente.core.errors import OurFault

_SHOWN_CHARS_MAX: Final = 120


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
    """A text that comes with the program, of a folder, or of an agreement of this home: as we
    write under it now, or `ID@2`, `ID@<beginning of a hash>`.

    Raises TheirFault("bad-pack"), OurFault.
    """
    try:
        return wiring.pack_named(named)
    except OurFault as fault:
        if fault.code != "no-such-pack":
            raise
    name, _, version = named.partition("@")
    agreement = named_agreement(run, name)
    if version:
        return text_of_version(agreement, version).pack
    return text_here(run, agreement).pack


@command(
    arg("one", metavar="A", words="arg--agreement-diff-one"),
    arg("other", metavar="B", words="arg--agreement-diff-other"),
    examples=(
        "detente agreement diff strategic-limits strategic-limits-2",
        "detente agreement diff 7d10e9aa ./our-text",
        "detente agreement diff 7d10e9aa@1 7d10e9aa@2",
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
        about, hash_ = pack.agreement, pack.hash.hex()
        run.console.say(t("text--version", name=about.id, version=about.version, hash=hash_))
    spoken = [_spoken(pack, lang) for pack in (one, other)]
    for change in found:
        _say(run.console, change, other if change.what != "removed" else one, lang, spoken)
    for name, both in codes.items():
        told = [
            t(f"diff--codes-{word}", codes=joined(listed))
            for word, listed in both.items()
            if listed
        ]
        run.console.say(t("diff--codes", list=name, changes=joined(told, "; ")))
    for language, number in labels.items():
        if number:
            run.console.say(t("diff--labels", language=language, n=number))
    if one.hash == other.hash:
        run.console.say(t("diff--same"))
    elif not found and not codes:
        run.console.say(t("diff--none"))
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
    title = title_of(pack, clause, lang)
    basis = own_label(lang, "basis", clause.grounds.basis.value)
    grounds = f"({clause.grounds.paragraph}; {basis})"
    console.say(f"{t(f'diff--{change.what}')} {clause.kind} {clause.id}{title}  {grounds}")
    before, after = (one.get((clause.kind, clause.id), ()) for one in spoken)
    told = [f"  - {line}" for line in before if line not in after]
    told += [f"  + {line}" for line in after if line not in before]
    console.say(*told)
    if told:
        return
    for key, (old, new) in change.keys.items():
        console.say(f"  {key}:", f"    - {_short(old)}", f"    + {_short(new)}")


def _short(text: str) -> str:
    cut = text if len(text) <= _SHOWN_CHARS_MAX else f"{text[:_SHOWN_CHARS_MAX]}..."
    return value(cut) if cut else t("diff--nothing")
