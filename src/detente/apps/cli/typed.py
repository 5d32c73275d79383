"""What people type for a notification: its type, fields, addressees, under the version of the text
that we write under now.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence

from detente.apps.cli.command import Run, Usage, file_bytes
from detente.core import limits
from detente.core.agreement.builtin import find_type
from detente.core.agreement.check import encode_text_input
from detente.core.agreement.pack import MessageType
from detente.core.encoding import Value
from detente.core.errors import EnvironmentFault, OurFault, RuleBroken
from detente.core.notification import Header, Reference
from detente.engine import addressing
from detente.engine.drafts import Draft
from detente.engine.registers import Agreement
from detente.engine.rules import body_type_of, writing
from detente.engine.state import Now, State
from detente.engine.texts import Text


def kind_of(run: Run, agreement: Agreement, draft: Draft) -> MessageType:
    """The type whose fields a draft has, under the version that we write under now. Raises
    OurFault("no-such-type").
    """
    return kind_under(agreement, text_here(run, agreement), draft)


def kind_under(agreement: Agreement, text: Text, draft: Draft) -> MessageType:
    """The same under a given version."""
    if draft.type == "corrected" and draft.refers_to is not None:
        header = Header(draft.type, None, None, 0, agreement.mark, refers_to=draft.refers_to)
        found = body_type_of(agreement, header)
        if found is not None:
            return found
    known = find_type(text.pack.messages, draft.type)
    if known is None:
        raise OurFault("no-such-type", type=draft.type, known=list(text.pack.messages))
    return known


def text_here(run: Run, agreement: Agreement) -> Text:
    """The version of the text under which we write now."""
    return text_now(run.home.center.state, agreement, run.home.now())


def text_now(state: State, agreement: Agreement, now: Now) -> Text:
    """The same for a state at an instant."""
    ahead = state.ahead(agreement)
    return writing(agreement, agreement.all_others(), ahead, now.at(agreement.mark))


def typed_values(kind: MessageType, texts: Sequence[str], now: int) -> dict[int, Value]:
    """`FIELD=VALUE` texts as values; an empty value takes the field away.

    Raises Usage("bad-field-input"), RuleBroken.
    """
    result: dict[int, Value] = {}
    for text in texts:
        name, equals, typed = text.partition("=")
        if not equals:
            raise Usage("bad-field-input", text=text)
        field = kind.field_named(name.strip())
        if field is None:
            known = ", ".join(one.name for one in kind.fields) or "no fields"
            raise RuleBroken("field-unknown", found=name, expected=known, n=0, name=name)
        if typed.startswith("@"):
            typed = _text(typed[1:]).removesuffix("\n")
        result[field.n] = encode_text_input(field, typed, now) if typed else None
    return result


def _text(path: str) -> str:
    try:
        return file_bytes(path, limits.OPENING_BYTES_MAX).decode("utf-8")
    except UnicodeDecodeError as error:
        raise EnvironmentFault("file-unreadable", path=path, why="not UTF-8") from error


def toml_fields(path: str) -> list[str]:
    """Fields of a TOML file as `FIELD=VALUE`: strings and whole numbers, lists of codes."""
    try:
        table = tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise EnvironmentFault("file-unreadable", path=path, why=str(error)) from error
    result = []
    for name, found in table.items():
        typed = str(found)
        if isinstance(found, list) and found and isinstance(found[0], list):
            typed = "\n".join("|".join(str(cell) for cell in row) for row in found)
        elif isinstance(found, list):
            typed = ", ".join(str(item) for item in found)
        result.append(f"{name}={typed}")
    return result


def addressees(
    run: Run,
    agreement: Agreement,
    codes: str | None,
    kind: MessageType | None,
    refers: Reference | None = None,
) -> int:
    """Bits of `to`: named parties, else those the type goes to; 0 where the type is unknown."""
    if codes:
        return sum({1 << agreement.seat_of_code(code.strip()) for code in codes.split(",")})
    if kind is None:
        return 0
    about = None if refers is None else refers.leaf_hash
    return addressing.addressees(agreement, text_here(run, agreement), kind, about)
