"""The command line in a chosen language: failures and what commands say; programs get English."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.apps import i18n, messages
from detente.apps.i18n import speech, talk
from detente.core.errors import TheirFault
from tests.cli.conftest import Cli
from tests.unit.test_talk import forget, write_invented

VECTORS = Path(__file__).parents[2] / "vectors"
WORDS = """say--next = poste: { $step }
lane--us = BEZONAS NIN ({ $n })
lane--them = ATENDAS ILIN ({ $n })
inbox--empty-them = Nenio ce ili.
inbox--from = de { $party }
needs--acknowledge = konfirmenda
acted--acknowledged-after = konfirmita { $at }, { $span } poste, kiel { $serial }
act--acknowledged = konfirmi
draft--submitted = { $draft } proponita
draft--head-draft = MALNETO
"""


@pytest.fixture
def spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A language `qi`, made of a folder."""
    write_invented(tmp_path / "languages", monkeypatch, WORDS)
    yield
    forget()


@pytest.mark.usefixtures("spoken")
def test_a_command_speaks_the_language_and_english_where_it_lacks_words(cli: Cli):
    cli.send()
    cli.carry("ard", "brv")
    said = cli("brv inbox --speak qi")
    assert "BEZONAS NIN (1)" in said.out
    assert "de ARD  konfirmenda; ACK by 2026-" in said.out
    assert "ATENDAS ILIN (0)\n  Nenio ce ili." in said.out
    acted = cli("brv ack ARD-2026-00002 --as lind --speak=qi")
    assert acted.out.startswith("konfirmita 2026-")
    assert ", key " in acted.err and ": konfirmi\n" in acted.err
    assert "poste: detente courier FOLDER, or detente serve, to carry it" in acted.err


@pytest.mark.usefixtures("spoken")
def test_a_failure_is_told_in_the_language_with_its_own_labels(cli: Cli):
    said = cli("ard release ARD-d-0001 --as petro --speak qi", status=1)
    lines = said.err.splitlines()
    assert lines[1] == "  kies kulpo: via peto"
    assert lines[2].startswith("  next:       ")


@pytest.mark.usefixtures("spoken")
def test_programs_get_english_whatever_the_environment_says(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
):
    plain = cli("ard draft list --all --plain").out
    told = cli("ard show ARD-2026-09999 --json", status=1).out
    monkeypatch.setenv(talk.VARIABLE, "qi")
    assert "BEZONAS NIN" in cli("ard inbox").out
    assert cli("ard draft list --all --plain").out == plain
    assert cli("ard show ARD-2026-09999 --json", status=1).out == told
    assert cli("ard show ARD-2026-09999 --json --speak qi", status=1).out == told


def test_the_locale_of_the_machine_decides_nothing(cli: Cli, monkeypatch: pytest.MonkeyPatch):
    for name in ("LANG", "LC_ALL", "LANGUAGE", "LC_MESSAGES"):
        monkeypatch.setenv(name, "fr_FR.UTF-8")
    assert "NEEDS US (0)" in cli("ard inbox").out


def test_a_language_that_is_not_there_is_refused_by_name(cli: Cli):
    said = cli("ard inbox --speak klingon", status=2)
    assert said.err.startswith("detente: The program does not speak klingon.\n")
    assert "ar (العربية)" in said.err


def test_a_variable_that_names_no_language_costs_one_line_and_no_command(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(talk.VARIABLE, "xx")
    said = cli("ard inbox")
    assert "NEEDS US (0)" in said.out
    first = said.err.splitlines()[0]
    assert first.startswith("DETENTE_LANGUAGE: the program does not speak xx; English it is.")
    assert said.err.count("xx") == 1
    assert "xx" not in cli("ard inbox --json").err
    monkeypatch.setenv(talk.VARIABLE, "C.UTF-8")
    assert cli("ard inbox").err == ""
    monkeypatch.setenv(talk.VARIABLE, "ru_UA.UTF-8")
    assert "NEEDS US" not in cli("ard inbox").out


def test_a_judgement_for_strangers_is_spoken_in_their_language(cli: Cli):
    cli.send()
    cli.carry()
    file = str(cli.folder / "one.evidence")
    cli("ard record export ARD-2026-00002 -o", file)
    data = cli("- verify --json", file).out
    assert cli("- verify --json --speak ar", file).out == data
    english = cli("- verify", file).out
    assert english == cli("- verify --speak en", file).out
    hashes = re.findall("[0-9a-f]{16,}|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]+Z", english)
    for lang in ("fr", "ru", "uk", "ar", "zh"):
        said = cli(f"- --speak {lang} verify", file).out
        words = speech.catalogue(speech.VERIFY, lang).sentences["evidence--no-time"]
        assert said.splitlines()[-1] != english.splitlines()[-1]
        assert not re.search(r"signed|register|claimed|receipt|field|agreement", said), said
        assert [one for one in hashes if one not in said] == [], said
        assert "".join(text for text, _ in words.variants["other"]) not in said
    assert cli("- verify no-such-file --speak ru", status=1).err.startswith(
        "detente: no-such-file не "
    )


def parts_refused() -> set[str]:
    """The part that every evidence and incident vector names that is to be refused."""
    paths = (
        path for kind in ("evidence", "incident") for path in VECTORS.glob(f"{kind}/*_fail.json")
    )
    outputs = [json.loads(path.read_text("utf-8"))["output"] for path in paths]
    # A file that stands and shows nothing under another agreement names no part.
    return {output["part"] for output in outputs if "part" in output}


def test_every_part_of_refused_evidence_is_said_in_the_language():
    parts = sorted(parts_refused())
    assert len(parts) > 30
    for part in parts:
        fault = TheirFault("evidence-refused", part=part, why="does-not-open")
        said = {lang: messages.sentence(fault, lang) for lang in i18n.LANGUAGES}
        assert said["en"] == f"REFUSED. {part}: is not what was signed."
        assert messages.as_data(fault)["sentence"] == said["en"]
        for lang in ("ar", "ru", "uk", "zh"):
            assert not re.search("[A-Za-z]", said[lang]), said[lang]


def test_a_part_or_reason_without_words_is_shown_and_harmless():
    fault = TheirFault("evidence-refused", part="a\u202eb 1.2: seen", why="no\x1bsuch")
    said = messages.sentence(fault, "ru")
    assert said == "НЕ ПРИНЯТО. a[U+202E]b 1.2: что было видно: no[U+001B]such."
