"""Lists that must agree with the code: error codes and their sentences, labels, limits."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Mapping

from detente.apps.i18n import speech
from tests.tidy.codes import find_codes, literals, name_of
from tests.tidy.tree import ROOT, Source, report, source, sources

ERRORS = "src/detente/core/errors.py"
LABELS = "src/detente/core/crypto/labels.py"
LIMITS = "src/detente/core/limits.py"
FAULTS = "src/detente/apps/i18n/en/faults*.ftl"

_CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
# Names that only make other limits readable.
_UNITS = {"KIB", "MIB"}


def _source(path: str) -> Source:
    return source(path, (ROOT / path).read_text(encoding="utf-8"))


def assignments(one: Source) -> dict[str, ast.AnnAssign | ast.Assign]:
    """Upper-case names set at the top of a file."""
    result: dict[str, ast.AnnAssign | ast.Assign] = {}
    for node in one.tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            result[node.target.id] = node
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            result[node.targets[0].id] = node
    return {name: node for name, node in result.items() if name.isupper()}


def mentions(program: tuple[Source, ...], but: str) -> set[str]:
    """Every name and attribute that stands in any source except `but`."""
    return {
        name_of(node)
        for one in program
        if one.path != but
        for node in ast.walk(one.tree)
        if isinstance(node, ast.Name | ast.Attribute)
    }


def without_reason(one: Source) -> list[str]:
    """Limits with no comment on their line and none above the run of lines that they stand in."""
    lines = one.text.splitlines()
    found = []
    for name, node in assignments(one).items():
        own = lines[node.lineno - 1 : node.end_lineno]
        above = node.lineno - 2
        while above >= 0 and lines[above].strip() and not lines[above].startswith("#"):
            above -= 1
        explained = above >= 0 and re.match(r"# (?!-{3})", lines[above])
        if name not in _UNITS and not explained and not any("  # " in line for line in own):
            found.append(one.at(node, f"{name}: write beside it why the bound is what it is"))
    return found


def test_every_error_code_can_be_read_where_it_is_made():
    found = find_codes(sources("src/"))
    misspelled = [
        f"{where}: lower-case words with hyphens make a code"
        for code, where in found.made.items()
        if not _CODE.fullmatch(code)
    ]
    report(found.unreadable + misspelled)


def untold(made: Mapping[str, str], told: Collection[str]) -> list[str]:
    """What codes that can be raised and ids of sentences lack of each other."""
    found = []
    for code, where in made.items():
        if code not in told:
            found.append(f"{where}: add to {FAULTS}: {code} = what happened")
        if f"{code}--next" not in told:
            found.append(f"{where}: add to {FAULTS}: {code}--next = what to do next")
    # Ids with two hyphens are steps and words that several failures share.
    codes = {name.removesuffix("--next") for name in told}
    return found + [
        f"{FAULTS}: {code} is raised nowhere; remove it"
        for code in sorted(codes)
        if "--" not in code and code not in made
    ]


def test_every_error_code_has_its_sentence_and_no_sentence_is_stale():
    told = speech.catalogue(speech.FAULTS, "en").sentences
    found = untold(find_codes(sources("src/")).made, told)
    for name, one in told.items():
        target = told.get(one.same or name)
        if target is None or (one.same and target.same):
            found.append(f"{FAULTS}: {name}: {one.same} is no sentence of its own")
    report(found)


def test_a_code_without_a_sentence_and_a_sentence_without_a_code_are_found():
    assert not untold({"lost": "x.py:1"}, ["lost", "lost--next", "step--go"])
    assert len(untold({"lost": "x.py:1"}, ["gone", "gone--next"])) == 3
    assert untold({"lost": "x.py:1"}, ["lost"]) == [
        f"x.py:1: add to {FAULTS}: lost--next = what to do next"
    ]


def test_codes_asked_for_are_codes_that_exist():
    made = find_codes(sources("src/")).made
    found = []
    for one in sources("src/"):
        for node in ast.walk(one.tree):
            if not isinstance(node, ast.Compare) or name_of(node.left) != "code":
                continue
            sides = node.comparators
            texts = [text for side in sides for text in literals(side) or []]
            found += [
                one.at(node, f"no error has the code {text!r}")
                for text in texts
                if text not in made
            ]
    report(found)


def test_labels_are_unique_used_and_no_prefix_of_another():
    one = _source(LABELS)
    values = {
        name: ast.literal_eval(node.value)
        for name, node in assignments(one).items()
        if node.value is not None
    }
    assert values, f"{LABELS}: no labels found"
    used = mentions(sources("src/"), LABELS)
    found = [f"{LABELS}: {name} is used nowhere; remove it" for name in values if name not in used]
    found += [
        f"{LABELS}: {name} is a prefix of {other} or equal to it; choose another text"
        for name, value in values.items()
        for other, text in values.items()
        if name != other and text.startswith(value)
    ]
    report(found)


def test_label_texts_stand_in_one_file_only():
    report(
        [
            one.at(node, f"{node.value!r}: labels stand in {LABELS}; import it")
            for one in sources("src/")
            if one.path != LABELS
            for node in ast.walk(one.tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, bytes)
            and node.value.startswith(b"detente/")
        ]
    )


def test_every_limit_has_a_reason():
    report(without_reason(_source(LIMITS)))


def test_every_limit_is_used():
    used = mentions(sources("src/"), LIMITS)
    report(
        [
            f"{LIMITS}: {name} bounds nothing; use it or remove it"
            for name in assignments(_source(LIMITS))
            if name not in used and name not in _UNITS
        ]
    )


def test_codes_are_found_in_every_form():
    text = """
class Lost(TheirFault): ...
def _helper(code, x):
    raise TheirFault(code, x=x)
class Table:
    def refuse(self, x, code):
        raise OurFault(code)
def f(self):
    raise TheirFault("one")
    return errors.OurFault("two" if x else "three", why=1)
    raise Lost("four") from e
    raise OurFault(fault.code)
    late = "five"
    _helper(late, "no code")
    self.refuse("no code either", "six")
    raise OurFault(unknown)
    raise OurFault(f"made {up}")
"""
    found = find_codes((_source(ERRORS), source("src/detente/core/a.py", text)))
    assert found.made.keys() == {"one", "two", "three", "four", "five", "six"}
    assert len(found.unreadable) == 2


def test_a_limit_without_reason_is_found():
    text = (
        "# --- part ---\nA: Final = 1\n\n# why\nB: Final = 2\nC: Final = 3\n\nD: Final = 4  # why\n"
    )
    assert [line.split(": ")[1] for line in without_reason(source(LIMITS, text))] == ["A"]
