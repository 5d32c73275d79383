"""Ways to wake people that this home knows: a command of this machine, or an address for mail.

Whoever keeps the machine sets them; they stand beside the register, and the roster names them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from detente.core import encoding, limits, shape
from detente.core.errors import OurFault, StateDamaged, TheirFault
from detente.engine.ports import Delete, Put
from detente.engine.state import State

HOOKS: Final = "hooks"  # table: name -> the way
ASKED: Final = "hook tests"  # table: name of a way that somebody wants to be tried now
_NAME: Final = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?", re.ASCII)
_PARTS: Final = 8  # of a way as stored
_PARTS_BEFORE: Final = 4  # of one that was stored before mail could log in
_EMAIL: Final = re.compile(r"[!-?A-~]+@[!-?A-~]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Hook:
    """One way: `command` is a program and its arguments; else mail goes to `email` from `sender`
    by the mail server at `smtp` (HOST:PORT).

    Where `user` is named, it logs in there with the first line of `password_file`. The line is
    secured by STARTTLS, which only a server on this machine may do without, unless `starttls`; the
    server proves itself by the certificates in `ca_file`, empty for those this machine trusts.
    """

    name: str
    command: tuple[str, ...] = ()
    email: str = ""
    sender: str = ""
    smtp: str = ""
    user: str = ""
    password_file: str = ""
    ca_file: str = ""
    starttls: bool = False


def set_hook(state: State, hook: Hook) -> None:
    """Store a way, or store it anew. Raises OurFault("bad-hook" | "too-many-hooks")."""
    if not _NAME.fullmatch(hook.name):
        raise OurFault("bad-hook", what=f"name {hook.name[:50]!a}")
    if hook.command:
        size = sum(len(word) + 1 for word in hook.command)
        if not hook.command[0] or "\0" in "".join(hook.command):
            raise OurFault("bad-hook", what="command")
        if size > limits.HOOK_COMMAND_CHARS_MAX:
            raise OurFault("bad-hook", what="command, too long")
    else:
        _check_mail(hook)
    known = hooks(state)
    if hook.name not in known and len(known) >= limits.HOOKS_MAX:
        raise OurFault("too-many-hooks", limit=limits.HOOKS_MAX)
    value = encoding.encode(
        [
            list(hook.command), hook.email, hook.sender, hook.smtp, hook.user, hook.password_file,
            hook.ca_file, "yes" if hook.starttls else "",
        ]
    )  # fmt: skip
    state.store.commit([Put(HOOKS, hook.name, value)])


def _check_mail(hook: Hook) -> None:
    for address in (hook.email, hook.sender):
        if not _EMAIL.fullmatch(address) or len(address) > limits.EMAIL_CHARS_MAX:
            raise OurFault("bad-hook", what=f"address {address[:50]!a}")
    if bool(hook.user) != bool(hook.password_file):
        raise OurFault("bad-hook", what="user without password file, or password file without user")
    if len(hook.user) > limits.EMAIL_CHARS_MAX or not hook.user.isprintable():
        raise OurFault("bad-hook", what=f"user {hook.user[:50]!a}")
    for path in (hook.password_file, hook.ca_file):
        if path and (not path.startswith("/") or "\0" in path):
            raise OurFault("bad-hook", what=f"file {path[:50]!a}, not an absolute path")
        if len(path) > limits.HOOK_COMMAND_CHARS_MAX:
            raise OurFault("bad-hook", what="file, too long a path")


def remove_hook(state: State, name: str) -> None:
    """Forget a way. Raises OurFault("no-such-hook")."""
    state.store.commit([Delete(HOOKS, hook_named(state, name).name)])


def hook_named(state: State, name: str) -> Hook:
    """A way by its name. Raises OurFault("no-such-hook")."""
    known = hooks(state)
    if name not in known:
        raise OurFault("no-such-hook", way=name[:100], known=sorted(known))
    return known[name]


def hooks(state: State) -> dict[str, Hook]:
    """All ways by name. Raises StateDamaged."""
    found = {}
    for name, data in state.store.items(HOOKS):
        try:
            parts = shape.array(encoding.decode(data), "way", _PARTS_BEFORE, _PARTS)
            longest = 4 * limits.HOOK_COMMAND_CHARS_MAX
            words = [
                "" if word == "" else shape.text(word, "way", longest)
                for word in shape.array(parts[0], "way", 0, limits.HOOK_COMMAND_CHARS_MAX)
            ]
            rest = ["" if part == "" else shape.text(part, "way", longest) for part in parts[1:]]
        except TheirFault as fault:
            raise StateDamaged("store-unreadable", table=HOOKS, why=fault.code) from fault
        rest += [""] * (_PARTS - len(parts))
        email, sender, smtp, user, password_file, ca_file, starttls = rest
        found[name] = Hook(
            name, tuple(words), email, sender, smtp, user, password_file, ca_file, bool(starttls)
        )
    return found


def ask_test(state: State, name: str) -> None:
    """Let the server try a way as soon as it can. Raises OurFault("no-such-hook")."""
    state.store.commit([Put(ASKED, hook_named(state, name).name, b"")])


def take_tests(state: State) -> list[Hook]:
    """The ways that are to be tried now; they are asked for no longer."""
    names = [name for name, _ in state.store.items(ASKED)]
    if names:
        state.store.commit([Delete(ASKED, name) for name in names])
    known = hooks(state)
    return [known[name] for name in names if name in known]
