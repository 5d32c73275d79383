"""`detente verify`: the reader for strangers. It and what it uses import core, and words, only.

That is checked by a test, to show that core is enough: no home, no store, no keys, no network. It
speaks the reader's language; with --json, codes.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from detente.apps.arguments import Parser, filled
from detente.apps.i18n import talk
from detente.apps.i18n.talk import of_help, of_verdict, t
from detente.apps.neutral import set_apart
from detente.apps.verify_bundle import BundleReport, judge_bundle
from detente.apps.verify_evidence import (
    EvidenceReport,
    judge_evidence,
    read_limited,
    read_trusted,
)
from detente.apps.verify_incident import IncidentReport, judge_incident
from detente.apps.verify_log import verify_log
from detente.core import limits
from detente.core.errors import OurFault, TheirFault
from detente.core.party import Card
from detente.core.record.bundle import is_bundle
from detente.core.record.evidence import FIRST_BYTE
from detente.core.record.incident import is_incident
from detente.core.record.tile_audit import Finding, Part

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

    Raises OurFault("usage"), EnvironmentFault("cannot-read"); TheirFault("not-evidence"), and as
    `read_trusted`, `judge_evidence`, `judge_bundle`, `judge_incident` and `verify_log` do.
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
        if not log.ok:
            _next(args, _step_of(log.findings))
        return 0 if log.ok else _REFUSED
    if os.path.isdir(args.evidence):  # noqa: PTH112 - a Path's raises where a part is forbidden
        raise _wrong("problem--folder-is-log")
    return _file(args, read_trusted([Path(card) for card in args.trust]))


def _file(args: argparse.Namespace, cards: Sequence[Card]) -> int:
    """Tell of a file, of a bundle that of each in it; then, on standard error, of the first that
    does not stand, or how to learn who signed.
    """
    data = read_limited(Path(args.evidence), limits.BUNDLE_BYTES_MAX)
    report: BundleReport | IncidentReport | EvidenceReport
    if is_bundle(data):
        report = judge_bundle(data, cards)
    elif is_incident(data):
        report = judge_incident(data, cards)
    elif data[:1] == bytes((FIRST_BYTE,)):
        report = judge_evidence(data, cards)
    else:
        raise TheirFault("not-evidence", path=args.evidence)
    _print(report.as_json() if args.json else report.lines())
    if isinstance(report, BundleReport) and report.refused():
        if not args.json:
            report.check()
        return _REFUSED
    if not cards:
        _next(args, of_verdict("step--bring-card"))
    return 0


def _step_of(findings: Sequence[Finding]) -> str:
    """What to ask for where a log is refused: the key where no signature is by the one given."""
    why = {item.reason for item in findings if item.part is Part.CHECKPOINT}
    return of_verdict("step--other-vkey" if "no-known-signature" in why else "step--fresh-log")


def _next(args: argparse.Namespace, step: str) -> None:
    if not (args.json or args.quiet):
        sys.stdout.flush()
        sys.stderr.write(set_apart(t("say--next", step=step)) + "\n")


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
