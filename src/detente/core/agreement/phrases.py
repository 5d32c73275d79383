"""The fixed grammar of phrases (spec/clauses.md, "Phrases"): text to values, and values to text.

One space between words, no synonyms, case as shown. A phrase that is none raises
TheirFault("bad-phrase", found=..., expected=...), where `expected` is the nearest phrase that would
be right.
"""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from detente.core import limits
from detente.core.agreement.clauses import (
    Amount,
    Anchor,
    AnchorKind,
    ClauseState,
    Parties,
    Series,
    TimeLimit,
    Trigger,
    Unit,
    Who,
)
from detente.core.errors import TheirFault

_AMOUNT: Final = re.compile(
    r"([1-9][0-9]{0,5}) (second|minute|hour|day|week|month|year|working day)(s?)", re.ASCII
)
_MINUTES: Final = re.compile(r" ([1-9]|[1-5][0-9]) minute(s?)", re.ASCII)
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)
_WITHOUT_DELAY: Final = "without delay after "
_NEXT_MONTH: Final = "the first day of the month after "
_CALENDAR_YEAR: Final = "calendar year after entry into force"
_WEEK_ON: Final = "week on "
_EACH: Final = "each "
_IS: Final = " is "
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
STATES: Final = ("met", "overdue", "decided")
# How a message finds its instance; the first two also where a duty has no series.
MATCHES: Final = (
    "entry into force",
    "the year of entry into force",
    "the start of the period",
    "the end of the period",
    "the day after the period",
    "the year of the period",
)
_BARE: Final = (
    AnchorKind.SIGNATURE,
    AnchorKind.ENTRY_INTO_FORCE,
    AnchorKind.ORIGINAL_ENTRY,
    AnchorKind.EXPIRY,
    AnchorKind.DEPOSIT,
    AnchorKind.PERIOD_START,
    AnchorKind.PERIOD_END,
    AnchorKind.LAST_COMMITMENT,
)
_OF_MESSAGE: Final = (AnchorKind.RECEIPT, AnchorKind.SENDING)
_OF_ARRANGEMENT: Final = (AnchorKind.ARRANGEMENT_START, AnchorKind.ARRANGEMENT_END)
_BARE_PARTIES: Final = (Parties.EACH, Parties.EACH_OTHER, Parties.ALL_OTHERS, Parties.AUTHOR)
ENTRY: Final = Anchor(AnchorKind.ENTRY_INTO_FORCE)
RESERVED_WORDS: Final = frozenset(kind.value for kind in _BARE)


@dataclass(frozen=True, slots=True)
class Names:
    """What the phrases of one pack may name. `timed`: numbers of the dates and instants of each
    message, by name of the field.
    """

    timed: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    events: tuple[str, ...] = ()
    arrangements: tuple[str, ...] = ()
    calendars: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()


def _bad(found: str, nearest: str) -> TheirFault:
    return TheirFault("bad-phrase", found=found[:200], expected=nearest)


def nearest(found: str, candidates: Iterable[str]) -> str:
    """The candidate most like `found`; of equals the first. Raises ValueError without any."""
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(found[:200])
    best, best_ratio = "", -1.0
    for number, candidate in enumerate(candidates):
        if number >= limits.PACK_PHRASES_COMPARED_MAX:
            break
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() > best_ratio and (ratio := matcher.ratio()) > best_ratio:
            best, best_ratio = candidate, ratio
    if best_ratio < 0:
        raise ValueError
    return best


# --- amounts ------------------------------------------------------------------------------------


def read_amount(text: str, names: Names) -> Amount:
    """`5 days`, `1 hour 30 minutes`, `10 working days of office`. Raises bad-phrase."""
    amount = _amount_or_none(text, names)
    if amount is None:
        raise _bad(text, _nearest_amount(text, names))
    return amount


def _amount_or_none(text: str, names: Names) -> Amount | None:
    found = _AMOUNT.match(text)
    if found is None or (found[1] == "1") == bool(found[3]):
        return None
    number, unit, rest = int(found[1]), Unit(found[2]), text[found.end() :]
    if number > limits.PACK_AMOUNT_MAX:
        return None
    if unit is Unit.WORKING_DAY:
        if not rest:
            return Amount(number, unit) if len(names.calendars) == 1 else None
        calendar = rest.removeprefix(" of ")
        if calendar == rest or calendar not in names.calendars:
            return None
        return Amount(number, unit, calendar=calendar)
    if not rest:
        return Amount(number, unit)
    minutes = _MINUTES.fullmatch(rest)
    if unit is not Unit.HOUR or minutes is None or (minutes[1] == "1") == bool(minutes[2]):
        return None
    return Amount(number, unit, int(minutes[1]))


