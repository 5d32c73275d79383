"""Who may see which page. What may be *done* stands in `house.ACTS`, for web, CLI and API alike.

Default deny: a page without a row here cannot be built, an act without a row there nobody may do.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from detente.core.errors import OurFault
from detente.engine.house import ACTS, ROLES, Person

_ALL: Final = frozenset(ROLES)
_DRAFT: Final = ACTS["draft"].roles
NOBODY: Final[frozenset[str]] = frozenset()  # needs no log-in: says nothing of the center's affairs

# An auditor reads everything and changes nothing.
SEES: Final[Mapping[str, frozenset[str]]] = {
    "enter": NOBODY,
    "desk": _ALL,
    "keys": _ALL,
    "message": _ALL,
    "confirm": _ALL,
    "compose": _DRAFT,
    "draft": _ALL,
    "drafts": _ALL,
    "release": _ALL,
    "links": _ALL,
    "due": _ALL,
    "why": _ALL,
    "due-ics": _ALL,
    "tallies": _ALL,
    "agreements": _ALL,
    "agreement": _ALL,
    "board": _ALL,
    "people": _ALL,
    "invitation": _ALL,
    "account": _ALL,  # one's own
    "log": _ALL,
    "handover": _ALL,
    "record": _ALL,
    "evidence": _ALL,
    "thread": _ALL,
    # Only where `detente demo` made the room; elsewhere these addresses do not exist.
    "tour": _ALL,
    "tour-boards": _ALL,
}


def check_sees(person: Person | None, page: str) -> None:
    """Raise OurFault: "log-in" where nobody is logged in, "page-denied" where the roles do not
    suffice or the page has no row.
    """
    rows = SEES.get(page)
    if rows is NOBODY:
        return
    if person is None:
        raise OurFault("log-in")
    if rows is None or not rows & set(person.roles):
        needed = sorted(rows or ())
        raise OurFault("page-denied", person=person.id, page=page, roles=needed)


def may_do(person: Person | None, act: str) -> bool:
    """Whether a control for this act is drawn; the engine decides again when it is used."""
    rule = ACTS.get(act)
    return person is not None and rule is not None and bool(rule.roles & set(person.roles))


def check_may(person: Person, act: str) -> None:
    """Raise OurFault("role-missing") where the table lets nobody with these roles do it."""
    if not may_do(person, act):
        needed = sorted(ACTS[act].roles)
        raise OurFault("role-missing", person=person.id, act=act, roles=needed)
