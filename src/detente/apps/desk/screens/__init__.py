"""Every page, file and deed of the desk, one module a screen. A new screen is added here."""

from __future__ import annotations

from typing import Final

from detente.apps.desk.pages import Deed, Download, Page
from detente.apps.desk.screens import (
    account,
    agreements,
    compose,
    desk,
    drafts,
    due,
    keys,
    links,
    log,
    message,
    people,
    record,
    tallies,
    tour,
)

ALL: Final[tuple[Page | Deed | Download, ...]] = (
    *desk.ALL,
    *message.ALL,
    *compose.ALL,
    *drafts.ALL,
    *links.ALL,
    *log.ALL,
    *due.ALL,
    *tallies.ALL,
    *agreements.ALL,
    *people.ALL,
    *account.ALL,
    *keys.ALL,
    *record.ALL,
)
# Added where the room has a tour; no center in earnest has these addresses.
TOUR: Final[tuple[Page | Deed | Download, ...]] = tour.ALL
