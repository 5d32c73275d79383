"""`proposal`: an offer is made, countered and listed; and two texts are compared."""

from __future__ import annotations

from pathlib import Path

from detente.apps import i18n
from tests.cli.pause import HOUR_S, Pause, paused, paused_homes

__all__ = ["paused", "paused_homes"]

UNTIL = ("--valid-until", "2026-11-20 00:00Z")


def _offer(paused: Pause) -> str:
    terms = ("objects=heat", "area=capital", "start=2026-11-27 00:00Z", "end=2026-11-30 00:00Z",
             "release=none")  # fmt: skip
    draft = paused.draft("ard", "proposal new", "pause", *terms, *UNTIL)
    serial = paused.release("ard", draft)
    paused.cli.carry()
    return serial


def test_an_offer_is_listed_with_who_did_not_answer_and_by_when(paused: Pause):
    serial = _offer(paused)
    paused.later(HOUR_S)
    (found,) = paused.cli("brv proposal list --json").object["proposals"]
    assert (found["entry"], found["state"], found["clause"]) == (serial, "open", "pause")
    text = paused.cli("ard proposal list").out
    assert "Pause: open" in text and "No formal answer recorded of: BRV" in text


def test_a_counter_says_the_rest_as_it_was_offered(paused: Pause):
    serial = _offer(paused)
    draft = paused.draft("brv", "proposal counter", serial, "end=2026-12-04 00:00Z", *UNTIL)
    counter = paused.release("brv", draft)
    paused.cli.carry()
    offers = paused.cli("ard proposal list --json").object["proposals"]
    by_entry = {one["entry"]: one for one in offers}
    assert set(by_entry) == {serial, counter}
    shown = paused.cli(f"ard show {counter} --json", "--agreement", paused.agreement).object
    body = {line["name"]: line["shown"] for line in shown["fields"]}
    assert body["end"].startswith("2026-12-04") and body["objects"] == "heat"


def test_a_date_alone_is_its_first_second_in_every_draft(paused: Pause):
    words = ("occurred=2026-11-19 02:10Z", "incident=I-2", "objects=power", "area=capital",
             "place=X", "means=unmanned-aircraft", "--valid-until", "2026-11-30")  # fmt: skip
    draft = paused.draft("brv", "draft new", "breach-alleged", *words)
    assert "valid until 2026-11-30 00:00Z" in paused.cli(f"brv draft show {draft}").out
    bad = paused.cli("brv draft new breach-alleged --as lind --valid-until 2026-02-30 --agreement",
                     paused.agreement, status=2)  # fmt: skip
    assert "is not a day" in bad.err


def test_an_offer_without_end_is_not_begun(paused: Pause):
    said = paused.cli("ard proposal new pause --as orlova", "--agreement", paused.agreement,
                      status=2)  # fmt: skip
    assert "--valid-until" in said.err


def test_what_cannot_be_offered_is_named_with_what_can(paused: Pause):
    said = paused.cli("ard proposal new peace --as orlova", "--agreement", paused.agreement,
                      status=1)  # fmt: skip
    assert "peace" in said.err and "pause" in said.err


def test_what_is_no_offer_cannot_be_countered(paused: Pause):
    said = paused.cli("ard proposal counter BRV-2026-00003 x=1 --as orlova", "--agreement",
                      paused.agreement, status=1)  # fmt: skip
    assert "breach-alleged" in said.err


def test_an_empty_list_says_so(paused: Pause):
    assert "Nothing is on offer." in paused.cli("ard proposal list").out


def test_two_versions_of_a_text_differ_clause_by_clause(paused: Pause):
    found = paused.cli("- agreement diff strategic-limits strategic-limits-2 --json").object
    changed = {(one["change"], one["kind"], one["id"]) for one in found["changes"]}
    assert ("added", "party", "P3") in changed
    assert ("removed", "role", "invited") in changed
    ceilings = next(one for one in found["changes"] if one["id"] == "warheads")
    assert "P3" in ceilings["keys"]["ceiling"]["after"]
    assert set(found["labels"]) == set(i18n.LANGUAGES)


def test_what_differs_is_said_as_sentences_in_the_language_of_the_reader(paused: Pause):
    said = paused.cli("- agreement diff strategic-limits strategic-limits-2 --lang fr").out
    assert "  - Plafond: P1 1550, P2 1550\n" in said
    assert "  + Plafond: P1 1550, P2 1550, P3 600\n" in said
    assert "fr: " in said


def test_a_text_does_not_differ_from_itself_nor_from_the_agreement_that_binds_it(paused: Pause):
    said = paused.cli(f"ard agreement diff strike-pause {paused.agreement[:8]}").out
    assert "the same text, byte for byte" in said


def test_an_agreement_names_who_holds_its_roles_and_its_clauses_by_paragraph(paused: Pause):
    said = paused.cli("ard agreement show", paused.agreement).out
    assert "role     mediator: nobody; sees everything" in said
    rows = [line.split()[:3] for line in said.splitlines() if "Answer to an alleged breach" in line]
    assert ["4.2", "duty", "4.2"] in rows
    found = paused.cli("ard agreement show --json", paused.agreement).object
    assert found["roles"] == {"mediator": [], "chronicle": []}
    assert {"kind": "duty", "id": "4.2", "paragraph": "4.2"} in found["clauses"]


def test_a_folder_that_is_no_text_is_refused(paused: Pause, tmp_path: Path):
    (tmp_path / "empty").mkdir()
    paused.cli("- agreement diff strike-pause", str(tmp_path / "empty"), status=1)
