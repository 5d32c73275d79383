"""Arguments of a command line in the reader's language: their help, and what is wrong with them.

argparse reads and lays out; its own words are English and are replaced here: the help, and each of
its failures by the sentence that has its values (`i18n/<lang>/help*.ftl`). Imports core and the
words of the program only, for `detente verify` uses it too.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NoReturn

from detente.apps.i18n.talk import Safe, of_help
from detente.apps.neutral import columns, fill, set_apart
from detente.core.errors import OurFault

# Where words go once argparse has laid a help out: it measures in letters, not in columns, and
# ends every heading with a colon of its own.
_PLACE: Final = "\0"
_HEADED: Final = "\1"

# What argparse says -> the sentence with its values; anything else is told as argparse says it.
_PROBLEMS: Final = tuple(
    (re.compile(pattern, re.DOTALL), wanted)
    for pattern, wanted in (
        (r"the following arguments are required: (?P<arguments>.+)", "problem--required"),
        (r"unrecognized arguments: (?P<arguments>.+)", "problem--unrecognized"),
        (r"argument (?P<argument>.+?): (?P<problem>.+)", "problem--argument"),
        (r"expected one argument", "problem--one-value"),
        (r"expected at least one argument", "problem--some-value"),
        (r"invalid choice: (?P<text>.+) \(choose from (?P<choices>.+)\)", "problem--choice"),
        (r"invalid (?P<type>\S+) value: (?P<text>.+)", "problem--value"),
        (r"ignored explicit argument (?P<text>.+)", "problem--no-value"),
    )
)


class Parser(argparse.ArgumentParser):
    """argparse that raises instead of leaving, knows no abbreviations, and has the words of its
    help only where they are to be `shown`.
    """

    def __init__(self, prog: str, *, shown: bool) -> None:
        super().__init__(prog=prog, formatter_class=_Layout, allow_abbrev=False, add_help=False)
        self._shown = shown
        self._first = self._begun("frame--positional")
        self._rest = self._begun("frame--options")
        self.take("-h", "--help", action="help", words="frame--help")

    def take(
        self, *names: str, words: str, values: Mapping[str, str] | None = None, **options: Any
    ) -> None:
        """An argument as argparse wants it, told by the sentence `words` with its values."""
        group = self._rest if names[0].startswith("-") else self._first
        if self._shown:
            # argparse fills in what stands behind a per cent sign; a sentence has none to fill.
            options["help"] = of_help(words, **(values or {})).replace("%", "%%")
        group.add_argument(*names, **options)

    def begin(self, heading: str) -> None:
        """Options from here on stand under another heading, given as the id of its words."""
        self._rest = self._begun(heading)

    def whole_help(self, about: str, examples: Iterable[str], *more: str) -> str:
        """The help: usage, what it does, examples that are never translated, arguments."""
        shown = [f"  $ {example}" for example in examples]
        lines = [about, "", *([of_help("frame--examples"), *shown, ""] if shown else [])]
        self.description = "\n".join([*lines, *more])
        return self.format_help()

    def format_usage(self) -> str:
        """Nothing: argparse asks for it with every command line it reads, and nobody prints it."""
        return ""

    def error(self, message: str) -> NoReturn:
        """Raise OurFault("usage")."""
        raise OurFault("usage", problem=problem(message), command=self.prog)

    def _begun(self, heading: str) -> argparse._ArgumentGroup:
        return self.add_argument_group(of_help(heading) + _HEADED if self._shown else heading)


def problem(message: str) -> Safe:
    """What argparse found wrong, in the language spoken now."""
    for pattern, wanted in _PROBLEMS:
        found = pattern.fullmatch(message)
        if found is not None:
            values: dict[str, object] = dict(found.groupdict())
            if "problem" in values:
                values["problem"] = problem(str(values["problem"]))
            return of_help(wanted, **values)
    return of_help("problem--other", text=message)


class _Layout(argparse.RawDescriptionHelpFormatter):
    """argparse's layout with columns where it counts letters."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Leave as many places as the word `usage:` has columns."""
        places = _PLACE * columns(_usage())
        super().add_usage(usage, actions, groups, places if prefix is None else prefix)

    def format_help(self) -> str:
        """The whole, its words in their places, values set apart where it runs to the left."""
        text = super().format_help().replace(f"{_HEADED}:", "")
        end = len(text) - len(text.lstrip(_PLACE))
        text = _usage() + text[end:]
        return "\n".join(map(set_apart, text.split("\n")))

    def _split_lines(self, text: str, width: int) -> list[str]:
        return fill(text, width)


def _usage() -> str:
    """The word before the usage, with a blank where the colon does not bring its own."""
    words = of_help("frame--usage")
    return words if columns(words[-1:]) > 1 else f"{words} "


def filled(text: str) -> Sequence[str]:
    """A paragraph for the body of a help, as wide as the help itself."""
    return fill(text, _Layout("")._width)
