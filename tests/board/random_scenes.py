"""Records made at random, of everything that evaluation of duties looks at."""

from __future__ import annotations

import datetime
import random
from typing import Any

from detente.core.board.facts import Cosigned, Elsewhere, Entry
from tests.board.counting import check_on, field_of
from tests.board.drafts import Draft
from tests.board.packs import new_start
from tests.board.scene import Scene, at

START = "2025-08-10T00:00:00Z"


def pack_of(rng: random.Random, parties: tuple[str, ...]) -> Draft:
    """The treaty of the cases with its settings drawn, and clauses that wait for others."""

    def drawn(**keys: Any) -> dict[str, Any]:
        return {
            "suspension": rng.choice(["excuses", "stops the clock", "runs"]),
            "counted": rng.choice(["received"] * 4 + ["claimed", "provable"]),
            "expiry": rng.choice(["discharges", "survives"]),
            "sent_in_error": rng.choice(["undoes", "undoes", "stands"]),
            **keys,
        }

    draft = new_start(
        parties=parties,
        moved=rng.choice(["renews", "keeps if later"]),
        precision=rng.choice(["start", "end", "undecided"]),
        term=rng.choice([None, "150 days from entry into force"]),
        II_2=drawn(late=rng.choice(["cures", "does not cure"])),
        II_3=drawn(),
        IV_1=drawn(),
        IV_2=drawn(),
        IV_3=drawn(late=rng.choice(["cures", "does not cure"])),
    )
    draft.duty(
        "next",
        who="addressee of telemetry-complaint",
        to="sender of telemetry-complaint",
        sends="telemetry-explanation",
        when=f"IV.3 is {rng.choice(['overdue', 'met', 'decided'])}",
        by="70 days after receipt of telemetry-complaint",
        **drawn(),
    )
    draft.duty(
        "unless",
        who="owner of launch",
        sends="launch-report",
        when="each launch",
        by="5 days after launch",
        unless="IV.1 is met",
        **drawn(),
    )
    draft.duty(
        "weekly",
        sends="clearance-number",
        every="week on monday",
        by="2 days after the start of each period",
        match={"year": "the year of the period"},
        **drawn(),
    )
    with_checks(draft, refusing=rng.getstate()[1][0] % 3 == 0)
    return draft


def with_checks(draft: Draft, *, refusing: bool) -> None:
    """Rules on messages that some of them break, some leave open until they are corrected; where
    they refuse, what is outside performs nothing.
    """
    if refusing:
        keys = {"on": "launch-notice", "message": "telemetry-complaint", "outside": "refused"}
        check_on(draft, "noticed after", "after_seeing", **keys)
        keys = {"on": "six-month-data", "message": "launch-notice", "outside": "refused"}
        check_on(draft, "data after", "after_seeing", **keys)
    check_on(draft, "year", "value", field_of(draft, "clearance-number.year"), at_least=2026)
    check_on(draft, "few", "value", field_of(draft, "six-month-data.warheads"), at_most=2)
    for on, message in (("telemetry-complaint", "launch-notice"), ("suspension", "data-change")):
        check_on(draft, f"{on} after", "after_seeing", on=on, message=message)


