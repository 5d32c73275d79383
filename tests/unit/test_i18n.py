"""Languages of the program: found as folders, complete, counted by CLDR, values set apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from detente.apps import i18n
from detente.apps.i18n import speech
from detente.apps.i18n.languages import Language, language, read_language, text_of
from detente.apps.i18n.plurals import CATEGORIES, category, read_rules
from detente.apps.i18n.sentences import Sentence, read_sentences
from detente.core.errors import TheirFault

AT = 1_770_321_600  # 2026-02-05 20:00Z
HEAD = b"# reviewed: not reviewed\n"
TOML = """
name = "Esperanto"
tag = "eo"
direction = "ltr"
reviewed = "not reviewed"
decimal = ","
grouping = " "
date = "{d} {month} {y}"
months = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]
[plurals]
one = "n = 1"
"""
# Whole numbers and their categories as CLDR gives them in its samples.
CLDR = {
    "en": {"one": [1], "other": [0, 2, 11, 21, 100, 101, 1_000_000]},
    "fr": {"one": [0, 1], "many": [1_000_000, 2_000_000], "other": [2, 11, 21, 1_000_001]},
    "ru": {
        "one": [1, 21, 31, 101, 1_001],
        "few": [2, 3, 4, 22, 24, 102, 1_002],
        "many": [0, 5, 10, 11, 12, 14, 19, 20, 25, 100, 111, 112, 1_000_000],
    },
    "uk": {
        "one": [1, 21, 61, 101, 1_001],
        "few": [2, 4, 22, 34, 102, 1_002],
        "many": [0, 5, 11, 12, 13, 14, 19, 30, 100, 113, 1_000_000],
    },
    "ar": {
        "zero": [0],
        "one": [1],
        "two": [2],
        "few": [3, 10, 103, 110, 1_003],
        "many": [11, 26, 99, 111, 1_011],
        "other": [100, 101, 102, 200, 202, 302, 1_000, 1_000_000],
    },
    "zh": {"other": [0, 1, 2, 3, 11, 100, 1_000_000]},
}


# --- folders ------------------------------------------------------------------------------------


def test_english_comes_first_and_the_others_by_their_code() -> None:
    assert i18n.LANGUAGES == ("en", "ar", "fr", "ru", "uk", "zh")


def test_a_language_is_named_in_itself_and_says_how_it_runs_and_who_reviewed_it() -> None:
    assert speech.names() == {
        "en": "English", "ar": "العربية", "fr": "Français", "ru": "Русский", "uk": "Українська",
        "zh": "简体中文",
    }  # fmt: skip
    runs = {lang: language(lang).direction for lang in i18n.LANGUAGES}
    assert runs == dict.fromkeys(i18n.LANGUAGES, "ltr") | {"ar": "rtl"}
    assert {language(lang).reviewed for lang in i18n.LANGUAGES} == {"not reviewed"}
    assert language("zh").tag == "zh-Hans"


def test_a_language_without_a_folder_is_english() -> None:
    assert language("tlh").code == "en"
    assert i18n.desk_label("tlh", "page--due") == i18n.desk_label("en", "page--due")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"ltr"', '"up"', "direction"),
        ('name = "Esperanto"', "name = 5", "missing"),
        ('name = "Esperanto"', 'name = ""', "missing"),
        ('"l"]', "]", "months"),
        ('"n = 1"', '"n is 1"', "bad-plural-rule"),
        ("one =", "single =", "bad-plural-rule"),
        ("one =", "other =", "bad-plural-rule"),
        ("[plurals]", '[amounts]\none = "much"\n[plurals]', "amounts"),
        ("[plurals]", "[plurals", "not-toml"),
    ],
)
def test_a_language_that_says_too_little_is_refused(old: str, new: str, problem: str) -> None:
    assert read_language("eo", TOML.encode()).name == "Esperanto"
    with pytest.raises(TheirFault) as caught:
        read_language("eo", TOML.replace(old, new).encode())
    assert caught.value.facts["problem"] == problem
    assert caught.value.facts["file"] == "eo/language.toml"


# --- every language whole -----------------------------------------------------------------------


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
@pytest.mark.parametrize(
    "file",
    ["words.ftl", "board.ftl", "desk.ftl", "faults.ftl", "cli.ftl", "help.ftl", "verify.ftl"],
)
def test_every_language_has_every_file(lang: str, file: str) -> None:
    assert text_of(lang, file)


@pytest.mark.parametrize("lang", i18n.LANGUAGES)
@pytest.mark.parametrize(
    "kind", [speech.DESK, speech.FAULTS, speech.CLI, speech.HELP, speech.VERIFY]
)
def test_every_sentence_is_there_in_each_language(kind: str, lang: str) -> None:
    first = speech.catalogue(kind, "en").sentences
    found = speech.catalogue(kind, lang).sentences
    lacking = [name for name in first if name not in found]
    assert not lacking, f"{lang}/{kind}*.ftl lacks {len(lacking)}, first {lacking[:5]}"
    assert list(found) == list(first)
    assert speech.catalogue(kind, lang).reviewed == "not reviewed"
    for name, sentence in found.items():
        wrong = missing_of(language(lang), first[name], sentence)
        assert not wrong, f"{lang}/{kind}*.ftl: {name}: {wrong}"
        if sentence.same is not None:
            assert found[sentence.same].same is None


def missing_of(spoken: Language, first: Sentence, sentence: Sentence) -> str:
    """What a translation lacks of the first language, or of the plurals of its own."""
    if first.same is not None or sentence.same is not None:
        return "" if first.same == sentence.same else f"not the words of {first.same}"
    if sentence.names() != first.names():
        return f"values {sorted(sentence.names())}, not {sorted(first.names())}"
    if sentence.by is None:
        return "" if first.by is None or not spoken.plurals else f"no choice by {first.by}"
    if not sentence.counts():
        return (
            "" if spoken.plurals == {} or set(sentence.variants) == set(first.variants) else "keys"
        )
    lacking = set(spoken.categories()) - set(sentence.variants)
    strange = {key for key in sentence.variants if key in CATEGORIES} - set(spoken.categories())
    return " ".join(sorted(lacking | strange))


def test_a_translation_without_a_value_or_a_plural_is_found() -> None:
    def one(words: str) -> Sentence:
        return read_sentences("x", HEAD + words.encode()).sentences["a"]

    english = one("a = { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n}")
    assert missing_of(language("en"), english, english) == ""
    assert missing_of(language("ru"), english, english) == "few many"
    assert missing_of(language("zh"), english, one("a = { $n } 天")) == ""
    assert missing_of(language("zh"), english, english) == "one"
    assert missing_of(language("fr"), english, one("a = { $n } jours")) == "no choice by n"
    assert missing_of(language("zh"), english, one("a = 天")) == "values [], not ['n']"


# --- plurals ------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", CLDR)
def test_whole_numbers_have_the_category_that_cldr_gives_them(lang: str) -> None:
    for expected, numbers in CLDR[lang].items():
        for n in numbers:
            assert (n, language(lang).category(n)) == (n, expected)
            assert language(lang).category(-n) == expected
    assert set(CLDR[lang]) <= set(language(lang).categories())


def test_every_language_has_cases_of_cldr() -> None:
    assert set(CLDR) == set(i18n.LANGUAGES)


def test_a_rule_is_read_as_cldr_writes_it() -> None:
    rules = read_rules("x", {"few": "n % 100 = 1,3..4 and n != 103 or n = 50"})
    few = [n for n in range(300) if category(rules, n) == "few"]
    assert few == [1, 3, 4, 50, 101, 104, 201, 203, 204]


def test_units_after_arabic_numbers_are_singular_plural_or_accusative() -> None:
    forms = [language("ar").form(n) for n in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103)]
    assert forms == ["one", "one", "one", "few", "few", "many", "many", "one", "one", "few"]


# --- saying -------------------------------------------------------------------------------------


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        "en": "hello = Hello { $name }.\nonly = Only here: { $n }.\n"
        "late = { $n ->\n    [0] None is late.\n    [one] { $n } of { $all } is late.\n"
        "   *[other] { $n } of { $all } are late.\n}\n"
        "mark = { $mark ->\n    [live] Real\n   *[other] Not real\n}\n",
        "ar": "hello = مرحبا { $name }.\n",
    }
    read = {
        lang: read_sentences(lang, HEAD + text.encode()) for lang, text in files.items()
    }  # fmt: skip
    monkeypatch.setattr(speech, "desk_catalogue", lambda lang: read.get(lang, read["en"]))


@pytest.mark.usefixtures("spoken")
def test_a_value_is_set_apart_from_the_words_beside_it() -> None:
    assert speech.say("ar", "hello", name="ARD-2026-00001") == ("مرحبا \u2068ARD-2026-00001\u2069.")
    pieces = list(speech.pieces("en", "hello", name="Ж"))
    assert pieces == [("Hello ", False), ("Ж", True), (".", False)]


@pytest.mark.usefixtures("spoken")
def test_a_value_can_not_turn_or_end_what_stands_around_it() -> None:
    assert speech.say("en", "hello", name="a\u2069\u202eb\n") == (
        "Hello \u2068a[U+2069][U+202E]b[U+000A]\u2069."
    )
    assert speech.say("en", "hello", name="{ $n }") == "Hello \u2068{ $n }\u2069."


@pytest.mark.usefixtures("spoken")
def test_a_number_chooses_a_sentence_and_an_exact_one_goes_first() -> None:
    def said(n: int) -> str:
        return speech.say("en", "late", n=n, all=1_200).replace("\u2068", "").replace("\u2069", "")

    assert [said(n) for n in (0, 1, 2)] == [
        "None is late.", "1 of 1,200 is late.", "2 of 1,200 are late.",
    ]  # fmt: skip
    assert speech.say("en", "mark", mark="live") == "Real"
    assert speech.say("en", "mark", mark="exercise") == "Not real"
    assert speech.say("en", "mark") == "Not real"


@pytest.mark.usefixtures("spoken")
def test_what_a_language_lacks_is_said_in_english_and_nothing_is_blank() -> None:
    assert speech.say("ar", "only", n=3_000) == "Only here: \u20683,000\u2069."
    assert speech.say("ar", "page--nowhere") == "nowhere"
    assert speech.say("ar", "") == "?"
    assert speech.say("en", "hello") == "Hello \u2068$name\u2069."


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("a = b { $n", "bad-sentence"),
        ("a = b {$n}", "bad-sentence"),
        ("a = { $N }", "bad-sentence"),
        ("a=b", "bad-sentence"),
        ("a = ", "bad-sentence"),
        ("a = e\u0301", "bad-sentence"),
        ("a = b\na = c", "duplicate"),
        ("a = { $n ->\n    [one] b\n}", "bad-sentence"),
        ("a = { $n ->\n   *[one] b\n}", "bad-sentence"),
        ("a = { $n ->\n    [one] b\n    [one] c\n   *[other] d\n}", "bad-sentence"),
        ("a = { $n ->\n   *[other] b", "bad-sentence"),
        ("a = \u202eb", "control-character"),
    ],
)
def test_a_sentence_that_is_written_otherwise_is_refused(words: str, problem: str) -> None:
    with pytest.raises(TheirFault) as caught:
        read_sentences("x", HEAD + words.encode() + b"\n")
    assert caught.value.facts["problem"] == problem


def test_a_file_of_sentences_says_who_reviewed_it() -> None:
    with pytest.raises(TheirFault) as caught:
        read_sentences("x", b"a = b\n")
    assert caught.value.facts["problem"] == "no-review-line"


# --- numbers, dates, spans ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "shown"),
    [
        ("en", "13,456.5"),
        ("fr", "13\u202f456,5"),
        ("ru", "13\u00a0456,5"),
        ("uk", "13\u00a0456,5"),
        ("ar", "13,456.5"),
        ("zh", "13,456.5"),
    ],
)
def test_a_number_is_written_as_the_language_does(lang: str, shown: str) -> None:
    assert speech.number(lang, Decimal("13456.5")) == shown
    assert speech.number(lang, 7) == "7"
    assert speech.number(lang, -1_000_000).count(language(lang).grouping) == 2
    assert speech.number(lang, -5) == "\u22125"


@pytest.mark.parametrize(
    ("lang", "day"),
    [
        ("en", "5 Feb 2026"),
        ("fr", "5 févr. 2026"),
        ("ru", "5 февраля 2026 г."),
        ("uk", "5 лютого 2026 р."),
        ("ar", "5 فبراير 2026"),
        ("zh", "2026年2月5日"),
    ],
)
def test_a_day_has_its_month_as_a_word(lang: str, day: str) -> None:
    assert speech.date(lang, AT) == day


@pytest.mark.parametrize(
    ("lang", "seconds", "shown"),
    [
        ("en", 0, "0 seconds"),
        ("en", 1, "1 second"),
        ("en", 3_600, "1 hour"),
        ("en", -90, "1 minute 30 seconds"),
        ("en", 2 * 86_400 + 3 * 3_600 + 59, "2 days 3 hours"),
        ("ru", 21 * 86_400 + 2 * 3_600, "21 день 2 часа"),
        ("uk", 5 * 86_400 + 11 * 3_600, "5 днів 11 годин"),
        ("ar", 2 * 86_400 + 3 * 3_600, "يومان 3 ساعات"),
        ("ar", 11 * 86_400, "11 يومًا"),
        ("zh", 86_400 + 60, "1 天"),
    ],
)
def test_a_length_of_time_is_told_in_its_two_largest_units(
    lang: str, seconds: int, shown: str
) -> None:
    assert speech.span(lang, seconds) == shown
