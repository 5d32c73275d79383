"""Finding leaf hashes by how they begin."""

from __future__ import annotations

import random

from detente.core.crypto.types import Hash
from detente.engine.prefixes import Prefixes


def test_what_came_in_any_order_and_number_is_found_as_by_looking_at_all() -> None:
    drawn = random.Random(5)
    prefixes, every = Prefixes(), []
    for count in (0, 1, 3, 400, 1, 2, 60, 0, 7):
        for _ in range(count):
            # Few beginnings, so that each has several.
            leaf = Hash(bytes([drawn.randrange(4)]) + drawn.randbytes(31))
            every.append(leaf)
            prefixes.add(leaf)
        for text in ("", "0", "00", "01", "020", every[-1].hex()[:9] if every else "03", "zz"):
            expected = sorted(one for one in every if one.hex().startswith(text))
            assert prefixes.starting(text) == expected, f"seed 5, {text!r} of {len(every)}"
