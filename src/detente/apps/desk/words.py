"""Sentences of the desk, and how facts are drawn in them: escaped, and isolated from the text."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from markupsafe import Markup

from detente.apps.i18n import speech
from detente.apps.i18n.languages import language
from detente.apps.neutral import neutral
from detente.core import instants

_LTR: Final = Markup('<bdi dir="ltr">{}</bdi>')
_OWN: Final = Markup("<bdi>{}</bdi>")
_LTR_ISOLATE: Final = "\u2066"
_ISOLATED: Final = re.compile("([\u2066\u2068])([^\u2066-\u2069]*)\u2069")
_ANY_ISOLATE: Final = re.compile("[\u2066-\u2069]")


def say(lang: str, wanted: str, **values: object) -> Markup:
    """A sentence in a language; every value in it isolated. A value that is Markup already (a
    time, a serial) stands as it is.
    """
    made = {f"<{name}>": found for name, found in values.items() if isinstance(found, Markup)}
    given = {
        name: f"<{name}>" if isinstance(found, Markup) else _given(found)
        for name, found in values.items()
    }
    out = Markup("")
    for text, is_value in speech.pieces(lang, wanted, **given):
        out += (
            made[text] if is_value and text in made else (_OWN.format(text) if is_value else text)
        )
    return out


def _given(found: object) -> str | int:
    return found if isinstance(found, int) and not isinstance(found, bool) else str(found)


def fact(found: object) -> Markup:
    """A value for people: hostile characters drawn, isolated from the text around it."""
    return _OWN.format(neutral(str(found)))


def told(found: object) -> Markup:
    """Text that a renderer of the program has already made neutral and isolated, as on a terminal:
    its isolates become elements. Any that does not close makes the whole a plain fact.
    """
    text, out, rest = str(found), Markup(""), 0
    for piece in _ISOLATED.finditer(text):
        out += _part(text[rest : piece.start()], _OWN)
        out += _part(piece[2], _LTR if piece[1] == _LTR_ISOLATE else _OWN)
        rest = piece.end()
    if _ANY_ISOLATE.search(_ISOLATED.sub("", text)):
        return fact(text)
    return out + _part(text[rest:], _OWN)


def _part(text: str, around: Markup) -> Markup:
    return around.format(neutral(text)) if text else Markup("")


def line_direction(found: object, lang: str) -> str:
    """`rtl` or `ltr`: how a line made by a renderer of the program runs, which is as its language
    does, except where the text that stands between its isolated values is of the other kind only.
    """
    own = direction(lang)
    # In Arabic a list may be of isolated values alone; in English an Arabic value turns nothing.
    text = str(found) if own == "rtl" else _ISOLATED.sub("", str(found))
    kinds = {unicodedata.bidirectional(c) in ("R", "AL") for c in text if c.isalpha()}
    if own == "rtl":
        return "ltr" if kinds == {False} else "rtl"
    return "rtl" if kinds == {True} else "ltr"


def unmarked(found: object) -> str:
    """The same for an attribute, which has no elements."""
    return neutral(_ANY_ISOLATE.sub("", str(found)))


def lines(found: object) -> Markup:
    """The same of free text, whose line ends stay."""
    return Markup("<br>").join(fact(line) for line in str(found).split("\n"))


def code(found: object) -> Markup:
    """A serial, number, code or time: always left to right."""
    return _LTR.format(neutral(str(found)))


def time(at: int | None, *, seconds: bool = False) -> Markup:
    """`<time>` with the instant in UTC; nothing where there is none."""
    if at is None:
        return Markup("")
    shown, stamp = instants.shown(at, seconds=seconds), instants.shown(at, seconds=True)
    return Markup('<time datetime="{}"><bdi dir="ltr">{}</bdi></time>').format(
        stamp.replace(" ", "T"), shown
    )


def direction(lang: str) -> str:
    """`ltr` or `rtl`."""
    return language(lang).direction


def own_name(lang: str) -> str:
    """The language in itself."""
    return language(lang).name
