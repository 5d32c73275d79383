"""What machines ask of a desk: health, metrics, the document of its pages."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.desk.conftest import DeskStage
from tests.world import Stage, exchange


def test_health_needs_nobody_and_says_nothing(desk: DeskStage):
    answer = desk.browser().get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"well": True})
    desk.stage.center.state.store.doubtful = True
    assert desk.browser().get("/healthz").status_code == 503


def test_metrics_count_and_are_for_this_machine_only(desk: DeskStage, pair: tuple[Stage, Stage]):
    one, other = pair
    other.send()
    exchange(one, other)
    text = desk.browser().get("/metrics").text
    assert 'detente_open_notifications{lane="us"} 1' in text
    assert 'detente_peer_heard{party="BRV"}' in text
    assert "BRV-2026" not in text
    far = TestClient(desk.app, client=("192.0.2.7", 4711))
    assert far.get("/metrics").status_code == 403


def test_the_document_names_every_page_and_deed(desk: DeskStage):
    document = desk.browser().get("/openapi.json").json()
    assert "/desk.json" in document["paths"]
    assert "post" in document["paths"]["/release/{draft}"]
