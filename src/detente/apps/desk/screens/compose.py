"""Writing a notification: a form made from the agreement, checked while it is written.

What is typed is kept as it was typed, every few seconds; nothing that breaks a *must* can be
submitted, and the truth can always be sent.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from detente.apps import messages
from detente.apps.boards import marks
from detente.apps.boards.compute import Known
from detente.apps.boards.foresight import check_reason, foresee, told
from detente.apps.boards.words import words_of
from detente.apps.cli.render import draft_body
from detente.apps.cli.typed import kind_under
from detente.apps.cli.words import MARK_WORDS, pack_label
from detente.apps.desk.pages import Ask, Deed, Model, Page, See
from detente.apps.desk.screens.rows import person_name, title_of
from detente.core import instants, limits
from detente.core.agreement.pack import Column, Field, FieldType, MessageType, Pack
from detente.core.errors import DetenteError, OurFault, RuleBroken
from detente.core.notification import Precedence, Reference
from detente.engine import addressing, rules, views
from detente.engine import typing as typed
from detente.engine.drafts import NOTIFICATION, Draft, Envelope, load_draft, reason_given
from detente.engine.naming import name_under
from detente.engine.registers import Agreement
from detente.engine.writing import whole_of

_CORRECTED: Final = "corrected"
# Types that go to all who have the notification they are about.
_ABOUT: Final = frozenset({*views.ANSWERS, *views.BANNERS})
_FIELD: Final = "f-"
_SEAT: Final = "to-"
_FORM: Final = {
    "basis": True, "f-*": False, "to-*": False, "precedence": False, "valid_until": False,
    "language": False, "late_reason": False,
}  # fmt: skip
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}", re.ASCII)
_EDITABLE: Final = ("drafted", "returned")


# --- choosing what to write ---------------------------------------------------------------------


def choose(ask: Ask) -> Model:
    """Every type that we may send now, agreement by agreement, in the agreement's own order."""
    about = ask.query.get("about", "")
    return {
        "agreements": [_types(ask, one) for one in _writable(ask)],
        "about": about,
    }


def _writable(ask: Ask) -> list[Agreement]:
    return [one for one in ask.state.agreements.values() if one.own_epoch is not None]


def _types(ask: Ask, agreement: Agreement) -> Model:
    text = ask.text(agreement)
    lang = ask.languages(text.pack.agreement.languages)[0]
    found = []
    for kind in text.pack.messages.values():
        try:
            rules.check_sender(text, agreement.own_seat, kind)
        except RuleBroken:
            continue
        found.append(
            {
                "id": kind.id,
                "title": title_of(text.pack, lang, kind.id),
                "precedence": kind.precedence.name.lower(),
                "paragraph": kind.grounds.paragraph,
                "answers": kind.answers,
            }
        )
    others = [agreement.code(seat) for seat in agreement.others]
    return {
        "id": agreement.id, "pack": agreement.pack.agreement.id, "others": others,
        "under": name_under(ask.state, agreement),
        "mark": MARK_WORDS[agreement.mark], "types": found,
        "signed": len(rules.adopted(agreement)) == len(agreement.founding.seats),
    }  # fmt: skip


def begin(ask: Ask) -> See:
    """A new, empty draft; `from` copies the fields of an earlier notification of the same type."""
    agreement = ask.state.agreement(ask.form["agreement"])
    kind = ask.form["type"]
    refers, values, to = None, {}, 0
    if ask.form.get("about"):
        _, target = views.find(ask.state, ask.form["about"], agreement.id)
        serial = None if target.opening is None else target.opening.header.serial
        refers = Reference(serial, target.leaf_hash)
        to = (target.leaf.to | 1 << target.seat) & ~(1 << agreement.own_seat)
    draft = Draft("", NOTIFICATION, agreement.id, kind, refers_to=refers, language=ask.lang)
    text = ask.text(agreement)
    found = kind_under(agreement, text, draft)
    if kind == _CORRECTED and refers is not None:  # begins with what was said before
        said = agreement.by_leaf[refers.leaf_hash]
        values = {} if said.opening is None else dict(rules.values_of(found, whole_of(said)))
    if ask.form.get("from"):
        _, old = views.find(ask.state, ask.form["from"], agreement.id)
        if old.opening is None or old.type != kind:
            raise OurFault("not-of-this-type", serial=ask.form["from"], type=kind)
        values = dict(rules.values_of(found, whole_of(old)))
    if kind not in _ABOUT:
        to = addressing.addressees(agreement, text, found)
    made = Draft(
        "", NOTIFICATION, agreement.id, kind, values, to, refers_to=refers, language=ask.lang
    )
    saved = ask.home.center.draft_new(agreement, made, ask.who.id, ask.now)
    return See(f"/draft/{saved.id}", {"draft": saved.id})


