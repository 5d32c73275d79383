"""Every failure this program can name: whose fault it is, a stable code, and the facts.

The classes say who must act; the code says what happened; `facts` say where. Sentences for people
are made from the code in `detente.apps.messages`, so that they can be translated; core never writes
prose. Checks raise: no function in this program reports a failed check by returning False.
"""

from __future__ import annotations


class DetenteError(Exception):
    """Root of all named failures; never raised itself.

    `code` is a stable lower-case word such as `"bad-signature"`; `facts` are short values that the
    sentence for people needs, always including what the next reader must look at.
    """

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        self.facts = facts
        listed = ", ".join(f"{key}={value!r}" for key, value in facts.items())
        super().__init__(f"{code} ({listed})" if listed else code)


class OurFault(DetenteError):
    """The person or program calling us asked for something that cannot be done."""


class RuleBroken(OurFault):
    """A message breaks a rule of its type or agreement; nothing was signed."""


class NeedsSecondPerson(OurFault):
    """The act needs another person than the one who asks."""


class TheirFault(DetenteError):
    """Bytes from outside (a peer, a file, a vector) are not what they must be."""


class EnvironmentFault(DetenteError):
    """Disk, lock, clock, missing key: the machine, not the peer and not the person."""


class Conflict(EnvironmentFault):
    """A compare-and-set lost: the stored state is not what the caller had read."""


class StateDamaged(EnvironmentFault):
    """The stored state does not verify; nothing may be signed until it is repaired."""
