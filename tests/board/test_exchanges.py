"""Lists committed to and then opened (agreement-language.md, cases 78 to 80; domain.md, fact 6)."""

from __future__ import annotations

import dataclasses
from typing import Any

from detente.core.agreement.pack import Pack
from detente.core.board.exchanges import exchanges_value
from detente.core.board.facts import Content, Entry
from detente.core.board.life import Life
from tests.board.counting import exchange
from tests.board.drafts import Draft
from tests.board.scene import Scene, at

CALLED = "2026-03-01T08:00:00Z"


def lists_pack(opening: str = "each side", **more: Any) -> Pack:
    draft = Draft("lists", ("ARD", "BRV"))
    draft.message("round-call", "request", round="text")
    draft.message("list-committed", round="text")
    draft.message(
        "person-list", "list", round="text", persons="table",
        columns={"persons": {"ref": "text", "surname": "text?"}},
    )  # fmt: skip
    if opening.startswith("through"):
        draft.role("mediator", ("COR",), ("person-list",))
    exchange(
        draft, "lists", list="person-list.persons", round="person-list.round",
        commit_by="36 hours after receipt of round-call",
        open_by="2 hours after the last commitment", opening=opening, **more,
    )  # fmt: skip
    return draft.pack()


class Play:
    """One round, seen by a reader who may open what both sides opened to each other."""

    def __init__(self, opening: str = "each side", **more: Any) -> None:
        codes = ("ARD", "BRV", "COR") if opening.startswith("through") else ("ARD", "BRV")
        self.scene = Scene(lists_pack(opening, **more), *codes, start="2026-03-01T00:00:00Z")
        self.others = codes
        self.lists: dict[str, Entry] = {}
        self.contents: dict[str, Content] = {}
        self.scene.send("ARD", "round-call", CALLED, round="R1")
        self.scene.receive("BRV", "2026-03-01T08:05:00Z")

    def commit(
        self, code: str, when: str, rows: int, *, held: str | None = None, said: bool = True
    ) -> None:
        """Write a list that nobody else can open yet, and say that it is for this round; the others
        say that they hold its leaf.
        """
        persons = [[f"{code}-{n}", None] for n in range(rows)]
        entry = self.scene.send(code, "person-list", when, round="R1", persons=persons)
        assert entry.content is not None
        self.contents[code] = entry.content
        self.lists[code] = self.scene.close(entry, withheld=True)
        if said:
            self.scene.send(code, "list-committed", when, refers=entry, round="R1")
        for other in self.others:
            if other != code:
                lists = [one for author, one in self.lists.items() if author != other]
                self.scene.lack(other, *lists)
                self.scene.receive(other, held or when)

    def open(self, code: str, when: str, *, to: str, short: int = 0) -> None:
        """The reader, and `to`, have the content; `short` rows of it are still closed."""
        content = self.contents[code]
        if short:
            listed: Any = content.values[33]
            rows = listed[:-short]
            content = dataclasses.replace(
                content, values={**content.values, 33: rows}, closed={33: short}
            )
        place = self.lists[code].place
        (entry,) = [one for one in self.scene.entries if one.place == place]
        self.lists[code] = self.scene.open(entry, content)
        if not short:
            lacked = [one for author, one in self.lists.items() if author not in (to, code)]
            self.scene.lack(to, *lacked)
            self.scene.bare(to, when)

    def round(self, as_of: str) -> dict[str, Any]:
        record = self.scene.record()
        life = Life(self.scene.bound, record)
        (clause,) = exchanges_value(self.scene.bound, record, life, at(as_of))
        rounds: Any = clause["rounds"]
        found: dict[str, Any]
        (found,) = rounds
        return found

    def side(self, code: str, as_of: str) -> dict[str, Any]:
        found: dict[str, Any]
        (found,) = [one for one in self.round(as_of)["sides"] if one["party"] == code]
        return found


def both(opening: str = "each side", rows: int = 157, **more: Any) -> Play:
    """Both have committed; the last commitment is receipted at 11:00."""
    play = Play(opening, **more)
    play.commit("ARD", "2026-03-01T10:00:00Z", rows)
    play.commit("BRV", "2026-03-01T11:00:00Z", 100)
    return play


def test_case_78_fewer_rows_than_committed_are_short_and_then_missed() -> None:
    play = both()
    play.open("ARD", "2026-03-01T12:00:00Z", to="BRV", short=7)
    play.open("BRV", "2026-03-01T12:30:00Z", to="ARD")
    side = play.side("ARD", "2026-03-01T12:45:00Z")
    assert (side["state"], side["rows"], side["short"]) == ("opened-in-part", 150, 7)
    assert side["open"] == {
        "due": "2026-03-01T13:00:00Z",
        "verdict": "cannot-be-decided",
        "alternatives": ["met", "missed"],
        "causes": [
            {
                "code": "short",
                "party": "ARD",
                "entries": [play.contents["ARD"].serial],
                "rows": 7,
            }
        ],
    }
    after = play.side("ARD", "2026-03-01T14:00:00Z")
    assert after["open"]["verdict"] == "cannot-be-decided"  # Brevia's record ends before
    assert after["open"]["causes"][0]["code"] == "not-receipted"
    play.scene.bare("BRV", "2026-03-01T13:00:01Z")
    after = play.side("ARD", "2026-03-01T14:00:00Z")
    assert after["open"] == {
        "due": "2026-03-01T13:00:00Z",
        "verdict": "missed",
        "rows_missing": 7,
    }
    assert play.round("2026-03-01T14:00:00Z")["state"] == "broken-off"


