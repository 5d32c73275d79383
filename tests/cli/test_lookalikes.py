"""`peer add` says when a card bears a name that could be taken for one known here."""

from __future__ import annotations

from tests.cli.conftest import Cli

CYRILLIC_A = "\u0430"


def test_a_card_with_a_name_like_ours_is_added_with_a_caution(cli: Cli) -> None:
    assert "CAUTION" not in cli("brv peer add", str(cli.folder / "ard" / "card")).err
    false = f"Ard{CYRILLIC_A}nia"
    cli(
        "false init --draw-passphrase --center rrc.ardania.exarnple --code ARX",
        "--name", f"en={false}", "--person", "a:A. Abel:watch,drafter:Watch officer",
        "--person", "b:B. Babel:releaser:Chief",
    )  # fmt: skip
    said = cli("ard peer add", str(cli.folder / "false" / "card"))
    assert "rrc.ardania.exarnple looks like rrc.ardania.example, a name known here" in said.err
    assert f"{false}\u2069 looks like Ardania, a name known here" in said.err
    assert f"{false}\u2069 has letters of more than one script" in said.err
    found = cli("brv peer add --json", str(cli.folder / "false" / "card")).object
    assert found["looks_like"] == {
        "rrc.ardania.exarnple": ["rrc.ardania.example"], false: [false, "Ardania"],
    }  # fmt: skip