def amount_text(amount: Amount) -> str:
    """The amount as it is written."""
    text = f"{amount.number} {amount.unit.value}{'s' * (amount.number != 1)}"
    if amount.minutes:
        text += f" {amount.minutes} minute{'s' * (amount.minutes != 1)}"
    return text if amount.calendar is None else f"{text} of {amount.calendar}"


def _nearest_amount(text: str, names: Names) -> str:
    found = _NUMBER.search(text)
    number = min(int(found[0]), limits.PACK_AMOUNT_MAX) if found else 1
    offered = [Amount(number, unit) for unit in Unit if unit is not Unit.WORKING_DAY]
    if len(names.calendars) == 1:
        offered.append(Amount(number, Unit.WORKING_DAY))
    offered += [Amount(number, Unit.WORKING_DAY, calendar=name) for name in names.calendars]
    return nearest(text, map(amount_text, offered))


# --- anchors and time-limits --------------------------------------------------------------------


def _anchor_or_none(text: str, names: Names) -> Anchor | None:
    for kind in _BARE:
        if text == kind.value:
            return Anchor(kind)
    for kind in _OF_MESSAGE:
        message = text.removeprefix(f"{kind.value} ")
        if message != text and message in names.timed:
            return Anchor(kind, message)
    for kind in _OF_ARRANGEMENT:
        arrangement = text.removeprefix(f"{kind.value} ")
        if arrangement != text and arrangement in names.arrangements:
            return Anchor(kind, arrangement)
    if text in names.events:
        return Anchor(AnchorKind.EVENT, text)
    message, _, name = text.partition(".")
    if name in names.timed.get(message, {}):
        return Anchor(AnchorKind.FIELD, message, names.timed[message][name])
    return Anchor(AnchorKind.DATE, date=text) if _is_date(text) else None


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        return datetime.date.fromisoformat(text).year >= 1970
    except ValueError:
        return False


def _anchor_texts(names: Names) -> Iterator[str]:
    yield from (kind.value for kind in _BARE)
    yield from names.events
    yield from (f"{kind.value} {name}" for kind in _OF_ARRANGEMENT for name in names.arrangements)
    yield from (f"{kind.value} {name}" for kind in _OF_MESSAGE for name in names.timed)
    yield from (f"{message}.{name}" for message in names.timed for name in names.timed[message])


def _nearest_anchor(text: str, names: Names) -> str:
    return nearest(text, _anchor_texts(names))


def read_time_limit(text: str, names: Names) -> TimeLimit:
    """`60 days after receipt of complaint`, `3 days before launch`, `without delay after ...`.

    Raises bad-phrase.
    """
    if text.startswith(_WITHOUT_DELAY):
        anchor = _anchor_or_none(text.removeprefix(_WITHOUT_DELAY), names)
        if anchor is not None:
            return TimeLimit(None, True, anchor, text)
    for left, relation, right in _splits(text, ("after", "before")):
        amount, anchor = _amount_or_none(left, names), _anchor_or_none(right, names)
        if amount is not None and anchor is not None:
            return TimeLimit(amount, relation == "after", anchor, text)
    raise _bad(text, _nearest_limit(text, names, ("after", "before")))


def read_binding(text: str, names: Names) -> TimeLimit:
    """A time-limit, or `receipt of <message>`, which is nought seconds after it. Raises
    bad-phrase.
    """
    anchor = _anchor_or_none(text, names)
    if anchor is not None and anchor.kind is AnchorKind.RECEIPT:
        return TimeLimit(Amount(0, Unit.SECOND), True, anchor, text)
    return read_time_limit(text, names)


def read_term(text: str, names: Names) -> TimeLimit:
    """`10 years from entry into force`. Raises bad-phrase."""
    for left, _, right in _splits(text, ("from",)):
        amount, anchor = _amount_or_none(left, names), _anchor_or_none(right, names)
        if amount is not None and anchor is not None:
            return TimeLimit(amount, True, anchor, text)
    raise _bad(text, _nearest_limit(text, names, ("from",)))


