"""`detente`: the table of commands, and what becomes of every failure.

Commands load only what they use: `detente verify` needs no database, and help needs nothing.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Final, TextIO

from detente.apps import messages
from detente.apps.arguments import Parser
from detente.apps.cli.command import APART, SOCKET, Arg, Command, Run, Usage, arg
from detente.apps.cli.text import FORMAT, Console, make_console, standard_streams
from detente.apps.i18n import talk
from detente.apps.i18n.languages import FALLBACK
from detente.apps.i18n.talk import of_help
from detente.apps.neutral import columns, padded, set_apart
from detente.core.errors import DetenteError, EnvironmentFault

if TYPE_CHECKING:
    from detente.apps.wiring import Home

# Modules that `detente demo` runs as processes of their own; they load what the desk needs.
PROCESSES: Final = {
    "practice": "detente.apps.demo.practice",
    "beside": "detente.apps.demo.beside",
}
_MORE_EXITS: Final = ("exit--second", "exit--third")  # further lines of the exit statuses
_COMMAND_MODULES: Final = "detente.apps.cli."  # those of other parts are never run by a server
_INTERRUPTED: Final = 130  # 128 and the number of SIGINT, as shells count


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command lies (`module:function`), and its group in the help."""

    group: str
    where: str


# A `:main` takes its own arguments (`main(list of str) -> exit status`); all others are Commands.
# fmt: off
COMMANDS: Final[dict[str, Entry]] = {
    "demo": Entry("try", "detente.apps.demo.command:demo"),
    "init": Entry("run", "detente.apps.cli.homes:init"),
    "serve": Entry("run", "detente.apps.serve.command:serve"),
    "status": Entry("run", "detente.apps.cli.homes:status"),
    "fsck": Entry("run", "detente.apps.cli.homes:fsck"),
    "doctor": Entry("run", "detente.apps.cli.doctoring:run_doctor"),
    "backup": Entry("run", "detente.apps.cli.backups:backup"),
    "restore": Entry("run", "detente.apps.cli.backups:restore"),
    "rebuild": Entry("run", "detente.apps.cli.rebuilding:rebuild"),
    "upgrade": Entry("run", "detente.apps.cli.backups:upgrade"),
    "inbox": Entry("watch", "detente.apps.cli.inbox:inbox"),
    "show": Entry("watch", "detente.apps.cli.inbox:show"),
    "claim": Entry("watch", "detente.apps.cli.acts:claim"),
    "opened": Entry("watch", "detente.apps.cli.acts:opened"),
    "ack": Entry("watch", "detente.apps.cli.acts:ack"),
    "standby": Entry("watch", "detente.apps.cli.acts:standby"),
    "pass-on": Entry("watch", "detente.apps.cli.acts:pass_on"),
    "answer": Entry("watch", "detente.apps.cli.replies:answer"),
    "service": Entry("watch", "detente.apps.cli.acts:service"),
    "line-test": Entry("watch", "detente.apps.cli.acts:line_test"),
    "watch take": Entry("watch", "detente.apps.cli.watching:take"),
    "watch hand-over": Entry("watch", "detente.apps.cli.watching:hand_over"),
    "watch who": Entry("watch", "detente.apps.cli.watching:who"),
    "watch postpone": Entry("watch", "detente.apps.cli.watching:postpone"),
    "watch roster": Entry("watch", "detente.apps.cli.watching:roster"),
    "watch hook": Entry("watch", "detente.apps.cli.hooking:hook"),
    "log add": Entry("watch", "detente.apps.cli.logbook:add"),
    "log list": Entry("watch", "detente.apps.cli.logbook:listing"),
    "log strike": Entry("watch", "detente.apps.cli.logbook:strike"),
    "log close": Entry("watch", "detente.apps.cli.logbook:close"),
    "draft new": Entry("send", "detente.apps.cli.drafting:new"),
    "draft set": Entry("send", "detente.apps.cli.drafting:change"),
    "draft show": Entry("send", "detente.apps.cli.drafting:show"),
    "draft preview": Entry("send", "detente.apps.cli.drafting:preview"),
    "draft check": Entry("send", "detente.apps.cli.drafting:check"),
    "draft submit": Entry("send", "detente.apps.cli.drafting:submit"),
    "draft elsewhere": Entry("send", "detente.apps.cli.giving:given"),
    "draft list": Entry("send", "detente.apps.cli.drafting:listing"),
    "draft discard": Entry("send", "detente.apps.cli.drafting:discard"),
    "release": Entry("send", "detente.apps.cli.drafting:release"),
    "unseal": Entry("send", "detente.apps.cli.acts:unseal"),
    "return": Entry("send", "detente.apps.cli.drafting:give_back"),
    "amend": Entry("send", "detente.apps.cli.replies:amend"),
    "cancel": Entry("send", "detente.apps.cli.replies:cancel"),
    "sent-in-error": Entry("send", "detente.apps.cli.replies:sent_in_error"),
    "link add": Entry("links", "detente.apps.cli.linking:add"),
    "link remove": Entry("links", "detente.apps.cli.linking:remove"),
    "courier": Entry("links", "detente.apps.cli.courier:courier"),
    "link list": Entry("links", "detente.apps.cli.links:listing"),
    "link status": Entry("links", "detente.apps.cli.links:status"),
    "link explain": Entry("links", "detente.apps.cli.links:explain"),
    "link test": Entry("links", "detente.apps.cli.links:test"),
    "link cause": Entry("links", "detente.apps.cli.links:cause"),
    "link contact-hours": Entry("links", "detente.apps.cli.hours:contact_hours"),
    "drill plan": Entry("links", "detente.apps.cli.drilling:plan"),
    "drill run": Entry("links", "detente.apps.cli.drilling:run_drill"),
    "drill call-off": Entry("links", "detente.apps.cli.drilling:call_off"),
    "drill report": Entry("links", "detente.apps.cli.drilling:report"),
    "peer add": Entry("trust", "detente.apps.cli.peers:add"),
    "peer confirm": Entry("trust", "detente.apps.cli.peers:confirm"),
    "peer list": Entry("trust", "detente.apps.cli.peers:listing"),
    "peer show": Entry("trust", "detente.apps.cli.peers:show"),
    "peer note": Entry("trust", "detente.apps.cli.contacts:note"),
    "card renew": Entry("trust", "detente.apps.cli.rebuilding:renew"),
    "card root": Entry("trust", "detente.apps.cli.rebuilding:root"),
    "keys passphrase": Entry("trust", "detente.apps.cli.rebuilding:passphrase"),
    "card": Entry("trust", "detente.apps.cli.peers:card"),
    "people list": Entry("trust", "detente.apps.cli.people:listing"),
    "people propose": Entry("trust", "detente.apps.cli.people:propose"),
    "desk invite": Entry("trust", "detente.apps.cli.desks:invite"),
    "desk confirm": Entry("trust", "detente.apps.cli.desks:confirm"),
    "desk sessions": Entry("trust", "detente.apps.cli.desks:sessions"),
    "agreement list": Entry("agree", "detente.apps.cli.agreements:listing"),
    "agreement show": Entry("agree", "detente.apps.cli.agreements:show"),
    "agreement diff": Entry("agree", "detente.apps.cli.texts:diff"),
    "agreement check": Entry("agree", "detente.apps.cli.agreements:check"),
    "agreement explain": Entry("agree", "detente.apps.cli.telling:explain"),
    "agreement propose": Entry("agree", "detente.apps.cli.agreements:propose"),
    "agreement take": Entry("agree", "detente.apps.cli.amending:take"),
    "agreement amend": Entry("agree", "detente.apps.cli.amending:amend"),
    "agreement adopt": Entry("agree", "detente.apps.cli.agreements:adopt"),
    "agreement sign": Entry("agree", "detente.apps.cli.agreements:sign"),
    "proposal list": Entry("agree", "detente.apps.cli.proposals:listing"),
    "proposal new": Entry("agree", "detente.apps.cli.proposals:new"),
    "proposal counter": Entry("agree", "detente.apps.cli.proposals:counter"),
    "proposal accept": Entry("agree", "detente.apps.cli.amending:accept"),
    "epoch show": Entry("agree", "detente.apps.cli.epochs:show"),
    "epoch open": Entry("agree", "detente.apps.cli.epochs:open_next"),
    "codes show": Entry("agree", "detente.apps.cli.agreements:codes"),
    "board": Entry("due", "detente.apps.cli.boards:board"),
    "board diff": Entry("due", "detente.apps.cli.boards:board_diff"),
    "due": Entry("due", "detente.apps.cli.due:due"),
    "why": Entry("due", "detente.apps.cli.why:why"),
    "tally": Entry("due", "detente.apps.cli.tallies:tally"),
    "record list": Entry("record", "detente.apps.cli.records:listing"),
    "record export": Entry("record", "detente.apps.cli.records:export"),
    "record publish": Entry("record", "detente.apps.cli.publishing:publish"),
    "erase": Entry("record", "detente.apps.cli.erasing:erase"),
    "incident list": Entry("record", "detente.apps.cli.incidents:listing"),
    "incident show": Entry("record", "detente.apps.cli.incidents:show"),
    "incident export": Entry("record", "detente.apps.cli.incidents:export"),
    "verify": Entry("record", "detente.apps.verify:main"),
    "version": Entry("misc", "detente.apps.cli.misc:version"),
    "help": Entry("misc", "detente.apps.cli.misc:help_"),
}
# fmt: on

