"""Names that can be taken for others are found; honest names in any script are not."""

from __future__ import annotations

import pytest

from detente.apps import i18n
from detente.apps.i18n.languages import language
from detente.apps.lookalikes import code_points, looks_like, mixed_words, skeleton

CYRILLIC_A = "\u0410"


@pytest.mark.parametrize(
    ("name", "known"),
    [
        (f"{CYRILLIC_A}RD-NRRC", "ARD-NRRC"),  # one letter
        ("\u0410\u0420\u041c\u0410", "APMA"),  # a whole word in Cyrillic
        ("\u0391\u03a1\u039c\u0391", "APMA"),  # the same in Greek
        ("ARD-NRRC 1", "ARD-NRRC l"),
        ("BREVIA0", "BREVIAO"),
        ("Brev\u0131a", "Brevia"),  # dotless i
        ("Bre\u200dvia", "Brevia"),  # joined by what nobody sees
        ("\uff22revia", "Brevia"),  # full width
        ("\U0001d401revia", "Brevia"),  # a letter of mathematics
        ("brevia", "BREVIA"),  # case alone
        ("Corvia  Center", "Corvia Center"),
        ("Arrnada", "Armada"),  # rn for m
        ("ARD\u2010NRRC", "ARD-NRRC"),  # another hyphen
    ],
)
def test_a_name_that_looks_like_a_known_one_is_found(name: str, known: str) -> None:
    assert looks_like(name, ["Delvia", known, "Elmia"]).alike == (known,)
    assert looks_like(known, [name]).alike == (name,)


@pytest.mark.parametrize(
    "name",
    [
        "Ardania",
        "Ардания",
        "Арданія",
        "أردانيا",
        "阿尔达尼亚",
        "Ardanie",
        "Αρδανία",
        "アルダニア国",
    ],
)
def test_honest_names_of_one_party_are_not_taken_for_another(name: str) -> None:
    others = ["Brevia", "Бревия", "Бревія", "بريفيا", "布雷维亚", "Corvia", "Корвия", "コルヴィア"]
    assert not looks_like(name, others)
    assert looks_like(name, [name]).alike == ()


def test_the_same_name_in_another_normal_form_is_the_same_name() -> None:
    assert not looks_like("Ё" + "лка", ["Е\u0308лка"])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (f"{CYRILLIC_A}RD-NRRC", (f"{CYRILLIC_A}RD",)),
        ("Brevi\u0430 Center", ("Brevi\u0430",)),
        ("\u0391rdania", ("\u0391rdania",)),
        ("Центр Ardania (Ардания)", ()),  # two scripts, each in words of its own
        ("Іван2", ()),
        ("東京タワー", ()),
        ("東京 Tower", ()),
        ("서울市", ()),
        ("カnsai", ("カnsai",)),
        ("العربية-3", ()),
        ("Ďáblice", ()),
        ("", ()),
    ],
)
def test_words_of_mixed_script_are_found(name: str, words: tuple[str, ...]) -> None:
    assert mixed_words(name) == words
    assert bool(looks_like(name, ())) is bool(words)


def test_names_of_languages_are_told_apart() -> None:
    names = [one.name for one in map(language, i18n.LANGUAGES)]
    assert len({skeleton(name) for name in names}) == len(names)
    assert not [name for name in names if looks_like(name, names)]


def test_a_skeleton_is_its_own_skeleton() -> None:
    for text in ("ARD-NRRC", "Ардания", "mm", "أردانيا", "l1I|", "æ", "Ы"):
        assert skeleton(skeleton(text)) == skeleton(text)


def test_code_points_are_spelled_out() -> None:
    assert code_points("\u0410A\n") == (
        "U+0410 CYRILLIC CAPITAL LETTER A",
        "U+0041 LATIN CAPITAL LETTER A",
        "U+000A without a name",
    )
