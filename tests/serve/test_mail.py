"""Mail that wakes people: logged in, and readable by nobody on the way."""

from __future__ import annotations

import base64
import dataclasses
import json
import os
import smtplib
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from detente.apps.serve import mail as sending
from detente.core import encoding
from detente.core.errors import EnvironmentFault, OurFault
from detente.engine import hooks
from detente.engine.hooks import HOOKS, Hook
from detente.engine.ports import Put
from tests.cli.conftest import Cli
from tests.serve.mailing import PASSWORD, USER, MailServer, certificate
from tests.serve.test_waking import by_mail, run
from tests.world import Stage

Serve = Callable[..., MailServer]


@pytest.fixture
def serve() -> Iterator[Serve]:
    made: list[MailServer] = []

    def make(**more: object) -> MailServer:
        made.append(MailServer(**more))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def password(tmp_path: Path) -> Path:
    path = tmp_path / "password"
    path.write_text(f"{PASSWORD}\nand a second line\n", encoding="utf-8")
    path.chmod(0o600)
    return path


def hook(server: MailServer, **more: object) -> Hook:
    return dataclasses.replace(by_mail(server), **more)  # type: ignore[arg-type]


def failure(of: Hook) -> str:
    with pytest.raises(EnvironmentFault, match="hook-failed") as told:
        run(of)
    return str(told.value.facts["why"])


def test_who_stands_between_reads_neither_password_nor_mail(
    serve: Serve, tmp_path: Path, password: Path
):
    pem = certificate(tmp_path)
    server = serve(secured=pem, user=USER)
    more = {"user": USER, "password_file": str(password), "ca_file": str(pem), "starttls": True}
    run(hook(server, **more))
    assert "Subject: ARD: FLASH BRV-2026-00512" in server.message
    assert server.seen[-1] == "STARTTLS"
    assert not [said for said in server.seen if said.upper().startswith(("AUTH", "MAIL"))]


def test_a_server_of_this_machine_may_be_logged_in_to_as_it_is(serve: Serve, password: Path):
    server = serve(user=USER)
    run(hook(server, user=USER, password_file=str(password)))
    assert server.message


def test_a_server_that_offers_no_starttls_where_it_is_asked_for_gets_nothing(
    serve: Serve, password: Path
):
    server = serve(user=USER)
    why = failure(hook(server, user=USER, password_file=str(password), starttls=True))
    assert "SMTPNotSupportedError" in why
    assert not server.message
    assert not [said for said in server.said if said.startswith("AUTH")]


@pytest.mark.parametrize("offers", [True, False])
def test_beyond_this_machine_nothing_goes_in_the_clear(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, offers: bool
):
    # A line to another machine, as far as its address tells: no test leaves this one.
    monkeypatch.setattr(sending, "_on_this_machine", lambda _: False)
    pem = certificate(tmp_path)
    server = serve(secured=pem if offers else None)
    asked = {
        "smtp": server.address, "from": "desk@ard.example", "to": "duty@ard.example",
        "subject": "s", "text": "t\n", "ca_file": str(pem),
    }  # fmt: skip
    message = EmailMessage()
    message["From"], message["To"] = asked["from"], asked["to"]
    if offers:
        sending._send(asked, message)
        assert server.seen[-1] == "STARTTLS"
    else:
        with pytest.raises(smtplib.SMTPNotSupportedError):
            sending._send(asked, message)
        assert not [said for said in server.said if said.upper().startswith("MAIL")]


class _Line:
    def __init__(self, address: str) -> None:
        self.address = address

    def getpeername(self) -> tuple[str, int]:
        return self.address, 25


@pytest.mark.parametrize(
    ("address", "here"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("192.0.2.7", False),
     ("2001:db8::1", False), ("0.0.0.0", False)],
)  # fmt: skip
def test_what_is_this_machine_is_told_by_the_address_of_the_line(address: str, here: bool):
    server = smtplib.SMTP()
    server.sock = _Line(address)  # type: ignore[assignment]
    assert sending._on_this_machine(server) is here
    server.sock = None


def test_a_server_that_cannot_prove_its_name_gets_nothing(
    serve: Serve, tmp_path: Path, password: Path
):
    pem = certificate(tmp_path, "mail.example")
    server = serve(secured=pem, user=USER)
    more = {"user": USER, "password_file": str(password), "ca_file": str(pem), "starttls": True}
    assert "SSLCertVerificationError" in failure(hook(server, **more))
    other = serve(secured=certificate(tmp_path), user=USER)  # its name, proven by nobody we trust
    assert "SSLCertVerificationError" in failure(hook(other, **more))
    for one in (server, other):
        assert not [said for said in one.said if said.startswith(("AUTH", "mail"))]


