"""Files of a pack -> Pack. Pure and strict: what is not understood is an error with file and line.

Order of reading: SOURCES.md (addresses), agreement.toml, codes, messages, duties, then the
languages, whose labels must be exactly those that all the rest calls for.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Mapping
from typing import Final

from detente.core import limits
from detente.core.agreement import pack as model
from detente.core.agreement.locale import Locale, check_complete, check_distinct, read_locale
from detente.core.agreement.messages import read_messages
from detente.core.agreement.pack import Pack, bad_pack, label_id
from detente.core.agreement.tables import Document, Table, decode_text
from detente.core.agreement.tallies import read_tallies

_ID: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
_CODE: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_PARTY: Final = re.compile(r"[A-Z][A-Z0-9]{1,7}", re.ASCII)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?", re.ASCII)
_ZONE: Final = re.compile(r"Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9]", re.ASCII)
_SOURCE: Final = re.compile(r"<(https?://[^\s<>]+)>", re.ASCII)
_AFTER_RECEIPT: Final = " after receipt"
_PLACES: Final = (
    re.compile(r"agreement\.toml|duties\.toml|SOURCES\.md", re.ASCII),
    re.compile(r"(?:messages|codes)/[a-z0-9][a-z0-9-]*\.toml", re.ASCII),
    re.compile(r"text/[A-Za-z-]+\.md|locale/[A-Za-z-]+\.ftl", re.ASCII),
    re.compile(r"cards/[a-z0-9-]+(?:\.[A-Za-z-]+)?\.md", re.ASCII),
)
_EXPECTED_FILES: Final = (
    "agreement.toml, duties.toml, SOURCES.md, messages/*.toml, codes/*.toml, text/<lang>.md,"
    " locale/<lang>.ftl, cards/*.md"
)


def read_pack(files: Mapping[str, bytes]) -> Pack:
    """Read a pack from its files (path with `/` -> bytes).

    Raises TheirFault("bad-pack", file=..., line=..., problem=..., found=..., expected=...); the
    problems are listed in spec/pack.md, P33.
    """
    digest = model.pack_hash(files)
    _check_places(files)
    listed = _read_sources(files["SOURCES.md"])
    sources = frozenset(listed)
    document = Document("agreement.toml", files["agreement.toml"])
    root = document.root()
    agreement = _read_agreement(root, sources)
    parties = _read_parties(root, sources)
    codes = _read_codes(files, sources)
    messages = read_messages(files, codes, [party.code for party in parties], sources)
    tallies = read_tallies(files, messages, [party.code for party in parties], sources)
    regimes = _read_regimes(root, {*messages, *tallies}, sources)
    root.finish()
    _check_languages(files, agreement, root)
    skeleton = Pack(
        hash=digest,
        agreement=agreement,
        parties=parties,
        regimes=regimes,
        messages=messages,
        codes=codes,
        tallies=tallies,
        labels={},
        reviewed={},
        texts={lang: _text(files, f"text/{lang}.md") for lang in agreement.languages},
        cards={path: _text(files, path) for path in sorted(files) if path.startswith("cards/")},
        sources=listed,
    )
    return _with_labels(skeleton, files)


def required_labels(pack: Pack) -> list[list[str]]:
    """Every label id the pack needs, in groups within which the words must differ."""
    groups = [[label_id("agreement", pack.agreement.id)]]
    groups.append([label_id("party", party.code) for party in pack.parties])
    groups.append([label_id("message", message) for message in pack.messages])
    groups.append([label_id("tally", tally) for tally in pack.tallies])
    groups.append([label_id("regime", regime.id) for regime in pack.regimes])
    units: set[str] = {tally.unit for tally in pack.tallies.values() if tally.unit}
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


def _read_agreement(root: Table, sources: Collection[str]) -> model.AgreementTerms:
    value = root.raw("agreement")
    if not isinstance(value, dict):
        raise root.refuse("missing-key", "agreement", "[agreement]", "agreement")
    table = Table(root.document, ("agreement",), value)
    acknowledge_by = table.optional_text("acknowledge_by")
    every = table.text("bare_receipt_every")
    first_day = table.one_of("first_day", ("counted", "not counted"))
    opened = table.one_of("opened", ("sent", "not sent"))
    result = model.AgreementTerms(
        id=named(table, "id", _ID),
        version=table.integer("version", 1, 2**31),
        kind=table.one_of("kind", ("treaty", "political", "practice")),
        zone=_zone(table),
        first_day_counted=first_day == "counted",
        bare_receipt_every_s=table.amount_s("bare_receipt_every", every),
        opened_sent=opened == "sent",
        acknowledge_by_s=_acknowledge_by(table, acknowledge_by),
        languages=_languages(table),
        grounds=table.grounds(sources),
    )
    table.finish()
    return result


def named(table: Table, key: str, pattern: re.Pattern[str]) -> str:
    """A required name of the given form."""
    value = table.text(key)
    if not pattern.fullmatch(value) or len(value) > limits.TYPE_NAME_CHARS_MAX:
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


def _read_parties(root: Table, sources: Collection[str]) -> tuple[model.Party, ...]:
    parties = []
    for table in root.tables("party"):
        code = table.path[-1]
        if not _PARTY.fullmatch(code):
            expected = f"2 to {limits.PARTY_CODE_CHARS_MAX} of A-Z and 0-9, a letter first"
            raise table.refuse("bad-name", code, expected)
        joined = 1 if "joined" not in table.data else table.integer("joined", 1, 2**31)
        table.raw("joined")
        parties.append(model.Party(code, joined, table.grounds(sources)))
        table.finish()
    if len(parties) == 1 or len(parties) > limits.SEATS_MAX:
        expected = f"no table [party.<CODE>] (any parties), or 2 to {limits.SEATS_MAX} of them"
        raise root.refuse("missing-key", f"{len(parties)} parties", expected, "party")
    return tuple(parties)


def _read_regimes(
    root: Table, known: set[str], sources: Collection[str]
) -> tuple[model.Regime, ...]:
    regimes = []
    for table in root.tables("regime"):
        name = table.path[-1]
        if not _ID.fullmatch(name) or len(name) > limits.TYPE_NAME_CHARS_MAX:
            raise table.refuse("bad-name", name, "lower-case letters, digits, single hyphens")
        covers = table.texts("covers")
        for covered in covers:
            if covered not in known:
                raise table.refuse(
                    "dangling", covered, "id of a message or tally of this pack", "covers"
                )
        regimes.append(model.Regime(name, covers, table.grounds(sources)))
        table.finish()
    return tuple(regimes)


def _read_codes(files: Mapping[str, bytes], sources: Collection[str]) -> dict[str, model.CodeList]:
    lists: dict[str, model.CodeList] = {}
    for path in sorted(files):
        if not path.startswith("codes/"):
            continue
        root = Document(path, files[path]).root()
        for table in root.tables("codes"):
            name = table.path[-1]
            if not _ID.fullmatch(name) or len(name) > limits.TYPE_NAME_CHARS_MAX:
                raise table.refuse("bad-name", name, "lower-case letters, digits, single hyphens")
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
