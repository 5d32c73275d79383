"""What `detente show` prints of a body in each language of a pack: every type of every shipped
pack and every builtin type, with all its fields and with only those it must have.
"""

from __future__ import annotations

import dataclasses
import re
import sys
from types import SimpleNamespace
from typing import Any, cast

import pytest

from detente.adapters.pack_files import read_folder, shipped_packs
from detente.apps import i18n
from detente.apps.cli.render import Line, draft_body, say_body
from detente.apps.cli.text import Console
from detente.apps.cli.words import pack_label, title
from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.check import check_body
from detente.core.agreement.pack import Column, Field, FieldType, MessageType, Pack
from detente.core.agreement.reader import read_pack
from detente.core.encoding import Value
from detente.engine.registers import Agreement

LANGUAGES = i18n.LANGUAGES
PACKS = {name: read_pack(read_folder(folder)) for name, folder in shipped_packs().items()}
# Letters that words of the language have; those of the others in Latin script are the default.
LETTERS = {"ru": "[а-яё]", "uk": "[а-щьюяґєії]", "ar": "[\u0621-\u064a]", "zh": "[\u4e00-\u9fff]"}
AT = 1_770_321_600  # 2026-02-05 20:00Z
VALUES: dict[FieldType, Value] = {
    FieldType.TEXT: "Kursk 157 / 183",
    FieldType.DATE: "2026-02-05",
    FieldType.INSTANT: AT + 1,
    FieldType.INSTANT_OR_DATE: AT,
    FieldType.COUNT: 22_157,
    FieldType.REF: ["USA-2026-00512", bytes(range(32))],
    FieldType.HASH: bytes(range(32)),
    FieldType.PARTY: "USA",
    FieldType.PERIOD: "5 years",
}


def kinds() -> list[tuple[str, MessageType]]:
    found = [(name, kind) for name, pack in PACKS.items() for kind in pack.messages.values()]
    return found + [("new-start", kind) for kind in BUILTIN.values()]


def value_of(field: Field | Column, n: int) -> Value:
    """A valid value; `n` chooses among the codes."""
    if field.codes is not None:
        codes = field.codes.codes
        if field.type is FieldType.CODE:
            return codes[n % len(codes)]
        if field.type is FieldType.SCOPE:
            return [codes[0]] if n == 0 else list(codes[1:])  # the whole stands alone
        return list(codes)
    if isinstance(field, Field) and field.type is FieldType.TABLE:
        rows = max([len(one.codes.codes) for one in field.columns if one.codes], default=1)
        full: list[Value] = [[value_of(one, row) for one in field.columns] for row in range(rows)]
        bare: Value = [None if one.optional else value_of(one, 0) for one in field.columns]
        return [*full, bare]
    if field.type is FieldType.BYTES:
        size = getattr(field, "size", None)
        return bytes(size or 8)
    return VALUES[field.type]


def bodies(kind: MessageType) -> list[dict[int, Value]]:
    """One body with every field for each code that a field can have, and the smallest body."""
    most = max([len(one.codes.codes) for one in kind.fields if one.codes], default=1)
    full = [{one.n: value_of(one, n) for one in kind.fields} for n in range(most)]
    return [*full, {one.n: value_of(one, 0) for one in kind.fields if not one.optional}]


def holding(pack: Pack) -> Agreement:
    """As much of an agreement as the words of a body need."""
    return cast(Agreement, SimpleNamespace(pack=pack))


def apart(line: Line) -> dict[str, tuple[str, str]]:
    """Label and value of a line by language, without the characters that set them apart from what
    is written from right to left; a heading of a table has both too.
    """
    found = {}
    for lang, words in zip(LANGUAGES, line.words, strict=True):
        name, _, said = words.replace("\u2068", "").replace("\u2069", "").partition(": ")
        found[lang] = (name, said)
    return found


def digits(text: str) -> list[str]:
    return re.findall(r"[0-9]+", text)


def is_word(text: str, lang: str) -> bool:
    """Whether it is written in the letters of a language, and is no id."""
    letters = LETTERS.get(lang, r"[a-zà-öø-ÿœ]")
    return re.search(letters, text, re.IGNORECASE) is not None and "--" not in text


@pytest.mark.parametrize(
    ("name", "kind"), kinds(), ids=[f"{name}-{kind.id}" for name, kind in kinds()]
)
def test_a_body_is_shown_whole_and_alike_in_every_language(name: str, kind: MessageType) -> None:
    pack = PACKS[name]
    agreement = holding(pack)
    for lang in LANGUAGES:
        assert is_word(title(agreement.pack, lang, kind.id), lang), (lang, kind.id)
    for body in bodies(kind):
        check_body(kind, body)
        lines = draft_body(agreement.pack, kind, body, LANGUAGES)
        assert {line.number.partition(".")[0] for line in lines} == {str(n) for n in body}
        alone = {lang: draft_body(agreement.pack, kind, body, (lang,)) for lang in LANGUAGES}
        for at, line in enumerate(lines):
            said = apart(line)
            for lang in LANGUAGES:
                assert is_word(said[lang][0], lang), (lang, line.number, said[lang])
                assert alone[lang][at].words == (line.words[LANGUAGES.index(lang)],)
                assert alone[lang][at].code == line.code  # what is signed knows no language
        _values_agree(agreement, kind, body, lines)


