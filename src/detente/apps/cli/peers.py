"""`card` and `peer`: who we are and whom we know."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, file_bytes, write_file
from detente.apps.cli.text import Console, at, value
from detente.core import limits
from detente.core.party import Card, fingerprint_digits, fingerprint_words, read_card
from detente.engine.peers import Peer


def _object(card: Card) -> dict[str, object]:
    return {
        "center": card.center,
        "code": card.code,
        "names": dict(card.names),
        "number": card.number,
        "issued": card.issued,
        "fingerprint": {
            "hex": card.fingerprint.hex(),
            "words": fingerprint_words(card.fingerprint),
            "digits": fingerprint_digits(card.fingerprint),
        },
    }


def _say(console: Console, card: Card) -> None:
    names = ", ".join(f"{language} {value(name)}" for language, name in card.names)
    console.say(
        f"{card.center}  {card.code}  {names}",
        f"card {card.number}, issued {at(card.issued)}",
        "fingerprint, to read aloud:",
        f"  {fingerprint_words(card.fingerprint)}",
        f"  {fingerprint_digits(card.fingerprint)}",
    )


@command(
    arg("file", nargs="?", metavar="FILE", help="a card to read instead of our own"),
    arg("-o", "--output", metavar="FILE", help="write our card there (- for standard output)"),
    examples=("detente card", "detente card -o ardania.card", "detente card brevia.card"),
)
def card(run: Run) -> int:
    """Our own card, or that in a file."""
    if run.args.file is not None:
        found = read_card(file_bytes(run.args.file, limits.CARD_BYTES_MAX))
    else:
        found = run.home.center.card
    if run.args.output is not None:
        write_file(run.args.output, found.raw)
        if run.args.output == "-":
            return messages.DONE
        run.console.note(f"written: {value(run.args.output)}, {len(found.raw)} bytes")
    run.console.object(_object(found))
    _say(run.console, found)
    if run.args.file is not None:
        run.console.note("Its signatures stand. Whose it is, only a comparison by voice can tell.")
    return messages.DONE


@command(
    arg("file", metavar="FILE", help="their card (- for standard input)"),
    examples=("detente peer add brevia.card",),
)
def add(run: Run) -> int:
    """Introduce a center by its card."""
    data = file_bytes(run.args.file, limits.CARD_BYTES_MAX)
    found = read_card(data)
    if not run.dry:
        run.home.center.add_peer(data)
    run.console.object({"added": not run.dry, "peer": _object(found)})
    _say(run.console, found)
    run.next(f"compare the fingerprint with them by voice, then: detente peer confirm {found.code}")
    return messages.DONE


@command(arg("peer", help="party code, center name or beginning of the fingerprint"))
def confirm(run: Run) -> int:
    """Note that two persons compared the fingerprints."""
    center = run.home.center
    found = center.peer_named(run.args.peer)
    _say(run.console, found.card)
    run.confirm("Did two persons compare every word of this fingerprint?")
    if not run.dry:
        center.confirm_peer(found.fingerprint)
    run.console.object({"confirmed": not run.dry, "peer": _object(found.card)})
    run.console.say(f"{found.card.code} is confirmed.")
    return messages.DONE


@command(examples=("detente peer list --plain",))
def listing(run: Run) -> int:
    """Introduced centers."""
    found = sorted(run.home.center.state.peers.values(), key=_by_code)
    told = [{**_object(peer.card), "confirmed": peer.confirmed} for peer in found]
    run.console.object({"peers": told})
    if not found and not run.console.plain:
        run.console.say("No center was introduced to this one yet.")
        run.next("ask the other side for its card, then: detente peer add FILE")
    rows = [
        (
            peer.card.code,
            peer.card.center,
            value(peer.card.name("en")),
            "confirmed" if peer.confirmed else "NOT confirmed",
        )
        for peer in found
    ]
    if rows:
        run.console.table(rows, ("PARTY", "CENTER", "NAME", "FINGERPRINT"))
    return messages.DONE


def _by_code(peer: Peer) -> tuple[str, str]:
    return peer.card.code, peer.card.center


@command(arg("peer", help="party code, center name or beginning of the fingerprint"))
def show(run: Run) -> int:
    """One center and its fingerprint."""
    found = run.home.center.peer_named(run.args.peer)
    run.console.object({"peer": _object(found.card), "confirmed": found.confirmed})
    _say(run.console, found.card)
    words = "compared by two persons" if found.confirmed else "NOT compared yet"
    run.console.say(f"fingerprint {words}")
    return messages.DONE
