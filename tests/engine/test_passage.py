"""How long notices took lately, and the last safe time to send."""

from __future__ import annotations

from detente.core import limits
from detente.core.record.origin import Mark
from detente.engine.passage import Passage, Ways, last_safe, passage, slowest
from tests.world import Stage, deliver, exchange, found

NOW = 1_795_000_000


def test_the_slowest_of_the_last_notices_counts():
    sent = [(NOW - 900, NOW - 800), (NOW - 500, NOW - 200), (NOW - 100, NOW - 90)]
    assert passage(sent, NOW) == Passage(300, 3)
    assert last_safe(NOW + 1_000, Passage(300, 3)) == NOW + 700


def test_what_is_longer_ago_than_the_last_few_does_not_count():
    old = [(NOW - 90_000, NOW - 10)]
    last = [(NOW - 100 - n, NOW - 99 - n) for n in range(limits.PASSAGE_NOTICES_MAX)]
    assert passage([*last, *old], NOW) == Passage(1, limits.PASSAGE_NOTICES_MAX)


def test_what_is_still_on_its_way_took_at_least_until_now():
    assert passage([(NOW - 500, NOW - 490), (NOW - 60, None)], NOW) == Passage(60, 1)


def test_a_receipt_dated_before_its_notice_took_nothing():
    assert passage([(NOW - 10, NOW - 400)], NOW) == Passage(0, 1)


def test_nothing_received_is_nothing_measured():
    assert passage([], NOW) is None
    assert passage([(NOW - 500, None)], NOW) is None
    assert slowest([Passage(3, 2), None]) is None
    assert slowest([]) is None
    assert slowest([Passage(3, 2), Passage(9, 5)]) == Passage(9, 2)


def test_it_is_measured_by_the_receipts_of_the_other_party():
    one, other = Stage("ARD"), Stage("BRV")
    found(one, other)
    root = other.center.card.fingerprint

    def measured() -> Passage | None:
        return Ways(one.center.state, one.now).to(root, Mark.LIVE)

    assert measured() is None  # a signature under the agreement is no notice
    one.send()
    deliver(one, other)
    assert measured() is None
    for stage in (one, other):
        stage.at += 240
    exchange(one, other)
    took = measured()
    assert took is not None
    assert took.measured == 1
    assert 0 <= took.took_s <= 240
    for stage in (one, other):
        stage.at += 86_400
    one.send()
    other.at += 3_600
    one.at += 3_600
    exchange(one, other)
    assert measured() == Passage(3_600, 2)
    assert Ways(one.center.state, one.now).to(root, Mark.EXERCISE) is None
