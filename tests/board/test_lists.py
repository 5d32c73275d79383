"""Lists whose items expire (agreement-language.md, case 89), versions, what expires next, and what
a chronicle recorded.
"""

from __future__ import annotations

from typing import Any

from detente.core.agreement.pack import Pack
from detente.core.board.facts import Entry
from detente.core.board.life import Life
from detente.core.board.lists import Lists, lists_value
from detente.core.board.statements import statements_value
from tests.board.counting import listing, serial, tally
from tests.board.drafts import Draft
from tests.board.scene import Scene, at
from tests.board.sections import expiring_value

ADDED = "2026-01-01T10:00:00Z"  # lasts to 2026-04-01T23:59:59Z


def sites_pack(**more: Any) -> Pack:
    draft = Draft("sites")
    table = {"sites": {"site_id": "text", "name": "text?"}}
    for name in ("sites-add", "sites-remove", "sites-confirm"):
        draft.message(name, "list", sites="table", columns=table)
    draft.message("all-confirmed", "list", text="text?")
    listing(
        draft, "sites", items="sites-add.sites", key="site_id", adds="sites-add",
        removes="sites-remove", **{"confirms": "sites-confirm", "lasts": "90 days"} | more,
    )  # fmt: skip
    return draft.pack()


def of_sites(**more: Any) -> Scene:
    return Scene(sites_pack(**more), "ARD", "BRV")


def say(scene: Scene, kind: str, when: str, *sites: str, later: str | None = None) -> Entry:
    entry = scene.send("ARD", kind, when, sites=[[site, None] for site in sites])
    scene.receive("BRV", later or when)
    return entry


def board(scene: Scene, as_of: str) -> dict[str, Any]:
    record = scene.record()
    (clause,) = lists_value(scene.bound, record, Life(scene.bound, record), at(as_of))
    lists: Any = clause["lists"]
    found: dict[str, Any]
    (found,) = lists
    return found


def item(scene: Scene, key: str, as_of: str) -> dict[str, Any]:
    found: dict[str, Any]
    (found,) = [one for one in board(scene, as_of)["items"] if one["key"] == key]
    return found


def test_case_89_confirmed_at_the_last_second_is_one_interval() -> None:
    scene = of_sites()
    added = say(scene, "sites-add", ADDED, "S1")
    confirmed = say(scene, "sites-confirm", "2026-04-01T23:59:59Z", "S1")
    found = item(scene, "S1", "2026-04-02")
    assert (found["state"], found["from"]) == ("valid", ADDED)
    assert found["until"] == "2026-06-30T23:59:59Z"
    assert "gaps" not in found
    assert found["why"]["entries"] == [serial(added), serial(confirmed)]


def test_case_89_confirmed_one_second_after_is_a_gap_that_is_shown() -> None:
    scene = of_sites()
    say(scene, "sites-add", ADDED, "S1")
    say(scene, "sites-confirm", "2026-04-02T00:00:00Z", "S1")
    found = item(scene, "S1", "2026-04-02")
    assert found["state"] == "valid"
    assert found["gaps"] == [
        {"after": "2026-04-01T23:59:59Z", "until": "2026-04-02T00:00:00Z", "seconds": 1}
    ]


def test_an_item_nobody_confirmed_has_expired_only_as_far_as_the_record_speaks() -> None:
    scene = of_sites()
    say(scene, "sites-add", ADDED, "S1", "S2")
    say(scene, "sites-confirm", "2026-03-01T10:00:00Z", "S1")
    found = item(scene, "S2", "2026-04-02")
    assert (found["state"], found["alternatives"]) == ("cannot-be-decided", ["valid", "expired"])
    scene.bare("ARD", "2026-04-02T00:00:00Z")
    assert item(scene, "S2", "2026-04-02")["state"] == "expired"
    assert item(scene, "S1", "2026-04-02")["state"] == "valid"
    assert item(scene, "S2", "2026-04-01T23:59:59Z")["state"] == "valid"


