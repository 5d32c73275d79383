"""Homes of two invented centers, as the tests of the command line have them."""

from __future__ import annotations

from tests.cli.conftest import cli, homes

__all__ = ["cli", "homes"]
