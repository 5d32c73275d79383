"""A later version of a shipped pack names the text it changes by the hash of that very folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools.pack_bases import PACKS, outdated


def test_every_base_is_the_hash_of_the_version_before() -> None:
    stale = [path.parent.name for path, _ in outdated(PACKS)]
    assert stale == [], "run `python -m tools.pack_bases`"


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in ("strategic-limits", "strategic-limits-2"):
        shutil.copytree(PACKS / name, tmp_path / name)
    return tmp_path


def test_one_byte_of_the_earlier_version_makes_the_base_stale(copied: Path) -> None:
    sources = copied / "strategic-limits" / "SOURCES.md"
    sources.write_bytes(sources.read_bytes() + b"\n")
    ((path, text),) = outdated(copied)
    assert path.parent.name == "strategic-limits-2"
    path.write_text(text, "utf-8")
    assert list(outdated(copied)) == []


def test_a_later_version_without_a_base_is_refused(copied: Path) -> None:
    terms = copied / "strategic-limits-2" / "agreement.toml"
    kept = [line for line in terms.read_text("utf-8").split("\n") if not line.startswith("base ")]
    terms.write_text("\n".join(kept), "utf-8")
    with pytest.raises(ValueError, match="0 lines of base"):
        list(outdated(copied))
