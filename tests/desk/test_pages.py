"""Every page opens for everybody who may see it, with its JSON twin, in every language."""

from __future__ import annotations

import asyncio

import pytest

from detente.apps import i18n
from detente.core import limits
from detente.core.record.bundle import verify_bundle
from detente.engine.looked import Looked
from detente.engine.registers import Agreement, Held
from tests.desk.conftest import DeskStage
from tests.world import Stage, exchange

PAGES = (
    "/desk",
    "/drafts",
    "/compose",
    "/links",
    "/record",
    "/log",
    "/handover",
    "/due",
    "/tallies",
    "/agreements",
    "/people",
)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_and_its_twin(desk: DeskStage, pair: tuple[Stage, Stage], path: str):
    one, other = pair
    other.send()
    one.send()
    exchange(one, other)
    browser = desk.log_in("orlova")
    for lang in i18n.LANGUAGES:
        page = browser.get(f"{path}?lang={lang}")
        assert page.status_code == 200, page.text
        assert "default-src 'none'" in page.headers["content-security-policy"]
        assert "<script>" not in page.text
        assert " style=" not in page.text
    assert browser.get(f"{path}.json").status_code == 200


def test_links_say_whom_to_call_and_test_the_line(desk: DeskStage):
    browser = desk.log_in("orlova")
    form = {"post": "Duty officer", "person": "V. Lind", "phone": "+1 555 0100"}
    assert browser.post("/links/BRV/contact", data=form).status_code == 303
    form = {"cause": "unknown", "note": "nobody picks up"}
    assert browser.post("/links/BRV/cause", data=form).status_code == 303
    assert browser.post("/links/BRV/test", data={}).status_code == 303
    page = browser.get("/links").text
    assert "V. Lind" in page
    assert "nobody picks up" in page


def test_the_record_is_found_by_serial_and_given_as_evidence(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    other.send()
    exchange(one, other)
    browser = desk.log_in("audit")
    (row,) = browser.get("/record.json?q=BRV-2026-00002").json()["rows"]
    file = browser.get(f"/message/{row['id']}/evidence")
    assert file.status_code == 200
    assert "BRV-2026-00002.detente" in file.headers["content-disposition"]
    assert file.content


def test_a_thread_is_given_as_one_file(
    desk: DeskStage, pair: tuple[Stage, Stage], monkeypatch: pytest.MonkeyPatch
):
    one, other = pair
    held = other.send()
    exchange(one, other)
    browser = desk.log_in("audit")
    start = f"/message/{held.leaf_hash.hex()[:16]}"
    path = f"/message/{browser.get(f'{start}.json').json()['id']}"
    assert f"{path}/thread" not in browser.get(path).text
    said = desk.log_in("orlova")
    read_back = said.get(f"{path}/say/acknowledged.json").json()
    form = {"read_back": read_back["read_back"], "looked": str(read_back["looked"])}
    assert said.post(f"{path}/say/acknowledged", data=form).status_code == 303
    assert f'{path}/thread" download' in browser.get(path).text
    file = browser.get(f"{path}/thread")
    assert "BRV-2026-00002-thread.bundle" in file.headers["content-disposition"]
    first, second = verify_bundle(file.content)
    assert first.entry.header.serial == "BRV-2026-00002"
    assert second.entry.header.type == "acknowledged"
    monkeypatch.setattr(limits, "DESK_THREAD_MAX", 1)
    refused = browser.get(f"{path}/thread", headers={"accept": "application/json"})
    assert refused.json()["error"]["code"] == "too-many-to-show"


def test_what_is_held_is_looked_at_before_anybody_asks(
    desk: DeskStage, pair: tuple[Stage, Stage], monkeypatch: pytest.MonkeyPatch
):
    one, other = pair
    other.send()
    exchange(one, other)
    asyncio.run(desk.room.read_ahead())
    looked: list[Held] = []

    def take(self: Looked, agreement: Agreement, held: Held) -> None:
        looked.append(held)

    monkeypatch.setattr(Looked, "take", take)
    browser = desk.log_in("orlova")
    for path in ("/desk", "/due"):
        assert browser.get(path).status_code == 200
    assert looked == [], "a page looked at what was there before"
    other.send()
    exchange(one, other)
    assert browser.get("/desk").status_code == 200
    assert looked