class Play:
    """Lets parties write at random, one entry at a time."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        parties = ("USA", "RUS", "CHN")[: rng.choice([2, 2, 3])]
        self.scene = Scene(pack_of(rng, parties).pack(), *parties, start=START)
        self.now = at(START)
        self.contents: dict[Any, Any] = {}

    def text(self, instant: int) -> str:
        moment = datetime.datetime.fromtimestamp(instant, datetime.UTC)
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

    def day(self, around: int) -> str:
        return self.text(at(START) + 86_400 * (around + self.rng.randrange(-3, 4)))[:10]

    def step(self) -> Entry:
        """One entry more."""
        rng, scene = self.rng, self.scene
        self.now += rng.choice([60, 3_600, 20_000, 86_400, 300_000, 1_000_000])
        code = rng.choice(scene.codes)
        others = [one for one in scene.codes if one != code]
        other = rng.choice(others)
        when = self.text(self.now + rng.choice([0, 0, 0, 0, -90_000, 5_000]))
        keys: dict[str, Any] = {}
        if rng.random() < 0.3:
            keys["to"] = [other]
        if rng.random() < 0.4:
            keys["covers_all"] = True
        if rng.random() < 0.1:
            keys["closed"] = rng.choice(["withheld", "sealed"])
        if rng.random() < 0.03:
            keys["invalid"] = "bad"
        if rng.random() < 0.1 and scene.entries:
            target = rng.choice(scene.entries)
            keys["cosigned"] = [self.cosigned(target)]
        name, fields = self.message(code, other)
        return scene.send(code, name, when, **{**keys, **fields})

    def cosigned(self, target: Entry) -> Cosigned:
        place, when = target.place, self.now - self.rng.randrange(90_000)
        return Cosigned(place.seat, place.epoch, place.index + 1, when)

    def pick(self, code: str, *types: str, own: bool) -> Entry | None:
        seat = self.scene.seat(code)
        found = [
            entry
            for entry in self.scene.entries
            if entry.content is not None
            and (entry.seat == seat) is own
            and (not types or entry.content.type in types)
        ]
        return self.rng.choice(found) if found else None

    def message(self, code: str, other: str) -> tuple[str, dict[str, Any]]:
        rng = self.rng
        key = rng.choice(["L1", "L2", "L3"])
        day = (self.now - at(START)) // 86_400
        made: list[tuple[str, dict[str, Any]]] = [
            ("received", {"covers_all": True}),
            ("received", {"covers_all": True}),
            ("received", {}),
            ("six-month-data", {"as_of": rng.choice(["2026-03-01", "2026-09-01", "2025-09-01"])}),
            ("data-change", {"change_id": key, "occurred": self.day(day)}),
            ("conversion-notice", {"change_id": key}),
            ("launch-notice", {"launch_id": key, "planned": self.planned()}),
            ("launch-notice", {"launch_id": key, "planned": self.day(day + 4)}),
            ("launch-report", {"launch_id": key, "occurred": self.planned()}),
            ("launch-observed", {"launch_id": key, "occurred": self.planned()}),
            ("launch-cancelled", {"launch_id": key}),
            ("telemetry-receipt", {"launch_id": key, "received_on": self.day(day)}),
            ("telemetry-complaint", {"launch_id": key}),
            ("telemetry-complaint", {"launch_id": key}),
            ("clearance-number", {"year": rng.choice([2025, 2026])}),
            ("suspension", {"scope": rng.choice([["whole"], ["IV.3"], ["launch-notice"]])}),
            ("waived", {"clause": rng.choice(["II.2", "weekly"]), "key": "2025-09-01"}),
            ("given-elsewhere", self.elsewhere(code, other, key)),
        ]
        made += self.pointing(code)
        return rng.choice(made)

    def planned(self) -> str:
        return self.text(self.now + self.rng.choice([-40_000, 3_600, 80_000, 90_000, 400_000]))

    def elsewhere(self, code: str, other: str, key: str) -> dict[str, Any]:
        received = {self.scene.seat(other): self.now - self.rng.randrange(200_000)}
        author = self.scene.seat(code)
        given = Elsewhere("launches-1988", "88" * 16, "launch-notice", author, received, {32: key})
        return {
            "evidence": b"proof",
            "type": "launch-notice",
            "agreement": "launches-1988",
            "elsewhere": given,
        }

    def pointing(self, code: str) -> list[tuple[str, dict[str, Any]]]:
        """Entries that refer to another."""
        found: list[tuple[str, dict[str, Any]]] = []
        question = self.pick(code, "telemetry-complaint", own=False)
        if question is not None:
            found += [("telemetry-explanation", {"refers": question})] * 3
            found += [
                ("declined", {"refers": question}),
                (
                    "telemetry-receipt",
                    {"refers": question, "launch_id": "L1", "received_on": "2025-10-01"},
                ),
            ]
        foreign = self.pick(code, own=False)
        if foreign is not None:
            found.append(("refused", {"refers": foreign}))
        waived = self.pick(code, "telemetry-complaint", own=True) or self.pick(
            code, "launch-notice", own=False
        )
        if waived is not None:
            found.append(("waived", {"refers": waived}))
        act = self.pick(code, "suspension", own=True)
        if act is not None:
            found += [("resumption", {"refers": act, "scope": ["whole"]})] * 2
        act = self.pick(code, "suspension", own=False)
        if act is not None:
            found.append(("objection", {"refers": act}))
        own = self.pick(code, own=True)
        if own is not None and own.content is not None and own.content.type != "adopted":
            found += [("sent-in-error", {"refers": own}), ("cancelled", {"refers": own})]
            fields = self.corrected(own)
            if fields is not None:
                found += [("corrected", {"refers": own, **fields})] * 2
        return found

    def corrected(self, own: Entry) -> dict[str, Any] | None:
        root = own
        held = {entry.leaf: entry for entry in self.scene.entries}
        while root.content is not None and root.content.type == "corrected":
            assert root.content.refers_to is not None
            root = held[root.content.refers_to]
        if root.content is None:
            return None
        day = (self.now - at(START)) // 86_400
        key = self.rng.choice(["L1", "L2"])
        fields: dict[str, dict[str, Any]] = {
            "six-month-data": {
                "as_of": self.rng.choice(["2026-03-01", "2025-09-01"]),
                "warheads": day % 5,
            },
            "data-change": {"change_id": key, "occurred": self.day(day)},
            "launch-notice": {"launch_id": key, "planned": self.planned()},
            "launch-report": {"launch_id": key, "occurred": self.planned()},
            "telemetry-complaint": {"launch_id": key},
            "telemetry-receipt": {"launch_id": key, "received_on": self.day(day)},
            "suspension": {"scope": self.rng.choice([["whole"], ["IV.3"]])},
        }
        return fields.get(root.content.type)
