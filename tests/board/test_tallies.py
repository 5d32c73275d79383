"""Ceilings and two-sided figures (agreement-language.md, cases 84 to 87)."""

from __future__ import annotations

import dataclasses
from typing import Any

from detente.adapters.pack_files import find_pack, read_folder
from detente.core.agreement.clauses import Arrangement, Parties, Who
from detente.core.agreement.pack import CodeList, Pack
from detente.core.agreement.reader import read_pack
from detente.core.board.facts import Entry
from detente.core.board.life import Life
from detente.core.board.tallies import Tallies
from detente.core.board.tally_rows import TallyRow, tally_rows
from tests.board.counting import serial, tally
from tests.board.drafts import GROUNDS, Draft
from tests.board.scene import Scene, at
from tests.board.sections import tallies_value

CELLS = CodeList("cell", ("launchers", "warheads"), GROUNDS)


def tallies(scene: Scene, as_of: str) -> dict[str, Any]:
    record = scene.record()
    lines = tallies_value(scene.bound, record, Life(scene.bound, record), at(as_of))
    return {str(one["clause"]): one for one in lines}


def party(found: Any, code: str) -> dict[str, Any]:
    line: dict[str, Any]
    (line,) = [one for one in found["lines"] if one["party"] == code]
    return line


def start_pack(**more: Any) -> Pack:
    """The limits of a treaty between USA and RUS, with six-monthly data and published totals."""
    draft = Draft("start", ("USA", "RUS"))
    draft.message(
        "six-month-data", "declaration",
        as_of="date!", icbm="count", slbm="count", bombers="count", unverified="codes?",
    )  # fmt: skip
    draft.message("aggregate", "declaration", as_of="date!", warheads="count?", launchers="count?")
    draft.message(
        "objection-to-data", as_of="date?", launchers="count?", left_out="table?",
        columns={"left_out": {"what": "text", "number": "count"}},
    )  # fmt: skip
    draft.message("note", text="text?")
    draft.duty(
        "II.2",
        sends="six-month-data",
        every="6 months from the first day of the month after entry into force",
        by="30 days after the end of each period",
        match={"as_of": "the day after the period"},
    )
    keys = {"dated": "as_of", "binds": "7 years after entry into force"} | more
    tally(
        draft, "warheads",
        {"field": "six-month-data.icbm"}, {"field": "six-month-data.slbm"},
        {"field": "six-month-data.bombers"},
        declared="aggregate.warheads", ceiling={"USA": 1550, "RUS": 1550}, **keys,
    )  # fmt: skip
    tally(
        draft, "launchers", {"field": "aggregate.launchers"},
        ceiling={"USA": 800, "RUS": 800}, objection="objection-to-data", **keys,
    )  # fmt: skip
    return draft.pack()


def declare(scene: Scene, code: str, when: str, total: int, **fields: Any) -> Entry:
    """Six-month data with so many warheads, received the same day."""
    given: dict[str, Any] = {"as_of": when, "icbm": total - 60, "slbm": 50, "bombers": 10}
    entry = scene.send(code, "six-month-data", f"{when}T12:00:00Z", **(given | fields))
    scene.receive("RUS" if code == "USA" else "USA", f"{when}T13:00:00Z")
    return entry


def of_start() -> Scene:
    return Scene(start_pack(), "USA", "RUS", start="2011-02-05T00:00:00Z")


# --- 84, 85 -------------------------------------------------------------------------------------


def test_case_84_a_figure_above_before_the_ceiling_binds_is_no_breach() -> None:
    scene = of_start()
    declare(scene, "RUS", "2017-09-01", 1561)
    last = declare(scene, "RUS", "2018-02-05", 1444)
    line = party(tallies(scene, "2018-02-20")["warheads"], "RUS")
    assert line["binds"] == "2018-02-05T00:00:00Z"
    assert line["verdict"] == "within"
    assert line["since"] == "2018-02-05T00:00:00Z"
    assert "beyond" not in line
    assert line["last"]["value"] == 1444
    assert line["why"] == {"entries": [serial(last)], "paragraph": "1"}
    assert line["figures"]["count"] == 2
    before = party(tallies(scene, "2018-02-04T23:59:59Z")["warheads"], "RUS")
    assert before["verdict"] == "not-binding-yet"


def test_a_figure_that_still_stands_when_the_ceiling_begins_to_bind_is_judged_from_then() -> None:
    scene = of_start()
    entry = declare(scene, "RUS", "2017-09-01", 1561)
    declare(scene, "RUS", "2018-03-01", 1444)
    line = party(tallies(scene, "2018-03-20")["warheads"], "RUS")
    assert line["verdict"] == "over"
    (beyond,) = line["beyond"]
    assert beyond == {
        "from": "2018-02-05T00:00:00Z",
        "to": "2018-02-28T23:59:59Z",
        "value": 1561,
        "ceiling": 1550,
        "over": 11,
        "entries": [serial(entry)],
    }


