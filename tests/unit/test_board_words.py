"""Words of a board: all languages have the same labels, every code has one, none is stale."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from detente.apps import i18n
from detente.apps.boards import marks
from detente.apps.boards.text import SECTIONS
from detente.apps.boards.words import Page, when
from detente.apps.i18n import speech
from detente.apps.neutral import columns, each_closed, fill
from detente.core.agreement.grounds import Basis
from detente.core.board import (
    arrangements,
    arrangements_value,
    causes,
    checks,
    events,
    life_spans,
    proposals_value,
    tally_groups,
    tally_lines,
    verdicts,
)

SOURCE = Path(i18n.__file__).parents[1]
LABELS = {lang: i18n.board_catalogue(lang).labels for lang in i18n.LANGUAGES}

# Groups of labels and the codes that a board can have there.
GROUPS: dict[str, list[str]] = {
    "section": list(SECTIONS),
    "verdict": [
        *verdicts.VERDICTS, "by-view", tally_lines.WITHIN, tally_lines.ABOVE, tally_lines.BELOW,
        tally_lines.KEPT, tally_lines.NOT_KEPT, tally_lines.NOT_BINDING_YET,
        tally_lines.NOT_JUDGED, tally_groups.BALANCED, tally_groups.NOT_BALANCED,
        arrangements.FORMED, arrangements_value.LAPSED, proposals_value.ANSWERED,
        proposals_value.UNANSWERED, "valid", "expired", "no-terms", "terms",
    ],
    "discharged": [
        verdicts.WAIVED, verdicts.EVENT_CANCELLED, verdicts.AGREEMENT_ENDED, verdicts.UNLESS_MET,
        verdicts.FELL_DUE, verdicts.AROSE, verdicts.IN_ERROR,
    ],
    "remark": [
        verdicts.GIVEN_THOUGH_SUSPENDED, verdicts.NOT_ASKED, verdicts.AT_THE_END, "also-given",
        "given-anew", "corrected", "clocks-disagree", "refused", "declined", "deferred",
        "standby-until", "event-cancelled", "opened-early",
    ],
    "cause": [*causes.ORDER, "not-declared"],
    "settles": [*causes.ORDER, "not-declared"],
    "state": [
        life_spans.NOT_YET, life_spans.PROVISIONAL, life_spans.IN_FORCE, life_spans.SUSPENDED,
        life_spans.WITHHELD, life_spans.ENDED, life_spans.VOLUNTARY,
    ],
    "arrangement-state": [
        arrangements.OPEN, arrangements.FORMED, arrangements.WITHDRAWN, arrangements.CROSSED,
        arrangements_value.NONE, arrangements_value.IN_FORCE, arrangements_value.ENDED,
        arrangements_value.LAPSED, arrangements_value.NOT_FORMED,
        arrangements_value.NEVER_IN_FORCE, arrangements_value.BY_VIEW,
        arrangements_value.UNDECIDED,
    ],
    "arrangement-reason": [
        arrangements.LATE, arrangements.UNBOUNDED, arrangements.AFTER_END, arrangements.BEYOND,
        arrangements.BASE_GONE, arrangements.NOT_HELD,
    ],
    "offer-state": [
        proposals_value.STATED, proposals_value.ANSWERED, proposals_value.UNANSWERED,
        proposals_value.UNDECIDED, arrangements.OPEN, arrangements.WITHDRAWN,
        arrangements.CROSSED, arrangements_value.LAPSED, arrangements_value.NOT_FORMED,
    ],
    "event-state": [events.PLANNED, events.OCCURRED, events.ALLEGED, events.CANCELLED],
    "mark": [
        checks.OUTSIDE, checks.UNDECIDED, marks.NO_GROUND, marks.GROUND_OPEN,
        marks.PERFORMS_NOTHING,
    ],
    "force": ["must", "should", "may", "voluntary"],
    "expiring": ["agreement", "arrangement", "item", "figure"],
}  # fmt: skip


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
def test_every_language_has_the_labels_of_the_first(lang: str) -> None:
    assert list(LABELS[lang]) == list(LABELS["en"])


@pytest.mark.parametrize(
    ("group", "code"), [(group, code) for group, codes in GROUPS.items() for code in codes]
)
def test_every_code_of_a_board_has_words(group: str, code: str) -> None:
    wanted = f"{group}--{code}"
    for lang in i18n.LANGUAGES:
        assert wanted in LABELS[lang], f"{wanted} in {lang}/board.ftl"


def test_a_verdict_is_told_from_every_other() -> None:
    for labels in LABELS.values():
        words = [labels[f"verdict--{code}"].lower() for code in verdicts.VERDICTS]
        assert len(set(words)) == len(words)


def test_labels_that_the_program_asks_for_are_there() -> None:
    asked = re.compile(r"[\"']([a-z]+(?:-[a-z]+)*--[a-z-]+)[\"']")
    groups = ("record", "ladder", "code", "basis", "field", "message")
    # Held by tests/tidy/test_words.py.
    kinds = (speech.CLI, speech.FAULTS, speech.HELP)
    spoken = {name for kind in kinds for name in speech.catalogue(kind, "en").sentences}
    for file in [*SOURCE.glob("boards/*.py"), *SOURCE.glob("cli/*.py")]:
        for found in asked.findall(file.read_text(encoding="utf-8")):
            if found.partition("--")[0] not in groups and found not in spoken:
                assert found in LABELS["en"], f"{file.name}: {found}"


def test_no_label_is_left_over() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in SOURCE.glob("*/*.py"))
    for label in LABELS["en"]:
        group = label.partition("--")[0]
        used = any(f"{quote}{name}{quote}" in text for quote in "\"'" for name in (label, group))
        assert used, f"{label} is asked for nowhere"


def test_every_basis_has_words() -> None:
    for basis in Basis:
        for lang in i18n.LANGUAGES:
            assert f"basis--{basis.value}" in i18n.catalogues()[lang]


@pytest.mark.parametrize(
    ("stamp", "shown"),
    [
        ("2026-02-05T20:00:00Z", "2026-02-05 20:00Z"),
        ("2026-02-04T23:59:59Z", "2026-02-04 23:59:59Z"),
        ("2026-02-04", "2026-02-04"),
        (None, "?"),
    ],
)
def test_instants_are_shown_with_seconds_only_where_there_are_any(stamp: str, shown: str) -> None:
    assert when(stamp) == shown


def test_lines_are_filled_to_the_width_and_an_address_stays_whole() -> None:
    address = "https://example.org/" + "a" * 80
    lines = fill(f"Ж one two {'three ' * 20}{address} end", 40, "  ", "    ")
    assert lines[0].startswith("  Ж one two") and all(len(line) <= 40 for line in lines[:3])
    assert f"    {address}" in lines
    assert " ".join(" ".join(lines).split()) == f"Ж one two {'three ' * 20}{address} end"


def test_a_text_without_blanks_is_broken_between_its_characters() -> None:
    text = "状态板无任何一行以此为据，各方观点均予显示（见上）。" * 4
    lines = fill(text, 40, "", "  ")
    assert all(columns(line) <= 40 for line in lines)
    assert all(columns(line) > 34 for line in lines[:-1])
    assert "".join(line.strip() for line in lines) == text
    assert not [line for line in lines if line.strip()[0] in "，。）" or line[-1] == "（"]


def test_what_has_no_value_is_left_out_of_pairs() -> None:
    page = Page(80, [])
    page.pairs(1, [("a", "1"), ("b", "")])
    assert page.lines == ["  a: 1"]


def test_an_isolate_that_runs_over_the_end_of_a_line_is_closed_there_and_begun_again():
    text = "before \u2068one two three four\u2069 behind \u2066a \u2068b c d\u2069 e\u2069."
    lines = fill(text, 12, "", "  ")
    assert len(lines) > 3
    for line in lines:
        depth = 0
        for character in line:
            depth += (character in "\u2066\u2068") - (character == "\u2069")
            assert depth >= 0, line
        assert depth == 0, line
    plain = " ".join(" ".join(lines).split())
    for character in "\u2066\u2068\u2069":
        plain = plain.replace(character, "")
    assert plain == "before one two three four behind a b c d e."
    assert max(map(columns, lines)) <= 12


def test_what_nobody_closed_and_what_closes_nothing_stay_as_they_are():
    assert list(each_closed(["a\u2069 b", "\u2068c", "  d"])) == [
        "a\u2069 b", "\u2068c\u2069", "  \u2068d\u2069",
    ]  # fmt: skip
