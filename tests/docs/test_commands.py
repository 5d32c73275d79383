"""Every command that a document shows is run and does what the document says (transcript.py)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.transcript import (
    BadDocument,
    Block,
    Session,
    blocks,
    check_allowed,
    check_other_blocks,
    matches,
    play,
    steps,
)

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
TRANSCRIPTS = [
    document
    for document in DOCUMENTS
    if any(block.language == "console" for block in blocks(document.read_text(encoding="utf-8")))
]


def _short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def targets() -> set[str]:
    """Targets of the Makefile."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):", text, re.MULTILINE))


@pytest.mark.parametrize("document", TRANSCRIPTS, ids=_short)
def test_transcripts_are_true(document, tmp_path):
    try:
        assert play(document.read_text(encoding="utf-8"), tmp_path) > 0
    except BadDocument as wrong:
        pytest.fail(f"{_short(document)}, {wrong}", pytrace=False)


@pytest.mark.parametrize("document", DOCUMENTS, ids=_short)
def test_blocks_that_are_not_run_hide_no_command(document):
    try:
        check_other_blocks(document.read_text(encoding="utf-8"), targets())
    except BadDocument as wrong:
        pytest.fail(f"{_short(document)}, {wrong}", pytrace=False)


def test_the_readme_shows_a_session():
    assert ROOT / "README.md" in TRANSCRIPTS, "README.md must show a session in a block `console`"


# --- the harness itself -------------------------------------------------------------------------


def _block(*lines: str) -> Block:
    return Block("console", 1, lines)


def test_blocks_are_read_with_language_and_place():
    text = "a\n```console\n$ ls\n```\n\n1. x\n   ~~~~ text\n   in\n   ```\n   ~~~~\n"
    assert blocks(text) == [Block("console", 3, ("$ ls",)), Block("text", 8, ("in", "```"))]


def test_a_block_left_open_is_refused():
    with pytest.raises(BadDocument, match=r"line 2: .* never closed"):
        blocks("a\n```console\n$ ls\n")


def test_steps_have_command_status_and_output():
    found = steps(_block("$ test 1 = 2  # exit 1", "$ printf \\", "> x", "x", "", "y", "", "$ ls"))
    assert [(step.line, step.command, step.status, step.output) for step in found] == [
        (1, "test 1 = 2", 1, ()),
        (2, "printf x", 0, ("x", "", "y")),
        (8, "ls", 0, ()),
    ]


def test_output_before_any_command_is_refused():
    with pytest.raises(BadDocument, match="output without a command"):
        steps(_block("hello"))


@pytest.mark.parametrize(
    "command",
    ["ls", "cat a | test 1", "A=1 B=2 detente x", "cd x && ls; cat y", "printf 'a; rm' > f"],
)
def test_basic_commands_are_allowed(command):
    check_allowed(command)


@pytest.mark.parametrize(
    "command",
    [
        "rm -r x",
        "ls | sh",
        "ls && curl x",
        "ls; python3",
        "cat `x`",
        "cat $(x)",
        "make test",
        "ls 'x",
    ],
)
def test_other_commands_are_refused(command):
    with pytest.raises(BadDocument):
        check_allowed(command)


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ((), ""),
        (("a",), "a\n"),
        (("a", "b"), "a  \nb\n\n"),
        (("...",), ""),
        (("...", "z"), "a\nb\nz\n"),
        (("a", "...", "d"), "a\nb\nc\nd\n"),
        (("at <time> UTC",), "at 14:32 UTC\n"),
        (("<serial>: <words>.",), "USA-1: one two.\n"),
    ],
)
def test_output_that_fits(expected, actual):
    assert matches(expected, actual)


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ((), "a\n"),
        (("a",), "a\nb\n"),
        (("a", "b"), "a\n"),
        (("a.c",), "abc\n"),
        (("...", "z"), "a\n"),
        (("at <time> UTC",), "at  UTC and more\n"),
        (("at <time>",), "at \n"),
        (("<time>",), "a\nb\n"),
    ],
)
def test_output_that_does_not_fit(expected, actual):
    assert not matches(expected, actual)


def test_directory_and_environment_last_from_command_to_command(tmp_path):
    session = Session(tmp_path)
    assert session.run("mkdir a && cd a && export WHO='Ardania one'") == (0, "")
    assert session.run('printf "%s" "$WHO" > b; ls') == (0, "b\n")
    assert session.run('cat b; test "$PWD" = "$HOME"') == (1, "Ardania one")
    assert session.run("ls ../a") == (0, "b\n")


def test_errors_are_part_of_the_output(tmp_path):
    status, printed = Session(tmp_path).run("cat absent")
    assert status == 1
    assert "absent" in printed


def test_a_true_document_plays(tmp_path):
    text = "```console\n$ printf 'a\\nb\\n'\na\n...\n$ cat x  # exit 1\n<message>\n```\n"
    assert play(text, tmp_path) == 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("$ printf a\nb", "the program says"),
        ("$ printf a  # exit 1\na", "exit status 0, the document says 1"),
        ("$ cat absent\n...", "exit status 1, the document says 0"),
        ("$ python3 -V\n...", "is not among"),
    ],
)
def test_a_false_document_is_found(tmp_path, text, why):
    with pytest.raises(BadDocument, match=why):
        play(f"```console\n{text}\n```\n", tmp_path)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("```text\n$ detente demo\n```", "console"),
        ("```sh\ndetente demo\n```", "console"),
        ("```sh\n.venv/bin/detente demo\n```", "console"),
        ("```sh\nmake nothing\n```", "no target nothing"),
    ],
)
def test_a_command_that_would_not_be_run_is_found(text, why):
    with pytest.raises(BadDocument, match=why):
        check_other_blocks(text, {"demo"})


def test_other_blocks_may_show_make_and_output():
    check_other_blocks(
        "```sh\nmake demo ARGS=-q  # once\n```\n```text\ndetente shows\n```", {"demo"}
    )
