"""Help and usage errors in every language: each command and argument has words, none is left in
English, and nothing of it is read where no help is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from detente.apps import verify
from detente.apps.cli import main
from detente.apps.cli.command import Arg, Command
from detente.apps.i18n import LANGUAGES, speech, talk
from detente.apps.i18n.sentences import Sentences
from detente.apps.neutral import columns, unisolated
from detente.core.errors import OurFault
from tests.cli.conftest import Cli

OTHERS = [lang for lang in LANGUAGES if lang != "en"]
ENGLISH = speech.catalogue(speech.HELP, "en").sentences
OVERVIEW_COLUMNS_MAX = 100


def arguments() -> Iterator[Arg]:
    yield from main.COMMON
    for name in main.COMMANDS:
        found = main.load(name)
        if isinstance(found, Command):
            yield from found.arguments


def ids(group: str) -> set[str]:
    return {one for one in ENGLISH if one.startswith(f"{group}--")}


def words(lang: str, wanted: str) -> str:
    """The longest piece of a sentence between two values."""
    pieces = speech.catalogue(speech.HELP, lang).sentences[wanted].variants["other"]
    return max((text for text, is_value in pieces if not is_value), key=len, default="")


def help_of(lang: str, name: str, capsys: pytest.CaptureFixture[str]) -> str:
    with talk.speaking(lang):
        found = main.load(name)
        if isinstance(found, Command):
            return main.help_of(name, found)
        assert verify.main(["--help"]) == 0
        return capsys.readouterr().out


def test_every_command_group_and_argument_has_words_and_no_words_are_left_over():
    assert ids("command") == {f"command--{name.replace(' ', '-')}" for name in main.COMMANDS}
    assert ids("group") == {f"group--{entry.group}" for entry in main.COMMANDS.values()}
    used = {one.words for one in arguments()}
    of_verify = {one for one in ids("arg") if one.startswith("arg--verify-")}
    assert used | of_verify == ids("arg")
    for one in arguments():
        assert ENGLISH[one.words].names() == set(one.values), one.words


@pytest.mark.parametrize("lang", OTHERS)
def test_the_help_of_every_command_is_said_in_the_language(
    lang: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COLUMNS", "80")
    own = {one: words(lang, one) for one in ENGLISH}
    english = [said for one in ENGLISH if len(said := words("en", one)) > 12 and said != own[one]]
    for name in main.COMMANDS:
        said = unisolated(help_of(lang, name, capsys))
        assert said.startswith(f"{own['frame--usage']}"), name
        assert f"detente {name}" in said
        flat = " ".join(said.split())
        assert [one for one in english if f" {one} " in f" {flat} "] == [], name
        lines = [line for line in said.splitlines() if not re.fullmatch(r" +[!-~].*", line)]
        assert [line for line in lines if columns(line) > 80] == [], name
    with talk.speaking(lang):
        overview = unisolated(main.overview())
    assert all(own[one] in overview for one in ids("command") | ids("exit") | ids("group"))
    assert max(map(columns, overview.splitlines())) <= OVERVIEW_COLUMNS_MAX


def test_a_line_of_help_without_blanks_ends_where_the_terminal_does(
    bare: Cli, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COLUMNS", "60")
    said = bare("- card renew --help --speak zh").out
    assert max(columns(line) for line in said.splitlines() if "$" not in line) <= 60
    assert max(map(columns, said.splitlines())) > 50


def test_examples_and_what_is_typed_are_never_translated(bare: Cli):
    english = bare("- draft new --help").out
    typed = re.findall(r"^  \$ .*|\[-.*?\]|--[a-z-]+", english, re.MULTILINE)
    for lang in OTHERS:
        said = unisolated(bare(f"- draft new --help --speak {lang}").out)
        assert re.findall(r"^  \$ .*|\[-.*?\]|--[a-z-]+", said, re.MULTILINE) == typed
        assert (
            bare(f"- help draft new --speak {lang}").out
            == bare(f"- draft new --help --speak {lang}").out
        )


def test_values_in_help_from_right_to_left_keep_their_order(bare: Cli):
    said = bare("- draft new --help --speak ar").out
    assert "  \u2066--to CODES\u2069 " in said
    assert "(وإلا \u2066DETENTE_HOME\u2069، وإلا \u2066~/.detente\u2069)" in said
    assert "\u2066detente watch hand-over\u2069" in bare("- watch --help --speak ar").out


WRONG = (
    ("ack", "problem--required", "serial"),
    ("ack A B C", "problem--unrecognized", "B C"),
    ("agreement propose x --with B --mark y", "problem--choice", "'live', 'exercise', 'replay'"),
    ("inbox --every z", "problem--value", "--every"),
    ("inbox --all=1", "problem--no-value", "'1'"),
    ("ack A --agreement", "problem--one-value", "--agreement"),
    ("inbox --rounds 1", "problem--with-follow", ""),
    ("verify", "problem--one-file", "--log DIR"),
    ("verify --nothing", "problem--unrecognized", "--nothing"),
    ("verify x --log", "problem--one-value", "--log"),
)


@pytest.mark.parametrize(("line", "wanted", "value"), WRONG)
def test_what_is_wrong_with_a_command_line_is_said_in_the_language(
    bare: Cli, line: str, wanted: str, value: str
):
    for lang in LANGUAGES:
        err = unisolated(bare(f"- {line} --speak={lang}", status=2).err)
        first = err.splitlines()[0]
        for text, is_value in (
            speech.catalogue(speech.HELP, lang).sentences[wanted].variants["other"]
        ):
            assert is_value or text.strip() in first, (lang, first)
        assert value in first
        assert f"detente {line.split(maxsplit=1)[0]}" in err.splitlines()[-1]


def test_what_argparse_says_otherwise_is_told_as_it_stands(bare: Cli):
    error = bare("- ack A --json B", status=2).object["error"]
    assert error["facts"]["problem"] == "unrecognized arguments: B"
    with talk.speaking("ru"):
        parser = main.parser_of("version", main.load("version"))  # type: ignore[arg-type]
        with pytest.raises(OurFault) as caught:
            parser.error("something new")
    assert str(caught.value.facts["problem"]) == "something new"


def test_help_is_read_only_where_it_is_printed(cli: Cli, monkeypatch: pytest.MonkeyPatch):
    read = speech.catalogue

    def catalogue(kind: str, lang: str) -> Sentences:
        assert kind not in (speech.HELP, speech.VERIFY), kind
        return read(kind, lang)

    monkeypatch.setattr(speech, "catalogue", catalogue)
    assert "NEEDS US (0)" in cli("ard inbox").out
    assert cli("ard show nothing-here --speak fr", status=1).err
    with pytest.raises(AssertionError, match=speech.HELP):
        cli("ard inbox --help")