# --- the form -----------------------------------------------------------------------------------


def draft_of(ask: Ask) -> tuple[Agreement, Draft, MessageType]:
    """The notification in hand. Raises OurFault: "no-such-draft", "no-notification"."""
    draft = load_draft(ask.state.store, ask.path["draft"])
    if draft.kind != NOTIFICATION:
        raise OurFault("no-notification", draft=draft.id)
    agreement = ask.state.agreement(draft.agreement)
    return agreement, draft, kind_under(agreement, ask.text(agreement), draft)


def form(ask: Ask) -> Model:
    """The form, what is wrong with it now, and how the other side will see it."""
    agreement, draft, kind = draft_of(ask)
    pack = ask.text(agreement).pack
    languages = pack.agreement.languages
    mine, theirs = ask.languages(languages)
    texts = typed.texts_of(ask.state.store, draft, kind)
    read = typed.read_typed(kind, texts, ask.now.at(agreement.mark))
    founding = agreement.founding
    problems = check(ask, draft, kind, read)
    return {
        **about(ask, agreement, draft, kind),
        "languages": [mine, theirs],
        "known_languages": list(languages),
        "editable": draft.state in _EDITABLE,
        "basis": typed.basis_of(ask.state.store, draft),
        "fields": [_control(pack, kind, one, texts, mine) for one in kind.fields],
        "check": problems,
        "marks": marked(ask, agreement, draft, whole=not problems),
        "preview": shown(pack, kind, draft, (theirs, mine)),
        "text_language": draft.language,
        "late_reason": draft.late_reason,
        "addressees": [
            {"code": agreement.code(seat), "on": bool(draft.to >> seat & 1)}
            for seat in agreement.others
        ],
        "precedences": [one.name.lower() for one in Precedence],
        "least": kind.precedence.name.lower(),
        "valid_until": None if draft.valid_until is None else instants.shown(draft.valid_until),
        "seats": len(founding.seats),
        "effects": effects(ask, agreement, draft),
    }


def effects(ask: Ask, agreement: Agreement, draft: Draft) -> Model:
    """What would read otherwise on the board if it were released now and received at once."""
    as_of = ask.now.at(agreement.mark)
    found = foresee(ask.state, partial(known, ask, agreement), agreement, draft, as_of)
    if found is None:
        return {"known": False, "changes": [], "late": [], "over": []}
    words = words_of(agreement, ask.lang)
    return {
        "known": True,
        "changes": [told(words, one) for one in found.changes[: limits.DESK_EFFECTS_MAX]],
        "late": [told(words, one) for one in found.late],
        "over": [told(words, one) for one in found.over],
    }


def marked(ask: Ask, agreement: Agreement, draft: Draft, *, whole: bool = True) -> list[Model]:
    """What would mark it if it were released now; of one that is not `whole`, only what it says
    already, and nothing for what it leaves open so far.
    """
    board = partial(known, ask, agreement)
    found = marks.of_draft(ask.state, agreement, draft, ask.now, board)
    words = words_of(agreement, ask.lang)
    return [one.model(words) for one in found if whole or not one.causes]


def check_late(ask: Ask, agreement: Agreement, draft: Draft, *, released: bool) -> None:
    """Raise what `foresight.check_reason` does."""
    board = partial(known, ask, agreement)
    check_reason(ask.state, agreement, draft, ask.now.at(agreement.mark), board, released=released)


def known(ask: Ask, agreement: Agreement) -> Known:
    """What the board of an agreement is computed from."""
    return ask.room.boards.known(ask.state, agreement)


