"""A pool of small packs, each made by a seed: their clauses are drawn from the fifteen patterns of
the language. A pack says which patterns it is about.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Callable
from typing import Any

from detente.core.agreement.clauses import Check, FieldOf
from tests.board.counting import check_on, each_of, exchange, listing, tally
from tests.board.drafts import GROUNDS, Draft
from tests.board.test_arrangements import arranged
from tests.referee.checked import with_checks
from tests.referee.parts import (
    ACTS,
    CODES,
    Made,
    base,
    chance,
    days,
    deposits,
    elsewhere,
    hours,
    manner,
    with_acts,
    with_depository,
    with_entry,
)

POOL = 60


def _of_launches(rng: random.Random, draft: Draft) -> None:
    """What is said of launches and of changes."""
    optional = "instant or date" if chance(rng, 0.5) else "instant"
    draft.message(
        "notice", launch_id="text", planned=f"{optional}!" if chance(rng, 0.5) else optional
    )
    draft.message("report", launch_id="text", occurred=rng.choice(("instant", "date!")))
    draft.message(
        "observed", "allegation", launch_id="text", occurred=rng.choice(("instant", "date"))
    )
    draft.message("called-off", launch_id="text")
    draft.message(
        "change", change_id="text", occurred=rng.choice(("date", "instant!")), grade="count!?"
    )
    draft.event(
        "launch",
        owner="sender of notice",
        key="notice.launch_id",
        planned="notice.planned",
        occurred="report.occurred",
        alleged="observed.occurred",
        cancelled="called-off",
        precision=rng.choice(("start", "end", "undecided")),
        moved=rng.choice(("renews", "keeps if later")),
    )
    draft.event(
        "changed", owner="sender of change", key="change.change_id", occurred="change.occurred"
    )


def launches(rng: random.Random, seed: int) -> Made:
    """Notices before and after an event (1, 2), windows (5), and claims of what occurred (15)."""
    codes = CODES[: rng.choice((2, 2, 3))]
    draft = base(rng, "launches", seed, codes)
    _of_launches(rng, draft)
    draft.duty(
        "1",
        who="owner of launch",
        sends="notice",
        when="each launch",
        by=f"{rng.choice((hours(rng), days(rng), '2 working days of office'))} before launch",
        **elsewhere(seed, "1"),
        **manner(rng),
    )
    draft.duty(
        "2",
        who="owner of changed",
        to="all other parties together"
        if len(codes) > 2 and chance(rng, 0.5)
        else "each other party",
        sends="change",
        when="each changed",
        by=f"{rng.choice((hours(rng), days(rng), '2 working days of office'))} after changed",
        **elsewhere(seed, "2"),
        **manner(rng),
    )
    window = rng.choice((2, 3))
    draft.duty(
        "5",
        who="owner of launch",
        sends=["report", "called-off"],
        when="each launch",
        opens=f"{window} days before launch",
        by=rng.choice(("1 day after launch", "2 hours after launch")),
        **manner(rng),
    )
    if chance(rng, 0.5):
        draft.duty(
            "5 except",
            who="owner of changed",
            sends="report",
            when="each changed",
            by="3 days after changed",
            except_=[{"where": {"grade": {"at_least": 2}}, "by": "1 day after changed"}],
            **manner(rng),
        )
    draft.calendar("office", [5, 6], ["2026-01-07"], rng.choice(("2026-12-31", "2026-01-10")))
    if chance(rng, 0.4):
        with_acts(rng, draft)
    if chance(rng, 0.3):
        deposits(rng, draft)
        codes = with_depository(draft, codes)
    often = {"notice": "", "report": "", "observed": "", "called-off": "", "change": ""}
    return Made(draft, codes, frozenset({"1", "2", "5"}), often=often)


def answers(rng: random.Random, seed: int) -> Made:
    """An answer counted from receipt, and the next step (3)."""
    codes = CODES[: rng.choice((2, 2, 3))]
    draft = base(rng, "answers", seed, codes)
    draft.message("request", "request", grade="count", about="text?")
    draft.message("answer", "answer", answers="request", text="text?", grade="count!")
    draft.message("meeting-held", "notice", about="text?")
    draft.message("meeting-asked", "request", answers="request")
    draft.message("report", "notice", answers="request")
    amount = rng.choice((hours(rng), "1 hour 30 minutes", days(rng)))
    draft.duty(
        "1",
        who="addressee of request",
        to="sender of request",
        sends=["answer", "declined"] if chance(rng, 0.3) else "answer",
        when="each request",
        by=f"{amount} after {rng.choice(('receipt of', 'receipt of', 'sending of'))} request",
        **elsewhere(seed, "answer"),
        where={"grade": {"at_least": 1}} if chance(rng, 0.3) else {},
        except_=[{"where": {"grade": {"at_least": 2}}, "by": "2 hours after receipt of request"}]
        if chance(rng, 0.4)
        else [],
        **manner(rng),
    )
    state = rng.choice(("overdue", "overdue", "met", "decided"))
    draft.duty(
        "2",
        who=rng.choice(("sender of request", "addressee of request")),
        to=rng.choice(("addressee of request", "sender of request")),
        sends="meeting-held",
        when=f"1 is {state}",
        by=f"{hours(rng)} after receipt of request",
        unless="3 is met" if chance(rng, 0.4) else None,
        **manner(rng),
    )
    if draft.clauses["duties"]["2"]["unless"] is None:
        del draft.clauses["duties"]["2"]["unless"]
    draft.duty(
        "3",
        who="sender of request",
        to="addressee of request",
        sends="meeting-asked",
        when="each request",
        by=f"{days(rng, 1, 2)} after sending of request",
        **manner(rng, may=True),
    )
    draft.duty(
        "4",
        who="sender of request",
        to="addressee of request",
        sends="report",
        when="each request",
        by=rng.choice(
            ("without delay after receipt of answer", "12 hours after receipt of answer")
        ),
        **manner(rng),
    )
    if chance(rng, 0.3):
        _check_grades(rng, draft)
    if chance(rng, 0.4):
        with_acts(rng, draft)
    if draft.deemed_receipt is not None or chance(rng, 0.2):
        codes = with_depository(draft, codes)
    often = {"request": "", "answer": "request", "meeting-held": "request", "report": "request"}
    often |= {"meeting-asked": "request"}
    return Made(
        draft, codes, frozenset({"3", "6"} if "checks" in draft.clauses else {"3"}), often=often
    )


def _check_grades(rng: random.Random, draft: Draft) -> None:
    """A check on a count, by which what is outside performs nothing (6)."""
    check = Check(
        "grade", "answer", "value", (FieldOf("answer", 33),), None, None, None, 2, None,
        rng.choice(("refused", "marked")), GROUNDS,
    )  # fmt: skip
    draft.add("checks", "grade", check)


def periodic(rng: random.Random, seed: int) -> Made:
    """What is owed once and again, counted from entry into force (4), under a life (12)."""
    codes = CODES[: rng.choice((2, 2, 3))]
    draft = base(rng, "periodic", seed, codes)
    draft.message("data", "declaration", as_of="date!", warheads="count!?")
    draft.message("baseline", "declaration", as_of="date", number="count!?")
    draft.message("number", year="count")
    draft.message("ping")
    draft.duty(
        "1",
        sends="baseline",
        by=f"{rng.choice((days(rng), '1 week', '1 month'))} after entry into force",
        match={"as_of": "entry into force"},
        **elsewhere(seed, "baseline") | manner(rng),
    )
    series = rng.choice(
        (
            "5 days from entry into force", "1 week from entry into force", "week on tuesday",
            "1 month from the first day of the month after entry into force",
            "4 days from signature",
        )
    )  # fmt: skip
    by, phrase = rng.choice(
        (
            ("2 days after the end of each period", "the day after the period"),
            ("1 day after the start of each period", "the start of the period"),
            ("12 hours before the start of each period", "the end of the period"),
            ("2 days before the end of each period", "the end of the period"),
        )
    )
    more = (
        {"opens": "1 day before the end of each period"}
        if by.endswith("after the end of each period")
        else {}
    )
    if not chance(rng, 0.5):
        more = {}
    more |= elsewhere(seed, "data")
    draft.duty(
        "2", sends="data", every=series, by=by, match={"as_of": phrase}, **more, **manner(rng)
    )
    draft.duty(
        "3",
        sends="number",
        every="calendar year after entry into force",
        by="300 days before the start of each period",
        match={"year": "the year of the period"},
        **manner(rng),
    )
    draft.duty(
        "4",
        sends="ping",
        opens="36 hours after entry into force"
        if chance(rng, 0.5)
        else "2 days after entry into force",
        by="4 days after entry into force",
        **elsewhere(seed, "ping") | manner(rng, may=chance(rng, 0.3)),
    )
    with_acts(rng, draft)
    if chance(rng, 0.3):
        with_entry(rng, draft)
    often = {
        "data": "",
        "baseline": "",
        "number": "",
        "ping": "",
        "suspension": "",
        "countermeasure": "",
    }
    return Made(draft, codes, frozenset({"4", "12"}), often=often)


def regimes(rng: random.Random, seed: int) -> Made:
    """What is suspended, contested, answered by a countermeasure, resumed (12)."""
    codes = CODES[: rng.choice((2, 3))]
    draft = base(rng, "regimes", seed, codes)
    draft.message("data", "declaration", as_of="date!")
    draft.message("request", "request")
    draft.message("answer", "answer", answers="request")
    draft.regime("reports", "data").regime("asking", "request", "answer")
    draft.duty(
        "1",
        sends="data",
        every="3 days from entry into force",
        by="1 day after the end of each period",
        match={"as_of": "the end of the period"},
        **manner(rng),
    )
    draft.duty(
        "2",
        who="addressee of request",
        to="sender of request",
        sends="answer",
        when="each request",
        by="24 hours after receipt of request",
        **manner(rng),
    )
    with_acts(rng, draft)
    often = {"data": "", "request": "", "answer": "request", "objection": "suspension"}
    often |= {"suspension": "", "countermeasure": "", "resumption": "suspension", "withdrawal": ""}
    return Made(draft, codes, frozenset({"12"}), often=often)


def pauses(rng: random.Random, seed: int) -> Made:
    """Terms that all must sign alike (11), breaches alleged and answered, joint minutes."""
    codes = CODES[: rng.choice((2, 2, 3))]
    draft = base(rng, "pauses", seed, codes)
    draft.message("terms", "terms", scope="scope", start="instant", end="instant or date")
    draft.message("breach", "allegation", incident="text", occurred="instant")
    draft.message("breach-answer", "answer", answers="breach", occurred="instant?")
    draft.message("release", "act").message("minutes", "terms", text="text")
    draft.message("ping")
    draft.right("release", "release", "releases", releases="pause", reach=(), binds="both ways")
    keys: dict[str, Any] = {"crossing": rng.choice(("crossed", "binds", "does not bind"))}
    keys["open_until"] = rng.choice(
        ("3 days after sending of terms", "24 hours after receipt of terms", "start", None)
    )
    keys["retroactive"] = chance(rng, 0.3)
    keys["formed"] = rng.choice(("received", "received", "provable"))
    arranged(
        draft, "pause", "terms", ["scope", "start", "end"], effect="pauses", start="start",
        end="end", **keys,
    )  # fmt: skip
    arranged(
        draft, "log", "minutes", ["text"], effect="records", open_until="expiry", claims="breach"
    )
    draft.event(
        "strike", owner="addressee of breach", key="breach.incident",
        alleged="breach.occurred", occurred="breach-answer.occurred", precision="undecided",
    )  # fmt: skip
    draft.duty(
        "1",
        who="addressee of breach",
        to="sender of breach",
        sends="breach-answer",
        when="each breach",
        by=f"{hours(rng)} after receipt of breach",
        **manner(rng),
    )
    draft.duty(
        "2",
        who="owner of strike",
        to="each other party",
        sends="breach-answer",
        when="each strike",
        by=f"{hours(rng)} after strike",
        **manner(rng),
    )
    draft.duty("3", sends="ping", by=f"{hours(rng)} after the start of pause", **manner(rng))
    draft.duty("4", sends="ping", by=f"{hours(rng)} after the end of pause", **manner(rng))
    with_acts(rng, draft)
    often = {"terms": "", "signature": "terms", "breach": "", "breach-answer": "breach"}
    often |= {"release": "terms", "minutes": "", "withdrawn": "terms"}
    return Made(draft, codes, frozenset({"11"}), often=often)


def accession(rng: random.Random, seed: int) -> Made:
    """Versions that follow or cross each other, and a newcomer (13)."""

    def one(number: int, parties: tuple[str, ...]) -> Draft:
        draft = Draft(f"accession-{seed}", parties, version=number)
        draft.message("version", "terms", bring="hash", base="hash", start="instant?")
        draft.message("data", as_of="date?").message("request", "request")
        draft.message("answer", "answer", answers="request")
        for name in ACTS[:3]:
            draft.message(name, "act", scope="scope?")
        draft.message("objection", "act")
        if seed % 2:
            check_on(draft, "asked", "after_seeing", on="request", message="data")
        if len(parties) == 2:
            draft.role("invited", ["INV"], ["everything"], "version", "signature", "request")
        arranged(
            draft, "amendment", "version", ["bring", "base", "start"], effect="amends",
            start="start", open_until="6 days after sending of version",
        )  # fmt: skip
        switches = rng.getstate()
        fixed = random.Random(seed)
        draft.duty(
            "1", sends="data", by=f"{2 + number} days after entry into force", **manner(fixed)
        )
        draft.duty(
            "2", who="addressee of request", to="sender of request", sends="answer",
            when="each request", by=f"{number + 1} days after receipt of request", **manner(fixed),
        )  # fmt: skip
        rng.setstate(switches)
        draft.right("suspend", "suspension", "suspends", binds="both ways", contest="objection")
        draft.right("resume", "resumption", "resumes", who="author of the act")
        return draft

    first = one(1, CODES[:2])
    second, third = one(2, CODES).pack(), one(3, CODES[:2]).pack()
    often = {"version": "", "signature": "version", "data": "", "request": "", "answer": "request"}
    return Made(
        first, CODES, frozenset({"13"}), (first.pack(), second, third), often,
    )  # fmt: skip


def counting(rng: random.Random, seed: int) -> Made:
    """Ceilings, floors (7), figures of both sides (8), parity (10), quotas, lists (14), exchanges
    (9).
    """
    codes = CODES[:2]
    draft = base(rng, "counting", seed, codes)
    draft.message("declaration", "declaration", as_of="date", launchers="count", bombers="count")
    draft.message(
        "objection-to-data", "statement", as_of="date", launchers="count?", bombers="count?"
    )
    draft.message("opt-out-notice", "notice", as_of="date")
    table = {"persons": {"ref": "text", "category": "text", "days": "count?"}}
    draft.message("handover", "notice", round="text", persons="table", columns=table)
    for name in ("sites-add", "sites-remove", "sites-confirm"):
        draft.message(name, "list", sites="table", columns={"sites": {"site_id": "text"}})
    draft.message("round-call", "request", round="text")
    draft.message("list-committed", round="text")
    draft.message("person-list", "list", round="text", persons="table", columns=table)
    draft.duty(
        "1",
        sends="declaration",
        every="4 days from entry into force",
        by="2 days after the end of each period",
        match={"as_of": "the day after the period"},
        **manner(rng),
    )
    floors = random.Random(f"floors {seed}")
    each = {"field": "declaration.launchers"}
    bombers = {"field": "declaration.bombers", "each": rng.choice((1, 2))}
    tally(
        draft, "launchers", each, bombers, dated="as_of", ceiling={"ARD": 7, "BRV": 9},
        objection="objection-to-data", binds=rng.choice(("2026-01-08", None)),
        force=rng.choice(("must", "should", "voluntary")),
        floor=floors.choice(({}, {"ARD": 5, "BRV": 6}, {"BRV": 4})),
    )  # fmt: skip
    tally(
        draft, "opt-outs", {"messages": "opt-out-notice"}, dated="as_of",
        per=rng.choice(("calendar year", "agreement year")), ceiling=each_of(codes, 1),
        floor=floors.choice(({}, each_of(codes, 2))),
    )  # fmt: skip
    tally(
        draft, "parity", {"rows": "handover.persons", "where": {"category": ["a", "b"]}},
        outside=({"rows": "handover.persons", "where": {"category": ["c"]}},),
        balance=each_of(codes, 1), group="handover.round",
    )  # fmt: skip
    listing(
        draft, "sites", items="sites-add.sites", key="site_id", adds="sites-add",
        removes="sites-remove", confirms="sites-confirm", lasts="5 days",
    )  # fmt: skip
    exchange(
        draft, "lists", list="person-list.persons", round="person-list.round",
        commit_by="36 hours after receipt of round-call",
        open_by="2 hours after the last commitment",
        opening=rng.choice(("each side", "in turns of 1 rows")),
    )  # fmt: skip
    with_acts(rng, draft)
    often = dict.fromkeys(("declaration", "opt-out-notice", "handover", "sites-add"), "")
    often |= {"objection-to-data": "declaration", "sites-remove": "", "sites-confirm": ""}
    often |= {"round-call": "", "person-list": "", "list-committed": "person-list"}
    patterns = frozenset({"7", "8", "9", "10", "14"})
    return Made(draft, codes, patterns, often=often)


KINDS: tuple[Callable[[random.Random, int], Made], ...] = (
    launches, answers, periodic, regimes, pauses, accession, counting, launches, answers, pauses,
)  # fmt: skip


@functools.cache
def pool() -> tuple[Made, ...]:
    """All packs, made once."""
    found = []
    for number in range(POOL):
        made = KINDS[number % len(KINDS)](random.Random(f"pack {number}"), number)
        if not made.versions:
            with_checks(random.Random(f"checks {number}"), made.draft)
        found.append(made)
    return tuple(found)
