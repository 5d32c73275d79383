"""Two centers on a stage, a desk over one of them, and people who log in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from starlette.testclient import TestClient

from detente.adapters.keys import login
from detente.adapters.keys.passphrase import SALT_BYTES
from detente.apps.desk import accounts
from detente.apps.desk.accounts import Account
from detente.apps.desk.app import make_app
from detente.apps.desk.room import Room
from detente.apps.serve.desks import Desks
from detente.core.record.origin import Mark
from detente.engine.house import Person
from tests.world import Stage, found

_T = TypeVar("_T")
PASSPHRASE = "correct horse battery"
ORIGIN = "http://localhost:8700"
SECRET = b"twenty bytes of secret"[:20]


class StageHome:
    """A stage in the place of an open home."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.folder = Path("/nowhere")
        self.entropy = stage.entropy
        self.keys = stage.keys

    @property
    def center(self) -> Any:
        """The stage's center."""
        return self.stage.center

    def now(self) -> Any:
        """The stage's clock."""
        return self.stage.now


class Direct:
    """An engine that does everything at once, in the thread that asks."""

    def __init__(self, home: Any) -> None:
        self.home = home
        self.desks = Desks()

    async def look(self, work: Callable[[], _T]) -> _T:
        """Do it."""
        return work()

    async def command(self, work: Callable[[], _T]) -> _T:
        """Do it."""
        return work()


class DeskStage:
    """A desk over one stage; `log_in` gives a client with the cookie of a person."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.room = Room(Direct(StageHome(stage)), ORIGIN)
        self.app = make_app(self.room)

    @property
    def state(self) -> Any:
        """The state of the stage's center."""
        return self.stage.center.state

    def log_in(self, person: str, *, proved: bool = False) -> TestClient:
        """A browser in which this person is logged in, by a session and not by the form; `proved`:
        as if they had just shown what they log in with.
        """
        token = accounts.open_session(self.state, person, self.stage.now, proved=proved)
        return self.browser({f"detente-desk-{self.stage.code}": token})

    def browser(self, cookies: dict[str, str] | None = None) -> TestClient:
        """A browser that nobody uses yet."""
        return TestClient(self.app, base_url=ORIGIN, follow_redirects=False, cookies=cookies)

    def account(self, person: str) -> None:
        """Give a person an account with PASSPHRASE and SECRET."""
        kept = login.keep(PASSPHRASE, b"s" * SALT_BYTES)
        account = Account(person, kept.salt, kept.hash, SECRET)
        accounts.keep_account(self.state, account)


AUDITOR = Person("audit", "A. Holt", ("auditor",), "Auditor")
DRAFTER = Person("grau", "P. Grau", ("drafter",), "Drafter")


@pytest.fixture
def pair() -> tuple[Stage, Stage]:
    """Ardania and Brevia with a signed agreement of the pack `neighbours`, live."""
    one, other = Stage("ARD"), Stage("BRV")
    found(one, other, mark=Mark.LIVE)
    return one, other


@pytest.fixture
def desk(pair: tuple[Stage, Stage]) -> DeskStage:
    """The desk of Ardania, at which two more people work; all four have accounts."""
    one = pair[0]
    for person in (AUDITOR, DRAFTER):
        draft = one.center.propose_person(person, "orlova", one.now)
        one.center.release(draft.id, "petro", one.now)
    return DeskStage(one)
