"""What the same party said since is shown before anything is signed to it, wherever it said so."""

from __future__ import annotations

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from detente.core import limits
from detente.core.agreement.succession import Reason
from detente.core.notification import Precedence, Reference
from detente.core.record.origin import Mark
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.registers import Held
from tests.desk.conftest import DeskStage
from tests.desk.filled import second, send_under
from tests.renewal import open_next, renew
from tests.world import Stage, exchange


def _confirm(browser: TestClient, leaf: str) -> dict[str, Any]:
    page = browser.get(f"/message/{leaf}/say/acknowledged.json")
    assert page.status_code == 200, page.text
    found: dict[str, Any] = page.json()
    return found


def _sign(browser: TestClient, leaf: str, confirm: dict[str, Any]) -> Any:
    form = {"read_back": confirm["read_back"], "looked": confirm["looked"]}
    headers = {"accept": "application/json"}
    return browser.post(f"/message/{leaf}/say/acknowledged", data=form, headers=headers)


def _bare(page: str) -> str:
    """Its text without marks, and without what isolates a value from what stands around it."""
    return re.sub("[\u2066-\u2069]|<[^>]*>", "", page)


def _told(browser: TestClient, leaf: str, confirm: dict[str, Any]) -> list[str]:
    """It is signed, for it accepts nothing; what came is told beside it, on the page behind it."""
    done = _sign(browser, leaf, confirm)
    assert done.status_code == 200, done.text
    found: list[str] = done.json()["later"]
    shown = browser.get(done.json()["see"])
    assert ("has said more since" in shown.text) == bool(found)
    assert all(f'href="/message/{one}"' in shown.text for one in found)
    return found


