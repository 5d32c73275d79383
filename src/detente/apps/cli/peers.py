"""`card` and `peer`: who we are and whom we know."""

from __future__ import annotations

from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run, file_bytes, write_file
from detente.apps.cli.contacts import sheet
from detente.apps.cli.text import Console, at, value
from detente.apps.i18n.talk import spoken, t
from detente.apps.lookalikes import Likeness, looks_like
from detente.core import limits
from detente.core.errors import TheirFault
from detente.core.party import Card, fingerprint_digits, fingerprint_words, read_card
from detente.engine import contacts
from detente.engine.links import links_of
from detente.engine.peers import Peer
from detente.engine.state import State


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
        t("card--head", number=card.number, at=at(card.issued)),
        t("card--fingerprint"),
        f"  {fingerprint_words(card.fingerprint)}",
        f"  {fingerprint_digits(card.fingerprint)}",
    )


def card_in(path: str) -> tuple[Card, bytes]:
    """The card in a file. Raises TheirFault with the file among its facts."""
    data = file_bytes(path, limits.CARD_BYTES_MAX)
    try:
        return read_card(data), data
    except TheirFault as fault:
        raise TheirFault(fault.code, **{**fault.facts, "file": path}) from fault


@command(
    arg("file", nargs="?", metavar="FILE", words="arg--card-file"),
    arg("-o", "--output", metavar="FILE", words="arg--card-output"),
    examples=("detente card", "detente card -o ardania.card", "detente card brevia.card"),
)
def card(run: Run) -> int:
    """Our own card, or that in a file."""
    if run.args.file is not None:
        found, _ = card_in(run.args.file)
    else:
        found = run.home.center.card
    if run.args.output is not None:
        write_file(run.args.output, found.raw)
        if run.args.output == "-":
            return messages.DONE
        run.console.note(t("card--written", file=run.args.output, bytes=len(found.raw)))
    run.console.object(_object(found))
    _say(run.console, found)
    if run.args.file is not None:
        run.console.note(t("card--stands"))
    return messages.DONE


@command(
    arg("file", metavar="FILE", words="arg--peer-add-file"),
    examples=("detente peer add brevia.card",),
)
def add(run: Run) -> int:
    """Introduce a center by its card."""
    found, data = card_in(run.args.file)
    likely = _taken_for(run, found)
    if not run.dry:
        run.home.center.add_peer(data)
    told = {name: [*one.mixed, *one.alike] for name, one in likely.items()}
    run.console.object({"added": not run.dry, "peer": _object(found), "looks_like": told})
    _say(run.console, found)
    for name, one in likely.items():
        _warn(run.console, name, one)
    if run.dry:
        run.console.note(t("dry-run--added"))
        return messages.DONE
    run.next(t("peer--next-compare", party=found.code))
    return messages.DONE


def _taken_for(run: Run, found: Card) -> dict[str, Likeness]:
    """Names on a card that could be taken for names of other centers, or have mixed letters."""
    center = run.home.center
    known = [center.card, *(peer.card for peer in center.state.peers.values())]
    others = [
        name for card in known if card.fingerprint != found.fingerprint for name in _names(card)
    ]
    likely = {}
    for name in dict.fromkeys(_names(found)):
        one = looks_like(name, others)
        same = (name,) if name in others else ()
        likely[name] = Likeness(one.mixed, same + one.alike)
    return {name: one for name, one in likely.items() if one}


def _names(card: Card) -> list[str]:
    return [card.center, card.code, *(name for _, name in card.names)]


def _warn(console: Console, name: str, found: Likeness) -> None:
    """Not refused: who they are, the fingerprint tells."""
    for other in found.alike:
        console.note(t("peer--looks-like", name=name, other=other))
    for word in found.mixed:
        console.note(t("peer--mixed", name=word))


@command(arg("peer", words="arg--peer"))
def confirm(run: Run) -> int:
    """Note that somebody compared the fingerprint with the other side."""
    center = run.home.center
    found = center.peer_named(run.args.peer)
    person = run.person("confirm")
    _say(run.console, found.card)
    if run.dry:
        return dry_run(run, "confirmed")
    run.confirm(t("ask--compared"))
    center.confirm_peer(found.fingerprint, person.id, run.home.now())
    run.console.object({"confirmed": True, "peer": _object(found.card)})
    run.console.say(t("peer--confirmed", party=found.card.code, person=person.name))
    return messages.DONE


@command(examples=("detente peer list --plain",))
def listing(run: Run) -> int:
    """Introduced centers."""
    found = sorted(run.home.center.state.peers.values(), key=_by_code)
    told = [{**_object(peer.card), "confirmed": peer.confirmed} for peer in found]
    run.console.object({"peers": told})
    if not found and not run.console.plain:
        run.console.say(t("peer--none"))
        run.next(t("peer--next-card"))
    rows = [
        (
            peer.card.code,
            peer.card.center,
            value(peer.card.name(spoken())),
            t("peer--word-confirmed" if peer.confirmed else "peer--word-not-confirmed"),
        )
        for peer in found
    ]
    if rows:
        heads = ("party", "center", "name", "fingerprint")
        run.console.table(rows, [t(f"peer--head-{one}") for one in heads])
    return messages.DONE


def _by_code(peer: Peer) -> tuple[str, str]:
    return peer.card.code, peer.card.center


@command(
    arg("peer", words="arg--peer"),
    arg("--contacts", action="store_true", words="arg--peer-show-contacts"),
    examples=("detente peer show BRV", "detente peer show BRV --contacts"),
)
def show(run: Run) -> int:
    """One center and its fingerprint."""
    found = run.home.center.peer_named(run.args.peer)
    state, now = run.home.center.state, run.home.now()
    told: dict[str, object] = {"peer": _object(found.card), "confirmed": found.confirmed}
    if run.args.contacts:
        told["contacts"] = _contacts(state, found)
    run.console.object(told)
    if run.args.contacts:
        run.console.say(*sheet(state, found, now))
        return messages.DONE
    _say(run.console, found.card)
    who = run.home.center.state.house.confirmed.get(found.fingerprint)
    if who is None:
        run.console.say(t("peer--fingerprint-not-confirmed"))
    else:
        run.console.say(t("peer--fingerprint-confirmed", at=at(who[1]), person=who[0]))
    return messages.DONE


def _contacts(state: State, peer: Peer) -> dict[str, object]:
    place = peer.fingerprint
    return {
        "links": [
            {"link": one.name, "bearer": one.bearer.value, "address": one.address}
            for one in links_of(state, place)
        ],
        "call": [
            {"post": one.post, "person": one.person, "phone": one.phone, "noted": one.at}
            for one in contacts.notes_of(state, place)
        ],
        "signed": [
            {"person": one.person, "post": one.post, "last": one.last, "serial": one.serial}
            for one in contacts.signers(state, place)
        ],
    }
