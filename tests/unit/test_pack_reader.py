"""Packs: hash, strict reading with file and line, and the shipped pack."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from detente.adapters.pack_files import find_pack, read_folder, shipped_packs
from detente.core import limits
from detente.core.agreement.grounds import Basis
from detente.core.agreement.keylines import key_lines, line_of
from detente.core.agreement.locale import read_locale
from detente.core.agreement.pack import FieldType, Pack, label_id, pack_hash
from detente.core.agreement.reader import read_pack, required_labels
from detente.core.encoding import encode
from detente.core.errors import OurFault, TheirFault

AGREEMENT = """\
[agreement]
id = "quiet-border"
version = 1
kind = "practice"
zone = "Z"
first_day = "counted"
bare_receipt_every = "30 minutes"
opened = "not sent"
acknowledge_by = "5 minutes after receipt"
languages = ["en", "fr"]
paragraph = "1"
basis = "own"
because = "invented for tests"

[party.ARD]
paragraph = "1"
basis = "own"
because = "invented"

[party.BRV]
joined = 1
paragraph = "1"
basis = "read"
source = "https://ardania.example/text"

[regime.all]
covers = ["patrol", "vehicles"]
paragraph = "9"
basis = "own"
because = "invented"
"""
CODES = """\
[codes.side]
codes = ["north", "south"]
paragraph = "2"
basis = "own"
because = "invented"
"""
MESSAGES = """\
[message.patrol]
from = "each party"
to = "BRV"
kind = "notice"
effect = "on start"
precedence = "immediate"
quota = { entries = 10, bytes = 5000 }
field.start = { n = 16, type = "instant or date", essential = true }
field.vehicles = { n = 18, type = "count", unit = "vehicles" }
field.side = { n = 17, type = "code", codes = "side" }
field.day = { n = 19, type = "date" }
field.crew = { n = 20, type = "table", optional = true }
column.crew.rank = { n = 1, type = "text" }
column.crew.name = { n = 0, type = "text", erasable = true }
paragraph = "3"
basis = "own"
because = "invented"

[message.reply]
from = "BRV"
to = "ARD"
kind = "answer"
effect = "on receipt"
precedence = "routine"
answers = "patrol"
paragraph = "4"
basis = "own"
because = "invented"
"""
DUTIES = """\
[defaults.tally]
of = "each party"
dated = "day"
stands = "until the next declaration"
binds = 2026-01-01

[tally.vehicles]
counts = [ { field = "patrol.vehicles", each = 1 } ]
ceiling = { ARD = 10, BRV = 20 }
paragraph = "5"
basis = "own"
because = "invented"
"""
LOCALE = """\
# reviewed: not reviewed
#
agreement--quiet-border = Quiet border
party--ARD = Ardania
party--BRV = Brevia
regime--all = Everything

