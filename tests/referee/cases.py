"""Random records of random agreements, each made by a seed (`case(seed)` is always the same).

Instants lie on a grid of hours, or a second beside it, so that what is in time by a second and what
is late by one come often.
"""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, replace
from typing import Any

from detente.core.agreement.builtin import find_type
from detente.core.agreement.pack import Column, Field, FieldType, MessageType, Pack
from detente.core.board.facts import Bound, Cosigned, Elsewhere, Entry, Head
from detente.core.record.origin import Mark
from tests.board.scene import Scene, at
from tests.referee.days import DAY
from tests.referee.packs import pool
from tests.referee.parts import TREATIES, Made

START = at("2026-01-01T00:00:00Z")
HOUR = 3_600
POINTING = {
    "sent-in-error": 3, "withdrawn": 2, "cancelled": 2, "waived": 3, "contested": 2, "refused": 1,
    "declined": 1, "deferred": 1, "standby-until": 1,
}  # fmt: skip


@dataclass
class Case:
    """One record, the heads that are known, and the instant asked for."""

    seed: int
    made: Made
    bound: Bound
    entries: list[Entry]
    heads: list[Head]
    as_of: int


def written(instant: int) -> str:
    """An instant as a scene wants it."""
    return datetime.datetime.fromtimestamp(instant, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Writer:
    """Writes one random record."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(f"case {seed}")
        self.seed = seed
        self.made = self.rng.choice(pool())
        self.pack: Pack = self.made.pack
        start = written(START + self.rng.choice((0, 0, 12 * HOUR, 12 * HOUR + 1, 22 * HOUR)))
        self.scene = Scene(self.pack, *self.made.codes, start=start, versions=self.made.versions)
        self.now = at(start)
        rare = (
            "clock",
            "closed",
            "cosigned",
            "ahead",
            "lack",
            "invalid",
            "epoch",
            "partial",
            "cut",
        )
        self.odd = {name for name in rare if self.rng.random() < 0.22}
        self.pointing = self.rng.random() < 0.6
        self.apart = random.Random(f"elsewhere {seed}")
        self.given_under = [
            one for one in self.pack.clauses.duties.values() if one.given_under is not None
        ]
        self.writing_under = dict.fromkeys(self.made.codes, self.pack)

    def step(self) -> None:
        """Let some time go by, and let somebody write."""
        rng = self.rng
        self.now += rng.choice((0, 0, 1, 1, 2, 5, 6, 12, 24, 36)) * HOUR
        code = rng.choice(self.made.codes)
        when = self.now + rng.choice((0, 0, 0, 1, -1))
        if "clock" in self.odd and rng.random() < 0.25:
            when += rng.choice((-48, -24, -6, 6, 30)) * HOUR
        what = rng.random()
        if what < 0.33:
            self.receive(code, written(when))
        elif what < 0.47 and self.pointing:
            self.point(code, written(when))
        elif what < 0.54 and "cosigned" in self.odd:
            self.cosign(code, written(when))
        elif what < 0.56 and "epoch" in self.odd:
            self.scene.next_epoch(code, written(when))
        else:
            self.send(code, written(when))
        if self.given_under and self.apart.random() < 0.3:
            self.give_elsewhere(written(when))

    def give_elsewhere(self, when: str) -> None:
        """Evidence of a message that performs a clause here, or nearly; drawn apart from the rest,
        so that the records of packs without such a clause stay what they were.
        """
        rng, codes = self.apart, self.made.codes
        duty = rng.choice(self.given_under)
        kind = find_type(self.pack.messages, rng.choice(duty.sends))
        parties = rng.sample([code for code in codes if code != "DEP"], 2)
        author, reader = (self.scene.seat(code) for code in parties)
        received = {reader: self.now + rng.choice((-72, -24, -6, 0, 6, 48)) * HOUR}
        for code in codes:
            if code not in parties and rng.random() < 0.6:
                received[self.scene.seat(code)] = self.now - rng.choice((0, 6, 30)) * HOUR
        fields = {} if kind is None else self.fields(kind, rng)
        known = [] if kind is None else [one for one in kind.fields if one.name in fields]
        given = Elsewhere(
            rng.choice((duty.given_under or "", *TREATIES)), rng.choice(("88", "19")) * 16,
            rng.choice((*duty.sends, *duty.sends, "data")), author, received,
            {one.n: fields[one.name] for one in known if rng.random() < 0.95},
        )  # fmt: skip
        how: dict[str, Any] = {"covers_all": True} if rng.random() < 0.5 else {}
        if rng.random() < 0.15:
            how["to"] = [rng.choice([code for code in codes if code != parties[0]])]
        sender = parties[0] if rng.random() < 0.7 or "to" in how else rng.choice(codes)
        entry = self.scene.send(
            sender, "given-elsewhere", when, elsewhere=given, evidence=b"", type=given.type,
            agreement=given.agreement, **how,
        )  # fmt: skip
        if rng.random() < 0.3:
            self.refuse(entry, when)

    def refuse(self, entry: Entry, when: str) -> None:
        """Somebody refuses what was given elsewhere, at times in error."""
        rng = self.apart
        code = rng.choice([code for code in self.made.codes if code != "DEP"])
        how: dict[str, Any] = {}
        if rng.random() < 0.2:
            how["to"] = [rng.choice([one for one in self.made.codes if one not in (code, "DEP")])]
        back = self.scene.send(code, "refused", when, refers=entry, **how)
        if rng.random() < 0.3:
            self.scene.send(code, "sent-in-error", when, refers=back)

    # --- what seldom comes by chance --------------------------------------------------------------

    def play(self) -> None:
        """Terms that are signed or that cross, an act that is contested, an answer given anew."""
        rng, codes = self.rng, [*self.made.codes]
        types = self.pack.messages
        offered = sorted({one.terms for one in self.pack.clauses.arrangements.values()})
        rng.shuffle(codes)
        if offered and rng.random() < 0.7:
            self._terms(rng.choice(offered), codes)
        if "suspension" in types and rng.random() < 0.35:
            kind = rng.choice(("suspension", "countermeasure"))
            act = self._say(codes[0], kind, scope=self.scope())
            self._all_receive()
            if rng.random() < 0.6:
                self._say(codes[1], "objection", refers=act)
            if rng.random() < 0.3:
                self._say(codes[0], "resumption", refers=rng.choice((act, None)), scope=["whole"])
        if "declaration" in types and rng.random() < 0.7:
            for _ in range(rng.choice((1, 2, 3))):
                name = rng.choice(("declaration", "declaration", "handover", "opt-out-notice"))
                self._say(rng.choice(codes[:2]), name, **self.fields(types[name]))
                self._all_receive()
        essential = [one.id for one in types.values() if any(f.essential for f in one.fields)]
        essential = [name for name in essential if name in self.made.often]
        if essential and rng.random() < 0.5:
            name = rng.choice(essential)
            asked = types[name].answers
            refers = self._say(codes[1], asked, **self.fields(types[asked])) if asked else None
            self._all_receive()
            entry = self._say(codes[0], name, refers=refers, **self.fields(types[name]))
            self._all_receive()
            self._say(codes[0], "corrected", refers=entry, **self.fields(types[name]))
            self._all_receive()

    def _terms(self, name: str, codes: list[str]) -> None:
        rng, kind = self.rng, self.pack.messages[name]
        fields = self.fields(kind)
        until = written(self.now + rng.choice((1, 3, 6)) * DAY)
        offer = self._say(codes[0], name, until=until, **fields)
        signing = [code for code in codes[1:] if code != "DEP"]
        if rng.random() < 0.7:
            self._all_receive()
        crossing = rng.random() < 0.5
        for code in signing:
            if rng.random() < 0.5:
                self._say(code, name, until=until, **fields)
            else:
                self._say(code, "signature", refers=offer)
        if crossing:
            back = rng.choice(("withdrawn", "cancelled", "sent-in-error"))
            self._say(codes[0], back, refers=offer)
        self._all_receive()
        if crossing and rng.random() < 0.3:
            self._say(codes[0], "signature", refers=offer)
            self._all_receive()

    def _say(self, code: str, name: str, **keys: Any) -> Entry:
        self.now += self.rng.choice((0, 1, 6)) * HOUR
        return self.scene.send(code, name, written(self.now), **keys)

    def _all_receive(self) -> None:
        self.now += self.rng.choice((0, 1, 6)) * HOUR
        for code in self.made.codes:
            self.scene.receive(code, written(self.now))

    # --- one entry ------------------------------------------------------------------------------

    def how(self, code: str) -> dict[str, Any]:
        """What an entry covers, and what is wrong with it."""
        rng = self.rng
        how: dict[str, Any] = {}
        others = [e for e in self.scene.entries if self.scene.codes[e.seat] != code]
        if rng.random() < 0.5:
            how["covers_all"] = True
        elif rng.random() < 0.4:
            how["covers"] = rng.sample(others, min(2, len(others)))
        if "ahead" in self.odd and rng.random() < 0.2:
            how["ahead"] = [rng.choice(others)]
        if "invalid" in self.odd and rng.random() < 0.1:
            how["invalid"] = "clock-too-far"
        if "partial" in self.odd and rng.random() < 0.3 and len(self.made.codes) > 2:
            how["to"] = [rng.choice([c for c in self.scene.codes if c != code])]
        if "closed" in self.odd and rng.random() < 0.15:
            how["closed"] = rng.choice(("withheld", "sealed"))
        if how.get("invalid") is None and rng.random() < 0.01:
            how["repeats"] = True
        return how

    def receive(self, code: str, when: str) -> None:
        how = self.how(code)
        how.pop("repeats", None)
        if "lack" in self.odd and self.rng.random() < 0.3:
            others = [e for e in self.scene.entries if self.scene.codes[e.seat] != code]
            self.scene.lack(code, *self.rng.sample(others, min(2, len(others))))
        self.scene.send(code, "received", when, **how)

    def cosign(self, code: str, when: str) -> None:
        entry = self.rng.choice(self.scene.entries)
        place = entry.place
        instant = self.now - self.rng.choice((0, 1, 6, 24)) * HOUR
        item = Cosigned(place.seat, place.epoch, place.index + 1, instant)
        self.scene.send(code, "received", when, cosigned=[item], **self.how(code))

    def send(self, code: str, when: str) -> None:
        """A message of the pack, an answer to what it answers if there is any."""
        rng = self.rng
        pack = self.writing_under[code]
        if self.made.versions and rng.random() < 0.1:
            pack = self.writing_under[code] = rng.choice(self.made.versions)
        often = [name for name in self.made.often if find_type(pack.messages, name)]
        if rng.random() < 0.8 and often:
            name = rng.choice(often)
        else:
            name = rng.choice(sorted(pack.messages))
        kind = find_type(pack.messages, name)
        if kind is None:
            return
        asked = self.made.often.get(name) or kind.answers
        if name in ("deposited", "statement"):
            return
        refers = None
        if asked:
            found = [e for e in self.scene.entries if e.content and e.content.type == asked]
            if found and rng.random() < 0.95:
                refers = rng.choice(found[-3:])
        how = {**self.how(code), **({"pack": pack} if pack is not self.pack else {})}
        if kind.kind == "terms" and rng.random() < 0.8:
            how["until"] = written(self.now + rng.choice((1, 3, 6)) * DAY)
        if kind.kind == "terms" and rng.random() < 0.5:
            same = [e for e in self.scene.entries if e.content and e.content.type == name]
            if same and same[-1].content is not None:
                fields = {f.name: same[-1].content.values.get(f.n) for f in kind.fields}
                fields = {key: value for key, value in fields.items() if value is not None}
                self._send(code, name, when, refers, how, fields)
                return
        self._send(code, name, when, refers, how, self.fields(kind))
        if "DEP" in self.scene.codes and rng.random() < 0.3:
            self.deposit(when)

    def _send(
        self,
        code: str,
        name: str,
        when: str,
        refers: Entry | None,
        how: dict[str, Any],
        fields: Any,
    ) -> None:
        self.scene.send(code, name, when, refers=refers, **how, **fields)

    def deposit(self, when: str) -> None:
        """The depository states that it holds the last entry, or one before it."""
        entry = self.rng.choice(self.scene.entries[-4:])
        instant = at(when) + self.rng.choice((0, 1, 6)) * HOUR
        self.scene.send(
            "DEP", "deposited", written(instant), leaf=bytes(entry.leaf), covers_all=True
        )

    def point(self, code: str, when: str) -> None:
        """An entry that points back, mostly at one's own."""
        rng = self.rng
        mine = [e for e in self.scene.entries if self.scene.codes[e.seat] == code and e.content]
        theirs = [e for e in self.scene.entries if e.content and e not in mine]
        told = [e for e in mine if e.content and e.content.type not in ("adopted", "received")]
        asked = [e for e in theirs if e.content and e.content.type not in ("adopted", "received")]
        if rng.random() < 0.5 and told:
            self.correct(code, when, rng.choice(told[-4:]))
            return
        name = rng.choices(list(POINTING), list(POINTING.values()))[0]
        own = name in ("sent-in-error", "withdrawn", "cancelled")
        among = told if own and rng.random() < 0.95 else asked
        if not among:
            return
        fields: dict[str, Any] = {}
        if name in ("deferred", "standby-until"):
            fields["until"] = written(self.now + DAY)
        refers: Entry | None = rng.choice(among[-4:])
        if name == "waived" and rng.random() < 0.4:
            duties = sorted(self.pack.clauses.duties)
            fields |= {
                "clause": rng.choice(duties),
                "key": rng.choice(("", "ARD:K1", "2026-01-05")),
            }
            refers = None if rng.random() < 0.7 else refers
        self.scene.send(code, name, when, refers=refers, **self.how(code), **fields)

    def correct(self, code: str, when: str, entry: Entry) -> None:
        """Correct a message, or a correction of it."""
        root = entry
        leaves = {e.leaf: e for e in self.scene.entries}
        while root.content is not None and root.content.type == "corrected":
            if root.content.refers_to is None:
                return
            root = leaves[root.content.refers_to]
        if root.content is None:
            return
        pack = self.scene.bound.versions.get(root.content.pack, self.pack)
        kind = find_type(pack.messages, root.content.type)
        if kind is None or root.content.type not in pack.messages:
            return
        fields = self.fields(kind)
        if self.rng.random() < 0.4:
            before = {f.name: root.content.values.get(f.n) for f in kind.fields}
            fields |= {key: value for key, value in before.items() if value is not None}
        self.scene.send(code, "corrected", when, refers=entry, **self.how(code), **fields)

    # --- fields ---------------------------------------------------------------------------------

    def fields(self, kind: MessageType, drawn: random.Random | None = None) -> dict[str, Any]:
        """Values for the fields of a type."""
        rng = self.rng if drawn is None else drawn
        return {
            one.name: self.value(one, rng)
            for one in kind.fields
            if not (one.optional and rng.random() < 0.4)
        }

    def value(self, one: Field | Column, rng: random.Random) -> Any:
        """A value of a field, from few, so that many agree."""
        kind = one.type
        if isinstance(one, Column) and one.optional and rng.random() < 0.3:
            return None
        if kind is FieldType.DATE:
            return self.date(rng)
        if kind is FieldType.INSTANT:
            return self.instant(rng)
        if kind is FieldType.INSTANT_OR_DATE:
            return self.date(rng) if rng.random() < 0.5 else self.instant(rng)
        if kind is FieldType.COUNT:
            return rng.choice((2026, 2027)) if one.name == "year" else rng.randrange(6)
        if kind is FieldType.SCOPE:
            return self.scope(rng)
        if kind is FieldType.HASH:
            versions = self.made.versions or (self.pack,)
            return bytes(self.pack.hash if one.name == "base" else rng.choice(versions).hash)
        if kind is FieldType.TABLE and isinstance(one, Field):
            rows = rng.randrange(1, 4)
            return [[self.value(column, rng) for column in one.columns] for _ in range(rows)]
        if one.name == "category":
            return rng.choice("abc")
        return rng.choice(("K1", "K1", "K2"))

    def date(self, rng: random.Random) -> str:
        day = self.now // DAY + rng.choice((-3, -2, -1, -1, 0, 0, 1, 1, 2, 3))
        if rng.random() < 0.3:
            day = START // DAY + rng.randrange(12)
        return (datetime.date(1970, 1, 1) + datetime.timedelta(days=day)).isoformat()

    def instant(self, rng: random.Random) -> int:
        return self.now + rng.choice((-48, -24, -12, -6, 0, 6, 12, 24, 24, 48, 72)) * HOUR

    def scope(self, drawn: random.Random | None = None) -> list[str]:
        rng = self.rng if drawn is None else drawn
        if rng.random() < 0.5:
            return ["whole"]
        units = [
            *(r.id for r in self.pack.regimes),
            *self.pack.messages,
            *self.pack.clauses.tallies,
        ]
        return sorted(rng.sample(units, min(len(units), rng.choice((1, 2)))))

    # --- the whole ------------------------------------------------------------------------------

    def case(self) -> Case:
        """Write a record and decide what of it is known."""
        rng, scene = self.rng, self.scene
        steps = rng.choice((2, 4, 8, 12, 16, 22))
        early = rng.randrange(steps)
        for number in range(steps):
            if number == early and rng.random() < 0.5:
                self.play()
            self.step()
        if rng.random() < 0.7:
            self.now += rng.choice((0, 1, 24, 72)) * HOUR
            for code in self.made.codes:
                scene.receive(code, written(self.now))
        entries, heads = scene.entries, scene.heads()
        if "cut" in self.odd:
            entries, heads = self.cut(entries, heads)
        instants = [e.content.claimed for e in entries if e.content]
        as_of = rng.choice(instants) + rng.choice((0, 0, 1, -1, HOUR, DAY, 2 * DAY, 20 * DAY))
        if rng.random() < 0.5:
            as_of = self.now + rng.choice((0, HOUR, DAY, 5 * DAY))
        bound = scene.bound
        if rng.random() < 0.02:
            bound = replace(bound, mark=Mark.REPLAY)
        return Case(self.seed, self.made, bound, entries, heads, as_of)

    def cut(self, entries: list[Entry], heads: list[Head]) -> tuple[list[Entry], list[Head]]:
        """Leave out the end of a register; its head stays known, or is not known either."""
        rng = self.rng
        seat, less, known = (
            rng.randrange(len(self.made.codes)),
            rng.randrange(1, 4),
            rng.random() < 0.4,
        )
        last = max(e.place.epoch for e in entries if e.seat == seat)
        mine = [e for e in entries if (e.seat, e.place.epoch) == (seat, last)]
        kept = max(1, len(mine) - less)
        entries = [
            e for e in entries if (e.seat, e.place.epoch) != (seat, last) or e.place.index < kept
        ]
        if not known:
            heads = [
                replace(h, size=kept) if (h.seat, h.epoch) == (seat, last) else h for h in heads
            ]
        return entries, heads


def case(seed: int) -> Case:
    """The case of a seed."""
    return Writer(seed).case()
