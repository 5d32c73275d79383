"""A second writer of C2SP log folders, from the published text alone, sharing no code."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def mth(leaves: list[bytes]) -> bytes:
    """RFC 6962 section 2.1 as written there: over leaf hashes, slow."""
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return sha(b"\x01" + mth(leaves[:split]) + mth(leaves[split:]))


def tile_path(level: str, index: int, width: int) -> str:
    digits = str(index)
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    path = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return f"tile/{level}/{path}" + (f".p/{width}" if width < 256 else "")


def tile_files(entries: list[bytes]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for start in range(0, len(entries), 256):
        part = entries[start : start + 256]
        data = b"".join(len(item).to_bytes(2, "big") + item for item in part)
        files[tile_path("entries", start // 256, len(part))] = data
    nodes, level = [sha(b"\x00" + item) for item in entries], 0
    while nodes:
        for start in range(0, len(nodes), 256):
            hashes = nodes[start : start + 256]
            files[tile_path(str(level), start // 256, len(hashes))] = b"".join(hashes)
        full = len(nodes) // 256
        nodes = [mth(nodes[at * 256 : at * 256 + 256]) for at in range(full)]
        level += 1
    return files


class Author:
    """A log author with a key drawn from a word."""

    def __init__(self, name: str, word: str) -> None:
        self.name = name
        self.secret = Ed25519PrivateKey.from_private_bytes(sha(word.encode()))
        self.public = self.secret.public_key().public_bytes_raw()
        self.id = sha(name.encode() + b"\n\x01" + self.public)[:4]
        key = base64.b64encode(b"\x01" + self.public).decode()
        self.vkey = f"{name}+{self.id.hex()}+{key}"

    def line(self, text: str) -> str:
        blob = base64.b64encode(self.id + self.secret.sign(text.encode())).decode()
        return f"\u2014 {self.name} {blob}\n"

    def checkpoint(self, entries: list[bytes], extension: str = "", more: str = "") -> bytes:
        root = base64.b64encode(mth([sha(b"\x00" + item) for item in entries])).decode()
        text = f"{self.name}\n{len(entries)}\n{root}\n" + (f"{extension}\n" if extension else "")
        return f"{text}\n{self.line(text)}{more}".encode()


def write(folder: Path, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
