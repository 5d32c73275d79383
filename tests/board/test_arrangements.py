"""Arrangements: equal terms, the last signature, withdrawals that cross it, extension, entry into
force (agreement-language, cases 63 to 77)."""

from __future__ import annotations

from typing import Any

import pytest

from detente.core.agreement import phrases
from detente.core.agreement.clauses import Amount, Arrangement, Parties, Unit, Who
from detente.core.agreement.pack import Pack
from detente.core.board.arrangements import Terms
from detente.core.board.facts import Entry
from detente.core.board.life import Life
from tests.board.drafts import GROUNDS, Draft
from tests.board.scene import Scene, at

EACH = Who(Parties.EACH)
START, END = "2026-06-01T00:00:00Z", "2026-06-08T00:00:00Z"


def arranged(draft: Draft, name: str, terms: str, same: list[str], **keys: Any) -> Draft:
    """An arrangement with the defaults of the language."""
    declared = draft.messages[terms]
    numbers = {field.name: field.n for field in declared.fields}
    until = keys.get("open_until")
    if isinstance(until, str) and until in numbers:
        until = numbers[until]
    elif isinstance(until, str) and until != "expiry":
        until = phrases.read_time_limit(until, draft._names())
    made = Arrangement(
        id=name,
        terms=terms,
        same=tuple(numbers[one] for one in same),
        signatories=keys.get("signatories", EACH),
        formed=keys.get("formed", "received"),
        crossing=keys.get("crossing", "crossed"),
        open_until=until,
        start=numbers.get(keys.get("start", "")),
        end=numbers.get(keys.get("end", "")),
        retroactive=keys.get("retroactive", False),
        effect=keys["effect"],
        at_most=keys.get("at_most"),
        times=keys.get("times"),
        open_duties=keys.get("open_duties", "keep"),
        claims=keys.get("claims"),
        grounds=GROUNDS,
    )
    return draft.add("arrangements", name, made)


def pausing(**keys: Any) -> Pack:
    """The pause of the language's example 11, open for a week."""
    draft = Draft("strike-pause")
    draft.message("pause-terms", "terms", objects="codes", start="instant", end="instant")
    draft.message("breach-alleged", "allegation").message("release", "act")
    draft.message("objection", "act")
    draft.right(
        "release",
        "release",
        "releases",
        who="sender of breach-alleged",
        reach=(),
        releases="pause",
        binds="both ways",
        contest="objection",
    )
    keys = {"open_until": "7 days after sending of pause-terms", **keys}
    same = ["objects", "start", "end"]
    arranged(draft, "pause", "pause-terms", same, effect="pauses", start="start", end="end", **keys)
    return draft.pack()


def offer(scene: Scene, code: str, when: str, objects: list[str], **keys: Any) -> Entry:
    """Terms of a pause."""
    fields = {"start": START, "end": END, **keys}
    return scene.send(code, "pause-terms", when, objects=objects, **fields)


def terms_of(scene: Scene) -> list[Terms]:
    """All terms of the record."""
    return Life(scene.bound, scene.record()).terms


def only(scene: Scene) -> Terms:
    """The only terms of the record."""
    (found,) = terms_of(scene)
    return found


def in_force(scene: Scene, seen_by: str = "ARD") -> tuple[int, int] | None:
    """When the only terms are in force between the first two parties, as one of them sees it."""
    life = Life(scene.bound, scene.record())
    view = life.view_of(scene.seat(seen_by))
    assert view is not None
    return life.in_force(life.terms[0], 0, 1, view)


# --- equal terms --------------------------------------------------------------------------------


def test_case_71_unequal_terms_form_nothing_and_have_no_common_part() -> None:
    scene = Scene(pausing(), "ARD", "BRV")
    offer(scene, "ARD", "2026-05-20T10:00:00Z", ["power", "gas"])
    scene.receive("BRV", "2026-05-20T11:00:00Z")
    offer(scene, "BRV", "2026-05-20T12:00:00Z", ["power"])
    scene.receive("ARD", "2026-05-20T13:00:00Z")
    found = terms_of(scene)
    assert [one.state for one in found] == ["open", "open"]
    assert [one.missing() for one in found] == [(1,), (0,)]
    assert Life(scene.bound, scene.record()).arrangement("pause") is None


def test_case_72_a_list_of_codes_is_a_set_and_an_end_is_an_instant() -> None:
    scene = Scene(pausing(), "ARD", "BRV")
    offer(scene, "ARD", "2026-05-20T10:00:00Z", ["power", "gas"])
    scene.receive("BRV", "2026-05-20T11:00:00Z")
    offer(scene, "BRV", "2026-05-20T12:00:00Z", ["gas", "power"], end=at(END))
    scene.receive("ARD", "2026-05-20T13:00:00Z")
    found = only(scene)
    assert (found.state, found.formed) == ("formed", at("2026-05-20T13:00:00Z"))
    assert Life(scene.bound, scene.record()).arrangement("pause") == (at(START), at(END))