def test_another_agreement_with_the_same_party_is_told_beside_an_acknowledgement(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    first = one.agreement.id
    under = second(one, other)
    held = send_under(other, first)
    exchange(one, other)
    browser, leaf = desk.log_in("orlova"), held.leaf_hash.hex()
    confirm = _confirm(browser, leaf)
    assert confirm["later"] == []
    one.at += 60
    other.at += 60
    newer = send_under(other, under, people=6)
    exchange(one, other)
    assert _told(browser, leaf, confirm) == [newer.leaf_hash.hex()]


def test_an_agreement_that_began_since_is_told_beside_an_acknowledgement(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    held = other.send()
    exchange(one, other)
    browser, leaf = desk.log_in("orlova"), held.leaf_hash.hex()
    confirm = _confirm(browser, leaf)
    under = second(one, other)
    newer = send_under(other, under)
    exchange(one, other)
    assert _told(browser, leaf, confirm) == [newer.leaf_hash.hex()]


def test_a_newer_epoch_of_the_sender_is_told_beside_an_acknowledgement(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    held = other.send()
    exchange(one, other)
    browser, leaf = desk.log_in("orlova"), held.leaf_hash.hex()
    confirm = _confirm(browser, leaf)
    renew(other)
    open_next(other, Reason.ROTATION)
    newer = other.send(values={16: "2026-11-25", 17: 6})
    exchange(one, other)
    assert newer.origin != held.origin
    assert _told(browser, leaf, confirm) == [newer.leaf_hash.hex()]


def test_a_drill_is_no_word_beside_what_is_in_earnest_but_that_is_one_in_it(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    live = one.agreement.id
    drill = second(one, other, Mark.EXERCISE)
    real, play = send_under(other, live), send_under(other, drill)
    exchange(one, other)
    browser = desk.log_in("orlova")
    leaves = [held.leaf_hash.hex() for held in (real, play)]
    confirms = [_confirm(browser, leaf) for leaf in leaves]
    send_under(other, drill, people=7)
    exchange(one, other)
    assert _told(browser, leaves[0], confirms[0]) == []
    newest = send_under(other, live, people=8)
    exchange(one, other)
    assert newest.leaf_hash.hex() in _told(browser, leaves[1], confirms[1])


def test_what_another_party_says_holds_nothing_up(desk: DeskStage, pair: tuple[Stage, Stage]):
    one, other = pair
    held = other.send()
    exchange(one, other)
    browser, leaf = desk.log_in("orlova"), held.leaf_hash.hex()
    confirm = _confirm(browser, leaf)
    one.send(values={16: "2026-11-25", 17: 6})
    exchange(one, other)  # Brevia receipts it: an entry more, and no word to a person
    assert _sign(browser, leaf, confirm).status_code == 200


def test_of_many_later_words_the_most_pressing_are_listed_and_all_are_counted(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    held = send_under(other, one.agreement.id)
    flash = send_under(other, one.agreement.id, people=9, precedence=Precedence.FLASH)
    last = held
    for people in range(limits.DESK_LATER_MAX + 3):
        last = other.send(values={16: "2026-11-25", 17: people})
    exchange(one, other)
    browser, leaf = desk.log_in("orlova"), held.leaf_hash.hex()
    shown = _confirm(browser, leaf)
    assert (len(shown["later"]), shown["more"]) == (limits.DESK_LATER_MAX, 4)
    first, second = (row["id"] for row in shown["later"][:2])
    assert (first, second) == (flash.leaf_hash.hex(), last.leaf_hash.hex())
    page = browser.get(f"/message/{leaf}/say/acknowledged").text
    assert "and 4 more" in _bare(page)
    assert f"sent {limits.DESK_LATER_MAX + 4} more since" in _bare(page)


def test_a_later_word_whose_content_is_not_here_is_told(desk: DeskStage, pair: tuple[Stage, Stage]):
    one, other = pair
    held = other.send()
    draft = Draft("", NOTIFICATION, other.agreement.id, "notice", {16: "2026-11-25", 17: 6})
    made = other.center.draft_new(other.agreement, draft, "orlova", other.now)
    other.center.submit(made.id, "orlova", other.now)
    to = other.agreement.all_others()
    sealed = other.center.release(made.id, "petro", other.now, sealed=to)
    exchange(one, other)
    assert sealed is not None
    browser, leaf = desk.log_in("orlova"), held.leaf_hash.hex()
    assert [row["id"] for row in _confirm(browser, leaf)["later"]] == [sealed.leaf_hash.hex()]
    page = browser.get(f"/message/{leaf}/say/acknowledged").text
    assert "something of theirs whose content is not here" in page


def test_a_clock_set_back_hides_no_later_word_under_another_agreement(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    first = one.agreement.id
    under = second(one, other)
    one.at += 7_200  # our clock runs ahead, and is set right
    held = send_under(other, first)
    exchange(one, other)
    one.at -= 6_600
    other.at += 600
    newer = send_under(other, under, people=6)
    exchange(one, other)
    browser, leaf = desk.log_in("orlova"), held.leaf_hash.hex()
    assert [row["id"] for row in _confirm(browser, leaf)["later"]] == [newer.leaf_hash.hex()]
    assert _sign(
        browser, newer.leaf_hash.hex(), _confirm(browser, newer.leaf_hash.hex())
    ).is_success
    assert _confirm(browser, leaf)["later"] == []  # read, and not later by our clock


def test_a_live_word_is_told_in_a_drill_where_nobody_looked(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    live = one.agreement.id
    drill = second(one, other, Mark.EXERCISE)
    play = send_under(other, drill)
    exchange(one, other)
    real = send_under(other, live, people=8)
    exchange(one, other)
    shown = _confirm(desk.log_in("orlova"), play.leaf_hash.hex())
    assert [row["id"] for row in shown["later"]] == [real.leaf_hash.hex()]


def test_a_content_that_came_since_is_told_beside_an_acknowledgement(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    held = other.send()
    draft = Draft("", NOTIFICATION, other.agreement.id, "notice", {16: "2026-11-25", 17: 6})
    made = other.center.draft_new(other.agreement, draft, "orlova", other.now)
    other.center.submit(made.id, "orlova", other.now)
    to = other.agreement.all_others()
    sealed = other.center.release(made.id, "petro", other.now, sealed=to)
    exchange(one, other)
    assert sealed is not None
    browser, leaf = desk.log_in("orlova"), held.leaf_hash.hex()
    confirm = _confirm(browser, leaf)
    assert confirm["looked"].endswith(f":{sealed.index}")
    other.center.unseal(sealed, "petro", other.now)
    exchange(one, other)
    assert _told(browser, leaf, confirm) == [sealed.leaf_hash.hex()]


@pytest.mark.parametrize(
    "change",
    [
        "another", "less", "beyond", "none", "no-message", "other-message", "no-register",
        "changes", "lacked", "falling", "backward", "many",
    ],
)  # fmt: skip
def test_what_was_looked_at_names_this_author_and_no_more_than_is_here(
    desk: DeskStage, pair: tuple[Stage, Stage], change: str
):
    one, other = pair
    held = other.send()
    exchange(one, other)
    browser, leaf = desk.log_in("orlova"), held.leaf_hash.hex()
    confirm = _confirm(browser, leaf)
    about, _, register = confirm["looked"].partition(" ")
    name, _, size = register.partition(":")
    many = ".".join(str(2 * at) for at in range(limits.DESK_LACKED_MAX + 1))
    changes = ".".join([name] * (limits.DESK_LATER_MAX + 1))
    confirm["looked"] = {
        "another": f"{about} {'0' * len(name)}:{size}", "less": f"{about} {name}:{held.index}",
        "beyond": f"{about} {name}:{int(size) + 1}", "none": f"{about} {size}",
        "no-message": register, "other-message": f"{'0' * len(name)}= {register}",
        "no-register": about, "changes": f"{about}{changes} {register}",
        "lacked": f"{about} {register}:{size}", "falling": f"{about} {register}:1.0",
        "backward": f"{about} {register}:1-0", "many": f"{about} {name}:999:{many}",
    }[change]  # fmt: skip
    assert _sign(browser, leaf, confirm).json()["error"]["code"] == "not-looked"


def _answer(desk: DeskStage, agreement: str, held: Held) -> str:
    """Address of the release page of an answer, submitted."""
    browser = desk.log_in("orlova")
    about = {"agreement": agreement, "type": "declined", "about": held.leaf_hash.hex()}
    path = browser.post("/compose", data=about).headers["location"]
    form = {"basis": browser.get(f"{path}.json").json()["basis"], "f-reason": "No."}
    return str(browser.post(f"{path}/submit", data=form).headers["location"])


def _say(one: Stage, other: Stage, people: int) -> Held:
    one.at += 1
    other.at += 1
    held = other.send(values={16: "2026-11-25", 17: people})
    exchange(one, other)
    return held


def _again(page: str, digits: str) -> dict[str, str]:
    """What the form of a refused release sends when its button is pressed."""
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page)
    return {**dict(hidden), "digits": digits}


def test_who_speaks_without_end_is_answered_all_the_same(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    held = other.send()
    exchange(one, other)
    path, petro = _answer(desk, one.agreement.id, held), desk.log_in("petro")
    review = petro.get(f"{path}.json").json()
    form = {name: review[name] for name in ("digits", "content", "looked")}
    newer = _say(one, other, 6)
    refused = petro.post(path, data=form)
    assert refused.status_code == 400
    assert "Sign all the same; these were read" in refused.text
    assert f'href="/message/{newer.leaf_hash.hex()}"' in refused.text
    assert "`looked`" not in refused.text
    assert "--read" not in refused.text
    newest = _say(one, other, 7)
    done = petro.post(path, data=_again(refused.text, review["digits"]))
    assert done.status_code == 303
    shown = petro.get(done.headers["location"]).text
    assert f'href="/message/{newest.leaf_hash.hex()}"' in shown
    assert f'href="/message/{newer.leaf_hash.hex()}"' not in shown


def test_what_takes_back_the_message_answered_holds_its_answer_up_again(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    held = other.send()
    exchange(one, other)
    path, petro = _answer(desk, one.agreement.id, held), desk.log_in("petro")
    review = petro.get(f"{path}.json").json()
    form = {name: review[name] for name in ("digits", "content", "looked")}
    _say(one, other, 6)
    refused = petro.post(path, data=form)
    opening = held.opening
    assert opening is not None
    draft = Draft(
        "", NOTIFICATION, other.agreement.id, "cancelled", {16: "No longer."},
        refers_to=Reference(opening.header.serial, held.leaf_hash),
    )  # fmt: skip
    made = other.center.draft_new(other.agreement, draft, "orlova", other.now)
    other.center.submit(made.id, "orlova", other.now)
    gone = other.center.release(made.id, "petro", other.now)
    exchange(one, other)
    assert gone is not None
    again = petro.post(path, data=_again(refused.text, review["digits"]))
    assert again.status_code == 400
    assert f'href="/message/{gone.leaf_hash.hex()}"' in again.text
    assert petro.post(path, data=_again(again.text, review["digits"])).status_code == 303


def test_a_release_is_held_up_by_what_was_said_under_another_agreement(
    desk: DeskStage, pair: tuple[Stage, Stage]
):
    one, other = pair
    first = one.agreement.id
    under = second(one, other)
    held = send_under(other, first)
    exchange(one, other)
    path = _answer(desk, first, held)
    petro = desk.log_in("petro")
    review = petro.get(f"{path}.json").json()
    newer = send_under(other, under, people=6)
    exchange(one, other)
    form = {name: review[name] for name in ("digits", "content", "looked")}
    refused = petro.post(path, data=form)
    assert "has said more since" in refused.text
    again = petro.get(f"{path}.json").json()
    assert [row["id"] for row in again["later"]] == [newer.leaf_hash.hex()]
    form["looked"] = again["looked"]
    assert petro.post(path, data=form).status_code == 303
