"""Every vector through the second reader, and that it stays one.

The package was written from `spec/` alone and must stay so: a vector that fails here is settled by
the text and never by a look into the program.
"""

from __future__ import annotations

import ast
import json
import random
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.second_reader.boards import digest_of
from tests.second_reader.bundle import read_bundle
from tests.second_reader.cases import RUN, VECTORS, evidence_bytes, run
from tests.second_reader.evidence import read_evidence
from tests.second_reader.folders import judge
from tests.second_reader.incident import read_incident
from tests.second_reader.notes import read_key
from tests.second_reader.values import Refused

MANIFEST: dict[str, str] = json.loads((VECTORS / "manifest.json").read_text())
AREAS = sorted(RUN)
# Of a refusal the documents name these classes; other codes are each program's own.
NAMED = {"bad-encoding", "unknown-version", "does-not-open"}
# Of a board it finds these parts, and when each entry was written and received; what the clauses of
# a pack come to is not read a second time, but must have the digests that stand beside it.
BEGUN = ("board", "agreement", "pack", "mark", "as_of", "heads", "openings")
FLIPS = 60
SEED = 20261122


def cases_of(area: str) -> dict[str, str]:
    return {path: outcome for path, outcome in MANIFEST.items() if path.startswith(f"{area}/")}


def fault(area: str, path: str, outcome: str) -> str:
    """What is wrong with the second reader's answer to a case; nothing where all is as expected."""
    case = json.loads((VECTORS / path).read_text())
    output, refusal = run(area, case["input"])
    expected = case["output"]
    if outcome != case["expect"] or path.endswith("_fail.json") != (outcome == "fail"):
        return "manifest, name and case differ"
    if outcome == "ok":
        if output is None:
            return f"refused: {refusal}"
        if area == "board":
            expected = begun(expected)
        shown = {key: output.get(key) for key in expected}
        return "" if shown == expected else f"{shown} instead of {expected}"
    if refusal is None:
        return f"accepted, though {case['description']} ({case['clause']})"
    if "part" in expected and refusal.part != expected["part"]:
        return f"part {refusal.part!r} instead of {expected['part']!r}"
    if case["why"] in NAMED and refusal.kind != case["why"]:
        return f"{refusal.kind} instead of {case['why']}"
    return ""


def begun(expected: dict[str, Any]) -> dict[str, Any]:
    """The part of a board that the second reader finds; the rest shown has its digest."""
    for name, part in expected["board"].items():
        assert digest_of(part) == expected["digests"][name]
    digests = {name: expected["digests"][name] for name in BEGUN}
    return {"digests": digests, "times": expected["times"]}


@pytest.mark.parametrize("area", AREAS)
def test_every_case_of_the_area_has_the_expected_outcome(area: str) -> None:
    faults = {path: fault(area, path, outcome) for path, outcome in cases_of(area).items()}
    assert {path: words for path, words in faults.items() if words} == {}


def test_no_case_and_no_area_is_left_out() -> None:
    files = {
        path.relative_to(VECTORS).as_posix()
        for area in AREAS
        for path in (VECTORS / area).glob("*.json")
        if path.name != "cards.json"
    }
    assert files == set(MANIFEST)
    assert sum(len(cases_of(area)) for area in AREAS) == len(MANIFEST)
    folders = {path.name for path in VECTORS.iterdir() if path.is_dir()}
    assert folders - {"external"} == set(AREAS) == {path.split("/")[0] for path in MANIFEST}


def test_one_why_of_the_vectors_is_one_class_here_where_the_documents_name_it() -> None:
    classes: dict[str, Counter[str]] = {}
    for path in MANIFEST:
        case = json.loads((VECTORS / path).read_text())
        if case.get("why") in NAMED:
            refusal = run(path.split("/")[0], case["input"])[1]
            assert refusal is not None
            classes.setdefault(case["why"], Counter())[refusal.kind] += 1
    assert {why: list(kinds) for why, kinds in classes.items()} == {why: [why] for why in NAMED}


READERS: dict[str, Callable[[bytes], object]] = {
    "evidence": read_evidence,
    "bundle": read_bundle,
    "incident": read_incident,
}


@pytest.mark.parametrize(
    "path", [p for kind in READERS for p, o in cases_of(kind).items() if o == "ok"]
)
def test_no_bit_of_an_evidence_bundle_or_incident_file_can_be_changed(path: str) -> None:
    kind = path.partition("/")[0]
    data = evidence_bytes(json.loads((VECTORS / path).read_text())["input"][kind])
    print(f"seed {SEED}")
    for bit in random.Random(SEED).sample(range(8 * len(data)), FLIPS):
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(Refused):
            READERS[kind](bytes(changed))


LOG = VECTORS / "tiles" / "log"
NEEDED = sorted(one.relative_to(LOG).as_posix() for one in LOG.glob("tile/**/*") if one.is_file())


@pytest.mark.parametrize("path", ["checkpoint", *NEEDED])
def test_a_log_without_a_file_that_it_needs_is_refused(path: str, tmp_path: Path) -> None:
    key = read_key(json.loads((VECTORS / "tiles" / "log.json").read_text())["input"]["vkey"])
    folder = tmp_path / "log"
    shutil.copytree(LOG, folder)
    assert judge(folder, key)[0].size == 300
    (folder / path).unlink()
    with pytest.raises(Refused) as refusal:
        judge(folder, key)
    assert refusal.value.part == path


def imported(source: str) -> set[str]:
    """Every name of a module that the source imports, and every text that could name one."""
    names: set[str] = set()
    for one in ast.walk(ast.parse(source)):
        if isinstance(one, ast.Import):
            names |= {alias.name for alias in one.names}
        elif isinstance(one, ast.ImportFrom):
            names |= {f"{one.module}.{alias.name}" for alias in one.names}
        elif isinstance(one, ast.Call) and isinstance(one.func, (ast.Name, ast.Attribute)):
            called = one.func.id if isinstance(one.func, ast.Name) else one.func.attr
            if called in {"__import__", "import_module", "run_module", "run_path", "exec", "eval"}:
                names.add(f"called {called}")
    return names


def foreign(source: str) -> set[str]:
    """What a module of this package may not import: the program, and tests that may lean on it."""
    tree = {"detente", "tools", "bench", "tests"}
    return {
        name
        for name in imported(source)
        if name.startswith("called ")
        or (name.split(".")[0] in tree and not name.startswith("tests.second_reader."))
    }


def test_nothing_here_imports_the_program() -> None:
    modules = sorted(Path(__file__).parent.glob("**/*.py"))
    assert len(modules) > 9
    assert {path.name: foreign(path.read_text()) for path in modules} == {
        path.name: set() for path in modules
    }


@pytest.mark.parametrize(
    "source",
    [
        "import detente",
        "import detente.core as c",
        "from detente import core",
        "from detente.core import tree",
        "from tests.world import World",
        "from tests import world",
        "import tests.second_readers",
        "import tools.make_vectors",
        "import importlib\nimportlib.import_module('det' + 'ente')",
        "def f():\n    import detente.core",
    ],
)
def test_an_import_of_the_program_would_be_found(source: str) -> None:
    assert foreign(source)