@pytest.mark.parametrize(("retroactive", "start"), [(False, "2026-06-01T09:30:00Z"), (True, START)])
def test_case_73_a_pause_signed_after_its_start_is_in_force_from_the_last_receipt(
    *, retroactive: bool, start: str
) -> None:
    scene = Scene(pausing(retroactive=retroactive), "ARD", "BRV")
    terms = offer(scene, "ARD", "2026-05-30T10:00:00Z", ["power"])
    scene.receive("BRV", "2026-05-30T11:00:00Z")
    scene.send("BRV", "signature", "2026-06-01T08:00:00Z", refers=terms)
    scene.receive("ARD", "2026-06-01T09:30:00Z")
    assert in_force(scene) == (at(start), at(END))


def test_case_74_statements_sign_nothing() -> None:
    scene = Scene(pausing(), "ARD", "BRV")
    scene.send("ARD", "breach-alleged", "2026-01-25T00:00:00Z")
    assert terms_of(scene) == []
    assert Life(scene.bound, scene.record()).arrangement("pause") is None


def test_nobody_is_bound_by_a_signature_that_its_register_does_not_show() -> None:
    scene = Scene(pausing(), "ARD", "BRV")
    terms = offer(scene, "ARD", "2026-05-20T10:00:00Z", ["power"])
    scene.send("BRV", "signature", "2026-05-20T12:00:00Z", refers=terms)
    assert only(scene).state == "open"
    scene.receive("ARD", "2026-05-21T00:00:00Z")
    assert only(scene).formed == at("2026-05-21T00:00:00Z")


# --- until when an offer stands -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "state"),
    [("2026-09-01T00:00:00Z", "late"), ("2026-08-31T23:59:59Z", "formed")],
)
def test_case_68_an_acceptance_received_in_the_second_in_which_the_offer_ends_is_late(
    received: str, state: str
) -> None:
    scene = Scene(pausing(open_until=None), "ARD", "BRV")
    terms = offer(scene, "ARD", "2026-05-20T10:00:00Z", ["power"], until="2026-09-01T00:00:00Z")
    scene.receive("BRV", "2026-05-20T11:00:00Z")
    scene.send("BRV", "signature", "2026-08-31T20:00:00Z", refers=terms)
    scene.receive("ARD", received)
    found = only(scene)
    assert found.state == state
    assert [one.seat for one in found.late] == ([1] if state == "late" else [])


def test_a_late_signature_is_a_new_offer_that_the_first_party_can_take() -> None:
    scene = Scene(pausing(open_until=None), "ARD", "BRV")
    offer(scene, "ARD", "2026-05-20T10:00:00Z", ["power"], until="2026-05-21T00:00:00Z")
    scene.receive("BRV", "2026-05-20T11:00:00Z")
    offer(scene, "BRV", "2026-05-21T10:00:00Z", ["power"], until="2026-05-25T00:00:00Z")
    scene.receive("ARD", "2026-05-21T11:00:00Z")
    assert only(scene).state == "late"
    offer(scene, "ARD", "2026-05-22T10:00:00Z", ["power"], until="2026-05-25T00:00:00Z")
    scene.receive("BRV", "2026-05-22T11:00:00Z")
    assert only(scene).formed == at("2026-05-22T11:00:00Z")


def test_an_offer_that_never_says_until_when_it_stands_forms_nothing() -> None:
    scene = Scene(pausing(open_until=None), "ARD", "BRV")
    for code, other, hour in (("ARD", "BRV", 10), ("BRV", "ARD", 12)):
        offer(scene, code, f"2026-05-20T{hour}:00:00Z", ["power"])
        scene.receive(other, f"2026-05-20T{hour + 1}:00:00Z")
    assert only(scene).state == "no-end"


# --- withdrawals --------------------------------------------------------------------------------


def crossing(rule: str) -> Scene:
    scene = Scene(pausing(crossing=rule), "ARD", "BRV")
    terms = offer(scene, "ARD", "2026-05-20T09:00:00Z", ["power"])
    scene.receive("BRV", "2026-05-20T09:30:00Z")
    scene.send("ARD", "withdrawn", "2026-05-20T10:00:00Z", refers=terms)
    scene.send("BRV", "signature", "2026-05-20T10:05:00Z", refers=terms)
    scene.receive("ARD", "2026-05-20T10:10:00Z")
    scene.receive("BRV", "2026-05-20T10:10:00Z")
    return scene


