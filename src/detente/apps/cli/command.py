"""What a command is: its words, its arguments, and the run it works in."""

from __future__ import annotations

import argparse
import contextlib
import getpass
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, Protocol, TextIO

from detente.apps.cli.text import Console
from detente.apps.i18n.languages import FALLBACK
from detente.apps.i18n.talk import Safe, of_help, spoken, t
from detente.apps.neutral import set_apart
from detente.core import limits
from detente.core.errors import EnvironmentFault, OurFault
from detente.engine.house import ACTS, Person

if TYPE_CHECKING:
    from detente.apps.wiring import Home

HOME_VARIABLE: Final = "DETENTE_HOME"
PASSPHRASE_VARIABLE: Final = "DETENTE_PASSPHRASE_FILE"
SOCKET: Final = "control.sock"  # in a home: where a running server takes commands
_DEFAULT_HOME: Final = ".detente"
_SECONDS: Final = {"": 1, "s": 1, "m": 60, "h": 3_600, "d": 86_400}
_DURATION: Final = re.compile(r"([0-9]{1,9})\s*([smhd]?)", re.ASCII)


# What a command does while a server runs over its home.
SENT: Final = "sent"  # it is carried out inside the server
APART: Final = "apart"  # it opens no home, or one of its own
REFUSED: Final = "refused"  # it needs the home for itself


class Usage(OurFault):
    """The command line itself is wrong; exit status 2."""


class Again(Exception):
    """A command inside a server asks to be run once more after a while, with a memo."""

    def __init__(self, seconds: float, memo: str) -> None:
        super().__init__(memo)
        self.seconds = seconds
        self.memo = memo


class Abandoned(OurFault):
    """The person said no, or nobody could be asked; nothing was done."""


@dataclass(frozen=True, slots=True)
class Arg:
    """One argument as argparse wants it; `words` is the id of a sentence with `values` in it."""

    names: tuple[str, ...]
    words: str
    values: Mapping[str, str]
    options: dict[str, Any]


def arg(*names: str, words: str, values: Mapping[str, str] | None = None, **options: Any) -> Arg:
    """`arg("--until", metavar="TIME", words="arg--time", required=True)`."""
    return Arg(names, words, values or {}, options)


def wrong(problem: str, command: str, /, **values: object) -> Usage:
    """To be raised for a command line that argparse took; `problem` is the id of its words."""
    return Usage("usage", problem=of_help(problem, **values), command=command)


def duration(text: str) -> int:
    """Seconds of `90`, `15m`, `2h`, `1d`. Raises Usage("bad-duration")."""
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        raise Usage("bad-duration", text=text[:100])
    return int(found[1]) * _SECONDS[found[2]]


def interval(least_s: float) -> Callable[[str], float]:
    """Type of an argument: seconds between two looks, a number from `least_s` to a day.

    What it returns raises ValueError, as argparse wants it.
    """

    def seconds(text: str) -> float:
        found = float(text)
        if not least_s <= found <= limits.INTERVAL_S_MAX:
            raise ValueError(text)
        return found

    return seconds


@dataclass(frozen=True, slots=True)
class Command:
    """A function with the arguments it understands and examples that are shown first."""

    run: Callable[[Run], int]
    arguments: tuple[Arg, ...]
    examples: tuple[str, ...]
    beside: str = SENT


def command(
    *arguments: Arg, examples: Sequence[str] = (), beside: str = SENT
) -> Callable[[Callable[[Run], int]], Command]:
    """Make a function `(Run) -> exit status` a command of the table in main.py."""

    def wrap(function: Callable[[Run], int]) -> Command:
        return Command(function, arguments, tuple(examples), beside)

    return wrap


