"""`make bench-peers` with programs that are invented, absent or broken; no network, no servers."""

from __future__ import annotations

import hashlib
import json
import sys
from contextlib import contextmanager

import pytest

from bench.peers import nncp, run, synapse
from bench.peers.sides import FOLDER, LINE, OURS, RIVAL, Absent, Measured, body, measure, verdicts

NEW_NODE = """{
  spool: /var/spool/nncp
  self: {
    # DO NOT show anyone your private keys!!!
    id: %(letter)sID4567234567234567234567
    exchpub: %(letter)sEXCHPUB234567234567234567
    exchprv: %(letter)sEXCHPRV234567234567234567
    signpub: %(letter)sSIGNPUB234567234567234567
    signprv: %(letter)sSIGNPRV234567234567234567
    noiseprv: %(letter)sNOISEPRV34567234567234567
    noisepub: %(letter)sNOISEPUB34567234567234567
  }
  neigh: {
    self: { id: OTHER4567234567234567234567 }
  }
}
"""


class Fake:
    """A side that says how long it took instead of taking it."""

    until = "it is there"

    def __init__(self, name, way, seconds):
        self.name, self.way, self.version, self.seconds = name, way, "1.0", seconds
        self.sent = []

    def one(self, body):
        return self.many(body, 1)

    def many(self, body, count):
        self.sent.append((body, count))
        return self.seconds * count


def program(*sides):
    @contextmanager
    def opened(folder):
        assert folder.is_dir()
        yield sides

    return opened


def missing(folder):
    raise Absent("Pigeons", "none in the loft")


def play(tmp_path, capsys, **programs):
    out = tmp_path / "out" / "peers.json"
    status = run.main(programs, ["--dir", str(tmp_path / "dir"), "--out", str(out), "--count", "4"])
    return status, capsys.readouterr().out, json.loads(out.read_text(encoding="utf-8"))


def test_a_missing_program_is_named_and_stops_nobody(tmp_path, capsys):
    status, said, written = play(
        tmp_path, capsys, pigeons=missing, ours=program(Fake(OURS, LINE, 0.001))
    )
    assert status == 0
    assert "NOT MEASURED  Pigeons: none in the loft" in said
    assert "no verdict" in said
    assert f"{OURS} 1.0" in said
    assert written["absent"] == {"Pigeons": "none in the loft"}
    assert [item["bytes"] for item in written["measured"]] == [200, 5_000]


def test_a_program_that_breaks_half_way_is_named_too(tmp_path, capsys):
    class Breaking(Fake):
        def many(self, body, count):
            if len(body) > 200:
                raise Absent(self.name, "fell silent")
            return super().many(body, count)

    status, said, written = play(
        tmp_path, capsys, rival=program(Breaking(RIVAL, LINE, 1)), ours=program(Fake(OURS, LINE, 2))
    )
    assert "NOT MEASURED  Synapse: fell silent" in said
    assert written["absent"] == {RIVAL: "fell silent"}
    # What was measured before it broke off is no verdict on it.
    assert status == 0
    assert {item["name"] for item in written["measured"]} == {OURS}


@pytest.mark.parametrize(
    ("ours", "theirs", "status"), [(0.001, 0.002, 0), (0.002, 0.001, 1), (0.001, 0.001, 1)]
)
def test_only_a_faster_rival_fails_the_run(tmp_path, capsys, ours, theirs, status):
    rival, mine = program(Fake(RIVAL, LINE, theirs)), program(Fake(OURS, LINE, ours))
    found, said, _ = play(tmp_path, capsys, rival=rival, ours=mine)
    assert found == status
    assert said.count("SLOWER") == 4 * status
    assert said.count("faster  ") == 4 * (1 - status)


def test_other_programs_and_other_ways_give_no_verdict(tmp_path, capsys):
    status, said, _ = play(
        tmp_path, capsys,
        nncp=program(Fake("NNCP", LINE, 0.001), Fake("NNCP", FOLDER, 0.001)),
        rival=program(Fake(RIVAL, LINE, 0.001)), ours=program(Fake(OURS, FOLDER, 1)),
    )  # fmt: skip
    assert status == 0
    assert "no verdict" in said


def test_one_slow_figure_of_two_is_enough_to_miss():
    def line(name, singly, bulk):
        return Measured(name, "1", LINE, "there", 200, [singly], 10, [bulk])

    found = verdicts([line(OURS, 0.001, 1.0), line(RIVAL, 0.002, 0.5)])
    assert [item.met for item in found] == [True, False]


def test_figures_are_medians_and_the_95th_of_a_hundred():
    singly = [at / 1e3 for at in range(100, 0, -1)]
    one = Measured("x", "1", LINE, "there", 200, singly, 50, [4.0, 1.0, 2.0])
    assert one.middle == pytest.approx(50.5)
    assert one.slow == pytest.approx(95.0)
    assert one.rate == pytest.approx(25.0)