def test_a_clause_may_call_fewer_rows_missed_at_once() -> None:
    play = both(short="missed")
    play.open("ARD", "2026-03-01T12:00:00Z", to="BRV", short=7)
    assert play.side("ARD", "2026-03-01T12:45:00Z")["open"]["verdict"] == "missed"


def test_case_79_one_opens_and_the_other_never_does() -> None:
    play = both()
    play.open("ARD", "2026-03-01T12:00:00Z", to="BRV")
    play.scene.bare("ARD", "2026-03-01T13:00:01Z")
    assert play.side("ARD", "2026-03-01T14:00:00Z")["open"] == {
        "due": "2026-03-01T13:00:00Z",
        "verdict": "met",
        "at": "2026-03-01T12:00:00Z",
    }
    assert play.side("BRV", "2026-03-01T14:00:00Z")["open"]["verdict"] == "missed"


def test_case_80_who_opens_before_it_has_seen_the_others_commitment_opened_early() -> None:
    play = Play()
    play.commit("ARD", "2026-03-01T10:00:00Z", 5)
    play.open("ARD", "2026-03-01T10:30:00Z", to="BRV")
    side = play.side("ARD", "2026-03-01T10:45:00Z")
    assert side["remarks"] == ["opened-early"]
    other = play.side("BRV", "2026-03-01T10:45:00Z")
    assert (other["commit"], other["open"]) == ("open", {"verdict": "not-started"})
    assert "committed" not in other


def test_fact_6_neither_list_is_shown_and_opening_is_offered_only_when_both_are_in() -> None:
    play = Play()
    play.commit("ARD", "2026-03-01T10:00:00Z", 5, held="2026-03-01T10:10:00Z")
    round_ = play.round("2026-03-01T10:30:00Z")
    assert round_["state"] == "waiting"
    side = play.side("ARD", "2026-03-01T10:30:00Z")
    assert (side["state"], "rows" in side) == ("committed", False)
    play.commit("BRV", "2026-03-01T11:00:00Z", 9, held="2026-03-01T11:10:00Z")
    play.open("ARD", "2026-03-01T12:00:00Z", to="BRV")
    play.open("BRV", "2026-03-01T12:05:00Z", to="ARD")
    before = play.round("2026-03-01T11:30:00Z")
    assert before["state"] == "both-committed"
    assert [one["committed"] for one in before["sides"]] == [
        "2026-03-01T10:10:00Z",
        "2026-03-01T11:10:00Z",
    ]
    assert all("rows" not in one for one in before["sides"])
    after = play.round("2026-03-01T12:30:00Z")
    assert (after["state"], [one["rows"] for one in after["sides"]]) == ("done", [5, 9])
    assert [one["open"]["verdict"] for one in after["sides"]] == ["met", "met"]


def test_in_turns_says_whose_turn_it_is_and_how_far_one_is_ahead() -> None:
    play = both("in turns of 10 rows", rows=25)
    play.open("ARD", "2026-03-01T11:10:00Z", to="BRV", short=15)
    play.open("BRV", "2026-03-01T11:20:00Z", to="ARD", short=100)
    round_ = play.round("2026-03-01T11:30:00Z")
    assert (round_["turn"], round_["ahead"], round_["rows_a_turn"]) == ("BRV", 10, 10)


def test_through_a_mediator_the_opening_counts_when_the_mediator_has_it() -> None:
    play = both("through role mediator", rows=5)
    play.open("ARD", "2026-03-01T12:00:00Z", to="COR")
    side = play.side("ARD", "2026-03-01T12:30:00Z")
    assert side["with_mediator"] == "2026-03-01T12:00:00Z"
    assert "opened" not in side
    assert side["open"]["verdict"] == "met"
    play.open("BRV", "2026-03-01T12:10:00Z", to="COR")
    play.open("ARD", "2026-03-01T12:20:00Z", to="BRV")
    play.open("BRV", "2026-03-01T12:20:00Z", to="ARD")
    assert play.round("2026-03-01T12:30:00Z")["state"] == "done"


def test_a_closed_entry_that_nobody_explains_may_be_a_commitment_or_not() -> None:
    play = Play()
    play.commit("ARD", "2026-03-01T10:00:00Z", 5, said=False)
    side = play.side("ARD", "2026-03-01T10:30:00Z")
    assert (side["state"], side["commit"]) == ("cannot-be-decided", "cannot-be-decided")
    assert side["causes"][0]["code"] == "withheld"
    assert side["open"]["verdict"] == "cannot-be-decided"


def test_a_side_that_does_not_commit_in_time_is_overdue_once_the_record_speaks_so_far() -> None:
    play = Play()
    play.commit("ARD", "2026-03-01T10:00:00Z", 5)
    play.open("ARD", "2026-03-01T10:30:00Z", to="BRV")
    assert play.side("BRV", "2026-03-02T20:06:00Z")["commit"] == "cannot-be-decided"
    play.scene.bare("BRV", "2026-03-02T20:05:01Z")
    assert play.side("BRV", "2026-03-02T20:06:00Z")["commit"] == "overdue"
    assert play.round("2026-03-02T20:06:00Z")["state"] == "broken-off"
