"""Stories of a night on watch, in a browser: by mouse, by keyboard, in Arabic, without script."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from detente.core import limits
from detente.core.encoding import Value
from detente.core.notification import Precedence
from detente.engine.drafts import NOTIFICATION, Draft
from detente.engine.links import Bearer, LinkEntry, LinkState, add_link, links_of, put_state
from detente.engine.overview import note_contact
from detente.engine.state import Now
from tests.browser.conftest import Sit
from tests.browser.hands import Hand
from tests.browser.served import World
from tests.desk.filled import dialogue
from tests.world import START, deliver, exchange

_MESSAGE = re.compile(r"/message/[0-9a-f]{64}(\?.*)?$")


def test_story_1_a_notification_is_noticed_and_acknowledged_and_the_sender_sees_who(
    hand: Hand, world: World
):
    page = hand.sit("ARD", "orlova")
    expect(page.locator("#lane-us .row")).to_have_count(0)
    expect(page.locator("#quiet")).to_be_visible()
    leaf = world.arrives(people=120)
    hand.arrived(page)
    row = page.locator("#lane-us .row")
    expect(row).to_have_count(1)
    expect(row.locator(".clock")).to_be_visible()
    hand.rang(page, "pressing")
    if hand.keys:  # two keystrokes
        page.keyboard.press("a")
        page.wait_for_url("**/say/acknowledged")
        expect(page.locator("form.confirm button.main")).to_be_focused()  # drawn, then focused
        page.keyboard.press("Enter")
    else:
        hand.press(row.locator("a.serial"))
        hand.press(page.locator("a.button.main[href$='/say/acknowledged']"))
        expect(page.locator(".meaning")).to_be_visible()
        hand.press(page.locator("form.confirm button.main"))
    page.wait_for_url(_MESSAGE)
    hand.check(page)
    rungs = page.locator(".ladder tr.done")
    expect(rungs.filter(has_text="K. Orlova")).to_have_count(1)
    world.exchange()
    sender = hand.sit("BRV", "petro", f"/message/{leaf}")
    expect(sender.locator(".ladder tr.done").filter(has_text="K. Orlova")).to_have_count(1)


def test_story_2_the_same_meaning_stands_in_my_language_beside_theirs(hand: Hand, world: World):
    leaf = world.arrives(people=120, remark="Колонна с водой")
    page = hand.sit("ARD", "orlova")
    hand.press(page.locator("#lane-us .row a.serial"))
    page.wait_for_url(_MESSAGE)
    codes = page.locator(".fields td.code")
    said = codes.all_inner_texts()
    assert [one.partition("=")[0] for one in said] == ["day", "people", "remark"]
    assert "120" in said[1]
    seen = set()
    for lang in ("fr", "ru"):
        hand.press(page.locator(f".pairs a[lang={lang}]"))
        page.wait_for_url(f"**with={lang}")
        theirs = page.locator(f".fields td[lang={lang}]")
        expect(theirs).to_have_count(3)
        seen.add(theirs.first.inner_text())
        assert codes.all_inner_texts() == said  # no language changes a value
        assert all(cell.inner_text().strip() for cell in page.locator(".fields .label").all())
        hand.check(page)
    assert len(seen) == 2
    read_back = page.locator(".readback").inner_text()
    mirror = hand.sit("BRV", "orlova", f"/message/{leaf}")
    expect(mirror.locator(".readback")).to_have_text(read_back)
    hand.press(page.locator("footer a[lang=fr]"))
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    assert codes.all_inner_texts() == said


def _begun(hand: Hand, page: Page, kind: str = "notice") -> None:
    """From the list of drafts to an empty one."""
    if hand.keys:
        page.keyboard.press("n")
        page.wait_for_url("**/compose")
    else:
        hand.press(page.locator("a[data-new]"))
    hand.press(page.locator(f"form:has(input[value={kind}]) button"))
    page.wait_for_url("**/draft/ARD-d-*")


def _kept(hand: Hand, page: Page) -> None:
    """What was typed is kept: by itself where script runs."""
    if not hand.script:
        hand.press(page.locator("button[formaction$='/save']"))
    expect(page.locator("#saved time")).to_be_visible()


def test_story_3_a_notification_is_composed_by_what_the_agreement_asks(hand: Hand, world: World):
    page = hand.sit("ARD", "orlova", "/drafts")
    _begun(hand, page)
    check, day = page.locator("#check"), page.locator("#f-day")
    # The form says what must be there, before anything was typed.
    expect(check.locator("a[href='#control-16']")).to_have_count(1)
    expect(check.locator("a[href='#control-17']")).to_have_count(1)
    hand.write(day, "tomorrow")
    hand.write(page.locator("#f-people"), "120")
    _kept(hand, page)
    expect(check.locator("a")).to_have_count(1)
    expect(check.locator("a[href='#control-16']")).to_have_count(1)
    expect(check.locator("p.late")).to_contain_text("tomorrow")
    page.reload()
    expect(day).to_have_value("tomorrow")
    expect(page.locator("#f-people")).to_have_value("120")
    # What breaks a must is not submitted, and is not lost.
    hand.press(page.locator("#draft button.main"))
    expect(page.locator(".refused")).to_be_visible()
    hand.press(page.locator("a[data-back]"))
    expect(day).to_have_value("tomorrow")
    hand.write(day, "2026-11-24")
    _kept(hand, page)
    expect(check.locator("p.ok")).to_be_visible()
    hand.check(page)
    # As they will see it, in their language.
    hand.press(page.locator("#preview .pairs a[lang=ru]"))
    shown = page.locator("#preview td[lang=ru]").first
    expect(shown).to_contain_text("День")
    expect(page.locator("#preview td.code").nth(1)).to_contain_text("120")
    hand.press(page.locator("#draft button.main"))
    page.wait_for_url("**/release/ARD-d-*")


def _overdue(world: World) -> None:
    """An exercise in which Ardania should have told within a day that its line is open."""
    dialogue(world.one, world.other)
    for stage in (world.one, world.other):
        stage.at += 3 * 86_400


def test_story_3_what_comes_late_goes_with_its_reason_and_they_read_it(hand: Hand, world: World):
    world.do(lambda: _overdue(world))
    page = hand.sit("ARD", "orlova", "/drafts")
    _begun(hand, page, "line-opened")
    hand.press(page.locator("#f-paths_tried input[type=checkbox]").first)
    hand.write(page.locator("#f-in_charge"), "K. Orlova")
    _kept(hand, page)
    late = page.locator("#check p.late")
    expect(late).to_have_count(1)  # no rule is broken; this alone is said
    expect(late).to_contain_text("1.4 first/ARD/BRV")
    if hand.kind == "arabic":  # its deadline reads from left to right
        expect(late.locator("bdi[dir=ltr]").filter(has_text="2026-11-19 12:06")).to_have_count(1)
    # It can be sent, but not without a word.
    hand.press(page.locator("#draft button.main"))
    expect(page.locator(".refused")).to_contain_text("1.4 first/ARD/BRV")
    hand.press(page.locator("a[data-back]"))
    hand.write(page.locator("#late_reason"), "Снег лежал на антенне.")
    _kept(hand, page)
    preview = page.locator("#preview td.code span[dir=auto]").first
    expect(preview).to_have_text("Снег лежал на антенне.")
    hand.check(page)
    hand.press(page.locator("#draft button.main"))
    page.wait_for_url("**/release/ARD-d-*")
    draft = page.url.rpartition("/")[2].partition("?")[0]
    second = hand.sit("ARD", "petro", f"/release/{draft}")
    expect(second.locator(".fields td.code span[dir=auto]").first).to_contain_text("Снег")
    hand.write(second.locator("#digits"), draft[-3:])
    hand.press(second.locator("form.confirm button.main"))
    second.wait_for_url(_MESSAGE)
    world.exchange()
    leaf = second.url.partition("/message/")[2].partition("?")[0]
    there = hand.sit("BRV", "orlova", f"/message/{leaf}")
    said = there.locator(".fields tr").filter(has_text="late-reason")
    expect(said.locator("td.code span[dir=auto]")).to_have_text("Снег лежал на антенне.")
    label = "سبب التأخر" if hand.kind == "arabic" else "Why it comes late"
    expect(said.locator("td .label").first).to_have_text(label)


def _submitted(world: World) -> str:
    """A draft of Ardania that waits for the second person."""

    def work() -> str:
        one = world.one
        fields: dict[int, Value] = {16: "2026-11-24", 17: 120}
        found = Draft("", NOTIFICATION, one.agreement.id, "notice", fields, language="en")
        made = one.center.draft_new(one.agreement, found, "orlova", one.now)
        one.center.submit(made.id, "orlova", one.now)
        return str(made.id)

    return world.do(work)


def test_story_4_two_people_release_and_no_one_their_own(hand: Hand, world: World):
    draft = _submitted(world)
    own = hand.sit("ARD", "orlova", f"/release/{draft}")
    expect(own.locator(".refused")).to_be_visible()
    expect(own.locator(f"form[action='/release/{draft}']")).to_have_count(0)
    page = hand.sit("ARD", "petro", "/drafts")
    hand.press(page.locator("#drafts-waiting .row a.serial"))
    page.wait_for_url(f"**/release/{draft}")
    expect(page.locator(".fields td.code").nth(1)).to_contain_text("120")
    hand.write(page.locator("#digits"), "000")
    hand.press(page.locator("form.confirm button.main"))
    expect(page.locator(".refused")).to_be_visible()  # a wrong number releases nothing
    hand.press(page.locator("a[data-back]"))
    hand.write(page.locator("#digits"), draft[-3:])
    hand.press(page.locator("form.confirm button.main"))
    page.wait_for_url(_MESSAGE)
    hand.check(page)
    serial = page.locator("h1 bdi").first.inner_text()
    assert serial.startswith("ARD-2026-")
    world.exchange()
    there = hand.sit("BRV", "orlova")
    expect(there.locator("#lane-us .row a.serial")).to_have_text(serial)


def test_story_4_a_draft_is_returned_with_a_reason(hand: Hand, world: World):
    draft = _submitted(world)
    page = hand.sit("ARD", "petro", f"/release/{draft}")
    hand.write(page.locator("#reason"), "the day is wrong")
    hand.press(page.locator("form.return button"))
    page.wait_for_url("**/drafts")
    writer = hand.sit("ARD", "orlova", f"/draft/{draft}")
    expect(writer.locator(".banner")).to_contain_text("the day is wrong")
    expect(writer.locator("#f-day")).to_have_value("2026-11-24")


def test_story_9_the_watch_is_handed_over_in_two_signed_acts(hand: Hand, world: World):
    world.arrives()
    first = hand.sit("ARD", "petro", "/handover")
    hand.press(first.locator("form.confirm button.main"))
    page = hand.sit("ARD", "petro", "/handover")
    boxes = page.locator("input[name^=told-]")
    assert boxes.count() >= 1
    hand.press(page.locator("form.confirm button.main"))  # nothing is told yet: it stays
    expect(page.locator("#note")).to_be_visible()
    for box in boxes.all():
        hand.press(box)
    hand.choose(page.locator("#check-sound"), "tested")
    hand.choose(page.locator("#to"), "orlova")
    hand.write(page.locator("#note"), "Brevia rings at six.")
    hand.press(page.locator("form.confirm button.main"))
    expect(page.locator("#note")).to_be_hidden()
    expect(page.locator(".confirm").first).to_contain_text("Brevia rings at six.")
    reliever = hand.sit("ARD", "orlova", "/handover")
    expect(reliever.locator(".confirm").first).to_contain_text("Brevia rings at six.")
    for box in reliever.locator("input[name^=heard-]").all():
        hand.press(box)
    hand.press(reliever.locator("form.confirm button.main"))
    reliever.wait_for_url("**/desk")
    expect(reliever.locator(".clock a[href='/handover']")).to_contain_text("K. Orlova")


LINE = "192.0.2.7:8701"


def _line(world: World, *, up: bool) -> None:
    """Ardania's line to Brevia as it is now; a parcel of theirs came at START."""
    state, now = world.one.center.state, world.one.now
    peer = world.other.center.card.fingerprint
    entry = LinkEntry(peer, "line-a", Bearer.HTTPS, LINE)
    if not links_of(state, peer):
        add_link(state, entry)
    found = LinkState(path_up_at=now.live if up else START + 60)
    if not up:
        found = replace(found, path_down_at=now.live, failure="line-refused")
    state.store.commit([put_state(entry, found)])
    note_contact(state, [peer], [], Now(START))


