"""`detente verify --log DIR --vkey KEY`: judge a log folder by any author, offline.

Reads only; follows no links; trusts no file that it does not name with a verdict. Everything that
is decided is decided in core (`note`, `tile_audit`); here are the folder and the words.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from detente.apps.i18n import talk
from detente.apps.i18n.talk import of_verdict
from detente.apps.neutral import columns, padded
from detente.apps.verify_evidence import framed
from detente.core import limits
from detente.core.errors import EnvironmentFault, TheirFault
from detente.core.record import note, tile_audit, tiles
from detente.core.record.checkpoint import Checkpoint, parse_foreign_text
from detente.core.record.lines import to_base64
from detente.core.record.origin import Mark
from detente.core.record.origin import parse as parse_origin
from detente.core.record.tile_audit import Finding, Head, Part
from detente.core.record.vkey import Vkey, parse_vkey

_CHECKPOINT: Final = "checkpoint"

# Codes of `Finding.reason` that have words of their own; the others are all malformed.
_REASONS: Final = frozenset(
    {
        "missing", "unreadable", "truncated", "trailing-bytes", "length", "entry-differs",
        "hash-differs", "beyond-checkpoint", "unproven", "root-differs", "entries-missing",
        "origin-differs", "no-known-signature", "bad-signature", "too-many-files",
    }
)  # fmt: skip
_WORDS: Final = ("word--refused", "word--good", "word--foreign")
_GAP: Final = 2


@dataclass(frozen=True, slots=True)
class LogReport:
    """Verdicts on a log folder: `ok` only if nothing was refused and a signed checkpoint covers
    all.

    `head` is the checkpoint that everything was measured against. `foreign` names what lies in the
    folder and belongs to no log; it is neither read nor trusted and does not change `ok`.
    """

    ok: bool
    vkey: str
    head: Checkpoint | None
    findings: tuple[Finding, ...]
    foreign: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """The whole report as plain values: every checkpoint, run of entries, bundle and tile."""
        head = self.head
        return {
            "ok": self.ok,
            "vkey": self.vkey,
            "origin": None if head is None else head.origin,
            "size": None if head is None else head.size,
            "root": None if head is None else to_base64(head.root),
            "extensions": [] if head is None else list(head.extensions),
            "findings": [
                {
                    "part": item.part.value,
                    "path": item.path,
                    "first": item.first,
                    "count": item.count,
                    "verdict": "good" if item.good else "refused",
                    "reason": item.reason,
                }
                for item in self.findings
            ],
            "foreign": list(self.foreign),
        }

    def lines(self, *, every: bool = False) -> list[str]:
        """The report for a reader: what was refused, then what stands; `every` names each file."""
        refused, good, foreign = _heads()
        found = [self._summary()]
        found += [f"{refused}{_describe(item)}" for item in self.findings if not item.good]
        counted: Counter[Part] = Counter()
        for item in self.findings:
            if item.good and (every or item.part in {Part.CHECKPOINT, Part.ENTRIES}):
                found.append(f"{good}{_describe(item)}")
            elif item.good:
                counted[item.part] += 1
        for part, count in counted.items():
            found.append(good + of_verdict("log--files", n=count, kind=part.value))
        found += [foreign + of_verdict("log--foreign", path=path) for path in self.foreign]
        return framed(self._mark(), found)

    def _mark(self) -> Mark:
        """Whether the log is an exercise's or a replay's."""
        try:
            return Mark.LIVE if self.head is None else parse_origin(self.head.origin).mark
        except TheirFault:  # a log of somebody else's software, under a name of its own kind
            return Mark.LIVE

    def _summary(self) -> str:
        if self.head is None:
            return of_verdict("log--no-head")
        refused = sum(1 for item in self.findings if not item.good)
        verdict = of_verdict("log--good") if self.ok else of_verdict("log--refused", n=refused)
        head = {"origin": _shown(self.head.origin), "root": to_base64(self.head.root)}
        return of_verdict("log--summary", verdict=verdict, n=self.head.size, **head)


def _heads() -> tuple[str, ...]:
    """The words before a line, all as wide as the widest, in the order of _WORDS."""
    words = [of_verdict(one) for one in _WORDS]
    width = max(map(columns, words)) + _GAP
    return tuple(padded(one, width) for one in words)


def _describe(item: Finding) -> str:
    if item.part is Part.ENTRIES:
        last = item.first + item.count - 1
        subject = of_verdict("log--entries", first=item.first, last=last)
        if item.count == 1:
            subject = of_verdict("log--entry", n=item.first)
    elif item.part is Part.CHECKPOINT and item.good:
        subject = of_verdict("log--checkpoint", path=item.path, size=item.count)
    else:
        subject = talk.value(item.path)
    if item.reason is None:
        return subject
    codes = (item.reason, item.reason.partition("/")[0], "malformed")
    why = of_verdict(f"reason--{next(one for one in codes if one in (*_REASONS, codes[-1]))}")
    return of_verdict("log--finding", what=subject, why=why, code=item.reason)


def _shown(text: str) -> str:
    """A name as it may be printed: nothing in it can move a cursor or be mistaken for a line."""
    clean = text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii")
        for sign in clean
    )


class _Folder:
    """The names in a log folder, found once; links are not followed, odd files are not opened."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.tiles: list[tiles.TileName] = []
        self.checkpoints: list[str] = []
        self.foreign: list[str] = []
        self.unreadable: list[str] = []
        self.complete = True
        for count, path in enumerate(self._walk()):
            if count >= limits.LOG_FILES_MAX:
                self.complete = False
                break
            self._sort_in(path)

    def _walk(self) -> Iterator[str]:
        """Paths of everything that is no directory, relative to the root, with `/`."""
        waiting: list[tuple[str, int]] = [("", 0)]
        while waiting:
            folder, depth = waiting.pop()
            try:
                with os.scandir(self.root / folder) as entries:
                    for entry in entries:
                        path = f"{folder}{entry.name}"
                        if not entry.is_dir(follow_symlinks=False):
                            yield path
                        elif depth < limits.LOG_DEPTH_MAX:
                            waiting.append((f"{path}/", depth + 1))
                        else:
                            self.foreign.append(_shown(f"{path}/"))
            except OSError as error:
                if not folder:
                    raise EnvironmentFault(
                        "folder-unreadable", path=str(self.root), errno=error.errno
                    ) from error
                self.unreadable.append(_shown(folder))

    def _sort_in(self, path: str) -> None:
        name = tiles.parse_path(path)
        if name is not None:
            self.tiles.append(name)
        elif path == _CHECKPOINT or (path.startswith(f"{_CHECKPOINT}.") and "/" not in path):
            self.checkpoints.append(path)
        else:
            self.foreign.append(_shown(path))

    def read(self, path: str, most: int) -> bytes | None:
        """Bytes of a plain file of at most `most` bytes, else None."""
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        try:
            descriptor = os.open(self.root / path, flags)
        except OSError:
            return None
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode) or status.st_size > most:
                return None
            try:
                data = file.read(most + 1)
            except OSError:
                return None
        return data if len(data) <= most else None

    def read_tile(self, path: str) -> bytes | None:
        """Bytes of one tile or bundle, within the bound of its kind."""
        name = tiles.parse_path(path)
        hashes = name is not None and name.level is not None
        most = limits.TILE_WIDTH * 32 if hashes else limits.TILE_BUNDLE_BYTES_MAX
        return self.read(path, most)


