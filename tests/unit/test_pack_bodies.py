"""Bodies against their types, typed text and shown values, builtin types, tallies, catalogues."""

from __future__ import annotations

import pytest

from detente.apps import i18n
from detente.core import limits
from detente.core.agreement.builtin import BUILTIN, RESERVED, catalogue_groups, find_type
from detente.core.agreement.check import (
    check_body,
    encode_text_input,
    show_value,
)
from detente.core.agreement.explain_words import word_groups
from detente.core.agreement.grounds import Basis, Grounds
from detente.core.agreement.locale import check_complete, check_distinct
from detente.core.agreement.pack import (
    CodeList,
    Column,
    Field,
    FieldType,
    MessageType,
)
from detente.core.encoding import Value
from detente.core.errors import RuleBroken, TheirFault
from detente.core.notification import Precedence, split_fields

GROUNDS = Grounds("Article 7", Basis.OWN, "invented")
SIDES = CodeList("side", ("north", "east", "south"), GROUNDS)
HASH = bytes(range(32))
NOW = 1_795_350_000  # 2026-11-22

COLUMNS = (
    Column("name", 0, FieldType.TEXT, erasable=True),
    Column("age", 1, FieldType.COUNT, optional=True),
    Column("side", 2, FieldType.CODE, codes=SIDES),
)
FIELDS = {
    16: Field("text", 16, FieldType.TEXT),
    17: Field("remark", 17, FieldType.TEXT, free=True, optional=True),
    18: Field("day", 18, FieldType.DATE, optional=True),
    19: Field("at", 19, FieldType.INSTANT, optional=True),
    20: Field("when", 20, FieldType.INSTANT_OR_DATE, optional=True),
    21: Field("count", 21, FieldType.COUNT, optional=True),
    22: Field("side", 22, FieldType.CODE, codes=SIDES, optional=True),
    23: Field("sides", 23, FieldType.CODES, codes=SIDES, optional=True),
    24: Field("ref", 24, FieldType.REF, optional=True),
    25: Field("hash", 25, FieldType.HASH, optional=True),
    26: Field("people", 26, FieldType.TABLE, columns=COLUMNS, optional=True),
    27: Field("octets", 27, FieldType.BYTES, size=8, optional=True),
}
PATROL = MessageType(
    "patrol",
    "each party",
    "each other party",
    "notice",
    "on receipt",
    Precedence.ROUTINE,
    None,
    None,
    tuple(FIELDS.values()),
    GROUNDS,
)

GOOD: list[tuple[int, Value]] = [
    (16, "Détente, Разрядка"),
    (17, "two\nlines \u202e kept"),
    (18, "2028-02-29"),
    (19, 0),
    (20, "2026-11-22"),
    (20, 1_795_350_000),
    (21, 2**64 - 1),
    (22, "east"),
    (23, ["north", "south"]),
    (24, [None, HASH]),
    (24, ["ARD-2026-00512", HASH]),
    (25, HASH),
    (26, [["A", None, "north"], ["B", 3, "south"]]),
    (27, b"12345678"),
]
BAD: list[tuple[int, Value, str]] = [
    (16, "", "field-type"),
    (16, 5, "field-type"),
    (16, None, "field-type"),
    (16, b"x", "field-type"),
    (16, "a\u202eb", "text-control"),
    (16, "a\u200bb", "text-control"),
    (16, "a\nb", "text-control"),
    (16, "a\x85b", "text-control"),
    (16, "\ufeffa", "text-control"),
    (16, "\ud800", "text-control"),
    (16, "e\u0301", "text-not-normal"),
    (16, "x" * (limits.TEXT_FIELD_BYTES_MAX + 1), "field-long"),
    (17, "", "field-type"),
    (17, "\ud800", "text-control"),
    (18, "2026-02-29", "bad-date"),
    (18, "22.11.2026", "bad-date"),
    (18, "1969-12-31", "bad-date"),
    (18, "٢٠٢٦-11-22", "bad-date"),
    (18, 20_261_122, "field-type"),
    (19, -1, "field-type"),
    (19, True, "field-type"),
    (19, 2**50, "field-type"),
    (19, "2026-11-22", "field-type"),
    (20, "soon", "bad-date"),
    (20, -1, "field-type"),
    (21, True, "field-type"),
    (21, 2**64, "field-type"),
    (21, "5", "field-type"),
    (22, "west", "code-unknown"),
    (22, 1, "field-type"),
    (23, "north", "field-type"),
    (23, [], "field-type"),
    (23, ["south", "north"], "code-order"),
    (23, ["north", "north"], "code-order"),
    (23, ["north", "west"], "code-unknown"),
    (24, HASH, "field-type"),
    (24, ["ARD-26-1", HASH], "field-type"),
    (24, [None, HASH[:31]], "field-type"),
    (24, [None, HASH, None], "field-type"),
    (25, HASH[:31], "field-type"),
    (25, HASH.hex(), "field-type"),
    (26, [], "field-type"),
    (26, [["A", 1]], "field-type"),
    (26, [["A", 1, "north", 1]], "field-type"),
    (26, ["A"], "field-type"),
    (26, [[None, 1, "north"]], "field-missing"),
    (26, [["A", 1, "west"]], "code-unknown"),
    (26, [["A\u2066", 1, "north"]], "text-control"),
    (27, b"1234567", "field-type"),
]


