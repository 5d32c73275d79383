"""The list of attacks: what each tries, who the attacker is, and what must hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tests.hostile.peer.scene import Scene


class Who(StrEnum):
    """Attackers."""

    STRANGER = "stranger"
    PEER = "introduced peer"
    MIDDLE = "man in the middle"
    SERVER = "introduced peer that is called"
    LOCAL = "this machine"

    @property
    def known(self) -> bool:
        """Whether a center may say in its log what this one did."""
        return self in (Who.PEER, Who.SERVER)


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack; `run` makes it, and asserts what is particular to it."""

    name: str
    tries: str
    who: Who
    holds: str
    run: Callable[[Scene], None]
    told: bool  # whether the log names it


ATTACKS: Final[dict[str, Attack]] = {}


def attack(
    who: Who, tries: str, holds: str, *, told: bool = True
) -> Callable[[Callable[[Scene], None]], Callable[[Scene], None]]:
    """Enter a function into the list under its own name; `told`: a known attacker's log line."""

    def enter(run: Callable[[Scene], None]) -> Callable[[Scene], None]:
        name = run.__name__.replace("_", "-")
        if name in ATTACKS:
            raise ValueError(name)
        ATTACKS[name] = Attack(name, tries, who, holds, run, told and who.known)
        return run

    return enter


def rows() -> list[str]:
    """The list as rows of docs/attacks.md."""
    return [f"| {a.name} | {a.who} | {a.tries} | {a.holds} |" for a in ATTACKS.values()]


def suffer(scene: Scene, attack: Attack) -> None:
    """Make one attack, and look at what must hold after each."""
    scene.begin()
    attack.run(scene)
    scene.check(known=attack.who.known, told=attack.told)