COMMON: Final[tuple[Arg, ...]] = (
    arg("--home", metavar="DIR", words="arg--every-home"),
    arg("--as", dest="person", metavar="PERSON", words="arg--every-as"),
    arg("--lang", metavar="L[,L2]", words="arg--every-lang"),
    arg("--speak", metavar="L", words="arg--every-speak"),
    arg("--passphrase-file", metavar="FILE", words="arg--every-passphrase-file"),
    arg("--json", action="store_true", words="arg--every-json"),
    arg("--plain", action="store_true", words="arg--every-plain"),
    arg("-q", "--quiet", action="store_true", words="arg--every-quiet"),
    arg("-d", "--debug", action="store_true", words="arg--every-debug"),
    arg("--no-color", action="store_true", words="arg--every-no-color"),
    arg("--no-input", action="store_true", words="arg--every-no-input"),
    arg("--yes", action="store_true", words="arg--every-yes"),
    arg("-n", "--dry-run", action="store_true", words="arg--every-dry-run"),
)
_TAKING: Final = ("--home", "--as", "--lang", talk.OPTION, "--passphrase-file")
_SWITCHES: Final = tuple(name for one in COMMON if one.options.get("action") for name in one.names)


def main(argv: Sequence[str] | None = None, stdin: TextIO | None = None) -> int:
    """Run one command and return its exit status; nothing but the status leaves by exception."""
    words = list(sys.argv[1:] if argv is None else argv)
    out, err = standard_streams()
    try:
        status = run_words(words, out, err, sys.stdin if stdin is None else stdin)
        out.flush()
        return status
    except KeyboardInterrupt:
        err.write("\n")
        return _INTERRUPTED
    except BrokenPipeError:  # who read our output has heard enough
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        return 0


