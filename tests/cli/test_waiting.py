"""A stick that nobody collects from holds one set of parcels, and nothing is lost by that."""

from __future__ import annotations


def test_passes_over_a_stick_that_nobody_collects_do_not_pile_up(cli):
    stick = cli.folder / "stick"
    cli.carry()
    for file in stick.glob("*.parcel"):
        file.unlink()
    (stick / ("0" * 64 + ".parcel")).write_bytes(b"somebody else's")
    counts = []
    for number in range(6):
        cli.send(f"day=2026-11-2{number + 1}", f"people={number}")
        cli.carry("ard")
        counts.append(len(list(stick.glob("*.parcel"))))
    assert counts == [2] * 6  # the newest of ours, and what is not ours
    told = cli("brv courier --json", str(stick)).object
    assert len(told["opened"]) == 6
    cli.carry("ard", "brv", "ard")
    assert (stick / ("0" * 64 + ".parcel")).exists()


def test_a_damaged_parcel_of_ours_is_left_and_a_new_set_is_written(cli):
    stick = cli.folder / "stick"
    cli.carry()
    for file in stick.glob("*.parcel"):
        file.unlink()
    cli.send()
    cli.carry("ard")
    (first,) = stick.glob("*.parcel")
    first.write_bytes(b"damaged")
    cli.send()
    cli.carry("ard")
    assert first.read_bytes() == b"damaged"
    assert len(list(stick.glob("*.parcel"))) == 2
    assert len(cli("brv courier --json", str(stick)).object["opened"]) == 2
