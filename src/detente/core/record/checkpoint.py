"""The text of a C2SP checkpoint: origin, size, root (spec/checkpoint.md, K10 to K13)."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from detente.core import limits
from detente.core.crypto.types import Hash
from detente.core.errors import TheirFault
from detente.core.record.lines import from_base64, from_decimal, is_key_name, is_line, to_base64


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Head of one register: `size` leaves under `root`; extensions only in foreign logs."""

    origin: str
    size: int
    root: Hash
    extensions: tuple[str, ...] = ()

    def text(self) -> str:
        """The note text, every line closed by a newline."""
        lines = (self.origin, str(self.size), to_base64(self.root), *self.extensions)
        return "".join(f"{line}\n" for line in lines)


def _refuse(reason: str, **facts: object) -> TheirFault:
    return TheirFault("bad-checkpoint", reason=reason, **facts)


@functools.lru_cache(maxsize=limits.NOTES_CACHED_MAX)
def parse_foreign_text(text: str) -> Checkpoint:
    """Read the text of any C2SP checkpoint, extension lines included.

    Raises TheirFault("bad-checkpoint") with reason `lines`, `size`, `size-too-large` or `root`.
    What is read formats to the same text again.
    """
    lines = text.split("\n")
    if lines.pop() != "" or len(lines) < 3 or not all(is_line(line) for line in lines):
        raise _refuse("lines")
    size = from_decimal(lines[1])
    if size is None:
        raise _refuse("size", size=lines[1][:40])
    if size > limits.TREE_SIZE_MAX:
        raise _refuse("size-too-large", size=size, limit=limits.TREE_SIZE_MAX)
    root = from_base64(lines[2])
    if root is None or len(root) != Hash.SIZE:
        raise _refuse("root", root=lines[2][:80])
    return Checkpoint(lines[0], size, Hash(root), tuple(lines[3:]))


@functools.lru_cache(maxsize=limits.NOTES_CACHED_MAX)
def parse_text(text: str) -> Checkpoint:
    """Read the text of a checkpoint of our own kind: exactly three lines, origin a key name.

    Raises TheirFault("bad-checkpoint") as `parse_foreign_text` does, and with reason
    `extension-line` or `origin`.
    """
    found = parse_foreign_text(text)
    if found.extensions:
        raise _refuse("extension-line", line=found.extensions[0][:80])
    if not is_key_name(found.origin) or len(found.origin.encode()) > limits.NOTE_NAME_BYTES_MAX:
        raise _refuse("origin", origin=found.origin[:80])
    return found