def test_removed_items_leave_the_list_and_a_version_tells_who_had_it_when() -> None:
    scene = of_sites()
    say(scene, "sites-add", ADDED, "S1", "S2", later="2026-01-01T11:00:00Z")
    removed = scene.send("ARD", "sites-remove", "2026-01-05T10:00:00Z", sites=[["S1", None]])
    before = board(scene, "2026-01-06")
    assert [one["key"] for one in before["items"]] == ["S1", "S2"]
    assert before["held_by"][0]["version"] == 1
    scene.receive("BRV", "2026-01-07T10:00:00Z")
    after = board(scene, "2026-01-08")
    assert [one["key"] for one in after["items"]] == ["S2"]
    assert (after["versions"], after["removed"]) == (2, 1)
    assert after["held_by"] == [
        {
            "party": "BRV",
            "version": 2,
            "since": "2026-01-07T10:00:00Z",
            "entries": [serial(removed)],
        }
    ]
    record = scene.record()
    lists = Lists(scene.bound, record, Life(scene.bound, record), at("2026-01-08"))
    versions = lists.versions(scene.bound.pack.clauses.lists["sites"], 0)
    assert [(one["version"], one["items"]) for one in versions] == [(1, ["S1", "S2"]), (2, ["S2"])]
    assert versions[0]["received"] == {"BRV": "2026-01-01T11:00:00Z"}


def test_a_list_sent_whole_drops_what_is_no_longer_on_it() -> None:
    scene = of_sites(sent_whole=True)
    say(scene, "sites-add", ADDED, "S1", "S2")
    say(scene, "sites-add", "2026-01-05T10:00:00Z", "S2", "S3")
    found = board(scene, "2026-01-06")
    assert [one["key"] for one in found["items"]] == ["S2", "S3"]


def test_a_confirmation_that_names_no_items_confirms_them_all() -> None:
    scene = of_sites(confirms="all-confirmed")
    say(scene, "sites-add", ADDED, "S1", "S2")
    scene.send("ARD", "all-confirmed", "2026-02-01T10:00:00Z")
    scene.receive("BRV", "2026-02-01T10:00:00Z")
    until = {one["key"]: one["until"] for one in board(scene, "2026-02-02")["items"]}
    assert until == {"S1": "2026-05-02T23:59:59Z", "S2": "2026-05-02T23:59:59Z"}


def test_what_was_added_in_error_was_never_on_the_list() -> None:
    scene = of_sites()
    added = say(scene, "sites-add", ADDED, "S1")
    say(scene, "sites-add", "2026-01-02T10:00:00Z", "S2")
    scene.send("ARD", "sent-in-error", "2026-01-03T10:00:00Z", refers=added)
    scene.receive("BRV", "2026-01-03T10:00:00Z")
    assert [one["key"] for one in board(scene, "2026-01-02T12:00:00Z")["items"]] == ["S2"]


def test_what_expires_next_stands_in_order() -> None:
    draft = Draft("both")
    draft.message("add", "list", sites="table", columns={"sites": {"site_id": "text"}})
    draft.message("remove", "list", sites="table", columns={"sites": {"site_id": "text"}})
    draft.message("declaration", "declaration", as_of="date!", number="count")
    draft.life("1 year from entry into force")
    listing(
        draft, "sites", items="add.sites", key="site_id", adds="add", removes="remove",
        lasts="90 days",
    )  # fmt: skip
    tally(
        draft, "number", {"field": "declaration.number"}, dated="as_of", stands="for 2 months",
        ceiling={"ARD": 5, "BRV": 5},
    )  # fmt: skip
    scene = Scene(draft.pack(), "ARD", "BRV")
    scene.send("ARD", "add", "2026-01-01T10:00:00Z", sites=[["S1"]])
    scene.send("ARD", "declaration", "2026-01-02T10:00:00Z", as_of="2026-01-01", number=3)
    scene.receive("BRV", "2026-01-02T11:00:00Z")
    record = scene.record()
    life = Life(scene.bound, record)
    found = expiring_value(scene.bound, record, life, at("2026-01-03"))
    assert [(one["what"], one["at"]) for one in found] == [
        ("figure", "2026-03-01T23:59:59Z"),
        ("item", "2026-04-02T23:59:59Z"),
        ("agreement", "2027-01-01T23:59:59Z"),
    ]
    assert (found[1]["key"], found[1]["party"]) == ("S1", "ARD")


