"""A register is published as a folder that any C2SP reader can check, ours without a home."""

from __future__ import annotations

from tests.cli.conftest import Cli


def test_both_registers_are_published_and_verify_and_a_changed_leaf_is_named(cli: Cli):
    for party in ("ARD", "BRV"):
        folder = cli.folder / f"log-{party}"
        said = cli(f"ard record publish {party} -o {folder} --json").object
        assert said["size"] >= 1
        verdict = cli(f"- verify --log {folder} --vkey {said['vkey']}")
        assert verdict.out.startswith(f"good: {said['origin']}, {said['size']} entries")
    tile = next(folder.glob("tile/entries/*/*"))
    tile.write_bytes(tile.read_bytes()[:-1] + b"\x00")
    refused = cli(f"- verify --log {folder} --vkey {said['vkey']}", status=4)
    assert "REFUSED" in refused.out and "entries" in refused.out


def test_nothing_is_written_over(cli: Cli):
    cli("ard record publish -o", str(cli.folder / "log"))
    said = cli("ard record publish -o", str(cli.folder / "log"), status=1)
    assert "is not empty" in said.err
