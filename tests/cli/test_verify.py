"""What `detente verify` tells a stranger to do next: something that a stranger can do."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.apps.i18n.languages import codes
from tests.cli.conftest import Cli


@pytest.fixture
def shown(cli: Cli) -> Cli:
    """Evidence of one notice, a thread with its answer, a published register, both cards."""
    notice = cli.send()
    cli.carry("ard", "brv")
    words = f"brv answer {notice} --decline --text"
    draft = cli(words, "not now", "--as", "lind", "--json").object
    cli(f"brv release {draft['draft']} --as rossi")
    cli.carry("brv", "ard")
    cli(f"ard record export {notice} -o {cli.folder}/one.evidence")
    cli(f"ard record export --thread {notice} -o {cli.folder}/thread.bundle")
    for party in ("ard", "brv"):
        cli(f"{party} card -o {cli.folder}/{party}.card")
    return cli


def next_of(err: str) -> str:
    """The step named on standard error; empty where none is."""
    lines = [line.strip() for line in err.splitlines() if line.strip().startswith("next:")]
    assert len(lines) <= 1
    return lines[0].removeprefix("next:").strip() if lines else ""


def spoiled(cli: Cli, name: str, data: bytes) -> Path:
    """A file of that name with these bytes."""
    path = cli.folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["one.evidence", "thread.bundle"])
def test_what_stands_without_a_card_says_which_to_ask_for(shown: Cli, name: str):
    path, card = shown.folder / name, shown.folder / "ard.card"
    step = next_of(shown(f"- verify {path}").err)
    assert "get the card of that party by another way" in step
    assert step.endswith("--trust CARD")
    assert shown(f"- verify {path} -q").err == ""
    assert shown(f"- verify {path} --json").err == ""
    both = f"--trust {card} --trust {shown.folder}/brv.card"
    assert shown(f"- verify {path} {both}").err == ""


@pytest.mark.parametrize("name", ["one.evidence", "thread.bundle"])
def test_a_signature_under_no_trusted_root_asks_for_another_card(shown: Cli, name: str):
    said = shown(f"- verify {shown.folder / name} --trust {shown.folder}/brv.card", status=4)
    assert next_of(said.err).startswith("Do not rely on it as if")
    assert next_of(said.err).endswith("add: --trust CARD")


@pytest.mark.parametrize("data", [b"", b"Dear sir,\n", b"%PDF-1.4\n", None])
def test_a_file_of_another_kind_is_told_from_one_that_was_changed(shown: Cli, data: bytes | None):
    card = (shown.folder / "ard.card").read_bytes()
    path = spoiled(shown, "other", card if data is None else data)
    said = shown(f"- verify {path}", status=4)
    assert "is no evidence file, bundle or incident file" in said.err
    assert "the file that detente record export wrote" in next_of(said.err)
    assert "A card goes after --trust." in next_of(said.err)
    assert shown(f"- verify {path} --json", status=4).object["error"]["code"] == "not-evidence"


@pytest.mark.parametrize("name", ["one.evidence", "thread.bundle"])
def test_a_file_that_is_cut_off_or_changed_asks_for_a_fresh_copy(shown: Cli, name: str):
    data = (shown.folder / name).read_bytes()
    said = shown("- verify", str(spoiled(shown, "short", data[:-100])), status=4)
    assert "is cut off, changed, or of another kind" in said.err
    assert "fresh copy" in next_of(said.err)
    changed = bytearray(data)
    changed[len(data) // 2] ^= 1
    said = shown("- verify", str(spoiled(shown, "changed", bytes(changed))), status=4)
    assert "REFUSED" in said.err
    assert "fresh copy" in next_of(said.err)


def test_what_is_no_card_says_where_a_card_comes_from(shown: Cli):
    path = shown.folder / "one.evidence"
    said = shown(f"- verify {path} --trust {path}", status=4)
    assert "does not stand (is too large)" in said.err
    assert "detente card -o CARD" in next_of(said.err)
    assert next_of(said.err).endswith("--trust CARD")


@pytest.mark.parametrize(
    ("name", "why"),
    [("absent", "No such file or directory"), ("x" * 300, "File name too long")],
)
def test_a_file_that_cannot_be_reached_is_a_path_to_check(shown: Cli, name: str, why: str):
    said = shown(f"- verify {shown.folder}/{name}", status=1)
    assert "cannot be read" in said.err
    assert why in said.err
    assert next_of(said.err) == "Check the path and its rights."


def test_a_folder_is_judged_as_a_log(shown: Cli):
    assert "--log DIR --vkey KEY" in shown(f"- verify {shown.folder}", status=2).err


def test_a_refused_log_says_what_to_ask_for(shown: Cli):
    folder = shown.folder / "log"
    vkey = shown(f"ard record publish -o {folder} --json").object["vkey"]
    other = shown(f"brv record publish -o {shown.folder}/other --json").object["vkey"]
    assert next_of(shown(f"- verify --log {folder} --vkey {vkey}").err) == ""
    said = shown(f"- verify --log {folder} --vkey {other}", status=4)
    assert "the key that detente record publish showed" in next_of(said.err)
    tile = next(folder.glob("tile/entries/*/*"))
    data = tile.read_bytes()
    tile.write_bytes(data[:-1] + bytes((data[-1] ^ 1,)))
    said = shown(f"- verify --log {folder} --vkey {vkey}", status=4)
    assert "a fresh copy of the whole folder" in next_of(said.err)
    assert shown(f"- verify --log {folder} --vkey {vkey} --json", status=4).err == ""
    said = shown(f"- verify --log {folder} --vkey xx", status=2)
    assert "detente record publish shows it" in next_of(said.err)


@pytest.mark.parametrize("lang", codes())
def test_every_language_names_the_option(shown: Cli, lang: str):
    path = shown.folder / "one.evidence"
    assert "--trust" in shown(f"- verify {path} --speak {lang}").err
    said = shown(f"- verify {path} --trust {shown.folder}/brv.card --speak {lang}", status=4)
    assert "--trust" in said.err
