"""`version` and `help`."""

from __future__ import annotations

from typing import Final

from detente import __version__
from detente.apps import messages
from detente.apps.cli import main
from detente.apps.cli.command import APART, Command, Run, Usage, arg, command
from detente.apps.cli.text import FORMAT
from detente.apps.neutral import set_apart

FORMATS: Final = {
    "json": FORMAT,
    "record": 1,
    "parcel": 1,
    "card": 1,
    "evidence": 1,
    "backup": 1,
}


@command(examples=("detente version --json",), beside=APART)
def version(run: Run) -> int:
    """Version of program and formats."""
    run.console.object({"version": __version__, "formats": FORMATS})
    run.console.say(f"detente {__version__}")
    return messages.DONE


@command(
    arg("topic", nargs="*", words="arg--help-topic"),
    examples=("detente help", "detente help draft new"),
    beside=APART,
)
def help_(run: Run) -> int:
    """This list, or help on one command."""
    topic = " ".join(run.args.topic)
    if not topic:
        run.console.out.write(main.overview())
        return messages.DONE
    if topic not in main.COMMANDS:
        group = [name for name in main.COMMANDS if name.startswith(f"{topic} ")]
        if not group:
            raise Usage("no-such-command", command=topic[:100])
        lines = (set_apart(f"{name:20}{main.words_of(name)}") for name in group)
        run.console.out.writelines(f"{line}\n" for line in lines)
        return messages.DONE
    found = main.load(topic)
    if not isinstance(found, Command):
        return found(["--help"])
    run.console.out.write(main.help_of(topic, found))
    return messages.DONE
