r"""Documents are true: what a document shows of the command line is run, and its output compared.

A fenced block with the language `console` is a transcript:

    ```console
    $ detente card show card.txt
    ardania.example
    ...
    fingerprint <words>
    $ detente verify broken.evidence  # exit 4
    The signature does not fit.
    ```

- A line that begins with `$ ` is a command; one that ends in `\` goes on in the next line, after
  `> `.
- What follows, up to the next command, is its output: standard output and standard error together,
  in full. A line `...` stands for any number of lines; `<words>` for any text within one line.
- ` # exit N` after a command is the exit status it must have; without it, 0.
- The commands of one document run in order in one temporary directory; `cd` and `export` last until
  the end of the document. HOME is fresh, TZ is UTC, PATH holds the program and the basic tools.
- Only the commands in `ALLOWED` may occur: a reader can type a transcript in, on any machine.

A block `sh` is not run. It is for what a reader does with the tree: `make demo`, `make test`,
cloning. Each `make` target in it must exist; that these two work is shown by CI, which runs them in
a fresh clone. `detente` may not stand in a `sh` block at the start of a line, nor `$ detente` in
any block but `console`, so that no command escapes this test. A block `text` is shown as it is and
never run.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ALLOWED = {"detente", "cp", "ls", "mkdir", "cat", "printf", "export", "cd", "test"}
# The slowest command of any document takes a few seconds; beyond this it hangs.
COMMAND_SECONDS_MAX = 120
_BIN = Path(sys.executable).parent
_SEPARATORS = {"|", "||", "&&", ";", "&"}

_FENCE = re.compile(r"^( *)(`{3,}|~{3,}) *([\w+-]*)[^`\n]*$")
_EXIT = re.compile(r"\s+# exit (\d+)\s*$")
_ASSIGNMENT = re.compile(r"[A-Za-z_]\w*=")
_PLACEHOLDER = re.compile(r"<[a-z][a-z0-9 -]*>")


class BadDocument(Exception):
    """A document that breaks a rule of transcripts; the text says where and what to do."""


@dataclass(frozen=True)
class Block:
    """One fenced block: language, number of its first line, lines without the fence's indent."""

    language: str
    line: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """One command of a transcript, the exit status and the output that the document promises."""

    line: int
    command: str
    status: int
    output: tuple[str, ...]


def blocks(text: str) -> list[Block]:
    """All fenced blocks of a Markdown text, in order."""
    result = []
    lines = iter(enumerate(text.splitlines(), 1))
    for number, line in lines:
        opened = _FENCE.match(line)
        if not opened:
            continue
        indent, fence, language = opened.groups()
        held = []
        for _, inner in lines:
            bare = inner.strip()
            if bare.startswith(fence) and not bare.strip(fence[0]):
                break
            held.append(inner.removeprefix(indent))
        else:
            raise BadDocument(f"line {number}: this block is never closed")
        result.append(Block(language, number + 1, tuple(held)))
    return result


def steps(block: Block) -> list[Step]:
    """The commands of one `console` block, with what they must print."""
    result: list[Step] = []
    lines = list(block.lines)
    at = 0
    while at < len(lines):
        line = block.line + at
        if not lines[at].startswith("$ "):
            raise BadDocument(f"line {line}: output without a command before it")
        command = lines[at][2:]
        at += 1
        while command.endswith("\\") and at < len(lines) and lines[at].startswith("> "):
            command = command[:-1] + lines[at][2:]
            at += 1
        status = 0
        if found := _EXIT.search(command):
            status, command = int(found[1]), command[: found.start()]
        first = at
        while at < len(lines) and not lines[at].startswith("$ "):
            at += 1
        output = lines[first:at]
        while output and not output[-1].strip():
            output.pop()  # blank lines between two commands are layout
        result.append(Step(line, command, status, tuple(output)))
    return result