@dataclass(frozen=True, slots=True)
class Inside:
    """Where a command runs that a server carries out."""

    home: Home
    colour: bool
    memo: str | None


def run_words(
    words: list[str], out: TextIO, err: TextIO, stdin: TextIO, inside: Inside | None = None
) -> int:
    """Run one command line and tell every named failure; returns the exit status."""
    console = _console(words, out, err, colour=None if inside is None else inside.colour)
    try:
        # A server speaks to whoever gave the command: what it was started in does not count.
        surrounding = os.environ if inside is None else {}
        lang = talk.chosen(words, surrounding)
    except DetenteError as error:
        return fail(error, console)
    other = talk.not_spoken(words, surrounding)
    if other:
        facts = {"variable": talk.VARIABLE, "language": other, "known": ", ".join(talk.known())}
        console.note(talk.t("say--not-spoken", **facts))
    with talk.speaking(lang):
        return _run_words(words, console, stdin, inside)


def tell(
    error: DetenteError, words: list[str], out: TextIO, err: TextIO, *, colour: bool = False
) -> int:
    """Tell a failure of a command that a server could not run, as `run_words` would have; returns
    the exit status.
    """
    try:
        lang = talk.chosen(words, {})
    except DetenteError:
        lang = FALLBACK
    with talk.speaking(lang):
        return fail(error, _console(words, out, err, colour=colour))


