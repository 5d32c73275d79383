"""Every attack of the list, one after another on one living server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.peer import floods, local, servers  # noqa: F401  (each enters its attacks)
from tests.hostile.peer.scene import Scene
from tests.hostile.peer.table import ATTACKS, rows, suffer


@pytest.fixture(scope="module", name="scene")
def fixture_scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with Scene(tmp_path_factory.mktemp("world")) as scene:
        yield scene


@pytest.mark.parametrize("name", ATTACKS)
def test_the_center_holds_against(scene: Scene, name: str):
    suffer(scene, ATTACKS[name])


def test_every_attack_is_told_to_who_reads_about_attacks():
    text = (Path(__file__).parents[2] / "docs" / "attacks.md").read_text()
    assert [row for row in rows() if row not in text] == []
    assert text.count("\n| ") > len(rows())
