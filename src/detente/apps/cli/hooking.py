"""`watch hook`: ways to wake people, which the roster names and a running server uses."""

from __future__ import annotations

import asyncio
import shlex
import ssl
from pathlib import Path
from typing import Final

from detente.adapters.links.https.client import split_address
from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run, wrong
from detente.apps.cli.text import value
from detente.apps.i18n.talk import Safe, t
from detente.apps.serve.mail import read_password
from detente.apps.serve.ways import TEST, facts_of, run_hook
from detente.core.errors import EnvironmentFault, OurFault
from detente.engine import hooks
from detente.engine.hooks import Hook
from detente.engine.waking import Wake

_NAME: Final = "detente watch hook"


def _words(hook: Hook) -> Safe:
    if hook.command:
        return t("hook--command", command=shlex.join(hook.command))
    words = t("hook--mail", to=hook.email, sender=hook.sender, smtp=hook.smtp)
    if hook.user:
        words = t("hook--mail-as", mail=words, user=hook.user)
    return t("hook--mail-secured", mail=words) if hook.starttls else words


def _object(hook: Hook) -> dict[str, object]:
    return {
        "name": hook.name,
        "command": list(hook.command),
        "email": hook.email,
        "from": hook.sender,
        "smtp": hook.smtp,
        "user": hook.user,
        "password_file": hook.password_file,
        "ca_file": hook.ca_file,
        "starttls": hook.starttls,
    }


@command(
    arg("name", nargs="?", words="arg--watch-hook-name"),
    arg("--command", metavar="COMMAND", words="arg--watch-hook-command"),
    arg("--email", metavar="ADDRESS", words="arg--watch-hook-email"),
    arg("--from", dest="sender", metavar="ADDRESS", words="arg--watch-hook-from"),
    arg("--smtp", metavar="HOST:PORT", words="arg--watch-hook-smtp"),
    arg("--user", metavar="NAME", words="arg--watch-hook-user"),
    arg("--password-file", metavar="FILE", words="arg--watch-hook-password-file"),
    arg("--ca-file", metavar="FILE", words="arg--watch-hook-ca-file"),
    arg("--starttls", action="store_true", words="arg--watch-hook-starttls"),
    arg("--remove", action="store_true", words="arg--watch-hook-remove"),
    arg("--test", action="store_true", words="arg--watch-hook-test"),
    examples=(
        "detente watch hook phone --command '/usr/local/bin/ring-phone 5550100'",
        "detente watch hook mail --email duty@rrc.ardania.example --smtp 127.0.0.1:25",
        "detente watch hook mail --email duty@rrc.ardania.example --smtp mail.example:587 "
        "--user desk --password-file /etc/detente/mail",
        "detente watch hook phone --test",
    ),
)
def hook(run: Run) -> int:
    """A way to wake people; it is told serial, precedence and time, never what a message says."""
    args, state = run.args, run.home.center.state
    setting = args.command is not None or args.email is not None
    if args.name is None:
        if setting or args.remove or args.test:
            raise wrong("problem--hook-name", _NAME)
        return _list(run)
    if setting + args.remove + args.test > 1 or (args.command and args.email):
        raise wrong("problem--hook-one", _NAME)
    if args.test:
        return _test(run, hooks.hook_named(state, args.name))
    if args.remove:
        hooks.hook_named(state, args.name)
        if run.dry:
            return dry_run(run, "removed")
        hooks.remove_hook(state, args.name)
        run.console.object({"removed": args.name})
        run.console.say(t("hook--removed", name=args.name))
        return messages.DONE
    if not setting:
        found = hooks.hook_named(state, args.name)
        run.console.object({"hook": _object(found)})
        run.console.say(f"{value(found.name)}  {_words(found)}")
        return messages.DONE
    made = _made(run)
    if run.dry:
        return dry_run(run, "set")
    hooks.set_hook(state, made)
    run.console.object({"hook": _object(made)})
    run.console.say(f"{made.name}  {_words(made)}")
    run.next(f"detente {_NAME.removeprefix('detente ')} {made.name} --test; detente watch roster")
    return messages.DONE


def _list(run: Run) -> int:
    known = sorted(hooks.hooks(run.home.center.state).values(), key=lambda one: one.name)
    run.console.object({"hooks": [_object(one) for one in known]})
    heads = (t("hook--head-way"), t("hook--head-what"))
    run.console.table([(value(one.name), _words(one)) for one in known], heads)
    return messages.DONE


def _made(run: Run) -> Hook:
    """Raises Usage, OurFault("bad-hook" | "bad-address"); EnvironmentFault for a file that cannot
    be used: "password-file-open", "password-file-unreadable", "certificates-unreadable".
    """
    args = run.args
    if args.command is not None:
        try:
            words = tuple(shlex.split(args.command))
        except ValueError as error:
            raise OurFault("bad-hook", what=f"command ({error})") from error
        return Hook(args.name, command=words or ("",))
    if args.smtp is None:
        raise wrong("problem--hook-smtp", _NAME)
    if split_address(args.smtp)[1] == 0:
        raise OurFault("bad-address", address=args.smtp[:200])
    paths = {
        name: str(Path(given).absolute()) if given else ""
        for name, given in (("password_file", args.password_file), ("ca_file", args.ca_file))
    }
    made = Hook(
        args.name, (), args.email, args.sender or args.email, args.smtp, args.user or "",
        starttls=args.starttls, **paths,
    )  # fmt: skip
    if made.password_file:
        read_password(Path(made.password_file))
    if made.ca_file:
        _check_certificates(made.ca_file)
    return made


def _check_certificates(path: str) -> None:
    try:
        ssl.create_default_context(cafile=path)
    except (OSError, ValueError) as error:  # SSLError is an OSError
        raise EnvironmentFault("certificates-unreadable", path=path) from error


def _test(run: Run, found: Hook) -> int:
    """Beside a server, the server tries it: nothing else may wait for it."""
    state, now = run.home.center.state, run.home.now()
    if run.dry:
        return dry_run(run, "tried")
    if run.served:
        hooks.ask_test(state, found.name)
        run.console.object({"asked": found.name})
        run.console.say(t("hook--asked", name=found.name))
        run.next("detente log list")
        return messages.DONE
    wake = Wake("", found.name, TEST, 0, now.live)
    asyncio.run(run_hook(found, wake, facts_of(state, wake)))
    run.console.object({"tried": found.name})
    run.console.say(t("hook--tried", name=found.name))
    return messages.DONE
