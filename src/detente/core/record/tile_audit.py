"""A verdict on every checkpoint, every entry and every hash tile of a log folder (K39 to K43).

What a signed checkpoint covers is proven from above: the largest checkpoint whose root follows from
what lies there is the anchor, and everything else is compared with the hashes that made its root.
Three sources can give the root of a block of 256 leaves (its entries, its hash tile, the tile
above); taking each, and their majority, lets a verdict name the file that is wrong instead of the
log as a whole.
"""

from __future__ import annotations

import enum
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import TheirFault
from detente.core.record import merkle
from detente.core.record.checkpoint import Checkpoint
from detente.core.record.tiles import TileName, entry_ends, read_hashes

_WIDTH: Final = limits.TILE_WIDTH
_sha256 = hashlib.sha256

Read: TypeAlias = Callable[[str], bytes | None]


class Part(enum.StrEnum):
    """What a finding is about."""

    CHECKPOINT = "checkpoint"
    ENTRIES = "entries"
    BUNDLE = "entry-bundle"
    TILE = "hash-tile"


@dataclass(frozen=True, slots=True)
class Finding:
    """One verdict; `reason` is None where the part is good.

    `first` and `count` are entry numbers for entries, and the index and covered width for tiles and
    bundles; for a checkpoint `count` is its size. A full tile beyond the edge of the largest
    checkpoint is good for the `count` items that the checkpoint covers.
    """

    part: Part
    path: str
    first: int
    count: int
    reason: str | None = None

    @property
    def good(self) -> bool:
        """Whether this part stands."""
        return self.reason is None


@dataclass(frozen=True, slots=True)
class Head:
    """A checkpoint whose signature stood, and the file it was read from."""

    path: str
    checkpoint: Checkpoint


@dataclass(frozen=True, slots=True)
class Audit:
    """All findings, and the checkpoint that everything was measured against."""

    findings: tuple[Finding, ...]
    anchor: Head | None

    @property
    def ok(self) -> bool:
        """Whether there is an anchor and nothing was refused."""
        return self.anchor is not None and all(item.good for item in self.findings)


@dataclass(slots=True)
class _Block:
    """What one pass over a full block of 256 leaves keeps."""

    from_entries: Hash | None = None
    from_tile: Hash | None = None
    above: Hash | None = None
    clean: bool = False  # bundle and tile read, equal, and every smaller file a prefix of them

    def majority(self) -> Hash | None:
        """The root that two sources share, else the first there is."""
        if self.from_tile is not None and self.from_tile == self.above:
            return self.from_tile
        return self.from_entries or self.from_tile or self.above


