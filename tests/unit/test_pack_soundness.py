"""What is proved about a pack before it is signed: one changed pack for each finding."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from detente.apps.cli.soundness import sentence
from detente.core.agreement import soundness
from detente.core.agreement.pack import Pack
from detente.core.agreement.reader import read_pack
from detente.core.agreement.soundness import CONTRADICTION, READING, WARNING, Finding, findings
from tests.broken_packs.cases import A, Change, D, L, M, changed

SPEC = Path(__file__).parents[2] / "spec" / "clauses.md"
DEEMED = 'deemed_receipt = "24 hours after deposit"\n'
BOXES = 'except = [ { where = { urgency = "urgent" }, by = "6 hours before movement" } ]'
SPEED = 'field.urgency = { n = 18, type = "code", codes = "urgency" }'
CHECK = """[check.again]
on = "pause-terms"
between = ["pause-terms.start", "pause-terms.end"]
at_least = "40 days"
outside = "refused"
paragraph = "7"
basis = "own"
because = "invented"

[tally.vehicles]"""
FLOOR = """[tally.least]
of = "each party"
counts = [ { field = "vehicle-data.vehicles", each = 2 } ]
dated = "as_of"
floor = { ARD = 230 }
binds = "1 year after entry into force"
paragraph = "4"
basis = "own"
because = "invented"

