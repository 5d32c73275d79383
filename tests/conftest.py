"""Settings for all tests: they are deterministic, and what was left out is counted aloud."""

from __future__ import annotations

import os

import hypothesis
import pytest

from tests.environment import SKIP_PREFIX

# `fixed` derives examples from the test itself: every run and every machine sees the same ones.
hypothesis.settings.register_profile(
    "fixed", derandomize=True, deadline=None, print_blob=True, database=None
)
# `explore` looks further, from a seed given on the command line.
hypothesis.settings.register_profile(
    "explore", derandomize=False, deadline=None, print_blob=True, database=None, max_examples=2_000
)
hypothesis.settings.load_profile("fixed")


def pytest_report_header(config: pytest.Config) -> list[str]:
    profile = config.getoption("--hypothesis-profile") or "fixed"
    seed = config.getoption("--hypothesis-seed") or "from each test's own text"
    required = os.environ.get("DETENTE_REQUIRE") or "nothing (skips are counted)"
    return [
        f"hypothesis: profile {profile}, seed {seed}"
        " (look further: make test ARGS='--hypothesis-profile=explore --hypothesis-seed=N')",
        f"required of this machine: {required}",
    ]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    lacking = [
        report
        for report in terminalreporter.stats.get("skipped", [])
        if SKIP_PREFIX in str(report.longrepr)
    ]
    terminalreporter.write_line(f"left out because this machine lacks something: {len(lacking)}")
