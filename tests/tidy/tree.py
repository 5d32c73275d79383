"""What the tidy tests look at: the files of this tree, and Python sources as syntax trees."""

from __future__ import annotations

import ast
import functools
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"

# Passed over when the tree is not a git checkout (an unpacked archive, a copy).
_NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", "node_modules"}


@dataclass(frozen=True)
class Source:
    """One Python file: its path from the root, its dotted module name, text and syntax tree."""

    path: str
    module: str
    text: str
    tree: ast.Module

    def at(self, node: ast.AST, what: str) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {what}"


def source(path: str, text: str) -> Source:
    """A source from its path relative to the root; `src/` is no part of the module name."""
    parts = path.removeprefix("src/").removesuffix(".py").split("/")
    if parts[-1] == "__init__":
        parts.pop()
    return Source(path, ".".join(parts), text, ast.parse(text, path))


@functools.cache
def files() -> tuple[str, ...]:
    """Every file of the tree, relative to the root: tracked, or new and not ignored."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    if (ROOT / ".git").exists():
        listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        names = {name for name in listed.stdout.split("\0") if name}
    else:
        names = set(_walk())
    return tuple(sorted(name for name in names if (ROOT / name).is_file()))


def _walk() -> Iterator[str]:
    for folder, below, names in os.walk(ROOT):
        below[:] = [
            name
            for name in below
            if name not in _NOT_OURS and not name.endswith(("_cache", ".egg-info", ".hypothesis"))
        ]
        for name in names:
            yield (Path(folder) / name).relative_to(ROOT).as_posix()


@functools.cache
def sources(*tops: str) -> tuple[Source, ...]:
    """All Python sources below these top directories ("src/", "tools/"), or all of the tree."""
    return tuple(
        source(name, (ROOT / name).read_text(encoding="utf-8"))
        for name in files()
        if name.endswith(".py") and (not tops or name.startswith(tops))
    )


def imports(one: Source) -> Iterator[tuple[ast.stmt, str]]:
    """Every (statement, dotted name) that a source imports, wherever in the file it stands.

    `from detente.core import limits` yields `detente.core.limits`: whether the last part is a
    module or a name in one is for the caller to find out.
    """
    for node in ast.walk(one.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield node, f"{node.module or '.'}.{alias.name}"


def report(findings: list[str]) -> None:
    """Fail with one finding a line."""
    if findings:
        pytest.fail("\n".join(sorted(findings)), pytrace=False)
