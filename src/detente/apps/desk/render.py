"""Templates and the functions they may use. Everything is escaped; values are isolated."""

from __future__ import annotations

import json
from typing import Final
from urllib.parse import parse_qsl

import jinja2
from markupsafe import Markup

from detente.apps import i18n
from detente.apps.desk import words
from detente.apps.desk.pages import Model
from detente.core import instants

_ENVIRONMENT: Final = jinja2.Environment(
    loader=jinja2.PackageLoader("detente.apps.desk"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.globals |= {"fact": words.fact, "code": words.code, "time": words.time}
_ENVIRONMENT.globals |= {"told": words.told, "unmarked": words.unmarked}
_ENVIRONMENT.globals["line_direction"] = words.line_direction
_ENVIRONMENT.globals["span"] = instants.duration
_ENVIRONMENT.filters["canonical"] = lambda found: json.dumps(found, ensure_ascii=False)


# Where the name of the person goes; no value of a page can look like it, for all are escaped.
_ME: Final = '<span id="me"></span>'


def named(html: str, around: Model) -> str:
    """The page with the name of who is logged in."""
    person = around["person"]
    if person is None:
        return html
    return html.replace(_ME, f'<span id="me">{words.fact(person["name"])}</span>', 1)


def page(name: str, lang: str, model: Model, around: Model) -> str:
    """One page in one language of the interface, without the name of its person."""

    def t(wanted: str, **values: object) -> Markup:
        return words.say(lang, wanted, **values)

    return _ENVIRONMENT.get_template(f"{name}.html").render(
        m=model, f=around, t=t, lang=lang, dir=words.direction(lang), page=name,
        languages=i18n.LANGUAGES, own_name=words.own_name,
    )  # fmt: skip


def form_fields(text: str) -> dict[str, str]:
    """`application/x-www-form-urlencoded`; line ends as the record has them. A field given more
    than once (boxes that were ticked) is its values joined by commas; the empty one, which says
    that there are boxes, is none of them.
    """
    found: dict[str, str] = {}
    for name, typed in parse_qsl(text, keep_blank_values=True, errors="strict"):
        plain = typed.replace("\r\n", "\n")
        before = found.get(name, "")
        found[name] = f"{before}, {plain}" if before and plain else before or plain
    return found
