"""What every shipped pack keeps beyond what its reader holds: its words, cards and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Protocol

import pytest

from detente.adapters.pack_files import read_folder, shipped_packs
from detente.apps import i18n
from detente.core.agreement import periods
from detente.core.agreement.clauses import Duty
from detente.core.agreement.grounds import Basis, Grounds
from detente.core.agreement.pack import Pack
from detente.core.agreement.periods import Reckoning
from detente.core.agreement.reader import read_pack

PACKS = {name: read_pack(read_folder(folder)) for name, folder in shipped_packs().items()}
NUMBERED = ("prisoner-exchange", "strategic-limits", "strategic-limits-2")
ENTRY = "2011-02-05"  # New START


class Clause(Protocol):
    """Anything that says where it comes from."""

    @property
    def grounds(self) -> Grounds: ...


def grounds(pack: Pack) -> Iterator[Grounds]:
    """Of every clause."""
    yield pack.agreement.grounds
    yield from (party.grounds for party in pack.parties)
    yield from (regime.grounds for regime in pack.regimes)
    kinds = pack.clauses
    every: tuple[Mapping[str, Clause], ...] = (
        pack.messages, pack.codes, kinds.roles, kinds.events, kinds.duties, kinds.checks,
        kinds.tallies, kinds.lists, kinds.exchanges, kinds.arrangements, kinds.rights,
    )  # fmt: skip
    for declared in every:
        for clause in declared.values():
            yield clause.grounds
    if kinds.life is not None:
        yield kinds.life.grounds


def by_name(pack: Pack) -> dict[str, Duty]:
    return dict(pack.clauses.duties)


# --- words --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PACKS)
def test_every_pack_is_in_every_language_of_the_program(name: str) -> None:
    assert set(PACKS[name].agreement.languages) == set(i18n.LANGUAGES)


# Letters that no word of a language has. Ukrainian and Russian share most of theirs.
STRANGE = {
    "ru": "[A-Za-zґєіїҐЄІЇ]",
    "uk": "[A-Za-zёыэъЁЫЭЪ]",
    "ar": "[A-Za-zА-я\u4e00-\u9fff]",
    "zh": "[A-Za-zА-я\u0600-\u06ff]",
}


@pytest.mark.parametrize("lang", STRANGE)
@pytest.mark.parametrize("name", PACKS)
def test_labels_have_no_letters_of_another_language(name: str, lang: str) -> None:
    labels = PACKS[name].labels[lang]
    assert [words for words in labels.values() if re.search(STRANGE[lang], words)] == []


def numbers(text: str) -> list[str]:
    """All numbers of a text, sorted; a Chinese date writes its month as a number too."""
    joined = re.sub(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}\b)", "", text)
    return sorted(re.findall(r"\d+", re.sub(r"\d+(?=月)", "", joined)))


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
@pytest.mark.parametrize("name", PACKS)
def test_texts_and_cards_have_the_same_numbers_in_every_language(name: str, lang: str) -> None:
    pack = PACKS[name]
    assert numbers(pack.texts[lang]) == numbers(pack.texts["en"])
    for path, text in pack.cards.items():
        if path.endswith(f".{lang}.md"):
            english = pack.cards[path.removesuffix(f"{lang}.md") + "en.md"]
            assert numbers(text) == numbers(english), path


@pytest.mark.parametrize("name", PACKS)
def test_every_card_is_for_a_message_in_every_language_and_has_4_to_8_steps(name: str) -> None:
    pack = PACKS[name]
    cards: dict[str, set[str]] = {}
    for path, text in pack.cards.items():
        message, lang, _ = path.removeprefix("cards/").split(".")
        cards.setdefault(message, set()).add(lang)
        steps = [line for line in text.splitlines() if re.match(r"[1-9]\. ", line)]
        assert [step[0] for step in steps] == [str(n) for n in range(1, len(steps) + 1)], path
        assert 4 <= len(steps) <= 8, path
    assert set(cards) <= set(pack.messages)
    assert all(langs == set(pack.agreement.languages) for langs in cards.values())


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
@pytest.mark.parametrize("name", NUMBERED)
def test_paragraphs_that_clauses_point_to_stand_in_the_text(name: str, lang: str) -> None:
    pack = PACKS[name]
    headed = set(re.findall(r"^## ([0-9]+)\. \S", pack.texts[lang], re.MULTILINE))
    pointed = {one.paragraph for one in grounds(pack)}
    assert pointed <= headed
    first = pack.agreement.languages[0]
    assert headed == set(re.findall(r"^## ([0-9]+)\. \S", pack.texts[first], re.MULTILINE))


@pytest.mark.parametrize("name", PACKS)
def test_only_new_start_calls_anything_read(name: str) -> None:
    read = {one.basis for one in grounds(PACKS[name])} & {Basis.READ}
    assert not read or name == "new-start"


# --- New START ----------------------------------------------------------------------------------


def test_rules_of_new_start_that_were_read_are_these() -> None:
    pack = PACKS["new-start"]
    read = {name for name, duty in by_name(pack).items() if duty.grounds.basis is Basis.READ}
    assert read == {"II.1", "II.2", "II.3", "IV.1", "IV.2", "IV.3", "VI.2"}
    assert sum(one.basis is Basis.READ for one in grounds(pack)) == len(read)


@pytest.mark.parametrize(
    ("duty", "last_day"),
    [
        ("II.1", "2011-03-22"),
        ("airplanes", "2011-02-10"),
        ("inspectors", "2011-03-02"),
        ("VI.1 first", "2011-03-07"),
    ],
)
def test_what_falls_due_once_after_entry_into_force(duty: str, last_day: str) -> None:
    found = by_name(PACKS["new-start"])[duty]
    bounds = periods.closes(found.by, ENTRY, Reckoning(0, found.first_day_counted))
    assert bounds is not None
    assert bounds.exact == periods.day_begins(periods.day_of(last_day, 0) + 1, 0)


def test_the_term_ended_as_5_february_2026_began() -> None:
    life = PACKS["new-start"].clauses.life
    extension = PACKS["new-start"].clauses.arrangements["extension"]
    assert life is not None
    assert life.term is not None
    assert life.term.amount is not None
    assert extension.at_most is not None
    amounts = (life.term.amount, extension.at_most)
    counted = periods.term_ends(amounts, ENTRY, Reckoning(0, life.first_day_counted))
    assert counted.exact == periods.day_begins(periods.day_of("2026-02-05", 0), 0)
    other = periods.term_ends(amounts, ENTRY, Reckoning(0, not life.first_day_counted))
    assert other.exact == periods.day_begins(periods.day_of("2026-02-06", 0), 0)


# --- personal data, versions --------------------------------------------------------------------


def test_a_list_of_persons_keeps_ref_and_category_alone() -> None:
    (persons,) = (
        field
        for field in PACKS["prisoner-exchange"].messages["person-list"].fields
        if field.columns
    )
    kept = [column.name for column in persons.columns if not column.erasable]
    assert kept == ["ref", "category"]
    assert all(column.optional for column in persons.columns if column.erasable)


def test_a_later_version_keeps_numbers_and_seats() -> None:
    first, second = PACKS["strategic-limits"], PACKS["strategic-limits-2"]
    assert second.agreement.base == first.hash.hex()
    for name, message in second.messages.items():
        before = {field.name: (field.n, field.type) for field in first.messages[name].fields}
        assert {field.name: (field.n, field.type) for field in message.fields} == before
    invited = first.clauses.roles["invited"].held_by
    assert [party.code for party in second.parties if party.joined == 2] == list(invited)
    taken = set(second.clauses.tallies["warheads"].ceiling)
    assert taken == {party.code for party in second.parties}
