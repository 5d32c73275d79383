"""Places, areas and distances on the ellipsoid, against known lengths."""

from __future__ import annotations

import math
import random

import pytest

from detente.core.agreement.geometry import (
    FAR_M,
    Point,
    Shape,
    distance_m,
    distance_of,
    meets,
    read_area,
    read_line,
    read_place,
)
from detente.core.errors import TheirFault

KYIV, PARIS = "50.450000 30.523300", "48.858370 2.294481"


@pytest.mark.parametrize(
    ("one", "other", "metres"),
    [
        # One degree of the equator; the quarter meridian.
        (Point(0, 0), Point(0, 1), 111_319.491),
        (Point(0, 0), Point(90, 0), 10_001_965.729),
        # Flinders Peak to Buninyong, the worked example of the Geocentric Datum of Australia.
        (
            Point(-37.951033417, 144.424867889),
            Point(-37.652821139, 143.926495528),
            54_972.271,
        ),
    ],
)
def test_known_lengths_to_the_millimetre(one: Point, other: Point, metres: float) -> None:
    assert distance_of(one, other) == pytest.approx(metres, abs=0.002)
    assert distance_of(other, one) == pytest.approx(metres, abs=0.002)


def test_points_opposite_each_other_are_far() -> None:
    assert distance_of(Point(0, 0), Point(0.3, 179.8)) >= FAR_M
    assert distance_of(Point(10, 20), Point(10, 20)) == 0


def test_distances_of_circles_and_corridors_are_less_their_reach() -> None:
    place = read_place("0.000000 0.000000")
    far = read_place("0.000000 1.000000")
    assert distance_m(place, far) == pytest.approx(111_319.491, abs=0.01)
    circle = read_area("circle 40000 m around 0.000000 1.000000")
    assert distance_m(place, circle) == pytest.approx(71_319.491, abs=0.01)
    corridor = read_area("corridor 500 m beside -1.000000 1.000000, 1.000000 1.000000")
    assert distance_m(place, corridor) == pytest.approx(110_819.491, abs=1)
    inside = read_area("circle 200000 m around 0.000000 1.000000")
    assert distance_m(place, inside) == 0


def test_a_line_is_nearest_between_its_ends() -> None:
    line = read_line(["-1.000000 1.000000", "1.000000 1.000000"])
    nearest = distance_m(read_place("0.500000 0.000000"), line)
    assert nearest < distance_m(read_place("0.500000 0.000000"), read_place("1.000000 1.000000"))
    assert nearest == pytest.approx(111_319.491 * math.cos(math.radians(0.5)), rel=1e-4)


def test_a_polygon_holds_what_is_inside_and_meets_what_crosses_it() -> None:
    square = read_area(
        "polygon 10.000000 10.000000, 10.000000 11.000000, 11.000000 11.000000, 11.000000 10.000000"
    )
    assert distance_m(read_place("10.500000 10.500000"), square) == 0
    assert meets(read_place("10.500000 10.500000"), square) is True
    assert meets(read_place("12.000000 10.500000"), square) is False
    through = read_line(["9.000000 10.500000", "12.000000 10.500000"])
    beside = read_line(["9.000000 9.500000", "12.000000 9.500000"])
    assert meets(through, square) is True
    assert meets(beside, square) is False
    within = read_area("circle 10 m around 10.500000 10.500000")
    assert meets(within, square) is True


def test_within_a_metre_of_touching_nothing_is_decided() -> None:
    place = read_place("0.000000 0.000000")
    for reach, expected in ((111_317, False), (111_319, None), (111_320, None), (111_322, True)):
        circle = read_area(f"circle {reach} m around 0.000000 1.000000")
        assert meets(place, circle) is expected, reach


def test_the_far_side_of_the_earth_is_not_met() -> None:
    near = read_line(["-1.000000 10.000000", "1.000000 10.000000"])
    other = read_line(["0.000000 -171.000000", "0.000000 -169.000000"])
    assert meets(near, other) is False
    assert distance_m(near, other) > 19_000_000


def test_the_nearest_edge_is_found_among_many() -> None:
    """Against every point of every edge, looked at one by one."""
    rng = random.Random(70)
    for _ in range(20):
        lat, lon = rng.uniform(-60, 60), rng.uniform(-179, 177)
        one = Shape(tuple(Point(lat + rng.random(), lon + rng.random()) for _ in range(4)))
        other = Shape(tuple(Point(lat + 2 + rng.random(), lon + rng.random()) for _ in range(4)))
        found = distance_m(one, other)
        looked = min(
            distance_of(
                Point(a.lat + (b.lat - a.lat) * i / 40, a.lon + (b.lon - a.lon) * i / 40),
                Point(c.lat + (d.lat - c.lat) * j / 40, c.lon + (d.lon - c.lon) * j / 40),
            )
            for a, b in one.edges()
            for c, d in other.edges()
            for i in range(41)
            for j in range(41)
        )
        assert found <= looked + 50
        assert found >= looked - 3_000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "48.85837 2.294481",
        "48.858370, 2.294481",
        "91.000000 0.000000",
        "0.000000 -180.000000",
        "-0.000000 1.000000",
        "048.858370 2.294481",
        "48.858370  2.294481",
    ],
)
def test_a_place_has_one_spelling(text: str) -> None:
    with pytest.raises(TheirFault) as caught:
        read_place(text)
    assert caught.value.code == "bad-area"


@pytest.mark.parametrize(
    "text",
    [
        "circle 0 m around 0.000000 0.000000",
        "circle 40 km around 0.000000 0.000000",
        f"polygon {KYIV}, {PARIS}",
        f"polygon {KYIV}, {PARIS}, {KYIV}",
        f"corridor 10 m beside {KYIV}",
        f"corridor 10 m beside {KYIV}, {PARIS}",  # an edge of 2,025 km
        "square 0.000000 0.000000",
    ],
)
def test_what_is_no_area_is_refused(text: str) -> None:
    with pytest.raises(TheirFault):
        read_area(text)
