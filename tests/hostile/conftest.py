"""Two honest centers, of which a test turns one against the other."""

from __future__ import annotations

import pytest

from tests.hostile.forge import two
from tests.world import Stage


@pytest.fixture(name="pair")
def fixture_pair() -> tuple[Stage, Stage]:
    return two()
