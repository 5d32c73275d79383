"""Vectors of V12 of spec/evidence.md: several evidence files in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from detente.core import encoding, limits
from tools.vectors.case import Case, flipped
from tools.vectors.stage import Stage
from tools.vectors.world import World

_SHAPE: Final = "bad-shape"


def cases(world: World) -> Iterator[Case]:
    """All of them; a card in a file stands there by its name, as in those of evidence."""
    whole = {party.card().hex(): f" @{party.code} " for party in world.parties}
    for case in _all(world):
        text = case.input["bundle"]
        for card, name in whole.items():
            text = text.replace(card, name)
        yield replace(case, input={**case.input, "bundle": text.split()})


def _of(files: Sequence[Any]) -> Any:
    return {0: 1, 1: list(files)}


def _good(name: str, words: str, files: Sequence[bytes]) -> Case:
    given = {"do": "verify", "bundle": encoding.encode(_of(files)).hex()}
    return Case("bundle", name, "V12", words, given)


def _bad(name: str, words: str, value: Any, part: str, detail: str) -> Case:
    data = value if isinstance(value, bytes) else encoding.encode(value)
    given = {"do": "verify", "bundle": data.hex()}
    known = {"part": part, "detail": detail}
    return Case("bundle", name, "V12", words, given, "bundle-refused", known)


def _all(world: World) -> Iterator[Case]:
    stage = Stage(world)
    part = stage.notice((16,))
    one = stage.file(part).encode()
    two = stage.file(part, [stage.receipt()], cards=[world.brevia]).encode()
    yield _good("one", "one file", [one])
    yield _good("two", "two files about one entry; each brings the cards it needs", [one, two])
    yield _good("order", "the same in the other order, which says nothing", [two, one])
    yield _bad("none", "no file", _of([]), "file", _SHAPE)
    yield _bad("twice", "a file twice", _of([one, two, one]), "file", _SHAPE)
    yield _bad("version_2", "version 2", {**_of([one]), 0: 2}, "file", "unknown-version")
    yield _bad("extra_key", "a key 2", {**_of([one]), 2: None}, "file", _SHAPE)
    yield _bad("no_files", "no key 1", {0: 1}, "file", _SHAPE)
    yield _bad("text", "a text among the files", _of([one, "two"]), "file", _SHAPE)
    whole = encoding.encode(_of([one]))
    yield _bad("trailing_byte", "a byte behind the map", whole + b"\0", "file", "bad-encoding")
    yield _bad("truncated", "the last byte is missing", whole[:-1], "file", "bad-encoding")
    most = limits.BUNDLE_FILES_MAX
    many = [number.to_bytes(2, "big") for number in range(most + 1)]
    yield _bad("many", f"{most + 1} files", _of(many), "file", _SHAPE)
    yield _bad("empty_file", "a file of no bytes", _of([one, b""]), "evidence 2: file",
               "bad-encoding")  # fmt: skip
    yield _bad("second_changed", "one bit of the second file's proof",
               _of([one, flipped(two, two.index(b"c2sp.org/tlog-proof") * 8)]),
               "evidence 2: entry: proof", "title")  # fmt: skip
    yield _bad("first_of_two", "neither stands: the first is named",
               _of([one[:-1], two[:-1]]), "evidence 1: file", "bad-encoding")  # fmt: skip
    yield _bad("nested", "a bundle in a bundle", _of([whole]), "evidence 1: file", _SHAPE)
    yield _bad("card_of_another_file", "the second file relies on a card of the first",
               _of([two, stage.file(part, [stage.receipt()]).encode()]),
               "evidence 2: receipt 1: proof", "not-introduced")  # fmt: skip
