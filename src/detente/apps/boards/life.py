"""The life of an agreement in words: in force from when to when, what stops where, in whose view;
and the acts that made it so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from detente.apps.boards.offers import cause_of
from detente.apps.boards.words import Facts, Page, Words, listing, serials, when

_UNITS_NAMED_MAX: Final = 3  # of those that belong to no regime of the line; the rest is counted
_RUNNING: Final = ("in-force", "provisional")
_PROPOSES: Final = "proposes"  # shown among the offers
_ALWAYS: Final = "1970-01-01T00:00:00Z"  # the first instant there is: no beginning is known


def life(words: Words, page: Page, board: Facts) -> None:
    """State of the agreement, its term, its regimes and how each side sees them."""
    found = board["life"]
    page.put(1, f"{words('word--state')}: {_state(words, found)}")
    if board["mark"] == "replay":
        page.put(1, words("life--replay"))
    if found["signed"] is None:
        page.put(1, words("life--not-signed"))
    else:
        page.put(1, f"{words('life--signed')}: {when(found['signed'])}")
    entry = found["entry"]
    if entry["at"] is not None:
        entries = serials(entry["why"]["entries"])
        page.put(1, f"{words('life--in-force-from')}: {listing((when(entry['at']), entries), ' ')}")
        _ground(words, page, entry["why"])
    else:
        code = "life--entry-undecided" if entry.get("causes") else "life--not-in-force"
        page.put(1, words(code))
    for cause in entry.get("causes", ()):
        page.put(2, cause_of(words, cause))
    _term(words, page, found.get("term"))
    for version in found["versions"][1:]:
        told = (
            f"{version['version']}, {when(version['since'])} {serials(version['why']['entries'])}"
        )
        page.put(1, f"{words('life--version')}: {told}")
    _views(words, page, found["views"])
    _states(words, page, found)


def _ground(words: Words, page: Page, why: Facts) -> None:
    if not words.brief:
        page.put(2, words.ground(why))


def _state(words: Words, found: Facts) -> str:
    """One word where every unit stands alike in every view, else that they do not."""
    if found["signed"] is None:
        return words.of("state", "not-signed")
    if found["entry"].get("causes"):
        return words.of("verdict", "cannot-be-decided")
    term = found.get("term")
    states = {view["state"] for line in found["states"] for view in line["views"]}
    if term is not None and term["expired"] and states == {"ended"}:
        return words.of("state", "expired")
    if len(states) == 1:
        return words.of("state", states.pop())
    wholes = {view["state"] for view in found["views"] if "state" in view}
    whole = words.of("state", wholes.pop()) if len(wholes) == 1 else ""
    return listing((whole, words.of("state", "differs") if states else ""), "; ")


def _term(words: Words, page: Page, term: Facts | None) -> None:
    """Both ways of stating the end: the last day inside, and the first instant outside."""
    if term is None:
        page.put(1, words("life--no-end"))
        return
    for one in term["extensions"]:
        entries = serials(one["why"]["entries"])
        page.put(1, f"{words('life--extended')}: {when(one['formed'])} {entries}")
        _ground(words, page, one["why"])
    if term["end"] is None:
        page.put(1, words("life--end-not-known"))
        return
    page.put(1, f"{words('life--through')}: {when(term['last'])}")
    page.put(1, f"{words('life--out')}: {when(term['end'])}")
    if not words.brief:
        other = term["otherwise"]
        counted = words.of("first-day", term["first_day"])
        page.put(
            2, f"{counted}; {words.of('first-day', other['first_day'])}: {when(other['last'])}"
        )
    _ground(words, page, term["why"])


def _views(words: Words, page: Page, views: Sequence[Facts]) -> None:
    for view in views:
        for one in view["contests"]:
            told = f"{serials(one['act'])}, {words('word--by')} {one['by']} {serials(one['entry'])}"
            page.put(1, f"{words('life--contested')}: {told}")


# --- units --------------------------------------------------------------------------------------


def _states(words: Words, page: Page, found: Facts) -> None:
    """One line for each set of units that stand alike, with what stood before the present state."""
    if found["signed"] is None:
        return
    groups: dict[tuple[tuple[tuple[str, ...], str], ...], list[Facts]] = {}
    for line in found["states"]:
        told = tuple(
            (tuple(view["parties"]), history(words, view["history"])) for view in line["views"]
        )
        groups.setdefault(told, []).append(line)
    if found["entry"].get("causes"):
        page.put(1, f"{words('life--as-far')}:")
    whole = {unit for line in found["states"] for unit in line["units"]}
    parties = [one["party"] for one in found["parties"]]
    for told, lines in groups.items():
        if len(groups) == 1 and len(told) == 1 and _plain(lines):
            continue  # already said by the state of the whole
        page.put(1, listing(_covered(words, lines, whole), "; "))
        for seats, text in told:
            view = (
                "" if set(seats) == set(parties) else f"{words('life--view')} {', '.join(seats)}: "
            )
            page.put(2, f"{view}{text}")
    _observed(words, page, found["states"])


def _plain(lines: Iterable[Facts]) -> bool:
    """Whether nothing but entry into force ever happened."""
    return all(
        one["state"] in (*_RUNNING, "not-yet")
        for line in lines
        for view in line["views"]
        for one in view["history"]
    )


def _covered(words: Words, lines: Sequence[Facts], whole: set[str]) -> Iterator[str]:
    """What a line is about: its units, and between whom where it is not so both ways."""
    merged: dict[tuple[str, str], set[str]] = {}
    for line in lines:
        merged.setdefault((line["debtor"], line["creditor"]), set()).update(line["units"])
    alike: dict[frozenset[str], list[tuple[str, str]]] = {}
    for pair, units in merged.items():
        alike.setdefault(frozenset(units), []).append(pair)
    for named, pairs in alike.items():
        both = all((other, one) in pairs for one, other in pairs)
        between = "" if both else ", ".join(f"{one} > {other}" for one, other in pairs)
        yield listing((between, units_named(words, named, whole)), ": ")


def units_named(words: Words, units: Iterable[str], whole: set[str]) -> str:
    """Regimes that lie inside the units, then what belongs to none of these."""
    left = set(units)
    if left >= whole or "whole" in left:
        return words("unit--whole")
    named: list[str] = []
    for regime in words.pack.regimes:
        covered = set(regime.covers) & whole
        if covered and covered <= set(units):
            named.append(words.unit(regime.id))
            left -= covered
    if words.pack.clauses.duties:
        left -= {unit for unit in left if unit in words.pack.clauses.duties and _sent(words, unit)}
    rest = sorted(left)
    if named and len(rest) > _UNITS_NAMED_MAX:
        return f"{', '.join(named)}, {words('unit--others')}: {len(rest)}"
    shown = [words.unit(unit) for unit in rest[:_UNITS_NAMED_MAX]]
    more = f"{words('unit--others')}: {len(rest) - len(shown)}" if len(rest) > len(shown) else ""
    return listing((*named, *shown, more))


def _sent(words: Words, duty: str) -> bool:
    """Whether a duty is performed by messages, which stand for it in a list of units."""
    return bool(words.pack.clauses.duties[duty].sends)


def history(words: Words, listed: Sequence[Facts]) -> str:
    """The present state; and what came before, where that says more than that it was in force."""
    now = _interval(words, listed[-1])
    before = [one for one in listed[:-1] if one["state"] not in (*_RUNNING, "not-yet")]
    if not before:
        return now
    return f"{now}; {words('life--before')}: {'; '.join(_interval(words, one) for one in before)}"


def _interval(words: Words, one: Facts) -> str:
    entries = serials(one["why"]["entries"])
    since = f"{words('life--since')} {when(one['start'])}" if one["start"] != _ALWAYS else ""
    return listing((words.of("state", one["state"]), since, entries), " ")


def _observed(words: Words, page: Page, states: Sequence[Facts]) -> None:
    """Declared and observed are two things: what was still sent while it was stopped."""
    for line in states:
        for one in line.get("observed", ()):
            last = f"{when(one['last']['at'])} {serials(one['last']['entry'])}"
            told = f"{line['debtor']}, {words.unit(one['unit'])}: {last}"
            page.put(1, f"{words('life--observed')}: {told}")


# --- acts ---------------------------------------------------------------------------------------


def rights(words: Words, page: Page, board: Facts) -> None:
    """Suspensions, countermeasures, withdrawals and the like: who, when, how far, contested by
    whom.
    """
    used = [one for one in board["rights"] if one["effect"] != _PROPOSES]
    for one in used:
        head = f"{when(one['written'])} {one['by']}: {words.clause('right', one['right'])}"
        page.put(1, f"{head} {serials(one['entry'])}")
        effects = [
            f"{effect['party']} {when(effect['at']) if effect['at'] else words('word--not-yet')}"
            for effect in one["effects"]
        ]
        rows = [(words("right--effect"), ", ".join(effects))]
        if "scope" in one:
            scope = ", ".join(words.unit(unit) for unit in one["scope"])
            rows.append((words("right--scope"), scope))
        contested = [f"{by['party']} {serials(by['entry'])}" for by in one["contested"]]
        rows.append((words("right--contested"), ", ".join(contested)))
        rows.append((words("word--withdrawn"), serials(one.get("withdrawn"))))
        if "grounded" in one:
            rows.append((words("right--ground"), _grounded(words, one)))
        page.pairs(2, rows)
        _ground(words, page, one["why"])
    if not used:
        page.put(1, words("right--none"))


def _grounded(words: Words, one: Facts) -> str:
    shown = {True: "on-record", False: "not-on-record", None: "not-decided"}
    return words.of("ground", shown[one["grounded"]])
