"""Declared figures against ceilings, from the text that names its parties, as a replay."""

from __future__ import annotations

from tests.cli.conftest import Cli


def _people(name: str) -> tuple[str, ...]:
    return (
        "--person", f"{name}1:Officer:watch,drafter:Watch officer",
        "--person", f"{name}2:Chief:releaser:Chief",
    )  # fmt: skip


def _two(cli: Cli) -> None:
    (cli.folder / "stick").mkdir()
    cli(
        "usa init --draw-passphrase --center nrrc.us.example --code USA --name en=USA",
        *_people("a"),
    )
    cli(
        "rus init --draw-passphrase --center nrrc.ru.example --code RUS --name en=RUS",
        *_people("b"),
    )
    cli("usa peer add", str(cli.folder / "rus" / "card"))
    cli("rus peer add", str(cli.folder / "usa" / "card"))
    cli("usa agreement propose new-start --with RUS --mark replay --start 2011-02-05")
    cli("usa agreement adopt", cli("usa agreement list --plain").out[:8], "--as", "a1")
    cli("usa agreement sign USA-d-0001")
    cli.carry("usa", "rus")
    cli("rus agreement adopt", cli("rus agreement list --plain").out[:8], "--as", "b1")
    cli("rus agreement sign RUS-d-0001")
    cli.carry("rus", "usa")


def _declare(cli: Cli, *fields: str) -> None:
    made = cli("usa draft new aggregate --json --as a1", *fields).object["draft"]
    cli(f"usa draft submit {made} --as a1")
    cli(f"usa release {made}")


def test_figures_stand_beside_ceilings_with_their_marks(bare: Cli):
    _two(bare)
    figures = ("deployed_launchers=741", "deployed_warheads=1722", "all_launchers=1124")
    _declare(bare, "as_of=2011-09-01", *figures, "derived=deployed-launchers")
    _declare(bare, "as_of=2018-09-01", "deployed_launchers=710")
    changed = bare("usa amend USA-2026-00003 deployed_launchers=659 --as a1 --json").object
    bare(f"usa release {changed['draft']}")
    bare.carry("usa", "rus")
    told = bare("rus tally --json").object["tallies"]
    rows = {one["tally"]: one["rows"] for one in told}
    first, second = rows["deployed-launchers"]
    assert (first["value"], first["verdict"], first["marks"]) == (
        741,
        "not-binding-yet",
        ["derived"],
    )
    assert (second["value"], second["verdict"]) == (659, "within")
    assert second["serial"] == "USA-2026-00004"
    assert [row["value"] for row in rows["deployed-warheads"]] == [1722]
    said = bare("rus tally deployed-launchers --lang fr").out
    for words in ("plafond 700", "obligatoire à partir de 2018-02-05", "pas encore obligatoire"):
        assert words in said
    shown = said.splitlines()
    assert shown[0].startswith("REPLAY")
    assert shown[-1].startswith("REPLAY")
    own = bare("usa tally --json").object["tallies"]
    assert {one["tally"]: one["rows"] for one in own} == rows
    (waiting, _) = own[2]["board"]["lines"]
    assert [one["value"] for one in waiting["not_receipted"]] == [741, 659]
    bare.carry("rus", "usa")
    assert bare("usa tally --json").object["tallies"] == told  # once it holds the receipts
    assert "Russian" not in bare("rus codes show aggregate-cell --lang fr,ru").out
