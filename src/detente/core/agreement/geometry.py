"""Places, areas and distances on the WGS 84 ellipsoid (spec/clauses.md, G49 to G54). Pure.

Distances between points are geodesics by Vincenty's inverse formula, good to a millimetre; where
it does not converge, two points lie nearly opposite each other and FAR_M stands for what is no
less. Edges are sections of the ellipsoid by planes through the center of the Earth, so that
whether two of them meet is a question about planes.
"""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from detente.core import limits
from detente.core.errors import TheirFault

_A: Final = 6_378_137.0
_F: Final = 1 / 298.257223563
_B: Final = _A * (1 - _F)
_E2: Final = _F * (2 - _F)
_ROUNDS: Final = 200
_STEPS: Final = 60
_GOLDEN: Final = (math.sqrt(5) - 1) / 2
FAR_M: Final = 19_900_000.0
NEAR_M: Final = 1.0
_NUMBER: Final = r"-?(?:0|[1-9][0-9]{0,2})\.[0-9]{6}"
_PLACE: Final = re.compile(rf"({_NUMBER}) ({_NUMBER})", re.ASCII)
_CIRCLE: Final = re.compile(r"circle ([1-9][0-9]{0,6}) m around (.+)", re.ASCII)
_POLYGON: Final = re.compile(r"polygon (.+)", re.ASCII)
_CORRIDOR: Final = re.compile(r"corridor ([1-9][0-9]{0,6}) m beside (.+)", re.ASCII)

