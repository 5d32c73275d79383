"""A register is published as a folder that any C2SP reader can check, ours without a home."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Cli


def published(cli: Cli, party: str) -> tuple[Path, str, str]:
    """Folder, origin and verifier key of one published register."""
    folder = cli.folder / f"log-{party}"
    said = cli(f"ard record publish {party} -o {folder} --json").object
    assert said["size"] >= 1
    return folder, said["origin"], said["vkey"]


@pytest.mark.parametrize("party", ["ARD", "BRV"])
def test_a_published_register_verifies_without_a_home(cli: Cli, party: str):
    folder, origin, vkey = published(cli, party)
    verdict = cli(f"- verify --log {folder} --vkey {vkey}")
    assert verdict.out.startswith(f"good: {origin}, ")


def test_a_changed_leaf_is_named(cli: Cli):
    folder, _, vkey = published(cli, "BRV")
    tile = next(folder.glob("tile/entries/*/*"))
    data = tile.read_bytes()
    tile.write_bytes(data[:-1] + bytes((data[-1] ^ 1,)))
    refused = cli(f"- verify --log {folder} --vkey {vkey}", status=4)
    assert "REFUSED" in refused.out
    assert "entries" in refused.out


def test_nothing_is_written_over(cli: Cli):
    cli("ard record publish -o", str(cli.folder / "log"))
    said = cli("ard record publish -o", str(cli.folder / "log"), status=1)
    assert "is not empty" in said.err
    dry = cli("ard record publish --dry-run -o", str(cli.folder / "other"))
    assert (dry.out, dry.err) == ("", "dry run: nothing was written\n")
    assert not (cli.folder / "other").exists()
