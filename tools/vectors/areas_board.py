"""Vectors of boards: the line, the ceasefire and the pause. The answers were written by hand, by
the text of each pack; making the vectors fails where evaluation says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tools.vectors import areas_board_arms
from tools.vectors.board_scene import Scene, line, told_in
from tools.vectors.case import Case

_TWO = {"P1": "ARD", "P2": "BRV"}


def cases() -> Iterator[Case]:
    """All of them."""
    yield _queries()
    yield _not_signed()
    yield _talks()
    yield _suspended()
    yield _holds()
    yield _incidents()
    yield _silence()
    yield _passage()
    yield _weapons()
    yield from _pauses()
    yield _never_one_pause()
    yield from areas_board_arms.cases()


# --- dialogue -----------------------------------------------------------------------------------


def _line(signed: bool = True) -> Scene:
    scene = Scene("dialogue", "2025-12-01", _TWO)
    terms: dict[str, Any] = {"in_force_from": "2026-01-01T00:00Z", "until": "2026-02-01"}
    if signed:
        scene.both("consent", "2025-12-20T12:00Z", **terms)
    else:
        scene.told("ARD", "consent", "2025-12-20T12:00Z", **terms)
    return scene


def _asked(scene: Scene, code: str, when: str) -> Any:
    return scene.send(
        code, "query", when, observed="missile-launch", occurred=f"{when[:10]}", area="north",
        seen="a bright trail", asked=["exercise-or-not", "cause"],
    )  # fmt: skip


def _queries() -> Case:
    scene = _line()
    opened: dict[str, Any] = {"paths_tried": ["network", "courier"], "in_charge": "duty officer"}
    scene.told("ARD", "line-opened", "2026-01-02T00:00Z", **opened)
    scene.told("BRV", "line-opened", "2026-01-02T00:00:01Z", **opened)
    first = _asked(scene, "ARD", "2026-01-10T08:00Z")
    scene.holds("BRV", "2026-01-10T09:00Z")
    scene.send("BRV", "explanation", "2026-01-12T08:30Z", first, explained_as="ours-exercise")
    scene.holds("ARD", "2026-01-12T09:00Z")
    _asked(scene, "BRV", "2026-01-15T08:00Z")
    scene.holds("ARD", "2026-01-15T08:10Z")
    scene.speaks("BRV", "2026-01-17T08:10:01Z")
    request = scene.told(
        "BRV", "meeting-request", "2026-01-18T10:00Z", scene.entries[-3],
        proposed="2026-01-19T10:00Z", form="video", level="staff-officers",
    )  # fmt: skip
    asked = str(request.content.serial if request.content else "")
    return scene.case(
        "dialogue_queries",
        "dialogue 1.4, 2.1, 4.2-4.4; J52",
        "one query is explained in the last second of its 48 hours, one is not; the silence is"
        " a ground for a meeting; one side opens its line a second late; nobody names"
        " counterparts",
        "2026-01-19T00:00Z",
        line("1.4 first", "ARD", "BRV", "", "met", "2026-01-02T00:00:00Z"),
        line("1.4 first", "BRV", "ARD", "", "met-late", "2026-01-02T00:00:00Z"),
        line("2.1", "ARD", "BRV", "", "overdue", "2026-01-08T23:59:59Z"),
        line("4.2", "BRV", "ARD", "ARD-2026-00004", "met", "2026-01-12T09:00:00Z",
             "2026-01-12T09:00:00Z"),
        line("4.2", "ARD", "BRV", "BRV-2026-00005", "overdue", "2026-01-17T08:10:00Z"),
        line("4.4", "ARD", "BRV", asked, "open", "2026-01-20T10:00:00Z"),
        told_in("rights", {"right": "meeting"}, "grounded", True),
        parts=["duties", "rights"],
    )  # fmt: skip


def _not_signed() -> Case:
    scene = _line(signed=False)
    scene.send("BRV", "query", "2026-01-10T08:00Z", observed="flight", occurred="2026-01-10",
               area="north", seen="aircraft", asked=["aim"])  # fmt: skip
    scene.holds("ARD", "2026-01-10T08:30Z")
    scene.all_hold("2026-01-13T00:00Z")
    return scene.case(
        "dialogue_signed_by_one",
        "dialogue 1.2, 1.3; F-clauses on entry into force",
        "one side consents, the other does not: nothing is in force, and no line is to be"
        " opened; queries are answered from signature of the agreement on, and this one is not",
        "2026-01-14T00:00Z",
        line("4.2", "ARD", "BRV", "BRV-2026-00002", "overdue", "2026-01-12T08:30:00Z"),
        told_in("arrangements", {"arrangement": "entry-into-force"}, "state unsigned",
                "open", ["BRV"]),
        parts=["duties", "arrangements"],
    )  # fmt: skip


def _proposed(scene: Scene, talk: str, when: str, planned: str, urgency: str = "ordinary") -> Any:
    return scene.told(
        "ARD", "talks-proposal", when, talk=talk, planned=planned, urgency=urgency, form="video",
        level="deputy-chiefs", agenda=[[1, "flights over the strait"]],
    )  # fmt: skip


def _talks() -> Case:
    scene = _line()
    first = _proposed(scene, "T-1", "2026-01-10T08:00Z", "2026-01-20T12:00Z")
    scene.told("BRV", "talks-answer", "2026-01-12T09:00Z", first, answer="accepted")
    scene.told(
        "ARD", "corrected", "2026-01-19T08:00Z", first, talk="T-1", planned="2026-01-22T12:00Z",
        urgency="ordinary", form="video", level="deputy-chiefs", agenda=[[1, "flights"]],
    )  # fmt: skip
    _proposed(scene, "T-2", "2026-01-20T08:00Z", "2026-01-22T18:00Z")
    off = _proposed(scene, "T-3", "2026-01-22T11:59Z", "2026-01-22T18:00Z", "urgent")
    scene.told("ARD", "talks-called-off", "2026-01-22T13:00Z", off, talk="T-3")
    minutes: dict[str, Any] = {
        "talk": "T-1", "began": "2026-01-22T12:00Z", "ended": "2026-01-22T13:30Z",
        "points": [[1, "agreed", "a call each month"], [2, "not-agreed", "which flights"]],
    }  # fmt: skip
    draft = scene.told("ARD", "minutes", "2026-01-23T09:00Z", first, **minutes, until="2026-02-23")
    scene.told("BRV", "signature", "2026-01-24T09:00Z", draft)
    return scene.case(
        "dialogue_talks",
        "dialogue 3.1-3.5; J45",
        "talks moved to a later time keep their notice, their answer comes an hour late, their"
        " minutes are signed by both; other talks are proposed too late, which nothing cures;"
        " urgent ones in time, called off after it",
        "2026-01-25T00:00Z",
        line("3.1", "ARD", "BRV", "ARD:T-1", "met", "2026-01-19T23:59:59Z", "2026-01-10T08:00:00Z"),
        line("3.1", "ARD", "BRV", "ARD:T-2", "missed", "2026-01-19T23:59:59Z"),
        line("3.1", "ARD", "BRV", "ARD:T-3", "met", "2026-01-22T12:00:00Z"),
        line("3.2", "BRV", "ARD", "ARD-2026-00003", "met-late", "2026-01-12T08:00:00Z",
             "2026-01-12T09:00:00Z"),
        line("3.4", "ARD", "BRV", "ARD:T-1", "met", "2026-01-25T23:59:59Z", "2026-01-23T09:00:00Z"),
        line("3.4", "ARD", "BRV", "ARD:T-3", "discharged", "2026-01-25T23:59:59Z",
             "2026-01-22T13:00:00Z", "event-cancelled"),
        told_in("arrangements", {"arrangement": "minutes"}, "state", "in-force"),
        parts=["duties", "events", "arrangements"],
    )  # fmt: skip


def _suspended() -> Case:
    scene = _line()
    suspended = scene.told("BRV", "line-suspension", "2026-02-01T12:00Z", scope=["whole"])
    scene.told("ARD", "objection-to-suspension", "2026-02-01T13:00Z", suspended, ground="no cause")
    _proposed(scene, "T-1", "2026-02-02T08:00Z", "2026-02-10T12:00Z")
    query = _asked(scene, "ARD", "2026-02-02T09:00Z")
    scene.holds("BRV", "2026-02-02T09:00Z")
    scene.told("BRV", "explanation", "2026-02-03T09:00Z", query, explained_as="not-ours")
    scene.all_hold("2026-02-05T00:00Z")
    return scene.case(
        "dialogue_suspended",
        "dialogue 1.6, 3.2, 4.2; F-clauses on acts, J51-J54",
        "a suspension that is objected to: in the view of who suspended an answer to talks is"
        " excused, in the other's it is overdue; a query is answered in both, for 4.2 goes on",
        "2026-02-05T00:00Z",
        line("4.2", "BRV", "ARD", None, "met", get="verdict"),
        line("3.2", "BRV", "ARD", "ARD-2026-00004", [
            {"parties": ["ARD"], "due": "2026-02-04T08:00:00Z", "verdict": "overdue"},
            {"parties": ["BRV"], "due": "2026-02-04T08:00:00Z", "verdict": "discharged",
             "at": "2026-02-02T08:00:00Z", "by": "arose-while-suspended"},
        ], get="views"),
        parts=["duties", "rights"],
    )  # fmt: skip


# --- ceasefire ----------------------------------------------------------------------------------

_MAP = bytes(range(32))


def _ceasefire() -> Scene:
    scene = Scene("ceasefire", "2026-02-20", {**_TWO, "MON": "COR"})
    terms: dict[str, Any] = {"start": "2026-03-01T06:00Z", "map": _MAP, "until": "2026-03-01"}
    scene.send("ARD", "ceasefire-terms", "2026-02-28T18:00Z", **terms)
    scene.send("BRV", "ceasefire-terms", "2026-02-28T18:00Z", **terms)
    scene.all_hold("2026-02-28T18:00Z")
    return scene


def _holds() -> Case:
    scene = _line()

    def hold(code: str, when: str, begins: str, ends: str) -> Any:
        return scene.told(code, "line-hold", when, begins=begins, ends=ends, reason="maintenance")

    hold("ARD", "2026-01-10T08:00Z", "2026-01-11T00:00Z", "2026-01-14T00:00Z")
    over = hold("BRV", "2026-01-12T08:00Z", "2026-01-13T00:00Z", "2026-01-16T00:00:01Z")
    scene.told("ARD", "refused", "2026-01-12T09:00Z", over, reason="too long for us")
    mended = hold("ARD", "2026-01-20T08:00Z", "2026-01-21T00:00Z", "2026-01-26T00:00Z")
    scene.told("ARD", "corrected", "2026-01-20T09:00Z", mended, begins="2026-01-21T00:00Z",
               ends="2026-01-23T00:00Z", reason="maintenance")  # fmt: skip
    off = hold("BRV", "2026-01-22T08:00Z", "2026-01-23T00:00Z", "2026-01-28T00:00Z")
    scene.told("BRV", "cancelled", "2026-01-22T09:00Z", off)
    long = str(over.content.serial if over.content else "")
    return scene.case(
        "dialogue_holds",
        "dialogue 1.5; J61, J72",
        "a hold of three days to the second, and one a second longer, which stays marked though"
        " the other side refuses it; one corrected to two days, one called off",
        "2026-01-24T00:00Z",
        told_in("checks", {"check": "hold-length"}, "counts", {"inside": 2, "outside": 1}),
        told_in("checks", {"party": "BRV"}, "entry outcome remarks",
                long, "outside", ["refused"]),
        parts=["checks"],
    )  # fmt: skip


def _incidents() -> Case:
    scene = _ceasefire()
    stop = scene.told("BRV", "stop-now", "2026-03-02T04:10Z", area="sector-2", place="the school",
                      what="mortar fire")  # fmt: skip
    scene.told("ARD", "stop-answer", "2026-03-02T04:20:01Z", stop, answer="stopped")
    report = scene.told(
        "BRV", "incident-report", "2026-03-02T06:00Z", incident="I-1", area="sector-2",
        occurred="2026-03-02T04:00Z", place="the school", observed_by=["heard"],
        direction="incoming", weapon="mortar", count=6,
    )  # fmt: skip
    scene.told("ARD", "incident-account", "2026-03-04T06:00Z", report, incident="I-1",
               account="otherwise", occurred="2026-03-02T03:40Z", count=2)  # fmt: skip
    asked = scene.told("BRV", "clarification-request", "2026-03-04T08:00Z", incident="I-1",
                       question="which unit")  # fmt: skip
    scene.told("ARD", "clarification", "2026-03-05T07:00Z", asked, text="being asked")
    log: dict[str, Any] = {
        "entry": "L-1", "what": "incident", "occurred": "2026-03-02", "area": "sector-2",
        "text": "fire on the school", "until": "2026-04-01",
    }  # fmt: skip
    entered = scene.told("ARD", "log-entry", "2026-03-05T10:00Z", **log)
    scene.told("BRV", "signature", "2026-03-05T11:00Z", entered)
    scene.told("BRV", "log-dissent", "2026-03-05T11:10Z", entered, entry="L-1", text="six, not two")
    return scene.case(
        "ceasefire_incident",
        "ceasefire 2.1-2.3, 3.2, 8.1, 8.2; J22-J24, J71",
        "two accounts of one incident stand beside each other, the second given in the last"
        " second; an answer to a call to stop comes one second late; a question is answered in"
        " time; both sign an entry of the log, and one writes its dissent",
        "2026-03-06T00:00Z",
        line("2.2", "ARD", "BRV", "BRV-2026-00004", "met", "2026-03-04T06:00:00Z"),
        line("2.3", "ARD", "BRV", "BRV-2026-00003", "met-late", "2026-03-02T04:20:00Z",
             "2026-03-02T04:20:01Z"),
        line("3.2", "ARD", "BRV", "BRV-2026-00005", "met", "2026-03-05T08:00:00Z"),
        line("8.2", "BRV", "ARD", "ARD-2026-00006", "used", "2026-03-08T10:00:00Z"),
        told_in("events", {"owner": "ARD", "key": "I-1"}, "state", "occurred"),
        told_in("events", {"kind": "alleged"}, "party time", "BRV", "2026-03-02T04:00:00Z"),
        told_in("events", {"kind": "occurred"}, "party time", "ARD", "2026-03-02T03:40:00Z"),
        told_in("arrangements", {"arrangement": "joint-log"}, "state", "in-force"),
        told_in("arrangements", {"entry": "BRV-2026-00007"}, "by fields", "BRV",
                {"entry": "L-1", "text": "six, not two"}),
        parts=["duties", "events", "arrangements"],
    )  # fmt: skip


def _silence() -> Case:
    scene = _ceasefire()
    window: dict[str, Any] = {
        "areas": ["sector-1"], "start": "2026-03-03T08:00Z", "end": "2026-03-03T16:00Z",
        "purpose": "repair-power", "until": "2026-03-03",
    }  # fmt: skip
    terms = scene.told("ARD", "silence-terms", "2026-03-02T10:00Z", **window)
    scene.told("BRV", "signature", "2026-03-02T11:00Z", terms)
    long: dict[str, Any] = {**window, "start": "2026-03-10T08:00Z", "end": "2026-03-13T08:00Z",
            "until": "2026-03-09"}  # fmt: skip
    scene.told("BRV", "silence-terms", "2026-03-02T12:00Z", **long)
    scene.told(
        "COR", "movement-restricted", "2026-03-03T10:00Z", occurred="2026-03-03T09:00Z",
        area="sector-1", place="the bridge", how="weapon-pointed", by_whom="soldiers",
    )  # fmt: skip
    scene.told("ARD", "restriction-explained", "2026-03-03T12:00Z", scene.entries[-3],
               answer="mistake")  # fmt: skip
    return scene.case(
        "ceasefire_silence",
        "ceasefire 4.1, 4.2, 7.3; F-clauses on arrangements",
        "a window of silence signed by both is in force at its hour, another is signed by one;"
        " of the two parties that should explain what stopped the monitors one has",
        "2026-03-03T13:00Z",
        line("7.3", "ARD", "COR", None, "met", "2026-03-04T10:00:00Z"),
        line("7.3", "BRV", "COR", None, "open", "2026-03-04T10:00:00Z"),
        told_in("arrangements", {"offers": ["ARD-2026-00003"]}, "arrangement state", "silence",
                "in-force"),
        told_in("arrangements", {"offers": ["BRV-2026-00004"]}, "arrangement state unsigned",
                "silence", "open", ["ARD"]),
        parts=["duties", "arrangements"],
    )  # fmt: skip


def _moves(scene: Scene, name: str, when: str, departs: str, urgency: str = "ordinary") -> Any:
    return scene.told(
        "ARD", "movement-notice", when, movement=name, urgency=urgency, departs=departs,
        purpose="aid", route=[[1, "the mill", "sector-3"], [2, "the school", "sector-2"]],
    )  # fmt: skip


def _passage() -> Case:
    scene = _ceasefire()
    first = _moves(scene, "M-1", "2026-03-02T08:00Z", "2026-03-04T08:00Z")
    scene.told("BRV", "passage-answer", "2026-03-03T08:00:01Z", first, answer="noted")
    _moves(scene, "M-2", "2026-03-03T09:00Z", "2026-03-05T08:59:59Z")
    urgent = _moves(scene, "M-3", "2026-03-03T10:00Z", "2026-03-04T10:00Z", "emergency")
    scene.told("BRV", "passage-answer", "2026-03-03T16:00Z", urgent, answer="assured")
    scene.told("ARD", "movement-done", "2026-03-04T12:00Z", first, movement="M-1",
               arrived="2026-03-04T11:00Z")  # fmt: skip
    off = _moves(scene, "M-4", "2026-03-04T12:30Z", "2026-03-07T08:00Z")
    scene.told("ARD", "movement-cancelled", "2026-03-04T13:00Z", off, movement="M-4")
    return scene.case(
        "ceasefire_passage",
        "ceasefire 5.1-5.3, 5.5; J37, J41, J54",
        "four movements: 48 hours before departure to the second, one second less, an emergency"
        " at 24 hours, and one called off; two answers, one a second late; one movement done"
        " and two open, where one at a time is allowed",
        "2026-03-04T14:00Z",
        line("5.1", "ARD", "BRV", "ARD:M-1", "met", "2026-03-02T08:00:00Z"),
        line("5.1", "ARD", "BRV", "ARD:M-2", "missed", "2026-03-03T08:59:59Z"),
        line("5.1", "ARD", "BRV", "ARD:M-3", "met", "2026-03-03T10:00:00Z"),
        line("5.2", "BRV", "ARD", "ARD-2026-00003", "met-late", "2026-03-03T08:00:00Z"),
        line("5.2", "BRV", "ARD", "ARD-2026-00005", "met", "2026-03-03T16:00:00Z"),
        line("5.5", "ARD", "BRV", "ARD:M-1", "met", "2026-03-05T08:00:00Z", "2026-03-04T12:00:00Z"),
        line("5.1", "ARD", "BRV", "ARD:M-4", "met", "2026-03-05T08:00:00Z"),
        line("5.5", "ARD", "BRV", "ARD:M-2", "open", "2026-03-06T08:59:59Z"),
        line("5.5", "ARD", "BRV", "ARD:M-4", "discharged", "2026-03-08T08:00:00Z",
             "2026-03-04T13:00:00Z", "event-cancelled"),
        line("5.5", "ARD", "BRV", "ARD:M-3", "open", "2026-03-05T10:00:00Z"),
        told_in("tallies", {"party": "ARD"}, "counted ceiling verdict", 2, 1, "over"),
        told_in("tallies", {"party": "BRV"}, "counted ceiling verdict", 0, 1, "within"),
        parts=["duties", "events", "tallies"],
    )  # fmt: skip


def _weapons() -> Case:
    scene = _ceasefire()

    def declared(code: str, day: str, area: str, when: str, *left: int) -> Any:
        tanks, guns, mortars = left
        return scene.told(code, "withdrawal-declared", when, as_of=day, area=area, tanks=tanks,
                          guns=guns, mortars=mortars, rocket_launchers=0)  # fmt: skip

    declared("ARD", "2026-03-01", "sector-1", "2026-03-06T23:59:59Z", 4, 2, 0)
    declared("BRV", "2026-03-01", "sector-1", "2026-03-07T00:00Z", 3, 3, 3)
    declared("ARD", "2026-03-30", "sector-1", "2026-04-01T10:00Z", 0, 0, 0)
    found = declared("BRV", "2026-03-30", "sector-1", "2026-04-01T10:00Z", 0, 1, 0)
    scene.told("ARD", "objection-to-count", "2026-04-01T12:00Z", found, guns=4, ground="seen")
    return scene.case(
        "ceasefire_weapons",
        "ceasefire 6.1, 6.2",
        "what is left in a sector, declared as of entry into force by the one in the last"
        " second of five days, by the other a second later; then one Monday in time, and others"
        " not at all",
        "2026-04-02T00:00Z",
        line("6.1", "ARD", "BRV", "", "met", "2026-03-06T23:59:59Z"),
        line("6.1", "BRV", "ARD", "", "met-late", "2026-03-06T23:59:59Z"),
        line("6.2", "ARD", "BRV", "2026-03-30", "met", "2026-04-01T23:59:59Z"),
        line("6.2", "ARD", "BRV", "2026-03-23", "overdue", "2026-03-25T23:59:59Z"),
        parts=["duties", "tallies"],
    )  # fmt: skip


# --- strike-pause -------------------------------------------------------------------------------

_TERMS: dict[str, Any] = {
    "objects": ["power"], "area": ["whole-territory"], "start": "2026-06-01T00:00Z",
    "end": "2026-06-08T00:00Z", "release": "on-unanswered-breach", "until": "2026-06-01",
}  # fmt: skip


def _breached() -> Scene:
    scene = Scene("strike-pause", "2026-05-20", _TWO)
    terms = scene.told("ARD", "pause-terms", "2026-05-31T09:00Z", **_TERMS)
    scene.told("BRV", "signature", "2026-05-31T10:00Z", terms)
    scene.told(
        "BRV", "breach-alleged", "2026-06-03T08:00Z", incident="S-1", objects=["power"],
        occurred="2026-06-03T04:00Z", area="capital", place="the power station",
        means=["unmanned-aircraft"],
    )  # fmt: skip
    return scene


def _whole(end: str, state: str) -> dict[str, Any]:
    """The pause as one period."""
    last = f"{end}:00:00Z" if "T" in end else f"{end}T00:00:00Z"
    return {"between": [["ARD", "BRV"]], "start": "2026-06-01T00:00:00Z", "end": last,
            "state": state}  # fmt: skip


def _pauses() -> Iterator[Case]:
    scene = _breached()
    yield scene.case(
        "pause_in_force",
        "strike-pause 3.1, 4.1-4.3",
        "both signed one clock and one scope: the pause is in force; an allegation is no"
        " finding, and its answer is still to come",
        "2026-06-04T08:00Z",
        line("4.2", "ARD", "BRV", "BRV-2026-00003", "open", "2026-06-04T08:00:00Z"),
        told_in("arrangements", {"arrangement": "pause"}, "state", "in-force"),
        told_in("events", {"owner": "ARD", "key": "S-1"}, "state", "alleged"),
        parts=["duties", "arrangements", "events"],
    )
    scene.speaks("BRV", "2026-06-04T08:00:01Z")
    release = scene.told("BRV", "release", "2026-06-04T11:00Z", scene.entries[4], incident="S-1")
    scene.told("ARD", "objection-to-release", "2026-06-04T12:00Z", release, ground="not ours")
    yield scene.case(
        "pause_released",
        "strike-pause 4.2, 5.1, 5.2; F-clauses on views",
        "no answer came; who alleged releases itself on that ground, the other objects: the"
        " pause has ended in one view and is in force in the other",
        "2026-06-04T13:00Z",
        line("4.2", "ARD", "BRV", "BRV-2026-00003", "overdue", "2026-06-04T08:00:00Z"),
        told_in("rights", {"right": "release"}, "grounded", True),
        told_in("arrangements", {"arrangement": "pause"}, "state", "by-view"),
        told_in(
            "arrangements", {"parties": ["ARD"]}, "periods", [_whole("2026-06-08", "in-force")]
        ),
        told_in(
            "arrangements", {"parties": ["BRV"]}, "periods", [_whole("2026-06-04T11", "ended")]
        ),
        parts=["duties", "arrangements", "rights"],
    )


def _never_one_pause() -> Case:
    scene = Scene("strike-pause", "2026-05-20", _TWO)
    scene.told("ARD", "pause-terms", "2026-05-31T09:00Z", **_TERMS)
    scene.told("BRV", "pause-terms", "2026-05-31T10:00Z", **{**_TERMS, "area": ["capital"]})
    scene.told("ARD", "public-statement", "2026-06-01T09:00Z", speaker="a minister",
               said_on="2026-06-01", text="it holds", start_claimed="2026-06-01")  # fmt: skip
    scene.all_hold("2026-06-02T00:00Z")
    return scene.case(
        "pause_unequal",
        "strike-pause 1.2, 3.1, 3.2",
        "terms that differ in their area: nothing is formed, no common part of them either, and"
        " a speech changes nothing; what could be signed has lapsed",
        "2026-06-02T00:00Z",
        told_in(
            "arrangements", {"offers": ["ARD-2026-00002"]}, "state unsigned", "lapsed", ["BRV"]
        ),
        told_in(
            "arrangements", {"offers": ["BRV-2026-00002"]}, "state unsigned", "lapsed", ["ARD"]
        ),
        parts=["arrangements", "duties"],
    )
