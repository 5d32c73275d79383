"""Packs made in a few lines for the tests of evaluation: phrases are written as in a pack and read
by its reader; labels, sources and files are left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from detente.core.agreement import phrases
from detente.core.agreement.builtin import BUILTIN
from detente.core.agreement.clauses import (
    Calendar,
    Clauses,
    Duty,
    Event,
    Except,
    FieldOf,
    Life,
    Match,
    Right,
    Role,
    Test,
)
from detente.core.agreement.grounds import Basis, Grounds
from detente.core.agreement.pack import (
    AgreementTerms,
    Column,
    Field,
    FieldType,
    MessageType,
    Pack,
    Party,
    Regime,
)
from detente.core.crypto.types import Hash
from detente.core.notification import Precedence

GROUNDS = Grounds("1", Basis.OWN, "made up for a test")
FIRST_FIELD = 32


class Draft:
    """One pack in the making; `pack()` reads the phrases, so clauses may come in any order."""

    def __init__(
        self,
        name: str,
        parties: Sequence[str] = ("ARD", "BRV"),
        *,
        first_day: str = "not counted",
        zone: str = "Z",
        version: int = 1,
        deemed_receipt: str | None = None,
    ) -> None:
        self.name = name
        self.parties = tuple(parties)
        self.first_day_counted = first_day == "counted"
        self.zone = zone
        self.version = version
        self.deemed_receipt = deemed_receipt
        self.messages: dict[str, MessageType] = {}
        self.regimes: list[Regime] = []
        self.clauses: dict[str, dict[str, Any]] = {}  # kind -> id -> keys as given, or a clause

    # --- what a pack declares -------------------------------------------------------------------

    def message(
        self,
        name: str,
        kind: str = "notice",
        *,
        sender: str = "each party",
        to: str = "each other party",
        effect: str = "on receipt",
        answers: str | None = None,
        columns: Mapping[str, Mapping[str, str]] | None = None,
        **fields: str,
    ) -> Draft:
        """A type; fields by name with their type, `!` after it for essential, `?` for optional.
        They are numbered from 32 in the order given; columns of a table from 0.
        """
        made = []
        for n, (field, written) in enumerate(fields.items(), FIRST_FIELD):
            table = (columns or {}).get(field, {})
            made.append(
                Field(
                    field,
                    n,
                    FieldType(written.rstrip("!?")),
                    essential="!" in written,
                    optional="?" in written,
                    columns=tuple(
                        Column(column, at, FieldType(of.rstrip("?")), optional="?" in of)
                        for at, (column, of) in enumerate(table.items())
                    ),
                )
            )
        self.messages[name] = MessageType(
            id=name,
            sender=sender,
            addressee=to,
            kind=kind,
            effect=effect,
            precedence=Precedence.ROUTINE,
            answers=answers,
            quota=None,
            fields=tuple(made),
            grounds=GROUNDS,
        )
        return self

    def regime(self, name: str, *covers: str) -> Draft:
        """A named set of units."""
        self.regimes.append(Regime(name, covers, GROUNDS))
        return self

    def add(self, kind: str, name: str, clause: object) -> Draft:
        """A clause made elsewhere: `kind` is the field of `Clauses` that holds its kind."""
        self.clauses.setdefault(kind, {})[name] = clause
        return self

    def role(self, name: str, held_by: Sequence[str], sees: Sequence[str], *may: str) -> Draft:
        """Seats that are no parties."""
        return self.add("roles", name, Role(name, tuple(held_by), tuple(sees), may, GROUNDS))

    def calendar(
        self, name: str, rest: Sequence[int], holidays: Sequence[str], until: str
    ) -> Draft:
        """Working days."""
        made = Calendar(name, tuple(rest), tuple(holidays), until, GROUNDS)
        return self.add("calendars", name, made)

    def event(self, name: str, **keys: str) -> Draft:
        """`owner`, `key`, and any of `planned`, `occurred`, `alleged`, `cancelled`."""
        return self.add("events", name, keys)

    def duty(self, name: str, **keys: Any) -> Draft:
        """Keys as in a pack; from each party to each other party, cures and excuses if unsaid."""
        return self.add("duties", name, keys)

    def life(
        self, term: str | None = None, *, counted: bool = False, provisional: Any = ()
    ) -> Draft:
        """How long the agreement lasts."""
        return self.add("life", "life", (term, counted, tuple(provisional)))

    def right(self, name: str, by: str, effect: str, **keys: Any) -> Draft:
        """A unilateral act; the scope is the field named `scope` of its message."""
        return self.add("rights", name, {"by": by, "effect": effect, **keys})

    # --- the pack -------------------------------------------------------------------------------

    def pack(self) -> Pack:
        """The pack, its phrases read."""
        names = self._names()
        made: dict[str, Any] = {kind: dict(these) for kind, these in self.clauses.items()}
        made["events"] = {
            name: self._event(name, keys, names) for name, keys in made.get("events", {}).items()
        }
        made["duties"] = {
            name: self._duty(name, keys, names) for name, keys in made.get("duties", {}).items()
        }
        made["rights"] = {
            name: self._right(name, keys, names) if isinstance(keys, dict) else keys
            for name, keys in made.get("rights", {}).items()
        }
        life = made.pop("life", {}).get("life")
        if life is not None:
            term = None if life[0] is None else phrases.read_term(life[0], names)
            made["life"] = Life(term, life[1], life[2], GROUNDS)
        deemed = None
        if self.deemed_receipt is not None:
            deemed = phrases.read_time_limit(self.deemed_receipt, names)
        return Pack(
            hash=Hash(hashlib.sha256(f"{self.name} {self.version}".encode()).digest()),
            agreement=AgreementTerms(
                id=self.name,
                version=self.version,
                kind="treaty",
                zone=self.zone,
                first_day_counted=self.first_day_counted,
                bare_receipt_every_s=3_600,
                opened_sent=False,
                acknowledge_by_s=None,
                languages=("en",),
                grounds=GROUNDS,
                deemed_receipt=deemed,
            ),
            parties=tuple(Party(code, 1, GROUNDS) for code in self.parties),
            regimes=tuple(self.regimes),
            messages=self.messages,
            codes={},
            labels={},
            reviewed={},
            texts={},
            cards={},
            sources=(),
            clauses=Clauses(**made),
        )

    def _names(self) -> phrases.Names:
        timed = {
            name: {
                field.name: field.n
                for field in message.fields
                if field.type in (FieldType.DATE, FieldType.INSTANT, FieldType.INSTANT_OR_DATE)
            }
            for name, message in {**BUILTIN, **self.messages}.items()
        }
        return phrases.Names(
            timed=timed,
            events=tuple(self.clauses.get("events", ())),
            arrangements=tuple(self.clauses.get("arrangements", ())),
            calendars=tuple(self.clauses.get("calendars", ())),
            roles=tuple(self.clauses.get("roles", ())),
            parties=self.parties,
            duties=tuple(self.clauses.get("duties", ())),
        )

    def _field_of(self, written: str | None) -> FieldOf | None:
        if written is None:
            return None
        message, _, name = written.partition(".")
        found = self.messages[message].field_named(name)
        assert found is not None, written
        return FieldOf(message, found.n)

    def _event(self, name: str, keys: dict[str, str], names: phrases.Names) -> Event:
        key = self._field_of(keys["key"])
        assert key is not None
        return Event(
            id=name,
            owner=phrases.read_who(keys["owner"], names),
            key=key,
            planned=self._field_of(keys.get("planned")),
            occurred=self._field_of(keys.get("occurred")),
            alleged=self._field_of(keys.get("alleged")),
            cancelled=keys.get("cancelled"),
            precision=keys.get("precision", "start"),
            moved=keys.get("moved", "renews"),
            grounds=GROUNDS,
        )

    def _tests(self, message: str | None, where: dict[str, Any]) -> tuple[Test, ...]:
        tests = []
        for name, wanted in where.items():
            assert message is not None, "a test needs a message"
            field = self.messages[message].field_named(name)
            assert field is not None, name
            if isinstance(wanted, dict):
                tests.append(Test(field.n, (), wanted.get("at_least"), wanted.get("at_most")))
            else:
                tests.append(Test(field.n, tuple(wanted if isinstance(wanted, list) else [wanted])))
        return tuple(tests)

    def _triggering(self, when: str | None) -> str | None:
        """The message on whose fields a test may look."""
        name = (when or "").removeprefix("each ")
        events = self.clauses.get("events", {})
        if name in events:
            return str(events[name]["key"]).partition(".")[0]
        return name if name in self.messages else None

    def _duty(self, name: str, keys: dict[str, Any], names: phrases.Names) -> Duty:
        def limit(written: str | None) -> Any:
            return None if written is None else phrases.read_time_limit(written, names)

        sends = keys["sends"]
        sends = (sends,) if isinstance(sends, str) else tuple(sends)
        when, message = keys.get("when"), self._triggering(keys.get("when"))
        match = None
        if "match" in keys:
            ((field, phrase),) = keys["match"].items()
            found = {one: self.messages[one].field_named(field) for one in sends}
            match = Match({one: of.n for one, of in found.items() if of is not None}, phrase)
        return Duty(
            id=name,
            force=keys.get("force", "must"),
            who=phrases.read_who(keys.get("who", "each party"), names),
            to=phrases.read_who(keys.get("to", "each other party"), names),
            sends=sends,
            when=None if when is None else phrases.read_trigger(when, names),
            every=None if "every" not in keys else phrases.read_series(keys["every"], names),
            where=self._tests(message, keys.get("where", {})),
            opens=limit(keys.get("opens")),
            by=limit(keys["by"]),
            counted=keys.get("counted", "received"),
            match=match,
            late=keys.get("late", "cures"),
            sent_in_error=keys.get("sent_in_error", "undoes"),
            suspension=keys.get("suspension", "excuses"),
            expiry=keys.get("expiry", "discharges"),
            exceptions=tuple(
                Except(
                    self._tests(message, one["where"]),
                    limit(one.get("by")),
                    limit(one.get("opens")),
                )
                for one in keys.get("except_", ())
            ),
            unless=None if "unless" not in keys else phrases.read_state(keys["unless"], names),
            first_day_counted=keys.get("first_day", self.first_day_counted) in (True, "counted"),
            clear=keys.get("clear", False),
            given_under=keys.get("given_under"),
            grounds=GROUNDS,
        )

    def _right(self, name: str, keys: dict[str, Any], names: phrases.Names) -> Right:
        scope = self.messages[keys["by"]].field_named("scope")
        notice = keys.get("notice")
        return Right(
            id=name,
            who=phrases.read_who(keys.get("who", "each party"), names),
            by=keys["by"],
            effect=keys["effect"],
            releases=keys.get("releases"),
            reach=tuple(keys.get("reach", ("whole", "regime", "message"))),
            binds=keys.get("binds", ""),
            notice=None if notice is None else phrases.read_time_limit(notice, names),
            takes=keys.get("takes", "on receipt"),
            ground=tuple(
                phrases.read_state(one, names) if " is " in one else one
                for one in keys.get("ground", ())
            ),
            contest=keys.get("contest"),
            scope=None if scope is None else scope.n,
            grounds=GROUNDS,
        )
