"""A message given under another agreement performs here by the entry that carries its evidence:
on both boards alike, and by nothing but that entry and the founding text (spec/board.md, J42).
"""

from __future__ import annotations

import pytest

from detente.core import limits
from detente.core.encoding import Value
from detente.core.errors import OurFault, RuleBroken
from detente.core.instants import shown
from detente.core.record.evidence import verify_evidence
from detente.core.record.origin import Mark
from detente.engine import exporter, overview, views
from detente.engine.elsewhere import Refusal, shown_by
from detente.engine.registers import Held
from tests.engine.elsewhere import DAY, THEIRS, Pair, fields, founded, give, pair, write
from tests.world import Stage, exchange, introduce


@pytest.fixture(scope="module")
def both() -> Pair:
    """Changed by the tests below, each with launches of its own."""
    return pair()


def notified(both: Pair, key: str, days: int = 3):
    """A launch in so many days, notified now under the other agreement and received."""
    launch = both.ard.at + days * DAY
    both.launch(key, launch)
    held = both.notice(key, launch)
    both.exchange()
    return launch, held


def serial_of(held: Held) -> str:
    """Its serial."""
    assert held.opening is not None
    return held.opening.header.serial or ""


def refused(stage: Stage, held, here: str) -> str:
    """Why an entry shows nothing."""
    found = shown_by(stage.center.state.agreement(here), held)
    assert isinstance(found, Refusal)
    return found.code


def test_a_notice_under_another_agreement_meets_the_duty_on_both_boards(both):
    launch, held = notified(both, "L1")
    received = both.ard.at
    both.at(launch + 3_600)
    both.exchange()
    assert both.line("L1", launch)["verdict"] != "met"
    entry = give(both.ard, held, both.here)
    both.exchange()
    line = both.line("L1", launch)
    assert (line["verdict"], line["why"]["elsewhere"]) == ("met", [both.there])
    assert line["at"] == shown(received, seconds=True).replace(" ", "T")
    assert serial_of(entry) in line["why"]["entries"]


def test_the_creditor_may_enter_it_as_well(both):
    launch, held = notified(both, "L2")
    theirs = both.brv.center.state.agreement(both.there).by_leaf[held.leaf_hash]
    give(both.brv, theirs, both.here)
    both.exchange()
    assert both.line("L2", launch)["verdict"] == "met"


def test_a_notice_received_too_late_is_missed(both):
    launch = both.ard.at + 3 * DAY
    both.launch("L3", launch)
    held = both.notice("L3", launch)
    both.at(launch - DAY + 60)  # received less than 24 hours before
    both.exchange()
    give(both.ard, held, both.here)
    both.at(launch)
    both.exchange()
    line = both.line("L3", launch)
    assert (line["verdict"], line["why"].get("elsewhere")) == ("missed", None)


def test_what_was_not_received_is_refused_before_it_is_drafted(both):
    held = both.notice("L4", both.ard.at + DAY)
    with pytest.raises(OurFault, match="given-not-received"):
        fields(both.ard, held, both.here)
    both.exchange()
    assert fields(both.ard, held, both.here)[17] == "launch-notice"


def test_an_entry_that_was_sent_in_error_performs_nothing(both):
    launch, held = notified(both, "L5")
    entry = give(both.ard, held, both.here)
    both.exchange()
    assert both.line("L5", launch)["verdict"] == "met"
    write(both.ard, both.here, "sent-in-error", {}, about=entry)
    both.exchange()
    assert both.line("L5", launch)["verdict"] != "met"


def test_altered_evidence_another_name_and_another_type_perform_nothing(both):
    launch, held = notified(both, "L6")
    good = fields(both.ard, held, both.here)
    data = good[16]
    assert isinstance(data, bytes)
    timed = exporter.export(both.ard.center.state, held, None, both.ard.now)
    at = data.index(b"L6")
    altered = data[:at] + b"L7" + data[at + 2 :]
    bad: list[tuple[dict[int, Value], str | None]] = [
        ({**good, 16: altered}, "evidence-refused"),
        ({**good, 16: data[:-1]}, "evidence-refused"),
        ({**good, 16: b""}, "evidence-refused"),
        ({**good, 16: timed}, "given-with-times"),
        ({**good, 16: bytes(limits.GIVEN_ELSEWHERE_BYTES_MAX)}, "evidence-refused"),
        ({**good, 17: "launch-report"}, None),
        ({**good, 18: "neighbours"}, None),
    ]
    more: dict[int, Value] = {**good, 16: bytes(limits.GIVEN_ELSEWHERE_BYTES_MAX + 1)}
    with pytest.raises(RuleBroken, match="field-long"):
        write(both.ard, both.here, "given-elsewhere", more)
    for values, code in bad:
        entry = write(both.ard, both.here, "given-elsewhere", values)
        both.exchange()
        for stage in (both.ard, both.brv):
            copy = stage.center.state.agreement(both.here).by_leaf[entry.leaf_hash]
            assert code is None or refused(stage, copy, both.here) == code
        assert both.line("L6", launch)["verdict"] != "met"
    write(both.ard, both.here, "given-elsewhere", good)
    both.exchange()
    assert both.line("L6", launch)["verdict"] == "met"


