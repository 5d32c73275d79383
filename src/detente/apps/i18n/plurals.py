"""Plural categories of whole numbers, from rules written as CLDR writes them.

A rule is `n % 10 = 2..4 and n % 100 != 12..14`; `or` binds less than `and`. Only whole numbers are
counted here, so that the operands of CLDR for digits behind a point are not needed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from detente.core.agreement.pack import bad_pack

CATEGORIES: Final = ("zero", "one", "two", "few", "many", "other")
OTHER: Final = "other"  # what no rule takes
_RELATION: Final = re.compile(
    r"n(?: % ([1-9][0-9]*))? (=|!=) ([0-9]+(?:\.\.[0-9]+)?(?:,[0-9]+(?:\.\.[0-9]+)?)*)", re.ASCII
)

Relation = tuple[int, bool, tuple[range, ...]]  # modulus (0: none), is among, numbers
Rule = tuple[tuple[Relation, ...], ...]  # one of these groups, all relations of it
Rules = Mapping[str, Rule]


def read_rules(file: str, written: Mapping[str, str]) -> Rules:
    """Rules by category, in the order of CATEGORIES.

    Raises TheirFault("bad-pack", problem="bad-plural-rule").
    """
    for category in written:
        if category not in CATEGORIES or category == OTHER:
            raise bad_pack(file, 1, "bad-plural-rule", category, ", ".join(CATEGORIES[:-1]))
    return {name: _rule(file, written[name]) for name in CATEGORIES if name in written}


def category(rules: Rules, number: int) -> str:
    """One of CATEGORIES for a whole number; the sign does not count."""
    size = abs(number)
    for name, rule in rules.items():
        if any(all(_holds(one, size) for one in group) for group in rule):
            return name
    return OTHER


def _rule(file: str, written: str) -> Rule:
    return tuple(
        tuple(_relation(file, part) for part in group.split(" and "))
        for group in written.split(" or ")
    )


def _relation(file: str, written: str) -> Relation:
    found = _RELATION.fullmatch(written)
    if not found:
        raise bad_pack(file, 1, "bad-plural-rule", written, "n % 10 = 2..4 and n % 100 != 12..14")
    return int(found[1] or 0), found[2] == "=", tuple(map(_numbers, found[3].split(",")))


def _numbers(written: str) -> range:
    first, _, last = written.partition("..")
    return range(int(first), int(last or first) + 1)


def _holds(relation: Relation, size: int) -> bool:
    modulus, among, numbers = relation
    rest = size % modulus if modulus else size
    return any(rest in one for one in numbers) is among
