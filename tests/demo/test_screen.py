"""The table of the replay: no empty cell and no breach passes silently."""

from __future__ import annotations

from detente.apps.demo import screen
from detente.core.board.tally_rows import NOT_BINDING_YET, OVER, WITHIN

TALLIES = ("deployed-launchers", "deployed-warheads", "all-launchers")
CEILINGS = [
    {"tally": tally, "binds": "2018-02-05", "ceiling": {"USA": 10, "RUS": 10}} for tally in TALLIES
]


def rows(verdict, **values):
    return [
        {
            "tally": tally, "as_of": "2020-03-01", "party": party, "ceiling": 10, "serial": "s",
            "value": values.get(party, 5), "verdict": verdict, "marks": ["derived"],
        }
        for tally in TALLIES
        for party in ("USA", "RUS")
    ]  # fmt: skip


def test_the_verdict_is_within_when_all_six_are():
    (row,) = screen.table(rows(WITHIN))
    assert row["verdict"] == "within"
    assert [cell["value"] for cell in row["figures"]["USA"]] == [5, 5, 5]


def test_a_breach_is_named_with_party_figure_and_amount():
    (row,) = screen.table([*rows(WITHIN)[1:], {**rows(OVER)[0], "value": 12}])
    assert row["verdict"] == "USA launchers OVER by 2"


def test_a_figure_above_a_ceiling_that_does_not_bind_is_marked_but_no_breach():
    found = screen.table(rows(NOT_BINDING_YET, RUS=12))
    assert found[0]["verdict"] == "not binding yet"
    assert ">12d" in screen.table_lines(found, CEILINGS)[-1]


def test_a_missing_figure_is_drawn_and_named():
    found = screen.table(rows(WITHIN)[1:])
    assert found[0]["verdict"] == "USA launchers not declared"
    assert screen.table_lines(found, CEILINGS)[-1].split()[1] == "-"
