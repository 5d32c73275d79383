"""`desk invite` and `desk confirm`: one half each, from two people, also of a house of two."""

from __future__ import annotations

from tests.cli.conftest import Cli


def test_two_people_give_one_half_each(cli: Cli):
    first = cli("ard desk invite orlova --as petro --json").object
    assert cli("ard desk confirm orlova --as petro", status=5).err
    # Of two, the other is who is invited: here in the terminal, and nowhere else.
    second = cli("ard desk confirm orlova --as orlova --json").object
    assert (first["by"], second["by"]) == ("petro", "orlova")
    assert first["half"] != second["half"]
    assert cli("ard log list --json").out.count("desk confirmed the invitation of orlova") == 1


def test_nothing_is_confirmed_that_was_not_begun(cli: Cli):
    assert "No invitation of orlova" in cli("ard desk confirm orlova --as orlova", status=1).err
    cli("ard desk invite orlova --as orlova", status=5)


def test_a_dry_run_gives_nothing(cli: Cli):
    cli("ard desk invite orlova --as petro --dry-run")
    cli("ard desk confirm orlova --as orlova", status=1)