def _later(world: World, seconds: int) -> None:
    world.one.at += seconds
    world.other.at += seconds


def _no_path(world: World) -> None:
    _later(world, 600)
    _line(world, up=False)


def _no_machine(world: World) -> None:
    """Handed over, and nothing signed by them shows that they hold it."""
    world.one.send()
    deliver(world.one, world.other)
    _later(world, limits.SILENT_AFTER_S + 60)
    _line(world, up=True)


def _no_person(world: World) -> None:
    """Their machine has receipted it; nobody there has acknowledged it in time."""
    world.one.send()
    exchange(world.one, world.other)
    _later(world, (world.one.agreement.pack.agreement.acknowledge_by_s or 0) + 60)
    _line(world, up=True)


def _announced(world: World) -> None:
    other = world.other
    values: dict[int, Value] = {16: "Maintenance", 18: START + 7_200}
    other.center.act(other.agreement, "service", "orlova", other.now, None, values)
    exchange(world.one, other)
    _later(world, 600)
    _line(world, up=False)


# What is done to a line -> its verdict, in English and in Arabic, what else stands there in
# English, and whether it sounds.
SILENCES = {
    "no path": (_no_path, "no-path", "NO PATH", "لا مسار", ["whose side cannot be seen"], True),
    "no machine": (
        _no_machine, "nobody-answers", "PATH UP, NOBODY ANSWERS", "المسار قائم ولا أحد يجيب",
        ["ARD-2026-00002 waits for them"], True,
    ),
    "no person": (
        _no_person, "nobody-answers", "PATH UP, NOBODY ANSWERS", "المسار قائم ولا أحد يجيب",
        ["Their machine answers; no person does.", "ARD-2026-00002 waits for them"], True,
    ),
    "announced": (
        _announced, "announced", "silent, as they told us", "صامت، كما أعلن لنا",
        ["until 2026-11-18 13:06Z", "they said so in BRV-2026-00002"], False,
    ),
}  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("silence", SILENCES)
def test_story_7_the_kinds_of_silence_are_told_apart_at_the_desk_and_on_the_links_page(
    sit: Sit, world: World, silence: str, lang: str
):
    happens, verdict, english, arabic, more, sounds = SILENCES[silence]
    words = english if lang == "en" else arabic
    world.do(lambda: happens(world))
    page = sit("ARD", "orlova", "/desk", lang=lang)
    strip = page.locator("header .links li")
    expect(strip).to_have_class(f"link {verdict}")
    expect(strip).to_contain_text(words)
    expect(strip.locator("time").first).to_be_visible()
    if page.locator("#quiet").count():  # the empty desk says it where one looks
        expect(page.locator("#quiet")).to_contain_text(words)
    rung = {one["sound"] for one in page.request.get("/live.json").json()["alarms"]}
    assert ("link" in rung) is sounds
    if sounds:
        expect(page.locator("body")).to_have_attribute("data-rang", re.compile("^(link|late) "))
    strip.locator("a").click()
    page.wait_for_url("**/links")
    peer = page.locator("#peer-BRV")
    expect(peer.locator("p.link")).to_have_class(f"link {verdict}")
    expect(peer.locator("p.link strong")).to_have_text(words)
    expect(peer).to_contain_text("2026-11-18 11:06:40Z")  # the last that was heard of them
    for said in more if lang == "en" else ():
        expect(peer.locator("p.link")).to_contain_text(said)
    others = {one[2] for one in SILENCES.values()} | {one[3] for one in SILENCES.values()}
    for other in others - {words}:
        expect(peer.locator("p.link")).not_to_contain_text(other)
    # What a person judges it to come from is noted beside the verdict and changes nothing of it.
    peer.locator("select[name=cause]").select_option("technical")
    peer.locator("form[action$='/cause'] input[name=note]").fill("gateway, ticket 77")
    peer.locator("form[action$='/cause'] button").click()
    expect(peer.locator("li", has_text="gateway, ticket 77")).to_be_visible()
    expect(peer.locator("p.link strong")).to_have_text(words)


