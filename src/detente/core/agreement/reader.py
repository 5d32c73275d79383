"""Files of a pack -> Pack. Pure and strict: what is not understood is an error with file and line.

Order of reading: SOURCES.md (addresses), agreement.toml, codes, messages, duties, then the
languages, whose labels must be exactly those that all the rest calls for.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Collection, Mapping
from typing import Final

from detente.core import limits
from detente.core.agreement import pack as model
from detente.core.agreement.builtin import BUILTIN, RESERVED_LISTS
from detente.core.agreement.clauses import Clauses
from detente.core.agreement.locale import Locale, check_complete, check_distinct, read_locale
from detente.core.agreement.messages import Rules, read_messages, with_scopes
from detente.core.agreement.pack import Pack, bad_pack, label_id, labelled
from detente.core.agreement.phrases import Names
from detente.core.agreement.reading.agreement import (
    finish_defaults,
    read_agreement,
    read_defaults,
    read_regimes,
)
from detente.core.agreement.reading.context import TIMED, Context
from detente.core.agreement.reading.duties import read_duties, read_events
from detente.core.agreement.reading.geo import read_geo
from detente.core.agreement.reading.life import read_arrangements, read_life, read_rights
from detente.core.agreement.reading.rules import check_duties
from detente.core.agreement.reading.seats import (
    ID,
    read_calendars,
    read_parties,
    read_roles,
    role_seats,
)
from detente.core.agreement.reading.tallies import read_tallies
from detente.core.agreement.reading.things import read_checks, read_exchanges, read_lists
from detente.core.agreement.tables import Document, Table, decode_text

_DUTIES: Final = "duties.toml"
# Clauses that may apply before entry into force.
_OWED: Final = ("duty", "check", "tally", "list", "exchange")
_DUTY_TABLES: Final = ("defaults", "event", *_OWED)
_AGREEMENT_TABLES: Final = (
    "agreement",
    "party",
    "role",
    "regime",
    "calendar",
    "defaults",
    "life",
    "right",
    "arrangement",
)
_CODE: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_PLACES: Final = (
    re.compile(r"agreement\.toml|duties\.toml|SOURCES\.md", re.ASCII),
    re.compile(r"(?:messages|codes|geo)/[a-z0-9][a-z0-9-]*\.toml", re.ASCII),
    re.compile(r"text/[A-Za-z-]+\.md|locale/[A-Za-z-]+\.ftl", re.ASCII),
    re.compile(r"cards/[a-z0-9-]+(?:\.[A-Za-z-]+)?\.md", re.ASCII),
)
_SOURCE: Final = re.compile(r"<(https?://[^\s<>]+)>", re.ASCII)
_EXPECTED_FILES: Final = (
    "agreement.toml, duties.toml, SOURCES.md, messages/*.toml, codes/*.toml, geo/*.toml,"
    " text/<lang>.md, locale/<lang>.ftl, cards/*.md"
)


def read_pack(files: Mapping[str, bytes]) -> Pack:
    """Read a pack from its files (path with `/` -> bytes).

    Raises TheirFault("bad-pack", file=..., line=..., problem=..., found=..., expected=...); the
    problems are listed in spec/pack.md, P33.
    """
    return _read(tuple(sorted(files.items())))


@functools.lru_cache(maxsize=limits.PACKS_CACHED_MAX)
def _read(items: tuple[tuple[str, bytes], ...]) -> Pack:
    files = dict(items)
    digest = model.pack_hash(files)
    _check_places(files)
    listed = _read_sources(files["SOURCES.md"])
    sources = frozenset(listed)
    root = Document("agreement.toml", files["agreement.toml"]).root()
    duties = Document(_DUTIES, files.get(_DUTIES, b"")).root()
    root.only(_AGREEMENT_TABLES)
    duties.only(_DUTY_TABLES)
    defaults = read_defaults((root, duties))
    agreement = read_agreement(root, sources)
    parties = read_parties(root, sources, defaults.get("party"))
    codes = _read_codes(files, sources)
    declared = [party.code for party in parties]
    seats = role_seats(root, declared, defaults.get("role"))
    rules = Rules(codes, declared, tuple(seats), sources, defaults.get("message"))
    messages = with_scopes(read_messages(files, rules), _scope_list(root, duties))
    context = _context(root, duties, agreement, parties, seats, messages, sources, defaults)
    context = dataclasses.replace(context, geo=read_geo(files, sources))
    clauses = _read_clauses(root, duties, context)
    units = _units(messages, clauses, duties)
    regimes = read_regimes(root, units, sources, defaults.get("regime"))
    finish_defaults(defaults)
    _check_languages(files, agreement, root)
    skeleton = Pack(
        hash=digest,
        agreement=agreement,
        parties=parties,
        regimes=regimes,
        messages=messages,
        codes=codes,
        labels={},
        reviewed={},
        texts={lang: _text(files, f"text/{lang}.md") for lang in agreement.languages},
        cards={path: _text(files, path) for path in sorted(files) if path.startswith("cards/")},
        sources=listed,
        clauses=clauses,
    )
    return _with_labels(skeleton, files)


def _scope_list(root: Table, duties: Table) -> tuple[str, ...]:
    """What a scope may name beside messages, by the ids of the tables that come later."""
    ids = [*root.ids("regime")]
    for kind in ("tally", "list", "exchange"):
        ids += duties.ids(kind)
    return tuple(ids)


def _context(
    root: Table,
    duties: Table,
    agreement: model.AgreementTerms,
    parties: tuple[model.Party, ...],
    seats: Mapping[str, tuple[str, ...]],
    messages: Mapping[str, model.MessageType],
    sources: Collection[str],
    defaults: Mapping[str, Table],
) -> Context:
    codes = tuple(party.code for party in parties)
    names = Names(
        timed={
            name: {one.name: one.n for one in kind.fields if one.type in TIMED and not one.erasable}
            for name, kind in (*messages.items(), *BUILTIN.items())
        },
        events=duties.ids("event"),
        arrangements=root.ids("arrangement"),
        calendars=root.ids("calendar"),
        roles=tuple(seats),
        parties=(*codes, *(code for held in seats.values() for code in held)),
        duties=duties.ids("duty"),
    )
    return Context(messages, codes, names, sources, agreement.first_day_counted, defaults)


def _read_clauses(root: Table, duties: Table, context: Context) -> Clauses:
    """Every clause beyond messages, code lists and regimes, and the rules that look at several."""
    events = read_events(duties, context)
    owed, tables = read_duties(duties, context, events)
    clauses = Clauses(
        roles=read_roles(root, context),
        calendars=read_calendars(root, context),
        life=read_life(root, context, tuple(name for kind in _OWED for name in duties.ids(kind))),
        events=events,
        duties=owed,
        checks=read_checks(duties, context),
        tallies=read_tallies(duties, context),
        lists=read_lists(duties, context),
        exchanges=read_exchanges(duties, context),
        arrangements=read_arrangements(root, context),
        rights=read_rights(root, context),
        geo=context.geo,
    )
    return dataclasses.replace(clauses, duties=check_duties(clauses, tables, context))


def _units(
    messages: Mapping[str, model.MessageType], clauses: Clauses, duties: Table
) -> tuple[str, ...]:
    """Ids of all that can be suspended, different from one another. Raises bad-pack `duplicate`."""
    known = dict.fromkeys(messages, "message")
    for kind, declared in (
        ("tally", clauses.tallies),
        ("list", clauses.lists),
        ("exchange", clauses.exchanges),
    ):
        for name in declared:
            if name in known:
                expected = f"an id that no {known[name]} has"
                raise duties.refuse("duplicate", name, expected, kind, name)
            known[name] = kind
    return tuple(known)


def required_labels(pack: Pack) -> list[list[str]]:
    """Every label id the pack needs, in groups within which the words must differ."""
    groups = [[label_id("agreement", pack.agreement.id)]]
    groups.append([label_id("party", party.code) for party in pack.parties])
    groups.append([label_id("message", message) for message in pack.messages])
    clauses = pack.clauses
    for kind, declared in (
        ("role", clauses.roles),
        ("event", clauses.events),
        ("duty", clauses.duties),
        ("check", clauses.checks),
        ("tally", clauses.tallies),
        ("list", clauses.lists),
        ("exchange", clauses.exchanges),
        ("arrangement", clauses.arrangements),
        ("right", clauses.rights),
    ):
        groups.append([label_id(kind, labelled(name)) for name in declared])
    groups.append([label_id(one.kind, one.id) for one in clauses.geo.values()])
    groups.append([label_id("regime", regime.id) for regime in pack.regimes])
    units: set[str] = {tally.unit for tally in clauses.tallies.values() if tally.unit}
    for message in pack.messages.values():
        groups.append([label_id("field", message.id, field.name) for field in message.fields])
        groups.extend(
            [label_id("column", message.id, field.name, column.name) for column in field.columns]
            for field in message.fields
        )
        for field in message.fields:
            cells = [column.unit for column in field.columns]
            units.update(unit for unit in (field.unit, *cells) if unit)
    groups.append([label_id("unit", unit) for unit in sorted(units)])
    groups.extend(
        [label_id("code", code_list.id, code) for code in code_list.codes]
        for code_list in pack.codes.values()
    )
    return groups


def _check_places(files: Mapping[str, bytes]) -> None:
    for path in sorted(files):
        if not any(place.fullmatch(path) for place in _PLACES):
            raise bad_pack(path, 1, "unknown-file", path, _EXPECTED_FILES)
    for path in ("agreement.toml", "SOURCES.md"):
        if path not in files:
            raise bad_pack(path, 1, "missing-file", "no such file", f"a file {path}")


def _read_sources(data: bytes) -> tuple[str, ...]:
    text = decode_text("SOURCES.md", data)
    return tuple(dict.fromkeys(_SOURCE.findall(text)))


def _text(files: Mapping[str, bytes], path: str) -> str:
    text = decode_text(path, files[path])
    if not text.strip():
        raise bad_pack(path, 1, "missing-text", "an empty file", "text")
    return text


def _read_codes(files: Mapping[str, bytes], sources: Collection[str]) -> dict[str, model.CodeList]:
    lists: dict[str, model.CodeList] = {}
    for path in sorted(files):
        if not path.startswith("codes/"):
            continue
        root = Document(path, files[path]).root()
        for table in root.tables("codes"):
            name = table.path[-1]
            if not ID.fullmatch(name) or len(name) > limits.TYPE_NAME_CHARS_MAX:
                raise table.refuse("bad-name", name, "lower-case letters, digits, single hyphens")
            if name in RESERVED_LISTS:
                raise table.refuse("reserved-name", name, "another name: this list is built in")
            if name in lists:
                raise table.refuse(
                    "duplicate", name, f"one list of this name ({lists[name].grounds.file})"
                )
            codes = table.texts("codes")
            for code in codes:
                if not _CODE.fullmatch(code) or len(code) > limits.TYPE_NAME_CHARS_MAX:
                    expected = "lower-case letters, digits, single hyphens"
                    raise table.refuse("bad-name", code, expected, "codes")
            lists[name] = model.CodeList(name, codes, table.grounds(sources))
            table.finish()
        root.finish()
    return lists


def _check_languages(
    files: Mapping[str, bytes], agreement: model.AgreementTerms, root: Table
) -> None:
    """Each language has both files, and no file belongs to a language that is not listed."""
    wanted = [f"text/{lang}.md" for lang in agreement.languages]
    wanted += [f"locale/{lang}.ftl" for lang in agreement.languages]
    for path in wanted:
        if path not in files:
            line = root.line("agreement", "languages")
            raise bad_pack(
                root.file, line, "missing-file", path, f"a file {path}, or no such language"
            )
    for path in sorted(files):
        if path.startswith(("text/", "locale/")) and path not in wanted:
            raise bad_pack(path, 1, "unknown-file", path, "a language listed in agreement.toml")


def _with_labels(pack: Pack, files: Mapping[str, bytes]) -> Pack:
    groups = required_labels(pack)
    required = [label for group in groups for label in group]
    labels: dict[str, Mapping[str, str]] = {}
    reviewed: dict[str, str] = {}
    for lang in pack.agreement.languages:
        path = f"locale/{lang}.ftl"
        locale: Locale = read_locale(path, files[path])
        check_complete(locale, required)
        check_distinct(locale, groups)
        labels[lang] = locale.labels
        reviewed[lang] = locale.reviewed
    return dataclasses.replace(pack, labels=labels, reviewed=reviewed)