@pytest.mark.parametrize(
    ("rule", "state"),
    [("crossed", "crossed"), ("binds", "formed"), ("does not bind", "withdrawn")],
)
def test_case_69_a_withdrawal_that_crossed_the_last_signature_is_decided_by_the_clause(
    rule: str, state: str
) -> None:
    assert only(crossing(rule)).state == state


def test_terms_that_crossed_form_by_a_later_signature() -> None:
    scene = crossing("crossed")
    offer(scene, "ARD", "2026-05-20T11:00:00Z", ["power"])
    scene.receive("BRV", "2026-05-20T11:30:00Z")
    assert only(scene).formed == at("2026-05-20T11:30:00Z")


@pytest.mark.parametrize("rule", ["crossed", "binds", "does not bind"])
def test_who_signs_holding_the_withdrawal_forms_nothing_under_any_rule(rule: str) -> None:
    scene = Scene(pausing(crossing=rule), "ARD", "BRV")
    terms = offer(scene, "ARD", "2026-05-20T09:00:00Z", ["power"])
    taken = scene.send("ARD", "withdrawn", "2026-05-20T10:00:00Z", refers=terms)
    scene.send("BRV", "signature", "2026-05-20T10:05:00Z", refers=terms, covers=[taken])
    scene.receive("ARD", "2026-05-20T10:10:00Z")
    found = only(scene)
    assert (found.state, found.against) == ("withdrawn", (taken,))


@pytest.mark.parametrize("message", ["withdrawn", "sent-in-error", "cancelled"])
def test_who_holds_the_last_signature_cannot_take_its_own_back(message: str) -> None:
    scene = Scene(pausing(crossing="does not bind"), "ARD", "BRV")
    terms = offer(scene, "ARD", "2026-05-20T09:00:00Z", ["power"])
    signed = scene.send("BRV", "signature", "2026-05-20T10:00:00Z", refers=terms)
    scene.send("ARD", message, "2026-05-20T10:05:00Z", refers=terms, covers=[signed])
    assert only(scene).formed == at("2026-05-20T10:05:00Z")


def test_terms_corrected_in_what_must_be_the_same_are_other_terms() -> None:
    scene = Scene(pausing(), "ARD", "BRV")
    terms = offer(scene, "ARD", "2026-05-20T09:00:00Z", ["power"])
    scene.receive("BRV", "2026-05-20T09:30:00Z")
    scene.send(
        "ARD",
        "corrected",
        "2026-05-20T10:00:00Z",
        refers=terms,
        objects=["gas"],
        start=START,
        end=END,
    )
    scene.receive("BRV", "2026-05-20T10:30:00Z")
    offer(scene, "BRV", "2026-05-20T11:00:00Z", ["gas"])
    scene.receive("ARD", "2026-05-20T11:30:00Z")
    assert [one.state for one in terms_of(scene)] == ["open", "formed"]


def test_terms_that_formed_are_not_undone_by_a_correction() -> None:
    scene = Scene(pausing(), "ARD", "BRV")
    terms = offer(scene, "ARD", "2026-05-20T09:00:00Z", ["power"])
    scene.send("BRV", "signature", "2026-05-20T10:00:00Z", refers=terms)
    scene.receive("ARD", "2026-05-20T10:30:00Z")
    scene.send(
        "ARD",
        "corrected",
        "2026-05-20T11:00:00Z",
        refers=terms,
        objects=["gas"],
        start=START,
        end=END,
    )
    assert [one.state for one in terms_of(scene)] == ["formed", "open"]


# --- release ------------------------------------------------------------------------------------


def paused() -> Scene:
    scene = Scene(pausing(), "ARD", "BRV")
    terms = offer(scene, "ARD", "2026-05-20T09:00:00Z", ["power"])
    scene.send("BRV", "signature", "2026-05-20T10:00:00Z", refers=terms, covers=[terms])
    scene.receive("ARD", "2026-05-20T10:30:00Z")
    return scene


def test_case_76_a_contested_release_ends_the_pause_in_the_view_of_its_author_alone() -> None:
    scene = paused()
    scene.send("BRV", "breach-alleged", "2026-06-03T08:00:00Z")
    release = scene.send("BRV", "release", "2026-06-03T11:00:00Z")
    scene.receive("ARD", "2026-06-03T12:00:00Z")
    scene.send("ARD", "objection", "2026-06-03T13:00:00Z", refers=release)
    assert in_force(scene, "BRV") == (at(START), at("2026-06-03T12:00:00Z"))
    assert in_force(scene, "ARD") == (at(START), at(END))


def test_who_alleged_no_breach_cannot_release_itself() -> None:
    scene = paused()
    scene.send("BRV", "release", "2026-06-03T11:00:00Z")
    scene.receive("ARD", "2026-06-03T12:00:00Z")
    assert in_force(scene, "BRV") == (at(START), at(END))


