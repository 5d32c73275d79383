"""A list of 6,000 rows: sent, receipted, readable, and read again at the next start."""

from __future__ import annotations

import pytest

from detente.core.errors import RuleBroken
from tests.hostile.forge import check_works, copy_of, receipted, two
from tests.world import exchange

ROWS = 6_000


def rows(count, name="Person"):
    return [[number, f"{name} {number}", "1980-01-01"] for number in range(count)]


def test_a_list_of_6000_prisoners_is_sent_receipted_and_read():
    one, other = two()
    held = one.send("prisoners", {16: rows(ROWS)})
    exchange(one, other)
    assert receipted(one, held, other)
    other.reopen()
    found = copy_of(other, one).entries[held.index].opening.rows(16)
    assert len(found) == ROWS
    assert found[4_711] == [4_711, "1980-01-01", "Person 4711"]  # erasable cells stand last
    check_works(one, other)


@pytest.mark.parametrize(
    "values",
    [{16: rows(16_384)}, {16: rows(8_000, "A" * 600)}, {16: rows(20_000)}],
    ids=["more digests than a leaf has", "more bytes than an opening has", "more rows than fit"],
)
def test_a_list_that_no_reader_could_take_is_refused_before_it_is_signed(values):
    one, other = two()
    size = one.agreement.own().size
    with pytest.raises(RuleBroken) as caught:
        one.send("prisoners", values)
    assert caught.value.code in {"too-large", "bad-shape", "field-long"}
    assert one.agreement.own().size == size
    one.reopen()
    check_works(one, other)
