"""Life of an agreement: term, suspension, views, withdrawal (agreement-language, cases 12 and 50
to 60)."""

from __future__ import annotations

from typing import Any

import pytest

from detente.core.agreement.pack import Pack
from detente.core.board.facts import Entry
from detente.core.board.life import Interval, Life
from detente.core.board.record import NEVER
from tests.board.drafts import Draft
from tests.board.scene import Scene, at
from tests.board.sections import state_at


def treaty(*parties: str, first_day: str = "counted", term: str | None = None) -> Pack:
    """New START in the little: launches, data, telemetry, and the acts of 2023."""
    draft = Draft("new-start", parties or ("USA", "RUS"))
    for name in ("launch-notice", "six-month-data", "telemetry"):
        draft.message(name)
    for name in ("suspension", "countermeasure", "resumption", "observance"):
        draft.message(name, "act", scope="scope")
    for name in ("objection", "withdrawal"):
        draft.message(name, "act")
    draft.regime("launches", "launch-notice").regime("data", "six-month-data")
    draft.duty("IV.1", sends="launch-notice", by="1 day after entry into force")
    draft.right("suspend", "suspension", "suspends", binds="both ways", contest="objection")
    draft.right(
        "countermeasure",
        "countermeasure",
        "withholds own performance",
        binds="own duties only",
        contest="objection",
    )
    draft.right("resume", "resumption", "resumes", who="author of the act")
    draft.right("observe", "observance", "observes voluntarily", binds="own duties only")
    draft.right(
        "withdraw",
        "withdrawal",
        "ends for itself",
        reach=(),
        notice="3 months after receipt of withdrawal",
    )
    draft.life(term, counted=first_day == "counted")
    return draft.pack()


def states(scene: Scene, unit: str, debtor: str, creditor: str, seen_by: str) -> list[Interval]:
    """Intervals of one unit as one party sees them."""
    life = Life(scene.bound, scene.record())
    view = life.view_of(scene.seat(seen_by))
    assert view is not None
    return life.intervals(unit, scene.seat(debtor), scene.seat(creditor), view)


def state(scene: Scene, unit: str, debtor: str, creditor: str, seen_by: str, when: str) -> str:
    """The state that holds at an instant."""
    return state_at(states(scene, unit, debtor, creditor, seen_by), at(when)).state


def both(scene: Scene, author: str, message: str, when: str, **fields: Any) -> Entry:
    """One message of an act, received by all others in the second in which it was written."""
    entry = scene.send(author, message, when, **fields)
    for code in scene.codes:
        if code != author:
            scene.receive(code, when)
    return entry


# --- term ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first_day", "end"),
    [("counted", "2026-02-05T00:00:00Z"), ("not counted", "2026-02-06T00:00:00Z")],
)
def test_case_12_a_term_of_fifteen_years_ends_as_its_first_day_is_counted_or_not(
    first_day: str, end: str
) -> None:
    pack = treaty(first_day=first_day, term="15 years from entry into force")
    scene = Scene(pack, "USA", "RUS", start="2011-02-05T00:00:00Z")
    life = Life(scene.bound, scene.record())
    assert life.end() == at(end)
    found = states(scene, "launch-notice", "USA", "RUS", "USA")
    assert [one.state for one in found] == ["not-yet", "in-force", "ended"]
    assert state_at(found, at(end) - 1).state == "in-force"
    assert state_at(found, at(end)).state == "ended"
    at_20 = state_at(found, at("2026-02-05T20:00:00Z")).state
    assert at_20 == ("ended" if first_day == "counted" else "in-force")


def test_an_agreement_that_one_seat_did_not_adopt_is_not_in_force() -> None:
    scene = Scene(treaty(), "USA", "RUS")
    scene.entries = [one for one in scene.entries if one.seat == 0]
    life = Life(scene.bound, scene.record())
    assert life.entered() is None
    assert life.intervals("launch-notice", 0, 1, life.views()[0]) == [Interval(0, NEVER, "not-yet")]


