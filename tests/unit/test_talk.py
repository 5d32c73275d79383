"""Failures and sentences in a chosen language; a folder makes a language, and nothing crashes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.apps import messages
from detente.apps.i18n import languages, speech, talk
from detente.core.errors import EnvironmentFault, NeedsSecondPerson, OurFault, TheirFault

HEAD = "# reviewed: not reviewed\n"
TOML = """
name = "Inventa"
tag = "qaa"
direction = "ltr"
reviewed = "not reviewed"
decimal = ","
grouping = " "
date = "{d} {month} {y}"
months = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]
[plurals]
one = "n = 1"
few = "n = 2..4"
"""
FAULTS = """told--whose = kies kulpo:
told--none = nenio
whose--request = via peto
own-draft = { $draft }: farita de { $person }.
disk-full = Plena disko.
disk-full--next = { step--report }
step--report = Raportu.
items-untold = { $count ->
    [one] unu { $items }
    [few] { $count } kelkaj
   *[other] { $count } multaj
}
key-absent = Mankas: { $path }{ $purpose }.
bad-padding = Ne ({ $reason }).
"""


def write_invented(folder: Path, monkeypatch: pytest.MonkeyPatch, words: str) -> Path:
    """The languages of the program and, as a folder and no code, one more: `qi`. Its folder."""
    for code in ("en", "ar"):
        (folder / code).mkdir(parents=True)
        for one in languages.folder().joinpath(code).iterdir():
            (folder / code / one.name).write_bytes(one.read_bytes())
    own = folder / "qi"
    own.mkdir()
    (own / "language.toml").write_text(TOML, encoding="utf-8")
    (own / "faults.ftl").write_text(HEAD + FAULTS, encoding="utf-8")
    (own / "cli.ftl").write_text(HEAD + words, encoding="utf-8")
    monkeypatch.setattr(languages, "folder", lambda: folder)
    forget()
    return own


@pytest.fixture
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    yield write_invented(tmp_path, monkeypatch, "hello = Saluton, { $name }.\n")
    forget()


def forget() -> None:
    languages.codes.cache_clear()
    languages._read.cache_clear()
    speech.catalogue.cache_clear()


@pytest.mark.usefixtures("invented")
def test_a_failure_is_told_in_the_language_and_in_english_where_it_lacks_words():
    full = EnvironmentFault("disk-full")
    assert messages.sentence(full, "qi") == "Plena disko."
    assert messages.next_step(full, "qi") == "Raportu."
    assert messages.at_fault(full, "qi") == "this machine"
    assert messages.at_fault(OurFault("usage"), "qi") == "via peto"
    own = NeedsSecondPerson("own-draft", draft="ARD-d-1", person="petro", others=[])
    assert messages.sentence(own, "qi") == "ARD-d-1: farita de petro."
    assert messages.next_step(own, "qi").startswith("Nobody else here may release.")
    assert messages.sentence(full, "tlh") == "The disk is full. Nothing was done by halves."


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("count", "said"), [(1, "unu a, b"), (3, "3 kelkaj"), (5, "5 multaj"), ("5", "5 multaj")]
)
def test_a_count_among_the_facts_chooses_the_sentence(count: object, said: str):
    error = OurFault("items-untold", count=count, items=["a", "b"])
    assert messages.sentence(error, "qi") == said


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize("lang", ["qi", "en"])
def test_a_fact_that_is_absent_shows_as_a_question_mark_or_beside_another_as_nothing(lang: str):
    shown = messages.sentence(EnvironmentFault("key-absent", purpose="root"), lang)
    assert shown.endswith(": root.")
    assert messages.sentence(EnvironmentFault("key-absent"), lang).endswith(": ??.")
    assert "(" not in messages.sentence(TheirFault("bad-padding", reason=[]), lang)
    assert messages.sentence(EnvironmentFault("machine-failed", why="x", path=""), lang) == (
        "The machine refused: x."
    )


def test_a_fact_in_another_script_is_set_apart_and_hides_nothing():
    error = OurFault("no-such-person", person="Ж\u202e", known=["a", "Я"])
    assert messages.sentence(error) == "Nobody here is called \u2068Ж[U+202E]\u2069."
    assert messages.next_step(error) == "Known here: a, \u2068Я\u2069."
    assert messages.as_data(error)["sentence"] == "Nobody here is called Ж[U+202E]."
    assert messages.as_data(error)["facts"] == {"person": "Ж[U+202E]", "known": "a, Я"}


def test_a_file_that_cannot_be_read_costs_its_language_and_no_crash(invented: Path):
    (invented / "faults.ftl").write_text("not a file of sentences", encoding="utf-8")
    assert messages.sentence(EnvironmentFault("disk-full"), "qi").startswith("The disk is full.")
    assert messages.at_fault(EnvironmentFault("disk-full"), "qi") == "this machine"


# --- the choice ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("words", "environment", "lang"),
    [
        ("inbox", "", "en"),
        ("inbox", "qi", "qi"),
        ("inbox --speak en", "qi", "en"),
        ("--speak ar inbox", "qi", "ar"),
        ("inbox --speak=ar", "", "ar"),
        ("inbox --speak ar --speak qi", "", "qi"),
        ("log add -- --speak", "", "en"),
        ("inbox --plain", "qi", "en"),  # a script does not change with its surroundings
        ("inbox --plain --speak qi", "", "qi"),
        ("inbox --json --speak qi", "qi", "en"),
    ],
)
def test_the_option_goes_before_the_environment_and_programs_get_english(
    words: str, environment: str, lang: str
):
    given = {"LANG": "fr_FR.UTF-8", talk.VARIABLE: environment}
    assert talk.chosen(words.split(), given) == lang


@pytest.mark.parametrize(
    ("named", "lang", "other"),
    [
        ("ar_EG.UTF-8", "ar", ""),
        ("zh-CN", "zh", ""),
        ("RU", "ru", ""),
        (" fr_FR@euro ", "fr", ""),
        ("", "en", ""),
        ("xx", "en", "xx"),
        ("rux", "en", "rux"),
        ("C", "en", ""),
        ("C.UTF-8", "en", ""),
        ("POSIX", "en", ""),
    ],
)
def test_the_variable_may_name_a_locale_and_stops_no_command(named: str, lang: str, other: str):
    given = {talk.VARIABLE: named}
    assert talk.chosen(["ack"], given) == lang
    assert talk.not_spoken(["ack"], given) == other
    for words in (["ack", "--speak", "fr"], ["ack", "--json"], ["ack", "--plain"]):
        assert talk.not_spoken(words, given) == ""


def test_an_unknown_language_is_refused_with_all_named_in_themselves():
    with pytest.raises(OurFault) as caught:
        talk.chosen(["inbox", "--speak", "klingon"], {})
    assert messages.exit_status(caught.value) == messages.USAGE
    assert messages.sentence(caught.value) == "The program does not speak klingon."
    assert "fr (Français)" in messages.next_step(caught.value)


@pytest.mark.usefixtures("invented")
def test_a_sentence_is_spoken_in_the_language_of_now():
    assert talk.spoken() == "en"
    with talk.speaking("qi"):
        assert talk.t("hello", name="Ж") == "Saluton, \u2068Ж\u2069."
        assert talk.t("hello", name=talk.t("hello", name="a")) == "Saluton, Saluton, a.."
        assert talk.t("--nowhere") == "nowhere"
    assert talk.t("hello", name="x") == "hello"


def test_a_name_with_a_stop_stays_one_value_in_words_from_right_to_left():
    with talk.speaking("ar"):
        assert talk.joined(("I. Petro", "Chief")) == "\u2066I. Petro\u2069, Chief"
        assert talk.value("detente inbox") == "detente inbox"
    assert talk.value("I. Petro") == "I. Petro"
    error = OurFault("no-such-person", person="I. Petro", known=[])
    assert "\u2066I. Petro\u2069" in messages.sentence(error, "ar")
