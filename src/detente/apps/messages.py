"""Every failure in words: what happened, whose it is, what to do next, and the exit status."""

from __future__ import annotations

import itertools
import re
import string
from collections.abc import Mapping
from typing import Final

from detente.apps.neutral import neutral
from detente.apps.sentences import BUG as _BUG
from detente.apps.sentences import MESSAGES
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
STATUS_WORDS: Final = (
    "0 done, 1 failed, 2 wrong usage, 3 message breaks a rule,\n"
    "  4 verification failed, 5 needs a second person, 6 no link, 7 something is late,\n"
    "  8 something needs a look"
)

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
    "bad-vkey": USAGE,
    "bad-disown": USAGE,
    "no-such-language": USAGE,
}
# Where the class of an error would blame the wrong one.
_PATH_OR_MACHINE: Final = "the path given, or this machine"
_AT_FAULT_BY_CODE: Final[Mapping[str, str]] = {
    "bad-vkey": "this request",
    "wrong-passphrase": "the passphrase given; or this machine, where the key file was changed",
    "no-passphrase": "this request",
    "passphrase-file-unreadable": _PATH_OR_MACHINE,
    "file-unreadable": _PATH_OR_MACHINE,
    "file-unwritable": _PATH_OR_MACHINE,
    "cannot-read": _PATH_OR_MACHINE,
    "link-absent": "the medium, or the path given",
    "link-full": "the medium",
    "link-read-only": "the medium",
    "link-failed": "the medium",
}
_NO_OTHER_RELEASER: Final = (
    "Nobody else here may release. Return it (detente return {draft} --reason ...) and let another"
    " person submit it, or enter another releaser: detente people propose --help"
)
_NOT_NOW: Final[Mapping[tuple[str, str], str]] = {
    ("submitted", "save"): "To change it, let a releaser return it: detente return DRAFT --reason",
    ("submitted", "discard"): "Let a releaser return it first: detente return DRAFT --reason",
    ("submitted", "submit"): "It waits for another person: detente release DRAFT",
    ("released", "release"): "It was signed; it is not signed twice. See: detente draft list --all",
}
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


# What may be wrong with a part of evidence, after its name; any other code is shown as it is.
_REFUSED_BECAUSE: Final = {
    "does-not-open": "is not what was signed",
    "root-differs": "does not lead to what was signed",
    "bad-multiproof": "does not lead to what was signed",
    "bad-inclusion-proof": "does not lead to the signed head",
    "bad-consistency-proof": "does not lead to the signed head",
    "bad-signature": "a signature is false",
    "unknown-signature": "a signature is by a key that has no place there",
    "repeated-signature": "one key signed twice",
    "signature-missing": "the author's signature is missing",
    "weak-key": "holds a key that anybody can forge for",
    "bad-encoding": "is not in the one form allowed",
    "bad-shape": "is not in the one form allowed",
    "wrong-length": "is not in the one form allowed",
    "bad-proof": "is not in the one form allowed",
    "bad-note": "is not in the one form allowed",
    "bad-checkpoint": "is not in the one form allowed",
    "unknown-version": "is of a version this program does not know",
    "unknown-part": "is needed by nothing in the file",
    "too-large": "is larger than any evidence",
    "not-introduced": "the card of a party is missing",
    "not-a-register-of-this-agreement": "belongs to another agreement",
    "receipt-for-another-register": "speaks of another register",
    "invalid-entry": "breaks a rule of every agreement and counts for nothing",
    "receipt-of-no-addressee": "is by a party to whom the entry was not addressed",
    "wrong-pack": "names another text than the agreement",
    "wrong-mark": "bears another mark than the agreement",
}


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


def at_fault(error: DetenteError) -> str:
    """Who must act, in words, by the code or else the class of the error."""
    if error.code in _AT_FAULT_BY_CODE:
        return _AT_FAULT_BY_CODE[error.code]
    if isinstance(error, NeedsSecondPerson):
        return "nobody's fault: the act takes a second person"
    if isinstance(error, RuleBroken):
        return "the message: it breaks a rule of its type or agreement; nothing was signed"
    if isinstance(error, OurFault):
        return "this request"
    if isinstance(error, TheirFault):
        return "what came from outside"
    if isinstance(error, Conflict):
        return "this machine: two things wrote at once"
    if isinstance(error, StateDamaged):
        return "this machine: the stored record does not verify"
    return "this machine" if isinstance(error, EnvironmentFault) else "unknown"


def sentence(error: DetenteError) -> str:
    """What happened, in one sentence; never raises, also for a code nobody wrote a sentence for."""
    facts = shown_facts(error)
    if error.code in ("evidence-refused", "incident-refused", "trusted-card-refused"):
        why = facts.get("why", "")
        facts["why"] = _REFUSED_BECAUSE.get(why, why)
    known = MESSAGES.get(error.code)
    said = _sentence(error.code, facts)
    if known is not None and "file" in facts and "{file}" not in known[0]:
        return f"{facts['file']}: {said}"
    return said


def next_step(error: DetenteError) -> str:
    """What to do next."""
    if error.code == "own-draft" and not error.facts.get("others"):
        return _filled(_NO_OTHER_RELEASER, shown_facts(error))
    if error.code == "not-now":
        pair = (str(error.facts.get("state")), str(error.facts.get("act")))
        if pair in _NOT_NOW:
            return _NOT_NOW[pair].replace("DRAFT", shown_facts(error).get("draft", "DRAFT"))
    known = MESSAGES.get(error.code)
    return _filled(known[1], shown_facts(error)) if known else _BUG


def sentence_for(told: str, **facts: str) -> str:
    """The sentence of a code, with what of its facts is at hand."""
    return _sentence(told, {name: neutral(fact) for name, fact in facts.items()})


def step_for(told: str) -> str:
    """The next step of a code whose facts are not at hand."""
    known = MESSAGES.get(told)
    return _filled(known[1], {}) if known else _BUG


def _sentence(told: str, facts: Mapping[str, str]) -> str:
    known = MESSAGES.get(told)
    if known is None:
        listed = ", ".join(f"{key} {fact}" for key, fact in facts.items())
        return f"{told}: {listed}"
    return _filled(known[0], facts)


def shown_facts(error: DetenteError) -> dict[str, str]:
    """The facts as safe text."""
    return {key: _shown(fact) for key, fact in sorted(error.facts.items())}


class _Facts(dict[str, str]):
    """Facts of an error; what is missing shows as `?`, or as nothing beside another one."""

    def __missing__(self, key: str) -> str:
        return "?"


# What an absent fact leaves behind: a blank before the stop, brackets around nothing.
_NO_FACT: Final = re.compile(r" \((?:none|\?)?\)| (?=\.(?:\s|$))")


def _filled(template: str, shown: Mapping[str, str]) -> str:
    facts = _Facts(shown)
    names = [name for _, name, _, _ in string.Formatter().parse(template) if name]
    if any(name in facts for name in names):
        # Adjacent alternatives such as {path}{purpose}: what is absent says nothing.
        for one, other in itertools.pairwise(names):
            if f"{{{one}}}{{{other}}}" in template:
                facts.setdefault(one, "")
                facts.setdefault(other, "")
    return _NO_FACT.sub("", template.format_map(facts)).strip()


def _shown(fact: object) -> str:
    if isinstance(fact, list | tuple | set | frozenset):
        return ", ".join(neutral(str(item)) for item in fact) or "none"
    if isinstance(fact, bytes):
        return fact.hex()
    return neutral(str(fact))
