"""`courier`: one pass over a folder that somebody carries."""

from __future__ import annotations

from pathlib import Path

from detente.apps import messages, wiring
from detente.apps.cli.command import Run, arg, command, dry_run
from detente.apps.cli.text import label
from detente.apps.cli.words import framed, mark_word, precedence_words, title
from detente.apps.i18n.talk import Safe, joined, spoken, t
from detente.core.crypto.types import Hash

_DAMAGE = ("hash-differs", "too-large", "not-a-file", "unreadable")
_LABEL = 5
_INDENT = " " * _LABEL


def _say_opened(run: Run, leaves: set[Hash]) -> None:
    """Each entry that can be read now: its precedence, type and what it is about."""
    state = run.home.center.state
    rows, marks = [], []
    for agreement in state.agreements.values():
        for _, register in sorted(agreement.registers.items()):
            if register.seat == agreement.own_seat:
                continue
            for held in register.entries:
                header = None if held.opening is None else held.opening.header
                if header is None or held.leaf_hash not in leaves:
                    continue
                about = header.refers_to
                named = "" if about is None else about.serial or about.leaf_hash.hex()[:16]
                lang = run.languages(agreement.pack.agreement.languages)[0]
                name = title(agreement.texts.of(held).pack, lang, held.type)
                precedence = precedence_words(header.precedence)
                rows.append(
                    (
                        precedence,
                        header.serial or "",
                        name,
                        named and t("courier--about", serial=named),
                    )
                )
                marks.append(agreement.mark)
    shown, _ = framed(rows, marks)
    run.console.table(shown, indent="     ")


@command(
    arg("folder", metavar="FOLDER", words="arg--courier-folder"),
    arg("--receive-only", action="store_true", words="arg--courier-receive-only"),
    examples=("detente courier stick",),
)
def courier(run: Run) -> int:
    """Take in and leave parcels in a folder somebody carries."""
    if run.dry:
        return dry_run(run, "taken-in")
    folder = Path(run.args.folder)
    report = wiring.courier_pass(run.home, folder, deliver=not run.args.receive_only)
    console = run.console
    peers = run.home.center.state.peers
    console.object(
        {
            "looked_at": report.looked_at,
            "left": report.left,
            "imported": report.imported,
            "not_ours": report.not_ours,
            "from": sorted(peers[one].card.code for one in report.senders if one in peers),
            "arrived": report.arrived,
            "opened": report.opened,
            "agreements": report.agreements,
            "receipts": report.receipts,
            "gaps": report.gaps,
            "refused": [{"code": code} for code, _ in report.refused],
            "incidents": report.incidents,
            "damaged": [{"file": name, "reason": why} for name, why in report.damaged],
            "delivered": report.delivered,
            "entries_out": report.entries_out,
        }
    )
    senders = ", ".join(sorted(peers[one].card.code for one in report.senders if one in peers))
    parcels = t("courier--parcels", n=report.imported)
    entries = t("courier--new-entries", n=report.arrived)
    told = t("courier--in", parcels=parcels, entries=entries)
    if senders:
        told = t("courier--in-from", parcels=parcels, parties=senders, entries=entries)
    console.say(label(t("courier--label-in"), _LABEL) + told)
    _say_opened(run, report.leaves)
    for agreement in report.agreements:
        mark = mark_word(run.home.center.state.agreement(agreement).mark)
        told = joined((mark, t("courier--proposed", agreement=agreement), mark), " ")
        console.say(_INDENT + told)
    if report.not_ours:
        console.say(_INDENT + t("courier--for-others", n=report.not_ours))
    for name, why in report.damaged:
        said = f"courier--{why}" if why in _DAMAGE else "courier--damaged"
        console.say(console.style("warn", _INDENT + t(said, file=name, why=why)))
    for code, _ in report.refused:
        why = Safe(messages.sentence_for(code, spoken()))
        console.say(console.style("warn", _INDENT + t("courier--set-aside", code=code, why=why)))
    if report.gaps:
        console.say(_INDENT + t("courier--gap"))
    if report.unsettled:
        told = t("courier--unsettled", n=report.unsettled)
        console.say(console.style("warn", _INDENT + told))
    out = sorted(report.delivered.items())
    sent = joined(t("courier--sent", n=number, party=code) for code, number in out)
    console.say(label(t("courier--label-out"), _LABEL) + (sent or t("courier--nothing-out")))
    if report.agreements:
        run.next(f"detente agreement show {report.agreements[0][:8]}")
    elif report.opened:
        run.next("detente inbox")
    return messages.DONE
