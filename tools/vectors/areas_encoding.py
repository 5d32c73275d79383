"""Vectors of spec/encoding.md: every type at every width, and every second spelling refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tools.vectors.case import Case

# name, clause, description, bytes, value in diagnostic notation; all written by hand.
_OK: Final[Sequence[tuple[str, str, str, str, str]]] = (
    ("uint_0", "E2", "smallest integer in one byte", "00", "0"),
    ("uint_23", "E2", "largest integer in one byte", "17", "23"),
    ("uint_24", "E2", "smallest integer in two bytes", "1818", "24"),
    ("uint_255", "E2", "largest integer in two bytes", "18ff", "255"),
    ("uint_256", "E2", "smallest integer in three bytes", "190100", "256"),
    ("uint_65535", "E2", "largest integer in three bytes", "19ffff", "65535"),
    ("uint_65536", "E2", "smallest integer in five bytes", "1a00010000", "65536"),
    ("uint_2_32_less_1", "E2", "largest integer in five bytes", "1affffffff", "4294967295"),
    ("uint_2_32", "E2", "smallest integer in nine bytes", "1b0000000100000000", "4294967296"),
    ("uint_2_64_less_1", "E3", "largest integer", "1b" + "ff" * 8, "18446744073709551615"),
    ("nint_1", "E3", "largest negative integer", "20", "-1"),
    ("nint_24", "E3", "last negative integer in one byte", "37", "-24"),
    ("nint_25", "E3", "first negative integer in two bytes", "3818", "-25"),
    ("nint_256", "E3", "last negative integer in two bytes", "38ff", "-256"),
    ("nint_257", "E3", "first negative integer in three bytes", "390100", "-257"),
    ("nint_65537", "E3", "first negative integer in five bytes", "3a00010000", "-65537"),
    ("nint_2_32_and_1", "E3", "first in nine bytes", "3b0000000100000000", "-4294967297"),
    ("nint_2_64", "E3", "smallest negative integer", "3b" + "ff" * 8, "-18446744073709551616"),
    ("bytes_0", "E4", "empty byte string", "40", "h''"),
    ("bytes_23", "E4", "longest with a head of one byte", "57" + "61" * 23, f"h'{'61' * 23}'"),
    ("bytes_24", "E4", "shortest with a head of two", "5818" + "61" * 24, f"h'{'61' * 24}'"),
    ("bytes_255", "E4", "longest with a head of two", "58ff" + "61" * 255, f"h'{'61' * 255}'"),
    ("text_0", "E4", "empty text", "60", '""'),
    ("text_23", "E4", "longest text with a head of one byte", "77" + "61" * 23, f'"{"a" * 23}"'),
    ("text_24", "E4", "shortest text with a head of two", "7818" + "61" * 24, f'"{"a" * 24}"'),
    ("text_255", "E4", "longest text with a head of two", "78ff" + "61" * 255, f'"{"a" * 255}"'),
    ("text_two_bytes", "E4", "text counts bytes, not characters", "62c3a9", '"\\u00e9"'),
    ("text_three_bytes", "E4", "a character of three bytes", "63e282ac", '"\\u20ac"'),
    ("text_four_bytes", "E4", "beyond the first plane", "64f09f9580", '"\\ud83d\\udd40"'),
    ("text_last", "E4", "U+10FFFF", "64f48fbfbf", '"\\udbff\\udfff"'),
    ("text_decomposed", "E4", "text is not normalized", "6365cc81", '"e\\u0301"'),
    ("text_nul", "E4", "text may hold U+0000", "6100", '"\\u0000"'),
    ("array_0", "E5", "empty array", "80", "[]"),
    ("array_mixed", "E5", "the example", "82011b0000000100000000", "[1, 4294967296]"),
    ("array_23", "E5", "head of one byte", "97" + "00" * 23, f"[{', '.join('0' * 23)}]"),
    ("array_24", "E5", "head of two bytes", "9818" + "00" * 24, f"[{', '.join('0' * 24)}]"),
    ("map_0", "E6", "empty map", "a0", "{}"),
    ("map_example", "E6", "the example", "a20083f6f520016161", '{0: [null, true, -1], 1: "a"}'),
    ("map_widths", "E6", "keys rise across widths", "a31700181800190100" + "00",
     "{23: 0, 24: 0, 256: 0}"),
    ("false", "E7", "false is not 0", "f4", "false"),
    ("true", "E7", "true is not 1", "f5", "true"),
    ("null", "E7", "null", "f6", "null"),
    ("depth_16", "E8", "the deepest value: depth 16", "81" * 16 + "00", "[" * 16 + "0" + "]" * 16),
    ("depth_16_map", "E8", "depth 16 in maps", "a100" * 16 + "00", "{0: " * 16 + "0" + "}" * 16),
)  # fmt: skip

# name, description, pieces (hex, times), type, length
_LARGE: Final[Sequence[tuple[str, str, list[list[object]], str, int]]] = (
    ("bytes_256", "three bytes of head", [["590100", 1], ["61", 256]], "bytes", 256),
    ("bytes_65535", "longest with three", [["59ffff", 1], ["61", 65535]], "bytes", 65535),
    ("bytes_65536", "shortest with five", [["5a00010000", 1], ["61", 65536]], "bytes", 65536),
    ("text_256", "three bytes of head", [["790100", 1], ["61", 256]], "str", 256),
    ("text_65535", "longest with three", [["79ffff", 1], ["61", 65535]], "str", 65535),
    ("text_65536", "shortest with five", [["7a00010000", 1], ["61", 65536]], "str", 65536),
    ("array_255", "longest with two", [["98ff", 1], ["00", 255]], "list", 255),
    ("array_256", "three bytes of head", [["990100", 1], ["00", 256]], "list", 256),
    ("array_65535", "longest with three", [["99ffff", 1], ["00", 65535]], "list", 65535),
    ("array_65536", "shortest with five", [["9a00010000", 1], ["00", 65536]], "list", 65536),
)

# name, clause, description, bytes
_FAIL: Final[Sequence[tuple[str, str, str, str]]] = (
    ("uint_0_in_two_bytes", "E2", "0 in two bytes", "1800"),
    ("uint_23_in_two_bytes", "E2", "23 in two bytes", "1817"),
    ("uint_255_in_three_bytes", "E2", "255 in three bytes", "1900ff"),
    ("uint_65535_in_five_bytes", "E2", "65535 in five bytes", "1a0000ffff"),
    ("uint_2_32_less_1_in_nine_bytes", "E2", "2^32 - 1 in nine bytes", "1b00000000ffffffff"),
    ("nint_in_two_bytes", "E2", "-1 in two bytes", "3800"),
    ("bytes_length_not_shortest", "E2", "length 1 in two bytes", "580161"),
    ("bytes_length_in_three_bytes", "E2", "length 1 in three bytes", "59000161"),
    ("text_length_not_shortest", "E2", "length 1 in two bytes", "780161"),
    ("array_count_not_shortest", "E2", "one item, counted in two bytes", "980100"),
    ("map_count_not_shortest", "E2", "one pair, counted in two bytes", "b8010000"),
    ("map_key_not_shortest", "E2", "key 0 in two bytes", "a1180000"),
    ("reserved_28", "E2", "info 28", "1c"),
    ("reserved_29", "E2", "info 29", "5d"),
    ("reserved_30", "E2", "info 30", "9e"),
    ("indefinite_bytes", "E2", "byte string without length", "5f4161ff"),
    ("indefinite_text", "E2", "text without length", "7f6161ff"),
    ("indefinite_array", "E2", "array without count", "9f00ff"),
    ("indefinite_map", "E2", "map without count", "bf0000ff"),
    ("lone_break", "E2", "a break where a value belongs", "ff"),
    ("tag_0", "E1", "a tag in one byte", "c000"),
    ("tag_24", "E1", "an encoded item", "d8184100"),
    ("tag_bignum", "E1", "an integer beyond 64 bits", "c249010000000000000000"),
    ("tag_self_described", "E1", "the tag of CBOR itself", "d9d9f700"),
    ("float_16", "E1", "1.0 in two bytes", "f93c00"),
    ("float_32", "E1", "1.0 in four bytes", "fa3f800000"),
    ("float_64", "E1", "1.1 in eight bytes", "fb3ff199999999999a"),
    ("float_nan", "E1", "not a number", "f97e00"),
    ("simple_0", "E7", "simple value 0", "e0"),
    ("simple_19", "E7", "simple value 19", "f3"),
    ("undefined", "E7", "undefined", "f7"),
    ("simple_32", "E7", "simple value 32 in two bytes", "f820"),
    ("simple_false_in_two_bytes", "E7", "false in two bytes", "f814"),
    ("map_key_twice", "E6", "key 0 twice", "a200000000"),
    ("map_keys_falling", "E6", "keys 1, 0: the example", "a201f600f6"),
    ("map_key_text", "E6", "a text as key", "a1616100"),
    ("map_key_bytes", "E6", "a byte string as key", "a1416100"),
    ("map_key_negative", "E6", "-1 as key", "a12000"),
    ("map_key_true", "E6", "true as key", "a1f500"),
    ("map_key_array", "E6", "an array as key", "a18000"),
    ("trailing_byte", "E9", "a byte after the value", "0000"),
    ("trailing_value", "E9", "a second value", "80f6"),
    ("empty", "E9", "no bytes", ""),
    ("truncated_head", "E9", "ends inside a head", "1901"),
    ("truncated_nine_byte_head", "E9", "ends inside the longest head", "1b00000001000000"),
    ("truncated_bytes", "E9", "ends inside a byte string", "4261"),
    ("truncated_text", "E9", "ends inside a text", "6261"),
    ("truncated_array", "E9", "ends inside an array", "8200"),
    ("truncated_map", "E9", "ends between key and value", "a100"),
    ("bytes_length_huge", "E9", "2^64 - 1 bytes claimed", "5b" + "ff" * 8),
    ("array_count_huge", "E9", "2^64 - 1 items claimed", "9b" + "ff" * 8),
    ("map_count_huge", "E9", "2^63 pairs claimed", "bb8" + "0" * 15),
    ("utf8_overlong_two", "E4", "U+002F in two bytes", "62c0af"),
    ("utf8_overlong_three", "E4", "U+002F in three bytes", "63e080af"),
    ("utf8_surrogate", "E4", "U+D800", "63eda080"),
    ("utf8_surrogate_pair", "E4", "a pair of surrogates", "66eda081edb080"),
    ("utf8_beyond", "E4", "U+110000", "64f4908080"),
    ("utf8_lone_continuation", "E4", "a continuation byte alone", "6180"),
    ("utf8_cut", "E4", "a character cut by the length", "61c3"),
    ("utf8_ff", "E4", "a byte that UTF-8 never has", "61ff"),
    ("depth_17", "E8", "one level too deep", "81" * 17 + "00"),
    ("depth_17_map", "E8", "one level too deep, in maps", "a100" * 17 + "00"),
    ("depth_17_empty", "E8", "an empty array at depth 17", "81" * 17 + "80"),
)


def cases() -> Iterator[Case]:
    """All of them."""
    for name, clause, description, data, value in _OK:
        given = {"value": value} if len(data) <= 600 else {}
        yield Case("encoding", name, clause, description, _input(data), None, given)
    for name, description, pieces, kind, length in _LARGE:
        kept = [piece for piece in pieces if piece[1]]
        short = sum(len(str(p[0])) // 2 * int(str(p[1])) for p in kept) <= 300
        known: dict[str, object] = {} if short else {"type": kind, "length": length}
        yield Case("encoding", name, "E2", description, _input(kept), None, known)
    for name, clause, description, data in _FAIL:
        yield Case("encoding", name, clause, description, _input(data), "bad-encoding")


def _input(data: object) -> dict[str, object]:
    return {"do": "decode", "cbor": data}