def test_case_77_a_pause_that_ran_out_ends_and_the_agreement_goes_on() -> None:
    scene = paused()
    assert in_force(scene) == (at(START), at(END))
    life = Life(scene.bound, scene.record())
    assert life.intervals("breach-alleged", 0, 1, life.views()[0])[-1].state == "in-force"


# --- entry into force, extension ----------------------------------------------------------------


def lasting(**keys: Any) -> Pack:
    draft = Draft("new-start", ("USA", "RUS"))
    draft.message("ratification", "terms", agreement="text")
    draft.message("extension", "terms", lasts="period")
    draft.message("data")
    arranged(draft, "entry-into-force", "ratification", ["agreement"], effect="brings into force")
    keys = {"open_until": "expiry", "at_most": Amount(5, Unit.YEAR), "times": 1, **keys}
    arranged(draft, "extension", "extension", ["lasts"], effect="extends", **keys)
    draft.life("10 years from entry into force", counted=True, provisional=["data"])
    return draft.pack()


def ratified(**keys: Any) -> Scene:
    """In force on 2011-02-05."""
    scene = Scene(lasting(**keys), "USA", "RUS", start="2010-04-08T00:00:00Z")
    for code in ("USA", "RUS"):
        scene.send(code, "ratification", "2011-02-05T10:00:00Z", agreement="new-start")
    for code in ("USA", "RUS"):
        scene.receive(code, "2011-02-05T10:00:00Z")
    return scene


def extended(scene: Scene, received: str) -> Life:
    """Signed by the USA in January, by Russia in time for a receipt then."""
    scene.send("USA", "extension", "2021-01-26T12:00:00Z", lasts="5 years")
    scene.receive("RUS", "2021-01-26T13:00:00Z")
    scene.send("RUS", "extension", "2021-01-29T12:00:00Z", lasts="5 years")
    scene.receive("USA", received)
    return Life(scene.bound, scene.record())


def test_an_agreement_is_in_force_when_its_instruments_are_exchanged() -> None:
    scene = Scene(lasting(), "USA", "RUS", start="2010-04-08T00:00:00Z")
    life = Life(scene.bound, scene.record())
    assert (life.signature(), life.entered()) == (at("2010-04-08"), None)
    states = [one.state for one in life.intervals("data", 0, 1, life.views()[0])]
    assert states == ["not-yet", "provisional"]
    scene = ratified()
    life = Life(scene.bound, scene.record())
    assert life.original_entry() == life.entered(0) == at("2011-02-05T10:00:00Z")
    found = life.intervals("data", 0, 1, life.views()[0])
    assert [one.state for one in found] == ["not-yet", "provisional", "in-force", "ended"]


def test_case_63_an_extension_signed_in_time_moves_the_end_counted_from_the_origin() -> None:
    life = extended(ratified(), "2021-02-03T09:00:00Z")
    assert life.end() == at("2026-02-05")
    (terms,) = [one for one in life.terms if one.clause.id == "extension"]
    assert (terms.state, terms.formed) == ("formed", at("2021-02-03T09:00:00Z"))


def test_case_64_an_extension_signed_by_one_forms_nothing() -> None:
    scene = ratified()
    scene.send("USA", "extension", "2021-01-26T12:00:00Z", lasts="5 years")
    scene.receive("RUS", "2021-02-05T00:00:00Z")
    life = Life(scene.bound, scene.record())
    assert life.end() == at("2021-02-05")
    (terms,) = [one for one in life.terms if one.clause.id == "extension"]
    assert (terms.state, terms.missing()) == ("open", (1,))


@pytest.mark.parametrize(
    ("received", "state", "end"),
    [
        ("2021-02-05T00:00:00Z", "agreement-ended", "2021-02-05"),
        ("2021-02-04T23:59:59Z", "formed", "2026-02-05"),
    ],
)
def test_case_65_the_last_signature_counts_up_to_the_second_before_the_end(
    received: str, state: str, end: str
) -> None:
    life = extended(ratified(), received)
    (terms,) = [one for one in life.terms if one.clause.id == "extension"]
    assert (terms.state, life.end()) == (state, at(end))


def test_a_second_extension_is_beyond_what_the_clause_allows() -> None:
    scene = ratified()
    extended(scene, "2021-02-03T09:00:00Z")
    for code, other in (("USA", "RUS"), ("RUS", "USA")):
        scene.send(code, "extension", "2025-06-01T12:00:00Z", lasts="1 year")
        scene.receive(other, "2025-06-01T13:00:00Z")
    life = Life(scene.bound, scene.record())
    assert life.end() == at("2026-02-05")
    states = [one.state for one in life.terms if one.clause.id == "extension"]
    assert states == ["formed", "beyond-limit"]
