"""Over real HTTPS: a card is renewed, a home is lost or set back, and the line goes on."""

from __future__ import annotations

import asyncio
import hashlib
import io
import shutil
from collections.abc import Callable

import pytest

from detente.adapters.keys.software import SoftwareKeys, draw_center, draw_root, public_pair
from detente.apps import wiring
from detente.apps.cli.text import Console
from detente.apps.serve import service as serving
from detente.apps.serve.log import Log
from detente.core import greeting
from detente.core.crypto.types import Ed25519Signature, Hash
from detente.core.errors import DetenteError
from detente.core.party import Card, card_body, read_card
from detente.engine.ports import Algorithm, Purpose
from detente.engine.succeeding import sign_card
from tests.cli.conftest import Cli
from tests.cli.test_rebuild import PERSONS, book, renew, safe
from tests.serve.conftest import Served

_ASKED_MOST = 300  # commands; each waits for the server's turn


def answered(cli: Cli) -> None:
    """Ask until the counterpart has given back all it holds of Ardania's."""
    for _ in range(_ASKED_MOST):
        (found,) = cli("ard epoch show --json").object["agreements"]
        if found["ours"]["stopped"] and not found["ours"]["unanswered"]:
            return
    pytest.fail("nobody answered")


def test_a_card_renewed_by_the_called_side_reaches_the_caller_and_the_line_goes_on(
    cli: Cli, line: tuple[Served, Served]
):
    ard, brv = line
    draft = cli("brv card renew --reason rotation --as lind --json").object["draft"]
    said = cli(f"brv release {draft} --as rossi")
    assert "our card is number 2" in said.out
    ard.until("BRV-2026-00002")  # the entry 0 of the next epoch came by the connection that stands
    assert "card 2," in cli("ard peer show BRV").out
    assert ard.stop() == 0
    with Served(cli.folder / "ard") as again:  # by the new card, on a new connection
        again.until("link line-a to BRV is up")
        serial = cli.send()
        brv.until(serial)


def test_a_caller_with_the_older_card_still_knows_who_rotated_its_keys(cli: Cli):
    draft = cli("brv card renew --reason rotation --as lind --json").object["draft"]
    cli(f"brv release {draft} --as rossi")
    with Served(cli.folder / "brv") as brv:
        cli(f"ard link add BRV line-a --https {brv.address}")
        with Served(cli.folder / "ard") as ard:
            ard.until("link line-a to BRV is up")
            serial = cli.send()
            brv.until(serial)
    assert "card 2," in cli("ard peer show BRV").out


def test_a_caller_with_the_older_card_does_not_know_who_withdrew_its_keys(cli: Cli):
    draft = cli("brv card renew --reason capture --as lind --json").object["draft"]
    cli(f"brv release {draft} --as rossi")
    cli("brv epoch open --reason capture --as rossi")
    with Served(cli.folder / "brv") as brv:
        cli(f"ard link add BRV line-a --https {brv.address}")
        with Served(cli.folder / "ard") as ard:
            ard.until("link line-a to BRV is down")
            assert "card 1," in cli("ard peer show BRV").out
            # Brevia calls instead: its new card is signed by the root that Ardania compared.
            cli(f"brv link add ARD line-b --https {ard.address}")
            ard.until("BRV has a newer card, number 2")
            ard.until("link line-a to BRV is up")
            serial = cli.send()
            brv.until(serial)


def test_a_caller_that_renewed_its_card_is_admitted_and_known_from_then_on(cli: Cli):
    with Served(cli.folder / "brv") as brv:
        cli(f"ard link add BRV line-a --https {brv.address}")
        renew(cli, "revocation")
        cli("ard epoch open --reason revocation --as petro")
        with Served(cli.folder / "ard") as ard:
            brv.until("ARD has a newer card, number 2")
            ard.until("link line-a to BRV is up")
            serial = cli.send()
            brv.until(serial)
        assert "card 2," in cli("brv peer show ARD").out
        assert "its keys were withdrawn" in cli("brv epoch show").out


def test_a_deleted_home_is_rebuilt_over_https(cli: Cli):
    cli.send()
    cli.carry("ard", "brv", "ard", "brv", "ard")
    before = book(cli, "ard")
    keys = safe(cli)
    shutil.rmtree(cli.folder / "ard")
    with Served(cli.folder / "brv") as brv:
        cli(
            "- rebuild", str(cli.folder / "ard"), "--root-key", str(keys / "root.key"),
            "--root-passphrase-file", str(keys / "root.passphrase"), "--card", str(keys / "card"),
            "--peer", str(cli.folder / "brv" / "card"), "--draw-passphrase", *PERSONS,
        )  # fmt: skip
        cli(f"ard link add BRV line-a --https {brv.address}")
        with Served(cli.folder / "ard") as ard:
            ard.until("link line-a to BRV is up")
            ard.until("an agreement was proposed to us")
            answered(cli)
            cli("ard epoch open --reason loss --as petro")
            serial = cli.send()
            brv.until(serial)
    after = book(cli, "ard")
    for text, entries in before.items():
        assert after[text][: len(entries)] == entries
    assert {text: after[text] for text in after if "ardania" in text} == {
        text: entries for text, entries in book(cli, "brv").items() if "ardania" in text
    }
    assert cli("brv incident list --json").object["incidents"] == []