def _values_agree(
    agreement: Agreement, kind: MessageType, body: dict[int, Value], lines: list[Line]
) -> None:
    fields: dict[str, Field | Column] = {str(field.n): field for field in kind.fields}
    for line in lines:
        n, _, row = line.number.partition(".")
        field = fields[n]
        if row:
            assert isinstance(field, Field)
            (field,) = [one for one in field.columns if one.name == line.name]
        said = {lang: words for lang, (_, words) in apart(line).items()}
        if field.codes is not None:
            _codes_agree(agreement, field, line, said)
            continue
        if isinstance(field, Field) and field.type is FieldType.TABLE:
            rows = body[field.n]
            assert isinstance(rows, list)
            expected = [str(len(rows))] if line.code else []
            assert all(not line.code or digits(text) == expected for text in said.values())
            continue
        found = {tuple(digits(text)) for text in said.values()}
        assert found == {tuple(digits(line.code))}, (line.number, said)
        if field.type is FieldType.PERIOD:  # the unit is a word, and words have a language
            assert len(set(said.values())) == len(LANGUAGES), said
            assert all(is_word(text, lang) for lang, text in said.items())
        if field.type is FieldType.INSTANT_OR_DATE:
            assert set(said.values()) == {"2026-02-05 20:00Z"}


def _codes_agree(
    agreement: Agreement, field: Field | Column, line: Line, said: dict[str, str]
) -> None:
    """Each code has its words in each language, in the same order, and none stays an id."""
    assert field.codes is not None
    signed = line.signed if isinstance(line.signed, list) else [line.signed]
    assert line.code == ", ".join(str(code) for code in signed)
    for lang, text in said.items():
        names = [
            pack_label(agreement.pack, lang, "code", field.codes.id, str(code)) for code in signed
        ]
        assert text == ", ".join(names), (lang, line.number)
        for code, words in zip(signed, names, strict=True):
            assert is_word(words, lang) or digits(words), (lang, code, words)


def test_every_label_of_a_pack_is_there_in_each_of_its_languages() -> None:
    for name, pack in PACKS.items():
        sets = {lang: set(pack.labels[lang]) for lang in LANGUAGES}
        assert all(sets[lang] == sets["en"] for lang in LANGUAGES), name
        for lang in LANGUAGES:
            for wanted, words in pack.labels[lang].items():
                assert words.strip(), (name, lang, wanted)
                assert words != wanted, (name, lang, wanted)


def test_rows_areas_and_free_text_are_named_in_each_language(
    capsys: pytest.CaptureFixture[str],
) -> None:
    column = Column("what", 0, FieldType.COUNT)
    kind = dataclasses.replace(
        BUILTIN["service"],
        fields=(
            Field("text", 16, FieldType.TEXT, free=True),
            Field("where", 17, FieldType.AREA),
            Field("some", 18, FieldType.TABLE, columns=(column,)),
            Field("many", 19, FieldType.TABLE, columns=(column,)),
        ),
    )
    area = "corridor 2000 m beside 45.000000 37.000000, 45.100000 37.000000"
    body: dict[int, Any] = {16: "a: b", 17: area, 18: [[1], [2]], 19: [[1]] * 25}
    check_body(kind, body)
    expected = {
        "en": ("corridor 2000 m beside 45", "2 rows", "More rows, all with --json: 5", "free text"),
        "fr": ("couloir 2000 m le long de 45", "2 lignes", "Autres lignes", "texte libre"),
        "ru": ("полоса 2000 m вдоль 45", "2 строки", "Ещё строк", "свободный текст"),
    }
    for lang, words in expected.items():
        lines = draft_body(PACKS["new-start"], kind, body, (lang,))
        say_body(Console(sys.stdout, sys.stderr, plain=True), lines, (lang,))
        said = capsys.readouterr().out
        assert all(word in said for word in words), said
        assert f"where={area}" in said  # what is signed knows no language


def test_a_body_on_the_screen_has_the_signed_codes_once_and_each_language_beside_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    pack = PACKS["strike-pause"]
    kind = pack.messages["pause-terms"]
    body: dict[int, Any] = bodies(kind)[0]
    seen = {}
    for lang in LANGUAGES:
        say_body(
            Console(sys.stdout, sys.stderr, plain=True),
            draft_body(pack, kind, body, (lang,)),
            (lang,),
        )
        seen[lang] = capsys.readouterr().out
    signed = {lang: re.findall(r"\b[a-z_]+=.*$", text, re.MULTILINE) for lang, text in seen.items()}
    assert all(signed[lang] == signed["en"] for lang in LANGUAGES)
    assert len(signed["en"]) == len(kind.fields)
    assert len(set(seen.values())) == len(LANGUAGES)
