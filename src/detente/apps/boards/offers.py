"""Arrangements, proposals and public offers in words: who signed what, who did not, and up to when
the record shows that nobody answered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from detente.apps.boards.said import say_all
from detente.apps.boards.words import Facts, Page, Words, free, listing, safe, serials, when


def arrangements(words: Words, page: Page, board: Facts, told: set[str]) -> None:
    """What all must sign: in force, open, unformed. `told` collects statements already shown."""
    for one in board["arrangements"]:
        state = words.of("arrangement-state", one["state"])
        page.put(1, f"{words.clause('arrangement', one['arrangement'])}: {state}")
        if "terms" in one:
            _terms(words, page, one)
        undecided(words, page, 2, one)
        if not words.brief or one["state"] != "no-terms":
            page.put(2, words.ground(one["why"]))
        _beside(words, page, one, told)
    if not board["arrangements"]:
        page.put(1, words("arrangement--none"))


def _beside(words: Words, page: Page, one: Facts, told: set[str]) -> None:
    """What stands beside terms: remarks that a party signed and sent, each under the name of its
    type; then what was said in public and a chronicle recorded.
    """
    public = []
    for each in one.get("beside", ()):
        if "basis" in each["fields"]:  # a statement always says what it rests on
            public.append(said_of(each))
            continue
        claims = words.pack.clauses.arrangements[one["arrangement"]].claims or ""
        text = fields(words, claims, each["fields"])
        sent = f"{each['by']} {when(each['written'])}"
        page.put(2, f"{words.message(claims)}: {sent}: {text} {serials(each['entry'])}")
    if public:
        page.put(2, f"{words('offer--beside')}:")
        say_all(words, page, 3, public, told)


def _terms(words: Words, page: Page, one: Facts) -> None:
    clause = words.pack.clauses.arrangements[one["arrangement"]]
    page.pairs(
        2,
        [
            (words("offer--terms"), fields(words, clause.terms, one["terms"])),
            (words("offer--signed"), signed(words, one["signed"])),
            (words("offer--unsigned"), ", ".join(one["unsigned"])),
            (words("offer--formed"), when(one["formed"]) if one["formed"] else ""),
            (words("offer--until"), _until(one)),
            (words("word--reason"), reason(words, one)),
            (words("offer--against"), serials(one.get("against"))),
        ],
    )
    for view in one.get("views", ()):
        for period in view["periods"]:
            page.put(2, _period(words, one, view, period))


def _until(one: Facts) -> str:
    """Until when it can be signed; nothing where it was."""
    return when(one["until"]) if one["until"] and not one["formed"] else ""


def _period(words: Words, one: Facts, view: Facts, period: Facts) -> str:
    """From when to when; whose view and between whom only where these differ."""
    state = words.of("arrangement-state", period["state"])
    if period["start"]:
        state += f" {words('life--since')} {when(period['start'])}"
    if period["end"]:
        state += f", {words('word--until')} {when(period['end'])}"
    between = ""
    if len(view["periods"]) > 1:
        between = ", ".join("-".join(pair) for pair in period["between"])
    parties = ""
    if len(one["views"]) > 1:
        parties = f"{words('life--view')} {', '.join(view['parties'])}"
    return listing((parties, between, state), ": ")


def signed(words: Words, listed: Sequence[Facts]) -> str:
    """Who signed when, by which entry; what was taken back."""
    found = []
    for one in listed:
        back = ""
        if "taken_back" in one:
            back = f"({words('word--withdrawn')} {serials(one['taken_back'])})"
        found.append(
            listing((one["party"], when(one["written"]), serials(one["entry"]), back), " ")
        )
    return ", ".join(found)


def reason(words: Words, one: Facts) -> str:
    """Why terms did not form."""
    return words.of("arrangement-reason", one["reason"]) if "reason" in one else ""


def fields(words: Words, message: str, values: Mapping[str, Any]) -> str:
    """Fields of a message with the labels of the pack; tables as the number of their rows."""
    kind = words.pack.messages.get(message)
    found = []
    for name, given in values.items():
        field = None if kind is None else kind.field_named(name)
        head = words.clause("field", f"{message}--{name}") if kind is not None else safe(name)
        if field is not None and field.codes is not None:
            listed = given if isinstance(given, list) else [given]
            text = ", ".join(_code(words, field.codes.id, str(code)) for code in listed)
        elif isinstance(given, list) and given and isinstance(given[0], dict):
            text = str(len(given))
        elif isinstance(given, list):
            text = ", ".join(words.unit(str(item)) for item in given)
        else:
            text = when(given) if isinstance(given, str) and _is_stamp(given) else free(given)
        found.append(f"{head}: {text}")
    return "; ".join(found)


def _code(words: Words, code_list: str, code: str) -> str:
    return words.clause("code", f"{code_list}--{code}")


def _is_stamp(text: str) -> bool:
    return len(text) == len("2026-02-05T20:00:00Z") and text[10] == "T" and text.endswith("Z")


# --- offers -------------------------------------------------------------------------------------


def proposals(words: Words, page: Page, board: Facts, told: set[str]) -> None:
    """What was offered and brought nothing into force."""
    for one in board["proposals"]:
        kind = "right" if one["clause"] in words.pack.clauses.rights else "arrangement"
        label = words.clause(kind, one["clause"])
        state = words.of("offer-state", one["state"])
        if one["kind"] == "statement":
            page.put(1, f"{words('offer--in-public')}: {state}")
            say_all(words, page, 2, [said_of(one["said"])], told)
        else:
            head = f"{when(one['made'])} {one['by']}: {label}: {state} {serials(one['entry'])}"
            page.put(1, head)
            message = _message(words, one)
            terms = fields(words, message, one["terms"]) if one.get("terms") else ""
            page.pairs(
                2,
                [
                    (words("offer--terms"), terms),
                    (words("offer--signed"), ", ".join(one.get("signed", ()))),
                    (words("offer--until"), when(one["until"]) if one["until"] else ""),
                    (words("word--reason"), reason(words, one)),
                ],
            )
            page.put(2, words.ground(one["why"]))
        _answers(words, page, one)
        undecided(words, page, 2, one)
        if one.get("beside"):
            page.put(2, f"{words('offer--remarks')}:")
            say_all(words, page, 3, [said_of(each) for each in one["beside"]], told)
    if not board["proposals"]:
        page.put(1, words("offer--none"))


def _message(words: Words, one: Facts) -> str:
    rights = words.pack.clauses.rights
    if one["clause"] in rights:
        return rights[one["clause"]].by
    return words.pack.clauses.arrangements[one["clause"]].terms


def _answers(words: Words, page: Page, one: Facts) -> None:
    for answer in one["answers"]:
        label = words.message(answer["type"])
        told = f"{answer['party']}, {when(answer['written'])}, {label} {serials(answer['entry'])}"
        page.put(2, f"{words('offer--answered')}: {told}")
    for silent in one["silent"]:
        if silent["until"] is None:
            page.put(2, f"{words('offer--answer-not-known')}: {silent['party']}")
            continue
        by = f"{words('offer--register-of')} {silent['by_register_of']}"
        told = f"{silent['party']}, {words('word--by-time')} {when(silent['until'])} ({by})"
        page.put(2, f"{words('offer--no-answer')}: {told}")


def undecided(words: Words, page: Page, depth: int, one: Facts) -> None:
    """What may be the case, to whose charge that is, and what would settle it."""
    if one.get("alternatives"):
        either = [words.of("verdict", code) for code in one["alternatives"]]
        page.put(depth, f"{words('word--either')}: {', '.join(either)}")
    for cause in one.get("causes", ()):
        page.put(depth, cause_of(words, cause))


def cause_of(words: Words, cause: Facts) -> str:
    """One cause: whose charge it is, entries, and what would settle it."""
    entries = cause.get("entries")
    shown = f"{entries}" if isinstance(entries, int) else serials(entries)
    head = listing((words.of("cause", cause["code"]), str(cause.get("party", ""))), ": ")
    settled = f"{words('word--settled-by')}: {words.of('settles', cause['code'])}"
    return f"{listing((head, shown), ' ')}; {settled}"


def said_of(one: Facts) -> Facts:
    """A statement as it stands beside an arrangement or offer, in the shape of the section."""
    fields_ = one["fields"]
    return {
        "entry": one["entry"],
        "recorded_by": one["by"],
        "by": fields_.get("speaker", "?"),
        "for": fields_.get("party"),
        "said_on": fields_.get("said-on"),
        "said_at": fields_.get("said-at"),
        **{
            name: fields_[name]
            for name in ("kind", "text", "source", "basis", "precision", "figures")
            if name in fields_
        },
    }
