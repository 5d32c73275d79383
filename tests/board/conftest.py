"""The two scenarios, each played once a session."""

from __future__ import annotations

import pytest

from tests.board.scenarios import Played, play


@pytest.fixture(scope="session")
def replay(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return play("abu-dhabi-2026", tmp_path_factory.mktemp("replay"))


@pytest.fixture(scope="session")
def as_if(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return play("abu-dhabi-as-if", tmp_path_factory.mktemp("as-if"))
