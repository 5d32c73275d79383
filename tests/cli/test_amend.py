"""Two homes go from version 1 of a text to version 2, as people type it, and a third party accedes:
each step as its own test."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator

import pytest

from detente.adapters.pack_files import find_pack, read_folder
from detente.core.agreement.pack import pack_hash
from tests.cli.conftest import Cli, _clock
from tests.world import START

FIRST, SECOND = (
    pack_hash(read_folder(find_pack(name))).hex()
    for name in ("strategic-limits", "strategic-limits-2")
)
UNTIL = ("--valid-until", "2027-01-01")
PEOPLE = {"ard": ("orlova", "petro"), "brv": ("lind", "rossi")}


class Amending:
    """The two homes with strategic-limits, version 1, signed by both."""

    def __init__(self, cli: Cli) -> None:
        self.cli = cli
        made = cli("ard agreement propose strategic-limits --with BRV --mark exercise --json "
                   "--start 2026-11-18").object  # fmt: skip
        self.id = str(made["id"])
        cli("ard agreement adopt --as orlova", self.id)
        cli("ard agreement sign --as petro", self.id)
        cli.carry("ard", "brv")
        cli("brv agreement adopt --as lind", self.id)
        cli("brv agreement sign --as rossi", self.id)
        cli.carry("brv", "ard", "brv")

    def release(self, home: str, draft: str) -> str:
        """Another person releases what was submitted; returns the serial."""
        said = self.cli(f"{home} release {draft} --as {PEOPLE[home][1]} --json")
        return str(said.object["serial"])

    def submitted(self, home: str, line: str, *more: str) -> str:
        """Id of the draft that a command submitted."""
        first, _ = PEOPLE[home]
        said = self.cli(f"{home} {line} --as {first}", *more)
        lines = [one for one in said.out.splitlines() if " submitted: " in one]
        assert len(lines) == 1, said.out
        return lines[0].split(" ")[0]

    def offer(self, home: str = "ard", pack: str = "strategic-limits-2") -> str:
        """Offer another version; returns the serial."""
        return self.release(
            home, self.submitted(home, f"agreement amend {pack}", *UNTIL, "--agreement", self.id)
        )

    def accept(self, home: str, serial: str) -> str:
        """Sign what is offered; returns the serial of the signature."""
        return self.release(
            home,
            self.submitted(home, f"proposal accept {serial}", "--agreement", self.id),
        )

    def carry(self) -> None:
        self.cli.clock.at += 60
        self.cli.carry()

    def amend(self) -> tuple[str, str]:
        """All of it; returns the serials of offer and signature."""
        offered = self.offer()
        self.carry()
        signed = self.accept("brv", offered)
        self.carry()
        self.carry()
        return offered, signed

    def versions(self, home: str) -> list[dict[str, object]]:
        found = self.cli(f"{home} agreement show {self.id} --json").object["versions"]
        assert isinstance(found, list)
        return found

    def board(self, home: str, at: str = "2026-11-20 00:00Z") -> str:
        """The board of a home as it prints it for machines."""
        return self.cli(f"{home} board --json --agreement {self.id} --as-of", at).out


@pytest.fixture(name="begun")
def _begun(cli: Cli) -> Iterator[Amending]:
    with _clock():
        cli.clock.at = START
        yield Amending(cli)


def test_a_folder_that_is_given_is_kept_and_its_hash_and_base_are_said(begun, tmp_path):
    folder = tmp_path / "two"
    shutil.copytree(find_pack("strategic-limits-2"), folder)
    said = begun.cli("brv agreement take", str(folder), "--agreement", begun.id)
    assert f"version 2, hash {SECOND}" in said.out
    assert f"hash {FIRST}" in said.out
    assert "offered by nobody yet" in said.out
    assert [one["state"] for one in begun.versions("brv")] == ["applies", "kept"]
    assert begun.cli("brv agreement take", str(folder), "--agreement", begun.id).status == 0


@pytest.mark.parametrize("pack", ["new-start", "strategic-limits"])
def test_a_text_that_changes_no_version_here_is_refused(begun, pack):
    if pack == "strategic-limits":
        said = begun.cli("brv agreement take", pack, "--agreement", begun.id)
        assert f"version 1, hash {FIRST}" in said.out, "it is held already"
        return
    said = begun.cli("brv agreement take", pack, "--agreement", begun.id, status=4)
    assert "does not follow" in said.err


def test_an_offer_is_listed_with_who_has_not_signed_and_travels_with_its_text(begun):
    serial = begun.offer()
    begun.carry()
    for home in ("ard", "brv"):
        listed = begun.cli(f"{home} agreement list")
        assert "1, 2 offered" in listed.out
        shown = begun.cli(f"{home} agreement show {begun.id}").out
        assert f"2 offered, not signed by BRV, until 2027-01-01 00:00Z [{serial}]" in shown
        assert f"hash {SECOND}" in shown


def test_nobody_signs_a_text_that_is_not_here(begun, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("detente.engine.sync.items_for", lambda *_: [])
        serial = begun.offer()
        begun.carry()
    assert "(not here)" in begun.cli(f"brv agreement show {begun.id}").out
    said = begun.cli(f"brv proposal accept {serial} --as lind", "--agreement", begun.id, status=3)
    assert SECOND in said.err
    assert "agreement take" in said.err
    begun.cli("brv agreement take strategic-limits-2", "--agreement", begun.id)
    begun.accept("brv", serial)


def test_signed_by_both_it_is_in_force_and_both_write_under_it(begun):
    offered, signed = begun.amend()
    for home in ("ard", "brv"):
        first, second = begun.versions(home)
        assert (first["version"], first["state"]) == (1, "applied")
        assert (second["version"], second["state"], second["hash"]) == (2, "applies", SECOND)
        assert set(second["entries"]) == {offered, signed}
        shown = begun.cli(f"{home} agreement show {begun.id}").out
        assert "2 applies since 2026-11-18" in shown
    draft = begun.cli(
        "ard draft new service text=hello --json --as orlova", "--agreement", begun.id
    ).object["draft"]
    begun.cli(f"ard draft submit {draft} --as orlova")
    serial = begun.release("ard", str(draft))
    begun.carry()
    for home in ("ard", "brv"):
        assert "hello" in begun.cli(f"{home} show {serial} --agreement {begun.id}").out
        raw = begun.cli(f"{home} show {serial} --agreement {begun.id} --json").object
        assert raw["problem"] is None


def test_the_boards_of_both_homes_are_equal_and_old_messages_are_read_as_they_were(begun):
    offered, _ = begun.amend()
    one, other = begun.board("ard"), begun.board("brv")
    assert one == other
    assert [version["hash"] for version in json.loads(one)["life"]["versions"]] == [FIRST, SECOND]
    for home in ("ard", "brv"):
        said = begun.cli(f"{home} board --agreement {begun.id} --as-of", "2026-11-20 00:00Z")
        assert said.out
        assert SECOND in begun.cli(f"{home} show {offered} --agreement {begun.id}").out


def test_texts_of_one_agreement_are_compared_and_shown_by_version(begun):
    begun.amend()
    short = begun.id[:8]
    said = begun.cli(f"brv agreement diff {short}@1 {short}@2").out
    assert f"strategic-limits version 1, hash {FIRST}" in said
    assert f"strategic-limits version 2, hash {SECOND}" in said
    assert said == begun.cli(f"brv agreement diff {short}@1 {short}").out
    old = begun.cli(f"brv agreement show {short} --version 1 --json").object
    new = begun.cli(f"brv agreement show {short} --json").object
    assert (old["version"], new["version"]) == (1, 2)
    assert "accession-invitation" in old["types"]
    assert "accession-invitation" not in new["types"]
    assert "no version 7" in begun.cli(f"brv agreement show {short} --version 7", status=1).err


def test_amendments_that_crossed_leave_the_base_in_force(begun, tmp_path):
    for name in ("one", "other"):
        shutil.copytree(find_pack("strategic-limits-2"), tmp_path / name)
        with (tmp_path / name / "SOURCES.md").open("a", encoding="utf-8") as sources:
            sources.write(f"\n{name}\n")
    ours = begun.offer("ard", str(tmp_path / "one"))
    theirs = begun.offer("brv", str(tmp_path / "other"))
    begun.carry()
    begun.accept("ard", theirs)
    begun.accept("brv", ours)
    for _ in range(3):
        begun.carry()
    for home in ("ard", "brv"):
        states = [one["state"] for one in begun.versions(home)]
        assert states == ["applies", "crossed", "crossed"]
        assert "crossed with another" in begun.cli(f"{home} agreement show {begun.id}").out
    assert begun.board("ard") == begun.board("brv")


def test_a_third_party_accedes_from_its_seat_and_all_three_boards_are_equal(cli):
    cli.clock.at = START
    cli("cor init --draw-passphrase --center rrc.corvia.example --code COR --name en=Corvia "
        "--person kos:Kos:drafter:Watch --person lam:Lam:releaser:Chief")  # fmt: skip
    people = {"ard": ("orlova", "petro"), "brv": ("lind", "rossi"), "cor": ("kos", "lam")}
    for home in ("ard", "brv"):
        cli(f"cor peer add {cli.folder / home / 'card'}")
        cli(f"{home} peer add {cli.folder / 'cor' / 'card'}")
    made = cli("ard agreement propose strategic-limits --with BRV --role invited=COR --json "
               "--mark exercise --start 2026-11-18").object  # fmt: skip
    text = str(made["id"])

    def carry() -> None:
        cli.clock.at += 60
        cli.carry(*("ard", "brv", "cor") * 3)

    def done(home: str, line: str, *more: str) -> str:
        said = cli(f"{home} {line} --as {people[home][0]} --agreement {text}", *more)
        draft = next(one for one in said.out.splitlines() if " submitted: " in one).split(" ")[0]
        return str(cli(f"{home} release {draft} --as {people[home][1]} --json").object["serial"])

    for home in people:
        if home != "ard":
            cli.carry("ard", home)
        cli(f"{home} agreement adopt {text} --as {people[home][0]}")
        cli(f"{home} agreement sign {text} --as {people[home][1]}")
    carry()
    offer = done("ard", "agreement amend strategic-limits-2", "newcomer=COR", *UNTIL)
    carry()
    done("brv", f"proposal accept {offer}")
    carry()
    assert "not signed by COR" in cli(f"ard agreement show {text}").out
    done("cor", f"proposal accept {offer}")
    carry()
    boards = {home: cli(f"{home} board --json --agreement {text} --as-of", "2026-11-20 00:00Z").out
              for home in people}  # fmt: skip
    assert boards["ard"] == boards["brv"] == boards["cor"]
    joined = [one["party"] for one in json.loads(boards["cor"])["life"]["parties"]]
    assert joined == ["ARD", "BRV", "COR"]
    for home in people:
        assert "2 applies since" in cli(f"{home} agreement show {text}").out
    assert "role     invited" not in cli(f"cor agreement show {text}").out
