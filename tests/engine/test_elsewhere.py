"""A message given under another agreement performs here by the entry that carries its evidence:
on both boards alike, and by nothing but that entry and the founding text (spec/board.md, J42).
"""

from __future__ import annotations

import dataclasses

import pytest

from detente.core import limits
from detente.core.agreement.pack import Column, Field, FieldType
from detente.core.board.elsewhere import proven
from detente.core.encoding import Value
from detente.core.errors import OurFault, RuleBroken, TheirFault
from detente.core.instants import shown
from detente.core.notification import Header, split_fields
from detente.core.record.evidence import verify_evidence, verify_read
from detente.core.record.origin import Mark
from detente.engine import exporter, overview, views
from detente.engine.elsewhere import Refusal, _shown, shown_by
from detente.engine.recorder import Prepared
from detente.engine.registers import Held
from detente.engine.writing import append_entries, opening_of
from tests.engine.elsewhere import (
    DAY,
    OURS,
    THEIRS,
    VISITS_FILES,
    Pair,
    fields,
    founded,
    give,
    lines,
    pair,
    write,
)
from tests.engine.test_erasing import everything
from tests.hostile.forge import PERSONAL
from tests.world import Stage, exchange, files, introduce


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


def copy_at(stage: Stage, held: Held, agreement: str) -> Held:
    """The same entry as another center holds it."""
    return stage.center.state.agreement(agreement).by_leaf[held.leaf_hash]


def named(pack: str) -> dict[str, bytes]:
    """The other agreement under another name, without launch notices."""
    return {path: data.replace(b"launches-1988", pack.encode()) for path, data in THEIRS.items()}


def invalid_notice(both: Pair, key: str, launch: int) -> Held:
    """A notice that nobody released: its author's own home did not judge it."""
    agreement = both.ard.center.state.agreement(both.there)
    header = Header(
        "launch-notice", agreement.founding.pack_hash, "ARD-2026-00077", both.ard.at, Mark.LIVE
    )
    fields = [*PERSONAL, *split_fields({16: key, 17: launch}, {})]
    prepared = Prepared(agreement.all_others(), header, fields)
    return append_entries(both.ard.center.state, agreement, [prepared], (), both.ard.now)[0]


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


def test_an_entry_that_the_creditor_refused_performs_nothing_until_that_is_taken_back(both):
    launch, held = notified(both, "R1")
    entry = give(both.ard, held, both.here)
    both.exchange()
    back = write(both.brv, both.here, "refused", {}, about=copy_at(both.brv, entry, both.here))
    both.exchange()
    line = both.line("R1", launch)
    assert (line["verdict"] != "met", line["remarks"]) == (True, ["refused"])
    write(both.brv, both.here, "sent-in-error", {}, about=back)
    both.exchange()
    line = both.line("R1", launch)
    assert (line["verdict"], line.get("remarks")) == ("met", None)


def test_the_debtor_cannot_refuse_what_the_creditor_entered(both):
    launch, held = notified(both, "R2")
    entry = give(both.brv, copy_at(both.brv, held, both.there), both.here)
    both.exchange()
    write(both.ard, both.here, "refused", {}, about=copy_at(both.ard, entry, both.here))
    both.exchange()
    line = both.line("R2", launch)
    assert (line["verdict"], line["remarks"]) == ("met", ["refused"])


@pytest.mark.parametrize(
    ("name", "code"), [("launches-1988", "given-invalid-there"), ("spring", "given-other-name")]
)
def test_the_creditor_is_told_what_does_not_stand_under_the_other_agreement(name, code):
    ard, brv = Stage("ARD"), Stage("BRV")
    introduce(ard, brv)
    here = founded((ard, brv), OURS, Mark.LIVE)
    both = Pair(ard, brv, here, founded((ard, brv), named(name), Mark.LIVE))
    launch = ard.at + 3 * DAY
    both.launch("I1", launch)
    held = invalid_notice(both, "I1", launch)
    both.exchange()
    data = exporter.export(ard.center.state, held, [(16,), (17,)], ard.now, times=False)
    given: dict[int, Value] = {16: data, 17: "launch-notice", 18: "launches-1988"}
    entry = write(ard, here, "given-elsewhere", given)
    both.exchange()
    assert both.line("I1", launch)["verdict"] == "met"
    state, copy = brv.center.state, copy_at(brv, entry, here)
    found = views.message(state, state.agreement(here), copy, brv.now)
    check = overview.checks(state, found)[-1]
    assert (check.name, check.verdict, check.facts["code"]) == ("elsewhere", "failed", code)
    write(brv, here, "refused", {}, about=copy)
    both.exchange()
    assert both.line("I1", launch)["remarks"] == ["refused"]
    assert both.line("I1", launch)["verdict"] != "met"


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


def test_evidence_of_very_many_values_is_not_decoded_to_its_end(both, monkeypatch):
    _, held = notified(both, "L13")
    good = fields(both.ard, held, both.here)
    monkeypatch.setattr(limits, "GIVEN_ELSEWHERE_ITEMS_MAX", 100)
    with pytest.raises(OurFault, match="given-too-many-items"):
        fields(both.ard, held, both.here)
    with pytest.raises(TheirFault) as caught:
        proven(both.ard.center.state.agreement(both.here).founding, good)
    assert (caught.value.facts["part"], caught.value.facts["why"]) == ("file", "bad-encoding")


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


