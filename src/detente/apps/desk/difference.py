"""What a correction changes, field by field: the value that stood beside the value that would."""

from __future__ import annotations

from collections.abc import Mapping

from detente.apps.cli.render import Line, body_changes, draft_body
from detente.apps.desk.pages import Model
from detente.core.agreement.pack import MessageType, Pack
from detente.core.crypto.types import Hash
from detente.core.encoding import Value
from detente.core.erasing import erased
from detente.engine import rules
from detente.engine.differences import stood_before
from detente.engine.registers import Agreement, Held


def difference(
    agreement: Agreement,
    corrected: Hash,
    by: Held | None,
    body: tuple[Pack, MessageType, Mapping[int, Value]],
    lang: str,
) -> Model | None:
    """Fields of `body` that differ from what stood for the entry with the leaf hash `corrected`
    before `by` (None: a draft); None where nothing valid is here to be compared with.
    """
    stood = stood_before(agreement, corrected, by)
    kind = None if stood is None else rules.body_type(agreement, stood)
    if stood is None or stood.opening is None or kind is None:
        return None
    if rules.problem(agreement, stood) is not None:  # its fields may be of any shape
        return None
    old = rules.values_of(kind, stood.opening)
    pack = agreement.texts.of(stood).pack
    now = () if by is None or by.opening is None else erased(by.opening)
    changed, alike = body_changes(
        draft_body(pack, kind, old, (lang,), every=True, gone=erased(stood.opening)),
        draft_body(*body, (lang,), every=True, gone=now),
    )
    return {
        "id": stood.leaf_hash.hex(),
        "serial": stood.opening.header.serial,
        "alike": alike,
        "rows": [_row(*pair) for pair in changed],
    }


def _row(before: Line | None, after: Line | None) -> Model:
    line = after or before
    if line is None:
        return {}
    return {
        "n": line.number,
        "name": line.name,
        "label": line.words[0].partition(": ")[0],
        "before": _cell(before),
        "after": _cell(after),
    }


def _cell(line: Line | None) -> Model | None:
    if line is None:
        return None
    value = "" if line.free else line.words[0].partition(": ")[2]
    return {"value": value, "code": line.code, "free": line.free, "hides": line.hides}