def test_a_home_set_back_catches_up_over_https(cli: Cli):
    cli.send()
    cli.carry("ard", "brv", "ard", "brv", "ard")
    cli("ard backup", str(cli.folder / "a.backup"))
    cli.send("day=2026-11-25", "people=7")
    cli.carry("ard", "brv", "ard", "brv", "ard")
    before = book(cli, "ard")
    shutil.rmtree(cli.folder / "ard")
    cli("- restore", str(cli.folder / "a.backup"), str(cli.folder / "ard"))
    with Served(cli.folder / "brv") as brv:
        cli(f"ard link add BRV line-a --https {brv.address}")
        with Served(cli.folder / "ard") as ard:
            ard.until("link line-a to BRV is up")
            answered(cli)
            cli("ard epoch open --reason restore --as petro")
    after = book(cli, "ard")
    for text, entries in before.items():
        assert after[text][: len(entries)] == entries


# --- who is let in -------------------------------------------------------------------------------

Change = Callable[[bytes, bytes], tuple[bytes, bytes]]


def _same(card: bytes, signature: bytes) -> tuple[bytes, bytes]:
    return card, signature


def _forged(card: bytes, signature: bytes) -> tuple[bytes, bytes]:
    return card[:-1] + bytes([card[-1] ^ 1]), signature


def _unproven(card: bytes, signature: bytes) -> tuple[bytes, bytes]:
    return card, signature[:-1] + bytes([signature[-1] ^ 1])


def _no_card(card: bytes, signature: bytes) -> tuple[bytes, bytes]:
    return card[:100], signature


@pytest.mark.parametrize(
    ("number", "own_root", "change", "admitted", "verified"),
    [
        (2, True, _same, True, 1),
        (7, True, _same, True, 1),
        (1, True, _same, False, 0),  # not newer than the one that is known
        (2, False, _same, False, 0),  # another root costs one hash
        (2, True, _unproven, False, 0),  # who does not hold its link key costs one signature
        (2, True, _no_card, False, 0),
        (
            2,
            True,
            _forged,
            False,
            1,
        ),  # the root's keys are public: this is what a stranger can cost
    ],
)
def test_only_a_newer_card_of_an_introduced_root_is_admitted_at_a_bounded_cost(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, number: int, own_root: bool, change: Change,
    admitted: bool, verified: int,
):  # fmt: skip
    secret = wiring.stored_passphrase(cli.folder / "ard")
    other = wiring.stored_passphrase(cli.folder / "brv")
    assert secret is not None and other is not None
    with wiring.open_home(cli.folder / "ard", lambda: secret) as ard:
        before, entropy = ard.center.card, ard.entropy
    root = wiring.read_root(cli.folder / "ard" / "keys" / "root.key", secret)
    root = root if own_root else draw_root(entropy)
    keys = SoftwareKeys(draw_center(entropy), public_pair(root), entropy, root)
    body = card_body(before.center, before.code, before.names, number, before.issued, keys.public())
    home = wiring.open_home(cli.folder / "brv", lambda: other)
    channel = greeting.Channel(Hash(hashlib.sha256(b"certificate").digest()), bytes(32), bytes(32))
    statement = greeting.client_statement(channel, home.center.card.fingerprint)
    signed = keys.sign(Purpose.LINK, Algorithm.ED25519, statement)
    card, signature = change(sign_card(keys, body).raw, signed)
    count: list[bytes] = []

    def counted(data: bytes) -> Card:
        count.append(data)
        return read_card(data)

    monkeypatch.setattr(serving, "read_card", counted)

    async def whole() -> None:
        log = Log(Console(io.StringIO(), io.StringIO()), lambda: home.now().live)
        service = serving.Service(home, log)
        await service.links()  # what is configured has been read
        try:
            if admitted:
                found = service.admit(card, Ed25519Signature(signature), channel)
                assert found == before.fingerprint
                await service.links()  # behind the job that takes the card in
                assert home.center.state.peers[found].card.raw == card
            else:
                with pytest.raises(DetenteError):
                    service.admit(card, Ed25519Signature(signature), channel)
        finally:
            await service.close()

    asyncio.run(whole())
    assert len(count) == verified
