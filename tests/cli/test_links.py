"""What the watch reads about its links: every line of it, for each of the silences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.apps import scheduled, wiring
from detente.core.notification import Precedence
from detente.engine import links
from detente.engine.links import Bearer, LinkEntry
from detente.engine.ports import Put
from tests.world import START


def change(cli, home, make):
    """Do to an open home what the server would do."""
    folder = cli.folder / home
    with wiring.open_home(folder, lambda: wiring.stored_passphrase(folder) or "") as found:
        make(found.center.state, found)


def add(cli, name="line-a", bearer=Bearer.HTTPS, address="gw.brevia.example:8443", **more):
    def make(state, home):
        (peer,) = state.peers
        links.add_link(state, LinkEntry(peer, name, bearer, address, **more))

    change(cli, "ard", make)


def note(cli, name, up=True, failure="link-failed", trip=412):
    def make(state, home):
        (peer,) = state.peers
        entry = next(one for one in links.links_of(state, peer) if one.name == name)
        before = links.link_state(state, entry)
        now = home.now()
        seen = (
            replace(before, path_up_at=now.live, failure="", round_trip_ms=trip)
            if up
            else replace(before, path_down_at=now.live, failure=failure)
        )
        state.store.commit([links.put_state(entry, seen)])

    change(cli, "ard", make)


def test_without_a_link_the_list_says_how_to_carry(cli):
    said = cli("ard link list").out
    assert said.splitlines() == [
        "PARTY  LINK  BEARER  ADDRESS  CARRIES  STATE",
        "BRV    -     -       -        -        no link: detente courier FOLDER",
    ]


def test_the_list_stands_in_the_order_of_trying_and_says_since_when(cli):
    add(cli, "sat", rank=2, least=Precedence.IMMEDIATE, address="10.0.0.7:8443")
    add(cli, "line-a", rank=1)
    add(cli, "stick", Bearer.COURIER, str(cli.folder / "stick"), rank=3)
    add(cli, "red", rank=4, least=Precedence.FLASH)
    note(cli, "line-a")
    cli.clock.at += 60
    note(cli, "sat", up=False)
    cli.clock.at += 30
    rows = [line.split("\t") for line in cli("ard link list --plain").out.splitlines()]
    assert [row[1] for row in rows] == ["line-a", "sat", "stick", "red"]
    assert [row[4] for row in rows] == ["all", "O and up", "all", "Z only"]
    assert rows[0][5] == "up 2026-11-18 11:06Z (1 m 30 s ago), 0.412 s there and back"
    never = "tried 2026-11-18 11:07Z (30 s ago), never got through: link failed"
    assert rows[1][5] == f"NO PATH, {never}"
    assert rows[2][5] == f"carried by hand: detente courier {cli.folder / 'stick'}"
    assert rows[3][5] == "not tried yet"
    told = cli("ard link list --json").object["links"]
    assert [one["up"] for one in told] == [True, False, None, None]


def test_status_shows_a_peer_that_is_heard(cli):
    cli.clock.at += 90
    said = cli("ard link status").out.splitlines()
    assert said[0] == "BRV  rrc.brevia.example"
    assert said[1] == "  HEARD: a parcel of theirs came 2026-11-18 11:06Z (1 m 30 s ago)"
    assert said[2] == "  last heard    2026-11-18 11:06Z (1 m 30 s ago)"
    assert said[3] == "  last carried  2026-11-18 11:06Z (1 m 30 s ago)"
    assert said[4].startswith("  sequence      ")
    assert said[4].endswith(": theirs 1 unbroken; of ours they hold 1 of 2")
    assert len(said) == 5


def test_status_shows_no_path_and_what_to_do(cli):
    add(cli)
    note(cli, "line-a")
    cli.clock.at += 600
    note(cli, "line-a", up=False)
    found = cli("ard link status BRV --fail-on silent", status=6)
    assert found.out.splitlines()[1] == (
        "  NO PATH: tried 2026-11-18 11:16Z (0 s ago); last through 2026-11-18 11:06Z;"
        " link failed, whose side cannot be seen from here"
    )
    assert "next: call them by another way: detente peer show BRV --contacts" in found.err
    told = cli("ard link status --json").object["peers"][0]
    assert (told["verdict"], told["side"], told["since"]) == ("no-path", "unknown", START)


def test_status_shows_a_path_where_nobody_answers(cli):
    add(cli)
    serial = cli.send()
    cli("ard courier", str(cli.folder / "stick"))
    cli.clock.at += 3_600
    note(cli, "line-a")
    said = cli("ard link status").out.splitlines()[1]
    assert said == (
        f"  PATH UP, NOBODY ANSWERS: no receipt of {serial},"
        " handed over 2026-11-18 11:06Z (1 h 0 m ago)"
    )


def test_status_tells_a_silent_person_from_a_silent_machine(cli):
    add(cli)
    serial = cli.send()
    cli.carry()
    cli.clock.at += 3_600
    note(cli, "line-a")
    said = cli("ard link status").out.splitlines()[1]
    assert said == (
        "  PATH UP, NOBODY ANSWERS: their machine does, no person;"
        f" {serial} was to be acknowledged by 2026-11-18 11:36Z"
    )


def test_status_shows_what_they_announced(cli):
    add(cli)
    cli("brv service Maintenance --from 11:10Z --until 12:00Z --as lind")
    cli.carry()
    cli.clock.at += 600
    note(cli, "line-a", up=False)
    said = cli("ard link status").out.splitlines()[1]
    assert said == (
        "  ANNOUNCED: they told us of maintenance, BRV-2026-00002,"
        " from 2026-11-18 11:10Z until 2026-11-18 12:00Z"
    )
    cli.clock.at += 3_600
    assert cli("ard link status --json").object["peers"][0]["verdict"] == "no-path"


@pytest.mark.parametrize("word", ["list", "status"])
def test_without_peers_it_says_whom_to_ask(cli, word):
    cli("cor init --draw-passphrase --center rrc.corvia.example --code COR --name en=Corvia",
        "--person", "a:A:watch:P", "--person", "b:B:releaser:Q")  # fmt: skip
    said = cli(f"cor link {word}")
    assert said.out == "No center was introduced to this one yet.\n"
    assert "detente peer add FILE" in said.err


def test_explain_says_which_link_each_precedence_takes_and_why(cli):
    add(cli, "line-a", rank=0)
    add(cli, "line-b", rank=1)
    add(cli, "red", rank=2, least=Precedence.FLASH)
    note(cli, "line-a", up=False)
    said = cli("ard link explain BRV")
    lines = said.out.splitlines()
    assert lines[0] == "To BRV a notification would go now:"
    every = "every link that carries it at once; the first copy wins"
    assert lines[1] == f"  Z FLASH      line-a, line-b, red {every}"
    passed = "first in order that has not failed; passed over: line-a"
    assert lines[2] == f"  O IMMEDIATE  {'line-b':18} {passed}"
    assert lines[4] == f"  R ROUTINE    {'line-b':18} {passed}"
    assert lines[5] == "What was tried:"
    assert lines[7] == "  line-b       not tried yet"
    assert lines[9].startswith("NO PATH: ")
    note(cli, "line-b", up=False)
    again = cli("ard link explain BRV").out
    assert f"{'line-a':18} all have failed; the first in order is tried again" in again


def test_explain_without_links_names_the_courier(cli):
    said = cli("ard link explain BRV").out
    assert f"  R ROUTINE    {'by no link':18} no link is set up; detente courier FOLDER" in said
    assert "  nothing: no link to them is set up" in said


def test_a_precedence_that_no_link_carries_is_said(cli):
    add(cli, "red", least=Precedence.FLASH)
    routes = cli("ard link explain BRV --json").object["routes"]
    assert routes["Z"]["links"] == ["red"]
    assert routes["R"] == {
        "links": [],
        "why": "no link carries this precedence; detente courier FOLDER does",
    }


def test_a_test_walks_the_real_path_and_says_whether_it_was_answered(cli):
    add(cli, "stick", Bearer.COURIER, str(cli.folder / "stick"))
    said = cli("ard link test BRV stick --as orlova")
    assert "a test of the line to BRV by stick" in said.err
    serial = said.out.split("as ")[1].split(",")[0]
    assert said.out.splitlines()[0] == (
        f"line test signed 2026-11-18 11:06:40Z  as {serial}, to BRV"
    )
    assert said.out.splitlines()[1].startswith("not receipted yet")
    cli.carry("brv", "ard")
    said = cli("ard link status").out
    shown = f"  last test     {serial} 2026-11-18 11:06Z: receipted 2026-11-18 11:06:40Z"
    assert f"{shown} by their clock\n" in said
    assert cli("brv inbox --needs us --plain").out == ""


def test_a_missed_test_is_shown(cli):
    add(cli, test_every_s=7_200)
    serial = cli("ard link test BRV --as orlova --json").object["serial"]
    cli.clock.at += 3_600
    said = cli("ard link status").out
    assert f"  last test     {serial} 2026-11-18 11:06Z: MISSED, not receipted\n" in said
    assert f"  missed        1 test: {serial} 2026-11-18 11:06Z\n" in said


def test_what_is_due_runs_once_without_a_server_and_without_a_person(cli):
    add(cli, test_every_s=7_200)
    said = cli("ard link test --due").out
    assert said.startswith("line test to BRV by line-a  as ARD-2026-")
    assert cli("ard link test --due").out == "nothing is due\n"
    cli.clock.at += 3_600
    dry = cli("ard link test --due -n")
    assert dry.out.startswith("receipt under ")
    assert cli("ard link test --due --json").object["done"][0]["serial"] == ""


@pytest.mark.parametrize("words", ["link test", "link test BRV --due"])
def test_a_test_of_nobody_is_a_wrong_command(cli, words):
    assert "name a peer, or give --due alone" in cli(f"ard {words}", status=2).err


def test_a_link_that_is_not_there_is_named(cli):
    add(cli)
    assert "The links are: line-a" in cli("ard link test BRV line-b --as orlova", status=1).err


def test_a_dry_test_signs_nothing(cli):
    before = cli("ard status --json").object["entries"]
    cli("ard link test BRV --as orlova -n")
    assert cli("ard status --json").object["entries"] == before


def test_a_cause_is_noted_by_name_and_revised_but_not_erased(cli):
    cli("ard link cause BRV unknown --as orlova")
    cli.clock.at += 60
    said = cli("ard link cause BRV technical --as petro --note", "cable cut")
    assert said.out == (
        "silence of BRV: technical, noted by I. Petro; the other side does not see this.\n"
    )
    lines = cli("ard link status").out.splitlines()
    assert "  cause         technical, noted 2026-11-18 11:07Z by petro: cable cut" in lines
    assert "      before it unknown, noted 2026-11-18 11:06Z by orlova" in lines


def test_a_cause_outside_the_list_is_refused(cli):
    cli("ard link cause BRV malice --as orlova", status=2)


def lose(cli):
    """Brevia signs two more entries; Ardania learns of their head, and the parcels are lost."""
    heads = {}
    cli("brv service one --as lind")
    cli("brv service two --as lind")

    def signed(state, home):
        (agreement,) = state.agreements.values()
        own = agreement.own()
        heads[own.text] = state.recorder.signed_head(own, home.now().live)

    def learn(state, home):
        state.store.commit([Put("heads", origin, head) for origin, head in heads.items()])

    change(cli, "brv", signed)
    change(cli, "ard", learn)


def test_a_gap_is_shown_with_when_it_was_asked_for_and_closes(cli):
    lose(cli)
    said = cli("ard link status").out
    assert ": theirs 1 GAP: 2-3; of ours they hold" in said
    cli("ard link test --due")
    said = cli("ard link status").out
    assert "              seen 2026-11-18 11:06Z; we ask for it 2026-11-18 11:21Z\n" in said
    cli.clock.at += 900
    done = cli("ard link test --due").out
    assert done.startswith("asked for 2-3 of rrc.brevia.example/")
    assert "  as ARD-2026-" in done
    said = cli("ard link status").out
    asked = "asked for 2-3 at 2026-11-18 11:21Z; again 2026-11-18 12:21Z"
    assert f"              {asked}\n" in said
    told = cli("ard link status --json").object["peers"][0]["sequences"][0]
    assert (told["missing"], told["asked_at"]) == ([[1, 3]], START + 900)
    cli.carry("ard", "brv", "ard")
    assert "theirs 4 unbroken" in cli("ard link status").out
    assert cli("ard link test --due").out.startswith("gap closed: ")


def test_a_server_gets_a_line_for_its_log_for_each_act(cli):
    add(cli, test_every_s=7_200)

    def tick(state, home):
        (line,) = scheduled.scheduled(home, home.now())
        assert line.startswith("line test to BRV by line-a ARD-2026-")
        assert scheduled.scheduled(home, home.now()) == []

    change(cli, "ard", tick)