def test_case_85_a_figure_does_not_go_on_speaking_when_the_next_one_fell_due() -> None:
    scene = of_start()
    declare(scene, "RUS", "2018-02-05", 1444)
    for year in range(2018, 2022):
        declare(scene, "RUS", f"{year}-03-01", 1440)
        declare(scene, "RUS", f"{year}-09-01", 1440)
    declare(scene, "RUS", "2022-03-01", 1440)
    last = declare(scene, "RUS", "2022-09-01", 1549, unverified=["icbm"])
    scene.bare("RUS", "2026-02-04T00:00:00Z")
    scene.receive("USA", "2026-02-04T00:00:00Z")
    line = party(tallies(scene, "2026-02-04")["warheads"], "RUS")
    assert line["verdict"] == "cannot-be-decided"
    assert line["alternatives"] == ["within", "over"]
    assert line["last"] == {
        "as_of": "2022-09-01",
        "value": 1549,
        "entries": [serial(last)],
        "marks": ["unverified"],
    }
    assert line["cells"] == [line["last"]]
    assert line["speaks_to"] == "2023-03-30T23:59:59Z"
    assert line["gaps"] == [{"from": "2023-03-31T00:00:00Z", "to": "2026-02-04T00:00:00Z"}]
    assert line["causes"] == [{"code": "not-declared", "party": "RUS"}]
    assert line["now"] is None
    earlier = party(tallies(scene, "2023-03-30T23:59:59Z")["warheads"], "RUS")
    assert earlier["verdict"] == "within"


def test_a_record_that_does_not_reach_so_far_says_so_and_not_that_nothing_was_declared() -> None:
    scene = of_start()
    declare(scene, "RUS", "2018-02-05", 1440)
    line = party(tallies(scene, "2019-02-04")["warheads"], "RUS")
    assert line["reach"] == "2018-02-05T12:00:00Z"
    assert line["causes"] == [{"code": "not-reached", "party": "RUS"}]
    scene.bare("RUS", "2019-02-04T12:00:00Z")
    line = party(tallies(scene, "2019-02-04")["warheads"], "RUS")
    assert line["causes"] == [{"code": "not-declared", "party": "RUS"}]
    usa = party(tallies(scene, "2019-02-04")["warheads"], "USA")
    assert (usa["last"], usa["verdict"], usa["now"]) == (None, "cannot-be-decided", None)
    assert usa["speaks_to"] is None


def test_a_figure_speaks_for_its_day_alone_while_the_rhythm_has_no_beginning() -> None:
    pack = start_pack(binds="2018-02-05")
    arrangement = Arrangement(
        "force", "note", (32,), Who(Parties.EACH), "received", "crossed", None, None, None, False,
        "brings into force", None, None, "keep", None, GROUNDS,
    )  # fmt: skip
    clauses = dataclasses.replace(pack.clauses, arrangements={"force": arrangement})
    scene = Scene(dataclasses.replace(pack, clauses=clauses), "USA", "RUS", start="2011-02-05")
    declare(scene, "RUS", "2018-02-05", 1551)
    line = party(tallies(scene, "2019-06-01")["warheads"], "RUS")
    (beyond,) = line["beyond"]
    assert (beyond["from"], beyond["to"]) == ("2018-02-05T00:00:00Z", "2018-02-05T23:59:59Z")


def test_a_figure_may_speak_for_a_time_of_its_own() -> None:
    scene = Scene(start_pack(stands="for 13 months"), "USA", "RUS", start="2011-02-05T00:00:00Z")
    declare(scene, "RUS", "2018-02-05", 1444)
    line = party(tallies(scene, "2019-06-01")["warheads"], "RUS")
    assert line["speaks_to"] == "2019-03-05T23:59:59Z"


# --- 86 -----------------------------------------------------------------------------------------


def test_case_86_the_other_sides_count_stands_beside_the_declared_figure() -> None:
    scene = of_start()
    said = scene.send("USA", "aggregate", "2018-02-05T10:00:00Z", as_of="2018-02-05", launchers=800)
    left: Any = [["Trident II", 56], ["B-52H", 41], ["training silos", 4]]
    objection = scene.send(
        "RUS", "objection-to-data", "2018-02-22T10:00:00Z",
        refers=said, launchers=901, left_out=left,
    )  # fmt: skip
    scene.receive("USA", "2018-02-22T11:00:00Z")
    line = party(tallies(scene, "2018-02-28")["launchers"], "USA")
    assert (line["verdict"], line["now"]["value"]) == ("within", 800)
    (other,) = line["by_others"]
    assert other == {
        "by": "RUS",
        "as_of": "2018-02-05",
        "declared": 800,
        "value": 901,
        "verdict": "over",
        "over": 101,
        "left_out": [
            {"what": "Trident II", "number": 56},
            {"what": "B-52H", "number": 41},
            {"what": "training silos", "number": 4},
        ],
        "entries": [serial(objection)],
    }
    assert "by_others" not in party(tallies(scene, "2018-02-22T10:30:00Z")["launchers"], "USA")
    assert "by_others" not in party(tallies(scene, "2018-02-28")["warheads"], "USA")


