"""What one test vector is, and the notations that all of them share."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from detente.core import encoding
from detente.core.encoding import Value
from detente.core.errors import DetenteError

# What JSON can hold; vectors are read back from files, so no static type says more.
Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One vector. `why` is the error code it must be refused with, None for one that is accepted.

    `given` is the part of the output that is known without our implementation; making the vectors
    fails where the program says otherwise.
    """

    area: str
    name: str
    clause: str
    description: str
    input: Json
    why: str | None = None
    given: Mapping[str, object] = field(default_factory=dict)

    @property
    def file_name(self) -> str:
        """The name of its file; that of a negative case ends in `_fail`."""
        return self.name + (".json" if self.why is None else "_fail.json")


def facts_of(error: DetenteError) -> Json:
    """What a refusal says beyond its code: the part of an evidence file, and the detail."""
    result: Json = {}
    if "part" in error.facts:
        result["part"] = str(error.facts["part"])
    for name in ("reason", "why", "problem", "where", "key", "what"):
        if name in error.facts:
            result["detail"] = str(error.facts[name])
            break
    return result


def cbor(value: Value) -> str:
    """The deterministic CBOR of a value in hex."""
    return encoding.encode(value).hex()


def diagnostic(value: Value) -> str:
    """A value in the diagnostic notation of RFC 8949 section 8."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, bytes):
        return f"h'{value.hex()}'"
    if isinstance(value, str | int):
        return json.dumps(value)
    if isinstance(value, Mapping):
        pairs = (f"{key}: {diagnostic(item)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    return "[" + ", ".join(diagnostic(item) for item in value) + "]"


def hexes(values: Sequence[bytes]) -> list[str]:
    """Byte strings in hex."""
    return [value.hex() for value in values]


def flipped(data: bytes, bit: int) -> bytes:
    """The same bytes with one bit changed; `bit` counts from the first byte's lowest bit."""
    position = bit // 8
    changed = data[position] ^ (1 << bit % 8)
    return data[:position] + bytes((changed,)) + data[position + 1 :]