class _Folder:
    """The files of a log by block and level, read on demand."""

    def __init__(self, present: Iterable[TileName], read: Read) -> None:
        self._read = read
        self.widths: dict[int | None, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        for name in present:
            self.widths[name.level][name.index].add(name.width)

    def has(self, name: TileName) -> bool:
        """Whether a file of this name is there."""
        return name.width in self.widths.get(name.level, {}).get(name.index, ())

    def raw(self, name: TileName) -> bytes:
        """Bytes of a file that is there. Raises TheirFault("bad-tile", reason="unreadable")."""
        data = self._read(name.path())
        if data is None:
            raise TheirFault("bad-tile", reason="unreadable")
        return data

    def hashes(self, name: TileName) -> list[Hash]:
        """Hashes of a tile, or leaf hashes of a bundle's entries. Raises TheirFault("bad-tile")."""
        data = self.raw(name)
        if name.level is not None:
            return read_hashes(data, name.width)
        return [Hash(item) for item in _leaf_hashes(data, entry_ends(data, name.width))]

    def best(self, level: int | None, index: int, width: int) -> list[Hash] | None:
        """The first `width` hashes of a block from the first file that gives them, or None.

        The file of exactly this width comes first, then the full one, then any that is wide enough.
        """
        widths = self.widths.get(level, {}).get(index, set())
        wide = sorted((w for w in widths if w >= width), key=lambda w: (w != width, -w))
        for candidate in wide:
            try:
                return self.hashes(TileName(level, index, candidate))[:width]
            except TheirFault:
                continue
        return None


def _leaf_hashes(data: bytes, ends: Sequence[int]) -> list[bytes]:
    found: list[bytes] = []
    start = 0
    for end in ends:
        found.append(_sha256(b"\x00" + data[start + 2 : end]).digest())
        start = end
    return found


def _scan(folder: _Folder, index: int) -> _Block:
    """Read the full bundle and the full tile of one block once."""
    block = _Block()
    entries = tile = None
    bundle_name, tile_name = TileName(None, index), TileName(0, index)
    ends: list[int] = []
    hashes: list[bytes] = []
    if folder.has(bundle_name):
        try:
            entries = folder.raw(bundle_name)
            ends = entry_ends(entries, _WIDTH)
            hashes = _leaf_hashes(entries, ends)
            block.from_entries = merkle.root_of(hashes)
        except TheirFault:
            entries = None
    if folder.has(tile_name):
        try:
            tile = folder.raw(tile_name)
            if tile == b"".join(hashes):
                block.from_tile = block.from_entries
            else:
                block.from_tile = merkle.root_of(read_hashes(tile, _WIDTH))
        except TheirFault:
            tile = None
    if entries is not None and tile is not None and block.from_tile == block.from_entries:
        block.clean = _prefixes(folder, index, entries, ends, tile)
    return block


def _prefixes(
    folder: _Folder, index: int, entries: bytes, ends: Sequence[int], tile: bytes
) -> bool:
    """Whether every superseded partial file of a block is a prefix of the full one."""
    try:
        for width in folder.widths[None][index] - {_WIDTH}:
            if folder.raw(TileName(None, index, width)) != entries[: ends[width - 1]]:
                return False
        for width in folder.widths[0][index] - {_WIDTH}:
            if folder.raw(TileName(0, index, width)) != tile[: width * Hash.SIZE]:
                return False
    except TheirFault:
        return False
    return True


def _while_known(roots: Iterable[Hash | None]) -> list[Hash]:
    found: list[Hash] = []
    for root in roots:
        if root is None:
            break
        found.append(root)
    return found


def _root(blocks: merkle.Tree, full: int, rest: Sequence[bytes]) -> Hash:
    """Root over `full` blocks of 256 leaves and the leaf hashes after them."""
    if not rest:
        return blocks.root_at(full)
    node = merkle.root_of(rest)
    for left in reversed(blocks.range_hashes(0, full)):
        node = merkle.node_hash(left, node)
    return node


@dataclass(slots=True)
class _Proven:
    """The hashes that gave the anchor's root."""

    head: Head
    blocks: merkle.Tree
    full: int
    rest: list[Hash]
    levels: list[list[Hash]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """`levels[l - 1]` holds the roots of all full subtrees of 256**l leaves."""
        nodes = [self.blocks.leaf(index) for index in range(self.full)]
        while nodes:
            self.levels.append(nodes)
            groups = range(0, len(nodes) - _WIDTH + 1, _WIDTH)
            nodes = [merkle.root_of(nodes[at : at + _WIDTH]) for at in groups]

    def covered(self, index: int) -> int:
        """How many leaves of a block the anchor covers, 0 to 256."""
        if index < self.full:
            return _WIDTH
        return len(self.rest) if index == self.full else 0


class _Auditor:
    def __init__(self, heads: Sequence[Head], present: Iterable[TileName], read: Read) -> None:
        self.folder = _Folder(present, read)
        self.heads = sorted(heads, key=lambda head: (-head.checkpoint.size, head.path))
        self.blocks: dict[int, _Block] = {}
        self.held = len({*self.folder.widths[None], *self.folder.widths[0]})
        self.findings: list[Finding] = []

    def run(self) -> Audit:
        widths = self.folder.widths
        full = {n for level in (None, 0) for n, w in widths[level].items() if _WIDTH in w}
        for index in sorted(full):
            self.blocks[index] = _scan(self.folder, index)
        self._read_level_one()
        proven = self._anchor()
        self._judge_heads(proven)
        if proven is None:
            self._nothing_proven()
        else:
            for index in sorted({*widths[None], *widths[0], *self._needed_blocks(proven)}):
                self._judge_block(proven, index)
            self._judge_upper(proven)
        return Audit(tuple(_merge(self.findings)), None if proven is None else proven.head)

    def _read_level_one(self) -> None:
        for index, widths in self.folder.widths[1].items():
            found = self.folder.best(1, index, max(widths)) or []
            for position, root in enumerate(found, start=index * _WIDTH):
                self.blocks.setdefault(position, _Block()).above = root

    def _candidates(self) -> list[merkle.Tree]:
        order = [self.blocks.get(index, _Block()) for index in range(len(self.blocks))]
        sources = (
            _while_known(block.from_entries for block in order),
            _while_known(block.from_tile for block in order),
            _while_known(block.majority() for block in order),
            _while_known(block.above for block in order),
        )
        different: list[list[Hash]] = []
        for source in sources:
            if source not in different:
                different.append(source)
        return [merkle.Tree(source) for source in different]

    def _anchor(self) -> _Proven | None:
        """The largest signed head whose root follows from what lies here."""
        candidates = self._candidates()
        for head in self.heads:
            full, rest = divmod(head.checkpoint.size, _WIDTH)
            fitting = [tree for tree in candidates if tree.size >= full]
            if not fitting:
                continue
            remainders: list[list[Hash]] = [[]]
            if rest:
                found = (self.folder.best(level, full, rest) for level in (None, 0))
                remainders = [hashes for hashes in found if hashes is not None]
            for tree in fitting:
                for remainder in remainders:
                    if _root(tree, full, remainder) == head.checkpoint.root:
                        return _Proven(head, tree, full, remainder)
        return None

    def _judge_heads(self, proven: _Proven | None) -> None:
        last: tuple[int, merkle.Tree | None] = (-1, None)
        for head in self.heads:
            size = head.checkpoint.size
            index, rest = divmod(size, _WIDTH)
            if rest and index != last[0]:
                last = (index, self._block_tree(proven, index))
            reason = self._head_reason(proven, head, last[1], index, rest)
            self.findings.append(Finding(Part.CHECKPOINT, head.path, 0, size, reason))

    def _head_reason(
        self, proven: _Proven | None, head: Head, block: merkle.Tree | None, index: int, rest: int
    ) -> str | None:
        if proven is None or head.checkpoint.size > proven.head.checkpoint.size:
            enough = index + (1 if rest else 0) <= self.held
            return "root-differs" if enough else "entries-missing"
        if rest and (block is None or block.size < rest):
            return "entries-missing"
        hashes = block.range_hashes(0, rest) if rest and block is not None else []
        node: Hash | None = None
        for left in reversed([*proven.blocks.range_hashes(0, index), *hashes]):
            node = left if node is None else merkle.node_hash(left, node)
        found = merkle.EMPTY_ROOT if node is None else node
        return None if found == head.checkpoint.root else "root-differs"

    def _block_tree(self, proven: _Proven | None, index: int) -> merkle.Tree | None:
        if proven is None:
            return None
        hashes = self._authentic(proven, index)
        return None if hashes is None else merkle.Tree(hashes)

    def _authentic(self, proven: _Proven, index: int) -> list[Hash] | None:
        """The leaf hashes of a block that the anchor proves, None where nothing gives them."""
        if index >= proven.full:
            return proven.rest if index == proven.full else None
        for level in (None, 0):
            hashes = self.folder.best(level, index, _WIDTH)
            if hashes is not None and merkle.root_of(hashes) == proven.blocks.leaf(index):
                return hashes
        return None

    def _needed_blocks(self, proven: _Proven) -> range:
        return range(proven.full + (1 if proven.rest else 0))

    def _judge_block(self, proven: _Proven, index: int) -> None:
        covered, block = proven.covered(index), self.blocks.get(index)
        widths = self.folder.widths
        clean = block is not None and block.clean and covered == _WIDTH
        if clean and block is not None and block.from_entries == proven.blocks.leaf(index):
            self._add(Part.ENTRIES, TileName(None, index), index * _WIDTH, covered, None)
            for part, level in ((Part.BUNDLE, None), (Part.TILE, 0)):
                for width in sorted(widths[level][index]):
                    self._add(part, TileName(level, index, width), index, width, None)
            return
        expected = self._authentic(proven, index) if covered else []
        for part, level in ((Part.BUNDLE, None), (Part.TILE, 0)):
            for width in sorted(widths[level][index]):
                name = TileName(level, index, width)
                reason = self._reason(name, expected, covered)
                self._add(part, name, index, min(width, covered), reason)
            self._require(part, level, index, covered)
        if covered:
            self._judge_entries(index, expected, covered)

    def _judge_entries(self, index: int, expected: list[Hash] | None, covered: int) -> None:
        name = TileName(None, index, covered)
        first = index * _WIDTH
        found = self.folder.best(None, index, covered)
        if found is None or expected is None:
            there = any(width >= covered for width in self.folder.widths[None][index])
            reason = "unproven" if found is not None else "unreadable" if there else "missing"
            self._add(Part.ENTRIES, name, first, covered, reason)
            return
        for at, (have, want) in enumerate(zip(found, expected, strict=True), start=first):
            self._add(Part.ENTRIES, name, at, 1, None if have == want else "entry-differs")

    def _reason(self, name: TileName, expected: list[Hash] | None, covered: int) -> str | None:
        """Why a bundle or tile does not stand beside the proven hashes of its place, or None."""
        if covered == 0 or covered < name.width < _WIDTH:
            return "beyond-checkpoint"
        try:
            found = self.folder.hashes(name)
        except TheirFault as fault:
            return str(fault.facts["reason"])
        if expected is None:
            return "unproven"
        width = min(name.width, covered)
        if found[:width] != expected[:width]:
            return "entry-differs" if name.level is None else "hash-differs"
        if name.level == 0 and name.width > covered:
            twin = self.folder.best(None, name.index, _WIDTH)
            if twin is not None and twin != found:
                return "hash-differs"
        return None

    def _require(self, part: Part, level: int | None, index: int, covered: int) -> None:
        """A covered tile must be there in its own width or full (C2SP tlog-tiles)."""
        name = TileName(level, index, covered)
        if covered and not (self.folder.has(name) or self.folder.has(TileName(level, index))):
            self._add(part, name, index, covered, "missing")

    def _judge_upper(self, proven: _Proven) -> None:
        """Levels 1 and above against the roots of the full subtrees below them."""
        present = {level for level in self.folder.widths if level is not None and level > 0}
        for level in sorted({*present, *range(1, len(proven.levels) + 1)}):
            nodes = proven.levels[level - 1] if level <= len(proven.levels) else []
            needed = range(-(-len(nodes) // _WIDTH))
            for index in sorted({*self.folder.widths[level], *needed}):
                expected = nodes[index * _WIDTH : (index + 1) * _WIDTH]
                covered = len(expected)
                for width in sorted(self.folder.widths[level][index]):
                    name = TileName(level, index, width)
                    reason = self._reason(name, expected, covered)
                    self._add(Part.TILE, name, index, min(width, covered), reason)
                self._require(Part.TILE, level, index, covered)

    def _nothing_proven(self) -> None:
        levels = sorted(self.folder.widths, key=lambda level: -1 if level is None else level)
        for level in levels:
            part = Part.BUNDLE if level is None else Part.TILE
            for index, widths in sorted(self.folder.widths[level].items()):
                for width in sorted(widths):
                    name = TileName(level, index, width)
                    self._add(part, name, index, width, "unproven")
                if level is None and widths:
                    name = TileName(None, index, max(widths))
                    self._add(Part.ENTRIES, name, index * _WIDTH, max(widths), "unproven")

    def _add(self, part: Part, name: TileName, first: int, count: int, reason: str | None) -> None:
        self.findings.append(Finding(part, name.path(), first, count, reason))


def _merge(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Order by part; adjoining runs of entries with one verdict become one finding."""
    order = list(Part)
    last: Finding | None = None
    for item in sorted(findings, key=lambda found: order.index(found.part)):
        if (
            last is not None
            and last.part is item.part is Part.ENTRIES
            and last.reason == item.reason
            and last.first + last.count == item.first
        ):
            last = Finding(item.part, last.path, last.first, last.count + item.count, item.reason)
            continue
        if last is not None:
            yield last
        last = item
    if last is not None:
        yield last


def audit(heads: Sequence[Head], present: Iterable[TileName], read: Read) -> Audit:
    """Judge every signed head, every entry and every tile of a log.

    `present` names all tile and bundle files that lie there, needed or not; `read` gives the bytes
    of one, or None where it cannot be read. Work is bounded by the bytes of the files present,
    whatever sizes the heads claim. A finding is refused with reason `root-differs` or
    `entries-missing` (a checkpoint), `missing`, `unreadable`, `truncated`, `trailing-bytes`,
    `length`, `entry-differs`, `hash-differs`, `beyond-checkpoint` (no signed checkpoint covers it)
    or `unproven` (nothing here leads to a signed root). Raises nothing.
    """
    return _Auditor(heads, present, read).run()