def _console(words: list[str], out: TextIO, err: TextIO, *, colour: bool | None) -> Console:
    """The console that a command line asks for; whether in colour a server is told."""
    console = make_console(
        as_json="--json" in words,
        plain="--plain" in words,
        quiet=bool({"-q", "--quiet"} & set(words)),
        no_color="--no-color" in words,
        out=out,
        err=err,
    )
    if colour is not None:
        console.colour = colour
    return console


def _run_words(words: list[str], console: Console, stdin: TextIO, inside: Inside | None) -> int:
    debug = bool({"-d", "--debug"} & set(words))
    try:
        return _dispatch(words, console, stdin, inside)
    except DetenteError as error:
        if debug:
            traceback.print_exc(file=console.err)
        return fail(error, console)
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except (OSError, UnicodeError, MemoryError, RecursionError) as error:
        if debug:
            traceback.print_exc(file=console.err)
        why = getattr(error, "strerror", None) or type(error).__name__
        path = getattr(error, "filename", None) or ""
        return fail(EnvironmentFault("machine-failed", path=str(path), why=why), console)


def fail(error: DetenteError, console: Console) -> int:
    """Tell what went wrong, whose fault it is and what to do next; returns the exit status."""
    status = messages.exit_status(error)
    if console.json:
        whole = {"format": FORMAT, "error": messages.as_data(error)}
        console.out.write(json.dumps(whole, ensure_ascii=True, sort_keys=True) + "\n")
        return status
    lang = talk.spoken()
    whose, then = messages.word("told--whose", lang), messages.word("told--step", lang)
    width = max(columns(whose), columns(then))
    console.out.flush()
    console.err.write(f"detente: {messages.sentence(error, lang)}\n")
    console.err.write(f"  {padded(whose, width)} {messages.at_fault(error, lang)}\n")
    console.err.write(f"  {padded(then, width)} {messages.next_step(error, lang)}\n")
    return status


def _dispatch(words: list[str], console: Console, stdin: TextIO, inside: Inside | None) -> int:
    front, rest = _leading(words)
    if not rest or rest[0] in ("-h", "--help"):
        console.out.write(overview())
        return 0
    if rest[0] == "--version":
        rest = ["version"]
    name, given = _named(rest)
    if name not in COMMANDS:
        return _group_help(name, given, console)
    found = load(name)
    if not isinstance(found, Command):
        return found([*given, *(word for word in front if word in _SWITCHES)])
    return run_command(name, found, [*given, *front], console, stdin, inside)


def run_command(
    name: str,
    found: Command,
    words: list[str],
    console: Console,
    stdin: TextIO,
    inside: Inside | None = None,
) -> int:
    """Parse what is left of the command line and run one command; a server that runs over the
    home carries it out where there is one. Raises OurFault("server-running").
    """
    if {"-h", "--help"} & set(words):
        console.out.write(help_of(name, found))
        return 0
    args = parser_of(name, found).parse_intermixed_args(words)
    if inside is not None:
        return found.run(Run(args, console, stdin, _wiring, inside.home, inside.memo))
    run = Run(args, console, stdin, _wiring)
    if found.beside != APART and (run.folder / SOCKET).exists():
        beside = importlib.import_module("detente.apps.cli.beside")
        lang = talk.spoken()
        told = words if lang == FALLBACK else [talk.OPTION, lang, *words]
        status: int | None = beside.send(run.folder, name, found, told, console, stdin)
        if status is not None:
            return status
    try:
        return found.run(run)
    finally:
        run.close()