def about(ask: Ask, agreement: Agreement, draft: Draft, kind: MessageType) -> Model:
    """What every page about a draft says of it."""
    refers = draft.refers_to
    precedence = max(draft.precedence, kind.precedence)
    pack = ask.text(agreement).pack
    lang = ask.languages(pack.agreement.languages)[0]
    return {
        "id": draft.id,
        "state": draft.state,
        "type": draft.type,
        "title": title_of(pack, lang, draft.type),
        "paragraph": kind.grounds.paragraph,
        "agreement": agreement.id,
        "under": name_under(ask.state, agreement),
        "mark": MARK_WORDS[agreement.mark],
        "precedence": precedence.name.lower(),
        "to": [agreement.code(seat) for seat in agreement.founding.addressed(draft.to)],
        "drafted_by": person_name(ask, draft.drafted_by),
        "saved": draft.saved,
        "note": draft.note,
        "refers_to": None
        if refers is None
        else {"id": refers.leaf_hash.hex(), "serial": refers.serial},
    }


def shown(pack: Pack, kind: MessageType, draft: Draft, languages: tuple[str, str]) -> list[Model]:
    """The fields as a message shows them, in two languages."""
    return [
        {
            "n": line.number,
            "name": line.name,
            "words": [
                {"label": words.partition(": ")[0], "value": words.partition(": ")[2]}
                for words in line.words
            ],
            "code": line.code,
            "free": line.free,
            "hides": line.hides,
            "erased": line.erased,
        }
        for line in draft_body(pack, kind, draft.values, languages, draft.late_reason)
    ]


def _control(
    pack: Pack, kind: MessageType, field: Field, texts: dict[str, str], lang: str
) -> Model:
    """One control: its number is the same in every language, so that two people can speak of it."""
    listed = texts.get(field.name, "")
    chosen = {one.strip() for one in listed.split(",")}
    codes = () if field.codes is None else field.codes.codes
    return {
        "n": field.n,
        "name": field.name,
        "label": pack_label(pack, lang, "field", kind.id, field.name),
        "kind": field.type.value,
        "required": not field.optional,
        "free": field.free,
        "unit": None if field.unit is None else pack_label(pack, lang, "unit", field.unit),
        "text": listed,
        "codes": [
            {
                "code": one,
                "label": pack_label(pack, lang, "code", _list(field), one),
                "on": one in chosen,
            }
            for one in codes
        ],
        "columns": [_column(pack, kind, field, one, lang) for one in field.columns],
        "bytes": len(listed.encode()),
        "bytes_max": field.size or limits.TEXT_FIELD_BYTES_MAX,
    }


def _list(field: Field | Column) -> str:
    return "" if field.codes is None else field.codes.id


def _column(pack: Pack, kind: MessageType, field: Field, column: Column, lang: str) -> Model:
    codes = () if column.codes is None else column.codes.codes
    return {
        "name": column.name,
        "label": pack_label(pack, lang, "column", kind.id, field.name, column.name),
        "kind": column.type.value,
        "required": not column.optional,
        "codes": list(codes),
    }


def check(ask: Ask, draft: Draft, kind: MessageType, read: typed.Typed) -> list[Model]:
    """What is wrong now: every field that cannot be read, then the first rule that it breaks."""
    found = [_problem(ask, n, fault) for n, fault in sorted(read.problems.items())]
    for field in kind.fields:
        if field.type is FieldType.BYTES:
            continue  # nobody types these; whether they are there is checked with the whole
        if not field.optional and not read.texts.get(field.name, "").strip():
            facts = {
                "n": field.n, "name": field.name, "paragraph": kind.grounds.paragraph,
                "expected": field.type.value,
            }  # fmt: skip
            found.append(_problem(ask, field.n, RuleBroken("field-missing", **facts)))
    if not found:
        try:
            ask.home.center.draft_check(draft.id, ask.now)
        except DetenteError as fault:
            n = fault.facts.get("n")
            found.append(_problem(ask, n if isinstance(n, int) else 0, fault))
    return found


def _problem(ask: Ask, n: int, fault: DetenteError) -> Model:
    return {
        "n": n,
        "code": fault.code,
        "must": True,
        "sentence": messages.sentence(fault, ask.lang),
        "next": "",
        "paragraph": str(fault.facts.get("paragraph") or ""),
    }


