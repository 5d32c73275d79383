"""Rules for single files: sizes, and constructs that this project does without."""

from __future__ import annotations

import ast

import pytest

from tests.tidy.test_layers import LAZY_COMMAND_TABLE
from tests.tidy.tree import Source, imports, report, source, sources

LINE_COLUMNS_MAX = 100  # two files side by side on one screen
FUNCTION_LINES_MAX = 70  # one function fits on one screen
FILE_LINES_MAX = 500  # one file can be read in one sitting

# In core and engine the world comes in as arguments and ports; these would reach around them.
BANNED_CALLS = {
    "open": "take bytes as an argument; adapters do I/O",
    "print": "return the value; apps speak to people",
    "input": "take it as an argument",
    "exec": "no code is made at run time",
    "eval": "no code is made at run time",
    "__import__": "import at the top of the file",
    "breakpoint": "remove it",
    "hash": "differs from run to run; use hashlib under a label",
    "id": "differs from run to run; compare values",
}
BANNED_METHODS = {"now", "utcnow", "today"}  # on datetime and date
BANNED_ROOTS = {"os", "time", "random", "secrets", "sys", "uuid", "socket", "subprocess"}
_TOO_WIDE = {"Exception", "BaseException"}


def _functions(one: Source) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [
        node
        for node in ast.walk(one.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def size_findings(one: Source) -> list[str]:
    """Lines, functions and files beyond the bounds."""
    lines = one.text.splitlines()
    found = [
        f"{one.path}:{number}: {len(line)} columns; at most {LINE_COLUMNS_MAX}"
        for number, line in enumerate(lines, 1)
        if len(line) > LINE_COLUMNS_MAX
    ]
    if len(lines) > FILE_LINES_MAX:
        found.append(
            f"{one.path}: {len(lines)} lines; at most {FILE_LINES_MAX}: split it by meaning"
        )
    for node in _functions(one):
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > FUNCTION_LINES_MAX:
            found.append(
                one.at(node, f"{node.name} has {length} lines; at most {FUNCTION_LINES_MAX}")
            )
    return found


def inner_import_findings(one: Source) -> list[str]:
    """Imports inside functions."""
    return [
        one.at(node, f"import inside {function.name}; move it to the top of the file")
        for function in _functions(one)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def assert_findings(one: Source) -> list[str]:
    """`assert` vanishes under python -O, so it never checks anything in the program."""
    return [
        one.at(node, "assert in the program; raise an error of detente.core.errors")
        for node in ast.walk(one.tree)
        if isinstance(node, ast.Assert)
    ]


def wide_except_findings(one: Source) -> list[str]:
    """Handlers that would also swallow our own mistakes."""
    found = []
    for node in ast.walk(one.tree):
        if not isinstance(node, ast.ExceptHandler):
            continue
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        names = {getattr(kind, "id", getattr(kind, "attr", "")) for kind in kinds}
        if node.type is None or names & _TOO_WIDE:
            found.append(one.at(node, "catches everything; name the errors that are expected here"))
    return found


def impure_findings(one: Source) -> list[str]:
    """Calls by which core or engine would reach the world."""
    found = []
    roots = BANNED_ROOTS & {name.split(".")[0] for _, name in imports(one)}
    for node in ast.walk(one.tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name) and called.id in BANNED_CALLS:
            found.append(one.at(node, f"calls {called.id}(): {BANNED_CALLS[called.id]}"))
        elif isinstance(called, ast.Attribute):
            chain = ast.unparse(called).split(".")
            on_clock = chain[-1] in BANNED_METHODS and {"datetime", "date"} & set(chain[:-1])
            if chain[0] in roots or on_clock:
                found.append(one.at(node, f"calls {'.'.join(chain)}(): take it as an argument"))
    return found


def marker_findings(one: Source) -> list[str]:
    """Notes of unfinished work."""
    markers = ("TO" + "DO", "FIX" + "ME", "XX" + "X:")
    return [
        f"{one.path}:{number}: {marker}; finish it, or write an issue and remove the note"
        for number, line in enumerate(one.text.splitlines(), 1)
        for marker in markers
        if marker in line
    ]


def test_sizes():
    report([finding for one in sources() for finding in size_findings(one)])


def test_no_import_inside_a_function():
    report(
        [
            finding
            for one in sources()
            if one.module != LAZY_COMMAND_TABLE
            for finding in inner_import_findings(one)
        ]
    )


def test_no_assert_outside_tests():
    outside = [one for one in sources() if not one.path.startswith("tests/")]
    report([finding for one in outside for finding in assert_findings(one)])


def test_no_handler_catches_everything():
    program = sources("src/", "tools/", "bench/")
    report([finding for one in program for finding in wide_except_findings(one)])


def test_core_and_engine_do_not_reach_the_world():
    pure = sources("src/detente/core/", "src/detente/engine/")
    report([finding for one in pure for finding in impure_findings(one)])


def test_nothing_is_marked_unfinished():
    report([finding for one in sources() for finding in marker_findings(one)])


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (size_findings, "x = 1" + " " * 100),
        (size_findings, "\n" * (FILE_LINES_MAX + 1)),
        (size_findings, "def f():\n" + "    x = 1\n" * FUNCTION_LINES_MAX),
        (inner_import_findings, "def f():\n    import re"),
        (assert_findings, "assert 1"),
        (wide_except_findings, "try:\n    f()\nexcept:\n    pass"),
        (wide_except_findings, "try:\n    f()\nexcept (OSError, Exception):\n    pass"),
        (wide_except_findings, "try:\n    f()\nexcept builtins.BaseException:\n    raise"),
        (impure_findings, "open('x')"),
        (impure_findings, "import time\ntime.time()"),
        (impure_findings, "import os.path\nos.path.join('a')"),
        (impure_findings, "datetime.datetime.now(UTC)"),
        (impure_findings, "date.today()"),
        (marker_findings, "# TO" + "DO later"),
    ],
)
def test_a_breach_is_found(check, text):
    assert check(source("src/detente/core/a.py", text))
    assert not check(source("src/detente/core/a.py", "def f(now: int) -> int:\n    return now\n"))
