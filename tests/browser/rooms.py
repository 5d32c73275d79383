"""A busy night: one world in which every page has something to show, and every page's address."""

from __future__ import annotations

from detente.apps.desk import screens
from detente.apps.desk.pages import Deed, Page
from detente.core.notification import Precedence
from detente.engine import shift_log, watch_acts
from detente.engine.drafts import NOTIFICATION, Draft
from tests.browser.served import World
