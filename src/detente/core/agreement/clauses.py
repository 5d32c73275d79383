"""Clauses of an agreement as the reader hands them to evaluation: frozen values without behaviour.

One class a kind of clause (spec/clauses.md). Ids, codes and field numbers are those of the pack;
a phrase keeps the text it was read from, which is also what a person is shown of it in a pack.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from detente.core.agreement.geometry import Shape
from detente.core.agreement.grounds import Grounds

# --- phrases ------------------------------------------------------------------------------------


class Unit(enum.Enum):
    """Units of a period, as they are written in the singular."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    WORKING_DAY = "working day"


@dataclass(frozen=True, slots=True)
class Amount:
    """`5 days`, `10 working days of office`, `1 hour 30 minutes`: `minutes` is what is added."""

    number: int
    unit: Unit
    minutes: int = 0
    calendar: str | None = None  # of working days only; None is the pack's only calendar


class AnchorKind(enum.Enum):
    """What a period is counted from."""

    SIGNATURE = "signature"
    ENTRY_INTO_FORCE = "entry into force"
    ORIGINAL_ENTRY = "the original entry into force"
    EXPIRY = "expiry"
    DEPOSIT = "deposit"
    RECEIPT = "receipt of"  # name: message
    SENDING = "sending of"  # name: message
    FIELD = "field"  # name: message; n: number of a date or instant
    EVENT = "event"  # name: event
    PERIOD_START = "the start of each period"
    PERIOD_END = "the end of each period"
    LAST_COMMITMENT = "the last commitment"
    ARRANGEMENT_START = "the start of"  # name: arrangement
    ARRANGEMENT_END = "the end of"  # name: arrangement
    DATE = "date"  # date: ISO


@dataclass(frozen=True, slots=True)
class Anchor:
    """The point a period runs from or to."""

    kind: AnchorKind
    name: str = ""
    n: int = 0
    date: str = ""


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """`60 days after receipt of telemetry-complaint`. `amount` is None for `without delay`."""

    amount: Amount | None
    after: bool  # False: before
    anchor: Anchor
    text: str


@dataclass(frozen=True, slots=True)
class Series:
    """`6 months from …`, `calendar year after entry into force`, `week on tuesday`.

    Exactly one of `amount`, `calendar_year` and `weekday` (0 is Monday) says the rhythm.
    """

    text: str
    anchor: Anchor
    amount: Amount | None = None
    next_month_first: bool = False  # from the first day of the month after the anchor
    calendar_year: bool = False
    weekday: int | None = None


class Parties(enum.Enum):
    """How a clause names a set of parties."""

    EACH = "each party"
    EACH_OTHER = "each other party"
    ALL_OTHERS = "all other parties together"
    AUTHOR = "author of the act"
    SENDER = "sender of"  # name: message or event
    ADDRESSEE = "addressee of"  # name: message or event
    OWNER = "owner of"  # name: event
    ROLE = "role"  # name: role
    NAMED = "party"  # name: code of a seat of the pack


@dataclass(frozen=True, slots=True)
class Who:
    """A party phrase."""

    kind: Parties
    name: str = ""


@dataclass(frozen=True, slots=True)
class ClauseState:
    """`16.1 is overdue`: a duty and `met`, `overdue` or `decided`."""

    clause: str
    state: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """`each telemetry-complaint`, `each launch`, or a clause that reached a state."""

    message: str | None = None
    event: str | None = None
    clause: ClauseState | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Test:
    """One closed test on a field or column: any of `values`, or within the bounds given."""

    n: int
    values: tuple[str | int, ...] = ()
    at_least: int | None = None
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class FieldOf:
    """`message.field`: a message and the number of a field of it; `column` where a table's."""

    message: str
    n: int
    column: int | None = None


# --- clauses ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Role:
    """Seats that are no parties: mediator, guarantor, observer, depository, chronicle.

    `sees` lists message types, or is `("everything",)` or `("heads",)`; `may` lists what it may
    send, builtin types included.
    """

    id: str
    held_by: tuple[str, ...]  # seats of the pack, after those of the parties, in order of the file
    sees: tuple[str, ...]
    may: tuple[str, ...]
    grounds: Grounds
    open: bool = False  # the founding text binds any party to these seats


@dataclass(frozen=True, slots=True)
class Calendar:
    """Working days: weekdays of rest (0 is Monday), holidays, last day that is known (ISO)."""

    id: str
    rest: tuple[int, ...]
    holidays: tuple[str, ...]
    known_until: str
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Life:
    """How long the agreement lasts and what applies before it is in force.

    `term` is None for one without end; `provisional` lists clauses that apply from signature.
    """

    term: TimeLimit | None
    first_day_counted: bool
    provisional: tuple[str, ...]
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Event:
    """A thing outside the record, known by (owner, key).

    `keys` gives the number of the field that holds the key in each message type which has one; a
    message without it speaks of the event of the message that it answers.
    """

    id: str
    owner: Who
    key: FieldOf
    planned: FieldOf | None
    occurred: FieldOf | None
    alleged: FieldOf | None
    cancelled: str | None  # message
    precision: str  # start, end, undecided
    moved: str  # renews, keeps if later
    grounds: Grounds
    keys: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Except:
    """Other limits where the test on the trigger's fields holds; the first that fits counts."""

    where: tuple[Test, ...]
    by: TimeLimit | None
    opens: TimeLimit | None


@dataclass(frozen=True, slots=True)
class Match:
    """How a message finds its instance: a field of it equals what the phrase names.

    `phrase`: `entry into force`, `the day after the period`, `the end of the period`,
    `the start of the period`, `the year of the period`, `the year of entry into force`.
    """

    fields: Mapping[str, int]  # message type -> field number, for each type in `sends`
    phrase: str


