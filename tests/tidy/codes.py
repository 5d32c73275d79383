"""Reads off the source which error codes the program can raise.

A code is a literal where the error is made, or reaches it through a local name, or through an
argument of a helper (`_check_proof(code, ...)`), whose callers then give the literal. Passing on
the code of another error (`fault.code`) makes no new one. All else is reported as unreadable.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.tidy.tree import Source, imports

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(node: ast.expr) -> str:
    """The last part of a dotted expression."""
    return getattr(node, "id", getattr(node, "attr", ""))


def error_classes(program: tuple[Source, ...]) -> set[str]:
    """Names of all classes that descend from DetenteError, in whatever file."""
    known = {"DetenteError"}
    size = 0
    while size != len(known):
        size = len(known)
        for one in program:
            for node in ast.walk(one.tree):
                if isinstance(node, ast.ClassDef) and known & {
                    name_of(base) for base in node.bases
                }:
                    known.add(node.name)
    return known


def literals(node: ast.expr) -> list[str] | None:
    """The strings an expression can be, if they stand in it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        first, second = literals(node.body), literals(node.orelse)
        return first + second if first and second else None
    return None


def _calls(
    tree: ast.AST, within: Function | None = None
) -> Iterator[tuple[ast.Call, Function | None]]:
    """Every call with the innermost function that it stands in."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield node, within
        inner = node if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else within
        yield from _calls(node, inner)


def _parameters(function: Function) -> list[str]:
    return [arg.arg for arg in (*function.args.posonlyargs, *function.args.args)]


def _defined(one: Source) -> set[str]:
    return {
        node.name
        for node in ast.walk(one.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


@dataclass
class Codes:
    """What was found: code -> first place, unreadable places, and helpers that take a code."""

    made: dict[str, str] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)
    # (module, function) -> (name and position of the parameter that carries the code)
    helpers: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)

    def note(
        self, one: Source, node: ast.expr | None, within: Function | None, at: ast.Call
    ) -> None:
        """Take in the expression that stands where a code must stand."""
        texts = literals(node) if node is not None else None
        if texts is not None:
            for text in texts:
                self.made.setdefault(text, one.at(at, text))
        elif isinstance(node, ast.Attribute) and node.attr == "code":
            pass  # the code of another error, passed on
        elif isinstance(node, ast.Name) and within is not None:
            self._note_name(one, node.id, within, at)
        else:
            self.unreadable.append(
                one.at(at, "write the code as a literal where the error is made")
            )

    def _note_name(self, one: Source, name: str, within: Function, at: ast.Call) -> None:
        if name in _parameters(within):
            position = _parameters(within).index(name)
            self.helpers[one.module, within.name] = (name, position)
            return
        keyword_only = [arg.arg for arg in within.args.kwonlyargs]
        if name in keyword_only:
            self.helpers[one.module, within.name] = (name, -1)
            return
        values = [
            node.value
            for node in ast.walk(within)
            if isinstance(node, ast.Assign) and name in {name_of(target) for target in node.targets}
        ]
        if not values:
            self.unreadable.append(one.at(at, f"where {name} comes from cannot be read here"))
        for value in values:
            self.note(one, value, None, at)


def _argument(
    call: ast.Call, name: str, position: int, function_is_method: bool
) -> ast.expr | None:
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    if function_is_method:
        position -= 1
    return call.args[position] if 0 <= position < len(call.args) else None


def find_codes(program: tuple[Source, ...]) -> Codes:
    """All codes that `program` can raise."""
    found = Codes()
    classes = error_classes(program)
    calls = [(one, call, within) for one in program for call, within in _calls(one.tree)]
    for one, call, within in calls:
        if name_of(call.func) in classes:
            found.note(one, call.args[0] if call.args else None, within, call)
    seen: set[tuple[str, str]] = set()
    while left := found.helpers.keys() - seen:
        for helper in left:
            seen.add(helper)
            _follow(found, helper, calls)
    return found


def _follow(
    found: Codes, helper: tuple[str, str], calls: list[tuple[Source, ast.Call, Function | None]]
) -> None:
    """Take in the codes that callers give to one helper."""
    module, function = helper
    name, position = found.helpers[helper]
    for one, call, within in calls:
        if name_of(call.func) != function or not _reaches(one, module, function):
            continue
        # Called on an object, `self` is not among the arguments.
        method = (
            isinstance(call.func, ast.Attribute)
            and name_of(call.func.value) != module.split(".")[-1]
        )
        found.note(one, _argument(call, name, position, method), within, call)


def _reaches(one: Source, module: str, function: str) -> bool:
    """Whether a call of `function` in `one` can mean the one in `module`."""
    if one.module == module:
        return True
    imported = any(name == module or name.startswith(module + ".") for _, name in imports(one))
    return imported and function not in _defined(one)
