"""`detente`: the table of commands, and what becomes of every failure.

Commands load only what they use: `detente verify` needs no database, and help needs nothing.
"""

from __future__ import annotations

import argparse
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
from detente.apps.cli.command import APART, SOCKET, Arg, Command, Parser, Run, Usage, arg
from detente.apps.cli.text import FORMAT, Console, make_console, standard_streams
from detente.apps.i18n import talk
from detente.apps.i18n.languages import FALLBACK
from detente.apps.neutral import columns, padded
from detente.core.errors import DetenteError, EnvironmentFault

if TYPE_CHECKING:
    from detente.apps.wiring import Home

# Modules that `detente demo` runs as processes of their own; they load what the desk needs.
PROCESSES: Final = {
    "practice": "detente.apps.demo.practice",
    "beside": "detente.apps.demo.beside",
}
_INTERRUPTED: Final = 130  # 128 and the number of SIGINT, as shells count


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command lies (`module:function`), its group in the help, and its one line."""

    group: str
    where: str
    words: str


# A `:main` takes its own arguments (`main(list of str) -> exit status`); all others are Commands.
# fmt: off
COMMANDS: Final[dict[str, Entry]] = {
    "demo": Entry("try", "detente.apps.demo.command:demo",
        "play a scenario on this machine, and clean up"),
    "init": Entry("run", "detente.apps.cli.homes:init",
        "set up a center in an empty folder"),
    "serve": Entry("run", "detente.apps.serve.command:serve",
        "keep it at work: listener, links, schedule, commands"),
    "status": Entry("run", "detente.apps.cli.homes:status",
        "what needs us, links, record"),
    "fsck": Entry("run", "detente.apps.cli.homes:fsck",
        "check again all that can be checked"),
    "doctor": Entry("run", "detente.apps.cli.doctoring:run_doctor",
        "is all well with this home? changes nothing"),
    "backup": Entry("run", "detente.apps.cli.backups:backup",
        "the whole home as one file, also while in use"),
    "restore": Entry("run", "detente.apps.cli.backups:restore",
        "put a home back from a backup"),
    "rebuild": Entry("run", "detente.apps.cli.rebuilding:rebuild",
        "set a lost center up again from its root key and cards"),
    "upgrade": Entry("run", "detente.apps.cli.backups:upgrade",
        "which versions this program and this home are of"),
    "inbox": Entry("watch", "detente.apps.cli.inbox:inbox",
        "who must move next"),
    "show": Entry("watch", "detente.apps.cli.inbox:show",
        "one notification, its ladder and proof"),
    "claim": Entry("watch", "detente.apps.cli.acts:claim",
        "take it in hand (the other side does not see it)"),
    "opened": Entry("watch", "detente.apps.cli.acts:opened",
        "say that a person has opened it"),
    "ack": Entry("watch", "detente.apps.cli.acts:ack",
        "acknowledge: we have it and have read it"),
    "standby": Entry("watch", "detente.apps.cli.acts:standby",
        "ask to stand by until a time"),
    "pass-on": Entry("watch", "detente.apps.cli.acts:pass_on",
        "say which unit it was passed on to"),
    "answer": Entry("watch", "detente.apps.cli.replies:answer",
        "accept, decline or defer (binds: needs release)"),
    "service": Entry("watch", "detente.apps.cli.acts:service",
        "send a message about the line itself"),
    "line-test": Entry("watch", "detente.apps.cli.acts:line_test",
        "sign a line test of an agreement; one link: link test"),
    "watch take": Entry("watch", "detente.apps.cli.watching:take",
        "take the watch: sign what you heard"),
    "watch hand-over": Entry("watch", "detente.apps.cli.watching:hand_over",
        "what must be told; sign that you told it"),
    "watch who": Entry("watch", "detente.apps.cli.watching:who",
        "who has the watch, and who is woken next"),
    "watch postpone": Entry("watch", "detente.apps.cli.watching:postpone",
        "put the hand-over off, with a reason"),
    "watch roster": Entry("watch", "detente.apps.cli.watching:roster",
        "who is woken after who has the watch"),
    "watch hook": Entry("watch", "detente.apps.cli.hooking:hook",
        "ways to wake people: a command, an e-mail"),
    "log add": Entry("watch", "detente.apps.cli.logbook:add",
        "enter a line in the shift log"),
    "log list": Entry("watch", "detente.apps.cli.logbook:listing",
        "what happened, by people and machine"),
    "log strike": Entry("watch", "detente.apps.cli.logbook:strike",
        "strike an entry; it stays legible"),
    "log close": Entry("watch", "detente.apps.cli.logbook:close",
        "close a standing item"),
    "draft new": Entry("send", "detente.apps.cli.drafting:new",
        "begin a notification"),
    "draft set": Entry("send", "detente.apps.cli.drafting:change",
        "change fields of a draft"),
    "draft show": Entry("send", "detente.apps.cli.drafting:show",
        "what a draft says"),
    "draft preview": Entry("send", "detente.apps.cli.drafting:preview",
        "what the other side will read"),
    "draft check": Entry("send", "detente.apps.cli.drafting:check",
        "would it break a rule if released now?"),
    "draft submit": Entry("send", "detente.apps.cli.drafting:submit",
        "ask another person to release it"),
    "draft list": Entry("send", "detente.apps.cli.drafting:listing",
        "all drafts"),
    "draft discard": Entry("send", "detente.apps.cli.drafting:discard",
        "give a draft up"),
    "release": Entry("send", "detente.apps.cli.drafting:release",
        "sign what another person submitted"),
    "unseal": Entry("send", "detente.apps.cli.acts:unseal",
        "hand over what was released sealed"),
    "return": Entry("send", "detente.apps.cli.drafting:give_back",
        "give a submitted draft back with a reason"),
    "amend": Entry("send", "detente.apps.cli.replies:amend",
        "correct a notification of ours (needs release)"),
    "cancel": Entry("send", "detente.apps.cli.replies:cancel",
        "cancel a notification of ours (needs release)"),
    "sent-in-error": Entry("send", "detente.apps.cli.replies:sent_in_error",
        "say that one of ours should not have been sent"),
    "link add": Entry("links", "detente.apps.cli.linking:add",
        "a way to another center: a line or a folder"),
    "link remove": Entry("links", "detente.apps.cli.linking:remove",
        "forget a way to another center"),
    "courier": Entry("links", "detente.apps.cli.courier:courier",
        "take in and leave parcels in a folder somebody carries"),
    "link list": Entry("links", "detente.apps.cli.links:listing",
        "every link to every peer, and what it does"),
    "link status": Entry("links", "detente.apps.cli.links:status",
        "is each peer heard? which silence is it?"),
    "link explain": Entry("links", "detente.apps.cli.links:explain",
        "which link is taken now, and what a silence means"),
    "link test": Entry("links", "detente.apps.cli.links:test",
        "sign a test and walk the real path"),
    "link cause": Entry("links", "detente.apps.cli.links:cause",
        "note what you judge a silence to come from"),
    "link contact-hours": Entry("links", "detente.apps.cli.hours:contact_hours",
        "hours at which a person is to answer, and who did"),
    "drill plan": Entry("links", "detente.apps.cli.drilling:plan",
        "plan a drill: an exercise message a person acknowledges"),
    "drill run": Entry("links", "detente.apps.cli.drilling:run_drill",
        "sign the message of a drill that is due"),
    "drill call-off": Entry("links", "detente.apps.cli.drilling:call_off",
        "call a drill off, with a reason"),
    "drill report": Entry("links", "detente.apps.cli.drilling:report",
        "who acknowledged after how long, and what is planned"),
    "peer add": Entry("trust", "detente.apps.cli.peers:add",
        "introduce a center by its card"),
    "peer confirm": Entry("trust", "detente.apps.cli.peers:confirm",
        "note that you compared the fingerprint with them"),
    "peer list": Entry("trust", "detente.apps.cli.peers:listing",
        "introduced centers"),
    "peer show": Entry("trust", "detente.apps.cli.peers:show",
        "one center and its fingerprint"),
    "peer note": Entry("trust", "detente.apps.cli.contacts:note",
        "note whom to call there; stays here"),
    "card renew": Entry("trust", "detente.apps.cli.rebuilding:renew",
        "a card with new keys, the same root (needs release)"),
    "card root": Entry("trust", "detente.apps.cli.rebuilding:root",
        "read a root key back: is it whole, and is it ours?"),
    "keys passphrase": Entry("trust", "detente.apps.cli.rebuilding:passphrase",
        "put center.key or a root key under another passphrase"),
    "card": Entry("trust", "detente.apps.cli.peers:card",
        "our own card, or that in a file"),
    "people list": Entry("trust", "detente.apps.cli.people:listing",
        "who works here, in which role"),
    "people propose": Entry("trust", "detente.apps.cli.people:propose",
        "enter, change or dismiss a person (needs release)"),
    "desk invite": Entry("trust", "detente.apps.cli.desks:invite",
        "half of a code for another person's first log-in at the desk"),
    "desk confirm": Entry("trust", "detente.apps.cli.desks:confirm",
        "the other half, from another person than who invited"),
    "desk sessions": Entry("trust", "detente.apps.cli.desks:sessions",
        "who is logged in at the desk; --end PERSON logs out"),
    "agreement list": Entry("agree", "detente.apps.cli.agreements:listing",
        "agreements, and who has signed"),
    "agreement show": Entry("agree", "detente.apps.cli.agreements:show",
        "one agreement: parties, types, text"),
    "agreement diff": Entry("agree", "detente.apps.cli.texts:diff",
        "clauses added, removed and changed between two texts"),
    "agreement check": Entry("agree", "detente.apps.cli.agreements:check",
        "read a pack and say what is wrong with it"),
    "agreement explain": Entry("agree", "detente.apps.cli.telling:explain",
        "every clause as a sentence"),
    "agreement propose": Entry("agree", "detente.apps.cli.agreements:propose",
        "bind a pack to parties; signed by nobody yet"),
    "agreement take": Entry("agree", "detente.apps.cli.amending:take",
        "keep a later version of a text"),
    "agreement amend": Entry("agree", "detente.apps.cli.amending:amend",
        "offer a later version of a text"),
    "agreement adopt": Entry("agree", "detente.apps.cli.agreements:adopt",
        "ask for our signature"),
    "agreement sign": Entry("agree", "detente.apps.cli.agreements:sign",
        "give our signature, as another person"),
    "proposal list": Entry("agree", "detente.apps.cli.proposals:listing",
        "what is on offer, and who answered"),
    "proposal new": Entry("agree", "detente.apps.cli.proposals:new",
        "begin an offer: a pause, an extension, an amendment"),
    "proposal counter": Entry("agree", "detente.apps.cli.proposals:counter",
        "offer the same otherwise"),
    "proposal accept": Entry("agree", "detente.apps.cli.amending:accept",
        "sign the terms of an offer"),
    "epoch show": Entry("agree", "detente.apps.cli.epochs:show",
        "stretches (epochs) of each register: open, stopped, why"),
    "epoch open": Entry("agree", "detente.apps.cli.epochs:open_next",
        "begin our next one after a loss, a restore or new keys"),
    "codes show": Entry("agree", "detente.apps.cli.agreements:codes",
        "a code list in two languages"),
    "board": Entry("due", "detente.apps.cli.boards:board",
        "how things stand under each agreement, at any instant"),
    "board diff": Entry("due", "detente.apps.cli.boards:board_diff",
        "what reads otherwise by what came late"),
    "due": Entry("due", "detente.apps.cli.due:due",
        "what is owed by when, by us and by the others"),
    "why": Entry("due", "detente.apps.cli.why:why",
        "what a line rests on; for a serial: what rests on it"),
    "tally": Entry("due", "detente.apps.cli.tallies:tally",
        "declared figures against ceilings"),
    "record list": Entry("record", "detente.apps.cli.records:listing",
        "every entry of every register"),
    "record export": Entry("record", "detente.apps.cli.records:export",
        "evidence of notifications: one, a thread, a stretch"),
    "record publish": Entry("record", "detente.apps.cli.publishing:publish",
        "a register as a folder anybody can check"),
    "incident list": Entry("record", "detente.apps.cli.incidents:listing",
        "registers that were signed in two versions"),
    "incident show": Entry("record", "detente.apps.cli.incidents:show",
        "one incident: what is proven, and what is not"),
    "incident export": Entry("record", "detente.apps.cli.incidents:export",
        "a file that proves it to anybody"),
    "verify": Entry("record", "detente.apps.verify:main",
        "judge evidence, incidents, logs; needs no home"),
    "version": Entry("misc", "detente.apps.cli.misc:version",
        "version of program and formats"),
    "help": Entry("misc", "detente.apps.cli.misc:help_",
        "this list, or help on one command"),
}
# fmt: on

COMMON: Final[tuple[Arg, ...]] = (
    arg("--home", metavar="DIR", help="the center's folder (else DETENTE_HOME, else ~/.detente)"),
    arg("--as", dest="person", metavar="PERSON", help="who acts (else the only person who may)"),
    arg("--lang", metavar="L[,L2]", help="one or two languages of messages, such as fr,ru"),
    arg("--speak", metavar="L", help="language of the program (else DETENTE_LANGUAGE, else en)"),
    arg("--passphrase-file", metavar="FILE", help="file whose first line unlocks the home"),
    arg("--json", action="store_true", help="one JSON object instead of text"),
    arg("--plain", action="store_true", help="lists as lines with tabs, no heads"),
    arg("-q", "--quiet", action="store_true", help="only results"),
    arg("-d", "--debug", action="store_true", help="show where a failure came from"),
    arg("--no-color", action="store_true", help="no colour (also with NO_COLOR)"),
    arg("--no-input", action="store_true", help="never ask anything"),
    arg("--yes", action="store_true", help="do not ask for confirmation"),
    arg("-n", "--dry-run", action="store_true", help="check and show, change nothing"),
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
    console = make_console(
        as_json="--json" in words,
        plain="--plain" in words,
        quiet=bool({"-q", "--quiet"} & set(words)),
        no_color="--no-color" in words,
        out=out,
        err=err,
    )
    if inside is not None:
        console.colour = inside.colour
    try:
        # A server speaks to whoever gave the command: what it was started in does not count.
        lang = talk.chosen(words, os.environ if inside is None else {})
    except DetenteError as error:
        return fail(error, console)
    with talk.speaking(lang):
        return _run_words(words, console, stdin, inside)


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
        # It speaks English only: what it prints may have to convince a stranger.
        given = talk.without_option(given)
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
    parser = parser_of(name, found)
    if {"-h", "--help"} & set(words):
        console.out.write(parser.format_help())
        return 0
    args = parser.parse_intermixed_args(words)
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


def _wiring() -> ModuleType:
    return importlib.import_module("detente.apps.wiring")


def desk_server() -> ModuleType:
    """The web desk, loaded only where it is wanted. Raises EnvironmentFault("desk-missing")."""
    try:
        return importlib.import_module("detente.apps.desk.server")
    except ModuleNotFoundError as error:
        raise EnvironmentFault("desk-missing", module=str(error.name)) from error


def parser_of(name: str, found: Command) -> Parser:
    """The parser of one command; its help begins with examples."""
    shown = "".join(f"  $ {example}\n" for example in found.examples)
    examples = f"examples:\n{shown}" if shown else ""
    parser = Parser(
        prog=f"detente {name}",
        description=f"{COMMANDS[name].words}\n\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for one in found.arguments:
        parser.add_argument(*one.names, **one.options)
    common = parser.add_argument_group("for every command")
    for one in COMMON:
        common.add_argument(*one.names, **one.options)
    return parser


def overview() -> str:
    """The list of all commands."""
    lines = ["detente: the software of a risk-reduction center", ""]
    lines += ["  $ detente demo     see two centers and two boards at work", ""]
    width = max(len(name) for name in COMMANDS) + 2
    group = ""
    for name, entry in COMMANDS.items():
        lines.append(f"{entry.group if entry.group != group else '':7}{name:{width}}{entry.words}")
        group = entry.group
    lines += ["", "detente COMMAND --help shows examples and arguments.", ""]
    lines += ["exit status: " + messages.STATUS_WORDS, ""]
    return "\n".join(lines)


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
        console.out.write(f"  detente {verb:20} {COMMANDS[verb].words}\n")
    return 0 if given else messages.USAGE


if __name__ == "__main__":
    sys.exit(main())
