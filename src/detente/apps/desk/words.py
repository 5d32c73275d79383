"""Sentences of the desk, and how facts are drawn in them."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup, escape

from detente.apps.neutral import neutral
from detente.core import instants

_LTR: Final = Markup('<bdi dir="ltr">{}</bdi>')
_OWN: Final = Markup("<bdi>{}</bdi>")


def fact(found: object) -> Markup:
    """A value for people: hostile characters drawn, isolated from the text around it."""
    return _OWN.format(escape(neutral(str(found))))


def code(found: object) -> Markup:
    """A serial, number, code or time: always left to right."""
    return _LTR.format(escape(neutral(str(found))))


def time(at: int | None, *, seconds: bool = False) -> Markup:
    """`<time>` with the instant in UTC; a dash in words where there is none."""
    if at is None:
        return Markup("")
    shown = instants.shown(at, seconds=seconds)
    stamp = instants.stamp(at)
    return Markup('<time datetime="{}"><bdi dir="ltr">{}</bdi></time>').format(stamp, shown)
