"""Every failure in words: what happened, whose it is, what to do next, and the exit status.

The words stand in `i18n/<lang>/faults*.ftl`; what a language lacks is said in English, and nothing
here raises.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from detente.apps.i18n import speech
from detente.apps.i18n.languages import FALLBACK, language
from detente.apps.i18n.sentences import Pieces
from detente.apps.i18n.talk import Safe
from detente.apps.neutral import isolated, neutral, set_apart, unisolated
from detente.core.errors import (
    Conflict,
    DetenteError,
    EnvironmentFault,
    NeedsSecondPerson,
    OurFault,
    RuleBroken,
    StateDamaged,
    TheirFault,
)

DONE: Final = 0
FAILED: Final = 1
USAGE: Final = 2
RULE: Final = 3
NOT_VERIFIED: Final = 4
SECOND_PERSON: Final = 5
NO_LINK: Final = 6
LATE: Final = 7
ATTENTION: Final = 8

_STATUS_BY_CODE: Final[Mapping[str, int]] = {
    "usage": USAGE,
    "no-such-command": USAGE,
    "say-who": USAGE,
    "bad-field-input": USAGE,
    "bad-role": USAGE,
    "bad-person-input": USAGE,
    "bad-name-input": USAGE,
    "choose-agreement": USAGE,
    "link-absent": NO_LINK,
    "link-full": NO_LINK,
    "link-read-only": NO_LINK,
    "link-failed": NO_LINK,
    "bad-duration": USAGE,
    "bad-address": USAGE,
    "evidence-refused": NOT_VERIFIED,
    "incident-refused": NOT_VERIFIED,
    "bundle-refused": NOT_VERIFIED,
    "bad-serial-range": USAGE,
    "bad-stretch": USAGE,
    "bad-vkey": USAGE,
    "bad-disown": USAGE,
    "no-such-language": USAGE,
    "not-spoken": USAGE,
}
# Where the class of an error would blame the wrong one.
_WHOSE_BY_CODE: Final[Mapping[str, str]] = {
    "bad-vkey": "request",
    "wrong-passphrase": "passphrase",
    "no-passphrase": "request",
    "passphrase-file-unreadable": "path-or-machine",
    "file-unreadable": "path-or-machine",
    "file-unwritable": "path-or-machine",
    "cannot-read": "path-or-machine",
    "link-absent": "medium-or-path",
    "link-full": "medium",
    "link-read-only": "medium",
    "link-failed": "medium",
}
_WHOSE: Final = (
    (NeedsSecondPerson, "second-person"),
    (RuleBroken, "message"),
    (OurFault, "request"),
    (TheirFault, "outside"),
    (Conflict, "conflict"),
    (StateDamaged, "damaged"),
    (EnvironmentFault, "machine"),
)
# Of our own typing; the same codes from outside are failed verifications.
_USAGE_CODES: Final = frozenset(
    {
        "bad-name",
        "bad-shape",
        "bad-date",
        "bad-instant",
        "unknown-role",
        "bad-person",
        "people-missing",
        "reason-missing",
        "passphrase-short",
    }
)
# Where `why` is the code of what is wrong with a part of evidence.
_REFUSALS: Final = frozenset(
    {"evidence-refused", "incident-refused", "bundle-refused", "trusted-card-refused"}
)
_PART_NUMBER: Final = re.compile(r"[0-9]+(?:\.[0-9]+)*", re.ASCII)  # `1`, or the path of a field
_NO_STEP: Final = "step--report"


def exit_status(error: DetenteError) -> int:
    """Exit status of a command that ended with this error."""
    if error.code in _STATUS_BY_CODE:
        return _STATUS_BY_CODE[error.code]
    typed = isinstance(error, OurFault) and not isinstance(error, RuleBroken)
    if typed and error.code in _USAGE_CODES:
        return USAGE
    if isinstance(error, NeedsSecondPerson):
        return SECOND_PERSON
    if isinstance(error, RuleBroken):
        return RULE
    if isinstance(error, TheirFault | StateDamaged):
        return NOT_VERIFIED
    return FAILED


def at_fault(error: DetenteError, lang: str = FALLBACK) -> str:
    """Who must act, in words, by the code or else the class of the error."""
    known = (whose for kind, whose in _WHOSE if isinstance(error, kind))
    whose = _WHOSE_BY_CODE.get(error.code) or next(known, "unknown")
    return _told(lang, f"whose--{whose}", {}) or whose


def sentence(error: DetenteError, lang: str = FALLBACK) -> str:
    """What happened, in one sentence; never raises, also for a code nobody wrote a sentence for."""
    facts = _with_why(error.code, error.facts, lang)
    said = _sentence(error.code, facts, lang)
    if "file" in facts and not _speaks_of(error.code, "file"):
        return set_apart(f"{_shown(facts['file'], '')}: {said}")
    return said


def _with_why(code: str, facts: Mapping[str, object], lang: str) -> dict[str, object]:
    """Facts, with the part that is refused, and what is wrong with it, in words."""
    found = dict(facts)
    if code in _REFUSALS:
        why = str(found.get("why", ""))
        found["part"] = _part(str(found.get("part", "")), lang)
        found["why"] = Safe(_told(lang, f"refused--{why}", {}) or neutral(why))
    return found


def next_step(error: DetenteError, lang: str = FALLBACK) -> str:
    """What to do next."""
    facts = error.facts
    if error.code == "bundle-refused" and facts.get("why") == "not-the-trusted-root":
        return _step("not-the-trusted-root", facts, lang)
    if error.code == "own-draft" and not facts.get("others"):
        return _told(lang, "step--no-other-releaser", facts) or ""
    if error.code == "not-now":
        state, act = str(facts.get("state")), str(facts.get("act"))
        said = _told(lang, f"step--{state}-{act}", {"draft": "DRAFT", **facts})
        if said is not None:
            return said
    return _step(error.code, facts, lang)


def sentence_for(told: str, /, lang: str = FALLBACK, **facts: str) -> str:
    """The sentence of a code, with what of its facts is at hand."""
    return _sentence(told, _with_why(told, facts, lang), lang)


def step_for(told: str, lang: str = FALLBACK) -> str:
    """The next step of a code whose facts are not at hand."""
    return _step(told, {}, lang)


def word(wanted: str, lang: str = FALLBACK) -> str:
    """A word of `faults.ftl` that stands around a failure, such as `told--whose`."""
    return _told(lang, wanted, {}) or ""


def as_data(error: DetenteError) -> dict[str, object]:
    """A failure for programs: always in English, and nothing in it but letters."""
    return {
        "code": error.code,
        "sentence": unisolated(sentence(error)),
        "next": unisolated(next_step(error)),
        "at_fault": at_fault(error),
        "facts": shown_facts(error),
        "exit": exit_status(error),
    }


def shown_facts(error: DetenteError) -> dict[str, str]:
    """The facts as safe text."""
    return {key: unisolated(_shown(fact, "none")) for key, fact in sorted(error.facts.items())}


def _sentence(told: str, facts: Mapping[str, object], lang: str) -> str:
    said = _told(lang, told, facts)
    if said is None:
        listed = ", ".join(f"{key} {_shown(fact, '')}" for key, fact in sorted(facts.items()))
        return f"{told}: {listed}"
    return said


def _step(told: str, facts: Mapping[str, object], lang: str) -> str:
    return _told(lang, f"{told}--next", facts) or _told(lang, _NO_STEP, {}) or ""


def _part(named: str, lang: str) -> Safe:
    """A part of a file as core names it, `receipt 1: field 16.2`, in the words of a language."""
    whole, *inner = (Safe(_part_word(one, lang)) for one in named.split(": "))
    for one in inner:
        whole = Safe(
            _told(lang, "part--within", {"part": whole, "inner": one}) or f"{whole}: {one}"
        )
    return whole


def _part_word(named: str, lang: str) -> str:
    word, _, number = named.rpartition(" ")
    if not _PART_NUMBER.fullmatch(number):
        word, number = named, ""
    said = _told(lang, f"part--{word.replace(' ', '-')}", {}) or neutral(word)
    return f"{said} {neutral(number)}".rstrip()


def _speaks_of(told: str, name: str) -> bool:
    """Whether the sentence of a code, in English, has a value of that name."""
    known = speech.catalogue(speech.FAULTS, FALLBACK).sentences.get(told)
    return known is None or name in known.names()


def _told(lang: str, wanted: str, facts: Mapping[str, object]) -> str | None:
    """Words with the facts in them, each fact isolated where it could turn what stands beside it;
    None where no language has them.
    """
    try:
        found = speech.variant(speech.FAULTS, lang, wanted, facts)
        nothing = speech.variant(speech.FAULTS, lang, "told--none", {})
    except TheirFault:  # a file of that language cannot be read
        return None if lang == FALLBACK else _told(FALLBACK, wanted, facts)
    if found is None or nothing is None:
        return None
    none = "".join(text for text, _ in nothing)
    rtl = language(lang).direction == "rtl"
    shown = {name: _shown(fact, none, rtl=rtl) for name, fact in facts.items()}
    return set_apart(_filled(found, shown, none))


def _filled(pieces: Pieces, shown: Mapping[str, str], none: str) -> str:
    """What is missing shows as `?`, or as nothing beside another one."""
    known = any(is_value and text in shown for text, is_value in pieces)
    out = ""
    for at, (text, is_value) in enumerate(pieces):
        beside = [*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2]]
        if not is_value:
            out += text
        elif text in shown:
            out += shown[text]
        elif not (known and any(other for _, other in beside)):
            out += "?"
    # What an absent fact leaves behind: a blank before the stop, brackets around nothing.
    nothing = rf"(?:{re.escape(none)}|\?)?"
    left = rf" \({nothing}\)|\uff08{nothing}\uff09| (?=\.(?:\s|$))"
    return re.sub(left, "", out).strip()


def _shown(fact: object, none: str, *, rtl: bool = False) -> str:
    if isinstance(fact, list | tuple | set | frozenset):
        return ", ".join(isolated(neutral(str(item)), rtl=rtl) for item in fact) or none
    if isinstance(fact, bytes):
        return fact.hex()
    if isinstance(fact, Safe):
        return fact
    return isolated(neutral(str(fact)), rtl=rtl)
