"""Shipped packs on a scene, and the parts of a board's JSON that tests ask for."""

from __future__ import annotations

from typing import Any

from detente.core.agreement.clauses import Check, Geo
from detente.core.agreement.geometry import read_line
from tests.board import counting
from tests.board.drafts import GROUNDS, Draft
from tests.board.scene import Scene
from tools.vectors.board_json import shipped


def all_receive(scene: Scene, when: str) -> None:
    """Every party says that it holds all that was written so far."""
    for code in scene.codes:
        scene.receive(code, when)


def bares(scene: Scene, when: str) -> None:
    """Every party's record speaks up to an hour, and says nothing new."""
    for code in scene.codes:
        scene.bare(code, when)


def both(scene: Scene, message: str, when: str, **fields: Any) -> None:
    """The same message of the first two, received by all in the same second."""
    for code in scene.codes[:2]:
        scene.send(code, message, when, **fields)
    all_receive(scene, when)


def told(scene: Scene, author: str, message: str, when: str, **fields: Any) -> Any:
    """A message that all receive in the second in which it is written."""
    entry = scene.send(author, message, when, **fields)
    all_receive(scene, when)
    return entry


def section(scene: Scene, name: str, as_of: str) -> Any:
    """One section of the board."""
    return scene.board(as_of).value()[name]


def of_clause(scene: Scene, name: str, clause: str, as_of: str) -> Any:
    """The line of one clause in a section of the board."""
    (found,) = [one for one in section(scene, name, as_of) if clause in _names(one)]
    return found


def _names(line: Any) -> list[Any]:
    return [line.get(key) for key in ("clause", "arrangement", "right", "event")]


def state_of(scene: Scene, unit: str, debtor: str, creditor: str, as_of: str) -> dict[str, str]:
    """State of a unit between two, by party in whose view it stands so."""
    (line,) = [
        one
        for one in section(scene, "life", as_of)["states"]
        if unit in one["units"] and (one["debtor"], one["creditor"]) == (debtor, creditor)
    ]
    return {party: view["state"] for view in line["views"] for party in view["parties"]}


# --- terms and small packs that several tests use -----------------------------------------------

TERMS: dict[str, Any] = {
    "objects": ["power", "heat"],
    "area": ["whole-territory"],
    "start": "2026-06-01T00:00:00Z",
    "end": "2026-06-08T00:00:00Z",
    "release": "on-unanswered-breach",
    "until": "2026-06-01",
}


def announced_windows(**further: Any) -> Draft:
    """Windows of flight tests, each to be announced three days before."""
    draft = Draft("flight-tests")
    draft.message("test-notice", test="text", opens="instant!", **further)
    draft.event(
        "window", owner="sender of test-notice", key="test-notice.test",
        planned="test-notice.opens",
    )  # fmt: skip
    draft.duty(
        "2", who="owner of window", sends="test-notice", when="each window",
        by="3 days before window", late="does not cure",
    )  # fmt: skip
    return draft


def flight_tests() -> Draft:
    """India and Pakistan on missiles, in small: three days before a window of at most five."""
    draft = announced_windows(closes="instant!")
    fields = tuple(counting.field_of(draft, f"test-notice.{name}") for name in ("opens", "closes"))
    draft.add(
        "checks", "window-length",
        Check(
            id="window-length", on="test-notice", subject="between", fields=fields, message=None,
            geometry=None, at_least=0, at_most=5 * 86_400, amount=None, outside="refused",
            grounds=GROUNDS,
        ),
    )  # fmt: skip
    return draft


def opt_outs() -> Scene:
    """China and Russia on launches, in small: two a year, as the agreement counts its years, may be
    left out.
    """
    draft = Draft("launch-notices").message("opt-out", launch="text?")
    counting.tally(
        draft, "opt-outs", {"messages": "opt-out"}, per="agreement year",
        ceiling=counting.each_of(("ARD", "BRV"), 2),
    )  # fmt: skip
    return Scene(draft.pack(), "ARD", "BRV", start="2025-12-16")


BORDER = ("-2.000000 0.000000", "2.000000 0.000000")  # along the meridian, over the equator
METRES_A_DEGREE = 111_319.491  # along the equator


def east(metres: float) -> str:
    """A place on the equator, so far to the east of the border."""
    return f"0.000000 {metres / METRES_A_DEGREE:.6f}"


def placed_tests() -> Draft:
    """The same notice with its places: the site at least 40 km from the border, the area of impact
    70, the path 40 and not across it.
    """
    draft = flight_tests()
    draft.message(
        "test-notice", test="text", opens="instant!", closes="instant!", site="place?",
        impact="area?", path="area?",
    )  # fmt: skip
    draft.add("geo", "border", Geo("border", "line", read_line(BORDER), GROUNDS))
    for name, subject, field, at_least in (
        ("site", "distance", "site", 40_000),
        ("impact", "distance", "impact", 70_000),
        ("path", "distance", "path", 40_000),
        ("path-crosses", "crosses", "path", None),
    ):
        fields = (counting.field_of(draft, f"test-notice.{field}"),)
        draft.add(
            "checks", name,
            Check(
                id=name, on="test-notice", subject=subject, fields=fields, message=None,
                geometry="border", at_least=at_least, at_most=None, amount=None,
                outside="refused", grounds=GROUNDS,
            ),
        )  # fmt: skip
    return draft


# --- agreements in force ------------------------------------------------------------------------


def new_start(extended: bool = True) -> Scene:
    """New START from signature, in force from 2011-02-05, extended on 2021-02-03 to 2026-02-05."""
    scene = Scene(shipped("new-start"), "USA", "RUS", start="2010-04-08T12:00:00Z")
    both(scene, "instrument-of-ratification", "2011-02-05T12:00:00Z", agreement="new-start")
    if extended:
        both(scene, "extension", "2021-02-03T12:00:00Z", lasts="5 years")
    return scene


def dialogue(start: str = "2026-01-01T00:00:00Z") -> Scene:
    """The line between two, in force from the second it was signed for."""
    scene = Scene(shipped("dialogue"), "ARD", "BRV", start="2025-12-01")
    both(scene, "consent", "2025-12-20T12:00:00Z", in_force_from=start, until="2026-02-01")
    return scene


def limits(*more: str) -> Scene:
    """Limits between Ardania and Brevia, in force from 2026-03-01."""
    packs = [shipped("strategic-limits"), shipped("strategic-limits-2")]
    scene = Scene(packs[0], "ARD", "BRV", *more, start="2026-01-01", versions=packs)
    both(
        scene, "instrument-of-ratification", "2026-03-01T12:00:00Z", agreement="limits",
        until="2027-01-01",
    )  # fmt: skip
    return scene
