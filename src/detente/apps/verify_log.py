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

from detente.apps.verify_evidence import MARK_LINES
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

_SENTENCES: Final = {
    "missing": "is not there",
    "unreadable": "cannot be read as a plain file of a possible size",
    "truncated": "ends inside an entry",
    "trailing-bytes": "has bytes after its last entry",
    "length": "does not have 32 bytes for every hash",
    "entry-differs": "does not hash to what the signed root covers",
    "hash-differs": "is not what the signed root covers",
    "beyond-checkpoint": "is covered by no signed checkpoint",
    "unproven": "cannot be led to a signed root with the files here",
    "root-differs": "has a root that the entries here do not give",
    "entries-missing": "covers more entries than the files here hold",
    "origin-differs": "names another log than the file checkpoint",
    "no-known-signature": "has no signature by the given key",
    "bad-signature": "has a false signature under the name of the given key",
    "too-many-files": "is one of more files than are looked at",
}


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
        mark = self._mark()
        found = [*mark, self._summary()]
        refused = [item for item in self.findings if not item.good]
        found += [f"REFUSED  {_describe(item)}" for item in refused]
        counted: Counter[Part] = Counter()
        for item in self.findings:
            if item.good and (every or item.part in {Part.CHECKPOINT, Part.ENTRIES}):
                found.append(f"good     {_describe(item)}")
            elif item.good:
                counted[item.part] += 1
        for part, count in counted.items():
            noun = "file" if count == 1 else "files"
            found.append(f"good     {count} {noun} of kind {part.value}")
        found += [f"foreign  {path}: not part of a log, not trusted" for path in self.foreign]
        return [*found, *mark]

    def _mark(self) -> list[str]:
        """The line that stands first and last where the log is an exercise's or a replay's."""
        try:
            mark = Mark.LIVE if self.head is None else parse_origin(self.head.origin).mark
        except TheirFault:  # a log of somebody else's software, under a name of its own kind
            mark = Mark.LIVE
        return [MARK_LINES[mark]] if mark else []

    def _summary(self) -> str:
        if self.head is None:
            return "REFUSED: no signed checkpoint here is borne out by the entries here."
        refused = sum(1 for item in self.findings if not item.good)
        verdict = "good" if self.ok else f"REFUSED in {refused} part{'' if refused == 1 else 's'}"
        root = to_base64(self.head.root)
        return f"{verdict}: {_shown(self.head.origin)}, {self.head.size} entries, root {root}"


def _describe(item: Finding) -> str:
    if item.part is Part.ENTRIES:
        if item.count == 1:
            subject = f"entry {item.first}"
        else:
            subject = f"entries {item.first} to {item.first + item.count - 1}"
    elif item.part is Part.CHECKPOINT:
        subject = f"{item.path} (size {item.count})" if item.good else item.path
    else:
        subject = item.path
    if item.reason is None:
        return subject
    code = item.reason.partition("/")[0]
    sentence = _SENTENCES.get(item.reason) or _SENTENCES.get(code, "is not well formed")
    return f"{subject} {sentence} [{item.reason}]"


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
