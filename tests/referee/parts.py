"""What the small packs of the referee are put together from."""

from __future__ import annotations

import functools
import random
from dataclasses import dataclass, field
from typing import Any

from detente.core.agreement.pack import Pack
from tests.board.drafts import Draft
from tests.board.test_arrangements import arranged

CODES = ("ARD", "BRV", "COR")
TREATIES = ("treaty", "other-treaty")
ACTS = ("suspension", "countermeasure", "resumption", "observance", "opt-out")


@dataclass
class Made:
    """A pack, the codes of a founding text for it, and what it is for."""

    draft: Draft
    codes: tuple[str, ...]
    patterns: frozenset[str]
    versions: tuple[Pack, ...] = ()
    # Types that are sent often, with the type that each answers ("": none).
    often: dict[str, str] = field(default_factory=dict)

    @functools.cached_property
    def pack(self) -> Pack:
        return self.draft.pack()


def chance(rng: random.Random, p: float) -> bool:
    return rng.random() < p


def hours(rng: random.Random, *values: int) -> str:
    n = rng.choice(values or (6, 12, 24, 48))
    return f"{n} hour" if n == 1 else f"{n} hours"


def days(rng: random.Random, *values: int) -> str:
    n = rng.choice(values or (1, 2, 3, 5))
    return f"{n} day" if n == 1 else f"{n} days"


def manner(rng: random.Random, *, may: bool = False) -> dict[str, Any]:
    """The switches that every duty has."""
    made: dict[str, Any] = {
        "suspension": rng.choice(("excuses", "excuses", "stops the clock", "runs")),
        "expiry": rng.choice(("discharges", "discharges", "survives")),
        "late": "" if may else rng.choice(("cures", "cures", "does not cure")),
        "sent_in_error": rng.choice(("undoes", "undoes", "stands")),
        "first_day": rng.choice(("counted", "not counted")),
        "clear": chance(rng, 0.2),
        "counted": rng.choice(("received",) * 5 + ("claimed", "provable")),
    }
    if may:
        made["force"] = "may"
    return made


def elsewhere(seed: int, clause: str) -> dict[str, Any]:
    """Whether a clause may be performed under another agreement; drawn apart from all else."""
    drawn = random.Random(f"elsewhere {seed} {clause}")
    return {"given_under": drawn.choice(TREATIES)} if chance(drawn, 0.5) else {}


def base(rng: random.Random, name: str, seed: int, parties: tuple[str, ...]) -> Draft:
    deemed = hours(rng) + " after deposit" if chance(rng, 0.15) else None
    draft = Draft(
        name,
        parties,
        first_day=rng.choice(("counted", "not counted")),
        zone=rng.choice(("Z", "Z", "Z", "+03:00", "-05:30")),
        version=1,
        deemed_receipt=deemed,
    )
    draft.name = f"{name}-{seed}"
    return draft


def with_depository(draft: Draft, codes: tuple[str, ...]) -> tuple[str, ...]:
    """A seat that states deposits."""
    draft.role("depository", ["DEP"], ["heads"], "deposited", "statement")
    return (*codes, "DEP")


def with_acts(rng: random.Random, draft: Draft) -> None:
    """Acts of one side, and contests of them."""
    for name in ACTS:
        draft.message(name, "act", scope="scope?")
    for name in ("objection", "withdrawal"):
        draft.message(name, "act")
    takes = rng.choice(("on receipt", "on receipt", "on sending", "when provable"))
    draft.right(
        "suspend",
        "suspension",
        "suspends",
        binds=rng.choice(("both ways", "both ways", "own duties only")),
        contest="objection",
        takes=takes,
    )
    draft.right(
        "countermeasure",
        "countermeasure",
        "withholds own performance",
        binds="own duties only",
        contest="objection",
        takes=takes,
    )
    draft.right("resume", "resumption", "resumes", who="author of the act")
    draft.right("observe", "observance", "observes voluntarily", binds="own duties only")
    draft.right("opt out", "opt-out", "opts out")
    if chance(rng, 0.5):
        notice = rng.choice(
            ("2 days after receipt of withdrawal", "24 hours after sending of withdrawal")
        )
        draft.right("withdraw", "withdrawal", "ends for itself", notice=notice, reach=())
    if chance(rng, 0.3):
        draft.life(
            f"{rng.choice((8, 12, 16))} days from entry into force", counted=chance(rng, 0.5)
        )


def deposits(rng: random.Random, draft: Draft) -> None:
    """Something counted from its deposit."""
    draft.message("filed", as_of="date")
    draft.duty(
        "D",
        sends="filed",
        by=f"{days(rng, 3, 5)} after entry into force",
        **{**manner(rng), "counted": "deposited"},
    )


def with_entry(rng: random.Random, draft: Draft) -> None:
    """Entry into force by ratification, and what applies before."""
    draft.message("instrument", "terms", agreement="text")
    arranged(draft, "entry", "instrument", ["agreement"], effect="brings into force")
    if chance(rng, 0.5):
        term, counted, _ = draft.clauses.get("life", {}).get("life", (None, False, ()))
        draft.life(term, counted=counted, provisional=("4",))
