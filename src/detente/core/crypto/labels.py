"""Every signed or hashed purpose of this project, in one file.

A label is ASCII and always followed by one zero byte (`tag`), so that no label is a prefix of
another purpose's input. What is signed outside this list is defined by C2SP and carries its own
separation: the text of a checkpoint (type 0x01), `cosignature/v1` (0x04) and `subtree/v1` (0x06).
"""

from __future__ import annotations

from typing import Final

CARD: Final = b"detente/v1 card"  # signed by both root keys over the card's body
FINGERPRINT: Final = b"detente/v1 fingerprint"  # hash over the root pair
PARCEL: Final = b"detente/v1 parcel"  # signed by the link key over a parcel's inner bytes
SEAL: Final = b"detente/v1 seal"  # HPKE info of a wide link, followed by the link tag
LINK_SECRET: Final = b"detente/v1 link secret"  # pair secret out of both drawn halves
LINK_TAG: Final = b"detente/v1 link tag"  # tag of one step
LINK_SERVER: Final = b"detente/v1 link server"  # signed by who is called, over one connection
LINK_CLIENT: Final = b"detente/v1 link client"  # signed by who calls, over the same connection
SUCCESSION: Final = b"detente/v1 succession"  # signed by both root keys where an epoch is disowned
FOUNDING: Final = b"detente/v1 founding"  # hash of a founding text; agreement id is its first half
PACK: Final = b"detente/v1 pack"  # hash over the files of a pack
MASTER: Final = b"detente/v1 master salt"
SALT: Final = b"detente/v1 salt"
DIGEST: Final = b"detente/v1 digest"
READ_BACK: Final = b"detente/v1 read-back"
DRAFT: Final = b"detente/v1 draft"  # hash of what a person submitted, repeated by who releases
KEY_FILE: Final = b"detente/v1 key file"  # associated data of a key file at rest
WRAP: Final = b"detente/v1 wrap"  # associated data of a secret kept in the store


def tag(label: bytes) -> bytes:
    """Return the label with its closing zero byte, as it stands in front of what is hashed or
    signed.
    """
    return label + b"\x00"
