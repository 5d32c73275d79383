"""One instance of a duty, and the closed tests that its trigger passes (spec/board.md, J28)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from detente.core.agreement.clauses import Duty, Test
from detente.core.agreement.periods import Period
from detente.core.board.events import Known
from detente.core.board.facts import Entry
from detente.core.crypto.types import Hash
from detente.core.encoding import Value


@dataclass(slots=True, eq=False)
class Instance:
    """One instance. `trigger` is the message that started it, `known` the event, `period` the
    period of a series, `parent` the instance whose state started it.

    The rest is for whoever keeps instances while the record grows: its place among them, and, of
    one that is `kept` as it needs no looking at, its verdict (None of one without line), the number
    of its line in the digest, and the last instant at which life bears on it.
    """

    duty: Duty
    version: Hash
    debtor: int
    creditors: tuple[int, ...]
    key: str
    trigger: Entry | None = None
    known: Known | None = None
    period: Period | None = None
    parent: Instance | None = None
    order: int = field(init=False, default=-1)
    kept: bool = field(init=False, default=False)
    verdict: str | None = field(init=False, default=None)
    number: int = field(init=False, default=0)
    until: int = field(init=False, default=0)

    @property
    def name(self) -> tuple[str, Hash, int, tuple[int, ...], str]:
        """What it is known by."""
        return (self.duty.id, self.version, self.debtor, self.creditors, self.key)

    @property
    def root(self) -> Instance:
        """The instance at the start of a chain of states."""
        one = self
        while one.parent is not None:
            one = one.parent
        return one


def fits(tests: Sequence[Test], values: Mapping[int, Value]) -> bool:
    """Whether all tests hold on these fields. A field that is absent passes none."""
    return all(_fits(test, values.get(test.n)) for test in tests)


def _fits(test: Test, value: Value) -> bool:
    if value is None:
        return False
    if test.values:
        found = value if isinstance(value, list) else [value]
        # True and 1 are different values of a field
        wanted = {(type(one), one) for one in test.values}
        return any(isinstance(one, (str, int)) and (type(one), one) in wanted for one in found)
    if isinstance(value, bool) or not isinstance(value, int):
        return False
    low, high = test.at_least, test.at_most
    return (low is None or value >= low) and (high is None or value <= high)
