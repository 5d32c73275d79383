"""`link add`, `link remove`: which ways there are to another center."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from detente.adapters.links.https.client import split_address
from detente.apps import messages
from detente.apps.cli.command import Run, Usage, arg, command, dry_run
from detente.apps.i18n.talk import Safe, t
from detente.core import limits
from detente.core.errors import OurFault
from detente.core.notification import Precedence
from detente.engine import links
from detente.engine.links import Bearer, LinkEntry

_SECONDS: Final = {"": 1, "s": 1, "m": 60, "h": 3_600, "d": 86_400}
_DURATION: Final = re.compile(r"([0-9]{1,9})\s*([smhd]?)", re.ASCII)
_LEAST: Final = {one.name.lower(): one for one in reversed(Precedence)}


def _seconds(text: str) -> int:
    """`90`, `15m`, `2h`, `1d`. Raises Usage("bad-duration")."""
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        raise Usage("bad-duration", text=text[:100])
    return int(found[1]) * _SECONDS[found[2]]


@command(
    arg("peer", help="party code, center name or beginning of the fingerprint"),
    arg("name", help="a name for it, such as line-a or stick"),
    arg("--https", metavar="HOST:PORT", help="where their center listens"),
    arg("--courier", metavar="FOLDER", help="a folder that is carried, as mounted here"),
    arg("--rank", type=int, default=0, metavar="N", help="tried in this order, lower first"),
    arg("--least", choices=list(_LEAST), default="routine", help="carries this and above"),
    arg("--test-every", metavar="DURATION", default="0", help="90, 15m, 2h; 0: no line tests"),
    examples=(
        "detente link add BRV line-a --https rrc.brevia.example:7443",
        "detente link add BRV stick --courier /media/stick --rank 5",
    ),
)
def add(run: Run) -> int:
    """Add a way to another center; a running server uses it at once."""
    args = run.args
    if (args.https is None) == (args.courier is None):
        raise Usage(
            "usage", problem="give one of --https and --courier", command="detente link add"
        )
    if not 0 <= args.rank <= limits.UINT_MAX:
        raise Usage("usage", problem="--rank takes a number from 0", command="detente link add")
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
        _seconds(args.test_every),
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
    arg("peer", help="party code, center name or beginning of the fingerprint"),
    arg("name", help="the link's name; see: detente link list"),
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