def _splits(text: str, relations: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Every way to part a phrase at one of the words."""
    words = text.split(" ")
    for at, word in enumerate(words):
        if word in relations:
            yield " ".join(words[:at]), word, " ".join(words[at + 1 :])


def _nearest_limit(text: str, names: Names, relations: tuple[str, ...]) -> str:
    """Each part put right by itself: the whole set of phrases is too large to look through."""
    words = text.split(" ")
    at = next((i for i, word in enumerate(words) if word in relations), None)
    if at is None:  # number and unit, a word in place of `after`, and the rest
        amount = _nearest_amount(" ".join(words[:2]), names)
        anchor = _nearest_anchor(" ".join(words[3:] or words), names)
        return f"{amount} {relations[0]} {anchor}"
    left, right = " ".join(words[:at]), " ".join(words[at + 1 :])
    anchor = _nearest_anchor(right, names)
    if "delay" in left and relations != ("from",):
        return _WITHOUT_DELAY + anchor
    amount = left if _amount_or_none(left, names) else _nearest_amount(left, names)
    return f"{amount} {words[at]} {anchor}"


# --- series -------------------------------------------------------------------------------------


def read_series(text: str, names: Names) -> Series:
    """`6 months from ...`, `calendar year after entry into force`, `week on tuesday`.

    Raises bad-phrase.
    """
    if text == _CALENDAR_YEAR:
        return Series(text, ENTRY, calendar_year=True)
    weekday = text.removeprefix(_WEEK_ON)
    if weekday != text and weekday in WEEKDAYS:
        return Series(text, ENTRY, weekday=WEEKDAYS.index(weekday))
    for left, _, right in _splits(text, ("from",)):
        amount = _amount_or_none(left, names)
        anchor = _anchor_or_none(right.removeprefix(_NEXT_MONTH), names)
        if amount is None or anchor is None or amount.unit is Unit.WORKING_DAY:
            continue
        next_month = right.startswith(_NEXT_MONTH)
        if not next_month or amount.unit not in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
            return Series(text, anchor, amount, next_month_first=next_month)
    offered = [_CALENDAR_YEAR, *(_WEEK_ON + day for day in WEEKDAYS)]
    plain = text.replace(_NEXT_MONTH, "")
    mended = _nearest_limit(plain, names, ("from",))
    if plain != text:
        mended = mended.replace(" from ", f" from {_NEXT_MONTH}", 1)
    raise _bad(text, nearest(text, [mended, *offered]))


# --- parties and triggers -----------------------------------------------------------------------


def _who_texts(names: Names) -> dict[str, Who]:
    """Every party phrase of the pack."""
    found = {kind.value: Who(kind) for kind in _BARE_PARTIES}
    for kind in (Parties.SENDER, Parties.ADDRESSEE):
        for name in (*names.timed, *names.events):
            found[f"{kind.value} {name}"] = Who(kind, name)
    for kind, listed in ((Parties.OWNER, names.events), (Parties.ROLE, names.roles)):
        found |= {f"{kind.value} {name}": Who(kind, name) for name in listed}
    return found | {code: Who(Parties.NAMED, code) for code in names.parties}


def read_who(text: str, names: Names) -> Who:
    """`each party`, `addressee of breach-alleged`, `role mediator`, `USA`. Raises bad-phrase."""
    offered = _who_texts(names)
    if text not in offered:
        raise _bad(text, nearest(text, offered))
    return offered[text]


def who_text(who: Who) -> str:
    """The party phrase as it is written."""
    if who.kind is Parties.NAMED:
        return who.name
    return f"{who.kind.value} {who.name}" if who.name else who.kind.value


def read_trigger(text: str, names: Names) -> Trigger:
    """`each telemetry-complaint`, `each launch`, `16.1 is overdue`. Raises bad-phrase."""
    name = text.removeprefix(_EACH)
    if name != text:
        if name in names.events:
            return Trigger(event=name, text=text)
        if name in names.timed:
            return Trigger(message=name, text=text)
    state = _state_or_none(text, names)
    if state is not None:
        return Trigger(clause=state, text=text)
    offered = [_EACH + name for name in (*names.events, *names.timed)]
    raise _bad(text, nearest(text, [*offered, *_state_texts(names, STATES)] or [_EACH + "message"]))


def read_state(text: str, names: Names, states: tuple[str, ...] = STATES) -> ClauseState:
    """`16.1 is overdue`, with one of `states`. Raises bad-phrase."""
    state = _state_or_none(text, names)
    if state is None or state.state not in states:
        offered = list(_state_texts(names, states)) or [f"<duty> is {states[0]}"]
        raise _bad(text, nearest(text, offered))
    return state


def _state_or_none(text: str, names: Names) -> ClauseState | None:
    clause, parted, state = text.rpartition(_IS)
    if not parted or clause not in names.duties or state not in STATES:
        return None
    return ClauseState(clause, state)


def _state_texts(names: Names, states: tuple[str, ...]) -> Iterator[str]:
    return (f"{duty}{_IS}{state}" for duty in names.duties for state in states)
