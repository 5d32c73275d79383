"""Vectors of spec/entry.md: headers, receipts, serials, cosignatures, openings, read-back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Final

from detente.core import encoding
from detente.core.encoding import Value
from tools.vectors.areas_leaf import FIELDS, HEADER, MASTER, ORIGIN, built
from tools.vectors.case import Case, Json, cbor
from tools.vectors.world import START, World, fixed

_SHAPE: Final = "bad-shape"
_A, _B = fixed("epoch a", 8), fixed("epoch b", 8)
_ROOT: Final = fixed("root")


def cases(world: World) -> Iterator[Case]:
    """All of them."""
    yield from _headers()
    yield from _serials()
    yield from _receipts()
    yield from _bad_receipts()
    yield from _cosignatures(world)
    yield from _openings()
    yield from _read_backs()


def _case(
    name: str, clause: str, description: str, given: Json, why: str | None = None, **known: object
) -> Case:
    return Case("entry", name, clause, description, given, why, known)


def _headers() -> Iterator[Case]:
    pack, leaf = b"\x22" * 32, fixed("leaf")
    good: list[Value] = [*HEADER] if isinstance(HEADER, list) else []
    whole: list[Value] = [
        "launch-notice", pack, "ARD-2026-00512", START, 1, 3, ["BRV-2026-00007", leaf], START + 60,
    ]  # fmt: skip
    machine: list[Value] = ["received", pack, None, 0, 2, 0, [None, leaf], None]
    longest: list[Value] = ["a" * 64, None, "AB345678-2026-123456789", 253_402_300_799, 0, 0, None,
                            253_402_300_799]  # fmt: skip
    for name, description, value in (
        ("example", "the example", good),
        ("whole", "every item there", whole),
        ("machine", "no serial; refers to an entry without one", machine),
        ("longest", "house register; longest type and serial, last instant", longest),
    ):
        yield _case(f"header_{name}", "N2", description, {"do": "header", "header": cbor(value)})
    rows: Sequence[tuple[str, str, int, Value, str]] = (
        ("type_upper_case", "N3", 0, "Line-test", _SHAPE),
        ("type_hyphen_first", "N3", 0, "-line", _SHAPE),
        ("type_two_hyphens", "N3", 0, "line--test", _SHAPE),
        ("type_digit_first", "N3", 0, "1line", _SHAPE),
        ("type_empty", "N3", 0, "", _SHAPE),
        ("type_long", "N3", 0, "a" * 65, _SHAPE),
        ("pack_short", "N2", 1, b"\x22" * 31, "wrong-length"),
        ("claimed_null", "N2", 3, None, _SHAPE),
        ("claimed_late", "N2", 3, 253_402_300_800, _SHAPE),
        ("mark_3", "N2", 4, 3, _SHAPE),
        ("mark_false", "N2", 4, False, _SHAPE),
        ("precedence_4", "N2", 5, 4, _SHAPE),
        ("reference_bare_hash", "N5", 6, leaf, _SHAPE),
        ("reference_without_hash", "N5", 6, ["BRV-2026-00007", None], _SHAPE),
        ("reference_serial", "N5", 6, ["BRV-26-00007", leaf], _SHAPE),
        ("valid_until_negative", "N2", 7, -1, _SHAPE),
    )
    for name, clause, at, bad, why in rows:
        changed: list[Value] = [*good]
        changed[at] = bad
        given = {"do": "header", "header": cbor(changed)}
        yield _case(f"header_{name}", clause, "one item wrong", given, why)
    given = {"do": "header", "header": cbor([*good, None])}
    yield _case("header_nine_items", "N2", "an item more", given, _SHAPE)


def _serials() -> Iterator[Case]:
    for name, serial, parts in (
        ("first", "ARD-2026-00001", ("ARD", 2026, 1)),
        ("six_digits", "ARD-2026-100000", ("ARD", 2026, 100_000)),
        ("nine_digits", "AB345678-2026-999999999", ("AB345678", 2026, 999_999_999)),
        ("zero", "BR-1970-00000", ("BR", 1970, 0)),
    ):
        given = {"do": "serial", "serial": serial}
        code, year, number = parts
        yield _case(f"serial_{name}", "N4", "a serial", given, code=code, year=year, number=number)
    for name, serial in (
        ("four_digits", "ARD-2026-0001"), ("leading_zero", "ARD-2026-000512"),
        ("ten_digits", "ARD-2026-1000000000"), ("lower_case", "ard-2026-00001"),
        ("code_long", "ABCDEFGHI-2026-00001"), ("code_short", "A-2026-00001"),
        ("year_short", "ARD-26-00001"), ("space", "ARD-2026-00001 "),
        ("other_digits", "ARD-2026-0000\u0661"), ("line_end", "ARD-2026-00001\n"), ("empty", ""),
    ):  # fmt: skip
        given = {"do": "serial", "serial": serial}
        yield _case(f"serial_{name}", "N4", "no serial", given, _SHAPE)


def _receipts() -> Iterator[Case]:
    good: dict[str, Value] = {
        "empty": [[], [], []],
        "seen": [[[0, _A, 5, _ROOT], [1, min(_A, _B), 1, _ROOT], [1, max(_A, _B), 0, _ROOT]],
                 [], []],
        "lacking": [[[1, _A, 9, _ROOT]],
                    [[1, _A, 2, 3, 1], [1, _A, 3, 5, 2], [1, _A, 7, 9, 3]], []],
        "ahead": [[[1, _A, 9, _ROOT]], [], [[1, _A, 12, _ROOT], [1, _A, 13, _ROOT]]],
        "limits": [[[63, _A, 2**40, _ROOT]], [[63, _A, 0, 2**40, 1]], [[63, _A, 2**40, _ROOT]]],
    }  # fmt: skip
    for name, value in good.items():
        given = {"do": "receipt", "receipt": cbor(value)}
        yield _case(f"receipt_{name}", "N6", "a receipt", given)


def _bad_receipts() -> Iterator[Case]:
    low, high = min(_A, _B), max(_A, _B)
    held: Value = [[1, _A, 9, _ROOT]]
    bad: Sequence[tuple[str, str, Value, str]] = (
        ("seat_order", "seats fall", [[[1, _A, 5, _ROOT], [0, _A, 5, _ROOT]], [], []], _SHAPE),
        ("epoch_order", "epochs of a seat fall",
         [[[1, high, 5, _ROOT], [1, low, 5, _ROOT]], [], []], _SHAPE),
        ("register_twice", "one register twice in seen",
         [[[1, _A, 5, _ROOT], [1, _A, 6, _ROOT]], [], []], _SHAPE),
        ("seat_64", "no such seat", [[[64, _A, 5, _ROOT]], [], []], _SHAPE),
        ("epoch_short", "an epoch of 7 bytes", [[[1, _A[:7], 5, _ROOT]], [], []], "wrong-length"),
        ("root_short", "a root of 31 bytes", [[[1, _A, 5, _ROOT[:31]]], [], []], "wrong-length"),
        ("size_large", "a size of 2^40 + 1", [[[1, _A, 2**40 + 1, _ROOT]], [], []], _SHAPE),
        ("lacking_overlap", "ranges overlap",
         [held, [[1, _A, 2, 5, 1], [1, _A, 4, 6, 2]], []], _SHAPE),
        ("lacking_same_start", "two ranges begin at 2",
         [held, [[1, _A, 2, 3, 1], [1, _A, 2, 4, 2]], []], _SHAPE),
        ("lacking_order", "ranges fall", [held, [[1, _A, 5, 6, 1], [1, _A, 2, 3, 1]], []], _SHAPE),
        ("lacking_empty_range", "an empty range", [held, [[1, _A, 2, 2, 1]], []], _SHAPE),
        ("lacking_backwards", "a range that ends before it begins",
         [held, [[1, _A, 3, 2, 1]], []], _SHAPE),
        ("reason_0", "reason 0", [held, [[1, _A, 2, 3, 0]], []], _SHAPE),
        ("reason_4", "reason 4", [held, [[1, _A, 2, 3, 4]], []], _SHAPE),
        ("ahead_order", "ahead falls", [[], [], [[1, _A, 13, _ROOT], [1, _A, 12, _ROOT]]], _SHAPE),
        ("ahead_twice", "one place ahead twice",
         [[], [], [[1, _A, 12, _ROOT], [1, _A, 12, _ROOT]]], _SHAPE),
        ("lacking_beyond_seen", "a range that ends beyond seen",
         [held, [[1, _A, 8, 10, 1]], []], _SHAPE),
        ("lacking_not_seen", "a range of a register not seen",
         [held, [[1, _B, 0, 1, 1]], []], _SHAPE),
        ("ahead_below_seen", "ahead names what seen covers",
         [held, [], [[1, _A, 8, _ROOT]]], _SHAPE),
        ("without_lacking", "lacking is missing", [[], []], _SHAPE),
        ("lacking_null", "null for an empty list", [[], None, []], _SHAPE),
        ("null", "null", None, _SHAPE),
    )  # fmt: skip
    for name, description, value, why in bad:
        given = {"do": "receipt", "receipt": cbor(value)}
        yield _case(f"receipt_{name}", "N6", description, given, why)


def _cosignatures(world: World) -> Iterator[Case]:
    name = f"{world.brevia.center}/holder"
    short: list[Value] = [0, _A, 5, _ROOT, name, 4, START, bytes(64)]
    long: list[Value] = [0, _A, 5, _ROOT, name, 6, START, bytes(2420)]
    for title, description, value in (
        ("one", "one of type 4", [short]),
        ("both", "both types", [short, long]),
        ("twice", "one that stands twice is no fault", [short, short]),
    ):
        items: list[Value] = [*value]
        given = {"do": "cosignatures", "cosignatures": cbor(items)}
        yield _case(f"cosignatures_{title}", "N9", description, given)
    for title, description, at, bad, why in (
        ("type_1", "type 1", 5, 1, _SHAPE),
        ("type_5", "type 5", 5, 5, _SHAPE),
        ("type_6_short", "type 6 with 64 bytes", 5, 6, _SHAPE),
        ("signature_short", "63 bytes", 7, bytes(63), _SHAPE),
        ("time_0", "no time", 6, 0, _SHAPE),
        ("time_late", "the year 10000", 6, 253_402_300_800, _SHAPE),
        ("name_long", "a name of 145 bytes", 4, "a" * 145, _SHAPE),
    ):
        changed: list[Value] = [*short]
        changed[at] = bad
        given = {"do": "cosignatures", "cosignatures": cbor([changed])}
        yield _case(f"cosignatures_{title}", "N9", description, given, why)
    given = {"do": "cosignatures", "cosignatures": cbor([])}
    yield _case("cosignatures_none", "N9", "an empty array", given, _SHAPE)


def _opening(
    fields: Sequence[tuple[list[int], Value]],
    *,
    origin: str = ORIGIN,
    master: bytes = MASTER,
    header: Value = HEADER,
    leaf: str | None = None,
    version: int = 1,
) -> Json:
    """An opening beside the leaf that the fields make under the right origin and master."""
    made = leaf or built(ORIGIN, 2, HEADER, fields)["leaf"]
    pairs: list[Value] = [[path, value] for path, value in fields]
    data = encoding.encode([version, master, header, pairs])
    return {"do": "opening", "origin": origin, "opening": data.hex(), "leaf": made}


def _openings() -> Iterator[Case]:
    receipt, person, text = FIELDS
    every: list[tuple[list[int], Value]] = [
        receipt, ([3], "Watch officer"), person, ([5], "K. Orlova"), ([6], "I. Petro"), ([7], "en"),
        text, ([17, 0], ["unit 0", 1]), ([17, 0, 1], ["M. Brandt"]), ([17, 1], ["unit 1", None]),
        ([17, 1, 1], [None]), ([18], True),
    ]  # fmt: skip
    yield _case("opening_example", "N10, N11", "the example", _opening(FIELDS))
    yield _case("opening_receipt_only", "N10", "path [1] alone", _opening(FIELDS[:1]))
    yield _case("opening_whole", "N8, N10", "the record's fields and a table", _opening(every))
    late: list[tuple[list[int], Value]] = [
        receipt, person, ([7], "ru"), ([9], "Линия не работала. " * 2), text,
    ]  # fmt: skip
    yield _case("opening_late", "N8, N10", "a late reason", _opening(late))
    longest: list[tuple[list[int], Value]] = [receipt, ([9], "я" * 1000)]
    yield _case("opening_late_longest", "N8", "a late reason of 2,000 bytes", _opening(longest))
    yield from _that_do_not_open()
    shapes: Sequence[tuple[str, str, list[tuple[list[int], Value]]]] = (
        ("field_order", "paths fall", [receipt, text, person]),
        ("field_twice", "one path twice", [receipt, text, text]),
        ("row_before_table", "[17, 0, 1] before [17, 0]",
         [receipt, ([17, 0, 1], ["x"]), ([17, 0], ["y"])]),
        ("receipt_missing", "path [1] is not there", [person, text]),
        ("no_fields", "no field", []),
        ("receipt_broken", "a receipt of two lists", [([1], [[], []]), text]),
        ("path_10", "a path that the record does not have", [receipt, ([10], "x")]),
        ("path_15", "the last path below those of the types", [receipt, ([15], "x")]),
        ("path_0", "the header among the fields", [([0], HEADER), receipt]),
        ("path_padding", "padding among the fields", [receipt, ([2, 0], None)]),
        ("path_person_row", "a row of a record's field", [receipt, ([4, 0], "x")]),
        ("path_late_row", "a row of the late reason", [receipt, ([9, 0], "x")]),
        ("path_receipt_row", "a row of the receipt", [receipt, ([1, 0], "x")]),
        ("path_cells_2", "a path of a row that is not of erasable cells",
         [receipt, ([17, 0], ["x"]), ([17, 0, 2], ["y"])]),
        ("path_cells_0", "the same with 0", [receipt, ([17, 0, 0], ["x"])]),
        ("path_of_four", "a path of four", [receipt, ([17, 0, 1, 0], "x")]),
        ("path_empty", "an empty path", [receipt, ([], "x")]),
        ("person_null", "null for an absent person", [receipt, ([4], None)]),
        ("person_empty", "an empty text for a person", [receipt, ([4], "")]),
        ("person_long", "a person of 801 bytes", [receipt, ([4], "a" * 801)]),
        ("cosignatures_empty", "no cosignature at path [8]", [receipt, ([8], [])]),
        ("late_empty", "an empty late reason", [receipt, ([9], "")]),
        ("late_long", "a late reason of 2,001 bytes", [receipt, ([9], "a" * 2001)]),
        ("late_bytes", "bytes for a late reason", [receipt, ([9], b"late")]),
    )  # fmt: skip
    leaf = _opening(FIELDS)["leaf"]
    for name, description, fields in shapes:
        yield _case(
            f"opening_{name}", "N6 to N10", description, _opening(fields, leaf=leaf), _SHAPE
        )
    given = _opening(FIELDS, version=2)
    yield _case("opening_version_2", "N10", "version 2", given, "unknown-version")
    given = _opening(FIELDS)
    given["opening"] += "00"
    yield _case("opening_trailing_byte", "N10", "a byte after it", given, "bad-encoding")
    given = _opening(FIELDS, master=MASTER[:15], leaf=leaf)
    yield _case("opening_master_short", "N10", "a master salt of 15 bytes", given, "wrong-length")


def _that_do_not_open() -> Iterator[Case]:
    receipt, person, text = FIELDS
    leaf = _opening(FIELDS)["leaf"]
    why = "does-not-open"
    given = _opening(FIELDS, master=bytes(16), leaf=leaf)
    yield _case("opening_wrong_master", "N11", "another master salt", given, why, part="header")
    copied = ORIGIN.replace("ardania", "brevia")
    given = _opening(FIELDS, origin=copied, leaf=leaf)
    yield _case("opening_copied_commitment", "N11, L5",
                "the leaf was copied into another center's register", given, why)  # fmt: skip
    epoch = ORIGIN[:-1] + "8"
    given = _opening(FIELDS, origin=epoch, leaf=leaf)
    yield _case(
        "opening_other_epoch", "N11, L5", "the leaf was copied into another epoch", given, why
    )
    header: list[Value] = [*HEADER] if isinstance(HEADER, list) else []
    header[3] = 1795357921
    given = _opening(FIELDS, header=header, leaf=leaf)
    yield _case(
        "opening_claimed_time", "N11", "claimed one second later", given, why, part="header"
    )
    for name, description, fields in (
        ("field_changed", "another text", [receipt, person, ([16], "hullo")]),
        ("field_missing", "the text is left out", [receipt, person]),
        ("field_added", "a field more, in the place of padding", [*FIELDS, ([17], None)]),
        ("field_moved", "the text at path [17]", [receipt, person, ([17], "hello")]),
        (
            "receipt_changed",
            "another receipt",
            [([1], [[], [], [[1, _A, 2, _ROOT]]]), person, text],
        ),
    ):
        listed: list[tuple[list[int], Value]] = [*fields]
        given = _opening(listed, leaf=leaf)
        yield _case(f"opening_{name}", "N11", description, given, why, part="body")


def _read_backs() -> Iterator[Case]:
    example = str(built(ORIGIN, 2, HEADER, FIELDS)["leaf_hash"])
    given = {"do": "read-back", "leaf_hash": example}
    yield _case("read_back_example", "N12", "the example", given, digits="1967 8960 2161")
    for number in range(10_000):  # find one with leading zeros
        leaf = fixed(f"read back {number}")
        data = hashlib.sha256(b"detente/v1 read-back\0" + leaf).digest()
        digits = f"{int.from_bytes(data[:8], 'big') % 10**12:012d}"
        if digits.startswith("00"):
            shown = f"{digits[:4]} {digits[4:8]} {digits[8:]}"
            given = {"do": "read-back", "leaf_hash": leaf.hex()}
            yield _case("read_back_zeros", "N12", "leading zeros", given, digits=shown)
            break
    given = {"do": "read-back", "leaf_hash": example, "spoken": "1967 8960 2116"}
    yield _case("read_back_slip", "N12", "two digits exchanged", given, "read-back-differs")