def test_story_7_what_is_heard_again_is_no_silence_any_more(sit: Sit, world: World):
    world.do(lambda: _no_path(world))
    page = sit("ARD", "orlova", "/desk")
    strip = page.locator("header .links li")
    expect(strip).to_have_class("link no-path")

    def again() -> None:
        _line(world, up=True)
        peer = world.other.center.card.fingerprint
        note_contact(world.one.center.state, [peer], [], world.one.now)

    world.do(again)
    expect(strip).to_have_class("link heard")


def test_story_7_a_screen_that_hears_nothing_says_so(sit: Sit, world: World):
    page = sit("ARD", "orlova", "/desk")
    live = page.locator("#live")
    expect(live).to_have_class("live ok")
    page.clock.install()
    page.route("**/live?**", lambda route: route.abort())
    page.reload()
    expect(page.locator("#stale")).to_be_hidden()
    page.clock.fast_forward(11_000)
    expect(live).to_have_class("live amber")
    expect(page.locator("#stale")).to_be_hidden()
    page.clock.fast_forward(20_000)
    expect(live).to_have_class("live red")
    expect(page.locator("#stale")).to_be_visible()
    expect(page.locator("body")).to_have_attribute("data-rang", "link 1")
    world.arrives()  # unseen
    expect(page.locator("#lane-us .row")).to_have_count(0)
    page.unroute("**/live?**")
    page.clock.fast_forward(5_000)  # the browser tries again
    expect(live).to_have_class("live ok")
    expect(page.locator("#stale")).to_be_hidden()
    expect(page.locator("#lane-us .row")).to_have_count(1)  # what happened meanwhile


