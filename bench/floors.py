"""What no program can do without: writing bytes and flushing them, and bare signatures."""

from __future__ import annotations

import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

from bench.measure import timed

_MESSAGE = bytes(200)  # about as long as the text of a checkpoint


class Floor:
    """A file to append to, and one key of each algorithm."""

    def __init__(self, folder: Path) -> None:
        self._file = os.open(folder / "floor", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._ed25519 = Ed25519PrivateKey.generate()
        self._mldsa = MLDSA44PrivateKey.generate()
        self._signed = (self._ed25519.sign(_MESSAGE), self._mldsa.sign(_MESSAGE))

    def work(
        self, data: bytes, flushes: int, signatures: int, verifications: int, *, mldsa: bool
    ) -> None:
        """Write and flush `data` in equal parts; sign and verify so often with Ed25519, and with
        ML-DSA-44 where that is asked for.
        """
        part = -(-len(data) // max(1, flushes))
        for at in range(flushes):
            os.write(self._file, data[at * part : (at + 1) * part])
            os.fsync(self._file)
        for _ in range(signatures):
            self._ed25519.sign(_MESSAGE)
            if mldsa:
                self._mldsa.sign(_MESSAGE)
        for _ in range(verifications):
            self._ed25519.public_key().verify(self._signed[0], _MESSAGE)
            if mldsa:
                self._mldsa.public_key().verify(self._signed[1], _MESSAGE)

    def milliseconds(
        self,
        data: bytes,
        flushes: int,
        signatures: int,
        verifications: int = 0,
        times: int = 1,
        *,
        mldsa: bool = True,
    ) -> float:
        """Time of `work`, the mean of `times` times."""

        def all_of_it() -> None:
            for _ in range(times):
                self.work(data, flushes, signatures, verifications, mldsa=mldsa)

        return timed(all_of_it) * 1e3 / times

    def close(self) -> None:
        """Let the file go."""
        os.close(self._file)


def bare_tree(leaves: Sequence[bytes]) -> bytes:
    """Root of RFC 6962 section 2.1 over whole leaves, level by level, and nothing else."""
    level = [sha256(b"\x00" + leaf).digest() for leaf in leaves]
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        above = [sha256(b"\x01" + left + right).digest() for left, right in pairs]
        level = above + level[len(above) * 2 :]
    return level[0]
