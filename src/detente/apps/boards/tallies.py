"""Ceilings, balances, exchanges, lists and what expires next, in words. What a party declared of
itself and what another counts stand side by side and are never merged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from detente.apps.boards.offers import cause_of, undecided
from detente.apps.boards.said import say_all
from detente.apps.boards.words import Facts, Page, Words, listing, safe, serials, when

_BRIEF_MAX: Final = 3  # of what runs out next, where two boards stand side by side
_UNDECIDED: Final = "cannot-be-decided"
_ITEMS_SHOWN_MAX: Final = 12  # of one list; all of them with --json


def tallies(words: Words, page: Page, board: Facts, told: set[str]) -> None:
    """Each tally with a line a party, and what was said in public about it beside."""
    said = _by_entry(board)
    for one in board["tallies"]:
        tally(words, page, one)
        _beside(words, page, one, said, told)
    if not board["tallies"]:
        page.put(1, words("tally--none"))


def tally(words: Words, page: Page, one: Facts) -> None:
    """One tally: its title, where it comes from, a line a party, window or group."""
    unit = f" ({words.clause('unit', one['unit'])})" if "unit" in one else ""
    page.put(1, f"{words.clause('tally', one['clause'])}{unit}")
    page.put(2, words.ground(one))
    if one["force"] == "voluntary":
        page.put(2, words("tally--voluntary"))
    makers = {"figures": _figures, "balance": _balance, "count": _count}
    for line in one["lines"]:
        makers[one["kind"]](words, page, line)
    if not one["lines"]:
        page.put(2, words("tally--nothing-signed"))


def _by_entry(board: Facts) -> Mapping[str, Facts]:
    return {one["entry"]: one for group in board["statements"] for one in group["statements"]}


def _beside(
    words: Words, page: Page, one: Facts, said: Mapping[str, Facts], told: set[str]
) -> None:
    listed = [said[entry] for entry in one.get("statements", ()) if entry in said]
    if listed:
        page.put(2, f"{words('tally--said-beside')}:")
        say_all(words, page, 3, listed, told)


# --- figures against ceilings -------------------------------------------------------------------


def _figures(words: Words, page: Page, line: Facts) -> None:
    page.put(2, listing((f"{line['party']}:", _bounds(words, line), _binds(words, line)), " "))
    last = line["last"]
    if last is None:
        page.put(3, words("tally--nothing-declared"))
    else:
        page.put(3, f"{words('tally--declared')}: {_figure(words, last)}")
    if last is not None and line["now"] is None:
        page.put(3, words("tally--speaks-no-longer"))
    for finding, view in _findings(words, line):
        _finding(words, page, finding, view, declared=last is not None)
    for other in line.get("by_others", ()):
        _by_other(words, page, other)
    for one in line.get("differ", ()):
        told = (
            f"{one['counted']} / {one['declared']}, {when(one['as_of'])} {serials(one['entries'])}"
        )
        page.put(3, f"{words('tally--differ')}: {told}")
    for one in line.get("not_receipted", ()):
        page.put(3, f"{words('tally--not-receipted')}: {_figure(words, one)}")


def _bounds(words: Words, line: Facts) -> str:
    ceiling = f"{words('tally--ceiling')} {line['ceiling']}" if "ceiling" in line else ""
    floor = f"{words('tally--floor')} {line['floor']}" if "floor" in line else ""
    return listing((ceiling, floor))


def _binds(words: Words, line: Facts) -> str:
    if line["binds"] is None:
        return f"({words('tally--binding-not-known')})"
    until = f" {words('word--until')} {when(line['until'])}" if line.get("until") else ""
    return f"({words('tally--binds-from')} {when(line['binds'])}{until})"


def _figure(words: Words, one: Facts) -> str:
    marks = ", ".join(words.of("mark", mark) for mark in one.get("marks", ()))
    shown = f"{one['value']}, {words('tally--as-of')} {when(one['as_of'])}"
    return listing((listing((shown, marks)), serials(one["entries"])), " ")


def _findings(words: Words, line: Facts) -> Iterator[tuple[Facts, str]]:
    if "views" in line:
        for view in line["views"]:
            yield view, f"{words('life--view')} {', '.join(view['parties'])}: "
    else:
        yield line, ""


def _finding(words: Words, page: Page, one: Facts, view: str, *, declared: bool) -> None:
    told = words.of("verdict", one["verdict"])
    if one.get("alternatives"):
        told += f" ({', '.join(words.of('verdict', code) for code in one['alternatives'])})"
    if one.get("since"):
        told += f", {words('life--since')} {when(one['since'])}"
    if one.get("speaks_to"):
        told += f"; {words('tally--speaks-to')} {when(one['speaks_to'])}"
    page.put(3, f"{view}{told}")
    for beyond in one.get("beyond", ()):
        page.put(4, _beyond(words, beyond))
    if one["verdict"] == _UNDECIDED and declared and "beyond" not in one:
        page.put(4, words("tally--none-beyond"))
    for gap in one.get("gaps", ()):
        page.put(4, f"{words('tally--gap')}: {when(gap['from'])} - {when(gap['to'])}")
    cells = [_figure(words, cell) for cell in one.get("cells", ())]
    if cells and not words.brief:
        page.put(4, f"{words('tally--marked')}: {'; '.join(cells)}")
    for cause in one.get("causes", ()):
        page.put(4, cause_of(words, cause))
    if "voluntary" in one:
        kept = f"{view}{words('tally--voluntary')}: "
        _finding(words, page, one["voluntary"], kept, declared=declared)


def _beyond(words: Words, one: Facts) -> str:
    if "over" in one:
        told = f"{words('tally--over-by')} {one['over']}"
    else:
        told = f"{words('tally--under-by')} {one['under']}"
    span = f"{when(one['from'])} - {when(one['to'])}"
    return f"{one['value']}, {told}, {span} {serials(one['entries'])}"


def _by_other(words: Words, page: Page, one: Facts) -> None:
    left = [f"{safe(each['what'])} {each['number']}" for each in one.get("left_out", ())]
    total = str(one["value"]) if "value" in one else words("tally--no-figure")
    over = ""
    if "over" in one:
        over = f"{words('tally--over-by')} {one['over']}"
    if "under" in one:
        over = f"{words('tally--under-by')} {one['under']}"
    verdict = words.of("verdict", one["verdict"]) if "verdict" in one else ""
    told = listing((total, verdict, over, "; ".join(left)))
    page.put(3, f"{words('tally--count-of')} {one['by']}: {told} {serials(one['entries'])}")


# --- sums and balances --------------------------------------------------------------------------


def _count(words: Words, page: Page, line: Facts) -> None:
    span = f"{when(line['from'])} - {when(line['to'])}" if "from" in line else ""
    group = safe(line["group"]) if line.get("group") else ""
    told = f"{line['counted']}"
    if "ceiling" in line:
        told += f" / {line['ceiling']}"
    if "floor" in line:
        told += f", {words('tally--floor')} {line['floor']}"
    verdict = words.of("verdict", line["verdict"])
    entries = serials(line["why"]["entries"])
    page.put(2, listing((f"{line['party']}:", told, verdict, group, span, entries), " "))
    if "over" in line:
        page.put(3, f"{words('tally--over-by')}: {line['over']}")
    _sides(words, page, line, 3)
    undecided(words, page, 3, line)


def _balance(words: Words, page: Page, line: Facts) -> None:
    counts = " : ".join(f"{side['party']} {side['counted']}" for side in line["sides"])
    group = safe(line["group"]) if line.get("group") else ""
    verdict = words.of("verdict", line["verdict"])
    page.put(2, f"{listing((group, counts, verdict), ': ')} {serials(line['why']['entries'])}")
    for side in line["sides"]:
        _sides(words, page, side, 3)
    undecided(words, page, 3, line)
    closing = line.get("closing")
    if closing:
        code = "tally--closed" if "closed" in closing else "tally--closing-signed"
        at = when(closing["closed"]) if "closed" in closing else ""
        by = ", ".join(closing["signed_by"])
        page.put(3, f"{words(code)}: {listing((at, by, serials(closing['entries'])), ' ')}")
        if closing.get("differ"):
            page.put(3, words("tally--closings-differ"))
    for one in line.get("objections", ()):
        page.put(3, f"{words('tally--objection')}: {one['by']} {serials(one['entries'])}")


def _sides(words: Words, page: Page, side: Facts, depth: int) -> None:
    """What stands beside a count: rows outside it, and what only one side states."""
    outside = sum(one["number"] for one in side.get("outside", ()))
    if outside:
        page.put(depth, f"{side['party']}, {words('tally--outside')}: {outside}")
    for one in side.get("one_sided", ()):
        number = "?" if one["number"] is None else one["number"]
        answer = words.of("tally-answer", one["answer"])
        told = f"{one['by']}: {number}, {answer} {serials(one['entries'])}"
        page.put(depth, f"{words('tally--one-sided')}: {told}")


# --- exchanges ----------------------------------------------------------------------------------


def exchanges(words: Words, page: Page, board: Facts) -> None:
    """Lists committed, then opened: side by side."""
    for one in board["exchanges"]:
        opening = words.of("opening", one["opening"].replace(" ", "-"))
        page.put(1, f"{words.clause('exchange', one['clause'])} ({opening})")
        page.put(2, words.ground(one))
        for each in one["rounds"]:
            _round(words, page, each)
        if not one["rounds"]:
            page.put(2, words("exchange--no-round"))
    if not board["exchanges"]:
        page.put(1, words("exchange--none"))


def _round(words: Words, page: Page, one: Facts) -> None:
    state = words.of("round-state", one["state"])
    page.put(2, f"{safe(one['round'])}: {state} {serials(one['why']['entries'])}")
    for side in one["sides"]:
        told = [words.of("side-state", side["state"])]
        told += [
            f"{words.of('side-at', name.replace('_', '-'))} {when(side[name])}"
            for name in ("committed", "written", "with_mediator", "opened")
            if name in side
        ]
        if side.get("rows"):
            told.append(f"{words('exchange--rows')} {side['rows']}")
        if side.get("short"):
            told.append(f"{words('exchange--short')} {side['short']}")
        told += [words.of("remark", code) for code in side.get("remarks", ())]
        commit, opened = side["commit"], side["open"]
        told.append(f"{words('exchange--commit')}: {words.of('verdict', commit)}")
        due = f" ({words('duty--due')} {when(opened['due'])})" if opened.get("due") else ""
        told.append(f"{words('exchange--open')}: {words.of('verdict', opened['verdict'])}{due}")
        page.put(3, f"{side['party']}: {'; '.join(told)}")
        for cause in [*side.get("causes", ()), *opened.get("causes", ())]:
            page.put(4, cause_of(words, cause))


# --- lists --------------------------------------------------------------------------------------


def lists(words: Words, page: Page, board: Facts) -> None:
    """Lists by party: version, items, who provably had which version."""
    for one in board["lists"]:
        page.put(1, words.clause("list", one["clause"]))
        page.put(2, words.ground(one))
        for each in one["lists"]:
            _list(words, page, each)
        if not one["lists"]:
            page.put(2, words("list--empty"))
    if not board["lists"]:
        page.put(1, words("list--none"))


def _list(words: Words, page: Page, one: Facts) -> None:
    items: Sequence[Facts] = one["items"]
    version = f"{words('life--version')} {one['versions']}"
    page.put(2, f"{one['party']}: {words('list--items')} {len(items)}, {version}")
    for item in items[:_ITEMS_SHOWN_MAX]:
        until = f"{words('word--until')} {when(item['until'])}" if item.get("until") else ""
        state = words.of("item-state", item["state"])
        entries = serials(item["why"]["entries"])
        page.put(3, listing((safe(item["key"]), state, until, entries), " "))
        for gap in item.get("gaps", ()):
            page.put(4, f"{words('list--gap')}: {when(gap['after'])} - {when(gap['until'])}")
        undecided(words, page, 4, item)
    if len(items) > _ITEMS_SHOWN_MAX:
        page.put(3, f"{words('word--more')}: {len(items) - _ITEMS_SHOWN_MAX}")
    for held in one["held_by"]:
        since = f"{words('life--since')} {when(held['since'])}" if "since" in held else ""
        told = listing((held["party"], f"{words('life--version')} {held['version']}", since), " ")
        page.put(3, f"{words('list--held-by')}: {told}")


def expiring(words: Words, page: Page, board: Facts) -> None:
    """What runs out next unless somebody does something."""
    listed = board["expiring"]
    for one in listed[: _BRIEF_MAX if words.brief else None]:
        what = words.of("expiring", one["what"])
        kinds = {"arrangement": "arrangement", "item": "list", "figure": "tally"}
        clause = words.clause(kinds[one["what"]], one["clause"]) if "clause" in one else ""
        parties = one.get("party") or ", ".join(one.get("parties", ()))
        key = safe(one["key"]) if one.get("key") else ""
        entries = serials(one.get("why", {}).get("entries"))
        told = listing((what, clause, parties, key, entries), " ")
        page.put(1, f"{when(one['at'])} {told}")
    if not listed:
        page.put(1, words("expiring--none"))
    elif words.brief and len(listed) > _BRIEF_MAX:
        page.put(1, f"{words('word--more')}: {len(listed) - _BRIEF_MAX}")
