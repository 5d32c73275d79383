"""`board`, `board diff` and `why` as a person types them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from detente.apps import i18n
from detente.apps.neutral import columns
from detente.core import instants
from tests.cli.conftest import Cli
from tests.cli.pause import DAY_S, HOUR_S, Pause, paused, paused_homes

__all__ = ["paused", "paused_homes"]

COR = (
    "--center", "rrc.corvia.example", "--code", "COR", "--name", "en=Corvia",
    "--person", "sato:E. Sato:watch,releaser:Chief", "--person", "moya:L. Moya:watch:Watch",
)  # fmt: skip


def _board(pause: Pause, home: str, *words: str) -> dict[str, Any]:
    given = ("--agreement", pause.agreement, *words)
    found = json.loads(pause.cli(f"{home} board --json", *given).out)
    assert isinstance(found, dict)
    return found


def test_the_board_names_what_was_signed_with_serials_and_paragraph(paused: Pause):
    said = paused.cli("ard board", "--agreement", paused.agreement)
    assert said.out.startswith("EXERCISE  EXERCISE")
    assert said.out.rstrip().endswith("never to be taken for real")
    for line in (
        "Pause in strikes (strike-pause 1, ",
        "  Pause: in force",
        "    signed by: ARD 2026-11-18 12:06:40Z [ARD-2026-00002], BRV 2026-11-18",
        "    in force since 2026-11-19 00:00Z, until 2026-11-26 00:00Z",
        "    3.1; basis: Our own addition",
        "  4.2 Answer to an alleged breach (must)",
        "    ARD > BRV: open, ",
    ):
        assert line in said.out, said.out


def test_no_line_is_wider_than_a_terminal(paused: Pause):
    for lang in i18n.LANGUAGES:
        said = paused.cli("ard board --lang", lang, "--agreement", paused.agreement)
        wide = [line for line in said.out.splitlines() if columns(line) > 80]
        assert not wide


def test_each_language_says_the_same_codes_and_numbers(paused: Pause):
    boards = {
        lang: paused.cli(f"ard board --lang {lang}", "--agreement", paused.agreement).out
        for lang in i18n.LANGUAGES
    }
    for text in boards.values():
        for part in ("ARD-2026-00002", "2026-11-26 00:00Z", "3.1", "I-1", "4.2"):
            assert part in text
    assert "en vigueur" in boards["fr"] and "в силе" in boards["ru"]
    assert "نافذ" in boards["ar"]
    assert len(set(boards.values())) == len(i18n.LANGUAGES)


def test_equal_records_give_equal_boards(paused: Pause):
    at = "2026-11-19 04:10Z"
    ard, brv = (_board(paused, home, "--as-of", at) for home in ("ard", "brv"))
    assert ard["heads"] == brv["heads"]
    assert ard == brv


def test_without_an_agreement_named_all_boards_stand_in_one_object(paused: Pause):
    found = json.loads(paused.cli("ard board --json").out)
    assert set(found) == {"boards"}
    packs = [one["pack"]["id"] for one in found["boards"]]
    assert sorted(packs) == ["neighbours", "strike-pause"]
    assert paused.agreement in [one["agreement"] for one in found["boards"]]


def test_a_board_is_written_byte_for_byte_and_its_hash_is_shown(paused: Pause, tmp_path: Path):
    at = ("--agreement", paused.agreement, "--as-of", "2026-11-19 04:10Z")
    paused.cli("ard board", *at, "--output", str(tmp_path / "board.json"))
    data = (tmp_path / "board.json").read_bytes()
    shown = paused.cli("ard board", *at).out.replace("\n", " ")
    assert hashlib.sha256(data).hexdigest() in shown
    assert json.loads(data) == _board(paused, "ard", "--as-of", "2026-11-19 04:10Z")
    paused.cli("ard board", *at, "--output", str(tmp_path / "board.json"), status=1)


def test_one_file_holds_one_board(paused: Pause):
    said = paused.cli("ard board --output x.json", status=2)
    assert "more than one agreement" in said.err


def test_the_instant_asked_about_decides_what_has_happened(paused: Pause):
    before = _board(paused, "brv", "--as-of", "2026-11-18 11:30Z")
    assert [one["state"] for one in before["arrangements"]] == ["no-terms"]
    offered = _board(paused, "brv", "--as-of", "2026-11-18 12:06:50Z")
    assert [one["state"] for one in offered["arrangements"]] == ["open"]
    assert [one["state"] for one in offered["proposals"]] == ["open"]
    signed = _board(paused, "brv", "--as-of", "2026-11-18 13:00Z")
    assert [one["state"] for one in signed["arrangements"]] == ["formed"]


def test_a_time_of_day_asks_about_the_last_one(paused: Pause):
    whole = _board(paused, "brv")
    now = instants.parse(whole["as_of"], 0)
    this = now - now % 60
    for minute, last in ((this, this), (this + 60, this + 60 - DAY_S)):
        typed, meant = instants.shown(minute)[11:], instants.shown(last)
        assert _board(paused, "brv", "--as-of", typed) == _board(paused, "brv", "--as-of", meant)
        known = _board(paused, "brv", "--known-at", typed)
        assert known == _board(paused, "brv", "--known-at", meant)
        assert known["heads"] != whole["heads"]


def test_as_known_then_a_board_forgets_what_came_later(paused: Pause):
    then = _board(paused, "ard", "--known-at", "2026-11-18 12:30Z")
    now = _board(paused, "ard")
    assert sum(one["size"] for one in then["heads"]) < sum(one["size"] for one in now["heads"])
    assert not then["duties"][0]["lines"]
    assert [line["verdict"] for line in now["duties"][0]["lines"]] == ["open"]


def test_what_another_held_is_read_off_its_register_and_said_to_be_a_lower_bound(paused: Pause):
    words = ("--agreement", paused.agreement, "--known-to", "BRV", "--known-at", "2026-11-20")
    said = paused.cli("ard board", *words)
    assert "may have held more" in said.err
    found = json.loads(paused.cli("ard board --json", *words).out)
    assert {one["party"] for one in found["heads"]} == {"ARD", "BRV"}


def test_whom_something_was_known_to_needs_a_time(paused: Pause):
    said = paused.cli("ard board --known-to BRV", "--agreement", paused.agreement, status=2)
    assert "--known-at" in said.err


def test_the_lines_of_a_clause_are_shown_with_the_closed_ones(paused: Pause):
    paused.later(HOUR_S)
    paused.send("ard", "breach-answer", "incident=I-1", "answer=denied", "--refers-to",
                "BRV-2026-00003")  # fmt: skip
    paused.cli.carry()
    board = _board(paused, "ard")
    assert board["duties"][0]["lines"] == [] and board["duties"][0]["counts"] == {"met": 1}
    words = ("--agreement", paused.agreement, "--clause", "4.2")
    (found,) = paused.cli("ard board --json", *words).object["clauses"]
    assert [line["verdict"] for line in found["lines"]] == ["met"]
    assert "met" in paused.cli("ard board", *words).out
    said = paused.cli("ard board --clause 9.9", "--agreement", paused.agreement, status=1)
    assert "4.2" in said.err


def test_a_correction_that_came_late_is_named_with_its_class(paused: Pause):
    paused.later(HOUR_S)
    known = "2026-11-19 03:30Z"
    draft = paused.cli(
        "brv sent-in-error BRV-2026-00003 --as lind --json --agreement", paused.agreement
    ).object["draft"]
    paused.cli(f"brv release {draft} --as rossi")
    paused.cli.carry()
    words = ("--agreement", paused.agreement, "--as-of", known, "--known-at", known)
    later = ("--known-at", "2026-11-19 06:00Z")
    (found,) = paused.cli("ard board diff --json", *words, *later).object["diffs"]
    changed = {one["line"]: one for one in found["changes"] if one["section"] == "duties"}
    (line,) = changed.values()
    assert line["before"]["verdict"] == "open"
    assert line["class"] == "points-back"
    assert [one["type"] for one in line["came_late"]] == ["sent-in-error"]
    text = paused.cli("ard board diff", *words, *later).out
    assert "came late: BRV-2026-00004 Sent in error" in text
    assert "an entry that points back" in text
    assert (
        "Nothing reads otherwise." in paused.cli("ard board diff", *words, "--known-at", known).out
    )


def test_whom_something_was_known_to_may_sit_in_one_agreement_of_several(paused: Pause):
    paused.cli("cor init --draw-passphrase", *COR)
    paused.cli("ard peer add", str(paused.cli.folder / "cor" / "card"))
    made = paused.cli("ard agreement propose strike-pause --with BRV --role mediator=COR --json")
    words = ("--known-to", "COR", "--known-at", "2026-11-19")
    said = paused.cli("ard board diff --json", *words, "--known-at", "2026-11-20")
    assert [one["agreement"] for one in said.object["diffs"]] == [made.object["id"]]
    assert "may have held more" in paused.cli("ard board diff", *words, *words[2:]).err
    (found,) = json.loads(paused.cli("ard board --json", *words).out)["boards"]
    assert found["agreement"] == made.object["id"]


def test_a_difference_needs_two_times(paused: Pause):
    said = paused.cli("ard board diff --known-at", "2026-11-19 04:30Z", status=2)
    assert "twice" in said.err


def test_why_names_every_entry_that_a_line_rests_on(paused: Pause):
    board = _board(paused, "ard")
    key = board["duties"][0]["lines"][0]["key"]
    (found,) = paused.cli(f"ard why 4.2/ARD/BRV/{key} --json").object["why"]
    assert found["grounds"]["paragraph"] == "4.2"
    assert found["grounds"]["basis"] == "own"
    (entry,) = found["entries"]
    assert entry["entry"] == "BRV-2026-00003"
    assert set(entry["received"]) == {"ARD"}
    text = paused.cli(f"ard why 4.2/ARD/BRV/{key} --lang fr").out
    assert "reçu par: ARD 2026-11-19" in text


def test_why_of_a_serial_names_the_lines_that_rest_on_it(paused: Pause):
    (found,) = [
        one
        for one in paused.cli("ard why ard-2026-00002 --json").object["why"]
        if one["agreement"] == paused.agreement
    ]
    assert {one["section"] for one in found["lines"]} >= {"arrangements"}
    assert found["pointed_at_by"]
    assert "WHAT ALL MUST SIGN: pause/ARD-2026-00002" in paused.cli("ard why ARD-2026-00002").out


def test_why_of_something_unknown_says_so(paused: Pause):
    assert "nothing/here" in paused.cli("ard why nothing/here", status=1).err


def test_an_agreement_that_nobody_limits_says_so_plainly(cli: Cli):
    said = cli("ard board").out
    assert "Nothing is open, overdue or undecided." not in said  # it has no duties at all
    assert "State: in force" in said
    assert "No end is agreed." in said


def test_a_board_before_anybody_signed_says_that_nothing_applies(paused: Pause):
    made = paused.cli("ard agreement propose dialogue --with BRV --mark exercise --json").object
    said = paused.cli("ard board", "--agreement", str(made["id"])).out
    assert "State: not signed by all" in said
    assert "Not signed by all: nothing of it applies yet." in said


def test_the_word_violated_stands_nowhere_in_the_words_of_a_board():
    folder = Path(__file__).parents[2] / "src" / "detente" / "apps" / "i18n"
    for file in folder.glob("*/board.ftl"):
        text = file.read_text(encoding="utf-8").lower()
        assert not [
            word
            for word in ("violat", "viol ", "наруш", "поруш", "انتهاك", "خرق", "违反")
            if word in _values(text, word)
        ]


def _values(text: str, word: str) -> str:
    """What the labels say; a rule that a message breaks is no verdict about a party."""
    lines = [line for line in text.splitlines() if "=" in line and "why--invalid" not in line]
    return "\n".join(line.partition("=")[2] for line in lines if word)


def test_a_deadline_that_passed_is_overdue_as_soon_as_the_record_speaks(paused: Pause):
    paused.later(DAY_S + 60)
    (line,) = _board(paused, "ard")["duties"][0]["lines"]
    assert line["verdict"] == "cannot-be-decided"
    paused.send("ard", "line-test", "text=we are here")
    paused.cli.carry()
    for home in ("ard", "brv"):
        (line,) = _board(paused, home)["duties"][0]["lines"]
        assert line["verdict"] == "overdue"
