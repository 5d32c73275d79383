"""Cases 50 to 62 of the language: duties under suspension, at the end, and under a new version."""

from __future__ import annotations

from typing import Any

import pytest

from detente.core.agreement.pack import Pack
from detente.core.board.facts import Elsewhere, Entry
from tests.board.drafts import Draft
from tests.board.packs import new_start
from tests.board.scene import Scene, at
from tests.board.test_arrangements import arranged


def _both(scene: Scene, author: str, message: str, when: str, **fields: Any) -> Entry:
    """One message, received by all others in the second in which it was written."""
    entry = scene.send(author, message, when, **fields)
    for code in scene.codes:
        if code != author:
            scene.receive(code, when)
    return entry


def _suspended(**changes: Any) -> tuple[Scene, Entry]:
    """RUS suspends the whole; the USA contests; II.2 for the period to 2023-02-28 falls due."""
    scene = Scene(new_start(**changes).pack(), "USA", "RUS", start="2022-08-10T00:00:00Z")
    act = _both(scene, "RUS", "suspension", "2023-02-28T12:00:00Z", scope=["whole"])
    _both(scene, "USA", "objection", "2023-03-01T09:00:00Z", refers=act)
    return scene, act


def _reach(scene: Scene, when: str) -> None:
    for code in scene.codes:
        scene.bare(code, when)


def _by_view(line: dict[str, Any]) -> dict[str, str]:
    return {" ".join(view["parties"]): view["verdict"] for view in line["views"]}


@pytest.mark.parametrize(("debtor", "creditor"), [("RUS", "USA"), ("USA", "RUS")])
def test_50_and_51_a_contested_suspension_has_a_verdict_in_each_view(
    debtor: str, creditor: str
) -> None:
    scene, _ = _suspended()
    _reach(scene, "2023-04-01T00:00:00Z")
    line = scene.line("II.2", debtor, creditor, "2023-04-15T00:00:00Z", "2022-09-01")
    assert "verdict" not in line
    assert _by_view(line) == {"USA": "overdue", "RUS": "suspended"}


def test_52_a_countermeasure_withholds_what_its_author_owes_and_nothing_else() -> None:
    scene = Scene(new_start().pack(), "USA", "RUS", start="2022-08-10T00:00:00Z")
    scope = ["telemetry-explanation"]
    for author, other in (("USA", "RUS"), ("RUS", "USA")):
        _both(scene, author, "telemetry-complaint", "2023-05-20T00:00:00Z", launch_id=other)
    _both(scene, "USA", "countermeasure", "2023-06-01T00:00:00Z", scope=scope)
    _reach(scene, "2023-08-01T00:00:00Z")
    as_of = "2023-08-01T00:00:00Z"
    assert scene.line("IV.3", "USA", "RUS", as_of)["verdict"] == "suspended"
    assert scene.line("IV.3", "RUS", "USA", as_of)["verdict"] == "overdue"


def test_53_a_corrected_scope_holds_for_every_instant() -> None:
    scene = Scene(new_start().pack(), "USA", "RUS", start="2022-08-10T00:00:00Z")
    launch: dict[str, Any] = {"launch_id": "L1", "planned": "2023-04-10T00:00:00Z"}
    notice = scene.send("USA", "launch-notice", "2023-03-28T12:00:00Z", **launch)
    scope = ["launch-notice", "six-month-data"]
    act = scene.send("RUS", "suspension", "2023-03-29T12:00:00Z", scope=scope)
    scene.receive("USA", "2023-03-29T12:00:00Z", act)
    as_of = "2023-03-29T18:00:00Z"
    line = scene.line("IV.1", "USA", "RUS", as_of)
    assert (line["verdict"], line["at"]) == ("suspended", "2023-03-29T12:00:00Z")
    _both(scene, "RUS", "corrected", "2023-03-30T09:00:00Z", refers=act, scope=["six-month-data"])
    assert scene.record().received(notice, 1) >= at("2023-03-30T09:00:00Z")
    assert scene.line("IV.1", "USA", "RUS", as_of)["verdict"] == "open"


ASKED = "2026-01-10T12:00:00Z"


def _answer(suspension: str, start: str, end: str | None) -> Scene:
    """An answer due 60 days after 2026-01-10; the whole suspended from start to end."""
    pack = new_start(IV_3={"suspension": suspension}).pack()
    scene = Scene(pack, "USA", "RUS", start="2025-08-10T00:00:00Z")
    _both(scene, "RUS", "telemetry-complaint", ASKED, launch_id="L1")
    act = _both(scene, "RUS", "suspension", start, scope=["whole"])
    if end is not None:
        _both(scene, "RUS", "resumption", end, scope=["whole"], refers=act)
    return scene