# --- the chronicle ------------------------------------------------------------------------------


def chronicle() -> Scene:
    draft = Draft("life", ("USA", "RUS"))
    draft.message("proposal", "terms", text="text?")
    draft.role("chronicle", ("CHR",), ("everything",), "statement")
    return Scene(draft.pack(), "USA", "RUS", "CHR", start="2025-01-01T00:00:00Z")


def statement(scene: Scene, day: str, speaker: str, text: str, **more: Any) -> Entry:
    fields: dict[str, Any] = {
        "speaker": speaker,
        "said_on": day,
        "kind": "statement",
        "text": text,
    } | more
    return scene.send("CHR", "statement", "2026-02-06T08:00:00Z", basis="read", **fields)


def said(scene: Scene, as_of: str) -> list[Any]:
    record = scene.record()
    return statements_value(scene.bound, record, Life(scene.bound, record), at(as_of))


def test_an_offer_in_public_stands_with_the_remark_on_it_and_no_formal_answer() -> None:
    scene = chronicle()
    offer = statement(
        scene, "2025-09-22", "President of Russia", "one year more", about="life", party="RUS"
    )
    remark = statement(
        scene, "2025-10-05", "President of the United States", "sounds like a good idea",
        about="life", refers=offer, precision="about; a Sunday",
    )  # fmt: skip
    (group,) = said(scene, "2026-02-05T20:00:00Z")
    first, second = group["statements"]
    assert group["about"] == "life"
    assert first["entry"] == serial(offer)
    assert (first["by"], first["for"], first["said_on"]) == (
        "President of Russia",
        "RUS",
        "2025-09-22",
    )
    assert first["remarked_in"] == [serial(remark)]
    assert first["formal_answers"] == []
    assert second["answers"] == serial(offer)
    assert second["precision"] == "about; a Sunday"
    assert "formal_answers" not in second
    assert said(scene, "2025-09-21T23:59:59Z") == []
    assert len(said(scene, "2025-10-01")[0]["statements"]) == 1


def test_a_signed_answer_to_a_statement_is_a_formal_one() -> None:
    scene = chronicle()
    offer = statement(scene, "2025-09-22", "President of Russia", "one year more", about="life")
    answer = scene.send("USA", "declined", "2026-02-06T10:00:00Z", refers=offer)
    scene.send("USA", "acknowledged", "2026-02-06T10:01:00Z", refers=offer)
    (group,) = said(scene, "2026-02-07")
    assert group["statements"][0]["formal_answers"] == [serial(answer)]


def test_figures_of_a_statement_are_shown_as_they_were_given_and_grouped_by_what_they_are_about():
    scene = chronicle()
    statement(
        scene, "2026-02-05", "Air Force of Ukraine", "night of 4-5 February", about="strikes",
        kind="claim", figures=[["drones_launched", "183"], ["shahed", "about 110"]],
    )  # fmt: skip
    statement(scene, "2026-02-05", "Mayor of Kyiv", "no heating", source="https://example.org")
    groups = said(scene, "2026-02-06")
    assert [group["about"] for group in groups] == [None, "strikes"]
    assert groups[1]["statements"][0]["figures"] == [
        {"name": "drones_launched", "figure": "183"},
        {"name": "shahed", "figure": "about 110"},
    ]
    assert groups[0]["statements"][0]["source"] == "https://example.org"
