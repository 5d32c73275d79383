"""`detente verify`: the reader for strangers. It and what it uses import core, and words, only.

That is checked by a test, to show that core is enough: no home, no store, no keys, no network. It
speaks the reader's language; with --json, codes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from detente.apps.arguments import Parser, filled
from detente.apps.i18n import talk
from detente.apps.i18n.talk import of_help
from detente.apps.neutral import set_apart
from detente.apps.verify_bundle import judge_bundle
from detente.apps.verify_evidence import judge_evidence, read_limited, read_trusted
from detente.apps.verify_incident import judge_incident
from detente.apps.verify_log import verify_log
from detente.core import limits
from detente.core.errors import OurFault
from detente.core.party import Card
from detente.core.record.bundle import is_bundle
from detente.core.record.incident import is_incident

_REFUSED: Final = 4
_NAME: Final = "detente verify"
_EXAMPLES: Final = (
    "detente verify one.evidence",
    "detente verify one.evidence --trust ardania.card",
    "detente verify thread.bundle",
    "detente verify two-histories.incident",
    "detente verify --log DIR --vkey example.com/log+33d7b496+AeHT...",
)


def main(words: Sequence[str]) -> int:
    """Verify a file or a log folder; returns the exit status.

    Raises OurFault("usage"), EnvironmentFault("cannot-read"); TheirFault as `read_trusted`,
    `judge_evidence`, `judge_bundle`, `judge_incident` and `verify_log` do.
    """
    if {"-h", "--help"} & set(words):
        parser = _parser(shown=True)
        more = filled(of_help("verify--more"))
        sys.stdout.write(parser.whole_help(of_help("verify--about"), _EXAMPLES, *more))
        return 0
    args = _parser(shown=False).parse_args(list(words))
    if (args.evidence is None) == (args.log is None):
        raise _wrong("problem--one-file")
    if (args.log is None) != (args.vkey is None) or (args.log is not None and args.trust):
        raise _wrong("problem--log-and-vkey")
    if args.log is not None:
        log = verify_log(Path(args.log), args.vkey)
        _print({"format": 1, **log.as_json()} if args.json else log.lines())
        return 0 if log.ok else _REFUSED
    cards = read_trusted([Path(card) for card in args.trust])
    data = read_limited(Path(args.evidence), limits.BUNDLE_BYTES_MAX)
    if is_bundle(data):
        return _bundle(data, cards, programs=args.json)
    found = is_incident(data)
    report = judge_incident(data, cards) if found else judge_evidence(data, cards)
    _print(report.as_json() if args.json else report.lines())
    return 0


def _bundle(data: bytes, cards: Sequence[Card], *, programs: bool) -> int:
    """Tell of each file; then, on standard error, of the first that does not stand."""
    report = judge_bundle(data, cards)
    _print(report.as_json() if programs else report.lines())
    if not programs:
        report.check()
    return _REFUSED if report.refused() else 0


def _print(found: dict[str, object] | list[str]) -> None:
    if isinstance(found, dict):
        sys.stdout.write(json.dumps(found, ensure_ascii=True, sort_keys=True) + "\n")
    else:
        sys.stdout.write("".join(f"{set_apart(line)}\n" for line in found))


def _wrong(problem: str) -> OurFault:
    return OurFault("usage", problem=of_help(problem), command=_NAME)


def _parser(*, shown: bool) -> Parser:
    parser = Parser(_NAME, shown=shown)
    take = parser.take
    take("evidence", nargs="?", metavar="FILE", words="arg--verify-file")
    take("--trust", action="append", default=[], metavar="CARD", words="arg--verify-trust")
    take("--log", metavar="DIR", words="arg--verify-log")
    take("--vkey", metavar="KEY", words="arg--verify-vkey")
    take(talk.OPTION, metavar="L", words="arg--every-speak")
    take("--json", action="store_true", words="arg--every-json")
    # Options of every command that change nothing here are taken, so that no habit fails.
    for ignored in ("--plain", "--no-color", "--no-input", "--yes"):
        parser.add_argument(ignored, action="store_true", help=argparse.SUPPRESS)
    for ignored in ("--home", "--as", "--lang", "--passphrase-file"):
        parser.add_argument(ignored, dest="ignored", help=argparse.SUPPRESS)
    parser.add_argument("-n", "--dry-run", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("-q", "--quiet", action="store_true", help=argparse.SUPPRESS)
    take("-d", "--debug", action="store_true", words="arg--every-debug")
    return parser
