"""A whole board as text, section by section, in one language; and two boards side by side.

Sections come in the order in which a person on watch needs them. A line is no wider than the
terminal where it can be broken; every line names its serials, every clause its paragraph and what
that rests on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from detente.apps.boards import duties, life, marks, offers, said, tallies
from detente.apps.boards.words import Facts, Page, Words, when
from detente.apps.neutral import columns, each_closed, padded

BETWEEN: Final = " | "


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a board: its id, its title in the reader's language, its lines."""

    id: str
    title: str
    lines: tuple[str, ...]
    says_none: bool  # nothing but that there is nothing

    def value(self) -> dict[str, object]:
        """As JSON."""
        return {"id": self.id, "title": self.title, "lines": list(self.lines)}


# Section and the part of the JSON it speaks of. Those that say "none" are left out where the text
# of the agreement has no such clause at all.
_Maker = Callable[[Words, Page, Facts, set[str]], None]
_SECTIONS: Final[Mapping[str, _Maker]] = {
    "life": lambda words, page, board, _: life.life(words, page, board),
    "rights": lambda words, page, board, _: life.rights(words, page, board),
    "arrangements": offers.arrangements,
    "proposals": offers.proposals,
    "duties": lambda words, page, board, _: duties.duties(words, page, board),
    "events": lambda words, page, board, _: duties.events(words, page, board),
    "checks": lambda words, page, board, _: marks.checks(words, page, board),
    "tallies": tallies.tallies,
    "exchanges": lambda words, page, board, _: tallies.exchanges(words, page, board),
    "lists": lambda words, page, board, _: tallies.lists(words, page, board),
    "expiring": lambda words, page, board, _: tallies.expiring(words, page, board),
    "statements": said.statements,
}
SECTIONS: Final = tuple(_SECTIONS)
_NONE: Final = {
    "rights": "right--none",
    "proposals": "offer--none",
    "events": "event--none",
    "checks": "mark--none",
    "expiring": "expiring--none",
    "statements": "said--none",
}


def sections(words: Words, board: Facts) -> list[Section]:
    """All sections of a board that its agreement has clauses for, empty ones said plainly."""
    told: set[str] = set()
    made: list[Section] = []
    # Offers stand where they were made; a statement that is one is shown there and nowhere else.
    for name, maker in _SECTIONS.items():
        if name != "life" and not _has(words, board, name):
            continue
        page = Page(words.width, [])
        maker(words, page, board, told)
        none = Page(words.width, [])
        none.put(1, words(_NONE.get(name, "word--none")))
        says_none = page.lines == none.lines
        made.append(Section(name, words.of("section", name), tuple(page.lines), says_none))
    return made


def _has(words: Words, board: Facts, name: str) -> bool:
    """Whether there is anything, or the agreement has a clause of the kind."""
    if board[name]:
        return True
    if name in ("proposals", "statements", "expiring"):
        return not words.brief
    return bool(getattr(words.pack.clauses, name, ()))


def head(words: Words, board: Facts, digest: str = "") -> list[str]:
    """What the board is of, at which instant, computed from what."""
    page = Page(words.width, [])
    pack = board["pack"]
    page.put(0, f"{words.agreement()}  ({pack['id']} {pack['version']}, {board['agreement'][:8]})")
    page.put(0, f"{words('word--as-of')}: {when(board['as_of'])}")
    sizes: dict[str, int] = {}
    for one in board["heads"]:
        sizes[one["party"]] = sizes.get(one["party"], 0) + one["size"]
    from_ = ", ".join(f"{party} {size}" for party, size in sizes.items())
    page.put(0, f"{words('word--entries')}: {from_ or words('word--none')}")
    closed = board["openings"]["closed"]
    if closed:
        told = ", ".join(f"{party} {number}" for party, number in sorted(closed.items()))
        page.put(0, f"{words('word--not-opened')}: {told}")
        page.put(1, words("word--may-lack"))
    if not words.brief:
        names = "; ".join(words.named(code) for code in words.parties)
        page.put(0, f"{words('word--parties')}: {names}")
        if digest:
            page.put(0, f"{words('word--hash')}: {digest}")
    return page.lines


def whole(words: Words, board: Facts, digest: str = "") -> Iterator[tuple[str, bool]]:
    """Every line of a board; True for a title."""
    first, *rest = head(words, board, digest)
    yield first, True
    for line in rest:
        yield line, False
    for section in sections(words, board):
        yield "", False
        yield section.title, True
        for line in section.lines:
            yield line, False


Side = tuple[Words, Facts]  # words of a column's width, and its board


def beside(left: Side | None, right: Side | None, width: int) -> list[str]:
    """Two boards in two columns of a width, section beside section. A side may be missing."""
    lines = _columns(_head(left), _head(right), width)
    one, two = _by_id(left), _by_id(right)
    for name in SECTIONS:
        if all(name not in side or side[name].says_none for side in (one, two)):
            continue
        title = (one.get(name) or two[name]).title
        lines += ["", title]
        lines += _columns(_lines(one, name), _lines(two, name), width)
    return lines


def _head(side: Side | None) -> Sequence[str]:
    """Title with the mark of a drill or replay, which stands on every board."""
    if side is None:
        return ()
    words, board = side
    mark = board["mark"]
    return [*([] if mark == "live" else [mark.upper()]), *head(words, board)]


def _by_id(side: Side | None) -> dict[str, Section]:
    return {} if side is None else {one.id: one for one in sections(*side)}


def _lines(found: Mapping[str, Section], name: str) -> Sequence[str]:
    return found[name].lines if name in found else ()


def _columns(left: Sequence[str], right: Sequence[str], width: int) -> list[str]:
    both = zip_longest(_cut(left, width), _cut(right, width), fillvalue="")
    return [f"{padded(one, width)}{BETWEEN}{two}".rstrip() for one, two in both]


def _cut(lines: Sequence[str], width: int) -> Iterator[str]:
    """Lines that are wider than a column, such as addresses, over several."""
    for line in lines:
        yield from each_closed(_pieces(line, width))


def _pieces(line: str, width: int) -> Iterator[str]:
    rest = line
    while columns(rest) > width:
        end = next(n for n in range(len(rest), 0, -1) if columns(rest[:n]) <= width)
        yield rest[:end]
        rest = f"    {rest[end:]}"
    yield rest
