"""Broken packs: the good pack of `base/` with one mistake in it, at least one for each problem."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

BASE: Final = Path(__file__).parent / "base"
A, D, C, M, L, S, T = (
    "agreement.toml",
    "duties.toml",
    "codes/lists.toml",
    "messages/all.toml",
    "locale/en.ftl",
    "SOURCES.md",
    "text/en.md",
)
TOP: Final = ""  # an error about a whole file stands on its first line
LEFT_OUT: Final = "(left out)"

# File, what is replaced ("" for a file of its own), what stands there instead.
Change: TypeAlias = tuple[str, str | bytes, str | bytes]


@dataclass(frozen=True, slots=True)
class Case:
    """One broken pack, and what its error must say: the problem, the file, a text that stands on
    the line it names, and words of the mend.
    """

    problem: str
    file: str
    at: str
    mend: str
    changes: tuple[Change, ...]


def base() -> dict[str, bytes]:
    """The files of the good pack."""
    return {
        path.relative_to(BASE).as_posix(): path.read_bytes()
        for path in sorted(BASE.rglob("*"))
        if path.is_file()
    }


def changed(*changes: Change) -> dict[str, bytes]:
    """The good pack with changes, each made once."""
    files = base()
    for path, old, new in changes:
        if new == LEFT_OUT:
            del files[path]
            continue
        before = old if isinstance(old, bytes) else old.encode()
        after = new if isinstance(new, bytes) else new.encode()
        if before and before not in files[path]:
            raise ValueError((path, old))
        files[path] = files[path].replace(before, after, 1) if before else after
    return files


def _case(problem: str, file: str, at: str, mend: str, *pairs: tuple[str, str | bytes]) -> Case:
    """Changes of one file."""
    return Case(problem, file, at, mend, tuple((file, old, new) for old, new in pairs))


_CHAIN: Final = "".join(
    f'[duty.c{n}]\nsends = "answer"\nby = "1 day after entry into force"\n'
    + (f'unless = "c{n - 1} is met"\n' if n else "")
    for n in range(9)
)
_CLAIM: Final = """
[message.claim]
from = "each party"
to = "each other party"
kind = "statement"
effect = "on receipt"
precedence = "routine"
field.as_of = { n = 16, type = "date" }
field.vehicles = { n = 17, type = "count" }
paragraph = "4"
basis = "own"
because = "invented"
"""
_EXCHANGE: Final = "[exchange.persons]" + base()[D].decode().partition("[exchange.persons]")[2]
_SERIES: Final = 'every = "6 months from the first day of the month after entry into force"\n'

FILES: Final = (
    _case("file-name", "a b.toml", TOP, "ASCII", ("", "x = 1")),
    _case("unknown-file", "rules.toml", TOP, "duties.toml", ("", "x = 1")),
    _case("unknown-file", "locale/de.ftl", TOP, "a language listed", ("", "# reviewed: x")),
    _case("missing-file", S, TOP, "a file SOURCES.md", ("", LEFT_OUT)),
    Case("missing-file", A, 'languages = ["en"]', "text/en.md", ((T, "", LEFT_OUT),)),
    _case("limit", A, "# eee", "1000", ("[life]", f"# {'e' * 999}\n[life]")),
    _case("not-utf8", D, TOP, "UTF-8", ("[defaults.duty]", b"# \xff\n[defaults.duty]")),
    _case("control-character", A, "u202e", "remove", ('"invented"', '"\\u202einvented"')),
    _case("not-toml", D, "[event.movement", "TOML", ("[event.movement]", "[event.movement")),
)
KEYS: Final = (
    _case("unknown-table", A, "[lives]", "one of: agreement", ("[life]", "[lives]")),
    _case("unknown-table", D, "duties]", "duty, check", ("[defaults.duty]", "[defaults.duties]")),
    _case("unknown-key", D, 'if = "3.2', "unless", ('unless = "3.2', 'if = "3.2')),
    _case("unknown-key", D, "latest", "late", ('late = "cures"', 'late = "cures"\nlatest = 1')),
    _case("unknown-key", D, "COR = 1", "ARD, BRV", ("{ ARD = 100,", "{ COR = 1, ARD = 100,")),
    _case("missing-key", D, '[duty."2"]', "by = ", ('by = "48 hours before movement"\n', "")),
    _case("missing-key", D, '[duty."2"]', '"received" | ', ('counted = "received"\n', "")),
    _case("missing-key", A, "version = 2", "a base", ("version = 1", "version = 2")),
    _case("missing-key", A, "[right.suspend]", "reach = [", ('reach = ["whole", "regime"]\n', "")),
    _case("wrong-type", D, "except = 1", "except = [ {", ("except = [", "except = 1 # [")),
    _case("wrong-type", A, "1 May", "without quotes", ("[2026-05-01,", '["1 May",')),
    _case("bad-value", D, '"never"', '"cures" | ', ('"does not cure"', '"never"')),
    _case(
        "bad-value",
        D,
        'late = "cures"\n#',
        "no late",
        ('unless = "3.2 is met"', 'force = "may"\nlate = "cures"\n#'),
    ),
    _case("bad-value", A, "Saturday", '"saturday"', ('rest = ["saturday",', 'rest = ["Saturday",')),
    _case(
        "bad-value",
        D,
        'adds = "request"',
        "posts-named",
        ('adds = "posts-named"', 'adds = "request"'),
    ),
    _case(
        "bad-value", D, "1 month", "fixed length", ('at_most = "30 days"', 'at_most = "1 month"')
    ),
)
PHRASES: Final = (
    _case(
        "bad-phrase",
        D,
        "before movements",
        '"48 hours before movement"',
        ("48 hours before movement", "48 hours before movements"),
    ),
    _case(
        "bad-phrase",
        D,
        "the addressee",
        '"addressee of request"',
        ('"addressee of request"', '"the addressee of request"'),
    ),
    _case(
        "bad-phrase",
        D,
        "every movement",
        '"each movement"',
        ('"each movement"', '"every movement"'),
    ),
    _case("bad-phrase", D, "3.2 is late", '"3.2 is ', ('"3.2 is overdue"', '"3.2 is late"')),
    _case("bad-phrase", D, "of bank", "of office", ("days of office", "days of bank")),
    _case("bad-phrase", D, "6 month from", '"6 months from', ('"6 months from', '"6 month from')),
    _case(
        "bad-phrase",
        A,
        "10 years after",
        '"10 years from entry into force"',
        ('"10 years from', '"10 years after'),
    ),
    _case(
        "bad-phrase",
        A,
        "24 hours after r",
        "24 hours after deposit",
        ('"24 hours after deposit"', '"24 hours after receipt"'),
    ),
    _case(
        "bad-phrase",
        D,
        '"through mediator"',
        '"through role mediator"',
        ('"through role mediator"', '"through mediator"'),
    ),
)
NAMES: Final = (
    _case("bad-name", A, "Movements]", "lower-case", ("[regime.movements]", "[regime.Movements]")),
    _case("bad-name", D, '"3..3"]', "single dots", ('[duty."3.3"]', '[duty."3..3"]')),
    _case("duplicate", D, '"3-2"]', "3.2", ('[duty."3.3"]', '[duty."3-2"]')),
    _case("duplicate", A, 'held_by = ["ARD"]', "no other seat", ('["DEP"]', '["ARD"]')),
    _case("duplicate", D, "[list.request]", "no message", ("[list.posts]", "[list.request]")),
    _case(
        "reserved-name", M, "signature]", "built in", ("[message.request]", "[message.signature]")
    ),
    _case(
        "reserved-name", D, "[event.expiry]", "no phrase", ("[event.movement]", "[event.expiry]")
    ),
    _case("reserved-name", C, "[codes.scope]", "built in", ("[codes.object]", "[codes.scope]")),
)
REFERENCES: Final = (
    _case(
        "dangling",
        A,
        "movement-notices",
        '"movement-notice"',
        ('"movement-notice"', '"movement-notices"'),
    ),
    _case(
        "dangling",
        D,
        '"movement-note"',
        '"movement-notice"',
        ('sends = "movement-notice"', 'sends = "movement-note"'),
    ),
    _case(
        "dangling",
        D,
        "notice.leaves",
        "message.field",
        ("movement-notice.departs", "movement-notice.leaves"),
    ),
    _case("dangling", D, "{ of = ", "a required field of", ("{ as_of = ", "{ of = ")),
    _case("dangling", D, "{ speed = ", "urgency", ("{ urgency = ", "{ speed = ")),
    _case(
        "dangling",
        A,
        'provisional = ["3"]',
        "the id of a clause",
        ('provisional = ["2"]', 'provisional = ["3"]'),
    ),
    _case(
        "dangling",
        A,
        "arrangement.break",
        "arrangement.pause",
        ('from arrangement.pause"', 'from arrangement.break"'),
    ),
    _case(
        "dangling",
        D,
        '"COR"]',
        "ARD, BRV",
        ('between = ["ARD", "BRV"]', 'between = ["ARD", "COR"]'),
    ),
    _case(
        "dangling",
        D,
        "[defaults.exchange]",
        "no defaults",
        (_EXCHANGE, '[defaults.exchange]\nshort = "missed"\n'),
    ),
    Case(
        "dangling",
        A,
        'by = "suspension"',
        'type "scope"',
        ((M, 'field.scope = { n = 16, type = "scope" }\n', ""),),
    ),
    _case("undeclared-code", M, '"things"', "object", ('codes = "object"', 'codes = "things"')),
    _case("undeclared-code", D, '"quick"', "urgent", ('"urgent" }', '"quick" }')),
    _case("missing-because", M, 'basis = "own"', "because", ('because = "invented"\n', "")),
    _case(
        "missing-source",
        A,
        'basis = "read"',
        "source",
        ('source = "https://ardania.example/text"\n', ""),
    ),
    _case("unlisted-source", A, "example/other", "SOURCES.md", ("example/text", "example/other")),
)
MEANING: Final = (
    _case(
        "erasable",
        D,
        "vehicle-data.crews",
        "may not be erased",
        ("vehicle-data.vehicles", "vehicle-data.crews"),
    ),
    Case(
        "erasable",
        D,
        'between = ["pause',
        "may not be erased",
        (
            (
                M,
                'field.end = { n = 18, type = "instant"',
                'field.end = { n = 18, erasable = true, type = "instant"',
            ),
        ),
    ),
    Case(
        "claim",
        D,
        "claim.vehicles",
        "no statement",
        (
            (D, "vehicle-data.vehicles", "claim.vehicles"),
            (M, "[message.request]", f"{_CLAIM}[message.request]"),
        ),
    ),
    _case(
        "cycle",
        D,
        'unless = "3.3',
        "waits for itself",
        ('unless = "3.2 is met"', 'unless = "3.3 is met"'),
    ),
    _case("too-deep", D, "[duty.c8]", "at most 8", ("[check.span]", f"{_CHAIN}\n[check.span]")),
    _case(
        "no-trigger",
        D,
        '"48 hours before',
        'when = "each movement"',
        ('when = "each movement"\n', ""),
        ('who = "owner of movement"\n', ""),
        ('except = [ { where = { urgency = "urgent" }, by = "6 hours before movement" } ]\n', ""),
    ),
    _case(
        "no-trigger",
        D,
        "30 days after the end",
        'every = "6 months',
        (_SERIES, ""),
        ('match = { as_of = "the day after the period" }\n', ""),
    ),
    _case(
        "no-match",
        D,
        'every = "6 months',
        "match = {",
        ('match = { as_of = "the day after the period" }\n', ""),
    ),
    Case(
        "no-match",
        D,
        '"answer", "declined"',
        'answers = "request" in message.answer',
        ((M, 'answers = "request"\n', ""),),
    ),
    Case(
        "no-match",
        D,
        'cancelled = "movement-cancelled"',
        "field.movement_id of type",
        (
            (M, 'precedence = "routine"\nfield.movement_id', 'precedence = "routine"\nfield.move'),
            (L, "field--movement-cancelled--movement_id", "field--movement-cancelled--move"),
        ),
    ),
    _case(
        "duplicate-number",
        M,
        "field.departs",
        "movement_id",
        ("departs = { n = 17", "departs = { n = 16"),
    ),
    _case(
        "columns",
        M,
        "field.posts",
        "table",
        ('posts = { n = 16, type = "table"', 'posts = { n = 16, type = "text"'),
    ),
    _case(
        "column-numbers",
        M,
        "column.posts",
        "without gaps",
        ("posts.place = { n = 1", "posts.place = { n = 2"),
    ),
)
WORDS: Final = (
    _case("missing-text", T, TOP, "text", ("Text of the agreement.", " ")),
    _case("no-review-line", L, TOP, "# reviewed", ("# reviewed: not reviewed", "# labels")),
    _case("bad-locale-line", L, "duty--2=", "id = words", ("duty--2 = ", "duty--2= ")),
    _case(
        "missing-label",
        L,
        "code--object--gas",
        "right--release",
        ("right--release = Release\n", ""),
    ),
    _case(
        "unknown-label",
        L,
        "role--host",
        "the pack uses",
        ("role--mediator", "role--host = Host\nrole--mediator"),
    ),
    _case(
        "label-twice",
        L,
        "right--withdraw",
        "right--release",
        ("right--release = Release", "right--release = Withdraw"),
    ),
)
G: Final = "geo/border.toml"
PLACES: Final = (
    _case("bad-area", G, "50.0 30.0", "six decimals", ("50.000000 30.000000", "50.0 30.0")),
    _case("bad-area", G, "5 km around", "circle 40000 m", ("5000 m around", "5 km around")),
    _case("dangling", D, "geo.river", "geo.border, geo.town", ("geo.border", "geo.river")),
    _case("bad-phrase", D, "ten km", '"70 km"', ('"10 km"', '"ten km"')),
)
CASES: Final = (*FILES, *KEYS, *PHRASES, *NAMES, *REFERENCES, *MEANING, *PLACES, *WORDS)
