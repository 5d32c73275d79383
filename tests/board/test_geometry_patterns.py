"""Pattern 6: an area that must keep its distance from a line both sides signed, or not meet it."""

from __future__ import annotations

from typing import Any

from detente.core.agreement.clauses import Check, Geo
from detente.core.agreement.geometry import read_line
from tests.board import counting
from tests.board.drafts import GROUNDS, Draft
from tests.board.scene import Scene
from tests.board.shipped import all_receive, announced_windows, bares

BOUNDARY = read_line(["30.000000 70.000000", "32.000000 70.000000"])
# On the equator's side of 31 degrees a degree of longitude is 95,506 m.
NEAR, FAR = "31.000000 70.700000", "31.000000 70.900000"


def flight_tests(subject: str) -> Draft:
    """Impact at least 70 km from the boundary, or not across it."""
    draft = announced_windows(impact="area")
    draft.add("geo", "boundary", Geo("boundary", "line", BOUNDARY, GROUNDS))
    draft.add(
        "checks", "impact",
        Check(
            id="impact", on="test-notice", subject=subject,
            fields=(counting.field_of(draft, "test-notice.impact"),), message=None,
            geometry="boundary", at_least=70_000 if subject == "distance" else None, at_most=None,
            amount=None, outside="refused", grounds=GROUNDS,
        ),
    )  # fmt: skip
    return draft


def given(impact: str, subject: str = "distance") -> dict[str, Any]:
    scene = Scene(flight_tests(subject).pack(), "ARD", "BRV")
    scene.send(
        "ARD", "test-notice", "2026-06-01T00:00:00Z", test="T-1", opens="2026-06-10T06:00:00Z",
        impact=impact,
    )  # fmt: skip
    all_receive(scene, "2026-06-01T00:00:00Z")
    bares(scene, "2026-06-08T00:00:00Z")
    return scene.line("2", "ARD", "BRV", "2026-06-11T00:00:00Z")


def test_pattern_6_an_impact_area_keeps_its_distance_from_the_signed_boundary() -> None:
    assert given(f"circle 5000 m around {FAR}")["verdict"] == "met"
    assert given(f"circle 5000 m around {NEAR}")["verdict"] == "missed"
    # 85,953 m away: the circle that ends 70 km from the line, and those a step to either side.
    far = f"m around {FAR}"
    verdicts = [given(f"circle {reach} {far}")["verdict"] for reach in (15_900, 16_100)]
    assert verdicts == ["met", "missed"]


def test_pattern_6_an_area_may_not_cross_the_signed_line() -> None:
    beside = "polygon 30.500000 70.100000, 31.500000 70.100000, 31.000000 70.500000"
    across = "polygon 30.500000 69.900000, 31.500000 70.100000, 31.000000 70.500000"
    assert given(beside, "crosses")["verdict"] == "met"
    assert given(across, "crosses")["verdict"] == "missed"
    wide = "corridor 20000 m beside 30.500000 70.100000, 31.500000 70.100000"
    assert given(wide, "crosses")["verdict"] == "missed"
