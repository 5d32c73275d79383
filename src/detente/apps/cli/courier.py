"""`courier`: one pass over a folder that somebody carries."""

from __future__ import annotations

from pathlib import Path

from detente.apps import messages, wiring
from detente.apps.cli.command import Run, arg, command, dry_run
from detente.apps.cli.text import count, value
from detente.apps.cli.words import framed, mark_word, precedence_words, title
from detente.core.crypto.types import Hash

_DAMAGE = {
    "hash-differs": "is not what its name says",
    "too-large": "is too large for a parcel",
    "not-a-file": "is no plain file",
    "unreadable": "cannot be read",
}


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
                rows.append((precedence, header.serial or "", name, named and f"on {named}"))
                marks.append(agreement.mark)
    shown, _ = framed(rows, marks)
    run.console.table(shown, indent="     ")


@command(
    arg("folder", metavar="FOLDER", help="the medium, as mounted here"),
    arg("--receive-only", action="store_true", help="take in, leave nothing"),
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
    console.say(
        f"in   {count(report.imported, 'parcel')}{f' from {senders}' if senders else ''},"
        f" {count(report.arrived, 'new entry', 'new entries')}"
    )
    _say_opened(run, report.leaves)
    for agreement in report.agreements:
        mark = mark_word(run.home.center.state.agreement(agreement).mark)
        console.say("     " + f"{mark} agreement {agreement} was proposed to us {mark}".strip())
    if report.not_ours:
        console.say(f"     {count(report.not_ours, 'parcel')} for others, left as they are")
    for name, why in report.damaged:
        told = f"{value(name)} {_DAMAGE.get(why, why)}; nothing was taken from it"
        console.say(console.style("warn", f"     {told}"))
    for code, _ in report.refused:
        told = messages.sentence_for(code)
        console.say(console.style("warn", f"     set aside ({code}): {told}"))
    if report.gaps:
        console.say("     something lies beyond a gap; we say so, and they send it again")
    if report.unsettled:
        told = "taken in and still on the medium: it cannot be changed"
        console.say(console.style("warn", f"     {count(report.unsettled, 'parcel')} {told}"))
    out = sorted(report.delivered.items())
    sent = ", ".join(f"{count(number, 'parcel')} to {code}" for code, number in out)
    console.say(f"out  {sent or 'nothing: nobody is known to lack anything of ours'}")
    if report.agreements:
        run.next(f"detente agreement show {report.agreements[0][:8]}")
    elif report.opened:
        run.next("detente inbox")
    return messages.DONE