@dataclass(frozen=True, slots=True)
class Duty:
    """Obligation or option: a family of instances (clause, version, debtor, creditor, key)."""

    id: str
    force: str  # must, should, may
    who: Who
    to: Who
    sends: tuple[str, ...]
    when: Trigger | None
    every: Series | None
    where: tuple[Test, ...]
    opens: TimeLimit | None
    by: TimeLimit
    counted: str  # received, deposited, provable, claimed
    match: Match | None
    late: str  # cures, does not cure; "" for may
    sent_in_error: str  # undoes, stands
    suspension: str  # excuses, stops the clock, runs
    expiry: str  # discharges, survives
    exceptions: tuple[Except, ...]
    unless: ClauseState | None
    first_day_counted: bool
    clear: bool
    given_under: str | None  # id of another agreement
    grounds: Grounds
    # Where the duty is about an event: number of the field with its key, for each type in `sends`
    # that has one. The others find their instance by the message that they answer.
    keys: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Geo:
    """A signed line or area."""

    id: str
    kind: str  # line, area
    shape: Shape
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Check:
    """A rule on one message. `fields` are those that the subject names; of `sum` the last one is
    what the others must add up to. Bounds are seconds for a span of times, whole metres for a
    distance, else numbers.
    """

    id: str
    on: str
    subject: str  # between, value, sum, distance, crosses, not_both, after_seeing
    fields: tuple[FieldOf, ...]
    message: str | None  # after_seeing
    geometry: str | None  # distance, crosses: id of a signed line or area
    at_least: int | None
    at_most: int | None
    amount: Amount | None  # the bound of a span as written, where it is one
    outside: str  # refused, marked
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Counts:
    """One row of a tally.

    Of `field`, `rows` (a table field), `messages` and `open` (a clause) exactly one is set. `each`
    is the weight by seat of the pack; a seat that is not in it weighs 0.
    """

    field: FieldOf | None
    rows: FieldOf | None
    messages: str | None
    open: str | None
    from_seat: str | None
    where: tuple[Test, ...]
    each: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class TallyClause:
    """Ceiling, quota or balance. Seats of the pack are the keys of all mappings."""

    id: str
    force: str  # must, should, voluntary
    of: Who
    counts: tuple[Counts, ...]
    outside: tuple[Counts, ...]
    declared: FieldOf | None
    dated: Mapping[str, int]  # message type -> number of its date field
    stands: str | Amount  # "until the next declaration", or how long a figure speaks
    ceiling: Mapping[str, int]
    floor: Mapping[str, int]
    balance: Mapping[str, int]
    binds: TimeLimit | str | None  # a time-limit, or an ISO date; None: always
    until: TimeLimit | str | None
    per: str | Series | None  # "calendar year", "agreement year", or a series
    group: FieldOf | None
    objection: str | None
    closing: str | None
    unit: str | None
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class ListClause:
    """Keyed items, each valid over intervals."""

    id: str
    items: FieldOf
    key: int  # column
    adds: str
    removes: str
    confirms: str | None
    lasts: Amount | None
    sent_whole: bool
    grounds: Grounds
    # Where `removes` and `confirms` name the item: message type -> field, or column of a table.
    named_in: Mapping[str, FieldOf] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Exchange:
    """Lists committed by both, then opened."""

    id: str
    list: FieldOf
    round: FieldOf
    between: tuple[str, str]  # seats of the pack
    commit_by: TimeLimit
    open_by: TimeLimit
    opening: str  # each side, in turns, through role
    turn_rows: int  # of `in turns`, else 0
    role: str | None  # of `through role`
    hidden: tuple[str, ...]
    short: str  # cannot be decided, missed
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Pause, extension, amendment, entry into force, agreed minutes: in force iff all signatories
    signed equal terms in time.
    """

    id: str
    terms: str
    same: tuple[int, ...]
    signatories: Who
    formed: str  # received, provable
    crossing: str  # crossed, binds, does not bind
    open_until: TimeLimit | str | int | None  # limit, "expiry", field number, None: valid-until
    start: int | None  # field numbers in `terms`
    end: int | None
    retroactive: bool
    effect: str  # brings into force, extends, amends, pauses, records
    at_most: Amount | None
    times: int | None
    open_duties: str  # keep, convert, discharge
    claims: str | None  # message type of the statements shown beside it
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Right:
    """A unilateral act."""

    id: str
    who: Who
    by: str
    effect: str  # suspends, withholds own performance, resumes, contests, ends for itself,
    # opts out, proposes, observes voluntarily, releases, opens the next step
    releases: str | None  # arrangement
    reach: tuple[str, ...]  # whole, regime, message
    binds: str  # both ways, own duties only, ""
    notice: TimeLimit | None
    takes: str  # on receipt, on sending, when provable
    ground: tuple[ClauseState | str, ...]
    contest: str | None
    scope: int | None  # number of the field of type scope in `by`
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Clauses:
    """All clauses of one pack beyond its messages, code lists and regimes, each by its id."""

    roles: Mapping[str, Role] = field(default_factory=dict)
    calendars: Mapping[str, Calendar] = field(default_factory=dict)
    life: Life | None = None
    events: Mapping[str, Event] = field(default_factory=dict)
    duties: Mapping[str, Duty] = field(default_factory=dict)
    checks: Mapping[str, Check] = field(default_factory=dict)
    tallies: Mapping[str, TallyClause] = field(default_factory=dict)
    lists: Mapping[str, ListClause] = field(default_factory=dict)
    exchanges: Mapping[str, Exchange] = field(default_factory=dict)
    arrangements: Mapping[str, Arrangement] = field(default_factory=dict)
    rights: Mapping[str, Right] = field(default_factory=dict)
    geo: Mapping[str, Geo] = field(default_factory=dict)
