"""The address of the proxy before the desk is checked, and remembered until it is forgotten."""

from __future__ import annotations

from tests.cli.conftest import Cli
from tests.serve.conftest import Served


def test_an_address_that_no_browser_writes_is_refused(cli: Cli):
    cli("ard serve --desk 127.0.0.1:0 --desk-origin http://desk.ard.example --dry-run", status=1)
    cli("ard serve --desk-origin https://192.0.2.7", status=1)


def test_the_address_before_the_desk_is_remembered_until_it_is_forgotten(cli: Cli):
    home = cli.folder / "ard"
    desk = ("--desk", "127.0.0.1:0")
    for more, shown in (
        (("--desk-origin", "https://desk.ard.example"), "https://desk.ard.example/"),
        ((), "https://desk.ard.example/"),
        (("--desk-origin", "none"), "http://localhost:"),
        ((), "http://localhost:"),
    ):
        with Served(home, *desk, *more) as served:
            said = next(line for line in served.said if "the desk is at" in line)
            assert f"the desk is at {shown}" in said
            assert served.stop() == 0
