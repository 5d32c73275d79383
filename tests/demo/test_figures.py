"""The figures the replay ships: every cell is read, derived or unverified, and says which."""

from __future__ import annotations

import csv
import importlib.resources
import io

import pytest

from detente.adapters.pack_files import find_pack, read_folder
from detente.apps.demo.figures import CELLS, PARTIES, code, read_rows
from detente.core import instants
from detente.core.agreement.reader import read_pack

TEXT = importlib.resources.files("detente.apps.demo").joinpath("record.csv").read_text("utf-8")
LINES = list(csv.DictReader(io.StringIO(TEXT)))
CELL_COLUMNS = {f"{side}_{cell}" for side in ("us", "ru") for cell in CELLS}
ROWS = read_rows()


def marked(line, column):
    return set(filter(None, line[column].split(";")))


def test_24_dates_were_sent_and_one_was_not():
    assert [row.as_of for row in ROWS] == sorted({row.as_of for row in ROWS})
    assert sum(row.sent for row in ROWS) == 24
    assert [row.as_of for row in ROWS if not row.sent] == ["2023-03-01"]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["date"])
def test_marks_name_cells_that_exist_and_no_cell_has_both(line):
    derived, unverified = marked(line, "cells_derived"), marked(line, "cells_unverified")
    assert derived | unverified <= CELL_COLUMNS
    assert not derived & unverified
    for column in derived | unverified:
        assert line[column], "an empty cell cannot be derived or unverified"
    assert line["basis"] == (
        "read"
        if not derived | unverified
        else "unverified"
        if unverified == CELL_COLUMNS
        else "part"
    )


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["date"])
def test_a_row_names_its_source_or_says_that_none_was_read(line):
    if line["basis"] == "unverified":
        assert not line["source"]
        assert line["note"].startswith("No source read")
        return
    pack = read_folder(find_pack("new-start"))
    listed = pack["SOURCES.md"].decode("utf-8")
    for address in line["source"].split(" ; "):
        assert f"<{address}>" in listed


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["date"])
def test_only_what_nobody_sent_has_empty_cells(line):
    empty = {column for column in CELL_COLUMNS if not line[column]}
    assert line["sent_to_other_side"] in ("yes", "no")
    assert not empty or line["sent_to_other_side"] == "no"
    assert {line["declared_on"], line["received_on"]} == {"unknown"}
    assert bool(line["note"]) == (line["note_about"] in ("us", "ru", "both"))


def test_every_declaration_fits_the_pack_and_carries_its_marks():
    kind = read_pack(read_folder(find_pack("new-start"))).messages["aggregate"]
    names = {field.name for field in kind.fields}
    for row in (row for row in ROWS if row.sent):
        for party in PARTIES:
            side = row.sides[party]
            body = side.body()
            assert set(body) <= names
            assert body["sending"] == "day-assumed"
            assert body.get("derived", []) == [code(name) for name in side.derived]
            assert body.get("unverified", []) == [code(name) for name in side.unverified]
            assert ("source" in body) == (side.basis != "unverified")


def test_assumed_days_rise_and_the_first_is_the_day_the_data_were_due():
    days = [row.sides["USA"].assumed_sending for row in ROWS]
    assert days == sorted(days)
    assert instants.shown(days[0]) == "2011-03-22 12:00Z"
    assert instants.shown(days[1]) == "2011-10-01 12:00Z"


def test_figures_are_shown_with_their_marks():
    by_date = {row.as_of: row.sides for row in ROWS}
    russia = by_date["2013-09-01"]["RUS"]
    assert [russia.shown(name) for name in russia.cells] == ["473d", "1400d", "894d"]
    assert by_date["2013-03-01"]["USA"].shown("all_launchers") == "1028u"
    assert by_date["2023-03-01"]["RUS"].shown("deployed_warheads") == "-"
