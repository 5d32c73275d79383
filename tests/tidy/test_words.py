"""What commands say stands in files: every id that the code names is there with its values, and no
sentence is left that nothing says.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from detente.apps import i18n
from detente.apps.i18n import speech
from tests.tidy.tree import Source, report, source, sources

FILES = "src/detente/apps/i18n/en/cli*.ftl"
_ID = re.compile(r"[a-z][a-z-]*--[a-z0-9-]+")
_SPEAKS = "detente.apps.i18n.talk"


def _speakers() -> list[Source]:
    """Modules that say sentences by their ids."""
    return [one for one in sources("src/detente/apps/") if _SPEAKS in one.text]


def _parts(node: ast.JoinedStr) -> list[str | None]:
    """Texts of an f-string, None for what stands in braces."""
    return [
        part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else None
        for part in node.values
    ]


def _is_id(value: object) -> bool:
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def named(one: Source) -> Iterator[tuple[ast.expr, str]]:
    """Every text of a module that has the form of an id, as a pattern."""
    inside = {
        id(part)
        for node in ast.walk(one.tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    for node in ast.walk(one.tree):
        if isinstance(node, ast.JoinedStr):
            parts = _parts(node)
            if _ID.fullmatch("".join(part or "x" for part in parts)):
                yield node, "".join(re.escape(part) if part else "[a-z0-9-]*" for part in parts)
        elif isinstance(node, ast.Constant) and id(node) not in inside and _is_id(node.value):
            yield node, re.escape(str(node.value))


def said(one: Source) -> Iterator[tuple[ast.Call, str, set[str]]]:
    """Calls of `t` with a literal id, and the values they give; none where they pass on a table."""
    for node in ast.walk(one.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "t":
            wanted = node.args[0] if node.args else None
            names = {keyword.arg for keyword in node.keywords}
            if isinstance(wanted, ast.Constant) and None not in names:
                yield node, str(wanted.value), {name for name in names if name}


def _known() -> set[str]:
    kinds = (speech.CLI, speech.FAULTS, speech.DESK)
    sentences = {name for kind in kinds for name in speech.catalogue(kind, "en").sentences}
    return sentences | {*i18n.catalogue("en").labels, *i18n.board_catalogue("en").labels}


def test_every_sentence_that_is_named_stands_in_a_file():
    known, found = _known(), []
    for one in _speakers():
        for node, pattern in named(one):
            if not any(re.fullmatch(pattern, name) for name in known):
                found.append(one.at(node, f"{pattern}: write it in {FILES}"))
    report(found)


def test_no_sentence_is_left_that_nothing_says():
    patterns = [pattern for one in _speakers() for _, pattern in named(one)]
    report(
        [
            f"{FILES}: {name} is said nowhere; remove it"
            for name in speech.catalogue(speech.CLI, "en").sentences
            if not any(re.fullmatch(pattern, name) for pattern in patterns)
        ]
    )


def test_every_value_of_a_sentence_is_given():
    cli = speech.catalogue(speech.CLI, "en").sentences
    found = []
    for one in _speakers():
        for node, wanted, given in said(one):
            lacking = cli[wanted].names() - given if wanted in cli else set()
            found += [one.at(node, f"{wanted}: give {name}") for name in sorted(lacking)]
    report(found)


def test_ids_are_found_in_every_form():
    text = """
def f(run, name):
    run.say(t("a--b", n=1))
    said = "c--d" if name else "e--f"
    return t(f"g--{name}"), t(f"{name}--h"), "no id", f"x {name}"
"""
    one = source("src/detente/apps/x.py", text)
    patterns = {pattern.replace("\\", "") for _, pattern in named(one)}
    assert patterns == {"a--b", "c--d", "e--f", "g--[a-z0-9-]*", "[a-z0-9-]*--h"}
    assert [(wanted, given) for _, wanted, given in said(one)] == [("a--b", {"n"})]