@dataclass(slots=True)
class Run:
    """One command on its way: arguments, console, and the home once it was opened."""

    args: argparse.Namespace
    console: Console
    stdin: TextIO
    wiring: Callable[[], ModuleType]  # loads detente.apps.wiring, and a database with it
    _home: Home | None = None  # given: the home of a server, which stays open
    memo: str | None = None  # what this command left for itself with `again`
    _stack: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)
    served: bool = field(init=False, default=False)  # whether a server carries it out

    def __post_init__(self) -> None:
        self.served = self._home is not None

    @property
    def folder(self) -> Path:
        """The home: --home, else DETENTE_HOME, else `.detente` of the user."""
        named = self.args.home or os.environ.get(HOME_VARIABLE)
        return Path(named) if named else Path.home() / _DEFAULT_HOME

    @property
    def home(self) -> Home:
        """The home, opened on first use and closed when the command ends."""
        if self._home is None:
            opened: Home = self.wiring().open_home(self.folder, self.passphrase)
            self._home = self._stack.enter_context(opened)
        return self._home

    @property
    def dry(self) -> bool:
        """Whether nothing may be changed."""
        return bool(self.args.dry_run)

    def close(self) -> None:
        """Close what was opened."""
        self._stack.close()

    # --- people and secrets -------------------------------------------------------------------

    def passphrase(self) -> str:
        """From --passphrase-file, its variable, the home, or the person; never from a flag."""
        named = self.args.passphrase_file or os.environ.get(PASSPHRASE_VARIABLE)
        if named:
            return self._secret_from(named)
        kept: str | None = self.wiring().stored_passphrase(self.folder)
        if kept is not None:
            return kept
        return self.ask_secret(t("ask--passphrase", home=str(self.folder)))

    def secret(self, named: str | None, question: str) -> str:
        """Another secret than the home's passphrase: from a file, else asked."""
        return self.ask_secret(question) if named is None else self._secret_from(named)

    def _secret_from(self, named: str) -> str:
        if named == "-":
            return self.stdin.readline().rstrip("\r\n")
        found: str = self.wiring().read_passphrase(Path(named))
        return found

    def ask_secret(self, question: str) -> str:
        """Ask for a secret without showing it. Raises EnvironmentFault("no-passphrase")."""
        if self.served or not self.may_ask():  # a server waits for nobody's typing
            raise EnvironmentFault("no-passphrase", home=str(self.folder))
        try:
            return getpass.getpass(f"{question} ")
        except EOFError as error:
            raise EnvironmentFault("no-passphrase", home=str(self.folder)) from error

    def may_ask(self) -> bool:
        """Whether somebody sits there to be asked."""
        return not self.args.no_input and self.stdin.isatty()

    def person(self, act: str) -> Person:
        """Who does this: --as, else the only person who may.

        Raises Usage("say-who"); OurFault: `no-such-person`, `nobody-may`, and `role-missing` for
        an act that one person does alone.
        """
        house = self.home.center.state.house
        if self.args.person:
            found = house.person(self.args.person)
            # A release is judged at the choke point, with the draft at hand; all else here, so
            # that nobody is told what they sign before it is known that they may.
            return house.may(found.id, act) if ACTS[act].alone else found
        able = [p for p in house.people.values() if ACTS[act].roles & set(p.roles)]
        if not able:
            raise OurFault("nobody-may", act=act, roles=sorted(ACTS[act].roles))
        if len(able) > 1:
            raise Usage("say-who", act=act, people=sorted(person.id for person in able))
        return able[0]

    def confirm(self, question: str) -> None:
        """Ask y/N where somebody sits there and --yes was not given. Raises Abandoned."""
        if self.args.yes or not self.may_ask():
            return
        self.console.err.write(set_apart(t("ask--yes-no", question=Safe(question))) + " ")
        self.console.err.flush()
        said = self.stdin.readline()
        if not said.endswith("\n"):
            self.console.err.write("\n")
        if said.strip().lower() not in ("y", "yes"):
            raise Abandoned("abandoned")

    # --- words --------------------------------------------------------------------------------

    def next(self, words: str) -> None:
        """Suggest the next command, on standard error."""
        self.console.note(t("say--next", step=Safe(words)))

    def carry(self, then: str = "") -> None:
        """Suggest how what was just signed reaches the others; `then` is a step before that."""
        way = t("carry--server") if self.served else t("carry--self")
        self.next(t("carry--then", step=Safe(then), way=way) if then else way)

    def languages(self, known: Sequence[str]) -> list[str]:
        """The two languages to show: those of --lang, else the first two of the agreement, that
        in which the program speaks first where it was chosen.

        Raises Usage("no-such-language"): a column headed by a language holds that language.
        """
        wanted = [part.strip() for part in (self.args.lang or "").split(",") if part.strip()]
        for language in wanted:
            if language not in known:
                raise Usage("no-such-language", language=language, known=list(known))
        mine = [one for one in (spoken(),) if one != FALLBACK and one in known]
        return (wanted or list(dict.fromkeys((*mine, *known))))[:2]


def says(run: Run, person: Person, what: str) -> None:
    """Tell as whom and what exactly would be signed; call it once it is known that they may."""
    card = run.home.center.card
    party = card.name((run.args.lang or spoken()).split(",")[0])
    key = card.keys.register.ed25519.hex()[:8]
    who = {"person": person.name, "post": person.post}
    for_ = {"party": party, "code": card.code, "key": key}
    run.console.note(t("say--to-sign", **who, **for_, what=Safe(what)))


def dry_run(run: Run, done: str, **values: object) -> int:
    """Say that --dry-run left everything as it was (`dry-run--<done>`); returns the exit status."""
    run.console.object({"dry_run": True})
    run.console.note(t(f"dry-run--{done}", **values))
    return 0


class Streams(Protocol):
    """Standard input and output in bytes, for `-` in the place of a file."""

    def read(self, limit: int) -> bytes:
        """At most `limit` bytes of standard input, to its end."""

    def write(self, data: bytes) -> None:
        """All of it to standard output."""


class _OwnStreams:
    def read(self, limit: int) -> bytes:
        return sys.stdin.buffer.read(limit)

    def write(self, data: bytes) -> None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


# Inside a server those of the person who gave the command.
_OWN_STREAMS: Final = _OwnStreams()
STREAMS: ContextVar[Streams] = ContextVar("STREAMS", default=_OWN_STREAMS)


def file_bytes(path: str, limit: int) -> bytes:
    """A file given on the command line, `-` for standard input; at most `limit` bytes and one.

    Raises EnvironmentFault("file-unreadable").
    """
    try:
        if path == "-":
            return STREAMS.get().read(limit + 1)
        with Path(path).open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        why = error.strerror or str(error)
        raise EnvironmentFault("file-unreadable", path=path, why=why) from error


def write_file(path: str, data: bytes) -> None:
    """Write a result, `-` for standard output; an existing file is not touched.

    Raises OurFault("file-exists"), EnvironmentFault("file-unwritable").
    """
    try:
        if path == "-":
            STREAMS.get().write(data)
            return
        with Path(path).open("xb") as file:
            file.write(data)
    except FileExistsError as error:
        raise OurFault("file-exists", path=path) from error
    except OSError as error:
        why = error.strerror or str(error)
        raise EnvironmentFault("file-unwritable", path=path, why=why) from error
