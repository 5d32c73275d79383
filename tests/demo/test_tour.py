"""The tour of `detente demo`: done by the program, and as it stands on a terminal for a person."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import urllib.request
from pathlib import Path

import pytest

from tests.demo.test_demo import PROGRAM, SECONDS_MAX, environment, left_processes, run


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    """A fresh HOME and a folder for temporary files, to see what is left in it."""
    root = tmp_path_factory.mktemp("tour")
    (root / "home").mkdir()
    (root / "tmp").mkdir()
    return root


@pytest.fixture(scope="module")
def toured(stage):
    """The summary of a headless tour that is kept."""
    done = run(stage, "demo", "--scenario", "tour", "--json", "--keep", "kept")
    assert done.stderr == ""
    return json.loads(done.stdout)["tour"]


def test_the_program_does_the_whole_tour_through_the_desks(toured):
    assert toured["acknowledged"]["person"] == "K. Orlova"
    assert toured["broken"] == {"code": "field-missing", "paragraph": "1.5"}
    assert toured["released"]["refused"] == "own-draft"
    assert toured["released"]["serial"].startswith("ARD-")
    assert [serial[:3] for serial in toured["cut"]] == ["ARD", "BRV"]
    assert (toured["tampered"]["sound"], toured["tampered"]["changed"]) == (0, 4)
    assert "field 16" in toured["tampered"]["part"]


def test_what_the_tour_leaves_can_be_used(toured, stage):
    kept = stage / "kept" / "tour"
    assert sorted(path.name for path in kept.iterdir()) == ["ardania", "brevia", "evidence"]
    for home in ("ardania", "brevia"):
        run(stage, "fsck", "--home", f"kept/tour/{home}")
    trust = ("--trust", "kept/tour/evidence/author.card")
    files = [f"kept/tour/evidence/{name}" for name in ("acknowledged", "one-byte-changed")]
    run(stage, "verify", f"{files[0]}.evidence", *trust)
    changed = run(stage, "verify", f"{files[1]}.evidence", *trust, check=False)
    assert changed.returncode == toured["tampered"]["changed"]
    assert "field 16" in changed.stderr
    assert list((stage / "tmp").iterdir()) == []


class Terminal:
    """`detente demo` on a terminal, and what it has said."""

    def __init__(self, stage):
        near, far = pty.openpty()
        # A shell that runs the tests in the background may have switched Ctrl-C off.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(
            [*PROGRAM, "demo", "--no-browser"], cwd=stage, env=environment(stage),
            stdin=far, stdout=far, stderr=far, start_new_session=True,
        )  # fmt: skip
        signal.signal(signal.SIGINT, before)
        os.close(far)
        self.near = near
        self.said = ""

    def until(self, words):
        while words not in self.said and self.read():
            pass
        assert words in self.said, self.said

    def read(self):
        try:
            data = os.read(self.near, 4096)
        except OSError:  # the other end is gone
            return False
        self.said += data.decode("utf-8", "replace")
        return bool(data)

    def ended(self):
        while self.read():
            pass
        os.close(self.near)
        return self.process.wait(SECONDS_MAX)


@pytest.mark.parametrize("end", ["ctrl-c", "stop", "kill"])
def test_on_a_terminal_two_desks_stay_open_until_they_are_stopped(stage, end):
    terminal = Terminal(stage)
    terminal.until("keep it: --keep DIR")
    urls = re.findall(r"http://localhost:\d+", terminal.said)
    assert len(set(urls)) == 2
    for url in urls:
        with urllib.request.urlopen(url) as answer:  # the way in for people with an account
            assert b"EXERCISE" not in answer.read()
    terminal.until("FLASH -> look at the desk of Ardania")
    if end == "ctrl-c":
        os.kill(terminal.process.pid, signal.SIGINT)
    elif end == "kill":
        os.kill(terminal.process.pid, signal.SIGTERM)
    else:
        os.write(terminal.near, b"stop\n")
    assert terminal.ended() == 0, terminal.said
    assert list((stage / "tmp").iterdir()) == []
    assert left_processes(str(stage)) == []


def test_a_center_whose_process_dies_ends_the_desks_with_a_sentence(stage):
    terminal = Terminal(stage)
    terminal.until("keep it: --keep DIR")
    practice = [
        pid for pid in left_processes(str(stage))
        if b"demo.practice" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]  # fmt: skip
    assert len(practice) == 2
    os.kill(int(practice[0]), signal.SIGKILL)
    assert terminal.ended() == 1
    assert re.search("The process of (ARD|BRV) ended", terminal.said)
    assert list((stage / "tmp").iterdir()) == []
    assert left_processes(str(stage)) == []