def check_allowed(command: str) -> None:
    """Raise BadDocument unless every program that the command line starts is in ALLOWED."""
    if "`" in command or "$(" in command or "<(" in command or "\n" in command:
        raise BadDocument(f"{command!r}: no commands inside commands; write them one by one")
    lexer = shlex.shlex(command, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    try:
        words = list(lexer)
    except ValueError as error:
        raise BadDocument(f"{command!r}: {error}") from error
    at_start = True
    for word in words:
        if word in _SEPARATORS:
            at_start = True
        elif at_start and not _ASSIGNMENT.match(word):
            if word not in ALLOWED:
                raise BadDocument(
                    f"{command!r}: {word} is not among {', '.join(sorted(ALLOWED))}; show it in a"
                    " block `sh` or do without it"
                )
            at_start = False


def matches(expected: tuple[str, ...], actual: str) -> bool:
    """Whether output is what the document shows. Spaces at the end of a line do not count."""
    pattern = "".join(
        r"(?:[^\n]*\n)*" if line.strip() == "..." else _line_pattern(line.rstrip()) + "\n"
        for line in expected
    )
    lines = [line.rstrip() for line in actual.rstrip().splitlines()]
    return re.fullmatch(pattern, "".join(line + "\n" for line in lines)) is not None


def _line_pattern(line: str) -> str:
    parts = _PLACEHOLDER.split(line)
    return r"[^\n]+?".join(re.escape(part) for part in parts)


class Session:
    """One temporary directory in which the commands of a document run one after the other."""

    def __init__(self, folder: Path) -> None:
        self._state = folder / "state"
        self._home = folder / "home"
        self._work = folder / "work"
        for made in (self._state, self._home, self._work):
            made.mkdir()
        (self._state / "cwd").write_text(str(self._work), encoding="utf-8")
        (self._state / "env").write_text("", encoding="utf-8")

    def run(self, command: str) -> tuple[int, str]:
        """Run one command line; return its exit status, and what it printed on both streams."""
        state = shlex.quote(str(self._state))
        script = (
            f'. {state}/env\ncd "$(cat {state}/cwd)"\n'
            f"trap 'kept=$?; export -p > {state}/env; pwd > {state}/cwd; exit $kept' EXIT\n"
            f"{command}\n"
        )
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-c", script],
            cwd=self._work,
            env={
                "HOME": str(self._home),
                "PATH": os.pathsep.join((str(_BIN), "/usr/local/bin", "/usr/bin", "/bin")),
                "TZ": "UTC",
                "LANG": "C.UTF-8",
                "COLUMNS": "100",
                "NO_COLOR": "1",
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=COMMAND_SECONDS_MAX,
            check=False,
        )
        return done.returncode, done.stdout.decode("utf-8", "backslashreplace")


def play(text: str, folder: Path) -> int:
    """Run every transcript of one document; return how many commands ran.

    Raises BadDocument at the first command that does not do what the document shows.
    """
    session = Session(folder)
    count = 0
    for block in blocks(text):
        if block.language != "console":
            continue
        for step in steps(block):
            check_allowed(step.command)
            status, printed = session.run(step.command)
            if status != step.status:
                raise BadDocument(
                    f"line {step.line}: $ {step.command}\nexit status {status}, the document says"
                    f" {step.status}\n{printed}"
                )
            if not matches(step.output, printed):
                shown = "\n".join(step.output)
                raise BadDocument(
                    f"line {step.line}: $ {step.command}\n--- the document says\n{shown}\n"
                    f"--- the program says\n{printed}"
                )
            count += 1
    return count


def check_other_blocks(text: str, targets: set[str]) -> None:
    """Raise BadDocument if a block that is not run has a `detente` command or an unknown target."""
    for block in blocks(text):
        if block.language == "console":
            continue
        for number, line in enumerate(block.lines, block.line):
            typed = line.strip().removeprefix("$ ")
            is_command = line.strip().startswith("$ ") or block.language in {"sh", "bash", "shell"}
            if is_command and typed.split(" ")[0].endswith("detente"):
                raise BadDocument(
                    f"line {number}: show `detente` in a block `console`, which is run"
                )
            if is_command and typed.startswith("make "):
                wanted = [word for word in shlex.split(typed, comments=True)[1:] if "=" not in word]
                if missing := set(wanted) - targets:
                    raise BadDocument(f"line {number}: Makefile has no target {', '.join(missing)}")
