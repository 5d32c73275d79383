"""Nothing is left out in silence."""

from __future__ import annotations

import pytest

from tests.environment import SKIP_PREFIX, require


def test_what_is_there_is_used(monkeypatch):
    monkeypatch.setenv("DETENTE_REQUIRE", "all")
    require("a tool", available=True)


def test_what_lacks_skips_aloud(monkeypatch):
    monkeypatch.delenv("DETENTE_REQUIRE", raising=False)
    with pytest.raises(pytest.skip.Exception, match=SKIP_PREFIX + "a tool"):
        require("a tool", available=False)


def test_what_lacks_fails_where_all_is_required(monkeypatch):
    monkeypatch.setenv("DETENTE_REQUIRE", "all")
    with pytest.raises(pytest.fail.Exception, match="install it"):
        require("a tool", available=False)