# --- suspension and views -----------------------------------------------------------------------


def suspended() -> Scene:
    scene = Scene(treaty(), "USA", "RUS", start="2011-02-05T00:00:00Z")
    act = both(scene, "RUS", "suspension", "2023-02-28T12:00:00Z", scope=["whole"])
    both(scene, "USA", "objection", "2023-03-01T09:00:00Z", refers=act)
    return scene


def test_case_50_a_contested_suspension_holds_in_the_view_of_its_author_alone() -> None:
    scene = suspended()
    for when, russian in (("2023-02-28T11:59:59Z", "in-force"), ("2023-04-15", "suspended")):
        assert state(scene, "six-month-data", "RUS", "USA", "RUS", when) == russian
        assert state(scene, "six-month-data", "RUS", "USA", "USA", when) == "in-force"


def test_case_51_a_suspension_both_ways_reaches_what_the_other_owes() -> None:
    scene = suspended()
    assert state(scene, "six-month-data", "USA", "RUS", "RUS", "2023-04-15") == "suspended"
    assert state(scene, "six-month-data", "USA", "RUS", "USA", "2023-04-15") == "in-force"


def test_case_52_a_countermeasure_withholds_what_its_author_owes_and_nothing_else() -> None:
    scene = suspended()
    both(scene, "USA", "countermeasure", "2023-06-01T15:00:00Z", scope=["telemetry"])
    later = "2023-07-01"
    assert state(scene, "telemetry", "USA", "RUS", "USA", later) == "withheld"
    assert state(scene, "telemetry", "RUS", "USA", "USA", later) == "in-force"
    assert state(scene, "launch-notice", "USA", "RUS", "USA", later) == "in-force"
    assert state(scene, "telemetry", "USA", "RUS", "RUS", later) == "suspended"


def test_case_53_a_corrected_scope_counts_from_the_start() -> None:
    scene = Scene(treaty(), "USA", "RUS")
    act = scene.send("RUS", "suspension", "2026-03-29T12:00:00Z", scope=["whole"])
    scene.receive("USA", "2026-03-29T12:00:00Z")
    when = "2026-03-29T18:00:00Z"
    assert state(scene, "launch-notice", "RUS", "USA", "RUS", when) == "suspended"
    scene.send("RUS", "corrected", "2026-03-30T09:00:00Z", refers=act, scope=["data", "telemetry"])
    found = states(scene, "launch-notice", "RUS", "USA", "RUS")
    assert [one.state for one in found] == ["not-yet", "in-force"]
    assert state(scene, "six-month-data", "RUS", "USA", "RUS", when) == "suspended"


def test_cases_54_to_56_and_58_a_suspension_has_the_second_it_began_and_the_one_it_ended() -> None:
    scene = Scene(treaty(), "USA", "RUS")
    act = both(scene, "RUS", "suspension", "2026-02-01T00:00:00Z", scope=["data"])
    both(scene, "RUS", "resumption", "2026-03-01T00:00:00Z", scope=["six-month-data"])
    found = states(scene, "six-month-data", "USA", "RUS", "USA")
    spans = [(one.state, one.start, one.end, one.act) for one in found]
    start, end = at("2026-02-01"), at("2026-03-01")
    assert spans == [
        ("not-yet", 0, at("2026-01-01"), None),
        ("in-force", at("2026-01-01"), start, None),
        ("suspended", start, end, act),
        ("in-force", end, NEVER, None),
    ]
    assert [one.state for one in states(scene, "launch-notice", "USA", "RUS", "USA")] == [
        "not-yet",
        "in-force",
    ]


