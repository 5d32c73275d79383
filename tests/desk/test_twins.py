"""The JSON twins against the document of the pages, and hostile calls against all of them."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from detente.apps.desk import screens
from detente.apps.desk.pages import Page
from tests.desk.conftest import DeskStage
from tests.desk.filled import Filled, filled
from tests.world import Stage

PAGES = [one for one in screens.ALL if isinstance(one, Page)]


@pytest.fixture
def full(desk: DeskStage, pair: tuple[Stage, Stage]) -> Filled:
    """A desk at which something of everything has happened."""
    return filled(desk, pair)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_twin_is_what_the_document_says(full: Filled, page: Page):
    document = full.desk.browser().get("/openapi.json").json()
    path = page.path.replace("{line:path}", "{line}")
    get = document["paths"][f"{path}.json"]["get"]
    schema = get["responses"]["200"]["content"]["application/json"]["schema"]
    seen = 0
    for who in ("orlova", "petro", "audit"):
        for address in full.addresses(page):
            answer = full.desk.log_in(who).get(f"{address}.json")
            if answer.status_code == 200:
                jsonschema_rs.validate(schema, answer.json())
                seen += 1
            else:
                error = document["components"]["schemas"]["Refused"]
                jsonschema_rs.validate(error, answer.json())
    assert seen


def test_no_call_makes_the_server_fail(full: Filled):
    """Made-up calls of every address, logged in as each role: refused or answered, never broken."""
    schema = schemathesis.openapi.from_asgi("/openapi.json", full.desk.app)
    checked: list[str] = []
    for who in ("orlova", "petro", "audit"):
        headers = dict(full.desk.log_in(who).cookies)
        cookie = "; ".join(f"{name}={value}" for name, value in headers.items())
        for found in schema.get_all_operations():
            operation: Any = found
            _hammer(operation.ok(), cookie)
            checked.append(operation.ok().label)
    assert len(checked) >= 3 * len(PAGES)


def _hammer(operation: Any, cookie: str) -> None:
    @settings(
        max_examples=12, deadline=None, derandomize=True, database=None,
        phases=[Phase.generate], suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy())
    def call(case: Any) -> None:
        answer = case.call(headers={"cookie": cookie, "accept": "application/json"})
        assert answer.status_code < 500, (case.method, case.path, answer.text[:500])

    call()
