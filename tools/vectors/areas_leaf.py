"""Vectors of spec/leaf.md, of the total order (spec/record.md, R12) and of the hash of a pack."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator, Sequence
from typing import Final

from detente.core import encoding
from detente.core.agreement.pack import pack_hash
from detente.core.encoding import Value
from tools.vectors.case import Case, Json, cbor
from tools.vectors.world import START, TINY_PACK, World, fixed

# The example of spec/leaf.md.
ORIGIN: Final = "nrrc.ardania.example/0123456789abcdef0123456789abcdef/0001020304050607"
MASTER: Final = bytes(range(16))
HEADER: Final[Value] = [
    "line-test", b"\x22" * 32, "ARD-2026-00001", 1795357920, 0, 0, None, None,
]  # fmt: skip
FIELDS: Final[Sequence[tuple[list[int], Value]]] = (
    ([1], [[], [], []]),
    ([4], "A. Ames"),
    ([16], "hello"),
)


def cases(world: World) -> Iterator[Case]:
    """Leaves, order, packs."""
    yield from _digests()
    yield from _bodies(world)
    yield from _leaves()
    yield from _left()
    yield from _orders()
    yield from _packs()


# --- a second computation of L5 to L9, sharing nothing but the encoder ---------------------------


def salt(master: bytes, path: list[int]) -> bytes:
    """L6."""
    message = b"detente/v1 salt\0" + encoding.encode(path)
    return hmac.digest(master, message, "sha256")[:16]


def digest(origin: str, master: bytes, path: list[int], value: Value) -> bytes:
    """L5."""
    bound = hashlib.sha256(origin.encode()).digest()
    content = encoding.encode([path, value])
    whole = b"detente/v1 digest\0" + bound + salt(master, path) + content
    return hashlib.sha256(whole).digest()


def root(hashes: Sequence[bytes]) -> bytes:
    """RFC 6962 section 2.1, as written there."""
    if len(hashes) == 1:
        return hashes[0]
    split = 1 << (len(hashes) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + root(hashes[:split]) + root(hashes[split:])).digest()


def built(origin: str, to: int, header: Value, fields: Sequence[tuple[list[int], Value]]) -> Json:
    """Digests, leaf and leaf hash by the second computation."""
    digests = [digest(origin, MASTER, path, value) for path, value in fields]
    width = 1
    while width < len(digests):
        width *= 2
    missing = width - len(digests)
    digests += [digest(origin, MASTER, [2, i], None) for i in range(missing)]
    digests.sort()
    body = root([hashlib.sha256(b"\0" + item).digest() for item in digests])
    leaf = encoding.encode([1, to, digest(origin, MASTER, [0], header), body])
    return {
        "digests": [item.hex() for item in digests],
        "leaf": leaf.hex(),
        "leaf_hash": hashlib.sha256(b"\0" + leaf).hexdigest(),
    }


def _case(
    name: str, clause: str, description: str, given: Json, why: str | None = None, **known: object
) -> Case:
    return Case("leaf", name, clause, description, given, why, known)


def _digests() -> Iterator[Case]:
    spec: dict[tuple[int, ...], str] = {
        (0,): "b47dc09b47fb020b71a44d1416a4701a",
        (1,): "f6ee2cb725a8725dfa6a94ecf69bd752",
        (4,): "2dd8b2c3838ccc7ed8d49fed852239ad",
    }
    values: list[tuple[tuple[int, ...], Value]] = [
        ((0,), HEADER), ((1,), FIELDS[0][1]), ((4,), "A. Ames"), ((16,), "hello"),
        ((2, 0), None), ((17, 3), [1, None]), ((17, 3, 1), ["K. Orlova"]), ((65535,), 0),
    ]  # fmt: skip
    for path, value in values:
        name = "_".join(str(part) for part in path)
        found = salt(MASTER, [*path]).hex()
        if spec.get(path, found) != found:
            raise ValueError(path)
        at = cbor(list(path))
        given = {"do": "salt", "master": MASTER.hex(), "path": at}
        yield _case(
            f"salt_{name}", "L6", f"salt at path [{name.replace('_', ', ')}]", given, salt=found
        )
        given = {"do": "digest", "origin": ORIGIN, "salt": found, "path": at, "value": cbor(value)}
        made = digest(ORIGIN, MASTER, [*path], value).hex()
        yield _case(f"digest_{name}", "L5", "its digest", given, digest=made)
    fresh = fixed("fresh")
    content: Value = [HEADER, [[path, value] for path, value in FIELDS]]
    inner = hashlib.sha256(encoding.encode(content)).digest()
    made = hashlib.sha256(b"detente/v1 master salt\0" + fresh + inner).hexdigest()[:32]
    given = {"do": "master", "fresh": fresh.hex(), "content": cbor(content)}
    yield _case("master", "L7", "master salt of the example from fresh bytes", given, master=made)
    for name, path_value, why in (
        ("empty", [], "bad-shape"),
        ("of_four", [16, 0, 1, 0], "bad-shape"),
        ("number_large", [65536], "bad-shape"),
        ("negative", [-1], "bad-shape"),
        ("text", ["16"], "bad-shape"),
        ("no_array", 16, "bad-shape"),
    ):
        bad: Value = path_value
        given = {"do": "salt", "master": MASTER.hex(), "path": cbor(bad)}
        yield _case(f"path_{name}", "L4", "no path", given, why)
    given = {"do": "salt", "master": MASTER[:15].hex(), "path": cbor([16])}
    yield _case("master_short", "L7", "a master salt of 15 bytes", given, "wrong-length")


def _body(
    name: str, description: str, to: int, fields: Sequence[tuple[list[int], Value]], origin: str
) -> Case:
    given: Json = {
        "do": "build",
        "origin": origin,
        "master": MASTER.hex(),
        "to": to,
        "header": cbor(HEADER),
        "fields": [[cbor(path), cbor(value)] for path, value in fields],
    }
    known = built(origin, to, HEADER, fields)
    return _case(name, "L1 to L9", description, given, **known)


def _bodies(world: World) -> Iterator[Case]:
    receipt = FIELDS[:1]
    yield _body("body_receipt_only", "one digest, no padding", 2, receipt, ORIGIN)
    yield _body("body_example", "the example: three digests, one of padding", 2, FIELDS, ORIGIN)
    five = [*FIELDS, ([17], 7), ([18], None)]
    yield _body("body_five", "five digests, three of padding", 6, five, ORIGIN)
    names = ("M. Brandt", "S. Ozol", "T. Vance")
    rows: list[list[Value]] = [[f"unit {n}", n * 100, names[n]] for n in range(3)]
    table: list[tuple[list[int], Value]] = [*FIELDS]
    for at, row in enumerate(rows):
        table += [([17, at], row[:2]), ([17, at, 1], row[2:])]
    yield _body("body_table", "a table of three rows, one column erasable", 2, table, ORIGIN)
    given: Json = {
        "do": "lay-out",
        "values": cbor({16: "hello", 17: rows}),
        "erasable": {"17": [2]},
    }
    fields = [[cbor(path), cbor(value)] for path, value in table[2:]]
    yield _case("table_layout", "L4", "the paths of that table", given, fields=fields)
    middle: list[list[Value]] = [[1, "a", 2, "b"], [3, None, 4, "c"]]
    given = {"do": "lay-out", "values": cbor({20: middle}), "erasable": {"20": [1, 3]}}
    laid: list[tuple[list[int], Value]] = [
        ([20, 0], [1, 2]), ([20, 0, 1], ["a", "b"]), ([20, 1], [3, 4]), ([20, 1, 1], [None, "c"]),
    ]  # fmt: skip
    fields = [[cbor(path), cbor(value)] for path, value in laid]
    yield _case("table_layout_two_columns", "L4", "erasable columns between others; an absent cell",
                given, fields=fields)  # fmt: skip
    every = 2**64 - 2
    yield _body("body_to_sixty_four", "to all of 64 seats but the first: 79 bytes", every, FIELDS,
                ORIGIN)  # fmt: skip
    other = f"{world.brevia.center}/exercise/{'0f' * 16}/{'a1' * 8}"
    yield _body("body_other_origin", "the same entry under another origin", 2, FIELDS, other)


def _leaves() -> Iterator[Case]:
    top, body = fixed("header"), fixed("body")

    def read(name: str, description: str, data: bytes, why: str | None = None) -> Case:
        return _case(name, "L1", description, {"do": "read", "leaf": data.hex()}, why)

    for name, to in (("leaf_house", 0), ("leaf_23", 23), ("leaf_24", 24), ("leaf_most", 2**64 - 1)):
        data = encoding.encode([1, to, top, body])
        yield read(name, f"to is {to}: {len(data)} bytes", data)
    good = encoding.encode([1, 2, top, body])
    shape = "bad-shape"
    yield read(
        "to_not_shortest", "to 2 in two bytes", b"\x84\x01\x18\x02" + good[3:], "bad-encoding"
    )
    yield read("trailing_byte", "a byte after it", good + b"\0", "bad-encoding")
    yield read("truncated", "the last byte is missing", good[:-1], "bad-encoding")
    yield read("empty", "no bytes", b"", "bad-encoding")
    rows: Sequence[tuple[str, str, Value, str]] = (
        ("version_0", "version 0", [0, 2, top, body], "unknown-version"),
        ("version_2", "version 2", [2, 2, top, body], "unknown-version"),
        ("to_negative", "to is -1", [1, -1, top, body], shape),
        ("to_null", "to is null", [1, None, top, body], shape),
        ("header_short", "a header of 31 bytes", [1, 2, top[:31], body], "wrong-length"),
        ("header_long", "a header of 33 bytes", [1, 2, top + b"\0", body], shape),
        ("body_text", "body is a text", [1, 2, top, "a" * 32], shape),
        ("three_items", "no body", [1, 2, top], shape),
        ("five_items", "an item more", [1, 2, top, body, 0], shape),
        ("map", "a map", {0: 1}, shape),
    )
    for name, description, value, why in rows:
        yield read(name, description, encoding.encode(value), why)


# --- what is left of an opening ------------------------------------------------------------------

LISTED: Final[Sequence[tuple[list[int], Value]]] = (
    *FIELDS,
    ([17, 0], ["unit 0", 0]), ([17, 0, 1], ["M. Brandt"]),
    ([17, 1], ["unit 1", 100]), ([17, 1, 1], ["S. Ozol"]),
)  # fmt: skip
GONE: Final = ([16], [17, 1, 1])
SIZE: Final = 187


def left_of(fields: Sequence[tuple[list[int], Value]], gone: Sequence[list[int]]) -> list[Value]:
    """L11 by the second computation."""
    kept: list[Value] = [
        [path, salt(MASTER, path), value] for path, value in fields if path not in gone
    ]
    erased: list[Value] = [
        [path, digest(ORIGIN, MASTER, path, value)] for path, value in fields if path in gone
    ]
    width = 1
    while width < len(fields):
        width *= 2
    padding: list[Value] = [salt(MASTER, [2, at]) for at in range(width - len(fields))]
    return [2, SIZE, salt(MASTER, [0]), HEADER, kept, erased, padding]


def _left() -> Iterator[Case]:
    leaf = built(ORIGIN, 2, HEADER, LISTED)["leaf"]
    whole = left_of(LISTED, GONE)
    given: Json = {
        "do": "erase", "origin": ORIGIN, "master": MASTER.hex(), "header": cbor(HEADER),
        "fields": [[cbor(path), cbor(value)] for path, value in LISTED],
        "erase": [cbor(path) for path in GONE], "size": SIZE,
    }  # fmt: skip
    yield _case("erase", "L10, L11", "a text and one row's name go", given, left=cbor(whole))

    def left(
        name: str, description: str, value: list[Value], why: str | None = None, **known: object
    ) -> Case:
        data = {"do": "left", "origin": ORIGIN, "left": cbor(value), "leaf": leaf}
        return _case(name, "L11", description, data, why, **known)

    yield left("left", "what is left opens the leaf", whole, erased=[*GONE])
    every = left_of(LISTED, ([16], [17, 0, 1], [17, 1, 1]))
    yield left("left_more", "all that may go has gone", every)
    hidden = left_of(LISTED, ([16], [17, 0, 1], [17, 1, 1]))
    _, _, _, _, kept, erased, padding = whole
    feigned: list[Value] = [salt(MASTER, [2, 0]), salt(MASTER, [2, 1])]
    yield left("left_hidden", "a row's name is neither kept nor named, but taken for padding",
               [*hidden[:5], erased, feigned], "does-not-open", part="body")  # fmt: skip
    yield left("left_padding", "no salt of the padding", [*whole[:6], []], "bad-shape")
    other: list[Value] = [bytes(16)]
    yield left("left_padding_other", "another salt of it", [*whole[:6], other], "does-not-open",
               part="body")  # fmt: skip
    yield left("left_header_salt", "another salt of the header", [2, SIZE, bytes(16), *whole[3:]],
               "does-not-open", part="header")  # fmt: skip
    changed: list[Value] = [[[16], bytes(32)], [[17, 1, 1], digest(ORIGIN, MASTER, [17, 1, 1], 0)]]
    yield left("left_digest", "other digests for what went", [*whole[:5], changed, padding],
               "does-not-open", part="body")  # fmt: skip
    yield left("left_nothing", "nothing was erased", [*whole[:5], [], padding], "bad-shape")
    for name, description, path in (
        ("record", "a field of the record is named as erased", [4]),
        ("row", "a row's other cells are named as erased", [17, 1]),
        ("kept", "it is named as erased and kept", [17, 0]),
        ("header", "the header is named as erased", [0]),
    ):
        value: Value = [[path, bytes(32)]]
        yield left(f"left_{name}", description, [*whole[:5], value, padding], "bad-shape")
    back: Value = list(reversed(erased)) if isinstance(erased, list) else None
    yield left("left_order", "erased paths fall", [*whole[:5], back, padding], "bad-shape")
    first: Value = kept[1:] if isinstance(kept, list) else None
    yield left("left_receipt", "path [1] is not kept", [*whole[:4], first, erased, padding],
               "bad-shape")  # fmt: skip
    yield left("left_version", "version 3", [3, *whole[1:]], "bad-shape")
    large: list[Value] = [2, 4 * 1024 * 1024 + 1, *whole[2:]]
    yield left("left_size", "an opening of more than 4 MiB", large, "bad-shape")


# --- order ---------------------------------------------------------------------------------------


def _orders() -> Iterator[Case]:
    one, two, three = "a.example/x", "b.example/x", "c.example/x"

    def entry(claimed: int, **seen: int) -> Json:
        origins = {"a": one, "b": two, "c": three}
        return {"claimed": claimed, "seen": {origins[key]: size for key, size in seen.items()}}

    later = START + 3600
    causal = {
        one: [entry(later), entry(later + 10, b=1), entry(START, b=2)],
        two: [entry(START, a=1), entry(START + 5)],
        three: [entry(START + 1), entry(START + 2, a=3)],
    }
    expected = [[three, 0], [one, 0], [two, 0], [two, 1], [one, 1], [one, 2], [three, 1]]
    yield _order("causal", "a clock an hour ahead does not put an answer before its question",
                 causal, expected)  # fmt: skip
    tied = {two: [entry(START)], one: [entry(START), entry(START)], three: [entry(START - 1)]}
    yield _order("tie_break", "by claimed time, origin, index", tied,
                 [[three, 0], [one, 0], [one, 1], [two, 0]])  # fmt: skip
    beyond = {one: [entry(START)], two: [entry(START - 9, a=40)]}
    yield _order("seen_beyond_held", "a seen beyond what is held counts as far as it is held",
                 beyond, [[one, 0], [two, 0]])  # fmt: skip
    absent = {one: [entry(START, c=3)], two: [entry(START + 1)]}
    yield _order("seen_of_register_not_held", "a register of which nothing is held", absent,
                 [[one, 0], [two, 0]])  # fmt: skip
    circle = {one: [entry(START + 2, b=1)], two: [entry(START + 1, a=1)], three: [entry(later)]}
    yield _order("circle", "who lies about seen comes last", circle,
                 [[three, 0], [two, 0], [one, 0]])  # fmt: skip
    yield _order("empty_register", "a register without entries", {one: []}, [])
    by_clock = [[two, 0], [three, 0], [three, 1], [one, 2], [two, 1], [one, 0], [one, 1]]
    yield _order("sorted_by_claimed_time", "the record `causal`, ordered by clock alone", causal,
                 by_clock, "order-differs")  # fmt: skip
    yield _order("register_shuffled", "index 1 before index 0", tied,
                 [[three, 0], [one, 1], [one, 0], [two, 0]], "order-differs")  # fmt: skip


def _order(
    name: str, description: str, registers: Json, order: list[list[object]], why: str | None = None
) -> Case:
    given = {"do": "order", "registers": registers, "order": order}
    return Case("order", name, "R12", description, given, why)


# --- packs ---------------------------------------------------------------------------------------


def _packs() -> Iterator[Case]:
    example = "8012693ae7d50bf93130c015cc5e77969e8721f7a3d63142fbedf8d79f849f4c"
    yield _pack("example", "the example of the text", TINY_PACK, example)
    names = {"B.toml": b"", "a-b.toml": b"x", "a/b.toml": b"y", "a.toml": b"\0\xff", "a_b": b"z"}
    yield _pack("bytewise_order", "paths in order of their bytes; any bytes are content", names,
                pack_hash(names).hex())  # fmt: skip
    swapped = dict(zip(TINY_PACK, reversed(TINY_PACK.values()), strict=True))
    yield _pack("contents_swapped", "the example, contents swapped, against its hash", swapped,
                example, "hash-differs")  # fmt: skip
    for name, path in (
        ("path_parent", "a/../b.toml"), ("path_absolute", "/a.toml"), ("path_hidden", ".a.toml"),
        ("path_hidden_below", "a/.b"), ("path_space", "a b.toml"), ("path_backslash", "a\\b"),
        ("path_empty_name", "a//b"), ("path_closing_slash", "a/"), ("path_empty", ""),
        ("path_not_ascii", "\u00e9.toml"), ("path_long", "a" * 201), ("path_line_end", "a\n"),
    ):  # fmt: skip
        yield _pack(name, "P1: no path", {path: b"1"}, "", "bad-pack")


def _pack(
    name: str, description: str, files: dict[str, bytes], expected: str, why: str | None = None
) -> Case:
    given: Json = {"do": "hash", "files": {path: data.hex() for path, data in files.items()}}
    if expected:
        given["hash"] = expected
    return Case("pack", name, "P1, P7", description, given, why)