def test_what_may_be_erased_under_the_other_agreement_is_not_shown_and_leaves_the_store():
    area = b'field.launch_area = { n = 18, type = "text"'
    files = {path: data.replace(area, area + b", erasable = true") for path, data in THEIRS.items()}
    both = pair(theirs=files)
    launch, held = notified(both, "Z1")
    give(both.ard, held, both.here)
    both.exchange()
    assert both.line("Z1", launch)["verdict"] == "met"
    for stage in (both.ard, both.brv):
        agreement = stage.center.state.agreement(both.there)
        copy = copy_at(stage, held, both.there)
        draft = stage.center.propose_erasure(agreement, copy, "over", "orlova", stage.now)
        assert b"range A" in everything(stage)
        stage.center.release(draft.id, "petro", stage.now)
        assert b"range A" not in everything(stage)


def test_what_may_be_erased_here_is_not_shown_either():
    area = b'field.launch_area = { n = 18, type = "text"'
    ours = {path: data.replace(area, area + b", erasable = true") for path, data in OURS.items()}
    ard, brv = Stage("ARD"), Stage("BRV")
    introduce(ard, brv)
    here = founded((ard, brv), ours, Mark.LIVE)
    both = Pair(ard, brv, here, founded((ard, brv), THEIRS, Mark.LIVE))
    _, held = notified(both, "Z2")
    data = fields(both.ard, held, both.here)[16]
    assert isinstance(data, bytes)
    shown_paths = sorted(path for path, _ in verify_evidence(data).entry.shown)
    assert shown_paths == [(1,), (16,), (17,), (19,)]


@pytest.mark.parametrize(
    ("here", "there", "shown_paths"),
    [
        (set(), {"name"}, [(20, 0)]),
        ({"name"}, {"name"}, [(20, 0)]),
        ({"name"}, set(), []),
        (set(), set(), [(20, 0), (20, 0, 1)]),
    ],
)
def test_of_a_table_the_cells_that_may_be_erased_are_left_out(both, here, there, shown_paths):
    opening = dataclasses.replace(
        opening_of(both.launch("Z3", both.ard.at + DAY)),
        fields=(((20, 0), ["pilot"]), ((20, 0, 1), ["A. Petrov"])),
    )
    kind = both.ard.center.state.agreement(both.here).pack.messages["launch-notice"]
    types = []
    for names in (here, there):
        columns = tuple(
            Column(name, n, FieldType.TEXT, erasable=name in names)
            for n, name in enumerate(("post", "name"))
        )
        crew = Field("crew", 20, FieldType.TABLE, columns=columns)
        types.append(dataclasses.replace(kind, fields=(*kind.fields, crew)))
    assert _shown(types[0], types[1], opening)[1] == shown_paths


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
        calls.append(data)
        return verify_read(data)

    monkeypatch.setattr("detente.core.board.elsewhere.verify_read", counted)
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


@pytest.mark.parametrize(("to", "counts"), [(0, True), (0b001, False)])
def test_a_refusal_counts_where_debtor_and_every_creditor_read_it(to, counts):
    """Else the boards of two creditors of one line would part (J42)."""
    stages = (ard, brv, _) = Stage("ARD"), Stage("BRV"), Stage("COR")
    introduce(*stages)
    together = VISITS_FILES["duties.toml"].replace(
        b"each other party", b"all other parties together"
    )
    here = founded(stages, {**VISITS_FILES, "duties.toml": together}, Mark.LIVE)
    there = founded(stages, files(), Mark.LIVE)
    held = write(ard, there, "notice", {16: "2026-11-24", 17: 5})
    exchange(*stages)
    entry = give(ard, held, here)
    exchange(*stages)
    assert ard.center.state.agreement(here).own_seat == 0
    write(brv, here, "refused", {}, about=copy_at(brv, entry, here), to=to)
    exchange(*stages)
    found = [one for s in stages for one in lines(s, here, "1") if one["debtor"] == "ARD"]
    assert [one["verdict"] == "met" for one in found] == [not counts] * 3
    assert found[1]["remarks"] == ["refused"]
    assert (found[2].get("remarks", []) == ["refused"]) == counts  # who cannot read it, is not told


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


def test_a_key_that_may_be_erased_under_the_other_agreement_is_refused_as_such():
    changes = {
        b"visits": b"launches-1988",
        b"Visits": b"Launches",
        b"message.notice": b"message.launch-notice",
        b"message--notice": b"message--launch-notice",
        b"field--notice": b"field--launch-notice",
        b'sends = "notice"': b'sends = "launch-notice"',
        b'given_under = "neighbours"\n': b"",
        b'day = { n = 16, type = "date", essential = true }': (
            b'launch_id = { n = 16, type = "text", erasable = true }'
        ),
        b"--day =": b"--launch_id =",
        b'people = { n = 17, type = "count" }': b'planned = { n = 17, type = "instant" }',
        b"--people =": b"--planned =",
    }
    files = dict(VISITS_FILES)
    for old, new in changes.items():
        files = {name: data.replace(old, new) for name, data in files.items()}
    both = pair(theirs=files)
    held = write(both.ard, both.there, "launch-notice", {16: "N2", 17: both.ard.at + 3 * DAY})
    both.exchange()
    with pytest.raises(OurFault) as caught:
        fields(both.ard, held, both.here)
    assert (caught.value.code, caught.value.facts["field"]) == ("given-erasable", "launch_id")