@pytest.mark.parametrize(
    ("suspension", "due"),
    [
        ("excuses", "2026-03-11T23:59:59Z"),
        ("runs", "2026-03-11T23:59:59Z"),
        ("stops the clock", "2026-04-08T23:59:59Z"),
    ],
)
def test_54_a_suspension_that_ends_before_the_due_day(suspension: str, due: str) -> None:
    scene = _answer(suspension, "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z")
    line = scene.line("IV.3", "USA", "RUS", "2026-03-02T00:00:00Z")
    assert (line["verdict"], line["due"]) == ("open", due)


@pytest.mark.parametrize(
    ("suspension", "verdict", "due"),
    [
        ("excuses", "discharged", "2026-03-11T23:59:59Z"),
        ("stops the clock", "open", "2026-04-11T23:59:59Z"),
        ("runs", "overdue", "2026-03-11T23:59:59Z"),
    ],
)
def test_55_a_due_day_inside_the_suspension(suspension: str, verdict: str, due: str) -> None:
    scene = _answer(suspension, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z")
    _reach(scene, "2026-04-02T00:00:00Z")
    line = scene.line("IV.3", "USA", "RUS", "2026-04-02T00:00:00Z")
    assert (line["verdict"], line["due"]) == (verdict, due)
    if suspension == "excuses":
        assert line["by"] == "fell-due-while-suspended"
    before = scene.line("IV.3", "USA", "RUS", "2026-03-20T00:00:00Z")["verdict"]
    assert before == ("overdue" if suspension == "runs" else "suspended")


def test_56_what_arises_while_suspended_is_discharged() -> None:
    scene = Scene(new_start().pack(), "USA", "RUS", start="2025-08-10T00:00:00Z")
    act = _both(scene, "RUS", "suspension", "2026-03-01T00:00:00Z", scope=["whole"])
    scene.send("USA", "data-change", "2026-03-10T09:00:00Z", change_id="C1", occurred="2026-03-10")
    _both(scene, "RUS", "resumption", "2026-04-01T00:00:00Z", scope=["whole"], refers=act)
    for as_of in ("2026-03-31T00:00:00Z", "2026-04-02T00:00:00Z"):
        line = scene.line("II.3", "USA", "RUS", as_of)
        assert (line["verdict"], line["by"]) == ("discharged", "arose-while-suspended")


def test_57_what_is_given_during_a_suspension_performs() -> None:
    scene, _ = _suspended()
    _both(scene, "RUS", "six-month-data", "2023-03-15T00:00:00Z", as_of="2023-03-01")
    line = scene.line("II.2", "RUS", "USA", "2023-04-15T00:00:00Z", "2022-09-01")
    assert _by_view(line) == {"USA": "met", "RUS": "met"}
    remarks = {" ".join(view["parties"]): view.get("remarks") for view in line["views"]}
    assert remarks == {"USA": None, "RUS": ["given-though-suspended"]}


def test_58_what_was_overdue_stays_so_and_is_not_asked_for() -> None:
    scene = _answer("excuses", "2026-03-20T00:00:00Z", None)
    _reach(scene, "2026-03-21T00:00:00Z")
    line = scene.line("IV.3", "USA", "RUS", "2026-04-01T00:00:00Z")
    assert (line["verdict"], line["remarks"]) == ("overdue", ["performance-not-asked"])
    _both(scene, "USA", "telemetry-explanation", "2026-04-02T00:00:00Z", refers=scene.entries[4])
    line = scene.line("IV.3", "USA", "RUS", "2026-04-03T00:00:00Z")
    assert (line["verdict"], line["remarks"]) == ("met-late", ["given-though-suspended"])


def test_59_a_notice_under_another_agreement_performs_by_the_entry_that_carries_it() -> None:
    scene = Scene(new_start().pack(), "USA", "RUS", start="2022-08-10T00:00:00Z")
    _both(
        scene,
        "USA",
        "launch-report",
        "2023-04-11T00:00:00Z",
        launch_id="L1",
        occurred="2023-04-10T00:00:00Z",
    )
    as_of = "2023-04-12T00:00:00Z"
    assert scene.line("IV.1", "USA", "RUS", as_of)["verdict"] == "missed"
    given = Elsewhere(
        "launches-1988", "88" * 16, "launch-notice", 0, {1: at("2023-04-08T00:00:00Z")}, {32: "L1"}
    )
    _both(
        scene,
        "USA",
        "given-elsewhere",
        "2023-04-11T12:00:00Z",
        evidence=b"proof",
        type="launch-notice",
        agreement="launches-1988",
        elsewhere=given,
    )
    line = scene.line("IV.1", "USA", "RUS", as_of)
    assert (line["verdict"], line["at"]) == ("met", "2023-04-08T00:00:00Z")


def test_60_what_is_open_at_the_end_is_discharged_and_what_is_overdue_stays() -> None:
    pack = new_start(term="15 years from entry into force").pack()
    scene = Scene(pack, "USA", "RUS", start="2011-02-05T00:00:00Z")
    _both(scene, "RUS", "telemetry-complaint", "2025-12-01T12:00:00Z", launch_id="L1")
    _both(scene, "RUS", "telemetry-complaint", "2026-01-14T12:00:00Z", launch_id="L2")
    _reach(scene, "2026-02-05T00:00:00Z")
    as_of = "2026-02-06T00:00:00Z"
    first, second = scene.lines("IV.3", as_of)
    assert (first["verdict"], first["remarks"]) == ("overdue", ["at-the-end"])
    assert (second["verdict"], second["by"]) == ("discharged", "agreement-ended")
    assert second["due"] == "2026-03-15T23:59:59Z"
    assert second["at"] == "2026-02-05T00:00:00Z"


def test_60_what_survives_the_end_stays_open() -> None:
    survives = {"expiry": "survives"}
    pack = new_start(term="15 years from entry into force", IV_3=survives).pack()
    scene = Scene(pack, "USA", "RUS", start="2011-02-05T00:00:00Z")
    _both(scene, "RUS", "telemetry-complaint", "2026-01-14T12:00:00Z", launch_id="L2")
    line = scene.line("IV.3", "USA", "RUS", "2026-02-06T00:00:00Z")
    assert line["verdict"] == "open"


def test_a_series_ends_with_the_agreement() -> None:
    pack = new_start(term="10 years from entry into force").pack()
    scene = Scene(pack, "USA", "RUS", start="2011-02-05T00:00:00Z")
    keys = [line["key"] for line in scene.lines("II.2", "2026-02-06T00:00:00Z")]
    assert max(keys) == "2020-09-01"


def _versioned(version: int) -> Draft:
    draft = Draft("talks", ("ARD", "BRV"), version=version)
    draft.message("version", "terms", bring="hash", base="hash", start="instant?")
    arranged(draft, "amendment", "version", ["bring", "base"], effect="amends", start="start")
    draft.message("question", "request")
    draft.message("reply", "answer", answers="question")
    hours = 48 if version == 1 else 24
    draft.duty(
        "4",
        who="addressee of question",
        to="sender of question",
        sends="reply",
        when="each question",
        by=f"{hours} hours after receipt of question",
    )
    return draft


def amended() -> Scene:
    """48 hours become 24 from 2 May on; a question the day before, one in that second."""
    first, second = _versioned(1).pack(), _versioned(2).pack()
    scene = Scene(first, "ARD", "BRV", versions=[second])
    terms = scene.send(
        "ARD",
        "version",
        "2026-04-20T10:00:00Z",
        until="2026-12-31",
        bring=second.hash,
        base=first.hash,
        start="2026-05-02T00:00:00Z",
    )
    scene.send("BRV", "signature", "2026-04-30T10:00:00Z", refers=terms, covers=[terms])
    scene.receive("ARD", "2026-05-01T06:00:00Z")
    _both(scene, "ARD", "question", "2026-05-01T12:00:00Z")
    _both(scene, "ARD", "question", "2026-05-02T00:00:00Z", pack=second)
    return scene


def test_61_an_instance_keeps_the_version_under_which_its_trigger_fell() -> None:
    lines = amended().lines("4", "2026-05-02T01:00:00Z")
    assert [(line["version"], line["due"]) for line in lines] == [
        (2, "2026-05-03T00:00:00Z"),
        (1, "2026-05-03T12:00:00Z"),
    ]


def acceded() -> Scene:
    """COR accedes on 1 March 2027."""

    def limits(version: int, parties: tuple[str, ...]) -> Pack:
        draft = Draft("limits", parties, version=version)
        draft.message("version", "terms", bring="hash", base="hash", start="instant?")
        draft.message("baseline", "declaration", as_of="date!")
        if version == 1:
            draft.role("invited", ["INV"], ["version"], "version", "signature")
        arranged(draft, "accession", "version", ["bring", "base"], effect="amends", start="start")
        draft.duty(
            "6",
            sends="baseline",
            by="45 days after entry into force",
            match={"as_of": "entry into force"},
        )
        return draft.pack()

    first, second = limits(1, ("ARD", "BRV")), limits(2, ("ARD", "BRV", "COR"))
    scene = Scene(first, "ARD", "BRV", "COR", versions=[second])
    terms = scene.send(
        "ARD",
        "version",
        "2027-02-01T10:00:00Z",
        until="2027-12-31",
        bring=second.hash,
        base=first.hash,
        start="2027-03-01T00:00:00Z",
    )
    for code in ("BRV", "COR"):
        scene.send(code, "signature", "2027-02-02T10:00:00Z", refers=terms, covers=[terms])
    for code in scene.codes:
        scene.receive(code, "2027-02-03T06:00:00Z")
    return scene


def test_62_a_newcomer_and_the_others_owe_each_other_from_its_own_entry_into_force() -> None:
    lines = acceded().lines("6", "2027-03-02T00:00:00Z")
    due = {(line["debtor"], line["creditor"]): line["due"] for line in lines}
    late, early = "2027-04-15T23:59:59Z", "2026-02-15T23:59:59Z"
    assert due == {
        ("ARD", "BRV"): early,
        ("BRV", "ARD"): early,
        ("ARD", "COR"): late,
        ("BRV", "COR"): late,
        ("COR", "ARD"): late,
        ("COR", "BRV"): late,
    }


def test_unless_another_clause_is_met() -> None:
    draft = Draft("talks", ("ARD", "BRV"))
    draft.message("incident", "notice", incident="text", occurred="instant")
    draft.message("note", incident="text").message("visit", incident="text")
    draft.event(
        "incident",
        owner="sender of incident",
        key="incident.incident",
        occurred="incident.occurred",
    )
    for name, sends, days in (("5", "visit", 2), ("6", "note", 3)):
        keys = {"unless": "5 is met"} if name == "6" else {}
        draft.duty(
            name,
            who="owner of incident",
            sends=sends,
            when="each incident",
            by=f"{days} days after incident",
            **keys,
        )
    scene = Scene(draft.pack(), "ARD", "BRV")
    _both(
        scene,
        "ARD",
        "incident",
        "2026-02-01T10:00:00Z",
        incident="I1",
        occurred="2026-02-01T09:00:00Z",
    )
    assert scene.line("6", "ARD", "BRV", "2026-02-02T00:00:00Z")["verdict"] == "open"
    _both(scene, "ARD", "visit", "2026-02-02T10:00:00Z", incident="I1")
    line = scene.line("6", "ARD", "BRV", "2026-02-03T00:00:00Z")
    assert (line["verdict"], line["by"]) == ("discharged", "unless-met")


def _asked() -> tuple[Scene, Entry]:
    """A question, whose answer is owed by clause 4; once that is late, a meeting by clause 5."""
    draft = _versioned(1)
    draft.message("meeting", "notice")
    draft.duty(
        "5", who="addressee of question", to="sender of question", sends="meeting",
        when="4 is overdue", by="96 hours after receipt of question",
    )  # fmt: skip
    scene = Scene(draft.pack(), "ARD", "BRV")
    return scene, _both(scene, "ARD", "question", "2026-02-01T10:00:00Z")


def test_the_state_of_one_clause_starts_another() -> None:
    scene, question = _asked()
    assert scene.lines("5", "2026-02-02T10:00:00Z") == []
    _reach(scene, "2026-02-03T11:00:00Z")
    line = scene.line("5", "BRV", "ARD", "2026-02-03T11:00:00Z")
    assert (line["verdict"], line["due"]) == ("open", "2026-02-05T10:00:00Z")
    _both(scene, "BRV", "meeting", "2026-02-04T10:00:00Z", refers=question)
    assert scene.line("5", "BRV", "ARD", "2026-02-05T00:00:00Z")["verdict"] == "met"


def test_a_clause_that_cannot_be_decided_may_start_another_or_not() -> None:
    scene, question = _asked()
    scene.send("BRV", "reply", "2026-02-02T10:00:00Z", refers=question)
    line = scene.line("5", "BRV", "ARD", "2026-02-04T00:00:00Z")
    assert line["verdict"] == "cannot-be-decided"
    assert line["alternatives"] == ["not-started", "open"]
    assert line["causes"] == [{"code": "not-receipted", "party": "ARD"}]
