"""Duties and events in words: what needs somebody first, the rest as counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from detente.apps.boards.offers import cause_of
from detente.apps.boards.words import Facts, Page, Words, listing, safe, serials, when

# In the order in which somebody must look at them.
URGENT: Final = ("overdue", "cannot-be-decided", "by-view", "open", "suspended")
_CLOSED: Final = ("met", "met-late", "missed", "discharged", "used", "lapsed")
_QUIET: Final = "not-started"
_REPLAY: Final = "replay"  # cause: what was not public is not in the record of a replay
_RUN_MIN: Final = 3  # lines of one clause that differ only in key and date are shown as one
_SHOWN_MAX: Final = 8  # lines of one clause; all of them with --clause
_BRIEF_MAX: Final = 3


def ref(line: Facts) -> str:
    """What a line is called on the command line: `II.2/RUS/USA/2022-09-01`."""
    parts = [line["clause"], line["debtor"], line["creditor"]]
    return "/".join([*parts, line["key"]] if line["key"] else parts)


def verdict_of(line: Facts) -> str:
    """The verdict; `by-view` where the parties' views differ."""
    return str(line.get("verdict", "by-view"))


def is_urgent(line: Facts) -> bool:
    """Whether somebody may have to do something: not where it is closed in every view."""
    if "views" in line:
        return any(view["verdict"] in URGENT for view in line["views"])
    return verdict_of(line) in URGENT


def duties(words: Words, page: Page, board: Facts) -> None:
    """Clauses with something to look at, then counts."""
    looked = [one for one in board["duties"] if any(is_shown(line) for line in one["lines"])]
    looked.sort(key=_rank)
    for one in looked:
        _clause(words, page, one)
    replayed = {
        one["clause"]: sum(is_urgent(line) and not is_shown(line) for line in one["lines"])
        for one in board["duties"]
    }
    told = [f"{clause} ({number})" for clause, number in replayed.items() if number]
    if told:
        page.put(1, f"{words('duty--replayed')}: {', '.join(told)}")
    elif not looked:
        page.put(1, words("duty--nothing-open"))
    _counts(words, page, board["duties"])


def is_shown(line: Facts) -> bool:
    """Whether a line stands by itself: not where all that is known is that a replay cannot tell."""
    codes = {cause["code"] for cause in causes_of(line)}
    return is_urgent(line) and codes != {_REPLAY}


def _rank(one: Facts) -> tuple[int, str]:
    return min(
        (URGENT.index(verdict_of(line)), str(line["due"] or "9999"))
        for line in one["lines"]
        if is_shown(line)
    )


def _clause(words: Words, page: Page, one: Facts) -> None:
    force = words.of("force", one["force"])
    head = listing((one["clause"], words.clause("duty", one["clause"]), f"({force})"), " ")
    page.put(1, head)
    page.put(2, words.ground(one))
    lines = [line for line in one["lines"] if is_shown(line)]
    lines.sort(key=lambda line: URGENT.index(verdict_of(line)))
    runs = list(_runs(lines))
    most = _BRIEF_MAX if words.brief else _SHOWN_MAX
    for run in runs[:most]:
        _run(words, page, run)
    if len(runs) > most:
        left = sum(len(lines) for run in runs[most:] for lines in run.values())
        page.put(2, f"{words('word--more')}: {left}")


# Lines of one clause that differ in key and date only, by debtor and creditor.
_Run = Mapping[tuple[str, str], Sequence[Facts]]


def _runs(lines: Sequence[Facts]) -> Iterator[_Run]:
    """Lines that stand alike together: three and more of a pair, and pairs that stand alike."""
    alike: dict[str, dict[tuple[str, str], list[Facts]]] = {}
    for line in lines:
        pair = (line["debtor"], line["creditor"])
        alike.setdefault(_alike(line), {}).setdefault(pair, []).append(line)
    for pairs in alike.values():
        by_keys: dict[tuple[object, ...], dict[tuple[str, str], list[Facts]]] = {}
        for pair, found in pairs.items():
            parts = [found] if len(found) >= _RUN_MIN else [[line] for line in found]
            for part in parts:
                keys = tuple((line["key"], line["due"]) for line in part)
                by_keys.setdefault(keys, {})[pair] = part
        yield from by_keys.values()


def _alike(line: Facts) -> str:
    views = [
        (view["parties"], view["verdict"], view.get("remarks"), view.get("by"))
        for view in line.get("views", ())
    ]
    causes = [one["code"] for one in line.get("causes", ())]
    charged = [one.get("party") for one in line.get("causes", ())]
    entries = line["why"]["entries"]
    told = (line.get("verdict"), line.get("remarks"), line.get("alternatives"), entries)
    return repr((told, views, causes, charged))


def _run(words: Words, page: Page, run: _Run) -> None:
    pairs = ", ".join(f"{debtor} > {creditor}" for debtor, creditor in run)
    lines = next(iter(run.values()))
    first, last = lines[0], lines[-1]
    told = verdicts(words, first)
    key = safe(first["key"]) if first["key"] else ""
    due = due_of(words, first)
    if len(lines) > 1:
        told = f"{told} x {len(lines)}"
        key = f"{safe(first['key'])} ... {safe(last['key'])}" if first["key"] else ""
        due = f"{when(first['due'])} ... {when(last['due'])}"
    entries = serials(first["why"]["entries"])
    parts = (f"{pairs}: {told}", key, f"{words('duty--due')} {due}")
    page.put(2, listing((listing(parts), entries), " "))
    if first.get("opens") and len(lines) == 1 and not words.brief:
        page.put(3, f"{words('duty--opens')}: {when(first['opens'])}")
    _beneath(words, page, first)


