"""Writing a notification and the second person, at the desk."""

from __future__ import annotations

from typing import Any

import pytest

from tests.desk.conftest import DeskStage
from tests.desk.filled import dialogue
from tests.world import Stage, exchange


def _begin(desk: DeskStage, who: str = "orlova") -> tuple[Any, str]:
    browser = desk.log_in(who)
    (agreement,) = browser.get("/compose.json").json()["agreements"]
    assert "notice" in [kind["id"] for kind in agreement["types"]]
    made = browser.post("/compose", data={"agreement": agreement["id"], "type": "notice"})
    assert made.status_code == 303, made.text
    return browser, made.headers["location"]


def _form(browser: Any, path: str, **fields: str) -> dict[str, str]:
    basis = browser.get(f"{path}.json").json()["basis"]
    return {"basis": basis, **{f"f-{name}": text for name, text in fields.items()}}


def _submitted(desk: DeskStage, who: str = "orlova") -> tuple[Any, str]:
    browser, path = _begin(desk, who)
    form = _form(browser, path, day="2026-11-24", people="120")
    done = browser.post(f"{path}/submit", data=form)
    assert done.status_code == 303, done.text
    return browser, done.headers["location"]


def test_a_notification_is_written_by_one_and_released_by_another(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    browser, path = _submitted(desk)
    assert "Another person must release it" in browser.get(path).text
    other = desk.log_in("petro")
    review = other.get(f"{path}.json").json()
    assert review["may_release"] and not review["own"]
    done = other.post(path, data={"digits": review["digits"]})
    assert done.status_code == 303, done.text
    shown = other.get(done.headers["location"]).text
    assert "ARD-2026-0000" in shown
    assert "120" in shown


@pytest.mark.parametrize("who", ["orlova", "grau", "audit"])
def test_the_own_release_is_refused_on_every_route(desk: DeskStage, who: str):
    drafter = "grau" if who == "grau" else "orlova"
    _, path = _submitted(desk, drafter)
    browser = desk.log_in(who)
    digits = browser.get(f"{path}.json").json()["digits"]
    form = {"digits": digits}
    for refused in (browser.post(path, data=form), browser.post(path, json=form)):
        assert refused.status_code == 403, refused.text
    assert desk.state.house.submissions


def test_who_may_release_cannot_release_what_they_submitted(desk: DeskStage):
    _, path = _submitted(desk, "petro")
    refused = desk.log_in("petro").post(path, data={"digits": path[-3:]})
    assert refused.status_code == 403
    assert "drafted" in refused.text or "submitted" in refused.text


def test_what_is_half_written_is_kept_and_told(desk: DeskStage):
    browser, path = _begin(desk)
    form = _form(browser, path, day="tomorrow", people="many")
    told = browser.post(f"{path}/save", data=form, headers={"accept": "application/json"}).json()
    assert [one["n"] for one in told["check"]] == [16, 17]
    again = {row["name"]: row["text"] for row in browser.get(f"{path}.json").json()["fields"]}
    assert (again["day"], again["people"]) == ("tomorrow", "many")
    refused = browser.post(f"{path}/submit", data=_form(browser, path, day="tomorrow", people="1"))
    assert refused.status_code == 422


def test_two_people_writing_at_once_are_told(desk: DeskStage):
    browser, path = _begin(desk)
    first = _form(browser, path, day="2026-11-24", people="1")
    second = _form(browser, path, day="2026-11-25", people="2")
    assert browser.post(f"{path}/save", data=first).status_code == 303
    refused = desk.log_in("grau").post(f"{path}/save", data=second)
    assert refused.status_code == 409
    assert "Somebody else changed" in refused.text


def test_a_release_needs_the_last_digits(desk: DeskStage):
    _, path = _submitted(desk)
    refused = desk.log_in("petro").post(path, data={"digits": "000"})
    assert refused.status_code == 400
    assert desk.state.house.submissions


def test_a_draft_is_returned_with_a_reason(desk: DeskStage):
    browser, path = _submitted(desk)
    done = desk.log_in("petro").post(f"{path}/return", data={"reason": "wrong day"})
    assert done.status_code == 303
    assert "wrong day" in browser.get("/drafts").text


def test_ours_is_corrected_and_theirs_is_answered(desk: DeskStage, pair: tuple[Stage, Stage]):
    one, other = pair
    mine, theirs = one.send(), other.send()
    exchange(one, other)
    browser = desk.log_in("orlova")
    for held, kind in ((mine, "corrected"), (theirs, "declined")):
        leaf = held.leaf_hash.hex()[:16]
        shown = browser.get(f"/message/{leaf}.json").json()
        assert kind in [one["type"] for one in shown["writes"]]
        form = {"agreement": shown["agreement"], "type": kind, "about": leaf}
        made = browser.post("/compose", data=form)
        assert made.status_code == 303, made.text
        path = made.headers["location"]
        fields = {row["name"]: row["text"] for row in browser.get(f"{path}.json").json()["fields"]}
        changed = {**fields, **({"people": "6"} if kind == "corrected" else {"reason": "No."})}
        done = browser.post(f"{path}/submit", data=_form(browser, path, **changed))
        assert done.status_code == 303, done.text
        path = done.headers["location"]
        released = desk.log_in("petro").post(path, data={"digits": path[-3:]})
        assert released.status_code == 303, released.text
    page = browser.get(f"/message/{mine.leaf_hash.hex()[:16]}").text
    assert "CORRECTED" in page


LATE = "The line was down. Линия не работала."


def _opening(browser: Any, agreement: str) -> tuple[str, dict[str, str]]:
    """A draft that a duty of the dialogue asks for within 24 hours, and what fills it in."""
    form = {"agreement": agreement, "type": "line-opened"}
    path = browser.post("/compose", data=form).headers["location"]
    fields = {row["name"]: row for row in browser.get(f"{path}.json").json()["fields"]}
    codes = ", ".join(one["code"] for one in fields["paths_tried"]["codes"][:1])
    return path, {"paths_tried": codes, "in_charge": "K. Orlova"}


def _later(pair: tuple[Stage, Stage], days: int) -> None:
    for stage in pair:
        stage.at += days * 86_400


def test_a_draft_says_what_it_would_do_and_a_late_one_needs_a_reason_that_both_sides_read(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    agreement = dialogue(*pair)
    browser = desk.log_in("orlova")
    path, typed = _opening(browser, agreement)
    browser.post(f"{path}/save", data=_form(browser, path, **typed))
    found = browser.get(f"{path}.json").json()["effects"]
    met = [one for one in found["changes"] if one["line"].startswith("1.4 first/ARD/BRV")]
    assert met, found
    assert "met" in met[0]["after"]
    assert not found["late"]
    _later(pair, 3)
    browser = desk.log_in("orlova")
    assert "LATE" in browser.get(path).text
    refused = browser.post(f"{path}/submit", data=_form(browser, path, **typed))
    assert refused.status_code == 422, refused.text
    form = {**_form(browser, path, **typed), "late_reason": LATE}
    assert browser.post(f"{path}/submit", data=form).status_code == 303
    review = path.replace("draft", "release")
    petro = desk.log_in("petro")
    shown = petro.get(f"{review}.json").json()
    assert shown["fields"][0]["name"] == "late-reason"
    assert LATE in shown["fields"][0]["code"]
    assert not shown["unsaid"]
    done = petro.post(review, data={"digits": shown["digits"]})
    assert done.status_code == 303, done.text
    exchange(*pair)
    address = done.headers["location"]
    for stage in pair:  # the very page of the other side
        page = DeskStage(stage).log_in("petro").get(f"{address}.json").json()
        assert page["late_reason"] == LATE
        words = [one["label"] for one in page["fields"][0]["words"]]
        assert words[0] == "Why it comes late"
    log = DeskStage(pair[1]).log_in("petro").get("/log").text
    assert "LATE, because" in log
    assert "Линия не работала." in log


def test_boxes_that_were_ticked_are_read_as_a_browser_sends_them(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    agreement = dialogue(*pair)
    browser = desk.log_in("orlova")
    path, _ = _opening(browser, agreement)
    fields = {row["name"]: row for row in browser.get(f"{path}.json").json()["fields"]}
    first, second, *_ = (one["code"] for one in fields["paths_tried"]["codes"])
    form: dict[str, Any] = _form(browser, path, in_charge="K. Orlova")
    form["f-paths_tried"] = ["", first, second]  # the first says only that there are boxes
    done = browser.post(f"{path}/submit", data=form)
    assert done.status_code == 303, done.text
    shown = browser.get(f"{done.headers['location']}.json").json()["fields"]
    assert first in shown[0]["code"] and second in shown[0]["code"]


def test_only_what_a_late_duty_asks_for_needs_a_reason(desk: DeskStage, pair: tuple[Stage, Stage]):
    agreement = dialogue(*pair)
    _later(pair, 3)  # 1.4 was due on the first day; 2.1 is due within seven
    browser = desk.log_in("orlova")
    form = {"agreement": agreement, "type": "counterparts-named"}
    path = browser.post("/compose", data=form).headers["location"]
    effects = browser.get(f"{path}.json").json()["effects"]
    assert any(one["line"].startswith("2.1/ARD/BRV") for one in effects["changes"])
    assert effects["late"] == []


def test_what_was_submitted_in_time_is_not_released_late_without_a_reason(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    agreement = dialogue(*pair)
    browser = desk.log_in("orlova")
    path, typed = _opening(browser, agreement)
    done = browser.post(f"{path}/submit", data=_form(browser, path, **typed))
    assert done.status_code == 303, done.text
    _later(pair, 3)
    review = done.headers["location"]
    petro = desk.log_in("petro")
    shown = petro.get(f"{review}.json").json()
    assert shown["unsaid"]
    size = pair[0].center.state.agreements[agreement].own().size
    refused = petro.post(
        review, data={"digits": shown["digits"]}, headers={"accept": "application/json"}
    )
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "late-by-now")
    assert "Return it" in refused.json()["error"]["next"]
    assert pair[0].center.state.agreements[agreement].own().size == size
    assert petro.post(f"{review}/return", data={"reason": "late now"}).status_code == 303
    browser = desk.log_in("orlova")
    form = {**_form(browser, path, **typed), "late_reason": LATE}
    assert browser.post(f"{path}/submit", data=form).status_code == 303
    done = desk.log_in("petro").post(review, data={"digits": shown["digits"]})
    assert done.status_code == 303, done.text


def test_a_reason_that_is_too_long_is_refused_and_what_was_kept_stays(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    browser, path = _begin(desk)
    form = {**_form(browser, path, day="2026-11-24", people="1"), "late_reason": "я" * 1000}
    assert browser.post(f"{path}/save", data=form).status_code == 303
    longer = {**_form(browser, path, day="2026-11-24", people="1"), "late_reason": "я" * 1001}
    assert browser.post(f"{path}/save", data=longer).status_code == 400
    assert browser.get(f"{path}.json").json()["late_reason"] == "я" * 1000


def test_who_drafted_cannot_release_what_another_submitted_for_them(desk: DeskStage):
    petro, path = _begin(desk, "petro")
    form = _form(petro, path, day="2026-11-24", people="120")
    assert petro.post(f"{path}/save", data=form).status_code == 303
    orlova = desk.log_in("orlova")
    form = _form(orlova, path, day="2026-11-24", people="120")
    review = orlova.post(f"{path}/submit", data=form).headers["location"]
    refused = petro.post(review, data={"digits": review[-3:]})
    assert refused.status_code == 403
    assert desk.state.house.submissions
