"""What was said in public, in words: who said it when, where it was read, on what it rests. It is
never counted and answers nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from detente.apps.boards.words import Facts, Page, Words, free, listing, serials, when


def statements(words: Words, page: Page, board: Facts, told: set[str]) -> None:
    """Statements that stood beside nothing above, by what they are about."""
    shown = False
    for group in board["statements"]:
        left = [one for one in group["statements"] if one["entry"] not in told]
        if not left:
            continue
        shown = True
        about = group["about"]
        page.put(1, f"{words('said--about')}: {_about(words, about)}")
        say_all(words, page, 2, left, told)
    if not shown:
        page.put(1, words("said--all-above" if board["statements"] else "said--none"))


def _about(words: Words, about: str | None) -> str:
    if about is None:
        return words("said--nothing-named")
    if about == "life":
        return words("said--life")
    clauses = words.pack.clauses
    for kind, known in (
        ("arrangement", clauses.arrangements), ("right", clauses.rights),
        ("event", clauses.events), ("duty", clauses.duties), ("tally", clauses.tallies),
        ("exchange", clauses.exchanges), ("list", clauses.lists),
        ("message", words.pack.messages),
    ):  # fmt: skip
        if about in known:
            return words.clause(kind, about)
    return words.unit(about)


def say_all(words: Words, page: Page, depth: int, listed: Iterable[Facts], told: set[str]) -> None:
    """Statements one under the other; one that was shown before by its serial only."""
    for one in listed:
        if one["entry"] in told:
            page.put(depth, f"{_speaker(one)}: {words('said--above')} {serials(one['entry'])}")
            continue
        told.add(one["entry"])
        _say(words, page, depth, one)


def _speaker(one: Facts) -> str:
    said = when(one.get("said_at") or one.get("said_on"))
    party = one.get("for")
    return listing((said, free(one["by"]), f"({party})" if party else ""), " ")


def _host(address: str) -> str:
    """The host of an address; what is none as it is."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def _say(words: Words, page: Page, depth: int, one: Facts) -> None:
    kind = words.of("said-kind", str(one.get("kind", "statement")))
    text = free(one.get("text", ""))
    page.put(depth, f"{_speaker(one)}, {kind}: {text} {serials(one['entry'])}")
    for figure in one.get("figures", ()):
        page.put(depth + 1, f"{free(figure['name'])}: {free(figure['figure'])}")
    if one.get("withdrawn"):
        page.put(depth + 1, f"{words('word--withdrawn')}: {when(one['withdrawn'])}")
    if one.get("precision"):
        page.put(depth + 1, f"{words('said--precision')}: {free(one['precision'])}")
    source = one.get("source")
    if source is None or one.get("basis") == "dispatch":
        page.put(depth + 1, words("said--dispatch-only"))
    if source is not None:
        place = _host(str(source)) if words.brief else str(source)
        page.put(depth + 1, f"{words('said--source')}: {free(place)}")
    if one.get("formal_answers"):
        page.put(depth + 1, f"{words('offer--answered')}: {serials(one['formal_answers'])}")
