"""`detente demo`: play a scenario on this machine, show it, and clean up."""

from __future__ import annotations

import contextlib
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Final

from detente.apps.cli import main
from detente.apps.cli.command import APART, Run, arg, command, wrong
from detente.apps.demo import proof, screen, story, tour, weeks
from detente.apps.demo.crew import Worker
from detente.apps.demo.figures import PARTIES, read_rows
from detente.apps.demo.player import hour
from detente.apps.demo.proof import Proof
from detente.apps.demo.screen import Progress
from detente.apps.demo.story import CENTERS, EVIDENCE, Story
from detente.core.errors import EnvironmentFault, OurFault

RECORD: Final = "record"
ALL: Final = "all"  # the record first, then the weeks, then the tour
TOUR: Final = "tour"  # two desks; on a terminal for a person, else done by the program
_SCENARIOS: Final = (ALL, TOUR, RECORD, *weeks.SCRIPTS)


@command(
    arg("--scenario", choices=_SCENARIOS,
        words="arg--demo-scenario"),
    arg("--headless", action="store_true",
        words="arg--demo-headless"),
    arg("--speed", type=float, metavar="N", words="arg--demo-speed"),
    arg("--keep", metavar="DIR", words="arg--demo-keep"),
    arg("--no-browser", action="store_true", words="arg--demo-no-browser"),
    examples=(
        "detente demo",
        "detente demo --headless",
        "detente demo --scenario record --keep replay",
        "detente demo --scenario abu-dhabi --lang ru",
        "detente demo --scenario abu-dhabi-2026 --keep weeks",
    ),
    beside=APART,  # it sets up homes of its own
)  # fmt: skip
def demo(run: Run) -> int:
    """Play the scenario; exit status 0 only if everything came out as it must."""
    if run.args.speed is not None and not run.args.speed > 0:
        raise wrong("problem--speed", "detente demo")
    seen = run.stdin.isatty() and run.console.out.isatty()
    person = seen and not (run.args.headless or run.console.json)
    scenario = run.args.scenario or (TOUR if person else ALL)
    if scenario in (ALL, TOUR):
        main.desk_server()  # says at once where it is not installed
    names = weeks.SCRIPTS.get(scenario, weeks.SCRIPTS[weeks.BOTH] if scenario == ALL else ())
    with contextlib.ExitStack() as stack:
        stack.enter_context(_ended_by_signal())
        away = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="detente-demo-")))
        root = away / "center" if run.args.keep is None else Path(run.args.keep)
        kept = stack.enter_context(
            _kept(root, [RECORD, *_record_folders(), *weeks.homes_of(names), tour.FOLDER])
        )
        told: dict[str, object] = {}
        if scenario == RECORD:
            told = _record(run, away, root)
        elif scenario == ALL:
            told["record"] = _record(run, away, root / RECORD)
        if names:
            told["weeks"] = _weeks(run, names, root)
        if scenario == TOUR and person:
            tour.guide(
                run.console, run.stdin, root / tour.FOLDER, away, browser=not run.args.no_browser
            )
        elif scenario in (ALL, TOUR):
            told["tour"] = tour.play(run.console, root / tour.FOLDER, away)
        kept.pop_all()
        run.console.object({"scenario": scenario, "kept": run.args.keep, **told})
    return 0


def _record_folders() -> list[str]:
    return [*(party.lower() for party in PARTIES), EVIDENCE]


def _record(run: Run, away: Path, root: Path) -> dict[str, object]:
    """The record of New START between two processes; their homes are in `root`."""
    pause = 1 / run.args.speed if run.args.speed and run.console.out.isatty() else 0.0
    root.mkdir(parents=True, exist_ok=True)
    stick = away / "stick"
    stick.mkdir()
    rows = read_rows()
    with contextlib.ExitStack() as stack:
        workers = {}
        for party in PARTIES:
            workers[party] = Worker(party)
            stack.callback(workers[party].stop)
        progress = Progress(run.console, story.steps(rows) + proof.STEPS, pause)
        return _play(run, Story(root, stick, rows, workers, progress))


def _weeks(run: Run, names: Sequence[str], root: Path) -> list[dict[str, object]]:
    """The weeks of Abu Dhabi, and their boards."""
    began = time.monotonic()
    lang = weeks.language(run.args.lang)
    with weeks.weeks(names, root) as found:
        progress = Progress(run.console, sum(weeks.hours_of(one.script) for one in found))
        for one in found:
            progress.head(one.script.title)
            progress.plain(*one.script.about)
            one.play(progress)
            one.evaluate()
            homes = len(one.player.homes)
            progress.plain(f"{homes} homes, {one.equal} boards equal byte for byte to another's")
        weeks.show(run.console, found, lang)
        progress.plain("", f"done in {round(time.monotonic() - began, 1)} s")
        _say_kept(run, progress, [home.home for one in found for home in one.script.cast])
        if run.args.keep is not None:
            shown, ends = found[0].shown_home(), hour(found[0].script.ends)
            run.next(f"detente board --home {run.args.keep}/{shown} --as-of '{ends}'")
        return [one.summary() for one in found]