def _beneath(words: Words, page: Page, line: Facts) -> None:
    """Remarks, causes and reach of a line that somebody may have to look at."""
    remarks = remarks_of(words, line)
    if remarks:
        page.put(3, remarks)
    for cause in causes_of(line):
        page.put(3, cause_of(words, cause))
    if verdict_of(line) in ("overdue", "cannot-be-decided", "by-view"):
        reach = line.get("reach")
        speaks = words("duty--no-reach") if reach is None else when(reach)
        page.put(3, f"{words('duty--reach')}: {speaks}")


def causes_of(line: Facts) -> list[Facts]:
    """Causes of all views, each once."""
    found = list(line.get("causes", ()))
    for view in line.get("views", ()):
        found += [cause for cause in view.get("causes", ()) if cause not in found]
    return found


def due_of(words: Words, line: Facts) -> str:
    """The last second that is in time; in words where there is no date."""
    if line["due"] is not None:
        latest = line.get("due_latest")
        return when(line["due"]) + (f" ... {when(latest)}" if latest else "")
    return words("duty--no-date-yet" if verdict_of(line) == _QUIET else "duty--without-delay")


def verdicts(words: Words, line: Facts) -> str:
    """The verdict, its alternatives, or one verdict a view: none stands above them."""
    if "views" not in line:
        return _verdict(words, line)
    return "; ".join(
        f"{words('life--view')} {', '.join(view['parties'])}: {_verdict(words, view)}"
        for view in line["views"]
    )


def _verdict(words: Words, one: Facts) -> str:
    told = words.of("verdict", one["verdict"])
    if one.get("alternatives"):
        told += f" ({', '.join(words.of('verdict', code) for code in one['alternatives'])})"
    if one.get("by"):
        told += f" ({words.of('discharged', one['by'])})"
    return told


def remarks_of(words: Words, line: Facts) -> str:
    """Remarks beside the verdict, each once."""
    codes = list(line.get("remarks", ()))
    for view in line.get("views", ()):
        codes += [code for code in view.get("remarks", ()) if code not in codes]
    found = [words.of("remark", code) for code in codes]
    if line.get("clocks_s"):
        found.append(f"{line['clocks_s']} s")
    return "; ".join(found)


def _counts(words: Words, page: Page, clauses: Sequence[Facts]) -> None:
    """Everything as numbers, closed lines included."""
    total: dict[str, int] = {}
    for one in clauses:
        for code, number in one["counts"].items():
            total[code] = total.get(code, 0) + number
    page.put(1, f"{words('duty--in-all')}: {_counted(words, total) or words('word--none')}")
    quiet = [one for one in clauses if one["counts"] and not any(map(is_urgent, one["lines"]))]
    if quiet and not words.brief:
        page.put(1, f"{words('duty--quiet')}:")
        for one in quiet:
            label = f"{one['clause']} {words.clause('duty', one['clause'])}"
            page.put(2, f"{label}: {_counted(words, one['counts'])}")


def _counted(words: Words, counts: Mapping[str, int]) -> str:
    order = (*URGENT, _QUIET, *_CLOSED)
    found = [f"{words.of('verdict', code)} {counts[code]}" for code in order if counts.get(code)]
    return ", ".join(found)


def drill_down(words: Words, page: Page, clause: Facts, lines: Sequence[Facts]) -> None:
    """All lines of one clause, the closed ones too, each with its serials."""
    page.put(0, f"{clause['clause']} {words.clause('duty', clause['clause'])}")
    page.put(1, words.ground(clause))
    for line in lines:
        told = verdicts(words, line)
        at = f"{when(line['at'])}" if line.get("at") else ""
        key = safe(line["key"]) if line["key"] else ""
        who = f"{line['debtor']} > {line['creditor']}"
        due = f"{words('duty--due')} {due_of(words, line)}"
        entries = serials(line["why"]["entries"])
        page.put(1, listing((f"{who}:", key, due, told, at, entries), " "))
        remarks = remarks_of(words, line)
        if remarks:
            page.put(2, remarks)
        for cause in causes_of(line):
            page.put(2, cause_of(words, cause))
    if not lines:
        page.put(1, words("duty--no-lines"))


def events(words: Words, page: Page, board: Facts) -> None:
    """Events still ahead, and those of which parties say different things."""
    shown = False
    for one in board["events"]:
        for line in one["lines"]:
            shown = True
            head = f"{words.clause('event', one['event'])} {line['owner']} {safe(line['key'])}"
            page.put(1, f"{head}: {words.of('event-state', line['state'])}")
            for said in line["statements"]:
                kind = words.of("event-state", said["kind"])
                at = when(said["time"]) if said["time"] else words("word--no-time")
                page.put(2, f"{said['party']}: {kind} {at} {serials(said['entry'])}")
    if not shown:
        page.put(1, words("event--none"))
