"""`backup`, `restore`, `upgrade`: a home as one file and back, and what this program reads."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from detente import __version__
from detente.apps import backup as archive
from detente.apps import messages, wiring
from detente.apps.cli.command import APART, Run, arg, command, dry_run
from detente.apps.cli.misc import FORMATS
from detente.apps.cli.text import at, label
from detente.apps.i18n.talk import joined, t
from detente.core.errors import EnvironmentFault, OurFault

_BLANK: Final = " " * 5  # below the text of a numbered step


@command(
    arg("file", metavar="FILE", words="arg--backup-file"),
    arg(
        "--without-passphrase",
        action="store_true",
        words="arg--backup-without-passphrase",
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
    holds = t(
        "backup--holds", registers=t("backup--registers", n=len(made.registers)),
        entries=t("backup--entries", n=entries),
    )  # fmt: skip
    keys = joined(name for name in sorted(made.members) if "key" in name)
    run.console.say(
        t("backup--made", file=run.args.file, bytes=size, at=at(made.made_at, seconds=True)),
        label(t("backup--label-holds"), 10) + holds,
        label(t("backup--label-keys"), 10) + t("backup--keys", keys=keys),
    )
    if secret:
        run.console.say(run.console.style("warn", t("backup--passphrase")))
    return messages.DONE


@command(
    arg("file", metavar="FILE", words="arg--restore-file"),
    arg("folder", metavar="DIR", words="arg--new-home"),
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
        t("restore--done", home=str(folder), at=at(made, seconds=True)),
        t("restore--stopped", n=len(done.stopped)),
        t("restore--now"),
        f"  1. {t('restore--step-1')}",
        f"  2. {t('restore--step-2')}",
        _BLANK + t("restore--step-2-more"),
        f"  3. {t('restore--step-3')}",
        _BLANK + t("restore--step-3-more"),
        t("restore--until"),
    )
    run.next(f"detente doctor --home {folder}")
    return messages.DONE


@command(
    arg("--check", action="store_true", words="arg--upgrade-check"),
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
        label(t("upgrade--label-program"), 14) + f"detente {__version__}",
        label(t("upgrade--label-formats"), 14) + listed,
        label(t("upgrade--label-schema"), 14) + t("upgrade--schema", found=found, needed=needed),
    )
    if found != needed:
        raise EnvironmentFault("store-version", path=str(path), found=found, needed=needed)
    run.console.say(t("upgrade--nothing"))
    return messages.DONE