@pytest.mark.parametrize(("n", "value"), GOOD)
def test_values_of_their_type_pass(n: int, value: Value) -> None:
    check_body(PATROL, {16: "x", n: value})


@pytest.mark.parametrize(("n", "value", "code"), BAD)
def test_values_that_break_their_type_are_named(n: int, value: Value, code: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        check_body(PATROL, {16: "x", n: value})
    assert caught.value.code == code
    assert caught.value.facts["n"] == n
    assert caught.value.facts["name"] == FIELDS[n].name
    assert caught.value.facts["paragraph"] == "Article 7"
    assert caught.value.facts["expected"]


def test_rows_and_columns_are_named_in_the_error() -> None:
    with pytest.raises(RuleBroken) as caught:
        check_body(PATROL, {16: "x", 26: [["A", 1, "north"], ["B", 1, "up"]]})
    assert (caught.value.facts["row"], caught.value.facts["column"]) == (1, "side")


def test_missing_and_unknown_fields() -> None:
    with pytest.raises(RuleBroken) as caught:
        check_body(PATROL, {})
    assert (caught.value.code, caught.value.facts["n"]) == ("field-missing", 16)
    with pytest.raises(RuleBroken) as caught:
        check_body(PATROL, {16: "x", 99: 1})
    assert (caught.value.code, caught.value.facts["n"]) == ("field-unknown", 99)


TYPED: list[tuple[int, str, Value, str]] = [
    (16, "De\u0301tente", "Détente", "Détente"),
    (18, " 2026-11-22 ", "2026-11-22", "2026-11-22"),
    (19, "2026-11-22 14:32Z", 1_795_357_920, "2026-11-22 14:32Z"),
    (19, "2026-11-22T14:32:07Z", 1_795_357_927, "2026-11-22 14:32:07Z"),
    (19, "221432ZNOV26", 1_795_357_920, "2026-11-22 14:32Z"),
    (20, "221432ZNOV26", 1_795_357_920, "2026-11-22 14:32Z"),
    (20, "2026-11-22", "2026-11-22", "2026-11-22"),
    (21, "0", 0, "0"),
    (21, "1550", 1550, "1550"),
    (21, "12345", 12_345, "12\u202f345"),
    (21, "1\u202f234\u202f567", 1_234_567, "1\u202f234\u202f567"),
    (22, "east", "east", "east"),
    (23, "south, north", ["north", "south"], "north, south"),
    (24, f"- {HASH.hex()}", [None, HASH], f"- {HASH.hex()}"),
    (25, HASH.hex(), HASH, HASH.hex()),
    (
        26,
        "A | 12345 | north\nB||south",
        [["A", 12_345, "north"], ["B", None, "south"]],
        "A | 12\u202f345 | north\nB |  | south",
    ),
]


@pytest.mark.parametrize(("n", "text", "value", "shown"), TYPED)
def test_typed_text_becomes_a_value_and_comes_back(
    n: int, text: str, value: Value, shown: str
) -> None:
    field = FIELDS[n]
    assert encode_text_input(field, text, NOW) == value
    check_body(PATROL, {16: "x", n: value})
    assert show_value(field, value) == shown
    assert encode_text_input(field, shown, NOW) == value


@pytest.mark.parametrize(
    ("n", "text", "code"),
    [
        (16, "", "field-type"),
        (18, "tomorrow", "bad-date"),
        (19, "14:32", "bad-instant"),
        (20, "2026-13-01", "bad-date"),
        (21, "1,550", "field-type"),
        (21, "+5", "field-type"),
        (21, "007", "field-type"),
        (21, "٥", "field-type"),
        (21, "1\u202f2345", "field-type"),
        (21, "99999999999999999999", "field-type"),
        (22, "North", "code-unknown"),
        (23, "north, west", "code-unknown"),
        (24, "512", "field-type"),
        (25, "00", "field-type"),
        (26, "A | 1", "field-type"),
        (26, "A | x | north", "field-type"),
        (26, " | 1 | north", "field-missing"),
        (27, "00", "field-type"),
    ],
)
def test_typed_text_that_is_no_value_is_refused(n: int, text: str, code: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        encode_text_input(FIELDS[n], text, NOW)
    assert caught.value.code == code
    assert caught.value.facts["name"] == FIELDS[n].name


def test_erasable_cells_stand_apart() -> None:
    laid = split_fields({16: [["A", None, "north"], ["B", 2, "south"]]}, {16: [0]})
    assert laid == [
        ((16, 0), [None, "north"]),
        ((16, 0, 1), ["A"]),
        ((16, 1), [2, "south"]),
        ((16, 1, 1), ["B"]),
    ]
    assert split_fields({16: [[1]], 17: "x"}, {16: []}) == [((16, 0), [1]), ((17,), "x")]
    with pytest.raises(TheirFault, match="bad-shape"):
        split_fields({16: [7]}, {16: []})


# --- builtin types and catalogues -------------------------------------------------------------


def test_builtin_types_have_the_bodies_of_the_format() -> None:
    check_body(BUILTIN["adopted"], {16: b"founding text"})
    check_body(BUILTIN["received"], {})
    check_body(BUILTIN["standby-until"], {16: 5})
    check_body(BUILTIN["declined"], {16: "reason\nin two lines"})
    check_body(BUILTIN["answered"], {})
    check_body(BUILTIN["deferred"], {16: 5})
    check_body(BUILTIN["re-send-request"], {16: [[1, b"8 bytes.", 0, 5]]})
    with pytest.raises(RuleBroken):
        check_body(BUILTIN["re-send-request"], {16: [[1, b"7 bytes", 0, 5]]})
    with pytest.raises(RuleBroken):
        check_body(BUILTIN["received"], {16: 1})
    assert set(BUILTIN) < RESERVED
    assert find_type({"patrol": PATROL}, "patrol") is PATROL
    assert find_type({"patrol": PATROL}, "received") is BUILTIN["received"]
    assert find_type({"patrol": PATROL}, "parade") is None


# Words that stand beside the values of a body, by the sets within which they must differ.
BODY_WORDS = (
    *((f"amount--row--{form}",) for form in ("one", "few", "many")),
    ("body--more-rows", "body--free-text", "body--late-reason", "body--erased"),
    tuple(f"area--{word}" for word in ("circle", "around", "polygon", "corridor", "beside")),
)


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
def test_catalogues_have_every_label_once(lang: str) -> None:
    catalogue = i18n.catalogue(lang)
    groups = [*catalogue_groups(), *word_groups(), *BODY_WORDS]
    check_complete(catalogue, [label for group in groups for label in group])
    check_distinct(catalogue, groups)
    assert catalogue.reviewed == "not reviewed"


def test_catalogues_fall_back_and_are_never_blank() -> None:
    labels = i18n.catalogues()
    assert i18n.label(labels, "ru", "ladder--received") == "Получено (машиной)"
    assert i18n.label(labels, "xx", "ladder--carried") == "Carried"
    assert i18n.label(labels, "fr", "ladder--unknown-step") == "unknown-step"
    assert i18n.catalogue("xx") == i18n.catalogue("en")
