"""Ids of the words that clauses are told in, by the sets within which they must differ."""

from __future__ import annotations

from typing import Final

from detente.core.agreement.clauses import Unit
from detente.core.agreement.pack import label_id
from detente.core.agreement.phrases import MATCHES, STATES, WEEKDAYS

KINDS: Final = (
    "role",
    "regime",
    "calendar",
    "life",
    "arrangement",
    "right",
    "event",
    "duty",
    "check",
    "tally",
    "list",
    "exchange",
)
_WHO_HEADS: Final = ("held-by", "sees", "may-send", "covers", "rest", "holidays", "known-until")
_LIFE_HEADS: Final = ("term", "first-day", "provisional")
_ARRANGEMENT_HEADS: Final = (
    "effect",
    "terms",
    "signatories",
    "same",
    "formed",
    "crossing",
    "open-until",
    "start",
    "end",
    "retroactive",
    "at-least",
    "at-most",
    "times",
    "open-duties",
    "claims",
)
_RIGHT_HEADS: Final = (
    "may",
    "act",
    "effect",
    "reach",
    "binds",
    "takes",
    "notice",
    "ground",
    "contest",
)
_EVENT_HEADS: Final = (
    "owner",
    "key",
    "planned",
    "occurred",
    "alleged",
    "cancelled",
    "precision",
    "moved",
)
_DUTY_HEADS: Final = (
    "when",
    "every",
    "where",
    "who",
    "force",
    "sends",
    "to",
    "match",
    "opens",
    "by",
    "except",
    "first-day",
    "clear",
    "counted",
    "late",
    "sent-in-error",
    "suspension",
    "expiry",
    "unless",
    "given-under",
)
_CHECK_HEADS: Final = (
    "on",
    "between",
    "value",
    "sum",
    "equals",
    "distance",
    "crosses",
    "not-both",
    "after-seeing",
    "outside-bounds",
)
_TALLY_HEADS: Final = (
    "of",
    "counts",
    "outside",
    "declared",
    "dated",
    "stands",
    "ceiling",
    "floor",
    "balance",
    "unit",
    "binds-from",
    "until",
    "per",
    "group",
    "objection",
    "closing",
)
_LIST_HEADS: Final = ("items", "key", "adds", "removes", "confirms", "lasts", "sent-whole")
_EXCHANGE_HEADS: Final = (
    "list",
    "round",
    "between",
    "commit-by",
    "open-by",
    "opening",
    "hidden",
    "short",
)
_GROUNDS_HEADS: Final = ("paragraph", "basis", "because")
HEADS: Final = (
    _WHO_HEADS,
    _LIFE_HEADS,
    _ARRANGEMENT_HEADS,
    _RIGHT_HEADS,
    _EVENT_HEADS,
    _DUTY_HEADS,
    _CHECK_HEADS,
    _TALLY_HEADS,
    _LIST_HEADS,
    _EXCHANGE_HEADS,
    _GROUNDS_HEADS,
)
_FORCES: Final = tuple(
    f"{kind} {force}"
    for kind in ("treaty", "political", "practice")
    for force in ("must", "should", "may")
)
# One closed set a row, as its words stand in packs.
WORDS: Final = (
    (
        "each party",
        "each other party",
        "all other parties together",
        "author of the act",
        "sender of",
        "addressee of",
        "owner of",
        "role",
    ),
    (
        "signature",
        "entry into force",
        "the original entry into force",
        "expiry",
        "deposit",
        "receipt of",
        "sending of",
        "the start of each period",
        "the end of each period",
        "the last commitment",
        "the start of",
        "the end of",
        "the first day of the month after",
        "calendar year after entry into force",
        "week on",
    ),
    ("after", "before", "from", "without delay after", "not before", "each"),
    WEEKDAYS,
    STATES,
    MATCHES,
    (*_FORCES, "voluntary"),
    ("received", "deposited", "provable", "claimed"),
    ("cures", "does not cure", "lapses"),
    ("stands",),
    ("excuses", "stops the clock", "runs"),
    ("survives",),
    ("counted", "not counted"),
    ("start", "end", "undecided"),
    ("renews", "keeps if later"),
    ("crossed", "binds", "does not bind"),
    ("brings into force", "extends", "amends", "pauses", "records"),
    ("keep", "convert", "discharge"),
    (
        "suspends",
        "withholds own performance",
        "resumes",
        "contests",
        "ends for itself",
        "opts out",
        "proposes",
        "observes voluntarily",
        "releases",
        "opens the next step",
    ),
    ("whole", "regime", "message"),
    ("both ways", "own duties only"),
    ("on receipt", "on sending", "when provable"),
    ("until the next declaration", "calendar year", "agreement year"),
    ("each side", "in turns of rows", "through role"),
    ("row count",),
    ("cannot be decided", "missed"),
    ("refused", "marked"),
    ("everything", "heads"),
    ("yes",),
)
FORMS: Final = ("one", "few", "many")


def word_id(text: str) -> str:
    """Label id of a word of a closed set: `word--does-not-cure`."""
    return label_id("word", text.replace(" ", "-"))


def head_id(head: str) -> str:
    """Label id of the head of a line: `say--first-day`."""
    return label_id("say", head)


def amount_id(unit: str, form: str) -> str:
    """Label id of a unit after a number: `amount--working-day--few`."""
    return label_id("amount", unit.replace(" ", "-"), form)


def word_groups() -> list[list[str]]:
    """Label ids that a catalogue of the program must have, in groups within which the words must
    differ. An id may stand in several.
    """
    groups = [[label_id("kind", kind) for kind in KINDS]]
    groups += [[head_id(head) for head in heads] for heads in HEADS]
    groups += [[word_id(word) for word in words] for words in WORDS]
    groups += [[amount_id(unit.value, form) for unit in Unit] for form in FORMS]
    return groups