# --- deeds --------------------------------------------------------------------------------------


def save(ask: Ask) -> See:
    """Keep what stands in the form, values and half-written texts alike."""
    agreement, draft, kind = draft_of(ask)
    typed.check_basis(ask.state.store, draft, ask.form["basis"])
    saved = _keep(ask, agreement, draft, kind)
    read = typed.read_typed(
        kind, typed.texts_of(ask.state.store, saved, kind), ask.now.at(agreement.mark)
    )
    made = {
        "saved": saved.saved,
        "basis": typed.basis_of(ask.state.store, saved),
        "check": check(ask, saved, kind, read),
    }
    return See(f"/draft/{draft.id}", made)


def _keep(ask: Ask, agreement: Agreement, draft: Draft, kind: MessageType) -> Draft:
    now = ask.now.at(agreement.mark)
    texts = {
        name.removeprefix(_FIELD): text
        for name, text in ask.form.items()
        if name.startswith(_FIELD) and kind.field_named(name.removeprefix(_FIELD)) is not None
    }
    read = typed.read_typed(kind, texts, now)
    values = {field.n: read.values.get(field.n) for field in kind.fields if field.name in texts}
    return ask.home.center.draft_set(
        draft.id, values, ask.who.id, ask.now, _envelope(ask, agreement, draft, kind, now),
        [typed.keeping(draft.id, texts)],
    )  # fmt: skip


def _envelope(
    ask: Ask, agreement: Agreement, draft: Draft, kind: MessageType, now: int
) -> Envelope:
    seats = [name.removeprefix(_SEAT) for name in ask.form if name.startswith(_SEAT)]
    to = sum({1 << agreement.seat_of_code(code) for code in seats}) or draft.to
    wanted = ask.form.get("precedence", "")
    precedence = draft.precedence
    if wanted:
        names = {one.name.lower(): one for one in Precedence}
        if wanted not in names:
            raise OurFault("no-such-precedence", precedence=wanted[:20])
        precedence = names[wanted] if names[wanted] > kind.precedence else Precedence.ROUTINE
    until = draft.valid_until
    if "valid_until" in ask.form:
        text = ask.form["valid_until"].strip()
        until = instants.parse(text, now) if text else None
    language = ask.form.get("language", draft.language)
    if not _LANGUAGE.fullmatch(language):
        raise OurFault("no-such-language", language=language[:20], known=["en", "fr", "ru"])
    late = reason_given(ask.form.get("late_reason", draft.late_reason))
    return Envelope(to, precedence, until, language, late)


def submit(ask: Ask) -> See:
    """Keep it, and ask another person to release it. Raises RuleBroken for the first problem."""
    agreement, draft, kind = draft_of(ask)
    typed.check_basis(ask.state.store, draft, ask.form["basis"])
    saved = _keep(ask, agreement, draft, kind)
    texts = typed.texts_of(ask.state.store, saved, kind)
    read = typed.read_typed(kind, texts, ask.now.at(agreement.mark))
    for fault in read.problems.values():
        raise fault
    check_late(ask, agreement, saved, released=False)
    ask.home.center.submit(draft.id, ask.who.id, ask.now)
    return See(f"/release/{draft.id}", {"draft": draft.id, "state": "submitted"})


def discard(ask: Ask) -> See:
    """Give it up; its number is not used again."""
    _, draft, _ = draft_of(ask)
    ask.home.center.discard(draft.id, ask.who.id)
    return See("/drafts", {"draft": draft.id, "state": "discarded"})


ALL: Final = (
    Page("compose", "/compose", choose),
    Deed(
        "compose",
        "/compose",
        "draft",
        begin,
        "/compose",
        {"agreement": True, "type": True, "about": False, "from": False},
    ),
    Page("draft", "/draft/{draft}", form),
    Deed("save", "/draft/{draft}/save", "draft", save, "/draft/{draft}", _FORM),
    Deed("submit", "/draft/{draft}/submit", "submit", submit, "/draft/{draft}", _FORM),
    Deed("discard", "/draft/{draft}/discard", "draft", discard, "/draft/{draft}", {}),
)
