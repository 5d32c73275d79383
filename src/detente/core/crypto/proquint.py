"""Pronounceable words: 16 bits as five letters (proquints, arXiv:0901.4016), readable in most
languages.

The same 16 bits also read as a five-digit number, so that word n and number n of a fingerprint are
one thing.
"""

from __future__ import annotations

from typing import Final

_CONSONANTS: Final = "bdfghjklmnprstvz"
_VOWELS: Final = "aiou"


def words(data: bytes) -> str:
    """Return `data` (an even number of bytes) as words joined by hyphens, each standing for two
    bytes.
    """
    return "-".join(_word(piece) for piece in _pieces(data))


def digits(data: bytes) -> str:
    """Return `data` (an even number of bytes) as five-digit numbers joined by spaces, 00000 to
    65535.
    """
    return " ".join(f"{piece:05d}" for piece in _pieces(data))


def _pieces(data: bytes) -> list[int]:
    return [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]


def _word(piece: int) -> str:
    return (
        _CONSONANTS[piece >> 12]
        + _VOWELS[piece >> 10 & 3]
        + _CONSONANTS[piece >> 6 & 15]
        + _VOWELS[piece >> 4 & 3]
        + _CONSONANTS[piece & 15]
    )