def load(name: str) -> Command | Callable[[Sequence[str]], int]:
    """The command of that name, its module loaded now. Raises EnvironmentFault("module-absent")."""
    module, _, function = COMMANDS[name].where.partition(":")
    try:
        found: Command | Callable[[Sequence[str]], int]
        found = getattr(importlib.import_module(module), function)
    except (ModuleNotFoundError, AttributeError) as error:
        missing = getattr(error, "name", None) or module
        raise EnvironmentFault("module-absent", module=str(missing), command=name) from error
    return found


def load_all() -> None:
    """Load every command that a server may carry out, before the files of the program change under
    it; one that lacks something says so when it is given.
    """
    for name, entry in COMMANDS.items():
        if entry.where.startswith(_COMMAND_MODULES):
            with contextlib.suppress(EnvironmentFault):
                load(name)


def _wiring() -> ModuleType:
    return importlib.import_module("detente.apps.wiring")


def desk_server() -> ModuleType:
    """The web desk, loaded only where it is wanted. Raises EnvironmentFault("desk-missing")."""
    try:
        return importlib.import_module("detente.apps.desk.server")
    except ModuleNotFoundError as error:
        raise EnvironmentFault("desk-missing", module=str(error.name)) from error


def words_of(name: str) -> str:
    """The one line of a command in the help."""
    return of_help(f"command--{name.replace(' ', '-')}")


def parser_of(name: str, found: Command, *, shown: bool = False) -> Parser:
    """The parser of one command, with the words of its help only where they are to be `shown`."""
    parser = Parser(f"detente {name}", shown=shown)
    for one in found.arguments:
        parser.take(*one.names, words=one.words, values=one.values, **one.options)
    parser.begin("frame--every")
    for one in COMMON:
        parser.take(*one.names, words=one.words, values=one.values, **one.options)
    return parser


def help_of(name: str, found: Command) -> str:
    """The help of one command; it begins with examples."""
    parser = parser_of(name, found, shown=True)
    return parser.whole_help(words_of(name), found.examples)


def overview() -> str:
    """The list of all commands."""
    lines = [of_help("frame--about"), ""]
    lines += [f"  $ detente demo     {of_help('frame--demo')}", ""]
    width = max(len(name) for name in COMMANDS) + 2
    groups = {entry.group: of_help(f"group--{entry.group}") for entry in COMMANDS.values()}
    margin = max(map(columns, groups.values())) + 1
    before = ""
    for name, entry in COMMANDS.items():
        group = groups[entry.group] if entry.group != before else ""
        lines.append(f"{padded(group, margin)}{name:{width}}{words_of(name)}")
        before = entry.group
    lines += ["", of_help("frame--more"), ""]
    lines += [of_help("exit--first"), *(f"  {of_help(one)}" for one in _MORE_EXITS)]
    return "\n".join(map(set_apart, [*lines, ""]))


def _leading(words: list[str]) -> tuple[list[str], list[str]]:
    """Options in front of the command, and the rest."""
    at = 0
    while at < len(words) and words[at].startswith("-"):
        name = words[at].partition("=")[0]
        if name in _TAKING:
            at += 1 if "=" in words[at] else 2
        elif name in _SWITCHES:
            at += 1
        else:
            break
    return words[:at], words[at:]


def _named(rest: list[str]) -> tuple[str, list[str]]:
    """Command of one or two words, and its arguments."""
    two = " ".join(rest[:2])
    return (two, rest[2:]) if two in COMMANDS else (rest[0], rest[1:])


def _group_help(name: str, given: list[str], console: Console) -> int:
    verbs = [known for known in COMMANDS if known.startswith(f"{name} ")]
    if not verbs:
        raise Usage("no-such-command", command=name[:100])
    if given and given[0] not in ("-h", "--help"):
        raise Usage("no-such-command", command=f"{name} {given[0][:100]}")
    for verb in verbs:
        console.out.write(set_apart(f"  detente {verb:20} {words_of(verb)}") + "\n")
    return 0 if given else messages.USAGE


if __name__ == "__main__":
    sys.exit(main())