def test_a_resumption_of_one_part_leaves_the_rest_suspended() -> None:
    scene = Scene(treaty(), "USA", "RUS")
    both(scene, "RUS", "suspension", "2026-02-01", scope=["whole"])
    both(scene, "RUS", "resumption", "2026-03-01", scope=["launches"])
    assert state(scene, "launch-notice", "RUS", "USA", "RUS", "2026-03-02") == "in-force"
    assert state(scene, "IV.1", "RUS", "USA", "RUS", "2026-03-02") == "in-force"
    assert state(scene, "six-month-data", "RUS", "USA", "RUS", "2026-03-02") == "suspended"


def test_nobody_resumes_what_the_other_suspended() -> None:
    scene = Scene(treaty(), "USA", "RUS")
    both(scene, "RUS", "suspension", "2026-02-01", scope=["whole"])
    both(scene, "USA", "resumption", "2026-03-01", scope=["whole"])
    assert state(scene, "launch-notice", "RUS", "USA", "USA", "2026-03-02") == "suspended"


def test_a_suspension_between_two_leaves_the_third_alone() -> None:
    scene = Scene(treaty("ARD", "BRV", "COR"), "ARD", "BRV", "COR")
    scene.send("ARD", "suspension", "2026-02-01T00:00:00Z", scope=["whole"], to=["COR"])
    scene.receive("COR", "2026-02-01T00:00:00Z")
    when = "2026-02-02"
    assert state(scene, "launch-notice", "COR", "ARD", "COR", when) == "suspended"
    assert state(scene, "launch-notice", "BRV", "ARD", "BRV", when) == "in-force"
    assert state(scene, "launch-notice", "BRV", "COR", "BRV", when) == "in-force"
    assert state(scene, "launch-notice", "ARD", "ARD", "ARD", when) == "in-force"


def test_a_suspension_has_effect_for_each_other_party_when_that_one_received_it() -> None:
    scene = Scene(treaty("ARD", "BRV", "COR"), "ARD", "BRV", "COR")
    scene.send("ARD", "suspension", "2026-02-01T00:00:00Z", scope=["whole"])
    scene.receive("BRV", "2026-02-01T01:00:00Z")
    assert state(scene, "launch-notice", "ARD", "BRV", "ARD", "2026-02-02") == "suspended"
    assert state(scene, "launch-notice", "ARD", "COR", "ARD", "2026-02-02") == "in-force"
    scene.receive("COR", "2026-02-03T00:00:00Z")
    found = states(scene, "launch-notice", "COR", "ARD", "COR")
    assert found[-1].start == at("2026-02-03")


def test_a_suspension_sent_in_error_never_was_and_one_withdrawn_ends() -> None:
    scene = Scene(treaty(), "USA", "RUS")
    act = both(scene, "RUS", "suspension", "2026-02-01", scope=["whole"])
    both(scene, "RUS", "withdrawn", "2026-02-10", refers=act)
    assert state(scene, "launch-notice", "RUS", "USA", "RUS", "2026-02-09") == "suspended"
    assert state(scene, "launch-notice", "RUS", "USA", "RUS", "2026-02-10") == "in-force"
    both(scene, "RUS", "sent-in-error", "2026-02-11", refers=act)
    assert state(scene, "launch-notice", "RUS", "USA", "RUS", "2026-02-09") == "in-force"


def test_a_contest_that_is_withdrawn_lets_the_act_have_effect_from_then_on() -> None:
    scene = suspended()
    objection = next(
        one for one in scene.entries if one.content and one.content.type == "objection"
    )
    scene.send("USA", "withdrawn", "2023-05-01T00:00:00Z", refers=objection)
    assert state(scene, "launch-notice", "RUS", "USA", "USA", "2023-04-30") == "in-force"
    assert state(scene, "launch-notice", "RUS", "USA", "USA", "2023-05-01") == "suspended"


