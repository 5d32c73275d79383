"""A desk at which something of everything has happened, and the addresses that show it."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.adapters.pack_files import read_folder
from detente.apps.desk.pages import Page
from detente.core.record.origin import Mark
from detente.engine.drafts import NOTIFICATION, Draft
from tests.desk.conftest import DeskStage
from tests.world import PACK, START, Stage, exchange


@dataclass
class Filled:
    """Values that fill the paths of pages: by name of the parameter."""

    desk: DeskStage
    values: dict[str, list[str]] = field(default_factory=dict)

    def addresses(self, page: Page) -> list[str]:
        """Every address of a page that the stage can fill."""
        found = [page.path.replace("{line:path}", "{line}")]
        for name, listed in self.values.items():
            hole = f"{{{name}}}"
            if any(hole in one for one in found):
                found = [one.replace(hole, value) for one in found for value in listed]
        return found


def filled(desk: DeskStage, pair: tuple[Stage, Stage]) -> Filled:
    """Notifications both ways, drafts in every state, a watch with a pending hand-over, a log."""
    one, other = pair
    mine, theirs = one.send(), other.send()
    exchange(one, other)
    orlova = desk.log_in("orlova")
    agreement = one.agreement.id
    made = orlova.post("/compose", data={"agreement": agreement, "type": "notice"})
    writing = made.headers["location"].rpartition("/")[2]
    person = {"person": "rossi", "name": "M. Rossi", "post": "Officer", "role-watch": "1"}
    waiting = orlova.post("/people", data=person).headers["location"].rpartition("/")[2]
    orlova.post("/handover/take", data={})
    orlova.post("/log", data={"text": "Called the duty general"})
    orlova.post("/standing", data={"text": "Contact list changes on 1 Dec"})
    orlova.post("/roster", data={"roster": "petro pager"})
    orlova.post("/links/BRV/contact", data={"post": "Duty officer", "person": "V. Lind"})
    orlova.post("/links/BRV/cause", data={"cause": "unknown", "note": "nobody picks up"})
    orlova.post("/links/BRV/test", data={})
    items = orlova.get("/handover.json").json()["items"]
    told = {f"told-{item['id']}": "1" for item in items}
    check = dict.fromkeys(
        ("check-sound", "check-clock", "check-printer", "check-phone", "check-paper"), "tested"
    )
    orlova.post("/handover/give", data={"to": "petro", "note": "All told", **told, **check})
    desk.log_in("petro", proved=True).post("/people/invite", data={"person": "orlova"})
    line = dialogue(one, other)
    exchange(one, other)
    leaves = [held.leaf_hash.hex()[:16] for held in (mine, theirs)]
    lines = [row["line"] for row in orlova.get("/due.json").json()["rows"]]
    if not lines:
        raise ValueError("nothing is due")
    return Filled(
        desk,
        {
            "id": leaves, "act": ["acknowledged", "claim", "standby-until"],
            "draft": [writing, waiting], "agreement": [agreement, line], "line": lines[:2],
        },
    )  # fmt: skip


def dialogue(one: Stage, other: Stage) -> str:
    """A second agreement, an exercise of the pack `dialogue`, in force an hour after START; with
    duties that are open. Returns its id.
    """
    peer = one.center.peer_named(other.code)
    files = read_folder(PACK.parent / "dialogue")
    agreement = one.center.propose(files, Mark.EXERCISE, [peer], START).id
    for stage in (one, other):
        there = stage.center.state.agreements[agreement]
        draft = stage.center.adopt(there, "orlova", stage.now)
        stage.center.release(draft.id, "petro", stage.now)
        exchange(one, other)
    for stage in (one, other):
        there = stage.center.state.agreements[agreement]
        to = there.all_others()
        draft = Draft("", NOTIFICATION, agreement, "consent", {16: START + 60}, to)
        made = stage.center.draft_new(there, draft, "orlova", stage.now)
        stage.center.submit(made.id, "orlova", stage.now)
        stage.center.release(made.id, "petro", stage.now)
    for stage in (one, other):
        stage.at += 3_600
    exchange(one, other)
    return agreement
