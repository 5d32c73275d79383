"""Parts of a board as text that scenarios rarely reach: undecided lines, views, hostile words."""

from __future__ import annotations

from typing import Any

import pytest

from detente.apps import wiring
from detente.apps.boards import duties, life, offers, said, tallies
from detente.apps.boards.words import Page, Words

PACK = wiring.pack_named("strike-pause")
NAMES = {"ARD": "Ardania", "BRV": "Brevia"}
RTL = "\u202e"


def words(lang: str = "en", *, brief: bool = False) -> Words:
    """Words of the pause in strikes."""
    return Words(lang, PACK, NAMES, 80, brief)


def line(**given: Any) -> dict[str, Any]:
    """One line of duty 4.2, overdue."""
    return {
        "clause": "4.2", "version": 1, "debtor": "ARD", "creditor": "BRV", "key": "K-1",
        "due": "2026-06-02T00:00:00Z", "verdict": "overdue", "reach": "2026-06-03T00:00:00Z",
        "why": {"entries": ["BRV-2026-00003"], "paragraph": "4.2"}, **given,
    }  # fmt: skip


def duty_text(*lines: dict[str, Any], counts: dict[str, int] | None = None, **given: Any) -> str:
    """The section of duties with these lines of one clause."""
    clause = {
        "clause": "4.2", "paragraph": "4.2", "basis": "own", "force": "must", "version": 1,
        "counts": counts or {"overdue": len(lines)}, "lines": list(lines),
    }  # fmt: skip
    page = Page(80, [])
    duties.duties(words(**given), page, {"duties": [clause]})
    return "\n".join(page.lines)


def test_an_undecided_line_names_alternatives_charge_and_what_settles_it():
    cause = {"code": "not-receipted", "party": "BRV", "entries": ["ARD-2026-00007"]}
    text = duty_text(
        line(verdict="cannot-be-decided", alternatives=["met", "overdue"], causes=[cause]),
        counts={"cannot-be-decided": 1},
    )
    assert "CANNOT BE DECIDED (met, OVERDUE)" in text
    told = "not receipted by: BRV [ARD-2026-00007]; settled by: its receipt, or a waiver"
    assert told in " ".join(text.split())


def test_where_views_differ_each_has_its_verdict_and_none_stands_above():
    views = [
        {"parties": ["ARD"], "verdict": "suspended"},
        {"parties": ["BRV"], "verdict": "overdue", "remarks": ["performance-not-asked"]},
    ]
    given = line(views=views)
    del given["verdict"]
    text = duty_text(given, counts={"by-view": 1})
    assert "view of ARD: suspended; view of BRV: OVERDUE" in " ".join(text.split())
    assert "performance not asked while suspended" in text


def test_a_line_closed_in_every_view_needs_nobody():
    views = [
        {"parties": ["ARD"], "verdict": "met"},
        {"parties": ["BRV"], "verdict": "discharged", "by": "agreement-ended"},
    ]
    given = line(views=views)
    del given["verdict"]
    assert not duties.is_urgent(given)
    assert "Nothing is open" in duty_text(given, counts={"by-view": 1})


def test_lines_that_differ_only_in_date_stand_as_one_and_both_ways_together():
    many = [
        line(debtor=one, creditor=two, key=f"2026-0{month}-01", due=f"2026-0{month}-30T23:59:59Z",
             why={"entries": [], "paragraph": "4.2"})
        for one, two in (("ARD", "BRV"), ("BRV", "ARD"))
        for month in range(1, 5)
    ]  # fmt: skip
    text = " ".join(duty_text(*many).split())
    assert (
        "ARD > BRV, BRV > ARD: OVERDUE x 4, 2026-01-01 ... 2026-04-01, "
        "due 2026-01-30 23:59:59Z ... 2026-04-30 23:59:59Z" in text
    )


def test_too_many_lines_are_counted_not_hidden():
    many = [line(key=f"K-{n}", why={"entries": [f"E-{n}"], "paragraph": "4.2"}) for n in range(20)]
    text = duty_text(*many)
    assert text.count("ARD > BRV: OVERDUE") == 8
    assert "More lines: 12" in text and "In all: OVERDUE 20" in text


def test_what_only_a_replay_cannot_tell_is_one_line():
    causes = [{"code": "replay"}]
    given = line(verdict="cannot-be-decided", alternatives=["met", "overdue"], causes=causes)
    text = duty_text(given, counts={"cannot-be-decided": 1})
    assert "A replay cannot tell" in text and "4.2 (1)" in " ".join(text.split())
    assert "settled by" not in text


