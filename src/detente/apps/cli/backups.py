"""`backup`, `restore`, `upgrade`: a home as one file and back, and what this program reads."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from detente import __version__
from detente.apps import backup as archive
from detente.apps import messages, wiring
from detente.apps.cli.command import APART, Run, arg, command, dry_run
from detente.apps.cli.misc import FORMATS
from detente.apps.cli.text import at, count, value
from detente.core.errors import EnvironmentFault, OurFault

_AFTER: Final = (
    "What to do now, in this order:",
    "  1. Keep the old home switched off for good, wherever it is.",
    "  2. Exchange with every counterpart: detente courier FOLDER, or serve.",
    "     What was said after the backup is with them; it comes back from there.",
    "  3. Open the next epoch of each agreement: detente epoch open AGREEMENT --reason restore.",
    "     One person may where every counterpart has answered, else two; detente epoch show.",
    "Until then this home takes in, shows and verifies, and signs nothing.",
)


@command(
    arg("file", metavar="FILE", help="the backup to write; must not be there yet"),
    arg(
        "--without-passphrase",
        action="store_true",
        help="leave out a passphrase that is kept in the home; keep it elsewhere",
    ),
    examples=("detente backup /mnt/safe/ardania-2026-11-22.backup",),
    beside=APART,  # it reads the store beside a server, and takes none of its time
)
def backup(run: Run) -> int:
    """The whole home as one file, also while it is in use."""
    target = Path(run.args.file)
    if run.dry:
        return dry_run(run, "written")
    kept = not run.args.without_passphrase
    made = archive.make(run.folder, target, wiring.live_now(), passphrase=kept)
    size = target.stat().st_size
    secret = wiring.PASSPHRASE in made.members
    run.console.object(
        {
            "file": run.args.file,
            "bytes": size,
            "made_at": made.made_at,
            "members": sorted(made.members),
            "registers": {origin: size_ for origin, (size_, _) in made.registers.items()},
            "passphrase": secret,
        }
    )
    entries = sum(size_ for size_, _ in made.registers.values())
    what = f"{count(len(made.registers), 'register')}, {count(entries, 'entry', 'entries')}"
    run.console.say(
        f"{value(run.args.file)}: {size} bytes, made {at(made.made_at, seconds=True)}",
        f"holds     {what}; read back and whole",
        f"keys      {', '.join(name for name in sorted(made.members) if 'key' in name)},"
        " under their passphrases",
    )
    if secret:
        told = "PASSPHRASE is in it: whoever has this file has the keys"
        run.console.say(run.console.style("warn", told))
    return messages.DONE


@command(
    arg("file", metavar="FILE", help="a backup"),
    arg("folder", metavar="DIR", help="the new home: absent or empty"),
    examples=("detente restore ardania-2026-11-22.backup /srv/ardania",),
    beside=APART,
)
def restore(run: Run) -> int:
    """Put a home back from a backup; it signs nothing until its next epochs are open."""
    source, folder = Path(run.args.file), Path(run.args.folder)
    if run.dry:
        wiring.check_free(folder)
        archive.read(source, None)
        return dry_run(run, "restored")

    def passphrase(built: Path) -> str:
        run.args.home = str(built)
        return run.passphrase()

    done = archive.restore(source, folder, passphrase)
    made = done.manifest.made_at
    run.console.object(
        {
            "home": str(folder),
            "made_at": made,
            "registers": {origin: size for origin, (size, _) in done.manifest.registers.items()},
            "stopped": list(done.stopped),
        }
    )
    run.console.say(
        f"Restored to {value(folder)} as of {at(made, seconds=True)}; every register verified.",
        f"{count(len(done.stopped), 'register')} of ours stopped: others may hold later entries.",
        *_AFTER,
    )
    run.next(f"detente doctor --home {folder}")
    return messages.DONE


@command(
    arg("--check", action="store_true", help="only look: versions, and what would be done"),
    examples=("detente upgrade --check",),
    beside=APART,
)
def upgrade(run: Run) -> int:
    """What this program reads, what this home is, and whether anything is to be done."""
    path = run.folder / wiring.STORE
    if not path.is_file():
        raise OurFault("no-center", home=str(run.folder))
    found, needed = wiring.schema_versions(path)
    run.console.object(
        {
            "program": __version__,
            "formats": FORMATS,
            "store_schema": found,
            "reads_store_schema": needed,
            "reads": found == needed,
            "pending": [],
        }
    )
    listed = ", ".join(f"{name} {number}" for name, number in FORMATS.items())
    run.console.say(
        f"program       detente {__version__}",
        f"formats       {listed}",
        f"store schema  {found} in this home; this program reads {needed}",
    )
    if found != needed:
        raise EnvironmentFault("store-version", path=str(path), found=found, needed=needed)
    run.console.say("Nothing is to be done: this program reads this home as it is.")
    return messages.DONE
