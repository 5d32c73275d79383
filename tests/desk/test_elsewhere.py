"""A notification that is evidence of one under another agreement says so on its page."""

from __future__ import annotations

from detente.core.record.origin import Mark
from detente.engine.drafts import NOTIFICATION, Draft
from tests.desk.conftest import DeskStage
from tests.engine.elsewhere import VISITS_FILES, fields, founded, give, write
from tests.world import Stage, exchange


def test_the_page_says_of_what_it_is_evidence_and_why_it_counts_for_nothing(
    desk: DeskStage, pair: tuple[Stage, Stage]
) -> None:
    one, other = pair
    there = one.agreement.id
    here = founded(pair, VISITS_FILES, Mark.LIVE)
    notice = write(one, there, "notice", {16: "2026-11-24", 17: 5})
    exchange(one, other)
    good = give(one, notice, here)
    bad = write(
        one, here, "given-elsewhere", {**fields(one, notice, here), 16: b"no evidence at all"}
    )
    exchange(one, other)
    browser = desk.log_in("orlova")
    shown = browser.get(f"/message/{good.leaf_hash.hex()}.json").json()
    check = next(item for item in shown["checks"] if item["name"] == "elsewhere")
    assert check["verdict"] == "ok"
    assert check["facts"]["serial"] == "ARD-2026-00002"
    assert check["facts"]["agreement"] == "neighbours"
    assert check["facts"]["founding"] == there
    page = browser.get(f"/message/{good.leaf_hash.hex()}").text
    assert "Given under another agreement" in page
    assert "SHA-256" in page
    assert len(page) < 30_000  # and not the bytes themselves
    shown = browser.get(f"/message/{bad.leaf_hash.hex()}.json").json()
    check = next(item for item in shown["checks"] if item["name"] == "elsewhere")
    assert (check["verdict"], check["facts"]["code"]) == ("failed", "evidence-refused")


def test_the_releaser_sees_what_it_would_do_to_the_board(
    desk: DeskStage, pair: tuple[Stage, Stage]
) -> None:
    one, other = pair
    there = one.agreement.id
    here = founded(pair, VISITS_FILES, Mark.LIVE)
    notice = write(one, there, "notice", {16: "2026-11-24", 17: 5})
    exchange(one, other)
    agreement = one.center.state.agreement(here)
    draft = Draft("", NOTIFICATION, here, "given-elsewhere", fields(one, notice, here))
    made = one.center.draft_new(agreement, draft, "orlova", one.now)
    assert desk.log_in("orlova").get(f"/draft/{made.id}.json").json()["check"] == []
    one.center.submit(made.id, "orlova", one.now)
    shown = desk.log_in("petro").get(f"/release/{made.id}.json").json()
    (change,) = shown["effects"]["changes"]
    assert change["line"] == "1/ARD/BRV"
    assert (change["before"][:5], change["after"][:4]) == ("open,", "met,")
