"""Files of later versions: kept when a person gives them or a peer sends them, and sent along with
the terms that name them (spec/agreement.md, A11; spec/parcel.md, X21).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.core import limits, parcel
from detente.core.agreement.pack import pack_hash
from detente.core.crypto.types import Hash
from detente.core.errors import TheirFault
from detente.engine.peers import Peer
from detente.engine.ports import Put
from detente.engine.registers import Agreement, Held, encode_files
from detente.engine.state import PACKS, VERSIONS, State
from detente.engine.texts import Text, check_room, size_of


def keep_version(
    state: State, agreement: Agreement, files: Mapping[str, bytes], by: Peer | None = None
) -> Text:
    """Hold the files of a later version of an agreement's text; `by` the peer who sent them, None
    where a person here gave them. It binds to nothing. What is held already changes nothing.

    Raises TheirFault: `bad-pack`, `not-a-version`, `seats-not-in-pack`, `too-many-versions`.
    """
    known = agreement.texts.get(pack_hash(files))
    if known is not None:
        return known
    check_room(agreement.texts)
    text = agreement.texts.read(files)
    digest = text.pack.hash.hex()
    state.store.commit(
        [
            Put(PACKS, digest, encode_files(text.files)),
            Put(VERSIONS, f"{agreement.id} {digest}", b"" if by is None else by.fingerprint),
        ]
    )
    registers = agreement.registers.values()
    agreement.texts.take(text, [held for one in registers for held in one.entries])
    agreement.rejudge()
    return text


def take_version(state: State, peer: Peer, item: parcel.VersionItem) -> Agreement | None:
    """Hold what a peer sent, where terms that it has a seat for and that we read name it. The
    agreement is returned where the version is new. Raises TheirFault.
    """
    agreement = state.agreements.get(item.agreement)
    if agreement is None or agreement.founding.seat_of(peer.fingerprint) is None:
        raise TheirFault("unknown-agreement", origin=item.agreement)
    digest = pack_hash(item.files)
    if agreement.texts.get(digest) is not None:
        return None
    if digest not in agreement.texts.named:
        raise TheirFault("version-not-offered", hash=digest.hex())
    brought = sum(
        1 for key, by in state.store.items(VERSIONS) if by and key.startswith(f"{agreement.id} ")
    )
    if brought >= limits.VERSIONS_BROUGHT_MAX:
        raise TheirFault("too-many-versions", limit=limits.VERSIONS_BROUGHT_MAX)
    keep_version(state, agreement, item.files, peer)
    return agreement


# --- on the way ---------------------------------------------------------------------------------


def named_in(agreement: Agreement, held: Held) -> list[Text]:
    """Later versions held here that terms name."""
    texts = agreement.texts
    named = [digest for digest, by in texts.named.items() if any(one is held for one in by)]
    return [texts.later[digest] for digest in sorted(named) if digest in texts.later]


def beside(agreement: Agreement, held: Held) -> dict[Hash, Text]:
    """The versions that go along with the content of an entry: of those that it names, by rising
    hash, the ones that fit.
    """
    found: dict[Hash, Text] = {}
    if not agreement.texts.later:
        return found
    room = limits.PARCEL_VERSIONS_BYTES
    for text in named_in(agreement, held):
        if size_of(text) <= room:
            found[text.pack.hash] = text
            room -= size_of(text)
    return found


def items_for(agreement: Agreement, handed: Sequence[Held]) -> list[parcel.Item]:
    """The versions that go along with the contents of these entries."""
    found: dict[Hash, Text] = {}
    for held in handed:
        found |= beside(agreement, held)
    return [parcel.VersionItem(agreement.id, text.files) for text in found.values()]