def _read_head(folder: _Folder, path: str, key: Vkey) -> Head:
    data = folder.read(path, limits.NOTE_BYTES_MAX)
    if data is None:
        raise TheirFault("unreadable")
    signed = note.parse(data)
    note.verify(signed, [key])
    return Head(path, parse_foreign_text(signed.text))


def _read_heads(folder: _Folder, key: Vkey) -> tuple[list[Head], list[Finding]]:
    """Heads whose signature stands, and a finding for every other checkpoint file."""
    heads: list[Head] = []
    refused: list[Finding] = []
    for path in sorted(folder.checkpoints):
        try:
            head = _read_head(folder, path, key)
        except TheirFault as fault:
            reason = fault.facts.get("reason")
            text = fault.code if reason is None else f"{fault.code}/{reason}"
            refused.append(Finding(Part.CHECKPOINT, _shown(path), 0, 0, text))
            continue
        if heads and head.checkpoint.origin != heads[0].checkpoint.origin:
            refused.append(Finding(Part.CHECKPOINT, _shown(path), 0, 0, "origin-differs"))
            continue
        heads.append(Head(_shown(path), head.checkpoint))
    if _CHECKPOINT not in folder.checkpoints:
        refused.append(Finding(Part.CHECKPOINT, _CHECKPOINT, 0, 0, "missing"))
    return heads, refused


def verify_log(directory: Path, vkey: str) -> LogReport:
    """Judge the log folder `directory` under the verifier key `vkey`.

    Every `checkpoint` and `checkpoint.*` must bear a good signature by that key (lines of other
    keys are passed over, extension lines are allowed); every entry bundle and hash tile present
    must follow from the largest of them. Raises TheirFault: `bad-vkey`, `weak-key`;
    EnvironmentFault `folder-unreadable` where `directory` itself cannot be listed. All else is in
    the report.
    """
    key = parse_vkey(vkey)
    folder = _Folder(directory)
    heads, refused = _read_heads(folder, key)
    for path in folder.unreadable:
        refused.append(Finding(Part.TILE, path, 0, 0, "unreadable"))
    if not folder.complete:
        refused.append(Finding(Part.TILE, ".", 0, 0, "too-many-files"))
    audit = tile_audit.audit(heads, folder.tiles, folder.read_tile)
    return LogReport(
        ok=audit.ok and not refused,
        vkey=vkey,
        head=None if audit.anchor is None else audit.anchor.checkpoint,
        findings=(*refused, *audit.findings),
        foreign=tuple(sorted(folder.foreign)),
    )
