"""Vectors of boards: New START, strategic limits and exchanges of prisoners, as areas_board.py; and
what is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from detente.core.board.facts import Elsewhere, Entry
from tools.vectors.board_json import shipped
from tools.vectors.board_scene import Scene, at, hashed, line, told_in
from tools.vectors.case import Case


def cases() -> Iterator[Case]:
    """All of them."""
    yield _data()
    yield _launches()
    yield _given_elsewhere()
    yield _views()
    yield _proposal()
    yield _ceilings()
    yield _accession()
    yield _round()
    yield _lists()
    yield _uncalled()
    yield from _refused()


# --- new-start ----------------------------------------------------------------------------------


def _treaty() -> Scene:
    """In force from 2021-02-05 by this record."""
    scene = Scene("new-start", "2020-12-01", {"USA": "USA", "RUS": "RUS"})
    scene.both("instrument-of-ratification", "2021-02-05T12:00Z", agreement="new-start")
    return scene


def _periodic(scene: Scene, code: str, when: str, day: str, **of: Any) -> Entry:
    return scene.send(code, "six-month-data", when, as_of=day, categories=[["bombers", 50]], **of)


def _data() -> Case:
    scene = _treaty()
    # Periods of six months from 1 March 2021; data as of the day after, within thirty days.
    _periodic(scene, "USA", "2021-09-30T20:00Z", "2021-09-01")
    scene.holds("RUS", "2021-09-30T23:59:59Z")
    _periodic(scene, "RUS", "2021-09-30T23:00Z", "2021-09-01")
    scene.holds("USA", "2021-10-01T00:00Z")
    _periodic(scene, "USA", "2022-03-20T12:00Z", "2022-03-01", closed="sealed")
    scene.holds("RUS", "2022-03-20T13:00Z")
    lacked = _periodic(scene, "RUS", "2022-03-25T12:00Z", "2022-03-01", closed="sealed")
    scene.lacks("USA", lacked)
    scene.all_hold("2022-04-02T00:00Z")
    return scene.case(
        "new_start_data",
        "new-start II.2; J7, J41, J46, J55",
        "periodic data that came in the last second of thirty days and data that came in the"
        " next one; half a year later two entries do not open to the reader: the one was"
        " received in time, so whether it performed cannot be decided; the other was still not"
        " there when its addressee said so, so it performed nothing in time",
        "2022-04-03T00:00Z",
        line("II.2", "USA", "RUS", "2021-03-01", "met", "2021-09-30T23:59:59Z",
             "2021-09-30T23:59:59Z"),
        line("II.2", "RUS", "USA", "2021-03-01", "met-late", "2021-09-30T23:59:59Z",
             "2021-10-01T00:00:00Z"),
        line("II.2", "USA", "RUS", "2021-09-01", "cannot-be-decided",
             ["met", "met-late", "overdue"], [{"code": "sealed", "party": "USA", "entries": 1}],
             get="verdict alternatives causes"),
        line("II.2", "RUS", "USA", "2021-09-01", "overdue", "2022-03-30T23:59:59Z"),
        told_in("openings", {"USA": 1}, "USA RUS", 1, 1),
        parts=["openings", "duties"],
    )  # fmt: skip


def _launches() -> Case:
    scene = _treaty()

    def notice(code: str, name: str, when: str, planned: str) -> Entry:
        return scene.told(code, "launch-notice", when, launch_id=name, planned=planned,
                          launch_area="west", impact_areas="ocean")  # fmt: skip

    notice("USA", "L-1", "2021-05-01T12:00Z", "2021-05-02T12:00Z")
    notice("USA", "L-2", "2021-05-03T12:00:01Z", "2021-05-04T12:00Z")
    moved = notice("RUS", "L-3", "2021-05-05T12:00Z", "2021-05-07T12:00Z")
    scene.told("RUS", "corrected", "2021-05-06T12:00Z", moved, launch_id="L-3",
               planned="2021-05-06T18:00Z", launch_area="west", impact_areas="ocean")  # fmt: skip
    notice("RUS", "L-4", "2021-05-07T12:00Z", "2021-05-10T12:00Z")
    scene.told("RUS", "launch-cancelled", "2021-05-09T12:00Z", launch_id="L-4")
    scene.told("USA", "launch-observed", "2021-05-20T13:00Z", launch_id="seen-1",
               occurred="2021-05-20T11:00Z", launch_area="east")  # fmt: skip
    scene.all_hold("2021-05-22T00:00Z")
    return scene.case(
        "new_start_launches",
        "new-start IV.1; J22-J24, J45, J56",
        "notices 24 hours ahead to the second and one second late; a launch moved forward,"
        " whose notice does not keep; one called off; one that only the other side says it saw,"
        " which decides nothing",
        "2021-05-22T00:00Z",
        line("IV.1", "USA", "RUS", "USA:L-1", "met", "2021-05-01T12:00:00Z"),
        line("IV.1", "USA", "RUS", "USA:L-2", "missed", "2021-05-03T12:00:00Z"),
        line("IV.1", "RUS", "USA", "RUS:L-3", "missed", "2021-05-05T18:00:00Z"),
        line("IV.1", "RUS", "USA", "RUS:L-4", "met", "2021-05-09T12:00:00Z"),
        line("IV.1", "RUS", "USA", "RUS:seen-1", "cannot-be-decided", ["missed", "not-started"],
             get="verdict alternatives"),
        told_in("events", {"key": "seen-1"}, "owner state", "RUS", "alleged"),
        parts=["duties", "events"],
    )  # fmt: skip


def _given_elsewhere() -> Case:
    """Entries whose evidence shows what `shows` says."""
    scene = _treaty()
    for key in ("L-1", "L-2", "L-3", "L-4", "L-5", "L-6"):
        scene.told("USA", "launch-report", "2021-05-10T12:00Z", launch_id=key,
                   occurred="2021-05-09T12:00Z")  # fmt: skip
    late, last = {"L-2": "2021-05-08T12:00:01Z"}, None
    for key in ("L-1", "L-2", "L-3", "L-4", "L-6"):
        shows = Elsewhere(
            "launches-1989" if key == "L-3" else "launches-1988",
            hashed("1988")[:16].hex(),
            "launch-notice",
            1 if key == "L-4" else 0,
            {0 if key == "L-4" else 1: at(late.get(key, "2021-05-08T12:00:00Z"))},
            {16: key},
        )
        last = scene.told(
            "USA", "given-elsewhere", "2021-05-11T12:00Z", elsewhere=shows, evidence=b"...",
            type=shows.type, agreement=shows.agreement,
        )  # fmt: skip
    scene.told("RUS", "refused", "2021-05-12T12:00Z", last)
    scene.all_hold("2021-05-22T00:00Z")
    return scene.case(
        "new_start_elsewhere",
        "new-start IV.1; J42, J66",
        "launches of which notice was given under the agreement of 1988 and is shown afterwards:"
        " received in the last second of its time, in the next one, under another agreement, by"
        " the other party, one of which nothing is shown, and one whose evidence the other party"
        " refused",
        "2021-05-22T00:00Z",
        line("IV.1", "USA", "RUS", "USA:L-1", "met", "2021-05-08T12:00:00Z", get="verdict at"),
        *(line("IV.1", "USA", "RUS", f"USA:L-{n}", "missed", get="verdict") for n in range(2, 7)),
        parts=["duties"],
    )


def _views() -> Case:
    scene = _treaty()
    suspended = scene.told("RUS", "suspension", "2021-08-31T12:00Z", scope=["data"])
    scene.told("USA", "objection-to-suspension", "2021-09-02T12:00Z", suspended)
    scene.told("USA", "six-month-data", "2021-09-15T12:00Z", as_of="2021-09-01",
               categories=[["bombers", 50]])  # fmt: skip
    scene.told("RUS", "launch-notice", "2021-09-20T12:00Z", launch_id="L-1", launch_area="east",
               planned="2021-09-22T12:00Z", impact_areas="ocean")  # fmt: skip
    scene.all_hold("2021-10-05T00:00Z")
    due = "2021-09-30T23:59:59Z"
    return scene.case(
        "new_start_suspended",
        "new-start II.2, IV.1, right.suspend; F-clauses on views; J52, J53, J60",
        "a suspension of data that the other side objects to: data not given is overdue in one"
        " view and suspended in the other; data given all the same is met in both; launch"
        " notices go on",
        "2021-10-05T00:00Z",
        line("II.2", "RUS", "USA", "2021-03-01", [
            {"parties": ["USA"], "due": due, "verdict": "overdue"},
            {"parties": ["RUS"], "due": due, "verdict": "suspended", "at": "2021-08-31T12:00:00Z"},
        ], get="views"),
        line("II.2", "USA", "RUS", "2021-03-01", [
            {"parties": ["USA"], "due": due, "verdict": "met", "at": "2021-09-15T12:00:00Z"},
            {"parties": ["RUS"], "due": due, "verdict": "met", "at": "2021-09-15T12:00:00Z",
             "remarks": ["given-though-suspended"]},
        ], get="views"),
        line("IV.1", "RUS", "USA", "RUS:L-1", "met", get="verdict"),
        parts=["duties", "rights"],
    )  # fmt: skip


# --- strategic-limits ---------------------------------------------------------------------------


def _limits(third: str = "", versions: tuple[str, ...] = ()) -> Scene:
    seats = {"P1": "ARD", "P2": "BRV", **({"P3": third} if third else {})}
    scene = Scene("strategic-limits", "2026-01-01", seats, versions)
    scene.both("instrument-of-ratification", "2026-03-01T12:00Z", agreement="limits",
               until="2027-01-01")  # fmt: skip
    return scene


def _proposal() -> Case:
    scene = _limits("COR")
    asked = scene.told("ARD", "accession-invitation", "2026-03-10T12:00Z", text="join us")
    scene.told("BRV", "proposal", "2026-04-01T12:00Z", until="2026-12-01", condition="same-conduct",
               subject="one more year")  # fmt: skip
    scene.told("COR", "accession-declined", "2026-05-01T12:00Z", asked, ground="different-scale")
    request = scene.told("BRV", "explanation-request", "2026-05-02T12:00Z", concern="a new site",
                         asked="what is it for")  # fmt: skip
    scene.told("ARD", "explanation", "2026-05-16T23:59:59Z", request, explanation="a store")
    scene.all_hold("2026-06-01T00:00Z")
    return scene.case(
        "limits_answers",
        "strategic-limits 10, 13, 14",
        "a proposal is seen to be unanswered after 60 days; an invitation is answered by a"
        " refusal; an explanation comes in the last second of 14 days",
        "2026-06-01T00:00Z",
        line("13", "ARD", "BRV", "BRV-2026-00003", "overdue", "2026-05-31T23:59:59Z"),
        line("14", "COR", "ARD", "ARD-2026-00003", "met", "2026-09-10T23:59:59Z"),
        line("10.1", "ARD", "BRV", "BRV-2026-00004", "met", "2026-05-16T23:59:59Z"),
        parts=["duties", "proposals"],
    )


def _declared(scene: Scene, code: str, when: str, day: str, bombers: int, missiles: int) -> None:
    scene.told(
        code, "declaration", when, as_of=day, fixed_launchers=300, mobile_launchers=100,
        submarine_launchers=200, heavy_bombers=bombers, warheads_on_missiles=missiles,
    )  # fmt: skip


def _ceilings() -> Case:
    scene = _limits()
    scene.told("ARD", "restraint-declared", "2026-03-02T12:00Z", scope=["restraint"],
               condition="same-conduct")  # fmt: skip
    for code in ("ARD", "BRV"):
        _declared(scene, code, "2026-04-10T12:00Z", "2026-03-01", 40, 1_500)
        _declared(scene, code, "2026-10-10T12:00Z", "2026-10-01", 41, 1_500)
    return scene.case(
        "limits_ceilings",
        "strategic-limits 3, 6, 15; Y-clauses on tallies",
        "one bomber counts one warhead of the first party and two of the second; the first"
        " keeps by its word, before the ceilings bind, what the second has not given its word on",
        "2026-10-11T00:00Z",
        line("6 figures", "ARD", "BRV", "", "met", "2026-04-15T23:59:59Z"),
        line("6", "ARD", "BRV", "", "overdue", "2026-04-15T23:59:59Z"),
        line("7", "BRV", "ARD", "2026-04-01", "met", "2026-10-30T23:59:59Z"),
        told_in("tallies", {"party": "ARD", "verdict": "kept", "ceiling": 1_550}, "now",
                {"value": 1_541, "source": "counted", "entries": ["ARD-2026-00005"]}),
        parts=["tallies"],
    )  # fmt: skip


def _accession() -> Case:
    second = shipped("strategic-limits-2")
    scene = _limits("COR", ("strategic-limits-2",))
    terms: dict[str, Any] = {"hash": second.hash, "newcomer": "COR", "until": "2027-04-01"}
    scene.both("version", "2027-02-28T12:00Z", **terms)
    scene.told("COR", "version", "2027-03-01T13:00Z", **terms)
    return scene.case(
        "limits_accession",
        "strategic-limits 6, 14; F-clauses on amendments",
        "the invited power signs the version that the two parties signed: from then on it is a"
        " party, and its first declaration is due counted from its own entry into force",
        "2027-03-02T00:00Z",
        line("6 figures", "COR", "ARD", "", "open", "2027-04-15T23:59:59Z"),
        told_in("arrangements", {"arrangement": "accession"}, "state formed", "in-force",
                "2027-03-01T13:00:00Z"),
        parts=["arrangements"],
    )  # fmt: skip


# --- prisoner-exchange --------------------------------------------------------------------------


def _persons(letter: str, *kinds: tuple[str, int]) -> list[list[Any]]:
    listed = [kind for kind, number in kinds for _ in range(number)]
    return [[f"{letter}-{number}", kind] for number, kind in enumerate(listed, 1)]


def _round() -> Case:
    scene = Scene("prisoner-exchange", "2026-01-20", {"P1": "ARD", "P2": "BRV"})
    there = _persons("A", ("service", 4), ("civilian", 1))
    back = _persons("B", ("service", 5), ("civilian", 2))
    for giver, taker, persons, when in (
        ("BRV", "ARD", there, "2026-02-05T21:30Z"),
        ("ARD", "BRV", back, "2026-02-05T21:30:01Z"),
    ):
        notice = scene.told(
            giver, "handover-notice", "2026-02-05T10:00Z", handover_id=f"H-{giver}", round="70",
            occurred="2026-02-05T09:30Z", place="the border", persons=persons,
        )  # fmt: skip
        scene.told(taker, "handover-confirmed", when, notice, handover_id=f"H-{giver}", round="70",
                   persons=persons)  # fmt: skip
    counts: dict[str, Any] = {
        "round": "70",
        "to_p1": 5,
        "to_p2": 5,
        "beside_to_p1": 0,
        "beside_to_p2": 2,
    }
    scene.both("settlement", "2026-02-06T10:00Z", **counts, until="2026-02-08")
    return scene.case(
        "exchange_round",
        "prisoner-exchange 4, 5; Y-clauses on balances",
        "five for five by the signed rule, civilians counted on one side and beside the count"
        " on the other; one hand-over is confirmed in the last second of its 12 hours, one a"
        " second later",
        "2026-02-07T00:00Z",
        line("4", "ARD", "BRV", "BRV:H-BRV", "met", "2026-02-05T21:30:00Z"),
        line("4", "BRV", "ARD", "ARD:H-ARD", "met-late", "2026-02-05T21:30:00Z"),
        told_in("tallies", {"group": "70"}, "verdict", "balanced"),
        told_in("arrangements", {"arrangement": "settled"}, "state", "in-force"),
        parts=["duties", "tallies", "arrangements"],
    )


def _lists() -> Case:
    scene = Scene("prisoner-exchange", "2026-01-20", {"P1": "ARD", "P2": "BRV", "M1": "COR"})
    scene.told("ARD", "round-call", "2026-02-01T10:00Z", round="70", categories=["service"],
               from_day="2026-02-05", to_day="2026-02-06")  # fmt: skip
    lists = {}
    for code in ("ARD", "BRV"):
        row: list[Any] = [f"{code}-1", "service", *[None] * 13]
        lists[code] = scene.send(code, "person-list", "2026-02-02T10:00Z", closed="withheld",
                                 round="70", persons=[row])  # fmt: skip
    for code in ("ARD", "BRV", "COR"):
        scene.lacks(code, *(one for author, one in lists.items() if author != code))
    for code in ("ARD", "BRV"):
        scene.send(code, "list-committed", "2026-02-02T10:00Z", lists[code], round="70")
    scene.all_hold("2026-02-02T12:00Z")
    return scene.case(
        "exchange_lists",
        "prisoner-exchange 2, 3; Y-clauses on exchanges",
        "both lists are committed and neither can be read: both are due to be opened two hours"
        " after the last commitment was receipted; the call for the round got no answer",
        "2026-02-02T12:30Z",
        line("2", "BRV", "ARD", "ARD-2026-00002", "overdue", "2026-02-01T22:00:00Z"),
        told_in("exchanges", {"round": "70"}, "state", "both-committed"),
        told_in("openings", {"ARD": 1}, "ARD BRV", 1, 1),
        parts=["exchanges", "openings", "duties"],
    )


def _uncalled() -> Case:
    scene = Scene("prisoner-exchange", "2026-01-20", {"P1": "ARD", "P2": "BRV", "M1": "COR"})
    row: list[Any] = ["A-1", "service", *[None] * 13]
    for day, code in ((1, "BRV"), (3, "ARD")):
        scene.told(code, "person-list", f"2026-02-0{day}T10:00Z", round="70", persons=[row])
        if code == "BRV":
            scene.told("BRV", "round-call", "2026-02-02T10:00Z", round="70",
                       categories=["service"], from_day="2026-02-05",
                       to_day="2026-02-06")  # fmt: skip
    scene.send("COR", "service", "2026-02-04T10:00Z", closed="sealed", text="to one alone")
    scene.holds("BRV", "2026-02-04T11:00Z")
    later = scene.told("BRV", "person-list", "2026-02-04T12:00Z", round="71", persons=[row])
    name = str(later.content.serial if later.content else "")
    return scene.case(
        "exchange_uncalled",
        "prisoner-exchange 3; J61, J62, J72",
        "a list before any call is outside, one after the other side's call inside; of one sent"
        " after an entry of the mediator that the reader cannot open, that cannot be decided",
        "2026-02-05T00:00Z",
        told_in("checks", {"check": "list-after-call"}, "counts",
                {"cannot-be-decided": 1, "inside": 1, "outside": 1}),
        told_in("checks", {"entry": name}, "outcome causes", "cannot-be-decided",
                [{"code": "sealed", "entries": 1, "party": "COR"}]),
        parts=["checks"],
    )  # fmt: skip


# --- refused ------------------------------------------------------------------------------------


def _refused() -> Iterator[Case]:
    case = _round()
    given = {**case.input, "questions": [], "parts": []}
    other = {**given["pack"], "hash": "00" * 32}
    yield Case("board", "pack_other", "J1, J81", "a pack that is not the one named",
               {**given, "pack": other}, "hash-differs")  # fmt: skip
    entries = [one for one in given["entries"] if one["place"] != [1, 0, 1]]
    yield Case("board", "entry_missing", "J1, J82", "a register without its second entry",
               {**given, "entries": entries}, "out-of-order")  # fmt: skip
