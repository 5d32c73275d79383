"""`detente verify`: the reader for strangers. It and what it uses import core only.

That is checked by a test, to show that core is enough: no home, no store, no keys, no network.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

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
_EXAMPLES: Final = """examples:
  $ detente verify one.evidence
  $ detente verify one.evidence --trust ardania.card
  $ detente verify thread.bundle
  $ detente verify two-histories.incident
  $ detente verify --log DIR --vkey example.com/log+33d7b496+AeHT...

Without --trust the verdict names the key, not the party: who it is rests on a card you
got from somewhere else. Exit status 0: what is shown stands; 4: do not rely on it.
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise OurFault("usage", problem=message, command="detente verify")


def main(words: Sequence[str]) -> int:
    """Verify a file or a log folder; returns the exit status.

    Raises OurFault("usage"), EnvironmentFault("cannot-read"); TheirFault as `read_trusted`,
    `judge_evidence`, `judge_bundle`, `judge_incident` and `verify_log` do.
    """
    parser = _parser()
    if {"-h", "--help"} & set(words):
        sys.stdout.write(parser.format_help())
        return 0
    args = parser.parse_args(list(words))
    if (args.evidence is None) == (args.log is None):
        raise OurFault("usage", problem="name one file, or --log DIR", command=parser.prog)
    if (args.log is None) != (args.vkey is None) or (args.log is not None and args.trust):
        problem = "--log and --vkey go together, and without --trust"
        raise OurFault("usage", problem=problem, command=parser.prog)
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
        sys.stdout.write("".join(f"{line}\n" for line in found))


def _parser() -> _Parser:
    parser = _Parser(
        prog="detente verify",
        description=f"judge evidence, incidents, logs; needs no home and no network\n\n{_EXAMPLES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add(
        "evidence",
        nargs="?",
        metavar="FILE",
        help="an evidence file, a bundle of them, or an incident (- for standard input)",
    )
    add("--trust", action="append", default=[], metavar="CARD", help="a card you trust; may repeat")
    add("--log", metavar="DIR", help="a C2SP tlog-tiles folder, by any author")
    add("--vkey", metavar="KEY", help="the log's verifier key: name+id+base64")
    add("--json", action="store_true", help="one JSON object instead of text")
    # Options of every command that change nothing here are taken, so that no habit fails.
    for ignored in ("--plain", "--no-color", "--no-input", "--yes"):
        add(ignored, action="store_true", help=argparse.SUPPRESS)
    for ignored in ("--home", "--as", "--lang", "--passphrase-file"):
        add(ignored, dest="ignored", help=argparse.SUPPRESS)
    add("-n", "--dry-run", action="store_true", help=argparse.SUPPRESS)
    add("-q", "--quiet", action="store_true", help=argparse.SUPPRESS)
    add("-d", "--debug", action="store_true", help="show where a failure came from")
    return parser
