"""What commands say stands in files, help and verdicts too: every id that the code names is there
with its values, no sentence is left that nothing says, and no help stands in the code.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from detente.apps import i18n
from detente.apps.i18n import speech
from tests.tidy.tree import Source, report, source, sources

FILES = "src/detente/apps/i18n/en/{cli,help,verify}*.ftl"
KINDS = (speech.CLI, speech.HELP, speech.VERIFY)
# Calls by which commands speak to people, and what hands their words on; names of the formats.
_TELLS = ("say", "says", "note", "next", "confirm", "ask")
_HANDS_ON = ("style", "label", "joined", "Safe")
_NAMES = {"hash", "origin", "index", "leaf", "header", "vkey"}
_ID = re.compile(r"[a-z][a-z-]*--[a-z0-9-]+")
_SPEAKS = ("detente.apps.i18n.talk", "detente.apps.i18n import talk", "detente.apps.cli.command")
_SAYS = {"t": speech.CLI, "of_help": speech.HELP, "wrong": speech.HELP, "of_verdict": speech.VERIFY}


def _speakers() -> list[Source]:
    """Modules that say sentences by their ids."""
    return [
        one for one in sources("src/detente/apps/") if any(name in one.text for name in _SPEAKS)
    ]


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
    """Calls that say a literal id, and the values they give; none where they pass on a table."""
    for node in ast.walk(one.tree):
        if isinstance(node, ast.Call) and _called(node) in _SAYS:
            wanted = node.args[0] if node.args else None
            names = {keyword.arg for keyword in node.keywords}
            if isinstance(wanted, ast.Constant) and None not in names:
                yield node, str(wanted.value), {name for name in names if name}


def _called(node: ast.AST) -> str:
    """The name of the function or method that is called there."""
    found = node.func if isinstance(node, ast.Call) else None
    return getattr(found, "id", "") or getattr(found, "attr", "")


def worded(one: Source) -> Iterator[tuple[ast.Call, str]]:
    """Arguments with words of their own, and what argparse found wrong told in words of the code.

    An argument is told by an id (`words="arg--serial"`), a problem by `wrong` or another sentence.
    """
    for node in ast.walk(one.tree):
        if not isinstance(node, ast.Call):
            continue
        given = {keyword.arg: keyword.value for keyword in node.keywords}
        told = given.get("words")
        literal = isinstance(told, ast.Constant) and _is_id(told.value)
        named_first = bool(node.args) and isinstance(node.args[0], ast.Constant)
        if _called(node) in ("arg", "take") and named_first and not literal:
            yield node, "name the sentence of the argument: words="
        if "help" in given and ast.unparse(given["help"]) != "argparse.SUPPRESS":
            yield node, "argparse is given no words: words= with an id"
        if isinstance(given.get("problem"), ast.Constant | ast.JoinedStr):
            yield node, "say what is wrong by an id: wrong(...)"


def _literals(node: ast.AST) -> Iterator[str]:
    """Texts of the code itself in what a call is given."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(part or " " for part in _parts(node))
    elif isinstance(node, ast.BinOp | ast.IfExp | ast.Starred):
        for below in ast.iter_child_nodes(node):
            yield from _literals(below)
    elif isinstance(node, ast.Call) and _called(node) in _HANDS_ON:
        for given in node.args[_called(node) == "style" :]:  # the first names the style
            yield from _literals(given)


def literal(one: Source) -> Iterator[tuple[ast.Call, str]]:
    """Words that a command says or asks and that stand in the code: no language but one has them.

    Commands to type (`detente ...`) and names that the formats use are alike in every language.
    """
    for node in ast.walk(one.tree):
        if isinstance(node, ast.Call) and _called(node) in _TELLS:
            for text in (text for given in node.args for text in _literals(given)):
                words = set(re.findall(r"[A-Za-z]{2,}", text)) - _NAMES
                if words and not text.startswith("detente "):
                    yield node, f"{text!r}: say it by an id, t(...)"


def _known() -> set[str]:
    kinds = (*KINDS, speech.FAULTS, speech.DESK)
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
    patterns = {pattern for one in _speakers() for _, pattern in named(one)}
    said_somewhere = re.compile("|".join(sorted(patterns)))
    report(
        [
            f"{FILES}: {name} is said nowhere; remove it"
            for kind in KINDS
            for name in speech.catalogue(kind, "en").sentences
            if not said_somewhere.fullmatch(name)
        ]
    )


def test_every_value_of_a_sentence_is_given():
    found = []
    for one in _speakers():
        for node, wanted, given in said(one):
            known = speech.catalogue(_SAYS[_called(node)], "en").sentences
            lacking = known[wanted].names() - given if wanted in known else set()
            found += [one.at(node, f"{wanted}: give {name}") for name in sorted(lacking)]
    report(found)


def test_no_words_of_help_stand_in_the_code():
    everywhere = [one for one in sources("src/detente/apps/") if "/desk/" not in one.path]
    report([one.at(node, words) for one in everywhere for node, words in worded(one)])


def test_a_word_of_help_in_the_code_is_found():
    text = """
arg("serial", words="arg--serial")
arg("serial", words="serial of it")
take("--json", action="store_true")
take(*one.names, words=one.words, values=one.values, **one.options)
parser.add_argument("-q", help=argparse.SUPPRESS)
parser.add_argument("-q", help="only results")
raise wrong("problem--check", "detente watch", text=text)
raise Usage("usage", problem=f"not {text}", command=_NAME)
"""
    found = [node.lineno for node, _ in worded(source("src/detente/apps/x.py", text))]
    assert sorted(found) == [3, 4, 7, 9]


def test_nothing_said_or_asked_stands_in_the_code():
    commands = sources("src/detente/apps/cli/")
    report([one.at(node, words) for one in commands for node, words in literal(one)])


def test_words_said_or_asked_in_the_code_are_found():
    text = """
run.confirm("Sign?")
says(run, person, f"the agreement {name}")
console.say(console.style("warn", "  late " + text))
run.next(f"detente show {serial}")
console.say(f"{t('a--b')}  {name}", f"hash {pack}", "" if name else "nobody")
console.say(t("a--b", name="no words for people"), console.style("bold", t("c--d")))
"""
    found = [node.lineno for node, _ in literal(source("src/detente/apps/cli/x.py", text))]
    assert sorted(found) == [2, 3, 4, 6]


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