[list.posts]"""


def found_in(*changes: Change) -> list[Finding]:
    return findings(read_pack(changed(*changes)))


def only(code: str, *changes: Change) -> Finding:
    (one,) = [one for one in found_in(*changes) if one.code == code]
    assert sentence(one)
    assert "{" not in sentence(one)
    assert "?" not in sentence(one)
    return one


def boxes(*rows: str) -> Change:
    listed = ", ".join(f'{{ where = {{ {row} }}, by = "6 hours before movement" }}' for row in rows)
    return (D, BOXES, f"except = [ {listed} ]")


def test_the_good_pack_has_readings_and_nothing_else() -> None:
    found = found_in()
    assert {one.level for one in found} == {READING}
    assert {one.code for one in found} == {"two-readings"}


def test_a_type_from_a_role_that_may_not_send_it_is_found() -> None:
    one = only("nobody-may-send", (A, 'may = ["round-call", "statement"]', 'may = ["statement"]'))
    assert (one.level, one.clause, one.file) == (CONTRADICTION, "message round-call", M)


def test_a_type_that_answers_one_nobody_sends_has_no_sender_either() -> None:
    changes = (
        (A, 'may = ["round-call", "statement"]', 'may = ["statement"]'),
        (M, "[message.withdrawal]\nfrom", '[message.withdrawal]\nanswers = "round-call"\nfrom'),
    )
    found = [one.clause for one in found_in(*changes) if one.code == "nobody-may-send"]
    assert found == ["message round-call", "message withdrawal"]


def test_a_duty_whose_debtor_may_not_send_what_performs_is_found() -> None:
    change = (D, 'sends = "vehicle-data"', 'sends = "vehicle-data"\nwho = "role depository"')
    one = only("nobody-may-perform", change)
    assert (one.clause, one.facts["who"]) == ("duty 3.1", ["role depository"])


def test_a_right_whose_holder_may_not_send_its_act_is_found() -> None:
    change = (A, '[right.suspend]\nwho = "each party"', '[right.suspend]\nwho = "role mediator"')
    assert only("nobody-may-perform", change).clause == "right suspend"


def test_a_duty_that_nothing_can_trigger_is_found() -> None:
    changes = (
        (
            M,
            '[message.request]\nfrom = "each party"',
            '[message.request]\nfrom = "role depository"',
        ),
    )
    found = {one.clause for one in found_in(*changes) if one.code == "never-triggered"}
    assert found == {"duty 3.2", "duty 3.3"}


def test_a_limit_before_its_own_trigger_is_found() -> None:
    change = (D, "60 days after receipt of request", "60 days before receipt of request")
    assert only("due-before-trigger", change).facts["limit"] == "60 days before receipt of request"


def test_a_window_that_is_empty_on_some_dates_is_found_with_the_first_and_their_number() -> None:
    change = (
        D,
        'by = "30 days after the end of each period"',
        'by = "1 month after the end of each period"\n'
        'opens = "30 days after the end of each period"',
    )
    one = only("window-empty", change)
    # Every day of February, 31 January, and 30 January of common years.
    assert (one.facts["on"], one.facts["dates"]) == ("2000-01-31", 12_000)


def test_a_window_of_days_and_hours_is_looked_at_from_both_ends_of_a_day() -> None:
    before = 'by = "48 hours before movement"'
    late = only("window-empty", (D, before, f'{before}\nopens = "1 day before movement"'))
    assert late.facts["dates"] == 1
    fine = found_in((D, before, f'{before}\nopens = "9 days before movement"'))
    assert [one for one in fine if one.code == "window-empty"] == []


def test_an_exception_that_is_never_reached_is_found() -> None:
    one = only("exception-hidden", boxes('urgency = ["urgent", "routine"]', 'urgency = "urgent"'))
    assert (one.facts["first"], one.facts["second"]) == (1, 2)
    wide = boxes('urgency = "urgent"', 'urgency = ["urgent", "routine"]')
    assert "exception-hidden" not in {one.code for one in found_in(wide)}


def test_exceptions_that_overlap_without_order_are_a_warning() -> None:
    field = (M, SPEED, f'{SPEED}\nfield.number = {{ n = 29, type = "count" }}')
    label = (
        L,
        "field--movement-notice--urgency",
        "field--movement-notice--number = Number\nfield--movement-notice--urgency",
    )
    one = only(
        "exceptions-overlap", field, label, boxes('urgency = "urgent"', "number = { at_least = 5 }")
    )
    assert one.level == WARNING
    apart = boxes("number = { at_most = 4 }", "number = { at_least = 5 }")
    assert "exceptions-overlap" not in {one.code for one in found_in(field, label, apart)}
    inside = boxes("number = [5, 6]", "number = { at_least = 5, at_most = 9 }")
    assert "exceptions-overlap" not in {one.code for one in found_in(field, label, inside)}
    hidden = boxes("number = { at_least = 5, at_most = 9 }", "number = [5, 6]")
    assert "exception-hidden" in {one.code for one in found_in(field, label, hidden)}


def test_two_checks_that_no_message_passes_are_found() -> None:
    changes = (
        (D, "[tally.vehicles]", CHECK),
        (L, "check--span", "check--again = Again\ncheck--span"),
    )
    one = only("bounds-clash", *changes)
    assert (one.clause, one.facts["other"]) == ("check again", "check span")


def test_a_floor_above_a_ceiling_is_found_across_tallies() -> None:
    label = (L, "tally--vehicles", "tally--least = Least\ntally--vehicles")
    one = only("ceiling-below-floor", (D, "[list.posts]", FLOOR), label)
    assert (one.facts["party"], one.facts["least"]) == ("ARD", 115)
    lower = FLOOR.replace("230", "200")  # a hundred vehicles, each counted twice: just within
    codes = {one.code for one in found_in((D, "[list.posts]", lower), label)}
    assert "ceiling-below-floor" not in codes


def test_without_deemed_receipt_there_is_one_warning_for_the_whole_pack() -> None:
    one = only("receipt-withheld", (A, DEEMED, ""))
    assert one.level == WARNING
    assert one.facts["clauses"] == [f"duty {name}" for name in ("2", "3.1", "3.2", "3.3")]


def test_both_last_days_are_given_where_the_text_was_not_read() -> None:
    readings = {one.clause: one for one in found_in() if one.code == "two-readings"}
    term = readings["life"].facts
    assert (term["not_counted"], term["counted"]) == ("2036-02-05", "2036-02-04")
    assert term["chosen"] == "counted"
    read = (
        A,
        'provisional = ["2"]\nparagraph = "1"\nbasis = "own"\nbecause = "invented"',
        'provisional = ["2"]\nparagraph = "1"\nbasis = "read"\n'
        'source = "https://ardania.example/text"',
    )
    assert "life" not in {one.clause for one in found_in(read)}


def test_every_finding_stands_in_the_specification_and_has_a_sentence() -> None:
    table = SPEC.read_text("utf-8").partition("**G32.**")[2].partition("**G33.**")[0]
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| ([a-z]+) \|", table, re.MULTILINE))
    source = Path(soundness.__file__).read_text("utf-8")
    assert set(rows) == set(re.findall(r'"([a-z]+-[a-z-]+)"', source))
    assert set(rows.values()) == {CONTRADICTION, WARNING, READING}


@pytest.mark.parametrize("name", ["new-start", "neighbours"])
def test_shipped_packs_do_not_contradict_themselves(name: str) -> None:
    root = Path(__file__).parents[2] / "packs" / name
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
    pack: Pack = read_pack(files)
    assert [one for one in findings(pack) if one.level == CONTRADICTION] == []
