"""The agreement as a whole, its regimes and the defaults of its clauses: `agreement`, `regime`,
`defaults` (spec/pack.md, P15; spec/clauses.md, G6 and G7).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from detente.core import limits
from detente.core.agreement import pack as model
from detente.core.agreement import phrases
from detente.core.agreement.clauses import AnchorKind, TimeLimit
from detente.core.agreement.phrases import Names
from detente.core.agreement.reading.seats import ID
from detente.core.agreement.tables import Table
from detente.core.errors import TheirFault

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?", re.ASCII)
_ZONE: Final = re.compile(r"Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9]", re.ASCII)
_BASE: Final = re.compile(r"sha256:[0-9a-f]{64}", re.ASCII)
_AFTER_RECEIPT: Final = " after receipt"
DEFAULTED: Final = (
    "party",
    "role",
    "regime",
    "calendar",
    "arrangement",
    "right",
    "message",
    "event",
    "duty",
    "check",
    "tally",
    "list",
    "exchange",
)


def read_agreement(root: Table, sources: Collection[str]) -> model.AgreementTerms:
    """`[agreement]`."""
    table = root.sub("agreement", "{ ... }")
    if table is None:
        raise root.refuse("missing-key", "agreement", "[agreement]", "agreement")
    acknowledge_by = table.optional_text("acknowledge_by")
    every = table.text("bare_receipt_every")
    first_day = table.one_of("first_day", ("counted", "not counted"))
    opened = table.one_of("opened", ("sent", "not sent"))
    version = table.integer("version", 1, 2**31)
    result = model.AgreementTerms(
        id=_named(table, "id"),
        version=version,
        kind=table.one_of("kind", ("treaty", "political", "practice")),
        zone=_zone(table),
        first_day_counted=first_day == "counted",
        bare_receipt_every_s=table.amount_s("bare_receipt_every", every),
        opened_sent=opened == "sent",
        acknowledge_by_s=_acknowledge_by(table, acknowledge_by),
        languages=_languages(table),
        grounds=table.grounds(sources),
        base=_base(table, version),
        deemed_receipt=_deemed_receipt(table),
    )
    table.finish()
    return result


def _named(table: Table, key: str) -> str:
    value = table.text(key)
    if not ID.fullmatch(value) or len(value) > limits.TYPE_NAME_CHARS_MAX:
        raise table.refuse("bad-name", value, "lower-case letters, digits, single hyphens", key)
    return value


def _zone(table: Table) -> str:
    value = table.text("zone")
    if not _ZONE.fullmatch(value):
        raise table.refuse("bad-value", value, 'zone = "Z" | "+03:00"', "zone")
    return value


def _acknowledge_by(table: Table, phrase: str | None) -> int | None:
    if phrase is None:
        return None
    if not phrase.endswith(_AFTER_RECEIPT):
        raise table.refuse("bad-phrase", phrase, '"30 minutes after receipt"', "acknowledge_by")
    return table.amount_s("acknowledge_by", phrase.removesuffix(_AFTER_RECEIPT))


def _languages(table: Table) -> tuple[str, ...]:
    languages = table.texts("languages")
    if len(languages) > limits.PACK_LANGUAGES_MAX:
        expected = f"at most {limits.PACK_LANGUAGES_MAX} languages"
        raise table.refuse("limit", len(languages), expected, "languages")
    for language in languages:
        if not _LANGUAGE.fullmatch(language):
            raise table.refuse(
                "bad-name", language, 'codes such as "en", "uk", "zh-Hant"', "languages"
            )
    return languages


def _base(table: Table, version: int) -> str | None:
    """Hash of the version that this one changes, 64 hex digits; none of a first version."""
    base = table.optional_text("base")
    if (base is None) != (version == 1):
        expected = "a base from version 2 on, none in version 1"
        raise table.refuse("missing-key", "base", expected, "base" if base else "version")
    if base is None:
        return None
    if not _BASE.fullmatch(base):
        raise table.refuse("bad-value", base, 'base = "sha256:<64 hex digits>"', "base")
    return base.removeprefix("sha256:")


def _deemed_receipt(table: Table) -> TimeLimit | None:
    text = table.optional_text("deemed_receipt")
    if text is None:
        return None
    expected = '"24 hours after deposit"'
    try:
        limit = phrases.read_time_limit(text, Names())
    except TheirFault as fault:
        raise table.refuse("bad-phrase", text, expected, "deemed_receipt") from fault
    if limit.amount is None or not limit.after or limit.anchor.kind is not AnchorKind.DEPOSIT:
        raise table.refuse("bad-phrase", text, expected, "deemed_receipt")
    return limit


def read_regimes(
    root: Table, known: Sequence[str], sources: Collection[str], defaults: Table | None
) -> tuple[model.Regime, ...]:
    """`[regime.<id>]`: units that are suspended together."""
    regimes = []
    for table in root.tables("regime", defaults):
        name = table.path[-1]
        if not ID.fullmatch(name) or len(name) > limits.TYPE_NAME_CHARS_MAX:
            raise table.refuse("bad-name", name, "lower-case letters, digits, single hyphens")
        covers = table.texts("covers")
        for covered in covers:
            if covered not in known:
                nearest = phrases.nearest(covered, known) if known else "none is declared"
                expected = f'a message, tally, list or exchange, such as "{nearest}"'
                raise table.refuse("dangling", covered, expected, "covers")
        regimes.append(model.Regime(name, covers, table.grounds(sources)))
        table.finish()
    return tuple(regimes)


def read_defaults(roots: Sequence[Table]) -> dict[str, Table]:
    """`[defaults.<kind>]` of both files, each kind once."""
    found: dict[str, Table] = {}
    for root in roots:
        for table in root.tables("defaults"):
            kind = table.path[-1]
            if kind not in DEFAULTED:
                expected = f"[defaults.<kind>] of: {', '.join(DEFAULTED)}"
                raise table.refuse("unknown-table", kind, expected)
            if kind in found:
                expected = f"defaults.{kind} once ({found[kind].file})"
                raise table.refuse("duplicate", kind, expected)
            found[kind] = table
    return found


def finish_defaults(defaults: Mapping[str, Table]) -> None:
    """Raise bad-pack for defaults that nothing takes, or that no clause of the kind has."""
    for kind, table in defaults.items():
        if table.untouched():
            raise table.refuse("dangling", kind, f"a clause of the kind {kind}, or no defaults")
        table.finish()