def test_every_program_gets_the_same_messages():
    sides = [Fake("x", LINE, 1), Fake("y", LINE, 2)]
    for side in sides:
        found = measure(side, (200, 5_000), 3)
        assert [item.size for item in found] == [200, 5_000]
        assert all(item.singly == [side.seconds] * 3 for item in found)
    assert sides[0].sent == sides[1].sent
    assert {len(text.encode()) for text, _ in sides[0].sent} == {200, 5_000}
    assert body(200) != body(5_000)[:199] + "x"


def test_too_few_messages_are_refused():
    with pytest.raises(SystemExit):
        run.main({}, ["--count", "1"])


def test_nncp_that_is_not_installed_is_named_with_its_package(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Absent, match=r"NNCP: nncp-cfgnew is not in PATH .*install nncp"):
        nncp.opened(tmp_path).__enter__()


def test_the_version_of_nncp_is_read():
    assert nncp.read_version("NNCP version 8.8.2 built with go1.19.8\nCopyright\n") == "8.8.2"
    with pytest.raises(Absent, match="NNCP: cannot read a version"):
        nncp.read_version("command not found")


def test_nodes_know_of_each_other_what_is_public(tmp_path):
    keys = {node: nncp.read_keys(NEW_NODE % {"letter": node.upper()}) for node in "ab"}
    nncp.configurations(tmp_path, keys, "127.0.0.1:15400")
    found = {
        node: json.loads((tmp_path / node / "cfg.json").read_text(encoding="utf-8"))
        for node in "ab"
    }
    assert found["a"]["self"]["signprv"] == "ASIGNPRV234567234567234567"
    assert found["a"]["neigh"]["b"]["id"] == found["b"]["self"]["id"]
    # Without this the listener hangs up after ten seconds without a packet.
    assert {found[node]["neigh"][other]["onlinedeadline"] for node, other in ("ab", "ba")} == {3600}
    assert found["a"]["neigh"]["b"]["addrs"] == {"loopback": "127.0.0.1:15400"}
    assert "prv" not in json.dumps([found["a"]["neigh"], found["b"]["neigh"]]).lower()


@pytest.mark.parametrize("text", ["", "self: {}", NEW_NODE.replace("noisepub", "other")])
def test_keys_in_another_form_are_no_crash(text):
    with pytest.raises(Absent, match="NNCP: nncp-cfgnew printed"):
        nncp.read_keys(text)


def test_synapse_is_installed_once_for_each_lock(tmp_path):
    lock, place = tmp_path / "lock.txt", tmp_path / "place"
    lock.write_bytes(b"x==1\n")
    python = place / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    (place / "locked").write_text(hashlib.sha256(b"x==1\n").hexdigest(), encoding="ascii")
    assert synapse.installed(place, lock) == python


def test_synapse_that_cannot_be_installed_is_named_with_the_reason(tmp_path, monkeypatch):
    lock = tmp_path / "lock.txt"
    lock.write_bytes(b"x==1\n")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-such-python"))
    with pytest.raises(Absent, match=r"Synapse: cannot be installed: .*no-such-python"):
        synapse.installed(tmp_path / "place", lock)
    assert not (tmp_path / "place" / "locked").exists()


def test_what_pip_says_is_passed_on():
    says = "import sys; sys.exit('WARNING: slow\\nERROR: No matching distribution\\nhint')"
    with pytest.raises(Absent, match=r"Synapse: cannot be installed: ERROR: No matching"):
        synapse._command([sys.executable, "-c", says])


def test_versions_and_port_of_synapse_are_read():
    text = '["1.163.2", "26.10.0", "3.40.1"]\n'
    assert synapse.read_versions(text) == "1.163.2 (Twisted 26.10.0, SQLite 3.40.1)"
    with pytest.raises(Absent, match="Synapse: cannot read versions"):
        synapse.read_versions("Traceback")
    assert synapse.read_port("") is None
    assert synapse.read_port("Synapse now listening on TCP port 43215\n") == 43215


def test_synapse_listens_on_loopback_alone_and_asks_nobody(tmp_path):
    found = synapse.configuration(tmp_path, "secret")
    assert found["listeners"] == [
        {
            "type": "http", "port": 0, "bind_addresses": ["127.0.0.1"], "tls": False,
            "resources": [{"names": ["client"], "compress": False}],
        }
    ]  # fmt: skip
    assert found["trusted_key_servers"] == []
    assert found["report_stats"] is False
    assert found["registration_shared_secret"] == "secret"


def test_a_sync_yields_our_numbers_and_nothing_else():
    events: list[synapse.Json] = [
        {"type": "m.room.message", "content": {"body": "x", "n": 7}},
        {"type": "m.room.member", "content": {"membership": "join"}},
        {"content": {"n": "8"}}, {"content": None}, "noise",
    ]  # fmt: skip
    answer: dict[str, synapse.Json] = {
        "rooms": {"join": {"!r:localhost": {"timeline": {"events": events}}}}
    }
    assert list(synapse.numbers(answer, "!r:localhost")) == [7]
    assert list(synapse.numbers(answer, "!other:localhost")) == []
    assert list(synapse.numbers({"rooms": []}, "!r:localhost")) == []
