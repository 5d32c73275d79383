"""Runs every file of vectors/ (but external/) through the program, and makes them all again."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from pathlib import Path

import pytest

from detente.core.errors import DetenteError
from tools import make_vectors
from tools.vectors import readme
from tools.vectors.case import facts_of
from tools.vectors.run import run
from tools.vectors.run_record import CARDS
from tools.vectors.world import STORE, Drawn, World

FOLDER = Path(__file__).resolve().parents[2] / "vectors"
MANIFEST = json.loads((FOLDER / "manifest.json").read_text("utf-8"))
BYTES_MAX = 4 * 1024 * 1024  # what a reviewer still downloads without thinking
LOGS = ("tiles/log/", "tiles/log_fail/", "tiles/log_missing_fail/")
# Cases in which an argument of our own writer is out of range; all others are faults of theirs.
OURS = {"cosignature-type", "cosignature-time", "parcel-too-large", "out-of-order"}


def ours():
    """Paths of all files below vectors/ that are not of other projects."""
    paths = (path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file())
    return sorted(path for path in paths if not path.startswith("external/"))


@pytest.mark.parametrize("path", sorted(MANIFEST))
def test_case(path):
    case = json.loads((FOLDER / path).read_text("utf-8"))
    area, _, name = path.removesuffix(".json").partition("/")
    assert case["name"] == name
    assert case["expect"] == MANIFEST[path] == ("fail" if name.endswith("_fail") else "ok")
    if case["expect"] == "ok":
        assert "why" not in case
        assert run(area, case["input"]) == case["output"]
        return
    with pytest.raises(DetenteError) as caught:
        run(area, case["input"])
    assert caught.value.code == case["why"]
    assert facts_of(caught.value) == case["output"]
    kinds = {**dict.fromkeys(OURS, "OurFault"), "bad-succession": "RuleBroken"}
    assert type(caught.value).__name__ == kinds.get(case["why"], "TheirFault")


def test_the_manifest_names_every_file():
    cases = [path for path in ours() if path.endswith(".json") and not path.startswith(LOGS)]
    assert cases == sorted([*MANIFEST, CARDS, "manifest.json"])
    others = [path for path in ours() if path not in cases and not path.startswith(LOGS)]
    assert others == sorted(["README.md", *(f"{area}/README.md" for area in readme.AREAS)])


def test_every_area_accepts_and_refuses_something():
    counted = Counter((path.split("/")[0], expect) for path, expect in MANIFEST.items())
    assert {area for area, _ in counted} == set(readme.AREAS)
    assert [area for area in readme.AREAS if not counted[area, "ok"]] == []
    assert [area for area in readme.AREAS if not counted[area, "fail"]] == []


def test_they_are_small():
    assert sum((FOLDER / path).stat().st_size for path in ours()) < BYTES_MAX


def test_making_them_again_gives_the_same_bytes():
    # With what was drawn kept, nothing is random; a signature that is not kept would show here.
    drawn = Drawn(STORE, anew=False)
    made = make_vectors.make(World.make(drawn))
    assert sorted(made) == ours()
    assert [path for path in made if (FOLDER / path).read_bytes() != made[path]] == []
    assert drawn.used == drawn.stored


def test_a_vector_that_comes_out_otherwise_is_not_made():
    case = next(make_vectors.cases(World.make(Drawn(STORE, anew=False))))
    with pytest.raises(make_vectors.WrongVectorError):
        make_vectors.outcome(dataclasses.replace(case, why="bad-encoding"))
    with pytest.raises(make_vectors.WrongVectorError):
        make_vectors.outcome(dataclasses.replace(case, given={"value": "1"}))
