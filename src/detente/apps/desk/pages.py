"""What a page of the desk is: one reading with a template and a JSON twin, or one deed.

A reading returns plain JSON-able data; the HTML page and its `.json` twin are two forms of it. A
deed changes something through the engine's own choke points and sends the person on to a page.
Both run in the engine's thread; neither knows about HTTP.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from detente.apps.cli.typed import text_now
from detente.core.errors import OurFault
from detente.engine.house import Person
from detente.engine.log_ins import Session
from detente.engine.registers import Agreement
from detente.engine.state import Now, State
from detente.engine.texts import Text
from detente.engine.traffic import Traffic

if TYPE_CHECKING:
    from detente.apps.desk.room import Room
    from detente.apps.wiring import Home

# Screens in the order of the menu, with the key behind `g` (ux.md 3.0).
MENU: Final = (
    ("desk", "/desk", "d"),
    ("due", "/due", "u"),
    ("tallies", "/tallies", "t"),
    ("drafts", "/drafts", "w"),
    ("links", "/links", "k"),
    ("record", "/record", "e"),
    ("agreements", "/agreements", "a"),
    ("log", "/log", "l"),
    ("people", "/people", "o"),
)

Model = dict[str, Any]  # JSON-able: text, numbers, lists, tables with text keys


@dataclass(frozen=True, slots=True)
class Ask:
    """One request, as a screen sees it. `person` is None only on pages that need nobody."""

    room: Room
    now: Now
    lang: str
    person: Person | None = None
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)
    session: Session | None = None  # by which the person is logged in

    @property
    def home(self) -> Home:
        """The open home."""
        return self.room.home

    @property
    def state(self) -> State:
        """The state of its center."""
        return self.room.home.center.state

    @property
    def traffic(self) -> Traffic:
        """What is open, kept up to date."""
        return self.room.traffic

    def text(self, agreement: Agreement) -> Text:
        """The version of an agreement's text under which we write now."""
        return text_now(self.state, agreement, self.now)

    @property
    def who(self) -> Person:
        """The person logged in. Raises OurFault("log-in")."""
        if self.person is None:
            raise OurFault("log-in")
        return self.person

    def languages(self, known: tuple[str, ...] | list[str]) -> tuple[str, str]:
        """The pair in which a notification is shown: mine, and theirs (`?with=`, else the next)."""
        mine = self.lang if self.lang in known else known[0]
        others = [one for one in known if one != mine] or [mine]
        theirs = self.query.get("with", "")
        return mine, theirs if theirs in others else others[0]


@dataclass(frozen=True, slots=True)
class Page:
    """`name` is also its row in access.py and its template, `<name>.html`. `path` as Starlette
    has it; the JSON twin is at `path` + `.json`, its shape in schemas.py.
    """

    name: str
    path: str
    view: Callable[[Ask], Model]
    once: bool = False  # what it shows it shows once
    shared: bool = False  # the view does not look at who asks: see shared.py


@dataclass(frozen=True, slots=True)
class Deed:
    """A POST. `act` is a row of `house.ACTS`; `form` names its fields and says which must be
    there; `back` is the page shown again, with the reason, where it was refused.
    """

    name: str
    path: str
    act: str
    do: Callable[[Ask], See]
    back: str
    form: Mapping[str, bool] = field(default_factory=dict)
    # Refusals by code that a page answers, given the form, so that a person can go on from there.
    again: Mapping[str, tuple[str, Callable[[Ask], Model]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class See:
    """Where to go after a deed, and what it made (for the JSON twin)."""

    path: str
    made: Model = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class File:
    """A page that is a file to keep: evidence, a calendar. A view may raise nothing after it."""

    name: str
    kind: str  # media type
    data: bytes


@dataclass(frozen=True, slots=True)
class Download:
    """Like a Page, but what it gives is bytes."""

    name: str
    path: str
    make: Callable[[Ask], File]