def _say_kept(run: Run, progress: Progress, folders: Sequence[str]) -> None:
    keep = run.args.keep
    if keep is None:
        progress.plain("Everything was removed; keep it: detente demo --keep DIR")
    else:
        progress.plain("kept: " + " ".join(f"{keep}/{folder}" for folder in folders))


def _play(run: Run, played: Story) -> dict[str, object]:
    began = time.monotonic()
    progress, console = played.progress, run.console
    progress.plain(console.style("warn", screen.MARK))
    progress.plain(
        "Two centers, USA and RUS, each a process with its own home that serves over HTTPS here;",
        "a folder stands by that can be carried between them.",
        "Figures: published New START totals with their sources. When they were really sent is not",
        "known: the replay assumes a day, and every declaration says so.",
    )
    progress.head("Introduction and agreement")
    played.set_up()
    played.agree()
    progress.head("Declarations: launchers, warheads, all; d derived, u unverified")
    played.exchange()
    table = played.show_table()
    proven = proof.prove(played)
    progress.head("Record")
    played.compare()
    played.both("close")
    seconds = round(time.monotonic() - began, 1)
    _finish(run, played, seconds)
    return _summary(played, table, proven, seconds)


def _finish(run: Run, played: Story, seconds: float) -> None:
    progress = played.progress
    progress.plain("", f"done in {seconds} s", run.console.style("warn", screen.MARK))
    alone = run.args.scenario == RECORD
    if not alone and run.args.keep is None:
        return  # said once, after the weeks
    within = "" if alone else f"{RECORD}/"
    _say_kept(run, progress, [f"{within}{folder}" for folder in _record_folders()])
    if alone and run.args.keep is not None:
        run.next(f"detente status --home {run.args.keep}/usa")


def _summary(
    played: Story, table: list[dict[str, object]], proven: Proof, seconds: float
) -> dict[str, object]:
    """What --json says of the record."""
    accounts = played.accounts
    registers = accounts[PARTIES[0]]["registers"]
    return {
        "homes": {party: {"center": CENTERS[party][0], **played.roots[party]} for party in PARTIES},
        **played.agreement,
        **{
            name: {party: accounts[party][name] for party in PARTIES}
            for name in ("sent", "received", "acknowledged")
        },
        "sending": "day-assumed",
        "line": played.line,
        "registers": registers,
        "roots": {
            party: {one["origin"]: one["root"] for one in accounts[party]["registers"]}
            for party in PARTIES
        },
        "equal": accounts[PARTIES[0]]["registers"] == accounts[PARTIES[1]]["registers"],
        "ceilings": played.tallies["ceilings"],
        "table": table,
        "not_sent": [
            {
                "as_of": row.as_of,
                "source": row.sides[PARTIES[0]].source,
                "figures": {party: dict(row.sides[party].cells) for party in PARTIES},
            }
            for row in played.rows
            if not row.sent
        ],
        "evidence": {"serial": proven.serial, "verdicts": proven.verdicts},
        "tampered": proven.tampered,
        "seconds": seconds,
    }


@contextlib.contextmanager
def _kept(root: Path, folders: Sequence[str]) -> Iterator[contextlib.ExitStack]:
    """The folder of the homes; what is made in it is taken back unless the caller empties the stack
    that it is given.

    Raises OurFault("keep-not-empty"), EnvironmentFault("disk-failed").
    """
    try:
        existed = root.is_dir()
        if root.exists() and (not existed or any(root.iterdir())):
            raise OurFault("keep-not-empty", folder=str(root))
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or str(error)
        raise EnvironmentFault("disk-failed", path=str(root), detail=why) from error
    with contextlib.ExitStack() as undone:
        undone.callback(_take_back, root, folders, existed=existed)
        yield undone


def _take_back(root: Path, folders: Sequence[str], *, existed: bool) -> None:
    for name in folders:
        shutil.rmtree(root / name, ignore_errors=True)
    if not existed:
        shutil.rmtree(root, ignore_errors=True)


@contextlib.contextmanager
def _ended_by_signal() -> Iterator[None]:
    """Let a polite kill clean up just as Ctrl-C does."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