@pytest.mark.parametrize(
    "hostile", ["\x1b[31mred", "[\x1b", f"{RTL}desrever", "a\rb", "\u200bhidden"]
)
def test_words_of_others_cannot_act_on_a_terminal(hostile: str):
    statement = {
        "entry": "CHR-2026-00002", "by": hostile, "said_on": "2026-02-05", "kind": hostile,
        "text": hostile, "source": f"https://{hostile}", "precision": hostile,
        "figures": [{"name": hostile, "figure": hostile}], "basis": "read",
    }  # fmt: skip
    for brief in (False, True):
        page = Page(80, [])
        said.say_all(words(brief=brief), page, 1, [statement], set())
        text = "".join(page.lines)
        assert not {"\x1b", RTL, "\r", "\u200b"} & set(text)
        assert "[U+" in text


def test_a_key_and_a_field_of_others_cannot_act_on_a_terminal():
    text = duty_text(line(key=f"{RTL}1"))
    assert RTL not in text and "[U+202E]1" in text
    shown = offers.fields(words(), "pause-terms", {"remark": f"\x1b[2J{RTL}\nnext"})
    assert "\x1b" not in shown and RTL not in shown and " / next" in shown


def test_a_statement_is_shown_once_and_named_again():
    statement = {"entry": "CHR-2026-00002", "by": "A", "said_on": "2026-02-05", "text": "words"}
    page, told = Page(80, []), set[str]()
    said.say_all(words(), page, 1, [statement, statement], told)
    text = "\n".join(page.lines)
    assert text.count("words") == 1
    assert "2026-02-05 A: see above [CHR-2026-00002]" in text
    assert "known from a news item only" in text


def test_terms_that_did_not_form_say_why_and_who_did_not_sign():
    one = {
        "arrangement": "pause", "effect": "pauses", "state": "not-formed", "reason": "no-end",
        "terms": {"start": "2026-06-01T00:00:00Z", "objects": ["power"]}, "offers": ["ARD-2026-1"],
        "signed": [{"party": "ARD", "entry": "ARD-2026-1", "written": "2026-05-30T10:00:00Z",
                    "effect": None, "taken_back": "ARD-2026-2"}],
        "unsigned": ["BRV"], "until": None, "formed": None, "why": {"entries": [],
        "paragraph": "3.1", "basis": "own"},
    }  # fmt: skip
    page = Page(80, [])
    offers.arrangements(words(), page, {"arrangements": [one]}, set())
    text = " ".join("\n".join(page.lines).split())
    for part in (
        "Pause: not formed", "not signed by: BRV", "(withdrawn [ARD-2026-2])",
        "Reason: the offer does not say until when it stands",
        "Classes of objects: Power generation and transmission", "Start: 2026-06-01 00:00Z",
    ):  # fmt: skip
        assert part in text, part


def test_an_exchange_shows_who_opened_how_many_rows_and_who_did_not():
    sides = [
        {"party": "ARD", "state": "opened-in-part", "commit": "met", "rows": 150, "short": 7,
         "committed": "2026-02-02T09:00:00Z", "remarks": ["opened-early"],
         "open": {"due": "2026-02-02T12:00:00Z", "verdict": "missed"}},
        {"party": "BRV", "state": "none", "commit": "cannot-be-decided",
         "causes": [{"code": "withheld", "party": "BRV"}], "open": {"verdict": "not-started"}},
    ]  # fmt: skip
    round_ = {
        "round": "R-1",
        "state": "broken-off",
        "sides": sides,
        "why": {"entries": [], "paragraph": "3"},
    }
    exchange = {
        "clause": "lists", "paragraph": "3", "basis": "own", "opening": "each side",
        "rounds": [round_],
    }  # fmt: skip
    page = Page(80, [])
    tallies.exchanges(words(), page, {"exchanges": [exchange]})
    text = " ".join("\n".join(page.lines).split())
    for part in (
        "R-1: broken off", "rows 150", "rows missing 7", "opened early", "to open: missed",
        "to commit: CANNOT BE DECIDED", "withheld by: BRV; settled by: delivery",
    ):  # fmt: skip
        assert part in text, part


def test_a_count_of_the_other_side_stands_beside_and_is_never_merged():
    figures = {
        "party": "ARD", "binds": "2018-02-05T00:00:00Z", "ceiling": 800,
        "figures": {"count": 1, "digest": ""}, "reach": "2022-09-01T00:00:00Z",
        "last": {"as_of": "2022-03-01", "value": 800, "entries": ["ARD-2022-1"],
                 "marks": ["unverified"]},
        "now": {"value": 800, "source": "counted", "entries": ["ARD-2022-1"]},
        "verdict": "within", "since": "2018-02-05T00:00:00Z", "speaks_to": "2022-09-01T00:00:00Z",
        "by_others": [{"by": "BRV", "as_of": "2022-03-01", "value": 901, "over": 101,
                       "verdict": "over", "left_out": [{"what": "silos", "number": 4}],
                       "entries": ["BRV-2022-1"]}],
        "why": {"entries": ["ARD-2022-1"], "paragraph": "II"},
    }  # fmt: skip
    tally = {
        "clause": "launchers", "paragraph": "II", "basis": "reported", "force": "must",
        "kind": "figures", "lines": [figures],
    }  # fmt: skip
    page = Page(80, [])
    tallies.tallies(words(), page, {"tallies": [tally], "statements": []}, set())
    text = "\n".join(page.lines)
    assert "declared: 800, as of 2022-03-01, unverified [ARD-2022-1]" in text
    assert "within the ceiling" in text
    assert "by the count of: BRV: " not in text
    assert "by the count of BRV: 901, ABOVE THE CEILING, above by 101, silos 4" in text


