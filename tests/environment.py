"""What a test needs from the machine: asked for in one way, skipped aloud, and never skipped in CI.

DETENTE_REQUIRE=all turns every such skip into a failure; .ci/run sets it.
"""

from __future__ import annotations

import os

import pytest

# Reports that begin so are counted in the terminal summary.
SKIP_PREFIX = "this machine lacks "


def require(name: str, available: object) -> None:
    """Go on if `available` is true; else skip the test, or fail it under DETENTE_REQUIRE=all.

    `name` says what is missing in words a person can act on: "PostgreSQL (initdb in PATH)".
    May be called in a test, a fixture, or at the top of a test file.
    """
    if available:
        return
    if os.environ.get("DETENTE_REQUIRE") == "all":
        pytest.fail(f"{SKIP_PREFIX}{name}, and DETENTE_REQUIRE=all; install it", pytrace=False)
    pytest.skip(f"{SKIP_PREFIX}{name}", allow_module_level=True)
