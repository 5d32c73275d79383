"""Clauses read aloud: nothing missing, in each language, and the sentences of the examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.adapters.pack_files import read_folder
from detente.apps import i18n
from detente.apps.cli.telling import sentence, spoken, title
from detente.apps.cli.words import form_of
from detente.core.agreement.explain import Kind
from detente.core.agreement.explain_clauses import Told, tell
from detente.core.agreement.explain_words import amount_id, head_id, word_groups
from detente.core.agreement.pack import Pack
from detente.core.agreement.reader import read_pack, required_labels
from tests.broken_packs.cases import base

PACKS = Path(__file__).parents[2] / "packs"
NAMES = sorted(path.name for path in PACKS.iterdir() if path.is_dir())


def good() -> Pack:
    return read_pack(base())


def told(pack: Pack, kind: str, name: str) -> Told:
    return next(one for one in tell(pack) if (one.kind, one.id) == (kind, name))


def aloud(pack: Pack, kind: str, name: str, lang: str = "en") -> str:
    return sentence([spoken(pack, line, lang) for line in told(pack, kind, name).lines])


@pytest.mark.parametrize("name", ["base", *NAMES])
def test_every_clause_is_told_in_words_that_exist(name: str) -> None:
    pack = good() if name == "base" else read_pack(read_folder(PACKS / name))
    words = {label for group in word_groups() for label in group}
    labels = {label for group in required_labels(pack) for label in group}
    labels |= set(i18n.catalogue("en").labels)
    clauses = tell(pack)
    assert len({(one.kind, one.id) for one in clauses}) == len(clauses)
    for one in clauses:
        assert one.label is None or one.label in labels
        for line in one.lines:
            assert head_id(line.head) in words, line.head
            assert line.parts, line.head
            for part in line.parts:
                if part.kind in (Kind.WORD, Kind.GOVERNS):
                    assert part.text in words, (one.id, part)
                if part.kind is Kind.LABEL:
                    assert part.text in labels, (one.id, part)
                if part.kind is Kind.AMOUNT:
                    assert amount_id(part.text, "many") in words


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", i18n.LANGUAGES)
def test_every_clause_has_a_sentence_in_each_language(name: str, lang: str) -> None:
    pack = read_pack(read_folder(PACKS / name))
    for one in tell(pack):
        assert title(pack, one, lang)
        said = sentence([spoken(pack, line, lang) for line in one.lines])
        assert "--" not in said
        assert "  " not in said
        assert said.endswith(".")


def test_the_same_clauses_and_lines_are_told_in_each_language() -> None:
    pack = good()
    for one in tell(pack):
        counts = {
            lang: [spoken(pack, line, lang).count(":") > 0 for line in one.lines]
            for lang in i18n.LANGUAGES
        }
        assert len(set(map(tuple, counts.values()))) == 1


def test_a_periodic_duty_reads_aloud() -> None:
    assert aloud(good(), "duty", "3.1") == (
        "For every: 6 months from: the first day of the month after: entry into force."
        " Who: each party. Bound: has undertaken to. Sends: “Vehicle data”."
        " To: each other party. Of which: “Vehicle data as of” = the day after the period."
        " No later than: 30 days after: the end of each period. First day: not counted."
        " Counts when: received. A late one: still performs."
        " During a suspension: what falls due is excused. Paragraph: 3."
        " How we know it: Our own addition. Why it is here: invented."
    )


def test_a_duty_with_an_exception_reads_aloud() -> None:
    said = aloud(good(), "duty", "2")
    assert "When: each: “Movement”. Who: owner of: “Movement”." in said
    assert "No later than: 48 hours before: “Movement”." in said
    where = "“Movement notice urgency” = “Urgency urgent”"
    assert f"Except where: {where}: 6 hours before: “Movement”." in said
    assert "A late one: does not perform." in said
    assert "First day" not in said


def test_a_duty_that_waits_for_another_names_it() -> None:
    said = aloud(good(), "duty", "3.3")
    assert "When: “3 2” (3.2) = overdue." in said
    assert "Unless: “3 2” (3.2) = met." in said


def test_other_kinds_read_aloud() -> None:
    pack = good()
    assert "Through" not in aloud(pack, "exchange", "persons")
    assert "How it is opened: through role: “Mediator”." in aloud(pack, "exchange", "persons")
    assert "Ceiling: ARD 100, BRV 200." in aloud(pack, "tally", "vehicles")
    assert "A figure stands for: 13 months." in aloud(pack, "tally", "vehicles")
    assert "Binds from: 1 year after: entry into force." in aloud(pack, "tally", "vehicles")
    assert "At least: 1 hour. At most: 30 days." in aloud(pack, "check", "span")
    assert "Effect: releases from: “Pause”." in aloud(pack, "right", "release")
    assert "Sees: that something was sent, no contents." in aloud(pack, "role", "depository")
    assert "Days of rest: Saturday, Sunday." in aloud(pack, "calendar", "office")
    assert "In force for: 10 years from: entry into force." in aloud(pack, "life", "life")


@pytest.mark.parametrize(
    ("lang", "n", "form"),
    [
        ("en", 1, "one"),
        ("en", 2, "many"),
        ("fr", 1, "one"),
        ("fr", 30, "many"),
        ("ru", 1, "one"),
        ("ru", 3, "few"),
        ("ru", 5, "many"),
        ("ru", 11, "many"),
        ("ru", 12, "many"),
        ("ru", 21, "one"),
        ("ru", 24, "few"),
        ("ru", 111, "many"),
        ("ru", 180, "many"),
    ],
)
def test_a_unit_has_the_form_that_its_number_asks_for(lang: str, n: int, form: str) -> None:
    assert form_of(lang, n) == form
