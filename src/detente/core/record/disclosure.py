"""What is shown of one entry: its header, and chosen fields under the body's root
(spec/evidence.md, V5).

A field is shown with its salt, its digest and its place among the sorted digests; the hashes that
complete the tree say nothing about the others. Whole or in part, there is one form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.core import limits, shape
from detente.core.crypto.types import Hash, Salt
from detente.core.encoding import Value
from detente.core.errors import OurFault, TheirFault
from detente.core.notification import Opening
from detente.core.record import merkle
from detente.core.record.leaf import (
    HEADER_PATH,
    Leaf,
    Left,
    Path,
    body_digests,
    check_field_path,
    digest,
    salt_of,
)


@dataclass(frozen=True, slots=True)
class Disclosed:
    """One shown field: where its digest stands among the sorted ones, and what it is made of."""

    place: int
    digest: Hash
    path: Path
    salt: Salt
    value: Value

    def encoded(self) -> Value:
        """The item as it stands in the file."""
        return [self.place, self.digest, list(self.path), self.salt, self.value]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Header with its salt, the number of digests, the shown fields and the hashes that complete
    the tree.
    """

    header_salt: Salt
    header: Value
    width: int  # number of digests, a power of two
    fields: tuple[Disclosed, ...]  # in order of place
    hashes: tuple[Hash, ...]

    def value(self) -> Value:
        """The array in the file."""
        fields = [item.encoded() for item in self.fields]
        return [self.header_salt, self.header, self.width, fields, list(self.hashes)]

    def verify(self, name: str, origin: Hash, leaf: Leaf) -> tuple[tuple[Path, Value], ...]:
        """Return the shown (path, value) pairs where every one of them stands under the leaf.

        `name` is what the entry is called in a refusal: TheirFault("evidence-refused", part=...,
        why=...).
        """
        if digest(origin, self.header_salt, HEADER_PATH, self.header) != leaf.header:
            raise TheirFault("evidence-refused", part=f"{name}: header", why="does-not-open")
        known: dict[int, bytes] = {}
        for item in self.fields:
            part = f"{name}: field {shown_path(item.path)}"
            if digest(origin, item.salt, item.path, item.value) != item.digest:
                raise TheirFault("evidence-refused", part=part, why="does-not-open")
            known[item.place] = merkle.leaf_hash(item.digest)
        part = f"{name}: body"
        paths = {item.path for item in self.fields}
        if self.width & (self.width - 1) or not len(paths) == len(known) == len(self.fields):
            raise TheirFault("evidence-refused", part=part, why="bad-shape")
        try:
            root = merkle.root_from_multiproof(self.width, known, self.hashes)
        except TheirFault as fault:
            raise TheirFault("evidence-refused", part=part, why=fault.code) from fault
        if root != leaf.body:
            raise TheirFault("evidence-refused", part=part, why="root-differs")
        return tuple((item.path, item.value) for item in self.fields)


def shown_path(path: Path) -> str:
    """`16` for a field, `16.41` for a row of a table."""
    return ".".join(str(part) for part in path)


def read_disclosure(value: Value) -> Disclosure:
    """Strict reverse of `Disclosure.value`. Raises TheirFault("bad-shape" | "wrong-length")."""
    parts = shape.exactly(value, "disclosure", 5)
    width = shape.uint(parts[2], "number of digests", limits.BODY_DIGESTS_MAX)
    if width == 0:
        raise TheirFault("bad-shape", where="number of digests", expected="1 or more")
    fields: list[Disclosed] = []
    for item in shape.array(parts[3], "shown fields", 0, limits.BODY_DIGESTS_MAX):
        cells = shape.exactly(item, "shown field", 5)
        place = shape.uint(cells[0], "place", width - 1)
        if fields and place <= fields[-1].place:
            raise TheirFault("bad-shape", where="shown fields", expected="rising places")
        found = Hash(shape.octets(cells[1], "digest", 32))
        salt = Salt(shape.octets(cells[3], "salt", 16))
        fields.append(Disclosed(place, found, check_field_path(cells[2], "path"), salt, cells[4]))
    hashes = tuple(
        Hash(shape.octets(item, "hash", 32))
        for item in shape.array(parts[4], "hashes", 0, limits.BODY_DIGESTS_MAX)
    )
    salt = Salt(shape.octets(parts[0], "header salt", 16))
    return Disclosure(salt, parts[1], width, tuple(fields), hashes)


def disclose(origin: Hash, opening: Opening, paths: Sequence[Path] | None) -> Disclosure:
    """Show the header and the fields at `paths` (None: all fields) of an entry we can open.

    Of what was erased here nothing can be shown (clause L12): None shows the rest. Raises
    OurFault("no-such-field" | "erased-here") for a path the entry does not have, or has no more.
    """
    values = dict(opening.fields)
    wanted = list(values) if paths is None else list(dict.fromkeys(paths))
    gone = opening.master.erased if isinstance(opening.master, Left) else ()
    for path in wanted:
        if path in gone:
            raise OurFault("erased-here", what=shown_path(path))
        if path not in values:
            raise OurFault("no-such-field", path=shown_path(path))
    ordered = body_digests(origin, opening.master, opening.fields)
    places = {item: place for place, item in enumerate(ordered)}
    fields: list[Disclosed] = []
    for path in wanted:
        salt = salt_of(opening.master, path)
        made = digest(origin, salt, path, values[path])
        fields.append(Disclosed(places[made], made, path, salt, values[path]))
    fields.sort(key=lambda item: item.place)
    leaves = [merkle.leaf_hash(item) for item in ordered]
    hashes = merkle.multiproof(leaves, len(leaves), [item.place for item in fields])
    header_salt = salt_of(opening.master, HEADER_PATH)
    return Disclosure(
        header_salt, opening.header.value(), len(leaves), tuple(fields), tuple(hashes)
    )