def test_evidence_of_this_very_agreement_performs_nothing_by_itself(both):
    held = both.launch("L8", both.ard.at + 3 * DAY)
    there = both.ard.center.state.agreement(both.here)
    with pytest.raises(OurFault, match="given-here"):
        fields(both.ard, held, both.here)
    data = exporter.export(both.ard.center.state, held, [(16,)], both.ard.now, times=False)
    values: dict[int, Value] = {16: data, 17: "launch-report", 18: "launches-1988"}
    entry = write(both.ard, both.here, "given-elsewhere", values)
    assert refused(both.ard, entry, there.id) == "given-here"


def test_only_what_both_texts_have_alike_is_shown(both):
    _, held = notified(both, "L9")
    data = fields(both.ard, held, both.here)[16]
    assert isinstance(data, bytes)
    shown_paths = sorted(path for path, _ in verify_evidence(data).entry.shown)
    assert shown_paths == [(1,), (16,), (17,), (18,), (19,)]


def test_a_message_that_no_clause_takes_is_not_drafted(both):
    held = write(both.ard, both.there, "launch-report", {16: "L10", 17: both.ard.at})
    both.exchange()
    with pytest.raises(OurFault, match="no-duty-takes"):
        fields(both.ard, held, both.here)
    with pytest.raises(OurFault, match="no-duty-takes"):
        fields(both.ard, both.launch("L11", both.ard.at + 3 * DAY), both.there)


def test_it_is_verified_once_and_shown_with_the_notification(both, monkeypatch):
    _, held = notified(both, "L12")
    entry = give(both.ard, held, both.here)
    agreement = both.ard.center.state.agreement(both.here)
    calls = []

    def counted(data):
        calls.append(len(data))
        return verify_evidence(data)

    monkeypatch.setattr("detente.core.board.elsewhere.verify_evidence", counted)
    both.board(both.ard, both.ard.at)
    both.board(both.ard, both.ard.at)
    found = views.message(both.ard.center.state, agreement, entry, both.ard.now)
    check = overview.checks(both.ard.center.state, found)[-1]
    assert len(calls) == 1
    assert (check.name, check.verdict) == ("elsewhere", "ok")
    assert check.facts["serial"] == serial_of(held)
    assert check.facts["founding"] == both.there


def test_59_given_under_1988_while_the_other_is_suspended():
    both = pair()
    launch = both.ard.at + 10 * DAY
    both.launch("S1", launch)
    both.at(both.ard.at + DAY)  # else it arose while suspended
    write(both.brv, both.here, "suspension", {16: ["whole"]})
    both.exchange()
    both.at(both.ard.at + DAY)
    held = both.notice("S1", launch)
    both.exchange()
    suspended = both.line("S1", both.ard.at)
    assert suspended["verdict"] == "suspended"
    give(both.ard, held, both.here)
    both.exchange()
    line = both.line("S1", both.ard.at)
    assert (line["verdict"], line["remarks"]) == ("met", ["given-though-suspended"])


def test_what_was_given_in_an_exercise_never_performs_in_earnest():
    both = pair(mark=Mark.EXERCISE)
    launch, held = notified(both, "E1")
    with pytest.raises(OurFault, match="given-other-mark"):
        fields(both.ard, held, both.here)
    data = exporter.export(both.ard.center.state, held, [(16,)], both.ard.now, times=False)
    values: dict[int, Value] = {16: data, 17: "launch-notice", 18: "launches-1988"}
    entry = write(both.ard, both.here, "given-elsewhere", values)
    both.exchange()
    assert refused(both.ard, entry, both.here) == "given-other-mark"
    assert both.line("E1", launch)["verdict"] != "met"


def test_evidence_between_another_pair_performs_nothing(both):
    launch = both.ard.at + 3 * DAY
    both.launch("P1", launch)
    ard, other = both.ard, Stage("COR")
    introduce(ard, other)
    files = {name: data.replace(b"BRV", b"COR") for name, data in THEIRS.items()}
    third = founded((ard, other), files, Mark.LIVE)
    given: dict[int, Value] = {16: "P1", 17: launch, 18: "range A", 19: "sea"}
    held = write(ard, third, "launch-notice", given)
    exchange(ard, other)
    with pytest.raises(OurFault, match="given-not-received"):
        fields(ard, held, both.here)
    theirs = write(other, third, "launch-notice", given)
    exchange(ard, other)
    copy = ard.center.state.agreement(third).by_leaf[theirs.leaf_hash]
    with pytest.raises(OurFault, match="given-by-stranger"):
        fields(ard, copy, both.here)
    for source, code in ((held, "given-not-received"), (copy, "given-by-stranger")):
        data = exporter.export(ard.center.state, source, [(16,)], ard.now, times=False)
        values: dict[int, Value] = {16: data, 17: "launch-notice", 18: "launches-1988"}
        entry = write(ard, both.here, "given-elsewhere", values)
        assert refused(ard, entry, both.here) == code
    both.exchange()
    assert both.line("P1", launch)["verdict"] != "met"


def test_another_number_of_the_key_is_refused_by_name():
    files = {
        name: data.replace(b"field.launch_id = { n = 16", b"field.launch_id = { n = 32")
        for name, data in THEIRS.items()
    }
    both = pair(theirs=files)
    launch = both.ard.at + 3 * DAY
    given: dict[int, Value] = {32: "N1", 17: launch, 18: "range A", 19: "sea"}
    held = write(both.ard, both.there, "launch-notice", given)
    both.exchange()
    with pytest.raises(OurFault) as caught:
        fields(both.ard, held, both.here)
    assert (caught.value.code, caught.value.facts["field"]) == ("numbered-otherwise", "launch_id")
