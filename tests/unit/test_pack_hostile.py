"""Whatever bytes a pack holds, reading ends in a Pack or in one named error with file and line."""

from __future__ import annotations

import random

import pytest

from detente.adapters.pack_files import find_pack, read_folder
from detente.core.agreement.reader import read_pack
from detente.core.errors import TheirFault

SEED = 20_261_122
SPARE = [b'"', b"'''", b"[", b"]", b"{", b"=", b".", b"\n", b"\\", b"#", b"\xff", b"a" * 70, b"-1"]


def read_or_refuse(files: dict[str, bytes]) -> None:
    try:
        read_pack(files)
    except TheirFault as fault:
        refusal = fault
    else:
        return
    path, line = refusal.facts["file"], refusal.facts["line"]
    assert refusal.code == "bad-pack", SEED
    assert isinstance(path, str), SEED
    assert isinstance(line, int), SEED
    assert 1 <= line <= files.get(path, b"").count(b"\n") + 1, SEED


def test_broken_bytes_never_raise_anything_else() -> None:
    files = dict(read_folder(find_pack("new-start")))
    draw = random.Random(SEED)
    paths = sorted(files)
    for _ in range(200):
        path = draw.choice(paths)
        data = files[path]
        at = draw.randrange(len(data))
        cut = draw.randrange(1, 30) if draw.random() < 0.5 else 0
        read_or_refuse({**files, path: data[:at] + draw.choice(SPARE) + data[at + cut :]})


@pytest.mark.parametrize(
    "tail",
    [
        "x = " + "[" * 900,
        "x = [\n" * 5_000,
        "x = " + "{a=" * 300,
        "[" + "a." * 480 + "a]\n" + "b." * 480 + "b = 1\n",
        "[codes.deep]\n" + "codes." * 160 + "b = 1\n",
        "[codes.wide]\ncodes = [\n" + "".join(f"'k{i}',\n" for i in range(50_000)) + "'K']\n",
        "x = " + "9" * 900,
        "x = 0x" + "f" * 900,
        "x = 2026-02-30\n",
        "x = nan\n",
    ],
)
def test_deep_and_wide_files_are_refused_in_bounded_time(tail: str) -> None:
    files = dict(read_folder(find_pack("new-start")))
    for path in ("agreement.toml", "codes/data.toml", "duties.toml", "messages/data.toml"):
        with pytest.raises(TheirFault):
            read_pack({**files, path: files[path] + b"\n" + tail.encode()})