Vector: TypeAlias = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Point:
    """Geodetic latitude and longitude in degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Shape:
    """A point, a line or a polygon, and all that lies within `reach_m` of it.

    A polygon is closed: its last point is joined to its first, and it holds what is inside.
    """

    points: tuple[Point, ...]
    closed: bool = False
    reach_m: int = 0

    def edges(self) -> Iterator[tuple[Point, Point]]:
        """Each edge; one of no length for a single point."""
        if len(self.points) == 1:
            yield self.points[0], self.points[0]
        yield from itertools.pairwise(self.points)
        if self.closed:
            yield self.points[-1], self.points[0]


# --- reading --------------------------------------------------------------------------------------


def read_place(text: str) -> Shape:
    """`48.858370 2.294481`: latitude and longitude with six decimals. Raises TheirFault."""
    return Shape((_point(text),))


def read_area(text: str) -> Shape:
    """`circle 40000 m around P`, `polygon P, P, P`, `corridor 500 m beside P, P`; each P a place.

    Raises TheirFault("bad-area").
    """
    if found := _CIRCLE.fullmatch(text):
        return Shape((_point(found[2]),), reach_m=int(found[1]))
    if found := _POLYGON.fullmatch(text):
        return _checked(Shape(_points(found[1], 3), closed=True))
    if found := _CORRIDOR.fullmatch(text):
        return _checked(Shape(_points(found[2], 2), reach_m=int(found[1])))
    raise _bad(text)


def read_line(places: Sequence[str]) -> Shape:
    """A line through two places or more. Raises TheirFault("bad-area")."""
    return _checked(Shape(_points(", ".join(places), 2)))


def read_shape(text: str) -> Shape:
    """A place or an area, as a checked field of a message holds it."""
    return read_place(text) if _PLACE.fullmatch(text) else read_area(text)


def _bad(text: str) -> TheirFault:
    expected = (
        "circle 40000 m around 48.858370 2.294481 | polygon P, P, P | corridor 9 m beside P, P"
    )
    return TheirFault("bad-area", found=text[:200], expected=expected)


def _point(text: str) -> Point:
    found = _PLACE.fullmatch(text)
    if found is None or "-0.000000" in (found[1], found[2]):
        raise _bad(text)
    lat, lon = float(found[1]), float(found[2])
    if abs(lat) > 90 or not -180 < lon <= 180:
        raise _bad(text)
    return Point(lat, lon)


def _points(text: str, least: int) -> tuple[Point, ...]:
    found = tuple(_point(part) for part in text.split(", "))
    if not least <= len(found) <= limits.GEO_POINTS_MAX or len(set(found)) != len(found):
        raise _bad(text)
    return found


def _checked(shape: Shape) -> Shape:
    """Edges so long that two ways around the Earth could be meant are refused."""
    if any(distance_of(*edge) > limits.GEO_EDGE_M_MAX for edge in shape.edges()):
        raise _bad(f"an edge above {limits.GEO_EDGE_M_MAX} m")
    return shape


# --- distances ------------------------------------------------------------------------------------


@functools.lru_cache(maxsize=4_096)
def distance_of(one: Point, other: Point) -> float:
    """Length of the geodesic in metres (Vincenty 1975, inverse)."""
    if one == other:
        return 0.0
    reduced = [math.atan((1 - _F) * math.tan(math.radians(point.lat))) for point in (one, other)]
    (sin1, cos1), (sin2, cos2) = ((math.sin(u), math.cos(u)) for u in reduced)
    length = lam = math.radians(other.lon - one.lon)
    for _ in range(_ROUNDS):
        sin_lam, cos_lam = math.sin(lam), math.cos(lam)
        sin_s = math.hypot(cos2 * sin_lam, cos1 * sin2 - sin1 * cos2 * cos_lam)
        if sin_s == 0:
            return 0.0
        cos_s = sin1 * sin2 + cos1 * cos2 * cos_lam
        sigma = math.atan2(sin_s, cos_s)
        sin_a = cos1 * cos2 * sin_lam / sin_s
        cos2_a = 1 - sin_a * sin_a
        cos_2m = cos_s - 2 * sin1 * sin2 / cos2_a if cos2_a else 0.0
        c = _F / 16 * cos2_a * (4 + _F * (4 - 3 * cos2_a))
        inner = cos_2m + c * cos_s * (2 * cos_2m * cos_2m - 1)
        before, lam = lam, length + (1 - c) * _F * sin_a * (sigma + c * sin_s * inner)
        if abs(lam) > math.pi * 3:
            return FAR_M
        if abs(lam - before) < 1e-12:
            return _on_sphere(cos2_a, sigma, sin_s, cos_s, cos_2m)
    return FAR_M


def _on_sphere(cos2_a: float, sigma: float, sin_s: float, cos_s: float, cos_2m: float) -> float:
    u2 = cos2_a * (_A * _A - _B * _B) / (_B * _B)
    big_a = 1 + u2 / 16_384 * (4_096 + u2 * (-768 + u2 * (320 - 175 * u2)))
    big_b = u2 / 1_024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
    last = big_b / 6 * cos_2m * (-3 + 4 * sin_s * sin_s) * (-3 + 4 * cos_2m * cos_2m)
    delta = big_b * sin_s * (cos_2m + big_b / 4 * (cos_s * (2 * cos_2m * cos_2m - 1) - last))
    return _B * big_a * (sigma - delta)


def distance_m(one: Shape, other: Shape) -> float:
    """Metres between two shapes; 0 where they meet."""
    return max(0.0, _between(one, other) - one.reach_m - other.reach_m)


def meets(one: Shape, other: Shape) -> bool | None:
    """Whether two shapes meet; None where they are apart by no more than NEAR_M, or overlap by no
    more than it.
    """
    between = _between(one, other)
    apart = between - one.reach_m - other.reach_m
    if between > 0 and abs(apart) <= NEAR_M:
        return None
    return apart <= 0


def _between(one: Shape, other: Shape) -> float:
    """Metres between two lines, points or polygons, without their reach."""
    if any(_cross(*a, *b) for a in one.edges() for b in other.edges()):
        return 0.0
    if _inside(one.points[0], other) or _inside(other.points[0], one):
        return 0.0
    pairs = [
        (_at_least(point, edge), point, edge)
        for vertices, lines in ((one, other), (other, one))
        for point in vertices.points
        for edge in lines.edges()
    ]
    best = math.inf
    for least, point, edge in sorted(pairs, key=lambda pair: pair[0]):
        if least >= best:
            break
        best = min(best, _to_edge(point, *edge))
    return best


def _to_edge(point: Point, start: Point, end: Point) -> float:
    """Metres from a point to an edge: the distance along it falls, then rises."""
    if start == end:
        return distance_of(point, start)
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        if distance_of(point, _along(start, end, left)) < distance_of(
            point, _along(start, end, right)
        ):
            high = right
        else:
            low = left
    ends = (distance_of(point, start), distance_of(point, end))
    return min(*ends, distance_of(point, _along(start, end, (low + high) / 2)))


def _at_least(point: Point, edge: tuple[Point, Point]) -> float:
    """No more than the distance to an edge: the straight one to its chord, less the height of the
    edge above it.
    """
    at, start, end = (_surface(one) for one in (point, *edge))
    along = _minus(end, start)
    square = _dot(along, along)
    share = 0.0 if square == 0 else min(1.0, max(0.0, _dot(_minus(at, start), along) / square))
    foot = (start[0] + share * along[0], start[1] + share * along[1], start[2] + share * along[2])
    return math.dist(at, foot) - square / (8 * _B) * 1.1


# --- vectors --------------------------------------------------------------------------------------


@functools.lru_cache(maxsize=4_096)
def _surface(point: Point) -> Vector:
    """The point in metres from the center of the Earth."""
    lat, lon = math.radians(point.lat), math.radians(point.lon)
    normal = _A / math.sqrt(1 - _E2 * math.sin(lat) ** 2)
    flat = normal * math.cos(lat)
    return flat * math.cos(lon), flat * math.sin(lon), normal * (1 - _E2) * math.sin(lat)


def _along(start: Point, end: Point, share: float) -> Point:
    """The point of an edge above that share of its chord."""
    a, b = _surface(start), _surface(end)
    x, y, z = (one + share * (two - one) for one, two in zip(a, b, strict=True))
    # From the center outward to the ellipsoid, where z / (1 - e2) gives the geodetic latitude.
    return Point(
        math.degrees(math.atan2(z, (1 - _E2) * math.hypot(x, y))), math.degrees(math.atan2(y, x))
    )


def _minus(a: Vector, b: Vector) -> Vector:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _times(a: Vector, b: Vector) -> Vector:
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two edges meet: the ends of each lie on two sides of the other's plane, and both on
    one side of the Earth.
    """
    va, vb, vc, vd = (_surface(point) for point in (a, b, c, d))
    first, second = _times(va, vb), _times(vc, vd)
    sides = (_dot(first, vc), _dot(first, vd), _dot(second, va), _dot(second, vb))
    if sides[0] * sides[1] > 0 or sides[2] * sides[3] > 0 or not any(sides):
        return False
    middle = (va[0] + vb[0], va[1] + vb[1], va[2] + vb[2])
    return _dot(middle, (vc[0] + vd[0], vc[1] + vd[1], vc[2] + vd[2])) > 0


def _inside(point: Point, shape: Shape) -> bool:
    """Whether a polygon holds a point: the turns that its corners make around it add up to one."""
    if not shape.closed:
        return False
    up = _surface(point)
    if _dot(up, _surface(shape.points[0])) <= 0:
        return False
    total = 0.0
    for start, end in shape.edges():
        a, b = _times(up, _surface(start)), _times(up, _surface(end))
        turn = math.atan2(_dot(up, _times(a, b)) / math.sqrt(_dot(up, up)), _dot(a, b))
        total += turn
    return abs(total) > math.pi