def test_an_objection_that_is_withdrawn_no_longer_stands_from_then_on() -> None:
    scene = of_start()
    said = scene.send("USA", "aggregate", "2018-02-05T10:00:00Z", as_of="2018-02-05", launchers=800)
    objection = scene.send(
        "RUS", "objection-to-data", "2018-02-22T10:00:00Z", refers=said, launchers=901
    )
    scene.receive("USA", "2018-02-22T11:00:00Z")
    scene.send("RUS", "withdrawn", "2018-03-01T10:00:00Z", refers=objection)
    scene.receive("USA", "2018-03-01T11:00:00Z")
    assert "by_others" in party(tallies(scene, "2018-03-01T10:59:59Z")["launchers"], "USA")
    assert "by_others" not in party(tallies(scene, "2018-03-01T11:00:00Z")["launchers"], "USA")


# --- 87 -----------------------------------------------------------------------------------------


def test_case_87_counted_sum_and_declared_total_are_two_lines_and_the_sum_is_judged() -> None:
    scene = of_start()
    data = declare(scene, "USA", "2018-02-05", 1551)
    total = scene.send(
        "USA", "aggregate", "2018-02-05T14:00:00Z", as_of="2018-02-05", warheads=1550
    )
    scene.receive("RUS", "2018-02-05T15:00:00Z")
    line = party(tallies(scene, "2018-02-20")["warheads"], "USA")
    assert line["verdict"] == "over"
    assert line["now"] == {"value": 1551, "source": "counted", "entries": [serial(data)]}
    (differ,) = line["differ"]
    assert (differ["counted"], differ["declared"], differ["by"]) == (1551, 1550, 1)
    assert differ["entries"] == [serial(data), serial(total)]


def test_the_declared_total_is_judged_where_the_rows_are_not_in_the_record() -> None:
    scene = of_start()
    scene.send("USA", "aggregate", "2018-02-05T14:00:00Z", as_of="2018-02-05", warheads=1551)
    scene.receive("RUS", "2018-02-05T15:00:00Z")
    line = party(tallies(scene, "2018-02-20")["warheads"], "USA")
    assert (line["verdict"], line["now"]["source"]) == ("over", "declared")
    assert "differ" not in line


# --- corrections --------------------------------------------------------------------------------


def test_a_correction_counts_for_every_date_and_one_sent_in_error_was_never_given() -> None:
    scene = of_start()
    wrong = declare(scene, "RUS", "2018-02-05", 1561)
    fields: dict[str, Any] = {"as_of": "2018-02-05", "icbm": 1400, "slbm": 34, "bombers": 10}
    right = scene.send("RUS", "corrected", "2018-03-01T10:00:00Z", refers=wrong, **fields)
    scene.receive("USA", "2018-03-01T11:00:00Z")
    line = party(tallies(scene, "2018-02-20")["warheads"], "RUS")
    assert (line["verdict"], line["last"]["value"]) == ("within", 1444)
    assert line["last"]["entries"] == [serial(wrong), serial(right)]
    scene.send("RUS", "sent-in-error", "2018-03-02T10:00:00Z", refers=wrong)
    scene.receive("USA", "2018-03-02T11:00:00Z")
    line = party(tallies(scene, "2018-02-20")["warheads"], "RUS")
    assert (line["last"], line["verdict"]) == (None, "cannot-be-decided")


def test_a_figure_nobody_receipted_is_shown_and_not_judged() -> None:
    scene = of_start()
    said = scene.send(
        "RUS", "six-month-data", "2018-02-05T12:00:00Z",
        as_of="2018-02-05", icbm=2000, slbm=1, bombers=1,
    )  # fmt: skip
    line = party(tallies(scene, "2018-02-20")["warheads"], "RUS")
    (waiting,) = line["not_receipted"]
    assert (waiting["value"], waiting["entries"]) == (2002, [serial(said)])
    assert (line["last"], line["verdict"]) == (None, "cannot-be-decided")


def test_two_figures_for_one_date_are_judged_by_the_greater() -> None:
    scene = of_start()
    declare(scene, "RUS", "2018-02-05", 1561)
    declare(scene, "RUS", "2018-02-05", 1444)
    line = party(tallies(scene, "2018-02-20")["warheads"], "RUS")
    assert (line["verdict"], line["now"]["value"], line["now"]["least"]) == ("over", 1561, 1444)


