"""`peer show --contacts` and `peer note`: a sheet for the wall, for when the line is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run
from detente.apps.cli.text import at, label, value
from detente.apps.i18n.talk import Safe, t
from detente.apps.neutral import columns, neutral, unisolated
from detente.core.party import fingerprint_digits, fingerprint_words
from detente.engine import contacts, overview
from detente.engine.links import links_of
from detente.engine.peers import Peer
from detente.engine.state import Now, State

SHEET_COLUMNS: Final = 80  # A4 and Letter in a fixed pitch of ten to the inch
_LABEL: Final = 15


def sheet(state: State, peer: Peer, now: Now) -> Iterator[str]:
    """The contact sheet of one center, line by line, none wider than SHEET_COLUMNS."""
    card = peer.card
    yield label(t("sheet--title"), 45) + t("sheet--printed", at=at(now.live))
    yield ""
    yield from _block("center", [card.center])
    yield from _block("party", [card.code])
    yield from _block("names", [f"{language}  {name}" for language, name in card.names])
    yield ""
    who = state.house.confirmed.get(peer.fingerprint)
    told = t("sheet--not-confirmed")
    if who is not None:
        told = t("sheet--confirmed", at=at(who[1]), person=who[0])
    yield from _block("fingerprint", [told])
    yield from _block("words", _by(fingerprint_words(card.fingerprint), 8))
    yield from _block("digits", _by(fingerprint_digits(card.fingerprint), 8))
    yield from _block("hex", [card.fingerprint.hex()[at_ : at_ + 32] for at_ in (0, 32)])
    yield ""
    for number in (1, 2, 3):
        yield t(f"sheet--compare-{number}")
    yield ""
    entries = links_of(state, peer.fingerprint)
    lines = [f"{one.name}  {one.bearer.value}  {one.address}" for one in entries]
    yield from _block("links", lines or [t("sheet--no-links")])
    noted = contacts.notes_of(state, peer.fingerprint)
    cells = [(one.post, one.person, one.phone, t("sheet--noted", at=at(one.at))) for one in noted]
    posts = ["  ".join(part for part in row if part) for row in cells]
    yield from _block("call", posts or [t("sheet--none-noted", party=card.code)])
    signed = contacts.signers(state, peer.fingerprint)
    people = [
        t("sheet--person", person=one.person, post=one.post, at=at(one.last), serial=one.serial)
        for one in signed
    ]
    yield from _block("signed", people or [t("sheet--nobody")])
    found = next(link for link in overview.links(state) if link.peer is peer)
    heard = t("sheet--heard", heard=at(found.last_in), carried=at(found.last_out))
    yield from _block("contact", [heard])


def _by(text: str, number: int) -> list[str]:
    """Words in lines of so many."""
    parts = text.replace("-", " ").split()
    return [" ".join(parts[at_ : at_ + number]) for at_ in range(0, len(parts), number)]


def _block(name: str, lines: Sequence[str]) -> Iterator[str]:
    """Lines behind a label, folded to the width of the sheet, hostile characters drawn."""
    head: str = label(t(f"sheet--{name}"), _LABEL)
    for line in lines:
        # What was made safe has its control characters drawn, and is isolated anew where it breaks.
        text = unisolated(line) if isinstance(line, Safe) else neutral(line)
        for piece in _folded(text, SHEET_COLUMNS - columns(head)):
            yield head + value(piece)
            head = " " * columns(head)


def _folded(text: str, width: int) -> Iterator[str]:
    piece = ""
    for character in text:
        if columns(piece + character) > width:
            yield piece
            piece = "  "
        piece += character
    yield piece


@command(
    arg("peer", words="arg--peer"),
    arg("--post", required=True, metavar="POST", words="arg--peer-note-post"),
    arg("--person", dest="name", default="", metavar="NAME", words="arg--peer-note-person"),
    arg("--phone", default="", metavar="NUMBER", words="arg--peer-note-phone"),
    arg("--remove", action="store_true", words="arg--peer-note-remove"),
    examples=("detente peer note BRV --post 'Duty officer' --phone '+999 5550 100'",),
)
def note(run: Run) -> int:
    """Note whom to call at a center; it stays in this home."""
    home, args = run.home, run.args
    state = home.center.state
    peer = home.center.peer_named(args.peer)
    if run.dry:
        return dry_run(run, "noted")
    if args.remove:
        contacts.remove_note(state, peer.fingerprint, args.post)
    else:
        now = home.now()
        contacts.put_note(state, peer.fingerprint, args.post, args.name, args.phone, now)
    run.console.object({"party": peer.card.code, "post": args.post, "removed": args.remove})
    done = "peer--forgotten" if args.remove else "peer--noted"
    run.console.say(t(done, post=args.post, party=peer.card.code))
    run.next(f"detente peer show {peer.card.code} --contacts")
    return messages.DONE