def test_closings_that_differ_are_said_to_differ():
    balance = {
        "group": "R-1", "verdict": "cannot-be-decided", "alternatives": ["balanced",
        "not-balanced"], "causes": [{"code": "one-sided", "entries": ["BRV-2026-1"]}],
        "sides": [
            {"party": "ARD", "weight": 1, "counted": 157, "entries": []},
            {"party": "BRV", "weight": 1, "counted": 147, "entries": [],
             "outside": [{"row": 1, "number": 3}],
             "one_sided": [{"by": "BRV", "number": 10, "answer": "denied",
                            "entries": ["BRV-2026-1"]}]},
        ],
        "closing": {"signed_by": ["ARD", "BRV"], "entries": ["A-1", "B-1"], "differ": True},
        "objections": [{"by": "ARD", "entries": ["A-2"]}],
        "why": {"entries": [], "paragraph": "5"},
    }  # fmt: skip
    tally = {
        "clause": "parity", "paragraph": "5", "basis": "own", "force": "must",
        "kind": "balance", "lines": [balance],
    }  # fmt: skip
    page = Page(80, [])
    tallies.tallies(words(), page, {"tallies": [tally], "statements": []}, set())
    text = "\n".join(page.lines)
    for part in (
        "R-1: ARD 157 : BRV 147: CANNOT BE DECIDED", "BRV, outside the count: 3",
        "stated by one side only: BRV: 10, denied [BRV-2026-1]",
        "The two final counts differ.", "objection to the count: ARD [A-2]",
    ):  # fmt: skip
        assert part in text, part


def test_what_was_sent_all_the_same_stands_beside_what_was_declared():
    states = [
        {"debtor": "ARD", "creditor": "BRV", "units": ["strike-claim"], "views": [
            {"parties": ["ARD", "BRV"], "state": "suspended", "since": "2026-06-01T00:00:00Z",
             "history": [
                 {"state": "in-force", "start": "2026-01-01T00:00:00Z",
                  "end": "2026-06-01T00:00:00Z", "why": {"entries": []}},
                 {"state": "suspended", "start": "2026-06-01T00:00:00Z", "end": None,
                  "why": {"entries": ["ARD-2026-9"]}}]}],
         "observed": [{"unit": "strike-claim",
                       "last": {"at": "2026-06-03T00:00:00Z", "entry": "ARD-2026-11"}}]},
    ]  # fmt: skip
    board = {
        "mark": "live",
        "life": {
            "signed": "2026-01-01T00:00:00Z", "term": None, "versions": [{}], "views": [],
            "entry": {"at": "2026-01-01T00:00:00Z", "why": {"entries": [], "paragraph": "1",
                                                           "basis": "own"}},
            "parties": [{"party": "ARD"}, {"party": "BRV"}], "states": states,
        },
    }  # fmt: skip
    page = Page(80, [])
    life.life(words(), page, board)
    text = " ".join(" ".join(page.lines).split())
    assert "suspended since 2026-06-01 00:00Z [ARD-2026-9]" in text
    assert "Sent all the same: ARD, Claim of strikes and interceptions: 2026-06-03 00:00Z" in text


def test_entry_into_force_that_is_sealed_to_the_reader_is_undecided_and_not_absent():
    causes = [{"code": "sealed", "party": "ARD", "entries": ["a" * 64]}]
    why = {"entries": [], "paragraph": "4", "basis": "own"}
    found: dict[str, Any] = {
        "signed": "2026-01-01T00:00:00Z", "term": None, "versions": [{}], "views": [],
        "entry": {"at": None, "why": why, "causes": causes}, "parties": [], "states": [],
    }  # fmt: skip
    page = Page(80, [])
    life.life(words(), page, {"mark": "live", "life": found})
    text = "\n".join(page.lines)
    assert "State: CANNOT BE DECIDED" in text
    assert "Whether it is in force cannot be decided here." in text
    assert "Not in force by this instant." not in text
    assert "not opened to you, entries of: ARD [aaaaaaaaaaaa...]" in text