message--patrol = Patrol
message--reply = Reply
field--patrol--start = Start
field--patrol--side = Side
field--patrol--vehicles = Vehicles
field--patrol--day = Day
field--patrol--crew = Crew
column--patrol--crew--name = Name
column--patrol--crew--rank = Rank
unit--vehicles = vehicles
code--side--north = North
code--side--south = South
tally--vehicles = Vehicles
"""


def small_pack() -> dict[str, bytes]:
    texts = {
        "SOURCES.md": "# Sources\n\n- <https://ardania.example/text>\n",
        "agreement.toml": AGREEMENT,
        "codes/all.toml": CODES,
        "messages/all.toml": MESSAGES,
        "duties.toml": DUTIES,
        "locale/en.ftl": LOCALE,
        "locale/fr.ftl": LOCALE,
        "text/en.md": "Text.\n",
        "text/fr.md": "Texte.\n",
    }
    return {path: text.encode() for path, text in texts.items()}


def changed(path: str, old: str, new: str) -> dict[str, bytes]:
    files = small_pack()
    text = files[path].decode()
    assert text.count(old) >= 1, f"{old!r} not in {path}"
    files[path] = text.replace(old, new, 1).encode()
    return files


def refused(files: dict[str, bytes]) -> dict[str, object]:
    with pytest.raises(TheirFault) as caught:
        read_pack(files)
    assert caught.value.code == "bad-pack"
    assert caught.value.facts["expected"]
    return caught.value.facts


def test_the_small_pack_reads_with_everything_in_place() -> None:
    pack = read_pack(small_pack())
    assert pack.agreement.bare_receipt_every_s == 1_800
    assert pack.agreement.acknowledge_by_s == 300
    assert pack.agreement.opened_sent is False
    assert [party.code for party in pack.parties] == ["ARD", "BRV"]
    patrol = pack.messages["patrol"]
    assert [field.n for field in patrol.fields] == [16, 17, 18, 19, 20]
    assert patrol.effect == "on start"
    crew = patrol.field_named("crew")
    assert crew is not None
    assert crew.type is FieldType.TABLE
    assert [column.name for column in crew.columns] == ["name", "rank"]
    assert patrol.grounds.file == "messages/all.toml"
    assert patrol.grounds.line == 1
    assert pack.messages["reply"].grounds.line == 19
    assert pack.clauses.tallies["vehicles"].binds == "2026-01-01"
    assert pack.reviewed["fr"] == "not reviewed"
    assert pack.code_of("en", "side", "South") == "south"


def test_the_hash_covers_paths_and_bytes_and_nothing_else() -> None:
    files = {"b.toml": b"2", "a/c.toml": b"1"}
    listed = encode([["a/c.toml", b"1"], ["b.toml", b"2"]])
    expected = hashlib.sha256(b"detente/v1 pack\x00" + listed).digest()
    assert pack_hash(files) == expected
    assert pack_hash(dict(reversed(files.items()))) == expected
    assert pack_hash({"b.toml": b"2", "a/d.toml": b"1"}) != expected
    assert pack_hash({"b.toml": b"1", "a/c.toml": b"2"}) != expected


def test_the_hash_of_the_small_pack_is_stable() -> None:
    pinned = "17d9c95072786c3ae5f04f50fca62875247f39e7a70bab8dacfd2741933b861c"
    assert pack_hash(small_pack()).hex() == pinned


A, C, M, D, L = (
    "agreement.toml",
    "codes/all.toml",
    "messages/all.toml",
    "duties.toml",
    "locale/fr.ftl",
)
# file, old text, new text, problem, text on the line that the error must name
BROKEN = [
    (A, 'kind = "practice"', 'kind = "pact"', "bad-value", 'kind = "pact"'),
    (A, 'kind = "practice"\n', "", "missing-key", "[agreement]"),
    (A, "version = 1", 'version = "1"', "bad-value", 'version = "1"'),
    (A, "version = 1", "version = true", "bad-value", "version = true"),
    (A, 'zone = "Z"', 'zone = "GMT"', "bad-value", 'zone = "GMT"'),
    (A, 'id = "quiet-border"', 'id = "Quiet"', "bad-name", 'id = "Quiet"'),
    (A, "30 minutes", "30 minute", "bad-phrase", "30 minute"),
    (A, "30 minutes", "1 months", "bad-phrase", "1 months"),
    (A, "5 minutes after receipt", "5 minutes after sending", "bad-phrase", "acknowledge_by"),
    (A, "joined = 1", "joind = 1", "unknown-key", "joind"),
    (A, "[regime.all]", "[regimes.all]", "unknown-table", "[regimes.all]"),
    (A, "[party.BRV]", "[party.brv]", "bad-name", "[party.brv]"),
    (A, '["en", "fr"]', '["en", "en"]', "duplicate", "languages"),
    (A, '["en", "fr"]', '["en", "fr", "ru"]', "missing-file", "languages"),
    (A, '["patrol", "vehicles"]', '["patrol", "boats"]', "dangling", "boats"),
    (A, 'because = "invented for tests"\n', "", "missing-because", 'basis = "own"'),
    (A, 'source = "https://ardania.example/text"\n', "", "missing-source", 'basis = "read"'),
    (A, "ardania.example/text", "brevia.example", "unlisted-source", "brevia.example"),
    (A, 'paragraph = "9"\n', "", "missing-key", "[regime.all]"),
    (A, 'basis = "read"', 'basis = "known"', "bad-value", 'basis = "known"'),
    (A, 'paragraph = "9"', 'paragraph = "9', "not-toml", 'paragraph = "9'),
    (A, 'paragraph = "9"', 'paragraph = "9"\nparagraph = "8"', "not-toml", 'paragraph = "8"'),
    (A, 'paragraph = "9"', 'paragraph = "9\u202e"', "control-character", "\u202e"),
    (A, 'paragraph = "9"', 'paragraph = "9\\u202e"', "control-character", 'paragraph = "9'),
    (A, 'paragraph = "9"', f'paragraph = "{"9" * 1_000}"', "limit", "999"),
    (A, 'paragraph = "9"', f"paragraph = {'[' * 900}", "not-toml", "[[[["),
    (C, '["north", "south"]', '["north", "North"]', "bad-name", '"North"'),
    (C, '["north", "south"]', '["north", "north"]', "duplicate", '"north"'),
    (C, '["north", "south"]', "[]", "wrong-type", "codes = []"),
    (C, "[codes.side]", "[code.side]", "unknown-table", "[code.side]"),
    (M, "[message.patrol]", "[message.received]", "reserved-name", "[message.received]"),
    (M, "[message.patrol]", "[message.statement]", "reserved-name", "[message.statement]"),
    (M, "[message.patrol]", "[message.Patrol]", "bad-name", "[message.Patrol]"),
    (M, '"each party"', '"anyone"', "bad-value", '"anyone"'),
    (M, 'effect = "on start"', 'effect = "on side"', "bad-value", '"on side"'),
    (M, '"immediate"', '"urgent"', "bad-value", '"urgent"'),
    (M, "entries = 10", "entry = 10", "missing-key", "quota"),
    (M, "bytes = 5000", "bytes = 5000, more = 1", "unknown-key", "quota"),
    (M, "n = 18", "n = 15", "bad-value", "n = 15"),
    (M, "n = 18", "n = 16", "duplicate-number", "field.vehicles"),
    (M, "n = 18, ", "", "missing-key", "field.vehicles"),
    (M, 'n = 18, type = "count"', 'n = 18, type = "number"', "bad-value", "field.vehicles"),
    (M, 'n = 18, type = "count"', 'n = 18, type = "bytes"', "bad-value", "field.vehicles"),
    (M, 'type = "count", unit', 'type = "text", unit', "bad-value", "field.vehicles"),
    (M, "essential = true", "esential = true", "unknown-key", "esential"),
    (M, "essential = true", 'essential = "yes"', "wrong-type", "essential"),
    (M, "essential = true", "free = true", "bad-value", "free = true"),
    (M, 'codes = "side"', 'codes = "sides"', "undeclared-code", 'codes = "sides"'),
    (M, ', codes = "side"', "", "undeclared-code", "field.side"),
    (M, 'n = 20, type = "table"', 'n = 20, type = "text"', "columns", "field.crew"),
    (M, "optional = true", "erasable = true", "bad-value", "field.crew"),
    (
        M,
        'rank = { n = 1, type = "text" }',
        'rank = { n = 2, type = "text" }',
        "column-numbers",
        "column.crew.rank",
    ),
    (
        M,
        'rank = { n = 1, type = "text" }',
        'rank = { n = 1, type = "table" }',
        "bad-value",
        "crew.rank",
    ),
    (
        M,
        "column.crew.rank = { n = 1",
        "column.crew.rank = { n = 0",
        "duplicate-number",
        "crew.name",
    ),
    (M, "field.day", "field.Day", "bad-name", "field.Day"),
    (
        M,
        "column.crew.name = { n = 0",
        "column.team.name = { n = 0",
        "column-numbers",
        "column.crew.r",
    ),
    (M, 'answers = "patrol"', 'answers = "patrols"', "dangling", 'answers = "patrols"'),
    (M, "[message.reply]", "[[message.reply]]", "wrong-type", "[[message.reply]]"),
    (D, "[defaults.tally]", "[defaults.duties]", "unknown-table", "[defaults.duties]"),
    (D, "[defaults.tally]", "[defaults.check]", "missing-key", "[tally.vehicles]"),
    (D, "[tally.vehicles]", "[tallies.vehicles]", "unknown-table", "[tallies.vehicles]"),
    (D, "binds = 2026-01-01", 'binds = "2026-01-01"', "bad-phrase", "binds"),
    (D, "binds = 2026-01-01", "binds = 1969-12-31", "bad-value", "binds"),
    (D, 'dated = "day"', 'dated = "start"', "dangling", "dated"),
    (D, "patrol.vehicles", "patrol.side", "dangling", "patrol.side"),
    (D, "patrol.vehicles", "boats.vehicles", "dangling", "boats.vehicles"),
    (D, "BRV = 20", "CRV = 20", "unknown-key", "ceiling"),
    (D, "BRV = 20", "BRV = -1", "bad-value", "ceiling"),
    (D, "each = 1 }", "each = 1, extra = 1 }", "unknown-key", "counts"),
    (D, "[tally.vehicles]", "[tally.patrol]", "duplicate", "[tally.patrol]"),
    (L, "# reviewed: not reviewed", "# labels", "no-review-line", "# labels"),
    (L, "message--reply = Reply\n", "", "missing-label", "tally--vehicles"),
    (L, "message--reply = Reply", "message--repli = Reply", "missing-label", "tally--vehicles"),
    (L, "#\n", "extra = Extra\n", "unknown-label", "extra"),
    (L, "#\n", "  indented = no\n", "bad-locale-line", "indented"),
    (L, "= Reply", "= { $x }", "bad-locale-line", "{ $x }"),
    (L, "= Reply", "=", "bad-locale-line", "message--reply ="),
    (L, "= Reply", "= Re\u0301ply", "bad-locale-line", "message--reply"),
    (L, "= Reply", "= Re\u200bply", "control-character", "message--reply"),
    (L, "= South", "= north", "label-twice", "code--side--south"),
    (
        L,
        "message--reply = Reply",
        "message--patrol = Reply",
        "duplicate",
        "message--patrol = Reply",
    ),
    (L, "= Reply", f"= {'x' * 201}", "limit", "message--reply"),
]


@pytest.mark.parametrize(("path", "old", "new", "problem", "at"), BROKEN)
def test_every_error_names_file_and_line(
    path: str, old: str, new: str, problem: str, at: str
) -> None:
    files = changed(path, old, new)
    facts = refused(files)
    lines = files[path].decode().split("\n")
    line = next((number for number, text in enumerate(lines, 1) if at in text), None)
    assert (facts["problem"], facts["file"], facts["line"]) == (problem, path, line)


@pytest.mark.parametrize(
    ("path", "data", "problem"),
    [
        ("notes.txt", b"x", "unknown-file"),
        ("locale/ru.ftl", b"# reviewed: no\n", "unknown-file"),
        ("text/ru.md", b"x", "unknown-file"),
        ("messages/deep/a.toml", b"", "unknown-file"),
        (".hidden", b"", "file-name"),
        ("cards/../x.md", b"", "file-name"),
        ("cards/\u0430.md", b"", "file-name"),
        ("/abs.toml", b"", "file-name"),
        ("text/en.md", b" \n", "missing-text"),
        ("text/en.md", b"\xff", "not-utf8"),
        ("text/en.md", b"a\r\n", "control-character"),
        ("cards/patrol.en.md", b"x" * (limits.PACK_FILE_BYTES_MAX + 1), "limit"),
    ],
)
def test_files_that_a_pack_may_not_have(path: str, data: bytes, problem: str) -> None:
    facts = refused({**small_pack(), path: data})
    assert (facts["problem"], facts["file"], facts["line"]) == (problem, path, 1)


@pytest.mark.parametrize("path", ["agreement.toml", "SOURCES.md"])
def test_files_that_a_pack_must_have(path: str) -> None:
    files = small_pack()
    del files[path]
    facts = refused(files)
    assert (facts["problem"], facts["file"], facts["line"]) == ("missing-file", path, 1)


def test_a_message_declared_in_two_files_is_refused_at_the_second() -> None:
    files = small_pack()
    files["messages/zz.toml"] = ("\n\n" + MESSAGES).encode()
    facts = refused(files)
    assert (facts["problem"], facts["file"], facts["line"]) == ("duplicate", "messages/zz.toml", 3)


def test_duties_and_codes_are_optional() -> None:
    files = changed("agreement.toml", ', "vehicles"]', "]")
    del files["duties.toml"]
    for lang in ("en", "fr"):
        path = f"locale/{lang}.ftl"
        files[path] = files[path].replace(b"tally--vehicles = Vehicles\n", b"")
    assert read_pack(files).clauses.tallies == {}


def test_key_lines_follow_strings_brackets_and_comments() -> None:
    text = (
        '# a = 1\n[a."b.c"] # x = [\nk = """\nz = 1\n"""\nlist = [ # ]\n  "]",\n]\n'
        "d.'e f' = { g = '#' }\nlast = \"\\\"[\"\n[[t]]\nu = ''''x = 1''''\nv = 2"
    )
    lines = key_lines(text)
    assert line_of(lines, ("a", "b.c")) == 2
    assert line_of(lines, ("a", "b.c", "k")) == 3
    assert line_of(lines, ("a", "b.c", "list")) == 6
    assert line_of(lines, ("a", "b.c", "d", "e f", "g")) == 9
    assert line_of(lines, ("a", "b.c", "last")) == 10
    assert line_of(lines, ("t", "u")) == 12
    assert line_of(lines, ("t", "v")) == 13
    assert line_of(lines, ("unknown",)) == 1


# --- the shipped pack -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def new_start() -> Pack:
    return read_pack(read_folder(find_pack("new-start")))


def test_the_shipped_pack_reads(new_start: Pack) -> None:
    assert new_start.agreement.id == "new-start"
    assert new_start.agreement.languages == ("en", "fr", "ru", "uk", "ar", "zh")
    assert [party.code for party in new_start.parties] == ["USA", "RUS"]
    numbers = {field.name: field.n for field in new_start.messages["aggregate"].fields}
    assert list(numbers.values()) == list(range(16, 25))
    assert numbers["as_of"] == 16
    assert numbers["unverified"] == 22
    tallies = new_start.clauses.tallies.values()
    ceilings = {tally.id: tally.ceiling["USA"] for tally in tallies if tally.binds is not None}
    assert ceilings == {"deployed-launchers": 700, "deployed-warheads": 1550, "all-launchers": 800}
    assert {tally.binds for tally in tallies} == {"2018-02-05", None}


def test_only_what_was_read_is_called_read(new_start: Pack) -> None:
    # Rules were read, formats were not: of no notification are all the fields the treaty's.
    clauses = [
        *(message.grounds for message in new_start.messages.values()),
        new_start.agreement.grounds,
        *(party.grounds for party in new_start.parties),
        *(regime.grounds for regime in new_start.regimes),
        *(tally.grounds for tally in new_start.clauses.tallies.values()),
        *(codes.grounds for codes in new_start.codes.values()),
    ]
    assert all(clause.basis is not Basis.READ and clause.because for clause in clauses)
    paragraphs = {m.grounds.paragraph for m in new_start.messages.values()}
    wanted = ("II.1", "II.2", "II.3", "II.3(a)", "IV.2", "IV.3", "VI.1", "VI.2")
    assert {f"Protocol, Part Four, {number}" for number in wanted} <= paragraphs
    assert "II.2" not in new_start.messages["aggregate"].grounds.paragraph


def test_labels_of_the_shipped_pack_are_complete_and_go_both_ways(new_start: Pack) -> None:
    groups = required_labels(new_start)
    for lang in new_start.agreement.languages:
        assert set(new_start.labels[lang]) == {label for group in groups for label in group}
        for group in groups:
            words = [new_start.label(lang, label) for label in group]
            assert all(words)
            assert len(set(words)) == len(words)
        for code_list in new_start.codes.values():
            for code in code_list.codes:
                shown = new_start.label(lang, label_id("code", code_list.id, code))
                assert new_start.code_of(lang, code_list.id, shown) == code
        assert new_start.reviewed[lang] == "not reviewed"


def test_a_label_is_never_blank(new_start: Pack) -> None:
    assert new_start.label("xx", "party--USA") == "United States of America"
    assert new_start.label("en", "party--XXX") == "XXX"
    assert new_start.label("en", "") == "?"


def test_russian_labels_are_russian(new_start: Pack) -> None:
    latin = [words for words in new_start.labels["ru"].values() if re.search("[A-Za-z]", words)]
    assert latin == []


# --- folders ----------------------------------------------------------------------------------


def test_folders_are_read_whole_and_links_are_refused(tmp_path: Path) -> None:
    (tmp_path / "codes").mkdir()
    (tmp_path / "agreement.toml").write_bytes(b"a")
    (tmp_path / "codes" / "b.toml").write_bytes(b"b")
    assert read_folder(tmp_path) == {"agreement.toml": b"a", "codes/b.toml": b"b"}
    (tmp_path / "codes" / "out.toml").symlink_to(tmp_path / "agreement.toml")
    with pytest.raises(TheirFault) as caught:
        read_folder(tmp_path)
    assert caught.value.facts["file"] == "codes/out.toml"
    assert caught.value.facts["problem"] == "file-name"


def test_large_files_are_refused_before_they_are_read_whole(tmp_path: Path) -> None:
    (tmp_path / "SOURCES.md").write_bytes(b"x" * (limits.PACK_FILE_BYTES_MAX + 1))
    with pytest.raises(TheirFault) as caught:
        read_folder(tmp_path)
    assert caught.value.facts["problem"] == "limit"


def test_packs_are_found_by_id_and_by_path(tmp_path: Path) -> None:
    assert "new-start" in shipped_packs()
    (tmp_path / "agreement.toml").write_bytes(b"")
    assert find_pack(str(tmp_path)) == tmp_path
    for unknown in ("no-such-pack", "../packs", str(tmp_path / "none")):
        with pytest.raises(OurFault) as caught:
            find_pack(unknown)
        assert caught.value.code == "no-such-pack"
    with pytest.raises(OurFault):
        read_folder(tmp_path / "none")


def test_locale_files_keep_order_and_lines() -> None:
    locale = read_locale("x.ftl", b"# reviewed: A. Reader, 2026\n\na = One = two\nb = B\n")
    assert locale.reviewed == "A. Reader, 2026"
    assert dict(locale.labels) == {"a": "One = two", "b": "B"}
    assert dict(locale.lines) == {"a": 3, "b": 4}
