"""`link add`, `link remove`: which ways there are to another center."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from detente.adapters.links.https.client import split_address
from detente.apps import messages
from detente.apps.cli.command import Run, arg, command, dry_run, duration, wrong
from detente.apps.i18n.talk import Safe, t
from detente.core import limits
from detente.core.errors import OurFault
from detente.core.notification import Precedence
from detente.engine import links
from detente.engine.links import Bearer, LinkEntry

_LEAST: Final = {one.name.lower(): one for one in reversed(Precedence)}


@command(
    arg("peer", words="arg--peer"),
    arg("name", words="arg--link-add-name"),
    arg("--https", metavar="HOST:PORT", words="arg--link-add-https"),
    arg("--courier", metavar="FOLDER", words="arg--link-add-courier"),
    arg("--rank", type=int, default=0, metavar="N", words="arg--link-add-rank"),
    arg("--least", choices=list(_LEAST), default="routine", words="arg--link-add-least"),
    arg("--test-every", metavar="DURATION", default="0", words="arg--link-add-test-every"),
    examples=(
        "detente link add BRV line-a --https rrc.brevia.example:7443",
        "detente link add BRV stick --courier /media/stick --rank 5",
    ),
)
def add(run: Run) -> int:
    """Add a way to another center; a running server uses it at once."""
    args = run.args
    if (args.https is None) == (args.courier is None):
        raise wrong("problem--one-way", "detente link add")
    if not 0 <= args.rank <= limits.UINT_MAX:
        raise wrong("problem--rank", "detente link add")
    if args.https is not None:
        _, port = split_address(args.https)
        if port == 0:  # only a listener can leave the port to the machine
            raise OurFault("bad-address", address=args.https[:200])
        bearer, address = Bearer.HTTPS, args.https
    else:
        # Whole: whoever uses it works in another folder.
        bearer, address = Bearer.COURIER, str(Path(args.courier).absolute())
    if len(address) > limits.LINK_ADDRESS_CHARS_MAX:
        raise OurFault("bad-address", address=address[:200])
    center = run.home.center
    peer = center.peer_named(args.peer)
    entry = LinkEntry(
        peer.fingerprint, args.name, bearer, address, args.rank, _LEAST[args.least],
        duration(args.test_every),
    )  # fmt: skip
    if run.dry:
        return dry_run(run, "added")
    links.add_link(center.state, entry)
    run.console.object({"added": {**_object(entry), "peer": peer.card.code}})
    run.console.say(_added(peer.card.code, entry))
    if run.served:
        run.next(t("link--next-used", party=peer.card.code))
    else:
        run.next(t("link--next-serve"))
    return messages.DONE


@command(
    arg("peer", words="arg--peer"),
    arg("name", words="arg--link-remove-name"),
    examples=("detente link remove BRV line-a",),
)
def remove(run: Run) -> int:
    """Forget a way to another center."""
    center = run.home.center
    peer = center.peer_named(run.args.peer)
    known = links.links_of(center.state, peer.fingerprint)
    found = next((entry for entry in known if entry.name == run.args.name), None)
    if found is None:
        raise OurFault("no-such-link", name=run.args.name, known=[entry.name for entry in known])
    if run.dry:
        return dry_run(run, "removed")
    links.remove_link(center.state, found)
    run.console.object({"removed": {**_object(found), "peer": peer.card.code}})
    run.console.say(t("link--forgotten", party=peer.card.code, link=found.name))
    return messages.DONE


def _object(entry: LinkEntry) -> dict[str, object]:
    return {
        "name": entry.name,
        "bearer": entry.bearer.value,
        "address": entry.address,
        "rank": entry.rank,
        "least": entry.least.name.lower(),
        "test_every_s": entry.test_every_s,
    }


def _added(party: str, entry: LinkEntry) -> Safe:
    return t(
        "link--added" if entry.least is Precedence.ROUTINE else "link--added-least",
        party=party, link=entry.name, bearer=entry.bearer.value, address=entry.address,
        rank=entry.rank, precedence=entry.least.name,
    )  # fmt: skip