def test_two_desks_a_flash_moves_nothing_under_the_cursor_of_who_is_about_to_sign(
    sit: Sit, world: World
):
    leaf = world.arrives()
    page = sit("ARD", "orlova", f"/message/{leaf}/say/acknowledged")
    expect(page.locator("#live")).to_have_class("live ok")
    sign = page.locator("form.confirm button.main")
    before = sign.bounding_box(), page.locator("main").inner_html(), page.url
    other = sit("BRV", "petro", "/desk")
    expect(other.locator("#lane-them .row")).to_have_count(1)
    world.arrives(precedence=Precedence.FLASH, people=9)
    expect(page.locator("body")).to_have_attribute("data-rang", re.compile("^flash "))
    expect(page.locator("#flash a")).to_be_visible()  # said, outside of what is being signed
    assert (sign.bounding_box(), page.locator("main").inner_html(), page.url) == before
    expect(sign).to_be_focused()
    sign.click()
    # Brevia has said more since the person looked: shown before anything is signed.
    expect(page.locator(".refused")).to_be_visible()
    expect(other.locator("#lane-them .row")).to_have_count(2)


def test_story_24_keys_are_listed_and_can_be_turned_off(sit: Sit, world: World):
    world.arrives()
    page = sit("ARD", "orlova", "/desk")
    page.keyboard.press("g")
    page.keyboard.press("k")
    page.wait_for_url("**/links")
    page.keyboard.press("Shift+Slash")
    page.wait_for_url("**/keys")
    switch = page.locator("#keys-switch")
    expect(switch).to_have_attribute("aria-pressed", "true")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "false")
    page.goto("/desk")
    page.keyboard.press("a")
    page.keyboard.press("g")
    page.keyboard.press("k")
    expect(page.locator("#lane-us .row")).to_have_count(1)
    assert page.url.endswith("/desk")
    page.goto("/keys")
    page.locator("#keys-switch").click()
    page.goto("/desk")
    page.keyboard.press("a")
    page.wait_for_url("**/say/acknowledged")