def test_a_floor_is_judged_as_a_ceiling_is() -> None:
    scene = Scene(
        start_pack(floor={"USA": 100, "RUS": 100}), "USA", "RUS", start="2011-02-05T00:00:00Z"
    )
    declare(scene, "RUS", "2018-02-05", 99)
    line = party(tallies(scene, "2018-02-20")["warheads"], "RUS")
    assert (line["verdict"], line["beyond"][0]["under"]) == ("under", 1)


def test_a_tally_that_is_observed_voluntarily_is_kept_or_not_by_own_declaration() -> None:
    draft = Draft("word")
    draft.message("declaration", "declaration", as_of="date!", warheads="count")
    draft.message("restraint-declared", "act", text="text?")
    tally(
        draft, "interim", {"field": "declaration.warheads"}, force="voluntary", dated="as_of",
        stands="for 13 months", ceiling={"ARD": 1550, "BRV": 1550},
        binds="receipt of restraint-declared", until="2 years after entry into force",
    )  # fmt: skip
    scene = Scene(draft.pack(), "ARD", "BRV", start="2026-01-01T00:00:00Z")
    scene.send("ARD", "restraint-declared", "2026-02-01T10:00:00Z")
    scene.receive("BRV", "2026-02-01T12:00:00Z")
    scene.send("ARD", "declaration", "2026-02-02T10:00:00Z", as_of="2026-01-15", warheads=1500)
    scene.receive("BRV", "2026-02-02T12:00:00Z")
    found = tallies(scene, "2026-06-01")["interim"]
    ard, brv = party(found, "ARD"), party(found, "BRV")
    assert (ard["binds"], ard["verdict"]) == ("2026-02-01T12:00:00Z", "kept")
    assert (brv["binds"], brv["verdict"]) == (None, "not-binding-yet")
    assert ard["until"] == "2028-01-01T00:00:00Z"
    scene.send("ARD", "declaration", "2026-03-02T10:00:00Z", as_of="2026-03-01", warheads=1600)
    scene.receive("BRV", "2026-03-02T12:00:00Z")
    assert party(tallies(scene, "2026-06-01")["interim"], "ARD")["verdict"] == "not-kept"


# --- every figure -------------------------------------------------------------------------------


def rows(scene: Scene, name: str, as_of: str) -> list[TallyRow]:
    record = scene.record()
    counted = Tallies(scene.bound, record, Life(scene.bound, record))
    counted.take_all()
    return tally_rows(counted, name, at(as_of))


def test_every_figure_is_a_row_by_date_and_party_with_its_verdict_and_marks() -> None:
    scene = of_start()
    declare(scene, "USA", "2018-03-01", 1550)
    declare(scene, "RUS", "2018-02-05", 1551)
    declare(scene, "USA", "2018-02-04", 1551, unverified=["bombers"])
    found = rows(scene, "warheads", "2018-04-01")
    assert [(row.as_of, row.party, row.value, row.verdict) for row in found] == [
        ("2018-02-04", "USA", 1551, "not-binding-yet"),
        ("2018-02-05", "RUS", 1551, "over"),
        ("2018-03-01", "USA", 1550, "within"),
    ]
    assert found[0].marks == ("unverified",)
    assert [row.ceiling for row in found] == [1550, 1550, 1550]


def test_what_was_not_declared_is_no_row_and_not_nought() -> None:
    scene = of_start()
    scene.send("USA", "aggregate", "2018-03-01T10:00:00Z", as_of="2018-03-01", launchers=700)
    (row,) = rows(scene, "launchers", "2018-04-01")
    assert (row.value, row.received) == (700, False)
    assert rows(scene, "warheads", "2018-04-01") == []


def test_the_published_totals_of_2018_bind_on_the_day() -> None:
    pack = read_pack(read_folder(find_pack("new-start")))
    scene = Scene(pack, "USA", "RUS", start="2011-02-05T00:00:00Z")
    for day, figures in (("2011-02-05", (882, 1800, 1124)), ("2018-02-05", (652, 1350, 800))):
        names = ("deployed_launchers", "deployed_warheads", "all_launchers")
        fields: dict[str, Any] = dict(zip(names, figures, strict=True))
        scene.send("USA", "aggregate", f"{day}T10:00:00Z", as_of=day, **fields)
        scene.receive("RUS", f"{day}T11:00:00Z")
    for name in ("deployed-launchers", "deployed-warheads", "all-launchers"):
        verdicts = [row.verdict for row in rows(scene, name, "2018-03-01")]
        assert verdicts == ["not-binding-yet", "within"]
