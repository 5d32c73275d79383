"""Where a clause comes from (spec/pack.md, P12 to P14)."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Basis(enum.Enum):
    """How we know a clause. Only READ is shown as the rule of the treaty."""

    READ = "read"
    REPORTED = "reported"
    DERIVED = "derived"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Grounds:
    """Where a clause comes from: paragraph, how we know it, why (None only for READ), addresses,
    file and line.
    """

    paragraph: str
    basis: Basis
    because: str | None = None
    sources: tuple[str, ...] = ()
    file: str = ""
    line: int = 0