def test_a_wrong_password_is_a_failure_that_does_not_say_it(
    serve: Serve, tmp_path: Path, password: Path
):
    password.write_text("wrong\n")
    why = failure(hook(serve(user=USER), user=USER, password_file=str(password)))
    assert "SMTPAuthenticationError" in why
    assert "wrong" not in why
    assert base64.b64encode(b"wrong").decode() not in why


@pytest.mark.parametrize("state", ["open", "absent", "empty", "long", "not-text", "pipe"])
def test_a_password_file_that_is_not_ours_alone_or_none_is_refused_before_anybody_is_asked(
    serve: Serve, password: Path, state: str
):
    match state:
        case "open":
            password.chmod(0o640)
        case "absent":
            password.unlink()
        case "empty":
            password.write_text("\n")
        case "long":
            password.write_text("x" * 2_000)
        case "not-text":
            password.write_bytes(b"\xff\xfe")
        case "pipe":
            password.unlink()
            os.mkfifo(password, 0o600)
    server = serve(user=USER)
    why = failure(hook(server, user=USER, password_file=str(password)))
    assert ("password-file-open" if state == "open" else "password-file-unreadable") in why
    assert server.said == []


def test_the_command_line_stores_where_the_password_stands_and_never_the_password(
    cli: Cli, tmp_path: Path, password: Path
):
    pem = certificate(tmp_path)
    setting = (
        f"ard watch hook mail --email duty@ard.example --smtp mail.example:587 --user {USER}"
        f" --password-file {password} --ca-file {pem} --starttls"
    )
    said = cli(setting)
    assert f"by mail.example:587, as {USER}, STARTTLS" in said.out
    told = json.loads(cli("ard watch hook mail --json").out)["hook"]
    assert (told["user"], told["password_file"], told["ca_file"], told["starttls"]) == (
        USER, str(password), str(pem), True,
    )  # fmt: skip
    stored = b"".join(
        path.read_bytes() for path in (cli.folder / "ard").rglob("*") if path.is_file()
    )
    assert str(password).encode() in stored
    assert PASSWORD.encode() not in stored


@pytest.mark.parametrize("state", ["open", "absent", "no-certificates"])
def test_the_command_line_refuses_files_that_mail_could_not_use(
    cli: Cli, tmp_path: Path, password: Path, state: str
):
    more = ""
    if state == "open":
        password.chmod(0o604)
    elif state == "absent":
        password.unlink()
    else:
        more = f" --ca-file {password}"
    said = cli(
        f"ard watch hook mail --email duty@ard.example --smtp mail.example:587 --user {USER}"
        f" --password-file {password}{more}",
        status=1,
    )
    wanted = {"open": "is not yours alone", "absent": "cannot be used", "no-certificates": "PEM"}
    assert wanted[state] in said.err
    assert json.loads(cli("ard watch hook --json").out)["hooks"] == []


@pytest.mark.parametrize(
    "more",
    [{"user": "desk"}, {"password_file": "/etc/p"}, {"user": "d\n", "password_file": "/p"},
     {"user": "d", "password_file": "p"}, {"ca_file": "ca.pem"}, {"ca_file": "/" + "x" * 5_000}],
)  # fmt: skip
def test_a_way_that_could_not_work_is_not_stored(more: dict[str, str]):
    one = Stage("ARD")
    found: Any = more
    made = Hook("mail", (), "d@a.example", "d@a.example", "127.0.0.1:25", **found)
    with pytest.raises(OurFault, match="bad-hook"):
        hooks.set_hook(one.center.state, made)


def test_a_way_that_was_stored_before_mail_could_log_in_still_works():
    one = Stage("ARD")
    old = encoding.encode([[], "d@a.example", "d@a.example", "h:25"])
    one.center.state.store.commit([Put(HOOKS, "mail", old)])
    found = hooks.hook_named(one.center.state, "mail")
    assert found == Hook("mail", (), "d@a.example", "d@a.example", "h:25")
    hooks.set_hook(one.center.state, found)
    assert hooks.hook_named(one.center.state, "mail") == found
