"""Versions of an agreement's text, as this home holds them and as its board says."""

from __future__ import annotations

from dataclasses import dataclass

from detente.apps.boards.compute import known_here, plain
from detente.apps.cli.command import Run
from detente.apps.cli.text import at
from detente.apps.i18n.talk import Safe, joined, t
from detente.core import instants
from detente.core.crypto.types import Hash
from detente.core.errors import OurFault
from detente.engine.registers import Agreement
from detente.engine.texts import Text

_AMENDS = "amends"
_APPLIES = "applies"


@dataclass(frozen=True, slots=True)
class Shown:
    """One version. `number` is None where its text is not here; `since` None for the founding one
    and for what does not apply.
    """

    number: int | None
    hash: str
    state: str
    since: int | None = None
    entries: tuple[str, ...] = ()  # serials of its terms or signatures
    missing: tuple[str, ...] = ()  # who has not signed
    until: int | None = None

    def value(self) -> dict[str, object]:
        """As JSON."""
        return {
            "version": self.number,
            "hash": self.hash,
            "held": self.number is not None,
            "state": self.state,
            "since": self.since,
            "entries": list(self.entries),
            "missing": list(self.missing),
            "until": self.until,
        }


def versions_of(run: Run, agreement: Agreement) -> list[Shown]:
    """Every version that applied or applies, then those that are on offer or kept here."""
    texts = agreement.texts
    founding = texts.founding.pack
    if not texts.later and not texts.named:
        return [Shown(founding.agreement.version, founding.hash.hex(), _APPLIES)]
    state, now = run.home.center.state, run.home.now().at(agreement.mark)
    board = plain(known_here(state, agreement).board(now))
    found = [_applying(one) for one in board["life"]["versions"]]
    found = [_with_state(one, "applied") for one in found[:-1]] + found[-1:]
    known = {one.hash for one in found}
    for line in board["arrangements"]:
        digest = _named(line, texts.named.keys() | texts.later.keys())
        if line["effect"] == _AMENDS and digest is not None and digest.hex() not in known:
            known.add(digest.hex())
            found.append(_offered(line, digest, texts.get(digest)))
    for digest, text in sorted(texts.later.items()):
        if digest.hex() not in known:
            found.append(Shown(text.pack.agreement.version, digest.hex(), "kept"))
    return found


def _applying(line: dict[str, object]) -> Shown:
    why, number = line["why"], line["version"]
    entries = why["entries"] if isinstance(why, dict) else []
    since = line["since"]
    return Shown(
        number if isinstance(number, int) else None,
        str(line["hash"]),
        _APPLIES,
        instants.parse(since, 0) if isinstance(since, str) else None,
        tuple(entries),
    )


def _with_state(one: Shown, state: str) -> Shown:
    return Shown(one.number, one.hash, state, one.since, one.entries)


def _named(line: dict[str, object], digests: set[Hash]) -> Hash | None:
    terms = line.get("terms")
    said = set(terms.values()) if isinstance(terms, dict) else set()
    return next((digest for digest in sorted(digests) if digest.hex() in said), None)


def _offered(line: dict[str, object], digest: Hash, text: Text | None) -> Shown:
    until, offers, unsigned = line["until"], line["offers"], line["unsigned"]
    return Shown(
        None if text is None else text.pack.agreement.version,
        digest.hex(),
        str(line["state"]),
        None,
        tuple(offers) if isinstance(offers, list) else (),
        tuple(unsigned) if isinstance(unsigned, list) else (),
        instants.parse(until, 0) if isinstance(until, str) else None,
    )


def told_short(versions: list[Shown]) -> Safe:
    """`1, 2 offered`: the version that applies, and what is on offer."""
    (now,) = [one for one in versions if one.state == _APPLIES]
    offered = [one for one in versions if one.state == "open"]
    return joined(
        [_number(now), *(t("version--offered-short", number=_number(one)) for one in offered)]
    )


def _number(one: Shown) -> Safe:
    if one.number is None:
        return t("version--not-here", hash=one.hash[:8])
    return Safe(one.number)


def told_long(versions: list[Shown]) -> list[Safe]:
    """A line for each: number, state, since when or who has not signed, entries, hash."""
    lines = []
    for one in versions:
        said = "version--line" if one.since is None else "version--line-since"
        state = t(f"version--state-{one.state}")
        parts = [t(said, number=_number(one), state=state, since=at(one.since))]
        if one.missing:
            parts.append(t("version--unsigned", parties=joined(one.missing)))
        if one.until is not None and one.state == "open":
            parts.append(t("version--until", until=at(one.until)))
        told = joined(parts)
        if one.entries:
            told = Safe(f"{told} [{joined(one.entries, ' ')}]")
        lines.append(t("version--hash", line=told, hash=one.hash))
    return lines


def text_of_version(agreement: Agreement, version: str) -> Text:
    """A version held here, by its number or the beginning of its hash.

    Raises OurFault("no-such-version") where there is none, or more than one.
    """
    every = agreement.texts.every()
    found = [text for text in every if version == str(text.pack.agreement.version)]
    if not found:
        found = [text for text in every if version and text.pack.hash.hex().startswith(version)]
    if len(found) != 1:
        raise OurFault("no-such-version", agreement=agreement.id[:8], version=version)
    return found[0]
