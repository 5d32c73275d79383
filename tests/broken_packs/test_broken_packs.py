"""Every problem of the reader has a broken pack, and its error says where and how to mend."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from detente.core.agreement import reader
from detente.core.agreement.reader import read_pack
from detente.core.errors import TheirFault
from tests.broken_packs.cases import CASES, TOP, Case, base, changed

ROOT = Path(reader.__file__).parent
# Modules that refuse a pack. `check.py` refuses bodies of messages, with facts of its own.
MODULES = [
    *(ROOT / name for name in ("reader.py", "tables.py", "locale.py", "messages.py", "pack.py")),
    *sorted((ROOT / "reading").glob("*.py")),
]
SPEC = Path(__file__).parents[2] / "spec" / "pack.md"


def problems_in_the_code() -> set[str]:
    """First argument of each `refuse`, third of each `bad_pack`; both words of a choice."""
    found = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                at = {"refuse": 0, "bad_pack": 2}.get(name)
                said = node.args[at] if at is not None else None
                if isinstance(said, ast.Constant):
                    found.add(str(said.value))
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "problem":
                choice = node.value
                assert isinstance(choice, ast.IfExp), path
                found |= {ast.literal_eval(choice.body), ast.literal_eval(choice.orelse)}
    return found | {"missing-key"}  # of Table.missing


def problems_in_the_specification() -> set[str]:
    text = SPEC.read_text("utf-8").partition("**P33.**")[2].partition("**P34.**")[0]
    return set(re.findall(r"`([a-z0-9-]+)`", text))


def test_the_good_pack_is_good() -> None:
    pack = read_pack(base())
    for kind in ("roles", "calendars", "events", "duties", "checks", "tallies", "lists"):
        assert getattr(pack.clauses, kind), kind
    for kind in ("exchanges", "arrangements", "rights", "life"):
        assert getattr(pack.clauses, kind), kind


def test_every_problem_has_a_broken_pack_and_a_line_in_the_specification() -> None:
    known = {case.problem for case in CASES}
    assert problems_in_the_code() == known
    assert problems_in_the_specification() == known


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{case.problem}-{number}" for number, case in enumerate(CASES)]
)
def test_the_error_names_file_line_and_mend(case: Case) -> None:
    files = changed(*case.changes)
    with pytest.raises(TheirFault) as caught:
        read_pack(files)
    facts = caught.value.facts
    assert caught.value.code == "bad-pack"
    assert (facts["problem"], facts["file"]) == (case.problem, case.file), facts
    assert case.mend in str(facts["expected"]), facts
    assert facts["found"] != "", facts
    line = 1
    if case.at != TOP:
        text = files[case.file].decode()
        assert case.at in text, "the case names no line"
        line = text.count("\n", 0, text.index(case.at)) + 1
    assert facts["line"] == line, facts
