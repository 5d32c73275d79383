"""Writes the hash of each pack's earlier version into the later one: `python -m tools.pack_bases`.

A pack from version 2 on says in `base` which text it changes, by its hash (spec/pack.md, P15). The
hash covers every byte of the earlier folder, so it is written by this and never by hand.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from detente.adapters.pack_files import read_folder
from detente.core.agreement.pack import pack_hash

PACKS: Final = Path(__file__).resolve().parent.parent / "packs"
_TERMS: Final = "agreement.toml"
_BASE: Final = re.compile(r'^base = "[^"]*"$', re.MULTILINE)


def outdated(packs: Path) -> Iterator[tuple[Path, str]]:
    """File and right text of each `agreement.toml` whose base is not the hash of its forerunner.

    Versions are looked at in their order, but nothing is written: a chain of three whose first was
    edited takes two calls. Raises KeyError where an earlier version is not in the folder, and
    ValueError where a later one has no line `base = "..."` of its own.
    """
    found = _versions(packs)
    for (name, version), folder in sorted(found.items()):
        if version == 1:
            continue
        digest = pack_hash(read_folder(found[name, version - 1])).hex()
        path = folder / _TERMS
        text = path.read_text("utf-8")
        right, lines = _BASE.subn(f'base = "sha256:{digest}"', text)
        if lines != 1:
            raise ValueError(f"{path.name} of {folder.name}: {lines} lines of base, not 1")
        if right != text:
            yield path, right


def _versions(packs: Path) -> Mapping[tuple[str, int], Path]:
    """Folder of each pack by id and version."""
    found = {}
    for path in sorted(packs.glob(f"*/{_TERMS}")):
        terms = tomllib.loads(path.read_text("utf-8"))["agreement"]
        found[terms["id"], terms["version"]] = path.parent
    return found


def main() -> int:
    """Write what is outdated, until nothing is."""
    while changes := list(outdated(PACKS)):
        path, text = changes[0]
        path.write_text(text, "utf-8")
        sys.stdout.write(f"{path.parent.name}: base written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