def test_equal_views_are_one_and_there_are_never_more_than_parties() -> None:
    scene = Scene(treaty("ARD", "BRV", "COR"), "ARD", "BRV", "COR")
    assert [one.parties for one in Life(scene.bound, scene.record()).views()] == [(0, 1, 2)]
    first = both(scene, "ARD", "suspension", "2026-02-01", scope=["whole"])
    both(scene, "BRV", "contested", "2026-02-02", refers=first)
    assert [one.parties for one in Life(scene.bound, scene.record()).views()] == [(0, 2), (1,)]
    both(scene, "COR", "contested", "2026-02-02", refers=first)
    assert [one.parties for one in Life(scene.bound, scene.record()).views()] == [(0,), (1, 2)]


def test_a_hundred_suspensions_and_resumptions_keep_their_order() -> None:
    scene = Scene(treaty(), "USA", "RUS")
    for day in range(1, 29):
        both(scene, "RUS", "suspension", f"2026-02-{day:02}T00:00:00Z", scope=["whole"])
        both(scene, "RUS", "resumption", f"2026-02-{day:02}T12:00:00Z", scope=["whole"])
    found = states(scene, "launch-notice", "RUS", "USA", "RUS")
    assert len(found) == 2 + 2 * 28
    assert [one.state for one in found[1:]] == ["in-force", *["suspended", "in-force"] * 28]


# --- end ----------------------------------------------------------------------------------------


def test_a_withdrawal_ends_the_agreement_for_its_author_at_the_end_of_its_notice() -> None:
    scene = Scene(treaty("ARD", "BRV", "COR"), "ARD", "BRV", "COR")
    both(scene, "COR", "withdrawal", "2026-02-01T10:00:00Z")
    found = states(scene, "launch-notice", "COR", "ARD", "ARD")
    assert (found[-1].state, found[-1].start) == ("ended", at("2026-05-02"))
    assert state(scene, "launch-notice", "ARD", "BRV", "ARD", "2026-06-01") == "in-force"
    life = Life(scene.bound, scene.record())
    assert life.end(life.views()[0]) is None
    both(scene, "BRV", "withdrawal", "2026-03-01T10:00:00Z")
    life = Life(scene.bound, scene.record())
    assert life.end(life.views()[0]) == at("2026-06-02")


def test_a_withdrawal_that_is_taken_back_before_its_notice_ran_out_ends_nothing() -> None:
    scene = Scene(treaty(), "USA", "RUS")
    act = both(scene, "RUS", "withdrawal", "2026-02-01T10:00:00Z")
    both(scene, "RUS", "withdrawn", "2026-04-30T10:00:00Z", refers=act)
    assert state(scene, "launch-notice", "RUS", "USA", "USA", "2027-01-01") == "in-force"


def test_what_is_observed_voluntarily_shows_only_where_nothing_is_in_force() -> None:
    pack = treaty(term="2 years from entry into force")
    scene = Scene(pack, "USA", "RUS")
    both(scene, "RUS", "observance", "2027-06-01", scope=["data"])
    found = states(scene, "six-month-data", "RUS", "USA", "USA")
    assert [one.state for one in found] == ["not-yet", "in-force", "voluntary"]
    assert state(scene, "six-month-data", "USA", "RUS", "USA", "2028-06-01") == "ended"


def test_a_record_that_grows_gives_the_answers_of_one_that_was_read_at_once() -> None:
    scene = suspended()
    both(scene, "RUS", "resumption", "2023-09-01", scope=["whole"])
    record = Scene(treaty(), "USA", "RUS", start="2011-02-05T00:00:00Z").record()
    life = Life(scene.bound, record)
    for entry in scene.entries[4:]:
        record.add(entry)
        life.note(entry)
        life.moved(record.settled())
    whole = Life(scene.bound, scene.record())
    assert life.views() == whole.views()
    for view in whole.views():
        for pair in ((0, 1), (1, 0), (0, 0)):
            found = life.intervals("launch-notice", *pair, view)
            assert found == whole.intervals("launch-notice", *pair, view)
    before = life.version
    entry = scene.send("USA", "launch-notice", "2023-09-02T00:00:00Z")
    record.add(entry)
    assert not life.note(entry)
    assert life.version == before
